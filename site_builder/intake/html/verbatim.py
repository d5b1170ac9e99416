"""Text whose spaces and ends of lines count."""

import re
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import NOT_TEXT, hides
from site_builder.intake.html.markup import Code

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LANGUAGE_CLASS = re.compile(
    r"(?:^|\s)(?:(?:lang(?:uage)?|brush)[-:] ?|highlight-(?:(?:source|text)-)?|sourceCode )([\w+#.-]{1,30})"
)
_STATED = ("data-lang", "data-language", "lang")
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}")


def code_of(element: "HtmlElement") -> Code | None:
    """The lines of code in an element; None where it holds none."""
    text = _verbatim(element).removeprefix("\n").rstrip()
    if not text:
        return None
    return Code(text, _language(element))


def _language(element: "HtmlElement") -> str:
    """The language that the code says it is in: on itself, in it, or around it; empty if nothing says so."""
    near = (
        element,
        *element.iter("code"),
        *(up for up, _ in zip(element.iterancestors(), "12", strict=False)),
    )
    found = _LANGUAGE_CLASS.search(" ".join(str(one.get("class") or "") for one in near))
    if found:
        return found[1]
    own = (element, *element.iter("code"))
    stated = (str(one.get(name) or "") for one in own for name in _STATED)
    return next((one for one in stated if _LANGUAGE.fullmatch(one)), "")


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
