"""The words of a text, and where each of them stands."""

from site_builder.text.markdown import parse
from site_builder.text.plain import Ground, plain, plain_text


def test_markup_goes_and_words_stay() -> None:
    assert (
        plain_text("*a* **b** `c` [d](https://e.org)\\\nf\ng\n\n> h\n\n![i](media/j.png) k")
        == "a b c d f g\nh\n k"
    )


def test_a_block_without_words_leaves_no_trace() -> None:
    assert plain_text("a\n\n***\n\n![b](media/c.png)\n\n| d | |\n|---|---|\n\ne") == "a\nd\ne"


def test_leaves_tile_the_text_between_breaks() -> None:
    words = plain(parse("a *b* c\\\nd\n\n- e `f`"))

    assert [words.text[leaf.start : leaf.end] for leaf in words.leaves] == ["a ", "b", " c", "d", "e ", "f"]


def test_a_leaf_knows_its_ground_and_the_link_it_is_in() -> None:
    words = plain(parse("## a\n\nb [c *d*](https://e.org) f\n\n    g"))

    assert (words.leaves[0].content, words.leaves[0].ground) == ("a", Ground.HEADING)
    assert [leaf.content for leaf in words.leaves if leaf.link_end is not None] == ["c ", "d"]
    assert words.leaves[-1].ground is Ground.CODE


def test_every_word_knows_its_line() -> None:
    markdown = "a\nb\\\nc\n\n| d |\n|---|\n| e |\n\n```\nf\n\ng\n```\n\n1. h\n\n   i"
    words = plain(parse(markdown))
    lines = markdown.splitlines()

    for letter in "abcdefghi":
        assert letter in lines[words.line_at(words.text.index(letter))]


def test_an_empty_text_has_no_words() -> None:
    assert plain_text("") == ""
    assert plain(parse("")).line_at(3) == 0
