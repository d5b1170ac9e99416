"""Who wrote what a page shows: as its byline says, borne out by its head."""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from site_builder.intake.bylines.names import is_full
from site_builder.intake.fields.bylines import (
    line_names,
    names_above_date,
    names_below,
    names_beside_date,
    poster_in,
)
from site_builder.intake.fields.clues import Origin, key
from site_builder.intake.fields.json_ld import Statement, types
from site_builder.intake.fields.metas import Metas
from site_builder.intake.fields.names import (
    handle_in,
    is_agency,
    names_in,
)
from site_builder.intake.fields.page_lines import PageLine, hints, is_small, lines_in, text_of
from site_builder.intake.fields.zones import LONGEST_BYLINE, Zones
from site_builder.intake.patterns import words
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty

if TYPE_CHECKING:
    from lxml.html import HtmlElement


_AUTHOR_HINTS = words(
    """
    author authors autor autoren autores autore auteur auteurs byline bylines contributor creator firma
    forfatter journalist redactor reporter signature skribent verfasser writer writers
    """
)
_NOT_NAME = words(
    """
    avatar bio biography box description desc image img info photo picture role social title twitter
    """
)
_METAS = (
    "author",
    "article:author",
    "article_author",
    "article:author:name",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "author.name",
    "authors",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "citation_author",
    "cxenseparse:author",
    "creator",
)
_AUTHOR_PAGE = re.compile(
    r"/@[\w.-]+/?(?:\?|$)"
    r"|/(?:authors?|autor(?:en|es|zy|y)?|auteurs?|autori|avtor[iy]?|by|byline|columnists?|contributors?|journalists?|profiles?|reporters?|writers?)/[^/]",
    re.IGNORECASE,
)


