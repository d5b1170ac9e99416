"""How a rendered text becomes the bytes of a file, by the suffix of its name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

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
    return plain(_FORBIDDEN.sub("", text))


def plain(text: str) -> bytes:
    """UTF-8, one line end at the end."""
    return f"{text.strip()}\n".encode("utf-8", "replace")


def table(text: str) -> bytes:
    """UTF-8 with the line ends of RFC 4180."""
    return f"{text.strip()}\r\n".encode("utf-8", "replace")


HTML = Renderer(".html", escapes=True, finish=markup)

RENDERERS: tuple[Renderer, ...] = (
    Renderer(".csv", escapes=False, finish=table),
    HTML,
    Renderer(".json", escapes=False, finish=plain),
    Renderer(".jsonld", escapes=False, finish=plain),
    Renderer(".txt", escapes=False, finish=plain),
    Renderer(".xml", escapes=True, finish=markup),
)


def renderer_for(name: str) -> Renderer:
    """The renderer of a file name, by its suffix; a page of ours has one."""
    suffix = PurePosixPath(name).suffix or name
    for renderer in RENDERERS:
        if renderer.suffix == suffix:
            return renderer
    raise ValueError(f"no renderer makes {name!r}")
