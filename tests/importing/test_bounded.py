"""A file is read in a process of its own: what hangs, breaks or swells there ends in a sentence."""

import os
from threading import Event

import pytest

from site_builder.importing.bounded import MOST_MEMORY, apart
from site_builder.model.draft import Raw
from site_builder.model.issue import Issue


def counting(raw: Raw) -> int:
    """The length of a file, or what it asks for."""
    if raw.data == b"end":
        os._exit(3)
    if raw.data == b"hang":
        Event().wait(60)
    if raw.data == b"swell":
        return len(bytes(2 * MOST_MEMORY))
    return len(raw.data)


def test_a_task_gives_what_it_gives() -> None:
    assert apart(counting, Raw("a", b"four")) == 4


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"end", "the program that read this file ended in the middle of it"),
        (b"hang", "this took longer than 3 seconds"),
        (b"swell", "reading this takes more memory than there is"),
    ],
)
def test_a_task_that_comes_to_no_end_is_told(data: bytes, message: str) -> None:
    told = apart(counting, Raw("saved/a.json", data), seconds=3 if data == b"hang" else 20)

    assert isinstance(told, Issue)
    assert (told.code, told.message, told.spot.path) == ("I31", message, "saved/a.json")
