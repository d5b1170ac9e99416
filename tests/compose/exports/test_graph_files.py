"""The graph as JSON and as GraphML."""

import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import networkx
import pytest

from site_builder.compose.exports.graph_files import graphml
from site_builder.model.graph import Edge, Graph, Node, NodeKind
from tests.compose.exports.sites import Files, first_archive, read, stress

SCHEMA = Path(__file__).parents[3] / "schemas/graph.schema.json"
NAMES = {"g": "http://graphml.graphdrawing.org/xmlns"}
SITES = {"first": first_archive, "stress": stress}


@pytest.fixture(params=sorted(SITES))
def files(request: pytest.FixtureRequest) -> Files:
    return SITES[request.param]()


def test_the_json_is_as_its_schema_says(files: Files) -> None:
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(read(files, "graph.json"))


def test_the_json_explains_every_relation_it_uses_and_its_edges_join_its_nodes(files: Files) -> None:
    whole = read(files, "graph.json")
    nodes = {node["id"] for node in whole["nodes"]}

    assert {edge["relation"] for edge in whole["edges"]} <= {each["relation"] for each in whole["relations"]}
    assert all({edge["source"], edge["target"]} <= nodes for edge in whole["edges"])


def test_every_node_has_a_page_of_the_site(files: Files) -> None:
    whole = read(files, "graph.json")
    for node in whole["nodes"]:
        path = node["url"].partition("#")[0].removeprefix(whole["archive"]["url"])
        assert f"{path}index.html" in files or "%" in path


def test_graphml_has_the_shape_that_its_schema_asks_for(files: Files) -> None:
    root = ElementTree.fromstring(files["graph.graphml"])
    graph = root.find("g:graph", NAMES)
    assert graph is not None and graph.get("edgedefault") == "directed"
    keys = {key.get("id"): key for key in root.findall("g:key", NAMES)}
    nodes = {node.get("id") for node in graph.findall("g:node", NAMES)}

    assert {key.get("attr.type") for key in keys.values()} <= {"string", "int", "double"}
    assert [child.tag.rpartition("}")[2] for child in root] == ["key"] * len(keys) + ["graph"]
    for element in graph:
        kind = element.tag.rpartition("}")[2]
        assert {keys[data.get("key")].get("for") for data in element} <= {kind}
        assert kind == "node" or {element.get("source"), element.get("target")} <= nodes
    edges = graph.findall("g:edge", NAMES)
    assert len({edge.get("id") for edge in edges}) == len(edges)


def test_networkx_reads_the_graph_that_the_json_tells(files: Files, tmp_path: Path) -> None:
    (tmp_path / "graph.graphml").write_bytes(files["graph.graphml"])
    whole = read(files, "graph.json")

    found = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)

    assert set(found.nodes) == {node["id"] for node in whole["nodes"]}
    assert sorted((source, target, data["relation"]) for source, target, data in found.edges(data=True)) == (
        sorted((edge["source"], edge["target"], edge["relation"]) for edge in whole["edges"])
    )
    for node in whole["nodes"]:
        assert " ".join(found.nodes[node["id"]]["label"].split()) == " ".join(node["label"].split())


def test_graphml_holds_any_words() -> None:
    label = "</data>\x00\x0b]]> & \"quoted\" <b>'x'</b>"
    nodes = tuple(Node(f"tag:{id}", NodeKind.TAG, label, "https://archive.example/") for id in ("a", "ю"))

    root = ElementTree.fromstring(graphml(Graph(nodes, (Edge("tag:a", "tag:ю", "tagged"),))))

    labels = [data.text for data in root.iter(f"{{{NAMES['g']}}}data") if data.get("key") == "n-label"]
    assert labels == ["</data>]]> & \"quoted\" <b>'x'</b>"] * 2
