"""The files of a new archive: what makes it work, which is the tool's, and a first article, which is not."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from site_builder.model.when import Day
from site_builder.read.builtin import PACKAGE
from site_builder.starting.guessing import UNKNOWN_ADDRESS
from site_builder.starting.tool import Tool, files_of
from site_builder.text.encode import tidy

IGNORED = ".gitignore"
_STARTER = "starter"
_WORKFLOWS = ".github/workflows"
_NOT_FOR_ARCHIVES = ("ci.yml",)
_SETTINGS = ".vscode/settings.json"


def tools(tool: Tool) -> Mapping[str, str]:
    """Every file that makes an archive work, by its path: the words of `make`, workflows, schemas, pins.

    The workflows, the editor's settings and the locks are those of the program's own repository, so that
    what a new archive is given is what is in use.
    """
    given = _starter("Makefile", IGNORED.removeprefix("."), ".vscode/extensions.json")
    given[IGNORED] = given.pop(IGNORED.removeprefix("."))
    workflows = sorted(_kept(_WORKFLOWS).glob("*.yml"))
    ours = [f"{_WORKFLOWS}/{path.name}" for path in workflows if path.name not in _NOT_FOR_ARCHIVES]
    ours += [f"schemas/{path.name}" for path in sorted(_kept("schemas").glob("*.json"))]
    ours += [".github/dependabot.yml", "lock/build.txt", "lock/import.txt", _SETTINGS]
    return {**given, **{path: _kept(path).read_text("utf-8") for path in ours}, **files_of(tool)}


def first_content(today: Day) -> Mapping[str, str]:
    """One article that says true things about itself, two notes on it, one meeting."""
    due = Day(today.year + 1, today.month, min(today.day, 28))
    home = _kept(_STARTER)
    texts = {path.relative_to(home).as_posix(): path for path in sorted((home / "content").rglob("*.*"))}
    return {
        name: path.read_text("utf-8").replace("{today}", str(today)).replace("{due}", str(due))
        for name, path in texts.items()
    }


def settings(title: str, url: str, language: str) -> str:
    """`archive.yaml`, with what its address is for where that had to be left open."""
    lines = tidy({"title": title}) + _address(url) + tidy({"language": language})
    return f"# The settings of this archive. Every key that is left out keeps its default.\n{lines}"


def _address(url: str) -> str:
    if url != UNKNOWN_ADDRESS:
        return tidy({"url": url})
    why = "# A placeholder: write where it is published. The workflow for Pages asks there all the same."
    return f"{why}\nurl: {url}\n"


def with_lines_of(ignored: str, text: str) -> str:
    """A `.gitignore` with those of our lines that it lacks, behind its own."""
    lines = {line.strip().strip("/") for line in text.splitlines()}
    lacking = [line for line in ignored.splitlines() if line.strip("/") not in lines]
    if not lacking:
        return text
    return text + ("" if text.endswith("\n") or not text else "\n") + "".join(f"{one}\n" for one in lacking)


def with_settings_of(ours: str, text: str) -> str:
    """An editor's settings with those of ours that they lack; what cannot be read as JSON stays as it is."""
    try:
        theirs, added = json.loads(text), json.loads(ours)
    except ValueError:
        return text
    if not isinstance(theirs, dict) or all(theirs.get(key) == value for key, value in added.items()):
        return text
    merged = {**theirs, **{key: _merged(theirs.get(key), value) for key, value in added.items()}}
    return json.dumps(merged, indent=2, ensure_ascii=False) + "\n"


def _merged(theirs: object, ours: object) -> object:
    return {**theirs, **ours} if isinstance(theirs, dict) and isinstance(ours, dict) else ours


EXTENDED: Mapping[str, Callable[[str, str], str]] = {IGNORED: with_lines_of, _SETTINGS: with_settings_of}
"""Files that others write too: what they say is kept, and what we need is added."""


def _starter(*names: str) -> dict[str, str]:
    home = _kept(_STARTER)
    return {name: (home / name).read_text("utf-8") for name in names}


def _kept(name: str) -> Path:
    """A file or folder of the program's: inside an installed package, beside it in a checkout."""
    inside = PACKAGE / "_data" / name
    return inside if inside.exists() else PACKAGE.parent / name
