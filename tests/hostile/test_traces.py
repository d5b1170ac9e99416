"""Who built a site, where and with what, stands in none of its files."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from site_builder.build import Options, make
from site_builder.publishing import judged, publish
from site_builder.serve.page import Dress, waiting
from site_builder.serve.problems import overlay, problems_of
from site_builder.starting import Wishes, start
from tests.archive_files import unpack
from tests.hostile.archive import write_files
from tests.properties.test_build import START
from tests.warm import memory

PLANTED = b"planted"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of somebody called `planted`, in their home, with their settings of git."""
    home = tmp_path / "home" / "planted-user"
    home.mkdir(parents=True)
    for name, value in {"HOME": str(home), "USER": "planted-user", "LOGNAME": "planted-user"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOSTNAME", "planted-machine")
    monkeypatch.setenv("PLANTED_TOKEN", "planted-token")
    return unpack(
        START.replace(
            '-- content/media/harbour/boat.svg --\n<svg xmlns="http://www.w3.org/2000/svg"/>\n', ""
        ),
        home / "archive",
    )


def git(root: Path, *words: str) -> None:
    given = ("-c", "user.name=planted-author", "-c", "user.email=planted@example.org")
    subprocess.run(["git", *given, *words], cwd=root, check=True, capture_output=True)


def test_nothing_of_whoever_builds_is_in_the_output(root: Path) -> None:
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "planted message")
    exif = Image.Exif()
    exif[0x013B] = "planted photographer"
    (root / "content/media/harbour").mkdir(parents=True)
    Image.new("RGB", (9, 9)).save(root / "content/media/harbour/boat.jpg", exif=exif, comment=b"planted")

    told, fine = publish(Options(root))

    assert fine, told
    files = [path for path in (root / "output").rglob("*") if path.is_file()]
    assert len(files) > 60 and (root / "output/media/harbour/boat.jpg") in files
    assert [path.name for path in files if PLANTED in path.read_bytes().lower()] == []


def test_an_error_on_a_page_of_the_authoring_server_names_paths_from_the_archive_on(root: Path) -> None:
    write_files(
        root, {"content/articles/bad.md": "---\ntitle: [\n---\n", "templates/note.html": "{{ page.nothing }}"}
    )

    made = make(Options(root), memory())

    assert made.issues
    assert not [
        issue for issue in made.issues if "planted" in f"{issue.spot.path} {issue.message} {issue.help}"
    ]
    over = overlay(problems_of(judged(made, Options(root)), made.texts), None)
    assert PLANTED not in waiting(Dress(1), over, "There is no such page yet.") and b"bad.md" in over.encode()


def test_a_new_archive_says_nothing_of_whoever_begins_it(root: Path) -> None:
    start(root.parent / "new", Wishes("My archive"), date(2026, 11, 21))

    files = [path for path in (root.parent / "new").rglob("*") if path.is_file()]
    assert files and not [path for path in files if PLANTED in path.read_bytes()]
