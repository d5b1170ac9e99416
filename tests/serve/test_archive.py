"""An archive becomes a site with every save, and what is wrong is said once."""

from pathlib import Path

import pytest

from site_builder.preview.author import OutOfDateError
from site_builder.serve.archive import Archive
from tests.archive_files import unpack

FILES = """\
-- archive.yaml --
title: A small archive
url: https://example.org/repo/
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/a
---

The harbour is quiet.
"""
ARTICLE = "content/articles/harbour.md"
PAGE = "articles/harbour/index.html"


def served(root: Path) -> tuple[Archive, list[str]]:
    said: list[str] = []
    archive = Archive(unpack(FILES, root), said.append)
    archive.saved(frozenset())
    return archive, said


def save(root: Path, old: str, new: str) -> frozenset[str]:
    text = (root / ARTICLE).read_text("utf-8")
    (root / ARTICLE).write_text(text.replace(old, new), "utf-8")
    return frozenset({ARTICLE})


def test_what_is_wrong_is_said_once_and_that_it_is_over_too(tmp_path: Path) -> None:
    archive, said = served(tmp_path)
    [*archive.look_through()]
    before = len(said)

    archive.saved(save(tmp_path, "title:", "titel:"))
    [*archive.look_through()]
    [*archive.look_through()]
    assert len(said) == before + 1 and "did you mean `title`?" in said[-1]

    archive.saved(save(tmp_path, "titel:", "title:"))
    [*archive.look_through()]
    assert said[-1] == "nothing is wrong any more"


def test_problems_lie_over_the_last_good_files_below_their_base(tmp_path: Path) -> None:
    archive, _ = served(tmp_path)
    site = archive.saved(save(tmp_path, "title:", "titel:"))

    assert site.base == "/repo" and [one.file for one in site.problems] == [ARTICLE]
    assert b"The harbour is quiet." in (site.files.get(PAGE) or b"")


def test_whoever_is_in_a_hurry_ends_what_is_looked_through(tmp_path: Path) -> None:
    archive, _ = served(tmp_path)
    archive.hurry()

    with pytest.raises(OutOfDateError):
        next(archive.look_through())

    assert len([*archive.saved(frozenset()).findable()]) > 0
    assert archive.memory() is not None
