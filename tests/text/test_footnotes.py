"""Footnotes: marks without words, a list at the end, ways there and back."""

import re

import pytest

from site_builder.model.lapse import Lapse
from site_builder.text.as_typed import footnotes_left_out
from site_builder.text.markdown import cut_at, html_of, parse
from site_builder.text.plain import plain, plain_text


def mark(number: int, place: int, name: str = "") -> str:
    return (
        f'<a class="eref" id="fr-{name}{place}" href="#f-{name}{number}" role="doc-noteref"'
        f' data-n="{number}" aria-label="Footnote {number}"></a>'
    )


def back(number: int, place: int, name: str = "") -> str:
    return (
        f'<a class="eback" href="#fr-{name}{place}" role="doc-backlink"'
        f' aria-label="Back to the mark of footnote {number}"></a>'
    )


def words(markdown: str) -> str:
    return plain(parse(markdown)).text


def test_a_footnote_stands_at_the_end_with_a_way_there_and_a_way_back() -> None:
    assert html_of("They met[^a] again.\n\n[^a]: In *Sochi*.\n\nThey left.") == (
        f"<p>They met{mark(1, 1)} again.</p>\n<p>They left.</p>\n"
        '<section class="endnotes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n'
        f'<li id="f-1">\n<p>In <em>Sochi</em>.{back(1, 1)}</p>\n</li>\n</ol>\n</section>\n'
    )


def test_numbers_follow_the_marks_and_not_the_names_or_the_order_of_the_footnotes() -> None:
    html = html_of("a[^9] b[^x] c[^9]\n\n[^x]: second\n[^9]: first")

    assert re.findall(r'id="(fr-\d)" href="#(f-\d)"', html) == [
        ("fr-1", "f-1"),
        ("fr-2", "f-2"),
        ("fr-3", "f-1"),
    ]
    assert html.index("first") < html.index("second")


def test_a_footnote_with_two_marks_has_two_ways_back_that_are_told_apart() -> None:
    html = html_of("a[^1] b[^1]\n\n[^1]: c")

    assert re.findall(r'href="(#fr-\d)" role="doc-backlink" data-n="(\d)" aria-label="([^"]*)"', html) == [
        ("#fr-1", "1", "Back to the mark of footnote 1, place 1"),
        ("#fr-2", "2", "Back to the mark of footnote 1, place 2"),
    ]


def test_a_footnote_keeps_its_paragraphs_and_the_way_back_ends_the_last() -> None:
    html = html_of("a[^1]\n\n[^1]: One.\n\n    Two.\n\n    - three\n\nb")

    assert html.index("<p>b</p>") < html.index("<p>One.</p>") < html.index("<p>Two.</p>")
    assert f"<li>three</li>\n</ul>\n<p>{back(1, 1)}</p>\n</li>" in html


def test_a_footnote_of_a_footnote_comes_after_those_of_the_text() -> None:
    assert words("a[^1] b[^2]\n\n[^1]: one[^3]\n[^3]: three\n[^2]: two") == "a b\none\ntwo\nthree"


def test_a_footnote_that_leads_to_itself_ends() -> None:
    assert words("a[^1]\n\n[^1]: one[^2]\n[^2]: two[^1]") == "a\none\ntwo"


def test_a_footnote_in_a_quotation_leaves_it_and_one_inside_another_stands_beside_it() -> None:
    html = html_of("> a[^1]\n>\n> [^1]: one[^2]\n>\n>     [^2]: two")

    assert "<blockquote>\n<p>a" in html
    assert html.index("</blockquote>") < html.index("one") < html.index('<li id="f-2">') < html.index("two")


def test_no_mark_stands_inside_a_link() -> None:
    html = html_of("[see[^1] there](https://b.org) and [here[^1]](other.md)\n\n[^1]: c")

    assert f">see there</a>{mark(1, 1)} and here{mark(1, 2)}</p>" in html


def test_a_mark_in_the_words_of_a_picture_is_none_of_them() -> None:
    html = html_of("![the palace[^1] [^2]](media/a/b.png) a[^1]\n\n[^1]: c")

    assert 'alt="the palace [^2]"' in html
    assert html.count('class="eref"') == 1


@pytest.mark.parametrize(
    "markdown",
    ["a[^1]", r"a\[^1]" + "\n\n[^1]: b", "`a[^1]`\n\n[^1]: b", "    a[^1]\n\n[^1]: b"],
)
def test_what_is_no_mark_is_printed_as_it_is_typed(markdown: str) -> None:
    html = html_of(markdown)

    assert "endnotes" not in html
    assert "eref" not in html
    assert re.search(r"a\[\^1\]", html)


def test_a_mark_without_a_footnote_does_not_take_a_link_apart() -> None:
    assert html_of("[a [^1] b](https://b.org)") == (
        '<p><a href="https://b.org" rel="noopener noreferrer">a [^1] b</a></p>\n'
    )


def test_texts_that_share_a_page_keep_their_footnotes_apart() -> None:
    html = html_of("a[^1]\n\n[^1]: b", name="first-trip")

    assert mark(1, 1, "first-trip-") in html
    assert '<li id="f-first-trip-1">' in html
    assert back(1, 1, "first-trip-") in html


def test_the_words_of_a_footnote_know_their_line() -> None:
    found = plain(parse("one[^1]\n\n[^1]: two\n\n    three\n\nfour"))

    assert found.text == "one\nfour\ntwo\nthree"
    assert [found.line_at(found.text.index(word)) for word in ("one", "four", "two", "three")] == [0, 6, 2, 4]


def test_marks_of_a_piece_of_text_are_no_words_of_it() -> None:
    assert plain_text("[^1]: one *two*\n\n> [^a]: three") == "one two\nthree"
    assert plain_text(r"met[^1] in Sochi[^note]. \[^1] `[^1]`") == "met in Sochi. [^1] [^1]"


def test_footnotes_that_nothing_leads_to_and_second_ones_are_told_with_their_lines() -> None:
    markdown = (
        "a[^1] ![b[^4]](media/c/d.png)\n\n[^1]: one\n[^2]: two[^3]\n[^3]: three\n> [^1]: again\n\n[^4]: four"
    )

    assert [(one.lapse, one.written, one.line) for one in footnotes_left_out(markdown)] == [
        (Lapse.UNMARKED, "[^2]", 3),
        (Lapse.UNMARKED, "[^3]", 4),
        (Lapse.UNMARKED, "[^4]", 7),
        (Lapse.TWICE, "[^1]", 5),
    ]
    assert "again" not in words(markdown)
    assert "two" not in words(markdown)


def test_a_footnote_too_deep_to_be_read_is_told() -> None:
    deep = "> " * 19 + "a[^1]\n" + "> " * 19 + "\n" + "> " * 19 + "[^1]: b"

    assert cut_at(parse(deep)) == (2,)
    assert cut_at(parse("a[^1]\n\n> > [^1]: b")) == ()
