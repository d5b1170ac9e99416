"""Builds that make again only what differs leave the files of a first build, whatever lay between."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import rmtree
from typing import IO, Any

import pytest

from site_builder import looking, stock
from site_builder.build import Faults, Options, make, putting_aside
from site_builder.compose.kept import Maker, Way
from site_builder.compose.mentions import Mentions
from site_builder.link import Drafts
from site_builder.model import aside
from site_builder.model.issue import Checked
from site_builder.model.page import Page
from site_builder.model.url import Url
from site_builder.publishing import Ending, inspect, publish
from site_builder.read import stamps
from site_builder.read.builtin import builtin
from site_builder.read.sources import Sources
from site_builder.report import Format
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
    """What stands there is what a build makes that remembers nothing, and puts nothing aside."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aside, "MANY_TEXTS", sys.maxsize)
        patch.setattr(aside, "MANY_PAGES", sys.maxsize)
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
def test_whatever_lay_between(
    between: Callable[[Options], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is long is put aside, as that of large archives is, and stands in files of its own.
    monkeypatch.setattr(stock, "FEWEST", 1)
    monkeypatch.setattr(stock, "MOST_ODD", 2)
    monkeypatch.setattr(aside, "MANY_TEXTS", 1)
    monkeypatch.setattr(aside, "MANY_PAGES", 1)
    monkeypatch.setattr(stamps, "YOUNG", -(10**18))
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


GOING = """\
-- archive.yaml --
title: An archive
url: https://example.org/
-- content/articles/a.md --
---
title: First
published: 2007-01-01
rights: own
source_url: https://example.org/a
---

The words of a.
-- content/articles/b.md --
---
title: Second
published: 2008-01-01
rights: own
source_url: https://example.org/b
tags: [boats]
---

The words of b.
-- content/articles/c.md --
---
title: Third
published: 2009-01-01
rights: own
source_url: https://example.org/c
---

The words of c.
-- content/notes/b.yaml --
article: b
notes:
  - {id: n, kind: context, quote: gone, summary: S., as_of: 2020-01-01, author: me, created: 2020-01-01}
"""


def test_of_two_sites_that_one_run_makes_the_last_is_kept(tmp_path: Path) -> None:
    root = warmed(GOING, tmp_path)
    _, ending = publish(Options(root, faults=Faults.LEAVE_OUT))
    assert ending is Ending.INCOMPLETE

    edit(root, "content/notes/b.yaml", "quote: gone", "quote: words of b")
    built(Options(root))

    assert_as_at_first(Options(root))


def test_pages_that_had_one_file_for_a_while_are_told_apart_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.compose.articles.MOST", 3)
    # The article whose address is taken is next to none that comes or goes.
    changes = {"articles/a.md": "articles/2007.md", "gone": "words of b", "2009-01-01": "1951-01-01"}
    text = GOING
    for old, new in changes.items():
        text = text.replace(old, new)
    root = warmed(text, tmp_path)
    built(Options(root))
    more = root / "content/articles/more.md"
    more.write_text(
        "---\ntitle: More\npublished: 1950\nrights: own\nsource_url: https://e.example/\n---\n\nM.\n"
    )
    told, ending = publish(Options(root))
    assert not ending and "P01" in told

    more.unlink()
    built(Options(root))

    assert_as_at_first(Options(root))


@pytest.mark.parametrize("large", [1, 10_000])
def test_three_processes_find_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    for module in ("workers", "build"):
        monkeypatch.setattr(f"site_builder.{module}.cores", lambda: 3)
    monkeypatch.setattr("site_builder.compose.whole.SHARED", 1)
    monkeypatch.setattr("site_builder.compose.whole.LARGE", large)
    monkeypatch.setattr(aside, "MANY_PAGES", 1)
    whatever = Options(warmed(START, tmp_path), today=TODAY)
    built(whatever)
    for old, new in (("A quiet harbour", "A still harbour"), ("A still harbour", "A quiet harbour")):
        edit(whatever.root, ARTICLE, old, new)
        built(whatever)
        assert_as_at_first(whatever)


def test_nought_has_no_sign(tmp_path: Path) -> None:
    options = Options(warmed(START, tmp_path), today=TODAY)
    place = options.root / "content/places/isle.md"
    place.parent.mkdir()
    for longitude in ("0.0", "-0.0"):
        place.write_text(f"---\nname: The isle\ncoordinates: {{latitude: 1, longitude: {longitude}}}\n---\n")
        built(options)
        assert_as_at_first(options)


@pytest.mark.parametrize("path", ["essays/secret.md", "people/secret.md", "tags/secret.md", NOTES])
def test_of_what_was_deleted_nothing_is_kept(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stock, "FEWEST", 1)
    options, file = Options(warmed(START, tmp_path), today=TODAY), tmp_path / path
    if path == NOTES:
        edit(tmp_path, NOTES, "From five", "Zebras, nobody may read of. From five")
    else:
        file = tmp_path / "content" / path
        file.parent.mkdir(exist_ok=True)
        key = "title" if "essays" in path else "name"
        file.write_text(f"---\n{key}: Secret\n---\n\nZebras, nobody may read of.\n", "utf-8")
    built(options)
    assert b"Zebras" in everything_in(tmp_path / ".cache")

    file.unlink()
    for words in ("A still harbour", "A harbour"):
        edit(tmp_path, ARTICLE, "title: A", f"title: {words}, a")
        built(options)

    assert b"Zebras" not in everything_in(tmp_path / ".cache")


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_what_is_wrong_with_a_text_that_was_put_aside_is_shown_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options(warmed(START, tmp_path), today=TODAY)
    edit(tmp_path, NOTES, "in the evening", "at no time")
    edit(tmp_path, ARTICLE, "title: A quiet", "titel: A quiet")
    told = publish(options)
    monkeypatch.setattr(aside, "MANY_TEXTS", 1)
    rmtree(tmp_path / ".cache")

    assert publish(options) == told
    assert "titel: A quiet" in told[0] and not told[1]
    made = make(options, putting_aside(memory(), tmp_path))
    assert made.texts[ARTICLE] == (tmp_path / ARTICLE).read_text("utf-8")


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are known by their times, as those of large archives are, though they were written just now."""
    monkeypatch.setattr(aside, "MANY_TEXTS", 1)
    monkeypatch.setattr(stamps, "YOUNG", -(10**18))


@pytest.mark.usefixtures("known")
def test_what_is_wrong_with_a_text_that_was_not_read_again_is_shown_in_it(tmp_path: Path) -> None:
    options = Options(warmed(START, tmp_path), today=TODAY)
    edit(tmp_path, NOTES, "in the evening", "at no time")
    told = publish(options)
    assert "at no time" in told[0] and not told[1]

    assert publish(options) == told


@pytest.mark.usefixtures("known")
def test_a_file_that_is_saved_while_it_is_looked_at_ends_the_build_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options(warmed(START, tmp_path), today=TODAY)
    built(options)
    edit(tmp_path, NOTES, "in the evening", "at no time")
    publish(options)
    finding = looking._scanned

    def saved(*args: Any) -> Checked[Sources]:
        found = finding(*args)
        edit(tmp_path, NOTES, "at no time", "in the evening")
        return found

    monkeypatch.setattr(looking, "_scanned", saved)
    told, ending = publish(options)

    assert (
        told.startswith(f"{NOTES} was saved, moved or deleted while it was looked at: nothing was written")
        and not ending
    )
    monkeypatch.undo()
    built(options)
    assert_as_at_first(options)


def test_a_memory_that_somebody_changes_under_a_build_ends_it_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options(warmed(START, tmp_path), today=TODAY)
    monkeypatch.setattr(stock, "FEWEST", 1)
    monkeypatch.setattr(stock, "MOST_ODD", 2)
    built(options)
    stands = sorted(options.folder.rglob("*"))
    (file,) = (tmp_path / ".cache").glob("*.stock")
    sound, opening = file.read_bytes(), stock.Stock.opened

    def spoilt(path: Path, stream: IO[bytes]) -> stock.Stock:
        found = opening(path, stream)
        with file.open("r+b") as there:
            there.seek(sound.index(b"Boats come"))
            there.write(b"Ships")
        return found

    monkeypatch.setattr(stock.Stock, "opened", staticmethod(spoilt))
    edit(tmp_path, NOTES, "From five", "From six")

    told, ending = publish(options)
    assert ending is Ending.NOTHING and "nothing was written" in told
    file.write_bytes(sound)
    assert inspect(options, Format.TEXT) == (told, False)
    assert sorted(options.folder.rglob("*")) == stands
    monkeypatch.setattr(stock.Stock, "opened", opening)
    built(options)
    assert_as_at_first(options)


def test_after_a_template_was_edited_only_pages_of_it_are_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options, made = Options(warmed(START, tmp_path), today=TODAY), list[str]()
    built(options)
    own, making = tmp_path / "templates/person.html", Maker.shown
    own.parent.mkdir()
    given = (builtin("templates") / "person.html").read_text("utf-8")
    own.write_text(given.replace("{% block main %}", "{% block main %}<p>Mine.</p>"), "utf-8")

    def noted(maker: Maker, way: Way, mentions: Mentions) -> tuple[Page, ...]:
        pages = making(maker, way, mentions)
        made.extend(page.url for page in pages)
        return pages

    monkeypatch.setattr(Maker, "shown", noted)
    built(options)

    assert made == ["people/ida/"]
    assert "<p>Mine.</p>" in (options.folder / "people/ida/index.html").read_text("utf-8")
    assert_as_at_first(options)
