"""Words that were edited: they keep their note while context holds them and they claim the same."""
# ruff: noqa: RUF001 - Chinese has its own comma

from dataclasses import replace

import pytest

from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.known import NOTHING, Known
from site_builder.annotate.outcome import Changed, Found, Lost, Moved, Outcome, Several, Standing, standing_of
from site_builder.model.body import Tier
from site_builder.model.records.note import Every, Quote

BEFORE, AFTER = "After a long night in the palace", "and then went home without a word"
WORDS = "the ministers of both countries agreed to open the border by 31 May"
QUOTE = Quote(WORDS, BEFORE, AFTER)


def after(words: str, quote: Quote = QUOTE, known: Known = NOTHING) -> Outcome:
    """What becomes of the quote when the text has other words in its place."""
    return find(quote, Haystack.of(f"It rained. {BEFORE} {words} {AFTER}. They met again in June."), known)


@pytest.mark.parametrize(
    "words",
    [
        "the ministers of both countries agreed to open the borders by 31 May",
        "the ministers of both states agreed to open the border by 31 May",
        "the ministers of the countries agreed to open the border by 31 May",
        "the rninisters of both countries agrccd to open the border by 31 May",
        "The ministers of both countries agreed to open their border by 31 May",
        "ministers of both countries agreed to open the border by 31 May",
    ],
)
def test_an_edited_passage_keeps_its_note(words: str) -> None:
    outcome = after(words)

    assert isinstance(outcome, Moved)
    assert outcome.place.tier is Tier.NEAR
    assert outcome.place.start == len(f"It rained. {BEFORE} ")


@pytest.mark.parametrize(
    "words",
    [
        "the ministers of both countries agreed to open the border by 30 May",
        "the ministers of both countries agreed to open the border by 31 June",
        "the ministers of both countries agreed not to open the border by 31 May",
        "the ministers of both countries never agreed to open the border by 31 May",
        "the ministers of both countries disagreed to open the border by 31 May",
        "the ministers of three countries agreed to open the border by 31 May",
    ],
)
def test_a_passage_that_claims_something_else_does_not(words: str) -> None:
    assert isinstance(after(words), Changed)


@pytest.mark.parametrize(
    "words",
    [
        "nobody could say what would become of the talks on trade and customs",
        "the ministers of both countries agreed",
        "agreed to open the border by 31 May the ministers of both countries",
    ],
)
def test_other_words_are_lost(words: str) -> None:
    assert isinstance(after(words), Lost)


@pytest.mark.parametrize(
    "quote",
    [
        Quote(WORDS),
        Quote(WORDS, prefix="the palace"),
        Quote(WORDS, prefix="in the meantime nobody had asked", suffix="but that was another matter, said"),
        Quote(WORDS, BEFORE, AFTER, occurrence=Every.ALL),
    ],
)
def test_without_enough_context_nothing_holds_an_edited_passage(quote: Quote) -> None:
    """A short prefix stands in many places; none tells an edited passage from another that is like it."""
    assert isinstance(after(WORDS.replace("both", "the two"), quote), Lost)


@pytest.mark.parametrize("quote", [Quote(WORDS, prefix=BEFORE), Quote(WORDS, suffix=AFTER)])
def test_one_side_of_context_is_enough(quote: Quote) -> None:
    assert isinstance(after(WORDS.replace("countries", "states"), quote), Moved)


def test_a_few_words_are_never_found_in_others() -> None:
    quote = Quote("opened the border", BEFORE, AFTER)

    assert isinstance(after("open the border", quote), Lost)


FRAME = Quote("", "of some length and no importance.", "After it stands another sentence")


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("it is signed by the two sides and sent on", "it ain't signed by the two sides and sent on"),
        ("He signed the treaty in the old town hall", "Putin signed the treaty in the old town hall"),
        (
            "A law on the open border was passed at last",
            "In 2008 a law on the open border was passed at last",
        ),
        ("all of the small neighbours did it", "all of the small neighbours did it in 1999"),
        ("all of the small neighbours did it in 1999", "all of the small neighbours did it"),
    ],
)
def test_what_came_or_went_at_the_edge_of_a_passage_counts(typed: str, there: str) -> None:
    text = f"A sentence of some length and no importance. {there}. After it stands another sentence."
    outcome = find(replace(FRAME, exact=typed), Haystack.of(text))

    assert isinstance(outcome, Changed | Lost)


@pytest.mark.parametrize(
    ("there", "kind"),
    [
        ("The two ministers no longer want to open the old border", Changed),
        ("The two ministers barely want to open the old border", Changed),
        ("The ministers really want to open the old border", Moved),
    ],
)
def test_a_word_that_turns_the_claim_right_before_another_beginning_counts(
    there: str, kind: type[Outcome]
) -> None:
    """Without a prefix nobody knows whether it stood there before."""
    text = f"A sentence of no importance. {there}. After it stands another sentence."
    quote = Quote("clearly want to open the old border", suffix="After it stands another sentence")

    assert isinstance(find(quote, Haystack.of(text)), kind)


