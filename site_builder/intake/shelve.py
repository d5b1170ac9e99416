"""A draft's place in the archive: its name, its files, and the writing of them, never over anything."""

import errno
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from hashlib import sha256
from itertools import count
from pathlib import Path, PurePosixPath

from site_builder.intake.formats import suffix
from site_builder.intake.media import with_pictures
from site_builder.intake.sidecar import whole, written
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.records import Article
from site_builder.model.records.parts import Provenance
from site_builder.model.when import Day
from site_builder.text.beside import account_of
from site_builder.text.encode import front_matter, plain, tidy
from site_builder.text.front_matter import split
from site_builder.text.plain import digest_of, plain_text
from site_builder.text.slug import slug

ARTICLES = "content/articles"
ORIGINALS = "content/originals"
SHOWN = ("certainty", "draft", "encoding", "language", "rights", "text")
"""Fields of an imported article that are written even where they say the usual."""

_DATED = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
_PROVENANCE = re.compile(r"^provenance:[^\n]*\n(?:(?:(?:[ \t]|-[ \t])[^\n]*)?\n)*", re.MULTILINE)
_DIGEST = re.compile(rb"^[^\S\n]+sha256:\s*[\"']?([0-9a-f]{64})\b", re.MULTILINE)


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
    overwrites: Mapping[str, bytes] = field(default_factory=dict)
    """The files that are written over, and what each must still hold for that."""


def place(draft: Draft, shelf: Shelf, captured: Day) -> Checked[Placed]:
    """Where a draft goes: its day and title, or the next free name beside an article that has it already."""
    wanted = _name(draft.article)
    names = (
        wanted,
        *(f"{wanted}-{number}" for number in range(2, len(shelf.articles) + len(shelf.originals) + 3)),
    )
    placed = next(one for one in (_named(draft, name, captured) for name in names) if _is_free(one, shelf))
    twin = shelf.articles.get(wanted.casefold())
    return Checked(placed, (_namesake(draft, placed.path, twin),) if twin else ())


def refill(draft: Draft, shelf: Shelf, captured: Day, root: Path) -> Checked[Placed]:
    """A draft in the place of the article that was known by its link alone; beside it if that has remarks.

    A person's comments stand in no field, so they would be lost if the file were written anew.
    """
    path = f"{ARTICLES}/{draft.article.id}.md"
    before = (root / path).read_bytes()
    halves = split(before.decode("utf-8", "replace").replace("\r\n", "\n"))
    if (
        halves is None
        or halves.body
        or any(line.lstrip().startswith("#") for line in halves.yaml.split("\n"))
    ):
        return place(draft, shelf, captured)
    # The list that told of the link, and what became of its line, are kept beside the text.
    digest = sha256(draft.raw.data).hexdigest()
    placed = _named(draft, draft.article.id, captured, f".{digest[:8]}")
    return Checked(replace(placed, overwrites={path: before}))


def rewrite(draft: Draft, path: str, body: str, captured: Day, root: Path) -> Placed:
    """An article with the `body` that holds a newer state of its source, which is kept beside the older one.

    Of its front matter only `provenance` changes: all else is what a person wrote.
    """
    before = (root / path).read_bytes()
    name, digest = PurePosixPath(path).stem, sha256(draft.raw.data).hexdigest()
    original = f"{ORIGINALS}/{name}.{digest[:8]}"
    made = _with_provenance(draft, f"{original}{_suffix(draft)}", captured)
    files = (
        (made.article.provenance.original, draft.raw.data),
        (f"{original}.lines.yaml", _account(draft)),
        (path, _rewritten(before, made.article.provenance, body)),
    )
    return Placed(made, path, files, {path: before})


def joined(draft: Draft, path: str, text: str, root: Path) -> Placed:
    """An article's file as `text`, and beside its original another source that asked for that."""
    digest = sha256(draft.raw.data).hexdigest()
    original = f"{ORIGINALS}/{PurePosixPath(path).stem}.{digest[:8]}"
    files = (
        (f"{original}{_suffix(draft)}", draft.raw.data),
        (f"{original}.lines.yaml", _account(draft)),
        (path, text.encode()),
    )
    return Placed(draft, path, files, {path: (root / path).read_bytes()})


def reviewed(draft: Draft, article: Article, path: str, body: str, root: Path) -> Placed:
    """An article with the `body` that a person's decisions about its original's lines give."""
    sidecar = account_of(article.provenance.original)
    before, lines = (root / path).read_bytes(), (root / sidecar).read_bytes()
    captured = article.provenance.captured or Day(1, 1, 1)
    named = replace(draft, article=replace(draft.article, id=article.id))
    made = _with_provenance(named, article.provenance.original, captured)
    provenance = replace(made.article.provenance, captured=article.provenance.captured)
    files = ((sidecar, _account(draft)), (path, _rewritten(before, provenance, body)))
    return Placed(made, path, files, {path: before, sidecar: lines})


