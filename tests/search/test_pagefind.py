"""Records in, the files of a search out, or the reason why not."""

import gzip
import json
import sys
from pathlib import Path

import pytest

from site_builder.model.page import Output
from site_builder.search import index
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

    assert {name: about["page_count"] for name, about in entry["languages"].items()} == {"en": 3}


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
