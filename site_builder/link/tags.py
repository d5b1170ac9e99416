"""Tags: one spelling each, and every tag in use a record."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from site_builder.link.resolve import Referring
from site_builder.link.shelf import Shelf
from site_builder.model.ids import TagId
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Tag
from site_builder.text.slug import hyphenated, is_slug, slug

Uses = Mapping[TagId, tuple[Spot, ...]]


def uses_of_tags(shelf: Shelf, found: Iterable[Referring]) -> Uses:
    """Where each tag is used, a file of its own counted first; in the order of the ids."""
    uses: dict[TagId, list[Spot]] = defaultdict(list)
    for tag in shelf.tags.values():
        uses[tag.id].append(tag.spot)
    for record, references in found:
        for reference in references:
            if reference.kind is TagId:
                uses[TagId(reference.id)].append(record.spot.at(*reference.key))
    return {tag: tuple(uses[tag]) for tag in sorted(uses)}


def tag_issues(shelf: Shelf, uses: Uses) -> Iterator[Issue]:
    """Tags that cannot be ids, and tags that are one tag in two spellings."""
    same: dict[str, list[TagId]] = defaultdict(list)
    for tag in uses:
        same[hyphenated(tag).replace("-", "") or tag].append(tag)
    for group in same.values():
        best = min(group, key=lambda tag: _rank(tag, shelf, uses))
        for tag in group:
            if tag != best:
                yield _other_spelling(tag, best, uses)
            elif not is_slug(tag) and tag not in shelf.tags:
                yield _no_id(tag, uses)


def all_tags(shelf: Shelf, used: Iterator[TagId]) -> Mapping[TagId, Tag]:
    """A record for every tag that has a file or is used."""
    ids = sorted({*shelf.tags, *used})
    return {tag: shelf.tags.get(tag) or Tag(id=tag) for tag in ids}


def _rank(tag: TagId, shelf: Shelf, uses: Uses) -> tuple[bool, bool, int, str]:
    """The spelling to keep comes first: a good id, one with a file, the one used most."""
    return (not is_slug(tag), tag not in shelf.tags, -len(uses[tag]), tag)


def _other_spelling(tag: TagId, best: TagId, uses: Uses) -> Issue:
    message = (
        f"the tags '{tag}' and '{best}' differ only in capitals, hyphens or how an accented letter is stored"
    )
    count = len(uses[tag])
    where = "here" if count == 1 else f"in all {count} places"
    return Issue("L03", message, uses[tag][0], f"write {best} {where}", (uses[best][0],))


def _no_id(tag: TagId, uses: Uses) -> Issue:
    message = f"the tag '{tag}' cannot be an id: expected small letters, digits and hyphens"
    return Issue("L04", message, uses[tag][0], f"write {slug(tag)}")
