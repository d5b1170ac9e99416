"""JSON Schemas for editors, written from the same dataclasses that read the files."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from site_builder.model.config import Config
from site_builder.model.graph import Edge, Meaning, Node
from site_builder.model.held import Held
from site_builder.model.ids import (
    ArticleId,
    ClaimantId,
    EssayId,
    EventId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    TagId,
)
from site_builder.model.records import (
    FOLDERS,
    Article,
    Claim,
    Essay,
    Event,
    Meeting,
    Note,
    Person,
    Place,
    Publisher,
    Series,
    Tag,
)
from site_builder.model.records.claim import NOT_OF_A_CLAIM
from site_builder.model.records.parts import STRICT
from site_builder.read.shape import entry, is_record, members, shape

Schema = dict[str, object]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_IDS: Mapping[object, str] = {
    ArticleId: "The id of an article: the name of a file in content/articles/ without .md.",
    ClaimantId: "An id is the name of a file in content/people/ or content/publishers/ without .md.",
    EssayId: "The id of an essay: the name of a file in content/essays/ without .md.",
    EventId: "The id of an event: the name of a file in content/events/ without .md.",
    MeetingId: "The id of a meeting: the name of a file in content/meetings/ without .md.",
    NoteId: "The id of a note: small letters, digits and hyphens.",
    PersonId: "The id of a person: the name of a file in content/people/ without .md.",
    PlaceId: "The id of a place: the name of a file in content/places/ without .md.",
    PublisherId: "The id of a publisher: the name of a file in content/publishers/ without .md.",
    TagId: "A tag: small letters, digits and hyphens; it needs no file.",
}


EXPORTED: Mapping[str, type] = {
    "articles": Article,
    "notes": Note,
    "meetings": Meeting,
    "events": Event,
    "people": Person,
    "places": Place,
    "publishers": Publisher,
    "series": Series,
    "tags": Tag,
    "essays": Essay,
}
"""What `archive.json` lists, in its order."""


class _Writer(GenerateJsonSchema):
    """Writes what people may write; texts come from the file itself, and `_as_written` leaves them out."""

    def is_instance_schema(self, schema: core_schema.IsInstanceSchema) -> dict[str, Any]:
        """Nothing of a text; of other classes what the validator makes of them."""
        return {} if schema["cls"] is Held else super().is_instance_schema(schema)

    def encode_default(self, dft: Any) -> Any:
        """Of a text no more than that it is empty."""
        return "" if isinstance(dft, Held) else super().encode_default(dft)


def schemas() -> Mapping[str, str]:
    """File name → the schema of one kind of file, as JSON."""
    kinds: dict[str, type] = {"archive": Config, **FOLDERS}
    written = {name: _text(name, kind) for name, kind in kinds.items()}
    written["export"] = json.dumps(_export_schema(), ensure_ascii=False, indent=2) + "\n"
    written["graph"] = json.dumps(_graph_schema(), ensure_ascii=False, indent=2) + "\n"
    return {f"{name}.schema.json": text for name, text in sorted(written.items())}


def _text(name: str, kind: type) -> str:
    file = "archive.yaml" if name == "archive" else f"content/{name}/"
    schema = _claim_schema() if kind is Claim else _schema(kind)
    whole: Schema = {"$schema": DRAFT, "title": f"{kind.__name__} ({file})", **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _schema(kind: type) -> Schema:
    schema = cast("Schema", _telling(kind).json_schema(schema_generator=_Writer))
    definitions = cast("dict[str, Schema]", schema.get("$defs", {}))
    _as_written(schema, kind)
    for inner in _kinds_in(kind, {}):
        _as_written(definitions[inner.__name__], inner)
    if "Spot" in definitions:
        del definitions["Spot"], definitions["Part"]
    schema.pop("title", None)
    return schema


def _telling(kind: type) -> TypeAdapter[object]:
    """The validator that knows what is said of each field; reading that takes longer than all the rest."""
    kinds: tuple[Any, ...] = (kind, *_kinds_in(kind, {}))
    before = [one.__pydantic_config__ for one in kinds]
    try:
        for one in kinds:
            one.__pydantic_config__ = {**STRICT, "use_attribute_docstrings": True}
        return TypeAdapter(kind)
    finally:
        for one, config in zip(kinds, before, strict=True):
            one.__pydantic_config__ = config


def _claim_schema() -> Schema:
    """A claim is written as its appearances and, beside them, the keys of a note."""
    claim, note = _schema(Claim), _schema(Note)
    keys = {**cast("Schema", claim["properties"]), **cast("Schema", note["properties"])}
    required = (*cast("list[str]", claim["required"]), "claim", *cast("list[str]", note["required"]))
    return {
        **claim,
        "$defs": note["$defs"],
        "properties": {key: keys[key] for key in keys if key not in NOT_OF_A_CLAIM},
        "required": [key for key in required if key not in NOT_OF_A_CLAIM],
    }


def _export_schema() -> Schema:
    """The whole archive in one file: each record as it is written, with its id, its address and its text."""
    definitions: Schema = {}
    lists: Schema = {}
    for name, kind in EXPORTED.items():
        schema = _schema(kind)
        definitions |= cast("Schema", schema.pop("$defs", {}))
        definitions[kind.__name__] = _exported(schema, kind)
        lists[name] = {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}
    return _file_schema("archive", definitions, lists)


def _file_schema(file: str, definitions: Schema, lists: Schema) -> Schema:
    """A file of the whole archive: its format, what it is of, and its lists."""
    keys = ("title", "url", "language", "description", "author", "licence", "latest_day")
    about: Schema = {"type": "object", "properties": {key: {"type": "string"} for key in keys}}
    return {
        "$schema": DRAFT,
        "title": f"An archive ({file}.json)",
        "$defs": definitions,
        "type": "object",
        "properties": {
            "format": {"const": "annotated-archive" if file == "archive" else f"annotated-archive-{file}"},
            "version": {
                "const": 1,
                "description": "Changes when a key goes or comes to mean something else.",
            },
            "archive": {**about, "required": ["title", "url", "language"], "additionalProperties": False},
            "parts": _PARTS,
            **lists,
        },
        "required": ["format", "version", "archive", *lists],
        "additionalProperties": False,
    }


_PARTS: Schema = {
    "type": "array",
    "items": {"type": "string", "format": "uri"},
    "description": "Of a large archive: files of the same form, whose lists are to be put behind these.",
}


def _graph_schema() -> Schema:
    """The archive as a graph: what its relations mean, then nodes and edges."""
    definitions: Schema = {}
    lists: Schema = {}
    for name, kind in {"relations": Meaning, "nodes": Node, "edges": Edge}.items():
        schema = _schema(kind)
        definitions |= cast("Schema", schema.pop("$defs", {}))
        definitions[kind.__name__] = schema
        lists[name] = {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}
    return _file_schema("graph", definitions, lists)


def _exported(schema: Schema, kind: type) -> Schema:
    """The schema of a record with what the export adds, and without what it leaves out."""
    text: Schema = {"type": "string"}
    added: Schema = {
        "id": {**text, "description": "Its id."},
        "url": {**text, "format": "uri", "description": "Its page."},
    }
    if kind is Publisher:
        added["site"] = {**text, "format": "uri", "description": "The publisher's own site."}
    if kind is Note:
        added["article"] = {**text, "description": "The article that it stands on."}
        added["found"] = _FOUND
    else:
        added["body"] = {**text, "description": "Its text, in Markdown."}
    written = cast("Schema", schema["properties"])
    kept = {
        key: value for key, value in written.items() if key not in ("draft", "needs", "not_about", "status")
    }
    required = [key for key in cast("list[str]", schema.get("required", [])) if key not in ("id", "url")]
    return {**schema, "properties": {**kept, **added}, "required": ["id", "url", *required]}


_FOUND: Schema = {
    "type": "array",
    "description": "Where its words stand in the plain text of an article, in code points.",
    "items": {
        "type": "object",
        "properties": {
            "article": {"type": "string"},
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 0},
        },
        "required": ["article", "start", "end"],
        "additionalProperties": False,
    },
}


def _as_written(schema: Schema, kind: type) -> None:
    """The properties under the keys that people write, without those that come from the file."""
    written = cast("dict[str, Schema]", schema["properties"])
    required = cast("list[str]", schema.get("required", []))
    names = shape(kind).by_name
    schema["properties"] = {
        names[name].key: _described(_as_typed(written[name]), names[name].hints)
        for name in written
        if name in names
    }
    schema["additionalProperties"] = False
    schema["required"] = [names[name].key for name in required if name in names]
    if not schema["required"]:
        del schema["required"]


def _as_typed(schema: Schema) -> Schema:
    """An editor takes a year, or an identifier of digits, for a number; to us it is what was typed."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [_as_typed(one) for one in cast("list[Schema]", schema["anyOf"])]}
    if schema.get("additionalProperties") == {"type": "string"}:
        return {**schema, "additionalProperties": {"type": ["string", "number"]}}
    is_date = str(schema.get("pattern", "")).startswith(r"^\d{4}")
    return {**schema, "type": ["string", "integer"]} if is_date else schema


def _described(schema: Schema, hints: tuple[object, ...]) -> Schema:
    """A property, saying what its ids name; its title would only repeat the key."""
    schema.pop("title", None)
    names = (_IDS.get(one) for hint in hints for one in (hint, *members(entry(hint))))
    said = (schema.get("description"), *names)
    words = " ".join(str(text) for text in said if text)
    return {**schema, "description": words} if words else schema


def _kinds_in(kind: type, seen: dict[type, None]) -> dict[type, None]:
    """Every dataclass that is written inside another, further in included."""
    for field in shape(kind).by_key.values():
        if field.inner and is_record(field.inner) and field.inner not in seen:
            seen[field.inner] = None
            _kinds_in(field.inner, seen)
    return seen


def main() -> None:
    """Write all schemas into the folder that is named."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "schemas")
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
