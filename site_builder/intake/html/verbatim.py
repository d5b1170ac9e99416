"""Text whose spaces and ends of lines count."""

import re
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import NOT_TEXT, hides
from site_builder.intake.html.markup import Code

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LANGUAGE_CLASS = re.compile(r"(?:^|\s)(?:lang(?:uage)?|brush|highlight)[-: ]+([\w+#.-]{1,30})")


def code_of(element: "HtmlElement") -> Code | None:
    """The lines of code in an element; None where it holds none."""
    text = _verbatim(element).removeprefix("\n").rstrip()
    if not text:
        return None
    classes = " ".join(str(one.get("class") or "") for one in (element, *element.iter("code")))
    found = _LANGUAGE_CLASS.search(classes)
    return Code(text, found[1] if found else "")


def _verbatim(element: "HtmlElement") -> str:
    said = [element.text or ""]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == "br":
            said.append("\n")
        elif tag and tag not in NOT_TEXT and not hides(tag, child):
            said.append(_verbatim(child))
            said.append("\n" if tag in ("div", "p", "li", "tr") else "")
        said.append(child.tail or "")
    return "".join(said)
