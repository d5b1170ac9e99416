"""What waits for somebody, as a page that a weekly run can show."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.importing.reached import Reached
from site_builder.outstanding import MOST_ROWS, Host, host_of, outstanding
from site_builder.reaching import Asking
from tests.archive_files import unpack

DAY = date(2026, 11, 22)
NOWHERE = Host()
ARCHIVE = """\
-- archive.yaml --
title: Reading *room*
url: https://example.org/
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/harbour
archived_url: https://example.net/copy/harbour
---

The harbour is quiet. Boats come in the evening.
-- content/articles/later.md --
---
title: Not | <b>reviewed</b>
rights: own
source_url: https://example.org/later
needs: [published, authors]
draft: true
---

Words.
-- content/notes/harbour.yaml --
article: harbour
notes:
  - id: quiet
    kind: context
    quote: is quiet
    as_of: 2020-02-01
    summary: It was [Sunday](https://example.com), @all.
    author: Ed
    created: 2020-02-01
    review_by: 2020-03-01
  - id: boats
    kind: context
    quote: Boats
    as_of: 2020-02-01
    summary: Of boats.
    author: Ed
    created: 2020-02-01
    review_by: never
    status: draft
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return unpack(ARCHIVE, tmp_path)


def told(root: Path, host: Host = NOWHERE, asking: Asking | None = None) -> str:
    text, fine = outstanding(root, DAY, host, asking)
    assert fine
    return text


def test_what_waits_is_told_under_three_headings(root: Path) -> None:
    headings = [line for line in told(root).splitlines() if line.startswith("#")]

    assert headings == [
        "# What waits in Reading \\*room\\*, 22 November 2026",
        "## Notes to look at again: 1",
        "## Cited pages that are gone: none",
        "## Drafts: 2",
    ]


def test_no_word_of_the_archive_becomes_markdown(root: Path) -> None:
    text = told(root)

    assert "| It was \\[Sunday\\]\\(https://example.com\\), \\@all. |" in text
    assert "| Not \\| \\<b\\>reviewed\\</b\\> | still needed: published, authors |" in text


def test_places_lead_to_the_files_where_they_can_be_read(root: Path) -> None:
    environment = {
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "you/archive",
        "GITHUB_SHA": "1f2e",
    }

    text = told(root, host_of(environment))

    assert "[quiet](<https://github.com/you/archive/blob/1f2e/content/notes/harbour.yaml#L3>)" in text
    assert host_of({}) == Host()


def test_a_cited_page_that_is_gone_is_told_with_the_copy_that_stands_in_for_it(root: Path) -> None:
    def call(url: str) -> Reached:
        return Reached(404 if url.endswith("harbour") else 200, "Not Found", url)

    text = told(root, asking=Asking(call=call, pause=0))

    assert "## Cited pages that are gone: 1\n" in text
    row = next(line for line in text.splitlines() if "(<https://example.org/harbour>)" in line)
    assert "content/articles/harbour.md:4" in row and "https://example.net/copy/harbour" in row
    assert "since 2026-11-22" in row


def test_pages_that_nobody_asked_are_counted(root: Path) -> None:
    assert "2 of 2 cited pages were never asked." in told(root)


def test_a_long_list_ends_with_how_many_more_there_are(root: Path) -> None:
    for number in range(MOST_ROWS + 2):
        unpack(f"-- content/articles/a{number}.md --\n---\ntitle: A\ndraft: true\n---\n\nWords.\n", root)

    text = told(root)

    assert f"## Drafts: {MOST_ROWS + 4}" in text and text.endswith("\n\nand 4 more")


def test_with_nothing_due_the_next_note_is_named(root: Path) -> None:
    path = root / "content/notes/harbour.yaml"
    path.write_text(path.read_text("utf-8").replace("2020-03-01", "2027-03-01"), "utf-8")

    assert "None is due. Next is `quiet`, on 1 March 2027." in told(root)


def test_a_folder_that_is_no_archive_is_told(tmp_path: Path) -> None:
    text, fine = outstanding(tmp_path, DAY)

    assert not fine and "no archive.yaml" in text
