"""A page says that a text is as imported where that is proven, and says nothing where it is refuted."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.cache import Cache
from site_builder.importing import import_files
from site_builder.model.records import Article
from site_builder.originals import proven
from site_builder.read.record import read_record
from tests.archive_files import ARCHIVE
from tests.intake.kinds import KINDS

TODAY = date(2026, 11, 21)
WITH_TEXT = [
    "docx",
    "epub",
    "markdown",
    "mhtml",
    "omnivore",
    "pasted-text",
    "pdf",
    "saved-page",
    "wallabag",
    "warc",
]


def imported(root: Path, kind: str) -> Path:
    (root / "archive.yaml").write_text(ARCHIVE, "utf-8")
    name, data = KINDS[kind]
    (root / name).write_bytes(data)
    import_files((root / name,), root, TODAY)
    return root


def articles(root: Path) -> tuple[Article, ...]:
    paths = sorted((root / "content/articles").glob("*.md"))
    read = [read_record(f"content/articles/{one.name}", one.read_text("utf-8")).value for one in paths]
    return tuple(one for one in read if isinstance(one, Article) and one.body)


def doubts(root: Path) -> list[str]:
    _, issues = proven(root, articles(root), Cache())
    return [issue.message for issue in issues]


@pytest.mark.parametrize("kind", WITH_TEXT)
def test_what_was_imported_and_left_alone_is_proven(kind: str, tmp_path: Path) -> None:
    root = imported(tmp_path, kind)

    records, issues = proven(root, articles(root), Cache())

    assert records == articles(root) and records and not issues


def altered(path: str, old: str, new: str) -> Callable[[Path], None]:
    def alter(root: Path) -> None:
        (file,) = (root / "content").glob(path)
        assert old in file.read_text("utf-8")
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    return alter


REFUTED = (
    (altered("originals/*.html", "quay", "key"), "is not the file that was imported"),
    (altered("originals/*.lines.yaml", "  The harbour board", "  The harbour bord"), "is not the one that"),
    (altered("originals/*.lines.yaml", "rule: title", "rule: titel"), ""),
    (altered("originals/*.lines.yaml", "words: 1", "words: 2"), "do not give back the original"),
)


@pytest.mark.parametrize(("alter", "message"), REFUTED)
def test_what_was_altered_since_claims_nothing(
    alter: Callable[[Path], None], message: str, tmp_path: Path
) -> None:
    root = imported(tmp_path, "saved-page")
    alter(root)

    records, issues = proven(root, articles(root), Cache())

    assert [message in issue.message for issue in issues] == ([True] if message else [])
    claims = [one.provenance.text_sha256 for one in records if isinstance(one, Article)]
    assert all(claims) is not bool(message)


def test_a_text_that_a_person_changed_makes_no_claim_to_refute(tmp_path: Path) -> None:
    root = imported(tmp_path, "saved-page")
    altered("articles/*.md", "The harbour board met", "The board met")(root)

    assert doubts(root) == []


def test_emphasis_that_a_person_added_changes_no_word(tmp_path: Path) -> None:
    root = imported(tmp_path, "saved-page")
    altered("articles/*.md", "The harbour board met", "The **harbour board** met")(root)

    assert doubts(root) == []


def test_an_original_that_is_not_here_refutes_nothing(tmp_path: Path) -> None:
    root = imported(tmp_path, "saved-page")
    next((root / "content/originals").glob("*.html")).unlink()

    assert doubts(root) == []


def test_an_original_outside_the_archive_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    root = imported(tmp_path / "in", "saved-page")
    original = next((root / "content/originals").glob("*.html"))
    (tmp_path / "out.html").write_text("another file", "utf-8")
    original.unlink()
    original.symlink_to(tmp_path / "out.html")

    assert doubts(root) == []
