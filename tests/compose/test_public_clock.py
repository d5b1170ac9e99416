"""When a finding could first have been known."""

import pytest

from site_builder.compose.public_clock import public_since
from site_builder.compose.views.article import ArticleView
from site_builder.compose.views.note import NotePageView
from site_builder.model.records.parts import Source, Stance
from site_builder.model.when import When
from tests.compose.archives import article, note, pages, view


def source(published: str, stance: Stance = Stance.CONTEXT) -> Source:
    return Source("S", citation="s", published=When.parse(published) if published else None, stance=stance)


@pytest.mark.parametrize(
    ("kind", "since"),
    [
        ("context", "2007-03"),
        ("unverified", "2007-03"),
        ("gloss", "2007-03"),
        ("translation", None),
        ("editorial", None),
    ],
)
def test_what_was_known_is_as_old_as_its_earliest_dated_source(kind: str, since: str | None) -> None:
    sources = (source("2022-05-01"), source(""), source("2007-03"))

    found = public_since(note("a", "visit", kind, sources=sources), article("visit"))

    assert (str(found) if found else None) == since


def test_a_dispute_begins_with_its_second_side() -> None:
    sources = (
        source("2021-09-12", Stance.SUPPORTS),
        source("2021-09-20", Stance.CONTRADICTS),
        source("2021-10-01", Stance.CONTRADICTS),
        source("2020-01-01"),
    )

    found = public_since(note("a", "visit", "disputed", sources=sources), article("visit"))

    assert str(found) == "2021-09-20"


def test_a_stated_day_counts_for_every_kind() -> None:
    made = note("a", "visit", "gloss", known_since=When.parse("2021-11-04"))

    assert str(public_since(made, article("visit"))) == "2021-11-04"


def test_a_month_and_a_year_count_by_their_last_day() -> None:
    made = pages(
        article("visit", published="2021-09-09"),
        note("a", "visit", "outcome", known_since=When.parse("2021-11")),
        note("b", "visit", "context", sources=(source("2023"),)),
    )

    assert view(made["notes/a/"], NotePageView).note.verdicts.public == "2021-11-30"
    assert view(made["notes/b/"], NotePageView).note.verdicts.public == "2023-12-31"
    assert [(stop.day, stop.words) for stop in view(made["articles/visit/"], ArticleView).legend.stops] == [
        ("2021-11-30", "November 2021"),
        ("2023-12-31", "2023"),
    ]


def test_stops_lie_after_the_articles_own_day_and_each_day_is_one_stop() -> None:
    made = pages(
        article("visit", published="2021-09-09"),
        note("a", "visit", "context", sources=(source("2020-01-01"),)),
        note("b", "visit", "outcome", known_since=When.parse("2021-11-04")),
        note("c", "visit", "outcome", known_since=When.parse("2021-11-04")),
        note("d", "visit", "gloss"),
    )

    assert [stop.day for stop in view(made["articles/visit/"], ArticleView).legend.stops] == ["2021-11-04"]
