"""What git remembers of the names of files: pages that were renamed lead on by themselves."""

from pathlib import Path

from site_builder import cache
from site_builder.build import Options, make
from site_builder.renamed import former_names
from tests.archive_files import unpack
from tests.test_past import ARTICLE, commit, committed, git, needs_git
from tests.warm import memory

DRAFT = """\
-- content/articles/whispers.md --
---
title: What is said of Ann
rights: own
source_url: https://example.org/ann
draft: true
---

It is said that Ann was there, and that nobody saw her.
"""


def renamed(root: Path, old: str, new: str) -> None:
    git(root, "mv", f"content/{old}", f"content/{new}")
    commit(root)


def names(root: Path) -> dict[str, tuple[str, ...]]:
    return dict(former_names(root, cache.Cache()).names)


@needs_git
def test_a_record_is_known_by_every_name_its_file_had(tmp_path: Path) -> None:
    root = committed(ARTICLE, tmp_path)
    renamed(root, "articles/harbour.md", "articles/port.md")
    path = root / "content/articles/port.md"
    path.write_text(path.read_text("utf-8").replace("quiet.", "quiet at night."), "utf-8")
    renamed(root, "articles/port.md", "articles/quay.md")

    assert names(root) == {"content/articles/quay.md": ("harbour", "port")}


@needs_git
def test_a_renamed_page_leads_on_from_its_earlier_address(tmp_path: Path) -> None:
    root = committed(ARTICLE, tmp_path)
    renamed(root, "articles/harbour.md", "articles/quay.md")

    site = make(Options(root), memory())

    (old,) = (one for one in site.outputs if one.path == "articles/harbour/index.html")
    assert b'content="0; url=../../articles/quay/index.html"' in old.data


@needs_git
def test_what_a_draft_was_called_stays_unknown(tmp_path: Path) -> None:
    root = committed(DRAFT, tmp_path)
    renamed(root, "articles/whispers.md", "articles/ann.md")
    path = root / "content/articles/ann.md"
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    commit(root)

    assert names(root) == {}


@needs_git
def test_a_file_that_became_a_record_of_another_kind_has_no_earlier_name(tmp_path: Path) -> None:
    root = committed("-- content/people/minsk.md --\n---\nname: Minsk\n---\n\nA town on a river.\n", tmp_path)
    (root / "content/places").mkdir()
    renamed(root, "people/minsk.md", "places/minsk.md")

    assert names(root) == {}


@needs_git
def test_files_that_are_no_records_have_no_earlier_names(tmp_path: Path) -> None:
    root = committed("-- content/originals/a/first.txt --\nThe words of the page.\n", tmp_path)
    renamed(root, "originals/a/first.txt", "originals/a/second.txt")

    assert names(root) == {}


@needs_git
def test_a_name_that_is_used_again_belongs_to_the_new_page(tmp_path: Path) -> None:
    root = committed(ARTICLE, tmp_path)
    renamed(root, "articles/harbour.md", "articles/quay.md")
    unpack(ARTICLE.replace("A quiet harbour", "Another harbour"), root)

    site = make(Options(root), memory())

    (page,) = (one for one in site.outputs if one.path == "articles/harbour/index.html")
    assert b"Another harbour" in page.data and b"refresh" not in page.data


@needs_git
def test_a_copy_without_the_past_says_that_there_may_be_more(tmp_path: Path) -> None:
    root = committed(ARTICLE, tmp_path / "whole")
    renamed(root, "articles/harbour.md", "articles/quay.md")
    git(tmp_path, "clone", "-q", "--depth=1", root.as_uri(), "shallow")

    found = former_names(tmp_path / "shallow", cache.Cache())

    assert (dict(found.names), found.is_cut_off) == ({}, True)


def test_without_git_nothing_is_known(tmp_path: Path) -> None:
    unpack(ARTICLE, tmp_path)

    assert names(tmp_path) == {}
