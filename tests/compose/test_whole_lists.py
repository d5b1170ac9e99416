"""What is too much for the page of a record stands on pages below it."""

from functools import cache

import pytest

from site_builder.compose.articles import MOST
from site_builder.compose.parts import MOST_COUNTED
from site_builder.compose.views.articles import ArticlesView
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.meeting import MeetingsView
from site_builder.compose.views.names import PersonView, PlaceView, PublisherView, TagView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.whole_lists import MOST_SHOWN
from site_builder.model.ids import PersonId, PlaceId, PublisherId, TagId
from site_builder.model.page import Page
from site_builder.model.records import Place, Publisher
from tests.compose.archives import article, meeting, note, pages, person, view

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


def test_all_that_a_person_wrote_has_a_list_of_its_own() -> None:
    articles = (article(f"a{n:03}", published="2001", authors=("Baker",)) for n in range(MOST_SHOWN + 1))
    made = pages(*articles, person("baker"))

    shown = view(made["people/baker/"], PersonView)

    assert len(shown.written) == MOST_SHOWN and shown.articles == ()
    assert shown.all_written == LinkView(
        f"All {MOST_SHOWN + 1} articles", "../../people/baker/written/index.html"
    )
    assert view(made["people/baker/written/"], ArticlesView).total == MOST_SHOWN + 1


def test_a_topic_of_many_meetings_leads_to_all_of_them() -> None:
    tags = (TagId("boats"),)
    made = pages(*(meeting(f"m{n:03}", "2001-02-03", tags=tags) for n in range(MOST_SHOWN + 1)))

    shown = view(made["tags/boats/"], TagView)

    assert len(shown.meetings) == MOST_SHOWN and shown.all_meetings is not None
    assert view(made["tags/boats/meetings/"], MeetingsView).total == MOST_SHOWN + 1


def test_beside_a_record_stand_those_it_is_most_often_seen_with() -> None:
    others = [tuple(TagId(f"t{n:03}") for n in range(each, MOST_COUNTED + 9)) for each in range(3)]
    made = pages(*(article(f"a{n}", tags=(TagId("boats"), *tags)) for n, tags in enumerate(others)))

    beside = view(made["tags/boats/"], TagView).related

    assert [len(beside), beside[0].text, beside[0].count] == [MOST_COUNTED, "T002", 3]


def test_of_the_meetings_that_a_publisher_wrote_about_those_with_most_articles_are_named() -> None:
    count, paper = MOST_COUNTED + 1, PublisherId("paper")
    about = [(f"m{n:03}", f"a{n:03}-{copy}") for n in range(count) for copy in range(2 if n else 1)]
    made = pages(
        *(article(name, publisher=paper, meetings={held: "report"}) for held, name in about),
        *(meeting(f"m{n:03}", f"2001-02-{1 + n % 28:02}") for n in range(count)),
        Publisher(paper, name="The Paper"),
    )

    named = view(made["publishers/paper/"], PublisherView).meetings

    assert len(named) == MOST_COUNTED and {link.count for link in named} == {2}
