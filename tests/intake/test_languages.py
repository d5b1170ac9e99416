"""The language is guessed from little words and letters, or not at all."""

# ruff: noqa: E501, RUF001
# A text is one line, and words of other alphabets look like others.

import pytest

from site_builder.intake.languages import FEWEST_IN_LINE, foreign_words, guess_language
from site_builder.intake.passages import count_words
from site_builder.model.draft import LineKind
from tests.intake.pastes import pastes
from tests.intake.samples import LONG, source

TEXTS = {
    "ar": "اجتمع مجلس المدينة لمدة ثلاث ساعات واتفق على خطة.",
    "be": "Рада горада пасля трох гадзін спрэчак прыняла план новага порта, якога ніхто не чакаў, сказаў кіраўнік горада пасля галасавання. Рыбакі захаваюць усходні прычал да таго часу, пакуль не будзе гатовы новы, а на гэта спатрэбіцца не менш за чатыры гады.",
    "bg": "Общинският съвет заседава три часа и се споразумя за план за пристанището, който никой не беше очаквал, каза кметът след гласуването. Рибарите ще запазят източния кей, докато новият не бъде готов, а това ще отнеме четири години.",
    "cs": "Zastupitelstvo města jednalo tři hodiny a dohodlo se na plánu přístavu, který nikdo nečekal, řekl starosta po hlasování. Rybáři si nechají východní nábřeží, dokud nebude hotové nové, a to potrvá čtyři roky.",
    "da": "Byrådet mødtes i tre timer og blev enige om en plan for havnen, som ingen havde ventet, sagde borgmesteren efter afstemningen. Fiskerne beholder den østlige kaj, indtil den nye er færdig.",
    "el": "Το δημοτικό συμβούλιο συνεδρίασε για τρεις ώρες.",
    "fa": "شورای شهر سه ساعت گفتگو کرد و طرح بندر را پذیرفت که هیچ کس انتظارش را نداشت.",
    "fi": "Kaupungin valtuusto kokoontui kolmen tunnin ajan ja sopi satamaa koskevasta suunnitelmasta, jota kukaan ei ollut odottanut, sanoi kaupunginjohtaja äänestyksen jälkeen. Kalastajat saavat pitää itäisen laiturin kunnes uusi on valmis.",
    "he": "מועצת העיר נפגשה במשך שלוש שעות והסכימה על תוכנית.",
    "hu": "A városi tanács három órán át ülésezett, és megállapodott egy olyan kikötői tervben, amelyre senki sem számított, mondta a polgármester a szavazás után. A halászok megtartják a keleti rakpartot, amíg az új el nem készül.",
    "id": "Dewan kota bertemu selama tiga jam dan menyetujui rencana pelabuhan yang tidak disangka oleh siapa pun, kata wali kota setelah pemungutan suara. Para nelayan akan mempertahankan dermaga timur.",
    "it": "Il consiglio della città si è riunito per tre ore e ha trovato un accordo su un piano per il porto che nessuno si aspettava, ha detto il sindaco dopo il voto. I pescatori tengono la banchina orientale finché la nuova non sarà pronta.",
    "ja": "市議会は三時間の議論のあと、新しい港の計画を承認した。",
    "ko": "시의회는 새 항구 계획을 승인했다.",
    "nl": "De gemeenteraad kwam drie uur bijeen en werd het eens over een plan voor de haven dat niemand had verwacht, zei de burgemeester na de stemming. De vissers houden de oostelijke kade totdat de nieuwe klaar is.",
    "no": "Kommunestyret møttes i tre timer og ble enige om en plan for havnen som ingen hadde ventet, sa ordføreren etter avstemningen. Fiskerne beholder den østre kaien til den nye er ferdig, og det tar fire år.",
    "pl": "Rada miasta obradowała przez trzy godziny i zgodziła się na plan portu, którego nikt się nie spodziewał, powiedział burmistrz po głosowaniu. Rybacy zachowają wschodnie nabrzeże, dopóki nowe nie będzie gotowe, a to potrwa cztery lata.",
    "pt": "A câmara da cidade reuniu-se durante três horas e chegou a acordo sobre um plano para o porto que ninguém esperava, disse o presidente depois da votação. Os pescadores ficam com o cais do leste até que o novo esteja pronto.",
    "ro": "Consiliul orașului s-a reunit timp de trei ore și a căzut de acord asupra unui plan pentru port pe care nimeni nu îl aștepta, a spus primarul după vot. Pescarii păstrează cheiul de est până când cel nou va fi gata.",
    "sk": "Zastupiteľstvo mesta rokovalo tri hodiny a dohodlo sa na pláne prístavu, ktorý nikto nečakal, povedal primátor po hlasovaní. Rybári si nechajú východné nábrežie, kým nebude hotové nové, a to potrvá štyri roky.",
    "sv": "Kommunens råd träffades i tre timmar och enades om en plan för hamnen som ingen hade väntat sig, sade borgmästaren efter omröstningen. Fiskarna får behålla den östra kajen.",
    "tr": "Belediye meclisi üç saat toplandı ve kimsenin beklemediği bir liman planı üzerinde anlaştı, dedi belediye başkanı oylamadan sonra. Balıkçılar yenisi bitene kadar doğu rıhtımını kullanacak ve bu dört yıl sürecek.",
    "uk": "Рада міста після трьох годин суперечок ухвалила план нового порту, якого ніхто не чекав, сказав голова міста після голосування. Рибалки збережуть східний причал до того часу, поки не буде готовий новий, а на це піде щонайменше чотири роки.",
    "zh": "市议会经过三小时讨论后通过了新港口的计划。",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_two_sentences_show_their_language(language: str) -> None:
    assert guess_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LONG, "en"),
        (source("German"), "de"),
        (source("French"), "fr"),
        (source("Spanish"), "es"),
        (source("Russian"), "ru"),
    ],
)
def test_a_text_of_some_length_shows_its_language(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize("language", sorted(TEXTS))
@pytest.mark.parametrize("words", [3, 6, 10, 15])
def test_the_beginning_of_a_text_shows_its_language_or_none(language: str, words: int) -> None:
    assert guess_language(" ".join(TEXTS[language].split()[:words])) in ("", language)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Port Alder",
        "lorem ipsum dolor sit amet " * 9,
        "1 2 3 4 " * 20,
        f"{TEXTS['da']} {TEXTS['no']}",
        "Ada Brook Tom Vale Ann Reed Petra Marsh " * 5,
    ],
)
def test_a_language_that_is_not_clear_is_not_guessed(text: str) -> None:
    assert guess_language(text) == ""


