"""Libraries of citations, as Zotero and others export them: what their entries have in common."""

from site_builder.intake.facts import Facts, address
from site_builder.intake.lists import Entry
from site_builder.intake.refusals import misshapen
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue

PLACE = "the library"
_NO_ADDRESS = "give it the article's address in the library, or leave it: it is a citation without an article"


def spoken(name: str) -> str:
    """A name as it is spoken, of one that is written family name first."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma else name.strip()


def with_addresses(
    raw: Raw, named: list[tuple[str, str, Facts]], issues: tuple[Issue, ...]
) -> Checked[tuple[Entry, ...]]:
    """The items that lead to an article; of the others it is told that they do not."""
    entries = tuple(Entry(name, exact.encode(), facts) for name, exact, facts in named if address(facts.url))
    without = tuple(
        misshapen(raw, f"{name} has no address: {(facts.title or 'no title')[:60]}", _NO_ADDRESS)
        for name, _, facts in named
        if not address(facts.url)
    )
    return Checked(entries, (*issues, *without))
