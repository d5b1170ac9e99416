"""Files of data of a large archive: a file that names others by year, which together hold everything once."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from site_builder.compose.edition import edition
from site_builder.compose.exports import annotation_pages, archive_json, graph_pages
from site_builder.compose.exports.by_year import MOST
from site_builder.compose.exports.datapackage import data_package
from site_builder.compose.exports.files import bytes_of
from site_builder.compose.on_demand import Woven, page_at
from site_builder.model.page import Page
from tests.compose.archives import CONFIG, article, bodies, linked, meeting, note, person

SCHEMAS = Path(__file__).parents[3] / "schemas"
COUNT = MOST + 20
"""Articles: all but thirty in 2007, the rest in 2009 and undated."""


@cache
def made() -> dict[str, Page]:
    """The files of data of a large archive by their addresses."""
    whole = large()
    kinds = (archive_json, graph_pages, annotation_pages)
    return {page.url: page for kind in kinds for page in kind(whole)}


@cache
def large() -> Any:
    years = ["2007-05-01"] * (COUNT - 30) + ["2009-02-03"] * 20 + [None] * 10
    articles = [
        article(f"a{number}", published=year, meetings={"talks": "report"})
        for number, year in enumerate(years)
    ]
    notes = [note(f"n{number}", f"a{number}") for number in (0, 1, COUNT - 25, COUNT - 1)]
    archive = linked(*articles, *notes, meeting("talks", "2007-06-01"), person("anna"))
    return edition(archive, bodies(archive), CONFIG, date(2026, 11, 21))


def read(url: str) -> dict[str, Any]:
    return dict(json.loads(bytes_of(made()[url])))


def parts_of(url: str) -> list[str]:
    return [part.removeprefix("https://archive.example/room/") for part in read(url)["parts"]]


@pytest.mark.parametrize(("url", "below"), [("archive.json", "archive/"), ("graph.json", "graph/")])
def test_a_file_names_its_parts_in_their_order(url: str, below: str) -> None:
    assert parts_of(url) == [f"{below}{year}.json" for year in ("2007", "2009", "undated")]


@pytest.mark.parametrize(
    ("url", "schema"), [("archive.json", "export"), ("graph.json", "graph")], ids=["archive", "graph"]
)
def test_the_file_and_each_part_are_as_the_schema_says(url: str, schema: str) -> None:
    judge = jsonschema.Draft202012Validator(
        json.loads((SCHEMAS / f"{schema}.schema.json").read_text("utf-8"))
    )

    for each in (url, *parts_of(url)[1:]):
        judge.validate(read(each))


def test_every_article_and_note_is_in_one_part_and_all_other_records_stand_at_the_head() -> None:
    head, parts = read("archive.json"), [read(part) for part in parts_of("archive.json")]

    assert head["articles"] == head["notes"] == []
    assert len(head["meetings"]) == len(head["people"]) == 1
    ids = [one["id"] for part in parts for one in part["articles"]]
    assert len(ids) == len({*ids}) == COUNT
    assert [[one["id"] for one in part["notes"]] for part in parts] == [
        ["n0", "n1"],
        [f"n{COUNT - 25}"],
        [f"n{COUNT - 1}"],
    ]
    assert not any(part["meetings"] or part["people"] for part in parts)


def test_the_graph_has_every_node_and_every_relation_once() -> None:
    head, parts = read("graph.json"), [read(part) for part in parts_of("graph.json")]

    nodes = [one["id"] for part in (head, *parts) for one in part["nodes"]]
    edges = [(one["source"], one["target"]) for part in (head, *parts) for one in part["edges"]]
    assert len(nodes) == len({*nodes}) and len(edges) == len({*edges}) >= COUNT
    assert {one["kind"] for part in parts for one in part["nodes"]} == {"article"}
    assert "article" not in {one["kind"] for one in head["nodes"]}


def test_the_collection_of_notes_leads_through_its_pages() -> None:
    head = read("notes/annotations.jsonld")

    found, address = [], head["first"]
    while address:
        page = read(address.removeprefix("https://archive.example/room/"))
        assert (page["id"], page["partOf"]) == (address, head["id"])
        found += [one["id"].split("/")[-2] for one in page["items"]]
        last, address = address, page.get("next", "")
    assert head["last"] == last and head["total"] == len(found) == 4
    assert {*found} == {"n0", "n1", f"n{COUNT - 25}", f"n{COUNT - 1}"}


def test_every_part_is_described() -> None:
    package = data_package(large(), made().values())

    named = {one["path"]: one["name"] for one in json.loads(bytes_of(package))["resources"]}
    parts = [url for url in made() if url.startswith(("archive/", "graph/", "notes/annotations/"))]
    assert len(parts) == 9 and {*parts} < {*named}
    assert named["archive/2007.json"] == "archive-2007"


@pytest.mark.parametrize("url", ["archive/2009.json", "graph/2009.json", "notes/annotations/2009.jsonld"])
def test_a_part_that_is_asked_for_alone_is_the_same(url: str) -> None:
    assert page_at(large(), Woven(), url) == made()[url]