def test_a_sentence_may_begin_with_another_word() -> None:
    text = "A sentence of some length and no importance. These treaties were signed in the old hall."
    quote = replace(FRAME, exact="Those treaties were signed in the old hall")

    assert isinstance(find(quote, Haystack.of(text)), Moved)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Petrova", "Pavlova"),
        ("Petrova", "She"),
        ("They", "Petrova"),
        ("L'Assemblée", "L'Agence"),
        ("O'Brien", "O'Hara"),
        ("Will", "Bill"),
    ],
)
def test_a_name_at_the_start_counts_although_nobody_knows_it(was: str, now: str) -> None:
    rest = "agreed to open the border again"
    text = f"After it, Will and some others rested. {BEFORE} {now} {rest} {AFTER}."

    outcome = find(Quote(f"{was} {rest}", BEFORE, AFTER), Haystack.of(text))

    assert isinstance(outcome, Changed)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("They", "We"),
        ("The talks", "Talks"),
        ("Talks", "These talks"),
        ("Ministers", "Officials"),
        ("It's them who", "They"),
    ],
)
def test_a_word_that_the_text_writes_small_may_give_way_at_the_start(was: str, now: str) -> None:
    rest = "agreed to open the border again"
    text = f"Of ministers and officials little is known. {BEFORE}. {now} {rest} {AFTER}."

    outcome = find(Quote(f"{was} {rest}", f"{BEFORE}.", AFTER), Haystack.of(text))

    assert isinstance(outcome, Moved)


def test_a_word_of_every_day_that_is_a_known_name_counts_at_the_start() -> None:
    text = f"A rose and a violet grew. {BEFORE}. Violet agreed to open the border again {AFTER}."
    quote = Quote("Rose agreed to open the border again", f"{BEFORE}.", AFTER)

    assert isinstance(find(quote, Haystack.of(text)), Moved)
    assert isinstance(find(quote, Haystack.of(text), Known(("Rose Miller",))), Changed)


@pytest.mark.parametrize(
    ("language", "standing"),
    [("pt-BR", Standing.MOVED), ("cs", Standing.ORPHAN), ("tr", Standing.ORPHAN), ("", Standing.MOVED)],
)
def test_in_a_language_whose_negations_are_not_known_nothing_is_moved(
    language: str, standing: Standing
) -> None:
    words = WORDS.replace("countries", "states")

    assert standing_of(after(words, known=Known(language=language))) is standing


def test_of_two_passages_alike_the_one_in_context_is_meant() -> None:
    text = (
        "On Monday evening, in the old town hall, they agreed to open the borders soon, said the minister. "
        "On Friday morning, near the new port, they agreed to open their border soon, or so the papers wrote."
    )
    quote = Quote("they agreed to open the border soon", "On Friday morning, near the new port,")

    outcome = find(quote, Haystack.of(text))

    assert isinstance(outcome, Moved)
    assert outcome.place.start > 100


def test_two_passages_alike_in_the_same_context_are_not_guessed() -> None:
    line = "On Friday, near the new port, they agreed to open the borders soon, as planned."

    outcome = find(
        Quote("they agreed to open the border soon", "On Friday, near the new port,"),
        Haystack.of(f"{line} {line}"),
    )

    assert isinstance(outcome, Several)


def test_the_same_words_among_others_are_moved_while_one_side_is_like_it() -> None:
    quote = Quote("to open the border", "both countries have agreed", "by the end of May, the")
    text = "The ministers of both countries had agreed to open the border in summer."

    outcome = find(quote, Haystack.of(text))

    assert isinstance(outcome, Moved)
    assert outcome.place.tier is Tier.EXACT


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The ministers of both countries had agreed to open it by the end of May.", Standing.MOVED),
        ("The ministers of both countries have agreed to open it in summer.", Standing.ORPHAN),
        ("Nobody knew who would open it by the end of May.", Standing.ORPHAN),
    ],
)
def test_a_few_words_among_others_are_moved_only_while_both_sides_are_like_it(
    text: str, standing: Standing
) -> None:
    quote = Quote("open it", "both countries have agreed to", "by the end of May")

    assert standing_of(find(quote, Haystack.of(text))) is standing


def test_the_same_words_after_a_new_negation_are_another_claim() -> None:
    quote = Quote("open the border for good", "both countries have agreed to")
    text = "The ministers of both countries have agreed not to open the border for good."

    assert isinstance(find(quote, Haystack.of(text)), Changed)


def test_the_same_words_elsewhere_do_not_stand_in_for_those_that_are_gone() -> None:
    quote = Quote("open the border", "both countries have agreed to", "by the end of May")

    assert isinstance(find(quote, Haystack.of("Nobody wants to open the border at all.")), Lost)


def test_a_passage_in_a_script_without_spaces_is_moved_too() -> None:
    quote = Quote(
        "两国总统周五在索契会晤讨论条约草案", prefix="据国家通讯社的记者今天上午从首都发回的报道说，"
    )
    text = "据国家通讯社的记者今天上午从首都发回的报道说，两国总统周五在索契会见讨论条约草案。"

    assert isinstance(find(quote, Haystack.of(text)), Moved)
    assert isinstance(find(quote, Haystack.of(text.replace("会见讨论", "会晤未讨论"))), Changed)


def test_every_outcome_has_its_word() -> None:
    outcomes = (
        after(WORDS),
        after("x"),
        after(WORDS.replace("31", "30")),
        after(WORDS.replace("both", "the")),
    )

    assert [standing_of(outcome) for outcome in outcomes] == [
        Standing.OK,
        Standing.ORPHAN,
        Standing.CLAIM_CHANGED,
        Standing.MOVED,
    ]
    assert standing_of(find(Quote("a"), Haystack.of("a a"))) is Standing.AMBIGUOUS
    assert isinstance(after(WORDS), Found)
