"""Whatever the text and wherever the notes: no word changes, marks are their quotes, markup is sound."""

import os
import re
from dataclasses import replace
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.annotate import annotate
from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.outcome import Found, Moved
from site_builder.annotate.repair import repaired
from site_builder.model.body import Body
from site_builder.model.records.note import Every, Quote, Scope
from site_builder.text.fold import folded
from site_builder.text.markdown import parse
from site_builder.text.plain import Ground, plain
from tests.annotate.given import LABELS, article, note
from tests.annotate.markup import Seen, seen
from tests.properties.documents import Case, case

NOTES = int(os.environ.get("ANNOTATE_NOTES", "1300"))
"""Notes on seeded articles, up to twelve on each; `make full` takes ten thousand, in half a minute."""
PARTS = 4
"""Tests that share them, so that several processes can."""


def unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def check(given_case: Case) -> Body:
    body, issues = annotate(article(given_case.body), given_case.notes, LABELS)
    bare, _ = annotate(article(given_case.body), (), LABELS)
    page = seen("".join(block.html for block in body.blocks))

    assert not [issue for issue in issues if issue.code in ("N01", "N02")]
    assert page.faults == []
    assert page.text == seen("".join(block.html for block in bare.blocks)).text
    check_marks(given_case, page)
    check_notes(given_case, body, page)
    return body


def check_marks(given_case: Case, page: Seen) -> None:
    """Every note marks exactly its words, code blocks aside."""
    words = plain(parse(given_case.body))
    for name, place in given_case.places.items():
        stretch = "".join(
            leaf.content[max(0, place.start - leaf.start) : max(0, place.end - leaf.start)]
            for leaf in words.leaves
            if leaf.ground is not Ground.CODE
        )
        assert unspaced(page.marked.get(name, "")) == unspaced(stretch)


def check_notes(given_case: Case, body: Body, page: Seen) -> None:
    """Every note is placed once, numbered as its words come, and the ways there and back exist."""
    order = sorted(given_case.places.items(), key=lambda one: (one[1].start, one[1].end, one[0]))
    by_number = sorted(body.placed, key=lambda one: one.number)
    links = {target: number for target, number, _ in page.references}

    assert [note.note for note in by_number] == [name for name, _ in order]
    assert [note.number for note in by_number] == [*range(1, len(order) + 1)]
    assert len(links) == len(page.references)
    for placed in body.placed:
        asked = next(one for one in given_case.notes if one.id == placed.note)
        assert folded(placed.quote) == folded(asked.quote)
        assert placed.back in page.ids
        assert f"q-{placed.note}" in page.ids
        assert (placed.back == f"r-{placed.note}") == (f"#note-{placed.note}" in links)
        assert links.get(f"#note-{placed.note}", str(placed.number)) == str(placed.number)


@pytest.mark.parametrize("part", range(PARTS))
def test_random_articles_with_random_notes_hold_what_is_promised(part: int) -> None:
    seeds, noted = count(part, PARTS), 0

    while noted < NOTES / PARTS:
        noted += len(check(case(Random(next(seeds)), blocks=6, notes=12)).placed)

    assert next(seeds) < NOTES / 8, "articles with hardly a note show little"


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 4), st.integers(1, 6))
def test_any_article_with_any_notes_holds_what_is_promised(random: Random, blocks: int, notes: int) -> None:
    check(case(random, blocks, notes))


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 4), st.integers(1, 6))
def test_notes_on_blocks_change_no_word_and_frame_the_words_that_pick_them(
    random: Random, blocks: int, notes: int
) -> None:
    found = case(random, blocks, notes)
    scoped = tuple(replace(one, scope=random.choice((Scope.BLOCK, Scope.QUOTE))) for one in found.notes)

    body, _ = annotate(article(found.body), scoped, LABELS)
    bare, _ = annotate(article(found.body), (), LABELS)

    page = seen("".join(block.html for block in body.blocks))
    assert page.faults == []
    assert page.text == seen("".join(block.html for block in bare.blocks)).text
    assert len(body.placed) == len(scoped)
    assert {one.back for one in body.placed} | {f"q-{one.note}" for one in body.placed} <= {*page.ids}
    for one in scoped:
        if one.scope is Scope.BLOCK:
            place = found.places[one.id]
            assert unspaced(body.text[place.start : place.end]) in unspaced(page.marked[one.id])


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text("*_`[]()<>!|~#>-\n\\ &;:a1", max_size=80))
def test_any_text_at_all_becomes_sound_markup(words: str, signs: str) -> None:
    body, _ = annotate(article(f"{words}\n\n{signs}"), (), LABELS)

    assert seen("".join(block.html for block in body.blocks)).faults == []


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 5))
def test_a_quote_with_a_gap_marks_its_parts_alone(random: Random, blocks: int) -> None:
    body = case(random, blocks, 0).body
    words = plain(parse(body)).text.split()
    first = random.randrange(max(1, len(words) - 12))
    quote = f"{' '.join(words[first : first + 4])} … {' '.join(words[first + 8 : first + 12])}"

    made, issues = annotate(article(body), (note("a", quote),), LABELS)

    page = seen("".join(block.html for block in made.blocks))
    bare, _ = annotate(article(body), (), LABELS)
    assert page.faults == []
    assert page.text == seen("".join(block.html for block in bare.blocks)).text
    assert bool(made.anchors) is not any(issue.code in ("N01", "N02") for issue in issues)
    for anchor in made.anchors:
        parts = (anchor.start, *(anchor.gap or ()), anchor.end)
        stretches = [*zip(parts[::2], parts[1::2], strict=True)]
        assert unspaced(page.marked.get("a", "")) == unspaced(marked_words(body, stretches))


def marked_words(body: str, stretches: list[tuple[int, int]]) -> str:
    """The words of some stretches, code blocks aside."""
    return "".join(
        leaf.content[max(0, start - leaf.start) : max(0, end - leaf.start)]
        for start, end in stretches
        for leaf in plain(parse(body)).leaves
        if leaf.ground is not Ground.CODE
    )


SIGNS = st.text("ab Ж中一不1.…“\u0301\u00ad\n*", max_size=60)


@settings(max_examples=300, deadline=None)
@given(SIGNS, st.builds(Quote, SIGNS, SIGNS, SIGNS, st.sampled_from((None, 1, 2, Every.ALL))), st.data())
def test_any_quote_of_any_text_has_a_sound_outcome(text: str, quote: Quote, data: st.DataObject) -> None:
    if text and data.draw(st.booleans()):
        start = data.draw(st.integers(0, len(text) - 1))
        quote = replace(quote, exact=text[start : data.draw(st.integers(start, len(text)))])
    haystack = Haystack.of(text)

    outcome = find(quote, haystack)

    for place in outcome.places:
        assert 0 <= place.start < place.end <= len(text)
    if isinstance(outcome, Found | Moved):
        assert outcome.places
        assert all(haystack.is_whole(place) for place in outcome.places)
    now = repaired(quote, haystack)
    if now is not None:
        again = find(now, haystack)
        assert [one.start for one in again.places] == [one.start for one in outcome.places]
        assert repaired(now, haystack) is None
