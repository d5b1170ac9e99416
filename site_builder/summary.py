"""What a build did and what waits for somebody, in a few lines that a person can act on."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from site_builder.build import Site, labels
from site_builder.model.archive import Archive
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Spot
from site_builder.text.columns import visible
from site_builder.text.names import counted
from site_builder.tools.due import due
from site_builder.write import Written

_NAMED = 5
"""How many pages are named; of more, the number is told."""
_PAGES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Done:
    """What a build did to the output folder, and what stood there."""

    folder: str
    before: Collection[str]
    """The files that the build before it had written."""
    written: Written
    took: str
    """How long it took, such as `1.2 s`."""
    notes: str
    """How the notes stand: see `notes_line`."""


def summary(site: Site, done: Done) -> str:
    """What is there now, what changed, which notes fall due, which drafts wait."""
    lines = (_first(site, done), *_pages(done), done.notes, _drafts(site.drafts))
    return "\n".join(line for line in lines if line)


def notes_line(site: Site, today: date) -> str:
    """The notes that stand by kind, the largest first, and how many are to be looked at again."""
    return _notes(site.archive, site.config, today) if site.archive and site.config else ""


def _first(site: Site, done: Done) -> str:
    written = done.written
    changes = f"{len(written.written)} written, {len(written.removed)} removed, {written.unchanged} unchanged"
    return f"{done.folder}: {_size(site)}; files: {changes} ({done.took})"


def _size(site: Site) -> str:
    """How much there is: `4 articles, 69 notes, 14 meetings`."""
    if site.archive is None:
        return "nothing"
    archive = site.archive
    kinds = ((archive.articles, "article"), (archive.notes, "note"), (archive.meetings, "meeting"))
    return ", ".join(counted(len(records), word) for records, word in kinds)


def _pages(done: Done) -> list[str]:
    """How many pages are new, changed and gone; their names, where those are few or lead nowhere now."""
    new = _addresses(path for path in done.written.written if path not in done.before)
    changed = _addresses(path for path in done.written.written if path in done.before)
    gone = _addresses(done.written.removed)
    counts = ((new, "new"), (changed, "changed"), (gone, "removed"))
    told = ", ".join(f"{len(pages)} {word}" for pages, word in counts if pages)
    if not told:
        return ["pages: none changed"]
    lines = [f"pages: {told}"]
    if done.before:
        lines += [f"  new: {_named(new)}"] if new else []
        lines += [f"  removed, and nothing leads on from there: {_named(gone)}"] if gone else []
    return lines


def _addresses(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(f"/{path.removesuffix('index.html')}" for path in paths if path.endswith(_PAGES)))


def _named(pages: Sequence[str]) -> str:
    more = len(pages) - _NAMED
    named = ", ".join(visible(page) for page in pages[:_NAMED])
    return f"{named} and {more} more" if more > 0 else named


def _notes(archive: Archive, config: Config, today: date) -> str:
    kinds, words = Counter(note.kind for note in archive.standing), labels(config)
    if not kinds:
        return ""
    told = ", ".join(f"{words[kind]} {count}" for kind, count in kinds.most_common())
    waiting = len(due(archive, config.notes.review_after_months, today))
    verb = "is" if waiting == 1 else "are"
    again = (
        f"; {waiting} {verb} to be looked at again: site-builder notes due" if waiting else "; none is due"
    )
    return f"notes: {told}{again}"


def _drafts(places: Iterable[Spot]) -> str:
    """How many drafts there are; the notes on a draft of an article wait with it."""
    spots = tuple(places)
    articles = sum(spot.path.startswith("content/articles/") for spot in spots)
    notes = sum(bool(spot.key) or spot.path.startswith("content/claims/") for spot in spots)
    kinds = ((articles, "article"), (notes, "note"))
    told = ", ".join(counted(count, word) for count, word in kinds if count)
    return f"drafts, not published: {told}" if told else ""
