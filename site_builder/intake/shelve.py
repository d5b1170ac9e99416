"""A draft's place in the archive: its name, its files, and the writing of them, never over anything."""

import errno
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import count
from pathlib import Path

from site_builder.model.draft import Draft, Sidecar
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.when import Day
from site_builder.text.encode import flow, front_matter, plain, tidy
from site_builder.text.plain import digest_of, plain_text

ARTICLES = "content/articles"
ORIGINALS = "content/originals"
SHOWN = ("certainty", "draft", "encoding", "language", "rights", "text")
"""Fields of an imported article that are written even where they say the usual."""

_DIGEST = re.compile(rb"^\s+sha256:\s*[\"']?([0-9a-f]{64})\b", re.MULTILINE)
_SIDECAR_NOTE = "# Written by `site-builder import`: what became of every line of the original.\n"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the archive holds already, as far as an import must know."""

    imported: Mapping[str, str] = field(default_factory=dict)
    """Digest of an original → path of the article made of it."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """Name of an article, in small letters → its path."""
    originals: Mapping[str, str] = field(default_factory=dict)
    """Path of a file beside the originals → digest of its bytes."""

    def holding(self, placed: "Placed") -> "Shelf":
        """The shelf with one more draft on it."""
        name = placed.draft.article.id.casefold()
        digests = {
            path: sha256(data).hexdigest() for path, data in placed.files if path.startswith(ORIGINALS)
        }
        return Shelf(
            {**self.imported, placed.draft.sidecar.sha256: placed.path},
            {**self.articles, name: placed.path},
            {**self.originals, **digests},
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with its name, and the files that hold it."""

    draft: Draft
    path: str
    """The article's path in the archive."""
    files: tuple[tuple[str, bytes], ...]
    """Path and bytes; the article comes last, so that it never lies there without its original."""
    is_here: bool = False
    """Whether the same bytes were imported before; then there are no files to write."""


def place(draft: Draft, shelf: Shelf, captured: Day) -> Checked[Placed]:
    """Where a draft goes: its own name, or the next free one beside an article that has it already."""
    here = shelf.imported.get(draft.sidecar.sha256)
    if here:
        return Checked(Placed(draft, here, (), is_here=True))
    wanted = draft.article.id
    names = (
        wanted,
        *(f"{wanted}-{number}" for number in range(2, len(shelf.articles) + len(shelf.originals) + 3)),
    )
    placed = next(one for one in (_named(draft, name, captured) for name in names) if _is_free(one, shelf))
    twin = shelf.articles.get(wanted.casefold())
    return Checked(placed, (_namesake(draft, placed.path, twin),) if twin else ())


def read_shelf(root: Path) -> Shelf:
    """What the archive in `root` holds already."""
    articles = sorted((root / ARTICLES).glob("*.md"))
    imported = {
        digest.decode(): f"{ARTICLES}/{path.name}"
        for path in articles
        for digest in _DIGEST.findall(path.read_bytes())
    }
    return Shelf(
        imported,
        {path.stem.casefold(): f"{ARTICLES}/{path.name}" for path in articles},
        {
            f"{ORIGINALS}/{path.name}": sha256(path.read_bytes()).hexdigest()
            for path in sorted((root / ORIGINALS).glob("*"))
            if path.is_file()
        },
    )


def shelve(placed: Placed, root: Path) -> tuple[str, ...]:
    """Write a placed draft's files; the paths that were written. Raises OSError, and overwrites nothing."""
    return tuple(path for path, data in placed.files if _write_new(root, path, data))


def _named(draft: Draft, name: str, captured: Day) -> Placed:
    original = f"{ORIGINALS}/{name}.txt"
    words = digest_of(plain_text(draft.article.body))
    provenance = replace(draft.article.provenance, original=original, captured=captured, text_sha256=words)
    article = replace(draft.article, id=ArticleId(name), provenance=provenance)
    path = f"{ARTICLES}/{name}.md"
    text = f"{front_matter(article, SHOWN)}\n{article.body}"
    files = (
        (original, draft.raw.data),
        (f"{ORIGINALS}/{name}.lines.yaml", _sidecar(draft.sidecar).encode()),
        (path, text.encode()),
    )
    return Placed(replace(draft, article=article), path, files)


def _sidecar(sidecar: Sidecar) -> str:
    head = {key: value for key, value in plain(sidecar, SHOWN).items() if key != "lines"}
    lines = "".join(f"  - {flow(plain(entry))}\n" for entry in sidecar.lines)
    return f"{_SIDECAR_NOTE}{tidy(head)}lines:\n{lines}"


def _is_free(placed: Placed, shelf: Shelf) -> bool:
    if placed.draft.article.id.casefold() in shelf.articles:
        return False
    # A file with these very bytes is what an import left that was interrupted before it wrote the article.
    return all(
        shelf.originals.get(path, digest) == digest
        for path, digest in ((path, sha256(data).hexdigest()) for path, data in placed.files[:-1])
    )


def _namesake(draft: Draft, path: str, twin: str) -> Issue:
    message = f"{twin} has this name already, so this becomes {path}"
    advice = "compare the two: delete the draft if it is the same article, or give it a better name"
    return Issue("I08", message, Spot(draft.raw.name), advice, (Spot(twin),))


def _write_new(root: Path, path: str, data: bytes) -> bool:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(root.resolve()):
        raise OSError(errno.EPERM, "the folder leads outside the archive", path)
    if target.is_file() and target.read_bytes() == data:
        return False
    temporary = next(name for name in _temporary_names(target) if not name.exists())
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _give_name(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _temporary_names(target: Path) -> Iterator[Path]:
    return (target.with_name(f".{target.name}.{number}.tmp") for number in count())


def _give_name(temporary: Path, target: Path) -> None:
    try:
        # Unlike a rename, a link never takes the place of a file that came there in the meantime.
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # Some disks know no links.
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        temporary.replace(target)
