"""Parts of a search, joined, hold what Pagefind wrote for each, in order and in small pieces."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any
from urllib.parse import quote

import pytest

from site_builder.model.search import Passage, SearchRecord
from site_builder.search.join import fragments, joined
from site_builder.search.part import Part, part

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
    [f"{first}{second}{number:03}", [[number % 3, [-145, number * 300], []]], []]
    for first in "abc"
    for second in "xy"
    for number in range(400)
]
SHARING = ("conte", "conti", "contra", "contu")
VALUES: list[Item] = [["year:2007", [1, 2]], ["page:Article", [1]]]
RECORDS = tuple(
    SearchRecord(f"{name}/index.html", name, "Article", (Passage("words"),), day=day)
    for name, day in (("one", "2008-01-01"), ("two", ""), ("three", "2007-01-01"))
)


def bundle(values: list[Item] = VALUES, words: list[Item] = WORDS, kind: str = "text") -> dict[str, bytes]:
    """A bundle of three pages in one language as Pagefind writes it."""
    pages = [[f"en_{number}", 5 + number] for number in range(3)]
    meta: Item = ["1.5.2", pages, [["ax000", "cy399", "en_i"]], [["facet", "en_f"]], [], ["title"]]
    entry = {
        "version": "1.5.2",
        "languages": {"en": {"hash": "en_m", "wasm": "en", "page_count": 3}},
        "include_characters": ["_", "‿"],
    }
    return {
        "pagefind-entry.json": json.dumps(entry).encode(),
        "pagefind-worker.js": b"work",
        "pagefind.en_m.pf_meta": packed(meta),
        "index/en_i.pf_index": packed([words]),
        "filter/en_f.pf_filter": packed(["facet", values]),
        **{f"fragment/en_{number}.pf_fragment": _fragment(number, kind) for number in range(3)},
    }


def _fragment(number: int, kind: str) -> bytes:
    info = quote(json.dumps({"url": RECORDS[number].url}))
    told = {"content": kind, "anchors": [{"element": "main", "id": info}, {"element": "h2", "id": "x"}]}
    return gzip.compress(MARK + json.dumps(told).encode(), mtime=0)


def parts(*bundles: Mapping[str, bytes]) -> tuple[Part, ...]:
    return tuple(part(RECORDS, files) for files in bundles)


def whole(*bundles: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Every file of the search over as many parts."""
    return {**joined(bundle(), parts(*bundles)), **fragments(parts(*bundles))}


def _meta(files: Mapping[str, bytes], language: str = "en") -> list[Item]:
    name = json.loads(files["pagefind-entry.json"])["languages"][language]["hash"]
    return list(unpacked(files[f"pagefind.{name}.pf_meta"]))


def _pieces(files: Mapping[str, bytes]) -> list[Item]:
    return [unpacked(files[f"index/{name}.pf_index"])[0] for _, _, name in _meta(files)[2]]


def test_every_word_is_in_the_one_piece_that_its_range_names() -> None:
    files = whole(bundle())

    chunks, pieces = _meta(files)[2], _pieces(files)
    assert len(chunks) > 2
    assert [(first, last) for first, last, _ in chunks] == [(piece[0][0], piece[-1][0]) for piece in pieces]
    assert [word for piece in pieces for word in piece] == WORDS
    assert sum(name.endswith(".pf_index") for name in files) == len(chunks)


def test_words_that_begin_alike_stay_together() -> None:
    chunks = _meta(whole(bundle()))[2]

    beginnings = [(first[:3], last[:3]) for first, last, _ in chunks]
    assert all(before[1] != after[0] for before, after in pairwise(beginnings))


def test_a_rare_word_does_not_bring_along_frequent_ones_that_begin_like_it() -> None:
    frequent: list[Item] = [[1, [*range(1000, 20_000)], []]]
    several: list[Item] = [[word, frequent if word != "contra" else [[1, [1], []]], []] for word in SHARING]

    pieces = _pieces(whole(bundle(words=several)))

    assert [[word for word, *_ in piece] for piece in pieces] == [["conte"], ["conti"], ["contra"], ["contu"]]


