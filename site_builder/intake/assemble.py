"""Labelled lines as a draft, and a draft as the bytes it was made of."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

from site_builder.intake.decode import Text, encode
from site_builder.intake.html.account import words_of as words_of_blocks
from site_builder.intake.label import Label
from site_builder.intake.lines import SourceLine, usual_ending
from site_builder.intake.markdown import (
    PREFIXES,
    below_heads,
    columns_of,
    from_markdown,
    is_below_heads,
    to_markdown,
)
from site_builder.intake.passages import words_on
from site_builder.intake.pictures import caption_credit
from site_builder.intake.reasons import REASONS
from site_builder.model.draft import IN_BODY, IN_PLACE, Draft, LineEntry, LineKind, Sidecar, Unit
from site_builder.model.records import Article
from site_builder.model.records.parts import Removed

_REASON_OF_RULE = {
    "above-title": "stands above the headline",
    "after-end": "stands after the end of the article",
    "menu": "one of a row of short lines, such as a menu",
    "no-words": "holds no words",
    "page-number": "number of a page",
    "running-head": "stands again on other pages, at their edge",
}


def body_of(labels: tuple[Label, ...]) -> str:
    """The article's own lines as Markdown, one paragraph a line."""
    written: list[str] = []
    before: Label | None = None
    for one in labels:
        if one.kind not in IN_BODY:
            continue
        goes_on = before is not None and _goes_on(before, one)
        written.append("" if before is None else "\n" if goes_on else "\n\n")
        written.append(to_markdown(one.passage.text, one.kind))
        if one.kind is LineKind.TABLE_ROW and not goes_on:
            written.append(f"\n{below_heads(one.passage.text)}")
        before = one
    return f"{''.join(written)}\n" if written else ""


def _goes_on(before: Label, one: Label) -> bool:
    """Whether a line belongs to the list or the table of the line above it."""
    if one.kind is LineKind.TABLE_ROW:
        same = columns_of(before.passage.text) == columns_of(one.passage.text)
        return before.kind is LineKind.TABLE_ROW and same
    in_list = one.kind in PREFIXES and PREFIXES.get(before.kind) == PREFIXES[one.kind]
    return in_list and one.kind is not LineKind.SUBHEADING


def removed_of(labels: tuple[Label, ...]) -> tuple[Removed, ...]:
    """The lines that are not the article's, as they stood, each with its reason."""
    return tuple(
        Removed(line.number, line.exact, _reason(one))
        for one in labels
        if one.kind not in IN_PLACE
        for line in one.passage.lines
    )


def sidecar_of(text: Text, data: bytes, lines: tuple[SourceLine, ...], labels: tuple[Label, ...]) -> Sidecar:
    """What became of every line; words are repeated only where the article does not hold them exactly."""
    ending = usual_ending(lines)
    label_of = {line.number: one for one in labels for line in one.passage.lines}
    return Sidecar(
        sha256=sha256(data).hexdigest(),
        encoding=text.encoding,
        byte_order_mark=text.byte_order_mark,
        ending=ending,
        lines=tuple(_entry(line, label_of.get(line.number), ending) for line in lines),
    )


def reassemble(draft: Draft) -> bytes:
    """The bytes of the original, from the article and its sidecar alone."""
    return restore(draft.article, draft.sidecar)


def restore(article: Article, sidecar: Sidecar) -> bytes:
    """The bytes of the original; ValueError if the article's text is not the one that was imported."""
    of_each = words_of_blocks if sidecar.unit is Unit.BLOCKS else _words
    content = "".join(
        (words if entry.exact is None else entry.exact)
        + (sidecar.ending if entry.ending is None else entry.ending)
        for entry, words in zip(sidecar.lines, of_each(article, sidecar), strict=True)
    )
    return encode(Text(content, sidecar.encoding, sidecar.byte_order_mark))


def lines_of(article: Article, sidecar: Sidecar) -> Iterator[tuple[int, str]]:
    """The number and the words of every line or block of the original; ValueError as for `restore`."""
    of_each = words_of_blocks if sidecar.unit is Unit.BLOCKS else _words
    for entry, words in zip(sidecar.lines, of_each(article, sidecar), strict=True):
        yield entry.line, words if entry.exact is None else entry.exact


def _reason(one: Label) -> str:
    credit = caption_credit(one.passage) if one.kind is LineKind.CAPTION else ""
    reason = _REASON_OF_RULE.get(one.rule, REASONS[one.kind])
    return f"{reason}, credit {credit}" if credit else reason


def _entry(line: SourceLine, one: Label | None, usual: str) -> LineEntry:
    ending = None if line.ending == usual else line.ending
    if one is None:
        return LineEntry(line.number, LineKind.BLANK, exact=line.exact or None, ending=ending)
    words = None
    derived = one.passage.text if one.kind in IN_PLACE else line.exact
    if one.kind in IN_BODY and len(one.passage.lines) > 1:
        derived = words_on(one.passage, line)
        words = len(derived.split(" ")) if derived else 0
    exact = None if derived == line.exact else line.exact
    return LineEntry(line.number, one.kind, one.rule, words, exact, ending)


def _words(article: Article, sidecar: Sidecar) -> Iterator[str]:
    cut = {removed.line: removed.text for removed in article.provenance.removed}
    blocks = _blocks(article.body)
    verbatim = iter(article.body.split("\n"))
    open_block: list[str] = []
    for entry in sidecar.lines:
        if entry.kind in (LineKind.BLANK, LineKind.METADATA):
            yield ""
        elif entry.kind is LineKind.VERBATIM:
            yield _next(verbatim)
        elif entry.kind is LineKind.TITLE:
            yield article.title
        elif entry.kind not in IN_BODY:
            yield _removed(cut, entry.line) if entry.exact is None else ""
        elif entry.words is None:
            yield from_markdown(_next(blocks), entry.kind)
        else:
            open_block = open_block or from_markdown(_next(blocks), entry.kind).split(" ")
            taken, open_block = open_block[: entry.words], open_block[entry.words :]
            yield " ".join(taken)


def _removed(cut: dict[int, str], line: int) -> str:
    if line not in cut:
        raise ValueError(f"line {line} of the original is no longer among the removed lines")
    return cut[line]


def _blocks(body: str) -> Iterator[str]:
    """The lines that hold words; the one below the heads of a table holds none."""
    for above, line in pairwise(("", *body.split("\n"))):
        if line and not (above.startswith(PREFIXES[LineKind.TABLE_ROW]) and is_below_heads(line)):
            yield line


def _next(blocks: Iterator[str]) -> str:
    block = next(blocks, None)
    if block is None:
        raise ValueError("the article has fewer paragraphs than were imported")
    return block
