"""Words without which no text is about a meeting: that people met, talked, voted or signed."""

import re
from collections.abc import Mapping

OCCASIONS: Mapping[str, re.Pattern[str]] = {
    tongue: re.compile(words)
    for tongue, words in {
        "de": r"\w*(?:treffen|sitzung\w*|gipfel\w*|konferenz\w*|tagung\w*|gespräch\w*|verhandlung\w*)"
        r"|beratung\w*|traf|trafen|trifft|besuch\w*|unterzeichn\w+|einig(?:t\w*|ten|ung\w*)|beschloss\w*|beschließ\w*"
        r"|beschlüsse|abkommen|vertrag\w*",
        "en": r"meets?|met|meetings?|sessions?|summits?|conferences?|talks|negotiat\w+|visit(?:s|ed|ing)?|"
        r"consultations?|forum|congress|convenes?d?|gather(?:s|ed|ing)?|sign(?:s|ed|ing|atures?)|declarations?|"
        r"agree(?:s|d|ments?)?|vot(?:e|es|ed)|decided|delegat(?:es?|ions?)|treat(?:y|ies)|"
        r"received?|hosts?|hosted|accord|communiqu[ée]",
        "ru": r"встреч\w*|встрет\w+|сесси\w+|саммит\w*|конференци\w+|переговор\w*|совещани\w+|заседани\w+|"
        r"визит\w*|подпис\w+|договор\w*|соглашени\w+|форум\w*|съезд\w*|принял\w*",
    }.items()
}
"""Primary language subtag → its words, in small letters."""
