"""What a note tells machines: the comment, the claim, and a claim review only where one was earned."""

import json
from dataclasses import replace
from typing import Any

import pytest

from site_builder.compose.sitemap import head_of
from site_builder.model.config import ClaimReviewConfig, Config
from site_builder.model.ids import EssayId
from site_builder.model.kinds import Verdict
from site_builder.model.records import Essay
from site_builder.model.records.note import Never, Status
from site_builder.model.records.parts import Change, Source, Stance, Valid
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from tests.compose.archives import CONFIG, Record, article, note, pages, person

HOME = "https://archive.example/room"
TERMS = ClaimReviewConfig(
    organisation="The desk",
    url=Url("https://desk.example/"),
    method=Url("https://desk.example/method"),
    corrections=Url("https://desk.example/corrections"),
    ratings={Verdict.INACCURATE: "Not true"},
)
REVIEWING = replace(CONFIG, claim_review=TERMS)
REPORT = Source(
    "A report", url=Url("https://example.org/r"), stance=Stance.CONTRADICTS, publisher="The Paper"
)
VISIT = article("visit", published="2007-12-13", source_url=Url("https://news.example/visit"))
EARNED = {
    "claim": "The bridge at Lake Town has four lanes.",
    "claimant": "ann",
    "then": Verdict.INACCURATE,
    "sources": (REPORT,),
    "claim_review": True,
    "review_by": Day(2030, 1, 2),
}


def graph(url: str, *records: Record, config: Config = CONFIG) -> dict[str, Any]:
    head = head_of(pages(*records, config=config)[url])
    assert head is not None
    return {one["@type"]: one for one in json.loads(head.jsonld)["@graph"]}


@pytest.mark.parametrize(
    ("valid", "coverage"),
    [
        (Valid(When.parse("2001"), When.parse("2008-05-08")), "2001/2008-05-08"),
        (Valid(to=When.parse("2008")), "../2008"),
        (Valid(since=When.parse("2001-02")), "2001-02/.."),
        (Valid(to=When.parse("2008~")), None),
        (None, None),
    ],
)
def test_what_no_longer_holds_is_a_claim_with_its_time_and_no_rating(
    valid: Valid | None, coverage: str | None
) -> None:
    comment = graph("notes/a/", VISIT, note("a", "visit", "superseded", valid=valid))["Comment"]

    claim = comment["about"]
    assert (claim["@type"], claim["text"]) == ("Claim", "words of a")
    assert claim.get("temporalCoverage") == coverage
    assert [one["@id"] for one in claim["appearance"]] == [f"{HOME}/articles/visit/"]
    assert "reviewRating" not in json.dumps(comment)


def test_a_note_that_helps_with_reading_is_about_no_claim() -> None:
    assert "about" not in graph("notes/a/", VISIT, note("a", "visit", "gloss"))["Comment"]


def test_a_source_is_told_with_its_publisher_and_an_article_of_ours_by_its_page() -> None:
    sources = (REPORT, Source("Visit", article=VISIT.id), Source("A book", citation="Page 4"))

    found = graph("notes/a/", VISIT, note("a", "visit", sources=sources))["Comment"]["citation"]

    assert found[0]["publisher"]["name"] == "The Paper"
    assert found[1]["@id"] == f"{HOME}/articles/visit/"
    assert found[2] == {"@type": "CreativeWork", "name": "A book"}


