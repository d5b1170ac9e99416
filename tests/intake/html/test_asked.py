"""Lines among an article's paragraphs that ask readers for something, as a page with them is read."""

import pytest

from site_builder.intake import convert
from site_builder.model.draft import Raw

TEXT = (
    "The ferry left the quay at nine, as it had every morning for thirty years, and nobody on board knew why."
)
PAGE = (
    "<html lang='en'><head><title>The ferry left</title></head><body><article><h1>The ferry left</h1>"
    "<p>First: {text}</p><p>Second: {text}</p>{part}<p>Third: {text}</p><p>Fourth: {text}</p></article>"
    "</body></html>"
)


def body(part: str) -> str:
    draft = convert(Raw("page.html", PAGE.format(text=TEXT, part=part).encode())).value
    assert draft is not None
    return draft.article.body


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("<p><em>Sign up for <a href='/nl'>The Quay</a>, our weekly newsletter.</em></p>", "weekly"),
        ("<p><a href='/nl'>Get all the news you need in your inbox each morning.</a></p>", "inbox"),
        ("<p>Follow our coverage of ferries at <a href='/f'>https://example.org/f</a>.</p>", "coverage"),
        (
            "<p><b>Read more from us:</b><br><a href='/a'>Pier moves</a><br><a href='/b'>Gull moves</a></p>",
            "Pier",
        ),
        ("<p>Share this article on Facebook</p>", "Facebook"),
        ("<p>This breaking news story is being updated and more will be published shortly.</p>", "shortly"),
        ("<div data-testid='live-blog-promo'><h3><a href='/l'>Storm crosses the bay</a></h3></div>", "Storm"),
        (
            "<section data-area='newsletter'><h3>Quay mail</h3><p>The quay, by post.</p></section>",
            "post",
        ),
    ],
)
def test_what_asks_readers_for_something_is_left_out_among_paragraphs(part: str, words: str) -> None:
    written = body(part)

    assert words not in written
    assert written.count(TEXT) == 4


@pytest.mark.parametrize(
    "part",
    [
        "<p>Readers who sign up for the ferry get a letter each week, which the mate writes by hand.</p>",
        "<p>The mate said that she would share this story on the radio, if anybody asked her to do so.</p>",
        "<p>Sign up sheets hang in the harbour office, and the list is long before the week is over.</p>",
    ],
)
def test_what_tells_of_asking_stays(part: str) -> None:
    assert part[3:-4] in body(part)


def test_a_sign_alone_under_the_text_is_left_out() -> None:
    page = PAGE.format(text=TEXT, part="").replace("</article>", "<p>♦</p></article>")
    draft = convert(Raw("page.html", page.encode())).value

    assert draft is not None
    assert draft.article.body.rstrip().endswith("knew why.")


def test_what_a_company_says_of_itself_under_a_release_is_left_out() -> None:
    release = (
        "<p>Brackwater Pumps said on Monday that the ferry would get a pump of its own, and a spare one.</p>"
    )
    about = (
        "<h4>About Brackwater Pumps</h4><p>Brackwater Pumps has moved water since 1888 in nine countries.</p>"
    )
    page = PAGE.format(text=TEXT, part=release).replace("</article>", f"{about}</article>")
    draft = convert(Raw("page.html", page.encode())).value

    assert draft is not None
    assert "a pump of its own" in draft.article.body
    assert "1888" not in draft.article.body


def test_a_chapter_about_something_else_stays() -> None:
    chapter = (
        "<h4>About owls</h4><p>Nobody had asked about owls before, and nobody has asked since that day.</p>"
    )
    page = PAGE.format(text=TEXT, part="").replace("</article>", f"{chapter}</article>")
    draft = convert(Raw("page.html", page.encode())).value

    assert draft is not None
    assert "Nobody had asked about owls" in draft.article.body
