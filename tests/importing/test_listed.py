"""A link that several lists hold is one draft that knows what each calls it; annotations come along."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.importing import Outcome, describe, import_files
from tests.archive_files import ARCHIVE
from tests.intake.makers import PROSE, docx, page_html

TODAY = date(2026, 11, 21)
POCKET = "title,url,time_added,tags,status\nA pier,https://example.org/pier,1617602828,sea,unread\n"
RAINDROP = (
    "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
    '1,A pier,,,https://example.org/pier,Ports,"sea, boats",2021-04-05T06:07:08.000Z,,,false\n'
)
STUB = Path("content/articles/a-pier.md")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive in which the command is typed, with a link in it."""
    (tmp_path / "archive.yaml").write_text(ARCHIVE, "utf-8")
    monkeypatch.chdir(tmp_path)
    Path("pocket.csv").write_text(POCKET, "utf-8")
    Path("raindrop.csv").write_text(RAINDROP, "utf-8")
    import_files((Path("pocket.csv"),), Path(), TODAY)
    return tmp_path


def test_the_tags_of_a_second_list_are_joined_to_the_draft(root: Path) -> None:
    before = STUB.read_text("utf-8")

    report = import_files((Path("raindrop.csv"),), root, TODAY)

    assert report.files[0].outcome is Outcome.JOINED and "got the tags ports, boats" in describe(report)
    assert STUB.read_text("utf-8") == before.replace("tags: [sea]", "tags: [sea, ports, boats]")
    assert any(one.read_text("utf-8") == RAINDROP for one in Path("content/originals").glob("*.csv"))


def test_the_same_list_again_changes_nothing(root: Path) -> None:
    import_files((Path("raindrop.csv"),), root, TODAY)
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}

    again = import_files((Path("raindrop.csv"), Path("pocket.csv")), root, TODAY)

    assert [one.outcome for one in again.files] == [Outcome.ALREADY_HERE] * 2
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_what_a_person_has_looked_at_is_left_and_told(root: Path) -> None:
    reviewed = STUB.read_text("utf-8").replace("draft: true\n", "")
    STUB.write_text(reviewed, "utf-8")

    report = import_files((Path("raindrop.csv"),), root, TODAY)

    assert report.files[0].outcome is Outcome.ALREADY_HERE and "calls it ports, boats" in describe(report)
    assert STUB.read_text("utf-8") == reviewed


def test_one_article_in_files_of_two_kinds_is_no_change_of_its_source(root: Path) -> None:
    entry = {
        "id": 1,
        "title": "A pier for Port Alder",
        "url": "https://example.org/long",
        "is_archived": 0,
        "content": "".join(f"<p>{one}</p>" for one in PROSE),
    }
    Path("wallabag.json").write_text(json.dumps([entry]), "utf-8")
    paragraphs = [("Heading1", "A pier for Port Alder"), *(("", one) for one in PROSE[:3])]
    Path("a.docx").write_bytes(docx([*paragraphs, ("", "The fourth is told in other words here.")]))

    report = import_files((Path("wallabag.json"), Path("a.docx")), root, TODAY)

    assert [one.outcome for one in report.files][1] is Outcome.NEEDS_A_LOOK
    assert [issue.code for issue in report.files[1].issues if issue.code == "I32"] == ["I32"]


@pytest.mark.usefixtures("root")
def test_annotations_are_imported_behind_the_articles_that_they_are_about() -> None:
    Path("saved").mkdir()
    page = page_html().replace("<head>", '<head><link rel="canonical" href="https://example.org/long">')
    selector = [{"type": "TextQuoteSelector", "exact": "The harbour board met on the quay"}]
    row = {"uri": "https://example.org/long", "text": "Who?", "target": [{"selector": selector}]}
    Path("saved/a.json").write_text(json.dumps({"rows": [row]}), "utf-8")
    Path("saved/b.html").write_text(page, "utf-8")

    first = CliRunner().invoke(main, ["import", "saved"])
    notes = Path("content/notes/a-pier-for-port-alder.yaml").read_text("utf-8")
    again = CliRunner().invoke(main, ["import", "saved"])

    assert first.exit_code == 0 and "1 annotation became a draft" in first.output
    assert "quote: The harbour board met on the quay" in notes and "summary: Who?" in notes
    assert again.exit_code == 0 and "no annotations became drafts, 1 was here already" in again.output
    assert Path("content/notes/a-pier-for-port-alder.yaml").read_text("utf-8") == notes
