"""A search record as the one document that Pagefind indexes for it: what is searched, and what is shown."""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from markupsafe import Markup, escape

from site_builder.model.search import Facet, Passage, SearchRecord

_UNSPACED = (
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_BETWEEN = re.compile(f"(?<=[{_UNSPACED}])(?=[{_UNSPACED}])")
# Pagefind takes a text that holds one of these for a text of a language without spaces.
_ZERO_WIDTH = "\u200b"
UNDATED_DAY = "0000-00-00"
"""Sorts what has no date after everything when the newest comes first."""


def document(record: SearchRecord) -> str:
    """The document.

    What a result shows beside its title travels as the id of an element, where Pagefind takes out all spaces:
    as metadata it would be searched.
    """
    told = {
        "url": record.url,
        "kind": record.kind,
        "language": record.language,
        "date": record.date,
        "since": record.since,
        "detail": record.detail,
    }
    info = json.dumps({key: value for key, value in told.items() if value})
    pieces = (
        '<!doctype html><html lang="en"><head><title>.</title></head><body>',
        Markup('<h1 data-pagefind-meta="title" data-pagefind-ignore="index">{}</h1>').format(record.title),
        *(_facet(facet, value) for facet, value in record.facets),
        Markup('<meta data-pagefind-sort="date[content]" content="{}">').format(record.day or UNDATED_DAY),
        Markup('<main id="{}">').format(quote(info)),
        *(piece for passage in record.passages for piece in _passage(passage)),
        # Pagefind passes over what has no words of its own: a topic that has only a name is found by it.
        *([] if _has_words(record) else [f"<p>{escape(spaced(record.title))}</p>"]),
        "</main></body></html>",
    )
    # YAML can spell half a surrogate pair, which no document can carry.
    return "".join(pieces).encode("utf-8", "replace").decode()


def file_name(record: SearchRecord) -> str:
    """The document's name below the folder that is indexed: the page's own, one more step for a fragment."""
    return unquote(record.url.replace("#", "/")).removesuffix(".html") + ".html"


def spaced(text: str) -> str:
    """The text with a space between any two characters of a script that writes none: each is a word."""
    return _BETWEEN.sub(" ", text.replace(_ZERO_WIDTH, ""))


def _has_words(record: SearchRecord) -> bool:
    return any(passage.heading or passage.text.strip() for passage in record.passages)


def _facet(facet: Facet, value: str) -> str:
    return Markup('<meta data-pagefind-filter="{}[content]" content="{}">').format(facet.value, value)


def _passage(passage: Passage) -> Iterator[str]:
    if passage.heading:
        yield Markup('<h2 id="{}">{}</h2>').format(f"heading/0/{passage.fragment}", spaced(passage.heading))
    elif passage.fragment:
        yield Markup('<div id="{}">').format(f"{passage.kind}/{passage.number}/{passage.fragment}")
    yield from (f"<p>{escape(spaced(line))}</p>" for line in passage.text.split("\n"))
    if passage.fragment and not passage.heading:
        yield "</div>"
