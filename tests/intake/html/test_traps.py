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
    "entities of another code page": "<p>a&#150;b &#145;q&#146; &#147;Q&#148; &#133; &#128;5 &#151;</p>",
    "spaces that do not break": "<p>10&nbsp;km&nbsp;&nbsp;x</p><p>&nbsp;</p><p>&nbsp;&nbsp;lead</p>",
    "letters joined and parted by what nobody sees": "<p>Donau&shy;dampf a&zwnj;b a&#8203;b &#65279;x 👨\u200d👩\u200d👧</p>",
    "words of a language in another": "<p lang='ru'>Слово <span lang='en'>word</span> ещё</p>",
    "a list in a language": "<ul lang='fr'><li>un</li><li>deux</li></ul>",
    "a link in a language": "<p><a href='/x' lang='de'>Wort</a> <em lang='la'>sic</em></p>",
    "words from right to left": "<p dir='rtl' lang='ar'>مرحبا <b>بالعالم</b></p><p dir='rtl'>שלום</p>",
    "readings over signs": "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby></p>",
    "details with a heading": "<details open><summary><h3>S</h3></summary><ul><li>x</li></ul></details>",
    "words marked in rare ways": "<p><abbr title='World'>W</abbr> <time datetime='2020'>then</time> <mark>m</mark> <small>s</small> <u>u</u> <ins>i</ins> <var>v</var></p>",
    "a formula": "<p>a <math><mi>x</mi><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup></math> b</p>",
    "a formula and its source": "<p><math><semantics><mrow><mi>x</mi></mrow><annotation encoding='application/x-tex'>x_1</annotation></semantics></math></p>",
    "a film in a frame": "<p>a</p><iframe src='https://video.example/embed/1' title='Film'></iframe><p>b</p>",
    "a film": "<video controls poster='p.jpg'><source src='v.mp4'>Your browser cannot</video><p>b</p>",
    "a picture that is loaded late": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==' data-src='/real.jpg' alt='R'>",
    "a picture of many sizes": "<img srcset='/a-300.jpg 300w, /a-900.jpg 900w' alt='S'><img src='/b.jpg' srcset='/b2.jpg 2x'>",
    "a picture of many kinds": "<picture><source srcset='/w.webp' type='image/webp'><img src='/j.jpg' alt='J'></picture>",
    "a picture whose words hold signs": "<p><img src='/a.jpg' alt='He said \"x\" &amp; [y](z) *s*'></p>",
    "a picture with a title": "<p><img src='/a.jpg' alt='A' title='T'></p>",
    "a picture with spaces in its name": "<p><img src='/a b(1).jpg'></p>",
    "comments and sections for programs": "<p>a<!-- <b>x</b> -->b<![CDATA[c]]>d</p>",
    "tags that are text": "<p>&lt;b&gt;bold&lt;/b&gt; &lt;img src=x onerror=y&gt; &lt;/p&gt; a &lt; b &gt; c &lt;3</p>",
    "entities that are text": "<p>&amp;nbsp; &amp;copy; &amp;#169; &amp;amp;amp; AT&amp;T; R&amp;D &amp;x</p>",
    "signs at the start": "<p>+ a</p><p>= a</p><p>===</p><p>--</p><p>-</p><p>=</p><p>1)</p><p>1.</p><p>123456789. x</p><p>1234567890. x</p><p>– dash</p><p>• bullet</p><p>·x</p>",
    "signs at the start of lines": "<p>a<br>=<br>b<br>--<br>c<br>***<br>d<br>1) x<br>&gt;y<br>    z<br>~~~<br>```</p>",
    "rows of a table that are text": "<p>| a | b |</p><p>| - | - |</p><p>a | b<br>:-: | -</p>",
    "definitions that are text": "<p>[a]: http://x</p><p>[^a]: note</p><p>*[HTML]: x</p><p>[toc]</p><p>[[wiki]] [[wiki|x]]</p>",
    "signs of other dialects": "<p>:::note</p><p>: def</p><p>Term<br>: def</p><p>:smile: $x$ ^2^ ~1~ ==m== ++i++ {.cls} {#id} {{var}} {% tag %}</p>",
    "signs of formulas": "<p>$5 and $6, \\(x\\) \\[y\\] $$z$$</p>",
    "carets and tildes": "<p>x^2^ [^1] ^[note] ~a~ ~~b~~ H~2~O</p>",
    "elements that are text": "<p>&lt;details&gt;</p><p>&lt;hr&gt;</p><p>&lt;!DOCTYPE&gt;</p>",
    "front matter of another kind": "<p>+++</p><p>%%</p><p>---</p>",
    "tabs and spaces at the start": "<p>\tx</p><div>    y</div><p>a<br>    b</p>",
    "backslashes and spaces before a break": "<p>a\\</p><p>b\\<br>c</p><p>d  <br>e</p>",
    "lines across of all kinds": "<p>a</p><hr><hr/><p>* * *</p><p>⁂</p><hr class='x'><p>b</p>",
    "an address": "<address>Street 1<br>Town<br><a href='mailto:x@example.org'>mail</a></address>",
    "levels of headings skipped": "<h1>A</h1><h4>B</h4><h2>C</h2><h6>D</h6>",
    "paragraphs in a line": "<span><p>a</p>b<p>c</p></span>",
    "emphasis around boxes": "<em><div>a</div><div>b</div></em>",
    "emphasis around a list": "<b><ul><li>a</li><li>b</li></ul></b>",
    "a link around a list": "<a href='/x'><ul><li>a</li></ul></a>",
    "a link around a figure": "<a href='/x'><figure><img src='/a.jpg' alt='A'><figcaption>C</figcaption></figure></a>",
    "elements closed in the wrong order": "<p>a <b>b <i>c</b> d</i> e<p>f",
    "entries that are not closed": "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
    "entries of nothing": "<ul><li></li><li>a</li><li> </li><li>b</li></ul>",
    "lists of two kinds in each other": "<ol><li>a<ul><li>b</li></ul></li><li>c<ol><li>d</li></ol></li></ol>",
    "code between lists": "<ul><li>a</li></ul><pre>x</pre><ul><li>b</li></ul>",
    "buttons and boxes to fill": "<p>a <button>Press</button> b <input value='x'> <label>L</label> <select><option>o</option></select></p>",
    "a word that may break": "<p>long<wbr>word</p>",
    "breaks around nothing": "<p>a<br><br><br>b<br></p><br><p>c</p><br>",
    "a poem": "<p>Line one<br>&nbsp;&nbsp;&nbsp;indented<br>  Line three</p>",
    "a talk": "<p><b>A:</b> hi<br><b>B:</b> yo<br><i>(laughs)</i></p>",
    "dashes around emphasis": "<p><b>Minsk</b>—text <b>–</b> x<i>—y—</i>z</p>",
    "guillemets around emphasis": "<p>«<i>Слово</i>» <b>«Слово»</b>слово</p>",
    "signs that pictures wear": "<p>a<b>🙂</b>b <i>🙂x</i>y</p>",
    "a message of a network": "<blockquote class='twitter-tweet'><p lang='en' dir='ltr'>Tweet <a href='https://t.example/x'>pic</a></p>&mdash; Who (@who) <a href='https://t.example/1'>May 1</a></blockquote>",
    "backticks beside code": "<p>``` `` ` <code>```</code></p>",
    "code in a quotation in a quotation": "<blockquote><blockquote><pre>a\n\n\nb</pre></blockquote></blockquote>",
    "an exclamation mark before a picture": "<p>Wow!<img src='/a.jpg' alt='x'> ![<a href='/a'>b</a>]</p>",
    "ends of lines of all kinds": "<p>a\r\nb\rc</p>",
    "a list that begins at nought": "<ol start='0'><li>x</li><li>y</li></ol><ol start='-3'><li>z</li></ol>",
    "a list that counts down": "<ol reversed><li>three</li><li>two<p>more</p></li><li>one</li></ol>",
    "a list that skips numbers": "<ol><li>x</li><li value='5'>y</li><li>z</li></ol><ol><li>a</li></ol>",
    "a list with a table": "<ul><li>a<table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr></table></li></ul>",
    "a wide number and paragraphs": "<ol start='99'><li>a<p>b</p></li><li>c<p>d</p></li></ol>",
    "a table with two rows of heads": "<table><thead><tr><th colspan='2'>Both</th></tr><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    "a table with heads at its side": "<table><tr><th></th><th scope='col'>A</th></tr><tr><th scope='row'>r</th><td>1</td></tr></table>",
    "a table whose cells look like its rule": "<table><tr><td>---</td><td>:-:</td></tr><tr><td>a</td><td>b</td></tr></table>",
    "a table whose rows differ": "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>",
    "a table in a quotation": "<blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></blockquote>",
    "a table with a link and a pipe": "<table><tr><td><a href='/a|b'>x|y</a></td><td>`</td></tr></table>",
    "a table with a picture": "<table><tr><td><img src='/a.jpg' alt='A|B'></td><td>t</td></tr></table>",
    "a quotation with its author": "<figure><blockquote>q</blockquote><figcaption>— Who</figcaption></figure>",
    "a caption of two paragraphs": "<figure><img src='a.jpg'><figcaption><p>One</p><p>Two</p></figcaption></figure>",
    "a caption over its picture": "<figure><figcaption>Cap</figcaption><img src='a.jpg' alt='Cap'></figure>",
    "code that looks like a fence": "<pre>```\ncode\n```\n~~~</pre>",
    "code with tabs and empty ends": "<pre>\tx\n\t\ty  \n  z\n\n</pre>",
    "a link that says more": "<p><a href='/a' title='T \"q\" (x) \\ &amp;lt;'>a</a> <a href='/b' title='b'>b</a></p>",
    "a link to a host in other letters": "<p><a href='https://пример.example/путь?q=ё'>x</a></p>",
    "links in links": "<p><a href='/a'>x<a href='/b'>y</a></a> <a href='/a\\b'>x\\</a></p>",
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
    assert len(TRAPS) >= 150
    assert Counter(TRAPS.values()).most_common(1)[0][1] == 1
