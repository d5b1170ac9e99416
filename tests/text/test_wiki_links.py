"""Links by ids: which brackets are links, where they stand, and what they are written out as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.markdown import html_of
from site_builder.text.wiki_links import (
    WikiLink,
    kinds_of,
    plainly,
    unread_brackets,
    wiki_links,
    written_out,
)


def named(link: WikiLink) -> tuple[str, str]:
    """The Lena is a river, and nothing else is anything."""
    return ("The Lena", "/places/lena/") if link.id == "lena" else (link.id, "")


@pytest.mark.parametrize(
    ("markdown", "target", "fragment", "words"),
    [
        ("See [[minsk-2007-12]].", "minsk-2007-12", "", ""),
        ("[[ person : minsk | the man ]]", "person:minsk", "", "the man"),
        ("[[lena|the *river*]]", "lena", "", "the *river*"),
        ("[[lena|`code` here]]", "lena", "", "`code` here"),
        ("[[lena|]]", "lena", "", ""),
        ("[[method#How we check]]", "method", "How we check", ""),
        ("[[дзвіна]]", "дзвіна", "", ""),
        ("> on\n> [[lena|two\n> words]]", "lena", "", "two\n> words"),
        ("# [[lena]]", "lena", "", ""),
        ("**[[lena]]**", "lena", "", ""),
        ("| a | b |\n|--|--|\n| 1 | [[lena\\|it]] |", "lena", "", "it"),
        ("[[[lena]]]", "lena", "", ""),
        ("[^1]\n\n[^1]: On [[lena]].", "lena", "", ""),
    ],
)
def test_an_id_in_brackets_is_a_link(markdown: str, target: str, fragment: str, words: str) -> None:
    (link,) = wiki_links(markdown)

    assert (link.target, link.fragment, link.words) == (target, fragment, words)
    assert markdown[link.start : link.end].startswith("[[")
    assert markdown[link.start : link.end].endswith("]]")
    assert unread_brackets(markdown) == ()


@pytest.mark.parametrize(
    "markdown",
    [
        "`[[lena]]`",
        "```\n[[lena]]\n```",
        "    [[lena]]\n",
        r"\[[lena]]",
        r"\[\[lena]]",
        "[[1]](/notes/)",
        "a [[^1]]\n\n[^1]: b",
        "[[lena]][other]\n\n[other]: /notes/",
        "[lena]",
        "none",
    ],
)
def test_what_is_code_hidden_or_markdown_of_another_kind_stays_as_it_is(markdown: str) -> None:
    assert wiki_links(markdown) == ()
    assert unread_brackets(markdown) == ()
    assert written_out(markdown, named) == markdown


@pytest.mark.parametrize(
    ("markdown", "starts"),
    [
        ("on [[lena", (3,)),
        ("[[lena] and [[", (0, 12)),
        ("[[two\nlines]]", (0,)),
        ("[[]] and [[ ]]", (0, 9)),
        ("`[[` and [[lena]] and [[open", (22,)),
        ("[[two\n\nparts]]", (0,)),
    ],
)
def test_brackets_that_begin_no_link_are_found(markdown: str, starts: tuple[int, ...]) -> None:
    assert unread_brackets(markdown) == starts


def test_a_link_in_the_words_of_a_link_or_a_picture_is_told_apart() -> None:
    links = wiki_links("[on [[lena]]](/notes/), [[lena]], ![of [[lena]]](media/a/b.png)")

    assert [link.is_inside_link for link in links] == [True, False, True]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("On [[lena]].", 'On <a href="/places/lena/">The Lena</a>.'),
        ("On [[lena|the *river*]].", 'On <a href="/places/lena/">the <em>river</em></a>.'),
        ("On [[nowhere]] and [[gone|it]].", "On nowhere and it."),
        ("Look![[lena]]", 'Look!<a href="/places/lena/">The Lena</a>'),
        (r"Look\![[lena]]", 'Look!<a href="/places/lena/">The Lena</a>'),
    ],
)
def test_a_link_is_written_out_as_one_of_markdown(markdown: str, html: str) -> None:
    made = html_of(written_out(markdown, named), home="https://e.example/")

    assert made.replace("https://e.example", "") == f"<p>{html}</p>\n"


def test_a_name_with_signs_of_markdown_reads_as_it_is() -> None:
    name = "*A* [b] _c_ `d` <e> f|g ~h~ &amp; [^1] {x} \\"

    made = written_out("| [[lena]] |\n|--|\n", lambda _: (name, "/x/"))

    assert "*A* [b] _c_ `d` &lt;e&gt; f|g ~h~ &amp;amp; [^1] {x} \\</a>" in html_of(made, home="/x/")


def test_an_id_may_be_of_several_kinds() -> None:
    ids = {"person": ["lena"], "place": ["lena", "don"], "tag": ["don"]}
    (bare, person, other) = wiki_links("[[lena]] [[person:lena]] [[essay:lena]]")

    assert kinds_of(bare, ids) == ("person", "place")
    assert kinds_of(person, ids) == ("person",)
    assert kinds_of(other, ids) == ()


PIECES = (
    "[[",
    "]]",
    "[",
    "]",
    "|",
    "lena",
    "a b",
    "`",
    "\\",
    "\n",
    "\n\n",
    "> ",
    "# ",
    "*",
    "(",
    ")",
    "!",
    "```\n",
)


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_whatever_is_typed_each_link_is_written_out_once_and_nothing_else_changes(markdown: str) -> None:
    links = wiki_links(markdown)

    made = written_out(markdown, lambda link: ("N", f"/{link.start}/"))

    rest = made
    for link in links:
        words = f"[{link.words or 'N'}](/{link.start}/)" if not link.is_inside_link else link.words or "N"
        before, _, rest = rest.partition(words)
        assert markdown[link.start : link.start + 2] == "[["
        assert markdown.startswith("[[", link.start) and before.endswith(("\\!", markdown[: link.start][-1:]))
    assert (made == markdown) == (not links)


def test_plain_words_stay_plain() -> None:
    assert plainly("Lukashenko’s talks, 2007-12") == "Lukashenko’s talks, 2007-12"
