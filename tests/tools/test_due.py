"""What must be looked at again, in the order of its risk."""

from dataclasses import replace
from datetime import date

from site_builder.link import Drafts, link
from site_builder.model.kinds import NoteKind, Outcome
from site_builder.model.records import Note, NoteFile
from site_builder.model.records.note import Never, Status
from site_builder.model.records.parts import Valid
from site_builder.model.when import Day, When
from site_builder.tools.due import Due, due
from tests.annotate.given import article, note

TODAY = date(2027, 6, 1)


def found(*notes: Note, today: date = TODAY) -> tuple[Due, ...]:
    made = article("Words.")
    archive = link((made, NoteFile(made.id, notes=notes)), Drafts.SHOW).value
    return due(archive, 12, today)


def outcome(name: str, to: str = "", review_by: Day | None = None) -> Note:
    valid = Valid(to=When.parse(to)) if to else None
    made = note(name, kind=NoteKind.OUTCOME)
    return replace(made, outcome=Outcome.OPEN, valid=valid, review_by=review_by, as_of=Day(2027, 5, 1))


def test_an_open_outcome_whose_day_is_past_comes_first() -> None:
    late = outcome("late", "2027-05", Day(2028, 1, 1))
    soon = outcome("soon", "2028", Day(2027, 6, 20))

    told = [(one.note, one.reason.value, one.risk.value, one.days) for one in found(soon, late)]

    assert told == [("late", "deadline", "high", 1), ("soon", "soon", "low", -19)]


def test_the_day_on_which_it_was_due_by_the_words_comes_before_the_end_of_the_claim() -> None:
    waiting = replace(outcome("waiting", "2027-05", Day(2028, 1, 1)), due=When.parse("2028"))
    late = replace(outcome("late", "2029", Day(2028, 1, 1)), due=When.parse("2027-05"))

    assert [(one.note, one.reason.value) for one in found(waiting, late)] == [("late", "deadline")]


def test_a_review_weighs_more_the_longer_it_is_overdue() -> None:
    notes = (outcome("a", review_by=Day(2027, 5, 31)), outcome("b", review_by=Day(2027, 2, 1)))

    assert [(one.note, one.risk.value) for one in found(*notes)] == [("b", "high"), ("a", "medium")]


def test_a_doubt_is_due_when_it_is_old_whatever_its_own_date_says() -> None:
    old = replace(note("old", kind=NoteKind.DISPUTED), review_by=Never.NEVER, as_of=Day(2026, 5, 1))
    young = replace(old, id=note("young").id, as_of=Day(2026, 7, 1))

    assert [(one.note, one.reason.value) for one in found(old, young)] == [("old", "old")]


def test_what_is_settled_withdrawn_or_far_off_is_not_due() -> None:
    notes = (
        note("context"),
        outcome("far", "2029", Day(2028, 1, 1)),
        replace(outcome("gone", "2020"), status=Status.WITHDRAWN),
        replace(outcome("came", "2020", Day(2020, 1, 1)), outcome=Outcome.CAME_TRUE, review_by=Never.NEVER),
    )

    assert found(*notes) == ()


def test_the_day_itself_and_thirty_days_ahead_are_within() -> None:
    today = outcome("today", review_by=Day(2027, 6, 1))
    edge = outcome("edge", review_by=Day(2027, 7, 1))
    past = outcome("past", review_by=Day(2027, 7, 2))

    assert [one.note for one in found(today, edge, past)] == ["today", "edge"]
