"""Who wrote it: whom the byline names, and nobody else."""

# ruff: noqa: E501
# A line of markup is one line, and words of other alphabets look like others.

import pytest

from site_builder.intake.fields.names import is_person, names_in
from site_builder.model.records.parts import Certainty
from tests.intake.fields.pages import HEADING, found, json_ld, meta, page, values

SITE = meta("og:site_name", "The Alder Courier")
JSON = json_ld('{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Petra Marsh"}}')


@pytest.mark.parametrize(
    "above",
    [
        f"{HEADING}<p>By Petra Marsh</p>",
        f"{HEADING}<p class='byline'>Petra Marsh, Staff Writer</p>",
        f"{HEADING}<p class='byline'>By Petra Marsh | Special to the Courier</p>",
        f"{HEADING}<span itemprop='author'><span itemprop='name'>Petra Marsh</span></span>",
        f"{HEADING}<div class='author-box'><a rel='author' href='/u/3'>Petra Marsh</a><p class='author-bio'>Writes about harbours.</p></div>",
        f"{HEADING}<div class='meta'><a href='/author/petra-marsh/'>Petra Marsh</a><time>25 March 2019</time></div>",
        f"{HEADING}<p class='author'>PETRA MARSH</p>{JSON}",
        f"{HEADING}<p>Von Petra Marsh am 25. März 2019</p>",
        f"{HEADING}<p>By Petra Marsh - 11/19/19 06:56 AM EST</p>",
        f"{HEADING}<p class='byline'>By Petra Marsh @petramarsh petra@alder.example</p>",
        f"{HEADING}<p class='byline'>By Petra Marsh, AP National Political Writer</p>",
        f"{HEADING}<p class='byline'>Petra Marsh, MS, RD</p>",
        f"{HEADING}<p class='byline'>Analysis by Petra Marsh, Courier Editor-at-large</p>",
        f"{HEADING}<p class='byline'>Petra Marsh, Alderpress</p>",
        f"<p class='summary'>The crews keep their quay.</p>{HEADING}<address class='author'>Petra Marsh</address>",
    ],
)
def test_whom_the_byline_names_is_the_author(above: str) -> None:
    assert values(page(SITE, above=above), "authors") == ["Petra Marsh"]


@pytest.mark.parametrize(
    "above",
    [
        f"{HEADING}<p>By Petra Marsh and Tom Vale</p>",
        f"{HEADING}<p class='byline'>By Petra Marsh , Tom Vale on Monday, March 25th, 2019</p>",
        f"{HEADING}<div class='byline'><a rel='author' href='/a'>Petra Marsh</a> and <a rel='author' href='/b'>Tom Vale</a></div>",
        f"{HEADING}<p class='byline'>Petra Marsh &amp; Tom Vale</p>",
        f"{HEADING}<p>Par Petra Marsh et Tom Vale</p>",
        f"{HEADING}<p class='byline'>By Petra Marsh</p>"
        + json_ld('{"@type": "Article", "author": [{"name": "Petra Marsh"}, {"name": "Tom Vale"}]}')
        + "<p>Tom Vale helped</p>",
    ],
)
def test_several_authors_are_several(above: str) -> None:
    assert values(page(SITE, above=above), "authors") == ["Petra Marsh", "Tom Vale"]


@pytest.mark.parametrize(
    ("above", "name"),
    [
        (f"{HEADING}<p>Автор: Пётр Марев</p>", "Пётр Марев"),
        (f"{HEADING}<p>Автор: Петро Мариненко</p>", "Петро Мариненко"),
        (f"{HEADING}<p>Por Petra Marisma</p>", "Petra Marisma"),
        (f"{HEADING}<p>Di Petra Maretti</p>", "Petra Maretti"),
        (f"{HEADING}<p>Door Petra van der Meer</p>", "Petra van der Meer"),
        (f"{HEADING}<p>Av Petra Hamn</p>", "Petra Hamn"),
        (f"{HEADING}<p>Autor: Petr Přístav</p>", "Petr Přístav"),
        (f"{HEADING}<p>記者 山田太郎</p>", "山田太郎"),
        (f"{HEADING}<p class='byline'>By Reuters</p>", "Reuters"),
        (f"{HEADING}<p class='byline'>The Associated Press</p>", "The Associated Press"),
        (f"{HEADING}<a rel='author' href='/petra'>petra</a>", "petra"),
    ],
)
def test_a_byline_is_read_in_many_languages_and_may_name_an_agency(above: str, name: str) -> None:
    assert values(page(SITE, above=above), "authors") == [name]


