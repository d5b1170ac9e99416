"""Builds that make again only what differs leave the files of a first build, whatever lay between."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import rmtree

import pytest

from site_builder.build import Options, make
from site_builder.link import Drafts
from site_builder.model.url import Url
from site_builder.publishing import publish
from site_builder.write import MANIFEST
from tests.properties.test_build import START, TODAY
from tests.warm import memory, warmed

ARTICLE, NOTES = "content/articles/harbour.md", "content/notes/harbour.yaml"
SEARCHED = ("search/", "pagefind/")


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def built(options: Options) -> None:
    told, ending = publish(options)
    assert ending, told


def assert_as_at_first(options: Options) -> None:
    """What stands there is what a build makes that remembers nothing."""
    clean = make(options, memory())
    stands = {path.relative_to(options.folder).as_posix(): path for path in options.folder.rglob("*")}
    assert clean.outputs
    assert [one.path for one in clean.outputs if stands[one.path].read_bytes() != one.data] == []
    files = {name for name, path in stands.items() if path.is_file() and not name.startswith(SEARCHED)}
    assert files <= {one.path for one in clean.outputs} | {MANIFEST}


def folder_gone(options: Options) -> None:
    rmtree(options.folder)


def file_gone(options: Options) -> None:
    (options.folder / "articles/market/index.html").unlink()


def file_spoilt(options: Options) -> None:
    (options.folder / "people/ida/index.html").write_text("Spoilt.")


def failed(options: Options) -> None:
    """A run that comes as far as pages, of other words, and publishes none."""
    edit(options.root, ARTICLE, "is quiet. Boats", "is very quiet. Ships")
    edit(options.root, NOTES, "in the evening", "at no time")
    _, ending = publish(options)
    assert not ending
    edit(options.root, ARTICLE, "is very quiet. Ships", "is quiet. Boats")
    edit(options.root, NOTES, "at no time", "in the evening")


def other_theme_and_back(options: Options) -> None:
    own = options.root / "templates/parts/head.html"
    own.parent.mkdir(parents=True)
    own.write_text("")
    publish(options)
    rmtree(options.root / "templates")


def cache_gone(options: Options) -> None:
    rmtree(options.root / ".cache")


def other_day(options: Options) -> None:
    built(Options(options.root, options.folder, today=date(2030, 1, 1)))


def other_address(options: Options) -> None:
    built(Options(options.root, options.folder, url=Url("https://other.example/"), today=TODAY))


def with_drafts(options: Options) -> None:
    edit(options.root, NOTES, "    people: [ida]", "    people: [ida]\n    status: draft")
    built(Options(options.root, options.folder, drafts=Drafts.SHOW, today=TODAY))


@pytest.mark.parametrize(
    "between",
    [
        folder_gone,
        file_gone,
        file_spoilt,
        failed,
        other_theme_and_back,
        cache_gone,
        other_day,
        other_address,
        with_drafts,
    ],
)
def test_whatever_lay_between(between: Callable[[Options], None], tmp_path: Path) -> None:
    options = Options(warmed(START, tmp_path), today=TODAY)
    built(options)
    edit(options.root, ARTICLE, "A quiet harbour", "A still harbour")
    built(options)

    between(options)
    built(options)

    assert_as_at_first(options)
    edit(options.root, NOTES, "From five", "From six")
    built(options)
    assert_as_at_first(options)
