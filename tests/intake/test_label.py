"""Every line of a pasted page is known for what it is, and no line of the article is lost."""

import pytest

from site_builder.intake import convert
from site_builder.model.draft import IN_BODY, Draft, Raw
from tests.intake.samples import LAST, LONG, NEXT, PAGES, kinds, labels_of, source


@pytest.mark.parametrize("page", PAGES)
def test_every_line_of_a_pasted_page_is_known_for_what_it_is(page: str) -> None:
    labels = labels_of(source(page))

    found = [labels.get(number, ("blank", ""))[0] for number in range(1, len(kinds(page)) + 1)]

    assert found == kinds(page)


def drafted(text: str) -> Draft:
    draft = convert(Raw("pasted.txt", text.encode())).value
    assert draft is not None
    return draft


def kind_of(words: str, text: str) -> str:
    """The kind of the line that holds `words`."""
    number = next(n for n, line in enumerate(text.split("\n"), 1) if words in line)
    return labels_of(text)[number][0]


@pytest.mark.parametrize(
    "line",
    [
        "“There is no will, and [the mayor] can't build alone,” said a fisherman.",
        "She went home.",
        "1. The first quay was built by hand.",
        "By 2030 nobody will remember this, the engineers say.",
        "Follow the money, the chairman said, and you will find the county.",
        "Copyright law has nothing to do with harbours, she added.",
        "Related reforms were passed a year later.",
        "Photographs of the quay were shown to the council.",
        "Subscribe to this view or leave it, he told the meeting.",
        "Share this burden with us, the crews asked the county.",
    ],
)
def test_a_sentence_inside_the_text_stays_whatever_it_begins_with(line: str) -> None:
    text = f"A headline for the test\n\n{LONG}\n\n{NEXT}\n\n{line}\n\n{LAST}\n"

    assert kind_of(line, text) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "[ad_1]",
        "Read more: Ten harbours",
        "Share",
        "Sign up for our newsletter",
        "Tweet",
        "Anzeige",
    ],
)
def test_furniture_of_one_line_inside_the_text_is_known(line: str) -> None:
    text = f"A headline for the test\n\n{LONG}\n\n{line}\n\n{NEXT}\n\n{LAST}\n"

    assert kind_of(line, text) not in {kind.value for kind in IN_BODY}


def test_the_last_sentences_stay_when_a_link_stands_before_them() -> None:
    text = f"A headline for the test\n\n{LONG}\n\n{NEXT}\n\nSee also: Ten harbours\n\nNobody objected.\n"

    assert kind_of("Nobody", text) == "body"


def test_a_date_alone_inside_the_text_heads_a_section_of_a_chronicle() -> None:
    text = f"A headline for the test\n\n{LONG}\n\n14 March 2018\n\n{NEXT}\n\n15 March 2018\n\n{LAST}\n"

    assert kind_of("14 March", text) == "subheading"


def test_a_list_that_a_colon_announces_belongs_to_the_text() -> None:
    quays = "The quays to be built:\nEastern quay\nWestern quay\nLong mole\n"
    text = f"A headline for the test\n\n{LONG}\n\n{quays}"

    assert {kind_of(words, text) for words in ("quays to", "Eastern", "Western", "mole")} <= {
        "body",
        "unclear",
    }


def test_bullets_inside_the_text_are_a_list() -> None:
    text = f"A headline for the test\n\n{LONG}\n\n• the eastern quay\n• the western quay\n\n{LAST}\n"

    assert kind_of("• the eastern", text) == "list-item"


def test_a_paragraph_said_twice_is_kept_once() -> None:
    text = f"A headline for the test\n\n{LONG}\n\n{NEXT}\n\n{LONG}\n\n{LAST}\n"

    assert [labels_of(text)[number][0] for number in (3, 7)] == ["body", "repeat"]


def test_the_headline_repeated_above_the_text_is_no_part_of_it() -> None:
    text = f"A headline for the test\nA headline for the test\n\n{LONG}\n\n{LAST}\n"

    assert [labels_of(text)[number][0] for number in (1, 2)] == ["title", "repeat"]


def test_a_headline_of_one_or_two_words_needs_to_stand_first() -> None:
    assert kind_of("Harbour votes", f"Harbour votes\n\n{LONG}\n\n{NEXT}\n") == "title"


def test_a_text_that_starts_at_once_has_no_headline() -> None:
    assert "title" not in {kind for kind, _ in labels_of(f"{LONG}\n\n{NEXT}\n").values()}


