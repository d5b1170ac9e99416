"""What a citation of an article, a note and a meeting says."""

import csv
import io
import json

from site_builder.compose.views.machine import DataView
from site_builder.compose.views.meeting_page import MeetingView
from site_builder.model.ids import PersonId, PublisherId
from site_builder.model.records import Publisher, TextKind
from site_builder.model.records.parts import Source
from site_builder.model.url import Url
from site_builder.model.when import Day
from tests.compose.archives import Record, article, meeting, note, pages, person, view
from tests.compose.library import LIBRARY

COURIER = Publisher(PublisherId("courier"), name="The Courier")
VISIT = article(
    "visit",
    authors=("JANE ROE", "Foreign Desk"),
    publisher=COURIER.id,
    published="2007-12-13",
    source_url=Url("https://courier.example/a"),
    text=TextKind.DIGEST,
)


def cited(url: str, *records: Record) -> dict[str, object]:
    """The CSL item beside a page."""
    made = view(pages(*records)[f"{url}cite.csl.json"], DataView)
    (item,) = json.loads(made.text)
    return dict(item)


def test_the_copy_is_cited_with_its_original() -> None:
    made = cited("articles/visit/", VISIT, COURIER, note("a", "visit"))

    assert made["type"] == "article-newspaper"
    assert made["URL"] == "https://courier.example/a"
    assert (made["archive"], made["archive_location"]) == (
        "Reading Room",
        "https://archive.example/room/articles/visit/",
    )
    assert made["note"] == (
        "Annotated digest in Reading Room, notes as of 11 October 2026, "
        "https://archive.example/room/articles/visit/"
    )


def test_an_author_whose_family_name_is_known_is_filed_under_it() -> None:
    jane = person("jane-roe", family_name="Roe")

    known = cited("articles/visit/", VISIT, COURIER, jane)["author"]
    printed = cited("articles/visit/", article("visit", authors=("Jane Roe",)), jane)["author"]

    assert known == [{"family": "Roe", "given": "Jane"}, {"literal": "Foreign Desk"}]
    assert printed == [{"family": "Roe", "given": "Jane"}]


def test_an_article_of_nobody_known_is_a_page_or_a_document() -> None:
    found = article("leaflet", source_url=Url("https://x.example/"))

    assert cited("articles/leaflet/", found)["type"] == "webpage"
    assert cited("articles/leaflet/", article("leaflet"))["type"] == "document"
    assert str(cited("articles/leaflet/", article("leaflet"))["URL"]).endswith("/articles/leaflet/")


def test_a_note_is_cited_by_who_signs_it() -> None:
    signed = note("a", "visit", author=PersonId("jane-roe"))

    made = cited("notes/a/", VISIT, signed, person("jane-roe", family_name="Roe"))

    assert made["author"] == [{"family": "Roe", "given": "Jane"}]
    assert made["title"] == "Context: “words of a”"
    assert made["issued"] == {"date-parts": [[2026, 10, 11]]}


def test_a_meeting_says_its_day_and_when_its_page_was_last_looked_at() -> None:
    talks = meeting("talks", "2007-12", sources=(Source("A report", accessed=Day(2026, 11, 2)),))

    made = cited("meetings/talks/", talks)

    assert (made["event-title"], made["event-date"]) == ("Talks talks", {"date-parts": [[2007, 12]]})
    assert made["issued"] == {"date-parts": [[2026, 11, 2]]}
    assert view(pages(talks)["meetings/talks/"], MeetingView).citation.line == (
        "The editors, “Talks talks”, on the meeting of December 2007, Reading Room, as of 2 November 2026, "
        "https://archive.example/room/meetings/talks/."
    )


def test_every_key_is_one_of_a_kind_and_the_whole_list_is_in_one_file() -> None:
    made = pages(*LIBRARY)
    items = [
        item
        for url, page in made.items()
        if url.endswith("cite.csl.json") and isinstance(page.view, DataView)
        for item in json.loads(page.view.text)
    ]
    whole = json.loads(view(made["data/articles.csl.json"], DataView).text)

    assert len({item["id"] for item in items}) == len(items) > 10
    articles = [item for item in items if item["id"].startswith("article-")]
    assert sorted(whole, key=str) == sorted(articles, key=str)


def test_the_forms_of_a_citation_lie_beside_its_page() -> None:
    made = pages(*LIBRARY)
    shown = view(made["meetings/lake-2007/"], MeetingView).citation.forms

    assert [each.text for each in shown] == ["BibTeX", "CSL-JSON", "RIS"]
    for each in shown:
        assert each.url.removeprefix("../../") in made


def test_the_table_of_articles_has_them_all() -> None:
    text = view(pages(*LIBRARY)["data/articles.csv"], DataView).text

    rows = list(csv.DictReader(io.StringIO(text)))

    assert [row["id"] for row in rows] == [
        "after-the-summit",
        "before-the-summit",
        "übersicht",
        "undated-leaflet",
    ]
    assert rows[1]["authors"] == "Jane Roe; John Doe"
