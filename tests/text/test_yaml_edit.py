"""Values are set anew in YAML as it was typed: comments, order and form of everything else stay."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.yaml_edit import Refusal, Setting, edited
from site_builder.text.yaml_guard import load

FILE = """\
# A file of notes.
article: quiet-harbour   # the id

notes:
    - kind: gloss   # first the kind
      id: a

      quote: the harbour   # two words
      summary: >-
        Folded
        text.
    # between two notes
    - id: b
      quote: >-
        words over
        two lines

      prefix: 'old'
      also: [{article: c, quote: the quay}]
"""


def test_a_missing_key_stands_behind_the_quote_and_nothing_else_changes() -> None:
    after = edited(FILE, [Setting(("notes", 0), {"prefix": "in", "suffix": "is: quiet"})])

    assert after == FILE.replace(
        "# two words\n", '# two words\n      prefix: in\n      suffix: "is: quiet"\n'
    )


def test_a_value_in_a_block_becomes_one_line() -> None:
    after = edited(FILE, [Setting(("notes", 1), {"quote": "other words", "prefix": "new", "suffix": "x"})])

    assert after == FILE.replace(">-\n        words over\n        two lines", "other words").replace(
        "prefix: 'old'", "prefix: new\n      suffix: x"
    )


def test_the_comment_at_the_head_of_a_block_stays() -> None:
    after = edited("quote: >-   # as printed\n  two\n  lines\n\n# next\n", [Setting((), {"quote": "one"})])

    assert after == "quote: one   # as printed\n\n# next\n"


def test_empty_lines_that_a_block_keeps_stay_its_own() -> None:
    after = edited("quote: >+   # kept\n  one\n\nbody: x\n", [Setting((), {"prefix": "b"})])

    assert after == "quote: >+   # kept\n  one\n\nprefix: b\nbody: x\n"


def test_a_key_without_a_value_gets_one() -> None:
    assert edited("quote:\nprefix:   # before\n", [Setting((), {"quote": "a", "prefix": "b"})]) == (
        "quote: a\nprefix: b   # before\n"
    )


def test_a_mapping_in_brackets_over_several_lines_stays_one() -> None:
    after = edited('{\n  "quote": "a"\n}\n', [Setting((), {"prefix": "b"})])

    assert after == '{\n  "quote": "a", prefix: b\n}\n'


def test_a_mapping_on_one_line_stays_on_it() -> None:
    after = edited(FILE, [Setting(("notes", 1, "also", 0), {"prefix": "at, or on"})])

    assert after == FILE.replace("the quay}", 'the quay, prefix: "at, or on"}')


def test_several_mappings_are_edited_at_once() -> None:
    settings = [Setting(("notes", index), {"quote": f"new {index}"}) for index in (0, 1)]

    after = edited(FILE, settings)

    assert isinstance(after, str) and "new 0   # two words" in after and "quote: new 1\n" in after


@pytest.mark.parametrize(
    ("text", "mapping", "why"),
    [
        ("a: [", (), "errors of its own"),
        ("a: &x 1\nb: *x\n", (), "errors of its own"),
        ("notes: []\n", ("notes", 0), "not in the file"),
        ("quote: a\nquote: b\n", (), "errors of its own"),
        ('{"quote": "a"\n}', (), ""),
        ("- just\n- a list\n", (), "not in the file"),
    ],
)
def test_what_cannot_be_edited_safely_is_refused(text: str, mapping: tuple[str | int, ...], why: str) -> None:
    after = edited(text, [Setting(mapping, {"quote": "new"})])

    assert isinstance(after, str) if not why else isinstance(after, Refusal) and why in after.why


def test_notes_of_the_first_archive_survive_an_edit_of_every_quote() -> None:
    for path in (Path(__file__).parents[2] / "content" / "notes").glob("*.yaml"):
        text = path.read_text("utf-8")
        value = load(text, len(text) * 4).value
        assert isinstance(value, dict) and isinstance(value["notes"], list)
        keys = [("notes", index) for index, note in enumerate(value["notes"]) if "quote" in (note or {})]

        after = edited(text, [Setting(key, {"suffix": "new: words"}) for key in keys])

        assert isinstance(after, str)
        kept = [line for line in after.split("\n") if "new: words" not in line]
        assert [line for line in text.split("\n") if "suffix:" not in line] == [
            line for line in kept if "suffix:" not in line
        ]


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\u2028\u2029"), min_size=1
)


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS, st.sampled_from(["\n", "   # kept\n", "\n\n# kept\n"]))
def test_what_is_written_is_what_is_read_again(quotes: list[str], new: str, tail: str) -> None:
    from site_builder.text.encode import flow

    text = "notes:\n" + "".join(
        f"  - id: n{n}\n    quote: {flow(words)}{tail}" for n, words in enumerate(quotes)
    )
    settings = [Setting(("notes", n), {"prefix": new, "quote": new}) for n in range(len(quotes))]

    after = edited(text, settings)

    assert isinstance(after, str)
    assert load(after, len(after) * 4).value == {
        "notes": [{"id": f"n{n}", "quote": new, "prefix": new} for n in range(len(quotes))]
    }
    assert after.count("# kept") == (0 if tail == "\n" else len(quotes)) + text.count("# kept") - text.count(
        tail.strip() or "\0"
    )
