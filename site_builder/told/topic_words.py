"""The words by which a passage shows that it is about a topic of the archive."""

import re
from collections.abc import Iterable

from site_builder.model.records import Tag
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
_SHORT = 4
"""A word of no more letters takes no ending but one of number: `gas` is not in `gasket`."""


def topic_of(tag: Tag) -> Topic:
    """A tag as a topic, with the words it gives; without any, those of its names and their forms."""
    pattern = words_of(tag)
    return Topic(ASKS, dict.fromkeys(QUANTITIES, pattern))


def words_of(tag: Tag) -> str:
    """The pattern of a tag's words; empty if it has none that could be looked for."""
    if tag.words:
        return _any(_as_typed(word) for word in tag.words)
    names = (tag.name or tag.id.replace("-", " "), *tag.also_known_as)
    return _any(_with_endings(name) for name in names)


def _any(forms: Iterable[str]) -> str:
    return "|".join(sorted({form for form in forms if form}))


def _as_typed(word: str) -> str:
    """A word as somebody wrote it; a star stands for every ending."""
    return r"\s+".join(re.escape(part).replace(r"\*", r"\w*") for part in word.split())


def _with_endings(name: str) -> str:
    parts = re.findall(r"[^\W_]+", name.lower())
    if not any(len(part) > 2 and not part.isdigit() for part in parts):
        return ""
    return r"[\s-]+".join(_form(part) for part in parts)


def _form(word: str) -> str:
    bare = stem(word)
    if word.isdigit():
        return word
    return rf"{re.escape(bare)}(?:e|e?s)?" if len(bare) <= _SHORT else rf"{re.escape(bare)}\w{{0,4}}"
