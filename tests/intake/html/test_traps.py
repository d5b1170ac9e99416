"""Markup that converters are known to get wrong: words come back as they were, and so does the structure."""

# ruff: noqa: E501, RUF001
# Markup is easier to read on one line; the signs of other scripts are what some traps are about.

from collections import Counter

import pytest
from lxml.html import HtmlElement, fromstring

from site_builder.intake.html.where import Where
from site_builder.intake.html.write import markdown
from tests.intake.html.compared import counted, counted_in, said, said_in

BASE = "https://example.org/news/page.html"
TRAPS = {
    "a tag that is text": "<p>Write &lt;script&gt;alert(1)&lt;/script&gt; here.</p>",
    "an entity that is text": "<p>AT&amp;amp;T and &amp;lt;b&amp;gt; and &amp;#65; stay.</p>",
    "stars and underscores": "<p>5 * 3 * 2, _this_, __that__, snake_case, **bold**</p>",
    "a hash at the start": "<p># no heading</p><p>#hashtag</p><p>###### six</p>",
    "a number at the start": "<p>1. January</p><p>2020. A year</p><p>7) seven</p>",
    "a dash at the start": "<p>- no entry</p><p>-5 degrees</p><p>+ plus</p><p>* star</p>",
    "a line of dashes": "<p>---</p><p>***</p><p>___</p><p>- - -</p>",
    "a quote sign": "<p>&gt; not quoted</p>",
    "tildes": "<p>~~~ not a fence</p><p>~~not struck~~ and ~5</p>",
    "backticks": "<p>``` not a fence</p><p>`not code`</p>",
    "setext underlines after a break": "<p>Words<br>===<br>more<br>---</p>",
    "a list after a break": "<p>Words<br>- one<br>1. two<br>+ three<br># four<br>&gt; five</p>",
    "a table after a break": "<p>a | b<br>--- | ---<br>c | d</p>",
    "a table with pipes after a break": "<p>| a | b |<br>|---|---|<br>| c | d |</p>",
    "an autolink": "<p>&lt;https://example.org&gt; and https://example.org/a_b_c</p>",
    "backslashes": "<p>C:\\dir\\*.txt ends with \\</p><p>one \\<b>two</b></p>",
    "a definition of a link": "<p>[x]: https://example.org</p><p>[a] and [b](c) and ![d](e)</p>",
    "a definition of a footnote": "<p>[^1]: no note</p><p>Said.[^1]</p>",
    "a span that is text": "<p>[words]{lang=ru} and {lang=ru}</p>",
    "front matter that is text": "<p>---</p><p>title: x</p><p>---</p>",
    "four spaces": "<p>    four spaces</p><p>\ttab</p>",
    "an html block that is text": "<p>&lt;div&gt;</p><p>&lt;!-- no comment --&gt;</p><p>&lt;?php ?&gt;</p>",
    "emphasis against letters": "<p>un<em>believ</em>able and<b>bold</b>text</p>",
    "emphasis against punctuation": "<p>a<b>(b)</b>c, <b>Note:</b>text, “<i>quoted</i>”x, x<i>«y»</i>z</p>",
    "emphasis with spaces inside": "<p>a<b> bold </b>c <i> x</i>y</p>",
    "emphasis beside emphasis": "<p><i>a</i><i>b</i><b>c</b><b>d</b> <i>e</i><b>f</b></p>",
    "emphasis in emphasis": "<p><b><i>both</i></b> <b>x <i>y</i> z</b> <i>a<b>b</b></i></p>",
    "emphasis of nothing": "<p>a<b></b>b<i> </i>c<a href='x'></a></p>",
    "emphasis around blocks": "<b><p>one</p><p>two</p></b>",
    "emphasis across a break": "<p><b>one<br>two</b></p><p><b>one<br><br>two</b></p>",
    "emphasis that ends in a backslash or star": "<p><b>a\\</b>b <i>c*</i>d <b>*</b></p>",
    "struck words": "<p>It is <s>not</s> <del>never</del> so.</p>",
    "two paragraphs by breaks": "<p>one<br><br>two<br/><br/><br/>three</p>",
    "text beside blocks": "<div>one<p>two</p>three<div>four</div>five</div>",
    "a link to nowhere": "<p><a>one</a> <a href=''>two</a> <a href='#'>three</a></p>",
    "a link with brackets": "<p><a href='/a'>see [1] and ]</a></p>",
    "a link with parentheses": "<p><a href='/a_(b)'>x</a> <a href='/a)b(c'>y</a> <a href='/a b\"c&lt;d'>z</a></p>",
    "a link with signs": "<p><a href='/?a=1&amp;copy=2&amp;lt;'>x</a> <a href='/*_~'>y</a></p>",
    "a link around blocks": "<a href='/a'><h2>Heading</h2><p>words</p></a>",
    "a link after an exclamation mark": "<p>Look!<a href='/a'>here</a></p>",
    "a link before a bracket": "<p><a href='/a'>one</a>(two) <a href='/b'>x</a>[y]</p>",
    "links beside each other": "<p><a href='/a'>one</a><a href='/a'>two</a></p>",
    "a link in emphasis": "<p>x<b><a href='/a'>one</a></b>y <a href='/b'><i>two</i></a>z</p>",
    "a link in code": "<p><code>a<a href='/a'>b</a>c</code></p>",
    "code with backticks": "<p><code>a`b</code> <code>`</code> <code>``x``</code> <code> </code></p>",
    "code with entities": "<p><code>&lt;b&gt; &amp;amp; \\ * _</code></p>",
    "code beside code": "<p><code>a</code><code>b</code> <kbd>c</kbd></p>",
    "emphasis in code": "<p><code>a <b>b</b> c</code></p>",
    "a block of code": "<pre><code class='language-python'>def f():\n    return '```'\n\n\n# end</code></pre>",
    "a block of code with lines by breaks": "<pre>one<br>two\n  three</pre>",
    "a block of code in an entry": "<ul><li><p>one</p><pre>a\n  b\n\nc</pre><p>two</p></li></ul>",
    "a heading with signs": "<h2># C# #</h2><h3>1. One</h3><h2>a<br>b</h2><h4><b>x</b>*</h4>",
    "a heading with blocks": "<h2><div>one</div><div>two</div></h2>",
    "nested lists": "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>",
    "a list in a list without an entry": "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>",
    "a list with paragraphs": "<ol start='7'><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>",
    "two lists beside each other": "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
    "a list and a quotation": "<ul><li>a<blockquote><p>b</p><ul><li>c</li></ul></blockquote></li></ul>",
    "entries without a list": "<div><li>a</li><li>b</li></div><p>c</p>",
    "entries that look like structure": "<ul><li># a</li><li>- b</li><li>1. c</li><li>---</li><li>&gt; d</li></ul>",
    "an entry that begins with a list": "<ul><li><ul><li>a</li></ul></li><li><ol><li>b</li></ol></li></ul>",
    "an entry that begins with a line across": "<ul><li><hr>a</li></ul>",
    "words in a list outside its entries": "<ul>before<li>a</li>between<li>b</li></ul>",
    "quotations": "<blockquote>a<blockquote><p>b</p></blockquote><p>c</p></blockquote><blockquote>d</blockquote>",
    "a table with a head": "<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>c|d</td><td><b>e</b></td></tr></table>",
    "a table without a head": "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>",
    "a table with spans": "<table><tr><td colspan=2>a</td><td rowspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    "a table with pipes in code": "<table><tr><td><code>a|b</code></td><td>\\|</td></tr></table>",
    "a table with breaks": "<table><tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr></table>",
    "terms and what they mean": "<p>a</p><table><caption>Cap</caption><tr><th>x</th><th>y</th></tr></table>",
    "characters nobody sees": "<p>a\u00a0b\u200bc\u00add\u2009e</p><p>\u00a0\u00a0x\u00a0</p>",
    "words in a language": "<p>He said <span lang='ru'>слово</span>.</p><p lang='he'>שלום</p>",
    "raised and lowered": "<p>10<sup>9</sup> H<sub>2</sub>O 1<sup>st</sup></p>",
    "pictures": "<p>a <img src='/a.jpg' alt='x [y]'> b</p><figure><img src='b.jpg' alt=''><figcaption>It's \"c\" &amp; d</figcaption></figure>",
    "a picture with a caption that links": "<figure><img src='b.jpg' alt='z'><figcaption>By <a href='/x'>X</a></figcaption></figure>",
    "a picture with words behind a break": "<p><img src='b.jpg' alt='z'><br>words</p><p><a href='/a'><img src='c.jpg'><br>more</a></p>",
    "pictures with a caption": "<figure><img src='b.jpg'> <img src='c.jpg'><figcaption>- <i>Left</i> and <a href='/x'>right</a></figcaption></figure>",
    "a picture in a link with a caption": "<ul><li><figure><a href='/a'><img src='b.jpg'></a><figcaption>1. Under<br>it</figcaption></figure></li></ul>",
    "hidden words": "<p>a<span hidden>b</span><span style='display:none'>c</span><script>d</script>e<!-- f --></p>",
    "a language that is right to left": "<p><bdo dir='rtl'>abc</bdo> and <b lang='ar'>كلمة</b></p>",
    "details": "<details><summary>Sum</summary><p>more</p></details>",
    "ruby": "<p><ruby>漢<rt>kan</rt></ruby></p>",
    "line ends in words": "<p>one\n   two\r\n\tthree&#10;&#10;four</p>",
    "Chinese emphasis": "<p>这是<b>“重要”</b>的，<b>注意：</b>这里</p>",
}


def tree_of(html: str) -> HtmlElement:
    return fromstring(f"<div>{html}</div>")


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_rendered_says_what_the_page_says(trap: str) -> None:
    tree = tree_of(TRAPS[trap])

    assert said_in(markdown(tree, Where(BASE, "en"))) == said(tree)


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_rendered_holds_what_the_page_holds(trap: str) -> None:
    tree = tree_of(TRAPS[trap])

    assert counted_in(markdown(tree, Where(BASE, "en"))) == counted(tree, base=True)


def test_there_are_enough_traps() -> None:
    assert len(TRAPS) >= 60
    assert Counter(TRAPS.values()).most_common(1)[0][1] == 1
