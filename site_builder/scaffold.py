"""What `new` writes: small files in the words an author would use, with nothing made up."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from site_builder.model.when import When
from site_builder.read.sources import ARCHIVE
from site_builder.text.encode import Bare, Plain, tidy
from site_builder.text.slug import hyphenated, slug

Told = tuple[str, bool]
"""What to print, and whether all went well."""

Fields = Mapping[str, Plain]

UNDATED = Bare("# its date, as far as it is known: 2007-12-13, 2007-12 or 2007")
NEXT = "\nnext: write its date after `when:` (`site-builder check` asks for it)"

_DATED = re.compile(r"(?:^|-)(\d{4}(?:-\d{2}){0,2})$")


def new_record(root: Path, kind: str, name: str) -> Told:
    """Write the stub of a record called `name`, unless there is one."""
    if trouble := _no_archive(root):
        return trouble, False
    if not hyphenated(name):
        return f"the new {kind} needs a name of letters or digits; nothing was written", False
    folder, make = STUBS[kind]
    path = root / "content" / folder / f"{slug(name)}.md"
    fields = make(name)
    if not _write_new(path, f"---\n{tidy(fields)}---\n"):
        return f"{path} is there already; nothing was written", False
    return f"wrote {path}{NEXT if fields.get('when') == UNDATED else ''}", True


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


def _when(name: str) -> Bare:
    """The date a name ends in, such as `minsk-2007-12`; else the place for one."""
    found = _DATED.search(slug(name))
    try:
        return Bare(When.parse(found[1])) if found else UNDATED
    except ValueError:
        return UNDATED


def _title(name: str) -> str:
    """A name as a heading; one typed as an id loses its hyphens and the date it ends in."""
    bare = _DATED.sub("", name) or name
    return bare.replace("-", " ").capitalize() if name == slug(name) else name


def _proper(name: str) -> str:
    """The same for people, places and publishers, whose every word has a capital."""
    title = _title(name)
    return title if title == name else " ".join(word.capitalize() for word in title.split())


def _titled(name: str) -> Fields:
    return {"title": _title(name)}


def _dated(name: str) -> Fields:
    return {"title": _title(name), "when": _when(name), "sources": []}


def _named(name: str) -> Fields:
    return {"name": _proper(name), "sources": []}


STUBS: Mapping[str, tuple[str, Callable[[str], Fields]]] = {
    "essay": ("essays", _titled),
    "event": ("events", _dated),
    "meeting": ("meetings", _dated),
    "person": ("people", _named),
    "place": ("places", _named),
    "publisher": ("publishers", _named),
    "series": ("series", lambda name: {"title": _title(name), "sources": []}),
    "tag": ("tags", lambda name: {"name": _title(name)}),
}
"""The folder of each kind of record, and what a new one says: empty sources are a reminder."""
