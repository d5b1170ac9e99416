"""What every fuzz target starts from, and what fuzzing has found, is read or refused and never raises."""

from random import Random

import pytest

from tests.fuzz.targets import TARGETS, seeds


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_target_starts_from_holds(name: str) -> None:
    given = seeds(name)

    for data in given:
        TARGETS[name](data)

    assert given


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_torn_or_turned_over_is_read_or_refused(name: str) -> None:
    random = Random(name)
    given = [random.choice(seeds(name)) for _ in range(20)]

    for data in given:
        TARGETS[name](_torn(data, random))


def _torn(data: bytes, random: Random) -> bytes:
    """The bytes with a stretch taken out, another said twice, and some others in place of a few."""
    places = sorted(random.randrange(len(data) + 1) for _ in range(4))
    torn = data[: places[1]] + data[places[0] : places[2]] + data[places[3] :]
    changed = bytearray(torn)
    for _ in range(min(8, len(changed))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)
