"""A claim's file becomes one finding with all its appearances."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Checked, Issue, Part, Spot
from site_builder.model.records import Claim, Note
from site_builder.model.records.claim import NOT_OF_A_CLAIM
from site_builder.model.records.note import AlsoOn
from site_builder.read import document
from site_builder.read.causes import causes, meant
from site_builder.read.codes import RECORD
from site_builder.read.notes import overlong, quotes_in
from site_builder.read.validate import validate
from site_builder.text.similar import nearest
from site_builder.text.yaml_guard import Yaml

_APPEARANCES = "appearances"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Places:
    """The part of a claim's file that is not a note's."""

    appearances: tuple[AlsoOn, ...]
    """The articles in which it stands."""


def read_claim(path: str, text: str) -> Checked[Claim | None]:
    """The claim that a file holds: a note on its first appearance and, by `also`, on the others."""
    pairs, issues, unknown = document.whole(path, text, document.NOTES_BYTES)
    if pairs is None:
        return Checked(None, issues)
    spot, id = Spot(path), NoteId(PurePosixPath(path).stem)
    written, more = validate(_only(pairs), _Places, spot, RECORD, {})
    places = written.appearances if written else ()
    first = places[0] if places else AlsoOn(ArticleId(""), "")
    target = {"on": first.article, "quote": first.quote, "prefix": first.prefix, "suffix": first.suffix}
    from_file = {"id": id, "spot": spot, "is_claim": True, "also": places[1:], "occurrence": first.occurrence}
    note, found = validate(_finding(pairs), Note, spot, RECORD, {**target, **from_file})
    wrong = (*_misplaced(pairs, spot), *_missing(pairs, places, spot), *_quotes(pairs, spot))
    whole = Claim(id, places, note, spot) if note and places and not (wrong or unknown) else None
    return Checked(whole, (*issues, *causes((*more, *_sorted_out(found), *wrong), unknown)))


def _only(pairs: dict[str, Yaml]) -> dict[str, Yaml]:
    return {key: value for key, value in pairs.items() if key == _APPEARANCES}


def _finding(pairs: dict[str, Yaml]) -> dict[str, Yaml]:
    return {key: value for key, value in pairs.items() if key not in (_APPEARANCES, *NOT_OF_A_CLAIM)}


def _sorted_out(issues: tuple[Issue, ...]) -> Iterator[Issue]:
    """What is wrong with the finding; `apearances` is meant for a key that a note does not have."""
    for issue in issues:
        key = str(issue.spot.key[-1]) if issue.spot.key else ""
        is_meant = issue.code == RECORD.unknown and nearest(key, (_APPEARANCES,))
        yield replace(issue, help=meant(_APPEARANCES)) if is_meant else issue


def _misplaced(pairs: dict[str, Yaml], spot: Spot) -> Iterator[Issue]:
    for key in NOT_OF_A_CLAIM:
        if key in pairs:
            message = f"a claim has no `{key}`"
            advice = "the file's name is the id" if key == "id" else f"say it in `{_APPEARANCES}`"
            place = spot.at(key, part=Part.KEY)
            yield Issue(RECORD.from_file, message, place, f"delete the key: {advice}")


def _missing(pairs: dict[str, Yaml], places: tuple[AlsoOn, ...], spot: Spot) -> Iterator[Issue]:
    if not pairs.get("claim"):
        advice = "write the claim in one sentence that can be understood by itself"
        yield Issue(RECORD.missing, "`claim` is missing", spot.at("claim"), advice)
    if places and len(places) < _FEWEST:
        message = "a claim stands in two articles or more, found one"
        advice = "add the others, or write it as a note on that article"
        yield Issue(RECORD.wrong, message, spot.at(_APPEARANCES), advice)


def _quotes(pairs: dict[str, Yaml], spot: Spot) -> Iterator[Issue]:
    for key, words in quotes_in(pairs, _APPEARANCES):
        yield from overlong(words, spot.at(*key))
