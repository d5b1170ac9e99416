"""Pagefind's files, put in order and cut smaller, hold what they held before."""

import gzip
import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest

from site_builder.search.repack import repacked

MARK = b"pagefind_dcd"
Item = Any
"""A number, a text or a list of items."""


def packed(item: Item) -> bytes:
    return gzip.compress(MARK + _coded(item))


def unpacked(data: bytes) -> Item:
    item, end = _read(gzip.decompress(data).removeprefix(MARK), 0)
    assert end == len(gzip.decompress(data)) - len(MARK)
    return item


def _coded(item: Item) -> bytes:
    if isinstance(item, int):
        return _head(0, item) if item >= 0 else _head(1, -1 - item)
    if isinstance(item, str):
        return _head(3, len(item.encode())) + item.encode()
    return _head(4, len(item)) + b"".join(_coded(each) for each in item)


def _head(kind: int, value: int) -> bytes:
    if value < 24:
        return bytes([kind << 5 | value])
    size = 1 if value < 256 else 2 if value < 65536 else 4
    return bytes([kind << 5 | {1: 24, 2: 25, 4: 26}[size]]) + value.to_bytes(size, "big")


def _read(data: bytes, at: int) -> tuple[Item, int]:
    kind, value, at = data[at] >> 5, data[at] & 31, at + 1
    if value >= 24:
        size = 1 << (value - 24)
        value, at = int.from_bytes(data[at : at + size], "big"), at + size
    if kind == 3:
        return data[at : at + value].decode(), at + value
    if kind == 4:
        items: list[Item] = []
        for _ in range(value):
            item, at = _read(data, at)
            items.append(item)
        return items, at
    return (value if kind == 0 else -1 - value), at


WORDS: list[Item] = [
    [f"{first}{second}{number:03}", [[number, [-145, number * 300]]], []]
    for first in "abc"
    for second in "xy"
    for number in range(400)
]
VALUES: list[Item] = [["year:2007", [1, 2]], ["page:Article", [1]]]


def bundle(version: str = "1.5.2", values: list[Item] = VALUES) -> dict[str, bytes]:
    """A bundle of one language as Pagefind writes it."""
    meta: Item = [version, [["en_1", 9]], [["ax000", "cy399", "en_i"]], [["facet", "en_f"]], [], ["title"]]
    entry = {
        "version": version,
        "languages": {"en": {"hash": "en_m", "wasm": "en", "page_count": 3}},
        "include_characters": ["_", "‿"],
    }
    return {
        "pagefind-entry.json": json.dumps(entry).encode(),
        "pagefind.en_m.pf_meta": packed(meta),
        "index/en_i.pf_index": packed([WORDS]),
        "filter/en_f.pf_filter": packed(["facet", values]),
        "fragment/en_1.pf_fragment": b"as it is",
    }


def _meta(files: Mapping[str, bytes]) -> list[Item]:
    name = json.loads(files["pagefind-entry.json"])["languages"]["en"]["hash"]
    return list(unpacked(files[f"pagefind.{name}.pf_meta"]))


def test_every_word_is_in_the_one_piece_that_its_range_names() -> None:
    files = repacked(bundle())

    chunks = _meta(files)[2]
    assert len(chunks) > 2
    held: list[Item] = []
    for first, last, name in chunks:
        piece = unpacked(files[f"index/{name}.pf_index"])
        assert (piece[0][0][0], piece[0][-1][0]) == (first, last)
        held += piece[0]
    assert held == WORDS
    assert sum(name.endswith(".pf_index") for name in files) == len(chunks)


def test_words_that_begin_alike_stay_together() -> None:
    chunks = _meta(repacked(bundle()))[2]

    beginnings = [(first[:3], last[:3]) for first, last, _ in chunks]
    assert all(before[1] != after[0] for before, after in pairwise(beginnings))


def test_the_order_in_which_values_were_written_leaves_no_trace() -> None:
    assert repacked(bundle()) == repacked(bundle(values=VALUES[::-1]))


def test_what_is_remade_tells_nothing_of_the_system_that_packed_it() -> None:
    """Versions of Python write different tenth bytes."""
    made = {
        name: data for name, data in repacked(bundle()).items() if name.endswith((".pf_index", ".pf_meta"))
    }

    assert {data[4:8] + data[9:10] for data in made.values()} == {b"\0\0\0\0\xff"}


def test_what_is_not_remade_is_as_it_was() -> None:
    before, after = bundle(), repacked(bundle())

    assert after["fragment/en_1.pf_fragment"] == b"as it is"
    assert [_meta(after)[at] for at in (0, 1, 4, 5)] == [_meta(before)[at] for at in (0, 1, 4, 5)]
    assert json.loads(after["pagefind-entry.json"])["include_characters"] == ["_", "‿"]


def test_files_of_a_version_not_known_are_left_alone() -> None:
    files = bundle("2.0.0")

    assert repacked(files) == files


@pytest.mark.parametrize("meta", [b"\x03", b"\x86\xa0\xa0\xa0\xa0\xa0\xa0", b"\x86\x9f"])
def test_files_of_another_make_are_refused(meta: bytes) -> None:
    files = {**bundle(), "pagefind.en_m.pf_meta": gzip.compress(MARK + meta)}

    with pytest.raises(ValueError, match=r"expected|item"):
        repacked(files)
