"""Where the words of a note stand, offered to be chosen from, with the notes that stand on them already."""

from collections.abc import Mapping, Sequence

from site_builder.annotate.repair import haystack_of
from site_builder.looking import Looked
from site_builder.model.body import Body
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article
from site_builder.model.records.note import Quote
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, done, missing
from site_builder.serve.desk.fragments import fragment
from site_builder.serve.desk.note_pairs import WORDS, Filled, place_told
from site_builder.serve.desk.selected import Choice, places_of_selection

Told = Mapping[str, Json]


def find_words(request: DeskRequest) -> DeskAnswer:
    """Where selected or typed words stand in an article: as values, and as the piece of the form."""
    looked = request.bench.look()
    article = looked.archive.articles.get(ArticleId(request.text("article")))
    if article is None:
        return missing("there is no such article")
    quote = Quote(request.text("quote"), request.text("prefix", ""), request.text("suffix", ""))
    found, meant = _found(quote, article, looked)
    html = _fragment(found, meant, request.text("id", ""))
    words = str(found[meant]["quote"]) if meant >= 0 else quote.exact
    return done(places=found, meant=meant, html=html, quote=words)


def places_fragment(request: DeskRequest, form: Filled) -> str:
    """The places of the words that a form begins with."""
    note, own = form.note, form.beside.get("id", "")
    if own and note.get("quote"):
        # What a file says stays until other words are chosen.
        return _fragment([{"told": place_told(note), "notes": []}], 0, own)
    article = request.bench.look().archive.articles.get(ArticleId(form.beside.get("article", "")))
    words, prefix, suffix = (str(note.get(key) or "") for key in WORDS[:3])
    if article is None or not words:
        return ""
    found, meant = _found(Quote(words, prefix, suffix), article, request.bench.look())
    return _fragment(found, meant, own)


def _found(quote: Quote, article: Article, looked: Looked) -> tuple[list[Told], int]:
    found = places_of_selection(quote, haystack_of(article))
    body = looked.bodies.get(article.id)
    return [_told(one, body, looked) for one in found.choices], found.meant


def _told(choice: Choice, body: Body | None, looked: Looked) -> Told:
    quote = choice.quote
    anchors = body.anchors if body else ()
    notes = (one.note for one in anchors if one.start < choice.end and choice.start < one.end)
    there = [looked.archive.notes[note] for note in dict.fromkeys(notes)]
    words: Told = {
        "quote": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "occurrence": "" if quote.occurrence is None else str(quote.occurrence),
    }
    return {
        **words,
        "told": place_told(words),
        "before": choice.before,
        "words": choice.words,
        "after": choice.after,
        "notes": [{"id": note.id, "kind": str(note.kind), "summary": note.summary} for note in there],
    }


def _fragment(found: Sequence[Told], meant: int, own: str) -> str:
    every = place_told({"quote": found[0].get("quote", ""), "occurrence": "all"}) if found else ""
    return fragment("note_places", found=found, meant=meant, own=own, all=every)
