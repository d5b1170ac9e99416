"""Archives of which every text is hostile: whatever a record can say, it says a payload."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import EnumType
from functools import lru_cache
from itertools import cycle, islice
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from urllib.parse import quote

from site_builder.model.config import Config
from site_builder.model.records import FOLDERS, Article, Claim, Meeting, NoteFile, Series
from site_builder.model.records.named import Person, Publisher
from site_builder.model.records.note import AlsoOn, Note
from site_builder.model.records.parts import Coordinates, Evidence, OriginalWords, Provenance, Source
from site_builder.model.url import Url
from site_builder.read.decode import CONTROL
from site_builder.text.encode import Plain, tidy
from tests.hostile.payloads import PAYLOADS

Texts = Iterator[str]

_NO_CHARACTER = re.compile("[\ud800-\udfff]")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_ENDS = re.compile("%0[0ad]|%[0-9a-f]?$", re.IGNORECASE)
_SPACES = re.compile(r"\s+")

SPELLABLE = tuple(one for one in PAYLOADS if not CONTROL.search(one) and one.strip())
"""Payloads that a file may hold: the others are refused when it is read, and tested there."""
AS_QUOTES = tuple(dict.fromkeys(" ".join(one.split()) for one in SPELLABLE if len(one) < 400))

GIVEN: Mapping[tuple[type, str], Plain] = {
    (AlsoOn, "occurrence"): 1,
    (Article, "language"): "en",
    (Article, "needs"): [],
    (Article, "not_about"): [],
    (Article, "original_title"): "",
    (Article, "rights"): "own",
    (Article, "shows"): "full",
    (Article, "taken_down"): None,
    (Article, "translated_from"): "",
    (Config, "checks"): {},
    (Config, "claim_review"): None,
    (Config, "language"): "en",
    (Config, "licence"): "CC-BY-4.0",
    (Evidence, "field"): "published",
    (Note, "language"): "en",
    (Note, "occurrence"): None,
    (Note, "prefix"): "",
    (Note, "status"): "published",
    (Note, "suffix"): "",
    (OriginalWords, "language"): "ru",
    (Person, "family_name"): "",
    (Source, "language"): "en",
}
"""Keys that take no free words, with something they take."""
LEFT_OUT = frozenset(
    {
        *((kind, "related") for kind in (Article, Meeting, Publisher)),
        (Series, "part_of"),
        (Note, "also"),
        (Note, "expectation"),
        (Note, "due"),
        (Note, "settled"),
        (Note, "claimant"),
        (Note, "claim_review"),
        (Note, "supersedes"),
    }
)
"""Keys that change what else is shown."""
REFERENCES: Mapping[str, str] = {
    "ArticleId": "article-{0}",
    "MeetingId": "meeting-{0}",
    "PersonId": "person-{0}",
    "PlaceId": "place-{0}",
    "PublisherId": "publisher-{0}",
    "SeriesId": "series-{0}",
    "TagId": "tag-{0}",
}
"""What an id of each kind is called in the record of that number."""


def dealt(payloads: Sequence[str], first: int) -> Texts:
    """The payloads one after another without an end, from one of them on."""
    return islice(cycle(payloads), first % len(payloads), None)


def hostile_files(count: int, payloads: Sequence[str], step: int = 1) -> dict[str, str]:
    """An archive with `count` records of each kind; each starts `step` payloads after the one before."""
    files = {"archive.yaml": _settings(dealt(payloads, 0))}
    for number in range(count):
        for place, (folder, kind) in enumerate(FOLDERS.items()):
            if kind is Claim and not number:
                continue
            texts = dealt(payloads, number * step + place * 7)
            path, text = _record(folder, kind, number, texts)
            files[path] = text
    return files


def write_files(root: Path, files: Mapping[str, str]) -> Path:
    """The files on disk."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return root


def title_of(number: int, payloads: Sequence[str], step: int = 1) -> str:
    """What the article of that number is called."""
    place = list(FOLDERS.values()).index(Article)
    return next(dealt(payloads, number * step + place * 7))


def as_written(text: str) -> str:
    """Markdown that is read as exactly these words."""
    return _PUNCTUATION.sub(r"\\\1", _SPACES.sub(" ", text).strip())


