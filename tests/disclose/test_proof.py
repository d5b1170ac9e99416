"""What counts as a leak, and what may stand in a file although it stands in a text that is not shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.disclose.proof import Secret, find, held, owners, quoted_in
from site_builder.disclose.sought import Run, marks, marks_sought, number, packed, runs_sought
from site_builder.model.ids import ArticleId
from site_builder.model.page import Output
from site_builder.text.word_runs import folded_words, runs

ID = ArticleId("bridge")
TEXT = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
CHINESE = "市議會於星期五投票決定重新開放舊橋供馬車通行並由磨坊主支付木板費用"


def leaks(words: str, *quoted: str, text: str = TEXT) -> tuple[tuple[Run, ...], ...]:
    secret = Secret({ID: (text,)}, {ID: quoted})
    return find(Output("page", words.encode()), secret).leaks


def test_seven_words_may_be_chance_and_eight_may_not() -> None:
    assert not leaks("one two three four five six seven")
    assert leaks("one two three four five six seven eight")


@given(st.integers(0, 6), st.lists(st.sampled_from(["one", "six", "mill", "toll"]), max_size=5))
def test_eight_words_are_found_wherever_they_stand_in_the_text_and_in_the_file(
    start: int, before: list[str]
) -> None:
    run = folded_words(TEXT)[start : start + 8]

    assert tuple(run) in {each for leak in leaks(" ".join([*before, *run, *before])) for each in leak}


def test_a_quotation_may_stand_wherever_it_is_repeated() -> None:
    quote = "three four five six seven eight nine ten eleven"

    assert not leaks(f"He wrote: {quote}. That was it.", quote)


def test_a_word_beside_a_quotation_may_be_chance_but_a_sentence_may_not() -> None:
    quote = "one two three four five six seven"

    assert not leaks(f"“{quote}” Eight men came", quote)
    assert leaks(f"{quote} eight nine ten eleven twelve", quote)


def test_both_halves_of_a_quotation_with_a_gap_may_stand_and_what_is_between_may_not() -> None:
    quote = "one two three four … eleven twelve thirteen fourteen"

    assert not leaks(quote, quote)
    assert leaks("four five six seven eight nine ten eleven", quote)


def test_chinese_is_compared_sign_by_sign() -> None:
    assert leaks(f"據說{CHINESE[3:22]}了。", text=CHINESE)
    assert not leaks(CHINESE[3:15], text=CHINESE)


@pytest.mark.parametrize(
    "sentence",
    [
        "The herons left at noon.",
        "“He said nothing about it!”",
        "Он не приехал в Минск.",
        "هل زار الرئيس الجسر القديم؟",
        "市議會投票開放舊橋。",
    ],
)
def test_a_short_sentence_is_found_although_it_has_fewer_words_than_a_run(sentence: str) -> None:
    text = f"{TEXT}. {sentence} {TEXT}" if " " in sentence else f"{CHINESE}。{sentence}{CHINESE}"

    assert leaks(f"As they had it: {sentence} And so on.", text=text)


def test_part_of_a_short_sentence_and_very_short_ones_may_be_chance() -> None:
    text = f"{TEXT}. The herons left at noon today. He was silent. {TEXT}."

    assert not leaks("The herons left at noon, then.", text=text)
    assert not leaks("He was silent.", text=text)


def test_a_short_sentence_that_is_quoted_may_stand() -> None:
    assert not leaks(
        "The herons left at noon.", "herons left at noon", text=f"{TEXT}. The herons left at noon."
    )


def test_a_text_that_is_shorter_than_a_run_is_found_as_a_whole() -> None:
    assert leaks("Seven herons stole a hat", text="Seven herons stole a hat")
    assert not leaks("Herons stole hats", text="Herons stole hats")


def test_every_stretch_that_leaks_is_told() -> None:
    first = "one two three four five six seven eight nine"
    second = "six seven eight nine ten eleven twelve thirteen"

    found = leaks(f"{first} and then {second}")

    assert [leak[0][0] for leak in found] == ["one", "six"]


def test_words_of_an_agency_that_another_text_shows_whole_are_known() -> None:
    found = [run for leak in leaks(TEXT) for run in leak]

    assert held(found, "nothing of the kind") == ()
    assert held(found, f"As the agency says, {TEXT}.") == tuple(found)


def test_what_is_quoted_of_one_text_is_known_in_copies_of_it_with_a_word_or_two_beside() -> None:
    quote = "three four five six seven eight"
    near, far = (tuple(folded_words(TEXT)[start : start + 8]) for start in (1, 5))

    assert quoted_in([near, far], [quote]) == {near}
    assert quoted_in([tuple(quote.split()[1:])], ["nothing of the kind"]) == frozenset()


def test_the_article_that_words_are_from_is_told() -> None:
    secret = Secret({ArticleId("other"): ("nothing of the kind",), ID: (TEXT,)})
    run = tuple(folded_words(TEXT)[2:10])

    assert owners([run], secret) == {run: ID}


def test_addresses_of_what_nobody_is_to_find_are_found() -> None:
    secret = Secret(gone=frozenset({"articles/bridge", "notes/the-vote"}))

    def leads_to(text: str) -> tuple[str, ...]:
        return find(Output("page", text.encode()), secret).leads_to

    assert leads_to('<a href="../articles/bridge/index.html">x</a>') == ("articles/bridge",)
    assert leads_to("https://example.org/notes/the-vote/") == ("notes/the-vote",)
    assert leads_to("https://example.org/articles/bridge-of-1803/ and Articles bridge") == ()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_marks_are_the_same_in_every_run_of_the_program(seed: str) -> None:
    """Else a remembered file would share none with a text that is read anew, and a leak would pass."""
    texts = (TEXT, CHINESE)
    asked = f"from site_builder.disclose.sought import marks_sought; print(*marks_sought({texts!r}, ()))"

    told = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert [*map(int, told.stdout.split())] == [*marks_sought(texts, ())]


@given(st.lists(st.sampled_from(["one", "six", "mill", "toll", "ten."]), max_size=40), st.data())
def test_every_run_that_is_sought_has_a_mark(words: list[str], data: st.DataObject) -> None:
    start, length = data.draw(st.integers(0, 30)), data.draw(st.integers(0, 12))
    texts, quoted = (" ".join(words),), (" ".join(words[start : start + length]),)
    wanted = {*marks_sought(texts, quoted)}
    folded = folded_words(texts[0])

    for size in range(5, 9):
        for run in runs(folded, size):
            if hash(tuple(map(number, run))) in runs_sought(texts, quoted):
                assert not wanted.isdisjoint(packed(marks(run)))
