"""What the head of a page says besides: publisher, section, and the addresses it is known under."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urljoin, urlsplit

from site_builder.intake.fields.clues import Clue, Origin, holds, key, others, places
from site_builder.intake.fields.json_ld import Statement
from site_builder.intake.fields.metas import Metas
from site_builder.intake.fields.titles import SEPARATOR
from site_builder.intake.months import NUMBER
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty
from site_builder.model.url import Url

_ARCHIVES = re.compile(
    r"https?://(?:web\.archive\.org/web/(?P<stamp>\d{4,14})[a-z_]*/(?P<of>https?:/+.+)|archive\.(?:today|ph|is|md|li|vn|fo)/.+"
    r"|webcitation\.org/.+|perma\.cc/.+|webcache\.googleusercontent\.com/.+)",
    re.IGNORECASE,
)
_WAYBACK_NOTE = re.compile(
    r"FILE ARCHIVED ON \d\d?:\d\d:\d\d (?P<month>\w{3}) (?P<day>\d\d?), (?P<year>\d{4}) AND RETRIEVED"
)
_SAVED = re.compile(
    r"<!--\s*(?:Page saved with|Archive processed by) SingleFile\s(?P<lines>.{0,2000}?)-->",
    re.IGNORECASE | re.DOTALL,
)
_SAVED_DATE = re.compile(r"saved date:\s*\w{3} (?P<month>\w{3}) (?P<day>\d\d) (?P<year>\d{4})", re.IGNORECASE)
_HEAD = 20_000
_SECTION_METAS = (
    "article:section",
    "parsely-section",
    "sailthru.section",
    "section",
    "articlesection",
    "og:section",
    "og:article:section",
    "cxenseparse:section",
)
_MOST_SECTIONS = 3
_COPYRIGHT = re.compile(r"©|\(c\)\s|\bcopyright\b", re.IGNORECASE)
_LONGEST_COPYRIGHT = 200
_SHORTEST_OWNER = 4


def find_publisher(
    metas: Metas, statement: Statement, marked: tuple[str, ...], shown: Sequence[str]
) -> tuple[Found, ...]:
    """Who published it, by the names the page gives its site and its publisher; `shown` are its lines."""
    clues = [
        Clue(text, "JSON-LD publisher", Origin.JSON_LD, 1)
        for text in statement.texts(statement.article.get("publisher"))
    ]
    clues += [Clue(text, "itemprop publisher", Origin.MARKUP, 1) for text in marked if "://" not in text]
    clues += [
        Clue(content, f"meta {name}", Origin.META, rank)
        for rank, names in (
            (2, ("og:site_name", "sitename")),
            (3, ("citation_journal_title", "dc.publisher", "publisher", "application-name")),
        )
        for name, content in metas.get(*names)
        if "://" not in content and not content.startswith("@")
    ]
    named = [clue for clue in clues if clue.value] or list(_owners(metas.title, shown))
    return _best("publisher", named, Certainty.MEDIUM)


def _owners(title: str, shown: Sequence[str]) -> Iterator[Clue]:
    """The name behind the headline in the title element, where the copyright line of the page has it too."""
    name = SEPARATOR.split(title)[-1].strip()
    owned = (key(line) for line in shown if len(line) <= _LONGEST_COPYRIGHT and _COPYRIGHT.search(line))
    if name != title and len(key(name)) >= _SHORTEST_OWNER and any(key(name) in line for line in owned):
        yield Clue(name, "the title element and the copyright line of the page", Origin.HEADING, 4)


def find_section(metas: Metas, statement: Statement, marked: tuple[str, ...]) -> tuple[Found, ...]:
    """The section of the site in which it stands."""
    clues = [
        Clue(text, "JSON-LD articleSection", Origin.JSON_LD, 1)
        for text in statement.texts(statement.article.get("articleSection"))
    ]
    clues += [Clue(content, f"meta {name}", Origin.META, 2) for name, content in metas.get(*_SECTION_METAS)]
    clues += [Clue(text, "itemprop articleSection", Origin.MARKUP, 3) for text in marked]
    return _best(
        "section",
        [clue for clue in clues if clue.value and len(clue.value) < 60][: _MOST_SECTIONS * 2],
        Certainty.MEDIUM,
    )


def find_addresses(metas: Metas, statement: Statement, address: str) -> Iterator[Found]:
    """Where it was published, and where a copy of it lies, by all the addresses the page gives."""
    clues = [*_address_clues(metas, statement, address)]
    live = [
        Clue(_live(clue.value), clue.where, clue.origin, clue.rank)
        for clue in clues
        if _is_web(_live(clue.value))
    ]
    if live:
        best = min(live, key=lambda clue: clue.rank)
        away = tuple(text for text in others(live, best.value) if _host(text) != _host(best.value))
        yield Found(
            "source_url",
            best.value,
            0,
            f"it is {places(live, best.value)}",
            Certainty.HIGH,
            best.origin,
            best.rank,
            away,
        )
    for clue in clues:
        if _ARCHIVES.match(clue.value) and _is_web(clue.value):
            yield Found(
                "archived_url",
                clue.value,
                0,
                f"{clue.where} is that of an archived copy",
                Certainty.HIGH,
                clue.origin,
                1,
            )
            return


def find_saved(html: str) -> Iterator[Found]:
    """When the copy was made, by what the program that saved it wrote into it; never a day of publication."""
    saved = _SAVED.search(html, 0, _HEAD)
    found = _SAVED_DATE.search(saved["lines"]) if saved else None
    program = "SingleFile"
    if not found:
        found, program = _WAYBACK_NOTE.search(html), "the Wayback Machine"
    day = _day(found) if found else None
    if day:
        yield Found(
            "saved",
            str(day),
            0,
            f"{program} wrote into the page when it made this copy",
            Certainty.HIGH,
            Origin.TEXT,
            1,
        )


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), NUMBER.get(found["month"].casefold(), 0), int(found["day"]))
    except ValueError:
        return None


def _best(field: str, clues: list[Clue], certainty: Certainty) -> tuple[Found, ...]:
    if not clues:
        return ()
    best = min(clues, key=lambda clue: clue.rank)
    different = tuple(
        text for text in others(clues, best.value) if not holds(text.rsplit(" (", 1)[0], best.value)
    )
    agree = len({clue.where for clue in clues if key(clue.value) == key(best.value)}) > 1
    return (
        Found(
            field,
            best.value,
            0,
            f"stated in {places(clues, best.value)}",
            Certainty.HIGH if agree else certainty,
            best.origin,
            best.rank,
            different,
        ),
    )


def _address_clues(metas: Metas, statement: Statement, address: str) -> Iterator[Clue]:
    if address:
        yield Clue(address, "the address of the saved page", Origin.ADDRESS, 2)
    for link in metas.links.get("canonical", ()):
        yield Clue(_joined(address, link), "link canonical", Origin.META, 1)
    for _, content in metas.get("og:url"):
        yield Clue(_joined(address, content), "meta og:url", Origin.META, 3)
    for name in ("url", "mainEntityOfPage"):
        value = statement.article.get(name)
        text = value if isinstance(value, str) else value.get("@id") if isinstance(value, dict) else ""
        if isinstance(text, str) and text:
            yield Clue(_joined(address, text), f"JSON-LD {name}", Origin.JSON_LD, 4)


def _live(address: str) -> str:
    """The address of the original, where this is one of a copy in the Wayback Machine."""
    found = _ARCHIVES.match(address)
    if not found:
        return address
    return re.sub(r"^(https?):/+", r"\1://", found["of"]) if found["of"] else ""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_web(address: str) -> bool:
    try:
        return Url.parse(address).startswith("http")
    except ValueError:
        return False
