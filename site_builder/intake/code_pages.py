"""Text in an old encoding: taken only where one encoding alone makes words of a language of its bytes."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator, Mapping

from site_builder.intake.languages import guess_language

NAMES: Mapping[str, str] = {
    "cp1251": "Windows-1251",
    "koi8-r": "KOI8-R",
    "koi8-u": "KOI8-U",
    "cp866": "CP866",
    "iso8859-5": "ISO-8859-5",
    "mac-roman": "Mac Roman",
    "mac-cyrillic": "Mac Cyrillic",
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "iso8859-2": "ISO-8859-2",
    "utf-16-le": "UTF-16LE without its mark",
    "utf-16-be": "UTF-16BE without its mark",
    "gb18030": "GB 18030",
    "big5": "Big5",
}
"""Encodings, those first that are likelier where two give the same text, and how people call them."""

_CYRILLIC = frozenset("абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя")
_ALPHABETS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("be", "bg", "ru", "uk"), _CYRILLIC),
    "cs": frozenset("áčďéěíňóřšťúůýžöü"),
    "da": frozenset("æøåéöüä"),
    "de": frozenset("äöüßéèàç"),
    "en": frozenset("éèêëàáâäçñóöúüïíøåæœ"),
    "es": frozenset("áéíóúüñç"),
    "fi": frozenset("äöåéüšž"),
    "fr": frozenset("àâæçéèêëîïôœùûüÿ"),
    "hu": frozenset("áéíóöőúüű"),
    "it": frozenset("àèéìòùî"),
    "nl": frozenset("áéèëêïíóöüúç"),
    "no": frozenset("æøåéöüä"),
    "pl": frozenset("ąćęłńóśźżüö"),
    "pt": frozenset("áâãàçéêíóôõúü"),
    "ro": frozenset("ăâîşţșț"),
    "sk": frozenset("áäčďéíĺľňóôŕšťúýž"),
    "sv": frozenset("åäöéüà"),
}
"""The letters that a language has besides A to Z, those of the names among its neighbours too."""
_SIGNS = frozenset("«»„“”‚‘’‹›–—…•·№§°©®™€£\xa0\xad\ufeff")
_INVERTED = frozenset("¿¡ºª")
_COMMON = frozenset(
    "的一是不了在人有我他这這个個上们們来來到时時大地为為子中你说說生国國年着就那和要她出也得里后後自以会會家"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_HAN_TEXT = re.compile("[\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef·\xa0]")
_SHARE_OF_COMMON = 0.08
"""In Chinese every eighth character is one of so few; in bytes read wrongly hardly any is."""
_SHARE_OF_HAN_TEXT = 0.98
_WORD = re.compile(r"[^\W\d_]+")
_HIGH = re.compile(r"[^\x00-\x7f]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SHARE_OF_WELL_SET = 0.97
_LONGEST_LOOKED_AT = 40_000
"""Characters by which an encoding is told; the whole text has to fit it all the same."""


def read_old(data: bytes) -> tuple[str, str] | None:
    """The text and the encoding of bytes that are no UTF-8; None where it is not certain."""
    found: dict[str, str] = {}
    for content, encoding in _readings(data):
        found.setdefault(content, encoding)
    return next(iter(found.items())) if len(found) == 1 else None


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    for encoding in NAMES:
        try:
            content = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if content.encode(encoding) == data and _reads_well(content):
            yield content, encoding


def _reads_well(content: str) -> bool:
    """Whether a text is in a language all whose letters it has, with capitals where words have them."""
    if _UNSEEN.search(content):
        return False
    part = content[:_LONGEST_LOOKED_AT]
    language = guess_language(part)
    if language == "zh":
        return _is_chinese(part)
    alphabet = _ALPHABETS.get(language)
    if alphabet is None:
        return False
    signs = _SIGNS | _INVERTED if language in ("es", "pt", "it") else _SIGNS
    if any(one not in signs and one.lower() not in alphabet for one in set(_HIGH.findall(content))):
        return False
    words = _WORD.findall(part)
    well_set = sum(1 for word in words if word[1:].islower() or word.isupper() or len(word) == 1)
    return well_set >= _SHARE_OF_WELL_SET * len(words)


def _is_chinese(text: str) -> bool:
    high, han = _HIGH.findall(text), _HAN.findall(text)
    common = sum(1 for one in han if one in _COMMON)
    is_whole = len(_HAN_TEXT.findall(text)) >= _SHARE_OF_HAN_TEXT * len(high)
    return is_whole and common >= _SHARE_OF_COMMON * len(han)
