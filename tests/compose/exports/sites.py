"""Archives built as a person would build them, and the data among their files."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from site_builder.build import Options, make
from tests.archive_files import unpack
from tests.warm import memory

Files = dict[str, bytes]
FIRST_ARCHIVE = Path(__file__).parents[3]
STRESS = Path(__file__).with_name("stress.txt")
"""An archive with everything that an export can stumble over."""


@cache
def first_archive() -> Files:
    """Every file of the site of this project's own archive."""
    return _files_of(FIRST_ARCHIVE)


@cache
def stress() -> Files:
    """Every file of the site of the stress archive."""
    with TemporaryDirectory() as folder:
        return _files_of(unpack(STRESS.read_text("utf-8"), Path(folder)))


def read(files: Files, path: str) -> Any:
    """A file of JSON as values."""
    return json.loads(files[path])


def _files_of(root: Path) -> Files:
    site = make(Options(root), memory())
    assert site.outputs, site.issues
    return {output.path: output.data for output in site.outputs}
