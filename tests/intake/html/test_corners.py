"""Markup that is rare, and what becomes of it in Markdown."""

# ruff: noqa: E501
# Markup is easier to read on one line.

import pytest
from lxml.html import fromstring

from site_builder.intake.html.where import Where
from site_builder.intake.html.write import markdown

CORNERS = {
    "<p>He said <q>no</q>, x<sup>2</sup> and H<sub>2</sub>O.</p>": "He said “no”, x² and H₂O.\n",
    "<li>one</li><li>two</li>": "- one\n- two\n",
    "<li></li>": "",
    "<ol start='x'><li value='4'>four</li></ol>": "4. four\n",
    "<dl><div><dt>A</dt><dd>first</dd></div><dt>B</dt><dt>C</dt><dd>both</dd></dl>": "- A\n\n  first\n\n- B\n\n  C\n\n  both\n",
    "<dl></dl>": "",
    "<pre></pre>": "",
    "<pre>one<br>two</pre>": "```\none\ntwo\n```\n",
    "<p lang='de'>Das <i lang='de-AT'>ist</i> <i lang='not a tag'>so</i></p>": "[Das *ist* *so*]{lang=de}\n",
    "<ol reversed><li>b</li><li>a</li></ol>": "2. b\n\n1) a\n",
    "<ol><li>a</li><li></li><li value='7'>g</li><li>h</li></ol>": "1. a\n\n7) g\n8) h\n",
    "<table><tr><th>a</th><th>b</th></tr><tr><td><ul><li>x</li><li>y</li></ul></td><td>z</td></tr></table>": "| a | b |\n| --- | --- |\n| x y | z |\n",
    "<div class='highlight highlight-source-python'><pre>x</pre></div>": "```python\nx\n```\n",
    "<div class='language-rust highlighter-rouge'><div class='highlight'><pre>x</pre></div></div>": "```rust\nx\n```\n",
    "<pre data-lang='go'>x</pre>": "```go\nx\n```\n",
    "<p><a href='/x' title='More'>x</a> <a href='/far-away' title='Far away'>y</a></p>": '[x](https://example.org/x "More") [y](https://example.org/far-away)\n',
    "<p><a href='https://bücher.example/é'>x</a></p>": "[x](https://xn--bcher-kva.example/%C3%A9)\n",
    f"<p><a href='https://{'ü' * 70}.example/'>x</a></p>": f"[x](https://{'%C3%BC' * 70}.example/)\n",
    "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>": "漢(kan)\n",
    "<figure><img src='/a.jpg' alt='The  mill'><figcaption>The mill</figcaption></figure>": "![](https://example.org/a.jpg)\\\nThe mill\n",
    "<p><img src='data:x' data-hero-image='/a.webp?w=9' alt='A'></p>": "![A](https://example.org/a.webp?w=9)\n",
    "<table><caption>Prices</caption><tr><td>only</td></tr></table>": "Prices\n\nonly\n",
}


@pytest.mark.parametrize("html", CORNERS)
def test_a_corner_is_written_as_it_reads(html: str) -> None:
    assert markdown(fromstring(f"<div>{html}</div>"), Where("https://example.org/", "en")) == CORNERS[html]


def test_no_word_is_wrapped_without_end() -> None:
    deep = "<span lang='de'><span lang='fr'>" * 40 + "x" + "</span></span>" * 40

    assert (
        markdown(fromstring(f"<div><p>{deep}</p></div>"), Where("https://example.org/", "en")).count("[") < 20
    )
