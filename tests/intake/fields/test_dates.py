"""The day a page was published: told by the page, borne out by more than one place, or left empty."""

# ruff: noqa: E501, RUF001
# A line of markup is one line; letters that look like others belong to other alphabets.

import pytest

from site_builder.model.records.parts import Certainty
from tests.intake.fields.pages import HEADING, TEXT, found, json_ld, meta, page, value

SHOWN = "<p class='date'>25 March 2019</p>"
NIGHT = meta("article:published_time", "2019-03-26T02:59:46Z")


def article(**fields: str) -> str:
    said = ", ".join(f'"{name}": "{text}"' for name, text in fields.items())
    return json_ld(f'{{"@type": "NewsArticle", {said}}}')


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2019-03-25T10:00:00+01:00"),
        meta("parsely-pub-date", "2019-03-25T10:00:00Z"),
        meta("citation_publication_date", "2019/03/25"),
        meta("pdate", "20190325"),
        meta("sailthru.date", "Mon, 25 Mar 2019 10:00:00 -0600"),
        article(datePublished="2019-03-25T10:00:00+01:00"),
        article(datePublished="March 25, 2019 10:00"),
        json_ld('{"@graph": [{"@type": "WebSite"}, {"@type": "Article", "datePublished": "2019-03-25"}]}'),
        json_ld('[{"@type": ["NewsArticle"], "datePublished": ["2019-03-25"]}]'),
        json_ld('<!-- {"@type": "NewsArticle", "datePublished": "2019-03-25",} -->'),
        json_ld('{"@type": "NewsArticle", "headline": "a "broken" one", "datePublished": "2019-03-25"}'),
        json_ld('{"@type": "NewsArticle", "datePublished": "2019-03-25"} trailing words'),
        '<link rel="canonical" href="https://alder.example/2019/03/25/harbour/">',
        '<link rel="canonical" href="https://alder.example/2019/mar/25/harbour/">',
        '<link rel="canonical" href="https://alder.example/news/2019-03-25-harbour">',
    ],
)  # fmt: skip
def test_a_day_that_the_head_states_is_taken(head: str) -> None:
    assert value(page(head), "published") == "2019-03-25"


@pytest.mark.parametrize(
    "above",
    [
        f"{HEADING}<p>Published 25 March 2019</p>",
        f"{HEADING}<div class='meta'><span>By Petra Marsh</span> | <span class='date'>March 25, 2019</span></div>",
        f"<div class='post-date'>25.03.2019</div>{HEADING}",
        f"{HEADING}<p>By Petra Marsh, Tom Vale and Ann Reed on Monday, March 25th, 2019 at 11:08 a.m.</p>",
        f"{HEADING}<time class='entry-date' datetime='2019-03-25T10:00:00+01:00'>Monday</time>",
        f"{HEADING}<time class='updated'>25 March 2019</time>",
        f"{HEADING}<p>25 de marzo de 2019</p>",
        f"{HEADING}<p>Опубликовано: 25 марта 2019</p>",
        f"{HEADING}<p>2019年3月25日</p>",
        f"{HEADING}<p>25. března 2019</p>",
        f"{HEADING}<div class='elementor-widget'><span class='elementor-post-info'>March 25, 2019</span></div>",
    ],
)
def test_a_day_that_the_page_shows_at_its_headline_is_taken(above: str) -> None:
    assert value(page(above=above), "published") == "2019-03-25"


@pytest.mark.parametrize(
    "below",
    [
        "<p>Posted on 25 March 2019 by Petra Marsh</p>",
        "<footer class='entry-meta'>This entry was posted in News, Harbour by petra on 25 March 2019.</footer>",
        "<p>Dieser Beitrag wurde am 25. März 2019 von Petra Marsch unter Hafen, Rat und Stadt veröffentlicht.</p>",
    ],
)
def test_a_day_that_stands_below_the_text_is_taken_where_it_says_what_it_is(below: str) -> None:
    assert value(page(below=below), "published") == "2019-03-25"


@pytest.mark.parametrize(
    "above",
    [
        f"{HEADING}<p>Last Updated: 03/25/2019</p>",
        f"{HEADING}<p>Stand: 25.03.2019</p>",
        f"{HEADING}<p>Обновлено: 25 марта 2019</p>",
        f"{HEADING}<p>Mis à jour le 25 mars 2019</p>",
        f"{HEADING}<p>最終更新 2019年3月25日</p>",
    ],
)
def test_a_stamp_of_a_change_is_no_day_of_publication(above: str) -> None:
    one = page(above=above)

    assert value(one, "published") == ""
    assert value(one, "modified") == "2019-03-25"
    assert "not when the article was published" in found(one, "modified")[0].basis


