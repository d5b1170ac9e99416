"""A relation may be declared on either side: both records know it, and two sides that disagree are told."""

from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, MeetingId, NoteId, PublisherId, SeriesId
from site_builder.model.issue import Issue
from tests.link.library import library, records


def record(path: str, head: str) -> dict[str, str]:
    """One record with its name as its title."""
    name = path.rpartition("/")[2]
    key = "name" if path.startswith(("people", "publishers")) else "title"
    date = "when: 2021-05-04\n" if path.startswith("meetings") and "when:" not in head else ""
    return {f"content/{path}.md": f"---\n{key}: {name}\n{date}{head}---\n\nWords.\n"}


def told(*files: dict[str, str], drafts: Drafts = Drafts.HIDE) -> tuple[Issue, ...]:
    found = {path: text for each in files for path, text in each.items()}
    return link(records(found), drafts).issues


def made(*files: dict[str, str]) -> Archive:
    return library({path: text for each in files for path, text in each.items()})


def test_an_article_that_a_meeting_names_is_about_it() -> None:
    archive = made(
        record("articles/preview", ""),
        record("meetings/talks", "articles: [{article: preview, relation: preview}]\n"),
    )

    assert [(one.meeting, one.relation) for one in archive.articles[ArticleId("preview")].meetings] == [
        ("talks", "preview")
    ]
    assert archive.articles_about[MeetingId("talks")] == ("preview",)


def test_a_person_who_names_a_meeting_is_one_of_its_people_with_the_part_they_say() -> None:
    archive = made(
        record("people/speaker", "meetings: [{meeting: talks, part: spokesperson, role: speaker}]\n"),
        record("meetings/talks", ""),
    )

    (each,) = archive.meetings[MeetingId("talks")].participants
    assert (each.person, each.part, each.role) == ("speaker", "spokesperson", "speaker")


def test_an_office_that_the_meeting_leaves_out_is_taken_from_the_person() -> None:
    archive = made(
        record("people/speaker", "meetings: [{meeting: talks, role: speaker}]\n"),
        record("meetings/talks", "participants: [{person: speaker}]\n"),
    )

    assert [each.role for each in archive.meetings[MeetingId("talks")].participants] == ["speaker"]


def test_ties_are_named_from_both_sides() -> None:
    archive = made(
        record("articles/first", ""),
        record("articles/second", "related: [{article: first, relation: translates}]\n"),
        record("meetings/dinner", "related: [{meeting: talks, relation: prepares}]\n"),
        record("meetings/talks", ""),
        record("publishers/agency", ""),
        record("publishers/paper", "related: [{publisher: agency, relation: republisher-of}]\n"),
    )

    assert [tie.relation for tie in archive.articles[ArticleId("first")].related] == ["translated-by"]
    assert [tie.relation for tie in archive.meetings[MeetingId("talks")].related] == ["prepared-by"]
    assert [tie.relation for tie in archive.publishers[PublisherId("agency")].related] == ["republished-by"]


def test_a_relation_declared_alike_on_both_sides_is_one() -> None:
    archive = made(
        record("articles/first", "related: [{article: second, relation: updated-by}]\n"),
        record(
            "articles/second",
            "related: [{article: first, relation: updates}]\nmeetings: [{meeting: talks}]\n",
        ),
        record("meetings/talks", "articles: [{article: second}]\nseries: [council]\n"),
        record("series/council", "meetings: [talks]\n"),
    )

    assert len(archive.articles[ArticleId("first")].related) == 1
    assert len(archive.articles[ArticleId("second")].meetings) == 1
    assert archive.meetings[MeetingId("talks")].series == ("council",)


