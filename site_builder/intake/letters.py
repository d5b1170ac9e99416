"""Letters: the farewell at their end, and who signs there."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator, Sequence

from site_builder.intake.furniture import Hit
from site_builder.intake.passages import Passage, is_short
from site_builder.intake.patterns import either

_MOST_SIGNED = 3
_FAREWELL = re.compile(
    either(
        r"""(?:yours|best|kind|warm)?\s?(?:faithfully|sincerely|truly|regards|wishes)|yours|respectfully
        |(?:mit\s)?(?:freundlichen|besten|herzlichen)\sgrüßen|hochachtungsvoll|cordialement|bien\sà\svous
        |atentamente|un\s(?:cordial\s)?saludo|cordiali\ssaluti|distinti\ssaluti|z\spoważaniem|с\sуважением|з\sповагою
        |з\sпавагай|atenciosamente|med\svänlig\shälsning|met\svriendelijke\sgroet"""
    )
    + r"[,.]?",
    re.IGNORECASE,
)


def signature(all_passages: Sequence[Passage], hits: Sequence[Hit | None]) -> Iterator[int]:
    """The places of a letter's farewell and of the few short lines below it that no rule knows."""
    for index, passage in enumerate(all_passages):
        if passage.words > _MOST_SIGNED or not _FAREWELL.fullmatch(passage.text):
            continue
        for place in range(index, min(index + _MOST_SIGNED, len(hits))):
            # What is known for furniture is no signature, nor is what follows it.
            if hits[place] or (place > index and not is_short(all_passages[place])):
                break
            yield place
