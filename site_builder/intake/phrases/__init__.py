"""The words that websites put around articles, by what they are for and by language.

A phrase is folded (small letters, straight quotes, no leading bullets) and stands at the start of a line, up
to the end of a word. `|` at its end: it is the whole line. `#`: a number. Semicolons set phrases apart.
"""

from collections.abc import Mapping

from site_builder.intake.phrases.further import FURTHER
from site_builder.intake.phrases.invitations import COMMENT_FORM, PROMPT, RELATED, SHARE
from site_builder.intake.phrases.more import MORE
from site_builder.intake.phrases.notices import ADVERT, CONSENT, LEGAL, NAVIGATION
from site_builder.intake.phrases.split import Phrases
from site_builder.model.draft import LineKind

_FIRST: Mapping[LineKind, Phrases] = {
    LineKind.ADVERT: ADVERT,
    LineKind.COMMENT_FORM: COMMENT_FORM,
    LineKind.CONSENT: CONSENT,
    LineKind.LEGAL: LEGAL,
    LineKind.NAVIGATION: NAVIGATION,
    LineKind.PROMPT: PROMPT,
    LineKind.RELATED: RELATED,
    LineKind.SHARE: SHARE,
}


def _joined(kind: LineKind) -> Phrases:
    lists = (_FIRST[kind], MORE.get(kind, {}), FURTHER.get(kind, {}))
    languages = sorted({language for one in lists for language in one})
    return {
        language: tuple(dict.fromkeys(phrase for one in lists for phrase in one.get(language, ())))
        for language in languages
    }


PHRASES: Mapping[LineKind, Phrases] = {kind: _joined(kind) for kind in _FIRST}

__all__ = ["PHRASES", "Phrases"]
