"""The head of a Markdown file, as note-takers, clippers and site generators write it, whole or not."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time

from site_builder.intake.facts import Facts
from site_builder.intake.lines import SourceLine
from site_builder.model.dataclass import dataclass
from site_builder.text.yaml_guard import load

MOST_BYTES = 200_000
"""A head that is longer is no head."""
MOST_DOTS = 200
"""In one line of TOML: no key has so many parts, and the library compares each with all before it."""
Values = Mapping[str, tuple[str, ...]]
"""What stands under each key, in small letters; a single value is a list of one."""

_FENCES = {"---": "yaml", "+++": "toml"}
_PAIR = re.compile(r"^(?P<key>[A-Za-z][\w. -]{0,40}?)\s*:(?:\s+(?P<value>.*?))?\s*$")
_ITEM = re.compile(r"^\s*-\s+(?P<value>.*?)\s*$")
_QUOTED = re.compile(r"^([\"'])(.*)\1$")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name"),
    "url": (
        "source", "source_url", "source-url", "sourceurl", "original_url", "canonical_url", "canonicalurl",
        "canonical", "url", "link", "clipped_from",
    ),
    "authors": ("authors", "author", "by", "byline", "creator", "writer"),
    "publisher": ("publisher", "publication", "site_name", "site", "website", "newspaper", "container"),
    "published": (
        "published", "datepublished", "date_published", "published_date", "publishdate", "pubdate", "date",
    ),
    "language": ("language", "lang", "locale"),
    "tags": ("tags", "tag", "keywords", "categories", "category", "topics"),
    "saved": ("saved", "date_saved", "created", "clipped", "date_clipped", "captured", "added", "retrieved"),
    "made": ("modified", "lastmod", "updated", "last_modified"),
    "description": ("description", "excerpt", "summary", "abstract"),
}  # fmt: skip
"""Which keys state which fact, the more telling ones first."""
_TRUTHS = frozenset(("true", "false", "yes", "no"))
"""What is no day: in Jekyll `published: false` is a draft."""
_OF_THE_TOOL = ("clippings", "clipping", "web-clipping")


@dataclass(frozen=True, slots=True)
class Head:
    """The front matter of a file."""

    lines: int
    """How many lines it takes, with its fences."""
    values: Values
    trouble: str = ""
    """Why it could not be read as what it opens as; then its lines were read one by one."""


def head_of(lines: Sequence[SourceLine]) -> Head | None:
    """The front matter that a file opens with; None if it opens with something else."""
    if not lines:
        return None
    fence = lines[0].exact.rstrip()
    if fence == "{":
        return _of_json(lines)
    if fence not in _FENCES:
        return None
    closing = next((place for place, line in enumerate(lines[1:], 1) if line.exact.rstrip() == fence), None)
    if closing is None:
        return None
    text = "".join(f"{line.exact}\n" for line in lines[1:closing])
    if _FENCES[fence] == "toml":
        return _of_toml(text, closing + 1)
    return _of_yaml(text, closing + 1)


def _of_json(lines: Sequence[SourceLine]) -> Head | None:
    """The head that some site generators write as one object of JSON, down to the brace that closes it."""
    closing = next((place for place, line in enumerate(lines) if line.exact.rstrip() == "}"), None)
    if closing is None or closing + 1 == len(lines):
        return None
    try:
        said = json.loads("\n".join(line.exact for line in lines[: closing + 1]))
    except (ValueError, RecursionError):
        return None
    return Head(closing + 1, _flat(said))


def _of_yaml(text: str, count: int) -> Head | None:
    loaded = load(text, MOST_BYTES)
    if isinstance(loaded.value, dict) and not loaded.faults:
        return Head(count, _flat(loaded.value))
    values = _line_by_line(text)
    if not values:
        # Two rules with words between them, not a head.
        return Head(count, {}) if not text.strip() else None
    return Head(count, values, loaded.faults[0].message if loaded.faults else "expected keys and values")


def _of_toml(text: str, count: int) -> Head | None:
    if len(text) > MOST_BYTES or any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        return Head(count, {}, "it is longer than any head, or a key in it is")
    try:
        return Head(count, _flat(tomllib.loads(text)))
    except (ValueError, RecursionError) as error:
        # Numbers of thousands of digits are no fault of TOML's.
        return Head(count, {}, str(error))


def _flat(mapping: Mapping[str, object]) -> Values:
    return {
        str(key).strip().lower(): values for key, one in mapping.items() if (values := tuple(_texts(one)))
    }


def _texts(value: object) -> Iterator[str]:
    """The texts of a value: of a list each, of a mapping its name, of one of days the first."""
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from _texts(value.get("name") or value.get("title") or value.get("created") or "")
    elif isinstance(value, str | date | time | int | float) and str(value).strip():
        yield str(value).strip()


def _line_by_line(text: str) -> Values:
    """What plain lines of `key: value` and `- item` say, where YAML cannot make sense of them."""
    values: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in text.splitlines():
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if pair:
            key = pair["key"].strip().lower()
            values[key] = (*values.get(key, ()), *_bare(pair["value"] or ""))
        elif item and key:
            values[key] = (*values[key], *_bare(item["value"]))
    return {name: said for name, said in values.items() if said}


def _bare(value: str) -> tuple[str, ...]:
    """A value without its quotation marks; the parts of a list that stands on one line."""
    text = value.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        return tuple(part for one in text[1:-1].split(",") for part in _bare(one))
    quoted = _QUOTED.match(text)
    return (quoted[2],) if quoted else ((text,) if text else ())


def facts_of(values: Values) -> Facts:
    """What the keys of a head say about the article, whichever program's words they are."""
    urls = [one for one in _said(values, "url") if one.startswith(("http://", "https://"))]
    authors = [name for one in _said(values, "authors") for name in _names(one)]
    return Facts(
        title=_first(values, "title"),
        url=urls[0] if urls else "",
        authors=tuple(authors),
        publisher=_plain(_first(values, "publisher")),
        published=_first(values, "published"),
        language=_first(values, "language"),
        tags=tuple(tag for one in _said(values, "tags") for tag in _tags(one) if tag not in _OF_THE_TOOL),
        saved=_first(values, "saved"),
        made=_first(values, "made"),
        description=_first(values, "description"),
    )


def _said(values: Values, fact: str) -> tuple[str, ...]:
    """All that the first key says which is there and says something; every address, whatever its key."""
    known = [values[key] for key in KEYS[fact] if values.get(key)]
    if fact == "url":
        return tuple(one for each in known for one in each)
    if fact == "published":
        known = [each for each in known if each[0].lower() not in _TRUTHS]
    return known[0] if known else ()


def _first(values: Values, fact: str) -> str:
    said = _said(values, fact)
    return said[0] if said else ""


def _plain(text: str) -> str:
    return _WIKILINK.sub(r"\1", text).strip()


def _names(text: str) -> tuple[str, ...]:
    """The names of a value: each link of a wiki is one; a list in words is taken apart at `and` and `;`."""
    linked = _WIKILINK.findall(text)
    if linked:
        return tuple(linked)
    return tuple(part.strip() for part in re.split(r";|\sand\s|\s&\s", text) if part.strip())


def _tags(text: str) -> tuple[str, ...]:
    return tuple(tag.strip().lstrip("#") for tag in _plain(text).split(",") if tag.strip())
