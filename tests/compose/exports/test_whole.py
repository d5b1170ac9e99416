"""The archive in one file, its tables, and the description that holds them together."""

import csv
import hashlib
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from site_builder.compose.exports.datapackage import TABLES, licence_address
from tests.compose.exports.sites import Files, first_archive, read, stress

SCHEMAS = Path(__file__).parents[3] / "schemas"
SITES = {"first": first_archive, "stress": stress}


@pytest.fixture(params=sorted(SITES))
def files(request: pytest.FixtureRequest) -> Files:
    return SITES[request.param]()


def resources(files: Files) -> list[dict[str, Any]]:
    return list(read(files, "datapackage.json")["resources"])


def rows(files: Files, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[path].decode("utf-8"), newline="")))


def test_the_whole_archive_is_as_its_schema_says(files: Files) -> None:
    schema = json.loads((SCHEMAS / "export.schema.json").read_text("utf-8"))

    jsonschema.Draft202012Validator(schema).validate(read(files, "archive.json"))


def test_the_whole_archive_has_every_record_with_its_page(files: Files) -> None:
    whole = read(files, "archive.json")
    base = whole["archive"]["url"]

    for kind in ("articles", "notes", "meetings", "people", "places", "publishers", "tags", "essays"):
        for record in whole[kind]:
            path = f"{record['url'].removeprefix(base)}index.html"
            assert path in files or "%" in path, path


def test_what_is_of_the_workshop_stays_there() -> None:
    text = first_archive()["archive.json"].decode("utf-8")

    assert not re.search(r'"(draft|needs|status|removed|spot)":', text)


def test_a_note_says_where_its_words_are_in_the_text() -> None:
    whole = read(stress(), "archive.json")
    lanes = next(note for note in whole["notes"] if note["id"] == "lanes")

    assert {each["article"] for each in lanes["found"]} == {"first", "second"}


def test_the_description_names_files_that_are_there_with_their_sizes_and_digests(files: Files) -> None:
    for each in resources(files):
        data = files[each["path"]]
        assert (each["bytes"], each["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")


def test_every_table_of_the_site_is_described(files: Files) -> None:
    tables = {path for path in files if path.endswith(".csv")}

    assert tables == {each["path"] for each in resources(files) if each.get("type") == "table"}


def test_every_cell_is_what_its_column_says(files: Files) -> None:
    for each in resources(files):
        if each.get("type") != "table":
            continue
        found = rows(files, each["path"])
        fields = each["schema"]["fields"]
        assert [field["name"] for field in fields] == next(
            csv.reader([files[each["path"]].decode().split("\r\n")[0]])
        )
        for field in fields:
            for row in found:
                assert_fits(row[field["name"]], field)


def assert_fits(cell: str, field: dict[str, Any]) -> None:
    """A cell holds what its field allows; an empty one holds nothing."""
    if not cell:
        return
    match field["type"], field.get("format"):
        case "integer", _:
            assert int(cell) >= field["constraints"]["minimum"]
        case "number", _:
            float(cell)
        case "date", _:
            date.fromisoformat(cell)
        case _, "uri":
            assert re.match(r"(https?|mailto):", cell), cell
    if pattern := field.get("constraints", {}).get("pattern"):
        assert re.fullmatch(pattern, cell), cell


def test_keys_are_unique_and_lead_somewhere(files: Files) -> None:
    tables = {each["name"]: each for each in resources(files) if each.get("type") == "table"}
    ids = {name: {row.get("id") for row in rows(files, each["path"])} for name, each in tables.items()}

    for each in tables.values():
        found = rows(files, each["path"])
        if key := each["schema"].get("primaryKey"):
            assert len({tuple(row[name] for name in key) for row in found}) == len(found)
        for foreign in each["schema"].get("foreignKeys", []):
            named = {row[foreign["fields"][0]] for row in found} - {""}
            assert named <= ids[foreign["reference"]["resource"]]


def test_the_description_has_a_name_that_programs_take_and_no_empty_key(files: Files) -> None:
    package = read(files, "datapackage.json")

    assert re.fullmatch(r"[-a-z0-9._/]+", package["name"])
    assert all(package.values())


def test_the_first_archive_says_its_licence_and_its_sources() -> None:
    package = read(first_archive(), "datapackage.json")

    assert package["licenses"] == [
        {"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0.html"},
    ]
    assert all(source["path"].startswith("http") for source in package["sources"])


@pytest.mark.parametrize("licence", ["", "All mine, thank you", "CC BY 4.0"])
def test_words_that_are_no_name_of_a_licence_lead_nowhere(licence: str) -> None:
    assert licence_address(licence) == ""


def test_every_column_says_what_it_means() -> None:
    assert [column for table in TABLES for column in table.columns if not column.words.endswith(".")] == []


def test_a_place_south_of_the_equator_keeps_its_number() -> None:
    from site_builder.compose.exports.files import table_page
    from site_builder.compose.views.machine import DataView

    page = table_page("x.csv", ["latitude"], [["-33.5"], ["-1+1"]])

    assert isinstance(page.view, DataView)
    assert page.view.text == "latitude\r\n-33.5\r\n'-1+1\r\n"
