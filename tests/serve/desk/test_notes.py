"""Notes written in the page: found, checked as the build would, saved with everything else as it was."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from site_builder.read.document import NOTES_BYTES
from site_builder.serve.desk.asking import DeskAnswer, Json, MalformedError
from site_builder.serve.desk.note_values import cleaned
from site_builder.serve.desk.would import Bench
from tests.serve.desk.desks import NOTES, ask, bench_in, every_file, notes_of

NOTE: Mapping[str, Json] = {
    "kind": "context",
    "quote": "The old harbour",
    "summary": "It was closed in 2009.",
    "people": ["anna"],
    "as_of": "2026-11-20",
}

CLAIM = """\
# One claim.
claim: A ferry sailed.
kind: gloss
summary: A ferry.
as_of: 2026-11-01
author: The keeper
created: 2026-11-01
appearances:
  - article: harbour   # here
    quote: The ferry sailed
  - article: second
    quote: The ferry sailed
"""


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return bench_in(tmp_path)


def save(bench: Bench, **note: Json) -> DeskAnswer:
    return ask(bench, "note-save", article="harbour", note={**NOTE, **note})


def read(bench: Bench, name: str) -> Mapping[str, Json]:
    answer = ask(bench, "note", id=name)
    assert answer.status == 200, answer.body
    return answer.body


def edit(bench: Bench, name: str, reason: str = "", **changes: Json) -> DeskAnswer:
    body = read(bench, name)
    values = body["values"]
    assert isinstance(values, Mapping)
    return ask(bench, "note-save", id=name, etag=body["etag"], reason=reason, note={**values, **changes})


def fields_with_issues(answer: DeskAnswer) -> set[tuple[str, str]]:
    issues = answer.body["issues"]
    assert isinstance(issues, Sequence)
    return {(str(one["field"]), str(one["code"])) for one in issues if isinstance(one, Mapping)}


def test_a_note_goes_to_the_end_of_the_file_and_the_rest_stays_as_it_was(bench: Bench) -> None:
    before = notes_of(bench)

    answer = save(
        bench, sources=[{"title": "A paper", "url": "https://example.org/a", "accessed": "2026-11-20"}]
    )

    assert answer.status == 200 and answer.body["id"] == "harbour-the-old-harbour"
    added = """\

  - id: harbour-the-old-harbour
    kind: context
    quote: The old harbour
    summary: It was closed in 2009.
    sources:
      - title: A paper
        url: https://example.org/a
        accessed: 2026-11-20
    people: [anna]
    as_of: 2026-11-20
    author: The keeper
    created: 2026-11-22
"""
    after = notes_of(bench)
    assert added in after
    digest = [line for line in after.splitlines() if line.startswith("text_sha256")]
    assert (
        len(digest) == 1 and after.replace(added, "").replace(f"{digest[0]}\n", "").split() == before.split()
    )


def test_the_first_note_on_an_article_makes_the_file(bench: Bench) -> None:
    (bench.root / NOTES).unlink()

    assert save(bench).status == 200

    assert notes_of(bench).startswith("# yaml-language-server: $schema=")
    assert ask(bench, "undo", change=1).status == 200
    assert not (bench.root / NOTES).exists()


def test_what_the_build_would_refuse_is_told_at_its_field_and_nothing_is_written(bench: Bench) -> None:
    before = every_file(bench.root)

    answer = save(bench, people=["ana"], as_of="2026", valid={"to": "soon"}, quote="the old harbor")

    assert answer.status == 422
    assert {("as_of", "R18"), ("valid.to", "R18")} <= fields_with_issues(answer)
    assert every_file(bench.root) == before


def test_a_note_that_its_kind_needs_more_for_may_be_kept_as_a_draft(bench: Bench) -> None:
    note: dict[str, Json] = {"kind": "correction", "then": "inaccurate", "now": "accurate"}

    assert save(bench, **note).status == 422
    answer = save(bench, **note, status="draft")

    assert answer.status == 200 and "as a draft" in str(answer.body["what"])
    assert "    status: draft\n" in notes_of(bench).split("harbour-the-old")[1]


def test_checking_says_what_saving_would_and_writes_nothing(bench: Bench) -> None:
    before = every_file(bench.root)

    answer = ask(
        bench, "note-check", article="harbour", note={**NOTE, "people": ["ana"], "summary": "Currently so."}
    )

    assert answer.status == 200
    assert fields_with_issues(answer) == {("people.0", "L01"), ("summary", "N10")}
    assert every_file(bench.root) == before


def test_one_value_is_changed_and_every_comment_stays(bench: Bench) -> None:
    before = notes_of(bench)

    answer = edit(bench, "which-ferry", reason="A slip.", kind="context")

    assert answer.status == 200
    change = """\
    updated: 2026-11-22
    history:
      - date: 2026-11-22
        change: The kind was changed.
        reason: A slip.
