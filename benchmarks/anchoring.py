"""How quotes fare when the text under them is edited: `python -m benchmarks.anchoring [ROUNDS]`.

Quotes of four words, of ten and of whole sentences are drawn from the articles in `../shared/seeds`, with
some context. Then the sentence is deleted, or words of the article are changed, or those of the note are
typed otherwise; and the quote is looked for again.
"""

import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from site_builder.annotate.context import quote_at
from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.known import Known
from site_builder.annotate.outcome import Found, Lost, Moved, Outcome
from site_builder.model.body import Tier
from site_builder.model.records.note import Quote
from site_builder.text.markdown import parse
from site_builder.text.plain import plain
from site_builder.text.words import whole_words

SHARED = Path(__file__).parents[2] / "shared"
WHOLE = 0
"""As many words as the sentence has."""
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?\"”]*")
_WORD = re.compile(r"\S+")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")


def described(start: int, end: int, haystack: Haystack) -> Quote | None:
    """The quote for a stretch of a text, made whole words; None where there are none."""
    start, end = whole_words(haystack.text, start, end)
    words = haystack.text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    return quote_at(Place(start, end, 0, 0, Tier.EXACT), haystack) if start < end else None


@dataclass(frozen=True, slots=True)
class Sample:
    """A quote with its context, and the sentence that it is part of."""

    text: str
    quote: Quote
    start: int
    end: int
    sentence: tuple[int, int]

    @property
    def words(self) -> str:
        """What is quoted, as the text prints it."""
        return self.text[self.start : self.end]

    def with_words(self, words: str) -> str:
        """The text with other words in the quote's place."""
        return self.text[: self.start] + words + self.text[self.end :]


Edit = Callable[[Sample, random.Random], str | None]
"""The text after an edit under the note; None where there is nothing to edit."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many quotes were tried, how many are anchored still, and how many of those elsewhere."""

    tried: int = 0
    anchored: int = 0
    elsewhere: int = 0

    def __str__(self) -> str:
        share = 100 * self.anchored / max(1, self.tried)
        return f"{self.anchored:4}/{self.tried:<4} {share:5.1f} %   elsewhere {self.elsewhere}"


def texts() -> tuple[str, ...]:
    """The words of the seeds; none where they are not beside this checkout."""
    files = sorted((SHARED / "seeds").glob("*.txt"))
    return tuple(plain(parse(path.read_text("utf-8"))).text for path in files)


def names() -> tuple[str, ...]:
    """The names of people, places and organisations that the facts know, as an archive of them would."""
    facts = yaml.safe_load((SHARED / "facts.yaml").read_text("utf-8"))
    return tuple(sorted({*_names(facts)}))


