"""The comparable form of a text, and the way back from it."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.fold import fold, folded

AWKWARD = st.text(
    st.sampled_from(
        "ab1 .,-–—‘’“”…\n\t\u00a0\u00ad\u200b\u200e\ufeff中国。かㅎᄒ"
        "ᅡᆫeé\u0301\u0327\u3099한😀\ufe0fЛй\u0438\u0306\u0627\u0651"
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Lukashenko's", "Lukashenko’s"),
        ('"a single state"', "„a single state“"),
        ("2007-2008", "2007–2008"),
        ("so far...", "so far…"),
        ("200 000 troops", "200\u00a0000\u202ftroops"),
        ("cooperation", "co\u00adop\u200beration"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("\u0439", "\u0438\u0306"),
        ("한", "\u1112\u1161\u11ab"),
        ("two lines", "two \n  lines"),
        ("中国人民", "中国\n人民"),
        ("☺", "☺\ufe0f"),
        ("\u05e9\u05dc\u05d5\u05dd", "\u200f\u05e9\u05dc\u05d5\u05dd\u200f"),
    ],
)
def test_what_reads_the_same_compares_the_same(typed: str, printed: str) -> None:
    assert folded(typed) == folded(printed)


@pytest.mark.parametrize(
    ("one", "other"),
    [("a b", "ab"), ("Minsk", "minsk"), ("1999", "1998"), ("한국 사람", "한국사람"), ("e", "é")],
)
def test_what_reads_otherwise_compares_otherwise(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_a_stretch_of_the_comparable_form_leads_back_to_its_source() -> None:
    text = "He said:  “Cafe\u0301 time…” then"

    found = fold(text)
    start = found.text.index('"Caf\u00e9')
    span = found.span(start, start + len('"Caf\u00e9 time..."'))

    assert span is not None
    assert text[slice(*span)] == "“Cafe\u0301 time…”"


def test_half_a_character_is_no_stretch() -> None:
    found = fold("wait… there")

    assert found.text == "wait... there"
    assert found.span(0, 5) is None
    assert found.span(5, 9) is None
    assert found.span(0, 7) == (0, 5)


@given(AWKWARD)
def test_every_character_knows_a_source_that_folds_to_it(text: str) -> None:
    found = fold(text)

    assert len(found.text) == len(found.starts) == len(found.ends)
    for index, character in enumerate(found.text):
        source = text[found.starts[index] : found.ends[index]]
        assert source
        assert character == " " if source.isspace() else character in fold(source).text


@given(AWKWARD)
def test_sources_come_in_order_and_never_overlap(text: str) -> None:
    found = fold(text)
    spans = list(dict.fromkeys(zip(found.starts, found.ends, strict=True)))

    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(AWKWARD)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@given(AWKWARD)
def test_composed_and_decomposed_text_compare_the_same(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(AWKWARD, AWKWARD, AWKWARD)
def test_whole_words_of_a_text_are_found_in_it(before: str, words: str, after: str) -> None:
    text = f"{before} a{words}a {after}"

    assert folded(f"a{words}a") in folded(text)


@given(
    st.text(
        st.sampled_from(
            "aB z\u00e97.,\n\u00a0'\u2019\u201c`\u00b4\u2013-\u2212\u2026"
            "\u0301\u200b\u00ad\u03a9\u0436\u05d0\ud55c\u3042\u4e2d\u300c"
        )
        | st.characters(),
        max_size=12,
    )
)
def test_the_quick_way_gives_what_the_plain_one_gives(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.model.quick.IS_QUICK", False)
        plain = fold(text)

    quick = fold(text)

    assert (quick.text, list(quick.starts), list(quick.ends)) == (
        plain.text,
        list(plain.starts),
        list(plain.ends),
    )
