"""How a rendered text becomes the bytes of a file, by the suffix of its name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from site_builder.text.endings import lines_of_network, lines_of_unix

# XML 1.0 has no way to write these, not even escaped; HTML calls them errors.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Renderer:
    """One kind of file a page can become."""

    suffix: str
    escapes: bool
    """Whether values are escaped as markup."""
    finish: Callable[[str], bytes]


def markup(text: str) -> bytes:
    """UTF-8 without the characters that markup forbids."""
    return lines_of_unix(_FORBIDDEN.sub("", text))


HTML = Renderer(".html", escapes=True, finish=markup)

RENDERERS: tuple[Renderer, ...] = (
    Renderer(".bib", escapes=False, finish=lines_of_unix),
    Renderer(".csv", escapes=False, finish=lines_of_network),
    Renderer(".geojson", escapes=False, finish=lines_of_unix),
    Renderer(".graphml", escapes=False, finish=lines_of_unix),
    HTML,
    Renderer(".ics", escapes=False, finish=lines_of_network),
    Renderer(".json", escapes=False, finish=lines_of_unix),
    Renderer(".jsonld", escapes=False, finish=lines_of_unix),
    Renderer(".ris", escapes=False, finish=lines_of_network),
    Renderer(".txt", escapes=False, finish=lines_of_unix),
    Renderer(".webmanifest", escapes=False, finish=lines_of_unix),
    Renderer(".xml", escapes=True, finish=markup),
)


def renderer_for(name: str) -> Renderer:
    """The renderer of a file name, by its suffix; a page of ours has one."""
    suffix = PurePosixPath(name).suffix or name
    for renderer in RENDERERS:
        if renderer.suffix == suffix:
            return renderer
    raise ValueError(f"no renderer makes {name!r}")
