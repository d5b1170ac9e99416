"""Furniture is known by its words, at the start of a line, in many languages."""

import pytest

from site_builder.intake.furniture import MOST_WORDS, fold, furniture
from site_builder.intake.lines import split_lines
from site_builder.intake.passages import Passage, passages
from site_builder.intake.phrases import PHRASES
from site_builder.model.draft import LineKind


def passage(text: str) -> Passage:
    return passages(split_lines(text))[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ADVERTISEMENT", LineKind.ADVERT),
        ("» Share this article", LineKind.SHARE),
        ("Share Tweet Pin Email", LineKind.SHARE),
        ("12.3K shares", LineKind.SHARE),
        ("[ad_1]", LineKind.SHORTCODE),
        ('[caption id="attachment_1" align="left"]', LineKind.SHORTCODE),
        ("[/button]", LineKind.SHORTCODE),
        ("[gallery] [ad_2]", LineKind.SHORTCODE),
        ("READ MORE: Ten harbours", LineKind.RELATED),
        ("Read more →", LineKind.RELATED),
        ("Mehr zum Thema", LineKind.RELATED),
        ("À lire aussi : dix ports", LineKind.RELATED),
        ("5 comments", LineKind.COMMENT_FORM),
        ("Оставить комментарий", LineKind.COMMENT_FORM),
        ("Wir verwenden Cookies, um diese Seite zu verbessern.", LineKind.CONSENT),
        ("Sign up for our weekly letter", LineKind.PROMPT),
        ("Suscríbete a nuestro boletín", LineKind.PROMPT),
        ("© 2019 The Alder Courier", LineKind.LEGAL),
        ("Todos los derechos reservados", LineKind.LEGAL),
        ("Skip to main content", LineKind.NAVIGATION),
        ("3 min read", LineKind.NAVIGATION),
    ],
)
def test_a_line_is_known_by_its_first_words(text: str, kind: LineKind) -> None:
    hit = furniture(passage(text))

    assert hit is not None and hit.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "[Brook]",
        "[Applause]",
        "[the mayor] said no",
        "Homecoming for the crews",
        "Shareholders met in March",
        "Related reforms were passed.",
        "We use cookies " + "and more words " * MOST_WORDS,
        "Commentators were surprised",
    ],
)
def test_a_line_that_only_looks_like_furniture_is_not(text: str) -> None:
    assert furniture(passage(text)) is None


def test_a_phrase_knows_a_whole_line_or_how_it_begins() -> None:
    whole, opening = (
        furniture(passage("Leave a Reply")),
        furniture(passage("Leave a reply if you were there")),
    )

    assert whole is not None and whole.is_whole
    assert opening is not None and not opening.is_whole


def test_folding_leaves_the_words() -> None:
    assert fold("  » “Don’t Miss”…") == "don't miss\"…"


def test_phrases_are_written_as_they_are_compared() -> None:
    for kind, languages in PHRASES.items():
        for language, phrases in languages.items():
            for phrase in phrases:
                bare = phrase.rstrip("|").replace("#", "1")
                assert fold(bare) == bare.casefold(), f"{kind} {language}: {phrase!r}"
            assert len(set(phrases)) == len(phrases), f"{kind} {language} says something twice"


@pytest.mark.parametrize("kind", PHRASES)
def test_five_languages_have_phrases_of_every_kind(kind: LineKind) -> None:
    assert {"de", "en", "es", "fr", "ru"} <= set(PHRASES[kind])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("İLGİLİ HABER: Kar hazirana kadar kalacak", LineKind.RELATED),
        ("Читайте також: Пекарня на колесах", LineKind.RELATED),
        ("اقرأ أيضا: سوق جديد", LineKind.RELATED),
        ("PRZECZYTAJ TEŻ: Most znów się zaciął", LineKind.RELATED),
        ("REKLAMA", LineKind.ADVERT),
    ],
)
def test_other_languages_have_their_own_words(text: str, kind: LineKind) -> None:
    hit = furniture(passage(text))

    assert hit is not None and hit.kind is kind
