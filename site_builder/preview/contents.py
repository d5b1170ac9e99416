"""The files of an archive read, each again only when its text has changed."""

from collections.abc import Iterable
from pathlib import Path

from site_builder import cache
from site_builder.looking import record_of
from site_builder.model.instead import instead
from site_builder.model.issue import Checked
from site_builder.model.records import Record
from site_builder.originals import proven
from site_builder.preview.state import Contents, told_with, wrong_in
from site_builder.read.scan import reread, scan
from site_builder.read.sources import ARCHIVE, Sources

NOTHING = Contents(Sources({}), {})


def contents_of(root: Path, before: Contents, memory: cache.Cache) -> Contents:
    """Everything that stands in `root`; what it is known from before to say is not read again."""
    sources, issues = scan(root)
    known = before.sources.texts
    records = {
        path: before.records[path]
        if known.get(path) == text and path in before.records
        else _record(root, path, text, memory)
        for path, text in sources.texts.items()
        if path != ARCHIVE
    }
    return Contents(sources, records, issues, wrong_in(records))


def contents_after(
    root: Path, before: Contents, changed: Iterable[str], memory: cache.Cache
) -> Contents | None:
    """The contents after files were saved; none where more than their texts may have changed."""
    read: dict[str, str] = {}
    for path in changed:
        text, issues = reread(root, path) if path in before.records else Checked(None)
        if text is None or issues or any(one.spot.path == path for one in before.issues):
            return None
        read[path] = text
    records = {path: _record(root, path, text, memory) for path, text in read.items()}
    sources = before.sources.with_texts(read)
    told = told_with(before.told, records)
    return Contents(sources, instead(before.records, records), before.issues, told)


def _record(root: Path, path: str, text: str, memory: cache.Cache) -> Checked[Record | None]:
    read = record_of(path, text, memory)
    if read.value is None:
        return read
    (record,), doubts = proven(root, (read.value,), memory)
    return Checked(record, (*read.issues, *doubts))
