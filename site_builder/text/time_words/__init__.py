"""How languages speak of time without a calendar: names, tenses and turns of phrase, one table each."""

from collections.abc import Mapping

from site_builder.text.time_words.english import ENGLISH
from site_builder.text.time_words.german import GERMAN
from site_builder.text.time_words.russian import RUSSIAN
from site_builder.text.time_words.table import TimeWords

TIME_WORDS: Mapping[str, TimeWords] = {"de": GERMAN, "en": ENGLISH, "ru": RUSSIAN}
"""Primary language subtag → its words."""
