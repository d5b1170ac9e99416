"""What every language's table of ageing words holds."""

from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class AgeingWords:
    """Patterns, matched in any case unless they say otherwise; the first that fits a place wins."""

    plans: tuple[str, ...]
    """Words that promise, plan or foretell something definite."""
    guesses: tuple[str, ...]
    """Words that call something possible or likely."""
    passing: tuple[str, ...]
    """Words that say that something is so for now."""
    offices: tuple[str, ...]
    """Holders of an office, with or without a name."""
    firsts: tuple[str, ...]
    """Firsts, superlatives, ordinals of occasions, “only” and “never”."""
    counts: tuple[str, ...]
    """Numbers of something, prices, shares."""
    not_claims: tuple[str, ...]
    """Turns in which words of the other columns claim nothing: `at first`, `at the last minute`."""
