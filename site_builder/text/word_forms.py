"""Words in the one form that their cases, numbers and tenses share; crude, and the same for both sides."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from functools import lru_cache

_POSSESSIVE = re.compile(r"['’]s?$")
_ENDINGS = {
    "de": re.compile(r"(?:ungen|ung|innen|in|en|er|es|em|e|n|s)$"),
    "en": re.compile(r"(?:ations?|ments?|ings?|ies|ied|ed|es|s|y|e)$"),
    "ru": re.compile(
        r"(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|ией|ов|ев|ом|ем|ах|ях|ам|ям|ым|им|ой|ей|ую|юю|ая|яя|ое|ее|"
        r"ые|ие|ый|ий|ых|их|ия|ии|ию|[аяуюыиеёоьй])$"
    ),
}
_NAME_ENDINGS = {"de": re.compile(r"(?:en|e|n|s)$"), "ru": _ENDINGS["ru"]}
"""What the cases of a name add to it; English adds nothing but what an apostrophe parts."""
SHORTEST = 3
"""Letters that must be left."""


@lru_cache(maxsize=100_000)
def root(word: str, tongue: str) -> str:
    """A word without its endings, in small letters; `tongue` is a primary subtag."""
    return _cut(_POSSESSIVE.sub("", word.casefold()), _ENDINGS.get(tongue))


@lru_cache(maxsize=100_000)
def name_root(word: str, tongue: str) -> str:
    """A word of a name without the ending of its case, in small letters."""
    return _cut(_POSSESSIVE.sub("", word.casefold()), _NAME_ENDINGS.get(tongue))


def _cut(word: str, ending: re.Pattern[str] | None) -> str:
    found = ending.search(word, SHORTEST) if ending else None
    return word[: found.start()] if found else word
