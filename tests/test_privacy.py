"""A private site is made at home only, in a folder that nobody publishes."""

from pathlib import Path

import pytest

from site_builder.model.disclosure import Audience
from site_builder.options import Options
from site_builder.privacy import PUBLISHERS, why_not_here
from site_builder.publishing import publish
from tests.warm import warmed

ARCHIVE = """-- archive.yaml --
title: A small archive
url: https://example.org/
-- content/articles/talks.md --
---
title: Talks
source_url: https://example.org/a
rights: InC
---

The talks took place in Minsk, and nobody who was there said a word about them.
"""


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PUBLISHERS:
        monkeypatch.delenv(name, raising=False)


def private(root: Path, output: Path | None = None) -> Options:
    return Options(warmed(ARCHIVE, root), output, audience=Audience.PRIVATE)


def test_a_private_site_goes_to_a_folder_of_its_own_that_git_passes_over(tmp_path: Path) -> None:
    told, fine = publish(private(tmp_path))
    made = tmp_path / "output-private"

    assert fine and "rights: InC 1 extract" in told
    assert "nobody who was there" in (made / "articles/talks/index.html").read_text("utf-8")
    assert (made / ".gitignore").read_text() == "*\n"
    assert publish(private(tmp_path))[1], "a private folder is one that a private site may be made in again"


@pytest.mark.parametrize("name", PUBLISHERS)
def test_no_private_site_is_made_where_sites_are_published(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "true")

    told, fine = publish(private(tmp_path))

    assert not fine and PUBLISHERS[name] in told
    assert not (tmp_path / "output-private").exists()


def test_no_private_site_is_made_in_the_public_folder(tmp_path: Path) -> None:
    assert "the public one goes" in why_not_here(tmp_path, tmp_path / "output", {})
    assert "the public one goes" in why_not_here(tmp_path, tmp_path / "x/../output/inner", {})


def test_no_private_site_is_made_where_a_public_one_is(tmp_path: Path) -> None:
    public = tmp_path / "site"
    publish(Options(warmed(ARCHIVE, tmp_path), public))

    told, fine = publish(private(tmp_path, public))

    assert not fine and "a public one is there" in told
    assert "nobody who was there" not in "".join(
        path.read_text("utf-8", "replace") for path in public.rglob("*.html")
    )
