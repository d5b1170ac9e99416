"""What a text says about itself: each field with the line and the words that say so, and nothing besides."""

import re
from collections.abc import Iterator

from site_builder.intake.bylines.cities import name_beside_city
from site_builder.intake.bylines.eastern import eastern_names, eastern_reporters
from site_builder.intake.days import find_days
from site_builder.intake.fields.bylines import names_beside_date
from site_builder.intake.fields.names import is_nobody
from site_builder.intake.hints import hints, said
from site_builder.intake.label import Label, Place
from site_builder.intake.languages import guess_language
from site_builder.intake.layout import FURTHER, NAME_BESIDE_CITY, NAME_BESIDE_STAMP
from site_builder.intake.mentions import dateline
from site_builder.intake.people import bio_name, byline_names, further_names, lone_names, stamped_names
from site_builder.intake.pictures import caption_credit, is_credit_alone
from site_builder.intake.signed import BELOW_TEXT, OF_BIO, signed_by, speaks_of
from site_builder.model.draft import IN_BODY, Found, LineKind
from site_builder.model.records.parts import Certainty
from site_builder.model.url import Url

_ADDRESS = re.compile(r"https?://\S+")


def guess(labels: tuple[Label, ...]) -> tuple[Found, ...]:
    """Everything the labelled lines say about the article, in the order of its fields."""
    text = " ".join(one.passage.text for one in labels if one.kind in IN_BODY)
    language = guess_language(text)
    return (
        *_titles(labels),
        *_authors(labels),
        *find_days(labels),
        *_addresses(labels),
        *_language(language),
        *hints(labels, language),
        *_pictures(labels),
        *_datelines(labels),
    )


def _titles(labels: tuple[Label, ...]) -> Iterator[Found]:
    for one in labels:
        if one.kind is LineKind.TITLE:
            basis = f"{said(one.passage)} stands above the text and does not end like a sentence"
            yield Found("title", one.passage.text, one.passage.number, basis)


def _authors(labels: tuple[Label, ...]) -> Iterator[Found]:
    named = tuple(_stated(labels))
    yield from named
    if not any(one.value for one in named if one.field == "authors"):
        yield from _named_beside(labels)


def _named_beside(labels: tuple[Label, ...]) -> Iterator[Found]:
    """Whom a date's line, or brackets in the first or the last paragraph, name where nothing else does."""
    body = [one for one in labels if one.kind is LineKind.BODY]
    passages = tuple(one.passage for one in body)
    for one in labels:
        names = names_beside_date(one.passage.text, ()) if _is_at_headline(one) else ()
        if names and not speaks_of(names, passages):
            basis = f"{said(one.passage)} holds a date and a name"
            yield from (Found("authors", name, one.passage.number, basis, Certainty.MEDIUM) for name in names)
            return
    for one in (*body[:1], *body[-1:]):
        if names := eastern_reporters(one.passage.text):
            basis = f"{said(one.passage)} names its reporters in brackets"
            yield from (Found("authors", name, one.passage.number, basis) for name in names)
            return


def _is_at_headline(one: Label) -> bool:
    return one.kind is LineKind.STAMP and one.place in (Place.ABOVE, Place.HEAD)


def _stated(labels: tuple[Label, ...]) -> Iterator[Found]:
    text = " ".join(one.passage.text for one in labels if one.passage.is_prose)
    for one in labels:
        if one.kind is LineKind.BIO:
            basis = f"{said(one.passage)} tells who the author is; it is kept among the removed lines"
            yield Found("author_bio", one.passage.text, one.passage.number, basis)
            if one.rule == OF_BIO:
                basis = f"{said(one.passage)} closes the text and tells who writes; nobody else is named"
                yield Found("authors", bio_name(one.passage), one.passage.number, basis, Certainty.MEDIUM)
        elif one.rule == NAME_BESIDE_CITY:
            basis = f"{said(one.passage)} stands beside a date: a name, and a town that the text tells of"
            name = name_beside_city(one.passage.text, text)
            yield Found("authors", name, one.passage.number, basis, Certainty.MEDIUM)
        elif one.rule == FURTHER:
            basis = f"{said(one.passage)} goes on with the byline above it"
            yield from (
                Found("authors", name, one.passage.number, basis) for name in further_names(one.passage.text)
            )
        elif one.place is not Place.OUTSIDE:
            yield from _named(one)


def _named(one: Label) -> Iterator[Found]:
    """The authors that a byline, or a stamp, names."""
    number, text = one.passage.number, one.passage.text
    if one.kind is LineKind.BYLINE and one.rule == "name-after-text":
        basis = f"{said(one.passage)} is a name alone after the text, above lines about the author"
        yield Found("authors", text, number, basis, Certainty.MEDIUM)
    elif one.rule == BELOW_TEXT:
        basis = f"{said(one.passage)} is a name alone that closes the text; nobody is named above it"
        yield from (
            Found("authors", name, number, basis, Certainty.MEDIUM) for name in signed_by(one.passage)
        )
    elif one.rule == NAME_BESIDE_STAMP:
        basis = f"{said(one.passage)} stands as a name alone between the headline and the text"
        yield from (Found("authors", name, number, basis, Certainty.MEDIUM) for name in lone_names(text))
    else:
        names = {
            LineKind.BYLINE: byline_names(one.passage),
            LineKind.STAMP: stamped_names(text) or eastern_names(text),
        }
        for name in names.get(one.kind, ()):
            # “By Staff Reports” is a byline that names nobody.
            if not is_nobody(name):
                yield Found("authors", name, number, f"byline on {said(one.passage)}")


def _addresses(labels: tuple[Label, ...]) -> Iterator[Found]:
    alone = [one for one in labels if one.kind is LineKind.ADDRESS and one.place is not Place.OUTSIDE]
    found = {address: one for one in alone for address in _ADDRESS.findall(one.passage.text)}
    for address, one in found.items():
        is_only = len(found) == 1 and _is_address(address)
        basis = f"{said(one.passage)} is an address alone on its line"
        yield Found("source_url", address if is_only else "", one.passage.number, basis, Certainty.MEDIUM)


def _is_address(text: str) -> bool:
    try:
        Url.parse(text)
    except ValueError:
        return False
    return True


def _language(language: str) -> Iterator[Found]:
    if language:
        yield Found(
            "language", language, 0, "guessed from the commonest little words of the text", Certainty.MEDIUM
        )


def _pictures(labels: tuple[Label, ...]) -> Iterator[Found]:
    for one in labels:
        if one.place is Place.OUTSIDE:
            continue
        credit = caption_credit(one.passage) if one.kind is LineKind.CAPTION else None
        if one.kind is LineKind.CREDIT and is_credit_alone(one.passage):
            credit = one.passage.text
        if credit:
            yield Found(
                "credit",
                credit,
                one.passage.number,
                f"picture credit on {said(one.passage)}",
                Certainty.MEDIUM,
            )


def _datelines(labels: tuple[Label, ...]) -> Iterator[Found]:
    lead = next((one.passage for one in labels if one.kind is LineKind.BODY), None)
    place, agency = dateline(lead.text) if lead else ("", "")
    if lead and place:
        yield Found("dateline", place, lead.number, f"{said(lead)} opens with a place", Certainty.MEDIUM)
    if lead and agency:
        basis = f"{said(lead)} opens with an agency, “{agency}”, whose text it may be"
        yield Found("publisher", "", lead.number, basis, Certainty.LOW)
