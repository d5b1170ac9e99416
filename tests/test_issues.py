"""Every code has the smallest archive that earns it, and the exact text that is printed."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder.annotate import annotate
from site_builder.annotate.known import known_names, known_of
from site_builder.check import Given, check, settled_notes
from site_builder.compose import compose
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.codes import CODES
from site_builder.model.config import Config
from site_builder.model.issue import Checked, Issue
from site_builder.model.kinds import KINDS
from site_builder.model.past import Known, Past, Version
from site_builder.model.records import Note, notes_in
from site_builder.read.config import read_config
from site_builder.read.record import read_record
from site_builder.read.scan import scan
from site_builder.read.sources import ARCHIVE, Sources
from site_builder.report import Format, Strictness, judge, show
from site_builder.unpublished import draft_places, weighed
from tests.archive_files import unpack

HOME = Path(__file__).parent / "issues"
TODAY = date(2026, 11, 21)
MINE = ("C", "K", "L", "N", "P", "R")
"""Codes that reading, linking, annotating, checking and composing give."""
FOLDERS = sorted(path for path in HOME.iterdir() if path.name.startswith(MINE))


def inspected(root: Path) -> str:
    """What is printed about the archive in `root`."""
    sources, issues = scan(root)
    config, more = read_config(sources.texts[ARCHIVE], ARCHIVE) if ARCHIVE in sources.texts else (None, ())
    issues += more
    read = [read_record(path, text) for path, text in sources.texts.items() if path != ARCHIVE]
    issues += tuple(issue for one in read for issue in one.issues)
    unread = tuple(issue.spot.path for issue in issues)
    records = tuple(one.value for one in read if one.value)
    public, whole = (
        looked(link(records, drafts, unread, sources.media), config, sources, root)
        for drafts in (Drafts.HIDE, Drafts.SHOW)
    )
    issues += weighed(public, whole, Drafts.HIDE, draft_places(records))
    if config:
        archive, _ = link(records, Drafts.HIDE, unread, sources.media)
        media = tuple(name.removeprefix("content/") for name in sources.media)
        issues += compose(archive, bodies_of(archive)[0], config, TODAY, media).issues
    checks = config.checks if config else {}
    return show(judge(issues, sources.texts, checks, Strictness.NORMAL), sources.texts, Format.TEXT)


def looked(
    linked: Checked[Archive], config: Config | None, sources: Sources, root: Path
) -> tuple[Issue, ...]:
    """What is found wrong with an archive, with its drafts or without them."""
    archive, issues = linked
    bodies, more = bodies_of(archive)
    issues += more
    if config:
        issues += check(Given(archive, bodies, config, TODAY, known(root / "past", sources.texts, archive)))
    return issues


def bodies_of(archive: Archive) -> tuple[Bodies, tuple[Issue, ...]]:
    """Every article with its notes, and what is found wrong on the way."""
    labels = {kind: row.label for kind, row in KINDS.items()}
    names = known_names(archive)
    made = {
        name: annotate(
            article,
            tuple(archive.notes[note] for note in archive.notes_on[name]),
            labels,
            known_of(archive, names, name),
        )
        for name, article in archive.articles.items()
    }
    found = tuple(issue for one in made.values() for issue in one.issues)
    return {name: one.value for name, one in made.items()}, found


def known(past: Path, texts: Mapping[str, str], archive: Archive) -> Known:
    """What git would know: a case keeps the files of a day below `past/DAY/`."""

    def read(path: str, text: str) -> tuple[Note, ...]:
        return notes_in(read_record(path, text).value)

    versions = tuple(
        Version(date.fromisoformat(day.name), file.relative_to(day).as_posix(), file.read_text("utf-8"))
        for day in sorted(past.glob("*-*-*"))
        for file in sorted(day.rglob("*.yaml"))
    )
    settled = settled_notes(Past(versions), texts, archive.notes, read, TODAY)
    return Known(settled, is_cut_off=(past / "shallow").exists())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_case_of_a_code_prints_what_is_expected(folder: Path, tmp_path: Path) -> None:
    unpack((folder / "case.txt").read_text("utf-8"), tmp_path)

    printed = inspected(tmp_path)

    expected = folder / "expected.txt"
    if os.environ.get("GOLDEN") == "rewrite":
        expected.write_text(printed, "utf-8")
    assert f" {folder.name} " in printed, f"the case does not earn {folder.name}:\n{printed}"
    assert printed == expected.read_text("utf-8")


def test_every_code_of_these_stages_has_a_case() -> None:
    wanted = {code for code in CODES if code.startswith(MINE)}

    assert wanted - {folder.name for folder in FOLDERS} == set()


def test_every_folder_is_named_after_a_code() -> None:
    assert {path.name for path in HOME.iterdir()} <= set(CODES)
