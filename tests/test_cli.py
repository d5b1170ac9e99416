"""Each verb as a person types it: what is printed and written; 0 is fine, 1 problems, 2 misuse."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import main
from tests.warm import warmed

PROJECT = Path(__file__).parents[1]
ARTICLE = """\
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/a
---

The harbour is quiet.
"""
WRONG = ARTICLE.replace("rights: own", "rigths: own")
DOUBTFUL = ARTICLE.replace("harbour is", "h�rbour is")
HEAVY = ("jinja2", "livereload", "markdown_it", "nh3", "pydantic", "tornado", "watchfiles", "yaml")


def typed(*words: str) -> Result:
    """What becomes of a command; a crash is not caught."""
    return CliRunner().invoke(main, words, catch_exceptions=False)


def process(*words: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """The same in a process of its own."""
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT), **environment}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)


def test_help_lists_every_verb() -> None:
    result = typed("--help")

    assert result.exit_code == 0
    for verb in ("build", "check", "explain", "import", "init", "new", "notes", "serve"):
        assert f"\n  {verb}  " in result.output


@pytest.mark.parametrize("verb", ["build", "check", "explain", "import", "init", "new", "notes", "serve"])
def test_every_verb_explains_itself(verb: str) -> None:
    result = typed(verb, "-h")

    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: main {verb} ")


def test_the_package_can_be_run_by_its_name() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "site_builder", "explain", "N01"], capture_output=True, text=True, check=False
    )

    assert (ran.returncode, ran.stderr) == (0, "") and ran.stdout.startswith("N01")


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    """It answers at once because no library of a later stage is loaded."""
    script = (
        "import sys, runpy; sys.argv = ['site-builder', '--help']\n"
        "try: runpy.run_module('site_builder', run_name='__main__')\n"
        "finally: print('loaded:', *sorted(name for name in sys.modules if '.' not in name), file=sys.stderr)"
    )

    done = process("-c", script, folder=tmp_path)

    assert "Usage:" in done.stdout
    loaded = done.stderr.partition("loaded: ")[2].split()
    assert "click" in loaded
    assert [name for name in HEAVY if name in loaded] == []


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        (("buidl",), "'build'"),
        (("chekc",), "'check'"),
        (("build", "--strcit"), "'--strict'"),
        (("new", "persn", "Ida"), "'person'"),
        (("check", "--fromat", "json"), "'--format'"),
    ],
)
def test_a_misspelt_word_gets_the_nearest_right_one(words: tuple[str, ...], proposed: str) -> None:
    result = typed(*words)

    assert result.exit_code == 2
    assert f"Did you mean {proposed}?" in result.output


MISUSED = {
    "an address of no known kind": (
        ("build", "--url", "ftp://example.org/"),
        "expected an address that starts",
    ),
    "an address without a host": (("build", "--url", "https://"), "names no host"),
    "an address that is none": (("build", "--url", "https://[::1"), "--url"),
    "a mailbox for a site": (
        ("build", "--url", "mailto:a@example.org"),
        "the address of a site, found one of a mailbox",
    ),
    "a query for a site": (("build", "--url", "https://example.org/?a=b"), "found one with `?a=b`"),
    "a fragment for a site": (("build", "--url", "https://example.org/#b"), "found one with `#b`"),
    "a day that does not exist": (("check", "--today", "2021-02-30"), "2021-02-30"),
    "a form that does not exist": (("check", "--format", "jsn"), "'text', 'json', 'github'"),
    "a port that does not exist": (("serve", "--port", "99999"), "99999 is not in the range"),
    "a host that does not exist": (("serve", "--host", "host.invalid"), "cannot listen on host.invalid"),
    "a root that does not exist": (("build", "nowhere"), "'nowhere' does not exist"),
    "a root that is a file": (("build", "archive.yaml"), "'archive.yaml' is a file"),
    "nothing to explain": (("explain",), "Missing argument 'WHAT'"),
    "nothing to import": (("import",), "name files or folders to import"),
}


@pytest.mark.parametrize("name", MISUSED)
def test_misuse_ends_with_two_and_a_sentence(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, sentence = MISUSED[name]
    monkeypatch.chdir(warmed(ARTICLE, tmp_path))

    result = typed(*words)

    assert result.exit_code == 2
    assert sentence in result.output
    assert not (tmp_path / "output").exists()


def test_a_check_of_a_good_archive_ends_with_nought_and_writes_no_page(tmp_path: Path) -> None:
    result = typed("check", str(warmed(ARTICLE, tmp_path)))

    assert result.exit_code == 0
    assert result.output.strip().strip() == "nothing is wrong"
    assert not (tmp_path / "output").exists()


def test_a_check_of_a_folder_that_is_no_archive_leaves_it_as_it_is(tmp_path: Path) -> None:
    result = typed("check", str(tmp_path))

    assert result.exit_code == 1
    assert "error C01" in result.output
    assert [*tmp_path.iterdir()] == []


def test_a_large_folder_that_is_no_archive_is_left_as_it_is_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.model.aside.MANY_TEXTS", 1)
    for name in ("gas", "oil"):
        file = tmp_path / f"content/tags/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\nname: {name}\n---\n", "utf-8")

    assert "error C01" in typed("check", str(tmp_path)).output
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_a_check_names_the_place_the_code_and_what_to_do(tmp_path: Path) -> None:
    result = typed("check", str(warmed(WRONG, tmp_path)))

    assert result.exit_code == 1
    assert (
        result.output.splitlines()[0]
        == "content/articles/harbour.md:3:1: error R14 there is no key `rigths` here"
    )
    assert "help: did you mean `rights`?" in result.output


def test_a_check_for_a_program_is_json(tmp_path: Path) -> None:
    result = typed("check", str(warmed(WRONG, tmp_path)), "--format", "json")

    told = json.loads(result.output)
    assert result.exit_code == 1
    assert (told["errors"], told["warnings"]) == (1, 0)
    assert {key: told["issues"][0][key] for key in ("code", "severity", "path", "line", "column")} == {
        "code": "R14",
        "severity": "error",
        "path": "content/articles/harbour.md",
        "line": 3,
        "column": 1,
    }


def test_a_check_for_a_program_is_json_when_there_is_nothing_to_say(tmp_path: Path) -> None:
    result = typed("check", str(warmed(ARTICLE, tmp_path)), "--format", "json")

    assert json.loads(result.output) == {"issues": [], "errors": 0, "warnings": 0}


def test_a_check_for_a_pull_request_is_one_command_a_line(tmp_path: Path) -> None:
    result = typed("check", str(warmed(WRONG, tmp_path)), "--format", "github")

    first = result.output.splitlines()[0]
    assert first.startswith("::error file=content/articles/harbour.md,title=R14 ")
    assert ",line=3,col=1,endColumn=7::there is no key `rigths` here%0Adid you mean `rights`?" in first


@pytest.mark.parametrize("verb", ["build", "check"])
def test_strict_counts_warnings_as_errors(verb: str, tmp_path: Path) -> None:
    root = str(warmed(DOUBTFUL, tmp_path))

    strict, normal = typed(verb, root, "--strict"), typed(verb, root)

    assert (strict.exit_code, normal.exit_code) == (1, 0)
    assert "error R23" in strict.output
    assert "warning R23" in normal.output


def test_a_strict_build_with_warnings_publishes_nothing(tmp_path: Path) -> None:
    result = typed("build", str(warmed(DOUBTFUL, tmp_path)), "--strict")

    assert "nothing was published" in result.output
    assert not (tmp_path / "output").exists()


def test_a_build_says_what_it_published(tmp_path: Path) -> None:
    result = typed("build", str(warmed(ARTICLE, tmp_path)))

    assert result.exit_code == 0
    assert "1 article, no notes, no meetings;" in result.output
    assert (tmp_path / "output/articles/harbour/index.html").is_file()


def test_a_build_publishes_where_and_for_which_address_it_is_told(tmp_path: Path) -> None:
    root, folder = warmed(ARTICLE, tmp_path / "archive"), tmp_path / "public"

    result = typed("build", str(root), "--output", str(folder), "--url", "https://example.net/mine")

    assert result.exit_code == 0
    assert "https://example.net/mine/articles/harbour/" in (folder / "sitemap.xml").read_text("utf-8")
    assert not (root / "output").exists()


def test_a_clean_build_forgets_and_writes_everything_again(tmp_path: Path) -> None:
    root = warmed(ARTICLE, tmp_path)
    typed("build", str(root))
    (root / "output/index.html").write_text("tampered with, but of no known length", "utf-8")

    result = typed("build", str(root), "--clean")

    assert " 0 unchanged" in result.output
    assert "tampered" not in (root / "output/index.html").read_text("utf-8")


def test_only_cleaning_removes_what_builds_wrote_and_nothing_else(tmp_path: Path) -> None:
    root = warmed(ARTICLE, tmp_path)
    typed("build", str(root))
    (root / "output/mine.txt").write_text("mine", "utf-8")

    result = typed("build", str(root), "--clean", "--only-clean")

    left = {path.name for path in (root / "output").rglob("*") if path.is_file()}
    assert result.exit_code == 0
    assert left - {".site-builder.json"} == {"mine.txt"}


@pytest.mark.parametrize("code", ["N01", "n01"])
def test_a_code_is_explained(code: str) -> None:
    result = typed("explain", code)

    assert result.exit_code == 0
    assert result.output.startswith("N01, error")
    assert "How to mend it: " in result.output


def test_an_unknown_code_gets_the_nearest_one() -> None:
    result = typed("explain", "N001")

    assert result.exit_code == 1
    assert "did you mean N01?" in result.output


def test_a_new_archive_checks_out_strictly_and_builds(tmp_path: Path) -> None:
    root = str(tmp_path / "mine")

    started = typed("init", root, "--title", "My archive")
    checked, built = typed("check", root, "--strict"), typed("build", root)

    assert (started.exit_code, checked.exit_code, built.exit_code) == (0, 0, 0), checked.output
    assert "<h1>My archive</h1>" in (tmp_path / "mine/output/index.html").read_text("utf-8")


def test_an_archive_is_never_started_over_another(tmp_path: Path) -> None:
    root = warmed(ARTICLE, tmp_path)
    before = (root / "archive.yaml").read_bytes()

    result = typed("init", str(root))

    assert result.exit_code == 1
    assert "nothing was written" in result.output
    assert (root / "archive.yaml").read_bytes() == before


@pytest.mark.parametrize("kind", ["essay", "event", "meeting", "person", "place", "publisher", "tag"])
def test_the_stub_of_a_record_is_written_once_and_can_be_read(kind: str, tmp_path: Path) -> None:
    root = str(warmed(ARTICLE, tmp_path))

    first, second = (
        typed("new", kind, "North: the “new” one, 2007-12", "--into", root),
        typed("new", kind, "North: the “new” one, 2007-12", "--into", root),
    )

    assert (first.exit_code, second.exit_code) == (0, 1), first.output
    assert "is there already" in second.output
    assert " error R" not in typed("check", root).output


def test_the_stub_of_a_note_stands_on_its_words(tmp_path: Path) -> None:
    root = warmed(ARTICLE, tmp_path)

    result = typed("new", "note", "harbour", "harbour is quiet", "--into", str(root))

    assert result.exit_code == 0
    assert "N01" not in typed("check", str(root)).output
    assert "quote: harbour is quiet" in (root / "content/notes/harbour.yaml").read_text("utf-8")


def test_a_note_on_words_that_are_not_there_is_refused(tmp_path: Path) -> None:
    root = warmed(ARTICLE, tmp_path)

    result = typed("new", "note", "harbour", "harbour is loud", "--into", str(root))

    assert result.exit_code == 1
    assert "is not in harbour" in result.output
    assert not (root / "content/notes").exists()


def test_a_file_that_cannot_be_imported_is_told_and_writes_nothing(tmp_path: Path) -> None:
    root = warmed(ARTICLE, tmp_path)
    before = sorted(root.rglob("*"))

    result = typed("import", str(tmp_path / "nowhere.txt"), "--into", str(root))

    assert result.exit_code == 1
    assert "nowhere.txt: error " in result.output
    assert sorted(root.rglob("*")) == before


def test_a_terminal_of_one_alphabet_does_not_stop_a_check(tmp_path: Path) -> None:
    root = warmed(WRONG.replace("title: A", "title: [“Б”] #"), tmp_path)

    done = process("-m", "site_builder", "check", str(root), folder=tmp_path, PYTHONIOENCODING="latin-1")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "error" in done.stdout


def test_an_import_that_is_broken_off_says_that_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("site_builder.importing.import_files", broken_off)

    told = CliRunner().invoke(main, ["import", "a.txt", "--into", str(tmp_path)])

    assert told.exit_code == 1 and "the same command goes on from there" in told.output


def test_cited_pages_are_asked_on_wish_and_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def ask(root: Path, *_: object) -> tuple[str, bool]:
        asked.append(root)
        return "2 pages answered", True

    monkeypatch.setattr("site_builder.reaching.ask_and_list", ask)
    monkeypatch.setattr("site_builder.reaching.look", lambda *_: ("nothing was asked", True))

    assert "nothing was asked" in CliRunner().invoke(main, ["sources", str(tmp_path)]).output
    assert "2 pages answered" in CliRunner().invoke(main, ["sources", str(tmp_path), "--ask"]).output
    assert asked == [tmp_path]
