"""What makes parsers of other people end with the whole process: it is refused, wherever it may come from."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

READ = """
import json, sys
from site_builder.intake import drafts
from site_builder.model.draft import Raw
from site_builder.read.config import read_config
from site_builder.read.record import read_record
from site_builder.text.yaml_lists import with_entries

def read(path, text):
    if path == "archive.yaml":
        return read_config(text, path).issues
    if path.startswith("content/"):
        return read_record(path, text).issues
    if path == "a list":
        return (with_entries(text, "tags", ["a"], ()),)
    return [issue for _, (_, issues) in drafts(Raw(path, text.encode())) for issue in issues]

for name, path, unit, count, head, tail in json.loads(sys.stdin.read()):
    found = read(path, head + unit * count + tail)
    print(json.dumps([name, [getattr(one, "code", "refused") for one in found]]), flush=True)
"""
UNITS = (
    "[",
    "{",
    "[a, ",
    "{a: ",
    "- ",
    "? ",
    "? - ",
    "[{",
    "[\n",
    "{? ",
    "- - ? ",
    "&a [",
    "!!seq [",
    "%TAG ! a\n",
)
COUNTS = (50_000, 1_000_000)
"""The first is what ends the parser's process; five megabytes are the most that is read of any file."""
PLACES = {
    "settings": ("archive.yaml", "title: ", ""),
    "front matter": ("content/articles/a.md", "---\ntags: ", "\n---\n\nWords.\n"),
    "front matter from its start": ("content/tags/a.md", "---\n", "\n---\n"),
    "notes": ("content/notes/a.yaml", "article: a\nnotes: ", ""),
    "a list that words are added to": ("a list", "tags: ", ""),
}
OBJECTS = {
    f"JSON in {path}: {unit[:8]}": (path, unit)
    for path in ("a.json", "annotations.json", "a.md", "a.bib", "a.csv")
    for unit in ("[", '{"a":', '[{"a":[')
}


def told(cases: list[tuple[str, str, str, int, str, str]]) -> dict[str, list[str]]:
    """The codes with which each text is refused, read in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", READ],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[1],
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return dict(json.loads(line) for line in run.stdout.splitlines())


@pytest.mark.parametrize("place", PLACES)
def test_yaml_of_any_depth_is_refused_and_the_process_goes_on(place: str) -> None:
    path, head, tail = PLACES[place]
    sizes = [(unit, count) for unit in UNITS for count in COUNTS if count == COUNTS[0] or unit == "["]
    cases = [(f"{unit!r} x {count}", path, unit, count, head, tail) for unit, count in sizes]

    found = told(cases)

    assert set(found) == {name for name, *_ in cases}
    assert [name for name, codes in found.items() if not codes] == []


def test_json_of_any_depth_becomes_an_issue_or_words() -> None:
    cases = [(name, path, unit, COUNTS[0], "", "") for name, (path, unit) in OBJECTS.items()]

    found = told(cases)

    assert len(found) == len(cases)
    assert all(codes for name, codes in found.items() if ".json" in name)
