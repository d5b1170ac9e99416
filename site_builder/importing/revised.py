"""A source that has changed since it was imported: its changes and a person's, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.intake import convert
from site_builder.intake.shelve import ORIGINALS
from site_builder.model.draft import Draft, Raw
from site_builder.model.records import Article
from site_builder.text.front_matter import split
from site_builder.text.plain import digest_of, plain_text
from site_builder.text.three_way import Change, Region, paragraphs, three_way


@dataclass(frozen=True, slots=True)
class Revision:
    """An article as it was imported, as it stands, and as its source has it now."""

    path: str
    regions: tuple[Region, ...]
    base_is_known: bool = True
    """Whether it is known how it was imported; if not, every difference is a person's or the source's."""
    kept: tuple[str, ...] = ()
    """Names of fields that the source now states otherwise; what a person wrote stands."""

    @property
    def conflicts(self) -> tuple[Region, ...]:
        """Paragraphs that both changed; a person's words stand there."""
        return tuple(one for one in self.regions if one.change is Change.CONFLICT)

    @property
    def taken(self) -> tuple[Region, ...]:
        """Paragraphs that the source alone changed."""
        return tuple(one for one in self.regions if one.change is Change.THEIRS)

    @property
    def body(self) -> str:
        """The text with the source's changes, where no person changed the same paragraph."""
        merged = [part for one in self.regions for part in one.merged]
        # What was the last paragraph may have another one behind it now.
        ended = [part if part.endswith("\n\n") else f"{part.rstrip()}\n\n" for part in merged[:-1]]
        return "".join((*ended, *merged[-1:])).rstrip() + "\n"


def revision(root: Path, path: str, article: Article, draft: Draft) -> Revision:
    """What changed on both sides since an article was imported from an earlier state of a draft's source."""
    text = (root / path).read_text("utf-8")
    halves = split(text)
    ours = f"{halves.body}\n" if halves else ""
    theirs = draft.article.body
    base = _as_imported(root, article)
    regions = three_way(paragraphs(ours if base is None else base), paragraphs(ours), paragraphs(theirs))
    return Revision(path, regions, base is not None, tuple(_stated_otherwise(article, draft.article)))


def _as_imported(root: Path, article: Article) -> str | None:
    """The text as it was taken in; None if the original is gone or would be read otherwise today."""
    kept = root / article.provenance.original
    if not article.provenance.original.startswith(f"{ORIGINALS}/") or not kept.is_file():
        return None
    draft, _ = convert(Raw(kept.name, kept.read_bytes()))
    if draft is None or digest_of(plain_text(draft.article.body)) != article.provenance.text_sha256:
        return None
    return draft.article.body


def _stated_otherwise(ours: Article, theirs: Article) -> Iterator[str]:
    for name in ("title", "authors", "published", "source_url"):
        now = getattr(theirs, name)
        if now and now != getattr(ours, name):
            yield name
