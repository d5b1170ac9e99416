"""The same archive gives the same bytes on any machine, on any day, in any folder, however its files lie."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.faults.counts import TABLE, record
from tests.faults.runs import PROJECT, PYTHON, built

FULL = bool(TABLE)
ARCHIVE = PROJECT / ("tests/archives/councils" if FULL else "tests/sites/small")
PYTHONS = os.environ.get("OTHER_PYTHONS", "").split()
"""Pythons of other versions that have what a build needs: `make torture OTHER_PYTHONS="a/bin/python …"`."""
FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)

ZONES = ["UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Kiritimati", "XYZ+12"]
LOCALES = ["C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"]

SHUFFLED = """\
import atexit, os, random
_asked = 0
_walk = random.Random(int(os.environ["LISTING"]))
_listdir, _scandir = os.listdir, os.scandir
def listdir(*given):
    global _asked
    _asked += 1
    found = sorted(_listdir(*given))
    _walk.shuffle(found)
    return found
class scandir:
    def __init__(self, *given):
        global _asked
        _asked += 1
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
def _tell():
    with open(os.environ["LISTED"], "a") as told:
        print(_asked, file=told)
atexit.register(_tell)
"""
"""Lists every folder in another order, and tells at the end how many it listed."""


def sites(root: Path, name: str, python: str = PYTHON, **around: str) -> Mapping[str, bytes]:
    """The files of a build of `root` from nothing, in what is around it."""
    output = root.parent / f"{name}-output"
    shutil.rmtree(root / ".cache", ignore_errors=True)
    ended = built(root, "--output", str(output), "--today", "2026-11-21", around=around, python=python)
    assert ended.code == 0, ended.said
    files = (path for path in output.rglob("*") if path.is_file())
    made = {path.relative_to(output).as_posix(): path.read_bytes() for path in files}
    shutil.rmtree(output)
    return made


def ways(root: Path, more: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    """What may differ around a build that has no say in what it makes."""
    (more / "sitecustomize.py").write_text(SHUFFLED, "utf-8")
    shuffled = {"PYTHONPATH": f"{more}{os.pathsep}{PROJECT}", "LISTED": str(more / "listed")}
    yield from ((f"hash seed {seed}", {"PYTHONHASHSEED": str(seed)}) for seed in (0, 1, 2, 17, 4242, 99999))
    yield from ((f"time zone {zone}", {"TZ": zone}) for zone in ZONES)
    yield from ((f"locale {one}", {"LC_ALL": one, "LANG": one}) for one in LOCALES)
    yield from ((f"listing order {n}", {**shuffled, "LISTING": str(n)}) for n in range(1, 5))
    yield "no home", {"HOME": "/nonexistent"}
    yield "another home", {"HOME": str(root)}
    if FAKETIME is not None:
        yield from (
            (f"clock {days} days", {"LD_PRELOAD": str(FAKETIME), "FAKETIME": f"{days}d"})
            for days in ("-400", "+400", "-1", "+31")
        )


def at_once(every: Iterable[tuple[str, Mapping[str, str]]]) -> tuple[str, Mapping[str, str]]:
    """Everything that may differ in one build: quicker, and any difference shows all the same."""
    names, ways = zip(*every, strict=True)
    return ", ".join(names), {name: value for way in ways for name, value in way.items()}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, bytes]]:
    """An archive, and the files of a build of it from nothing."""
    root = tmp_path_factory.mktemp("original") / "archive"
    shutil.copytree(ARCHIVE, root)
    return root, sites(root, "first")


def test_nothing_around_a_build_changes_a_byte(
    original: tuple[Path, Mapping[str, bytes]], tmp_path: Path
) -> None:
    root, expected = original
    every = list(ways(root, tmp_path))
    tried = every if FULL else [at_once(every)]
    different = {name: differing(expected, sites(root, "other", **around)) for name, around in tried}

    record("determinism: surroundings of a build", len(tried), f"differing files {told(different)}")
    assert not any(different.values()), different
    listed = [int(line) for line in (tmp_path / "listed").read_text("utf-8").split()]
    assert len(listed) == (4 if FULL else 1) and min(listed) > 10, "the order of listings was not changed"


def otherwise(root: Path, elsewhere: Path, form: str) -> Path:
    """The same archive with something about its files changed; gives where it lies then."""
    if form == "another folder":
        shutil.copytree(root, elsewhere, ignore=shutil.ignore_patterns(".cache"))
        return elsewhere
    for number, path in enumerate(sorted(root.rglob("*"))):
        if form == "file times":
            os.utime(path, (number * 1e7, number * 1e7))
        elif form == "rights" and path.is_file():
            path.chmod(0o400)
    if form == "umask":
        os.umask(0o077)
    return root


def test_nothing_about_the_files_changes_a_byte(
    original: tuple[Path, Mapping[str, bytes]], tmp_path: Path
) -> None:
    root, expected = original
    forms = ("another folder", "file times", "rights", "umask")
    different, place, mask = {}, root, os.umask(0o022)
    try:
        for form in forms:
            place = otherwise(place, tmp_path / "further down/with a space/архив", form)
            if FULL or form == forms[-1]:
                different[form] = differing(expected, sites(place, "other"))
    finally:
        os.umask(mask)

    record("determinism: folder, times, rights, umask", len(different), f"differing files {told(different)}")
    assert not any(different.values()), different


@pytest.mark.skipif(not PYTHONS, reason="OTHER_PYTHONS names none")
def test_another_python_changes_no_byte(original: tuple[Path, Mapping[str, bytes]]) -> None:
    root, expected = original
    different = {python: differing(expected, sites(root, "other", python)) for python in PYTHONS}

    record("determinism: other Pythons", len(PYTHONS), f"differing files {told(different)}")
    assert not any(different.values()), different


def test_a_build_after_others_gives_the_bytes_of_a_first_one(
    original: tuple[Path, Mapping[str, bytes]], tmp_path: Path
) -> None:
    root, expected = tmp_path / "archive", original[1]
    shutil.copytree(ARCHIVE, root)
    article = min((root / "content/articles").glob("*.md"))
    words = article.read_text("utf-8")
    for text in (f"{words}\nOne more line.\n", words):
        article.write_text(text, "utf-8")
        ended = built(root, "--today", "2026-11-21")
        assert ended.code == 0, ended.said

    files = (path for path in (root / "output").rglob("*") if path.is_file())
    made = {path.relative_to(root / "output").as_posix(): path.read_bytes() for path in files}

    different = differing(expected, made)
    record(
        "determinism: a site edited and back, and one from nothing", 1, f"differing files {len(different)}"
    )
    assert different == []


def told(different: Mapping[str, list[str]]) -> int:
    return sum(map(len, different.values()))


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(autouse=True)
def archive_is_there() -> None:
    assert (ARCHIVE / "archive.yaml").is_file()
