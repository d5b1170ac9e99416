"""Text as physical lines, and white space as a reader sees it."""

import re
from collections import Counter

from site_builder.model.dataclass import dataclass

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")
# Control characters, soft hyphens, zero-width spaces and stray byte order marks: nobody sees them, and
# a quote that somebody types would not be found across them.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff]")
# French sets a no-break space inside its quotation marks and before : ; ! ?, numbers between thousands.
_TYPOGRAPHIC = r"(?<=«)[\xa0\u202f](?=\S)|(?<=\S)[\xa0\u202f](?=[»:;!?%€])|(?<=\d)[\xa0\u202f](?=\d)"
_SPACE = re.compile(rf"({_TYPOGRAPHIC})|\s+")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One physical line, as it stood."""

    number: int
    """From 1."""
    exact: str
    ending: str
    """`\\n`, `\\r\\n`, `\\r`, or nothing at the end of the text."""
    mended: str | None = None
    """The line in its own letters, where it had been read in a wrong encoding before it came here."""
    how: str = ""
    """What shows that, for a person."""

    @property
    def words(self) -> str:
        """The line as it is to be read."""
        return self.exact if self.mended is None else self.mended


def split_lines(text: str) -> tuple[SourceLine, ...]:
    """The lines of a text; joined with their endings they give the text back."""
    pairs = [(found[1], found[2]) for found in _LINE.finditer(text)]
    return tuple(
        SourceLine(number, exact, ending)
        for number, (exact, ending) in enumerate(pairs, 1)
        if exact or ending
    )


def usual_ending(lines: tuple[SourceLine, ...]) -> str:
    """How most lines end."""
    counted = Counter(line.ending for line in lines if line.ending)
    return max(counted, key=lambda ending: (counted[ending], ending), default="\n")


def tidy_spaces(text: str) -> str:
    """The words of a line with one space between them; what nobody sees is left out."""
    seen = _UNSEEN.sub("", text)
    if "\xa0" not in seen and "\u202f" not in seen:
        return " ".join(seen.split())
    return _SPACE.sub(lambda found: found[1] or " ", seen.strip()).strip()
