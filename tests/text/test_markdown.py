"""Markdown becomes markup that is safe, plain and complete."""

import pytest

from site_builder.text.clean import clean
from site_builder.text.markdown import blocks_of, cut_at, html_of, parse, rebase


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("It is Lukashenko's turn -- or not...", "<p>It is Lukashenko's turn -- or not...</p>\n"),
        ("*a* **b** `c` ~~d~~", "<p><em>a</em> <strong>b</strong> <code>c</code> <s>d</s></p>\n"),
        ("one\ntwo\\\nthree", "<p>one\ntwo<br>\nthree</p>\n"),
        (
            "<b>bold</b> & <script>x</script>",
            "<p>&lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt;</p>\n",
        ),
        ("3. three", '<ol start="3">\n<li>three</li>\n</ol>\n'),
        ("```python\nx < 1\n```", "<pre><code>x &lt; 1\n</code></pre>\n"),
        ("    x < 1", "<pre><code>x &lt; 1\n</code></pre>\n"),
        ("***", "<hr>\n"),
    ],
)
def test_markdown_keeps_every_word(markdown: str, html: str) -> None:
    assert html_of(markdown) == html


def test_a_table_has_named_columns_and_no_inline_style() -> None:
    html = html_of("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |")

    assert '<th scope="col">a</th>' in html
    assert '<th class="align-center" scope="col">b</th>' in html
    assert '<td class="align-right">3</td>' in html
    assert "style" not in html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[a](https://b.org/)", '<a href="https://b.org/" rel="noopener noreferrer">a</a>'),
        ('[a](http://b.org "c")', '<a href="http://b.org" title="c" rel="noopener noreferrer">a</a>'),
        ("<https://b.org>", '<a href="https://b.org" rel="noopener noreferrer">https://b.org</a>'),
        ("[a](mailto:b@c.org)", '<a href="mailto:b@c.org">a</a>'),
        ("[a *b*](other.md)", "a <em>b</em>"),
        (
            "[a <http://c.org> d](http://b.org)",
            '<a href="http://b.org" rel="noopener noreferrer">a http://c.org d</a>',
        ),
        (
            "[a <http://c.org> d](other.md)",
            'a <a href="http://c.org" rel="noopener noreferrer">http://c.org</a> d',
        ),
        ("[a](//b.org)", "a"),
        ("[a](ftp://b.org)", "a"),
        ("[a](#note-x)", "a"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("[a](java&#10;script:x)", "a"),
        ("[a](https:\\\\b)", "a"),
    ],
)
def test_a_link_leads_to_the_web_or_is_its_words(markdown: str, html: str) -> None:
    assert html_of(markdown) == f"<p>{html}</p>\n"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("![a](media/x/y.png)", '<img src="media/x/y.png" alt="a">'),
        ('![a *b*](../media/x.png "c")', '<img src="media/x.png" alt="a b" title="c">'),
        ("![a](https://b.org/x.png)", '<a href="https://b.org/x.png" rel="noopener noreferrer">a</a>'),
        ("![](https://b.org/x)", '<a href="https://b.org/x" rel="noopener noreferrer">https://b.org/x</a>'),
        ("[![a](http://b.org/x)](http://c.org)", '<a href="http://c.org" rel="noopener noreferrer">a</a>'),
        ("![a](/media/x.png)", "a"),
        ("![a](//b.org/x.png)", "a"),
        ("![a](x.png)", "a"),
        ("![a](media/../../x.png)", "a"),
        ("![a](media/%2e%2e/x.png)", "a"),
        ("![a](media/..%5cx.png)", "a"),
        ("![a](data:image/png;base64,AAAA)", "a"),
    ],
)
def test_a_picture_is_the_archives_own_or_a_link_or_its_words(markdown: str, html: str) -> None:
    assert html_of(markdown) == f"<p>{html}</p>\n"


def test_pictures_are_addressed_from_the_page_they_stand_on() -> None:
    html = html_of('![a](media/x.png) `<img src="media/`')

    assert rebase(html, "../../") == html.replace('<img src="media/x', '<img src="../../media/x')


@pytest.mark.parametrize(
    ("levels", "shown"),
    [((2, 3, 3, 2), (2, 3, 3, 2)), ((1, 2), (2, 2)), ((2, 4, 4, 6), (2, 3, 3, 4)), ((4, 3, 2), (2, 2, 2))],
)
def test_headings_stay_below_the_headline_and_skip_no_level(
    levels: tuple[int, ...], shown: tuple[int, ...]
) -> None:
    html = html_of("\n\n".join(f"{'#' * level} x" for level in levels))

    assert html == "".join(f"<h{level}>x</h{level}>\n" for level in shown)


def test_headings_get_unlike_ids_where_a_prefix_is_given() -> None:
    html = html_of("## A *b*\n\n## A b 2\n\n## A b\n\n## !?\n\n## Минск", "h-")

    ids = [part.split('"')[0] for part in html.split('id="')[1:]]
    assert ids == ["h-a-b", "h-a-b-2", "h-a-b-3", "h-section", "h-минск"]


def test_half_a_surrogate_pair_does_not_stop_a_build() -> None:
    assert html_of("a\ud800b") == "<p>a\ufffdb</p>\n"


def test_blocks_are_whole_lists_quotations_and_tables() -> None:
    tokens = parse("a\n\n- b\n- c\n\n> d\n>\n> e\n\n***\n\n| f |\n|---|\n| g |\n\n    h")

    kinds = [tokens[block.start].type.removesuffix("_open") for block in blocks_of(tokens)]

    assert kinds == ["paragraph", "bullet_list", "blockquote", "hr", "table", "pre"]


def test_nesting_too_deep_to_be_read_is_noticed() -> None:
    assert cut_at(parse("x\n\n" + "> " * 19 + "deep")) == ()
    assert "deep" not in html_of("x\n\n" + "> " * 20 + "deep")
    assert cut_at(parse("x\n\n" + "> " * 20 + "deep")) == (2,)
    assert cut_at(parse("- " * 11 + "deep")) == (0,)


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<script>alert(1)</script>", ""),
        ('<p onclick="x" style="color:red">a</p>', "<p>a</p>"),
        ('<p class="note" id="note-1">a</p>', "<p>a</p>"),
        ('<mark class="q site-nav q-context" id="search">a</mark>', '<mark class="q q-context">a</mark>'),
        ('<a href="javascript:x">a</a>', "<a>a</a>"),
        ('<a href="/admin" role="button" rel="opener">a</a>', "<a>a</a>"),
        ('<a href="//evil">a</a>', "<a>a</a>"),
        ('<a href="#search">a</a>', "<a>a</a>"),
        ('<img src="https://evil/x.png" alt="">', '<img alt="">'),
        ('<img src="media/../x.png" alt="">', '<img alt="">'),
        ('<img src="media/x" onerror="x" srcset="y" alt="">', '<img src="media/x" alt="">'),
        ('<section role="main" id="main">a</section>', "<section>a</section>"),
        ('<a href="#f-1" role="button" class="nref skip">a</a>', '<a href="#f-1" class="nref">a</a>'),
        ('<span lang="ru" dir="rtl" style="x">a</span>', '<span lang="ru" dir="rtl">a</span>'),
        ('<span dir="up">a</span>', "<span>a</span>"),
        ("<svg><a>b</a></svg>", ""),
        ("<h1>a</h1><iframe src=x></iframe><form><input></form>", "a"),
    ],
)
def test_the_last_look_takes_away_what_this_site_does_not_make(html: str, left: str) -> None:
    assert clean(html) == left
