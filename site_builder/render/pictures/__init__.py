"""Pictures as they are published: what they show byte for byte, and nothing that was written beside it."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from site_builder.model.issue import Checked, Issue, Spot
from site_builder.render.pictures.avif import bare_avif
from site_builder.render.pictures.broken import Broken
from site_builder.render.pictures.gif import bare_gif
from site_builder.render.pictures.jpeg import bare_jpeg
from site_builder.render.pictures.png import bare_png
from site_builder.render.pictures.svg import Active, bare_svg
from site_builder.render.pictures.webp import bare_webp

_OPENINGS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "webp"),
    (re.compile(rb"....ftypavi[fs]", re.DOTALL), "avif"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:[^<]*<)*?(?:\w+:)?svg[\s/>]"), "svg"),
)
_BARE: Mapping[str, Callable[[bytes], bytes]] = {
    "avif": bare_avif,
    "gif": bare_gif,
    "jpg": bare_jpeg,
    "png": bare_png,
    "svg": bare_svg,
    "webp": bare_webp,
}
_SUFFIXES: Mapping[str, str] = {**{f".{kind}": kind for kind in _BARE}, ".jpeg": "jpg"}
_OPENING = 4096
"""In how many bytes a drawing has to say that it is one."""
_KINDS = "JPEG, PNG, WebP, GIF, AVIF or SVG"


def published_picture(path: str, data: bytes) -> Checked[bytes | None]:
    """A picture of `content/` as the site shows it, or why the site does not show it."""
    wanted = _SUFFIXES.get(PurePosixPath(path).suffix.lower())
    kind = next((kind for opening, kind in _OPENINGS if opening.match(data[:_OPENING])), "")
    if wanted is None:
        ending = PurePosixPath(path).suffix
        message = f"expected a picture here ({_KINDS}), found a file that ends in '{ending}'"
        return _refused("T08", path, message, "take the file out of content/media/")
    if kind != wanted:
        held = f"a picture of another kind, .{kind}" if kind else "no picture that a page can show"
        message = f"the name of this file promises a picture .{wanted}, and its bytes are {held}"
        return _refused("T08", path, message, "name it by what it is, or save the picture anew")
    try:
        return Checked(_BARE[kind](data))
    except Active as why:
        message = f"this drawing could do more than be looked at: it holds {why}"
        return _refused("T08", path, message, "take that out, or save the drawing as PNG")
    except (Broken, IndexError):
        message = "this picture is not whole, so that what it says beside the picture cannot be taken out"
        return _refused("T09", path, message, "save the picture anew in a program that can open it")


def _refused(code: str, path: str, message: str, advice: str) -> Checked[bytes | None]:
    return Checked(None, (Issue(code, message, Spot(path), advice),))
