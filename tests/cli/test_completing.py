"""What a shell is told when somebody presses the tabulator."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from site_builder.cli import main
from tests.archive_files import unpack


def told(*words: str, begun: str = "") -> list[str]:
    asked = ShellComplete(main, {}, "site-builder", "_SITE_BUILDER_COMPLETE")
    return [item.value for item in asked.get_completions([*words], begun)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    names = ("harbour", "harbour-2008", "quay", "минск")
    files = "".join(f"-- content/articles/{name}.md --\nno front matter at all\n" for name in names)
    return unpack(f"{files}-- content/articles/.hidden --\n-- content/articles/quay.md~ --\n", tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        ("new", "note"),
        ("notes", "move"),
        ("notes", "candidates"),
        ("suggest",),
        ("lines",),
        ("cut",),
        ("restore",),
    ],
)
def test_an_article_is_completed_wherever_one_is_named(words: tuple[str, ...], root: Path) -> None:
    assert told(*words, "--into", str(root), begun="har") == ["harbour", "harbour-2008"]


def test_of_the_folder_of_articles_only_articles_are_offered(root: Path) -> None:
    assert told("lines", "--into", str(root)) == ["harbour", "harbour-2008", "quay", "минск"]


def test_outside_an_archive_no_article_is_offered(tmp_path: Path) -> None:
    assert told("lines", "--into", str(tmp_path)) == []


def test_a_code_is_completed_in_whatever_case() -> None:
    assert told("explain", begun="n0")[:2] == ["N01", "N02"]


def test_a_kind_of_note_is_completed() -> None:
    assert told("new", "note", "--kind", begun="corr") == ["correction"]


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_a_shell_is_taught_to_ask(shell: str) -> None:
    printed = CliRunner().invoke(main, ["completion", shell])

    assert printed.exit_code == 0
    assert f"_SITE_BUILDER_COMPLETE={shell}_complete" in printed.output


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_completes_an_article(root: Path, tmp_path: Path) -> None:
    program = tmp_path / "bin/site-builder"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nfrom site_builder.__main__ import main\n\nmain()\n")
    program.chmod(0o755)
    script = """
        source <(site-builder completion bash)
        COMP_WORDS=(site-builder notes move har) COMP_CWORD=3
        _site_builder_completion site-builder
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    path = f"{program.parent}:/usr/bin:/bin"
    home = str(Path(__file__).parents[2])

    done = subprocess.run(
        ("bash", "--noprofile", "--norc", "-c", script),
        cwd=root,
        env={"PATH": path, "PYTHONPATH": home},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["harbour", "harbour-2008"], done.stderr
