"""What is told by its number, such as the second visit, and the words for such numbers."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from collections.abc import Mapping

OCCASIONS: Mapping[str, Mapping[str, str]] = {
    "call": {
        "de": r"telefonat\w*|anruf\w*",
        "en": r"(?:phone\s+|telephone\s+)?calls?",
        "ru": r"телефонн\w+\s+разговор\w*|звон(?:ок|ка)",
    },
    "meeting": {
        "de": r"treffen|begegnung|gipfel\w*|gesprächsrunde",
        "en": r"meeting|summit|encounter|round\s+of\s+talks",
        "ru": r"встреч\w+|саммит\w*|раунд\w*\s+переговоров",
    },
    "visit": {
        "de": r"besuch\w*|visite|reise|auslandsreise",
        "en": r"visit|trip|journey",
        "ru": r"визит\w*|поездк\w+",
    },
}
"""What is told by its number: the second visit."""

_ORDERS = {
    "de": ("erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte|siebente", "achte"),
    "en": (
        "first|1st",
        "second|2nd",
        "third|3rd",
        "fourth|4th",
        "fifth|5th",
        "sixth|6th",
        "seventh",
        "eighth",
    ),
    "ru": ("перв", "втор", "трет", "четв[её]рт", "пят", "шест", "седьм", "восьм"),
}
ORDERS: Mapping[str, tuple[str, ...]] = {
    "de": tuple(f"(?:{form})[nrsm]?" for form in _ORDERS["de"]),
    "en": _ORDERS["en"],
    "ru": tuple(
        rf"(?:{form})(?:ый|ой|ая|ое|ий|ья|ье|ьего|ую|ом|ым|ого|ьим|ьей|ей)" for form in _ORDERS["ru"]
    ),
}
"""From the first on."""
