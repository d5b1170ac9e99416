"""The bounds of quotation hold for every text and every set of notes."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.disclose.quotations import Quoted, bounds, cut, places_of, spans_of_quote
from site_builder.model.config import RightsConfig
from site_builder.model.issue import Spot
from site_builder.text.word_runs import words_of

WORD = st.sampled_from(["bridge", "toll", "river", "mill", "cart"])
TEXTS = st.lists(WORD, min_size=1, max_size=80).map(" ".join)
SPANS = st.lists(
    st.tuples(st.integers(0, 79), st.integers(1, 30)).map(lambda one: (one[0], one[0] + one[1])), max_size=8
)


@given(TEXTS, SPANS, st.integers(0, 20), st.floats(0, 0.99))
def test_what_quotations_show_never_exceeds_either_bound(
    text: str, spans: list[tuple[int, int]], most: int, share: float
) -> None:
    total = len(words_of(text))
    kept = [(start, min(end, total)) for start, end in spans if start < total]
    quoted = [Quoted(Spot("notes"), (span,)) for span in kept]

    limits = bounds(text, quoted, RightsConfig(most_words=most, most_share=share))

    assert len(limits.shown) <= total * share
    longest = run = 0
    for index in range(total):
        run = run + 1 if index in limits.shown else 0
        longest = max(longest, run)
    assert longest <= most
    assert bool(limits.long) == any(end - start > most for start, end in joined(kept))


def joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    covered = {word for start, end in spans for word in range(start, end)}
    starts = [word for word in covered if word - 1 not in covered]
    return [(one, next(end for end in range(one, 200) if end not in covered)) for one in starts]


def test_the_same_words_quoted_twice_count_once() -> None:
    quoted = [Quoted(Spot("a"), ((0, 4),)), Quoted(Spot("b"), ((1, 4),))]

    limits = bounds("one two three four five six seven eight", quoted, RightsConfig(most_share=0.5))

    assert limits.quoted == 4 and limits.beyond is None


def test_notes_on_words_that_follow_each_other_are_one_long_quotation() -> None:
    quoted = [Quoted(Spot("a"), ((0, 4),)), Quoted(Spot("b"), ((4, 8),))]

    limits = bounds(
        "one two three four five six seven eight", quoted, RightsConfig(most_words=6, most_share=0.9)
    )

    assert [span for span, _ in limits.long] == [(0, 8)]


def test_a_quotation_that_no_note_places_is_found_by_its_words() -> None:
    words = words_of("The clerk’s wife warned him, and he laughed.")

    assert spans_of_quote(places_of(words), words, "clerk's wife … he laughed") == ((1, 4), (7, 9))
    assert spans_of_quote(places_of(words), words, "somebody else") == ()


def test_a_cut_quotation_says_so() -> None:
    assert cut("one two three", 2) == "one two …"
    assert cut("one two", 2) == "one two"
    assert cut("one two", 0) == ""


def test_words_that_are_not_found_in_the_text_count_by_their_own_number() -> None:
    loose = [
        Quoted(Spot(name), (), None, words) for name, words in (("b", "in other words"), ("c", "and more"))
    ]
    placed = Quoted(Spot("a"), ((0, 2),))

    limits = bounds("one two three four five six seven eight", [placed, *loose], RightsConfig(most_share=0.7))

    assert limits.loose == {"in other words": "in other words", "and more": ""}
    assert limits.beyond == loose[1] and limits.quoted == 7


def test_words_that_are_not_found_are_cut_where_they_are_too_many_and_count_once() -> None:
    loose = [Quoted(Spot(name), (), None, "said in other words") for name in "ab"]

    limits = bounds("one two three four", loose, RightsConfig(most_words=2, most_share=0.5))

    assert limits.loose == {"said in other words": "said in …"} and limits.beyond is None
    assert limits.long == (((0, 4), loose[0]), ((0, 4), loose[1]))


def test_of_a_text_that_is_not_in_the_archive_there_is_no_share() -> None:
    limits = bounds("", [Quoted(Spot("a"), (), None, "its words")], RightsConfig())

    assert limits.loose == {"its words": "its words"} and limits.beyond is None
