"""A public site can be read by the server that shows it, whatever mask the shell of its author has."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.model.page import Output
from site_builder.write import for_all_to_read, write
from site_builder.write.rights import mask

SITE = (Output("index.html", b"home"), Output("a/index.html", b"deep"))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are another thing there")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def rights(folder: Path) -> set[str]:
    return {stat.filemode(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}


def test_a_mask_that_closes_files_does_not_close_a_public_site(tmp_path: Path) -> None:
    with for_all_to_read():
        write(SITE, tmp_path / "output")

    assert rights(tmp_path / "output") == {"drwxr-xr-x", "-rw-r--r--"}
    assert mask() == 0o077


def test_a_site_for_oneself_keeps_to_the_mask(tmp_path: Path) -> None:
    write(SITE, tmp_path / "output")

    assert rights(tmp_path / "output") == {"drwx------", "-rw-------"}


def test_files_that_an_earlier_build_closed_are_opened(tmp_path: Path) -> None:
    with for_all_to_read():
        write(SITE, tmp_path / "output")
        (tmp_path / "output/index.html").chmod(0o600)
        written, _ = write(SITE, tmp_path / "output")

    assert written is not None and written.written == ("index.html",)
    assert rights(tmp_path / "output") == {"drwxr-xr-x", "-rw-r--r--"}


def test_the_mask_comes_back_when_writing_fails(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside"), for_all_to_read():
        write([Output("../a", b"")], tmp_path / "output")

    assert mask() == 0o077
