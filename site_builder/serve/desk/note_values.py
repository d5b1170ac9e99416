"""A note as a form fills it in: cleaned, in the order of its keys, and what of it changed."""

import hashlib
import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import date
from itertools import count

from site_builder.model.records.note import Note
from site_builder.model.records.parts import Change, OriginalWords, Source, Valid
from site_builder.serve.desk.asking import Json, MalformedError
from site_builder.text.encode import Bare, Plain
from site_builder.text.slug import slug
from site_builder.text.yaml_change import as_read
from site_builder.text.yaml_guard import Yaml

FORM: tuple[str, ...] = (
    *(
        "kind",
        "quote",
        "prefix",
        "suffix",
        "occurrence",
        "scope",
        "claim",
        "claimant",
        "then",
        "now",
        "outcome",
    ),
    *("expectation", "due", "settled", "valid", "known_since", "summary", "body", "sources", "searched"),
    *(
        "original",
        "confidence",
        "meetings",
        "people",
        "places",
        "tags",
        "as_of",
        "author",
        "review_by",
        "status",
    ),
)
"""Keys that a form fills in; the others of a note stay as they are."""
ORDER = tuple(
    dict.fromkeys(
        str(one.metadata.get("key", one.name))
        for kind in (Note, Source, Valid, OriginalWords, Change)
        for one in fields(kind)
    )
)
"""The order in which keys are written."""
DEFAULTS: Mapping[str, str] = {"scope": "quote", "status": "published"}
"""What is so where a note does not say otherwise."""
MOST_DEPTH = 4
_DATES = frozenset(
    (
        *("accessed", "as_of", "created", "date", "due", "from", "known_since"),
        *("published", "review_by", "settled", "to", "updated"),
    )
)
_LIKE_A_DATE = re.compile(r"~?\d{4}(-\d\d){0,2}~?(/~?\d{4}(-\d\d){0,2}~?)?")
_WORDS: Mapping[str, str] = {
    "body": "explanation",
    "kind": "kind",
    "now": "verdict",
    "outcome": "outcome",
    "quote": "words it is about",
    "sources": "sources",
    "summary": "summary",
    "then": "verdict",
    "valid": "dates",
}


def cleaned(given: Mapping[str, Json]) -> dict[str, Plain]:
    """What a form says, without what it leaves empty. Raises MalformedError for what no form sends."""
    if unknown := sorted(set(given) - set(FORM)):
        raise MalformedError(f"a note has no field `{unknown[0]}` that a form fills in")
    made = {key: _clean(key, given[key], 0) for key in FORM if key in given}
    return {key: one for key, one in made.items() if one not in ("", [], {}, DEFAULTS.get(key))}


def _clean(key: str, value: Json, depth: int) -> Plain:
    if depth > MOST_DEPTH:
        raise MalformedError(f"`{key}` is nested too deep")
    if isinstance(value, str):
        return _scalar(key, value)
    if isinstance(value, Mapping):
        made = {one: _clean(one, inner, depth + 1) for one, inner in value.items()}
        return {one: inner for one, inner in made.items() if inner not in ("", [], {})}
    if isinstance(value, Sequence):
        entries = (_clean(key, inner, depth + 1) for inner in value)
        return [one for one in entries if one not in ("", [], {})]
    raise MalformedError(f"`{key}` must be a text, a list or a mapping")


def _scalar(key: str, value: str) -> str:
    text = value.replace("\r\n", "\n").strip()
    if key != "body":
        text = " ".join(text.split())
    is_bare = (key in _DATES and _LIKE_A_DATE.fullmatch(text)) or (key == "occurrence" and text.isdecimal())
    return Bare(text) if is_bare and text.isascii() else text


def in_order(values: Mapping[str, Plain]) -> dict[str, Plain]:
    """A note's values in the order in which they are written."""
    return {
        key: values[key]
        for key in sorted(values, key=lambda one: ORDER.index(one) if one in ORDER else len(ORDER))
    }


def new_note(article: str, form: Mapping[str, Plain], taken: Collection[str]) -> dict[str, Plain]:
    """A note that has none of the ids that are `taken`; its own tells its article and its first words."""
    about = " ".join(str(form.get("quote") or form.get("scope") or "note").split()[:4])
    name = f"{article[:40].rstrip('-')}-{slug(about)}"
    free = (one for number in count(2) for one in (f"{name}-{number}",) if one not in taken)
    return {"id": name if name not in taken else next(free), **form}


def signed(values: Mapping[str, Plain], author: str, today: date) -> dict[str, Plain]:
    """A new note with its day and whose it is, where it does not say."""
    day = Bare(today.isoformat())
    return {"as_of": day, "author": author or "The editors", **values, "created": day}


def edited_note(
    old: Mapping[str, Yaml], form: Mapping[str, Plain], reason: str, today: date
) -> dict[str, Plain]:
    """A note of a file with what a form says of it; a published one tells what changed, and when."""
    kept: dict[str, Plain] = {
        key: one
        for key, one in old.items()
        if key not in FORM or (key not in form and DEFAULTS.get(key) == one)
    }
    made = {
        **kept,
        **{key: old[key] if _is_same(key, old.get(key), one) else one for key, one in form.items()},
    }
    changed = [key for key in FORM if as_text(made.get(key)) != as_text(old.get(key))]
    day = Bare(today.isoformat())
    was_seen = old.get("status") != "draft" and str(old.get("created")) != day
    if was_seen and changed and changed != ["as_of"]:
        made["updated"] = day
    if reason and changed:
        entry: dict[str, Plain] = {"date": day, "change": _what(old, made, changed), "reason": reason}
        history = made.get("history")
        before = list(history) if isinstance(history, Sequence) and not isinstance(history, str) else []
        made["history"] = [*before, entry]
    return made


def _is_same(key: str, old: Yaml, new: Plain) -> bool:
    """Whether a form gives back what a file says, spaces and broken lines aside."""
    try:
        return old is not None and as_read(_clean(key, old, 0)) == as_read(new)
    except MalformedError:
        return False


def _what(old: Mapping[str, Yaml], new: Mapping[str, Plain], changed: Sequence[str]) -> str:
    """What changed, as a sentence of a note's history."""
    if new.get("status") == "withdrawn" != old.get("status"):
        return "Withdrawn."
    if old.get("status") == "withdrawn" != new.get("status"):
        return "Published again."
    words = list(dict.fromkeys(_WORDS.get(key, "details") for key in changed))
    listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    plural = len(words) > 1 or words[0] in ("dates", "details", "sources", "words it is about")
    return f"The {listed} {'were' if plural else 'was'} changed."


def as_text(value: Plain) -> str:
    """A value by which two versions are compared: spaces at the end of lines and the like do not count."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def note_etag(value: Yaml) -> str:
    """By what a page knows a version of a note."""
    return hashlib.sha256(as_text(value).encode("utf-8", "surrogatepass")).hexdigest()
