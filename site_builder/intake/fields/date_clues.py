"""Every place of a page that tells a day of its own, and what kind of day it says that is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from site_builder.intake.fields.clues import Origin, quoted
from site_builder.intake.fields.instants import FIRST_YEAR, read_instant
from site_builder.intake.fields.json_ld import Statement
from site_builder.intake.fields.metas import Metas
from site_builder.intake.fields.names import opens_like_byline
from site_builder.intake.fields.page_lines import hints, is_small, text_of
from site_builder.intake.fields.zones import Zones
from site_builder.intake.patterns import either, words
from site_builder.intake.stamps import Stamp, StampKind, day_of_year, find_dates, find_stamps
from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FAR = 1_000_000
LONGEST_STAMP = 140
LONGEST_FOOTER = 400


class Kind(StrEnum):
    """What a day is said to be."""

    BARE = "bare"
    MARKED = "marked"
    """Of an element whose class is `updated`, which some templates give to the only date they show."""
    MODIFIED = "modified"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class DateClue:
    """One statement of a day."""

    kind: Kind
    readings: tuple[date, ...]
    """Every day that it can mean; empty where only a month is told."""
    where: str
    origin: Origin
    is_firm: bool
    """Whether such a place is made for the day of an article and for nothing else."""
    may_be_off: bool = False
    """Whether it is told in universal time, so that the day at the place may be the next or the last."""
    month: str = ""
    day_of_year: tuple[int, int] | None = None
    """Month and day, where the year is not told."""
    distance: int = FAR
    """How many lines from the headline it stands, where the page shows it."""

    @property
    def day(self) -> date | None:
        """The one day it means, if it can mean only one."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def is_visible(self) -> bool:
        """Whether a reader of the page sees it."""
        return self.origin is Origin.BYLINE


_PUBLISHED = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "og:datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "og:pubdate",
    "pub_date",
    "pdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "published_at",
    "publication_date",
    "publication-date",
    "publicationdate",
    "date_published",
    "originalpublicationdate",
    "article_date_original",
    "dcsext.articlefirstpublished",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "rnews:datepublished",
    "cxenseparse:recs:publishtime",
    "shareaholic:article_published_time",
    "date.release",
    "bt:pubdate",
    "ptime",
)
_WEAK = (
    "date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "datecreated",
    "created",
    "creation_date",
    "article:created",
)
_MODIFIED = (
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "article_date_updated",
    "dc.date.modified",
    "dcterms.modified",
    "updated_time",
    "date_modified",
)
_URL_DAY = re.compile(
    r"(?:/|[-_.])(?P<year>(?:19|20)\d\d)(?P<sign>[/_-]?)(?P<month>\d\d?|[a-z]{3})(?P=sign)(?P<day>\d\d?)(?=[/_.-]|$)",
    re.I,
)
_FOOTER = re.compile(
    either(
        r"""(?:this\s(?:entry|post|article)|(?:posted|published|filed|written)\sby)\b|dieser\s(?:beitrag|eintrag|artikel)\s(?:wurde|ist)
        |(?:ce|cette)\s(?:entrée|article|billet)\s|est[ae]\s(?:entrada|artículo|post)\s|quest[ao]\s(?:voce|articolo)\s
        |dit\s(?:bericht|artikel)\s|(?:опубликовано|запись)\b"""
    ),
    re.IGNORECASE,
)
_SHORT_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DATE_HINTS = words(
    """
    date datetime dateline datum entrydate fecha posted postdate pubdate publish published publication time
    timestamp updated data
    """
)
_UPDATED_HINTS = frozenset(["updated", "modified", "update", "modify", "lastmod"])
_PUBLISHED_HINTS = frozenset(["published", "publish", "pubdate", "publication", "posted"])
_NOW_HINTS = words("aujourdhui clock current dzis dzisiaj heute hoy now oggi segodnya today vandaag weather")


def date_clues(zones: Zones, metas: Metas, statement: Statement, address: str) -> tuple[DateClue, ...]:
    """All that a page says about when it was published and changed."""
    return (
        *_from_json(statement),
        *_from_metas(metas),
        *_from_elements(zones),
        *_from_lines(zones),
        *_from_address(address),
    )


def in_article(clues: tuple[DateClue, ...]) -> tuple[DateClue, ...]:
    """The clues of a page that is an article: where nothing better tells its day, a general one does."""
    if any(clue.is_firm and clue.kind is Kind.PUBLISHED for clue in clues):
        return clues
    return tuple(replace(clue, is_firm=True) for clue in clues)


def _from_json(statement: Statement) -> Iterator[DateClue]:
    for kind, name in ((Kind.PUBLISHED, "datePublished"), (Kind.MODIFIED, "dateModified")):
        for text in statement.texts(statement.article.get(name)):
            yield from _stated(kind, text, f"JSON-LD {name}", Origin.JSON_LD)
        for text in statement.texts(statement.page.get(name)):
            # Shops and start pages are pages too, and have such a day.
            yield from map(_weak, _stated(kind, text, f"JSON-LD {name} of the page", Origin.JSON_LD))


def _from_metas(metas: Metas) -> Iterator[DateClue]:
    for names, kind in ((_PUBLISHED, Kind.PUBLISHED), (_MODIFIED, Kind.MODIFIED)):
        for name, content in metas.get(*names):
            yield from _stated(kind, content, f"meta {name}", Origin.META)
    for name, content in metas.get(*_WEAK):
        yield from map(_weak, _stated(Kind.PUBLISHED, content, f"meta {name}", Origin.META))


