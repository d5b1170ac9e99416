"""The picture over an article is kept where it stands outside of the text's element, and no other is."""

import pytest

from site_builder.intake import convert
from site_builder.model.draft import Raw
from tests.intake.samples import LAST, LONG, NEXT

SHARED = '<meta property="og:image" content="https://ledger.example/img/harbour-wide-1200x630.jpg">'
PICTURE = '<img src="/img/harbour-wide.jpg" alt="The harbour">'
KEPT = "![The harbour](https://ledger.example/img/harbour-wide.jpg)"


def body(above: str, head: str = "", inside: str = "") -> str:
    """The draft's text of a page with something above its headline and in its text."""
    text = "".join(f"<p>{one}</p>" for one in (LONG, NEXT, LAST))
    page = (
        '<html><head><title>The harbour</title><link rel="canonical" href="https://ledger.example/a/1">'
        f"{head}</head><body>{above}<main><h1>The harbour is open again</h1><div>{inside}{text}</div></main>"
        "</body></html>"
    )
    draft = convert(Raw("page.html", page.encode())).value
    assert draft is not None
    return draft.article.body


@pytest.mark.parametrize(
    ("above", "head"),
    [
        (f'<div class="hero">{PICTURE}</div>', ""),
        (f'<div class="article-image"><picture>{PICTURE}</picture></div>', ""),
        (f'<div class="x1"><figure>{PICTURE}</figure></div>', SHARED),
    ],
)
def test_the_picture_over_an_article_is_its_first_figure(above: str, head: str) -> None:
    assert body(above, head).startswith(f"{KEPT}\n\n{LONG[:20]}")


@pytest.mark.parametrize(
    "above",
    [
        f'<div class="x1">{PICTURE}</div>',
        '<div class="hero"><img src="/logo.png" class="logo" alt="Ledger"></div>',
        '<div class="hero"><a href="/other"><img src="/img/other.jpg" alt="Another story"></a></div>',
        '<div class="hero"><img src="/img/dot.jpg" width="1" height="1"></div>',
        '<div class="hero"><img src="/" alt="not yet loaded"></div>',
        '<div class="hero"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></div>',
        f'<div class="hero" hidden>{PICTURE}</div>',
        f'<aside class="hero">{PICTURE}</aside>',
    ],
)
def test_a_picture_that_nothing_shows_to_be_the_articles_is_left_out(above: str) -> None:
    assert body(above).startswith(LONG[:20])


def test_a_picture_that_stands_in_the_text_is_not_shown_twice() -> None:
    shown = body(
        f'<div class="hero">{PICTURE}</div>', SHARED, '<p><img src="/img/harbour-wide-800x400.jpg"></p>'
    )

    assert shown.count("harbour-wide") == 1
