"""What the elements of a page say they are by `itemprop`, where they speak of its article."""

from typing import TYPE_CHECKING

from site_builder.intake.fields.page_lines import text_of
from site_builder.intake.fields.zones import is_elsewhere

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 120


def said_to_be(tree: "HtmlElement", name: str) -> tuple[str, ...]:
    """What the page's own elements of one property say, each once: their name where they are a thing."""
    found = (
        _value(element)
        for element in tree.xpath("//*[@itemprop]")
        if name in str(element.get("itemprop")).split()
        and not any(is_elsewhere(one) for one in (element, *element.iterancestors()))
    )
    return tuple(dict.fromkeys(text for text in found if text and len(text) <= LONGEST))


def _value(element: "HtmlElement") -> str:
    if element.get("itemscope") is not None:
        names = [
            one for one in element.xpath(".//*[@itemprop]") if "name" in str(one.get("itemprop")).split()
        ]
        return _value(names[0]) if names else ""
    return str(element.get("content") or "").strip() or text_of(element)