def test_the_dates_of_publication_and_change_are_told_apart() -> None:
    both = page(above=f"{HEADING}<p>Posted 24 March 2019 | Updated 25 March 2019</p>")
    behind = page(above=f"{HEADING}<p>24 March 2019 – Updated 25 March 2019</p>")

    assert [(value(one, "published"), value(one, "modified")) for one in (both, behind)] == [
        ("2019-03-24", "2019-03-25")
    ] * 2


def test_a_bare_day_that_is_the_day_of_the_change_does_not_speak_against_the_stated_one() -> None:
    head = article(datePublished="2019-03-20", dateModified="2019-03-25")

    assert value(page(head, above=f"{HEADING}{SHOWN}"), "published") == "2019-03-20"


def test_a_stamp_in_universal_time_gives_way_to_the_day_that_readers_saw() -> None:
    one = page(NIGHT, above=f"{HEADING}{SHOWN}")

    assert value(one, "published") == "2019-03-25"
    assert "universal time" in found(one, "published")[0].basis
    assert any("2019-03-26" in other for other in found(one, "published")[0].others)


@pytest.mark.parametrize(
    "more",
    [
        {"head": meta("sailthru.date", "2019-03-25 20:59:46 -0600")},
        {"head": '<link rel="canonical" href="https://alder.example/2019/03/25/harbour/">'},
        {"above": f"{HEADING}<p class='date'>Posted Mar 25, 8:59 PM</p>"},
        {"above": f"{HEADING}<p>Updated 10:01 pm, Monday, March 25, 2019</p>" + SHOWN},
    ],
)
def test_whatever_tells_the_day_at_the_place_mends_a_stamp_in_universal_time(more: dict[str, str]) -> None:
    one = page(NIGHT + more.get("head", ""), above=more.get("above", HEADING))

    assert value(one, "published") == "2019-03-25"


def test_a_stamp_in_universal_time_alone_says_that_the_day_may_be_another() -> None:
    only = found(page(NIGHT), "published")[0]

    assert only.value == "2019-03-26" and "may be another" in only.basis


def test_a_stamp_with_its_own_zone_is_a_day_of_that_zone() -> None:
    assert (
        value(page(meta("article:published_time", "2019-03-25T23:30:00-05:00")), "published") == "2019-03-25"
    )


@pytest.mark.parametrize(
    ("attributes", "day"),
    [('lang="en-US"', "2016-07-08"), ('lang="en-GB"', "2016-08-07"), ('lang="de"', "2016-08-07"), ('lang="en"', "")],
)  # fmt: skip
def test_a_day_that_can_be_read_in_two_ways_is_read_as_the_language_has_it(attributes: str, day: str) -> None:
    one = page(above=f"{HEADING}<p>Published 07/08/2016</p>", attributes=attributes)

    assert value(one, "published") == day
    assert day or "2016-07-08 (a Friday) or 2016-08-07 (a Sunday)" in found(one, "published")[0].others[0]


def test_a_day_that_can_be_read_in_two_ways_is_read_as_the_head_has_it() -> None:
    head = meta("article:published_time", "2016-08-07T10:00:00+02:00")
    one = page(head, above=f"{HEADING}<p>Published 07/08/2016</p>", attributes='lang="en-US"')

    assert value(one, "published") == "2016-08-07"


def test_days_that_contradict_each_other_are_listed_and_none_is_taken() -> None:
    one = page(
        meta("article:published_time", "2012-01-01"), above=f"{HEADING}<p class='date'>25 March 2019</p>"
    )
    told = found(one, "published")[0]

    assert told.value == "" and told.certainty is Certainty.LOW
    assert [other[:10] for other in told.others] == ["2012-01-01", "2019-03-25"]


def test_two_kinds_of_place_outweigh_one() -> None:
    head = meta("article:published_time", "2012-01-01")
    address = '<link rel="canonical" href="https://alder.example/2019/03/25/harbour/">'

    assert (
        value(page(head + address, above=f"{HEADING}<p>Published 25 March 2019</p>"), "published")
        == "2019-03-25"
    )


