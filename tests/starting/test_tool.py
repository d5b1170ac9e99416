"""Where the program came from is written down so that others can have it, and no machine's paths with it."""

import subprocess
from pathlib import Path

import pytest

from site_builder.starting import tool
from site_builder.starting.guessing import public_remote
from site_builder.starting.tool import PINNED, Tool, files_of, installed_from

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def test_from_git_it_is_pinned_to_its_commit_and_without_a_password() -> None:
    told = {
        "url": "https://me:secret@git.example.org/o/site-builder.git",
        "vcs_info": {"vcs": "git", "requested_revision": "v1", "commit_id": COMMIT},
    }

    assert installed_from(told) == Tool(
        f"site-builder @ git+https://git.example.org/o/site-builder.git@{COMMIT}"
    )


def test_from_a_repository_of_one_machine_it_is_named_there_alone() -> None:
    told = {"url": "file:///srv/tool.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}

    assert installed_from(told) == Tool("", f"git+file:///srv/tool.git@{COMMIT}")


def test_from_a_file_on_the_web_it_is_pinned_to_its_digest() -> None:
    told = {"url": "https://example.org/s.whl", "archive_info": {"hash": "sha256=abc"}}

    assert installed_from(told) == Tool("site-builder @ https://example.org/s.whl#sha256=abc")


def test_from_a_file_of_one_machine_nobody_else_can_have_it() -> None:
    found = installed_from({"url": "file:///a%20place/s.whl", "archive_info": {}})

    assert found == Tool("", "/a place/s.whl")
    files = files_of(found)
    assert "make tool" in files[PINNED] and "/a place" not in files[PINNED]
    assert files["local.mk"].endswith("TOOL := '/a place/s.whl'\n")


def test_run_from_a_checkout_it_is_that_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(tool, "PACKAGE", tmp_path / "site_builder")

    assert tool.this_tool() == Tool("", str(tmp_path))


def test_not_installed_and_no_checkout_nothing_is_said_of_where_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tool, "PACKAGE", tmp_path / "site_builder")
    monkeypatch.setattr(tool, "NAME", "no-program-of-this-name")

    assert tool.this_tool() == Tool()


def test_from_an_index_it_is_pinned_by_its_number(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tool, "PACKAGE", tmp_path / "site_builder")
    info = tmp_path / "site_builder-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: site-builder\nVersion: 0\n")
    monkeypatch.syspath_prepend(str(tmp_path))

    assert tool.this_tool().place.startswith("site-builder==")


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org")
    subprocess.run(("git", "-C", str(folder), *who, *words), check=True, capture_output=True)


@pytest.mark.parametrize("is_known", [True, False])
def test_from_a_checkout_it_is_pinned_where_its_remote_has_the_commit(is_known: bool, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "one")
    git(tmp_path, "remote", "add", "origin", "git@git.example.org:o/site-builder.git")
    if is_known:
        git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")

    found = installed_from({"url": tmp_path.as_uri(), "dir_info": {"editable": True}})

    assert found.here == str(tmp_path)
    assert (
        found.place.startswith("site-builder @ git+https://git.example.org/o/site-builder.git@") is is_known
    )


@pytest.mark.parametrize("remote", ["", "/srv/git/x", "../x", "file:///srv/x", "host:x/y"])
def test_a_repository_of_one_machine_is_no_public_place(remote: str) -> None:
    assert public_remote(remote) == ""


def test_a_path_with_signs_of_the_shell_and_of_make_stays_one_path(tmp_path: Path) -> None:
    name = "it's $HOME #1"
    (tmp_path / "local.mk").write_text(files_of(Tool("", name))["local.mk"])
    (tmp_path / "Makefile").write_text("-include local.mk\nshow:\n\t@printf '%s' $(TOOL)\n")

    shown = subprocess.run(
        ("make", "-s", "-C", str(tmp_path), "show"), capture_output=True, text=True, check=True
    )

    assert shown.stdout == name
