"""What a reader may narrow a long list down by: each line says what it is filed under, a form asks for it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from site_builder.compose.views.shared import ChoiceView, FacetView, FilterView
from site_builder.model.dataclass import dataclass

FEWEST = 10
"""A list of no more lines than this is seen at a glance."""
MOST_CHOICES = 100
"""Of more, the ones that most lines are filed under are offered."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that a line is filed under."""

    facet: str
    """`year`, `person`."""
    value: str
    """A slug: `2007`, `alexander-baker`."""
    text: str
    """As readers see it."""


LABELS = {
    "kind": "Kind",
    "outcome": "Outcome",
    "year": "Year",
    "publisher": "Publisher",
    "place": "Place",
    "country": "Country",
    "person": "Person",
}
"""What can be asked for, in the order of the form."""


def filed(traits: Iterable[Trait]) -> str:
    """What a line is filed under, for the script that filters: `year-2007 person-alexander-baker`."""
    return " ".join(dict.fromkeys(f"{trait.facet}-{trait.value}" for trait in traits))


def filter_view(lines: Sequence[Sequence[Trait]]) -> FilterView | None:
    """The form for a list of lines, each given by its traits; none for a short list."""
    if len(lines) <= FEWEST:
        return None
    facets = (_facet(name, label, lines) for name, label in LABELS.items())
    return FilterView(len(lines), tuple(facet for facet in facets if len(facet.choices) > 1))


def _facet(name: str, label: str, lines: Sequence[Sequence[Trait]]) -> FacetView:
    count = Counter(trait for line in lines for trait in dict.fromkeys(line) if trait.facet == name)
    kept = sorted(count.most_common(MOST_CHOICES), key=lambda one: (one[0].text.casefold(), one[0].value))
    choices = tuple(ChoiceView(trait.value, trait.text, amount) for trait, amount in kept)
    return FacetView(name, label, choices)
