"""What names cost that are links: `python -m benchmarks.names 10000 800`, articles and people."""

import random
import sys
import time
from collections.abc import Iterator

from benchmarks.large import SYLLABLES
from benchmarks.synthetic import WORDS
from site_builder.annotate import annotate
from site_builder.cache import digest
from site_builder.compose import compose
from site_builder.compose.edition import edition
from site_builder.compose.mention_lists import with_mentions
from site_builder.compose.mentions import mentions_of
from site_builder.compose.named import with_names
from site_builder.compose.note import note_pages
from site_builder.compose.person import person_pages
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.config import Config
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, NoteId, PersonId, PlaceId
from site_builder.model.kinds import KINDS, NoteKind
from site_builder.model.records import Article, Note, NoteFile, Person, Place, Record
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from site_builder.text.names_of_archive import names_of

NAMES_IN_ARTICLE = 14
LABELS = {kind: row.label for kind, row in KINDS.items()}
CONFIG = Config("Large", Url("https://example.org/"))


def name(rng: random.Random) -> str:
    """A made-up word that looks like a name."""
    return "".join(rng.choices(SYLLABLES, k=3)).title()


def people(count: int, rng: random.Random) -> Iterator[Person]:
    """People of three spellings each."""
    for number in range(count):
        family = f"{name(rng)}{rng.choice('aeiou')}"
        first = name(rng)
        others = (f"{first} {name(rng)} {family}", f"{name(rng)} {family}")
        yield Person(PersonId(f"p{number}"), f"{first} {family}", family, also_known_as=others)


def articles(count: int, named: list[str], rng: random.Random) -> Iterator[Article]:
    """Articles of 600 words, a dozen names among them; half of them name the first person."""
    for number in range(count):
        words = rng.choices(WORDS, k=600)
        for one in (*rng.sample(named, NAMES_IN_ARTICLE), *([named[0]] if number % 2 else ())):
            words[rng.randrange(600)] = f"with {one}, who"
        lines = [" ".join(words[start : start + 60]) + "." for start in range(0, 600, 60)]
        yield Article(
            ArticleId(f"a{number}"),
            f"Article {number}",
            published=When.parse(str(1990 + number % 30)),
            held=Held("\n\n".join(lines)),
        )


def notes(found: list[Article], named: list[str], rng: random.Random) -> Iterator[NoteFile]:
    """A note with two names in its body on every article."""
    for article in found:
        body = f"As was told by {rng.choice(named)} to {rng.choice(named)}."
        day = Day(2026, 1, 1)
        note = Note(
            id=NoteId(f"n-{article.id}"),
            on=article.id,
            kind=NoteKind.GLOSS,
            quote=" ".join(article.body.split()[:4]),
            summary="A finding.",
            body=body,
            as_of=day,
            author="ed",
            created=day,
        )
        yield NoteFile(article=article.id, notes=(note,))


def archive_of(many: int, persons: int) -> Archive:
    """So many articles with a note each, so many people, and two hundred places."""
    rng = random.Random(7)
    known = list(people(persons, rng))
    places = [Place(PlaceId(f"t{number}"), f"Port {name(rng)}{number}") for number in range(200)]
    spelt = [one.name for one in (*known, *places)]
    written = list(articles(many, spelt, rng))
    records: tuple[Record, ...] = (*known, *places, *written, *notes(written, spelt, rng))
    return link(records, Drafts.HIDE).value


def main(many: int, persons: int) -> None:
    """Print the CPU seconds of each step."""
    archive = archive_of(many, persons)
    clock = Clock()
    names = names_of(archive)
    clock.told(f"{sum(map(len, names.by_first_word.values()))} spellings made ready")
    digest(names)
    clock.told("their digest")
    for one in archive.articles.values():
        annotate(one, (), LABELS)
    clock.told("articles rendered without names")
    bodies = {id: annotate(one, (), LABELS, names=names).value for id, one in archive.articles.items()}
    clock.told("articles rendered with names")
    whole = edition(archive, bodies, CONFIG, None)
    pages = (*note_pages(whole), *person_pages(whole))
    clock.told(f"{len(pages)} pages of notes and people made")
    linked = with_names(whole, pages)
    clock.told("names linked in notes")
    mentions = mentions_of(whole, linked)
    clock.told(f"{sum(map(len, mentions.values()))} mentions gathered")
    listed = tuple(with_mentions(whole, linked, mentions))
    clock.told(f"mentions put on pages, {len(listed) - len(linked)} pages of lists")
    compose(archive, bodies, CONFIG, None)
    clock.told("all pages made")


class Clock:
    """CPU seconds since it was last asked."""

    def __init__(self) -> None:
        """Start now."""
        self._last = time.process_time()

    def told(self, what: str) -> None:
        """Print what was done since then."""
        now = time.process_time()
        print(f"{now - self._last:7.2f} s  {what}")
        self._last = time.process_time()


if __name__ == "__main__":
    main(*(int(one) for one in (sys.argv[1:] or ("10000", "800"))))