def _names(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _names(one)
    if isinstance(value, dict):
        for key, one in value.items():
            if key in ("name", "variants"):
                yield from (
                    word for word in (one if isinstance(one, list) else [one]) if isinstance(word, str)
                )
            yield from _names(one)


def samples(drawn: random.Random) -> tuple[Sample, ...]:
    """Quotes of four words, ten words and a whole sentence, from every sentence that is long enough."""
    return tuple(sample for text in texts() for sample in _samples(text, (4, 10, WHOLE), drawn))


def few_words(drawn: random.Random) -> tuple[Sample, ...]:
    """Quotes of one word, two and three, many of which stand in other sentences too."""
    return tuple(sample for text in texts() for sample in _samples(text, (1, 2, 3) * 3, drawn))


def _samples(text: str, lengths: Sequence[int], drawn: random.Random) -> Iterator[Sample]:
    haystack = Haystack.of(text)
    for sentence in _SENTENCE.finditer(text):
        words = [(one.start(), one.end()) for one in _WORD.finditer(text, *sentence.span())]
        for wanted in lengths:
            length = wanted or len(words)
            if len(words) < max(length, 4):
                continue
            first = drawn.randrange(len(words) - length + 1)
            start, end = words[first][0], words[first + length - 1][1]
            quote = described(start, end, haystack)
            if quote is not None:
                yield Sample(text, quote, start, end, sentence.span())


def gone(sample: Sample, drawn: random.Random) -> str | None:
    """The sentence is deleted; nothing if its words stand elsewhere too."""
    del drawn
    rest = sample.text[: sample.sentence[0]] + sample.text[sample.sentence[1] :]
    outcome = find(Quote(sample.quote.exact), Haystack.of(rest))
    return rest if isinstance(outcome, Lost) and not outcome.places else None


def gone_but_elsewhere(sample: Sample, drawn: random.Random) -> str | None:
    """The sentence is deleted; nothing unless its words stand elsewhere too."""
    del drawn
    rest = sample.text[: sample.sentence[0]] + sample.text[sample.sentence[1] :]
    return None if isinstance(find(Quote(sample.quote.exact), Haystack.of(rest)), Lost) else rest


def noisy(sample: Sample, drawn: random.Random) -> str:
    """One letter in fifty of the whole text is read wrongly."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "".join(
        drawn.choice(letters) if sign.isalpha() and drawn.random() < 0.02 else sign for sign in sample.text
    )


def one_word_replaced(sample: Sample, drawn: random.Random) -> str | None:
    """A word of the quote gives way to one from elsewhere in the text."""
    return _with_word(sample, drawn, lambda _word: drawn.choice(sample.text.split()))


def one_word_dropped(sample: Sample, drawn: random.Random) -> str | None:
    """A word of the quote is left out."""
    words = sample.words.split()
    del words[drawn.randrange(len(words))]
    return sample.with_words(" ".join(words))


def changed_number(sample: Sample, drawn: random.Random) -> str | None:
    """A digit of the quote becomes another."""
    digits = [place for place, sign in enumerate(sample.words) if sign.isdigit()]
    if not digits:
        return None
    place = drawn.choice(digits)
    other = drawn.choice([digit for digit in "0123456789" if digit != sample.words[place]])
    return sample.with_words(sample.words[:place] + other + sample.words[place + 1 :])


def inserted_negation(sample: Sample, drawn: random.Random) -> str:
    """A `not` comes to stand between two words of the quote."""
    words = sample.words.split()
    words.insert(drawn.randrange(1, len(words)), "not")
    return sample.with_words(" ".join(words))


def removed_negation(sample: Sample, drawn: random.Random) -> str | None:
    """A word that denies is taken out of the quote."""
    words = sample.words.split()
    denying = [place for place, word in enumerate(words) if re.fullmatch(r"not|no|never|without|n't", word)]
    if not denying:
        return None
    del words[drawn.choice(denying)]
    return sample.with_words(" ".join(words))


def changed_name(sample: Sample, drawn: random.Random) -> str | None:
    """A name in the quote becomes another that the articles use."""
    pool = sorted(_all_names())
    found = [one for one in _CAPITAL.finditer(sample.words) if one[0] in pool]
    if not found:
        return None
    one = drawn.choice(found)
    other = drawn.choice([name for name in pool if name != one[0]])
    return sample.with_words(sample.words[: one.start()] + other + sample.words[one.end() :])


def _all_names() -> set[str]:
    """Words with a capital in the middle of a sentence that never stand without it."""
    whole = " ".join(texts())
    small = {*re.findall(r"\b[a-z]+\b", whole)}
    return {name for name in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+\b", whole) if name.lower() not in small}


def _with_word(sample: Sample, drawn: random.Random, other: Callable[[str], str]) -> str:
    words = sample.words.split()
    place = drawn.randrange(len(words))
    words[place] = other(words[place])
    return sample.with_words(" ".join(words))


def score(edit: Edit, chosen: Sequence[Sample], known: Known, seed: int = 1) -> Score:
    """How quotes fare under one kind of edit; an edit that changes nothing is not counted."""
    drawn = random.Random(seed)
    total = Score()
    for sample in chosen:
        text = edit(sample, drawn)
        if text is None or text == sample.text:
            continue
        outcome = find(sample.quote, Haystack.of(text), known)
        total = replace(
            total,
            tried=total.tried + 1,
            anchored=total.anchored + isinstance(outcome, Found | Moved),
            elsewhere=total.elsewhere + _is_elsewhere(outcome, sample, text),
        )
    return total


def _is_elsewhere(outcome: Outcome, sample: Sample, text: str) -> bool:
    """Whether a quote is anchored, but not where it stood."""
    if not isinstance(outcome, Found | Moved):
        return False
    end = sample.end + len(text) - len(sample.text)
    return not (outcome.places[0].start < end and sample.start < outcome.places[0].end)


EDITS: tuple[tuple[str, Edit], ...] = (
    ("sentence deleted", gone),
    ("OCR noise, 2 %", noisy),
    ("one word replaced", one_word_replaced),
    ("one word dropped", one_word_dropped),
    ("number changed", changed_number),
    ("not inserted", inserted_negation),
    ("negation removed", removed_negation),
    ("name changed", changed_name),
)


def _with_gap(words: str) -> str:
    """Four words from either end, if there are more between and nothing but words."""
    each = [word for word in words.split() if any(map(str.isalnum, word))]
    return (
        words
        if len(each) < 10 or len(each) < len(words.split())
        else f"{' '.join(each[:4])} … {' '.join(each[-4:])}"
    )


RETYPED: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("white space", lambda words: words.replace(" ", "\n   ")),
    ("soft hyphens", lambda words: re.sub(r"(\w{4})(?=\w{3})", "\\1\u00ad", words)),
    ("dashes", lambda words: re.sub("[-–—]", "—", words)),
    ("quotation marks", lambda words: words.replace("'", "’").replace('"', "“").replace("’", "'")),
    ("line-break hyphens", lambda words: re.sub(r"\b([a-z]{3})([a-z]{3,})\b", "\\1-\n\\2", words, count=1)),
    ("an ellipsis", _with_gap),
    ("Markdown marks", lambda words: re.sub(r"^(\w+)", r"**\1**", words)),
    ("punctuation around", lambda words: f"“…{words.rstrip('.,;:')}…”,"),
)


def retyped(change: Callable[[str], str], chosen: Sequence[Sample]) -> Score:
    """How many quotes are found where they stand although the note types them otherwise."""
    total = Score()
    for sample in chosen:
        quote = replace(sample.quote, exact=change(sample.quote.exact))
        outcome = find(quote, Haystack.of(sample.text))
        total = replace(
            total,
            tried=total.tried + 1,
            anchored=total.anchored + isinstance(outcome, Found),
            elsewhere=total.elsewhere + _is_elsewhere(outcome, sample, sample.text),
        )
    return total


def main(rounds: int) -> None:
    """Print a line for each kind of edit and each way to type a quote, then what a failing search costs."""
    chosen = tuple(sample for seed in range(rounds) for sample in samples(random.Random(seed)))
    longer = tuple(sample for sample in chosen if len(sample.words.split()) > 4)
    known = Known(names())
    print(f"{len(chosen)} quotes, {len(longer)} of them of ten words or a sentence")
    few = tuple(sample for seed in range(rounds) for sample in few_words(random.Random(seed)))
    print(f"{'1 to 3 words deleted':20} {score(gone_but_elsewhere, few, known)}")
    for name, edit in EDITS:
        print(f"{name:20} {score(edit, chosen if edit is gone else longer, known)}")
    print(f"{'  without names':20} {score(changed_name, longer, Known())}")
    for name, change in RETYPED:
        print(f"{name:20} {retyped(change, chosen)}")
    print(f"a search that fails: {1000 * failing_search():.1f} ms in 17,000 characters")


def failing_search() -> float:
    """CPU seconds to look for 120 characters that are nowhere in 17,000; the median of nine times."""
    hay = Haystack.of(" ".join(texts())[:17_000])
    words = (
        "There were no signs that the order of these things would change at any time in the year that"
        " follows, they told us all"
    )
    quote = Quote(words, "and this is what stands before it", "and this is what comes after it")
    return sorted(_timed(lambda: find(quote, hay)) for _ in range(9))[4]


def _timed(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
