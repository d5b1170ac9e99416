"""What is large is written again only when much of it is new; whoever reads all finds each thing once."""

import os
from dataclasses import replace
from pathlib import Path
from typing import IO

import pytest

from site_builder import sealed, stock
from site_builder.annotate import annotate
from site_builder.build import Options
from site_builder.cache import Cache, load
from site_builder.disk import Disk
from site_builder.keeping import CACHE, forget
from site_builder.model.body import Body, Prose
from site_builder.model.held import Held
from site_builder.model.ids import TagId
from site_builder.model.issue import Checked
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article
from site_builder.publishing import publish
from tests.compose.archives import article, note
from tests.properties.test_build import START, TODAY
from tests.test_kept_builds import ARTICLE, NOTES, assert_as_at_first, built, edit
from tests.warm import warmed

RECORD = article("harbour", body="The harbour is quiet.")
NOTED = (note("n", "harbour", quote="harbour"), note("m", "harbour", quote="quiet"))
BODY = annotate(RECORD, NOTED, {NoteKind.CONTEXT: "Context"}).value
OTHER = Held(Prose("The harbour is loud.", BODY.blocks))


@pytest.fixture(autouse=True)
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a large archive, of which little changes."""
    monkeypatch.setattr(stock, "FEWEST", 1)
    monkeypatch.setattr(stock, "MOST_ODD", 2)


EXTRA = """\
---
title: An extra
published: 2009-01-01
rights: own
source_url: https://example.org/extra
---

