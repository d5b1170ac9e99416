"""Records in, the files of a search out, or the reason why not."""

import gzip
import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.model.page import Output
from site_builder.model.search import Facet, Passage, SearchRecord
from site_builder.search import index
from site_builder.search.making import Made
from site_builder.search.pagefind import bundle
from tests.search.records import RECORDS

pagefind_bin = pytest.importorskip("pagefind_bin", reason="there is no Pagefind for this machine")


def made(language: str = "en") -> dict[str, bytes]:
    outputs, issues = index(RECORDS, language)
    assert outputs is not None and issues == ()
    return {output.path: output.data for output in outputs}


def fragments(files: dict[str, bytes]) -> list[str]:
    return [gzip.decompress(data).decode() for name, data in files.items() if name.endswith(".pf_fragment")]


def test_only_what_the_search_page_reads_is_kept() -> None:
    files = made()

    assert {Path(name).suffix for name in files} == {
        ".js",
        ".json",
        ".pagefind",
        ".pf_filter",
        ".pf_fragment",
        ".pf_index",
        ".pf_meta",
    }
    assert [name for name in files if name.endswith((".js", ".pagefind"))] == [
        "pagefind/pagefind-worker.js",
        "pagefind/wasm.en.pagefind",
    ]


def test_the_order_in_which_records_come_changes_no_byte() -> None:
    assert index(RECORDS[::-1], "en") == index(RECORDS, "en")


def test_all_languages_are_in_one_index() -> None:
    entry = json.loads(made()["pagefind/pagefind-entry.json"])

    assert {name: about["page_count"] for name, about in entry["languages"].items()} == {"en": 3, "dated": 0}
    assert {about["wasm"] for about in entry["languages"].values()} == {"en"}


@pytest.mark.parametrize("language", ["ja", "zh-Hant", "tlh"])
def test_a_language_that_pagefind_has_no_stems_for_is_searched_as_it_is_written(language: str) -> None:
    assert "pagefind/wasm.unknown.pagefind" in made(language)


def test_a_result_carries_its_words_and_places() -> None:
    (bridge,) = (each for each in fragments(made()) if "mayors" in each)

    about = json.loads(bridge.removeprefix("pagefind_dcd"))

    assert about["meta"] == {"title": "The bridge opens"}
    assert [anchor["id"] for anchor in about["anchors"]][1:] == ["heading/0/h-money", "outcome/1/note-loan"]
    assert "It was <never> paid back." in about["content"]


def test_without_the_program_there_is_no_search_and_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    outputs, issues = index(RECORDS, "en")

    assert outputs is None
    assert [(issue.code, issue.message) for issue in issues] == [
        ("W03", "the search could not be made: Pagefind is not installed")
    ]


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("exit 3", "it stopped without an answer"),
        (
            "printf 'eyJwYXlsb2FkIjogeyJ0eXBlIjogIkVycm9yIiwgIm1lc3NhZ2UiOiAibm8gcm9vbSJ9fQ==,'; cat",
            "no room",
        ),
    ],
)
def test_a_program_that_fails_is_told_with_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, told: str
) -> None:
    script = tmp_path / "pagefind"
    script.write_text(f"#!/bin/sh\n{program}\n", "utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: script)

    outputs, issues = index((), "en")

    assert outputs is None
    assert told in issues[0].message or "Broken pipe" in issues[0].message


def test_the_files_are_outputs_below_one_folder() -> None:
    outputs, _ = index(RECORDS, "en")

    assert outputs and all(isinstance(one, Output) and one.path.startswith("pagefind/") for one in outputs)


class Memory:
    """What was made, by name and key, and what had to be made."""

    def __init__(self) -> None:
        self.made: dict[str, object] = {}
        self.names: list[str] = []

    def remember(self, name: str, key: str, make: Callable[[], Made]) -> Made:
        if f"{name}-{key}" not in self.made:
            self.names.append(name)
            self.made[f"{name}-{key}"] = make()
        return self.made[f"{name}-{key}"]  # type: ignore[return-value] # what was made by the same call


def many(count: int, seed: int = 1) -> tuple[SearchRecord, ...]:
    """Records of few words in several scripts, accents among them, some of them without any."""
    chance = random.Random(seed)
    words = (
        "mayor",
        "mayors",
        "café",
        "cafe",
        "мост",
        "橋の長さ",
        "río",
        "bridge-loan",
        "B10",
        "the",
        "naïve",
    )
    return tuple(
        SearchRecord(
            f"articles/{number:03}/index.html",
            " ".join(chance.choices(words, k=2)),
            "Article",
            (Passage(" ".join(chance.choices(words, k=chance.randrange(0, 12)))),),
            ((Facet.PAGE, "Article"), (Facet.YEAR, str(2000 + chance.randrange(3)))),
            day=chance.choice(("", f"200{number % 5}-01-0{number % 9 + 1}")),
        )
        for number in range(count)
    )


@pytest.mark.parametrize("usual", [1, 3, 10])
def test_records_in_parts_make_the_same_bytes_as_all_records_at_once(usual: int) -> None:
    records = (*many(40), *RECORDS)

    whole, _ = index(records, "en", usual=10**9)

    assert whole and index(records, "en", usual=usual).value == whole


def test_a_changed_record_makes_its_part_again_and_no_other() -> None:
    memory, records = Memory(), many(40)
    index(records, "en", memory.remember, usual=8)
    before, memory.names = memory.names, []
    changed = (*records[:20], replace(records[20], passages=(Passage("quokka"),)), *records[21:])

    outputs, _ = index(changed, "en", memory.remember, usual=8)

    assert before.count("part") > 2 and before.count("engine") == 1
    assert memory.names.count("part") == 1 and "engine" not in memory.names
    assert outputs == index(changed, "en").value


def test_nothing_is_made_twice_of_the_same_records() -> None:
    memory, records = Memory(), many(20)
    first = index(records, "en", memory.remember, usual=8)
    memory.names = []

    assert index(records, "en", memory.remember, usual=8) == first
    assert memory.names == []


def test_an_archive_without_anything_to_find_has_a_search_that_finds_nothing() -> None:
    outputs, _ = index((), "en")

    assert outputs is not None
    files = {output.path: output.data for output in outputs}
    assert json.loads(files["pagefind/pagefind-entry.json"])["languages"]["en"]["page_count"] == 0


def test_files_of_a_version_not_known_are_as_pagefind_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.search.making.VERSIONS", ("0.",))

    outputs, _ = index(RECORDS, "en")

    assert outputs is not None
    # Pagefind writes the values of a filter in no fixed order, and names their file by its bytes.
    kept = {output.path for output in outputs if "fragment" in output.path or "index" in output.path}
    ordered = sorted(RECORDS, key=lambda record: record.url)
    assert kept and kept <= {f"pagefind/{name}" for name in bundle(ordered, "en")}
