"""The markup of quoted words: flat, complete, and the same words as before."""

from random import Random

import pytest
from markdown_it.renderer import RendererHTML
from markdown_it.utils import OptionsDict

from site_builder.annotate.mark import Stretch, marked, pieces_of
from site_builder.model.ids import NoteId
from site_builder.model.kinds import NoteKind
from site_builder.model.records.note import Every, Quote
from site_builder.text.clean import clean
from site_builder.text.markdown import parse
from site_builder.text.plain import plain
from tests.annotate.given import annotated, asking, html_of, note
from tests.annotate.markup import seen
from tests.properties.documents import case


def ref(name: str, number: int, label: str = "Context") -> str:
    return (
        f'<a class="nref" id="r-{name}" href="#note-{name}" role="doc-noteref" data-n="{number}"'
        f' aria-label="Note {number}: {label}"></a>'
    )


def test_quoted_words_are_marked_and_end_in_a_link_without_text() -> None:
    body, issues = annotated("He met Putin in Sochi.", note("a", "in Sochi", NoteKind.OUTCOME))

    assert not issues
    assert html_of(body) == (
        '<p>He met Putin <mark class="q q-outcome" id="q-a" data-notes="a" aria-details="note-a">in Sochi'
        f"{ref('a', 1, 'What happened')}</mark>.</p>\n"
    )


def test_a_quote_across_emphasis_has_one_id_and_one_link_and_no_broken_nesting() -> None:
    body, _ = annotated("He *met **Putin** in* Sochi.", note("a", "Putin in Sochi"))

    assert html_of(body) == (
        '<p>He <em>met <strong><mark class="q q-context" id="q-a" data-notes="a">Putin</mark></strong>'
        '<mark class="q q-context" data-notes="a"> in</mark></em>'
        '<mark class="q q-context" data-notes="a" aria-details="note-a"> Sochi'
        f"{ref('a', 1)}</mark>.</p>\n"
    )


def test_overlapping_quotes_share_the_words_they_share() -> None:
    body, _ = annotated("one two three", note("a", "one two"), note("b", "two three", NoteKind.GLOSS))

    page = seen(html_of(body))
    assert page.marked == {"a": "one two", "b": "two three"}
    assert '<mark class="q q-context q-gloss" id="q-b" data-notes="a b" aria-details="note-a">two' in html_of(
        body
    )


def test_two_notes_on_the_same_words_both_have_a_target_and_a_link() -> None:
    body, _ = annotated("one two three", note("b", "two"), note("a", "two"))

    assert html_of(body) == (
        '<p>one <span class="q-start" id="q-b"></span>'
        '<mark class="q q-context" id="q-a" data-notes="a b" aria-details="note-a note-b">two'
        f"{ref('a', 1)}{ref('b', 2)}</mark> three</p>\n"
    )


def test_a_quote_that_ends_in_a_link_is_referred_to_after_it() -> None:
    body, _ = annotated("see [the *treaty*](https://b.org) of", note("a", "the treaty"), note("b", "see the"))

    assert html_of(body) == (
        '<p><mark class="q q-context" id="q-b" data-notes="b">see </mark>'
        '<a href="https://b.org" rel="noopener noreferrer">'
        '<mark class="q q-context" id="q-a" data-notes="b a">the</mark>'
        '<mark class="q q-context" data-notes="a"> </mark>'
        '<em><mark class="q q-context" data-notes="a">treaty</mark></em></a>'
        f"{ref('b', 1)}{ref('a', 2)} of</p>\n"
    )


def test_a_quote_over_a_wrapped_line_is_one_mark() -> None:
    body, _ = annotated("the two\nsides met", note("a", "two sides"))

    assert f">two\nsides{ref('a', 1)}</mark>" in html_of(body)


def test_words_in_code_are_marked_inside_of_it() -> None:
    body, _ = annotated("run `make all now` twice", note("a", "all"))

    assert '<code>make <mark class="q q-context"' in html_of(body)
    assert "</mark> now</code> twice" in html_of(body)


def test_a_heading_is_marked_but_holds_no_link() -> None:
    body, _ = annotated("## The *treaty* of\n\ntext", note("a", "treaty of"))

    assert html_of(body).startswith(
        '<h2 id="h-the-treaty-of">The '
        '<em><mark class="q q-context" id="q-a" data-notes="a">treaty</mark></em>'
        '<mark class="q q-context" data-notes="a" aria-details="note-a"> of</mark></h2>'
    )
    assert [one.back for one in body.placed] == ["q-a"]


def test_a_quote_that_ends_in_a_linked_heading_has_no_link_either() -> None:
    body, _ = annotated("## [The treaty](https://b.org)", note("a", "treaty"))

    assert "nref" not in html_of(body)
    assert 'aria-details="note-a"' in html_of(body)


def test_a_quote_from_a_heading_into_the_text_is_linked_where_it_ends() -> None:
    body, _ = annotated("## The treaty\n\nIt was signed", note("a", "The treaty It was"))

    assert [one.back for one in body.placed] == ["r-a"]
    assert f"It was{ref('a', 1)}</mark>" in html_of(body)


@pytest.mark.parametrize("code", ["```\nx = the_treaty now\n```", "    x = the_treaty now"])
def test_a_code_block_is_framed_not_marked(code: str) -> None:
    body, issues = annotated(f"{code}\n\ntext", note("a", "the_treaty"), note("b", "now", NoteKind.GLOSS))

    assert [issue.code for issue in issues] == ["N16", "N16"]
    assert html_of(body).startswith(
        '<pre class="q-block q-context q-gloss"><code>'
        '<span class="q-start" id="q-a"></span><span class="q-start" id="q-b"></span>'
        "x = the_treaty now\n</code></pre>"
    )
    assert [(one.note, one.back) for one in body.blocks[0].notes] == [("a", "q-a"), ("b", "q-b")]


def test_all_places_are_marked_and_the_first_carries_the_ids() -> None:
    body, _ = annotated("war and war", asking("a", Quote("war", occurrence=Every.ALL)))

    page = seen(html_of(body))
    assert page.marked == {"a": "warwar"}
    assert page.ids == ["q-a", "r-a"]
    assert [(target, number) for target, number, _ in page.references] == [("#note-a", "1"), ("#note-a", "1")]
    assert page.faults == []


@pytest.mark.parametrize("seed", range(40))
def test_cleaning_costs_no_mark_no_id_no_role_and_no_name(seed: int) -> None:
    """The last look comes after marking, so that it sees what is published; it must find nothing to do."""
    made = case(Random(seed), blocks=5, notes=8)
    stretches = tuple(
        Stretch(NoteId(name), NoteKind.GLOSS, number, f'Note {number}: "<&>" ж', place.start, place.end, True)
        for number, (name, place) in enumerate(made.places.items(), 1)
    )
    tokens = parse(made.body, "h-")
    words = plain(tokens)
    tokens = marked(tokens, words, stretches, pieces_of(words, stretches))
    raw = RendererHTML().render(tokens, OptionsDict({"xhtmlOut": False}), {})  # type: ignore[typeddict-item]  # the one option it reads

    assert seen(clean(raw)).tags == seen(raw).tags
    assert seen(clean(raw)).text == seen(raw).text
