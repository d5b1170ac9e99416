"""The same archive gives the same bytes on any machine, on any day, in any folder, however its files lie."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from site_builder.write import MANIFEST
from tests.faults.counts import TABLE, record
from tests.faults.runs import PROJECT, built

FULL = bool(TABLE)
ARCHIVE = PROJECT / ("tests/archives/councils" if FULL else "tests/sites/small")
FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)

ZONES = ["UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Kiritimati", "XYZ+12"]
LOCALES = ["C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"]

SHUFFLED = """\
import os, random
_walk = random.Random(int(os.environ["LISTING"]))
_listdir, _scandir = os.listdir, os.scandir
def listdir(*given):
    found = sorted(_listdir(*given))
    _walk.shuffle(found)
    return found
class scandir:
    def __init__(self, *given):
        with _scandir(*given) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        _walk.shuffle(found)
        self.found = iter(found)
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.found)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        return None
    def close(self):
        return None
os.listdir, os.scandir = listdir, scandir
"""


def sites(root: Path, name: str, **around: str) -> Mapping[str, bytes]:
    """The files of a build of `root` from nothing, in what is around it."""
    output = root.parent / f"{name}-output"
    shutil.rmtree(root / ".cache", ignore_errors=True)
    ended = built(root, "--output", str(output), "--today", "2026-11-21", around=around)
    assert ended.code == 0, ended.said
    files = (path for path in output.rglob("*") if path.is_file())
    made = {path.relative_to(output).as_posix(): path.read_bytes() for path in files}
    shutil.rmtree(output)
    return made


def ways(root: Path, more: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    """What may differ around a build that has no say in what it makes."""
    (more / "sitecustomize.py").write_text(SHUFFLED, "utf-8")
    shuffled = f"{more}{os.pathsep}{PROJECT}"
    yield from ((f"hash seed {seed}", {"PYTHONHASHSEED": str(seed)}) for seed in (0, 1, 2, 17, 4242, 99999))
    yield from ((f"time zone {zone}", {"TZ": zone}) for zone in ZONES)
    yield from ((f"locale {one}", {"LC_ALL": one, "LANG": one}) for one in LOCALES)
    yield from ((f"listing order {n}", {"PYTHONPATH": shuffled, "LISTING": str(n)}) for n in range(1, 5))
    yield "no home", {"HOME": "/nonexistent"}
    yield "another home", {"HOME": str(root)}
    if FAKETIME is not None:
        yield from (
            (f"clock {days} days", {"LD_PRELOAD": str(FAKETIME), "FAKETIME": f"{days}d"})
            for days in ("-400", "+400", "-1", "+31")
        )


def test_nothing_around_a_build_changes_a_byte(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    shutil.copytree(ARCHIVE, root)
    expected = sites(root, "first")
    more = tmp_path / "more"
    more.mkdir()
    every = list(ways(root, more))
    tried = every if FULL else every[::8]
    different = {name: differing(expected, sites(root, "other", **around)) for name, around in tried}

    record(
        "determinism: surroundings of a build",
        len(tried),
        f"differing files {sum(map(len, different.values()))}",
    )
    assert not any(different.values()), different


def test_nothing_about_the_files_changes_a_byte(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    shutil.copytree(ARCHIVE, root)
    expected = sites(root, "first")
    moved = tmp_path / "a folder further down/with a space/архив"
    shutil.copytree(root, moved)
    forms = {"another folder": moved, "file times": root, "rights": root, "umask": root}
    different = {}
    for name, place in forms.items():
        before = os.umask(0o077 if name == "umask" else 0o022)
        for number, path in enumerate(sorted(place.rglob("*"))):
            if name == "file times":
                os.utime(path, (number * 1e7, number * 1e7))
            if name == "rights" and path.is_file():
                path.chmod(0o400)
        different[name] = differing(expected, sites(place, "other"))
        os.umask(before)

    record(
        "determinism: folder, times, rights, umask",
        len(forms),
        f"differing files {sum(map(len, different.values()))}",
    )
    assert not any(different.values()), different


def test_a_build_after_others_gives_the_bytes_of_a_first_one(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    shutil.copytree(ARCHIVE, root)
    expected = sites(root, "first")
    article = min((root / "content/articles").glob("*.md"))
    words = article.read_text("utf-8")
    for text in (f"{words}\nOne more line.\n", words):
        article.write_text(text, "utf-8")
        ended = built(root, "--today", "2026-11-21")
        assert ended.code == 0, ended.said

    made = {path: (root / "output" / path).read_bytes() for path in expected}

    assert differing(expected, made) == []
    names = json.loads((root / "output" / MANIFEST).read_text("utf-8"))
    assert names.keys() == expected.keys() - {MANIFEST}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(autouse=True)
def archive_is_there() -> None:
    assert (ARCHIVE / "archive.yaml").is_file()
