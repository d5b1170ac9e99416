"""What waits for its author: words that age, notes that are due, cited pages that are gone."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.importing.reached import Reached
from site_builder.reaching import Asking
from site_builder.serve.desk.asking import DeskRequest, Json
from site_builder.serve.desk.changes import take_back
from site_builder.serve.desk.files import etag
from site_builder.serve.desk.panels import list_articles, list_candidates, list_due, still_holds
from site_builder.serve.desk.sources import ask_some, list_broken
from site_builder.serve.desk.would import Bench
from tests.archive_files import unpack

NOTES = "content/notes/harbour.yaml"
ARCHIVE = """\
-- archive.yaml --
title: A small archive
url: https://example.org/repo/
rights: {shows: {reserved: full}}
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2007-12-13
rights: own
source_url: https://one.example/harbour-is-quiet
archived_url: https://copies.example/harbour
---

The new ferry will sail in March 2008. The old harbour is so far the largest on the coast.
-- content/articles/town.md --
---
title: A town
published: 2008-12-13
rights: own
---

There is a town.
-- content/notes/harbour.yaml --
# Mine.
article: harbour
notes:
  - id: doubtful   # look again
    kind: unverified
    quote: old harbour
    summary: Nobody else says so.
    then: unknown
    now: unknown
    searched: In the town's paper.
    as_of: 2025-01-10   # in the library
    review_by: 2025-10-10
    author: The editors
    created: 2025-01-10

  - id: open
    kind: outcome
    quote: will sail in March 2008
    expectation: plan
    due: 2008-03
    outcome: open
    then: open
    now: open
    summary: Whether it sailed is not known yet.
    sources: [{title: A list, url: "https://two.example/list", accessed: 2026-11-01}]
    as_of: 2026-11-01
    author: The editors
    created: 2026-11-01
