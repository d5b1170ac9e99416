"""The pages that an archive cites, asked whether they are still there."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.authoring import Desk, Form, open_archive
from site_builder.cli import main
from site_builder.importing.reached import Reached
from site_builder.reaching import RECORD, Asking, ask, ask_and_list, look, read_known, remembered
from site_builder.tools.sources import Standing
from tests.archive_files import unpack

ARCHIVE = """\
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2007-12-13
rights: own
source_url: https://one.example/harbour
archived_url: https://copies.example/harbour
---

The old harbour is quiet.
-- content/meetings/minsk-2007.md --
---
title: The meeting
when: 2007-12-13
sources: [{title: A report, url: "https://two.example/report"}]
outcome: [{text: They met., sources: [{title: The same, url: "https://two.example/report"}]}]
---
-- content/notes/harbour.yaml --
article: harbour
notes:
  - id: old
    kind: gloss
    quote: old harbour
    summary: In the east of the town.
    sources:
      - {title: A letter, url: "mailto:a@example.org"}
      - {title: A map, url: "https://two.example/map"}
    as_of: 2026-11-21
    author: The editors
    created: 2026-11-21
"""
TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    opened = open_archive(unpack(ARCHIVE, tmp_path))
    assert isinstance(opened, Desk)
    return opened


def answering(**statuses: int) -> Asking:
    """A web in which the hosts answer so, and every other page is there."""

    def call(url: str) -> Reached:
        return Reached(statuses.get(url.split("/")[-1], 200), "as told", url)

    return Asking(call, pause=0)


def test_every_cited_page_is_known_once_with_its_places_and_its_copy(desk: Desk) -> None:
    pages = remembered(desk).pages

    assert [one.url for one in pages] == [
        "https://one.example/harbour",
        "https://two.example/map",
        "https://two.example/report",
    ]
    assert [len(one.spots) for one in pages] == [1, 1, 2]
    assert pages[0].copy == "https://copies.example/harbour"


def test_pages_that_are_gone_are_listed_with_what_stands_in_for_them(desk: Desk) -> None:
    told, fine = ask_and_list(desk.root, TODAY, Form.TEXT, answering(harbour=404, report=410))

    assert fine
    assert "content/articles/harbour.md:5: https://one.example/harbour" in told
    assert "the archive knows a copy: https://copies.example/harbour" in told
    assert "look for a copy at https://web.archive.org/web/*/https://two.example/report" in told
    assert "also cited: content/meetings/minsk-2007.md:5" in told
    assert told.endswith("3 cited pages: 2 gone")


def test_what_was_learnt_is_remembered_and_nobody_is_asked_again_soon(desk: Desk) -> None:
    ask(desk, TODAY, answering(map=404))

    again = ask(desk, TODAY + timedelta(6), answering())
    later = ask(desk, TODAY + timedelta(7), answering())

    assert (again.calls, later.calls) == (0, 3)
    assert [one.cited.url for one in again.broken] == ["https://two.example/map"]
    assert not later.broken


def test_a_machine_without_a_network_learns_nothing(desk: Desk) -> None:
    asked = ask(desk, TODAY, answering(harbour=0, report=0, map=0))

    assert "offline" in asked.trouble
    assert not (desk.root / RECORD).exists()


def test_a_page_that_is_cited_no_more_is_forgotten(desk: Desk) -> None:
    ask(desk, TODAY, answering())
    kept = json.loads((desk.root / RECORD).read_text())
    gone = {"https://gone.example/": kept["https://two.example/map"]}
    (desk.root / RECORD).write_text(json.dumps({**kept, **gone}))

    ask(desk, TODAY + timedelta(30), answering())

    assert "https://gone.example/" not in read_known(desk.root)


@pytest.mark.parametrize(
    "record", ["", "[]", "[1]", '{"a": 1}', '{"a": {}}', '{"a": {"asked": 5}}', "\0", "[" * 100_000]
)
def test_a_damaged_record_is_one_that_nobody_wrote(desk: Desk, record: str) -> None:
    (desk.root / RECORD).parent.mkdir()
    (desk.root / RECORD).write_text(record)

    assert read_known(desk.root) == {}


def test_a_record_that_cannot_be_written_is_told(desk: Desk) -> None:
    (desk.root / RECORD.parent).write_text("a file")

    told, fine = ask_and_list(desk.root, TODAY, Form.TEXT, answering())

    assert not fine and "cannot be written" in told


def test_hosts_are_counted_as_they_answer(desk: Desk) -> None:
    counted: list[int] = []

    ask(
        desk, TODAY, Asking(lambda url: Reached(200, "OK", url), 0, tell=lambda done, _: counted.append(done))
    )

    assert counted == [1, 2, 3]


def test_the_list_names_what_was_never_asked(desk: Desk) -> None:
    found = CliRunner().invoke(main, ["sources", str(desk.root)])

    assert found.exit_code == 0
    assert found.output == "3 cited pages: 0 gone, 3 never asked: `site-builder sources --ask`\n"


def test_programs_get_the_list_as_data(desk: Desk) -> None:
    ask(desk, TODAY, answering(map=404))

    told, _ = look(desk.root, Form.JSON)

    (row,) = json.loads(told)
    assert row["url"] == "https://two.example/map" and row["since"] == "2026-11-22"
    assert row["places"] == [{"path": "content/notes/harbour.yaml", "line": 9}]


def test_a_folder_without_an_archive_is_told(tmp_path: Path) -> None:
    told, fine = ask_and_list(tmp_path, TODAY, Form.TEXT, answering())

    assert not fine and "no archive.yaml" in told


def test_silence_is_counted_apart(desk: Desk) -> None:
    told, _ = ask_and_list(desk.root, TODAY, Form.TEXT, answering(map=500, report=403))

    assert told == "3 cited pages: 0 gone, 1 without an answer, 1 that tell programs nothing"
    assert Standing.SILENT in {one.standing for one in read_known(desk.root).values()}
