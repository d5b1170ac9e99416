"""The quote selector cases of Apache Annotator, run through our own; what differs, differs by design."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from benchmarks.anchoring import described
from site_builder.annotate.find import find, places_of
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.outcome import Found, Lost, Reason
from site_builder.model.records.note import Every, Quote
from site_builder.text.fold import folded
from site_builder.text.surroundings import Manner, Unit, window
from site_builder.text.words import whole_words

Case = dict[str, Any]
HOME = Path(__file__).parents[2].parent / "shared" / "peers" / "annotator"
PEERS, DESCRIBED = HOME / "text-quote-match-cases.json", HOME / "text-quote-describe-cases.json"
NO_WORDS = "a quote without words is refused before it is looked for"
PART_OF_A_WORD = "the words are found, and then refused because they begin or end inside a longer word"
BY_DESIGN = {
    "empty quote": NO_WORDS,
    "empty quote, multiple elements": NO_WORDS,
    "empty quote, no matches": NO_WORDS,
    "empty quote, with prefix": NO_WORDS,
    "empty quote, with prefix and suffix": NO_WORDS,
    "empty quote, with suffix": NO_WORDS,
    "with suffix, no matches due to whitespace": "YAML trims plain text: space beside a quote does not count",
    "across elements": PART_OF_A_WORD,
    "overlapping matches in one node": PART_OF_A_WORD,
    "overlapping matches stretching multiple nodes": PART_OF_A_WORD,
    "simple": PART_OF_A_WORD,
    "with empty prefix and suffix": PART_OF_A_WORD,
    "with prefix and suffix": PART_OF_A_WORD,
    "with prefix and suffix, two matches": PART_OF_A_WORD,
    "with suffix": PART_OF_A_WORD,
}

pytestmark = pytest.mark.skipif(not PEERS.exists(), reason="the peers' test data is not beside this checkout")


class Words(HTMLParser):
    """A document's text, and where each text node of it begins."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.nodes: dict[str, list[int]] = {}
        self.path: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.path.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.path.remove(tag)
        self.text += "\n" if tag == "title" else ""

    def handle_data(self, data: str) -> None:
        self.nodes.setdefault(self.path[-1] if self.path else "", []).append(len(self.text))
        self.text += data

    def offset_of(self, place: str, offset: int) -> int:
        """Where `//b/text()[2]` and an offset in it lie in the whole text."""
        element, _, number = place.removeprefix("//").partition("/text()")
        return self.nodes[element][int(number.strip("[]") or 1) - 1] + offset


def cases() -> dict[str, Case]:
    if not PEERS.exists():
        return {}
    read: dict[str, Case] = json.loads(PEERS.read_text("utf-8"))["testCases"]
    return read


def asked(case: Case) -> tuple[Quote, Haystack, list[tuple[int, int]]]:
    """What is looked for, where, and the places the peer expects."""
    page = Words()
    page.feed(case["html"])
    given = case["selector"]
    quote = Quote(given["exact"], given.get("prefix", ""), given.get("suffix", ""), Every.ALL)
    expected = [
        (
            page.offset_of(one["startContainerXPath"], one["startOffset"]),
            page.offset_of(one["endContainerXPath"], one["endOffset"]),
        )
        for one in case["expected"]
    ]
    return quote, Haystack.of(page.text), expected


@pytest.mark.parametrize("name", sorted(cases()))
def test_the_matcher_agrees_with_the_peer(name: str) -> None:
    quote, haystack, expected = asked(cases()[name])

    prefix, suffix = folded(quote.prefix), folded(quote.suffix)
    places = [place for place in places_of(quote.exact, haystack) if haystack.fits(place, prefix, suffix)]

    agrees = [(place.start, place.end) for place in places] == expected
    assert agrees or BY_DESIGN.get(name, PART_OF_A_WORD) != PART_OF_A_WORD


@pytest.mark.parametrize("name", sorted(cases()))
def test_a_quote_is_placed_as_the_peer_places_it_or_differs_by_design(name: str) -> None:
    quote, haystack, expected = asked(cases()[name])

    outcome = find(quote, haystack)
    places = [(place.start, place.end) for place in outcome.places] if isinstance(outcome, Found) else []

    if BY_DESIGN.get(name) == PART_OF_A_WORD:
        assert isinstance(outcome, Lost) and outcome.reason is Reason.PART_OF_A_WORD
    elif BY_DESIGN.get(name) == NO_WORDS:
        assert isinstance(outcome, Lost) and outcome.reason is Reason.NO_WORDS
    else:
        assert (places == expected) is (name not in BY_DESIGN)


def test_every_difference_is_one_of_a_case_that_exists() -> None:
    assert BY_DESIGN.keys() <= cases().keys()
    assert len(described_cases()) in (0, 22)


def described_cases() -> dict[str, Case]:
    if not DESCRIBED.exists():
        return {}
    groups: dict[str, dict[str, Case]] = json.loads(DESCRIBED.read_text("utf-8"))
    return {f"{group}: {name}": case for group, cases in groups.items() for name, case in cases.items()}


def stretch_of(case: Case) -> tuple[str, int, int]:
    """A page's text, and the stretch of it that is to be described."""
    page = Words()
    page.feed(case["html"])
    given = case["range"]
    start = page.offset_of(given["startContainerXPath"], given["startOffset"])
    return page.text, start, page.offset_of(given["endContainerXPath"], given["endOffset"])


def manner_of(case: Case) -> Manner:
    """The peer's options in our words; what is not given is as the peer has it."""
    options = case.get("options", {})
    unit = Unit.LETTERS if options.get("minimalContext") else Unit.WORDS
    return Manner(unit, options.get("minimumQuoteLength", 0), options.get("maxWordLength", 50))


@pytest.mark.parametrize("name", sorted(described_cases()))
def test_a_stretch_is_described_as_the_peer_describes_it(name: str) -> None:
    case = described_cases()[name]
    text, start, end = stretch_of(case)

    kept = window(text, start, end, manner_of(case))

    wanted = case["expected"]
    assert (text[start:end], kept.prefix, kept.suffix) == (
        wanted["exact"],
        wanted["prefix"],
        wanted["suffix"],
    )


@pytest.mark.parametrize("name", sorted(described_cases()))
def test_what_is_written_into_a_note_about_a_stretch_finds_its_whole_words_again(name: str) -> None:
    text, start, end = stretch_of(described_cases()[name])

    quote = described(start, end, Haystack.of(text))

    assert (quote is None) is (start == end), "a quote without words is refused"
    outcome = find(quote, Haystack.of(text)) if quote else None
    if outcome is not None:
        assert isinstance(outcome, Found)
        assert [(one.start, one.end) for one in outcome.places] == [whole_words(text, start, end)]
