"""The graph of the archive for programs that draw and count networks: our own JSON, and GraphML."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from html import escape

from site_builder.compose import urls
from site_builder.compose.edition import Edition
from site_builder.compose.exports.by_year import addresses, file_of, year_parts
from site_builder.compose.exports.files import json_page
from site_builder.compose.graph import graph, node_id
from site_builder.compose.jsonld import Json
from site_builder.compose.views.machine import DataView
from site_builder.model.dataclass import dataclass
from site_builder.model.graph import MEANINGS, Edge, Graph, Meaning, Node, NodeKind
from site_builder.model.page import Page

FORMAT, VERSION = "annotated-archive-graph", 1
"""The version changes when a key that is there now goes, or comes to mean something else."""

# XML 1.0 has no way to write these, not even escaped.
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">'
)


@dataclass(frozen=True, slots=True)
class Key:
    """One value that a node or an edge of GraphML has."""

    name: str
    of: str
    """`node` or `edge`."""
    type: str

    @property
    def id(self) -> str:
        """Its name among all keys; short, for a large archive says it a hundred thousand times."""
        return f"{self.of[0]}-{self.name}"


NODE_KEYS = (
    Key("kind", "node", "string"),
    Key("label", "node", "string"),
    Key("url", "node", "string"),
    Key("date", "node", "string"),
    Key("country", "node", "string"),
    Key("latitude", "node", "double"),
    Key("longitude", "node", "double"),
    Key("notes", "node", "int"),
)
EDGE_KEYS = (
    Key("relation", "edge", "string"),
    Key("date", "edge", "string"),
    Key("role", "edge", "string"),
)
"""The fields of a node and of an edge, under their own names."""


def graph_pages(edition: Edition) -> Iterator[Page]:
    """The archive as `graph.json`, that of a large one in parts by year, and as `graph.graphml`."""
    whole, found = graph(edition), year_parts(edition, urls.GRAPH_PARTS)
    part_of = {node_id(NodeKind.ARTICLE, id): part.url for part in found for id in part.entries}
    split = _split(whole, part_of)
    opening = {**_opening(edition), **addresses(edition, found, ".json")}
    yield json_page(urls.GRAPH_JSON, {**opening, **_lists(split[""])})
    for part in found:
        yield json_page(file_of(part, ".json"), {**_opening(edition), **_lists(split[part.url])})
    yield Page(urls.GRAPHML, "data.txt", DataView(graphml(whole)))


def _split(whole: Graph, part_of: Mapping[str, str]) -> Mapping[str, Graph]:
    """The articles of each part with the relations that start from them; under no name all the rest."""
    nodes: dict[str, list[Node]] = {part: [] for part in ("", *part_of.values())}
    edges: dict[str, list[Edge]] = {part: [] for part in nodes}
    for node in whole.nodes:
        nodes[part_of.get(node.id, "")].append(node)
    for edge in whole.edges:
        edges[part_of.get(edge.source, "")].append(edge)
    return {part: Graph(tuple(nodes[part]), tuple(edges[part])) for part in nodes}


def _opening(edition: Edition) -> dict[str, Json]:
    """The format, what the graph is of, and what its relations mean."""
    config = edition.config
    about = {
        "title": config.title,
        "url": urls.base(config.url),
        "language": config.language,
        "licence": config.licence,
        "latest_day": edition.latest_day.isoformat() if edition.latest_day else "",
    }
    return {
        "format": FORMAT,
        "version": VERSION,
        "archive": {key: value for key, value in about.items() if value},
        "relations": [_said(meaning) for meaning in MEANINGS],
    }


def _lists(part: Graph) -> dict[str, Json]:
    """Nodes and edges; keys without a value are left out."""
    return {
        "nodes": [_said(node) for node in part.nodes],
        "edges": [_said(edge) for edge in part.edges],
    }


def graphml(whole: Graph) -> str:
    """Directed, each value under a key that says its type."""
    keys = (
        f'<key id="{key.id}" for="{key.of}" attr.name="{key.name}" attr.type="{key.type}"/>'
        for key in (*NODE_KEYS, *EDGE_KEYS)
    )
    nodes = (f"<node id={_quoted(node.id)}>{_values(NODE_KEYS, _said(node))}</node>" for node in whole.nodes)
    edges = (
        f'<edge id="e{number}" source={_quoted(edge.source)} target={_quoted(edge.target)}>'
        f"{_values(EDGE_KEYS, _said(edge))}</edge>"
        for number, edge in enumerate(whole.edges)
    )
    opening = '<graph id="archive" edgedefault="directed">'
    return "\n".join((_HEAD, *keys, opening, *nodes, *edges, "</graph>", "</graphml>"))


def _said(value: Node | Edge | Meaning) -> dict[str, Json]:
    """The fields that say something: a latitude of 0 does, no latitude does not."""
    kind: type = type(value)
    written = ((name, getattr(value, name), default) for name, default in _fields(kind))
    return {name: said for name, said, default in written if said != default}


@cache
def _fields(kind: type) -> tuple[tuple[str, object], ...]:
    return tuple((one.name, one.default) for one in fields(kind))


def _values(keys: Iterable[Key], said: Mapping[str, Json]) -> str:
    return "".join(f'<data key="{key.id}">{_text(said[key.name])}</data>' for key in keys if key.name in said)


def _text(value: Json) -> str:
    return escape(_NOT_XML.sub("", str(value)), quote=False)


def _quoted(id: str) -> str:
    return f'"{escape(_NOT_XML.sub("", id))}"'
