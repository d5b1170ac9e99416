"""Pictures of a page and the words under them, as the article gets them."""

from site_builder.intake import convert, reassemble
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


def test_a_picture_over_the_first_and_one_under_the_last_paragraph_stay() -> None:
    page = PAGE.format(text=TEXT, part="").replace("<p>", "<img src='/top.jpg'><p>", 1)
    draft = convert(
        Raw("page.html", page.replace("</article>", "<p><img src='/end.jpg'></p></article>").encode())
    )

    assert draft.value is not None
    assert draft.value.article.body.startswith("![](https://example.org/top.jpg)")
    assert draft.value.article.body.rstrip().endswith("![](https://example.org/end.jpg)")


def test_a_film_is_kept_as_a_link_with_its_title() -> None:
    film = "<p><iframe src='https://www.youtube.com/embed/abc' title='The quay by night'></iframe></p>"

    assert '[The quay by night](https://www.youtube.com/embed/abc "shown on the page")' in body(film)


def test_a_film_without_title_is_kept_by_its_address() -> None:
    written = body("<video><source src='/quay.mp4'></video><lite-youtube videoid='abc-123'></lite-youtube>")

    assert "(https://example.org/quay.mp4 " in written
    assert "(https://www.youtube.com/watch?v=abc-123 " in written


def test_frames_of_advertisers_and_counters_leave_nothing() -> None:
    assert "http" not in body("<iframe src='https://ads.example/slot?1' title='Advertisement'></iframe>")


def test_what_stands_behind_an_open_embed_is_text() -> None:
    assert TEXT in body("<embed src='/quay.swf'>").split("Second:")[1]


def test_the_words_of_a_film_are_no_text_of_the_page() -> None:
    film = "<iframe src='https://player.vimeo.com/video/1' title='The quay by night'></iframe>"
    raw = Raw("page.html", PAGE.format(text=TEXT, part=film).encode())
    draft = convert(raw).value

    assert draft is not None
    assert "night" in draft.article.body
    assert "night" not in reassemble(draft).decode()
