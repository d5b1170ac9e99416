"""A person looks through what an import kept and cut, line by line, and decides otherwise."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from site_builder.importing.revised import Revision, from_original, is_imported_text, revision
from site_builder.intake import convert
from site_builder.intake.assemble import lines_of
from site_builder.intake.shelve import ARTICLES, reviewed, shelve
from site_builder.model.draft import IN_PLACE, Draft, LineEntry, LineKind, Raw
from site_builder.model.records import Article
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
    """An article, and the draft that its original gives with all that was decided so far."""

    article: Article
    draft: Draft

    @property
    def path(self) -> str:
        return f"{ARTICLES}/{self.article.id}.md"

    @property
    def entries(self) -> tuple[LineEntry, ...]:
        """The lines that hold anything."""
        return tuple(entry for entry in self.draft.sidecar.lines if entry.kind is not LineKind.BLANK)


def list_lines(root: Path, typed: str) -> Told:
    """Every line of an article's original: whether it was kept, what it is, and what it says."""
    case = _case(root, typed)
    if isinstance(case, Refusal):
        return case.why, False
    words = dict(lines_of(case.draft.article, case.draft.sidecar))
    rows = [_row(entry, words.get(entry.line, "")) for entry in case.entries]
    kept = sum(entry.kind in IN_PLACE for entry in case.entries)
    end = f"{kept} of {len(rows)} lines of {case.article.provenance.original} are the article's"
    return "\n".join([*rows, end]), True


def decide(root: Path, typed: str, decision: Decision, lines: tuple[int, ...]) -> Told:
    """Bring cut lines back into an article, or take kept ones out; a person's own changes to it stay."""
    case = _case(root, typed)
    if isinstance(case, Refusal):
        return case.why, False
    known = {entry.line for entry in case.entries}
    original = case.article.provenance.original
    if missing := sorted(set(lines) - known):
        return f"{original} has no words on {_listed(missing)}; nothing was done", False
    if not is_imported_text(case.article, case.draft.article.body):
        return _not_as_it_was(case), False
    draft, issues = convert(_asked(case.draft, decision, frozenset(lines)))
    if draft is None:
        return "\n".join(issue.message for issue in issues), False
    return _taken(root, case, draft, decision, lines)


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
    return _Case(article, draft)


def _asked(draft: Draft, decision: Decision, lines: frozenset[int]) -> Raw:
    raw = draft.raw
    if decision is Decision.KEEP:
        return replace(raw, keep=raw.keep | lines, cut=raw.cut - lines)
    return replace(raw, keep=raw.keep - lines, cut=raw.cut | lines)


def _row(entry: LineEntry, words: str) -> str:
    sign = "?" if entry.kind is LineKind.UNCLEAR else "+" if entry.kind in IN_PLACE else "-"
    shown = visible(" ".join(words.split()))
    short = shown if len(shown) <= _WIDTH else f"{shown[: _WIDTH - 1].rstrip()}…"
    return f"{entry.line:>5} {sign} {entry.kind.value:<13} {short}".rstrip()


def _not_as_it_was(case: _Case) -> str:
    original = case.article.provenance.original
    return (
        f"{original} would be read otherwise today than when it was imported, so nothing was done; "
        f"copy the line from it into {case.path} yourself"
    )


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
