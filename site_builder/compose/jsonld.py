"""Structured data: schema.org nodes as JSON that is safe inside a script element."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.views.shared import LinkView
from site_builder.model.config import Config
from site_builder.model.when import Precision, When

Json: TypeAlias = str | int | float | Sequence["Json"] | Mapping[str, "Json"] | None
Node: TypeAlias = Mapping[str, Json]

# `</script>` and `<!--` end or change a script element; U+2028 and U+2029 end a line in old scripts.
_UNSAFE = tuple((mark, f"\\u{ord(mark):04x}") for mark in "<>&\u2028\u2029")


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def jsonld(*nodes: Node) -> Markup:
    """The nodes as one graph; empty values are left out."""
    graph = [_without_empty(node) for node in nodes if node]
    if not graph:
        return Markup("")
    text = _ENCODER.encode({"@context": "https://schema.org", "@graph": graph})
    # Plain JSON becomes markup here and nowhere else: a script element must hold it unescaped.
    return Markup(_in_script(text))


def _in_script(text: str) -> str:
    # Five looks for a sign cost a tenth of one look at every sign.
    for mark, escape in _UNSAFE:
        text = text.replace(mark, escape)
    return text


def json_text(value: Json) -> str:
    """A value as JSON that holds no tag, should a browser ever take the file for a page."""
    text = _ENCODER.encode(value)
    return text.replace("<", "\\u003c")


def breadcrumbs(trail: Sequence[tuple[str, str]], config: Config) -> Node:
    """The way from the home page to a page, as names and addresses inside the site."""
    items: list[Json] = [
        {"@type": "ListItem", "position": place, "name": name, "item": urls.absolute(config.url, url)}
        for place, (name, url) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def page_node(kind: str, name: str, url: str, config: Config) -> dict[str, Json]:
    """A page of the site as a schema.org page of type `kind`."""
    address = urls.absolute(config.url, url)
    return {"@type": kind, "@id": address, "url": address, "name": name, "isPartOf": website_id(config)}


def website_id(config: Config) -> Node:
    """A reference to the whole site."""
    return {"@type": "WebSite", "@id": f"{urls.base(config.url)}#site"}


def archive_node(config: Config) -> Node:
    """Who answers for the site's structured data: the archive itself."""
    return {"@type": "Organization", "name": config.title, "url": urls.base(config.url)}


def moment(day: date) -> str:
    """A day as the date-time that standards of annotation ask for: its first second."""
    return f"{day.isoformat()}T00:00:00Z"


def day(when: When | None) -> str:
    """A date as schema.org takes it, or nothing where it would claim more than is known."""
    return "" if when is None or when.circa or when.is_range else str(when)


def first_day(when: When | None) -> str:
    """The date itself, or the first day of a stretch known to the day."""
    if when is None or not when.is_range or when.circa:
        return day(when)
    return when.first.isoformat() if when.precision is Precision.DAY else ""


def last_day(when: When | None) -> str:
    """The last day of a stretch known to the day; nothing for a single date."""
    is_known = when is not None and when.is_range and not when.circa and when.precision is Precision.DAY
    return when.last.isoformat() if when and is_known else ""


def same_as(links: Sequence[LinkView]) -> list[Json]:
    """The addresses among some identifiers."""
    return [link.url for link in links if link.url]


def _without_empty(value: Json) -> Json:
    if isinstance(value, dict):
        kept = ((key, _without_empty(inner)) for key, inner in value.items() if inner is not None)
        # Nought and no are answers.
        return {key: inner for key, inner in kept if inner or inner == 0}
    if isinstance(value, list | tuple):
        return [_without_empty(inner) for inner in value]
    return value
