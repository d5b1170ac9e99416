"""Signs that a text came from elsewhere, from another language or through a wrong encoding: never facts."""

import re
from collections.abc import Iterator

from site_builder.intake.fields.copies import says_elsewhere, says_translated
from site_builder.intake.foreign import foreign_byline, left_over, turning
from site_builder.intake.label import Label, Place
from site_builder.intake.passages import Passage
from site_builder.model.draft import IN_BODY, Found, LineKind
from site_builder.model.records.parts import Certainty

FEWEST_ODD_STOPS = 3
NEAR_EDGE = 3

_AUTO_POSTED = re.compile(r"\[ad_\d+\]")
# A stop or comma with a space before it, or none behind it, is how machines set what they translate.
_ODD_STOP = re.compile(r"[^\W\d_]{2} [,.;](?=\s|$)|[a-zà-ÿ]{3}[,.;](?=[A-ZÀ-Þ][a-zà-ÿ]{2})")


def said(passage: Passage) -> str:
    """A passage as evidence names it: its line and its words."""
    text = passage.text if len(passage.text) <= 60 else f"{passage.text[:57].rstrip()}…"
    return f"line {passage.number} “{text}”"


def hints(labels: tuple[Label, ...], language: str) -> Iterator[Found]:
    """Each sign with the line that gives it, for a person who looks into it."""
    yield from _bylines(labels, language)
    yield from _auto_posted(labels)
    yield from _edges(labels)
    yield from _foreign(labels, language)
    yield from _odd_stops(labels)
    yield from _mended(labels)
    yield from _turned(labels)


def _bylines(labels: tuple[Label, ...], language: str) -> Iterator[Found]:
    for one in labels:
        odd = foreign_byline(one.passage.text, language) if one.kind is LineKind.BYLINE else ""
        if odd:
            yield _hint("translated_from", one.passage, f"{said(one.passage)} {odd}")


def _auto_posted(labels: tuple[Label, ...]) -> Iterator[Found]:
    for one in labels:
        if one.kind is LineKind.SHORTCODE and _AUTO_POSTED.search(one.passage.text):
            basis = f"{said(one.passage)} is left by software that posts by itself: the page may be a copy"
            yield _hint("source_url", one.passage, basis)
            return


def _edges(labels: tuple[Label, ...]) -> Iterator[Found]:
    """What the first and the last lines of the article say about where it comes from."""
    body = [index for index, one in enumerate(labels) if one.kind is LineKind.BODY]
    if not body:
        return
    for index, one in enumerate(labels):
        if one.place is Place.OUTSIDE or body[0] + NEAR_EDGE <= index <= body[-1] - NEAR_EDGE:
            continue
        if says_elsewhere(one.passage.text):
            basis = f"{said(one.passage)} says that the text was published elsewhere"
            yield _hint("source_url", one.passage, basis)
        if says_translated(one.passage.text):
            basis = f"{said(one.passage)} says that the text is a translation"
            yield _hint("translated_from", one.passage, basis)


def _foreign(labels: tuple[Label, ...], language: str) -> Iterator[Found]:
    """Little words of one other language, left in the text where a translation forgot them."""
    odd = left_over(" ".join(one.passage.text for one in labels if one.kind in IN_BODY), language)
    if odd:
        yield Found("translated_from", "", 0, odd, Certainty.LOW)


def _turned(labels: tuple[Label, ...]) -> Iterator[Found]:
    for one in labels:
        odd = turning("".join(line.exact for line in one.passage.lines))
        if odd:
            yield _hint("encoding", one.passage, f"line {one.passage.number} {odd}")


def _odd_stops(labels: tuple[Label, ...]) -> Iterator[Found]:
    odd = [one.passage for one in labels if one.kind is LineKind.BODY and _ODD_STOP.search(one.passage.text)]
    if len(odd) >= FEWEST_ODD_STOPS:
        lines = ", ".join(str(passage.number) for passage in odd)
        basis = f"lines {lines} set stops and commas as machines do that translate piece by piece"
        yield _hint("translated_from", odd[0], basis)


def _mended(labels: tuple[Label, ...]) -> Iterator[Found]:
    for one in labels:
        for line in one.passage.lines:
            if line.how:
                basis = f"line {line.number} is {line.how}; the sidecar keeps it as it stood"
                yield _hint("encoding", one.passage, basis)


def _hint(field: str, passage: Passage, basis: str) -> Found:
    return Found(field, "", passage.number, basis, Certainty.LOW)
