"""Names in running text: lists of them, counted ones, languages and which way they run."""

import re
from collections.abc import Mapping, Sequence

LANGUAGE_NAMES: Mapping[str, str] = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "hy": "Armenian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sr": "Serbian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "uz": "Uzbek",
    "yi": "Yiddish",
    "zh": "Chinese",
}

# Languages that are not called by the letters of the country where most of their readers live.
_COUNTRIES: Mapping[str, str] = {
    "be": "BY",
    "cs": "CZ",
    "da": "DK",
    "el": "GR",
    "en": "GB",
    "et": "EE",
    "fa": "IR",
    "he": "IL",
    "hi": "IN",
    "hy": "AM",
    "ja": "JP",
    "ka": "GE",
    "kk": "KZ",
    "ko": "KR",
    "sr": "RS",
    "sv": "SE",
    "uk": "UA",
    "ur": "PK",
    "zh": "CN",
}

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})

# BCP 47, without the longer first subtags, of which none was ever registered:
# language, extended language, script, region, variants, extensions, private use.
_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?"
    r"|x(?:-[a-z\d]{1,8})+",
    re.ASCII | re.IGNORECASE,
)


def language_name(tag: str) -> str:
    """The English name of a language, or its tag when the table does not have it."""
    return LANGUAGE_NAMES.get(tag.split("-")[0].lower(), tag)


def is_language_tag(tag: str) -> bool:
    """Whether `tag` is well formed, as BCP 47 has it."""
    return _TAG.fullmatch(tag) is not None


def name_parts(name: str, family: str) -> tuple[str, str] | None:
    """Family and given names, where the family name is known and stands in the name once, as a word."""
    parts = re.split(rf"(?<!\w){re.escape(family)}(?!\w)", name) if family else []
    return (family, " ".join(" ".join(parts).replace(",", " ").split())) if len(parts) == 2 else None


def locale(tag: str) -> str:
    """A language as cards of links want it, with a country: `pt-BR` is `pt_BR`, `ru` is `ru_RU`."""
    language, *others = tag.split("-")
    country = next((part.upper() for part in others if len(part) == 2), "")
    code = language.lower()
    return f"{code}_{country or _COUNTRIES.get(code, code.upper())}"


def direction(tag: str) -> str:
    """`rtl` for a language or a script that runs from right to left, else `ltr`."""
    language, *rest = tag.lower().split("-")
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: `Ann`, `Ann and Ben`, `Ann, Ben and Cy`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(count: int, one: str, many: str = "") -> str:
    """How many of something: `no notes`, `1 note`, `12 notes`."""
    if count == 1:
        return f"1 {one}"
    return f"{count or 'no'} {many or one + 's'}"
