"""Articles: rights, copies, meetings, and fields that are talked about."""

import pytest

from site_builder.check.rights import nearest_rights
from site_builder.model.rights import WORDS, is_known
from tests.check.inspection import article, codes, findings


def met(published: str, relation: str) -> dict[str, str]:
    return {
        **article(f"published: {published}\nmeetings: [{{meeting: minsk, relation: {relation}}}]\n"),
        "content/meetings/minsk.md": "---\ntitle: Minsk\nwhen: 2007-12-13/2007-12-14\n---\n",
    }


@pytest.mark.parametrize(
    ("published", "relation", "expected"),
    [
        ("2007-12-12", "preview", []),
        ("2007-12-14", "preview", []),
        ("2007-12-15", "preview", ["K01"]),
        ("2007-12", "preview", []),
        ("2008", "preview", ["K01"]),
        ("2007-12-13", "report", []),
        ("2007-12-12", "report", ["K01"]),
        ("2007", "report", []),
        ("2006", "report", ["K01"]),
        ("2006", "analysis", []),
        ("2016", "mention", []),
    ],
)
def test_previews_come_before_and_reports_after(published: str, relation: str, expected: list[str]) -> None:
    assert codes(met(published, relation)) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", ["K02"]),
        ("source_url: https://example.org/\n", []),
        ("archived_url: https://example.org/\n", []),
        ("provenance: {original: a.txt}\n", []),
        ("provenance: {format: pasted-text}\n", ["K02"]),
    ],
)
def test_a_copy_says_where_it_came_from(head: str, expected: list[str]) -> None:
    assert codes({"content/articles/talks.md": f"---\ntitle: Talks\n{head}---\n\nWords.\n"}) == expected


LICENCES = ("CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-NC-ND-3.0-DE", "CC0-1.0", "InC", "NoC-US")


@pytest.mark.parametrize("rights", [*WORDS, *LICENCES])
def test_known_rights_are_known(rights: str) -> None:
    assert is_known(rights) and codes(article(f"rights: {rights}\n")) == []


@pytest.mark.parametrize(
    ("rights", "advice"),
    [
        ("cc-by-4.0", "did you mean 'CC-BY-4.0'?"),
        ("Own", "did you mean 'own'?"),
        ("all rights reserved", "did you mean 'all-rights-reserved'?"),
        ("unknown", "did you mean 'UND'?"),
        ("copyright", "did you mean 'all-rights-reserved'?"),
        ("ours", "did you mean 'own'?"),
        ("http://rightsstatements.org/vocab/InC-OW-EU/1.0/", "did you mean 'InC-OW-EU'?"),
        (
            "http://rightsstatements.org/vocab/Ink/1.0/",
            nearest_rights("http://rightsstatements.org/vocab/Ink/1.0/"),
        ),
        (
            "https://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.de",
            "did you mean 'CC-BY-NC-SA-3.0-DE'?",
        ),
        ("https://creativecommons.org/licenses/by/4.0/deed.ru", "did you mean 'CC-BY-4.0'?"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "did you mean 'CC-PDM-1.0'?"),
        ("whatever it takes", nearest_rights("whatever it takes")),
    ],
)
def test_unknown_rights_are_told_with_the_nearest(rights: str, advice: str) -> None:
    (issue,) = findings(article(f"rights: {rights}\n"))

    assert (issue.code, issue.help) == ("K03", advice)


def test_an_article_has_a_text() -> None:
    assert codes(article(body="")) == ["K06"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("evidence: [{field: published, basis: x}]\nneeds: [authors]\n", []),
        ("evidence: [{field: publishd, basis: x}]\n", ["K08"]),
        ("needs: [id]\n", ["K08"]),
    ],
)
def test_only_fields_of_an_article_can_be_inferred_or_needed(more: str, expected: list[str]) -> None:
    assert codes(article(more)) == expected
