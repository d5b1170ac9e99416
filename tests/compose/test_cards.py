"""What share images say, and how pages name them."""

from dataclasses import replace
from datetime import date

import pytest

from site_builder.compose.sitemap import head_of
from site_builder.model.card import Card
from site_builder.model.ids import PlaceId, PublisherId
from site_builder.model.records import Place, Publisher, TextKind
from tests.compose.archives import CONFIG, Record, article, meeting, note, pages, view

COURIER = Publisher(PublisherId("courier"), name="The Courier")
VISIT = article("visit", published="2021-09-09", publisher=COURIER.id, text=TextKind.DIGEST)


def card(*records: Record, today: date | None = None, url: str = "articles/visit/") -> Card:
    return view(pages(*records, today=today)[f"{url}share.png"], Card)


def test_it_names_the_archive_the_publisher_the_day_and_the_notes() -> None:
    made = card(VISIT, COURIER, note("a", "visit"), note("b", "visit", "gloss"))

    assert (made.site, made.about) == ("Reading Room", "Digest of an article, The Courier")
    assert (made.title, made.date) == ("Visit", "Published 9 September 2021")
    assert [(each.label, each.count) for each in made.counts] == [("Context", 1), ("Reference", 1)]


@pytest.mark.parametrize(
    ("published", "today", "age"),
    [
        ("2021-09-09", date(2026, 9, 8), "4 years ago"),
        ("2021-09-09", date(2026, 9, 9), "5 years ago"),
        ("2021-09", date(2026, 9, 29), "4 years ago"),
        ("2021-09", date(2026, 9, 30), "5 years ago"),
        ("2021", date(2026, 1, 1), "about 5 years ago"),
        ("2021-09-09~", date(2022, 9, 9), "about 1 year ago"),
        ("2026-09-09", date(2026, 11, 21), ""),
        ("2030", date(2026, 11, 21), ""),
    ],
)
def test_it_tells_whole_years_so_that_it_changes_once_a_year(published: str, today: date, age: str) -> None:
    assert card(article("visit", published=published), today=today).age == age


def test_a_build_without_a_day_reckons_from_the_latest_day_in_the_data_and_says_so() -> None:
    assert card(VISIT, note("a", "visit")).age == "5 years ago, as of 2026"
    assert card(VISIT).age == ""


def test_an_article_of_no_known_day_says_that() -> None:
    made = card(article("visit"), today=date(2026, 1, 1))

    assert (made.date, made.age) == ("Date of publication unknown", "")


def test_a_meeting_has_its_place_and_its_day() -> None:
    talks = meeting("talks", "2021-09-09", place=PlaceId("lake"))

    made = card(
        talks, Place(PlaceId("lake"), name="Lake Town"), today=date(2026, 11, 21), url="meetings/talks/"
    )

    assert (made.about, made.date, made.age) == ("Meeting, Lake Town", "9 September 2021", "5 years ago")


def test_the_archive_has_one_of_its_own() -> None:
    made = card(VISIT, url="")

    assert (made.site, made.title) == ("archive.example/room", "Reading Room")
    assert made.date == "1 article and no meetings"


def test_pages_name_it_by_its_public_address_and_say_what_is_on_it() -> None:
    made = pages(VISIT, note("a", "visit"), today=date(2026, 11, 21))

    for url in ("articles/visit/", "notes/a/"):
        head = head_of(made[url])
        assert head and head.share
        assert head.share.url == "https://archive.example/room/articles/visit/share.png"
        assert "Published 9 September 2021, 5 years ago" in head.share.alt
    home = head_of(made[""])
    assert home and home.share and home.share.url == "https://archive.example/room/share.png"


def test_an_archive_may_do_without() -> None:
    made = pages(VISIT, config=replace(CONFIG, share_images=False))

    assert not [url for url in made if url.endswith(".png")]
    assert all(head.share is None for page in made.values() if (head := head_of(page)))
