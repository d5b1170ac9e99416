"""Whom a line near a headline names: after “By”, as the one who posted it, or alone beside a date."""

# Signs of other scripts look like ours.

import re

from site_builder.intake.bylines import credited
from site_builder.intake.bylines.cities import name_beside_city
from site_builder.intake.bylines.eastern import eastern_reporters
from site_builder.intake.bylines.names import is_post
from site_builder.intake.fields.clues import key
from site_builder.intake.fields.names import is_agency, is_nobody, is_person, names_in, opens_like_byline
from site_builder.intake.fields.zones import BELOW, LONGEST_BYLINE, Zones
from site_builder.intake.layout import lay_out
from site_builder.intake.lines import split_lines
from site_builder.intake.passages import passages
from site_builder.intake.people import lone_names, posted_by
from site_builder.intake.signed import BELOW_TEXT, OF_BIO, signed_by
from site_builder.intake.stamps import find_stamps, is_clock

MOST_WORDS = 24
SHORT_BETWEEN = 2
"""A post and a town, in capitals, may stand between a name and its date."""

_BY_INSIDE = re.compile(r"(?:^|\s)(?:by|von|par|por)\s+(?=[A-ZÀ-Þ])")
_SPACED_NAME = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{1,4}[ 　][\u3040-\u30ff\u4e00-\u9fff]{1,4}")
"""Japanese pages set a space between the two parts of somebody's name."""
_FIRST_LINES = 6
_BAR = re.compile(r"\s*[|/•·»]\s*|\s+[-–—]\s+|\s\s+|(?<=\d)\s+(?=[^\W\d])")


def line_names(text: str, sites: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a line names that says that it is a byline; empty for any other line."""
    if len(text.split()) > MOST_WORDS or len(text) > LONGEST_BYLINE:
        return ()
    if said := credited(text):
        return tuple(name for name in said.authors if key(name) not in map(key, sites))
    if posted := posted_by(text):
        handle = poster_in(text)
        return names_in(posted, sites) or ((handle,) if handle and key(handle) not in map(key, sites) else ())
    if opens_like_byline(text):
        names = names_in(text, sites)
        # “By Train” opens like a byline too.
        is_full = bool(names) and (" " in names[0] or is_agency(names[0]) or not names[0].isascii())
        return names if is_full else ()
    found = _BY_INSIDE.search(text)
    has_date = bool(re.search(r"\d", text))
    return names_in(text[found.end() :], sites) if found and has_date else ()


def names_beside_date(text: str, sites: tuple[str, ...]) -> tuple[str, ...]:
    """The names on a line that holds a date and them: “Jane Doe | 3 May 2019”."""
    stamps = find_stamps(text) if len(text) <= LONGEST_BYLINE else ()
    if not stamps:
        return ()
    rest = text
    for stamp in stamps:
        rest = rest.replace(stamp.words, "|")
    parts = [part.strip(" ,.·•") for part in _BAR.split(rest)]
    parts = [part for part in parts if part and not is_clock(part) and not find_stamps(part)]
    names = lone_names(parts[0]) if parts else ()
    if names and all(is_person(name, sites) for name in names):
        return names
    return (parts[0],) if len(parts) == 1 and _SPACED_NAME.fullmatch(parts[0]) else ()


def names_above_date(zones: Zones, number: int, sites: tuple[str, ...]) -> tuple[str, ...]:
    """The names that a line between headline and text holds alone, a date standing next to it."""
    lines = zones.page.lines
    around = [
        one.text for at in (number - 1, number + 1, number + 2) if at >= 0 for one in lines[at : at + 1]
    ]
    between = lines[number + 1 : number + 1 + SHORT_BETWEEN]
    if all(is_post(one.text) or one.text.isupper() for one in between):
        around += [one.text for one in lines[number + 1 + SHORT_BETWEEN : number + 2 + SHORT_BETWEEN]]
    if not any(find_stamps(text) for text in around):
        return ()
    text = " ".join(zones.page.lines[at].text for at in sorted(zones.body)[:_FIRST_LINES])
    if in_city := name_beside_city(lines[number].text, text):
        return (in_city,)
    names = lone_names(lines[number].text)
    is_subject = any(name.split()[-1] in text for name in names)
    return () if is_subject or not all(is_person(name, sites) for name in names) else names


def names_below(zones: Zones, sites: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the last line of a text names, alone or as one of whom it tells, if the text is not about them."""
    if not zones.text:
        return ()
    lines = [
        line
        for line in zones.page.lines[zones.text.start : zones.text.stop + BELOW]
        if line.number < zones.text.stop or zones.is_ours(line.element)
    ]
    if reporters := next(filter(None, (eastern_reporters(line.text) for line in (lines[0], lines[-1]))), ()):
        return reporters
    layout = lay_out(passages(split_lines("\n\n".join(line.text for line in lines))))
    for passage, hit in zip(layout.passages, layout.hits, strict=True):
        if hit and hit.rule in (BELOW_TEXT, OF_BIO):
            names = signed_by(passage)
            return names if all(is_person(name, sites) for name in names) else ()
    return ()


def poster_in(text: str) -> str:
    """Who a line says posted it there; empty where that is nobody's name."""
    name = posted_by(text)
    return name if name and not is_nobody(name) else ""
