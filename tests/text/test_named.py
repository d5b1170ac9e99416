"""Words in markup: what is read of them, where they stand, and which may be a link."""

import pytest

from site_builder.model.mention import Sentence
from site_builder.text.named import LONGEST, linked, readable, sentence_at


def test_markup_is_read_as_its_words_in_blocks() -> None:
    html = "<p>One <em>two</em><br>\nthree &amp; four</p>\n<ul><li>five</li><li>six</li></ul>"

    text = readable(html).text

    assert [line.strip() for line in text.split("\n") if line.strip()] == [
        "One two  three & four",
        "five",
        "six",
    ]


@pytest.mark.parametrize(
    ("html", "is_open"),
    [
        ("<p>a NAME b</p>", True),
        ("<p><em>NAME</em></p>", True),
        ('<p title="a > b">&lt;NAME&gt;</p>', True),
        ("<h2>NAME</h2>", False),
        ("<p><code>NAME</code></p>", False),
        ('<p><a href="x">NAME</a></p>', False),
        ('<p><mark class="q">a NAME b</mark></p>', False),
        ("<p>NA<em>ME</em></p>", False),
        ("<p>x <mark>NA</mark>ME</p>", False),
        ("<p><code>x</code> NAME</p>", True),
    ],
)
def test_a_link_may_stand_where_no_tag_is_broken_and_no_link_is(html: str, is_open: bool) -> None:
    text = readable(html)
    start = text.text.index("NAME")

    span = text.span(start, start + 4)

    assert (span is not None) == is_open
    assert span is None or html[span[0] : span[1]] == "NAME"


def test_places_are_right_behind_signs_that_are_written_as_entities() -> None:
    html = "<p>a &amp; b&nbsp;&lt; NAME &gt; c</p>"
    text = readable(html)
    start = text.text.index("NAME")

    assert text.text.strip() == "a & b\xa0< NAME > c"
    assert [html[slice(*span)] for span in [text.span(start, start + 4)] if span] == ["NAME"]


def test_links_are_put_around_words_and_nothing_else_changes() -> None:
    made = linked("<p>a NAME b NAME</p>", [(12, 16, "<a>"), (5, 9, '<a id="x">')])

    assert made == '<p>a <a id="x">NAME</a> b <a>NAME</a></p>'


def test_links_are_told_with_their_words_and_whether_a_name_made_them() -> None:
    written = '<a href="../b.html">the <em>river</em></a>'
    html = f'<p>On {written}, <a class="name" href="x&amp;y">Ada</a><a id="q"></a></p>'
    text = readable(html)

    assert [(text.text[one.start : one.end], one.address, one.is_name) for one in text.links] == [
        ("the river", "../b.html", False),
        ("Ada", "x&y", True),
    ]


def test_a_sentence_is_cut_out_around_the_words() -> None:
    text = "One. In the town of Sollin they met. Three."
    start = text.index("Sollin")

    assert sentence_at(text, start, start + 6) == Sentence("In the town of ", "Sollin", " they met.")


@pytest.mark.parametrize("place", [0, 30, 99])
def test_a_long_sentence_is_cut_between_words_and_keeps_those_that_matter(place: int) -> None:
    words = [f"word{number:02}" for number in range(100)]
    words[place] = "Sollin"
    text = " ".join(words)
    start = text.index("Sollin")

    sentence = sentence_at(text, start, start + 6)

    assert sentence.words == "Sollin"
    assert LONGEST - 30 < len(sentence.before + sentence.words + sentence.after) <= LONGEST + 4
    assert sentence.before.startswith("… ") == (place > 0)
    assert sentence.after.endswith(" …") == (place < 99)
    assert f"{sentence.before}{sentence.words}{sentence.after}".strip("… ") in text
