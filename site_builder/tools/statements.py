"""What single sentences of the articles say: whom and what they name, which dates, which numbers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, PersonId
from site_builder.model.records import Article, Person, Place
from site_builder.model.when import When
from site_builder.text.markdown import parse
from site_builder.text.plain import plain
from site_builder.text.relative_dates import relative_dates
from site_builder.text.sentences import sentences
from site_builder.text.told_dates import told_dates
from site_builder.tools.words.occasions import LIMITS, LITTLE, NUMBERS, SCALES

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SPELT = "|".join(NUMBERS)
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<money>[$€£₽]?)(?P<value>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|\b(?:{_SPELT}))"
    rf"(?:[ \u00a0](?P<scale>{'|'.join(SCALES)}))?"
    r"(?:\s?(?P<share>%|per ?cent)|[ \u00a0-](?P<unit>[a-z]{3,}))?",
    re.IGNORECASE,
)


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


def statements(archive: Archive) -> Mapping[ArticleId, tuple[Statement, ...]]:
    """Every sentence of every article whose language can be compared."""
    spellings = _spellings(archive)
    return {
        name: tuple(_statements(article, spellings, frozenset(archive.people)))
        for name, article in archive.articles.items()
        if article.language.split("-")[0].lower() == "en"
    }


def _spellings(archive: Archive) -> Mapping[str, str]:
    """The last word of every known name → one name for all its spellings: `lukashenka` → `@lukashenko-id`."""
    known: dict[str, str] = {}
    records: tuple[Person | Place, ...] = (*archive.people.values(), *archive.places.values())
    for record in records:
        for name in (record.name, *record.also_known_as):
            words = _WORD.findall(name)
            if words:
                known.setdefault(words[-1].lower(), f"@{record.id}")
    return known


def _statements(
    article: Article, spellings: Mapping[str, str], people: frozenset[PersonId]
) -> Iterator[Statement]:
    text = plain(parse(article.body))
    for start, end in sentences(text.text):
        sentence = text.text[start:end]
        told = told_dates(sentence, article.language)
        reckoned = relative_dates(sentence, _sure(article.published), article.language)
        spans = [*((a, b) for a, b, _ in told), *((one.start, one.end) for one in reckoned)]
        bare = _without(sentence, spans)
        names = tuple(_names(bare, spellings))
        yield Statement(
            article=article.id,
            start=start,
            line=article.body_line + text.line_at(start),
            block=text.text.count("\n", 0, start),
            text=sentence,
            names=frozenset(names),
            people=tuple(PersonId(name[1:]) for name in dict.fromkeys(names) if name[1:] in people),
            words=frozenset(_words(bare, spellings)) - {stem(name) for name in names},
            dates=(*(when for _, _, when in told), *(one.when for one in reckoned if one.when)),
            numbers=tuple(_numbers(bare)),
        )


def _sure(published: When | None) -> When | None:
    """A day of publication that dates may be reckoned from; one that is only about right proves nothing."""
    return None if published is None or published.circa else published


def _without(sentence: str, spans: list[tuple[int, int]]) -> str:
    """The sentence with its dates blanked out, everything else where it was."""
    for start, end in spans:
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def _names(sentence: str, spellings: Mapping[str, str]) -> Iterator[str]:
    for found in _WORD.finditer(sentence):
        word = re.sub(r"['’]s?$", "", found[0]).lower()
        if not found[0][0].isupper():
            continue
        if word in spellings:
            yield spellings[word]
        elif found.start() > 0 and word not in LITTLE and len(word) > 2:
            yield word


def _words(sentence: str, spellings: Mapping[str, str]) -> Iterator[str]:
    for word in _WORD.findall(sentence):
        lowered = re.sub(r"['’]s?$", "", word).lower()
        is_plain = len(lowered) > 3 and lowered not in LITTLE and lowered not in spellings
        if is_plain and lowered not in NUMBERS and lowered not in SCALES:
            yield stem(lowered)


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
