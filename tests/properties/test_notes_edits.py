"""A file of notes, however it is laid out, keeps all that an edit does not set: comments, order, lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.text.encode import flow
from site_builder.text.yaml_edit import Setting, edited
from site_builder.text.yaml_guard import Yaml, load

KEYS = ("id", "kind", "quote", "prefix", "suffix", "summary", "body")
WORDS = st.lists(
    st.sampled_from(
        ["the", "harbour", "was", "„leise“", "#1", "don't", '"so"', "5 %", "a: b", "[x]", "é", "海"]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


@dataclass(frozen=True)
class Line:
    """One line of a file, and the value it belongs to: the number of a note and a key."""

    text: str
    value: tuple[int, str] | None = None


def comment(draw: st.DrawFn, seen: Iterator[int]) -> str:
    return f"   # comment {next(seen)}." if draw(st.booleans()) else ""


def between(draw: st.DrawFn, seen: Iterator[int], depth: int) -> Iterator[Line]:
    """Lines that are nobody's: comments and empty ones."""
    for kind in draw(st.lists(st.sampled_from(["", "comment"]), max_size=2)):
        yield Line(f"{' ' * depth}# comment {next(seen)}." if kind else "")


def entry(
    draw: st.DrawFn, seen: Iterator[int], place: tuple[int, str], head: str, depth: int
) -> Iterator[Line]:
    """A key and its value, in one of the forms that YAML has for text."""
    words, form = draw(WORDS), draw(st.sampled_from(["flow", "single", "double", "block", "plain over two"]))
    if form == "block":
        mark = draw(st.sampled_from([">", ">-", "|", "|-", ">+", "|2-"]))
        inner = " " * (depth + 2)
        yield Line(f"{head}: {mark}{comment(draw, seen)}", place)
        for part in [words, *draw(st.lists(WORDS, max_size=2))]:
            yield Line(f"{inner}{part}", place)
    elif form == "plain over two":
        yield Line(f"{head}: words of", place)
        yield Line(f"{' ' * (depth + 2)}two lines{comment(draw, seen)}", place)
    else:
        doubled = words.replace("'", "''")
        escaped = words.replace('"', '\\"')
        written = {"flow": flow(words), "single": f"'{doubled}'", "double": f'"{escaped}"'}[form]
        yield Line(f"{head}: {written}{comment(draw, seen)}", place)


def block_note(draw: st.DrawFn, seen: Iterator[int], number: int, depth: int) -> Iterator[Line]:
    """A note on lines of its own, its keys in any order."""
    keys = draw(st.permutations(KEYS))
    keys = [key for key in keys if key in ("id", "quote") or draw(st.booleans())]
    dash = f"{' ' * depth}- "
    for index, key in enumerate(keys):
        head = f"{' ' * (depth + 2)}{key}" if index else f"{dash}{key}"
        yield from entry(draw, seen, (number, key), head, depth + 2)
        yield from between(draw, seen, depth + 2)


def flow_note(draw: st.DrawFn, seen: Iterator[int], number: int, depth: int) -> Iterator[Line]:
    """A note on one line."""
    pairs = {"id": f"n{number}", "quote": draw(WORDS), "summary": draw(WORDS)}
    yield Line(f"{' ' * depth}- {flow(pairs)}{comment(draw, seen)}", (number, "quote"))


@st.composite
def files(draw: st.DrawFn) -> tuple[Line, ...]:
    """The lines of a file of notes."""
    seen, depth = iter(range(10_000)), draw(st.sampled_from([0, 2, 4]))
    lines = [*between(draw, seen, 0), Line(f"article: harbour{comment(draw, seen)}")]
    lines += [*between(draw, seen, 0), Line(f"notes:{comment(draw, seen)}")]
    for number in range(draw(st.integers(1, 3))):
        make = draw(st.sampled_from([block_note, block_note, flow_note]))
        lines += [*between(draw, seen, depth), *make(draw, seen, number, depth)]
    return tuple(lines)


SETTINGS = st.dictionaries(st.sampled_from(["quote", "prefix", "suffix"]), WORDS, min_size=1)


def merged(value: Yaml, changes: list[Setting]) -> Yaml:
    assert isinstance(value, dict) and isinstance(value["notes"], list)
    for change in changes:
        target = value["notes"][int(change.mapping[1])] if change.mapping else value
        assert isinstance(target, dict)
        target.update({key: str(new) for key, new in change.values.items()})
    return value


def value_of(text: str) -> Yaml:
    loaded = load(text, len(text) * 4 + 4)
    assert not loaded.faults, text
    return loaded.value


@settings(max_examples=200, deadline=None)
@given(files(), st.data(), st.booleans())
def test_an_edit_touches_only_what_it_sets(lines: tuple[Line, ...], data: st.DataObject, ends: bool) -> None:
    before = "\n".join(line.text for line in lines) + ("\n" if ends else "")
    count = sum(line.text.lstrip().startswith("- ") for line in lines)
    chosen = data.draw(st.sets(st.integers(0, count - 1)))
    changes = [Setting(("notes", number), data.draw(SETTINGS)) for number in sorted(chosen)]
    changes += [Setting((), {"text_sha256": "0" * 64})] if data.draw(st.booleans()) else []
    touched = {(int(one.mapping[1]), key) for one in changes if one.mapping for key in one.values}
    touched |= {(number, "quote") for number in chosen}

    after = edited(before, changes)

    assert isinstance(after, str), before
    line_end = "" if ends else "\n"
    assert value_of(after + line_end) == merged(value_of(before + line_end), changes)
    kept = iter(after.split("\n"))
    assert all(line.text in kept for line in lines if line.value not in touched), after
    assert _comments(after) == _comments(before)
    assert edited(after, changes) == after


def _comments(text: str) -> list[str]:
    return [f"comment {part.split('.')[0]}" for part in text.split("# comment ")[1:]]