def test_little_words_of_another_language_are_told_with_their_language() -> None:
    found = foreign_words("the council werden and the mayor nicht but the quay", "en")

    assert found == {"werden": "de", "nicht": "de"}


def test_single_lines_show_their_language_or_none_and_never_another() -> None:
    lines = [
        (paste.language, text)
        for paste in pastes()
        for kind, text in zip(paste.kinds, paste.lines, strict=True)
        if kind in (LineKind.BODY, LineKind.TITLE) and count_words(text) >= FEWEST_IN_LINE
    ]
    guesses = [(language, guess_language(text)) for language, text in lines]

    right = sum(language == guessed for language, guessed in guesses)

    assert right >= 0.78 * len(guesses), right / len(guesses)
    assert [pair for pair in guesses if pair[1] not in ("", pair[0])] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Встреча прошла на старой мельнице", ""),
        ("Новый мост открыли осенью", "ru"),
        ("Зустріч відбулася у старому млині", "uk"),
        ("Сустрэча прайшла ў старым млыне", "be"),
        ("Порт зачынены да вясны", "be"),
        ("Владимир Путин в Минске", ""),
        ("W Starej Rzece ruszył tramwaj bez torów, który jest żółty", "pl"),
        ("Wałęsa spoke in Łódź about the weather", ""),
        ("Срещата се проведе в старата мелница", ""),
        ("Жаңа көпір күзде ашылады", ""),
    ],
)
def test_a_few_words_are_told_by_letters_that_neighbours_do_not_have(text: str, language: str) -> None:
    assert guess_language(text) == language