def _rewritten(before: bytes, provenance: Provenance, body: str) -> bytes:
    """An article's file with another `provenance` and another body; all else as a person wrote it."""
    text = before.decode().replace("\r\n", "\n")
    halves = split(text)
    head = "\n".join(text.split("\n")[: halves.body_line - 1]) if halves else text
    block = tidy({"provenance": plain(provenance)})
    return f"{_PROVENANCE.sub(lambda _: block, head)}\n{body}".encode()


def read_shelf(root: Path) -> Shelf:
    """What the archive in `root` holds already."""
    files = sorted((root / ARTICLES).glob("*.md"))
    articles = {path.stem.casefold(): f"{ARTICLES}/{path.name}" for path in files}
    originals = {
        f"{ORIGINALS}/{path.name}": sha256(path.read_bytes()).hexdigest()
        for path in sorted((root / ORIGINALS).glob("*"))
        if path.is_file()
    }
    # A newer state of an original lies beside the first one, under its name and the start of its digest.
    newer = {
        digest: articles[name]
        for path, digest in originals.items()
        if (name := PurePosixPath(path).name.split(".")[0].casefold()) in articles
    }
    imported = {
        digest.decode(): f"{ARTICLES}/{path.name}"
        for path in files
        for digest in _DIGEST.findall(path.read_bytes())
    }
    return Shelf({**newer, **imported}, articles, originals)


def shelve(placed: Placed, root: Path) -> tuple[str, ...]:
    """Write a placed draft's files; the paths that were written. Raises OSError, and overwrites nothing."""
    over = placed.overwrites
    return tuple(
        path
        for path, data in placed.files
        if (_write_over(root, path, data, over[path]) if path in over else _write_new(root, path, data))
    )


def _name(article: Article) -> str:
    """What an article is called by: the day or month of its publication, if it is known, and its title."""
    day = str(article.published or "")
    return slug(f"{day}-{article.id}") if _DATED.fullmatch(day) else article.id


def _suffix(draft: Draft) -> str:
    """How the original's name ends, so that a double click opens it."""
    ending = suffix(draft.raw.inside or draft.raw.name.split("?")[0])
    if _ENDING.fullmatch(ending):
        return ending
    return ".html" if draft.article.provenance.format == "saved-page" else ".txt"


def _named(draft: Draft, name: str, captured: Day, mark: str = "") -> Placed:
    draft = replace(draft, article=replace(draft.article, id=ArticleId(name)))
    draft = _with_provenance(draft, f"{ORIGINALS}/{name}{mark}{_suffix(draft)}", captured)
    article, pictures = with_pictures(draft.article, draft.raw.pictures)
    draft = replace(draft, article=article)
    path = f"{ARTICLES}/{name}.md"
    text = f"{front_matter(article, SHOWN)}\n{article.body}"
    files = (
        (article.provenance.original, draft.raw.data),
        (f"{ORIGINALS}/{name}{mark}.lines.yaml", _account(draft)),
        *pictures,
        (path, text.encode()),
    )
    return Placed(draft, path, files)


def _with_provenance(draft: Draft, original: str, captured: Day) -> Draft:
    """A draft that says where its original lies, when it came and what its words were."""
    words = digest_of(plain_text(draft.article.body))
    provenance = replace(draft.article.provenance, original=original, captured=captured, text_sha256=words)
    return replace(draft, article=replace(draft.article, provenance=provenance))


def _account(draft: Draft) -> bytes:
    return written(whole(draft)).encode()


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


def _write_over(root: Path, path: str, data: bytes, before: bytes) -> bool:
    """Put new bytes in the place of `before`; a file that holds anything else by now is left alone."""
    target = root / path
    if target.read_bytes() != before:
        raise OSError(errno.EBUSY, "it was changed in the meantime", path)
    temporary = next(name for name in _temporary_names(target) if not name.exists())
    try:
        _write_out(temporary, data)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _write_out(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _write_new(root: Path, path: str, data: bytes) -> bool:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(root.resolve()):
        raise OSError(errno.EPERM, "the folder leads outside the archive", path)
    if target.is_file() and target.read_bytes() == data:
        return False
    temporary = next(name for name in _temporary_names(target) if not name.exists())
    try:
        _write_out(temporary, data)
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
