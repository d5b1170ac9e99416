"""Drafts are looked through like everything else; what is wrong with one stops nobody."""

from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.link import Drafts
from site_builder.model.ids import ArticleId
from site_builder.preview.author import Author
from site_builder.publishing import inspect, judged, publish
from site_builder.report import Format, Strictness, has_errors, show
from tests.archive_files import unpack
from tests.warm import memory

ARCHIVE = """-- archive.yaml --
title: A small archive
url: https://archive.example/
-- content/articles/talks.md --
---
title: Talks
source_url: https://example.org/talks
rights: own
---

The talks took place in Minsk.
-- content/articles/later.md --
---
title: Later
draft: true
---

Not looked through yet.
-- content/notes/talks.yaml --
article: talks
notes:
  - id: lost
    kind: outcome
    quote: nobody wrote this
    summary: Open.
    tags: [minsk]
    people: [nobody-we-know]
    as_of: 2026-01-02
    author: ed
    created: 2026-01-02
    status: draft
-- content/notes/later.yaml --
article: later
notes:
  - {id: soon, kind: gloss, quote: Not looked at, summary: X.,
     as_of: 2026-01-02, author: ed, created: 2026-01-02}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return unpack(ARCHIVE, tmp_path)


def told(root: Path, strictness: Strictness = Strictness.NORMAL, drafts: Drafts = Drafts.HIDE) -> set[str]:
    """Place, weight and code of everything found."""
    options = Options(root, strictness=strictness, drafts=drafts)
    return {
        f"{one.issue.spot.path} {one.severity} {one.issue.code}"
        for one in judged(make(options, memory()), options)
    }


FOUND = {
    "content/articles/later.md warning K02",
    "content/notes/later.yaml warning N01",
    "content/notes/talks.yaml warning L01",
    "content/notes/talks.yaml warning N01",
    "content/notes/talks.yaml warning N06",
}


@pytest.mark.parametrize("strictness", list(Strictness))
@pytest.mark.parametrize("drafts", list(Drafts))
def test_all_that_is_wrong_with_drafts_is_a_warning(
    root: Path, strictness: Strictness, drafts: Drafts
) -> None:
    assert told(root, strictness, drafts) == FOUND


def test_a_message_says_that_it_is_about_a_draft(root: Path) -> None:
    said, is_fine = inspect(Options(root, strictness=Strictness.STRICT), Format.TEXT)

    assert is_fine and "warning N01 this quote is not in talks (a draft)" in said


def test_what_is_wrong_with_the_rest_still_stops_a_build(root: Path) -> None:
    notes = root / "content/notes/talks.yaml"
    notes.write_text(notes.read_text("utf-8").replace("    status: draft\n", ""), "utf-8")

    assert "content/notes/talks.yaml error N01" in told(root)
    assert "content/articles/later.md warning K02" in told(root)


def test_the_published_site_is_that_of_the_archive_without_its_drafts(root: Path, tmp_path: Path) -> None:
    said, is_fine = publish(Options(root, strictness=Strictness.STRICT))
    bare = unpack(ARCHIVE, tmp_path / "bare")
    for path in ("articles/later.md", "notes/later.yaml", "notes/talks.yaml"):
        (bare / "content" / path).unlink()

    assert is_fine and "(a draft)" in said
    with_drafts, without = (
        {one.path: one.data for one in make(Options(where), memory()).outputs} for where in (root, bare)
    )
    assert with_drafts == without


def test_the_authoring_server_tells_of_drafts_and_shows_them(root: Path) -> None:
    author = Author(root, memory())
    author.saved(())
    at_once = show(author.findings, author.texts, Format.TEXT)
    [*author.look_through()]

    assert not has_errors(author.findings)
    for told in (at_once, show(author.findings, author.texts, Format.TEXT)):
        assert "N01 this quote is not in talks (a draft)" in told
    assert author.preview and ArticleId("later") in author.preview.written.archive.articles


def test_a_check_that_is_switched_off_is_off_for_drafts_too(root: Path) -> None:
    (root / "archive.yaml").write_text((root / "archive.yaml").read_text("utf-8") + "checks: {K02: off}\n")

    assert "content/articles/later.md warning K02" not in told(root)
