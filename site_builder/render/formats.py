"""How a rendered text becomes the bytes of a file, by the suffix of its name."""

import re
from collections.abc import Callable

from site_builder.model.dataclass import dataclass
from site_builder.text.endings import lines_of_network, lines_of_unix

# XML 1.0 has no way to write these, not even escaped; HTML calls them errors.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_NO_CHARACTERS = re.compile(b"\xef\xbf[\xbe\xbf]")


@dataclass(frozen=True, slots=True)
class Renderer:
    """One kind of file a page can become."""

    suffix: str
    escapes: bool
    """Whether values are escaped as markup."""
    finish: Callable[[str], bytes]


def markup(text: str) -> bytes:
    """UTF-8 without the characters that markup forbids."""
    return _without_forbidden(text) or lines_of_unix(_FORBIDDEN.sub("", text))


def _without_forbidden(text: str) -> bytes:
    """A text that has none of them; nothing when it has. Its bytes are asked in a third of the time."""
    try:
        data = f"{text.strip()}\n".encode()
    except UnicodeEncodeError:
        return b""
    is_clean = len(data.translate(None, _CONTROLS)) == len(data) and not _NO_CHARACTERS.search(data)
    return data if is_clean else b""


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


_BY_SUFFIX = {renderer.suffix: renderer for renderer in RENDERERS}


def renderer_for(name: str) -> Renderer:
    """The renderer of a file name, by its suffix; a page of ours has one."""
    renderer = _BY_SUFFIX.get(f".{name.rpartition('.')[2]}")
    if renderer is None:
        raise ValueError(f"no renderer makes {name!r}")
    return renderer
