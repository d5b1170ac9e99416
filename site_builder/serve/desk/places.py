"""Which file a page of the site is made of, and on which page a place in a file is seen."""

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote

from site_builder.compose import urls
from site_builder.looking import Looked
from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Spot

_PAGES: Mapping[str, Callable[[Any], str]] = {
    "articles": urls.article,
    "claims": urls.claim,
    "essays": urls.essay,
    "meetings": urls.meeting,
    "people": urls.person,
    "places": urls.place,
    "publishers": urls.publisher,
    "series": urls.series,
    "tags": urls.tag,
}
"""Folder of `content/` → the page that is made of a file in it."""
_FILE = re.compile(r"content/(\w+)/([^/]+)\.(?:md|yaml)")


def file_of(page: str, looked: Looked) -> str:
    """The file that the page at this address is made of; empty if it is made of several, or of none."""
    here = unquote(page).removeprefix(base_of(looked)).removesuffix("index.html")
    for path in looked.files.sources.texts:
        found = _FILE.fullmatch(path)
        if found and found[1] in _PAGES and here == _PAGES[found[1]](found[2]):
            return path
    return ""


def article_of(page: str, looked: Looked) -> ArticleId | None:
    """The article that is open on the page at this address."""
    name = ArticleId(file_of(page, looked).removeprefix("content/articles/").removesuffix(".md"))
    return name if name in looked.archive.articles else None


def page_of(spot: Spot, looked: Looked) -> str:
    """The address at which a place in a file is seen, with the base of the site."""
    found = _FILE.fullmatch(spot.path)
    folder, name = (found[1], found[2]) if found else ("", "")
    if folder == "notes":
        return page_of_note(_note_at(spot, looked.archive), looked) or _below(
            urls.article(ArticleId(name)), looked
        )
    if folder == "events":
        return f"{_below(urls.TIMELINE, looked)}#{urls.event_fragment(name)}"  # type: ignore[arg-type]  # a name of a file is an id
    return _below(_PAGES[folder](name) if folder in _PAGES else urls.HOME, looked)


def page_of_note(name: NoteId | None, looked: Looked) -> str:
    """The address of a note beside its article; empty for none."""
    note = looked.archive.notes.get(name) if name else None
    return f"{_below(urls.article(note.on), looked)}#note-{note.id}" if note else ""


def page_of_article(name: ArticleId, looked: Looked) -> str:
    """The address of an article's page."""
    return _below(urls.article(name), looked)


def base_of(looked: Looked) -> str:
    """The path below which the site is served, with its slash: `/`, `/repo/`."""
    config = looked.files.config
    return urls.base_path(config.url) if config else "/"


def _below(url: str, looked: Looked) -> str:
    return f"{base_of(looked)}{url}"


def _note_at(spot: Spot, archive: Archive) -> NoteId | None:
    for note in archive.notes.values():
        if note.spot.path == spot.path and spot.key[: len(note.spot.key)] == note.spot.key:
            return note.id
    return None
