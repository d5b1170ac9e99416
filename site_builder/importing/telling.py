"""An import's report as a person reads it: what was found, what was cut, and why; what is still needed."""

from collections.abc import Iterator
from itertools import takewhile, zip_longest

from site_builder.importing.outcomes import WRITTEN, FileReport, ImportReport, Mode, Outcome
from site_builder.model.draft import Found
from site_builder.model.records.parts import Removed
from site_builder.report import Format, Strictness, judge, show
from site_builder.text.columns import visible
from site_builder.text.three_way import Change, Region

AT_LENGTH = 12
"""So many files are told in full; of more, each in a line, and those that need a person after them."""
_LONGEST = 72
_BEFORE = 16
_MOST_NAMES = 8
_RESERVED = "all-rights-reserved"
_LEFT_OUT = {
    Outcome.PASSED_OVER: "left out, since they are of other kinds",
    Outcome.LINK: "left out, since they only lead to what lies elsewhere; name that itself to import it",
    Outcome.OWN: "left out, since they are parts of the archive itself",
}
_KNOWN = {Outcome.ALREADY_HERE: "imported before, and nothing was changed"}
_BESIDE = {"left_out": "left out, part of the book", "remark": "remark, kept in the original"}
_UNTOLD = frozenset({Outcome.ALREADY_HERE, *_LEFT_OUT})


def describe(report: ImportReport) -> str:
    """A report as a person reads it; of a large import what needs no person is a line."""
    told = [one for one in report.files if one.outcome not in _LEFT_OUT]
    if len(told) <= AT_LENGTH:
        parts = [_at_length(one, report.mode) for one in told]
    else:
        parts = [f"{brief}\n"] if (brief := "\n".join(_in_brief(told, report.mode))) else []
    return "\n".join([*parts, *_passed_over(report), _counts(report), *_others_rights(report)])


def _in_brief(files: list[FileReport], mode: Mode) -> Iterator[str]:
    parts: set[str] = set()
    for one in files:
        if one.tags or one.outcome not in _UNTOLD:
            yield _headline(one, mode)
            if doubtful := one.doubtful:
                yield f"  kept, but look at them: line {', '.join(map(str, doubtful))}"
            beside = [line for line in _beside(one) if line not in parts]
            parts.update(beside)
            yield from (f"  {line}" for line in (*beside, *_issues(one)))
            yield from _revised(one)


def _beside(one: FileReport) -> Iterator[str]:
    """What a source holds that no field of a draft can: it is in the original, and told here."""
    found = one.placed.draft.found if one.placed and one.outcome in WRITTEN else ()
    for fact in found:
        if fact.field in _BESIDE and fact.value:
            yield f"{_BESIDE[fact.field]}: {_short(fact.value)}"


def _at_length(one: FileReport, mode: Mode) -> str:
    lines = [_headline(one, mode)]
    if one.placed and one.outcome in WRITTEN and one.outcome is not Outcome.JOINED:
        draft = one.placed.draft
        lines += _part("found", [line for found in draft.found for line in _found(found)])
        lines += _part("cut", [_cut(removed) for removed in draft.article.provenance.removed])
        if one.doubtful:
            lines.append(f"  kept, but look at them: line {', '.join(map(str, one.doubtful))}")
        lines.append(f"  still needed: {', '.join(draft.article.needs) or 'nothing'}")
    lines += _revised(one)
    return "\n".join([*lines, *_issues(one)]) + "\n"


def _issues(one: FileReport) -> list[str]:
    findings = judge(one.issues, {}, {}, Strictness.NORMAL)
    return show(findings, {}, Format.TEXT).splitlines()[:-1] if findings else []


def _headline(one: FileReport, mode: Mode) -> str:
    name, would = visible(one.name), "would " if mode is Mode.DRY_RUN else ""
    path = one.placed.path if one.placed else one.path
    tags = ", ".join(one.tags)
    also = f"; this list calls it {tags}" if tags else ""
    sentences = {
        Outcome.ALREADY_HERE: f"imported before as {path}; nothing was changed{also}",
        Outcome.JOINED: f"is here as {path}, which {would}{'get' if would else 'got'} the tags {tags}",
        Outcome.DUPLICATE: f"holds the very words of {path}; nothing was written without --keep-duplicates",
        Outcome.FILLED: f"{would}{'fill' if would else 'filled'} the link {path}, a draft",
        Outcome.UPDATED: f"{would}{'bring' if would else 'brought'} its changes into {path}",
        Outcome.CHANGED: f"changed since it was imported as {path}; nothing was written",
        Outcome.ANNOTATIONS: f"holds annotations, which {would or ''}become drafts of notes",
        Outcome.REFUSED: "not imported",
    }
    became = f"{'would become' if would else 'became'} {path}, a draft"
    return f"{name}: {sentences.get(one.outcome, became)}"


