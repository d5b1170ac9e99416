"""Suggestions as rows for programs and as lines for people."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from site_builder.model.archive import Archive
from site_builder.text.names import counted
from site_builder.tools.suggest.suggestion import FIELDS, Kind, Suggestion
from site_builder.tools.tell import visible_lines, wrapped

SHOWN = 6
"""Letters of a suggestion's name that are shown; fewer will do where they name only one."""


def row(one: Suggestion, archive: Archive) -> Mapping[str, object]:
    """A suggestion for a program."""
    return {
        "id": one.name[:SHOWN],
        "article": one.article,
        "path": archive.articles[one.article].spot.path,
        "kind": one.kind.value,
        "target": one.target,
        "relation": str(one.relation),
        "confidence": round(one.confidence, 2),
        "reasons": list(one.reasons),
        "field": FIELDS.get(one.kind, ""),
        "can_be_written": one.can_be_written,
    }


def text_of(shown: Sequence[Suggestion], archive: Archive) -> str:
    """Suggestions by article, each with its name, how sure it is, and why; then how many there are."""
    if not archive.articles:
        return "there are no articles to suggest anything for"
    if not shown:
        return "there is nothing to suggest: the archive says all that its articles tell plainly"
    parts = [
        "\n".join(_of_article(tuple(of), archive)) for _, of in groupby(shown, key=lambda one: one.article)
    ]
    kinds = Counter(one.kind.value for one in shown)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    end = f"{counted(len(shown), 'suggestion')}: {told}\nwrite some with `site-builder suggest --write ID`"
    return visible_lines("\n\n".join([*parts, end]))


def _of_article(of: Sequence[Suggestion], archive: Archive) -> Iterator[str]:
    yield f"{archive.articles[of[0].article].spot.path}: “{archive.articles[of[0].article].title}”"
    for one in of:
        yield f"  {one.name[:SHOWN]}  {one.confidence:.2f}  {summary(one)}"
        yield wrapped("; ".join(one.reasons), " " * 16)


def summary(one: Suggestion) -> str:
    """What a suggestion says: `meeting sochi-2021-02 (preview)`."""
    if one.kind is Kind.COPY and not one.relation:
        return f"copy {one.target} (which is older is not known)"
    return f"{one.kind.value} {one.target}" + (f" ({one.relation})" if one.relation else "")


def told(accepted: Sequence[Suggestion], rejected: Sequence[Suggestion]) -> Iterator[str]:
    """What was written into one file, a line for each."""
    yield from (f"  {FIELDS[one.kind]}: {summary(one)}" for one in accepted)
    yield from (f"  not about {one.kind.value} {one.target}" for one in rejected)
