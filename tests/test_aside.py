"""Of a large archive what is long waits on the disk, and no process is started for little."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from site_builder import looking, rendering, workers
from site_builder.build import Options, make, putting_aside
from site_builder.cache import Cache
from site_builder.compose import whole
from site_builder.model import aside, quick
from site_builder.model.page import Place
from site_builder.options import Search
from site_builder.spill import Shelves
from tests.properties.test_build import START, TODAY
from tests.warm import memory, warmed


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """The kinds of what is put aside, as of a large archive."""
    memory()
    told, putting = Counter[str](), Shelves.put

    def noted(shelves: Shelves, value: object, process: int) -> Place:
        told[type(value).__name__] += 1
        return putting(shelves, value, process)

    monkeypatch.setattr(Shelves, "put", noted)
    for name in ("MANY_TEXTS", "MANY_PAGES"):
        monkeypatch.setattr(aside, name, 1)
    return told


def test_texts_prose_and_what_pages_show_are_put_aside(put: Counter[str], tmp_path: Path) -> None:
    site = make(Options(warmed(START, tmp_path), today=TODAY), putting_aside(memory(), tmp_path))

    assert site.archive and put["Prose"] == len(site.archive.articles)
    # The texts of files, but for the first, when there were not many yet; and those of articles.
    assert put["str"] == len(site.sources.texts) - 1 + len(site.archive.articles)
    assert put["ArticleView"] == put["Prose"] and put["DataView"] > put["Prose"]
    assert put["HomeView"] == 1 and put["SitemapView"] == 0


def test_a_build_without_short_cuts_holds_all_of_it(
    put: Counter[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick, "IS_QUICK", False)

    assert make(Options(warmed(START, tmp_path), today=TODAY), putting_aside(memory(), tmp_path)).outputs
    assert not put


def test_whoever_makes_one_site_after_the_other_opens_no_files_for_texts(
    put: Counter[str], tmp_path: Path
) -> None:
    assert make(Options(warmed(START, tmp_path), today=TODAY), memory()).outputs
    assert put["str"] == put["Prose"] == 0


def test_what_pages_show_gives_back_its_room_before_the_site_is_written(
    put: Counter[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[Shelves] = []
    monkeypatch.setattr(Shelves, "close", lambda shelves: closed.append(shelves))

    make(Options(warmed(START, tmp_path), today=TODAY), memory())

    assert len(closed) == 1 and put["ArticleView"]


@pytest.mark.skipif(workers.cores() < 2, reason="there is one core")
def test_a_process_is_started_only_for_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = Options(warmed(START, tmp_path), today=TODAY, search=Search.LEFT_OUT)
    told: list[int] = []
    sharing = workers.in_parallel

    def noted(works: Sequence[Callable[[], object]]) -> list[object]:
        told.append(len(works))
        return sharing(works)

    monkeypatch.setattr(rendering, "in_parallel", noted)
    remembered = memory()
    pages = len(make(options, remembered).outputs)
    monkeypatch.setattr(rendering, "FEW", pages // 3)
    make(options, memory())
    make(options, remembered.next())
    assert told == [1, 2, 1]


@pytest.mark.skipif(workers.cores() < 2, reason="there is one core")
@pytest.mark.parametrize(("large", "shared"), [(1, [True, False, False]), (10_000, [True, False, True])])
def test_pages_of_a_large_archive_are_shared_only_when_many_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int, shared: list[bool]
) -> None:
    monkeypatch.setattr(whole, "SHARED", 1)
    monkeypatch.setattr(whole, "LARGE", large)
    monkeypatch.setattr(whole, "MANY", 40)
    monkeypatch.setattr(looking, "FEW", 10_000)
    told: list[bool] = []
    sharing = workers.side_by_side

    def noted(remembered: Cache, works: Sequence[Callable[[], object]]) -> list[object]:
        told[-1] = True
        return sharing(remembered, works)

    monkeypatch.setattr("site_builder.build.side_by_side", noted)
    remembered, options = memory(), Options(warmed(START, tmp_path), today=TODAY)
    for text in ("A quiet harbour", "A quiet harbour", "A still harbour"):
        article = tmp_path / "content/articles/harbour.md"
        article.write_text(article.read_text("utf-8").replace("A quiet harbour", text), "utf-8")
        told.append(False)
        make(options, remembered)
        remembered = remembered.next()
    assert told == shared
