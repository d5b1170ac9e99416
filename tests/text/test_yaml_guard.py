"""YAML is read as what was typed, and nothing hostile gets through."""

from itertools import pairwise

import pytest

from site_builder.text.position import position
from site_builder.text.yaml_fault import FaultKind
from site_builder.text.yaml_guard import MOST_FAULTS, Place, load

LIMIT = 64 * 1024
BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{below}, *{below}]\n" for below, name in pairwise("abcdefghi")
)

HOSTILE = {
    "ten thousand brackets": "a: " + "[" * 10_000,
    "sixty thousand brackets": "[" * 60_000,
    "sixty thousand braces": "{" * 60_000,
    "mixed brackets": "[{" * 30_000,
    "brackets on lines": "[\n" * 30_000,
    "dashes": "- " * 32_000,
    "question marks": "? " * 32_000,
    "nested block": "".join(f"{' ' * depth}a:\n" for depth in range(300)),
    "keys in keys": "? [" * 20_000,
    "billion laughs": BOMB,
    "alias of itself": "a: &a [*a]",
    "alias of nothing": "a: *nobody",
    "merge": "a: {b: c}\nd:\n  <<: {e: f}",
    "python object": "a: !!python/object/apply:os.system ['true']",
    "python name": "!!python/name:os.system",
    "local tag": "a: !secret x",
    "bare tag": "a: ! x",
    "long tag": "!" * 60_000,
    "binary": "a: !!binary R0lGODlhAQABAAAAACw=",
    "set": "a: !!set {b, c}",
    "timestamp": "a: !!timestamp 2001-12-14",
    "directive": "%YAML 1.2\n---\na: b",
    "tag directive": "%TAG ! tag:evil,2000:\n---\na: b",
    "unknown directive": "%FOO bar\n---\na: b",
    "two documents": "a: b\n---\nc: d",
    "document end": "a: b\n...\nc: d",
    "key twice": "a: 1\nb: 2\na: 3",
    "key twice in quotes": "a: 1\n'a': 2",
    "key twice in flow": "{a: 1, a: 2}",
    "many keys twice": "a:\n" * 20_000,
    "list as key": "? [a, b]\n: c",
    "mapping as key": "{a: b}: c",
    "unclosed quote": "a: 'b\nc: d\n" * 1_000,
    "unclosed double quote": 'a: "b\nc: d\n' * 1_000,
    "unclosed list": "a: [b, c\nd: e",
    "unclosed mapping": "a: {b: c\nd: e",
    "tab": "a:\n\tb: c",
    "percent": "a: %b",
    "at": "a: @b",
    "backtick": "a: `b`",
    "bad escape": 'a: "\\q"',
    "huge escape": 'a: "\\U0011ffff"',
    "surrogate escape": 'a: "\\ud800"',
    "colon": "a: b: c",
    "dedent": "  a: b\nc: d",
    "only a scalar": "just words",
    "NUL": "a: \0",
    "control": "a: \x1b[31m",
    "next line": "a: b\x85c: d\nd: [",
    "line separator": "a: b\u2028c: d\nd: [",
    "lone surrogate": "a: \ud800",
    "noncharacter": "a: \uffff",
    "byte order mark inside": "a: b\ufeffc",
    "too long": "a: " + "x" * 70_000,
    "long key": "k" * 60_000 + ": x",
    "long word": "a: " + "x " * 30_000,
    "spaces": " " * 60_000 + "a: b",
    "comments": "#\n" * 30_000,
    "folded": "a: >9\n b",
    "indentation indicator": "a: |0\n b",
    "anchor without value": "a: &b",
    "anchors": "&a " * 20_000,
    "colons": ":" * 60_000,
    "commas": "[" + "," * 60_000,
    "quotes": "''" * 30_000,
    "dashes without spaces": "-" * 60_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_or_refused_with_its_place(name: str) -> None:
    text = HOSTILE[name]

    loaded = load(text, LIMIT)

    for fault in loaded.faults:
        assert 0 <= fault.start <= len(text) and fault.message
        assert position(text, fault.start)[0] >= 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("alias of itself", FaultKind.FEATURE),
        ("billion laughs", FaultKind.FEATURE),
        ("binary", FaultKind.FEATURE),
        ("brackets on lines", FaultKind.SIZE),
        ("colon", FaultKind.SYNTAX),
        ("directive", FaultKind.FEATURE),
        ("document end", FaultKind.SYNTAX),
        ("key twice", FaultKind.DUPLICATE),
        ("key twice in flow", FaultKind.DUPLICATE),
        ("key twice in quotes", FaultKind.DUPLICATE),
        ("list as key", FaultKind.FEATURE),
        ("mapping as key", FaultKind.FEATURE),
        ("merge", FaultKind.FEATURE),
        ("nested block", FaultKind.SIZE),
        ("NUL", FaultKind.SYNTAX),
        ("python object", FaultKind.FEATURE),
        ("sixty thousand brackets", FaultKind.SIZE),
        ("tag directive", FaultKind.FEATURE),
        ("too long", FaultKind.SIZE),
        ("two documents", FaultKind.FEATURE),
    ],
)
def test_a_hostile_text_is_refused_for_what_it_is(name: str, kind: FaultKind) -> None:
    faults = load(HOSTILE[name], LIMIT).faults

    assert faults and faults[0].kind is kind


