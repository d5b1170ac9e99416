from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.by_id import by_id, with_others

ids = st.text("abé-1", min_size=1, max_size=3)
records = st.dictionaries(ids, st.integers())


@given(records, st.frozensets(ids), records)
def test_what_comes_out_is_what_putting_all_in_order_would_give(
    known: dict[str, int], gone: frozenset[str], now: dict[str, int]
) -> None:
    before = by_id(known)
    there = {**{id: one for id, one in known.items() if id not in gone}, **now}
    assert list(with_others(before, gone, now).items()) == sorted(there.items())
    assert list(before.items()) == sorted(known.items())


def test_what_does_not_change_is_not_copied() -> None:
    known = {"a": 1, "b": 2}
    assert with_others(known, {"c"}, {}) is known
