"""Codes of writing that files alone can earn: the smallest archive, and the exact text that is printed."""

import os
from pathlib import Path

import pytest

from site_builder.options import Options
from site_builder.publishing import publish
from site_builder.vanished import listed_pages
from tests.warm import warmed

HOME = Path(__file__).parents[1] / "issues"


@pytest.mark.parametrize("code", ["W04", "W07", "W08"])
def test_the_case_of_a_code_prints_what_is_expected(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warmed((HOME / code / "case.txt").read_text("utf-8"), tmp_path)
    monkeypatch.chdir(tmp_path)
    sitemap = Path("published.xml")
    pages = listed_pages(sitemap.read_text("utf-8")) if sitemap.exists() else ()

    told, _ = publish(Options(Path(), published=pages))

    printed = f"{told.partition('output: ')[0].rstrip()}\n"
    expected = HOME / code / "expected.txt"
    if os.environ.get("GOLDEN") == "rewrite":
        expected.write_text(printed, "utf-8")
    assert f" {code} " in printed
    assert printed == expected.read_text("utf-8")
