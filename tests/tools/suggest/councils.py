"""The archive of invented meetings, as it is and with nothing said of them; what a reader would say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article, Meeting, Record
from site_builder.read.record import read_record
from site_builder.read.scan import scan
from site_builder.tools.suggest import PROBABLE, Kind, suggestions

ROOT = Path(__file__).parents[2] / "archives" / "councils"
FIRST, LATER = "first", "later"
SAYS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.TAG: "tags"}


@dataclass(frozen=True, slots=True)
class Score:
    """How many of some suggestions are right, and how many were missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)


def records_of(root: Path) -> tuple[Record, ...]:
    sources, _ = scan(root)
    read = (
        read_record(path, text).value for path, text in sources.texts.items() if path.startswith("content/")
    )
    return tuple(record for record in read if record is not None)


def bare(record: Record) -> Record:
    """A record that says nothing of what is to be found."""
    if isinstance(record, Article):
        return replace(record, meetings=(), related=(), people=(), places=(), tags=())
    return replace(record, articles=()) if isinstance(record, Meeting) else record


@cache
def gold() -> Mapping[str, Mapping[str, object]]:
    return yaml.safe_load((ROOT / "gold.yaml").read_text("utf-8"))  # type: ignore[no-any-return]  # checked by use


@cache
def whole() -> Archive:
    return link(records_of(ROOT), Drafts.SHOW).value


@cache
def without_links() -> Archive:
    """The archive of which only the tags are known, and how often they are used."""
    made = link(tuple(map(bare, records_of(ROOT))), Drafts.SHOW).value
    return replace(made, tags=whole().tags, articles_tagged=whole().articles_tagged)


@cache
def found() -> frozenset[tuple[str, Kind, str, str]]:
    return frozenset(
        (one.article, one.kind, one.target, str(one.relation))
        for one in suggestions(without_links())
        if one.confidence >= PROBABLE
    )


def wanted(which: str) -> frozenset[tuple[str, Kind, str, str]]:
    return frozenset(
        pair for article, says in gold().items() if says["set"] == which for pair in _wanted(article, says)
    )


def _wanted(article: str, says: Mapping[str, object]) -> Iterable[tuple[str, Kind, str, str]]:
    meetings, copies = says["meetings"], says["republishes"]
    assert isinstance(meetings, dict) and isinstance(copies, list)
    yield from ((article, Kind.MEETING, meeting, relation) for meeting, relation in meetings.items())
    yield from ((article, Kind.COPY, other, "republishes") for other in copies)
    for kind, key in SAYS.items():
        named = says[key]
        assert isinstance(named, list)
        yield from ((article, kind, target, "") for target in named)


def score(which: str, kind: Kind) -> Score:
    """How the suggestions of one kind do on the articles of one set; relations aside."""
    right = {one[:3] for one in wanted(which) if one[1] is kind}
    mine = {one[:3] for one in found() if one[1] is kind and gold()[one[0]]["set"] == which}
    return Score(len(right & mine), len(mine - right), len(right - mine))


def relations_right(which: str) -> float:
    """Of the meetings that are found, how often the relation is right too."""
    right = {one for one in wanted(which) if one[1] is Kind.MEETING}
    mine = {one for one in found() if one[1] is Kind.MEETING}
    both = {one[:3] for one in right} & {one[:3] for one in mine}
    return sum(one[:3] in both for one in right & mine) / max(1, len(both))


def only(archive: Archive, article: str) -> Archive:
    """The archive with no other article."""
    return replace(archive, articles={ArticleId(article): archive.articles[ArticleId(article)]})
