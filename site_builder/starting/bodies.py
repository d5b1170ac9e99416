"""A text's body for its new place: a wiki's links are the words they show, its pictures those of Markdown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from urllib.parse import quote, unquote

from site_builder.model.body import AddressKind
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Picture
from site_builder.starting.grounds import Ground, folder_of_texts
from site_builder.text.markdown import addresses
from site_builder.text.wiki_links import plainly, wiki_links

_PICTURES = frozenset((".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"))
_MOST_BYTES = 20_000_000
_SIZE = re.compile(r"\d+(?:x\d+)?")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_OTHER_LANGUAGES = re.compile(r"\{\{[<%]|\{%|\{\{\s*\w|^\s*(?:!!!|\?\?\?\+?|:::)\s*\w", re.MULTILINE)
"""Shortcodes of Hugo, Liquid, and the boxes of MkDocs: programs of their own, of which none runs here."""
_ROOTS = ("static", "assets", "")


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A body without the links that only a wiki can follow."""

    body: str
    links: int = 0
    """How many are words now."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """Where the pictures of a folder are, for the texts that call them."""

    ground: Ground
    by_name: Mapping[str, Path] = field(default_factory=dict)
    """In a vault a picture is called by its name, wherever it lies."""


def gallery_of(ground: Ground) -> Gallery:
    """All pictures of a folder by their names, the first of each."""
    found: dict[str, Path] = {}
    for path in sorted(ground.home.rglob("*")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(ground.home).parts)
        if path.suffix.lower() in _PICTURES and not is_hidden and not path.is_symlink():
            found.setdefault(path.name, path)
    return Gallery(ground, found)


def unlinked(body: str) -> Unlinked:
    """A body where `[[Note|words]]` and `[words](note.md)` are `words`, and `![[boat.png]]` is a picture."""
    wiki = _without_wiki_links(body)
    plain = _without_links(wiki.body)
    return Unlinked(plain.body, wiki.links + plain.links)


def _without_wiki_links(body: str) -> Unlinked:
    pieces: list[str] = []
    done = links = 0
    for link in wiki_links(body):
        target, _, words = body[link.start + 2 : link.end - 2].partition("|")
        target, words = target.removesuffix("\\").strip(), words.strip()
        before = body[done : link.start]
        is_shown = before.endswith("!")
        if is_shown and Path(target).suffix.lower() in _PICTURES:
            alt = "" if _SIZE.fullmatch(words) else words
            pieces += (before[:-1], f"![{alt}]({quote(target)})")
        else:
            pieces += (before.removesuffix("!") if is_shown else before, words or plainly(target))
            links += 1
        done = link.end
    return Unlinked("".join((*pieces, body[done:])), links)


def _without_links(body: str) -> Unlinked:
    """A body whose links to files, and to pages of its old site, are the words that a page shows of them."""
    lines, links = body.split("\n"), 0
    for one in addresses(body):
        if (
            one.kind is AddressKind.LINK
            and not _SCHEME.match(one.written)
            and not one.written.startswith("#")
        ):
            address = "|".join({re.escape(one.written), re.escape(unquote(one.written))})
            link = rf"(?<!!)\[((?:[^\[\]]|!\[[^\[\]]*\]\([^()]*\))*)\]\(<?(?:{address})>?(?:\s[^()]*)?\)"
            lines[one.line] = re.sub(link, r"\1", lines[one.line], count=1)
            links += 1
    return Unlinked("\n".join(lines), links)


def is_of_another_language(body: str) -> bool:
    """Whether a body holds what a site generator would have put something else in the place of."""
    return bool(_OTHER_LANGUAGES.search(body))


def pictures_of(body: str, text: Path, gallery: Gallery) -> Iterator[Picture]:
    """The pictures that a body calls and that lie in its folder; those of the web stay where they are."""
    called = (one.written for one in addresses(body) if one.kind is AddressKind.PICTURE)
    for address in dict.fromkeys(called):
        found = None if _SCHEME.match(address) else _picture(address, text, gallery)
        if found:
            yield Picture(address, found.read_bytes())


def missing_pictures(body: str, found: tuple[Picture, ...]) -> int:
    """How many pictures a body calls that are neither there nor on the web."""
    here = {one.address for one in found}
    called = {one.written for one in addresses(body) if one.kind is AddressKind.PICTURE}
    return sum(not _SCHEME.match(one) and one not in here for one in called)


def _picture(address: str, text: Path, gallery: Gallery) -> Path | None:
    home = gallery.ground.home
    name = unquote(re.split(r"[?#]", address)[0])
    texts = folder_of_texts(gallery.ground.kind, gallery.ground.said)
    bases = [home / root for root in (*_ROOTS, texts)] if name.startswith("/") else [text.parent, home]
    tried = [base / name.strip("/") for base in bases]
    tried += [gallery.by_name[last] for last in (name.rsplit("/", 1)[-1],) if last in gallery.by_name]
    return next((one for one in tried if _is_ours(one, home)), None)


def _is_ours(path: Path, home: Path) -> bool:
    """Whether a picture lies in the folder: no text calls files from elsewhere into an archive."""
    try:
        is_inside = path.resolve().is_relative_to(home.resolve())
        return is_inside and path.is_file() and path.stat().st_size <= _MOST_BYTES
    except (OSError, ValueError):
        return False
