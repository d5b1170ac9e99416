"""What counts as a leak, and what may stand in a file although it stands in a text that is not shown."""

from site_builder.disclose.proof import Secret, find, owner_of, sought, unexcused
from site_builder.model.ids import ArticleId
from site_builder.model.page import Output
from site_builder.text.word_runs import folded_words

ID = ArticleId("bridge")
TEXT = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"


def holds(words: str, *quoted: str, text: str = TEXT) -> bool:
    return bool(find(Output("page", words.encode()), sought(Secret({ID: text}, {ID: quoted}))))


def test_seven_words_may_be_chance_and_eight_may_not() -> None:
    assert not holds("one two three four five six seven")
    assert holds("one two three four five six seven eight")


def test_a_quotation_may_stand_wherever_it_is_repeated() -> None:
    quote = "three four five six seven eight nine ten eleven"

    assert not holds(f"He wrote: {quote}. That was it.", quote)


def test_a_word_beside_a_quotation_may_be_chance_but_a_sentence_may_not() -> None:
    quote = "one two three four five six seven"

    assert not holds(f"“{quote}” Eight men came", quote)
    assert holds(f"{quote} eight nine ten eleven twelve", quote)


def test_both_halves_of_a_quotation_with_a_gap_may_stand_and_what_is_between_may_not() -> None:
    quote = "one two three four … eleven twelve thirteen fourteen"

    assert not holds(quote, quote)
    assert holds("four five six seven eight nine ten eleven", quote)


def test_chinese_is_compared_sign_by_sign() -> None:
    text = "市議會於星期五投票決定重新開放舊橋供馬車通行並由磨坊主支付木板費用"

    assert holds(f"據說{text[3:22]}了。", text=text)
    assert not holds(text[3:15], text=text)


def test_words_of_an_agency_that_another_text_shows_whole_are_excused() -> None:
    found = find(Output("page", TEXT.encode()), sought(Secret({ID: TEXT}))).runs

    assert unexcused(found, ["nothing of the kind"]) == found
    assert unexcused(found, [f"As the agency says, {TEXT}."]) == ()


def test_the_article_that_words_are_from_is_told() -> None:
    secret = Secret({ArticleId("other"): "nothing of the kind", ID: TEXT})

    assert owner_of(tuple(folded_words(TEXT)[2:10]), secret) == ID
