"""What an export or a document states about an article: as evidence, and as the article's fields."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from site_builder.intake.fields.instants import OFF_BY_ONE, read_instant
from site_builder.intake.lines import tidy_spaces
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft, Found
from site_builder.model.ids import TagId
from site_builder.model.records import Article
from site_builder.model.records.parts import Certainty, Evidence
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from site_builder.text.slug import hyphenated, slug

SOUGHT = ("title", "authors", "publisher", "published", "source_url", "language")
"""Fields that an article should have; what nobody states is listed in `needs`."""
UNKNOWN_LANGUAGE = "und"
ORIGIN = "container"
"""Where such facts come from: not from the text, but from what it was taken out of."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?$", re.DOTALL)
# In RIS a day has four parts, of which the later ones may be empty: `2011///`, `2021/01/02/10:00:00`.
_SLASHES = re.compile(r"(\d{4})/(\d{1,2})?(?:/(\d{1,2})?)?(?:/.*|[^\d/].*)?$", re.DOTALL)
_EPOCH = re.compile(r"\d{9,16}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stated about one article, in the words in which it is stated."""

    title: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    saved: str = ""
    """When somebody saved it; never when it was published."""
    made: str = ""
    """When the file was made; never when the article was published."""
    description: str = ""
    remark: str = ""
    """What the person who saved it wrote beside it."""
    trust: Certainty = Certainty.MEDIUM
    """How far its day of publication is to be trusted: a program may have guessed it."""


def told(facts: Facts, place: str) -> tuple[Found, ...]:
    """Facts as evidence; `place` opens the sentence that says where they stand: `the export`."""
    return tuple(replace(one, origin=ORIGIN, rank=1) for one in _told(facts, place))


def _told(facts: Facts, place: str) -> Iterator[Found]:
    plain = (
        ("title", facts.title),
        ("publisher", facts.publisher),
        ("description", facts.description),
        ("remark", facts.remark),
    )
    for name, value in plain:
        if tidy_spaces(value):
            yield Found(name, tidy_spaces(value), 0, f"{place} says so")
    yield from (Found("authors", name, 0, f"{place} says so") for name in _tidied(facts.authors))
    yield from (Found("tags", tag, 0, f"{place} says so") for tag in _tidied(facts.tags))
    yield from _address(facts.url.strip(), place)
    yield from _language(facts.language.strip(), place)
    yield from _published(facts, place)
    yield from _days(facts, place)


def _tidied(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said for value in values if (said := tidy_spaces(value))))


def _address(url: str, place: str) -> Iterator[Found]:
    if not url:
        return
    shown = address(url)
    why = "says so" if shown else f"gives “{url[:80]}”, which is no address of the web"
    yield Found("source_url", shown, 0, f"{place} {why}", Certainty.HIGH if shown else Certainty.LOW)


def _language(language: str, place: str) -> Iterator[Found]:
    if _LANGUAGE.fullmatch(language):
        yield Found("language", language.replace("_", "-"), 0, f"{place} says so")


def _published(facts: Facts, place: str) -> Iterator[Found]:
    if not facts.published.strip():
        return
    when = day_of(facts.published)
    if when:
        instant = read_instant(facts.published)
        off = f"; {OFF_BY_ONE}" if instant and instant.offset == 0 else ""
        basis = f"{place} says so: {facts.published.strip()[:40]}{off}"
        yield Found("published", when, 0, basis, facts.trust)
        return
    basis = f"{place} gives “{facts.published.strip()[:40]}”, which can be read in more than one way"
    yield Found("published", "", 0, basis, Certainty.LOW)


def _days(facts: Facts, place: str) -> Iterator[Found]:
    if saved := day_of(facts.saved):
        basis = f"{place} says when it was saved, which is not when it was published"
        yield Found("saved", saved, 0, basis)
    if made := day_of(facts.made):
        basis = f"{place} says when the file was made, which is not when the article was published"
        yield Found("modified", made, 0, basis, Certainty.LOW)


def address(url: str) -> str:
    """An address of the web, as it can be written down; empty if it is none."""
    escaped = re.sub(r'[\x00-\x20<>"\\^`{|}\x7f]', lambda found: f"%{ord(found[0]):02X}", url.strip())
    try:
        return "" if (parsed := Url.parse(escaped)).startswith("mailto:") else parsed
    except ValueError:
        return ""


def day_of(text: str) -> str:
    """The day, month or year that a moment falls on as its writer counted; empty if it can mean two."""
    text = text.strip()
    if _EPOCH.fullmatch(text):
        return _day_of_epoch(int(text))
    found = _ISO.match(text) or _SLASHES.match(text)
    if not found:
        return ""
    year, month, day = found.groups()
    known = "-".join((year, *(f"{int(part):02}" for part in (month, day) if part)))
    try:
        return str(When.parse(known))
    except ValueError:
        return ""


def _day_of_epoch(seconds: int) -> str:
    while seconds > 99_999_999_999:
        seconds //= 1000
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def values_of(found: tuple[Found, ...]) -> dict[str, tuple[str, ...]]:
    """What is known of each field, each value once, in the order in which it was said."""
    values: dict[str, tuple[str, ...]] = {}
    for one in found:
        if one.value and one.value not in values.get(one.field, ()):
            values[one.field] = (*values.get(one.field, ()), one.value)
    return values


def over(stated: tuple[Found, ...], found: tuple[Found, ...]) -> tuple[Found, ...]:
    """What is stated, and of what was found that which says something about other fields."""
    settled = {one.field for one in stated if one.value}
    return (*stated, *(one for one in found if one.field not in settled))


def with_facts(article: Article, found: tuple[Found, ...]) -> Article:
    """An article whose empty fields say what was found."""
    values = values_of(found)
    evidence = tuple(
        Evidence(one.field, one.basis, one.certainty)
        for one in found
        if one.field in (*SOUGHT, "translated_from")
    )
    return replace(
        article,
        authors=values.get("authors", article.authors),
        published=When.parse(values["published"][0]) if "published" in values else article.published,
        source_url=Url.parse(values["source_url"][0]) if "source_url" in values else article.source_url,
        language=values.get("language", (article.language,))[0],
        evidence=tuple(dict.fromkeys((*article.evidence, *evidence))),
        needs=tuple(name for name in SOUGHT if name not in values or name == "publisher"),
    )


def with_what_was_told(draft: Draft) -> Draft:
    """A draft whose tags, format, and day of saving are those that its source states."""
    values = values_of((*draft.found, *draft.raw.told))
    tags = tuple(TagId(slug(tag)) for tag in values.get("tags", ()) if hyphenated(tag))
    days = tuple(_day(value) for value in values.get("saved", ()))
    saved = draft.article.provenance.saved or next((day for day in days if day), None)
    article = replace(
        draft.article,
        tags=tuple(dict.fromkeys((*draft.article.tags, *tags))),
        provenance=replace(
            draft.article.provenance, saved=saved, format=draft.raw.format or draft.article.provenance.format
        ),
    )
    return replace(draft, article=article)


def _day(value: str) -> Day | None:
    try:
        return Day.parse(value)
    except ValueError:
        return None
