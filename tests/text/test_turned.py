"""Marks of direction that are left open are found, and closed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.turned import closed, left_open, turns

EMBED, OVERRIDE, POP = "\u202b", "\u202e", "\u202c"
ISOLATE, FIRST, END = "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", ()),
        ("Straße", ()),
        (f"a{OVERRIDE}b", (OVERRIDE,)),
        (f"a{OVERRIDE}b{POP}c", ()),
        (f"a{ISOLATE}b{END}c", ()),
        (f"{ISOLATE}{EMBED}", (ISOLATE, EMBED)),
        (f"{ISOLATE}{EMBED}{END}", ()),
        (f"{ISOLATE}{POP}", (ISOLATE,)),
        (f"{EMBED}{END}", (EMBED,)),
        (f"{EMBED}{FIRST}{END}{POP}", ()),
        (f"{ISOLATE}a{FIRST}{EMBED}b{END}", (ISOLATE,)),
        (f"{POP}{END}", ()),
    ],
)
def test_a_mark_is_open_until_its_own_end(text: str, expected: tuple[str, ...]) -> None:
    assert left_open(text) == expected


@given(st.text("ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u05d0"))
def test_what_is_closed_begins_with_what_was_written_and_leaves_nothing_open(text: str) -> None:
    assert closed(text).startswith(text)
    assert left_open(closed(text)) == ()
    assert closed(closed(text)) == closed(text)


@given(st.text(alphabet="ab“é\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u2065\u2066\u2067\u2068\u2069\u206a"))
def test_marks_are_seen_in_bytes(text: str) -> None:
    marks = set(f"\u202a{EMBED}{POP}\u202d{OVERRIDE}\u2066{ISOLATE}{FIRST}{END}")

    assert turns(text.encode()) == (not marks.isdisjoint(text))
