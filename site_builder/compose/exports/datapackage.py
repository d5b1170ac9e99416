"""A Frictionless data package: what every file of data holds, in which form, under which licence."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from site_builder.compose import urls
from site_builder.compose.citations import publisher_name
from site_builder.compose.cite import FORMATS, citation_key
from site_builder.compose.edition import Edition
from site_builder.compose.exports.files import bytes_of, json_page
from site_builder.compose.exports.record_tables import RECORD_TABLES
from site_builder.compose.exports.table import Cell, Column, Table
from site_builder.compose.exports.tables import NOTE_TABLES
from site_builder.compose.jsonld import Json, moment
from site_builder.model.page import Measure, Page, Unseen
from site_builder.text.slug import slug

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLES = tuple(sorted((*NOTE_TABLES, *RECORD_TABLES), key=lambda table: table.name))
WHOLES: tuple[tuple[str, str, str, str], ...] = (
    ("archive", urls.ARCHIVE_JSON, "The whole archive", "application/json"),
    ("graph", urls.GRAPH_JSON, "Records and relations as a graph", "application/json"),
    ("graph-graphml", urls.GRAPHML, "Records and relations as a graph", "application/graphml+xml"),
    ("calendar", urls.CALENDAR, "Meetings as a calendar", "text/calendar"),
    ("map", urls.PLACES_MAP, "Places for maps", "application/geo+json"),
    ("annotations", urls.NOTES_ANNOTATIONS, "All notes as W3C annotations", "application/ld+json"),
    *(
        (f"citations-{each.label.lower()}", f"{urls.BIBLIOGRAPHY}{each.suffix}", "Citations", each.media_type)
        for each in FORMATS
    ),
)
"""Files that are no tables: name, address, title, media type."""
PARTS: tuple[tuple[str, str, str, str], ...] = (
    ("archive", urls.ARCHIVE_PARTS, "Articles and notes", "application/json"),
    ("graph", urls.GRAPH_PARTS, "Articles and their relations as a graph", "application/json"),
    ("annotations", urls.ANNOTATION_PARTS, "Notes as W3C annotations", "application/ld+json"),
)
"""Files of one year each, which a large archive has: name, where they stand, title, media type."""
_FILES = frozenset((*(table.url for table in TABLES), *(whole[1] for whole in WHOLES)))
_SECTIONS = tuple(part[1] for part in PARTS)
_OF_A_YEAR = re.compile(r"((?:\d+|undated)(?:/\d+)?)\.json(?:ld)?")
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?~?(/\d{4}(-\d{2}(-\d{2})?)?~?)?"
_TYPES: Mapping[Cell, dict[str, Json]] = {
    Cell.ADDRESS: {"type": "string", "format": "uri"},
    Cell.COUNT: {"type": "integer", "constraints": {"minimum": 0}},
    Cell.DATE: {"type": "string", "constraints": {"pattern": _DATE}},
    Cell.DAY: {"type": "date"},
    Cell.IDS: {"type": "string"},
    Cell.NUMBER: {"type": "number"},
    Cell.TEXT: {"type": "string"},
}
_DIALECT: Json = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}


def data_package(edition: Edition, pages: Iterable[Page]) -> Page:
    """The description of the files of data among some pages, as `datapackage.json`."""
    config = edition.config
    made = {page.url: page for page in pages if page.url in _FILES or is_part(page.url)}
    described: dict[str, Json] = {
        "$schema": PROFILE,
        "name": citation_key("archive", slug(config.title)),
        "title": config.title,
        "description": config.description,
        "homepage": urls.base(config.url),
        "created": moment(edition.latest_day) if edition.latest_day else "",
        "licenses": _licences(config.licence),
        "contributors": [{"title": config.author, "roles": ["publisher"]}] if config.author else [],
        "sources": _sources(edition),
        "resources": [
            *(_table(table, made[table.url]) for table in TABLES if table.url in made),
            *(_whole(whole, made[whole[1]]) for whole in (*WHOLES, *_parts(made)) if whole[1] in made),
        ],
    }
    return json_page(urls.DATA_PACKAGE, {key: value for key, value in described.items() if value})


def licence_address(licence: str) -> str:
    """Where an SPDX licence is explained; empty for what is no such name."""
    is_name = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.+-]*", licence)
    return f"https://spdx.org/licenses/{licence}.html" if is_name else ""


def _licences(licence: str) -> list[Json]:
    address = licence_address(licence)
    return [{"name": licence, "path": address}] if address else []


def _sources(edition: Edition) -> list[Json]:
    """The originals that the articles here are copies or digests of."""
    articles = (edition.archive.articles[id] for id in edition.archive.articles_by_date)
    return [
        {
            "title": ", ".join(
                part for part in (article.title, publisher_name(edition, article.publisher)) if part
            ),
            "path": article.source_url,
        }
        for article in articles
        if article.source_url
    ]


def _parts(made: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    """The files of one year, oldest first."""
    for name, section, title, media_type in PARTS:
        for url in made:
            if year := _year_of(url, section):
                key = year.replace("/", "-")
                yield f"{name}-{key}", url, f"{title}, {key}", media_type


def _year_of(url: str, section: str) -> str:
    """The year that a file below a section is of; empty: of none."""
    found = _OF_A_YEAR.fullmatch(url, len(section)) if url.startswith(section) else None
    return found[1] if found else ""


def is_part(url: str) -> bool:
    """Whether this is the address of a file of one year."""
    return url.startswith(_SECTIONS) and any(_year_of(url, section) for section in _SECTIONS)


def measure_of(page: Page) -> Measure:
    """How large a file of data is."""
    if isinstance(page.view, Unseen) and page.view.measure:
        return page.view.measure
    written = bytes_of(page)
    return Measure(len(written), hashlib.sha256(written).hexdigest())


def _table(table: Table, page: Page) -> Json:
    referring = [column for column in table.columns if column.refers]
    keys: dict[str, Json] = {
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": [column.name], "reference": {"resource": column.refers, "fields": ["id"]}}
            for column in referring
        ],
    }
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.words,
        "path": table.url,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        **_measured(page),
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            **{key: value for key, value in keys.items() if value},
        },
    }


def _field(column: Column) -> Json:
    return {"name": column.name, **_TYPES[column.holds], "description": column.words}


def _whole(whole: tuple[str, str, str, str], page: Page) -> Json:
    name, url, title, media_type = whole
    form = url.rpartition(".")[2]
    return {
        "name": name,
        "title": title,
        "path": url,
        "format": form,
        "mediatype": media_type,
        "encoding": "utf-8",
        **_measured(page),
    }


def _measured(page: Page) -> dict[str, Json]:
    size, sha256 = measure_of(page)
    return {"bytes": size, "hash": f"sha256:{sha256}"}
