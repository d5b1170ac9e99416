"""Names of files that can be ids everywhere, and those that cannot."""

import pytest

from site_builder.read.names import record_name, twins

HOSTILE = [
    "A.md",
    "a b.md",
    "a_b.md",
    "a--b.md",
    "-a.md",
    "a-.md",
    "a.b.md",
    "..md",
    "a..md",
    "café.md",
    "É.md",
    "con.md",
    "CON.md",
    "prn.md",
    "nul.md",
    "com1.md",
    "lpt9.md",
    "a\\b.md",
    "c:a.md",
    "a%2e.md",
    "%2e%2e.md",
    "a\u202eb.md",
    "a\u200bb.md",
    "🎉.md",
    "a'b.md",
    'a"b.md',
    "a<b>.md",
    "a|b.md",
    "a?.md",
    "a*.md",
    "a b.md",
    "a\nb.md",
    "a\tb.md",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.md",
    "щщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщ.md",
    "a.MD",
    "a.markdown",
    "a.yaml",
    "a",
    "a.md ",
    "①.md",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_refused_with_something_better(name: str) -> None:
    issue = record_name(f"content/articles/{name}")

    assert issue and issue.code in ("R04", "R05", "R07") and issue.help
    assert issue.spot.path.isprintable()


@pytest.mark.parametrize(
    "name", ["a", "2007-12-13-minsk", "минск", "café", "北京", "x" * 117, "conference", "लोकतंत्र"]
)
def test_small_letters_of_any_script_digits_and_hyphens_are_fine(name: str) -> None:
    assert record_name(f"content/articles/{name}.md") is None


def test_the_better_of_two_equal_names_is_kept() -> None:
    found = list(
        twins(["content/tags/GAS.md", "content/tags/Gas.md", "content/tags/gas.md", "content/tags/oil.md"])
    )

    assert [paths for paths, _ in found] == [
        ("content/tags/GAS.md", "content/tags/gas.md"),
        ("content/tags/Gas.md", "content/tags/gas.md"),
    ]


def test_names_in_different_folders_do_not_meet() -> None:
    assert list(twins(["content/tags/gas.md", "content/articles/Gas.md"])) == []
