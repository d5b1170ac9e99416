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
