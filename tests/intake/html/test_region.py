"""Pictures of a page and the words under them, as the article gets them."""

from site_builder.intake import convert
from site_builder.model.draft import Raw

TEXT = (
    "The ferry left the quay at nine, as it had every morning for thirty years, and nobody on board knew why."
)
QUAY = "![](https://example.org/quay.jpg)"
PAGE = (
    "<html lang='en'><head><title>The ferry left</title>"
    "<link rel='canonical' href='https://example.org/a/'></head>"
    "<body><article><h1>The ferry left</h1><p>{text}</p>{part}"
    "<p>Second: {text}</p></article></body></html>"
)


def body(part: str) -> str:
    draft = convert(Raw("page.html", PAGE.format(text=TEXT, part=part).encode())).value
    assert draft is not None
    return draft.article.body


def test_a_picture_for_readers_without_programs_stands_where_the_other_is_empty() -> None:
    lazy = "<p><img class='lazy' src='data:image/gif;base64,R0lG' alt='Quay'>"

    shown = body(f"{lazy}<noscript><img src='/quay.jpg' alt='Quay'></noscript></p>")

    assert shown.count("![Quay](https://example.org/quay.jpg)") == 1


def test_a_picture_that_is_there_is_not_shown_twice() -> None:
    there = "<p><img src='/quay.jpg' alt='Quay'><noscript><img src='/quay.jpg' alt='Quay'></noscript></p>"

    assert body(there).count("quay.jpg") == 1


def test_slanted_words_right_behind_a_picture_are_its_caption() -> None:
    assert f"{QUAY}\\\n*The quay in May*" in body("<p><img src='/quay.jpg'><br><i>The quay in May</i></p>")


def test_who_took_a_picture_is_said_under_it() -> None:
    written = body("<p><img src='/quay.jpg'></p><p>The quay in May. Photo: Ann Example</p>")

    assert f"{QUAY}\\\nThe quay in May. Photo: Ann Example" in written


def test_slanted_words_that_somebody_says_are_text() -> None:
    written = body("<p><img src='/quay.jpg'><br><i>“We sail at nine, always”</i></p>")

    assert "\n\n*“We sail at nine, always”*\n\n" in written


def test_a_caption_cut_short_and_the_whole_one_are_said_once() -> None:
    whole = "<div class='caption-full'>The quay in May, at nine</div>"
    both = f"{whole}<div class='caption-cut'>The quay in May…</div>"

    assert body(f"<figure><img src='/quay.jpg'>{both}</figure>").count("The quay in May") == 1


def test_the_caption_of_a_figure_is_kept() -> None:
    figure = "<figure><img src='/quay.jpg'><figcaption>The quay in <b>May</b></figcaption></figure>"

    assert f"{QUAY}\\\nThe quay in **May**" in body(figure)
