"""Some records in a row, and what Pagefind made of them, in the form in which parts are joined."""

import gzip
import json
import marshal
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import cast
from urllib.parse import unquote
from zlib import crc32

from site_builder.model.dataclass import dataclass
from site_builder.model.search import SearchRecord
from site_builder.search import cbor
from site_builder.search.document import UNDATED_DAY
from site_builder.search.postings import Word, words_of

MARK = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
MOST_RECORDS, MOST_CHARACTERS = 256, 2_000_000
"""What a part never has more of, so that the memory that Pagefind takes for one is bounded."""
_USUAL = 128
"""Records in a part, about."""
_PAGES, _CHUNKS, _FILTERS, _FIELDS = 1, 2, 3, 5
"""Where the lists stand in the file of all that there is."""


@dataclass(frozen=True, slots=True)
class Part:
    """The search over some records in a row."""

    fragments: tuple[bytes, ...]
    """What a result shows of each record, as it is published."""
    lengths: tuple[int, ...]
    """How many words each record has."""
    days: tuple[str, ...]
    filters: Mapping[str, Mapping[str, tuple[int, ...]]]
    """Filter → value → which records have it."""
    fields: tuple[str, ...]
    """What is searched beside the text."""
    words: Mapping[str, bytes]
    """First character → every `Word` that begins with it, in order, packed."""


def parted(
    records: Iterable[SearchRecord], usual: int = _USUAL, most: int = MOST_RECORDS
) -> Iterator[tuple[SearchRecord, ...]]:
    """The records in parts of about `usual` and at most `most` records.

    Which records begin a part is told by their own addresses, so that one that comes or goes changes the
    part that it stands in and, rarely, the next.
    """
    part: list[SearchRecord] = []
    size = 0
    for record in records:
        weight = sum(len(passage.text) for passage in record.passages)
        begins = crc32(record.url.encode("utf-8", "surrogatepass")) % usual == 0
        if part and (begins or len(part) >= most or size + weight > MOST_CHARACTERS):
            yield tuple(part)
            part, size = [], 0
        part.append(record)
        size += weight
    if part:
        yield tuple(part)


def part(records: Iterable[SearchRecord], files: Mapping[str, bytes]) -> Part:
    """What Pagefind's files say of the records that it made them of."""
    languages = json.loads(files[ENTRY])["languages"]
    if not languages:
        # Pagefind passes over a record without a word.
        return Part((), (), (), {}, (), {})
    (about,) = languages.values()
    lists = list(cbor.items(unpacked(files[f"pagefind.{about['hash']}.pf_meta"])))
    pages = [tuple(cbor.items(page)) for page in cbor.items(lists[_PAGES])]
    fragments = tuple(files[f"fragment/{cbor.words(name)}.pf_fragment"] for name, _ in pages)
    days = {record.url: record.day for record in records}
    return Part(
        fragments,
        tuple(cbor.number(length) for _, length in pages),
        tuple(days[_url(fragment)] or UNDATED_DAY for fragment in fragments),
        dict(_filter(files, each) for each in cbor.items(lists[_FILTERS])),
        tuple(cbor.words(field) for field in cbor.items(lists[_FIELDS])),
        dict(_by_character(word for chunk in cbor.items(lists[_CHUNKS]) for word in _words(files, chunk))),
    )


def words_from(part: Part, character: str) -> list[Word]:
    """Every word of a part that begins with a character."""
    packed = part.words.get(character)
    words: list[Word] = marshal.loads(gzip.decompress(packed)) if packed else []
    return words


def unpacked(data: bytes) -> bytes:
    """What one of Pagefind's files holds."""
    return gzip.decompress(data).removeprefix(MARK)


def _url(fragment: bytes) -> str:
    """The address of the record that a fragment shows."""
    anchors = json.loads(unpacked(fragment))["anchors"]
    (info,) = (anchor["id"] for anchor in anchors if anchor["element"] == "main")
    return cast("str", json.loads(unquote(info))["url"])


def _filter(files: Mapping[str, bytes], about: bytes) -> tuple[str, Mapping[str, tuple[int, ...]]]:
    _, name = cbor.items(about)
    key, values = cbor.items(unpacked(files[f"filter/{cbor.words(name)}.pf_filter"]))
    each = (tuple(cbor.items(value)) for value in cbor.items(values))
    return cbor.words(key), {
        cbor.words(value): tuple(cbor.number(page) for page in cbor.items(pages)) for value, pages in each
    }


def _words(files: Mapping[str, bytes], chunk: bytes) -> Iterator[Word]:
    *_, name = cbor.items(chunk)
    return words_of(unpacked(files[f"index/{cbor.words(name)}.pf_index"]))


def _by_character(words: Iterable[Word]) -> Iterator[tuple[str, bytes]]:
    for character, those in groupby(words, lambda word: word[0][:1]):
        yield character, gzip.compress(marshal.dumps(list(those)), 1)
