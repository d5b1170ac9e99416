"""What of a text's Markdown a page cannot follow, and where it stands."""

import pytest

from site_builder.model.lapse import Lapse
from site_builder.text.as_typed import as_typed, pictures_elsewhere
from site_builder.text.markdown import html_of


def found(markdown: str) -> list[tuple[str, str, int]]:
    return [(one.lapse.value, one.written, one.line) for one in as_typed(markdown)]


@pytest.mark.parametrize(
    ("markdown", "lapse", "written"),
    [
        ("A [link](javascript:alert(1)), so.", Lapse.LINK, "javascript:alert(1)"),
        ("A [*link*](VBScript:x)", Lapse.LINK, "VBScript:x"),
        ("[x](data:text/html,hello)", Lapse.LINK, "data:text/html,hello"),
        ("<javascript:alert(1)>", Lapse.LINK, "javascript:alert(1)"),
        ("[x]: javascript:alert(1)", Lapse.LINK, "javascript:alert(1)"),
        ("![x](vbscript:x)", Lapse.LINK, "vbscript:x"),
        ("a <b class='x'> c", Lapse.TAG, "<b class='x'>"),
        ("a <BR/> c", Lapse.TAG, "<BR/>"),
        ("<!-- no -->", Lapse.TAG, "<!--"),
        ("said[^note].", Lapse.FOOTNOTE, "[^note]"),
        ("> - *said[^1]*", Lapse.FOOTNOTE, "[^1]"),
    ],
)
def test_what_is_printed_as_it_is_typed_is_found(markdown: str, lapse: Lapse, written: str) -> None:
    assert found(markdown) == [(lapse.value, written, 0)]
    printed = (
        html_of(markdown).replace("&lt;", "<").replace("&gt;", ">").replace("<em>", "").replace("</em>", "")
    )
    assert written.replace("'", "") in printed.replace("&#39;", "").replace("'", "").replace("&quot;", "")


@pytest.mark.parametrize(
    "markdown",
    [
        "`<b>` and `[^1]` and `[x](javascript:x)`",
        "    <b> [^1]",
        "```\n<b> [^1]\n```",
        r"\<b> and \[^1] and &lt;i&gt;",
        "[x](https://example.org/) <https://example.org/> <a@example.org>",
        "5 <6 and 7> 3, <name>, <inaudible>",
        "The word javascript: nobody [knows] (it)",
        "x^2^ [a^b]",
    ],
)
def test_what_is_meant_as_it_is_typed_is_left_alone(markdown: str) -> None:
    assert found(markdown) == []


def test_each_has_its_line() -> None:
    markdown = "one\ntwo[^1]\n\n| a | b |\n| - | - |\n| c | d |\n| <br> | e |\n\n- x\n- <u>y"

    assert [line for _, _, line in found(markdown)] == [1, 6, 9]


def test_pictures_of_the_web_are_found_and_our_own_are_not() -> None:
    markdown = (
        "![a](media/x/a.png) ![b](../media/x/b.png) ![c](/media/x/c.png) ![d](d.png)\n"
        "![e](https://example.org/e.png) [![f](http://example.org/f.png)](https://example.org/) `![g](https://g.org/g)`"
    )

    assert [(one.written, one.line) for one in pictures_elsewhere(markdown)] == [
        ("https://example.org/e.png", 1),
        ("http://example.org/f.png", 1),
    ]


SIGNS = {
    "<a ": [],
    "<": [],
    "<b>": [("HTML tag", "<b>")],
    "[^": [],
    "[^1] ": [("footnote mark", "[^1]")],
    "](javascript:(": [("link", "javascript:")],
    "](javascript:x ": [("link", "javascript:x")],
    "<!--": [("HTML tag", "<!--")],
    "](data:(((x": [("link", "data:")],
}
"""Sign → what is found in it each time that it stands there."""


@pytest.mark.parametrize("sign", SIGNS)
def test_a_text_full_of_signs_is_read_to_its_end(sign: str) -> None:
    text = sign * 3_000 + "\n\nThe end[^9], <u>."

    assert found(text) == [
        *((lapse, written, 0) for lapse, written in SIGNS[sign] * 3_000),
        ("footnote mark", "[^9]", 2),
        ("HTML tag", "<u>", 2),
    ]


def test_a_text_full_of_pictures_is_read_to_its_end() -> None:
    text = "![" * 3_000 + "\n\n" + "![a](https://example.org/a.png) " * 300

    assert [one.line for one in pictures_elsewhere(text)] == [2] * 300
