"""What is put together as bytes is taken apart again."""

import pytest

from site_builder.search import cbor


@pytest.mark.parametrize("value", [0, 23, 24, 255, 256, 65_535, 65_536, 2**32 - 1, 2**32, 2**64 - 1])
def test_a_number_of_any_size_is_read_as_it_was_written(value: int) -> None:
    raw = cbor.whole(value)

    assert cbor.number(raw) == value
    assert list(cbor.items(cbor.array([raw, raw]))) == [raw, raw]


def test_a_number_of_more_than_eight_bytes_is_refused() -> None:
    with pytest.raises(ValueError, match="eight bytes"):
        cbor.whole(2**64)


def test_texts_and_arrays_stand_in_arrays() -> None:
    inside = [cbor.text("мост"), cbor.array([cbor.whole(300), cbor.text("x" * 300)]), b"\x38\x90"]

    assert list(cbor.items(cbor.array(inside))) == inside
    assert cbor.words(inside[0]) == "мост"
    assert cbor.only(cbor.array(inside[1:2])) == inside[1]


@pytest.mark.parametrize("read", [cbor.items, cbor.only, cbor.words, cbor.number])
def test_an_item_of_another_kind_is_refused(read: object) -> None:
    assert callable(read)
    with pytest.raises(ValueError, match="expected"):
        list(read(b"\xf5"))