def _revised(report: FileReport) -> Iterator[str]:
    """Both changes, paragraph by paragraph: `-` is gone, `+` is new."""
    revision = report.revision
    if revision is None:
        return
    if not revision.base_is_known:
        yield "  how it was imported is not known, so a difference may be the source's or yours"
    sides = (
        ("the source changed", Change.THEIRS),
        ("you changed, and it stays", Change.OURS),
        ("both changed, and your words stay", Change.CONFLICT),
    )
    for title, change in sides:
        found = [one for one in revision.regions if one.change is change]
        yield from _part(title, [line for one in found for line in _difference(one)]) if found else ()
    if revision.kept:
        yield f"  the source now says otherwise, and your words stay: {', '.join(revision.kept)}"
    if revision.taken and revision.base_is_known and report.outcome is Outcome.CHANGED:
        yield "  `--update` takes the source's changes and keeps yours"


def _difference(region: Region) -> Iterator[str]:
    sides = [("-", region.base)]
    if region.change is not Change.THEIRS:
        sides.append(("+ yours:", region.ours))
    if region.change is not Change.OURS:
        sides.append(("+ its:" if region.change is Change.CONFLICT else "+", region.theirs))
    alike = [_alike(parts) for parts in zip_longest(*(parts for _, parts in sides), fillvalue="")]
    for sign, parts in sides:
        yield from (
            f"{sign} {_short(_from(part.strip(), same))}" for part, same in zip(parts, alike, strict=False)
        )


def _alike(parts: tuple[str, ...]) -> int:
    """How many characters all of these have in common from their beginning."""
    places = zip(*(one.strip() for one in parts), strict=False)
    return sum(1 for _ in takewhile(lambda place: len(set(place)) == 1, places))


def _from(text: str, same: int) -> str:
    """A text from a little before the place where it differs, or from its beginning."""
    if len(text) <= _LONGEST or same < _LONGEST // 2:
        return text
    start = text.rfind(" ", 0, max(same - _BEFORE, 0)) + 1
    return f"…{text[start:]}" if start else text


def _part(name: str, lines: list[str]) -> list[str]:
    return [f"  {name}", *(f"    {line}" for line in lines)] if lines else [f"  {name}: nothing"]


def _found(found: Found) -> Iterator[str]:
    said = f"{found.field}: {_short(found.value)}" if found.value else f"{found.field}: left empty"
    if found.field == "modified":
        said = f"stamp, not the date of publication: {found.value}"
    yield said
    yield f"  {visible(found.basis)} (certainty: {found.certainty})"
    yield from (f"  but also: {_short(other)}" for other in found.others)


def _cut(removed: Removed) -> str:
    return f"line {removed.line}, {removed.reason}: {_short(removed.text.strip())}"


def _short(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"


def _passed_over(report: ImportReport) -> Iterator[str]:
    """The files of which nothing is said one by one, the first of each kind by their names."""
    is_long = sum(one.outcome not in _LEFT_OUT for one in report.files) > AT_LENGTH
    for outcome, why in (*_LEFT_OUT.items(), *(_KNOWN.items() if is_long else ())):
        names = [visible(one.name) for one in report.files if one.outcome is outcome]
        more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
        if names:
            yield f"{why}: {', '.join(names[:_MOST_NAMES])}{more}\n"


def _others_rights(report: ImportReport) -> Iterator[str]:
    """What to heed when texts were written down that are not ours: a repository may be public."""
    written = (
        one.placed.draft.article
        for one in report.files
        if report.mode is Mode.WRITE and one.outcome in WRITTEN and one.placed
    )
    if any(article.rights == _RESERVED for article in written):
        yield (
            "these texts belong to others: keep the drafts and content/originals/ out of a public repository "
            "unless you may publish them"
        )


def _counts(report: ImportReport) -> str:
    outcomes = [one.outcome for one in report.files]
    counts = [f"{outcomes.count(outcome)} {outcome}" for outcome in Outcome if outcome in outcomes]
    end = "; this was a dry run, nothing was written" if report.mode is Mode.DRY_RUN else ""
    return f"{'; '.join(counts) or 'nothing to import'}{end}"
