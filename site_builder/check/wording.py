"""Words: summaries that grow old, languages that are no languages, places that are nowhere."""

import re
from collections.abc import Iterator
from math import isfinite

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot
from site_builder.model.records.note import Status
from site_builder.model.unwritten import ORIGINAL, SEARCHED, SUMMARY
from site_builder.text.names import LANGUAGE_NAMES, is_language_tag, name_parts

LONGEST_SUMMARY = 200

_TAGS = {name.casefold(): tag for tag, name in LANGUAGE_NAMES.items()}

_GROWS_OLD = re.compile(r"\b(?:today|now|currently|recently)\b", re.IGNORECASE)


def wordy_summaries(given: Given) -> Iterator[Issue]:
    """N10: summaries too long to be read beside a text, and words that are wrong as soon as time passes."""
    for note in given.notes:
        if len(note.summary) > LONGEST_SUMMARY:
            message = f"a summary of {len(note.summary)} characters, where at most {LONGEST_SUMMARY} are read"
            yield Issue("N10", message, note.spot.at("summary"), "move the rest into `body`")
        if old := _GROWS_OLD.search(note.summary):
            message = f"'{old.group()}' in a summary is wrong as soon as time passes"
            yield Issue("N10", message, note.spot.at("summary"), "name the date")


_BEFORE = "write it before you delete `status: draft`"
_UNTIL = "write it, or set `status: draft` until it is written"


def unwritten_words(given: Given) -> Iterator[Issue]:
    """N27: notes that still say what the stub said."""
    for note in given.notes:
        advice = _BEFORE if note.status is Status.DRAFT else _UNTIL
        reason = note.original.reason if note.original else ""
        places = (
            (note.summary, SUMMARY, ("summary",)),
            (note.searched, SEARCHED, ("searched",)),
            (reason, ORIGINAL, ("original", "reason")),
        )
        for words, stub, key in places:
            if words.strip() == stub:
                message = f"`{'.'.join(key)}` still says what the stub said"
                yield Issue("N27", message, note.spot.at(*key), advice)


def malformed_languages(given: Given) -> Iterator[Issue]:
    """K04: languages that no browser would know."""
    for tag, spot, *key in _languages(given):
        if tag and not is_language_tag(tag):
            near = _TAGS.get(tag.casefold()) or tag.replace("_", "-")
            is_better = near != tag and is_language_tag(near)
            advice = f"write {near}" if is_better else "write a tag such as en, de or sr-Latn"
            yield Issue("K04", f"'{tag}' is not a language tag", spot.at(*key), advice)


def places_off_the_earth(given: Given) -> Iterator[Issue]:
    """K07: coordinates out of range."""
    for place in given.archive.places.values():
        if place.coordinates is None:
            continue
        latitude, longitude = place.coordinates.latitude, place.coordinates.longitude
        for key, degrees, most in (("latitude", latitude, 90), ("longitude", longitude, 180)):
            if not isfinite(degrees) or abs(degrees) > most:
                message = f"expected a {key} from -{most} to {most}, found {degrees:g}"
                spot = place.spot.at("coordinates", key)
                yield Issue("K07", message, spot, "give it in degrees; north and east are positive")


def family_names_elsewhere(given: Given) -> Iterator[Issue]:
    """K12: a family name that is not a part of the name."""
    for person in given.archive.people.values():
        if person.family_name and name_parts(person.name, person.family_name) is None:
            message = f"expected a part of the name '{person.name}', found '{person.family_name}'"
            spot = person.spot.at("family_name")
            yield Issue("K12", message, spot, "write it as `name` spells it, or leave it out")


def _languages(given: Given) -> Iterator[tuple[str, Spot, *tuple[str, ...]]]:
    """Each language, the record that gives it, and the keys that lead to it there."""
    yield given.config.language, Spot("archive.yaml"), "language"
    for article in given.archive.articles.values():
        yield article.language, article.spot, "language"
        yield article.translated_from, article.spot, "translated_from"
    for note in given.notes:
        yield note.language, note.spot, "language"
        if note.original:
            yield note.original.language, note.spot, "original", "language"
    for source, spot in given.sources:
        yield source.language, spot, "language"
