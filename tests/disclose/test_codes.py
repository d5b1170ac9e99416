"""Every code of what the public may see has the smallest archive that earns it, with the text printed."""

import os
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Options
from site_builder.model.codes.disclose import CODES
from site_builder.publishing import inspect
from site_builder.report import Format
from tests.archive_files import unpack

HOME = Path(__file__).parents[1] / "issues"


@pytest.mark.parametrize("code", CODES)
def test_the_case_of_a_code_prints_what_is_expected(code: str, tmp_path: Path) -> None:
    unpack((HOME / code / "case.txt").read_text("utf-8"), tmp_path)

    printed, _ = inspect(Options(tmp_path, today=date(2026, 11, 21)), Format.TEXT)

    expected = HOME / code / "expected.txt"
    if os.environ.get("GOLDEN") == "rewrite":
        expected.write_text(printed, "utf-8")
    assert f" {code} " in printed
    assert printed == expected.read_text("utf-8")
