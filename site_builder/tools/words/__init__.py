"""Words by which a sentence ages, one table for each language."""

from collections.abc import Mapping

from site_builder.tools.words.english import ENGLISH
from site_builder.tools.words.german import GERMAN
from site_builder.tools.words.russian import RUSSIAN
from site_builder.tools.words.table import AgeingWords

AGEING_WORDS: Mapping[str, AgeingWords] = {"de": GERMAN, "en": ENGLISH, "ru": RUSSIAN}
"""Primary language subtag → its words."""


def ageing_words(language: str) -> AgeingWords | None:
    """The table of a language, by its BCP 47 tag; None when there is none."""
    return AGEING_WORDS.get(language.split("-")[0].lower())
