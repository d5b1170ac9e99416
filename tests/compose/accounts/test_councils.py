"""What stands side by side on the pages of ten invented meetings, whose accounts differ here and there.

`DIFFERENCES` is what a careful reader of the articles finds in figures: what is shown as a difference must be
there, and of what is there enough must be shown. The words of topics are what an archive's keeper would give.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from site_builder.annotate import annotate
from site_builder.compose.accounts import accounts_view, lore_of
from site_builder.compose.edition import Edition, desk, edition
from site_builder.compose.views.accounts import AccountsView, TopicView
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.body import Body
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId, MeetingId
from site_builder.model.kinds import KINDS
from site_builder.model.url import Url
from site_builder.read.record import read_record
from site_builder.read.scan import scan

ROOT = Path(__file__).parents[2] / "archives" / "councils"
WORDS = {
    "dredging": "dredg* channel fahrrinne ausbagger*",
    "fishing": "fish* perch quota catch barsch* квот* окун*",
    "flooding": "flood* sandbag* überflut*",
    "freight-tariff": "tariff* frachttarif* tonne* price wagon* waggon*",
    "harbour-compact": "compact berth* соглашени* причал*",
    "loans": "loan* borrow* lend* credit* kredit*",
    "night-boat": "surcharge* nachtboot*",
    "power-cable": "cable* кабел*",
    "pumps": "pump*",
    "tonnage-fee": "fee tonnage* tonne* тонн*",
    "weir": "weir* wehr* sluice*",
    "winter-timetable": "timetable* crossing*",
}
DIFFERENCES = {
    ("lakes-council-2016-03", "council-agrees-smaller-fund", "forty-million-for-the-channel"),
    ("lakes-council-2016-03", "council-agrees-smaller-fund", "seenrat-beschliesst-fonds"),
    ("lakes-council-2016-03", "forty-million-for-the-channel", "what-the-dredging-fund-buys"),
    ("lakes-council-2016-03", "seenrat-beschliesst-fonds", "what-the-dredging-fund-buys"),
    ("ferry-conference-2016", "night-boat-saved", "tonnage-fee-set"),
    ("ferry-conference-2016", "paromnaya-konferentsiya", "tonnage-fee-set"),
    ("freight-talks-2016-09", "freight-talks-break-off", "no-tariff-for-the-harvest"),
    ("lakes-council-2016-10", "council-cuts-catch", "perch-quota-cut"),
    ("lakes-council-2016-10", "council-cuts-catch", "sovet-snizil-kvotu"),
    ("freight-talks-2016-11", "freight-tariff-agreed", "tarif-einigung"),
    ("freight-talks-2016-11", "handshake-at-millbridge", "tarif-einigung"),
    ("lakes-council-2017-03", "council-signs-weir-treaty", "weir-treaty-signed"),
    ("lakes-council-2017-03", "council-signs-weir-treaty", "wehrvertrag-unterschrieben"),
    (
        "lakes-council-2017-03-extraordinary",
        "dringlichkeitssitzung-in-ostmere",
        "emergency-session-orders-pumps",
    ),
    ("ferry-conference-2017", "eine-winterfahrordnung", "winter-timetable-agreed"),
    ("cable-summit-2017", "cable-in-halves", "cable-summit-declaration"),
    ("cable-summit-2017", "cable-in-halves", "kabel-und-rechnung"),
    ("harbour-compact-2018", "compact-signed", "portovoe-soglashenie"),
    ("harbour-compact-2018", "portovoe-soglashenie", "two-months-of-compact"),
}
"""Meeting and two articles whose figures differ; copies of other articles are no accounts of their own."""
RECALL = 0.5


@cache
def councils() -> Edition:
    files = scan(ROOT).value.texts
    found = (read_record(path, text).value for path, text in files.items() if path.startswith("content/"))
    archive = link(tuple(record for record in found if record), Drafts.HIDE).value
    tags = {id: replace(tag, words=tuple(WORDS.get(id, "").split())) for id, tag in archive.tags.items()}
    archive = replace(archive, tags=tags)
    config = Config(title="Councils", url=Url("https://example.org/"))
    return edition(archive, {id: _body(archive, id) for id in archive.articles}, config, None)


def _body(archive: Archive, id: ArticleId) -> Body:
    notes = tuple(archive.notes[note] for note in archive.notes_on.get(id, ()))
    return annotate(archive.articles[id], notes, {kind: row.label for kind, row in KINDS.items()}).value


@cache
def side_by_side(meeting: str) -> AccountsView:
    made = councils()
    record = made.archive.meetings[MeetingId(meeting)]
    view = accounts_view(desk(made, f"meetings/{meeting}/"), record, lore_of(made.archive))
    assert view is not None
    return view


def topic(meeting: str, name: str) -> TopicView:
    return next(each for each in side_by_side(meeting).topics if each.topic.text == name)


def shown_differences() -> Iterator[tuple[str, str, str]]:
    for meeting in councils().archive.meetings:
        for each in side_by_side(meeting).topics:
            for difference in each.differences:
                for one, two in combinations(difference.variants, 2):
                    ids = (
                        [link.url.removeprefix(f"#{each.id}-") for link in it.accounts] for it in (one, two)
                    )
                    first, second = ids
                    yield from ((meeting, min(a, b), max(a, b)) for a in first for b in second)


def is_on(meeting: str, *ids: str) -> bool:
    """Whether both were written after the meeting: what a preview expects is no account of it."""
    made = councils().archive
    day = made.meetings[MeetingId(meeting)].when.first
    return all(
        (when := made.articles[ArticleId(id)].published) is not None and when.last >= day for id in ids
    )


def test_every_difference_that_is_shown_is_one() -> None:
    shown = {found for found in shown_differences() if is_on(*found)}

    assert shown - DIFFERENCES == set()


def test_most_differences_are_shown() -> None:
    shown = {found for found in shown_differences() if is_on(*found)}

    assert len(shown & DIFFERENCES) >= RECALL * len(DIFFERENCES)


def test_a_difference_names_each_value_once_with_all_who_give_it() -> None:
    (found,) = topic("lakes-council-2016-03", "Dredging").differences

    assert found.about == "the sum"
    assert [(each.shown, [one.text for one in each.accounts]) for each in found.variants] == [
        (
            "38 million crowns",
            [
                "Lakes members agree on a smaller fund than promised",
                "What the dredging fund will buy, and what it will not",
            ],
        ),
        ("40 million crowns", ["Forty million for the channel", "Seenrat beschließt Baggerfonds"]),
    ]


def test_at_most_two_sentences_of_an_article_are_quoted_on_a_topic() -> None:
    views = [side_by_side(meeting) for meeting in councils().archive.meetings]

    assert all(
        1 <= len(account.passages) <= 2 for view in views for each in view.topics for account in each.accounts
    )


def test_passages_are_the_articles_own_words_and_lead_to_them() -> None:
    accounts = {each.teller.text: each for each in topic("lakes-council-2016-10", "Fishing").accounts}
    made = accounts["Perch quota cut by 12 per cent"]
    text = councils().bodies[ArticleId("perch-quota-cut")].text

    for passage in made.passages:
        assert "".join(piece.text for piece in passage.pieces) in text
        assert passage.url.startswith("../../articles/perch-quota-cut/index.html#:~:text=")


def test_a_passage_with_a_note_leads_to_the_words_of_the_note() -> None:
    accounts = {each.teller.text: each for each in topic("lakes-council-2016-03", "Dredging").accounts}

    urls = [passage.url for passage in accounts["Forty million for the channel"].passages]

    assert "../../articles/forty-million-for-the-channel/index.html#q-dredger-in-september" in urls


def test_what_differs_and_what_agrees_is_marked_in_the_words() -> None:
    marked = {
        piece.text: piece.mark
        for account in topic("lakes-council-2016-10", "Fishing").accounts
        for passage in account.passages
        for piece in passage.pieces
        if piece.mark
    }

    assert marked == {"12 per cent": "differ", "12 процентов": "differ", "Fifteen per cent": "differ"}


def test_copies_of_an_article_are_no_accounts_of_their_own() -> None:
    tellers = {
        account.teller.text
        for each in side_by_side("lakes-council-2016-03").topics
        for account in each.accounts
    }

    assert "Forty million for the channel" in tellers
    assert "Lakes council sets aside 40 million for dredging" not in tellers


@pytest.mark.parametrize("meeting", ["cable-summit-2017", "freight-talks-2016-09"])
def test_articles_without_words_on_a_topic_are_named(meeting: str) -> None:
    for each in side_by_side(meeting).topics:
        assert not {one.text for one in each.silent} & {account.teller.text for account in each.accounts}


def test_the_legend_explains_only_marks_that_are_there() -> None:
    assert side_by_side("lakes-council-2016-03").marks == ("differ",)
    assert all(
        bool(view.marks) or not any(topic.differences for topic in view.topics)
        for view in map(side_by_side, councils().archive.meetings)
    )
