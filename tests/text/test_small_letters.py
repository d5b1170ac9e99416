"""Words are found in small letters wherever a pattern without regard to case finds them."""

import re
import sys

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.ids import TagId
from site_builder.model.records import Tag
from site_builder.text.small_letters import in_small_letters, places_of
from site_builder.told.topic_words import stretches_on, topic_of

CASED = [
    letter
    for letter in map(chr, range(sys.maxunicode))
    if letter.lower() != letter or letter.upper() != letter
]


def test_letters_that_a_pattern_takes_for_others_are_the_same_in_small_letters_or_refused() -> None:
    every = "".join(CASED)
    for letter in CASED:
        small = in_small_letters(letter)
        twins = re.findall(re.escape(small), every, re.IGNORECASE) if small else []

        assert {in_small_letters(twin) for twin in twins} <= {small, None}


def test_every_place_of_some_words_is_given_overlapping_ones_too() -> None:
    assert list(places_of("aa", "aaa b aa")) == [0, 1, 6]


@given(
    st.lists(st.sampled_from(("gas*", "oil", "*gas", "Gas prices", "İz", "\u017f", "U.S.", " ", "öl"))).map(
        tuple
    ),
    st.lists(
        st.sampled_from(
            ("gas", "Gaskets", " ", "oil-rich", "OIL", "gas  prices", "\u017f", "S", "u.s.", "İ", "Öl", "a")
        )
    ).map("".join),
    st.integers(0, 12),
)
def test_stretches_are_found_by_beginnings_as_by_patterns(
    words: tuple[str, ...], text: str, cut: int
) -> None:
    topic = topic_of(Tag(TagId("gas-prices"), words=words))
    spans = [span for span in ((0, cut), (cut, len(text))) if span[0] < span[1] <= len(text)]

    plain = stretches_on(topic, text, None, spans)

    assert stretches_on(topic, text, in_small_letters(text), spans) == plain
