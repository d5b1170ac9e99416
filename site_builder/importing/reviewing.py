"""A person looks through what an import kept and cut, line by line, and decides otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from site_builder.importing.revised import Revision, account_of, from_original, revision
from site_builder.importing.spliced import with_line, without_line
from site_builder.intake import convert_anyway
from site_builder.intake.assemble import lines_of
from site_builder.intake.reasons import REASONS
from site_builder.intake.shelve import ARTICLES, reviewed, shelve
from site_builder.intake.sidecar import whole
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import IN_BODY, IN_PLACE, TO_BE_SEEN, Draft, LineEntry, LineKind, Raw, Sidecar
from site_builder.model.held import Held
from site_builder.model.records import Article
from site_builder.model.records.parts import Removed
from site_builder.noting import find_article
from site_builder.text.columns import visible
from site_builder.text.yaml_edit import Refusal

Told = tuple[str, bool]

_WIDTH = 88


class Decision(StrEnum):
    """What a person says of some lines."""

    KEEP = "keep"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class _Case:
    """An article, what became of its original's lines, and the draft that the original gives today."""

    article: Article
    account: Sidecar
    draft: Draft

    @property
    def path(self) -> str:
        return f"{ARTICLES}/{self.article.id}.md"

    @property
    def words(self) -> Mapping[int, str]:
        """What each line says."""
        return dict(lines_of(replace(self.article, held=Held(self.account.body)), self.account))

    @property
    def entries(self) -> tuple[LineEntry, ...]:
        """The lines that hold anything."""
        return tuple(entry for entry in self.account.lines if entry.kind is not LineKind.BLANK)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an original: what it is, and what it says."""

    number: int
    kind: LineKind
    words: str

    @property
    def is_kept(self) -> bool:
        """Whether it is the article's."""
        return self.kind in IN_PLACE

    @property
    def is_doubtful(self) -> bool:
        """Whether it was kept, and a person should look at it."""
        return self.kind in TO_BE_SEEN

    @property
    def reason(self) -> str:
        """Why it was cut; empty if it was not."""
        return "" if self.is_kept else REASONS.get(self.kind, "not part of the article")


def lines_in(article: Article, account: Sidecar) -> tuple[Line, ...]:
    """The lines of an original that hold anything, by its account and the article as it was imported."""
    words = dict(lines_of(article, account))
    entries = (entry for entry in account.lines if entry.kind is not LineKind.BLANK)
    return tuple(Line(entry.line, entry.kind, words.get(entry.line, "")) for entry in entries)


def lines_at(root: Path, typed: str) -> tuple[Article, tuple[Line, ...]] | Refusal:
    """An article and the lines of its original; or why they cannot be told."""
    case = _case(root, typed)
    if isinstance(case, Refusal):
        return case
    return case.article, lines_in(replace(case.article, held=Held(case.account.body)), case.account)


def list_lines(root: Path, typed: str) -> Told:
    """Every line of an article's original: whether it was kept, what it is, and what it says."""
    found = lines_at(root, typed)
    if isinstance(found, Refusal):
        return found.why, False
    article, lines = found
    kept = sum(line.is_kept for line in lines)
    end = f"{kept} of {len(lines)} lines of {article.provenance.original} are the article's"
    return "\n".join([*map(_row, lines), end]), True


def decide(root: Path, typed: str, decision: Decision, lines: tuple[int, ...]) -> Told:
    """Bring cut lines back into an article, or take kept ones out; a person's own changes to it stay."""
    case = _case(root, typed)
    if isinstance(case, Refusal):
        return case.why, False
    known = {entry.line for entry in case.entries}
    original = case.article.provenance.original
    if missing := sorted(set(lines) - known):
        return f"{original} has no words on {_listed(missing)}; nothing was done", False
    draft = _anew(case, decision, lines) if _is_read_alike(case) else _spliced(case, decision, lines)
    if draft is None:
        return _built_with_others(case, lines), False
    return _taken(root, case, draft, decision, lines)


def _is_read_alike(case: _Case) -> bool:
    """Whether the original gives today what it gave then; rules change, and pictures have other addresses."""
    return case.draft.article.body == case.account.body


