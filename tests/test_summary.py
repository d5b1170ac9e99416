"""The lines that a build ends with: what changed, and what waits for somebody."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.options import Options
from site_builder.publishing import Ending, publish
from site_builder.report import Strictness
from tests.test_past import committed, git
from tests.warm import warmed

DAY = date(2026, 11, 21)
ARCHIVE = """\
-- archive.yaml --
title: Reading room
url: https://example.org/
search: false
share_images: false
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/harbour
---

The harbour is quiet.
-- content/articles/later.md --
---
title: Not reviewed
rights: own
source_url: https://example.org/later
draft: true
---

Words.
-- content/notes/harbour.yaml --
article: harbour
notes:
  - id: quiet
    kind: context
    quote: is quiet
    as_of: 2020-02-01
    summary: It was Sunday.
    author: Ed
    created: 2020-02-01
    review_by: 2020-03-01
  - id: boats
    kind: context
    quote: harbour
    as_of: 2020-02-01
    summary: Of boats.
    author: Ed
    created: 2020-02-01
    status: draft
"""


@pytest.fixture
def options(tmp_path: Path) -> Options:
    return Options(warmed(ARCHIVE, tmp_path), today=DAY)


def told(options: Options) -> list[str]:
    return publish(options)[0].splitlines()


def line(lines: list[str], start: str) -> str:
    return next(one for one in lines if one.startswith(start))


def test_a_build_says_what_is_there_and_what_waits(options: Options) -> None:
    lines = told(options)

    assert line(lines, f"{options.folder}: ").startswith(
        f"{options.folder}: 1 article, 1 note, no meetings; "
    )
    assert line(lines, "notes: ") == "notes: Context 1; 1 is to be looked at again: site-builder notes due"
    assert line(lines, "drafts") == "drafts, not published: 1 article, 1 note"


def test_a_first_build_does_not_name_its_pages(options: Options) -> None:
    lines = told(options)

    assert line(lines, "pages: ").endswith(" new") and not any(one.startswith("  new") for one in lines)


def test_a_build_that_changes_nothing_says_so(options: Options) -> None:
    told(options)

    assert "pages: none changed" in told(options)


def test_new_and_removed_pages_are_named(options: Options) -> None:
    told(options)
    (options.root / "content/articles/harbour.md").rename(options.root / "content/articles/quay.md")
    notes = options.root / "content/notes/harbour.yaml"
    notes.with_stem("quay").write_text(notes.read_text("utf-8").replace("article: harbour", "article: quay"))
    notes.unlink()

    lines = told(options)

    assert line(lines, "  new: ") == "  new: /articles/quay/, /articles/quay/as-published/"
    assert line(lines, "  removed, and nothing leads on from there: ").endswith(
        "/articles/harbour/, /articles/harbour/as-published/"
    )


def test_a_page_of_the_published_site_that_leads_nowhere_is_told_and_stops_a_strict_build(
    options: Options,
) -> None:
    options = replace(options, published=("", "articles/quay/", "articles/harbour/"))

    lines = told(options)
    refused = publish(replace(options, strictness=Strictness.STRICT))

    assert [one for one in lines if "W04" in one] == [
        "archive.yaml: warning W04 `/articles/quay/` is a page of the published site, "
        "and nothing leads on from it now"
    ]
    assert refused[1] is Ending.NOTHING


def test_a_page_that_archive_yaml_says_is_gone_may_vanish(options: Options) -> None:
    settings = options.root / "archive.yaml"
    settings.write_text(settings.read_text("utf-8") + "gone: {/articles/quay/: It was not ours.}\n", "utf-8")

    lines = told(replace(options, published=("articles/quay/", "articles/quay/as-published/")))

    assert not any("W04" in one for one in lines)


def test_a_copy_without_the_past_says_once_that_pages_renamed_before_it_are_unknown(
    options: Options, tmp_path: Path
) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    whole = committed("", options.root)
    git(tmp_path, "clone", "-q", "--depth=1", whole.as_uri(), "shallow")

    lines = told(replace(options, root=tmp_path / "shallow"))

    assert sum("begins in the middle" in one for one in lines) == 1
