"""What editors are told is what the reader accepts."""

import json
from pathlib import Path

import pytest

from site_builder.model.config import Config
from site_builder.model.records import FOLDERS
from site_builder.model.records.claim import NOT_OF_A_CLAIM
from site_builder.read.schema import schemas
from site_builder.read.shape import shape

ROOT = Path(__file__).parents[2]
SCHEMAS = schemas()


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_fresh(name: str) -> None:
    written = (ROOT / "schemas" / name).read_text("utf-8")

    assert written == SCHEMAS[name], "run `make golden` and commit what changed"


KINDS = sorted(pair for pair in {"archive": Config, **FOLDERS}.items() if pair[0] != "claims")
"""A claim is written with the keys of two."""


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_a_schema_has_the_keys_that_the_reader_has(name: str, kind: type) -> None:
    schema = json.loads(SCHEMAS[f"{name}.schema.json"])

    assert list(schema["properties"]) == list(shape(kind).by_key)
    assert schema["additionalProperties"] is False


def test_a_claim_has_appearances_and_the_keys_of_a_note() -> None:
    claims, notes = (json.loads(SCHEMAS[f"{name}.schema.json"]) for name in ("claims", "notes"))
    keys = [
        "appearances",
        *(key for key in notes["$defs"]["Note"]["properties"] if key not in NOT_OF_A_CLAIM),
    ]

    assert list(claims["properties"]) == keys
    assert claims["required"] == ["appearances", "claim", "kind", "summary", "as_of", "author", "created"]
    assert claims["additionalProperties"] is False


def test_keys_are_named_as_people_write_them() -> None:
    notes = json.loads(SCHEMAS["notes.schema.json"])

    assert list(notes["$defs"]["Valid"]["properties"]) == ["from", "to"]
    assert "on" not in notes["$defs"]["Note"]["properties"]


def test_a_year_alone_is_a_date_for_an_editor_too() -> None:
    meetings = json.loads(SCHEMAS["meetings.schema.json"])

    assert meetings["properties"]["when"]["type"] == ["string", "integer"]


def test_ids_say_which_record_they_name() -> None:
    articles = json.loads(SCHEMAS["articles.schema.json"])

    assert "content/people/" in articles["properties"]["people"]["description"]


def test_the_editor_settings_name_schemas_that_exist() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))

    assert {(ROOT / name).exists() for name in settings["yaml.schemas"]} == {True}