def test_every_scalar_stays_what_was_typed() -> None:
    text = (
        "a: no\nb: 1.10\nc: 12:30\nd: 2007-12-13\ne: 0x1F\nf: 'null'\ng: .inf\nh: 1_000\ni: 'it''s'\nj: =\n"
    )

    assert load(text, LIMIT).value == {
        "a": "no",
        "b": "1.10",
        "c": "12:30",
        "d": "2007-12-13",
        "e": "0x1F",
        "f": "null",
        "g": ".inf",
        "h": "1_000",
        "i": "it's",
        "j": "=",
    }


def test_only_an_empty_plain_value_is_nothing() -> None:
    assert load("a:\nb: ~\nc: null\nd: ''\ne: '~'\n", LIMIT).value == {
        "a": None,
        "b": None,
        "c": None,
        "d": "",
        "e": "~",
    }


def test_a_key_given_twice_keeps_its_first_value_and_names_both_places() -> None:
    loaded = load("a: 1\nb: 2\na: 3\n", LIMIT)

    assert loaded.value == {"a": "1", "b": "2"} and loaded.is_whole
    assert [(fault.start, fault.also) for fault in loaded.faults] == [(10, ((0, 1),))]


def test_a_text_full_of_faults_is_left_after_a_hundred() -> None:
    assert len(load("a:\n" * 5_000, LIMIT).faults) == MOST_FAULTS


def test_an_empty_text_is_nothing() -> None:
    assert load("", LIMIT).value is None and load("# words\n", LIMIT).faults == ()


def test_places_are_code_points_of_keys_and_values() -> None:
    text = "é: 北京\n😀: {b: [c, 'd']}\n"

    places = load(text, LIMIT).places

    assert places["é",] == Place(0, 1, 3, 5)
    words = {key: text[place.start : place.end] for key, place in places.items()}
    assert words["😀", "b", 0] == "c" and words["😀", "b", 1] == "'d'"
    assert text[places["😀",].key_start] == "😀"


def test_twenty_levels_are_read_and_twenty_one_are_not() -> None:
    assert load("[" * 20 + "]" * 20, LIMIT).faults == ()
    assert load("[" * 21 + "]" * 21, LIMIT).faults[0].start == 20


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: b: c", (1, 5), "a second `: `"),
        ("a: 'b\nc: d", (1, 4), "never closed"),
        ("a: [b\nc: d", (1, 4), "opened with ["),
        ("a: {b: c\nd: e", (1, 4), "opened with {"),
        ("a: b\nwords\nc: d", (2, 1), "neither `key: value`"),
        ("a:\n\tb: c", (2, 1), "a tab"),
        ("a: @b", (1, 4), "begin with @"),
        ("a: *b* c", (1, 4), "* or &"),
        ('a: "b" c', (1, 8), "does not belong"),
        ("a:\n- b\nc", (3, 1), ""),
        ("a: - b", (1, 4), "`- `"),
        ('a: "\\q"', (1, 5), "backslash"),
        ("a: [,]", (1, 5), "a comma"),
        ("a: b\n  c: d", (2, 4), "line up"),
        ("a: \x01", (1, 4), "U+0001"),
    ],
)
def test_a_mistake_is_named_in_plain_words_where_it_is(text: str, place: tuple[int, int], words: str) -> None:
    fault = load(text, LIMIT).faults[0]

    assert position(text, fault.start) == place
    assert words in fault.message and fault.help
