"""What single sentences of the articles say: whom and what they name, which dates, which numbers."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, PersonId
from site_builder.model.records import Article, Person, Place
from site_builder.model.when import When
from site_builder.text.markdown import parse
from site_builder.text.plain import plain
from site_builder.text.relative_dates import relative_dates
from site_builder.text.sentences import sentences
from site_builder.text.told_dates import told_dates
from site_builder.told.glance import may_count
from site_builder.told.words.occasions import LIMITS, LITTLE, NUMBERS, SCALES
from site_builder.told.words.quantities import QUANTITIES

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SPELT = "|".join(NUMBERS)
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<money>[$€£₽]?)(?P<value>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|\b(?:{_SPELT}))"
    rf"(?:[ \u00a0](?P<scale>{'|'.join(SCALES)}))?"
    r"(?:\s?(?P<share>%|per ?cent)|[ \u00a0-](?P<unit>[a-z]{3,}))?",
    re.IGNORECASE,
)


_CASES = re.compile(r"(?:ом|ем|ым|им|ой|ей|ого|его|ому|[аяуюыиеё])$")
"""Endings of Russian names."""


@dataclass(frozen=True, slots=True)
class Number:
    """How many of what."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, with what can be compared in it."""

    article: ArticleId
    start: int
    line: int
    """Line of the article's file."""
    block: int
    """Which paragraph it stands in."""
    text: str
    names: frozenset[str]
    """Names in it; those that the archive knows stand in one spelling."""
    people: tuple[PersonId, ...]
    """People of the archive in it, in the order in which they are named."""
    words: frozenset[str]
    """What it is about: its longer words, shortened to what they have in common."""
    dates: tuple[When, ...]
    numbers: tuple[Number, ...]
    language: str
    """Primary language subtag."""
    date_spans: tuple[tuple[int, int], ...]
    """Where in the sentence each of its dates stands."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that an archive knows."""

    spellings: Mapping[str, str]
    """The last word of every known name → one name for all its spellings: `lukashenka` → `@lukashenko-id`."""
    people: frozenset[str]
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """A text, and what its sentences are read by."""

    article: ArticleId
    text: str
    language: str
    published: When | None


def names_of(archive: Archive) -> Names:
    """The names of an archive's people and places."""
    return Names(spellings(archive), frozenset(archive.people), frozenset(archive.places))


def statements(archive: Archive) -> Mapping[ArticleId, tuple[Statement, ...]]:
    """Every sentence of every article whose language can be compared."""
    names = names_of(archive)
    return {
        id: tuple(_of_article(article, names))
        for id, article in archive.articles.items()
        if can_be_compared(article.language)
    }


def can_be_compared(language: str) -> bool:
    """Whether the words of a language are known well enough to tell what its sentences say."""
    return tongue_of(language) in QUANTITIES


def tongue_of(language: str) -> str:
    """The primary subtag of a language."""
    return language.split("-")[0].lower()


def spellings(archive: Archive) -> Mapping[str, str]:
    """The last word of every known name → one name for all its spellings: `lukashenka` → `@lukashenko-id`."""
    known: dict[str, str] = {}
    records: tuple[Person | Place, ...] = (*archive.people.values(), *archive.places.values())
    for record in records:
        for name in (record.name, *record.also_known_as):
            words = _WORD.findall(name)
            if words:
                known.setdefault(words[-1].lower(), f"@{record.id}")
    return known


def _of_article(article: Article, names: Names) -> Iterator[Statement]:
    text = plain(parse(article.body))
    telling = Telling(article.id, text.text, article.language, article.published)
    for span in sentences(text.text):
        made = statement(telling, span, names)
        yield replace(made, line=article.body_line + text.line_at(span[0]))


