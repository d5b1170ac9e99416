"""The W3C's own schemas of annotations and collections, read from beside the checkout."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4

PEERS = Path(__file__).parents[3].parent / "shared" / "peers" / "web-annotation-tests"
NEEDS_PEERS = pytest.mark.skipif(not PEERS.exists(), reason="the W3C schemas are not beside this checkout")
MUSTS = "annotations/annotationMusts.test"
COLLECTION_MUSTS = "collections/collectionMusts.test"


@lru_cache
def demands(listed: str) -> Mapping[str, Draft4Validator]:
    """Path of each schema in a list of the suite → what checks it."""
    return {
        name: Draft4Validator(_schema(name), registry=_definitions()) for name in _read(listed)["assertions"]
    }


@lru_cache
def recommendations() -> Mapping[str, Draft4Validator]:
    """Every schema of an annotation that the suite calls a SHOULD."""
    paths = sorted((PEERS / "annotations").rglob("*.json"))
    names = [path.relative_to(PEERS).as_posix() for path in paths]
    return {
        name: Draft4Validator(_schema(name), registry=_definitions())
        for name in names
        if _read(name).get("assertionType") == "should"
    }


def failures(value: object, checks: Mapping[str, Draft4Validator]) -> list[str]:
    """The schemas that a value does not meet; some of them ask for what must not be there."""
    return [name for name, check in checks.items() if check.is_valid(value) is _asks_for_absence(name)]


def _asks_for_absence(name: str) -> bool:
    return bool(_read(name).get("expectedResult") == "invalid")


@lru_cache
def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PEERS / name).read_text("utf-8"))
    return found


def _schema(name: str) -> Any:
    return _without_ids(_read(name))


def _without_ids(value: Any) -> Any:
    """A schema without its `id` keys, which are names of files and no addresses."""
    if isinstance(value, list):
        return [_without_ids(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _without_ids(inner)
        for key, inner in value.items()
        if not (key == "id" and isinstance(inner, str))
    }


@lru_cache
def _definitions() -> Registry[Any]:
    folder = PEERS / "definitions"
    return Registry().with_resources(
        (path.name, DRAFT4.create_resource(_schema(f"definitions/{path.name}")))
        for path in sorted(folder.glob("*.json"))
    )