def _settings(texts: Texts) -> str:
    made = _filled(Config, 0, texts)
    made.update({"url": "https://example.org/archive/", "share_images": False, "search": False})
    made["notes"] = {"labels": {"context": next(texts)}}
    made["publish"] = {}
    return tidy(made)


def _record(folder: str, kind: type, number: int, texts: Texts) -> tuple[str, str]:
    if kind is NoteFile:
        note = _note(number, texts)
        return f"content/notes/article-{number}.yaml", tidy({"article": f"article-{number}", "notes": [note]})
    if kind is Claim:
        return f"content/claims/claim-{number}.yaml", tidy(_claim(number, texts))
    name = {"people": "person", "series": "series"}.get(folder, folder.removesuffix("s"))
    head, body = tidy(_filled(kind, number, texts)), next(texts)
    if kind is Article:
        body = (
            f"{body}\n\nHere stands {as_written(_quote(number))}.\n\nAnd the claim {number} again: claimed."
        )
    return f"content/{folder}/{name}-{number}.md", f"---\n{head}---\n\n{body}\n"


def _quote(number: int) -> str:
    return AS_QUOTES[number * 7 % len(AS_QUOTES)]


def _note(number: int, texts: Texts) -> dict[str, Plain]:
    made = _filled(Note, number, texts)
    return {**made, **_FINDING, "id": f"note-{number}", "quote": _quote(number)}


_FINDING: dict[str, Plain] = {
    "kind": "correction",
    "scope": "quote",
    "then": "inaccurate",
    "now": "inaccurate",
}


def _claim(number: int, texts: Texts) -> dict[str, Plain]:
    made = _filled(Note, number, texts)
    kept = {
        key: value for key, value in made.items() if key not in ("id", "quote", "prefix", "suffix", "scope")
    }
    places = [{"article": f"article-{at}", "quote": f"claim {at} again"} for at in (number, number - 1)]
    return {**kept, "kind": "context", "appearances": places}


def _filled(kind: type, number: int, texts: Texts) -> dict[str, Plain]:
    """A value for every key of a record, hostile words wherever words may stand."""
    made: dict[str, Plain] = {}
    for one in fields(kind):
        if one.metadata.get("from") == "file" or (kind, one.name) in LEFT_OUT:
            continue
        key = str(one.metadata.get("key", one.name))
        if (kind, one.name) in GIVEN:
            made[key] = GIVEN[kind, one.name]
            continue
        value = _value(_hints(kind)[one.name], number, texts)
        if value is not MISSING:
            made[key] = value
    return {key: value for key, value in made.items() if value is not None}


@lru_cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _value(hint: Any, number: int, texts: Texts) -> Any:
    name = getattr(hint, "__name__", "")
    if name in REFERENCES:
        return REFERENCES[name].format(number)
    if hint is Url:
        return _address(next(texts))
    if hint is str:
        return next(texts)
    if name in ("When", "Day"):
        return "2011-04-05"
    if hint is Coordinates:
        return {"latitude": 50.0, "longitude": 4.0}
    if isinstance(hint, EnumType):
        return next(iter(hint)).value
    if isinstance(hint, type) and is_dataclass(hint):
        return _filled(hint, number, texts) if hint is not Provenance else _provenance(texts)
    return _many(hint, number, texts)


def _address(payload: str) -> str:
    """A payload in the query of an address that is none the less one of the web."""
    words = "".join(sign for sign in payload if sign.isprintable())
    return "https://example.org/?q=" + _ENDS.sub("", quote(words, safe="/?&=+,;:@!$*()~_.-'"))[:900]


def _many(hint: Any, number: int, texts: Texts) -> Any:
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        kinds = [kind for kind in inside if kind is not NoneType]
        return _value(kinds[-1] if str in kinds else kinds[0], number, texts)
    if origin is tuple:
        value = _value(inside[0], number, texts)
        return MISSING if value is MISSING else [value]
    if origin is not None and issubclass(origin, Mapping) and inside == (str, str):
        return {"wikidata": next(texts), "other": next(texts)}
    return MISSING


def _provenance(texts: Texts) -> dict[str, Plain]:
    return {"format": next(texts), "removed": [{"line": 1, "text": next(texts), "reason": next(texts)}]}
