"""A relation from its other end."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

From = TypeVar("From")
To = TypeVar("To")
Kept = TypeVar("Kept")


def inverted(
    ends: Iterable[To], records: Mapping[From, Kept], leads_to: Callable[[Kept], Iterable[To | None]]
) -> Mapping[To, tuple[From, ...]]:
    """For each of `ends` the ids of the records that lead to it, in the records' order, each once."""
    found: dict[To, dict[From, None]] = {end: {} for end in ends}
    for name, record in records.items():
        for end in leads_to(record):
            if end is not None and end in found:
                found[end][name] = None
    return {end: tuple(names) for end, names in found.items()}
