"""Thirteen inputs that others publish wrongly or drop without a word: each is told, or built right."""

from pathlib import Path

import pytest

from tests.archive_files import unpack
from tests.test_issues import inspected

ARTICLE = (
    "---\ntitle: Talks\nsource_url: https://example.org/a\n{more}---\n\nThe talks took place in Minsk.\n"
)
TALKS = "-- content/articles/talks.md --\n" + ARTICLE.format(more="")


def article(more: str = "", name: str = "talks") -> str:
    return f"-- content/articles/{name}.md --\n" + ARTICLE.format(more=more)


REFUSED = {
    "two articles of one name": (
        article(name="talks") + article(name="Talks"),
        "content/articles/Talks.md: error R06 'Talks.md' and 'talks.md' are one name",
    ),
    "tags in two spellings": (
        article("tags: [Loan]\n") + article("tags: [loan]\n", "more-talks"),
        "content/articles/talks.md:4:8: error L03 the tags 'Loan' and 'loan'",
    ),
    "another encoding": (
        "-- content/articles/talks.md | bytes --\n---\ntitle: \\xcf\\xf3\\xf2\\xe8\\xed\n---\n",
        "content/articles/talks.md:2: error R01 this file is not UTF-8",
    ),
    "broken front matter": (
        article("summary: Minsk: the talks\n"),
        "content/articles/talks.md:4:15: error R10 a second `: `",
    ),
    "a key given twice": (
        article("language: en\nlanguage: be\n"),
        "content/articles/talks.md:5:1: error R12 the key `language` is given twice",
    ),
    "a day that is not in the calendar": (
        article("published: 2021-02-30\n"),
        "content/articles/talks.md:4:12: error R18 February 2021 has no day 30",
    ),
    "an empty file": (
        "-- content/articles/talks.md --\n",
        "content/articles/talks.md: error R03 this file is empty",
    ),
    "an id that leads elsewhere": (
        article("id: ../../../escape\n"),
        "content/articles/talks.md:4:1: error R21 `id` is not written by hand",
    ),
    "a link to the outside": (
        "-- content/articles/talks.md | link --\n/etc/passwd\n",
        "content/articles/talks.md: error R08 a link that leads outside the archive",
    ),
    "a NUL byte": (
        "-- content/articles/talks.md | bytes --\n---\ntitle: Talks\n---\n\nThe\\x00talks\n",
        "content/articles/talks.md:5:4: error R02 this file holds a NUL byte",
    ),
    "accents in two forms": (
        article(name="caf\u00e9") + article(name="cafe\u0301"),
        "content/articles/cafe\u0301.md: error R06",
    ),
    "a name that Windows keeps": (article(name="aux"), "content/articles/aux.md: error R07 'aux.md'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_input_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    case, expected = REFUSED[name]

    printed = inspected(unpack(case, tmp_path))

    assert expected in printed
    assert "1 error" in printed


def test_markup_in_a_title_is_a_title(tmp_path: Path) -> None:
    case = article().replace("title: Talks", "title: <script>alert(1)</script>")

    assert inspected(unpack(case, tmp_path)) == ""


def test_a_good_archive_has_nothing_to_tell(tmp_path: Path) -> None:
    assert inspected(unpack(TALKS, tmp_path)) == ""
