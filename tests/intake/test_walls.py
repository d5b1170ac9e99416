"""What sites show in place of an article is refused, unless a person wants it; articles are none of it."""

# ruff: noqa: E501, RUF001
# Lines are as long as sites write them, in their own letters.

import pytest

from site_builder.intake import convert, convert_anyway
from site_builder.model.draft import Raw
from tests.intake.makers import PROSE, page_html

MESSAGES = (
    ("404 Not Found", "The requested URL was not found on this server."),
    ("404 | Port Alder Gazette", "This page has sailed. Try the search, or go back to the front page."),
    ("Page not found - Port Alder Gazette", "Sorry, we could not find what you were looking for."),
    ("Error 503: the harbour is closed", "Please try again in a few minutes."),
    ("Just a moment...", "Enable JavaScript and cookies to continue. Verifying you are human."),
    ("Attention Required! | Cloudflare", "Sorry, you have been blocked. Ray ID: 1."),
    ("example.org", "Checking if the site connection is secure. example.org needs to review it first."),
    ("Log in to continue", "Enter your mail address and the word that only you know."),
    ("Before you continue to the Gazette", "We use cookies to keep ferries on time. Accept all, reject all."),
    ("Seite nicht gefunden", "Die Seite gibt es nicht oder nicht mehr."),
    (
        "Страница не найдена",
        "Возможно, она была удалена или переехала. Попробуйте начать с главной страницы или найдите её поиском.",
    ),
)
MORE = (
    "In the evening the board went down to the old pier with lamps, and counted the planks that had come loose.",
    "Forty of them are to be mended before the winter, since the boats will lie there until the new pier stands.",
    "The harbour master asked all captains to report by radio before they come in, and to wait behind the light.",
)
ARTICLES = (
    "Highway 404 closed after a storm",
    "404 people came to the quay",
    "Just a moment on the quay",
    "A page not found in any book",
    "Access to the harbour denied",
    "How we sign in ships",
)


@pytest.mark.parametrize(("title", "words"), MESSAGES)
def test_what_stands_in_place_of_an_article_is_refused(title: str, words: str) -> None:
    raw = Raw("saved.html", page_html(title, [words]).encode())

    draft, issues = convert(raw)

    assert draft is None and [one.code for one in issues] == ["I17"]
    assert "--anyway" in (issues[0].help or "") and "saved.html" in issues[0].spot.path


@pytest.mark.parametrize(("title", "words"), MESSAGES)
def test_a_person_may_import_it_all_the_same(title: str, words: str) -> None:
    draft, _ = convert_anyway(Raw("saved.html", page_html(title, [words]).encode()))

    assert draft is not None and words.split()[0] in draft.article.body


@pytest.mark.parametrize("title", ARTICLES)
def test_a_short_article_is_none(title: str) -> None:
    draft, _ = convert(Raw("saved.html", page_html(title, PROSE[:1]).encode()))

    assert draft is not None


@pytest.mark.parametrize(("title", "words"), MESSAGES)
def test_an_article_about_it_is_none(title: str, words: str) -> None:
    draft, _ = convert(Raw("saved.html", page_html(title, [*PROSE, *MORE, words]).encode()))

    assert draft is not None


def test_a_link_to_such_a_page_is_kept_as_a_link() -> None:
    row = b"title,url,time_added,tags,status\nJust a moment...,https://example.org/pier,1617602828,,unread\n"

    draft, _ = convert(Raw("a.csv", row))

    assert draft is not None


def test_a_page_of_which_no_block_is_an_article_is_told_with_the_words_that_it_shows() -> None:
    page = (
        "<title>Sign in</title><script>go()</script><h1>Sign in to read</h1><form><button>Go</button></form>"
    )

    _, (issue,) = convert(Raw("a.html", page.encode()))

    assert (issue.code, issue.message) == (
        "I13",
        "expected the text of an article, found only “Sign in to read Go”",
    )