def test_short_lines_that_may_be_the_articles_are_kept_and_marked() -> None:
    text = f"A headline for the test\nPort Alder\n\n{LONG}\n\n{LAST}\nEnds\n"

    assert [labels_of(text)[number][0] for number in (2, 7)] == ["unclear", "unclear"]


def test_where_nothing_reads_like_an_article_only_what_is_certain_is_cut() -> None:
    text = "Roses\nred\nviolets\nblue\nAdvertisement\nLeave a Reply\n"

    assert [kind for kind, _ in labels_of(text).values()] == ["unclear"] * 4 + ["advert", "comment-form"]


def test_what_readers_wrote_below_a_short_article_is_not_the_article() -> None:
    comment = (
        "I have lived there for thirty years and I can tell you that nobody asked us about the quay at all."
    )
    comments = "".join(
        f"Tom Vale\nMarch {day}, 2019 at 5:57 am\n\n{comment} {day}.\n\n" for day in range(1, 20)
    )
    text = f"A headline for the test\n\n{LONG}\n{NEXT}\n\nComments\n\n{comments}"

    assert kind_of("three hours", text) == "body" and kind_of("thirty years", text) == "navigation"


def test_an_article_below_a_link_to_its_comments_is_still_the_article() -> None:
    article = "".join(f"{LAST} Or {day}.\n\n{NEXT} {LAST} Or {day}.\n\n" for day in range(9))
    text = f"A headline for the test\n\n{LONG}\n{NEXT}\n\nComments\n\n{article}"

    assert kind_of("Or 0.", text) == "body" and kind_of("Or 8.", text) == "body"


def test_rows_with_tabs_between_their_cells_become_a_table() -> None:
    rows = "Harbour\t2017\t2018\nAlder\t41.2\t39.8\nBrook\t33.0\t30.1"
    draft = drafted(f"A headline for the test\n\n{LONG}\n\n{NEXT}\n\n{rows}\n\n{LAST}\n")

    assert "| Harbour | 2017 | 2018 |\n| --- | --- | --- |\n| Alder | 41.2 | 39.8 |\n" in draft.article.body
    assert LAST in draft.article.body


@pytest.mark.parametrize("row", ["Home\tNews\tSport", "Home\tNews | Sport\nContact\tArchive | Links"])
def test_a_menu_with_tabs_is_no_table(row: str) -> None:
    labels = labels_of(f"{row}\n\nA headline for the test\n\n{LONG}\n\n{NEXT}\n\n{LAST}\n")

    assert "table-row" not in {kind for kind, _ in labels.values()}


def test_a_letter_keeps_its_verse_and_its_signature() -> None:
    lines = (
        "Letter: the bell was never silent",
        "Sir,",
        LONG,
        "Who pulls this rope without a cause,",
        "shall stand a day in chapel doors;",
        NEXT,
        LAST,
        "Yours faithfully,",
        "Ada Brook",
        "Lower Alder",
    )
    draft = drafted("\n\n".join(lines))

    assert [line for line in lines[1:] if line not in draft.article.body] == []


def test_a_few_words_above_the_key_points_head_them() -> None:
    points = "• Six mills will close by May.\n• Two stay open for now."
    text = f"A headline for the test\n\nShare\n\nKey points\n{points}\n\n{LONG}\n\n{NEXT}\n"

    assert kind_of("Key points", text) == "subheading"


def test_a_line_that_asks_to_report_mistakes_is_none_of_the_article() -> None:
    text = f"A headline for the test\n\n{LONG}\n\n{NEXT}\n\nVidis eraron? Premu Ctrl+Enter\n"

    assert kind_of("Ctrl+Enter", text) == "comment-form"


@pytest.mark.parametrize("day", ["17.02.2011", "2011.02.17", "17/02/2011"])
def test_a_day_alone_on_its_line_is_a_stamp_and_no_number_of_a_menu(day: str) -> None:
    text = f"A headline for the test\n\nAda Brook\n\n{day}\n\n{LONG}\n\n{NEXT}\n"

    assert (kind_of(day, text), kind_of("Ada Brook", text)) == ("stamp", "byline")


@pytest.mark.parametrize("line", ["Download our free app for alerts", "Story continues below the map"])
def test_a_line_that_asks_something_of_readers_is_no_subheading(line: str) -> None:
    text = f"A headline for the test\n\n{LONG}\n\n{NEXT}\n\n{line}\n\n{LAST}\n"

    assert kind_of(line, text) in ("prompt", "advert")
    assert kind_of(f"{line}, she said.", text.replace(line, f"{line}, she said.")) == "body"
