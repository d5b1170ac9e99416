"""Whatever the text and wherever the notes: no word changes, marks are their quotes, markup is sound."""

import os
import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.annotate import annotate
from site_builder.model.body import Body
from site_builder.text.fold import folded
from site_builder.text.markdown import parse
from site_builder.text.plain import Ground, plain
from tests.annotate.given import LABELS, article
from tests.annotate.markup import Seen, seen
from tests.properties.documents import Case, case

CASES = int(os.environ.get("ANNOTATE_CASES", "150"))
"""Seeded articles with twelve notes each; a thousand take half a minute."""


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
    for note in body.placed:
        asked = next(one for one in given_case.notes if one.id == note.note)
        assert folded(note.quote) == folded(asked.quote)
        assert note.back in page.ids
        assert f"q-{note.note}" in page.ids
        assert (note.back == f"r-{note.note}") == (f"#note-{note.note}" in links)
        assert links.get(f"#note-{note.note}", str(note.number)) == str(note.number)


def test_random_articles_with_random_notes_hold_what_is_promised() -> None:
    noted = 0
    for seed in range(CASES):
        noted += len(check(case(Random(seed), blocks=6, notes=12)).placed)

    assert noted > CASES * 8


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 4), st.integers(1, 6))
def test_any_article_with_any_notes_holds_what_is_promised(random: Random, blocks: int, notes: int) -> None:
    check(case(random, blocks, notes))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text("*_`[]()<>!|~#>-\n\\ &;:a1", max_size=80))
def test_any_text_at_all_becomes_sound_markup(words: str, signs: str) -> None:
    body, _ = annotate(article(f"{words}\n\n{signs}"), (), LABELS)

    assert seen("".join(block.html for block in body.blocks)).faults == []
