"""Whatever a page holds, its Markdown renders to the same words and the same structure."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring

from site_builder.intake.html.where import Where
from site_builder.intake.html.write import markdown
from tests.intake.html.compared import counted, counted_in, said, said_in

SIGNS = st.text(alphabet="ab1 *_`[]()<>&#;~\\|!-+=.:\"'{}^é“Ж漢\u00a0\n", min_size=0, max_size=8).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)
INLINE = (
    "b",
    "i",
    "em",
    "strong",
    "s",
    "code",
    "span",
    "a href='/x'",
    "u",
    "a href='/y(z'",
    "span lang='ru'",
)
BLOCK = ("p", "div", "blockquote", "h2", "h3", "section", "article", "figure")


def _element(tag: str, inside: str) -> str:
    return f"<{tag}>{inside}</{tag.split()[0]}>"


def _several(of: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(of, max_size=4).map("".join)


LINES = st.recursive(
    SIGNS | st.sampled_from(["<br>", "<img src='/a.jpg' alt='x'>", " ", "word"]),
    lambda inner: st.builds(_element, st.sampled_from(INLINE), _several(inner)),
    max_leaves=8,
)
CELLS = st.lists(st.lists(_several(LINES), min_size=2, max_size=3), min_size=1, max_size=3).map(
    lambda rows: "<table>" + "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows) + "</table>"
)


def _cell(inside: str) -> str:
    return f"<td>{inside}</td>"


def _list(tag: str, items: list[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{one}</li>' for one in items)}</{tag}>"


BLOCKS = st.recursive(
    st.builds(_element, st.sampled_from(BLOCK), _several(LINES)) | _several(LINES) | CELLS | st.just("<hr>"),
    lambda inner: (
        st.builds(_element, st.sampled_from(("div", "blockquote", "section")), _several(inner))
        | st.builds(_list, st.sampled_from(("ul", "ol")), st.lists(_several(inner), max_size=3))
    ),
    max_leaves=10,
)


INLINE_KINDS = ("emphasis", "strong", "strike", "code", "link", "caption")


@settings(max_examples=100, deadline=None)
@given(html=_several(BLOCKS))
def test_any_tree_says_the_same_words_and_keeps_its_blocks(html: str) -> None:
    tree = document_fromstring(f"<html><body>{html}</body></html>")

    made = markdown(tree, Where("https://example.org/", "en"))

    assert said_in(made) == said(tree)
    assert _without(counted_in(made)) == _without(counted(tree, base=True))


WORDS = st.sampled_from(
    ["word", " two words ", "(in brackets)", "“quoted”", "end.", "漢字", "1*2", "snake_case", "!"]
)
RUNS = st.recursive(
    WORDS,
    lambda inner: st.builds(
        _element,
        st.sampled_from(("b", "i", "code", "a href='/x'", "s", "span")),
        st.lists(inner, min_size=1, max_size=3).map(" or ".join),
    ),
    max_leaves=5,
)


@settings(max_examples=200, deadline=None)
@given(html=st.lists(RUNS, max_size=4).map(" and ".join))
def test_any_line_of_words_keeps_its_links_and_emphasis(html: str) -> None:
    tree = document_fromstring(f"<html><body><p>{html}</p></body></html>")

    made = markdown(tree, Where("https://example.org/", "en"))

    assert (said_in(made), counted_in(made)) == (said(tree), counted(tree, base=True))


def _without(counts: dict[str, int]) -> dict[str, int]:
    return {kind: count for kind, count in counts.items() if kind not in INLINE_KINDS}
