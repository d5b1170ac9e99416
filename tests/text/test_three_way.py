"""Two versions of one text are told apart by who changed what."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.three_way import Change, paragraphs, three_way

TEXTS = st.lists(st.sampled_from("abcdef"), max_size=8).map(tuple)


def changes(base: str, ours: str, theirs: str) -> list[tuple[Change, str]]:
    return [
        (one.change, " ".join(one.merged))
        for one in three_way(tuple(base.split()), tuple(ours.split()), tuple(theirs.split()))
    ]


def test_what_only_the_source_changed_is_taken() -> None:
    assert changes("a b c", "a b c", "a x c") == [
        (Change.NOBODY, "a"),
        (Change.THEIRS, "x"),
        (Change.NOBODY, "c"),
    ]


def test_what_only_a_person_changed_is_kept() -> None:
    assert changes("a b c", "a b mine", "a b c") == [(Change.NOBODY, "a b"), (Change.OURS, "mine")]


def test_changes_in_different_places_are_both_held() -> None:
    assert [merged for _, merged in changes("a b c d", "mine b c d", "a b c its e")] == [
        "mine",
        "b c",
        "its e",
    ]


def test_changes_in_one_place_are_a_conflict_and_leave_the_person_s_words() -> None:
    assert changes("a b c", "a mine c", "a its c")[1] == (Change.CONFLICT, "mine")


def test_what_one_side_added_beside_what_the_other_changed_is_no_conflict() -> None:
    assert changes("a b", "a mine", "a b new") == [
        (Change.NOBODY, "a"),
        (Change.OURS, "mine"),
        (Change.THEIRS, "new"),
    ]
    assert changes("a b", "mine b", "new a b")[0] == (Change.THEIRS, "new")
    assert changes("a b", "a b mine", "a its") == [
        (Change.NOBODY, "a"),
        (Change.THEIRS, "its"),
        (Change.OURS, "mine"),
    ]
    assert changes("a b", "mine a b", "its b")[0] == (Change.OURS, "mine")


def test_changes_of_neighbouring_paragraphs_are_no_conflict() -> None:
    assert changes("a b c d", "a mine c d", "a b its d new") == [
        (Change.NOBODY, "a"),
        (Change.OURS, "mine"),
        (Change.THEIRS, "its"),
        (Change.NOBODY, "d"),
        (Change.THEIRS, "new"),
    ]
    assert changes("a b c", "mine c", "a b its")[-1] == (Change.THEIRS, "its")


def test_what_both_added_at_one_place_is_never_there_twice() -> None:
    assert changes("a c", "a b mine", "a b c") == [(Change.CONFLICT, "a b mine")]
    assert changes("c", "b mine", "b c") == [(Change.CONFLICT, "b mine")]


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    assert changes("a b", "a new", "a new")[1] == (Change.BOTH_ALIKE, "new")


def test_what_one_side_deleted_is_gone() -> None:
    assert changes("a b c", "a b c", "a c") == [
        (Change.NOBODY, "a"),
        (Change.THEIRS, ""),
        (Change.NOBODY, "c"),
    ]


def test_paragraphs_keep_the_blank_lines_behind_them() -> None:
    assert paragraphs("one\ntwo\n\n\nthree\n\nfour\n") == ("one\ntwo\n\n\n", "three\n\n", "four\n")


@given(st.text(st.sampled_from("a \n")))
def test_paragraphs_together_are_the_text(text: str) -> None:
    assert "".join(paragraphs(text)) == text


@given(TEXTS, TEXTS, TEXTS)
def test_the_regions_give_back_all_three_texts(
    base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    regions = three_way(base, ours, theirs)

    assert tuple(part for one in regions for part in one.base) == base
    assert tuple(part for one in regions for part in one.ours) == ours
    assert tuple(part for one in regions for part in one.theirs) == theirs


@given(TEXTS, TEXTS)
def test_a_side_that_changed_nothing_gives_way(base: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    merged = tuple(part for one in three_way(base, base, theirs) for part in one.merged)

    assert merged == theirs
