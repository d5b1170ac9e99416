"""Lines of front matter and notes that would turn the words after them round are told of."""

import pytest

from site_builder.read.turning import turning


def told(path: str, text: str) -> list[tuple[int, int, str]]:
    return [(one.spot.line, one.spot.column, one.message[-6:]) for one in turning(path, text)]


@pytest.mark.parametrize("mark", ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068"])
def test_an_open_mark_is_told_with_its_place(mark: str) -> None:
    number = f"{ord(mark):04X}"

    assert told("a.md", f"---\na: 1\ntitle: x{mark}y\n---\n") == [(3, 9, f"U+{number}")]
    assert told("content/notes/a.yaml", f"quote: {mark}") == [(1, 8, f"U+{number}")]


@pytest.mark.parametrize("written", [r"\u202e", r"\u202E", r"\U0000202E"])
def test_a_mark_written_by_its_number_is_told_too(written: str) -> None:
    assert told("archive.yaml", f'title: "{written} x"') == [(1, 9, "U+202E")]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: \u2067shalom\u2069 and \u202bshalom\u202c\n---\n",
        "---\ntitle: plain \u200f\n---\n\nwords \u202e turned\n",
        'title: "\\u2067x\\u2069"\n',
        "\u202e no front matter",
    ],
)
def test_what_is_closed_or_stands_in_a_body_is_not(text: str) -> None:
    assert told("a.yaml" if text.startswith("title") else "a.md", text) == []
