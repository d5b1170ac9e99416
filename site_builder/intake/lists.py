"""Lists of links: each entry becomes an article of which only the link is known."""

from collections.abc import Callable

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_LIST, Format
from site_builder.intake.refusals import misshapen, too_much
from site_builder.intake.stubs import stub
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked

MOST_ENTRIES = 50_000
"""Links of one list; each becomes a file."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a list."""

    name: str
    """What the entry is called as a file of its own: `row-12.csv`."""
    exact: bytes
    """The list as it would be if it held nothing else."""
    facts: Facts


@dataclass(frozen=True, slots=True)
class Listing:
    """A kind of list."""

    name: str
    label: str
    place: str
    """What is said to state the facts of an entry: `the export of Pocket`."""
    recognises: Callable[[Raw], bool]
    entries: Callable[[Raw], Checked[tuple[Entry, ...]]]


def list_format(listing: Listing) -> Format:
    """The line of FORMATS for a kind of list."""

    def split(raw: Raw) -> Checked[tuple[Raw, ...]]:
        entries, issues = listing.entries(raw)
        if not entries and not issues:
            return Checked((), (misshapen(raw, "this list holds no link", "export it again"),))
        if len(entries) > MOST_ENTRIES:
            return Checked(
                (), (too_much(raw, f"expected at most {MOST_ENTRIES} links in it, found {len(entries)}"),)
            )
        return Checked(tuple(_member(raw, one, listing.place) for one in entries), issues)

    def read(raw: Raw) -> Checked[Draft | None]:
        entries, issues = listing.entries(raw)
        if len(entries) != 1:
            message = f"expected one entry of a list, found {len(entries)}"
            return Checked(None, issues or (misshapen(raw, message, "import the whole list"),))
        return Checked(stub(raw, listing.name, entries[0].facts, listing.place), issues)

    return Format(listing.name, listing.label, listing.recognises, read, split, MOST_BYTES_OF_LIST)


def _member(raw: Raw, entry: Entry, place: str) -> Raw:
    inside = f"{raw.inside}/{entry.name}" if raw.inside else entry.name
    return Raw(f"{raw.name}/{entry.name}", entry.exact, (*raw.told, *told(entry.facts, place)), inside)
