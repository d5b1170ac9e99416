"""Notes as W3C annotations: valid by the standard's own schemas, and pointing at the right words."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.compose.exports.sites import Files, first_archive, read, stress
from tests.compose.exports.standard import (
    COLLECTION_MUSTS,
    MUSTS,
    NEEDS_PEERS,
    demands,
    failures,
    recommendations,
)

NEVER_MET = {
    "annotations/3.3.2-annotationCreatorAgentNicknameImplemented.json": "nobody here has a nickname",
    "annotations/3.3.2-annotationGeneratorAgentNicknameImplemented.json": "nor has the program",
    "annotations/specificResource/4.2.1-conformsTo.json": "for fragment selectors, of which there are none",
}
"""What the standard recommends and no annotation of ours does; so it is for targets, which are words of an
article: who wrote those, and when, is another thing than who chose them."""
OWN_PARTS = (
    "bodiesTargets/3.3.1-targ",
    "bodiesTargets/3.3.2-targ",
    "bodiesTargets/3.3.2-bodyCreatorAgentNick",
)
SITES = pytest.mark.parametrize("site", [first_archive, stress])


def annotations(files: Files) -> dict[str, Any]:
    return {path: read(files, path) for path in files if path.endswith("/annotation.jsonld")}


def one(id: str) -> Any:
    return read(stress(), f"notes/{id}/annotation.jsonld")


@NEEDS_PEERS
@SITES
def test_every_annotation_does_what_the_standard_demands(site: Callable[[], Files]) -> None:
    found = annotations(site())

    assert len(demands(MUSTS)) == 54
    assert found
    assert {path: failed for path, it in found.items() if (failed := failures(it, demands(MUSTS)))} == {}


@NEEDS_PEERS
@SITES
def test_every_collection_does_what_the_standard_demands(site: Callable[[], Files]) -> None:
    files = site()
    found = {path: read(files, path) for path in files if path.endswith("/annotations.jsonld")}

    assert len(found) > 2
    assert {p: bad for p, it in found.items() if (bad := failures(it, demands(COLLECTION_MUSTS)))} == {}


@NEEDS_PEERS
def test_the_schemas_refuse_what_is_no_annotation() -> None:
    broken = {**one("lanes"), "target": {"selector": [{"type": "TextQuoteSelector"}]}, "created": "2020"}

    assert len(failures(broken, demands(MUSTS))) > 2


@NEEDS_PEERS
def test_every_recommendation_that_makes_sense_is_followed() -> None:
    unmet = {
        name for name in failures(one("end"), recommendations()) if not any(p in name for p in OWN_PARTS)
    }

    assert unmet == set(NEVER_MET)


def test_a_note_says_why_what_and_on_whose_word() -> None:
    lanes = one("lanes")

    finding, kind, citation, inside, report = lanes["body"]
    assert lanes["motivation"] == "assessing"
    assert finding["purpose"] == "commenting"
    assert finding["value"].startswith(
        "<p>=It has &#34;two&#34;, &lt;b&gt;not four&lt;/b&gt;.</p><p>See <a href="
    )
    assert "https://example.org/stress/notes/" in finding["value"]
    assert (kind["purpose"], kind["value"]) == ("tagging", "correction")
    assert (citation["type"], citation["stance"]) == ("TextualBody", "contradicts")
    assert inside["source"] == "https://example.org/stress/articles/third/"
    assert report["source"] == "https://example.org/a?b=c&d=(e)"
    assert report["state"] == {
        "type": "TimeState",
        "sourceDate": "2020-01-02T00:00:00Z",
        "cached": "https://example.com/copy/report",
    }
    assert lanes["creator"]["id"] == "https://example.org/stress/people/ada/"
    assert lanes["claimant"] == "Ada “A.” Arm"


def test_a_note_on_two_articles_points_at_its_words_in_both() -> None:
    here, there = one("lanes")["target"]

    assert here["source"] == "https://example.org/stress/articles/first/"
    assert here["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "The 🙂 bridge has four lanes",
            "prefix": "",
            "suffix": ". The toll is “low”. The toll is",
        },
        {"type": "TextPositionSelector", "start": 0, "end": 27},
    ]
    assert there["selector"][0]["prefix"] == "الجسر طويل. "
    assert there["selector"][1] == {"type": "TextPositionSelector", "start": 12, "end": 37}


def test_a_repeated_quote_has_a_target_for_each_place() -> None:
    places = [target["selector"][1]["start"] for target in one("toll")["target"]]

    assert len(places) == len(set(places)) == 2


def test_a_note_on_a_whole_article_points_at_no_words() -> None:
    assert "selector" not in one("whole")["target"]


def test_the_day_of_an_article_is_told_as_far_as_it_is_known() -> None:
    month, about = (target.get("state") for target in one("lanes")["target"])

    assert month == {
        "type": "TimeState",
        "sourceDateStart": "2007-12-01T00:00:00Z",
        "sourceDateEnd": "2007-12-31T00:00:00Z",
        "cached": "https://example.com/copy/first",
    }
    assert about is None


def test_dates_and_verdicts_of_our_own_have_terms_of_our_own() -> None:
    toll = one("toll")
    terms = toll["@context"][1]

    own = ("kind", "then", "now", "valid_from", "valid_to", "known_since", "as_of", "review_by")
    assert [toll[term] for term in own] == [
        *("superseded", "accurate", "inaccurate", "2001", "2011-06~", "2011-06", "2020-01-02", "2031-01-01"),
    ]
    assert {terms[term].partition(":")[0] for term in own} == {"archive"}
    assert terms["archive"] == "https://example.org/stress/notes/#"
    assert (toll["created"], toll["modified"]) == ("2020-01-02T00:00:00Z", "2020-02-03T00:00:00Z")


def test_everything_a_note_says_is_told_with_it() -> None:
    lanes = one("lanes")
    terms = lanes["@context"][1]

    assert {
        key: lanes[key] for key in ("confidence", "publisher_action", "reviewed_by", "tags", "history")
    } == {
        "confidence": "medium",
        "publisher_action": "clarified",
        "reviewed_by": ["Bea", "The desk"],
        "tags": ["tolls"],
        "history": [{"date": "2020-03-05", "change": "The report was added.", "reason": "It was missing."}],
    }
    assert lanes["people"] == ["https://example.org/stress/people/ada/"]
    assert (lanes["publisher_action_url"], terms["publisher_action_url"]["@type"]) == (
        "https://example.org/notice",
        "@id",
    )
    assert lanes["modified"] == "2020-03-05T00:00:00Z"
    assert lanes["body"][0]["creator"] == lanes["creator"]
    report = lanes["body"][-1]
    assert [report[key] for key in ("publisher", "published", "quote", "locator", "quality")] == [
        *("The *Post*", "2019", "Two lanes", "page 4", "B"),
    ]
    assert one("whole")["part"] == "article"
    standard = {"@context", "id", "type", "motivation", "created", "modified", "creator", "generator"}
    assert set(lanes) - standard - {"body", "target"} <= set(terms), "each of our terms is explained"


def test_who_signs_is_called_a_person_only_when_that_is_known() -> None:
    assert one("toll")["creator"]["type"] == "Organization"
    assert one("whole")["creator"] == {"name": "Somebody"}


def test_a_note_taken_back_is_no_longer_offered() -> None:
    files = stress()

    assert "notes/gone/annotation.jsonld" not in files
    assert b'application/ld+json" title' not in files["notes/gone/index.html"]
    assert b"Taken back" not in files["notes/annotations.jsonld"]


def test_a_collection_holds_its_notes_in_the_order_of_the_text() -> None:
    of_second = read(stress(), "articles/second/annotations.jsonld")
    whole = read(stress(), "notes/annotations.jsonld")

    assert [item["kind"] for item in of_second["first"]["items"]] == ["correction"]
    assert (whole["total"], len(whole["first"]["items"])) == (4, 4)
    assert "articles/third/annotations.jsonld" not in stress()


@pytest.mark.parametrize("page", ["notes/lanes/", "articles/first/", "notes/"])
def test_a_page_names_its_other_forms_and_links_to_them(page: str) -> None:
    name = "annotation.jsonld" if "lanes" in page else "annotations.jsonld"
    html = stress()[f"{page}index.html"].decode()

    assert '<link rel="alternate" type="application/ld+json" title="W3C annotation' in html
    assert html.count(f'{page}{name}"') == 2
