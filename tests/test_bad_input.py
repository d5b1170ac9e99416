"""Bad input ends in a page or in an error with its place; no article is lost without a word."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import main
from tests.archive_files import unpack
from tests.warm import warmed

GOOD = """\
-- archive.yaml --
title: A small archive
url: https://example.org/
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/a
tags: [loan]
---

The harbour is quiet.
"""


@dataclass(frozen=True)
class Bad:
    """One bad input: the files that are added to a good archive, and where the error must point."""

    files: str
    place: str
    """`path:line:column`, as far as a place inside the file can be meant."""
    says: str


def article(name: str, head: str = "", body: str = "Words.") -> str:
    title = "" if "title:" in head else "title: A loud market\n"
    return (
        f"-- content/articles/{name}.md --\n---\n{title}rights: own\nsource_url: https://example.org/b\n"
        f"{head}---\n\n{body}\n"
    )


REFUSED = {
    "a tag in two spellings": Bad(
        article("market", "tags: [Loan]\n"), "content/articles/market.md:5:8", "'loan'"
    ),
    "a file in another encoding": Bad(
        "-- content/articles/market.md | bytes --\n---\ntitle: \\xcc\\xee\\xf1\\xf2\n---\n",
        "content/articles/market.md:2",
        "UTF-8",
    ),
    "front matter that is no YAML": Bad(
        article("market", "tags: [fish\n"), "content/articles/market.md:5:7", "not closed"
    ),
    "a key given twice": Bad(
        article("market", "language: en\nlanguage: de\n"), "content/articles/market.md:6:1", "twice"
    ),
    "a day that does not exist": Bad(
        article("market", "published: 2021-02-30\n"), "content/articles/market.md:5:12", "February 2021"
    ),
    "an empty file": Bad("-- content/articles/market.md --\n", "content/articles/market.md", "empty"),
    "a slug that leads out of the archive": Bad(
        article("market", "slug: ../../../escape\n"), "content/articles/market.md:5:1", "slug"
    ),
    "a link to a file outside": Bad(
        "-- content/articles/market.md | link --\n../../../outside.md\n",
        "content/articles/market.md",
        "outside the archive",
    ),
    "a NUL byte": Bad(
        "-- content/articles/market.md | bytes --\n---\ntitle: A loud market\n---\n\nWo\\x00rds.\n",
        "content/articles/market.md:5:3",
        "NUL",
    ),
    "a meeting with no date": Bad(
        "-- content/meetings/market.md --\n---\ntitle: Talks\n---\n", "content/meetings/market.md:1:1", "when"
    ),
    "a meeting that ends before it starts": Bad(
        "-- content/meetings/market.md --\n---\ntitle: Talks\nwhen: 2021-05-04/2021-05-03\n---\n",
        "content/meetings/market.md:3:7",
        "ends before it starts",
    ),
    "a series that is part of itself": Bad(
        "-- content/series/market.md --\n---\ntitle: Talks\npart_of: market\n---\n",
        "content/series/market.md:3:10",
        "itself",
    ),
    "names that differ in the form of an accent": Bad(
        article("cafe\u0301") + article("café"), "content/articles/cafe\u0301.md", "café.md"
    ),
    "a name that Windows keeps": Bad(article("aux"), "content/articles/aux.md", "Windows"),
    "two articles with one address": Bad(article("Harbour"), "content/articles/Harbour.md", "harbour.md"),
}


def built(root: Path) -> Result:
    """The build as a person types it."""
    return CliRunner().invoke(main, ["build", str(root)], catch_exceptions=False)


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_at_its_place_and_what_is_published_stays(name: str, tmp_path: Path) -> None:
    bad, root = REFUSED[name], warmed(GOOD, tmp_path / "archive")
    (tmp_path / "outside.md").write_text("---\ntitle: A private letter\n---\n", "utf-8")
    assert built(root).exit_code == 0
    before = {path: path.read_bytes() for path in (root / "output").rglob("*") if path.is_file()}

    unpack(bad.files, root)
    result = built(root)

    place = re.escape(bad.place)
    told = [
        line for line in result.output.splitlines() if re.match(rf"{place}[:\d]*: error [A-Z]\d\d ", line)
    ]
    assert result.exit_code == 1
    assert told and any(bad.says in line for line in told), result.output
    assert "nothing was published" in result.output
    assert {path: path.read_bytes() for path in (root / "output").rglob("*") if path.is_file()} == before


def test_a_title_with_markup_is_published_as_text(tmp_path: Path) -> None:
    root = warmed(GOOD + article("market", "title: '<script>alert(1)</script>'\n"), tmp_path)

    result = built(root)

    texts = [
        path.read_text("utf-8") for path in (root / "output").rglob("*") if path.suffix in (".html", ".xml")
    ]
    assert result.exit_code == 0
    assert (root / "output/articles/market/index.html").exists()
    assert [text for text in texts if "<script>alert" in text] == []
    assert len([text for text in texts if "&lt;script&gt;alert(1)" in text]) > 2


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    """All of them at once: each is told at its place in one run."""
    everything = "".join(
        bad.files.replace("market", f"market-{number}") for number, bad in enumerate(REFUSED.values())
    )
    root = warmed(GOOD + everything, tmp_path / "archive")

    result = built(root)

    assert result.exit_code == 1
    for number, bad in enumerate(REFUSED.values()):
        assert bad.place.replace("market", f"market-{number}") in result.output


def test_a_participant_who_is_also_a_place_has_a_page_of_each_kind(tmp_path: Path) -> None:
    both = (
        "-- content/people/victoria.md --\n---\nname: Victoria\n---\n"
        "-- content/places/victoria.md --\n---\nname: Victoria\n---\n"
        "-- content/meetings/talks.md --\n---\ntitle: Talks\nwhen: 2021-05-04\nplace: victoria\n"
        "participants:\n  - person: victoria\n---\n"
    )
    root = warmed(GOOD + both, tmp_path)

    result = built(root)

    page = (root / "output/meetings/talks/index.html").read_text("utf-8")
    assert result.exit_code == 0
    assert "../../people/victoria/index.html" in page
    assert "../../places/victoria/index.html" in page


def test_archives_that_are_no_archives_are_told_so(tmp_path: Path) -> None:
    result = built(tmp_path)

    assert result.exit_code == 1
    assert "archive.yaml: error C01" in result.output
    assert "site-builder init" in result.output
    assert not (tmp_path / "output").exists()


def test_an_output_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    root = warmed(GOOD + "-- output/thesis.txt --\nThree years of work.\n", tmp_path)

    result = built(root)

    assert result.exit_code == 1
    assert "error W01" in result.output
    assert [path.name for path in (root / "output").iterdir()] == ["thesis.txt"]


def test_a_wrong_setting_hides_nothing_that_is_wrong_with_the_records(tmp_path: Path) -> None:
    unpack(
        GOOD.replace("url:", "checks: {N10: loud}\nurl:", 1).replace("tags: [loan]", "published: soon"),
        tmp_path,
    )

    result = CliRunner().invoke(main, ["check", str(tmp_path)])

    assert result.exit_code == 1
    assert "archive.yaml:2:15: error C04" in result.output
    assert "content/articles/harbour.md:5:12: error" in result.output
