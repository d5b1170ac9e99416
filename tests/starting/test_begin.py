"""An archive is begun without a question, over nothing that stands there, and can be built at once."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from site_builder.authoring import Consent
from site_builder.build import Options
from site_builder.importing import Mode
from site_builder.publishing import inspect
from site_builder.report import Format, Strictness
from site_builder.starting import Standing, Wishes, start

DAY = date(2026, 11, 21)
PROJECT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _plain_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def all_files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".git/" not in f"{path}/"
    }


def problems(root: Path) -> str:
    told, _ = inspect(Options(root, today=DAY), Format.TEXT)
    return told


def repository(folder: Path, remote: str) -> Path:
    folder.mkdir()
    subprocess.run(("git", "-C", str(folder), "init", "-q"), check=True)
    subprocess.run(("git", "-C", str(folder), "remote", "add", "origin", remote), check=True)
    return folder


def test_a_new_archive_has_nothing_wrong_with_it_warnings_counted(tmp_path: Path) -> None:
    told, fine = start(tmp_path / "my-archive", Wishes(), DAY)

    assert fine and "wrote" in told
    strict = Options(tmp_path / "my-archive", today=DAY, strictness=Strictness.STRICT)
    assert inspect(strict, Format.TEXT) == ("", inspect(strict, Format.TEXT)[1])
    assert "title: My archive\n" in (tmp_path / "my-archive/archive.yaml").read_text("utf-8")


def test_it_holds_one_article_two_notes_one_of_them_with_a_source_and_one_meeting(tmp_path: Path) -> None:
    start(tmp_path, Wishes(), DAY)

    records = {path.parent.name: path.read_text("utf-8") for path in tmp_path.glob("content/*/*.*")}
    assert sorted(records) == ["articles", "meetings", "notes"]
    assert records["notes"].count("  - id: ") == 2
    assert "sources:" in records["notes"]
    assert not any("{" in text for text in records.values())


def test_it_is_given_the_workflows_settings_and_locks_of_this_repository(tmp_path: Path) -> None:
    start(tmp_path, Wishes(), DAY)

    for name in (".vscode/settings.json", "lock/build.txt", "lock/import.txt"):
        assert (tmp_path / name).read_bytes() == (PROJECT / name).read_bytes()
    workflows = {path.name for path in (PROJECT / ".github/workflows").glob("*.yml")} - {"ci.yml"}
    assert {path.name for path in (tmp_path / ".github/workflows").iterdir()} == workflows
    for name in workflows:
        assert (tmp_path / ".github/workflows" / name).read_text() == (
            PROJECT / ".github/workflows" / name
        ).read_text()


def test_every_word_of_make_that_its_workflows_use_is_in_its_makefile(tmp_path: Path) -> None:
    start(tmp_path, Wishes(), DAY)

    makefile = (tmp_path / "Makefile").read_text("utf-8").replace("$(VENV)", ".venv")
    for workflow in (tmp_path / ".github/workflows").glob("*.yml"):
        for line in workflow.read_text("utf-8").splitlines():
            words = line.split("make ", 1)[1].split() if "make " in line and "#" not in line else []
            assert not words or f"\n{words[0]}:" in makefile, f"{workflow.name}: make {words[0]}"


def test_no_path_of_the_machine_is_in_a_file_that_is_published(tmp_path: Path) -> None:
    start(tmp_path / "new", Wishes(), DAY)

    ignored = (tmp_path / "new/.gitignore").read_text().split()
    shown = {name: data for name, data in all_files(tmp_path / "new").items() if name not in ignored}
    assert "local.mk" in ignored
    for path in (PROJECT, tmp_path, Path.home()):
        assert not [name for name, data in shown.items() if str(path).encode() in data]


@pytest.mark.parametrize(
    ("remote", "url"),
    [
        ("git@github.com:Marden/reading-room.git", "https://marden.github.io/reading-room/"),
        ("https://github.com/marden/marden.github.io", "https://marden.github.io/"),
        ("https://example.org/marden/room.git", "https://example.org/"),
    ],
)
def test_the_address_is_that_of_the_repositorys_pages(tmp_path: Path, remote: str, url: str) -> None:
    folder = repository(tmp_path / "room", remote)

    start(folder, Wishes(), DAY)

    assert f"url: {url}\n" in (folder / "archive.yaml").read_text("utf-8")


def test_a_file_cname_names_the_address(tmp_path: Path) -> None:
    (tmp_path / "CNAME").write_text("reading.example.net\n")

    start(tmp_path, Wishes(), DAY)

    assert "url: https://reading.example.net/\n" in (tmp_path / "archive.yaml").read_text("utf-8")


def test_the_language_is_that_of_the_machine_and_what_is_said_counts_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_AT.UTF-8")

    start(tmp_path / "a", Wishes(), DAY)
    start(tmp_path / "b", Wishes(language="fr"), DAY)

    assert "language: de\n" in (tmp_path / "a/archive.yaml").read_text("utf-8")
    assert "language: fr\n" in (tmp_path / "b/archive.yaml").read_text("utf-8")
    assert "error" not in problems(tmp_path / "a")


def test_an_archive_is_never_started_over_another(tmp_path: Path) -> None:
    start(tmp_path, Wishes("My archive"), DAY)
    before = all_files(tmp_path)

    told, fine = start(tmp_path, Wishes("Another"), DAY)

    assert fine and "nothing is missing and nothing is out of date" in told
    assert all_files(tmp_path) == before


def test_in_an_archive_the_tools_own_files_are_brought_up_to_date_and_nothing_else(tmp_path: Path) -> None:
    start(tmp_path, Wishes(), DAY)
    pinned = "site-builder @ git+https://git.example.org/tool@v2\n"
    for name, text in (
        ("Makefile", "old:\n"),
        ("lock/site-builder.txt", pinned),
        ("archive.yaml", "title: A\n"),
    ):
        (tmp_path / name).write_text(text)
    (tmp_path / "lock/import.txt").unlink()

    shown, fine = start(tmp_path, Wishes(), DAY)
    assert not fine and "-old:" in shown and "nothing was written: add `--yes`" in shown
    assert (tmp_path / "Makefile").read_text() == "old:\n"

    told, fine = start(tmp_path, Wishes(consent=Consent.GIVEN), DAY)
    assert fine and "wrote 2 files" in told
    assert (tmp_path / "Makefile").read_bytes() == (PROJECT / "starter/Makefile").read_bytes()
    assert (tmp_path / "lock/site-builder.txt").read_text() == pinned
    assert (tmp_path / "archive.yaml").read_text() == "title: A\n"


def test_a_copy_of_an_archive_is_told_where_the_tool_is_on_this_machine_unless_it_knows(
    tmp_path: Path,
) -> None:
    start(tmp_path, Wishes(), DAY)
    here = (tmp_path / "local.mk").read_bytes()
    (tmp_path / "local.mk").unlink()

    start(tmp_path, Wishes(consent=Consent.GIVEN), DAY)
    assert (tmp_path / "local.mk").read_bytes() == here

    (tmp_path / "local.mk").unlink()
    (tmp_path / "lock/site-builder.txt").write_text("# here\nsite-builder==1\n")
    told, _ = start(tmp_path, Wishes(consent=Consent.GIVEN), DAY)
    assert "nothing is missing" in told and not (tmp_path / "local.mk").exists()


def test_an_archive_that_was_begun_otherwise_is_given_nothing_unasked(tmp_path: Path) -> None:
    (tmp_path / "archive.yaml").write_text("title: A\n")

    told, fine = start(tmp_path, Wishes(), DAY)

    assert not fine and "nothing was written: add `--yes`" in told
    assert [*all_files(tmp_path)] == ["archive.yaml"]


def test_a_file_that_stands_there_is_changed_only_when_the_difference_is_agreed_to(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text("theirs:\n")

    shown, fine = start(tmp_path, Wishes(), DAY)

    assert not fine and "-theirs:" in shown and "1 file that stands there" in shown
    assert [*all_files(tmp_path)] == ["Makefile"]

    asked: list[str] = []

    def refuse(question: str) -> bool:
        asked.append(question)
        return False

    start(tmp_path, Wishes(consent=Consent.ASK, ask=refuse), DAY)
    assert len(asked) == 1 and "-theirs:" in asked[0] and "write that?" in asked[0]
    assert [*all_files(tmp_path)] == ["Makefile"]

    told, fine = start(tmp_path, Wishes(standing=Standing.KEPT), DAY)
    assert fine and "archive.yaml" in told
    assert (tmp_path / "Makefile").read_text() == "theirs:\n"


def test_what_others_ignore_and_how_their_editor_is_set_is_added_to(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\noutput")
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode/settings.json").write_text('{"editor.tabSize": 3, "yaml.schemas": {"a": "b"}}')

    shown, _ = start(tmp_path, Wishes(), DAY)
    start(tmp_path, Wishes(consent=Consent.GIVEN), DAY)

    assert "+local.mk" in shown and "-mine" not in shown
    ignored = (tmp_path / ".gitignore").read_text().splitlines()
    assert ignored[:2] == ["mine", "output"] and "local.mk" in ignored and "output/" not in ignored
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text())
    assert settings["editor.tabSize"] == 3 and settings["yaml.schemas"]["a"] == "b"
    assert "./schemas/notes.schema.json" in settings["yaml.schemas"]


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    told, fine = start(tmp_path / "new", Wishes(mode=Mode.DRY_RUN, consent=Consent.GIVEN), DAY)

    assert fine and "archive.yaml" in told and told.endswith("nothing was written: this was a dry run")
    assert not (tmp_path / "new").exists()


def test_a_readme_and_a_licence_make_no_folder_of_articles(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Room\n\nWhat this is.\n")
    (tmp_path / "LICENSE.md").write_text("# Licence\n\nAs you like.\n")

    start(tmp_path, Wishes(), DAY)

    assert [path.name for path in tmp_path.glob("content/articles/*")] == ["starting-this-archive.md"]


def test_nothing_is_written_behind_a_link_that_leads_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "new").mkdir()
    (tmp_path / "new/content").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "new/lock").symlink_to(tmp_path / "elsewhere")

    told, fine = start(tmp_path / "new", Wishes(), DAY)

    assert not fine and "outside the archive" in told
    assert not [*(tmp_path / "elsewhere").iterdir()]
    assert not (tmp_path / "new/archive.yaml").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("a file")

    told, fine = start(tmp_path / "new", Wishes(), DAY)

    assert not fine and "the same command goes on from there" in told


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        (Wishes(url="ftp"), "--url: expected an address with https://, found 'ftp'"),
        (Wishes(url="mailto:a@example.org"), "--url: expected an address"),
        (Wishes(language="english"), "--language: expected a tag such as en"),
        (Wishes(rights="CC-BY-40"), "did you mean 'CC-BY-4.0'?"),
        (Wishes(rights="mine, all of it"), "own"),
    ],
)
def test_what_cannot_be_meant_is_told_and_nothing_written(wishes: Wishes, said: str, tmp_path: Path) -> None:
    told, fine = start(tmp_path / "new", wishes, DAY)

    assert not fine and said in told and told.endswith("nothing was written")
    assert not (tmp_path / "new").exists()
