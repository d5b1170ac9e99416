"""Templates and theme as texts and bytes: the archive's own laid over the built-in ones, file by file."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Theme
from site_builder.read.builtin import PACKAGE, builtin
from site_builder.read.names import printable


def read_theme(root: Path) -> Checked[Theme]:
    """Everything that decides how the archive in `root` looks."""
    templates = {**_files(builtin("templates")), **_files(root / "templates")}
    theme = {**_files(builtin("theme")), **_files(root / "theme")}
    texts, issues = _decoded(templates, root)
    paths = {name: _shown(path, root) for name, path in templates.items()}
    links = tuple(issue for name in ("templates", "theme") for issue in _links(root / name, root))
    files = {name: path.read_bytes() for name, path in theme.items()}
    return Checked(Theme(texts, files, paths), (*links, *issues))


def _files(folder: Path) -> dict[str, Path]:
    """Every file below a folder by its path inside it, in order, without hidden ones and backups."""
    if folder.is_symlink():
        return {}
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    names = ((path.relative_to(folder), path) for path in found)
    return {name.as_posix(): path for name, path in names if not any(map(_is_hidden, name.parts))}


def _links(folder: Path, root: Path) -> Iterator[Issue]:
    """An issue for each link: what it leads to is not the archive's, and is not there for others."""
    advice = "delete it, and put a copy of what it stands for in its place"
    for path in (folder, *sorted(folder.rglob("*"))):
        if path.is_symlink() and not any(map(_is_hidden, path.relative_to(folder).parts)):
            spot = Spot(printable(_shown(path, root)))
            yield Issue("R08", "a link, which is not followed here", spot, advice)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".tmp", ".part"))


def _decoded(files: dict[str, Path], root: Path) -> tuple[dict[str, str], tuple[Issue, ...]]:
    texts, issues = {}, []
    for name, path in files.items():
        try:
            texts[name] = path.read_text("utf-8-sig")
        except UnicodeDecodeError as error:
            message = f"this template is not UTF-8: byte {error.start} cannot be read"
            issues.append(Issue("T07", message, Spot(_shown(path, root)), "save it as UTF-8"))
    return texts, tuple(issues)


def _shown(path: Path, root: Path) -> str:
    """A path as a message shows it: below the archive's root, or by its name among the built-in files."""
    for home, prefix in ((root, ""), (PACKAGE.parent, ""), (PACKAGE / "_data", "built-in ")):
        if path.is_relative_to(home):
            return prefix + path.relative_to(home).as_posix()
    return path.name
