"""A source that has changed since it was imported: its changes and a person's, side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from site_builder.intake import convert_anyway
from site_builder.intake.assemble import lines_of
from site_builder.intake.decided import RULE
from site_builder.intake.shelve import ORIGINALS
from site_builder.intake.sidecar import read_sidecar
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft, LineKind, Raw, Sidecar
from site_builder.model.held import Held
from site_builder.model.records import Article
from site_builder.text.beside import account_of as account_path
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
        return "".join(part for one in self.regions for part in one.merged).rstrip() + "\n"


def revision(root: Path, path: str, article: Article, draft: Draft) -> Revision:
    """What changed on both sides since an article was made: by a person, and by what its source gives now."""
    text = (root / path).read_text("utf-8")
    halves = split(text)
    ours = f"{halves.body}\n" if halves else ""
    theirs = draft.article.body
    base = _base(root, article, ours)
    regions = three_way(_parts(ours if base is None else base), _parts(ours), _parts(theirs))
    return Revision(path, regions, base is not None, tuple(_stated_otherwise(article, draft.article)))


def _base(root: Path, article: Article, ours: str) -> str | None:
    """The text as it was imported; None where nothing says how."""
    if is_imported_text(article, ours):
        return ours
    account = account_of(root, article)
    if account and account.body:
        return account.body
    made = as_imported(root, article)
    return made.article.body if made else None


def _parts(text: str) -> tuple[str, ...]:
    # The last paragraph ends as all do, since it may have another one behind it on one side.
    return paragraphs(f"{text.rstrip()}\n\n")


def is_imported_text(article: Article, body: str) -> bool:
    """Whether these are the very words that an article was imported with."""
    return digest_of(plain_text(body)) == article.provenance.text_sha256


def as_imported(root: Path, article: Article) -> Draft | None:
    """The draft that an article was; None if its original is gone or would be read otherwise today."""
    draft = from_original(root, article)
    return draft if draft and is_imported_text(article, draft.article.body) else None


def from_original(root: Path, article: Article) -> Draft | None:
    """What an article's original gives, with the lines kept and cut that a person decided about."""
    kept = root / article.provenance.original
    if not article.provenance.original.startswith(f"{ORIGINALS}/") or not kept.is_file():
        return None
    raw = Raw(kept.name, kept.read_bytes())
    keep, cut = _decisions(account_of(root, article))
    draft, _ = convert_anyway(replace(raw, keep=keep, cut=cut))
    return replace(draft, raw=replace(draft.raw, data=raw.data, keep=keep, cut=cut)) if draft else None


def account_of(root: Path, article: Article) -> Sidecar | None:
    """What became of each line of an article's original, and its text as imported; None if none says so."""
    file = root / account_path(article.provenance.original)
    return read_sidecar(file.read_text("utf-8")) if file.is_file() else None


def _decisions(account: Sidecar | None) -> tuple[frozenset[int], frozenset[int]]:
    """The lines that a person decided to keep, and those to cut."""
    decided = [one for one in account.lines if one.rule == RULE] if account else []
    cut = frozenset(one.line for one in decided if one.kind is LineKind.UNWANTED)
    return frozenset(one.line for one in decided) - cut, cut


def as_decided(root: Path, article: Article, draft: Draft) -> Draft:
    """A newer state of a source, with the lines kept and cut that a person decided about in the older one.

    They are known by their words: a line's number changes with every line above it.
    """
    account = account_of(root, article)
    keep, cut = _decisions(account)
    if account is None or not account.body or not (keep or cut):
        return draft
    old = dict(lines_of(replace(article, held=Held(account.body)), account))
    new = tuple(lines_of(draft.article, draft.sidecar))
    raw = replace(draft.raw, keep=_lines_with(new, old, keep), cut=_lines_with(new, old, cut))
    again, _ = convert_anyway(raw)
    return replace(again, raw=replace(again.raw, data=raw.data)) if again else draft


def _lines_with(
    lines: tuple[tuple[int, str], ...], old: Mapping[int, str], decided: frozenset[int]
) -> frozenset[int]:
    said = {old.get(line, "").strip() for line in decided} - {""}
    return frozenset(number for number, words in lines if words.strip() in said)


def _stated_otherwise(ours: Article, theirs: Article) -> Iterator[str]:
    for name in ("title", "authors", "published", "source_url"):
        now = getattr(theirs, name)
        if now and now != getattr(ours, name):
            yield name
