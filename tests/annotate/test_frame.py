"""Notes on a whole block: its words pick it, and it is framed, not marked."""

from dataclasses import replace

import pytest

from site_builder.model.ids import ArticleId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Note
from site_builder.model.records.note import AlsoOn, Every, Scope
from site_builder.text.markdown import parse
from site_builder.text.plain import plain
from tests.annotate.given import annotated, html_of, note
from tests.annotate.markup import seen


def on_block(name: str, quote: str, kind: NoteKind = NoteKind.CONTEXT) -> Note:
    return replace(note(name, quote, kind), scope=Scope.BLOCK)


def ref(name: str, number: int) -> str:
    return (
        f'<a class="nref" id="r-{name}" href="#note-{name}" role="doc-noteref" data-n="{number}"'
        f' aria-label="Note {number}: Context"></a>'
    )


def test_a_paragraph_is_framed_and_referred_to_after_its_last_word() -> None:
    body, issues = annotated("They *met* in Sochi.\n\nThey left.", on_block("a", "met in"))

    assert not issues
    assert html_of(body) == (
        '<div class="q q-whole q-context" id="q-a" data-notes="a" aria-details="note-a">'
        f"<p>They <em>met</em> in Sochi.{ref('a', 1)}</p>\n</div><p>They left.</p>\n"
    )
    assert [[placed.quote for placed in block.notes] for block in body.blocks] == [["met in"], []]
    assert body.placed[0].back == "r-a"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("- They met\n- in Sochi", "in Sochi"),
        ("> They met\n>\n> in Sochi", "They met in"),
        ("| They | met |\n|---|---|\n| in | Sochi |", "Sochi"),
        ("## They met in Sochi", "met"),
        ("```\nThey met\nin Sochi\n```", "They met"),
    ],
)
def test_of_any_other_block_the_reference_stands_below_it(text: str, quote: str) -> None:
    body, issues = annotated(f"Before.\n\n{text}\n\nAfter.", on_block("a", quote))

    page = seen(html_of(body))
    assert not issues
    assert f'<div class="q-end">{ref("a", 1)}</div></div><p>After.</p>' in html_of(body)
    assert page.marked["a"] == seen(html_of(annotated(text).value)).text
    assert page.text == seen(html_of(annotated(f"Before.\n\n{text}\n\nAfter.").value)).text
    assert "<mark" not in html_of(body)
    assert page.faults == []


def test_the_anchor_has_the_words_that_pick_the_block_and_all_words_of_it() -> None:
    body, _ = annotated("Before.\n\n- They met\n- in Sochi", on_block("a", "met"))

    (anchor,) = body.anchors
    assert body.text[anchor.start : anchor.end] == "met"
    assert anchor.block is not None
    assert body.text[slice(*anchor.block)] == "They met\nin Sochi"


def test_a_quote_over_several_blocks_picks_them_all_and_a_picture_between() -> None:
    text = "One two.\n\n![a](media/b/c.png)\n\n***\n\nThree four.\n\nFive."

    body, _ = annotated(text, on_block("a", "two. Three"))

    html = [block.html for block in body.blocks]
    assert ["q-whole" in block for block in html] == [True, True, True, True, False]
    assert ['id="q-a"' in block for block in html] == [True, False, False, False, False]
    assert ['id="r-a"' in block for block in html] == [False, False, False, True, False]
    assert [len(block.notes) for block in body.blocks] == [0, 0, 0, 1, 0]


def test_several_notes_on_one_block_share_its_frame_and_marks_stay_inside() -> None:
    body, _ = annotated(
        "They met in Sochi.", on_block("a", "They"), on_block("b", "Sochi", NoteKind.GLOSS), note("c", "met")
    )

    page = seen(html_of(body))
    assert page.faults == []
    assert 'class="q q-whole q-context q-gloss" id="q-a" data-notes="a b" aria-details="note-a note-b"' in (
        html_of(body)
    )
    assert '<span class="q-start" id="q-b"></span>' in html_of(body)
    assert [(placed.note, placed.number) for placed in body.placed] == [("c", 1), ("a", 2), ("b", 3)]
    assert page.marked == {"a": page.text, "b": page.text, "c": "met"}


def test_a_quote_that_stands_twice_in_one_block_frames_it_once() -> None:
    every = replace(on_block("a", "met"), occurrence=Every.ALL)

    body, issues = annotated("They met and met.\n\nThey met.", every)

    page = seen(html_of(body))
    assert not issues
    assert len(body.anchors) == 2
    assert page.ids == ["q-a", "r-a"]
    assert len(page.references) == 2


def test_a_block_that_is_picked_in_another_article_is_framed_there_too() -> None:
    shared = replace(on_block("a", "two"), on=ArticleId("sochi"), also=(AlsoOn(ArticleId("minsk"), "met"),))

    body, _ = annotated("They met.", shared)

    assert "q-whole" in html_of(body)
    assert body.head_notes == ()


def test_words_that_pick_no_block_are_refused_like_any_quote() -> None:
    body, issues = annotated("They met and met.", on_block("a", "met"), on_block("b", "left for Minsk"))

    assert sorted(issue.code for issue in issues) == ["N01", "N02"]
    assert "q-whole" not in html_of(body)


def test_a_code_block_that_is_meant_as_a_whole_is_no_poor_quote() -> None:
    assert not annotated("```\nx = 1\n```", on_block("a", "x = 1")).issues
    assert [issue.code for issue in annotated("```\nx = 1\n```", note("a", "x = 1")).issues] == ["N16"]


def test_the_footnotes_are_one_block() -> None:
    body, _ = annotated("They met[^1].\n\n[^1]: In Sochi.", on_block("a", "In Sochi"))

    assert [block.html.startswith("<div") for block in body.blocks] == [False, True]
    assert seen(html_of(body)).faults == []
    assert plain(parse("They met[^1].\n\n[^1]: In Sochi.")).text == body.text