"""
    assert notes_of(bench).replace(change, "") == before.replace("kind: gloss   #", "kind: context   #")


def test_a_draft_has_no_history(bench: Bench) -> None:
    assert edit(bench, "old-draft", summary="Done now.", status="published").status == 200

    told = notes_of(bench).split("old-draft")[1]
    assert "status" not in told and "history" not in told and "updated" not in told


def test_saving_what_is_there_writes_nothing(bench: Bench) -> None:
    before = every_file(bench.root)

    answer = edit(bench, "which-ferry")

    assert answer.status == 200 and answer.body["change"] == 0
    assert every_file(bench.root) == before


def test_a_note_is_moved_to_other_words(bench: Bench) -> None:
    assert edit(bench, "which-ferry", reason="Meant.", quote="The ferry sailed", suffix="").status == 200

    assert "    quote: The ferry sailed\n" in notes_of(bench)


def test_a_note_is_withdrawn_with_a_reason_and_not_without(bench: Bench) -> None:
    refused = edit(bench, "which-ferry", status="withdrawn")
    assert refused.status == 422 and "say why" in str(refused.body["message"])

    assert edit(bench, "which-ferry", reason="Another ferry was meant.", status="withdrawn").status == 200

    told = notes_of(bench)
    assert "    status: withdrawn\n" in told and "        change: Withdrawn.\n" in told
    assert edit(bench, "which-ferry", reason="It was that one.", status="published").status == 200
    assert "        change: Published again.\n" in notes_of(bench)


def test_a_withdrawal_is_not_stopped_by_what_is_wrong_already(bench: Bench) -> None:
    path = bench.root / NOTES
    path.write_text(notes_of(bench).replace("The ferry will sail", "The ferry will never sail"), "utf-8")

    assert edit(bench, "which-ferry", summary="Another.").status == 422
    assert edit(bench, "which-ferry", reason="Lost.", status="withdrawn").status == 200


def test_a_draft_is_deleted_and_a_published_note_is_not(bench: Bench) -> None:
    assert ask(bench, "note-drop", id="which-ferry").status == 422
    assert ask(bench, "note-drop", id="nobody").status == 404

    answer = ask(bench, "note-drop", id="old-draft")

    assert answer.status == 200 and "old-draft" not in notes_of(bench) and "# The end." in notes_of(bench)
    assert ask(bench, "undo", change=answer.body["change"]).status == 200
    assert "old-draft" in notes_of(bench)


def test_undo_gives_the_very_bytes_back(bench: Bench) -> None:
    before = every_file(bench.root)
    first = save(bench)
    edit(bench, "which-ferry", kind="context")

    last = ask(bench, "last-change")
    assert last.body["change"] != first.body["change"]
    assert ask(bench, "undo", change=first.body["change"]).status == 409
    assert ask(bench, "undo", change=last.body["change"]).status == 200
    assert ask(bench, "undo", change=first.body["change"]).status == 200

    assert every_file(bench.root) == before
    assert ask(bench, "last-change").status == 404
    assert ask(bench, "undo", change=first.body["change"]).status == 409


def test_of_two_tabs_that_edit_one_note_the_second_sees_both_versions_and_loses_nothing(bench: Bench) -> None:
    opened = read(bench, "which-ferry")
    values = opened["values"]
    assert isinstance(values, Mapping)
    assert edit(bench, "which-ferry", summary="The blue ferry.").status == 200
    before = every_file(bench.root)

    mine: Json = {**values, "summary": "The red ferry."}
    answer = ask(bench, "note-save", id="which-ferry", etag=opened["etag"], note=mine)

    assert answer.status == 409 and every_file(bench.root) == before
    theirs, yours = answer.body["theirs"], answer.body["yours"]
    assert isinstance(theirs, Mapping) and theirs["summary"] == "The blue ferry."
    assert isinstance(yours, Mapping) and yours["summary"] == "The red ferry."
    assert "The red ferry." in (bench.root / str(answer.body["kept"])).read_text("utf-8")
    again = ask(bench, "note-save", id="which-ferry", etag=answer.body["etag"], note=mine)
    assert again.status == 200 and "The red ferry." in notes_of(bench)


def test_two_tabs_that_write_two_notes_lose_neither(bench: Bench) -> None:
    opened = read(bench, "which-ferry")
    values = opened["values"]
    assert isinstance(values, Mapping)
    assert save(bench).status == 200

    mine: Json = {**values, "summary": "The red ferry."}
    assert ask(bench, "note-save", id="which-ferry", etag=opened["etag"], note=mine).status == 200

    assert "The red ferry." in notes_of(bench) and "It was closed" in notes_of(bench)


def test_a_note_that_is_gone_is_a_conflict_and_what_was_written_is_kept(bench: Bench) -> None:
    opened = read(bench, "old-draft")
    ask(bench, "note-drop", id="old-draft")

    answer = ask(bench, "note-save", id="old-draft", etag=opened["etag"], note=opened["values"])

    assert answer.status == 409 and answer.body["theirs"] is None
    assert "Not done yet." in (bench.root / str(answer.body["kept"])).read_text("utf-8")


def test_a_file_with_the_line_ends_of_windows_keeps_them(bench: Bench) -> None:
    path = bench.root / NOTES
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert save(bench).status == 200
    assert edit(bench, "which-ferry", kind="context").status == 200

    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_a_file_that_cannot_be_read_is_left_alone(bench: Bench) -> None:
    path = bench.root / NOTES
    path.write_text("article: harbour\nnotes: [\n", "utf-8")

    answer = save(bench)

    assert answer.status == 422 and "mend those first" in str(answer.body["message"])
    assert path.read_text("utf-8") == "article: harbour\nnotes: [\n"


def test_ids_that_are_taken_are_not_used_again(bench: Bench) -> None:
    names = [save(bench).body["id"], save(bench).body["id"], save(bench).body["id"]]

    assert names == [f"harbour-the-old-harbour{number}" for number in ("", "-2", "-3")]


def test_a_note_on_a_whole_part_has_no_quote(bench: Bench) -> None:
    answer = save(bench, quote="", scope="headline")

    assert answer.body["id"] == "harbour-headline"
    assert "    scope: headline\n" in notes_of(bench)


def test_a_claim_is_edited_in_its_own_file(bench: Bench) -> None:
    claim = bench.root / "content/claims/ferry.yaml"
    claim.parent.mkdir()
    claim.write_text(CLAIM, "utf-8")
    second = (bench.root / "content/articles/harbour.md").read_text("utf-8")
    (bench.root / "content/articles/second.md").write_text(second, "utf-8")
    body = read(bench, "ferry")
    assert body["is_claim"] is True

    assert edit(bench, "ferry", summary="The ferry.").status == 200

    assert "# One claim.\nclaim: A ferry sailed.\nkind: gloss\nsummary: The ferry.\n" in claim.read_text(
        "utf-8"
    )
    assert "# here" in claim.read_text("utf-8")


def form_of(bench: Bench, **asked: Json) -> str:
    answer = ask(bench, "note-form", **asked)
    assert answer.status == 200, answer.body
    return str(answer.body["html"])


def test_the_form_of_a_new_note_begins_with_what_is_known(bench: Bench) -> None:
    given: Json = {"quote": "quiet", "prefix": "new harbour is ", "suffix": " too"}

    html = form_of(bench, article="harbour", given=given)

    assert 'value="2026-11-22"' in html and 'value="The keeper"' in html
    assert html.count('name="place"') == 3 and html.count(" checked>") == 1
    lists = ask(bench, "note-form", article="harbour").body["lists"]
    assert isinstance(lists, list)
    assert {"id": "anna", "name": "Anna Kitova"} in [one for each in lists for one in each["choices"]]


def test_the_form_of_a_note_holds_what_the_file_says_as_text_never_as_markup(bench: Bench) -> None:
    assert edit(bench, "which-ferry", summary='<b>The</b> "ferry"').status == 200

    html = form_of(bench, id="which-ferry")

    assert "&lt;b&gt;The&lt;/b&gt; &#34;ferry&#34;" in html and "<b>The" not in html
    assert ask(bench, "note-form", id="nobody").status == 404


def test_a_form_that_was_being_filled_in_comes_back_as_it_was(bench: Bench) -> None:
    fields: Json = [
        ["article", "harbour"],
        ["quote", "never printed"],
        ["summary", "Half a"],
        ["sources.4.title", "A paper"],
        ["people", "anna"],
        ["valid.to", "2009"],
    ]

    html = form_of(bench, fields=fields)

    assert "Half a</textarea>" in html and 'name="sources.1.title"' in html and 'value="A paper"' in html


def test_what_a_form_sends_in_a_row_is_saved(bench: Bench) -> None:
    place = json.dumps({"quote": "quiet", "prefix": "", "suffix": "too.", "occurrence": ""})
    fields = [
        *(["article", "harbour"], ["id", ""], ["etag", ""], ["quote", "quiet"], ["place", place]),
        *(["kind", "gloss"], ["summary", "Silent."], ["sources.1.accessed", "2026-11-20"]),
        *(["sources.3.title", "A paper"], ["sources.3.url", "no address"], ["people", "anna"]),
        *(["as_of", "2026-11-20"], ["author", "Me"]),
    ]

    refused = ask(bench, "note-save", fields=fields)
    assert refused.status == 422
    assert "sources.3.url" in str(refused.body["wrong"])
    unseen = ask(bench, "note-check", fields=[*fields, ["seen", "summary"]])
    assert unseen.body["wrong"] == [] and unseen.body["issues"]

    kept = [pair for pair in fields if "sources.3" not in pair[0]]
    assert ask(bench, "note-save", fields=kept).status == 200
    assert "    quote: quiet\n    suffix: too.\n" in notes_of(bench) and "sources" not in notes_of(bench)


@pytest.mark.parametrize("fields", ["x", [["a"]], [["a", 1]], [["place", "{"]], [["place", "[]"]], [1]])
def test_fields_that_no_form_sends_are_malformed(bench: Bench, fields: Json) -> None:
    assert ask(bench, "note-save", fields=fields).status == 400


@pytest.mark.parametrize(
    "given", [{"id": "x"}, {"kind": 1}, {"sources": [[[[["deep"]]]]]}, {"summary": None}, {"people": [True]}]
)
def test_what_no_form_sends_is_malformed(given: Mapping[str, Json]) -> None:
    with pytest.raises(MalformedError):
        cleaned(given)


def test_a_list_in_brackets_is_not_added_to_and_says_so(bench: Bench) -> None:
    (bench.root / NOTES).write_text(
        "article: harbour\nnotes: [{id: one, kind: gloss, quote: in it, summary: So., as_of: 2026-11-01, "
        "author: Me, created: 2026-11-01}]\n",
        "utf-8",
    )

    answer = save(bench)

    assert answer.status == 422 and "put each on lines of its own" in str(answer.body["message"])
    assert edit(bench, "one", summary="So it is.").status == 200
    assert "summary: So it is., as_of" in notes_of(bench)


def test_a_file_of_notes_that_would_be_too_long_is_not_written(bench: Bench) -> None:
    before = notes_of(bench)

    answer = save(bench, body="w" * NOTES_BYTES)

    assert answer.status == 422 and notes_of(bench) == before


def test_all_places_of_repeated_words_may_be_meant(bench: Bench) -> None:
    assert save(bench, quote="quiet", occurrence="all").status == 200

    assert "    occurrence: all\n" in notes_of(bench)
