"""Signs that a page shows a text of another place or another language: hints for a person, never facts."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from site_builder.intake.fields.clues import Origin, holds, quoted
from site_builder.intake.fields.metas import Metas
from site_builder.intake.fields.zones import Zones
from site_builder.intake.patterns import either
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty

LONGEST = 300

_ELSEWHERE = re.compile(
    either(
        r"""(?:originally|first)\s(?:published|appeared|posted)
        |this\s(?:article|story|post|piece)\s(?:was\s)?(?:originally|first|has\sbeen\srepublished)
        |republished\s(?:from|with|under)|reprinted\s(?:from|with|by)|cross-?posted\s(?:from|at)
        |reposted\sfrom|syndicated\sfrom|zuerst\serschienen|ursprünglich\serschienen
        |erstveröffentlich\w+|publié\s(?:initialement|à\sl'origine)|publicado\soriginalmente
        |originalmente\spublicado|pubblicato\soriginariamente|eerder\sverschenen
        |впервые\sопубликован\w*|оригинал\sстатьи|источник:|перепечат\w+"""
    ),
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    either(
        r"""translated\s(?:from|by|into)|machine\stranslation|automatically\stranslated
        |google\stranslate|übersetzt\s(?:aus|von)|traduit\s(?:de|du|par)|traducido\s(?:de|del|por)
        |tradotto\sda|vertaald\s(?:uit|door)|перевод\s(?:с|:)|переведен\w*\sс"""
    ),
    re.IGNORECASE,
)
_SHORTCODE = re.compile(r"\[/?(?:ad_\d+|vc_\w+|caption|gallery|embed|fusion_\w+|et_pb_\w+)\b[^\[\]]*\]")
_SOURCE_METAS = ("original-source", "syndication-source", "dc.source", "dcterms.source")


def find_copies(zones: Zones, metas: Metas, address: str, sites: tuple[str, ...]) -> Iterator[Found]:
    """Each sign that the text may be a copy or a translation, with the words that are the sign."""
    for name, content in metas.get(*_SOURCE_METAS):
        if _host(content) and _host(content) != _host(address):
            yield _hint("source_url", f"meta {name} names {quoted(content)} as its source", Origin.META)
    for link in metas.links.get("canonical", ()):
        if address and _host(link) and _host(link) != _host(address):
            basis = f"the page is of {_host(address)} and calls {_host(link)} its own place: it may be a copy"
            yield _hint("source_url", basis, Origin.META)
    lines = [line.text for line in zones.page.lines if _may_tell(zones, line.number)]
    # “First published by this very site” is no sign of another.
    lines = [text for text in lines if not any(holds(text, site) for site in sites)]
    yield from _first(lines, _ELSEWHERE, "source_url", "says that the text was published elsewhere")
    yield from _first(lines, _TRANSLATED, "translated_from", "says that the text is a translation")
    yield from _first(
        lines,
        _SHORTCODE,
        "source_url",
        "is left by software that posts texts of others: the page may be a copy",
    )


def says_elsewhere(text: str) -> bool:
    """Whether a line says that the text was published elsewhere before."""
    return len(text) <= LONGEST and bool(_ELSEWHERE.search(text))


def says_translated(text: str) -> bool:
    """Whether a line says that the text is a translation."""
    return len(text) <= LONGEST and bool(_TRANSLATED.search(text))


def _may_tell(zones: Zones, number: int) -> bool:
    # In the middle of a text such words are about something else.
    edges = (*zones.head(), *zones.inside(), *zones.tail(), *zones.text[-2:])
    return number in edges


def _first(lines: list[str], pattern: re.Pattern[str], field: str, means: str) -> Iterator[Found]:
    for text in lines:
        if len(text) <= LONGEST and pattern.search(text):
            yield _hint(field, f"{quoted(text)} {means}", Origin.TEXT)
            return


def _hint(field: str, basis: str, origin: Origin) -> Found:
    return Found(field, "", 0, basis, Certainty.LOW, origin)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    except ValueError:
        return ""
