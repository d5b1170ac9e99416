"""The last look at markup: what this site does not make itself does not leave it."""

from urllib.parse import unquote

import nh3

from site_builder.model.kinds import NoteKind

_BLOCKS = {"blockquote", "div", "figcaption", "figure", "hr", "li", "ol", "p", "pre", "section", "ul"}
_TABLES = {"table", "tbody", "td", "th", "thead", "tr"}
_HEADINGS = {f"h{level}" for level in range(2, 7)}
_INLINE = {"a", "br", "code", "em", "img", "mark", "s", "span", "strong"}
_SCHEMES = {"http", "https", "mailto"}
_KINDS = {f"q-{kind}" for kind in NoteKind}
_ALIGNED = {"align-center", "align-right"}
_ID_PREFIXES = ("f-", "fr-", "h-", "q-", "r-")
"""Footnotes and their marks, headings, quoted words, reference links. A prefix keeps a text from naming an id
that the page uses."""
_PLACES = ("#f-", "#fr-", "#note-")
"""Where links lead on the page itself; only we make those, since the parser lets none of a text through."""


def clean(html: str) -> str:
    """`html` without any element, attribute, class, address or id that is not on the list."""
    return _CLEANER.clean(html)


def media_path(address: str) -> str | None:
    """The path below the site's root of a picture that the archive keeps, or None.

    `media/…` and `../media/…` mean the same file: the second is what an editor's preview needs.
    """
    path = address.removeprefix("../")
    parts = unquote(path).split("/")
    if parts[0] != "media" or len(parts) < 2 or not {"", ".", ".."}.isdisjoint(parts):
        return None
    return None if any(sign in unquote(path) for sign in "\\?#:") else path


def _kept(element: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return value if value.startswith(_ID_PREFIXES) else None
    if attribute == "src":
        return value if media_path(value) == value else None
    if attribute == "href" and element == "a":
        return value if value.startswith(_PLACES) or value.split(":", 1)[0] in _SCHEMES else None
    return value


_CLEANER = nh3.Cleaner(
    tags=_BLOCKS | _HEADINGS | _INLINE | _TABLES,
    attributes={
        "a": {"aria-label", "data-n", "href", "id", "title"},
        "div": {"aria-details", "data-notes", "id"},
        "img": {"alt", "src", "title"},
        "mark": {"aria-details", "data-notes", "id"},
        "li": {"id"},
        "ol": {"start"},
        "section": {"aria-label"},
        "span": {"id", "lang"},
        **{heading: {"id"} for heading in _HEADINGS},
    },
    tag_attribute_values={
        "a": {"rel": {"noopener noreferrer"}, "role": {"doc-backlink", "doc-noteref"}},
        "section": {"role": {"doc-endnotes"}},
        "span": {"dir": {"auto", "ltr", "rtl"}},
        "th": {"scope": {"col"}},
    },
    allowed_classes={
        "a": {"eback", "eref", "nref"},
        "div": {"q", "q-end", "q-whole", *_KINDS},
        "mark": {"q", *_KINDS},
        "pre": {"q-block", *_KINDS},
        "section": {"endnotes"},
        "span": {"q-start"},
        "td": _ALIGNED,
        "th": _ALIGNED,
    },
    attribute_filter=_kept,
    link_rel=None,
    url_schemes=_SCHEMES,
)
