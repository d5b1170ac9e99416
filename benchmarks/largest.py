"""The largest page of each kind in a very large archive: `python -m benchmarks.largest 100000 [KIND ...]`.

The archive is made in memory, in the manner of `benchmarks/large.py`, without texts: lists are what grows.
Of every kind of record only the page is made, with the lists below it, of which most is told; of lists of
everything all pages are made. Written are kB of each largest page, and those above 200 kB are marked.
"""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import site_builder.compose.whole as composing
from benchmarks.large import RELATIONS, TOPICS, Sizes, meeting_of, printed
from site_builder.compose import edition_of, site_view, urls
from site_builder.compose.edition import Edition
from site_builder.link import Drafts, link
from site_builder.model.config import Config
from site_builder.model.ids import (
    ArticleId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    SeriesId,
    TagId,
)
from site_builder.model.issue import Spot
from site_builder.model.kinds import NoteKind, Outcome, Verdict
from site_builder.model.page import Page
from site_builder.model.records import (
    Article,
    Meeting,
    Note,
    NoteFile,
    Person,
    Place,
    Publisher,
    Record,
    Series,
)
from site_builder.model.records.parts import MeetingLink, Participant, Relation, Source
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from site_builder.read.theme import read_theme
from site_builder.render import render, theme_files

SAYS = "The loan of forty million was repaid in the spring of the next year, two months before it was due"
LIMIT = 200_000
NO_ARCHIVE = Path("no archive")
DAY = Day(2026, 1, 2)


def records(articles: int) -> Iterator[Record]:
    """People, places, publishers, series, meetings, articles and their notes."""
    sizes, rng = Sizes(articles), random.Random(1)
    for number in range(sizes.people):
        yield Person(PersonId(f"person-{number}"), name=f"Person {number} Somebody", role="delegate")
    for number in range(sizes.places):
        yield Place(PlaceId(f"place-{number}"), name=f"Port {number}", country=f"Country {number % 9}")
    for number in range(40):
        yield Publisher(PublisherId(f"publisher-{number}"), name=f"The Courier {number}")
    for number in range(sizes.series):
        yield Series(SeriesId(f"series-{number}"), title=f"Council {number}")
    for number in range(sizes.meetings):
        day = date(1998, 1, 1) + timedelta(days=number * 9000 // sizes.meetings)
        people = {*([0] if number % 8 else []), *rng.sample(range(1, sizes.people), 4)}
        yield Meeting(
            MeetingId(f"meeting-{number}"),
            title=f"Meeting {number} on {TOPICS[number % 10]}",
            when=_when(day),
            place=PlaceId(f"place-{number % sizes.places}"),
            series=(SeriesId(f"series-{number % sizes.series}"),),
            participants=tuple(
                Participant(PersonId(f"person-{each}"), "delegate") for each in sorted(people)
            ),
            tags=(TagId(TOPICS[number % 10]),),
            spot=Spot(f"content/meetings/meeting-{number}.md"),
        )
    for number in range(articles):
        yield from _article(number, sizes, rng)


def _article(number: int, sizes: Sizes, rng: random.Random) -> Iterator[Record]:
    id, about = ArticleId(f"article-{number}"), meeting_of(number, sizes)
    people = tuple(PersonId(f"person-{each}") for each in sorted({0, *rng.sample(range(sizes.people), 2)}))
    tags = (*(["everything"] if number % 2 else []), *rng.sample(TOPICS, 2), f"rare-{number % 900}")
    yield Article(
        id,
        title=f"What was said of the {TOPICS[number % 10]} at the talks in the harbour town, {number}",
        summary=SAYS,
        published=_when(printed(number, sizes)),
        publisher=PublisherId(f"publisher-{number % 40}"),
        people=people,
        places=(PlaceId(f"place-{number % sizes.places}"),),
        tags=tuple(TagId(tag) for tag in tags),
        meetings=(MeetingLink(MeetingId(f"meeting-{about}"), Relation(RELATIONS[number % 4])),),
        spot=Spot(f"content/articles/{id}.md"),
    )
    count = 4 if number < sizes.crowded * 4 else 2
    notes = tuple(_note(id, number, index, about) for index in range(count))
    yield NoteFile(id, notes=notes)


def _note(article: ArticleId, number: int, index: int, about: int) -> Note:
    made = Note(
        id=NoteId(f"{article}-{index}"),
        on=article,
        kind=NoteKind.CONTEXT,
        quote=SAYS[:60],
        summary=SAYS,
        meetings=(MeetingId(f"meeting-{about}"),),
        sources=(Source(title="A report on the harbour", url=Url("https://example.org/report")),),
        as_of=DAY,
        author="The editors",
        created=DAY,
        spot=Spot(f"content/notes/{article}.yaml"),
    )
    if index:
        return made
    outcome = (Outcome.CAME_TRUE, Outcome.DID_NOT)[number % 2]
    return replace(
        made,
        kind=NoteKind.OUTCOME,
        then=Verdict.OPEN,
        now=Verdict.SETTLED,
        outcome=outcome,
        claim=SAYS,
        claimant=PersonId(f"person-{number % 7}"),
        settled=When.day(DAY),
    )


def _when(day: date) -> When:
    return When.day(Day(day.year, day.month, day.day))


def main(articles: int, kinds: tuple[str, ...]) -> None:
    """Print the largest page of each kind, or of those that are named."""
    config = Config("Large", Url("https://example.org/"), share_images=False, search=False)
    archive = link(tuple(records(articles)), Drafts.HIDE).value
    made_from = edition_of(archive, {}, config, None)
    theme = read_theme(NO_ARCHIVE).value
    site = site_view(archive, config, theme_files(theme).addresses)
    print(f"{articles} articles, {len(archive.notes)} notes, {len(archive.meetings)} meetings", flush=True)
    for name, pages in _asked(made_from):
        if kinds and name not in kinds:
            continue
        started, sizes = time.process_time(), {}
        for page in pages:
            output = render(page, site, theme).value
            sizes[page.url] = len(output.data) if output else 0
        if sizes:
            url = max(sizes, key=sizes.__getitem__)
            mark = "  too large" if sizes[url] > LIMIT else ""
            cost = time.process_time() - started
            print(
                f"  {sizes[url] / 1000:8.0f} kB  /{url} (of {len(sizes)}, {name}, {cost:.1f} s){mark}",
                flush=True,
            )


def _asked(whole: Edition) -> Iterator[tuple[str, Iterator[Page]]]:
    """The kinds of page that grow, each made for the record of which most is told."""
    largest = {
        "meeting_pages": urls.meeting(MeetingId("meeting-0")),
        "person_pages": urls.person(PersonId("person-0")),
        "place_pages": urls.place(PlaceId("place-0")),
        "publisher_pages": urls.publisher(PublisherId("publisher-0")),
        "series_pages": urls.series(SeriesId("series-0")),
        "tag_pages": urls.tag(TagId("everything")),
    }
    kinds = {kind.__name__: kind for kind in composing.PAGES}
    for name, url in (*largest.items(), ("tag_pages", urls.tag(TagId("loan")))):
        asked = replace(whole, wanted=url)
        yield name, (page for page in kinds[name](asked) if page.url.startswith(url))
    for name in (
        *("articles_page", "articles_feed", "connections_page", "corrections_page", "expectation_pages"),
        *("home_page", "meetings_page", "notes_feed", "notes_page", "people_page", "places_page"),
        *("publishers_page", "series_index", "tags_page", "timeline_page"),
    ):
        yield name, iter(kinds[name](whole))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000, tuple(sys.argv[2:]))