def _anew(case: _Case, decision: Decision, lines: tuple[int, ...]) -> Draft | None:
    return convert_anyway(_asked(case.draft, decision, frozenset(lines))).value


def _spliced(case: _Case, decision: Decision, lines: tuple[int, ...]) -> Draft | None:
    """The draft by which lines stand in the text as it was imported, or no more, and nothing else changes."""
    account, words = case.account, case.words
    for line in sorted(set(lines)):
        stands = any(one.line == line and one.kind in IN_BODY for one in account.lines)
        if stands is not (decision is Decision.KEEP):
            made = without_line(account, line, words) if stands else with_line(account, line, words)
            if made is None:
                return None
            account = made
    cut = tuple(_removed(case, account, words))
    provenance = replace(case.article.provenance, removed=cut)
    article = replace(case.article, held=Held(account.body), provenance=provenance)
    return replace(case.draft, article=article, sidecar=account)


def _removed(case: _Case, account: Sidecar, words: Mapping[int, str]) -> Iterator[Removed]:
    """What is told in the front matter to be cut: as before, without what came back, with what went."""
    kind_of = {one.line: one for one in account.lines}
    stays = [one for one in case.article.provenance.removed if kind_of[one.line].kind not in IN_BODY]
    known = {one.line for one in stays}
    gone = [one for one in account.lines if one.kind is LineKind.UNWANTED and one.line not in known]
    more = [Removed(one.line, words[one.line], REASONS[one.kind]) for one in gone]
    yield from sorted((*stays, *more), key=lambda one: one.line)


def _taken(root: Path, case: _Case, draft: Draft, decision: Decision, lines: tuple[int, ...]) -> Told:
    """Write an article as a decision has it, unless a person changed those very places."""
    made = revision(root, case.path, case.article, draft)
    if made.conflicts:
        return _in_the_way(case, lines), False
    try:
        shelve(reviewed(draft, case.article, case.path, made.body, root), root)
    except OSError as error:
        return f"{case.path} cannot be written: {(error.strerror or str(error)).lower()}", False
    return _done(made, case.path, decision, lines), True


def _case(root: Path, typed: str) -> _Case | Refusal:
    article = find_article(root, typed)
    if isinstance(article, Refusal):
        return article
    if not article.provenance.original:
        return Refusal(f"{article.id} was not imported: it has no original to look at")
    draft = from_original(root, article)
    if draft is None:
        return Refusal(f"{article.provenance.original} is not there or cannot be read any more")
    account = account_of(root, article)
    return _Case(article, account if account and account.body else whole(draft), draft)


def _asked(draft: Draft, decision: Decision, lines: frozenset[int]) -> Raw:
    raw = draft.raw
    if decision is Decision.KEEP:
        return replace(raw, keep=raw.keep | lines, cut=raw.cut - lines)
    return replace(raw, keep=raw.keep - lines, cut=raw.cut | lines)


def _row(line: Line) -> str:
    sign = "?" if line.is_doubtful else "+" if line.is_kept else "-"
    shown = visible(" ".join(line.words.split()))
    short = shown if len(shown) <= _WIDTH else f"{shown[: _WIDTH - 1].rstrip()}…"
    return f"{line.number:>5} {sign} {line.kind.value:<13} {short}".rstrip()


def _built_with_others(case: _Case, lines: tuple[int, ...]) -> str:
    which = _listed(sorted(set(lines)))
    return f"{which} stands in a table or in code of {case.path}, so nothing was done; edit it yourself"


def _in_the_way(case: _Case, lines: tuple[int, ...]) -> str:
    which = _listed(sorted(set(lines)))
    return f"you changed {case.path} where {which} would stand, so nothing was done; edit it yourself"


def _done(made: Revision, path: str, decision: Decision, lines: tuple[int, ...]) -> str:
    which, kept = _listed(sorted(set(lines))), decision is Decision.KEEP
    if not made.taken:
        return f"nothing to do: {which} {'stands in' if kept else 'is not in'} {path} already"
    return f"{which} {'now stands in' if kept else 'no longer stands in'} {path}"


def _listed(lines: list[int]) -> str:
    return f"line {', '.join(map(str, lines))}"
