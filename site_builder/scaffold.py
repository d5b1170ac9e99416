"""What `new` writes: small files that check out, in the words an author would use."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from site_builder.model.ids import (
    EssayId,
    EventId,
    MeetingId,
    PersonId,
    PlaceId,
    PublisherId,
    SeriesId,
    TagId,
)
from site_builder.model.records import (
    Essay,
    Event,
    Meeting,
    Person,
    Place,
    Publisher,
    Record,
    Series,
    Tag,
)
from site_builder.model.when import When
from site_builder.read.sources import ARCHIVE
from site_builder.text.encode import front_matter
from site_builder.text.slug import hyphenated, slug

Told = tuple[str, bool]
"""What to print, and whether all went well."""

_DATED = re.compile(r"(?:^|-)(\d{4}(?:-\d{2}){0,2})$")


def new_record(root: Path, kind: str, name: str, today: date) -> Told:
    """Write the stub of a record called `name`, unless there is one."""
    if trouble := _no_archive(root):
        return trouble, False
    if not hyphenated(name):
        return f"the new {kind} needs a name of letters or digits; nothing was written", False
    folder, make = STUBS[kind]
    path = root / "content" / folder / f"{slug(name)}.md"
    if not _write_new(path, front_matter(make(name, today), ALWAYS)):
        return f"{path} is there already; nothing was written", False
    return f"wrote {path}", True


def _no_archive(root: Path) -> str:
    """Why nothing is written into `root`, if it is no archive."""
    if (root / ARCHIVE).is_file():
        return ""
    return f"there is no archive.yaml in {root}; name the archive's folder, or run `site-builder init`"


def _write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet; whether it was written."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return True


def _when(name: str, today: date) -> When:
    """The date a name ends in, such as `minsk-2007-12`; else the day of writing."""
    found = _DATED.search(slug(name))
    try:
        return When.parse(found[1]) if found else When.day(today)
    except ValueError:
        return When.day(today)


def _title(name: str) -> str:
    """A name as a heading; one typed as an id loses its hyphens and the date it ends in."""
    bare = _DATED.sub("", name) or name
    return bare.replace("-", " ").capitalize() if name == slug(name) else name


def _proper(name: str) -> str:
    """The same for people, places and publishers, whose every word has a capital."""
    title = _title(name)
    return title if title == name else " ".join(word.capitalize() for word in title.split())


ALWAYS = ("title", "name", "when", "sources")
"""Fields a stub shows even when they are empty, as a reminder."""

STUBS: Mapping[str, tuple[str, Callable[[str, date], Record]]] = {
    "essay": ("essays", lambda name, _: Essay(EssayId(slug(name)), _title(name))),
    "event": ("events", lambda name, today: Event(EventId(slug(name)), _title(name), _when(name, today))),
    "meeting": (
        "meetings",
        lambda name, today: Meeting(MeetingId(slug(name)), _title(name), _when(name, today)),
    ),
    "person": ("people", lambda name, _: Person(PersonId(slug(name)), _proper(name))),
    "place": ("places", lambda name, _: Place(PlaceId(slug(name)), _proper(name))),
    "publisher": ("publishers", lambda name, _: Publisher(PublisherId(slug(name)), _proper(name))),
    "series": ("series", lambda name, _: Series(SeriesId(slug(name)), _title(name))),
    "tag": ("tags", lambda name, _: Tag(TagId(slug(name)), _title(name))),
}
