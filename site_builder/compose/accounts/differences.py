"""What the accounts of a topic give differently: each thing once, with every value and who gives it."""

from collections.abc import Iterator

from site_builder.compose.accounts.marked import Row, account_id, account_link
from site_builder.compose.views.accounts import DifferenceView, VariantView
from site_builder.compose.views.shared import LinkView
from site_builder.told.accounts import Agreement
from site_builder.told.facts import Fact

_Given = tuple[int, Fact]
"""The place of an account, and a value that it gives."""
_Key = tuple[int, int, int]


def differences(row: Row) -> tuple[DifferenceView, ...]:
    """Everything on which accounts differ, in the order in which the first of them tells it."""
    return tuple(_difference(row, given) for given in _things(row))


def _things(row: Row) -> Iterator[list[_Given]]:
    """Values that are of one thing, where not all of them are the same."""
    groups: list[dict[_Key, _Given]] = []
    differing: set[_Key] = set()
    for each in row.told.compared:
        pair = {
            _key(place, fact): (place, fact)
            for place, fact in ((each.one, each.first), (each.two, each.second))
        }
        touched = [group for group in groups if group.keys() & pair.keys()]
        groups = [group for group in groups if not group.keys() & pair.keys()]
        groups.append({key: given for group in (*touched, pair) for key, given in group.items()})
        if each.agreement is Agreement.DIFFER:
            differing |= pair.keys()
    for group in sorted(groups, key=min):
        if group.keys() & differing:
            yield [group[key] for key in sorted(group)]


def _key(place: int, fact: Fact) -> _Key:
    return place, fact.said.start, fact.span[0]


def _difference(row: Row, given: list[_Given]) -> DifferenceView:
    variants: dict[tuple[float, float], list[_Given]] = {}
    for place, fact in given:
        variants.setdefault((fact.value.extent.low, fact.value.extent.high), []).append((place, fact))
    _, first = given[0]
    return DifferenceView(
        about=first.topic.asks[first.value.measure],
        variants=tuple(
            VariantView(
                same[0][1].value.shown,
                tuple(_link(row, place) for place in dict.fromkeys(at for at, _ in same)),
            )
            for same in variants.values()
        ),
    )


def _link(row: Row, place: int) -> LinkView:
    """An account by name, linked to its place on the page."""
    link = account_link(row, place)
    return LinkView(link.text, f"#{account_id(row, place)}", link.language)
