"""The entries of a list in JSON, each with the very characters that it was written in."""

import json
import re
from collections.abc import Iterator
from typing import Any

from site_builder.intake.decode import decode
from site_builder.intake.refusals import broken, misshapen
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue

Fields = dict[str, Any]
"""An object of JSON; its values are looked at before they are used."""

_SPACE = re.compile(r"[\s,]*")
_ADVICE = "export it again, and leave the file as it comes"


def json_entries(raw: Raw, kind: str) -> Checked[tuple[tuple[str, Fields], ...]]:
    """The objects of a list, or the one object that stands alone, with their exact text."""
    text, issues = decode(raw)
    if text is None:
        return Checked((), issues)
    try:
        found = tuple(_entries(text.content))
    except RecursionError:
        return Checked((), (misshapen(raw, "this JSON is nested too deep to be read", _ADVICE),))
    except ValueError as error:
        return Checked((), (broken(raw, kind, str(error)),))
    wrong = tuple(
        _no_object(raw, number) for number, (_, value) in enumerate(found, 1) if not isinstance(value, dict)
    )
    return Checked(tuple((exact, value) for exact, value in found if isinstance(value, dict)), wrong)


def _entries(text: str) -> Iterator[tuple[str, object]]:
    decoder = json.JSONDecoder()
    start = _past_space(text, 0)
    if text[start : start + 1] != "[":
        value, end = decoder.raw_decode(text, start)
        yield text[start:end], value
        return
    start = _past_space(text, start + 1)
    while text[start : start + 1] != "]":
        value, end = decoder.raw_decode(text, start)
        yield text[start:end], value
        start = _past_space(text, end)


def _past_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


def _no_object(raw: Raw, number: int) -> Issue:
    return misshapen(raw, f"expected an object as entry {number}", _ADVICE)


def words(entry: Fields, *names: str) -> str:
    """The first of these values that is text or a number and is not empty."""
    values = (entry.get(name) for name in names)
    return next((str(one) for one in values if isinstance(one, str | int) and str(one).strip()), "")


def names_in(value: object, *keys: str) -> tuple[str, ...]:
    """The names in a list of texts, or of objects that hold their name under one of `keys`."""
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list):
        return ()
    said = (
        one if isinstance(one, str) else words(one, *keys) if isinstance(one, dict) else "" for one in value
    )
    return tuple(one for one in said if one)


def has_keys(raw: Raw, *keys: str) -> bool:
    """Whether a file opens like JSON and holds all of these keys."""
    opening = raw.data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return opening.startswith((b"{", b"[")) and all(f'"{key}"'.encode() in raw.data for key in keys)
