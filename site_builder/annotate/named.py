"""Text and the archive's names -> the first place at which the text names each person and place."""

from collections.abc import Iterator, Sequence

from site_builder.model.body import Block
from site_builder.model.mention import Mention, Target
from site_builder.text.known_names import Given, KnownNames, given_names
from site_builder.text.named import Readable, readable, sentence_at
from site_builder.text.sentences import sentences


def named(blocks: Sequence[Block], headline: str, names: KnownNames) -> tuple[Mention, ...]:
    """The first mention of everybody and every place that a text names, where the name can be a link.

    A name that stands only in headings, in code or in words that a note is about is told as such: it is a
    mention, and no link. `headline` is what a reader has read before the text.
    """
    if not names:
        return ()
    texts = tuple(readable(block.html) for block in blocks)
    first: dict[Target, Mention] = {}
    parted: dict[int, tuple[tuple[int, int], ...]] = {}
    for index, given in _given(texts, headline, names):
        known = first.get(given.target)
        if known and known.block >= 0:
            continue
        block = texts[index]
        span = block.span(given.start, given.end)
        if span is None and known:
            continue
        if index not in parted:
            parted[index] = tuple(sentences(block.text))
        sentence = sentence_at(block.text, given.start, given.end, parted[index])
        place = (index, *span) if span else ()
        first[given.target] = Mention(given.target, sentence, *place)
    return tuple(first.values())


def _given(blocks: Sequence[Readable], headline: str, names: KnownNames) -> Iterator[tuple[int, Given]]:
    """Every name with the index of its block; the blocks are read as one text, one under the other."""
    text = "\n".join(block.text for block in blocks)
    starts = []
    start = 0
    for block in blocks:
        starts.append(start)
        start += len(block.text) + 1
    index = 0
    for given in given_names(text, names, headline):
        while index + 1 < len(starts) and starts[index + 1] <= given.start:
            index += 1
        yield index, Given(given.start - starts[index], given.end - starts[index], given.target)
