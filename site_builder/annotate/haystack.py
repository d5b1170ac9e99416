"""A text that is searched, and a place in it."""

from site_builder.model.body import Tier
from site_builder.model.dataclass import dataclass
from site_builder.text.critical_words import OUTER
from site_builder.text.fold import Folded, fold
from site_builder.text.words import is_inside_sign, is_inside_word, sign_after, sign_before

_MARGIN = 8
"""How much punctuation and space may lie between a quote and its context."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text that is the quote; in code points, and in the comparable form."""

    start: int
    end: int
    folded_start: int
    folded_end: int
    tier: Tier
    gap: tuple[int, int] | None = None
    """What a quote with an ellipsis leaves out, in code points."""


@dataclass(frozen=True, slots=True)
class Haystack:
    """A text that is searched, as it is and in its comparable form."""

    text: str
    folded: Folded
    small: str
    """The comparable form in small letters; empty where a letter would become two, as a Turkish I does."""

    @classmethod
    def of(cls, text: str) -> "Haystack":
        """A text made ready to be searched many times."""
        made = fold(text)
        small = made.text.lower()
        return cls(text, made, small if len(small) == len(made.text) else "")

    def is_whole(self, place: Place) -> bool:
        """Whether a place begins and ends where words do; `war` is not a place in `warning`."""
        cuts = (place.folded_start, place.folded_end)
        parts_word = any(is_inside_word(self.folded.text, cut) for cut in cuts)
        parts_sign = any(is_inside_sign(self.text, cut) for cut in (place.start, place.end))
        return not parts_word and not parts_sign and not self.parts_number(place)

    def parts_number(self, place: Place) -> bool:
        """Whether a place leaves out the sign of a number at its edge; `5` is not a place in `-5`."""
        text = self.folded.text
        return bool(sign_before(text, place.folded_start) or sign_after(text, place.folded_end))

    def fits(self, place: Place, prefix: str, suffix: str) -> bool:
        """Whether a place has that before it and after it, both in the comparable form; space aside.

        Where the punctuation around a quote was not looked for, what there is of it does not count either.
        """
        before, after = self.before(place, len(prefix) + _MARGIN), self.after(place, len(suffix) + _MARGIN)
        aside = f"{OUTER} " if place.tier in (Tier.GAP, Tier.RENDERED) else " "
        return before.rstrip(aside).endswith(prefix.rstrip(aside)) and after.lstrip(aside).startswith(
            suffix.lstrip(aside)
        )

    def before(self, place: Place, length: int) -> str:
        """So many comparable characters before a place."""
        return self.folded.text[max(0, place.folded_start - length) : place.folded_start]

    def after(self, place: Place, length: int) -> str:
        """So many comparable characters after a place."""
        return self.folded.text[place.folded_end : place.folded_end + length]

    def words(self, place: Place) -> str:
        """What stands at a place, in the comparable form; ` ... ` for a gap."""
        if place.gap is None:
            return self.folded.text[place.folded_start : place.folded_end]
        return fold(f"{self.text[place.start : place.gap[0]]} ... {self.text[place.gap[1] : place.end]}").text

    def printed(self, place: Place) -> str:
        """What stands at a place as the text prints it, on one line; ` … ` for a gap."""
        if place.gap is None:
            return " ".join(self.text[place.start : place.end].split())
        parts = (self.text[place.start : place.gap[0]], "…", self.text[place.gap[1] : place.end])
        return " ".join(" ".join(parts).split())