@pytest.mark.parametrize(
    "made",
    [
        page(SITE),
        page(SITE, above=f"{HEADING}<p class='byline'>By admin</p>"),
        page(SITE, above=f"{HEADING}<p class='byline'>By Staff Reports</p>"),
        page(SITE, above=f"{HEADING}<p class='byline'>The Alder Courier</p>"),
        page(SITE, above=f"{HEADING}<p class='byline'>Alder Courier</p>"),
        page(SITE, above=f"{HEADING}<p class='byline'>Redaktion</p>"),
        page(SITE, above=f"{HEADING}<p class='byline'>Newsroom Team</p>"),
        page(SITE, above=f"{HEADING}<p class='byline'>alder_web1</p>"),
        page(SITE, above=f"{HEADING}<p>By the numbers</p>"),
        page(
            SITE, above=f"{HEADING}<p class='author-links'><a class='author-more'>View author archive</a></p>"
        ),
        page(SITE + meta("author", "Petra Marsh")),
        page(SITE + JSON.replace("NewsArticle", "Article")),
        page(SITE, above=f"{HEADING}<p>By train</p>"),
        page(SITE, above=f"{HEADING}<p>By Train</p>"),
        page(SITE + meta("article:author", "https://social.example/aldercourier")),
        page(SITE + meta("author", "The Alder Courier")),
        page(
            SITE
            + json_ld('{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Alder Media"}}')
        ),
        page(
            SITE,
            below="<div class='comment'><span class='comment-author'>Ann Reed</span><p>Well said.</p></div>",
        ),
        page(
            SITE, below="<aside class='related'><p>Ten harbours</p><p class='byline'>By Ann Reed</p></aside>"
        ),
        page(
            SITE, above=f"{HEADING}<p>By Monday the quay was gone and so were the boats, says the mayor.</p>"
        ),
        page(SITE, above=f"{HEADING}<p class='byline'>By</p>"),
    ],
)
def test_nobody_is_named_where_the_page_shows_no_author(made: object) -> None:
    assert values(made, "authors") == []  # type: ignore[arg-type]  # a page


def test_an_author_of_the_head_whom_the_page_does_not_show_is_told_as_a_possibility() -> None:
    told = found(page(SITE + meta("author", "Petra Marsh")), "authors")

    assert [(one.value, one.others) for one in told] == [("", ("Petra Marsh (meta author)",))]


def test_an_author_of_the_head_counts_where_the_page_shows_the_name() -> None:
    told = found(page(SITE + JSON, above=f"{HEADING}<div class='x'>Petra Marsh</div>"), "authors")

    assert [(one.value, one.certainty) for one in told] == [("Petra Marsh", Certainty.MEDIUM)]


def test_who_is_named_above_the_text_is_not_joined_by_who_is_named_below_it() -> None:
    below = "<p><a href='/author/ann/'>Ann Reed</a></p>"

    both = page(SITE, above=f"{HEADING}<a href='/author/petra/'>Petra Marsh</a>", below=below)

    assert values(both, "authors") == ["Petra Marsh"]
    assert values(page(SITE, below=below), "authors") == ["Ann Reed"]


def test_a_news_site_may_draw_its_byline_later_and_its_head_is_believed() -> None:
    told = found(page(SITE + JSON), "authors")

    assert [(one.value, one.certainty) for one in told] == [("Petra Marsh", Certainty.MEDIUM)]


def test_the_head_is_believed_before_an_element_that_is_only_called_a_byline() -> None:
    above = f"{HEADING}<p class='byline'>Ann Reed</p><p>Petra Marsh</p>"

    assert values(page(SITE + JSON, above=above), "authors") == ["Petra Marsh"]


def test_a_byline_above_the_date_is_no_second_author() -> None:
    above = f"{HEADING}<p class='byline'>By <a rel='author' href='/a/p'>Petra Marsh</a></p><time>March 14, 2021</time>"

    (told,) = found(page(SITE, above=above), "authors")

    assert (told.value, told.others) == ("Petra Marsh", ())


def test_a_byline_outranks_the_head_and_the_difference_is_listed() -> None:
    told = found(
        page(SITE + meta("author", "Tom Vale"), above=f"{HEADING}<p>By Petra Marsh</p><p>Tom Vale</p>"),
        "authors",
    )

    assert [one.value for one in told] == ["Petra Marsh"]
    assert told[0].others == ("Tom Vale (meta author)",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "by",
        "By 2030",
        "Photo: AP Photo",
        "12 minutes ago",
        "Subscribe now",
        "Read more",
        "Share",
        "News Desk",
    ],
)
def test_what_is_no_name_gives_none(text: str) -> None:
    assert names_in(text, ()) == ()


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Petra Marsh", True),
        ("Petra M. Marsh", True),
        ("Jean-Luc d'Aulne", True),
        ("Ludwig van Beek", True),
        ("山田太郎", True),
        ("Petra Marsh of the harbour board of Port Alder", False),
        ("petra99", False),
        ("Harbour Institute", False),
        ("Chief Political Correspondent", False),
    ],
)
def test_a_name_is_a_few_words_and_no_office(text: str, is_name: bool) -> None:
    assert is_person(text, ()) is is_name