def test_pages_of_a_word_are_counted_on_from_one_part_to_the_next() -> None:
    """Each page is told by how far it is from the one before it."""
    several: list[Item] = [["word", [[0, [1], []], [2, [3, 4], []]], [["wörd", [[1, [7], []]]]]]]
    other: list[Item] = [
        ["apple", [[2, [9], []]], []],
        ["word", [], [["wórd", [[0, [2], []]]], ["wörd", [[1, [8], []]]]]],
    ]

    files = whole(bundle(words=several), bundle(words=other), bundle(words=several))

    assert _pieces(files) == [
        [
            ["apple", [[5, [9], []]], []],
            [
                "word",
                [[0, [1], []], [2, [3, 4], []], [4, [1], []], [2, [3, 4], []]],
                [["wörd", [[1, [7], []], [3, [8], []], [3, [7], []]]], ["wórd", [[3, [2], []]]]],
            ],
        ]
    ]


def test_values_of_a_filter_name_the_pages_of_all_parts() -> None:
    files = whole(bundle(), bundle(values=[["year:2007", [0]], ["year:1999", [2]]]))

    ((key, name),) = _meta(files)[3]
    assert unpacked(files[f"filter/{name}.pf_filter"]) == [
        key,
        [["page:Article", [1]], ["year:1999", [5]], ["year:2007", [1, 2, 3]]],
    ]


def test_the_order_by_date_goes_through_all_parts_and_begins_with_what_has_none() -> None:
    assert _meta(whole(bundle(), bundle()), "dated")[4] == [["date", [1, 4, 2, 5, 0, 3]]]


def test_only_a_search_that_is_put_in_order_loads_the_order() -> None:
    files = whole(bundle())

    plain, dated = _meta(files), _meta(files, "dated")
    assert plain[4] == [] and plain[:4] == dated[:4] and plain[5] == dated[5]


def test_the_order_in_which_values_were_written_leaves_no_trace() -> None:
    assert whole(bundle()) == whole(bundle(values=VALUES[::-1]))


def test_what_is_remade_tells_nothing_of_the_system_that_packed_it() -> None:
    """Versions of Python write different tenth bytes."""
    made = {name: data for name, data in whole(bundle()).items() if name.endswith((".pf_index", ".pf_meta"))}

    assert {data[4:8] + data[9:10] for data in made.values()} == {b"\0\0\0\0\xff"}


def test_what_is_shown_of_a_page_is_as_it_was_under_the_name_that_the_list_has() -> None:
    files = whole(bundle(), bundle(kind="other"))

    names = [name for name, _ in _meta(files)[1]]
    assert len(set(names)) == 6 and [length for _, length in _meta(files)[1]] == [5, 6, 7, 5, 6, 7]
    assert files[f"fragment/{names[1]}.pf_fragment"] == bundle()["fragment/en_1.pf_fragment"]


def test_the_length_of_a_page_is_told_roughly_for_all_are_loaded() -> None:
    (one,) = parts(bundle())

    pages = _meta(joined(bundle(), (replace(one, lengths=(99, 765, 12_345)),)))[1]

    assert [length for _, length in pages] == [99, 760, 12_000]


def test_two_fragments_that_would_bear_one_name_bear_two() -> None:
    files = whole(bundle(), bundle())

    names = [name for name, _ in _meta(files)[1]]
    assert len(set(names)) == 6 and {len(name) for name in names} == {8, 9}


def test_the_entry_keeps_what_it_says_and_counts_all_pages() -> None:
    entry = json.loads(whole(bundle(), bundle())["pagefind-entry.json"])

    assert entry["include_characters"] == ["_", "‿"]
    assert entry["languages"]["en"]["page_count"] == 6


def test_pieces_of_a_large_archive_are_larger_so_that_their_list_stays_short() -> None:
    small = parts(bundle())
    large = (replace(small[0], lengths=(10_000_000, 1, 1)),)

    assert len(_meta(joined(bundle(), small))[2]) > len(_meta(joined(bundle(), large))[2])


def test_a_record_without_a_word_is_no_page() -> None:
    entry = json.dumps({"version": "1.5.2", "languages": {}}).encode()

    empty = part(RECORDS, {"pagefind-entry.json": entry})

    assert joined(bundle(), (empty, *parts(bundle()))) == joined(bundle(), parts(bundle()))


@pytest.mark.parametrize("meta", [b"\x03", b"\x86\xa0\xa0\xa0\xa0\xa0\xa0", b"\x86\x9f"])
def test_files_of_another_make_are_refused(meta: bytes) -> None:
    files = {**bundle(), "pagefind.en_m.pf_meta": gzip.compress(MARK + meta)}

    with pytest.raises(ValueError, match=r"expected|item"):
        part(RECORDS, files)


def test_parts_that_count_other_fields_are_refused() -> None:
    (one,) = parts(bundle())

    with pytest.raises(ValueError, match="fields"):
        joined(bundle(), (one, replace(one, fields=("title", "image"))))
