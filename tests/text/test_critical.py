"""Numbers, negations and names: where they differ, something else is said."""
# ruff: noqa: RUF001 - many alphabets are what this is about

import pytest

from site_builder.text.critical import claims_differ, critical_tokens, names_in, names_of

NOBODY = names_of(())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("about 2,000 men", "about 3,000 men"),
        ("about 2,000 men", "about 2,0000 men"),
        ("it rose by 5 points", "it rose by -5 points"),
        ("it rose by 5%", "it rose by 5"),
        ("it cost $5", "it cost €5"),
        ("the 2nd time", "the 3rd time"),
        ("two of them", "three of them"),
        ("the first of them", "the last of them"),
        ("they will sign", "they will not sign"),
        ("they did sign", "they didn't sign"),
        ("it is signed", "it ain't signed"),
        ("they do sign", "they dont sign"),
        ("he did not say he would", "he did say he would not"),
        ("he didn't say he would", "he did say he wouldn't"),
        ("from 40 to 50", "from 50 to 40"),
        ("from two to three", "from three to two"),
        ("then Anna met Olga", "then Olga met Anna"),
        ("½ of them", "¼ of them"),
        ("2½ of them", "2¼ of them"),
        ("40 m²", "40 m³"),
        ("1/5 of them", "1/6 of them"),
        ("they can sign", "they cannot sign"),
        ("with a word", "without a word"),
        ("it is likely", "it is unlikely"),
        ("they agreed", "they disagreed"),
        ("a state and", "a non-state and"),
        ("he met Anna there", "he met Olga there"),
        ("he met Anna there", "he met there"),
        ("he met Anna there", "he met Anna and Anna there"),
        ("sie werden unterzeichnen", "sie werden nicht unterzeichnen"),
        ("es gibt einen Grund", "es gibt keinen Grund"),
        ("elle est là", "elle n'est là"),
        ("ils ont signé", "ils ont jamais signé"),
        ("eles vão assinar", "eles não vão assinar"),
        ("zij hebben het getekend", "zij hebben het niet getekend"),
        ("de har skrivit på", "de har inte skrivit på"),
        ("ei au semnat", "ei nu au semnat"),
        ("υπέγραψαν τη συνθήκη", "δεν υπέγραψαν τη συνθήκη"),
        ("aláírták", "nem aláírták"),
        ("he ovat siellä", "he eivät ovat siellä"),
        ("ellos firmaron todo", "ellos firmaron nada"),
        ("hanno firmato", "hanno mai firmato"),
        ("oni podpiszą", "oni nie podpiszą"),
        ("podpisali w maja", "podpisali w lipca"),
        ("они подпишут", "они не подпишут"),
        ("они согласны", "они несогласны"),
        ("прошло две недели", "прошло три недели"),
        ("вони підпишуть", "вони ніколи підпишуть"),
        ("яны падпішуць", "яны ніколі падпішуць"),
        ("в декабре того года", "в январе того года"),
        ("会签署", "不会签署"),
        ("第三次", "第四次"),
        ("署名する", "署名しない"),
        ("הם יחתמו", "הם לא יחתמו"),
        ("سوف يوقعون", "لن يوقعون"),
        ("서명했다", "서명하지 않았다"),
    ],
)
def test_what_denies_counts_or_names_is_critical(one: str, other: str) -> None:
    assert claims_differ(one, other, NOBODY)
    assert claims_differ(other, one, NOBODY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he is to win it", "he is to lose it"),
        ("it fell by a little", "it rose by a little"),
        ("signed before the talks", "signed after the talks"),
        ("more than they had", "less than they had"),
        ("ten km of it", "ten miles of it"),
        ("for ten dollars", "for ten euros"),
        ("five percent of it", "five percentage points of it"),
        ("the northern town", "the southern town"),
        ("from the port to the ship", "from the ship to the port"),
        ("it will be so", "it may be so"),
        ("each year of it", "each month of it"),
        ("she was there", "he was there"),
        ("it was so", "it was perhaps so"),
        ("die Wahl gewonnen", "die Wahl verloren"),
        ("vor dem Treffen", "nach dem Treffen"),
        ("dreizehn Leute", "vierzehn Leute"),
        ("einundzwanzig Leute", "zweiundzwanzig Leute"),
        ("она выиграла", "она проиграла"),
        ("до встречи", "после встречи"),
        ("двадцать человек", "тридцать человек"),
        ("одного из них", "полутора из них"),
        ("avant la fin", "après la fin"),
        ("quinze jours", "quarante jours"),
        ("会议前", "会议后"),
    ],
)
def test_what_a_claim_turns_on_is_critical(one: str, other: str) -> None:
    assert claims_differ(one, other, NOBODY)
    assert claims_differ(other, one, NOBODY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("they have signed it", "they had signed it"),
        ("They signed it", "We signed it"),
        ("they didn't sign", "they did not sign"),
        ("they can not sign", "they cannot sign"),
        ("they will not sign it", "they would not have signed it"),
        ("of Anna's house", "of the house of Anna"),
        ("he met ANNA", "he met Anna"),
        ("on 5 May they met", "they met on 5 May"),
        ("в декабре встретились", "встреча в декабря"),
        ("the unions met", "the union met"),
    ],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert not claims_differ(one, other, NOBODY)


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Anna Rose", "Rose will sign", "Violet will sign"),
        ("Anna Silber", "Silbers Antwort kam", "Eisens Antwort kam"),
        ("Анна Розова", "Розовой сказали", "Белой сказали"),
        ("So", "So will sign", "They will sign"),
        ("索契", "在索契会晤", "在雅尔会晤"),
        ("סוצ'י", "הם בסוצ'י היום", "הם במינסק היום"),
    ],
)
def test_a_known_name_is_critical_wherever_it_stands_and_in_its_forms(
    name: str, one: str, other: str
) -> None:
    text = "It rose, violet; silbers, eisens; розовой, белой."

    assert not claims_differ(one, other, names_in(text, ()))
    assert claims_differ(one, other, names_in(text, (name,)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Petrova will sign", "Pavlova will sign"),
        ("Petrova will sign", "She will sign"),
        ("Putins Antwort kam", "Seine Antwort kam"),
        ("Она подпишет", "Петрова подпишет"),
        ("Smith Signs The Treaty", "Jones Signs The Treaty"),
        ("L'Ukraine signera", "L'Espagne signera"),
        ("Du will sign", "He will sign"),
    ],
)
def test_a_first_word_that_no_list_and_no_line_of_the_text_knows_is_a_name(one: str, other: str) -> None:
    names = names_in("They met, Du said. They left with Du.", ())

    assert claims_differ(one, other, names)
    assert claims_differ(other, one, names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Talks went on", "The talks went on"),
        ("Talks went on", "Meetings went on"),
        ("These went on", "Those went on"),
        ("Don't they go on", "They don't go on"),
        ("L'accord est signé", "Cet accord est signé"),
        ("I went on", "We went on"),
        ("Meanwhile they went on", "They went on"),
    ],
)
def test_a_first_word_that_stands_small_elsewhere_is_none(one: str, other: str) -> None:
    names = names_in("Before the talks I said, as I do, that meetings are no talks.", ())

    assert not claims_differ(one, other, names)


def test_small_words_of_a_name_are_no_names() -> None:
    assert critical_tokens("The times were hard", names_of(("The Daily News",))) == []


def test_short_names_are_matched_whole() -> None:
    names = names_in("Of ximena nothing is known.", ("Xi",))

    assert critical_tokens("Ximena was there", names) == []