def test_a_note_that_a_meeting_names_is_about_it() -> None:
    note = (
        "article: first\nnotes:\n  - id: one\n    kind: gloss\n    quote: Words\n    summary: A finding.\n"
        "    as_of: 2026-11-01\n    author: ed\n    created: 2026-11-01\n"
    )
    archive = made(
        record("articles/first", ""),
        {"content/notes/first.yaml": note},
        record("meetings/talks", "notes: [one]\n"),
    )

    assert archive.notes[NoteId("one")].meetings == ("talks",)
    assert archive.notes_about[MeetingId("talks")] == ("one",)


def test_the_meetings_of_a_narrower_series_are_those_of_the_wider_one_too() -> None:
    archive = made(
        record("meetings/late", "when: 2022\nseries: [sessions]\n"),
        record("meetings/early", "when: 2021\nseries: [talks]\n"),
        record("series/sessions", "part_of: talks\n"),
        record("series/talks", ""),
    )

    assert archive.meetings_in[SeriesId("talks")] == ("early", "late")
    assert archive.meetings_in[SeriesId("sessions")] == ("late",)


def test_what_a_draft_declares_reaches_no_published_record() -> None:
    archive = made(
        record("articles/draft", "draft: true\nrelated: [{article: first, relation: contradicts}]\n"),
        record("articles/first", ""),
    )

    assert archive.articles[ArticleId("first")].related == ()


def test_two_sides_that_disagree_are_told_with_both_places() -> None:
    (issue,) = told(
        record("articles/first", "meetings: [{meeting: talks, relation: preview}]\n"),
        record("meetings/talks", "articles: [{article: first, relation: analysis}]\n"),
    )

    assert issue.code == "L09"
    assert issue.spot.path == "content/articles/first.md"
    assert [spot.path for spot in issue.also] == ["content/meetings/talks.md"]


def test_publishers_may_republish_each_other() -> None:
    assert (
        told(
            record("publishers/agency", "related: [{publisher: paper, relation: republisher-of}]\n"),
            record("publishers/paper", "related: [{publisher: agency, relation: republisher-of}]\n"),
        )
        == ()
    )


def test_a_longer_circle_is_told_once_with_every_step() -> None:
    (issue,) = told(
        record(
            "articles/a",
            "related: [{article: b, relation: follows}, {article: c, relation: republished-by}]\n",
        ),
        record("articles/b", "related: [{article: c, relation: updates}]\n"),
        record("articles/c", ""),
        record("articles/d", "related: [{article: a, relation: follows}]\n"),
    )

    assert (issue.code, issue.spot.path, len(issue.also)) == ("L12", "content/articles/a.md", 2)
    assert issue.message == "a circle: 'a' follows 'b', and 'b' updates 'c', and 'c' republishes 'a'"


def test_a_meeting_cannot_prepare_what_it_follows_up() -> None:
    (issue,) = told(
        record(
            "meetings/a", "related: [{meeting: b, relation: prepares}, {meeting: b, relation: follows-up}]\n"
        ),
        record("meetings/b", ""),
    )

    assert issue.code == "L12"


def test_circles_that_share_no_step_are_each_told() -> None:
    found = told(
        *(record(f"series/{name}", f"part_of: {other}\n") for name, other in ("ab", "ba", "cd", "dc")),
    )

    assert [issue.code for issue in found] == ["L12", "L12"]


def test_dates_that_overlap_contradict_no_tie() -> None:
    assert (
        told(
            record("articles/first", "published: 2021-05\n"),
            record(
                "articles/second", "published: 2021-05-04\nrelated: [{article: first, relation: follows}]\n"
            ),
        )
        == ()
    )


def test_what_only_a_draft_contradicts_is_not_told_of_the_published() -> None:
    files = (
        record("articles/a", "related: [{article: b, relation: follows}]\n"),
        record("articles/b", ""),
        record(
            "articles/d",
            "draft: true\nrelated: [{article: a, relation: follows}, {article: b, relation: followed-by}]\n",
        ),
    )

    assert told(*files) == ()
    assert [issue.code for issue in told(*files, drafts=Drafts.SHOW)] == ["L12"]
