from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import instead as module
from site_builder.model.instead import first_of, instead

keys = st.integers(0, 6)
changes = st.lists(st.dictionaries(keys, st.integers(), max_size=3), max_size=6)


def of_any_size(monkeypatch: pytest.MonkeyPatch, few: int, many: int) -> None:
    monkeypatch.setattr(module, "FEW", few)
    monkeypatch.setattr(module, "MANY", many)


@pytest.mark.parametrize(("few", "many"), [(0, 100), (0, 2), (100, 100)])
def test_it_reads_as_if_all_had_been_copied(monkeypatch: pytest.MonkeyPatch, few: int, many: int) -> None:
    of_any_size(monkeypatch, few, many)

    @given(st.dictionaries(keys, st.integers()), changes)
    def holds(start: dict[int, int], steps: list[dict[int, int]]) -> None:
        states: list[tuple[Mapping[int, int], dict[int, int]]] = [(start, {**start})]
        for step in steps:
            made, plain = states[-1]
            states.append((instead(made, step), {**plain, **step}))
        # Those before it stay as they were.
        for made, plain in states:
            assert [*made.items()] == [*plain.items()]
            assert [*made] == [*made.keys()] == [*plain]
            assert [*made.values()] == [*plain.values()]
            assert {**made} == plain
            assert made == plain
            assert repr(made) == repr(plain)
            assert len(made) == len(plain)
            assert all((key in made) == (key in plain) for key in range(8))
            assert all(made.get(key, "none") == plain.get(key, "none") for key in range(8))
            assert all(made[key] == one for key, one in plain.items())

    holds()


def test_of_a_large_one_nothing_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    of_any_size(monkeypatch, 2, 2)
    known = dict.fromkeys(range(9), "was")
    once = instead(known, {1: "is"})
    assert not isinstance(once, dict)
    assert not isinstance(instead(once, {2: "is"}), dict)
    assert isinstance(instead(instead(once, {2: "is"}), {3: "is"}), dict)
    assert instead(once, {}) is once


def test_what_is_put_in_place_is_as_it_was_then(monkeypatch: pytest.MonkeyPatch) -> None:
    of_any_size(monkeypatch, 0, 100)
    now = {1: "is"}
    made = instead({1: "was"}, now)
    now[1], now[2] = "later", "more"
    assert {**made} == {1: "is"}
    assert 2 not in made


def test_an_entry_that_is_not_there_raises_as_in_any_mapping(monkeypatch: pytest.MonkeyPatch) -> None:
    of_any_size(monkeypatch, 0, 100)
    with pytest.raises(KeyError):
        instead({1: "was"}, {1: "is"})[2]


def test_of_several_mappings_the_first_that_has_a_key_gives_its_value() -> None:
    found = first_of({1: "a"}, {1: "b", 2: "c"})

    assert (found[1], found[2], found.get(3), set(found), len(found)) == ("a", "c", None, {1, 2}, 2)