def test_places_that_agree_make_it_sure() -> None:
    head = meta("article:published_time", "2019-03-25T10:00:00+01:00")

    sure = found(page(head, above=f"{HEADING}{SHOWN}"), "published")[0]
    single = found(page(head), "published")[0]

    assert (sure.certainty, single.certainty) == (Certainty.HIGH, Certainty.MEDIUM)
    assert "article:published_time" in sure.basis and "25 March 2019" in sure.basis


@pytest.mark.parametrize(
    "made",
    [
        page(),
        page(below="<p>Copyright 2019</p><div class='comments'><p>Ann on 3 March 2018 at 4:47 pm said:</p></div>"),
        page(below="<div class='related'><h3>Read more</h3><time datetime='2018-03-03'>3 March 2018</time></div>"),
        page(above=f"<div class='weather'>Monday, 25 March 2019</div>{HEADING}"),
        page(above=f"<div class='current-date'>25 March 2019</div>{HEADING}"),
        page(above=f"{HEADING}<aside class='latest'><p>25 March 2019</p></aside>"),
        page(json_ld('{"@type": "WebPage", "datePublished": "2019-03-25"}')),
        page(meta("date", "2019-03-25")),
        page(meta("article:published_time", "1970-01-01T00:00:00Z")),
        page(meta("article:published_time", "0000-00-00")),
        page(meta("article:published_time", "today")),
        page('<link rel="canonical" href="https://alder.example/story/20190325">'),
        page(below="<p>On 25 March 2019 the council will meet again, and it will take all day, says the mayor.</p>"),
        page('<meta name="generator" content="Pages 2019.03.25"><!-- built 2019-03-25 -->'),
        page(below="<ul><li itemprop='comment' class='comment'><meta itemprop='datePublished' content='2019-03-25'></li></ul>"),
    ],
)  # fmt: skip
def test_no_day_is_taken_from_where_no_article_tells_its_own(made: object) -> None:
    assert [one.value for one in found(made, "published") if one.value] == []  # type: ignore[arg-type]  # a page


def test_a_general_date_counts_on_a_page_that_says_it_is_an_article() -> None:
    assert value(page(meta("date", "2019-03-25") + meta("og:type", "article")), "published") == "2019-03-25"


def test_a_date_in_the_article_says_nothing_about_its_publication() -> None:
    text = (
        f"{TEXT}\n\nOn 25 March 2019 the council will meet again, and it will take all day, says the mayor."
    )

    told = found(page(below="<p>On 25 March 2019 the council will meet again.</p>"), "published", text)

    assert [one.value for one in told] == [""]
    assert told[0].basis == (
        "the latest day that the text tells in full is 2019-03-25, which may lie ahead of it; "
        "the text names “25 March 2019”; nothing was worked out from them"
    )


def test_a_month_is_all_that_is_told_where_only_a_month_is_shown() -> None:
    assert value(page(above=f"{HEADING}<p class='issue-date'>March 2019</p>"), "published") == "2019-03"


def test_a_list_of_other_articles_at_the_headline_does_not_hide_its_own_day() -> None:
    others = "".join(f"<p><a href='/x{n}'>Another story</a></p><p>{n} May 2015</p>" for n in range(1, 6))

    assert value(page(above=f"{HEADING}<p>25 March 2019</p>{others}"), "published") == "2019-03-25"


def test_the_day_of_the_last_change_bounds_an_open_day_of_publication() -> None:
    one = page(above=f"{HEADING}<p>Last updated: 22 August 2019</p>")
    told = [clue for clue in found(one, "published", f"{TEXT} On Wednesday it rained.") if not clue.value]

    assert "not later than 2019-08-22, for the page was changed then" in told[-1].basis
    assert "“On Wednesday”; nothing was worked out" in told[-1].basis


@pytest.mark.parametrize("shown", ["30 czerwca 2016 r.", "30 июня 2016 г.", "30 червня 2016 р."])
def test_the_year_may_have_its_abbreviation_behind_it(shown: str) -> None:
    assert value(page(above=f"{HEADING}<p>{shown}</p>"), "published") == "2016-06-30"


def test_the_day_of_reading_that_a_site_shows_is_not_that_of_publication() -> None:
    one = page(above=f"<p>3 January 2019</p>{HEADING}<p>28 February 2012. Updated: 29 February 2012</p>")

    assert value(one, "published") == "2012-02-28"
