"""What is known of pages stands in a file of its own, beside which a run writes only what is other."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder import cache, stock
from site_builder.build import Options
from site_builder.cache import Cache
from site_builder.keeping import CACHE, forget
from site_builder.model.issue import Checked
from tests.compose.archives import article
from tests.properties.test_build import START, TODAY
from tests.test_kept_builds import ARTICLE, assert_as_at_first, built, edit
from tests.warm import warmed

MANY = {f"page-{number}": (number, f"words of {number} " * 20) for number in range(100)}


@pytest.fixture(autouse=True)
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a large archive."""
    monkeypatch.setattr(stock, "FEWEST", 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a run remembers."""
    return tmp_path / "memory.pickle"


def run(path: Path, units: Mapping[str, object], *pages: str, is_whole: bool = True) -> Cache:
    """A run that makes some units and pages; what it knows as it is it keeps. What the next one knows."""
    memory = cache.load(path)
    memory.remember("record", "a", lambda: Checked(article("harbour")))
    for table, rows in (("units", units), ("traces", {page: page * 2 for page in pages})):
        before = table_of(memory, table)
        kept = {key: before[key] if before.get(key) == made else made for key, made in rows.items()}
        memory.put(table, "", kept)
    memory.save(path, is_whole=is_whole)
    return cache.load(path)


def table_of(memory: Cache, name: str) -> Mapping[str, object]:
    found = memory.before(name, "")
    return found if isinstance(found, Mapping) else {}


def units_of(memory: Cache) -> Mapping[str, object]:
    return table_of(memory, "units")


def ledgers(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.glob("*.pages")}


def test_only_what_is_other_is_written(path: Path) -> None:
    run(path, MANY, "x", "y")
    first = ledgers(path)
    other = {**MANY, "page-7": (7, "others"), "page-new": (0, "new")}

    after = run(path, other, "x", "y", "z")

    assert units_of(after) == other
    assert table_of(after, "traces") == {"x": "xx", "y": "yy", "z": "zz"}
    assert ledgers(path) == first and len(first) == 1
    assert path.stat().st_size < 2_000 < len(*first.values())


def test_what_was_other_once_is_known_until_the_file_is_written_again(path: Path) -> None:
    run(path, MANY)
    first = ledgers(path)
    other = {**MANY, "page-7": (7, "others")}

    assert units_of(run(path, other)) == other
    assert units_of(run(path, other)) == other
    assert units_of(run(path, MANY)) == MANY
    assert units_of(run(path, MANY)) == MANY and ledgers(path) == first


def test_it_is_written_again_when_a_tenth_is_other(path: Path) -> None:
    run(path, MANY)
    first = ledgers(path)
    other = MANY | {f"page-{number}": (0, "others") for number in range(11)}

    assert units_of(run(path, other)) == other
    assert len(ledgers(path)) == 1 and ledgers(path) != first


def test_of_pages_that_were_taken_away_nothing_is_kept(path: Path) -> None:
    run(path, {**MANY, "page-secret": "nobody may read this"})
    assert b"nobody may read this" in b"".join(ledgers(path).values())

    assert units_of(run(path, MANY)) == MANY
    assert b"nobody may read this" not in b"".join([*ledgers(path).values(), path.read_bytes()])


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(file.read_bytes()[:-1] + b"x")])
def test_where_it_is_missing_or_torn_nothing_is_remembered(path: Path, spoil: object) -> None:
    run(path, MANY)
    (file,) = path.parent.glob("*.pages")
    assert callable(spoil)
    spoil(file)

    assert not units_of(cache.load(path)) and cache.load(path).before("record", "a") is None
    assert units_of(run(path, MANY)) == MANY


def test_the_ledger_of_another_stock_is_not_read(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other/memory.pickle"
    run(path, MANY)
    run(other, {"page-0": "of another"})
    (file,), (strange,) = path.parent.glob("*.pages"), other.parent.glob("*.pages")
    file.write_bytes(strange.read_bytes())

    assert not units_of(cache.load(path))


def test_what_a_failed_run_knows_stands_beside_the_rest(path: Path) -> None:
    run(path, MANY, "x")
    failed = run(path, {"page-0": "of it"}, "y", is_whole=False)

    assert units_of(failed) == {"page-0": "of it"} and table_of(failed, "traces") == {"y": "yy"}
    assert ledgers(path) == {}
    assert units_of(run(path, MANY, "x")) == MANY and len(ledgers(path)) == 1


def test_a_memory_that_is_forgotten_leaves_none(tmp_path: Path) -> None:
    run(tmp_path / CACHE, MANY)
    assert ledgers(tmp_path / CACHE)

    forget(tmp_path)

    assert not ledgers(tmp_path / CACHE)


def test_a_site_built_with_it_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stock, "MOST_ODD", 2)
    options = Options(warmed(START, tmp_path), today=TODAY)
    built(options)
    (first,) = ledgers(tmp_path / CACHE)

    for words in ("very quiet", "quiet at noon", "quiet"):
        edit(tmp_path, ARTICLE, "is quiet", f"is {words}")
        built(options)
        assert_as_at_first(options)
        edit(tmp_path, ARTICLE, f"is {words}", "is quiet")
    assert [*ledgers(tmp_path / CACHE)] == [first]
