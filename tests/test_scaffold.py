"""What `init` and `new` write checks out at once."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Options
from site_builder.model.kinds import NoteKind
from site_builder.model.records.note import Quote
from site_builder.publishing import inspect
from site_builder.report import Format
from site_builder.scaffold import STUBS, new_note, new_record, start
from site_builder.text.slug import slug

DAY = date(2026, 11, 21)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    start(tmp_path, "My archive", DAY)
    return tmp_path


def publish(root: Path) -> int:
    """Publish every stub as it stands; how many there were."""
    path = root / "content/notes/starting-this-archive.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("    status: draft\n", ""), "utf-8")
    return text.count("    status: draft\n")


def problems(root: Path) -> str:
    told, _ = inspect(Options(root, today=DAY), Format.TEXT)
    return told


def test_a_new_archive_has_nothing_wrong_with_it(archive: Path) -> None:
    assert problems(archive) == ""


def test_an_archive_is_never_started_over_another(archive: Path) -> None:
    told, fine = start(archive, "Another", DAY)

    assert not fine and "nothing was written" in told
    assert "My archive" in (archive / "archive.yaml").read_text("utf-8")


def test_files_that_stand_there_already_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine")

    start(tmp_path, "My archive", DAY)

    assert (tmp_path / ".gitignore").read_text() == "mine"


@pytest.mark.parametrize("kind", sorted(STUBS))
def test_the_stub_of_every_kind_of_record_checks_out(archive: Path, kind: str) -> None:
    told, fine = new_record(archive, kind, "Something new 2007-12", DAY)

    assert fine and told.startswith("wrote ")
    assert "error" not in problems(archive)


@pytest.mark.parametrize("kind", sorted(STUBS))
@pytest.mark.parametrize("name", ["", "  ", "…"])
def test_a_record_without_a_name_is_refused(archive: Path, kind: str, name: str) -> None:
    before = sorted(archive.rglob("*"))

    told, fine = new_record(archive, kind, name, DAY)

    assert not fine and "needs a name" in told
    assert sorted(archive.rglob("*")) == before


def test_nothing_is_written_into_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"

    record = new_record(nowhere, "person", "Ada Lovelace", DAY)
    note = new_note(nowhere, "talks", Quote("words"), "gloss", DAY)

    assert record == note and not record[1]
    assert record[0].startswith(f"there is no archive.yaml in {nowhere};")
    assert not nowhere.exists()


@pytest.mark.parametrize(
    ("kind", "typed", "title"),
    [
        ("person", "jane-roe", "name: Jane Roe"),
        ("person", "Jane van Roe", "name: Jane van Roe"),
        ("place", "port-alder", "name: Port Alder"),
        ("publisher", "the-alder-post", "name: The Alder Post"),
        ("tag", "single-currency", "name: Single currency"),
        ("meeting", "port-alder-2007-12", "title: Port alder"),
    ],
)
def test_a_name_typed_as_an_id_becomes_one_for_readers(
    archive: Path, kind: str, typed: str, title: str
) -> None:
    new_record(archive, kind, typed, DAY)

    (path,) = archive.glob(f"content/*/{slug(typed)}.md")
    assert f"{title}\n" in path.read_text("utf-8")


def test_a_record_that_is_there_is_not_written_again(archive: Path) -> None:
    new_record(archive, "person", "Ada Lovelace", DAY)
    path = archive / "content/people/ada-lovelace.md"
    path.write_text("---\nname: Ada\n---\n")

    told, fine = new_record(archive, "person", "Ada Lovelace", DAY)

    assert not fine and "already" in told and "name: Ada\n" in path.read_text()


def test_a_meeting_takes_its_date_from_its_name(archive: Path) -> None:
    new_record(archive, "meeting", "minsk-2007-12", DAY)

    text = (archive / "content/meetings/minsk-2007-12.md").read_text("utf-8")
    assert "title: Minsk\n" in text and "when: 2007-12\n" in text


@pytest.mark.parametrize("kind", list(NoteKind))
def test_the_stub_of_a_note_lacks_at_most_its_sources(archive: Path, kind: NoteKind) -> None:
    _, fine = new_note(archive, "starting-this-archive", Quote("it will hold others"), kind, DAY)

    assert fine
    written = publish(archive)
    errors = [line for line in problems(archive).splitlines() if ": error " in line]
    assert all(("N06" in line and "sources" in line) or "N27" in line for line in errors), errors
    assert "N27 `summary` still says what the stub said" in " ".join(errors) and written == 1


@pytest.mark.parametrize("kind", list(NoteKind))
def test_the_stub_of_a_note_is_a_draft_that_is_not_published(archive: Path, kind: NoteKind) -> None:
    told, _ = new_note(archive, "starting-this-archive", Quote("it will hold others"), kind, DAY)

    assert "delete its line `status: draft`" in told
    assert ": error " not in problems(archive)


def test_a_note_on_words_that_stand_twice_is_refused(archive: Path) -> None:
    told, fine = new_note(archive, "starting-this-archive", Quote("this one"), "gloss", DAY)

    assert not fine and "2 times; quote more" in told


def test_a_note_on_words_that_are_not_there_is_refused(archive: Path) -> None:
    before = (archive / "content/notes/starting-this-archive.yaml").read_text("utf-8")

    told, fine = new_note(archive, "starting-this-archive", Quote("words nobody wrote"), "gloss", DAY)

    assert not fine and "is not in" in told
    assert (archive / "content/notes/starting-this-archive.yaml").read_text("utf-8") == before


def test_a_misspelt_article_or_kind_gets_the_nearest_right_one(archive: Path) -> None:
    assert (
        "'starting-this-archive'"
        in new_note(archive, "starting-this-archiv", Quote("others"), "gloss", DAY)[0]
    )
    assert "'outcome'" in new_note(archive, "starting-this-archive", Quote("others"), "outcom", DAY)[0]


def test_adding_a_note_leaves_every_line_of_the_file_as_it_was(archive: Path) -> None:
    path = archive / "content/notes/starting-this-archive.yaml"
    path.write_text("# mine\n" + path.read_text("utf-8"), "utf-8")
    before = path.read_text("utf-8")

    new_note(archive, "starting-this-archive", Quote("it will hold others"), "gloss", DAY)

    assert path.read_text("utf-8").startswith(before.rstrip("\n"))
    assert problems(archive) == ""


def test_the_first_note_of_an_article_makes_its_file(archive: Path) -> None:
    (archive / "content/notes/starting-this-archive.yaml").unlink()

    told, fine = new_note(archive, "starting-this-archive", Quote("it will hold others"), "gloss", DAY)

    assert fine and told.startswith("wrote")
    assert problems(archive) == ""
