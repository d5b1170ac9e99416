"""Phrases as they are written down, and as they are used."""

from collections.abc import Mapping

Phrases = Mapping[str, tuple[str, ...]]
"""Language → phrases."""


def split(texts: Mapping[str, str]) -> Phrases:
    """The phrases of each language; they are written with semicolons between them."""
    return {
        language: tuple(" ".join(one.split()) for one in text.split(";")) for language, text in texts.items()
    }
