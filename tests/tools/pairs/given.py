"""Pairs of invented articles as archives."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, MeetingId, PersonId, PlaceId
from site_builder.model.issue import Spot
from site_builder.model.records import Article, Meeting, Person, Place
from site_builder.model.records.parts import MeetingLink, Participant
from site_builder.model.when import When

HERE = Path(__file__).parent
ADA, BELA = PersonId("ada-marsh"), PersonId("bela-torv")
ORSA, HALVIK = MeetingId("orsa-2011-03"), MeetingId("halvik-2011-09")
NEAR = {"one": (ORSA, ORSA), "two": (ORSA, HALVIK), "none": (None, None)}


@dataclass(frozen=True, slots=True)
class Told:
    """Two articles, and what they disagree about; nothing for an innocent pair."""

    name: str
    one: str
    two: str
    says: str = ""
    near: str = "one"
    tongues: tuple[str, str] = ("en", "en")


def pairs(file: str) -> tuple[Told, ...]:
    """The pairs of one file."""
    read = yaml.safe_load((HERE / file).read_text("utf-8"))
    return tuple(Told(**{**one, "tongues": tuple(one.get("tongues", ("en", "en")))}) for one in read)


def archive_of(pair: Told) -> Archive:
    """Both articles with the people, the places and the meetings they may speak of."""
    both = (Participant(ADA), Participant(BELA))
    first, second = NEAR[pair.near]
    later = "2011-09-21" if second is HALVIK else "2011-03-16"
    records = (
        Person(ADA, "Ada Marsh", also_known_as=("Ада Марш",)),
        Person(BELA, "Bela Torv", also_known_as=("Бела Торв",)),
        Place(PlaceId("orsa"), "Orsa", "Norland", also_known_as=("Орса",)),  # noqa: RUF001 - Russian letters
        Place(PlaceId("halvik"), "Halvik", "Norland"),
        Meeting(ORSA, "Talks in Orsa", When.day(date(2011, 3, 14)), PlaceId("orsa"), participants=both),
        Meeting(HALVIK, "Talks in Halvik", When.day(date(2011, 9, 20)), PlaceId("halvik"), participants=both),
        _article("one", pair.one, (first, "2011-03-15"), pair.tongues[0]),
        _article("two", pair.two, (second, later), pair.tongues[1]),
    )
    return link(records, Drafts.SHOW).value


def _article(name: str, body: str, told: tuple[MeetingId | None, str], language: str) -> Article:
    meeting, published = told
    return Article(
        ArticleId(name),
        title=name,
        published=When.parse(published),
        language=language,
        meetings=(MeetingLink(meeting),) if meeting else (),
        people=(ADA, BELA),
        held=Held(body),
        spot=Spot(f"content/articles/{name}.md"),
    )
