"""Files are converted beside each other, in order; what breaks one process costs one file."""

import os
import select
import signal
import subprocess
import sys
from threading import Event

import pytest

from site_builder.importing.crew import ALONE, Reading, converted
from site_builder.importing.gather import Gathered, Unread
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked, Issue, Spot
from tests.intake.makers import zipped

MANY = ALONE + 4


def answering(raw: Raw) -> Checked[Draft | None]:
    """An issue that tells the file's name, or what the file asks for."""
    if raw.data == b"end":
        os._exit(3)
    if raw.data == b"hang":
        Event().wait(60)
    if raw.data == b"raise":
        raise KeyError(raw.name)
    if raw.data == b"deep":
        raise RecursionError
    return Checked(None, (Issue("I01", f"read {raw.name}", Spot(raw.name)),))


def messages(*contents: bytes, seconds: float = 20) -> list[str]:
    raws = [Raw(str(number), data) for number, data in enumerate(contents)]
    answers = converted(raws, Reading(answering, seconds))
    return [done.issues[0].message for _, done in answers if done]


def test_few_files_and_many_are_answered_in_their_order() -> None:
    for count in (0, 1, ALONE, MANY):
        assert messages(*[b""] * count) == [f"read {number}" for number in range(count)]


def test_an_error_nobody_foresaw_is_one_file_s_refusal() -> None:
    assert messages(b"", b"raise", b"deep") == [
        "read 0",
        "this cannot be read (KeyError)",
        "this is nested more deeply than any article",
    ]


def test_a_file_that_ends_its_process_ends_no_other() -> None:
    answers = messages(b"", b"end", *[b""] * MANY)

    assert answers.pop(1) == "the program that read this file ended in the middle of it"
    assert answers == [f"read {number}" for number in (0, *range(2, MANY + 2))]


def test_files_that_end_their_processes_one_after_another_are_all_told() -> None:
    answers = messages(*[b"end", b"end", b""] * 3)

    ended = "the program that read this file ended in the middle of it"
    assert answers == [answer for last in (2, 5, 8) for answer in (ended, ended, f"read {last}")]


def test_a_file_that_never_ends_is_given_up() -> None:
    answers = messages(b"", b"hang", *[b""] * MANY, seconds=8)

    assert answers.pop(1) == "this took longer than 8 seconds"
    assert answers == [f"read {number}" for number in (0, *range(2, MANY + 2))]


def telling_who_reads(raw: Raw) -> Checked[Draft | None]:
    """Tell the process by its number, and never end."""
    print(os.getpid(), flush=True)
    return answering(Raw(raw.name, b"hang"))


@pytest.mark.skipif(
    not hasattr(os, "pidfd_open"), reason="only here a process can be watched that is not ours"
)
def test_who_is_killed_in_the_middle_leaves_no_process_behind() -> None:
    code = (
        "from site_builder.importing.crew import ALONE, Reading, converted\n"
        "from site_builder.model.draft import Raw\n"
        "from tests.importing.test_crew import telling_who_reads\n"
        "list(converted([Raw('a', b'')] * (ALONE + 1), Reading(telling_who_reads, 600)))"
    )
    asked = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    with asked:
        assert asked.stdout is not None
        worker = os.pidfd_open(int(asked.stdout.readline()))

        asked.send_signal(signal.SIGKILL)

        ended, _, _ = select.select([worker], [], [], 30)
    os.close(worker)
    assert ended


def test_what_a_packed_file_holds_comes_in_its_place() -> None:
    packed = zipped({"b.txt": "b", "c.txt": "c"})
    named: list[Gathered] = [Raw("a", b""), Raw("p.zip", packed), Unread("gone", ()), Raw("d", b"")]

    answers = converted(named, Reading(answering))

    assert [(one.name, done and done.issues[0].message) for one, done in answers] == [
        ("a", "read a"),
        ("p.zip/b.txt", "read p.zip/b.txt"),
        ("p.zip/c.txt", "read p.zip/c.txt"),
        ("gone", None),
        ("d", "read d"),
    ]


def test_a_member_that_hangs_costs_itself_and_not_what_waits_behind_the_packed_file() -> None:
    packed = zipped({"b.txt": "hang", "c.txt": "c"})
    named = [Raw("p.zip", packed), Raw("d", b""), Raw("e", b"end"), Raw("f", b"")]

    answers = [
        (one.name, done.issues[0].message) for one, done in converted(named, Reading(answering, 6)) if done
    ]

    assert answers == [
        ("p.zip/b.txt", "this took longer than 6 seconds"),
        ("p.zip/c.txt", "read p.zip/c.txt"),
        ("d", "read d"),
        ("e", "the program that read this file ended in the middle of it"),
        ("f", "read f"),
    ]


def test_what_is_known_is_not_read() -> None:
    named = [Raw("p.zip", zipped({"b.txt": "known", "c.txt": "c"})), Raw("d", b"known")]

    answers = converted(named, Reading(answering, is_known=lambda raw: raw.data == b"known"))

    assert [(one.name, done is None) for one, done in answers] == [
        ("p.zip/b.txt", True),
        ("p.zip/c.txt", False),
        ("d", True),
    ]
