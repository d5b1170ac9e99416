"""Text that was read in a wrong encoding before it came here: found by decoding it again, mended by line."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from site_builder.intake.lines import SourceLine
from site_builder.model.dataclass import dataclass

MOST_TURNS = 3
"""Some texts were read wrongly twice."""
FEWEST_SIGNS = 2
"""A text that shows one such sequence may be about them."""

_READ_AS = (("cp1252", "Windows-1252"), ("cp1251", "Windows-1251"))
_ODD = re.compile(r"[\x80-\x9f\ufffd\ue000-\uf8ff]")
_ACCENTED = re.compile(r"[À-ÖØ-öø-ÿ]")
_PLAIN = re.compile(r"[A-Za-z]")
_CYRILLIC_WORD = re.compile(r"[А-Яа-яЁё]{2,}")
_SMALL = re.compile(r"[а-яё]")
# A page may hold what was read rightly beside what was not.
_BETWEEN_TAGS = re.compile(r"[^<>\r\n]+")
_CODED = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")
_ASCII = bytes(range(0x80))
_FIRST_LETTERS = frozenset(
    (
        *(chr(letter) for letter in (*range(0xC0, 0x100), *range(0xDCC2, 0xDD00))),
        *bytes(range(0xC0, 0x100)).decode("cp1251"),
    )
)
"""What the first byte of a sequence is taken for: nothing was misread where none of these stands."""
_SHARE = 0.75
_FEWEST_LETTERS = 8
_CONTROL = re.compile(r"[\x80-\x9f]")
_PASSED = {sign: 0xDC00 + sign for sign in range(0x80, 0xA0)}
"""Control signs as the stand-ins for bytes that an encoder writes as they are."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A line in its own letters again."""

    text: str
    how: str
    """For a person: what it was and what it had been taken for."""
    signs: int
    """How many sequences show it."""


def mend(lines: tuple[SourceLine, ...]) -> tuple[SourceLine, ...]:
    """The lines, those that were read in a wrong encoding with their own letters beside what stood there."""
    found = {line.number: mended for line in lines if (mended := mend_text(line.exact))}
    if sum(one.signs for one in found.values()) < FEWEST_SIGNS:
        return lines
    return tuple(
        replace(line, mended=found[line.number].text, how=found[line.number].how)
        if line.number in found
        else line
        for line in lines
    )


def mend_markup(markup: str) -> Mended | None:
    """Markup whose texts had been read in a wrong encoding, each in its own letters; None where none had."""
    if not _may_be_misread(markup):
        return None
    parts = (one for one in _BETWEEN_TAGS.finditer(markup) if not one[0].isascii() or "&" in one[0])
    found = [(one, mended) for one in parts if (mended := mend_text(one[0]))]
    signs = sum(mended.signs for _, mended in found)
    if signs < FEWEST_SIGNS:
        return None
    made, end = [], 0
    for one, mended in found:
        made += [markup[end : one.start()], mended.text]
        end = one.end()
    return Mended("".join((*made, markup[end:])), found[0][1].how, signs)


def _may_be_misread(text: str) -> bool:
    """Whether any letter stands there that a longer sequence of bytes could have begun with."""
    if not text.isascii():
        # Of long texts a pattern would take twenty times as long.
        bare = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
        if not _FIRST_LETTERS.isdisjoint(bare.decode("utf-8", "surrogatepass")):
            return True
    coded = {one[0] for one in _CODED.finditer(text)} if "&" in text else ()
    return not _FIRST_LETTERS.isdisjoint("".join(map(unescape, coded)))


def mend_text(text: str) -> Mended | None:
    """A line in its own letters; None if nothing shows that it was read wrongly."""
    if not _may_be_misread(text):
        return None
    return _as_utf8(text) or _as_cyrillic(text) or _decoded(text)


def _decoded(text: str) -> Mended | None:
    """A line whose wrong letters had been written as entities: `&Atilde;&frac14;` for ü."""
    # What stands for < and & stays as it is: in a page it would become markup.
    plain = _CODED.sub(lambda one: found if not (found := unescape(one[0])).isascii() else one[0], text)
    mended = _as_utf8(plain) if plain != text else None
    return replace(mended, how=f"{mended.how} and written as entities") if mended else None


def _as_utf8(text: str) -> Mended | None:
    read_as: list[str] = []
    best, now = None, text
    for _ in range(MOST_TURNS):
        step = next(_unread(now), None)
        if step is None:
            break
        now, name = step
        read_as.append(name)
        # Between two turns there may be signs that nobody writes; what comes out has none.
        if not _ODD.search(now):
            how = f"UTF-8 that had been read as {' and again as '.join(read_as)}"
            best = Mended(now, how, len(text) - len(now))
    return best


def _unread(text: str) -> Iterator[tuple[str, str]]:
    """The text as UTF-8, had it been read in another encoding: only where every byte of it says so."""
    for encoding, name in _READ_AS:
        try:
            after = _bytes(text, encoding).decode("utf-8")
        except UnicodeError:
            continue
        if after != text:
            yield after, name


def _bytes(text: str, encoding: str) -> bytes:
    # Five places of Windows-1252 mean nothing; programs let such bytes pass as they are.
    passed = text.translate(_PASSED) if _CONTROL.search(text) else text
    return passed.encode(encoding, "surrogateescape")


def _as_cyrillic(text: str) -> Mended | None:
    """Russian bytes that were read as Western European ones: nearly every letter has an accent then."""
    accented = len(_ACCENTED.findall(text))
    if accented < _FEWEST_LETTERS or accented < _SHARE * (accented + len(_PLAIN.findall(text))):
        return None
    try:
        after = _bytes(text, "cp1252").decode("cp1251")
    except UnicodeError:
        return None
    letters = "".join(_CYRILLIC_WORD.findall(after))
    if len(_SMALL.findall(letters)) < _SHARE * len(letters) or len(letters) < _SHARE * accented:
        return None
    return Mended(after, "Windows-1251 that had been read as Windows-1252", accented)