# “<a>Jane Doe</a>, <a>John Roe</a> (photos)”
_TOOK_PICTURES = re.compile(
    r"\s*[(\[](?:fotos?|fotogra\w+|photos?|photograph\w*|pictures|bild(?:er)?|beeld|video|vídeo|фото|foto\w*|zdjęcia|illustration\w*)[)\]]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Voice:
    """The names that one place of the page gives."""

    names: tuple[str, ...]
    where: str
    origin: Origin
    rank: int


def find_authors(
    zones: Zones, metas: Metas, statement: Statement, sites: tuple[str, ...]
) -> tuple[Found, ...]:
    """The authors with their evidence; left empty where the page does not show whom its head names."""
    voices = [voice for voice in _voices(zones, metas, statement, sites) if voice.names]
    if not voices:
        return ()
    seen = key(" ".join(line.text for line in zones.page.lines))
    is_news = any(one.endswith("NewsArticle") for one in types(statement.article))
    believed = [voice for voice in voices if _is_believed(voice, seen) or (is_news and voice.rank == 3)]
    if not believed:
        stated = tuple(dict.fromkeys(f"{', '.join(voice.names)} ({voice.where})" for voice in voices))
        basis = "the head of the page names an author whom the page does not show"
        return (Found("authors", "", 0, basis, Certainty.LOW, voices[0].origin, voices[0].rank, stated),)
    near = key(" ".join(line.text for line in zones.near()))
    return tuple(_settled(_best(believed, near), believed, voices))


def _is_believed(voice: _Voice, seen: str) -> bool:
    """Whether the page shows whom its head names: software puts whoever clicked there."""
    return voice.rank <= 2 or all(key(name) in seen for name in voice.names)


def _best(believed: list[_Voice], near: str) -> _Voice:
    best = min(believed, key=lambda voice: voice.rank)
    names = set(map(key, best.names))
    # What is only called a byline may be another's; the head's names, shown here, are the article's.
    other = [
        voice
        for voice in believed
        if voice.rank == 3
        and not names & set(map(key, voice.names))
        and all(key(one) in near for one in voice.names)
    ]
    return other[0] if other and best.rank == 2 else best


def _settled(chosen: _Voice, believed: list[_Voice], voices: list[_Voice]) -> Iterator[Found]:
    best = _fullest(chosen, believed)
    keys = set(map(key, best.names))
    differing = tuple(
        dict.fromkeys(
            f"{', '.join(voice.names)} ({voice.where})"
            for voice in voices
            if set(map(key, voice.names)) != keys
        )
    )
    for name in best.names:
        agreeing = list(dict.fromkeys(voice.where for voice in voices if key(name) in map(key, voice.names)))
        certainty = Certainty.HIGH if len(agreeing) > 1 or best.rank <= 2 else Certainty.MEDIUM
        basis = f"named in {' and '.join(agreeing)}"
        yield Found(
            "authors", _best_spelled(name, voices), 0, basis, certainty, best.origin, best.rank, differing
        )


def _fullest(best: _Voice, believed: list[_Voice]) -> _Voice:
    # A byline may show the first of several authors where the head of the page names them all.
    names = set(map(key, best.names))
    more = [voice for voice in believed if names < set(map(key, voice.names)) and voice.rank <= 3]
    return max(more, key=lambda voice: len(voice.names), default=best)


def _best_spelled(name: str, voices: list[_Voice]) -> str:
    # Bylines are often set in capitals; the head spells the name as it is written.
    if name != name.upper():
        return name
    return next(
        (one for voice in voices for one in voice.names if key(one) == key(name) and one != one.upper()), name
    )


def _voices(zones: Zones, metas: Metas, statement: Statement, sites: tuple[str, ...]) -> Iterator[_Voice]:
    # Below a text stand the authors of other articles too: they are asked only where nobody is named above.
    above = [voice for voice in _shown(zones, sites, zones.above()) if voice.names]
    below = above or [
        voice for voice in _shown(zones, sites, (*zones.tail(), *zones.signed())) if voice.names
    ]
    yield from below or [_Voice(names_below(zones, sites), "the line below the text", Origin.BYLINE, 2)]
    yield _Voice(tuple(_json_names(statement, sites)), "JSON-LD author", Origin.JSON_LD, 3)
    for name in _METAS:
        said = [content for _, content in metas.get(name) if "://" not in content]
        names = tuple(dict.fromkeys(one for content in said for one in names_in(content, sites)))
        is_believable = any(is_full(one) or is_agency(one) for one in names)
        yield _Voice(names if is_believable else (), f"meta {name}", Origin.META, 4)


def _shown(zones: Zones, sites: tuple[str, ...], lines: Collection[int]) -> Iterator[_Voice]:
    marked = [(element, _marked_names(element, sites)) for element in _bylines(zones, lines)]
    for is_sure, rank in ((True, 1), (False, 2)):
        names = [name for element, found in marked if _is_sure(element) is is_sure for name in found]
        yield _Voice(tuple(dict.fromkeys(names)), "the byline", Origin.BYLINE, rank)
    for line in zones.near():
        if line.number in lines:
            said = line_names(line.text, sites)
            yield _Voice(said, "the byline", Origin.BYLINE, 2)
            if not said and (zones.is_between(line.element) or _is_above_headline(zones, line)):
                alone = names_beside_date(line.text, sites) or names_above_date(zones, line.number, sites)
                yield _Voice(alone, "the line beside the date", Origin.BYLINE, 2)


def _is_above_headline(zones: Zones, line: PageLine) -> bool:
    # “Jane Doe, columnist” may stand right above a headline, where most pages set a section or their name.
    return line.number + 1 == zones.headline and "," in line.text


def _marked_names(element: "HtmlElement", sites: tuple[str, ...]) -> tuple[str, ...]:
    if _TOOK_PICTURES.match(element.tail or ""):
        return ()
    by_line = [names for line in lines_in(element) if (names := names_in(line, sites))]
    # Under a name there may stand a town or an office, which look like names too.
    is_list = element.tag in ("ul", "ol") or "authors" in hints(element)
    names = tuple(name for one in (by_line if is_list else by_line[:1]) for name in one)
    said = text_of(element)
    handle = (handle_in(said) if _is_sure(element) else poster_in(said)) if not names else ""
    if handle and key(handle) not in map(key, sites):
        return (handle,)
    # One word that is only called a byline may be an agency that nobody has heard of.
    return names if _is_sure(element) or any(is_full(name) or is_agency(name) for name in names) else ()


def _bylines(zones: Zones, lines: Collection[int]) -> Iterator["HtmlElement"]:
    """The innermost elements that begin on these lines and call themselves a byline."""
    fit = [
        one
        for one, line in zones.page.starts.items()
        if line in lines and line not in zones.body and _is_byline(one) and zones.is_near(one)
    ]
    holding = {holder for one in fit for holder in one.iterancestors()}
    yield from (one for one in fit if one not in holding)


def _is_byline(element: "HtmlElement") -> bool:
    said = set(hints(element))
    leads_to_author = element.tag == "a" and _AUTHOR_PAGE.search(str(element.get("href") or ""))
    if element.tag in ("img", "input", "form", "button") or not (_AUTHOR_HINTS & said or leads_to_author):
        return False
    is_name = not _NOT_NAME & said or "name" in said
    return is_name and is_small(element) and 0 < len(text_of(element)) <= LONGEST_BYLINE


def _is_sure(element: "HtmlElement") -> bool:
    return (
        "author" in str(element.get("rel") or "").split()
        or "author" in str(element.get("itemprop") or "").split()
    )


def _json_names(statement: Statement, sites: tuple[str, ...]) -> Iterator[str]:
    for name in ("author", "creator"):
        found = [
            one
            for said in statement.listed(name)
            if isinstance(said, str) or "Organization" not in types(said)
            for text in statement.texts(said)
            for one in names_in(text, sites)
        ]
        if found:
            yield from dict.fromkeys(found)
            return
