"""Fields of real pages, against what people read on them."""

import pytest

from benchmarks.fields import CORPUS, count

pytestmark = pytest.mark.skipif(
    not CORPUS.exists(), reason="the pages lie beside the repository, in ../shared/corpus; they are not here"
)

FLOORS = {"title": 1.0, "authors": 0.98, "published": 0.98}
"""Share of pages on which the field is right or rightly empty; a change that loses some has to say why."""


def test_what_people_read_on_real_pages_is_found_and_nothing_is_invented() -> None:
    counted = count()

    for (part, field), outcome in counted.items():
        share = (outcome["right"] + outcome["empty"]) / outcome.total()
        assert share >= FLOORS[field], (part, field, outcome)
        assert outcome["invented"] == 0, (part, field, outcome)


def test_pages_whose_head_says_nothing_are_read_by_what_they_show() -> None:
    for (part, field), outcome in count("bare").items():
        assert outcome["wrong"] + outcome["invented"] <= 1, (part, field, outcome)
        assert outcome["missed"] <= 0.2 * outcome.total(), (part, field, outcome)
