"""What is large is written again only when much of it is new; whoever reads all finds each thing once."""

from pathlib import Path

import pytest

from site_builder import stock
from site_builder.annotate import annotate
from site_builder.build import Options
from site_builder.cache import Cache, load
from site_builder.keeping import CACHE, forget
from site_builder.model.issue import Checked
from site_builder.model.kinds import NoteKind
from site_builder.publishing import publish
from tests.compose.archives import article, note
from tests.properties.test_build import START, TODAY
from tests.test_kept_builds import ARTICLE, NOTES, assert_as_at_first, built, edit
from tests.warm import warmed

RECORD = article("harbour", body="The harbour is quiet.")
NOTE = note("n", "harbour", quote="quiet")
BODY = annotate(RECORD, (NOTE,), {NoteKind.CONTEXT: "Context"}).value


@pytest.fixture(autouse=True)
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a large archive, of which little changes."""
    monkeypatch.setattr(stock, "FEWEST", 1)
    monkeypatch.setattr(stock, "MOST_ODD", 2)


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


@pytest.mark.parametrize("torn", [b"", b"torn", None])
def test_without_it_a_build_starts_from_nothing(tmp_path: Path, torn: bytes | None) -> None:
    options = published(tmp_path)
    (file,) = (tmp_path / ".cache").glob("*.stock")
    if torn is None:
        file.unlink()
    else:
        file.write_bytes(torn)
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
    first.put("kept", "", {"article": RECORD, "body": BODY, "anchors": {0: BODY.anchors[0]}})
    first.put("new", "", article("market"))
    first.save(path)

    second = load(path)
    kept, record, body = (second.before(*one) for one in (("kept", ""), ("record", "a"), ("body", "b")))

    assert isinstance(kept, dict) and isinstance(record, Checked) and isinstance(body, Checked)
    assert (record.value, body.value) == (RECORD, BODY)
    assert kept["article"] is record.value
    assert kept["body"] is body.value
    assert kept["anchors"][0] is body.value.anchors[0]
    assert second.before("new", "") == article("market")
    # Even where no run has asked for it since, what names it finds it.
    second.put("kept", "", kept)
    second.save(path)
    assert load(path).before("kept", "") == kept


def test_all_of_it_is_forgotten(tmp_path: Path) -> None:
    published(tmp_path)

    forget(tmp_path)

    assert stocks(tmp_path) == {}


def test_what_a_run_left_of_it_is_removed_by_the_next(tmp_path: Path) -> None:
    options = published(tmp_path)
    (tmp_path / ".cache/site-builder.0123.stock").write_bytes(b"of a run that was killed before it ended")
    (tmp_path / ".cache/private.0123.stock").write_bytes(b"of the private site")
    edit(tmp_path, ARTICLE, "A quiet", "A still")

    built(options)

    assert "site-builder.0123.stock" not in stocks(tmp_path)
    assert "private.0123.stock" in stocks(tmp_path)
