"""A body, and an article, are the same wherever what is long of them is."""

import pickle
from dataclasses import replace

from site_builder.model.body import Block, Body, PlacedNote
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.records import Article

NOTE = PlacedNote(NoteId("n"), 1, "harbour")
BODY = Body.of(ArticleId("a"), "The harbour is quiet.", (Block("<p>…</p>", (NOTE,)), Block("<p></p>")))
AWAY = replace(BODY, held=Held(None, BODY.held.pickled))


def test_a_body_counts_its_words_and_its_notes() -> None:
    assert (BODY.words, BODY.under, BODY.placed) == (4, (NOTE,), (NOTE,))


def test_prose_that_is_elsewhere_is_the_same_prose() -> None:
    other = replace(BODY, held=Body.of(ArticleId("a"), "The harbour is loud.", BODY.blocks).held)

    assert (AWAY.text, AWAY.blocks) == (BODY.text, BODY.blocks)
    assert AWAY == BODY and hash(AWAY) == hash(BODY) and repr(AWAY) == repr(BODY)
    assert AWAY.held.pickled() == BODY.held.pickled()
    assert other != AWAY and AWAY.held != "The harbour is quiet."


def test_whoever_keeps_a_body_keeps_its_prose() -> None:
    kept = pickle.loads(pickle.dumps(replace(AWAY, held=Held(None, iter([BODY.held.pickled()]).__next__))))

    assert kept == BODY and kept.text == kept.text


def test_an_article_is_the_same_wherever_its_text_is() -> None:
    here = Article(ArticleId("a"), "A", held=Held("The harbour is quiet."))
    away = replace(here, held=Held(None, here.held.pickled))

    assert away == here and hash(away) == hash(here) and repr(away) == repr(here)
    assert away.body == here.body and Article(ArticleId("a"), "A").body == ""
