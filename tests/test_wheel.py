"""The package works outside this repository: a wheel, an empty environment, an archive in an empty folder."""

import json
import os
import site
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.archive_files import unpack

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


@dataclass(frozen=True)
class Installed:
    """An environment that holds the wheel, and the libraries of this one."""

    wheel: Path
    folder: Path

    def run(self, *words: str, folder: Path) -> "subprocess.CompletedProcess[str]":
        """`site-builder …` in `folder`, with nothing of this repository in reach."""
        return run(str(self.folder / "bin" / "site-builder"), *words, folder=folder)


def run(*command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    pytest.importorskip("build", reason="the package `build` is not installed: make setup")
    home = tmp_path_factory.mktemp("wheel")
    builder = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(home / "dist")]
    built = run(*builder, str(PROJECT), folder=home)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = (home / "dist").glob("*.whl")
    has_pip = find_spec("pip") is not None
    venv.create(home / "venv", symlinks=True, with_pip=not has_pip)
    python = str(home / "venv/bin/python")
    packages = next((home / "venv/lib").glob("python*/site-packages"))
    # The libraries are those of the running environment: no test needs the network.
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()), "utf-8")
    pip = [sys.executable if has_pip else python, "-m", "pip", "--python", python, "install", "--quiet"]
    done = run(*pip, "--no-deps", "--no-index", "--no-compile", str(wheel), folder=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return Installed(wheel, home / "venv")


def test_a_started_archive_is_built_in_an_empty_folder(installed: Installed, tmp_path: Path) -> None:
    started = installed.run("init", "mine", "--title", "My archive", folder=tmp_path)

    built = installed.run("build", "--strict", folder=tmp_path / "mine")

    output = tmp_path / "mine/output"
    assert started.returncode == 0, started.stdout + started.stderr
    assert built.returncode == 0, built.stdout + built.stderr
    assert "<h1>My archive</h1>" in (output / "index.html").read_text("utf-8")
    assert [*(output / "assets").glob("theme.*.css")] and [*(output / "articles").glob("*/index.html")]
    schemas = {path.name for path in (tmp_path / "mine/schemas").glob("*.json")}
    assert schemas == {path.name for path in (PROJECT / "schemas").glob("*.json")}


def test_a_started_archive_has_the_words_build_and_test(installed: Installed, tmp_path: Path) -> None:
    installed.run("init", "mine", folder=tmp_path)
    mine = tmp_path / "mine"
    # What `make` would install is there already: no test needs the network.
    (installed.folder / ".build").touch()

    said = [run("make", word, f"VENV={installed.folder}", folder=mine) for word in ("build", "test")]

    assert [one.returncode for one in said] == [0, 0], said
    assert "1 article, 2 notes, 1 meeting" in said[0].stdout
    assert (mine / "output/index.html").is_file()
    assert f"TOOL := '{installed.wheel}'" in (mine / "local.mk").read_text("utf-8")
    assert str(installed.wheel) not in (mine / "lock/site-builder.txt").read_text("utf-8")
    workflows = {path.name for path in (PROJECT / ".github/workflows").glob("*.yml")} - {"ci.yml"}
    assert {path.name for path in (mine / ".github/workflows").iterdir()} == workflows


def test_it_is_the_wheel_that_runs(installed: Installed, tmp_path: Path) -> None:
    where = (
        "import site_builder, site_builder.read.builtin as t; "
        "print(site_builder.__file__, t.builtin('theme'))"
    )

    told = run(str(installed.folder / "bin/python"), "-c", where, folder=tmp_path).stdout

    assert told.count(str(installed.folder)) == 2, told
    assert str(PROJECT) not in told


def test_templates_theme_and_schemas_travel_in_the_wheel_and_nothing_else_does(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}

    for kind in ("schemas", "templates", "theme"):
        ours = {path.relative_to(PROJECT) for path in (PROJECT / kind).rglob("*") if path.is_file()}
        assert ours and {f"site_builder/_data/{path.as_posix()}" for path in ours} <= names
    modules = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "site_builder").rglob("*.py")}
    assert modules <= names
    assert {name.split("/")[0] for name in names} == {"site_builder"}


def test_a_template_or_style_beside_the_archive_replaces_that_one_file(
    installed: Installed, tmp_path: Path
) -> None:
    root = unpack(ARTICLE, tmp_path)
    unpack("-- templates/404.html --\n<p>Lost in {{ page.title }}</p>\n", root)
    unpack("-- theme/css/own.css --\np { color: teal }\n", root)

    built = installed.run("build", folder=root)

    assert built.returncode == 0, built.stdout + built.stderr
    assert "<p>Lost in Page not found</p>" in (root / "output/404.html").read_text("utf-8")
    assert "A quiet harbour</h1>" in (root / "output/articles/harbour/index.html").read_text("utf-8")
    (style,) = (root / "output/assets").glob("theme.*.css")
    assert "color: teal" in style.read_text("utf-8")
    assert "@layer tokens" in style.read_text("utf-8")


def test_issues_come_out_the_same_from_the_wheel(installed: Installed, tmp_path: Path) -> None:
    root = unpack(ARTICLE.replace("rights", "rigths"), tmp_path)

    told = json.loads(installed.run("check", "--format", "json", folder=root).stdout)

    assert [issue["help"] for issue in told["issues"]] == ["did you mean `rights`?"]
