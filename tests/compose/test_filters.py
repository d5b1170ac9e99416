"""What a list can be narrowed down by."""

from site_builder.compose.filters import FEWEST, MOST_CHOICES, Trait, filed, filter_view

EARLY, LATE = Trait("year", "2007", "2007"), Trait("year", "2021", "2021")
BAKER = Trait("person", "baker", "The Baker")


def test_a_line_is_filed_under_each_trait_once() -> None:
    assert filed((EARLY, BAKER, BAKER)) == "year-2007 person-baker"


def test_a_short_list_has_no_filter() -> None:
    assert filter_view([(EARLY,)] * FEWEST) is None


def test_a_facet_needs_two_values() -> None:
    found = filter_view([(EARLY, BAKER)] * 6 + [(LATE, BAKER)] * 5)

    assert found is not None and found.total == 11
    assert [(facet.label, [(one.text, one.count) for one in facet.choices]) for facet in found.facets] == [
        ("Year", [("2007", 6), ("2021", 5)])
    ]


def test_of_many_values_the_most_frequent_are_offered() -> None:
    lines = [(Trait("person", f"p{n}", f"Person {n:03}"),) for n in range(MOST_CHOICES + 20)]

    found = filter_view([*lines, lines[-1]])

    assert found is not None
    choices = found.facets[0].choices
    assert len(choices) == MOST_CHOICES and choices[-1].count == 2
    assert [choice.text for choice in choices] == sorted(choice.text for choice in choices)
