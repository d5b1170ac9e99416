"""What a page, a feed or a file of data may hold, whatever was written into the archive."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import rispy
from bibtexparser.entrypoint import parse_string
from lxml import etree
from resiliparse.parse.html import HTMLTree, NodeType

from site_builder.model.page import Output


def words(text: str) -> frozenset[str]:
    """Some words as a set."""
    return frozenset(text.split())


CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
    "connect-src 'self'; "
)
_WITHIN = re.compile(r"0; url=(?:\.\./)*(?:[\w.-]+/)*index\.html")
"""Where the page at an earlier address leads: to another page of the site."""
_CSP = re.compile(re.escape(f"{CSP}manifest-src 'self'; base-uri 'none'; form-action ") + r"'(?:none|self)'")
ELEMENTS = words(
    """html head meta title link script body a abbr address article aside b blockquote br button caption
    circle cite code data dd del details div dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 h5
    h6 header hr i img input ins kbd label legend li line main mark nav noscript ol option output p path pre q
    rect s search section select small span strong sub summary sup svg table tbody td text tfoot th thead
    time tr ul"""
)
_RUNS = words(
    """action archive background cite classid code codebase data dynsrc formaction icon longdesc lowsrc
    manifest ping poster profile srcdoc srcset imagesrcset style usemap xlink:href xml:base"""
)
_WEB = frozenset({"http", "https", "mailto"})
_IGNORED_BY_BROWSERS = re.compile("[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+")
_HOME = "https://example.org/archive/"
"""Where the hostile site says that it stands: feeds call its pictures by their whole address."""
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_ID = re.compile(r"[^\s\"'<>&]+")


def faults(output: Output) -> list[str]:
    """Everything in a file that may not be there."""
    suffix = output.path.rpartition(".")[2]
    return list(_JUDGES[suffix](output)) if suffix in _JUDGES and "OFL-" not in output.path else []


def _page(output: Output) -> Iterator[str]:
    text = output.data.decode("utf-8")
    tree = HTMLTree.parse(text)
    nodes = _elements(tree)
    orders = [
        (node.getattr("http-equiv"), node.getattr("content") or "")
        for node in nodes
        if node.tag == "meta" and node.hasattr("http-equiv")
    ]
    policies = [order for order in orders if order[0] != "refresh"]
    if len(policies) != 1 or not _CSP.fullmatch(policies[0][1]):
        yield f"the policy is {policies}"
    for kind, where in orders:
        if kind == "refresh" and not _WITHIN.fullmatch(where):
            yield f"it leads away by itself: {where!r}"
    for node in nodes:
        yield from _element(node)
    ids = Counter(value for node in nodes if (value := node.getattr("id")) is not None)
    yield from (f"{count} elements have the id {id!r}" for id, count in ids.items() if count > 1)
    yield from (f"this is no id: {id!r}" for id in ids if not _ID.fullmatch(id))


def _elements(tree: Any) -> list[Any]:
    """All elements, as a browser would make them of the bytes."""
    return [node for node in tree.document or () if node.type == NodeType.ELEMENT]


def _element(node: Any) -> Iterator[str]:
    if node.tag not in ELEMENTS:
        yield f"an element {node.tag!r}"
    if node.tag == "script":
        yield from _script(node)
    for name in node.attrs:
        yield from _attribute(node, name.lower(), node.getattr(name) or "")


def _script(node: Any) -> Iterator[str]:
    if node.getattr("type") == "application/ld+json":
        json.loads(node.text)
    elif node.text.strip() or not re.fullmatch(
        r"(?:[./]*|/archive/)(?:assets|pagefind)/[\w.-]+\.js", node.getattr("src") or ""
    ):
        yield f"a script {node.html[:120]}"


def _attribute(node: Any, name: str, value: str) -> Iterator[str]:
    if name.startswith("on") or (name in _RUNS and (node.tag, name) != ("form", "action")):
        yield f"an attribute {name}={value[:80]!r}"
    if name in ("href", "src", "action"):
        yield from _address(node, name, value)


def _address(node: Any, name: str, value: str) -> Iterator[str]:
    seen = _IGNORED_BY_BROWSERS.sub("", value)
    scheme = _SCHEME.match(seen)
    is_foreign = bool(scheme) or seen.replace("\\", "/").startswith("//")
    if scheme and scheme[1].lower() not in _WEB:
        yield f"{node.tag} {name}={value[:80]!r}"
    elif seen.replace("\\", "/").startswith("//"):
        yield f"{node.tag} {name}={value[:80]!r} leads to another host"
    elif is_foreign and node.tag != "a" and not _may_be_whole(node, value):
        yield f"{node.tag} asks {value[:80]!r}"
    elif scheme and scheme[1].lower() != "mailto" and not _host(seen):
        yield f"{name} names no host: {value[:80]!r}"


def _may_be_whole(node: Any, value: str) -> bool:
    """Whether an element that loads or names something may give the whole address of it."""
    return value.startswith(_HOME) or (node.tag == "link" and node.getattr("rel") == "canonical")


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _json(output: Output) -> Iterator[str]:
    text = output.data.decode("utf-8")
    json.loads(text, parse_constant=_no_number)
    if "<" in text:
        yield "a sign that opens a tag"


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")


def _xml(output: Output) -> Iterator[str]:
    if b"<!DOCTYPE" in output.data.split(b"<feed")[0] or b"<!ENTITY" in output.data:
        yield "a document type"
    root = etree.fromstring(output.data, etree.XMLParser(resolve_entities=False, no_network=True))
    for node in root.iter("{http://www.w3.org/2005/Atom}content", "{http://www.w3.org/2005/Atom}summary"):
        if node.get("type") == "html" and node.text:
            for inner in _elements(HTMLTree.parse(node.text)):
                yield from _element(inner)
    for node in root.iter("{*}link", "{*}uri"):
        address = node.get("href") or node.text or ""
        if not address.startswith(("https://example.org/", "http://", "https://", "mailto:")):
            yield f"a link to {address[:80]!r}"


def _text(output: Output) -> Iterator[str]:
    text = output.data.decode("utf-8")
    if found := re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text):
        yield f"the control character {found[0]!r}"


def _calendar(output: Output) -> Iterator[str]:
    import icalendar

    icalendar.Calendar.from_ical(output.data)
    lines = output.data.replace(b"\r\n ", b"").split(b"\r\n")
    names = Counter(re.split("[:;]", line.decode("utf-8"))[0] for line in lines if line)
    if strange := set(names) - _CALENDAR_LINES:
        yield f"lines {strange}"
    if names["BEGIN"] != names["END"] or b"\n" in output.data.replace(b"\r\n", b""):
        yield "a line that was not meant to end"


_CALENDAR_LINES = words(
    """BEGIN END VERSION PRODID METHOD CALSCALE X-WR-CALNAME X-WR-CALDESC NAME DESCRIPTION URL UID DTSTAMP
    DTSTART DTEND SUMMARY LOCATION GEO CATEGORIES STATUS TRANSP CLASS LAST-MODIFIED SOURCE SEQUENCE CREATED
    COMMENT"""
)


def _references(output: Output) -> Iterator[str]:
    text = output.data.decode("utf-8")
    for line in text.split("\r\n"):
        if line and not re.match(r"[A-Z][A-Z0-9]  - ", line):
            yield f"a line that is no field: {line[:60]!r}"
    if len(rispy.loads(text)) != len(re.findall(r"(?m)^TY  - ", text)):
        yield "more or fewer references than there are"
    yield from _text(output)


def _bibtex(output: Output) -> Iterator[str]:
    read = parse_string(output.data.decode("utf-8"))
    yield from (f"no entry: {(one.raw or '')[:60]!r}" for one in read.failed_blocks)
    if len(read.blocks) != len(read.entries) or not read.entries:
        yield "something between the entries"
    yield from _text(output)


def _table(output: Output) -> Iterator[str]:
    text = output.data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if len({len(row) for row in rows}) != 1:
        yield "rows of different lengths"
    for cell in (one for row in rows for one in row if one.startswith(_FORMULA)):
        if not _NUMBER.fullmatch(cell):
            yield f"a formula {cell[:60]!r}"
    yield from _text(output)


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def _lines_of_robots(output: Output) -> Iterator[str]:
    for line in output.data.decode("utf-8").splitlines():
        if line and not re.match(r"(?:User-agent|Allow|Disallow|Sitemap): |#", line):
            yield f"a line that is no rule: {line[:60]!r}"


_JUDGES: Mapping[str, Callable[[Output], Iterator[str]]] = {
    "bib": _bibtex,
    "csv": _table,
    "geojson": _json,
    "graphml": _xml,
    "html": _page,
    "ics": _calendar,
    "json": _json,
    "jsonld": _json,
    "ris": _references,
    "txt": _lines_of_robots,
    "webmanifest": _json,
    "xml": _xml,
}
