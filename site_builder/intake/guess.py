"""What a text says about itself: each field with the line and the words that say so, and nothing besides."""

import re
from collections.abc import Iterator

from site_builder.intake.fields.names import is_nobody
from site_builder.intake.hints import hints, said
from site_builder.intake.label import Label, Place
from site_builder.intake.languages import guess_language
from site_builder.intake.mentions import dateline, days_named
from site_builder.intake.passages import Passage
from site_builder.intake.people import byline_names, stamped_names
from site_builder.intake.pictures import caption_credit, is_credit_alone
from site_builder.intake.stamps import Stamp, StampKind, find_stamps
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
        *_published(labels),
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
    for one in labels:
        if one.kind is LineKind.BIO:
            basis = f"{said(one.passage)} tells who the author is; it is kept among the removed lines"
            yield Found("author_bio", one.passage.text, one.passage.number, basis)
        if one.place is Place.OUTSIDE:
            continue
        if one.rule == "name-after-text" and one.kind is LineKind.BYLINE:
            basis = f"{said(one.passage)} is a name alone after the text, above lines about the author"
            yield Found("authors", one.passage.text, one.passage.number, basis, Certainty.MEDIUM)
            continue
        names = {LineKind.BYLINE: byline_names(one.passage), LineKind.STAMP: stamped_names(one.passage.text)}
        for name in names.get(one.kind, ()):
            # “By Staff Reports” is a byline that names nobody.
            if is_nobody(name):
                continue
            yield Found("authors", name, one.passage.number, f"byline on {said(one.passage)}")


def _published(labels: tuple[Label, ...]) -> Iterator[Found]:
    stamped = [
        (one.passage, stamp)
        for one in labels
        if one.kind in (LineKind.BYLINE, LineKind.STAMP) and one.place is not Place.OUTSIDE
        for stamp in find_stamps(one.passage.text)
    ]
    days = {stamp.readings for _, stamp in stamped if stamp.kind is StampKind.PUBLISHED and stamp.readings}
    for passage, stamp in stamped:
        yield _stamp(passage, stamp, len(days))
    named = days_named(labels)
    if named and not any(len(readings) == 1 for readings in days):
        basis = f"no date of its own; the text names {named}; nothing was worked out from them"
        yield Found("published", "", 0, basis, Certainty.LOW)


def _stamp(passage: Passage, stamp: Stamp, published_days: int) -> Found:
    days = " or ".join(str(day) for day in stamp.readings) or stamp.month or "no full date"
    where = said(passage)
    if stamp.kind is StampKind.UPDATED:
        day = str(stamp.readings[0]) if len(stamp.readings) == 1 else ""
        basis = (
            f"{where} says when the page was changed ({days}), which is not when the article was published"
        )
        return Found("modified", day, passage.number, basis, Certainty.LOW)
    if stamp.kind is StampKind.BARE:
        basis = f"{where} is a date ({days}) that does not say what it is; perhaps the day of publication"
        return Found("published", "", passage.number, basis, Certainty.LOW)
    if len(stamp.readings) == published_days == 1:
        return Found("published", str(stamp.readings[0]), passage.number, f"{where} says so")
    if stamp.month and not published_days:
        return Found("published", stamp.month, passage.number, f"{where} tells the month", Certainty.MEDIUM)
    basis = f"{where} can mean {days}; not decided"
    return Found("published", "", passage.number, basis, Certainty.LOW)


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
