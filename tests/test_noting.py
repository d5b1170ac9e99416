"""From an idea to a note: an article named in any way, words as they were copied, a stub that checks out."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.build import Options
from site_builder.cli import main
from site_builder.model.kinds import KINDS, NoteKind
from site_builder.model.records.note import Quote
from site_builder.noting import Wish, new_note
from site_builder.publishing import inspect
from site_builder.report import Format
from site_builder.starting import Wishes, start

DAY = date.today()  # noqa: DTZ011 - commands go by the author's own day
NOTES = "content/notes/starting-this-archive.yaml"
OTHERS = "it will hold others"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    start(tmp_path, Wishes("My archive"), DAY)
    return tmp_path


def noted(root: Path, quote: str, kind: str = "gloss", article: str = "starting-this-archive") -> str:
    """What is said about a note that was made."""
    told, fine = new_note(root, Wish(article, Quote(quote), kind), DAY)
    assert fine, told
    return told


def refused(root: Path, quote: str, kind: str = "gloss", article: str = "starting-this-archive") -> str:
    """Why a note was not made; nothing was written."""
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    told, fine = new_note(root, Wish(article, Quote(quote), kind), DAY)
    assert not fine
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    return told


def typed(*words: str, said: str = "") -> Result:
    return CliRunner().invoke(main, words, input=said, catch_exceptions=False)


def problems(root: Path) -> list[str]:
    told, _ = inspect(Options(root), Format.TEXT)  # not DAY: midnight may have passed since
    return [line for line in told.splitlines() if ": error " in line or ": warning " in line]


def published(root: Path) -> int:
    """Publish every stub as it stands; how many there were."""
    text = (root / NOTES).read_text("utf-8")
    (root / NOTES).write_text(text.replace("    status: draft\n", ""), "utf-8")
    return text.count("    status: draft\n")


@pytest.mark.parametrize("kind", list(NoteKind))
def test_the_stub_of_a_note_lacks_at_most_its_words_and_its_sources(archive: Path, kind: NoteKind) -> None:
    noted(archive, OTHERS, kind)

    assert published(archive) == 1
    errors = [line for line in problems(archive) if ": error " in line]
    assert all(("N06" in line and "sources" in line) or "N27" in line for line in errors), errors
    assert "N27 `summary` still says what the stub said" in " ".join(errors)


@pytest.mark.parametrize("kind", list(NoteKind))
def test_the_stub_of_a_note_is_a_draft_that_stops_no_build(archive: Path, kind: NoteKind) -> None:
    assert "delete its line `status: draft`" in noted(archive, OTHERS, kind)
    assert not any(": error " in line for line in problems(archive))


def test_a_note_has_what_stands_around_its_words_and_its_file_the_digest(archive: Path) -> None:
    noted(archive, OTHERS)

    text = (archive / NOTES).read_text("utf-8")
    assert f'quote: {OTHERS}\n    prefix: article, which is this one, and\n    suffix: ". Within' in text
    assert text.count("text_sha256: ") == 1
    assert "nothing can be mended" not in typed("check", str(archive), "--fix", "--yes").output
    noted(archive, "it holds one article" if "it holds one article" in text else "It holds one article")
    assert typed("check", str(archive), "--fix").output == "nothing can be mended by rule\n"


@pytest.mark.parametrize(
    "article",
    [
        "starting-this-archive",
        "starting",
        "this-archive",
        "content/articles/starting-this-archive.md",
        "/somewhere/content/notes/starting-this-archive.yaml",
    ],
)
def test_an_article_is_known_by_its_id_its_beginning_a_part_or_its_file(archive: Path, article: str) -> None:
    assert "wrote the note" in noted(archive, OTHERS, article=article)


def test_several_articles_that_may_be_meant_are_listed(archive: Path) -> None:
    first = archive / "content/articles/starting-this-archive.md"
    (archive / "content/articles/starting-again.md").write_bytes(first.read_bytes())

    told = refused(archive, OTHERS, article="start")

    assert told == "'start' may be 2 articles; which one?\n  starting-again\n  starting-this-archive"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        ("starting-this-archiv3", "did you mean 'starting-this-archive'?"),
        ("strting", "did you mean 'starting-this-archive'?"),
        ("quite-another", "there are:\n  starting-this-archive"),
    ],
)
def test_an_article_that_is_not_there_gets_the_nearest_or_the_list(
    archive: Path, article: str, told: str
) -> None:
    assert refused(archive, OTHERS, article=article) == f"there is no article '{article}'; {told}"


def test_an_archive_without_articles_says_how_one_comes_in(archive: Path) -> None:
    (archive / "content/articles/starting-this-archive.md").unlink()

    assert "`site-builder import FILE`" in refused(archive, OTHERS)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("outcom", "did you mean 'outcome'?"),
        ("wrong", "did you mean 'correction'?"),
        ("zzz", "these are the"),
    ],
)
def test_a_kind_that_is_not_there_gets_the_nearest_or_the_list(archive: Path, kind: str, told: str) -> None:
    assert told in refused(archive, OTHERS, kind)
    assert all(value in refused(archive, OTHERS, "zzz") for value in NoteKind)


def test_a_kind_is_known_by_what_readers_see(archive: Path) -> None:
    noted(archive, OTHERS, KINDS[NoteKind.UNVERIFIED].label.upper())

    assert "kind: unverified" in (archive / NOTES).read_text("utf-8")


def test_words_may_come_in_by_standard_input_with_their_broken_lines(archive: Path) -> None:
    made = typed(
        "new", "note", "starting", "--into", str(archive), said="  It holds one\n article, which\tis\n"
    )

    assert made.exit_code == 0, made.output
    assert "quote: It holds one article, which is\n" in (archive / NOTES).read_text("utf-8")


def test_a_summary_given_with_the_command_is_the_notes(archive: Path) -> None:
    words = ("new", "note", "starting", OTHERS, "--kind", "gloss", "--summary", "They came.")

    made = typed(*words, "--into", str(archive))

    lines = (archive / NOTES).read_text("utf-8").split("\n")
    line = lines.index("  - id: starting-this-archive-it-will-hold-others") + 1
    assert made.exit_code == 0 and f"{NOTES}:{line}: wrote the note" in made.output
    published(archive)
    assert problems(archive) == []


def test_whoever_answers_for_the_archive_signs(archive: Path) -> None:
    (archive / "archive.yaml").write_text("title: A\nurl: https://example.org/\nauthor: Jane Roe\n", "utf-8")

    noted(archive, OTHERS)

    assert "author: Jane Roe\n" in (archive / NOTES).read_text("utf-8")


def test_words_that_stand_twice_or_nowhere_are_refused(archive: Path) -> None:
    assert "2 times; quote more" in refused(archive, "this one")
    assert "is not in" in refused(archive, "words nobody wrote")


def test_nothing_is_written_into_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere", "words").startswith("there is no archive.yaml in")
    assert not (tmp_path / "nowhere").exists()


def test_an_article_that_cannot_be_read_is_told(archive: Path) -> None:
    (archive / "content/articles/starting-this-archive.md").write_text("---\ntitle: [\n---\n", "utf-8")

    assert "starting-this-archive.md: " in refused(archive, OTHERS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("article: [", "has errors of its own"),
        ("article: starting-this-archive\nnotes: [{id: a}]\n", "put each on lines of its own"),
    ],
)
def test_a_file_that_cannot_be_added_to_is_left_as_it_is(archive: Path, text: str, told: str) -> None:
    (archive / NOTES).write_text(text, "utf-8")

    assert told in refused(archive, OTHERS)


def test_a_file_in_another_encoding_is_left_as_it_is(archive: Path) -> None:
    (archive / NOTES).write_bytes("article: ä\n".encode("latin-1"))

    assert "is not written in UTF-8" in refused(archive, OTHERS)


@pytest.mark.parametrize("rest", ["notes: []   # none\n", "notes:\n", "notes: ~\n", ""])
def test_the_first_note_of_a_file_finds_its_place(archive: Path, rest: str) -> None:
    (archive / NOTES).write_text(f"article: starting-this-archive\n{rest}", "utf-8")

    noted(archive, OTHERS)

    assert not any(": error " in line for line in problems(archive))
    assert ("# none" in (archive / NOTES).read_text("utf-8")) == ("# none" in rest)


def test_the_first_note_of_an_article_makes_its_file(archive: Path) -> None:
    (archive / NOTES).unlink()

    assert f"{NOTES}:5: wrote the note" in noted(archive, OTHERS)
    assert not any(": error " in line for line in problems(archive))


def test_notes_that_are_not_the_last_of_a_file_get_theirs_before_what_follows(archive: Path) -> None:
    text = (archive / NOTES).read_text("utf-8").replace("article: starting-this-archive\n", "")
    (archive / NOTES).write_text(f"{text}\n# the article\narticle: starting-this-archive\n", "utf-8")

    noted(archive, OTHERS)

    after = (archive / NOTES).read_text("utf-8")
    assert after.index(OTHERS) < after.index("article: starting-this-archive\n")
    assert not any(": error " in line for line in problems(archive))


def test_every_other_line_and_its_line_end_stays(archive: Path) -> None:
    before = b"# mine\r\n" + (archive / NOTES).read_bytes().replace(b"\n", b"\r\n")
    (archive / NOTES).write_bytes(before)

    noted(archive, OTHERS)

    after = (archive / NOTES).read_bytes()
    kept = iter(after.split(b"\r\n"))
    assert all(line in kept for line in before.rstrip().split(b"\r\n"))
    assert after.count(b"\n") == after.count(b"\r\n")


def test_an_id_that_another_file_has_is_not_given_again(archive: Path) -> None:
    noted(archive, OTHERS)
    (archive / "content/notes/other.yaml").write_bytes((archive / NOTES).read_bytes())
    (archive / NOTES).unlink()

    assert "starting-this-archive-it-will-hold-others-2" in noted(archive, OTHERS)
