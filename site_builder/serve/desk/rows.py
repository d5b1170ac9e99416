"""What a panel shows: a sentence, rows of the same few parts, and buttons that do one of a few things."""

from collections.abc import Mapping, Sequence

from site_builder.serve.desk.asking import Json

NO_WORDS: Mapping[str, Json] = {}


def button(label: str, about: str, act: str, given: Mapping[str, Json] = NO_WORDS) -> Mapping[str, Json]:
    """A button; `about` is what it is called where it is read out, `act` what the page does then."""
    return {"label": label, "about": about, "act": act, "given": given}


def link(href: str, words: str) -> Json:
    """A link to a page, or to a note on it."""
    return (href, words)


def marked(sentence: str, words: str) -> Json:
    """A sentence with some of its words marked: what stands before, the words, what stands behind."""
    plain, inner = " ".join(sentence.split()), " ".join(words.split())
    before, found, after = plain.partition(inner)
    return (before, found, after)


def row(head: str, why: str, does: Sequence[Mapping[str, Json]] = (), **more: Json) -> Mapping[str, Json]:
    """One entry: what kind it is, what it says (`words` or `link`), why it is listed, what can be done."""
    return {"head": head, "why": why, "does": tuple(does), **more}
