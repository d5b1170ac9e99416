"""The order of threads: who meets often goes side by side, so that few knots cross a thread of others."""

from collections.abc import Sequence

_MOST_PASSES = 8


def thread_order(count: int, groups: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """The places of `count` people from left to right; `groups` are who was at each meeting, oldest first.

    It begins with whoever came first and moves one thread at a time to where the fewest are crossed, until no
    move helps. The same groups give the same order.
    """
    seen = dict.fromkeys(guest for group in groups for guest in group)
    order = [*seen, *(guest for guest in range(count) if guest not in seen)]
    joint = [group for group in groups if len(group) > 1]
    fewest = crossings(order, joint)
    for _ in range(_MOST_PASSES):
        before = fewest
        for guest in tuple(order):
            order, fewest = _moved(order, guest, joint)
        if fewest == before or not fewest:
            break
    return tuple(order)


def crossings(order: Sequence[int], groups: Sequence[Sequence[int]]) -> int:
    """How many threads lie under knots that they do not belong to."""
    place = {guest: at for at, guest in enumerate(order)}
    spans = ([place[guest] for guest in group] for group in groups)
    return sum(max(span) - min(span) + 1 - len(span) for span in spans if span)


def _moved(order: list[int], guest: int, groups: Sequence[Sequence[int]]) -> tuple[list[int], int]:
    """The order with one thread where the fewest are crossed; as it was, where no place is better."""
    others = [other for other in order if other != guest]
    choices = ([*others[:at], guest, *others[at:]] for at in range(len(order)))
    best, fewest = order, crossings(order, groups)
    for choice in choices:
        crossed = crossings(choice, groups)
        if crossed < fewest:
            best, fewest = choice, crossed
    return best, fewest
