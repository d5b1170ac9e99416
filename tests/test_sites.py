"""Whole archives, from the files of a person to the files of a site, compared byte for byte.

`make golden` rewrites what is expected; read the difference before committing it.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.publishing import inspect
from site_builder.report import Format
from tests.warm import memory

HOME = Path(__file__).parent / "sites"
SITES = sorted(path.name for path in HOME.iterdir() if path.is_dir())
COMPARED = (".csv", ".geojson", ".graphml", ".html", ".ics", ".json", ".jsonld", ".txt", ".xml")
"""The theme's own files have tests of their own, and are the same for every archive."""
_FINGERPRINT = re.compile(rb"(assets/\w+)\.[0-9a-f]{10}\.(css|js|svg)")


def pages(root: Path) -> dict[str, bytes]:
    """The site of the archive in `root`; a change of a style sheet is not a change of every page here."""
    site = make(Options(root), memory())
    assert site.outputs, site.issues
    return {
        output.path: _FINGERPRINT.sub(rb"\1.DIGEST.\2", output.data)
        for output in site.outputs
        if output.path.endswith(COMPARED)
    }


def rewrite(folder: Path, made: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@pytest.mark.parametrize("name", SITES)
def test_a_golden_site_is_made_byte_for_byte(name: str) -> None:
    expected = HOME / name / "expected"

    made = pages(HOME / name)

    if os.environ.get("GOLDEN") == "rewrite":
        rewrite(expected, made)
    stored = {
        path.relative_to(expected).as_posix(): path.read_bytes()
        for path in expected.rglob("*")
        if path.is_file()
    }
    assert sorted(made) == sorted(stored)
    assert [path for path in made if made[path] != stored[path]] == [], "run `make golden` and read the diff"


@pytest.mark.parametrize("name", SITES)
def test_a_golden_archive_has_nothing_to_complain_about(name: str, tmp_path: Path) -> None:
    root = shutil.copytree(HOME / name, tmp_path / name, ignore=shutil.ignore_patterns("expected"))

    told, is_fine = inspect(Options(root), Format.TEXT)

    assert (told, is_fine) == ("", True)
