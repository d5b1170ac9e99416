"""Notes that are wrong are told at their place, all in one run; nothing is published and nothing is lost."""

import os
from pathlib import Path

from click.testing import CliRunner, Result

from site_builder.build import Options, make
from site_builder.cache import Cache
from site_builder.cli import main
from tests.archive_files import unpack

MANY = int(os.environ.get("ANNOTATE_NOTES", "2000")) // 2
"""Notes on one article; `make full` asks for five thousand."""
GOOD = """\
-- archive.yaml --
title: A small archive
url: https://example.org/
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/a
published: 2010-05-01
---

The harbour is quiet. The market is loud.

    boats = 12
"""
NOTE = """\
  - id: {id}
    kind: {kind}
    quote: {quote}
    summary: A finding.
    as_of: 2020-02-01
    author: The editors
    created: 2020-02-01
{more}"""


def note(id: str, quote: str = "is quiet", kind: str = "context", more: str = "") -> str:
    return NOTE.format(id=id, quote=quote, kind=kind, more=more)


def notes(article: str, *written: str) -> str:
    return f"-- content/notes/{article}.yaml --\narticle: {article}\nnotes:\n{''.join(written)}"


def article(name: str) -> str:
    return GOOD[GOOD.index("-- content") :].replace("harbour.md", f"{name}.md")


SOURCES = "    sources: [{title: A report, citation: An agency}]\n"
BACKWARDS = "    valid: {from: 2015, to: 2012}\n"
EVERYTHING = (
    GOOD
    + "".join(article(name) for name in ("brook", "market", "mill", "pond"))
    + notes(
        "harbour",
        note("contradicts", kind="correction", more=f"{SOURCES}    then: accurate\n"),
        note("unknown", kind="mistake"),
        note("backwards", kind="superseded", more=f"{SOURCES}    review_by: never\n{BACKWARDS}"),
        note("in-code", quote="boats = 12"),
        note("empty", quote="''"),
        note("long", quote="x" * 50_000),
        note("gone", quote="is dead"),
        note("fine", quote="The market"),
    )
    + notes("lake", note("nowhere"))
    + notes("mill", note("twice"), note("twice", quote="is loud"))
    + notes("market", note("fine", quote="is loud"))
    + "-- content/notes/brook.yaml --\narticle: brook\nnotes:\n  - id: [one\n"
    + "-- content/notes/pond.yaml --\nnothing but words\n"
)
TOLD = (
    "content/notes/harbour.yaml:11:11: error N05 ",
    "content/notes/harbour.yaml:13:11: error R17 ",
    "content/notes/harbour.yaml:28:29: error N07 ",
    "content/notes/harbour.yaml:31:12: warning N16 ",
    "content/notes/harbour.yaml:38:12: error N14 ",
    "content/notes/harbour.yaml:45:12: error N15 ",
    "content/notes/harbour.yaml:52:12: error N01 ",
    "content/notes/lake.yaml:1:10: error L01 ",
    "content/notes/market.yaml:3:9: error N11 ",
    "content/notes/mill.yaml:10:9: error N11 ",
    "content/notes/brook.yaml:3:9: error R10 ",
    "content/notes/pond.yaml:1:1: error R16 ",
)


def built(root: Path) -> Result:
    """The build as a person types it."""
    return CliRunner().invoke(main, ["build", str(root)], catch_exceptions=False)


def test_everything_that_is_wrong_is_told_in_one_run_and_what_is_published_stays(tmp_path: Path) -> None:
    root = unpack(GOOD, tmp_path)
    assert built(root).exit_code == 0
    before = {path: path.read_bytes() for path in (root / "output").rglob("*") if path.is_file()}

    unpack(EVERYTHING, root)
    contents = {path: path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}
    result = built(root)

    lines = result.output.splitlines()
    assert [place for place in TOLD if not any(line.startswith(place) for line in lines)] == [], result.output
    assert result.exit_code == 1 and "nothing was published" in result.output
    assert {path: path.read_bytes() for path in (root / "output").rglob("*") if path.is_file()} == before
    assert {path: path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()} == contents


def test_nothing_else_is_told_than_what_is_wrong(tmp_path: Path) -> None:
    result = built(unpack(EVERYTHING, tmp_path))

    heads = [line for line in result.output.splitlines() if line.startswith("content/")]
    assert [head for head in heads if not head.startswith(TOLD)] == []


def test_what_a_message_prints_of_a_long_quote_is_short(tmp_path: Path) -> None:
    assert max(len(line) for line in built(unpack(EVERYTHING, tmp_path)).output.splitlines()) < 300


def test_thousands_of_notes_on_one_article_are_all_placed(tmp_path: Path) -> None:
    many = range(MANY)
    words = "\n\n".join(
        " ".join(f"Boat {n} came in." for n in many[start : start + 50]) for start in many[::50]
    )
    text = GOOD.replace("    boats = 12\n", f"{words}\n")
    root = unpack(text + notes("harbour", *(note(f"boat-{n}", f"Boat {n} came") for n in many)), tmp_path)

    site = make(Options(root), Cache())

    assert site.issues == () and site.archive is not None and len(site.archive.notes) == MANY
    (page,) = (output for output in site.outputs if output.path == "articles/harbour/index.html")
    assert page.data.count(b' role="note"') == MANY
