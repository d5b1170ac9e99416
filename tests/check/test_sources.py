"""Sources can be found again, and are evidence."""

from dataclasses import replace

import pytest

from site_builder.check import Given, check
from site_builder.model.codes import CODES
from site_builder.model.config import Config
from site_builder.model.issue import Severity
from site_builder.model.url import Url
from site_builder.report import Strictness, severity
from tests.check.inspection import FLAT_SOURCE, TODAY, article, claim, codes, findings, linked, note


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("title: x", ["K05"]),
        ("title: x, citation: '  '", ["K05"]),
        ("title: x, citation: The paper of 2007", []),
        ("title: x, article: talks", []),
        ("title: x, url: 'https://example.org/'", ["N09"]),
        ("title: x, url: 'https://example.org/', accessed: 2026-10-01", []),
    ],
)
def test_a_source_says_where_it_is(source: str, expected: list[str]) -> None:
    assert codes(note("gloss", f"    sources: [{{{source}}}]\n")) == expected


@pytest.mark.parametrize(
    ("kind", "sources", "expected"),
    [
        ("correction", "[{title: x, article: talks}]", ["N13"]),
        ("correction", "[{title: x, article: talks}, {title: y, citation: z}]", []),
        ("gloss", "[{title: x, article: talks}]", []),
    ],
)
def test_an_article_is_no_evidence_about_itself(kind: str, sources: str, expected: list[str]) -> None:
    assert codes(note(kind, f"    sources: {sources}\n")) == expected


def test_articles_that_make_one_claim_are_no_evidence_for_each_other() -> None:
    places = {"talks": "2007-12-13", "later": "2009-01-02"}
    each_other = "sources: [{title: x, article: talks}, {title: y, article: later}]\n"

    assert codes(claim(places, "correction", each_other)) == ["N13"]
    assert codes(claim(places, "correction", FLAT_SOURCE)) == []


@pytest.mark.parametrize(
    ("folder", "head"),
    [
        ("events", "title: x\nwhen: 2007"),
        ("meetings", "title: x\nwhen: 2007"),
        ("people", "name: x"),
        ("places", "name: x"),
        ("publishers", "name: x"),
    ],
)
def test_every_record_that_gives_sources_is_looked_at(folder: str, head: str) -> None:
    files = {**article(), f"content/{folder}/x.md": f"---\n{head}\nsources: [{{title: Somewhere}}]\n---\n"}

    assert codes(files) == ["K05"]


def test_the_sources_of_what_a_meeting_decided_are_looked_at() -> None:
    text = "---\ntitle: x\nwhen: 2007\noutcome: [{text: Nothing., sources: [{title: Somewhere}]}]\n---\n"

    assert codes({"content/meetings/x.md": text}) == ["K05"]


QUOTED = {
    "the words as they are": ("a quiet harbour", []),
    "other quotation marks and case": ("‘The Harbour’s quiet’", []),
    "a gap": ("There is … a quiet harbour", []),
    "a gap in the wrong order": ("a quiet harbour … There is", ["N09"]),
    "other words": ("a loud harbour", ["N09"]),
    "a part of a word": ("harbour he", ["N09"]),
    "no words": ("", []),
}


@pytest.mark.parametrize("name", QUOTED)
def test_a_quotation_from_an_article_of_the_archive_stands_there(name: str) -> None:
    quote, expected = QUOTED[name]
    text = 'There is *a quiet\nharbour* here. "The harbour\'s quiet", they say.'
    files = {**note("gloss", f'    sources: [{{title: x, article: other, quote: "{quote}"}}]\n')}
    files["content/articles/other.md"] = article(body=text)["content/articles/talks.md"]

    assert codes(files) == expected


def test_the_nearest_words_are_proposed_for_a_misquotation() -> None:
    files = note("gloss", "    sources: [{title: x, article: other, quote: a quiet harbor}]\n")
    files["content/articles/other.md"] = article(body="It is a quiet harbour.")["content/articles/talks.md"]

    (issue,) = findings(files)

    assert issue.spot.key == ("notes", 0, "sources", 0, "quote")
    assert issue.help == "the nearest words are “a quiet harbour”"


CHANGED = {
    "other words": ("The ships left this harbour early on Monday", "in other words", "; quote it so"),
    "another number": (
        "The 3 ships left the harbour early on Monday",
        "says something else",
        "delete the source",
    ),
    "a denial": (
        "The ships never left the harbour early on Monday",
        "says something else",
        "delete the source",
    ),
    "another name": (
        "The ships left the harbour early on Friday",
        "says something else",
        "delete the source",
    ),
    "another first name": (
        "Kea ships left the harbour early on Monday",
        "says something else",
        "delete the source",
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_quotation_in_other_words_is_told_with_the_words_of_the_text(name: str) -> None:
    quote, message, advice = CHANGED[name]
    files = note("gloss", f"    sources: [{{title: x, article: other, quote: {quote}}}]\n")
    text = "It rained. The ships left the harbour early on Monday. Then it was empty."
    files["content/articles/other.md"] = article(body=text)["content/articles/talks.md"]

    (issue,) = findings(files)

    assert (issue.code, issue.spot.key[-1]) == ("N09", "quote")
    assert message in issue.message
    assert issue.help is not None and issue.help.startswith(
        "the text says “The ships left the harbour early on Monday”"
    )
    assert issue.help.endswith(advice)


def test_in_a_language_whose_negations_are_not_known_other_words_are_something_else() -> None:
    files = note("gloss", "    sources: [{title: x, article: other, quote: the ships had left the port}]\n")
    files["content/articles/other.md"] = article("language: cs\n", "Now the ships have left the port.")[
        "content/articles/talks.md"
    ]

    (issue,) = findings(files)

    assert issue.message == "where this quotation could stand, other says something else"


def test_of_very_many_misquotations_the_last_are_told_plainly() -> None:
    lines = "".join(
        f"      - {{title: x, article: other, quote: it is a very quiet harbor {at}}}\n" for at in range(101)
    )
    files = note("gloss", f"    sources:\n{lines}")
    files["content/articles/other.md"] = article(body="It is a very quiet harbour.")[
        "content/articles/talks.md"
    ]

    *issues, last = findings(files)

    assert all("the text says" in (issue.help or "") for issue in issues)
    assert last.help == "copy the words from the article, or delete the quotation"


def test_archived_copies_are_asked_for_only_where_the_archive_wants_them() -> None:
    files = note("gloss", "    sources: [{title: x, url: 'https://example.org/', accessed: 2026-10-01}]\n")
    archive = linked(files)
    config = Config(title="A", url=Url("https://example.org/"))
    asking = replace(config, checks={"N24": Severity.WARNING})

    (issue,) = check(Given(archive, {}, asking, TODAY))

    assert check(Given(archive, {}, config, TODAY)) == ()
    assert issue.code == "N24" and CODES["N24"].severity is Severity.OFF
    assert severity(issue, {"N24": Severity.WARNING}, Strictness.NORMAL) is Severity.WARNING
