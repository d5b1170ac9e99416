"""The headline: the heading that the head of the page bears out, without the site's name."""

# ruff: noqa: E501, RUF001
# A line of markup is one line, and words of other alphabets look like others.

import pytest

from site_builder.intake.fields.titles import without_site
from tests.intake.fields.pages import LEAD, TITLE, found, json_ld, meta, page, value

SITE = meta("og:site_name", "The Alder Courier")


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (f"<title>{TITLE} | The Alder Courier</title>", f"<h1>{TITLE}</h1>"),
        (f"<title>{TITLE}</title>", f"<h1><a href='https://alder.example/'>The Alder Courier</a></h1><h2>{TITLE}</h2>"),
        (f"<title>{TITLE} – The Alder Courier</title>", f"<h1>The Alder Courier</h1><h2 class='entry-title'>{TITLE}</h2>"),
        ("<title>Harbour vote: what it means | The Alder Courier</title>", f"<h1>{TITLE}</h1>"),
        (f"<title>The Alder Courier</title>{meta('og:title', TITLE)}", f"<div class='t'>{TITLE}</div>"),
        (f"<title>{TITLE} | The Alder Courier</title>{SITE}", ""),
        (f"<title>The Alder Courier » {TITLE}</title>{SITE}", ""),
        (f"<title>x</title>{json_ld(chr(123) + chr(34) + '@type' + chr(34) + ':' + chr(34) + 'NewsArticle' + chr(34) + ',' + chr(34) + 'headline' + chr(34) + ':' + chr(34) + TITLE + chr(34) + chr(125))}", ""),
        (f"<title>{TITLE} - The Alder Courier</title>", f"<h1><span class='kicker'>Harbour</span> {TITLE}</h1>"),
        (f"<title>{TITLE} - The Alder Courier</title>", f"<h1><span class='sr-only'>Headline:</span> {TITLE}</h1>"),
        (f"<title>{TITLE} - The Alder Courier</title>", f"<div class='card'><a href='/x'><h1>Another story about boats</h1></a></div><h1>{TITLE}</h1>"),
        (f"<title>{TITLE} - The Alder Courier</title>", f"<h1>The Alder Courier</h1><h1>{TITLE}</h1>"),
        (f"<title>{TITLE}</title>", f"<p itemprop='headline'>{TITLE}</p>"),
    ],
)  # fmt: skip
def test_the_headline_is_found_without_the_name_of_the_site(head: str, above: str) -> None:
    assert value(page(head, above=above), "title") == TITLE


@pytest.mark.parametrize(
    ("title", "sites", "kept"),
    [
        ("Alder - the town that waits", (), "Alder - the town that waits"),
        ("Alder - the town that waits", ("The Alder Courier",), "Alder - the town that waits"),
        ("Harbour vote: a town waits", ("Alder",), "Harbour vote: a town waits"),
        ("A town waits | News | The Courier", ("The Courier",), "A town waits | News"),
        ("A town waits — Courier", ("The Courier", "courier.example", "courier"), "A town waits"),
        ("商品の改造｜光の事務所", ("光の事務所",), "商品の改造"),
        ("The Courier", ("The Courier",), "The Courier"),
    ],
)
def test_only_a_name_that_the_page_states_is_cut(title: str, sites: tuple[str, ...], kept: str) -> None:
    assert without_site(title, sites) == kept


def test_of_several_titles_of_the_head_the_one_that_readers_see_counts() -> None:
    head = f"<title>x</title>{meta('og:title', 'What the harbour vote means')}{meta('twitter:title', TITLE)}"

    assert value(page(head, above=f"<div>{TITLE}</div>"), "title") == TITLE


def test_a_heading_that_is_only_like_the_title_does_not_outdo_it() -> None:
    below = f"<h3 class='title'>10 thoughts on “{TITLE}”</h3>"
    head = f"<title>x</title>{meta('og:title', TITLE + ' | The Alder Courier')}{SITE}"

    assert value(page(head, above="", below=below), "title") == TITLE


def test_other_titles_are_listed_where_they_differ() -> None:
    one = page(f"<title>{TITLE}</title>{meta('og:title', 'What the harbour vote means')}")

    assert found(one, "title")[0].others == ("What the harbour vote means (meta og:title)",)


def test_a_page_without_a_headline_has_none() -> None:
    assert found(page("<title></title>", above=""), "title") == ()


def test_the_words_of_the_text_are_no_headline() -> None:
    assert value(page("<title></title>", above=f"<h2>{LEAD}</h2>"), "title") == ""


def test_the_evidence_says_where_the_title_stands() -> None:
    told = found(page(f"<title>{TITLE}</title>{meta('og:title', TITLE)}"), "title")[0]

    assert told.basis == "the title is in the heading h1, meta og:title and the title element"
    assert (told.origin, told.rank) == ("heading", 1)