def test_an_article_tells_its_notes_in_full_but_for_where_they_can_be_checked() -> None:
    wrong = note("a", "visit", "correction", claim="The bridge has four lanes.", sources=(REPORT,))
    told = note("b", "visit", "outcome", history=(Change(Day(2026, 11, 6), "The date."),))

    news = graph("articles/visit/", VISIT, wrong, told)["NewsArticle"]

    ours = {"@type": "Organization", "name": "Reading Room", "url": f"{HOME}/"}
    parent = {"@type": "Article", "@id": f"{HOME}/articles/visit/"}
    assert (news["commentCount"], news["isBasedOn"]) == (2, "https://news.example/visit")
    assert news["comment"] == [
        {
            "@type": "Comment",
            "@id": f"{HOME}/notes/b/",
            "url": f"{HOME}/notes/b/",
            "name": "What happened",
            "text": "Finding b.",
            "dateCreated": "2026-10-11",
            "dateModified": "2026-11-06",
            "author": ours,
            "about": {"@type": "Claim", "text": "words of b"},
            "parentItem": parent,
        }
    ]
    (correction,) = news["correction"]
    assert (correction["@type"], correction["text"]) == ("CorrectionComment", "Finding a.")
    assert correction["about"]["text"] == "The bridge has four lanes."
    assert "citation" not in correction


def test_a_note_was_last_changed_when_its_history_says_so() -> None:
    told = (Change(Day(2026, 11, 6), "The date."), Change(Day(2026, 11, 7), "The place."))
    written = note("a", "visit", history=told, updated=Day(2026, 11, 6))

    head = head_of(pages(VISIT, written)["notes/a/"])

    assert graph("notes/a/", VISIT, written)["Comment"]["dateModified"] == "2026-11-07"
    assert "dateModified" not in graph("notes/a/", VISIT, note("a", "visit"))["Comment"]
    assert head is not None and head.modified == "2026-11-07"


def test_an_article_names_the_page_on_how_notes_are_made_if_there_is_one() -> None:
    method = Essay(EssayId("method"), title="Method")

    assert "publishingPrinciples" not in graph("articles/visit/", VISIT)["NewsArticle"]
    assert graph("articles/visit/", VISIT, method)["NewsArticle"]["publishingPrinciples"] == f"{HOME}/method/"


def test_a_claim_review_says_who_reviews_whose_claim_by_which_rules() -> None:
    asking = note("a", "visit", "correction", **EARNED)

    review = graph("notes/a/", VISIT, person("ann"), asking, config=REVIEWING)["ClaimReview"]

    assert review["url"] == f"{HOME}/notes/a/"
    assert review["claimReviewed"] == EARNED["claim"]
    assert review["author"] == {
        "@type": "Organization",
        "name": "The desk",
        "url": "https://desk.example/",
        "publishingPrinciples": "https://desk.example/method",
        "correctionsPolicy": "https://desk.example/corrections",
    }
    assert review["reviewRating"]["alternateName"] == "Not true"
    assert review["expires"] == "2030-01-02"
    assert review["itemReviewed"]["author"]["name"] == "Ann"
    assert review["itemReviewed"]["appearance"][0]["url"] == "https://news.example/visit"


@pytest.mark.parametrize(
    "lacking",
    [
        {"claim_review": False},
        {"kind": "outcome"},
        {"claim": ""},
        {"claim": "He has four lanes."},
        {"claimant": None},
        {"then": None},
        {"then": Verdict.ACCURATE},
        {"then": Verdict.PARTLY},
        {"sources": ()},
        {"status": Status.WITHDRAWN},
    ],
)
def test_a_claim_review_that_lacks_anything_is_not_there(lacking: dict[str, Any]) -> None:
    asking = note("a", "visit", **{"kind": "correction", **EARNED, **lacking})

    assert "ClaimReview" not in graph("notes/a/", VISIT, person("ann"), asking, config=REVIEWING)


def test_an_archive_without_rules_for_it_publishes_no_claim_review() -> None:
    asking = note("a", "visit", "correction", **EARNED)

    assert "ClaimReview" not in graph("notes/a/", VISIT, person("ann"), asking)


def test_a_review_that_never_falls_due_never_expires() -> None:
    asking = note("a", "visit", "correction", **{**EARNED, "review_by": Never.NEVER})

    review = graph("notes/a/", VISIT, person("ann"), asking, config=REVIEWING)["ClaimReview"]

    assert "expires" not in review
