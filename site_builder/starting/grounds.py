"""What kind of folder of Markdown somebody has, which of its files are texts, and what it says of itself."""

import os
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from site_builder.intake.front_matter import Values, head_of
from site_builder.intake.lines import split_lines
from site_builder.intake.markdown_file import SUFFIXES
from site_builder.model.dataclass import dataclass
from site_builder.model.records import FOLDERS
from site_builder.read.sources import MEDIA, ORIGINALS

MOST_TEXTS = 10_000
_MOST_BYTES = 200_000


class Kind(StrEnum):
    """What wrote a folder, or reads it."""

    HUGO = "a Hugo site"
    JEKYLL = "a Jekyll site"
    MKDOCS = "a MkDocs site"
    OBSIDIAN = "an Obsidian vault"
    PLAIN = "a folder of Markdown"

    @property
    def is_site(self) -> bool:
        """Whether its texts are published somewhere already, unless they say that they are drafts."""
        return self in (Kind.HUGO, Kind.JEKYLL, Kind.MKDOCS)


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder of Markdown, looked through."""

    kind: Kind
    home: Path
    said: Values
    """Its settings, as far as it has any: `title`, `baseurl`, …"""
    texts: tuple[Path, ...] = ()
    """The texts that become articles, below `home`."""
    pages: tuple[Path, ...] = ()
    """Markdown that is no article: the pages of a site itself, what describes a repository."""


_SETTINGS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.HUGO,
        tuple(
            f"{folder}{name}.{ending}"
            for folder in ("", "config/_default/")
            for name in ("hugo", "config")
            for ending in ("toml", "yaml", "yml", "json")
        ),
    ),
    (Kind.JEKYLL, ("_config.yml", "_config.yaml", "_config.toml")),
    (Kind.MKDOCS, ("mkdocs.yml", "mkdocs.yaml")),
)
_NO_TEXTS = frozenset(
    (
        *("archetypes", "assets", "build", "dist", "i18n", "layouts", "node_modules", "output"),
        *("output-private", "public", "resources", "schemas", "site", "site-packages", "static"),
        *("templates", "theme", "themes", "vendor", "venv"),
    )
)
"""Folders of programs, and what programs made."""
_ABOUT_THE_REPOSITORY = re.compile(
    r"(?:authors|changelog|changes|code[-_]of[-_]conduct|contributing|licen[cs]e|notice|readme|security)"
    r"(?:[-_.].*)?",
    re.IGNORECASE,
)


def ground_of(home: Path, archive: Path) -> Ground:
    """A folder, as the program that it was made for sees it; what an `archive` in it holds is left out."""
    kind, settings = _kind(home)
    said = _said(settings) if settings else {}
    texts: list[Path] = []
    pages: list[Path] = []
    is_own = _own_parts(home, archive)
    for path in _markdown(home, kind, said):
        if is_own(path):
            continue
        (texts if _is_text(path.relative_to(home), kind) else pages).append(path)
        if len(texts) > MOST_TEXTS:
            break
    return Ground(kind, home, said, tuple(texts), tuple(pages))


def _own_parts(home: Path, archive: Path) -> Callable[[Path], bool]:
    """Tells what an archive below the folder, or in its place, holds already."""
    at = archive.resolve()
    if at != home.resolve():
        return lambda path: path.resolve().is_relative_to(at)
    known = [at / "content" / name for name in (*FOLDERS, MEDIA, ORIGINALS)]
    there = [one for one in known if one.is_dir()] if (at / "content" / "articles").is_dir() else []
    return lambda path: any(path.resolve().is_relative_to(one) for one in there)


def _kind(home: Path) -> tuple[Kind, Path | None]:
    for kind, names in _SETTINGS:
        found = next((home / name for name in names if (home / name).is_file()), None)
        # A `config.yml` says little: what makes a site of Hugo's is its folder of texts.
        if found and (kind is not Kind.HUGO or (home / "content").is_dir()):
            return kind, found
    if (home / "_posts").is_dir():
        return Kind.JEKYLL, None
    return (Kind.OBSIDIAN if (home / ".obsidian").is_dir() else Kind.PLAIN), None


def _said(settings: Path) -> Values:
    """The settings of a site, read like the head of a text; what cannot be read says nothing."""
    try:
        text = settings.read_bytes()[:_MOST_BYTES].decode("utf-8", "replace")
    except OSError:
        return {}
    if settings.suffix == ".json":
        head = head_of(split_lines(f"{text.strip()}\n.\n"))
    else:
        fence = "+++" if settings.suffix == ".toml" else "---"
        head = head_of(split_lines(f"{fence}\n{text}\n{fence}\n"))
    return head.values if head else {}


def said_by(ground: Ground, *keys: str) -> str:
    """The first thing that a site's settings say under one of these keys; empty if nothing."""
    return next((ground.said[key][0] for key in keys if ground.said.get(key)), "")


def folder_of_texts(ground: Kind, said: Values) -> str:
    """Where a kind of site keeps its texts, below its home."""
    if ground is Kind.HUGO:
        return said.get("contentdir", ("content",))[0]
    return said.get("docs_dir", ("docs",))[0] if ground is Kind.MKDOCS else ""


def _markdown(home: Path, kind: Kind, said: Values) -> Iterator[Path]:
    """All Markdown of a folder, by name; links are not followed, nor hidden folders opened."""
    start = home / folder_of_texts(kind, said)
    if not start.resolve().is_relative_to(home.resolve()):
        return
    for folder, below, names in os.walk(start):
        below[:] = sorted(name for name in below if _is_opened(name, kind))
        for name in sorted(names):
            path = Path(folder) / name
            if path.suffix.lower() in SUFFIXES and not name.startswith(".") and not path.is_symlink():
                yield path


def _is_opened(name: str, kind: Kind) -> bool:
    if kind is Kind.JEKYLL and name in ("_posts", "_drafts"):
        return True
    is_of_site = kind in (Kind.HUGO, Kind.MKDOCS)
    return not name.startswith((".", "_")) and (is_of_site or name not in _NO_TEXTS)


def _is_text(path: Path, kind: Kind) -> bool:
    """Whether a file is an article, by where it lies."""
    if kind is Kind.JEKYLL:
        return any(part in ("_posts", "_drafts") for part in path.parts)
    if kind is Kind.HUGO:
        # `content/about.md` is a page of the site; its articles lie in sections.
        return path.stem != "_index" and len(path.parts) > 2
    return kind is Kind.MKDOCS or len(path.parts) > 1 or not _ABOUT_THE_REPOSITORY.fullmatch(path.stem)
