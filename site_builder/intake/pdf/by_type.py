"""What the paragraphs of a document are, by their words, the size of their type and where they stand."""

import re

from site_builder.intake.label import Label, Place
from site_builder.intake.pdf.paragraphs import Paragraph
from site_builder.model.draft import IN_BODY, LineKind
from site_builder.text.fold import folded

_BY_PLACE = ("above-title", "after-end", "menu", "no-words")
"""Rules that cut a line of a page for where it stands; in a document everything may be text."""
_MAY_BE_HEADINGS = (LineKind.BODY, LineKind.NAVIGATION, LineKind.SUBHEADING, LineKind.UNCLEAR)
_HEADLINE = 1.3
_SUBHEADING = 1.12
_SHORTEST_TITLE = 4
_BEFORE_SITE = ("|", "-", "–", "—", "·", "•", ":", "«")
_LONGEST_HEADING = 25
_FIGURE = re.compile(r"[-+–−(]?[$€£]?\d[\d.,:/%]*\)?")
_FEWEST_FIGURES = 4


def by_type(made: tuple[Paragraph, ...], labels: tuple[Label, ...], titled: str) -> tuple[Label, ...]:
    """The labels that words give, corrected by the size of the type: what is set larger is a heading."""
    usual = _usual_size(made)
    headline = _headline(made, usual, folded(titled))
    return tuple(_corrected(one, mark, headline, usual) for one, mark in zip(made, labels, strict=True))


def _headline(made: tuple[Paragraph, ...], usual: float, titled: str) -> Paragraph | None:
    """What the file's title opens with, behind which browsers set the site's name; or the largest."""
    heads = [one for one in made if one.page == 0 and one.passage.words <= _LONGEST_HEADING]
    named = [one for one in heads if titled and _opens_with(titled, folded(one.passage.text))]
    largest = max((one.size for one in heads), default=0.0)
    large = [one for one in heads if one.size == largest > _HEADLINE * usual]
    return next(iter((*named, *large)), None)


def _opens_with(titled: str, words: str) -> bool:
    rest = titled.removeprefix(words).strip()
    return len(words) >= _SHORTEST_TITLE and titled.startswith(words) and rest[:1] in _BEFORE_SITE


def _usual_size(made: tuple[Paragraph, ...]) -> float:
    """The size in which most words are set."""
    words: dict[float, int] = {}
    for one in made:
        size = round(one.size, 1)
        words[size] = words.get(size, 0) + one.passage.words
    # What holds nothing but numbers of pages has no paragraph.
    return max(words, key=lambda size: (words[size], size), default=0.0)


def _corrected(one: Paragraph, mark: Label, headline: Paragraph | None, usual: float) -> Label:
    if headline is one:
        return Label(one.passage, LineKind.TITLE, "largest-type", mark.place)
    kind, rule = _by_place_and_size(one, mark, usual)
    if kind is LineKind.TITLE and headline is not None:
        kind, rule = LineKind.UNCLEAR, "another-headline"
    return mark if rule == mark.rule else Label(one.passage, kind, rule, Place.TEXT)


def _by_place_and_size(one: Paragraph, mark: Label, usual: float) -> tuple[LineKind, str]:
    """What a paragraph is, and the rule that says so; the rule of its words, where no other does."""
    if one.is_row:
        return LineKind.TABLE_ROW, "in-columns"
    if _is_of_figures(one):
        # Its rows and columns are lost: a person sees to it, whatever its type.
        return LineKind.UNCLEAR, "table"
    is_heading = one.size > _SUBHEADING * usual and one.passage.words <= _LONGEST_HEADING
    if is_heading and mark.kind in _MAY_BE_HEADINGS:
        return LineKind.SUBHEADING, "larger-type"
    if mark.rule in _BY_PLACE and mark.kind not in IN_BODY:
        return (LineKind.BODY if one.passage.is_prose else LineKind.UNCLEAR), "in-a-document"
    return mark.kind, mark.rule


def _is_of_figures(one: Paragraph) -> bool:
    """Whether this is a row of a table, or several, by its numbers."""
    words = one.passage.text.split()
    figures = sum(1 for word in words if _FIGURE.fullmatch(word))
    return figures >= _FEWEST_FIGURES and figures * 2 >= len(words)
