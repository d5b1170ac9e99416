"""Suggestions written into the front matter of an article; the rest of the file stays as it was typed."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article
from site_builder.read.record import read_record
from site_builder.text.front_matter import split
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_lists import Entry, with_entries
from site_builder.tools.suggest.suggestion import FIELDS, Kind, Suggestion

NOT_ABOUT = "not_about"
_KEYS = tuple(str(one.metadata.get("key", one.name)) for one in fields(Article))
_NAMES: Mapping[Kind, str] = {Kind.MEETING: "meeting", Kind.COPY: "article"}


@dataclass(frozen=True, slots=True)
class Change:
    """Entries for one list of an article's front matter."""

    key: str
    entries: tuple[Entry, ...]


def accepted(chosen: Sequence[Suggestion]) -> tuple[Change, ...]:
    """What an article says when it follows some suggestions."""
    by_key: dict[str, list[Entry]] = {}
    for one in chosen:
        by_key.setdefault(FIELDS[one.kind], []).append(_entry(one))
    return tuple(Change(key, tuple(entries)) for key, entries in by_key.items())


def rejected(chosen: Sequence[Suggestion]) -> tuple[Change, ...]:
    """What an article says that is not to be asked again."""
    targets = tuple(dict.fromkeys(one.target for one in chosen))
    return (Change(NOT_ABOUT, targets),) if targets else ()


def changed(path: str, text: str, changes: Sequence[Change]) -> str | Refusal:
    """An article's file with changes made to its front matter, or why that cannot be done."""
    halves = split(text)
    if halves is None:
        return Refusal("it has no front matter")
    made: str | Refusal = halves.yaml.removesuffix("\n")
    for change in changes:
        if isinstance(made, str):
            made = with_entries(made, change.key, change.entries, _KEYS[: _KEYS.index(change.key)])
    if isinstance(made, Refusal):
        return made
    after = f"{text[: halves.offset]}{made}\n{text[halves.offset + len(halves.yaml) :]}"
    before_told = {(issue.code, issue.message) for issue in read_record(path, text).issues}
    for issue in read_record(path, after).issues:
        if (issue.code, issue.message) not in before_told:
            return Refusal(f"with that it would not be read: {issue.message}")
    return after


def _entry(one: Suggestion) -> Entry:
    name = _NAMES.get(one.kind)
    return {name: one.target, "relation": str(one.relation)} if name else one.target
