"""Hundreds of saves a minute, half-written files and editors' swap files: the last state is what is shown."""

import random
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.archive_files import unpack
from tests.faults.counts import record, times
from tests.faults.runs import built, started

ARTICLE = "content/articles/harbour.md"
HEAD = "---\ntitle: A quiet harbour\nrights: own\nsource_url: https://example.org/a\n---\n\n"
START = (
    "-- archive.yaml --\ntitle: Saved often\nurl: https://example.org/\nsearch: false\n"
    f"-- {ARTICLE} --\n{HEAD}The first words.\n"
)
PATIENCE = 60


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """An archive and where it is served, by one server that has to outlive all that is tried here."""
    root = unpack(START, tmp_path_factory.mktemp("served") / "archive")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = started("-m", "site_builder", "serve", str(root), "--port", str(port))
    assert process.stdout is not None
    said = ""
    while "serving" not in said:
        said = process.stdout.readline()
        assert said, "the server ended"
    match = re.search(r"http://\S+", said)
    assert match is not None
    yield root, match[0]
    assert process.poll() is None, "the server died"
    process.terminate()
    process.communicate()


@pytest.fixture
def served(running: tuple[Path, str]) -> tuple[Path, str]:
    """The same, with the words of the beginning."""
    root, address = running
    (root / ARTICLE).write_text(f"{HEAD}The first words.\n", "utf-8")
    seconds_until(address, "The first words.")
    return running


def page(address: str) -> str:
    try:
        with urlopen(f"{address}articles/harbour/index.html", timeout=PATIENCE) as answer:
            text: str = answer.read().decode()
            return text
    except URLError as error:
        return str(error)


def seconds_until(address: str, words: str) -> float:
    """How long it takes until the page holds the words."""
    began = time.perf_counter()
    while words not in page(address):
        assert time.perf_counter() - began < PATIENCE, page(address)
        time.sleep(0.02)
    return time.perf_counter() - began


def save(root: Path, chance: random.Random, number: int) -> None:
    """One save, as one of several editors does it."""
    path, text = root / ARTICLE, f"{HEAD}Save number {number}.\n"
    swap = path.with_name(f".{path.name}.swp")
    way = chance.randrange(4)
    if way == 0:
        path.write_text(text, "utf-8")
    elif way == 1:
        with path.open("w", encoding="utf-8") as stream:
            stream.write(text[: len(text) // 2])
            stream.flush()
            time.sleep(0.01)
            stream.write(text[len(text) // 2 :])
    elif way == 2:
        swap.write_bytes(b"b0VIM \xff\xfe")
        swap.write_text(text, "utf-8")
        swap.replace(path)
    else:
        path.with_name(f"{path.name}~").write_bytes(path.read_bytes())
        path.unlink()
        path.write_text(text, "utf-8")


def test_after_hundreds_of_saves_the_last_is_shown(served: tuple[Path, str]) -> None:
    (root, address), chance = served, random.Random(5)
    runs, saves, pause = times(1, 5), times(15, 500), 60 / 500
    slowest = 0.0
    for run in range(runs):
        for number in range(saves):
            save(root, chance, run * saves + number)
            time.sleep(pause)
        slowest = max(slowest, seconds_until(address, f"Save number {run * saves + saves - 1}."))
    record(f"server: runs of {saves} saves", runs, f"died 0; last state after at most {slowest:.2f} s")


def test_a_broken_state_is_shown_over_the_last_good_page_and_goes_when_it_is_mended(
    served: tuple[Path, str],
) -> None:
    root, address = served
    template = root / "templates/article.html"
    template.parent.mkdir()
    template.write_text("{% if %}", "utf-8")
    seconds_until(address, "T03")
    assert "The first words." in page(address)
    template.unlink()
    (root / ARTICLE).write_bytes(b"---\ntitle: [\n")
    seconds_until(address, "harbour.md:1:1")
    (root / ARTICLE).write_text(f"{HEAD}Mended.\n", "utf-8")
    seconds_until(address, "Mended.")

    assert "authoring-problems" not in page(address)


def test_a_build_while_the_server_builds_is_whole(served: tuple[Path, str]) -> None:
    (root, address), rounds = served, times(1, 10)
    for number in range(rounds):
        (root / ARTICLE).write_text(f"{HEAD}Save number {number}.\n", "utf-8")

        ended = built(root)

        made = (root / "output/articles/harbour/index.html").read_text("utf-8")
        assert ended.code == 0 and f"Save number {number}." in made
        seconds_until(address, f"Save number {number}.")
    record("a build while the server builds", rounds, "whole, both")
