"""What became of every block of a page; and the text of the page from its article and that account."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from markdown_it.token import Token

from site_builder.intake.html.choose import Choice, Chosen
from site_builder.intake.html.films import EMBEDDED
from site_builder.model.draft import IN_BODY, Draft, LineEntry, LineKind, Sidecar, Unit
from site_builder.model.records import Article
from site_builder.model.records.parts import Removed
from site_builder.text.figures import caption_start
from site_builder.text.markdown import as_written

REASONS = {
    "about-copy": "where else the text stands, or whose copy it is",
    "about-person": "who somebody is, in a box beside the text",
    "hidden": "not shown on the page",
    "not-article": "not part of the article, as the page is laid out",
    "standfirst": "the standfirst, which is kept as the summary",
    "other-post": "another article on the same page",
    "prices": "prices, in a box beside the text",
    "title": "says the title again",
}
_ABOUT = (LineKind.BIO, LineKind.BYLINE, LineKind.CAPTION, LineKind.CREDIT, LineKind.KICKER, LineKind.STAMP)
_UNDER_PICTURES = (LineKind.CAPTION, LineKind.CREDIT)
_NEAR = 12
_LOOK_AHEAD = 60
_SURE = 3


def removed_of(chosen: Chosen, reasons: dict[LineKind, str], body: Sequence[Token]) -> tuple[Removed, ...]:
    """What was cut from among the article's blocks, and what near them is about it.

    The rest of the page is in the sidecar alone: the menus of a site are no part of what a person reviews.
    """
    kept = [index for index, one in enumerate(chosen.choices) if one.is_kept]
    first, last = min(kept, default=0), max(kept, default=-1)
    captions = _captions(body)
    return tuple(
        Removed(
            one.block.number, one.block.exact, REASONS.get(one.rule) or reasons.get(one.kind, str(one.kind))
        )
        for index, one in enumerate(chosen.choices)
        if _is_cut(one)
        and not (one.kind in _UNDER_PICTURES and "".join(one.block.text.split()) in captions)
        and (first < index < last or (one.kind in _ABOUT and first - _NEAR <= index <= last + _NEAR))
    )


def _captions(body: Sequence[Token]) -> str:
    """The words under an article's pictures, without spaces: they are no text of it, but were not cut."""
    said: list[str] = []
    for token in body:
        children = token.children or []
        start = caption_start(children)
        under = (one.content for one in children[len(children) if start is None else start :])
        said.append("".join("".join(words.split()) for words in under))
    return " ".join(one for one in said if one)


def _is_cut(one: Choice) -> bool:
    return not one.is_kept and one.kind is not LineKind.TITLE and one.rule != "hidden"


def sidecar_of(data: bytes, chosen: Chosen, article: Article, body: Sequence[Token]) -> Sidecar:
    """What became of every block; words are repeated only where the article, read as `body`, has others."""
    blocks = chosen.blocks
    befores = [one.before for one in blocks.all]
    endings = [*befores[1:], blocks.after]
    usual = max(set(endings), key=lambda one: (endings.count(one), one))
    entries = _entries(chosen, article, body)
    lines = tuple(
        LineEntry(one.line, one.kind, one.rule, one.words, one.exact, None if ending == usual else ending)
        for one, ending in zip(entries, endings, strict=bool(entries))
    )
    ahead = (LineEntry(0, LineKind.BLANK, ending=befores[0]),) if befores and befores[0] else ()
    return Sidecar(
        sha256=sha256(data).hexdigest(),
        encoding="utf-8",
        ending=usual,
        lines=(*ahead, *lines),
        extracted=sha256(blocks.exact.encode("utf-8", "surrogatepass")).hexdigest(),
        unit=Unit.BLOCKS,
    )


def text_of(draft: Draft) -> str:
    """The text of the page, every text node of it in order, from the draft's article and sidecar alone."""
    return page_text(draft.article, draft.sidecar)


def page_text(article: Article, sidecar: Sidecar) -> str:
    """The text of the page; ValueError if the article's text is not the one that was imported."""
    return "".join(
        words + (sidecar.ending if entry.ending is None else entry.ending)
        for entry, words in zip(sidecar.lines, words_of(article, sidecar), strict=True)
    )


def words_of(article: Article, sidecar: Sidecar) -> Iterator[str]:
    """The words of each block, in order; ValueError as for `page_text`."""
    cut = {removed.line: removed.text for removed in article.provenance.removed}
    said = _said(as_written(article.body))
    place = 0
    for entry in sidecar.lines:
        count = entry.words or 0
        taken, place = said[place : place + count], place + count
        if len(taken) < count:
            raise ValueError("the article has fewer words than were imported")
        if entry.exact is not None or entry.kind is LineKind.BLANK:
            yield entry.exact or ""
        elif entry.kind is LineKind.TITLE:
            yield article.title
        elif entry.kind in IN_BODY:
            yield " ".join(taken)
        elif entry.line in cut:
            yield cut[entry.line]
        else:
            raise ValueError(f"block {entry.line} of the original is no longer among the removed blocks")


def _said(body: Sequence[Token]) -> list[str]:
    """The words of an article's text, those under pictures, in place of them and of films left out."""
    words: list[str] = []
    for token in body:
        if token.type in ("fence", "code_block"):
            words += token.content.split()
        children = token.children or []
        if children and children[0].attrGet("title") == EMBEDDED:
            continue
        said = (
            one.content if one.type in ("text", "text_special", "code_inline") else " "
            for one in children[: caption_start(children)]
            if not one.type.endswith(("_open", "_close", "footnote_ref"))
        )
        words += "".join(said).split()
    return words


def _entries(chosen: Chosen, article: Article, body: Sequence[Token]) -> list[LineEntry]:
    said = _said(body)
    in_removed = {one.line for one in article.provenance.removed}
    entries: list[LineEntry] = []
    place = 0
    for one in chosen.choices:
        exact = one.block.exact
        if one.kind is LineKind.TITLE:
            entries.append(_entry(one, None, None if article.title == exact else exact))
        elif not one.is_kept:
            entries.append(_entry(one, None, None if one.block.number in in_removed else exact))
        else:
            words = exact.split()
            start = _found(words, said, place)
            if start is not None and start > place and not _pass_over(entries, start - place):
                start = None
            place = place if start is None else start + len(words)
            is_same = start is not None and " ".join(words) == exact
            entries.append(_entry(one, None if start is None else len(words), None if is_same else exact))
    return entries


def _entry(one: Choice, words: int | None, exact: str | None) -> LineEntry:
    return LineEntry(one.block.number, one.kind, one.rule, words, exact)


def _pass_over(entries: list[LineEntry], count: int) -> bool:
    """Let the last entry, if it keeps its own words, pass over some of the article's; whether it could."""
    index = len(entries) - 1
    if index < 0 or entries[index].exact is None:
        return False
    entries[index] = replace(entries[index], words=(entries[index].words or 0) + count)
    return True


def _found(words: list[str], said: list[str], place: int) -> int | None:
    """Where in the article the words of a block stand, at its next word or a little further on."""
    count = len(words)
    if said[place : place + count] == words:
        return place
    if count < _SURE:
        return None
    ahead = range(place + 1, min(place + _LOOK_AHEAD, len(said)))
    return next((start for start in ahead if said[start : start + count] == words), None)
