"""A file as the articles in it, each as a file that could have been imported by itself."""

from collections.abc import Sequence

from site_builder.intake import packed
from site_builder.intake.formats import Format
from site_builder.intake.recognise import recognised
from site_builder.intake.refusals import too_much
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue

DEEPEST = 2
"""How many packed files may lie in each other."""


def unpack(raw: Raw, formats: Sequence[Format], depth: int = 0) -> Checked[tuple[Raw, ...]]:
    """The articles that a file holds, in order: itself, or those that it packs or lists."""
    found = recognised(raw, formats)
    if found is None or len(raw.data) > found.most_bytes or (found.is_archive and depth == DEEPEST):
        return Checked((raw,))
    members, issues = found.split(raw)
    if not found.is_archive:
        return Checked(members, issues)
    return _opened(raw, members, issues, formats, depth)


def _opened(
    raw: Raw, members: tuple[Raw, ...], issues: tuple[Issue, ...], formats: Sequence[Format], depth: int
) -> Checked[tuple[Raw, ...]]:
    """The articles in the members of a packed file; together they stay within its measure."""
    articles: list[Raw] = []
    told = list(issues)
    total = 0
    for member in members:
        inner, more = unpack(member, formats, depth + 1)
        told += more
        total += sum(len(one.data) for one in inner)
        if total > packed.MOST_UNPACKED:
            most = packed.MOST_UNPACKED // 1_000_000
            told.append(too_much(raw, f"expected at most {most} MB in all that it packs, found more"))
            break
        articles += inner
    return Checked(tuple(articles), tuple(told))