"""
TODAY = date(2026, 11, 22)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(unpack(ARCHIVE, tmp_path), lambda: TODAY)


def asked(bench: Bench, **fields: Json) -> DeskRequest:
    return DeskRequest(bench, fields)


def rows(found: Json) -> list[dict[str, Json]]:
    assert isinstance(found, tuple)
    return [dict(one) for one in found]


def acts(row: dict[str, Json]) -> list[dict[str, Json]]:
    return rows(row["does"])


def holds(bench: Bench, note: str = "doubtful") -> dict[str, Json]:
    tag = etag((bench.root / NOTES).read_text())
    return {"note": note, "etag": tag}


def test_words_that_age_come_with_the_note_they_might_get(bench: Bench) -> None:
    answer = list_candidates(asked(bench, page="/repo/articles/harbour/"))

    largest = next(one for one in rows(answer.body["rows"]) if one["head"] == "high: superlative")
    note, show = acts(largest)
    assert answer.body["article"] == "harbour" and show["act"] == "show"
    assert largest["words"] == ("The old harbour is so far the ", "largest", " on the coast.")
    assert (note["act"], note["about"]) == ("note", "Write a note on “largest”")
    given = note["given"]
    assert isinstance(given, dict) and given["quote"] == "largest on the coast"
    assert (given["kind"], largest["nth"]) == ("context", 0)


def test_words_that_carry_a_note_are_counted_and_left_out(bench: Bench) -> None:
    answer = list_candidates(asked(bench, page="/repo/articles/harbour/"))

    assert answer.body["told"] == "2 places may age, or have aged, and carry no note; 1 carry one."
    assert all("ferry" not in str(one["words"]) for one in rows(answer.body["rows"]))


@pytest.mark.parametrize(
    "page", ["/repo/", "/repo/articles/", "/articles/harbour/", "", "/repo/articles/no/"]
)
def test_pages_that_are_no_article_have_no_such_words(bench: Bench, page: str) -> None:
    answer = list_candidates(asked(bench, page=page))

    assert (answer.body["article"], answer.body["rows"]) == ("", ())


def test_every_article_that_has_some_says_how_many(bench: Bench) -> None:
    answer = list_articles(asked(bench))

    (only,) = rows(answer.body["rows"])
    assert only["link"] == ("/repo/articles/harbour/", "A quiet harbour")
    assert only["why"] == "2 places, 1 of high risk"
    assert (answer.body["next"], answer.body["told"]) == (0, "2 articles read.")


def test_the_list_goes_on_where_it_stopped(bench: Bench) -> None:
    assert list_articles(asked(bench, **{"from": "1"})).body["rows"] == ()


def test_a_long_list_is_told_as_far_as_it_is(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.serve.desk.panels.SECONDS", -1)

    answer = list_articles(asked(bench))

    assert (answer.body["next"], answer.body["told"]) == (1, "1 of 2 articles read.")


def test_due_notes_come_with_their_place_and_what_can_be_done(bench: Bench) -> None:
    found = rows(list_due(asked(bench, page="/repo/articles/harbour/")).body["rows"])

    by_link = {str(one["link"]): one for one in found}
    doubtful = by_link[str(("/repo/articles/harbour/#note-doubtful", "Nobody else says so."))]
    overdue = next(one for one in found if one is not doubtful)
    assert [one["label"] for one in acts(doubtful)] == ["Still holds, checked today", "Edit"]
    assert [one["label"] for one in acts(overdue)] == ["Edit"]


def test_elsewhere_a_due_note_is_reached_by_its_link(bench: Bench) -> None:
    found = rows(list_due(asked(bench, page="/repo/")).body["rows"])

    assert "Edit" not in [one["label"] for row in found for one in acts(row)]


def test_a_note_that_still_holds_was_checked_today_and_nothing_else_changes(bench: Bench) -> None:
    before = (bench.root / NOTES).read_text()

    answer = still_holds(asked(bench, **holds(bench)))

    assert answer.status == 200
    assert (bench.root / NOTES).read_text() == before.replace(
        "2025-01-10   # in the library", "2026-11-22   # in the library"
    ).replace("review_by: 2025-10-10", "review_by: 2027-11-22")
    assert list_due(asked(bench)).body["told"] == "1 note to look at again."


def test_that_is_taken_back(bench: Bench) -> None:
    before = (bench.root / NOTES).read_text()
    change = still_holds(asked(bench, **holds(bench))).body["change"]

    assert take_back(asked(bench, change=change)).status == 200
    assert (bench.root / NOTES).read_text() == before


def test_a_note_whose_file_changed_meanwhile_is_looked_at_again(bench: Bench) -> None:
    request = holds(bench)
    changed = (bench.root / NOTES).read_text().replace("Nobody else", "No one else")
    (bench.root / NOTES).write_text(changed)

    answer = still_holds(asked(bench, **request))

    assert answer.status == 409 and (bench.root / NOTES).read_text() == changed


def test_a_note_that_is_gone_is_told(bench: Bench) -> None:
    assert still_holds(asked(bench, **holds(bench, "nothing"))).status == 404


def test_a_file_of_notes_on_one_line_is_written_on_one_line(bench: Bench) -> None:
    note = (
        "{id: doubtful, kind: unverified, quote: old harbour, then: unknown, now: unknown, searched: there, "
        "summary: Nobody else says so., as_of: 2025-01-10, author: The editors, created: 2025-01-10}"
    )
    flow = f"{{article: harbour, notes: [{note}]}}\n"
    (bench.root / NOTES).write_text(flow)

    answer = still_holds(asked(bench, **holds(bench)))

    expected = flow.replace("as_of: 2025-01-10", "as_of: 2026-11-22")
    assert answer.status == 200 and (bench.root / NOTES).read_text() == expected


def web(status: int) -> Asking:
    return Asking(lambda url: Reached(status if "one" in url else 200, "as told", url), pause=0, most=1)


def test_pages_are_asked_a_few_at_a_time_and_the_gone_are_listed(bench: Bench) -> None:
    first = ask_some(asked(bench), web(404))
    second = ask_some(asked(bench), web(404))

    assert (first.body["left"], second.body["left"], second.body["does"]) == (1, 0, ())
    assert second.body["told"] == "2 cited pages: 1 gone."
    (row,) = rows(list_broken(asked(bench)).body["rows"])
    assert row["links"] == (
        ("https://copies.example/harbour", "Archived copy"),
        ("/repo/articles/harbour/", "content/articles/harbour.md"),
    )


def test_a_source_of_a_note_is_reached_at_the_note(bench: Bench) -> None:
    gone = Asking(lambda url: Reached(404 if "two" in url else 200, "Not Found", url), pause=0)

    (row,) = rows(ask_some(asked(bench), gone).body["rows"])

    assert row["links"] == (
        ("https://web.archive.org/web/*/https://two.example/list", "Look for a copy"),
        ("/repo/articles/harbour/#note-open", NOTES),
    )


def test_a_machine_without_a_network_is_told(bench: Bench) -> None:
    answer = ask_some(asked(bench), Asking(lambda url: Reached(0, "nothing", url), pause=0))

    assert "offline" in str(answer.body["told"]) and answer.body["trouble"]
