"""The folders are the way the data takes: imports only go down, and stages are blind to each other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1] / "site_builder"
STAGES = (
    "annotate",
    "cache",
    "check",
    "compose",
    "disclose",
    "intake",
    "link",
    "read",
    "render",
    "search",
    "write",
)
ROWS: tuple[tuple[str, ...], ...] = (
    ("model",),
    ("text",),
    ("told",),
    ("disk", "sealed"),
    ("stock",),
    ("ledger",),
    STAGES,
    ("git", "tools"),
    (
        "authoring",
        "build",
        "digests",
        "disclosing",
        "explaining",
        "hosting",
        "importing",
        "keeping",
        "leaving_out",
        "looking",
        "noting",
        "options",
        "originals",
        "outstanding",
        "past",
        "privacy",
        "publishing",
        "reaching",
        "remarks",
        "renamed",
        "rendering",
        "report",
        "scaffold",
        "spill",
        "starting",
        "suggesting",
        "summary",
        "traces",
        "unchanged",
        "unpublished",
        "vanished",
        "workers",
    ),
    ("preview",),
    ("serve",),
    ("calendar_day", "cli", "__main__"),
)
"""Lowest first. `report` prints issues for `build`; within a row only the top rows may see each other."""
SEES_ITS_ROW = {
    "authoring",
    "build",
    "explaining",
    "hosting",
    "importing",
    "keeping",
    "leaving_out",
    "looking",
    "noting",
    "options",
    "outstanding",
    "privacy",
    "publishing",
    "reaching",
    "remarks",
    "renamed",
    "rendering",
    "scaffold",
    "starting",
    "suggesting",
    "summary",
    "unchanged",
    "cli",
    "__main__",
}
OUTSIDE = {
    "datetime.now",
    "os",
    "pathlib",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "time",
    "urllib.request",
}
MAY_TOUCH_FILES = {
    "__main__.py",
    "authoring.py",
    "build.py",
    "explaining.py",
    "git.py",
    "looking.py",
    "cache.py",
    "disk.py",
    "sealed.py",
    "ledger.py",
    "stock.py",
    "cli/bringing_in.py",
    "cli/common.py",
    "cli/completing.py",
    "cli/notes.py",
    "cli/publishing.py",
    "cli/terminal.py",
    "cli/writing.py",
    "importing/advising.py",
    "importing/annotated.py",
    "importing/batch.py",
    "importing/fetch.py",
    "importing/gather.py",
    "importing/known.py",
    "importing/listed.py",
    "importing/publishers.py",
    "importing/reached.py",
    "importing/revised.py",
    "importing/reviewing.py",
    "keeping.py",
    "noting.py",
    "options.py",
    "intake/shelve.py",
    "originals.py",
    "outstanding.py",
    "past.py",
    "privacy.py",
    "publishing.py",
    "renamed.py",
    "rendering.py",
    "read/scan.py",
    "read/schema.py",
    "read/stamps.py",
    "read/texts.py",
    "read/builtin.py",
    "read/theme.py",
    "reaching.py",
    "remarks.py",
    "scaffold.py",
    "search/pagefind.py",
    "spill.py",
    "starting/adopting.py",
    "starting/begin.py",
    "starting/bodies.py",
    "starting/files.py",
    "starting/grounds.py",
    "starting/guesses.py",
    "starting/laying.py",
    "starting/pages.py",
    "starting/telling.py",
    "starting/tool.py",
    "starting/wishes.py",
    "suggesting.py",
    "unchanged.py",
    "workers.py",
}


def modules() -> tuple[Path, ...]:
    return tuple(sorted(HOME.rglob("*.py")))


def room(module: str) -> str:
    return module.removeprefix("site_builder.").split(".")[0]


def height(name: str) -> int:
    return next(index for index, row in enumerate(ROWS) if name in row)


def imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            # A pure path is arithmetic on names; it touches nothing.
            if [alias.name for alias in node.names] != ["PurePosixPath"]:
                yield node.module, node.lineno
        elif isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOME)))
def test_imports_only_go_down(path: Path) -> None:
    here = path.relative_to(HOME).with_suffix("").parts[0]
    if here == "__init__":
        return
    for module, line in imports(path):
        if not module.startswith("site_builder."):
            continue
        there = room(module)
        same = here == there
        below = height(there) < height(here) or (height(there) == height(here) and here in SEES_ITS_ROW)
        assert same or below, f"{path.relative_to(HOME.parent)}:{line}: {here} may not import {there}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOME)))
def test_only_the_edges_touch_files_clock_and_network(path: Path) -> None:
    name = path.relative_to(HOME).as_posix()
    if name in MAY_TOUCH_FILES or name.startswith(("write/", "preview/", "serve/")):
        return
    for module, line in imports(path):
        assert module not in OUTSIDE, f"site_builder/{name}:{line}: {module} belongs to the edges"


def test_every_room_has_its_row() -> None:
    rooms = {path.relative_to(HOME).with_suffix("").parts[0] for path in modules()} - {"__init__"}

    assert rooms <= {name for row in ROWS for name in row}


def test_the_model_imports_nothing_of_ours_but_itself() -> None:
    for path in (HOME / "model").rglob("*.py"):
        for module, _ in imports(path):
            assert not module.startswith("site_builder.") or room(module) == "model", path
