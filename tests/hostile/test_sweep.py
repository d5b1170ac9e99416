"""Hostile words in every field of every record: nothing that is published runs, loads, sends or covers.

`HOSTILE=whole` puts every payload into every field (minutes); without it every payload stands in some field,
and every field holds many (seconds).
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.model.page import Output
from tests.hostile.archive import SPELLABLE, hostile_files, write_files
from tests.hostile.judge import faults
from tests.hostile.payloads import PAYLOADS, TECHNIQUES
from tests.warm import memory

LEAST = 1400
RECORDS = 16
IS_WHOLE = os.environ.get("HOSTILE") == "whole"
SHARES = range(0, len(SPELLABLE), 80) if IS_WHOLE else range(1)


def test_the_corpus_is_large_and_every_technique_gives_its_part() -> None:
    assert len(PAYLOADS) >= 2 * LEAST and len(SPELLABLE) >= LEAST
    assert all(len(set(made())) > 10 for made in TECHNIQUES.values())


def share(number: int) -> dict[str, str]:
    """The files of one archive: a part of the corpus in every field, or all of it in some."""
    if IS_WHOLE:
        return hostile_files(80, (*SPELLABLE[number:], *SPELLABLE[:number]))
    return hostile_files(RECORDS, SPELLABLE, 1 + len(SPELLABLE) // RECORDS)


@pytest.mark.parametrize("number", SHARES)
def test_whatever_is_written_stays_words(number: int, tmp_path: Path) -> None:
    write_files(tmp_path, share(number))

    made = make(Options(tmp_path), memory())

    refused = [f"{one.spot.path} {one.message}" for one in made.issues if one.code in REFUSALS]
    assert refused == []
    assert len(made.outputs) > RECORDS * 10
    assert _shown(made.outputs) > 0.8
    assert list(found(made.outputs)) == []


def _shown(outputs: Iterable[Output]) -> float:
    """The share of articles whose words and notes stand on their page: a tombstone would prove nothing."""
    pages = [one.data for one in outputs if _ARTICLE.fullmatch(one.path)]
    return sum(b"<mark" in data and b'class="note ' in data for data in pages) / len(pages)


_ARTICLE = re.compile(r"articles/article-\d+/index\.html")
REFUSALS = frozenset(
    {*(f"C0{number}" for number in range(1, 7)), *(f"R{number:02}" for number in range(1, 23))}
)
"""Reasons for which a record would not be published at all, and its words not be tested."""


def found(outputs: Iterable[Output]) -> Iterator[str]:
    """Every fault of every file."""
    for output in outputs:
        yield from (f"{output.path}: {fault}" for fault in faults(output))
