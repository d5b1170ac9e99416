"""What suggestions and related articles cost: `python -m benchmarks.suggesting 10000`."""

import os
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from site_builder.link import Drafts, link
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, MeetingId, PersonId, PlaceId, TagId
from site_builder.model.records import Article, Meeting, Person, Place, Record
from site_builder.model.records.parts import MeetingLink, Participant
from site_builder.model.when import When
from site_builder.text.near_duplicates import near_duplicates
from site_builder.told.related import related
from site_builder.tools.suggest import suggestions

_FIRST = date(1990, 1, 1)
_SYLLABLES = tuple(f"{one}{other}" for one in "bdgklmnprstv" for other in "aeo")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def main(articles: int) -> None:
    """Measure the parts on an archive with a meeting for every twelve articles, of which a third say so."""
    archive, _ = link(tuple(_records(articles, random.Random(1))), Drafts.SHOW)
    texts = {str(id): article.body for id, article in archive.articles.items()}
    print(f"{articles} articles, {len(archive.meetings)} meetings, {len(archive.people)} people")
    _timed("near duplicates", lambda: near_duplicates(texts))
    _timed("related articles", lambda: related(archive, texts.__getitem__))
    _timed("all suggestions", lambda: suggestions(archive))


def _records(count: int, rng: random.Random) -> Iterator[Record]:
    words = ["".join(rng.choices(_SYLLABLES, k=rng.choice((2, 3, 4)))) for _ in range(20_000)]
    people = [PersonId(f"person-{number}") for number in range(max(4, count // 40))]
    places = [PlaceId(f"place-{number}") for number in range(max(2, count // 100))]
    yield from (Person(id=one, name=_name(rng)) for one in people)
    yield from (Place(id=one, name=_name(rng).split()[0] + "burg") for one in places)
    days = max(1, 10_000 // max(1, count // 12))
    for number in range(max(1, count // 12)):
        yield Meeting(
            id=MeetingId(f"meeting-{number}"),
            title=f"{' '.join(rng.choices(words, k=3))} conference",
            when=When.day(_FIRST + timedelta(days=number * days)),
            place=rng.choice(places),
            participants=tuple(Participant(one) for one in rng.sample(people, 3)),
            tags=(TagId(rng.choice(words)),),
        )
    for number in range(count):
        meeting = number // 12
        about = (MeetingLink(MeetingId(f"meeting-{meeting}")),) if number % 3 == 0 else ()
        day = _FIRST + timedelta(days=meeting * days + rng.choice((-3, 1, 2, 20)))
        yield Article(
            id=ArticleId(f"article-{number}"),
            title=" ".join(rng.choices(words, k=7)),
            published=When.day(day),
            meetings=about,
            people=tuple(rng.sample(people, 2)),
            tags=(TagId(rng.choice(words[:400])),),
            held=Held("\n\n".join(_paragraph(rng, words) for _ in range(9))),
        )


def _paragraph(rng: random.Random, words: list[str]) -> str:
    # Words of a language are not equally frequent: most are of the few.
    picked = [words[min(int(rng.paretovariate(0.7)), len(words) - 1)] for _ in range(60)]
    said = f"The ministers met on {rng.choice(_DAYS)} and agreed to meet again next week."
    return f"{' '.join(picked[:30]).capitalize()}. {said} {' '.join(picked[30:]).capitalize()}."


def _name(rng: random.Random) -> str:
    return " ".join("".join(rng.choices(_SYLLABLES, k=3)).capitalize() for _ in range(2))


def _timed(name: str, run: Callable[[], object]) -> None:
    before = os.times()
    run()
    after = os.times()
    print(f"{name:18} {after.user + after.system - before.user - before.system:7.2f} s CPU")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
