"""What is too much for the page of a record stands on pages below it."""

from functools import cache

import pytest

from site_builder.compose.articles import MOST
from site_builder.compose.views.articles import ArticlesView
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.names import PersonView, PlaceView, PublisherView, TagView
from site_builder.compose.whole_lists import MOST_SHOWN
from site_builder.model.ids import PersonId, PlaceId, PublisherId, TagId
from site_builder.model.page import Page
from site_builder.model.records import Place, Publisher
from tests.compose.archives import article, note, pages, person, view

COUNT = MOST + 1
RECORDS = (
    ("people/baker/", PersonView),
    ("places/harbour/", PlaceView),
    ("publishers/paper/", PublisherView),
    ("tags/boats/", TagView),
)


@cache
def made(count: int) -> dict[str, Page]:
    named: dict[str, object] = {
        "people": (PersonId("baker"),),
        "places": (PlaceId("harbour"),),
        "tags": (TagId("boats"),),
    }
    articles = (
        article(f"a{n:03}", published=f"{2000 + n // 100}", publisher=PublisherId("paper"), **named)
        for n in range(count)
    )
    notes = (note(f"n{n:03}", f"a{n:03}", "context", **named) for n in range(count))
    places = Place(PlaceId("harbour"), name="Harbour")
    return pages(
        *articles, *notes, person("baker"), places, Publisher(PublisherId("paper"), name="The Paper")
    )


@pytest.mark.parametrize(("url", "kind"), RECORDS)
def test_a_record_with_much_shows_some_and_leads_to_all(url: str, kind: type[PersonView]) -> None:
    shown = view(made(COUNT)[url], kind)

    assert (len(shown.articles), len(shown.notes)) == (MOST_SHOWN, MOST_SHOWN)
    assert shown.all_articles is not None and shown.all_notes is not None
    assert (shown.all_articles.text, shown.all_notes.text) == (f"All {COUNT} articles", f"All {COUNT} notes")
    assert f"{url}articles/" in made(COUNT) and f"{url}notes/" in made(COUNT)


def test_the_pages_below_a_record_say_whose_they_are_and_lead_back() -> None:
    whole = view(made(COUNT)["people/baker/articles/"], ArticlesView)
    year = view(made(COUNT)["people/baker/articles/2001/"], ArticlesView)

    assert (whole.title, whole.total, whole.years) == ("Baker: all articles", COUNT, ())
    assert [part.text for part in whole.parts] == ["2000", "2001", "2002"]
    assert [crumb.text for crumb in year.head.breadcrumbs] == (
        ["Reading Room", "People", "Baker", "Baker: all articles"]
    )
    assert year.head.breadcrumbs[2].url == "../../../../people/baker/index.html"
    assert len(year.years[0].articles) == 100


def test_all_notes_of_a_record_are_a_ledger() -> None:
    ledger = view(made(COUNT)["tags/boats/notes/"], NotesView)

    assert (ledger.total, sum(part.count for part in ledger.parts)) == (COUNT, COUNT)


@pytest.mark.parametrize(("url", "kind"), RECORDS)
def test_a_record_with_little_shows_all(url: str, kind: type[PersonView]) -> None:
    shown = view(made(MOST_SHOWN)[url], kind)

    assert (len(shown.articles), shown.all_articles, shown.all_notes) == (MOST_SHOWN, None, None)
    assert f"{url}articles/" not in made(MOST_SHOWN)
