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
MADE_WHOLE = "the peer keeps a part of a word and puts the rest into the context; we quote whole words"
LONGER = (
    "the peer keeps the fewest words that settle the place; we keep 32 characters, to hold edited words too"
)
DESCRIBED_BY_DESIGN = {
    "testCasesWithMaxWordLength: default should be 50": MADE_WHOLE,
    "testCasesWithMaxWordLength: too long prefix": MADE_WHOLE,
    "testCasesWithMaxWordLength: too long suffix": MADE_WHOLE,
    "testCasesWithMinimalContext: empty quote": NO_WORDS,
    "testCasesWithMinimalContext: minimal prefix": MADE_WHOLE,
    "testCasesWithMinimalContext: minimal suffix": MADE_WHOLE,
    "testCasesWithMinimalContext: multiple, overlapping false matches": MADE_WHOLE,
    "testCasesWithMinimalContext: no context": MADE_WHOLE,
    "testCasesWithMinimalContext: use prefix for end of text": MADE_WHOLE,
    "testCasesWithMinimalContext: use suffix for start of text": LONGER,
    "testCasesWithMinimumQuoteLength: balance prefix and suffix": LONGER,
    "testCasesWithMinimumQuoteLength: use prefix for end of text": MADE_WHOLE,
    "testCasesWithMinimumQuoteLength: use suffix for start of text": MADE_WHOLE,
    "testCasesWithoutOptions: across elements": MADE_WHOLE,
    "testCasesWithoutOptions: add context to disambiguate": LONGER,
    "testCasesWithoutOptions: empty quote": NO_WORDS,
    "testCasesWithoutOptions: no context": LONGER,
    "testCasesWithoutOptions: only prefix for end of text": LONGER,
    "testCasesWithoutOptions: only suffix for start of text": LONGER,
    "testCasesWithoutOptions: use prefix to complete word": MADE_WHOLE,
    "testCasesWithoutOptions: use suffix to complete word": MADE_WHOLE,
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
    assert DESCRIBED_BY_DESIGN.keys() <= described_cases().keys()


def described_cases() -> dict[str, Case]:
    if not DESCRIBED.exists():
        return {}
    groups: dict[str, dict[str, Case]] = json.loads(DESCRIBED.read_text("utf-8"))
    return {f"{group}: {name}": case for group, cases in groups.items() for name, case in cases.items()}


@pytest.mark.parametrize("name", sorted(described_cases()))
def test_a_stretch_is_described_as_the_peer_does_or_differs_by_design(name: str) -> None:
    case = described_cases()[name]
    page = Words()
    page.feed(case["html"])
    given, wanted = case["range"], case["expected"]
    start = page.offset_of(given["startContainerXPath"], given["startOffset"])
    end = page.offset_of(given["endContainerXPath"], given["endOffset"])
    haystack, reason = Haystack.of(page.text), DESCRIBED_BY_DESIGN.get(name)

    quote = described(start, end, haystack)

    if quote is None:
        assert reason == NO_WORDS
        return
    outcome = find(quote, haystack)
    assert isinstance(outcome, Found), "what is described is found again, in one place"
    assert [(one.start, one.end) for one in outcome.places] == [whole_words(page.text, start, end)]
    prefix, suffix = wanted["prefix"].strip(), wanted["suffix"].strip()
    assert (quote == Quote(wanted["exact"], prefix, suffix)) is (reason is None)
    if reason == MADE_WHOLE:
        assert quote.exact != wanted["exact"] and wanted["exact"] in quote.exact
    if reason == LONGER:
        assert quote.exact == wanted["exact"]
        assert quote.prefix.endswith(prefix) and quote.suffix.startswith(suffix)
