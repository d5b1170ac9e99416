"""Chromium opens every page of a hostile archive: nothing runs, nobody else is asked, no policy is broken."""

import os
from typing import TYPE_CHECKING

import pytest

from site_builder.build import Options, make
from site_builder.search import index
from tests.hostile.archive import SPELLABLE, hostile_files, write_files
from tests.hostile.frames import Heard, heard, searched, serving
from tests.hostile.judge import CSP
from tests.hostile.payloads import markup
from tests.warm import memory

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

IS_WHOLE = os.environ.get("HOSTILE") == "whole"
RECORDS = 45 if IS_WHOLE else 12
POLICY = f"<meta http-equiv=\"Content-Security-Policy\" content=\"{CSP}base-uri 'none'; form-action 'none'\">"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the hostile site."""
    root = tmp_path_factory.mktemp("hostile")
    written = hostile_files(RECORDS, SPELLABLE, 1 + len(SPELLABLE) // RECORDS)
    settings = written["archive.yaml"].replace("search: false", "search: true")
    write_files(root, {**written, "archive.yaml": settings})
    site = make(Options(root), memory())
    bundle = index(site.findable(), "en").value or ()
    return {one.path: one.data for one in (*site.outputs, *bundle)}


def opened(browser: "Browser", files: dict[str, bytes], below: str) -> Heard:
    names = [f"{below}/{name}" for name in sorted(files) if name.endswith(".html")]
    with serving(files) as address:
        return heard(browser, address, names)


def test_what_is_planted_raw_is_heard_so_that_silence_means_something(browser: "Browser") -> None:
    raw = "".join(markup.handlers()).encode()
    pages = {
        "raw.html": b"<!doctype html><title>x</title>" + raw,
        "kept.html": f"<!doctype html>{POLICY}<title>x</title>".encode() + raw,
        "clobbered.html": b"<!doctype html><img id=cookie name=x><a href='javascript:1'>x</a>",
    }
    with serving(pages) as address:
        open_one, kept, wrong = (heard(browser, address, [f"kept/{name}"]) for name in pages)

    assert len(open_one.ran) > 10
    assert kept.refused and not kept.ran
    assert len(wrong.wrong) == 2


def test_no_page_runs_anything_asks_anybody_or_breaks_its_policy(
    browser: "Browser", files: dict[str, bytes]
) -> None:
    told = opened(browser, files, "kept")

    assert told.opened > RECORDS * 10
    assert sum(b'class="note ' in data for data in files.values()) >= RECORDS
    assert (told.ran, told.asked, told.refused, told.wrong) == ([], [], [], [])


def test_without_the_policy_nothing_runs_either(browser: "Browser", files: dict[str, bytes]) -> None:
    told = opened(browser, files, "bare")

    assert told.opened > RECORDS * 10
    assert (told.ran, told.asked, told.wrong) == ([], [], [])


@pytest.mark.parametrize("below", ["kept", "bare"])
def test_what_is_searched_for_and_found_is_shown_as_words(
    browser: "Browser", files: dict[str, bytes], below: str
) -> None:
    asked = ("planted", "script", "img", "onerror", "constructor", "<img src=x onerror=planted(1)>", '"><svg')

    with serving(files) as address:
        told, said = searched(browser, f"{address}/{below}", asked)

    assert sum("result" in one for one in said) > 3
    assert (told.ran, told.asked, told.refused, told.wrong) == ([], [], [], [])