Nobody may read this.
"""


def remembering(name: str) -> Cache:
    """A run that made a record."""
    made = Cache()
    made.remember("record", name, lambda: Checked(RECORD))
    return made


def stocks(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / ".cache").glob("*.stock")}


def published(root: Path) -> Options:
    options = Options(warmed(START, root), today=TODAY)
    built(options)
    return options


def test_an_edit_writes_what_is_large_once(tmp_path: Path) -> None:
    options = published(tmp_path)
    before = stocks(tmp_path)

    for old, new in (("A quiet", "A still"), ("A still", "A loud"), ("is quiet. Boats", "is quiet. Ships")):
        edit(tmp_path, ARTICLE, old, new)
        built(options)
        assert_as_at_first(options)

    assert len(before) == 1
    assert stocks(tmp_path) == before
    assert b"Boats come in the evening" in next(iter(before.values()))
    assert b"Boats come in the evening" not in (tmp_path / CACHE).read_bytes()


def test_when_much_is_new_it_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stock, "MOST_ODD", 0.1)
    options = published(tmp_path)
    before = stocks(tmp_path)

    edit(tmp_path, ARTICLE, "A quiet", "A still")
    built(options)

    assert_as_at_first(options)
    assert len(stocks(tmp_path)) == 1
    assert stocks(tmp_path).keys() != before.keys()


def test_an_archive_that_became_small_has_one_file_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = published(tmp_path)
    monkeypatch.setattr(stock, "FEWEST", 1_000)
    monkeypatch.setattr(stock, "MOST_ODD", 0)
    edit(tmp_path, ARTICLE, "A quiet", "A still")

    built(options)
    built(options)

    assert_as_at_first(options)
    assert stocks(tmp_path) == {}


def _written(stream: IO[bytes]) -> None:
    stream.write(b"on the disk" + b"read" + len(b"on the disk").to_bytes(sealed.LENGTH, "big"))


def test_what_somebody_else_sealed_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "stock"
    assert sealed.write(file, _written)
    opened = sealed.opened(file)
    assert opened is not None and opened[1].startswith(b"read")
    with opened[0] as there:
        assert there.read(11) == b"on the disk"

    for place in range(len(file.read_bytes())):
        spoilt = bytearray(file.read_bytes())
        spoilt[place] ^= 1
        (tmp_path / "spoilt").write_bytes(spoilt)
        assert sealed.opened(tmp_path / "spoilt") is None
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another"))

    assert sealed.opened(file) is None


def test_prose_that_was_changed_after_the_seal_was_looked_at_is_never_used(tmp_path: Path) -> None:
    path, first = tmp_path / "memory.pickle", Cache()
    first.remember("body", "a", lambda: Checked(BODY))
    first.save(path)
    (file,) = tmp_path.glob("*.stock")
    made = load(path).before("body", "a")
    assert isinstance(made, Checked) and made.value.text == BODY.text

    with file.open("r+b") as there:
        there.seek(file.read_bytes().index(b"The harbour"))
        there.write(b"The HARBOUR")

    for use in (lambda: made.value.text, made.value.held.pickled):
        with pytest.raises(OSError, match="was changed while it was used"):
            use()
    file.write_bytes(b"")
    with pytest.raises(OSError, match="are left"):
        made.value.held.pickled()


@pytest.mark.parametrize("torn", [b"", b"torn", None])
def test_without_it_a_build_starts_from_nothing(tmp_path: Path, torn: bytes | None) -> None:
    options = published(tmp_path)
    (file,) = (tmp_path / ".cache").glob("*.stock")
    if torn is None:
        file.unlink()
    else:
        file.write_bytes(torn)
        os.utime(file, (1, 1))
    edit(tmp_path, ARTICLE, "A quiet", "A still")

    built(options)

    assert_as_at_first(options)
    assert len(stocks(tmp_path)) == 1


def test_one_of_another_run_is_not_taken_for_it(tmp_path: Path) -> None:
    for name in ("one", "other"):
        made = Cache()
        made.remember("record", name, lambda: Checked(RECORD))
        made.put("kept", "", [RECORD])
        made.save(tmp_path / name / "memory.pickle")
    (one,), (other,) = ((tmp_path / name).glob("*.stock") for name in ("one", "other"))
    one.write_bytes(other.read_bytes())

    assert load(tmp_path / "one/memory.pickle").before("kept", "") is None


def test_a_run_that_failed_leaves_it(tmp_path: Path) -> None:
    options = published(tmp_path)
    before = stocks(tmp_path)
    edit(tmp_path, NOTES, "in the evening", "at no time")

    assert not publish(options)[1]
    assert stocks(tmp_path) == before

    edit(tmp_path, NOTES, "at no time", "in the evening")
    edit(tmp_path, ARTICLE, "A quiet", "A still")
    built(options)
    assert_as_at_first(options)
    assert stocks(tmp_path) == before


def test_what_holds_a_part_of_it_holds_the_same_thing_afterwards(tmp_path: Path) -> None:
    path, first = tmp_path / "memory.pickle", Cache()
    first.remember("record", "a", lambda: Checked(RECORD))
    first.remember("body", "b", lambda: Checked(BODY))
    first.put("kept", "", {"article": RECORD, "body": BODY, "anchors": [*BODY.anchors]})
    first.put("new", "", article("market"))
    first.save(path)

    second = load(path)
    kept, record, body = (second.before(*one) for one in (("kept", ""), ("record", "a"), ("body", "b")))

    assert isinstance(kept, dict) and isinstance(record, Checked) and isinstance(body, Checked)
    assert (record.value, body.value) == (RECORD, BODY)
    assert kept["article"] is record.value
    assert kept["body"] is body.value
    assert len(BODY.anchors) == 2
    assert all(one is other for one, other in zip(kept["anchors"], body.value.anchors, strict=True))
    assert second.before("new", "") == article("market")
    # Even where no run has asked for it since, what names it finds it.
    second.put("kept", "", kept)
    second.save(path)
    assert load(path).before("kept", "") == kept


def test_texts_and_prose_in_it_stay_on_the_disk_until_somebody_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, first, read = tmp_path / "memory.pickle", Cache(), list[tuple[int, int]]()
    for name in ("a", "b"):
        first.remember("body", name, lambda: Checked(BODY))
    first.remember("body", "c", lambda: Checked(replace(BODY, held=OTHER)))
    first.remember("record", "d", lambda: Checked(RECORD))
    # Linked it is another record, with the same text.
    first.put("kept", "", replace(RECORD, tags=(TagId("port"),)))
    first.save(path)
    reading = Disk.read

    def noted(disk: Disk, start: int, size: int) -> bytes:
        read.append((start, size))
        return reading(disk, start, size)

    monkeypatch.setattr(Disk, "read", noted)

    second = load(path)
    found = [second.before(*one) for one in (("body", "a"), ("body", "c"), ("record", "d"))]
    one, other, record = (made.value for made in found if isinstance(made, Checked))
    linked = second.before("kept", "")

    assert isinstance(one, Body) and isinstance(other, Body)
    assert isinstance(record, Article) and isinstance(linked, Article)
    assert linked.held is record.held and read == []
    # A run beside this one may take the file away: whoever has it open reads on.
    (file,) = tmp_path.glob("*.stock")
    file.unlink()
    assert (one.text, other.text, record.body) == (BODY.text, OTHER.value.text, RECORD.body)
    assert len(read) == 3


def test_prose_is_written_from_one_stock_into_the_next(tmp_path: Path) -> None:
    path, first = tmp_path / "memory.pickle", Cache()
    first.remember("body", "a", lambda: Checked(BODY))
    first.save(path)
    (before,) = tmp_path.glob("*.stock")

    second = load(path)
    second.remember("body", "a", lambda: Checked(BODY))
    for name in "bcdefgh":
        second.remember("body", name, lambda: Checked(replace(BODY, held=OTHER)))
    second.save(path)

    third = load(path)
    made = [third.before("body", name) for name in "ah"]
    assert not before.exists()
    assert [one.value for one in made if isinstance(one, Checked)] == [BODY, replace(BODY, held=OTHER)]


def test_all_of_it_is_forgotten(tmp_path: Path) -> None:
    published(tmp_path)

    forget(tmp_path)

    assert stocks(tmp_path) == {}


def test_what_a_run_left_of_it_is_removed_by_the_next_after_an_hour(tmp_path: Path) -> None:
    options = published(tmp_path)
    for name in ("site-builder.old", "site-builder.new", "private.old"):
        file = tmp_path / f".cache/{name}.stock"
        file.write_bytes(b"of a run that was killed, or of another site, or of a run that goes on")
        os.utime(file, None if name.endswith("new") else (1, 1))
    edit(tmp_path, ARTICLE, "A quiet", "A still")

    built(options)

    assert "site-builder.old.stock" not in stocks(tmp_path)
    assert {"site-builder.new.stock", "private.old.stock"} <= stocks(tmp_path).keys()


def test_what_was_deleted_from_an_archive_is_not_kept(tmp_path: Path) -> None:
    article = warmed(START, tmp_path) / "content/articles/extra.md"
    article.write_text(EXTRA, "utf-8")
    built(Options(tmp_path, today=TODAY))
    assert b"Nobody may read this" in next(iter(stocks(tmp_path).values()))

    article.unlink()
    built(Options(tmp_path, today=TODAY))

    (kept,) = stocks(tmp_path).values()
    assert b"Nobody may read this" not in kept + (tmp_path / CACHE).read_bytes()
    assert_as_at_first(Options(tmp_path, today=TODAY))


def test_two_runs_that_began_alike_leave_a_memory_whole(tmp_path: Path) -> None:
    path = tmp_path / "memory.pickle"
    remembering("a").save(path)
    one, other = load(path), load(path)
    for memory, name in ((one, "b"), (other, "c")):
        memory.put("kept", "", [RECORD, name])
        memory.remember("record", name, lambda: Checked(RECORD))
        memory.save(path)

        assert load(path).before("kept", "") == [RECORD, name]
        assert load(path).before("record", name) == Checked(RECORD)


def test_a_run_writes_what_another_one_took_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stock, "MOST_ODD", 0)
    path = tmp_path / "memory.pickle"
    remembering("a").save(path)
    one, other = load(path), load(path)
    one.remember("record", "b", lambda: Checked(RECORD))
    one.save(path)

    # To this run nothing is new: it would keep what it began with.
    other.remember("record", "a", lambda: Checked(article("never made")))
    other.save(path)

    assert load(path).before("record", "a") == Checked(RECORD)


def test_a_run_that_cannot_save_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "memory.pickle"
    path.mkdir()
    (path / "mine.txt").write_text("mine")

    remembering("a").save(path)

    assert [one.name for one in tmp_path.iterdir()] == ["memory.pickle"]


def test_who_reads_while_a_run_saves_finds_one_of_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stock, "MOST_ODD", 0)
    saved: list[Path] = []
    path, read = tmp_path / "memory.pickle", sealed.read
    remembering("a").save(path)

    def slowly(file: Path) -> memoryview | None:
        found = read(file)
        if file == path and not saved:
            saved.append(file)
            newer = load(path)
            newer.remember("record", "b", lambda: Checked(RECORD))
            newer.save(path)
        return found

    monkeypatch.setattr(sealed, "read", slowly)

    assert load(path).before("record", "b") == Checked(RECORD)