def _stated(kind: Kind, text: str, where: str, origin: Origin) -> Iterator[DateClue]:
    instant = read_instant(text)
    days = find_dates(text) if instant is None else ()
    if instant:
        yield DateClue(kind, (instant.day,), where, origin, is_firm=True, may_be_off=instant.may_be_off)
    elif len(days) == 1 and days[0][0].year >= FIRST_YEAR:
        # 07/08/2016 has two readings in the head of a page, too.
        yield DateClue(kind, days[0], f"{where} {quoted(text)}", origin, is_firm=True)


def _weak(clue: DateClue) -> DateClue:
    return replace(clue, is_firm=False)


def _from_elements(zones: Zones) -> Iterator[DateClue]:
    for element in zones.page.starts:
        if element.tag == "time" or _DATE_HINTS.intersection(hints(element)):
            yield from _of_element(zones, element)


def _of_element(zones: Zones, element: "HtmlElement") -> Iterator[DateClue]:
    said = set(hints(element))
    if _NOW_HINTS & said or not zones.is_near(element) or not is_small(element):
        return
    text = text_of(element)
    stamps = find_stamps(text) if len(text) <= LONGEST_STAMP else ()
    kind = Kind.PUBLISHED if element.get("pubdate") is not None else _kind(said)
    machine = str(element.get("datetime") or element.get("content") or "")
    if machine:
        is_firm = kind is Kind.PUBLISHED or zones.is_between(element)
        own = _kind_of_stamp(stamps[0], kind) if len(stamps) == 1 else kind
        for clue in _stated(own, machine, f"{_name(element)} {quoted(machine)}", Origin.MARKUP):
            yield clue if is_firm else _weak(clue)
    for stamp in stamps:
        yield _visible(stamp, _kind_of_stamp(stamp, kind), zones.distance(zones.page.starts[element]))
    yield from _without_year(text, stamps, kind)


def _without_year(text: str, stamps: tuple[Stamp, ...], kind: Kind) -> Iterator[DateClue]:
    found = day_of_year(text) if len(text) <= LONGEST_STAMP else None
    if found and not any(stamp.readings for stamp in stamps):
        kind = _kind_of_stamp(stamps[0], kind) if stamps else kind
        where = f"the page shows {quoted(text)}"
        yield DateClue(kind, (), where, Origin.BYLINE, is_firm=False, day_of_year=found)


def _from_lines(zones: Zones) -> Iterator[DateClue]:
    tail = zones.tail()
    for line in zones.near():
        if _NOW_HINTS.intersection(hints(line.element)):
            continue
        for stamp in find_stamps(line.text) or _in_footer(line.text) or _beside_names(line.text):
            kind = _kind_of_stamp(stamp, Kind.BARE)
            # Below a text stand the dates of other articles too.
            if kind is not Kind.BARE or line.number not in tail:
                clue = _visible(stamp, kind, zones.distance(line.number))
                yield replace(clue, is_firm=kind is not Kind.BARE)


def _in_footer(text: str) -> tuple[Stamp, ...]:
    """The date of the line under an entry of a weblog that says when it was posted."""
    days = find_dates(text) if len(text) <= LONGEST_FOOTER and _FOOTER.match(text) else ()
    return (Stamp(StampKind.PUBLISHED, text, days[0]),) if days else ()


def _beside_names(text: str) -> tuple[Stamp, ...]:
    """The date of a byline that names several people."""
    days = find_dates(text) if len(text) <= LONGEST_STAMP and opens_like_byline(text) else ()
    return (Stamp(StampKind.BARE, text, days[0]),) if len(days) == 1 else ()


def _visible(stamp: Stamp, kind: Kind, distance: int) -> DateClue:
    readings = tuple(day for day in stamp.readings if day.year >= FIRST_YEAR)
    where = f"the page shows {quoted(stamp.words)}"
    return DateClue(kind, readings, where, Origin.BYLINE, is_firm=True, month=stamp.month, distance=distance)


def _kind_of_stamp(stamp: Stamp, otherwise: Kind) -> Kind:
    said = {StampKind.PUBLISHED: Kind.PUBLISHED, StampKind.UPDATED: Kind.MODIFIED}
    return said.get(stamp.kind, otherwise)


def _kind(said: set[str]) -> Kind:
    # “entry-date published updated” is how one template marks the only date it shows.
    if _PUBLISHED_HINTS & said:
        return Kind.PUBLISHED
    return Kind.MARKED if _UPDATED_HINTS & said else Kind.BARE


def _name(element: "HtmlElement") -> str:
    return f"the {element.tag} element" if isinstance(element.tag, str) else "an element"


def _from_address(address: str) -> Iterator[DateClue]:
    path = address.split("://", 1)[-1].partition("/")[2].split("?")[0]
    for found in _URL_DAY.finditer(f"/{path}"):
        month = found["month"].lower()
        number = (
            _SHORT_MONTHS.index(month) + 1 if month in _SHORT_MONTHS else int(month) if month.isdigit() else 0
        )
        try:
            day = date(int(found["year"]), number, int(found["day"]))
        except ValueError:
            continue
        if day.year >= FIRST_YEAR:
            where = f"the address has {found[0].strip('/-_.')}"
            # Eight figures in a row may be an article's number.
            yield DateClue(Kind.PUBLISHED, (day,), where, Origin.ADDRESS, is_firm=bool(found["sign"]))
            return
