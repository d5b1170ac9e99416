"""Words under pictures: captions of figures, and words of the text like any others."""

import pytest

from site_builder.text.markdown import html_of, parse
from site_builder.text.plain import plain

OWN = '<img src="media/x/pier.png" alt="A pier">'
THERE = '<a href="https://example.org/pier.png" rel="noopener noreferrer">A pier</a>'
CAPTIONS = {
    "![A pier](media/x/pier.png)\\\nThe pier": f"<figure>{OWN}<figcaption>The pier</figcaption>\n</figure>\n",
    "![A pier](media/x/pier.png)  \nThe pier": f"<figure>{OWN}<figcaption>The pier</figcaption>\n</figure>\n",
    "![A pier](https://example.org/pier.png)\\\nThe *old* pier": (
        f"<figure>{THERE}<figcaption>The <em>old</em> pier</figcaption>\n</figure>\n"
    ),
    "![A pier](media/x/pier.png) ![A pier](media/x/pier.png)\\\nTwice": (
        f"<figure>{OWN} {OWN}<figcaption>Twice</figcaption>\n</figure>\n"
    ),
    "![A pier](media/x/pier.png)\\\nOne\\\ntwo": (
        f"<figure>{OWN}<figcaption>One<br>\ntwo</figcaption>\n</figure>\n"
    ),
    "- ![A pier](media/x/pier.png)\\\n  The pier": (
        f"<ul>\n<li>\n<figure>{OWN}<figcaption>The pier</figcaption>\n</figure>\n</li>\n</ul>\n"
    ),
}
OTHERWISE = (
    "![A pier](media/x/pier.png)",
    "![A pier](media/x/pier.png)\nThe pier",
    "![A pier](media/x/pier.png) Words\\\nThe pier",
    "Words ![A pier](media/x/pier.png)\\\nThe pier",
    "[![A pier](media/x/pier.png)\\\nThe pier](https://example.org/)",
    "# ![A pier](media/x/pier.png)",
    "Words\\\nThe pier",
)


@pytest.mark.parametrize("markdown", CAPTIONS)
def test_words_behind_a_hard_break_stand_under_the_pictures_before_it(markdown: str) -> None:
    assert html_of(markdown) == CAPTIONS[markdown]


@pytest.mark.parametrize("markdown", OTHERWISE)
def test_pictures_without_words_under_them_stay_in_their_paragraph(markdown: str) -> None:
    assert "<fig" not in html_of(markdown)


def test_a_linked_picture_keeps_its_link_and_its_title() -> None:
    made = html_of(
        '[![A](media/x/a.png "On a day")](https://example.org/)\\\nBy [us](https://example.org/us)'
    )

    assert made == (
        '<figure><a href="https://example.org/" rel="noopener noreferrer">'
        '<img src="media/x/a.png" alt="A" title="On a day"></a>'
        '<figcaption>By <a href="https://example.org/us" rel="noopener noreferrer">us</a></figcaption>\n'
        "</figure>\n"
    )


def test_the_words_of_a_caption_are_words_of_the_text_and_know_their_line() -> None:
    text = plain(parse("One.\n\n![A](media/x/a.png)\\\nThe pier\\\nin May\n\nTwo."))

    assert text.text == "One.\nThe pier in May\nTwo."
    assert [text.line_at(text.text.index(word)) for word in ("pier", "May", "Two")] == [3, 4, 6]


def test_a_footnote_may_hold_a_figure() -> None:
    made = html_of("Said.[^1]\n\n[^1]: ![A pier](media/x/pier.png)\\\n    The pier\n")

    assert f"<figure>{OWN}<figcaption>The pier</figcaption>\n</figure>" in made
    assert 'role="doc-backlink"' in made
