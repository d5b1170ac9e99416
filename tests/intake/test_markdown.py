"""Pasted words come back as the words they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from site_builder.intake.lines import tidy_spaces
from site_builder.intake.markdown import from_markdown, to_markdown
from site_builder.model.draft import LineKind
from site_builder.text.footnotes import reading_footnotes
from site_builder.text.spans import reading_spans

RENDERER = reading_spans(reading_footnotes(MarkdownIt("commonmark").enable(["table", "strikethrough"])))
BLOCKS = {
    LineKind.BODY: ["paragraph_open"],
    LineKind.SUBHEADING: ["heading_open"],
    LineKind.LIST_ITEM: ["bullet_list_open", "list_item_open", "paragraph_open"],
}
MARKS = st.text(alphabet="ab1 *_`[]()<>&#;~\\|!-+=.:\"'/{}^$@%,?é“Ж", max_size=30)


def words_of(tokens: list[Token]) -> str:
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}, "markup where there were only words"
    return "".join(child.content for child in inline)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Plain words, “quoted” - and 5 < 6 & 7 > 2.", "Plain words, “quoted” - and 5 < 6 & 7 > 2."),
        ("and [the minister] can't", r"and \[the minister] can't"),
        ("1. January was cold", r"1\. January was cold"),
        ("2020) was cold", r"2020\) was cold"),
        ("2020.", r"2020\."),
        ("# one", r"\# one"),
        ("#one", "#one"),
        ("> quoted", r"\> quoted"),
        ("- said nothing", r"\- said nothing"),
        ("-5 degrees", "-5 degrees"),
        ("---", r"\---"),
        ("* * *", r"\* \* \*"),
        ("===", r"\==="),
        ("5 * 3", r"5 \* 3"),
        ("snake_case and _this_", r"snake_case and \_this\_"),
        ("<b>bold</b>", r"\<b>bold\</b>"),
        ("&lt;script&gt;", r"\&lt;script\&gt;"),
        ("AT&T; R&D", r"AT\&T; R&D"),
        ("~~gone~~ and ~5", r"\~\~gone\~\~ and ~5"),
        ("C:\\dir\\*", r"C:\dir\\\*"),
        ("ends with a backslash\\", "ends with a backslash\\\\"),
        ("`code`", r"\`code\`"),
        ("| a | b |", "| a | b |"),
        ("<https://example.org>", r"\<https://example.org>"),
        ("[a]: https://example.org", r"\[a]: https://example.org"),
        ("It was signed.[^1]", r"It was signed.\[^1]"),
        ("[^1]: In Sochi.", r"\[^1]: In Sochi."),
        ("[слова]{lang=ru}", r"\[слова]{lang=ru}"),
    ],
)
def test_what_markdown_would_take_as_markup_is_escaped_and_nothing_else(text: str, markdown: str) -> None:
    assert to_markdown(text) == markdown


def test_a_heading_may_end_in_hashes() -> None:
    assert to_markdown("Learning C #", LineKind.SUBHEADING) == r"## Learning C \#"


@pytest.mark.parametrize("kind", BLOCKS)
@given(text=MARKS.map(tidy_spaces).filter(bool))
def test_any_words_render_back_to_themselves_as_the_block_they_are(kind: LineKind, text: str) -> None:
    tokens = RENDERER.parse(to_markdown(text, kind))

    assert words_of(tokens) == text
    assert [token.type for token in tokens if token.nesting == 1] == BLOCKS[kind]


@given(
    pieces=st.lists(
        st.sampled_from(["[", "]", "]{lang=ru}", "{lang=ru}", "a", "*", "\\", "!", "(u)"]), min_size=1
    )
)
def test_words_that_look_like_a_language_mark_stay_words(pieces: list[str]) -> None:
    text = "".join(pieces)

    assert words_of(RENDERER.parse(to_markdown(text))) == text


@pytest.mark.parametrize("kind", BLOCKS)
@given(text=st.text().map(tidy_spaces))
def test_the_words_can_be_taken_back_out_of_the_markdown(kind: LineKind, text: str) -> None:
    assert from_markdown(to_markdown(text, kind), kind) == text
