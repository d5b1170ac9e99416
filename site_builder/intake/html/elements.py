"""What the elements of HTML are: those that stand in lines, and those that nobody sees."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "output", "picture", "q", "rb"),
        *("rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup"),
        *("time", "tt", "u", "var", "wbr"),
        *("math", "menclose", "mfenced", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot"),
        *(
            "mrow",
            "ms",
            "mspace",
            "msqrt",
            "mstyle",
            "msub",
            "msubsup",
            "msup",
            "mtable",
            "mtd",
            "mtext",
            "mtr",
        ),
        *("munder", "munderover", "semantics"),
    }
)
"""Elements that run on in a line; any other begins a block of its own."""

NOT_TEXT = frozenset({"script", "style"})
"""What they hold is for programs."""

UNSEEN = frozenset(
    {
        *("annotation", "annotation-xml", "applet", "audio", "canvas", "datalist", "frame", "head"),
        *("iframe", "noembed", "noframes", "noscript", "object", "option", "select", "svg", "template"),
        *("textarea", "title", "video"),
    }
)
"""What they hold is not shown as text of the page."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_HOVERS = re.compile(
    r"(?:^|[\s_-])(?:hover-?card|popover-?(?:body|content|inner)|rollover-?(?:block|content)"
    r"|tooltip-?(?:body|box|content|inner|text))(?:$|[\s_-])",
    re.IGNORECASE,
)
"""What is shown over a line only where a reader points at a word of it."""


def hides(tag: str, element: "HtmlElement") -> bool:
    """Whether an element is not shown, with all that it holds."""
    attributes = element.attrib
    if tag in UNSEEN or "hidden" in attributes:
        return attributes.get("hidden") != "until-found" or tag in UNSEEN
    if "style" in attributes and _HIDING.search(str(attributes["style"])):
        return True
    return "class" in attributes and _hovers(str(attributes["class"]))


@lru_cache(4096)
def _hovers(called: str) -> bool:
    """Pages have many elements and few classes."""
    return bool(_HOVERS.search(called))


_TOOL = re.compile(
    r"(?:^|[\s_-])(?:edit-?section|header-?link|heading-?(?:anchor|link)|anchorjs-link|perma-?link)(?:$|[\s_-])",
    re.I,
)


def is_tool(tag: str, element: "HtmlElement") -> bool:
    """Whether it is a tool that wikis and blogs set into a line: “edit”, or a sign to link to a heading."""
    return tag in ("a", "span") and "class" in element.attrib and _is_named_tool(element.attrib["class"])


@lru_cache(4096)
def _is_named_tool(called: str) -> bool:
    return bool(_TOOL.search(called))
