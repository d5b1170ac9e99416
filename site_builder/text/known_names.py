"""Where a text gives a known name: the longest wins, whole words only, and never one that may be another's.

A name is looked up by its first word, so a text costs what its words cost, however many names are known.
"""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from site_builder.model.dataclass import dataclass
from site_builder.model.mention import Target
from site_builder.text.words import UNSPACED, is_inside_word

SHORTEST = 2
"""A single letter is no name."""

_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_LAST_WORD = re.compile(r"(?:(?<![\w'-])[^\W\d_][\w'-]*|(?<!\w)[^\W\d_]\.)\Z")
"""A full stop belongs to an initial; behind a word it ends a sentence."""
_NEXT_WORD = re.compile(r" ([^\W\d_])")
_SAME = (("\xa0", " "), ("\u202f", " "), ("\u2019", "'"), ("\u02bc", "'"), ("\u2010", "-"), ("\u2011", "-"))
"""Signs that are typed and printed in several ways; each for one, so that places stay what they are."""
_SMALL_WORDS = """
a after against ahead and around as at before between but by for from in inside into near of on or
outside over since than that through to toward towards under until via what when where while with within
without ab am an auf aus bei bis da dass doch durch für gegen im ins mit nach nahe ob ohne seit sowie um
und unter vom von vor wann wenn während wie wo zu zum zur zwischen à au avec chez comme contre dans de
depuis des en entre et où par pendant pour près quand sans selon si sous sur vers al ante con desde
durante hacia hasta y para pero por según sin sobre tras а без в во вне возле вокруг для до за и из к
как когда ко между на над не но о об около от перед по под после при про с со среди у хотя через что
чтобы і й та але біля від з із зі коли між од під що як although because both here how if later nor now
once only so still then there though thus yet dann denn nur also aber alors mais puis donc entonces
luego pues затем потом тогда если только даже ныне
"""
_LEADING = frozenset(_SMALL_WORDS.split())
"""Small words that open a sentence with a capital letter and are no part of the name behind them."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """One spelling of a name."""

    spelling: str
    target: Target | None
    """Whose it is; None: it is known only so that no part of it is taken for another name."""
    is_family_name: bool = False
    """Whether it means somebody only where the text has given their whole name before."""


@dataclass(frozen=True, slots=True)
class Given:
    """A place at which a text gives a name."""

    start: int
    end: int
    target: Target


@dataclass(frozen=True, slots=True)
class KnownNames:
    """All names of an archive, ready to be found."""

    by_first_word: Mapping[str, tuple[KnownName, ...]]
    """The first word of a name → the names that begin with it, the longest first."""
    initials: str = ""
    """The letters that names begin with."""

    def __bool__(self) -> bool:
        """Whether there is any name to find."""
        return bool(self.by_first_word)


NO_NAMES = KnownNames({})


def known_names(names: Iterable[KnownName]) -> KnownNames:
    """Names ready to be found; a spelling that means two records is one that nobody can be sure of."""
    meant: dict[str, dict[Target | None, bool]] = defaultdict(dict)
    for name in names:
        for spelling in _spellings(name.spelling):
            meant[spelling][name.target] = meant[spelling].get(name.target, True) and name.is_family_name
    by_first_word: dict[str, list[KnownName]] = defaultdict(list)
    for spelling in sorted(meant, key=lambda one: (-len(one), one)):
        first = _WORD.search(spelling)
        if first and first.start() == 0 and _looks_like_a_name(spelling):
            by_first_word[first[0]].append(_sure(spelling, meant[spelling]))
    initials = "".join(sorted({word[0] for word in by_first_word}))
    return KnownNames({word: tuple(found) for word, found in by_first_word.items()}, initials)


def given_names(text: str, names: KnownNames, known_before: str = "") -> Iterator[Given]:
    """Every place at which `text` gives a name that is surely somebody's, in order.

    `known_before` is what a reader has read before it, such as the headline.
    """
    whole = {name.target for _, _, name in _found(known_before, names) if not name.is_family_name}
    for start, end, name in _found(text, names):
        if name.target is None or (name.is_family_name and name.target not in whole):
            continue
        whole.add(name.target)
        yield Given(start, end, name.target)


def _found(text: str, names: KnownNames) -> Iterator[tuple[int, int, KnownName]]:
    if not text or not names:
        return
    text = _same(text)
    by_first_word, done = names.by_first_word, 0
    for word in _finder(names.initials).finditer(text):
        here = by_first_word.get(word[0])
        start = word.start()
        if here is None or start < done:
            continue
        alike = (one for one in here if text.startswith(one.spelling, start))
        name = next((one for one in alike if _stands(one.spelling, text, start)), None)
        if name is not None:
            done = start + len(name.spelling)
            yield start, done, name


def _stands(spelling: str, text: str, start: int) -> bool:
    """Whether the words that stand there are a whole name, and no part of a longer one."""
    end = start + len(spelling)
    if is_inside_word(text, start) or is_inside_word(text, end):
        return False
    if _is_tied(text[start - 1 : start], text[max(0, start - 2) : start - 1]) or _is_tied(
        text[end : end + 1], text[end + 1 : end + 2]
    ):
        return False
    # Two words or more are a name of their own; one may be the end or the start of somebody else's.
    return " " in spelling or not (_follows_a_name(text, start) or _goes_on_as_a_name(text, end))


def _is_tied(sign: str, beyond: str) -> bool:
    """Whether a sign beside a name ties it to a word or number: `Rostov-on-Don`, `Minsk-2`, `Sochi.ru`."""
    return sign != "" and sign in "-._@/\\" and beyond.isalnum()


def _follows_a_name(text: str, start: int) -> bool:
    """Whether the word before, parted by one space, has a capital letter: `New Minsk`, `A. Delta`."""
    if text[start - 1 : start] != " ":
        return False
    before = _LAST_WORD.search(text, max(0, start - 40), start - 1)
    return bool(before and before[0][0].isupper() and before[0].casefold() not in _LEADING)


def _goes_on_as_a_name(text: str, end: int) -> bool:
    """Whether the word behind, parted by one space, has a capital letter: `Minsk Group`, `Moscow State`."""
    behind = _NEXT_WORD.match(text, end)
    return bool(behind and behind[1].isupper())


def _same(text: str) -> str:
    for printed, typed in _SAME if not text.isascii() else ():
        text = text.replace(printed, typed)
    return text


# Words that begin as no name does are not looked at: most of them have no capital letter.
@lru_cache(maxsize=4)
def _finder(initials: str) -> "re.Pattern[str]":
    unspaced = "".join(sign for sign in initials if _WORD.fullmatch(sign + sign) is None)
    spaced = "".join(sign for sign in initials if sign not in unspaced)
    either = [
        f"[{re.escape(spaced)}][^\\W_{UNSPACED}]*" if spaced else "",
        f"[{unspaced}]" if unspaced else "",
    ]
    return re.compile("|".join(filter(None, either)))


def _spellings(name: str) -> Iterator[str]:
    """A name as texts may have it: letters with their accents, or accents apart."""
    plain = " ".join(_same(name).split())
    yield from dict.fromkeys(unicodedata.normalize(form, plain) for form in ("NFC", "NFD"))


def _looks_like_a_name(spelling: str) -> bool:
    """Whether it has a capital letter, where its script has any: `the president` names nobody."""
    cased = [sign for sign in spelling if sign.lower() != sign.upper()]
    return len(spelling) >= SHORTEST and (not cased or any(sign.isupper() for sign in cased))


def _sure(spelling: str, meant: Mapping[Target | None, bool]) -> KnownName:
    """The name with whose it is, where that is one record's only."""
    if len(meant) > 1:
        return KnownName(spelling, None)
    ((target, is_family_name),) = meant.items()
    return KnownName(spelling, target, is_family_name)
