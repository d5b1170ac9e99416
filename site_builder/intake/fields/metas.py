"""The meta elements and links of a page's head, by name."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from site_builder.intake.fields.zones import is_elsewhere
from site_builder.intake.lines import tidy_spaces
from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = ("property", "name", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class Metas:
    """What the head of a page says, under the names it says it."""

    contents: Mapping[str, tuple[str, ...]]
    """Name in small letters → contents, in order, none empty."""
    links: Mapping[str, tuple[str, ...]]
    """Relation in small letters → addresses."""
    title: str
    """The words of `<title>`."""

    def get(self, *names: str) -> tuple[tuple[str, str], ...]:
        """Each name that is there with its contents, in the order of `names`."""
        return tuple((name, content) for name in names for content in self.contents.get(name, ()))

    def first(self, *names: str) -> str:
        """The first content under any of the names; empty if there is none."""
        return next((content for _, content in self.get(*names)), "")


def metas_of(tree: "HtmlElement") -> Metas:
    """The head of a page, gathered once."""
    contents: dict[str, tuple[str, ...]] = {}
    for meta in tree.iter("meta"):
        if meta.get("itemprop") and any(is_elsewhere(holder) for holder in meta.iterancestors()):
            # Comments and lists of other articles have their own authors and days.
            continue
        content = tidy_spaces(str(meta.get("content") or ""))
        for name in {str(meta.get(one) or "").strip().lower() for one in _NAMES} - {""}:
            contents[name] = (*contents.get(name, ()), content) if content else contents.get(name, ())
    links: dict[str, tuple[str, ...]] = {}
    for link in tree.iter("link"):
        for relation in str(link.get("rel") or "").lower().split():
            links[relation] = (*links.get(relation, ()), str(link.get("href") or "").strip())
    title = next((tidy_spaces("".join(one.itertext())) for one in tree.iter("title")), "")
    return Metas(contents, links, title)
