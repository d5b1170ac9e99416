"""What a large archive's search costs, cold, unchanged, edited: `python -m benchmarks.search 10000`."""

import itertools
import os
import random
import resource
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from site_builder import cache
from site_builder.model.page import Output
from site_builder.model.search import Facet, Passage, SearchRecord
from site_builder.search import PARTS, index

SYLLABLES = tuple(
    first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "un", "ast")
)
VOCABULARY = 30_000


def main(articles: int) -> None:
    """Make the search of so many articles three times and print what each run cost."""
    records = list(records_of(articles))
    with tempfile.TemporaryDirectory() as folder:
        measured("cold", records, Path(folder))
        measured("nothing changed", records, Path(folder))
        edited = records[articles // 3]
        more = Passage(f"{edited.passages[0].text} One more sentence.")
        records[articles // 3] = replace(edited, passages=(more,))
        files = measured("one text edited", records, Path(folder))
    for name in ("pf_meta", "pf_index", "pf_filter", "pf_fragment"):
        sizes = sorted(len(one.data) for one in files if one.path.endswith(name))
        print(f"{name:12} {len(sizes):6} files, median {sizes[len(sizes) // 2]:7} bytes, most {sizes[-1]:7}")


def records_of(articles: int, seed: int = 1) -> tuple[SearchRecord, ...]:
    """So many articles of some 800 words, few of them in most texts and most in few, as in any language."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(SYLLABLES, k=1 + min(3, place // 80))) for place in range(VOCABULARY)]
    weights = list(itertools.accumulate(1 / (place + 1) for place in range(VOCABULARY)))
    people = [" ".join(chance.choices(words, k=2)).title() for _ in range(articles // 20 + 5)]
    return tuple(
        SearchRecord(
            f"articles/article-{number:06}/index.html",
            " ".join(chance.choices(words, k=5)),
            "Article",
            (Passage(" ".join(chance.choices(words, cum_weights=weights, k=chance.randrange(400, 1200)))),),
            (
                (Facet.PAGE, "Article"),
                (Facet.YEAR, str(2000 + number % 25)),
                *((Facet.PERSON, person) for person in sorted({*chance.choices(people, k=3)})),
            ),
            day=f"{2000 + number % 25}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        )
        for number in range(articles)
    )


def measured(name: str, records: list[SearchRecord], folder: Path) -> tuple[Output, ...]:
    """The files of the search; prints CPU seconds of ours and of Pagefind, and the memory of each."""
    before = os.times()
    shelf = cache.Shelf(folder, PARTS)
    files, issues = index(records, "en", shelf.remember)
    shelf.save()
    after = os.times()
    ours = after.user + after.system - before.user - before.system
    pagefind = after.children_user + after.children_system - before.children_user - before.children_system
    most = [
        resource.getrusage(whose).ru_maxrss // 1024
        for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    print(
        f"{name:16} {ours:6.2f} s and {pagefind:6.2f} s of Pagefind, {most[0]} MB and {most[1]} MB, "
        f"{len(files or ())} files {' '.join(issue.message for issue in issues)}"
    )
    return files or ()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