def statement(told: Telling, span: tuple[int, int], names: Names) -> Statement:
    """What one sentence of a text says; its line is not known."""
    tongue, sentence = tongue_of(told.language), told.text[slice(*span)]
    reckoned = relative_dates(sentence, _sure(told.published), told.language)
    dated = [
        *told_dates(sentence, told.language),
        *((one.start, one.end, one.when) for one in reckoned),
    ]
    bare = without(sentence, [(a, b) for a, b, _ in dated])
    found = tuple(names_in(bare, names.spellings, tongue))
    return Statement(
        article=told.article,
        start=span[0],
        line=0,
        block=told.text.count("\n", 0, span[0]),
        text=sentence,
        names=frozenset(found),
        people=tuple(PersonId(name[1:]) for name in dict.fromkeys(found) if name[1:] in names.people),
        words=content_words(bare, names) - {stem(name) for name in found},
        dates=tuple(when for _, _, when in dated if when),
        numbers=tuple(_numbers(bare)) if may_count(bare, tongue) else (),
        language=tongue,
        date_spans=tuple((a, b) for a, b, when in dated if when),
    )


def content_words(text: str, names: Names) -> frozenset[str]:
    """What a text is about: its longer words, shortened to what they have in common; known names aside."""
    return frozenset(_words(text, names.spellings))


def _sure(published: When | None) -> When | None:
    """A day of publication that dates may be reckoned from; one that is only about right proves nothing."""
    return None if published is None or published.circa else published


def without(sentence: str, spans: Iterable[tuple[int, int]]) -> str:
    """The sentence with some stretches blanked out, everything else where it was."""
    for start, end in spans:
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def names_in(sentence: str, spellings: Mapping[str, str], tongue: str) -> Iterator[str]:
    """Names in it; those that the archive knows as `@id`, whatever their case-ending."""
    for found in _WORD.finditer(sentence):
        if not found[0][0].isupper():
            continue
        word, _ = _compared(found[0])
        known = next((form for form in _forms(word, tongue) if form in spellings), None)
        if known:
            yield spellings[known]
        elif found.start() > 0 and word not in LITTLE and len(word) > 2:
            yield word


def is_known(name: str, spellings: Mapping[str, str], tongue: str) -> bool:
    """Whether the archive knows a name, whatever its case-ending."""
    return any(form in spellings for form in _forms(name.lower(), tongue))


def _forms(word: str, tongue: str) -> Iterator[str]:
    """A name as it stands, and as it would stand without the ending of its case."""
    yield word
    if tongue == "de" and word.endswith("s"):
        yield word[:-1]
    ending = _CASES.search(word) if tongue == "ru" else None
    if ending:
        bare = word[: ending.start()]
        yield from (bare, *(bare + nominative for nominative in "аяьй"))


def _words(sentence: str, spellings: Mapping[str, str]) -> Iterator[str]:
    for lowered, shortened in map(_compared, _WORD.findall(sentence)):
        if shortened and lowered not in spellings:
            yield shortened


# The words of a language come again and again, so that most are looked up.
@lru_cache(maxsize=1 << 16)
def _compared(word: str) -> tuple[str, str]:
    """A word in small letters, and as it is compared: empty for one that tells nothing of a subject."""
    lowered = re.sub(r"['’]s?$", "", word).lower()
    is_plain = len(lowered) > 3 and lowered not in LITTLE and lowered not in NUMBERS and lowered not in SCALES
    return lowered, stem(lowered) if is_plain else ""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without the endings of number and tense; crude, and the same for both sides."""
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ies",
        "ied",
        "ed",
        "es",
        "s",
        "y",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _numbers(sentence: str) -> Iterator[Number]:
    for found in _NUMBER.finditer(sentence):
        if LIMITS.search(sentence[: found.start()]):
            continue
        unit = "percent" if found["share"] else (found["unit"] or "").lower()
        unit = found["money"] or stem(unit)
        written = found["value"].lower().replace(",", "")
        value = float(NUMBERS.get(written, written))
        if unit and unit not in LITTLE:
            yield Number(value * SCALES.get((found["scale"] or "").lower(), 1), unit)
