"""What `new` writes checks out at once."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Options
from site_builder.publishing import inspect
from site_builder.report import Format
from site_builder.scaffold import STUBS, new_record
from site_builder.starting import Wishes, start
from site_builder.text.slug import slug

DAY = date(2026, 11, 21)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    start(tmp_path, Wishes("My archive"), DAY)
    return tmp_path


def problems(root: Path) -> str:
    told, _ = inspect(Options(root, today=DAY), Format.TEXT)
    return told


@pytest.mark.parametrize("kind", sorted(STUBS))
def test_the_stub_of_every_kind_of_record_checks_out(archive: Path, kind: str) -> None:
    told, fine = new_record(archive, kind, "Something new 2007-12")

    assert fine and told.startswith("wrote ")
    assert "error" not in problems(archive)


@pytest.mark.parametrize("kind", sorted(STUBS))
@pytest.mark.parametrize("name", ["", "  ", "…"])
def test_a_record_without_a_name_is_refused(archive: Path, kind: str, name: str) -> None:
    before = sorted(archive.rglob("*"))

    told, fine = new_record(archive, kind, name)

    assert not fine and "needs a name" in told
    assert sorted(archive.rglob("*")) == before


def test_nothing_is_written_into_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"

    record = new_record(nowhere, "person", "Ada Lovelace")

    assert not record[1]
    assert record[0].startswith(f"there is no archive.yaml in {nowhere};")
    assert not nowhere.exists()


@pytest.mark.parametrize(
    ("kind", "typed", "title"),
    [
        ("person", "jane-roe", "name: Jane Roe"),
        ("person", "Jane van Roe", "name: Jane van Roe"),
        ("place", "port-alder", "name: Port Alder"),
        ("publisher", "the-alder-post", "name: The Alder Post"),
        ("series", "harbour-talks", "title: Harbour talks"),
        ("tag", "single-currency", "name: Single currency"),
        ("meeting", "port-alder-2007-12", "title: Port alder"),
    ],
)
def test_a_name_typed_as_an_id_becomes_one_for_readers(
    archive: Path, kind: str, typed: str, title: str
) -> None:
    new_record(archive, kind, typed)

    (path,) = archive.glob(f"content/*/{slug(typed)}.md")
    assert f"{title}\n" in path.read_text("utf-8")


def test_a_record_that_is_there_is_not_written_again(archive: Path) -> None:
    new_record(archive, "person", "Ada Lovelace")
    path = archive / "content/people/ada-lovelace.md"
    path.write_text("---\nname: Ada\n---\n")

    told, fine = new_record(archive, "person", "Ada Lovelace")

    assert not fine and "already" in told and "name: Ada\n" in path.read_text()


def test_a_meeting_takes_its_date_from_its_name(archive: Path) -> None:
    new_record(archive, "meeting", "minsk-2007-12")

    text = (archive / "content/meetings/minsk-2007-12.md").read_text("utf-8")
    assert "title: Minsk\n" in text and "when: 2007-12\n" in text


@pytest.mark.parametrize("kind", ["event", "meeting"])
@pytest.mark.parametrize("name", ["Minsk talks", "minsk-2007-13"])
def test_a_date_that_the_name_does_not_hold_is_asked_for(archive: Path, kind: str, name: str) -> None:
    told, fine = new_record(archive, kind, name)

    (path,) = archive.glob(f"content/*/{slug(name)}.md")
    assert fine and "next: write its date" in told
    assert "when: # its date" in path.read_text("utf-8")
    assert f"{path.relative_to(archive)}:3:1: error R20 `when` is empty" in problems(archive)
