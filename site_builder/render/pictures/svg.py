"""SVG as a drawing and nothing else: written anew from the elements and attributes that draw."""

import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from site_builder.render.pictures.broken import Broken

_SVG, _XML, _XLINK = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/1999/xlink",
)
_NAMES = """
svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath title desc
linearGradient radialGradient stop clipPath mask pattern marker filter style animate animateTransform
animateMotion mpath set feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
feTile feTurbulence
"""
_DRAW = frozenset(_NAMES.split())
"""Elements that draw."""
_DROPPED = frozenset({"metadata"})
_LOADS = re.compile(
    r"""@import|expression\s*\(|javascript:|url\(\s*(?!['"]?#)|image-set|\\|behavior|-moz-binding""",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\s*(?:(?:xlink:)?href|on.*)\s*", re.IGNORECASE)
"""What no animation may change."""
_MOST_DEPTH = 100


class Active(Broken):
    """A drawing that could do more than be looked at."""


def bare_svg(data: bytes) -> bytes:
    """The drawing without comments, notes of programs and their names. Raises `Active` for one that acts."""
    return _Drawing().read(data).encode("utf-8")


class _Drawing:
    """What has been written of a drawing so far."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._open: list[str] = []
        self._skipped = 0
        self._style: list[str] = []

    def read(self, data: bytes) -> str:
        """The whole drawing."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        try:
            parser.Parse(data, True)  # noqa: FBT003  expat has no names for it
        except (expat.ExpatError, LookupError) as error:
            raise Broken(str(error)) from None
        return "".join(self._written)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        if has_subset:
            raise Active("a document type of its own")

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        space, _, name = full.rpartition(" ")
        if self._skipped or space != _SVG or name in _DROPPED:
            if not self._open:
                raise Broken("its outermost element is no `svg`")
            self._skipped += 1
            return
        if name not in _DRAW:
            raise Active(f"the element `{name}`")
        if len(self._open) > _MOST_DEPTH:
            raise Broken("its elements are nested too deep")
        if self._is_in_style():
            raise Broken("an element stands inside a style")
        self._open.append(name)
        first = f' xmlns="{_SVG}"' if len(self._open) == 1 else ""
        self._written.append(f"<{name}{first}{''.join(_attribute(*one) for one in attributes.items())}>")

    def _end(self, _full: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        if self._is_in_style():
            # Looked at when it is whole: it is read in pieces, `@im&#112;ort` in three.
            if _LOADS.search("".join(self._style)):
                raise Active("a style that loads something")
            self._style.clear()
        self._written.append(f"</{self._open.pop()}>")

    def _words(self, words: str) -> None:
        if self._skipped:
            return
        if self._is_in_style():
            self._style.append(words)
        self._written.append(escape(words))

    def _is_in_style(self) -> bool:
        return bool(self._open) and self._open[-1] == "style"


def _attribute(full: str, value: str) -> str:
    """An attribute as it is written; nothing for the notes of programs."""
    space, _, name = full.rpartition(" ")
    if space == _XML and name in ("lang", "space"):
        return f" xml:{name}={quoteattr(value)}"
    if space not in ("", _XLINK) or (space == _XLINK and name != "href"):
        return ""
    if name.lower().startswith("on"):
        raise Active(f"the attribute `{name}`")
    if name == "href" and not value.strip().startswith("#"):
        raise Active("a link that leads out of it")
    if name == "attributeName" and _LEADS.fullmatch(value):
        raise Active(f"an animation of `{value.strip()}`")
    if _LOADS.search(value):
        raise Active(f"the attribute `{name}` that loads something")
    return f" {name}={quoteattr(value)}"
