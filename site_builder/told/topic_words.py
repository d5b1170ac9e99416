"""The words by which a passage shows that it is about a topic of the archive."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from site_builder.model.records import Tag
from site_builder.text.small_letters import in_small_letters, places_of
from site_builder.told.clauses import pattern_of
from site_builder.told.figures import Measure
from site_builder.told.statements import stem
from site_builder.told.words.quantities import QUANTITIES
from site_builder.told.words.topics import Topic

ASKS = {
    Measure.COUNT: "the number",
    Measure.DATE: "the day",
    Measure.LENGTH: "how long",
    Measure.MONEY: "the sum",
    Measure.SHARE: "the share",
}
"""What two accounts of a topic answer differently."""
Span = tuple[int, int]
_SHORT = 4
"""A word of no more letters takes no ending but one of number: `gas` is not in `gasket`."""


def topic_of(tag: Tag) -> Topic:
    """A tag as a topic, with the words it gives; without any, those of its names and their forms."""
    forms = tuple(_forms(tag))
    beginnings = {in_small_letters(beginning) for form, beginning in forms if form}
    # Where one of them may begin anyhow, the others do not help to find where none stands.
    known = () if None in beginnings or "" in beginnings else sorted(filter(None, beginnings))
    return Topic(ASKS, dict.fromkeys(QUANTITIES, _any(form for form, _ in forms)), beginnings=tuple(known))


def words_of(tag: Tag) -> str:
    """The pattern of a tag's words; empty if it has none that could be looked for."""
    return _any(form for form, _ in _forms(tag))


def stretches_on(topic: Topic, text: str, small: str | None, spans: Sequence[Span]) -> frozenset[int]:
    """Which stretches of a text hold words of a topic of the archive, by their places; `small` is the text in
    small letters."""
    words = next(iter(topic.words.values()), "")
    if not words:
        return frozenset()
    pattern = pattern_of(words)
    if small is None or not topic.beginnings:
        return frozenset(place for place, span in enumerate(spans) if pattern.search(text, *span))
    found = (where for beginning in topic.beginnings for where in places_of(beginning, small))
    held = ((where, bisect_right(spans, (where, len(text))) - 1) for where in found)
    return frozenset(
        place for where, place in held if place >= 0 and pattern.match(text, where, spans[place][1])
    )


def _forms(tag: Tag) -> Iterator[tuple[str, str]]:
    """The patterns of a tag's words, each with the letters that it begins with."""
    if tag.words:
        yield from (_as_typed(word) for word in tag.words)
    else:
        names = (tag.name or tag.id.replace("-", " "), *tag.also_known_as)
        yield from (_with_endings(name) for name in names)


def _any(forms: Iterable[str]) -> str:
    return "|".join(sorted({form for form in forms if form}))


def _as_typed(word: str) -> tuple[str, str]:
    """A word as somebody wrote it; a star stands for every ending."""
    parts = word.split()
    pattern = r"\s+".join(re.escape(part).replace(r"\*", r"\w*") for part in parts)
    return pattern, parts[0].partition("*")[0] if parts else ""


def _with_endings(name: str) -> tuple[str, str]:
    parts = re.findall(r"[^\W_]+", name.lower())
    if not any(len(part) > 2 and not part.isdigit() for part in parts):
        return "", ""
    return r"[\s-]+".join(_form(part) for part in parts), _bare(parts[0])


def _form(word: str) -> str:
    bare = _bare(word)
    if word.isdigit():
        return word
    return rf"{re.escape(bare)}(?:e|e?s)?" if len(bare) <= _SHORT else rf"{re.escape(bare)}\w{{0,4}}"


def _bare(word: str) -> str:
    return word if word.isdigit() else stem(word)
