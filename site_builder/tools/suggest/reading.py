"""An article as it is read for suggestions: whom it names, which days and words, in which sentences."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article
from site_builder.model.when import When
from site_builder.text.inflected_names import Named, NameIndex, names_in
from site_builder.text.reckoning import Tense
from site_builder.text.relative_dates import relative_dates
from site_builder.text.sentences import Span, sentences
from site_builder.text.time_words import TIME_WORDS
from site_builder.text.told_dates import told_dates
from site_builder.text.word_forms import root
from site_builder.told.words.occasions import LITTLE
from site_builder.tools.suggest.occasions import OCCASIONS

LEAD = 3
"""Sentences of the text that say what it is about, after the headline and the summary."""
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W_]+)?")
_FEWEST_LETTERS = 4
_TELLING_LETTERS = 4
_MARKUP = re.compile(r"\]\([^)\s]*\)|<[^<>\n]{1,300}>|[*_#>`|\\\[\]!]+|\[\^[^\]]+\]:?")
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, a week or a month that a sentence speaks of."""

    sentence: int
    when: When
    tense: Tense
    words: str

    @property
    def is_fresh(self) -> bool:
        """Whether it is told as news tells it: `on Friday`, `yesterday`, not `on 28 March`."""
        return self.when.first == self.when.last and not any(map(str.isdigit, self.words))


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, read once."""

    article: Article
    tongue: str
    text: str
    """Headline, summary and body, without markup."""
    sentences: tuple[Span, ...]
    lead: int
    """How many of the sentences say what the article is about."""
    named: Mapping[str, tuple[int, ...]]
    """Whoever and whatever is named → the sentences that do."""
    words: Mapping[str, tuple[int, ...]]
    """The roots of its longer words outside names → the sentences that have them."""
    forms: Mapping[str, str]
    """The root of a word → how the article first writes it."""
    occasions: tuple[int, ...]
    """The sentences that speak of people who meet, vote or sign."""
    timed: tuple[int, ...]
    """The sentences that may tell a time."""

    def is_in_lead(self, sentences: Sequence[int]) -> bool:
        """Whether one of some sentences stands where an article says what it is about."""
        return any(one < self.lead for one in sentences)


def read(article: Article, index: NameIndex) -> Reading:
    """What an article says and names, sentence by sentence."""
    above = "\n".join(filter(None, (article.title, article.summary)))
    text = f"{above}\n{_MARKUP.sub(' ', article.body)}"
    spans, names = tuple(sentences(text)), tuple(names_in(text, index))
    starts = [start for start, _ in spans]
    named: defaultdict[str, list[int]] = defaultdict(list)
    for name in names:
        named[name.owner].append(max(0, bisect_right(starts, name.start) - 1))
    words = _words_in(without(text, names), spans, index.tongue)
    iso = (max(0, bisect_right(starts, day.start()) - 1) for day in _ISO.finditer(text))
    return Reading(
        article,
        index.tongue,
        text,
        spans,
        sum(start < len(above) for start in starts) + LEAD,
        _once(named),
        _once(words.at),
        words.forms,
        tuple(words.occasions),
        tuple(sorted({*words.timed, *iso})),
    )


def _once(places: Mapping[str, Sequence[int]]) -> Mapping[str, tuple[int, ...]]:
    """Each sentence once, in order."""
    return {key: tuple(dict.fromkeys(of)) for key, of in places.items()}


def without(text: str, names: Iterable[Named]) -> str:
    """A text with names blanked out, everything else where it was."""
    pieces: list[str] = []
    done = 0
    for name in names:
        pieces += (text[done : name.start], " " * (name.end - name.start))
        done = name.end
    return "".join((*pieces, text[done:]))


@dataclass(frozen=True, slots=True)
class _Words:
    at: Mapping[str, list[int]]
    forms: Mapping[str, str]
    timed: Mapping[int, None]
    occasions: Mapping[int, None]


def _words_in(text: str, spans: Sequence[Span], tongue: str) -> _Words:
    at: dict[str, list[int]] = {}
    forms: dict[str, str] = {}
    timed: dict[int, None] = {}
    occasions: dict[int, None] = {}
    for number, span in enumerate(spans):
        for word in _WORD.findall(text, *span):
            stem, is_time, is_occasion = _sort_of(word, tongue)
            if is_time:
                timed[number] = None
            if is_occasion:
                occasions[number] = None
            if stem in at:
                at[stem].append(number)
            elif stem:
                at[stem] = [number]
                forms[stem] = word
    return _Words(at, forms, timed, occasions)


@lru_cache(maxsize=200_000)
def _sort_of(word: str, tongue: str) -> tuple[str, bool, bool]:
    """The root of a word that says something, whether it may tell a time, and whether that people met."""
    small = word.lower()
    is_telling = len(word) >= _FEWEST_LETTERS and small not in LITTLE
    is_occasion = OCCASIONS.get(tongue, OCCASIONS["en"]).fullmatch(small) is not None
    is_time = small[:_TELLING_LETTERS] in _beginnings(tongue)
    return root(word, tongue) if is_telling else "", is_time, is_occasion


def days_in(reading: Reading, written: When | None) -> Iterator[Dated]:
    """Every day, week and month that the article speaks of, reckoned from `written`."""
    for number in reading.timed:
        sentence = reading.text[slice(*reading.sentences[number])]
        for start, end, when in told_dates(sentence, reading.tongue):
            if not _YEAR.fullmatch(sentence[start:end]):
                yield Dated(number, when, Tense.OPEN, sentence[start:end])
        for one in relative_dates(sentence, written, reading.tongue):
            if one.when:
                words = sentence[one.start : one.end]
                yield Dated(number, _in_nearest_year(one.when, words, written), one.tense, words)


def _in_nearest_year(when: When, words: str, written: When | None) -> When:
    """A day without its year, in the year that brings it nearest: tenses are easily mistaken."""
    is_day_of_month = when.first.day != 29 and any(map(str.isdigit, words))
    if not written or not is_day_of_month:
        return when
    years = (-1, 0, 1)
    moved = [
        replace(when, first=when.first.replace(year=year), last=when.last.replace(year=year))
        for year in (when.first.year + step for step in years)
        if date.min.year <= year <= date.max.year and when.first.year == when.last.year
    ]
    return min(moved, key=lambda one: (abs(one.first - written.first), one.first), default=when)


@lru_cache
def _beginnings(tongue: str) -> frozenset[str]:
    """How words for time begin: one quick look at each word, for most sentences have none."""
    words = TIME_WORDS.get(tongue)
    if words is None:
        return frozenset()
    turns = (turn for turn, _, _ in words.fixed)
    known = " ".join((*words.weekdays, *words.months, *words.units.values(), *turns)).lower()
    literal = {word for word in re.findall(r"[^\W\d_]{3,}", known) if word not in LITTLE}
    short = {word[:-1] for word in literal if len(word) <= _TELLING_LETTERS}
    return frozenset(word[:_TELLING_LETTERS] for word in literal | short)


def names_weekday(dated: Dated, tongue: str) -> bool:
    """Whether the words for a day are the name of a weekday."""
    words = TIME_WORDS.get(tongue)
    return bool(words and re.search("|".join(words.weekdays), dated.words, re.IGNORECASE))
