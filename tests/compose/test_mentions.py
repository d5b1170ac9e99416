"""What leads to a page is told on it, in its sentence, by kind, and on pages below it where it is much."""

from dataclasses import dataclass

import pytest
from markupsafe import Markup

from site_builder.compose import compose
from site_builder.compose.mention_lists import MOST_ON_PAGE, MOST_SHOWN
from site_builder.compose.page_texts import holds_texts, rewritten, texts_of
from site_builder.compose.views.mentions import MentionListView
from site_builder.compose.views.shared import HeadView, MentionsView
from site_builder.model.body import Block, Body
from site_builder.model.ids import EssayId, EventId, PersonId, PlaceId, PublisherId, SeriesId
from site_builder.model.mention import Mention, Sentence, Target
from site_builder.model.page import Page
from site_builder.model.records import Essay, Event, Place, Publisher, Series
from site_builder.model.when import When
from tests.compose.archives import CONFIG, Record, article, issues, linked, meeting, note, pages, person, view

SOLLIN = Place(PlaceId("sollin"), "Sollin")


def mentions(page: Page) -> MentionsView:
    head = getattr(page.view, "head", None)
    assert isinstance(head, HeadView) and head.mentions
    return head.mentions


def sources(page: Page) -> list[tuple[str, str, str]]:
    """Kind, title and address of all that is said to lead to a page."""
    return [(group.kind, one.title, one.url) for group in mentions(page).groups for one in group.mentions]


def essay(id: str, body: str) -> Essay:
    return Essay(EssayId(id), id.title(), body=body)


def _event(id: str, body: str) -> Event:
    """Something that followed from the talks."""
    return Event(EventId(id), "A vote", When.parse("2008"), people=(PersonId("ada"),), body=body)


def test_every_kind_of_text_that_leads_to_a_page_is_told_in_order() -> None:
    there = (
        essay("about", "On [[sollin]]."),
        meeting("talks", "2007-12-13", body="In [[sollin|town]]."),
        article("early"),
        note("one", "early", body="See [[sollin]] there."),
        _event("vote", "In [Sollin](/places/sollin/)."),
        person("ada", body="Of [[sollin]]."),
        Publisher(PublisherId("post"), "The Post", body="In [[sollin]]."),
        Series(SeriesId("round"), "A round", body="At [[sollin]]."),
    )

    found = sources(pages(SOLLIN, *there)["places/sollin/"])

    assert [kind for kind, _, _ in found] == [
        *("meeting", "note", "event", "essay", "person", "publisher", "series")
    ]
    assert found[0] == (
        "meeting",
        "Talks talks",
        "../../meetings/talks/index.html#:~:text=In%20town.",
    )
    assert found[2][2] == "../../timeline/index.html#event-vote"


def test_the_sentence_is_told_with_the_words_that_lead_there() -> None:
    text = "It rained. They met in [[sollin|the *old* town]] & left. It rained."

    (group,) = mentions(pages(SOLLIN, essay("about", text))["places/sollin/"]).groups

    (one,) = group.mentions
    assert (one.before, one.words, one.after) == ("They met in ", "the old town", " & left.")


def test_a_page_is_told_once_and_never_of_itself() -> None:
    place = Place(PlaceId("sollin"), "Sollin", body="[[sollin]] is on the sea.")

    found = pages(place, essay("about", "In [[sollin]]. And in [[sollin]]."))

    assert len(sources(found["places/sollin/"])) == 1


def test_names_in_our_own_texts_are_told_and_those_in_notes_are_not() -> None:
    there = (article("early"), note("one", "early", body="They met in Sollin."), essay("about", "In Sollin."))

    assert [kind for kind, _, _ in sources(pages(SOLLIN, *there)["places/sollin/"])] == ["essay"]


def with_bodies(*records: Record, linked_in: str) -> dict[str, Page]:
    """The pages of an archive whose articles all name Sollin."""
    archive = linked(*records)
    mention = Mention(Target("place", "sollin"), Sentence("In ", "Sollin", "."), 0, 6, 12)
    silent = Mention(Target("place", "sollin"), Sentence("In ", "Sollin", "."))
    bodies = {
        id: Body.of(
            id,
            "In Sollin.",
            (Block("<p>In Sollin.</p>"),),
            mentions=(mention if linked_in == "text" else silent,),
        )
        for id in archive.articles
    }
    made, found = compose(archive, bodies, CONFIG, None)
    assert found == ()
    return {page.url: page for page in made}


def test_an_article_is_told_with_the_place_of_the_name() -> None:
    found = with_bodies(SOLLIN, article("early", published="2007"), linked_in="text")

    assert sources(found["places/sollin/"]) == [
        ("article", "Early", "../../articles/early/index.html#name-place-sollin")
    ]


def test_an_article_in_which_the_name_is_no_link_is_told_with_its_sentence() -> None:
    found = with_bodies(SOLLIN, article("early"), linked_in="nothing")

    assert sources(found["places/sollin/"])[0][2].endswith("#:~:text=In%20Sollin.")


@pytest.mark.parametrize("count", [MOST_SHOWN, MOST_SHOWN + 1, MOST_ON_PAGE + 1])
def test_many_mentions_are_on_pages_below(count: int) -> None:
    years = [str(1990 + number % 3) if number % 4 else None for number in range(count)]
    articles = [article(f"a{number:03}", published=year) for number, year in enumerate(years)]

    found = with_bodies(SOLLIN, *articles, linked_in="text")

    shown = mentions(found["places/sollin/"])
    lists = {
        url: view(page, MentionListView) for url, page in found.items() if page.template == "mentions.html"
    }
    assert len(shown.groups[0].mentions) == MOST_SHOWN
    assert shown.groups[0].more == count - MOST_SHOWN
    assert (shown.all is None) == (count == MOST_SHOWN)
    listed = [one.url for page in lists.values() for group in page.groups for one in group.mentions]
    assert len(listed) == (count if count > MOST_SHOWN else 0)
    assert len(set(listed)) == len(listed)
    if count > MOST_ON_PAGE:
        steps = [url.removeprefix("places/sollin/mentions/") for url in lists]
        assert steps == ["", "1990/", "1991/", "1992/", "other/"]
        assert lists["places/sollin/mentions/"].groups == ()


def test_a_link_that_leads_nowhere_leaves_its_words() -> None:
    assert issues(essay("about", "In [[nowhere]] and [[gone|there]].")) == ()
    made = pages(essay("about", "In [[nowhere]] and [[gone|there]]."))

    assert "In nowhere and there." in str(getattr(made["about/"].view, "body", ""))


@dataclass(frozen=True, slots=True)
class _Inner:
    body: Markup


@dataclass(frozen=True, slots=True)
class _Outer:
    body: Markup
    title: str
    one: _Inner | None
    many: tuple[_Inner, ...]


@dataclass(frozen=True, slots=True)
class _Without:
    title: str


def test_texts_of_a_view_are_found_wherever_they_are() -> None:
    outer = _Outer(Markup("a"), "t", None, (_Inner(Markup("b")), _Inner(Markup(""))))

    assert [text for _, text in texts_of(outer)] == ["a", "b", ""]
    assert rewritten(outer, lambda _, text: text) is outer
    assert rewritten(outer, lambda _, text: text.upper()).many[0].body == "B"
    assert not holds_texts(_Without)
