"""Files are converted beside each other, in order; what breaks one process costs one file."""

import os
import select
import signal
import subprocess
import sys
from threading import Event

import pytest

from site_builder.importing.crew import ALONE, converted
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked, Issue, Spot

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
    return [done.issues[0].message for done in converted(raws, answering, seconds)]


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
        "from site_builder.importing.crew import ALONE, converted\n"
        "from site_builder.model.draft import Raw\n"
        "from tests.importing.test_crew import telling_who_reads\n"
        "list(converted([Raw('a', b'')] * (ALONE + 1), telling_who_reads))"
    )
    asked = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    with asked:
        assert asked.stdout is not None
        worker = os.pidfd_open(int(asked.stdout.readline()))

        asked.send_signal(signal.SIGKILL)

        ended, _, _ = select.select([worker], [], [], 30)
    os.close(worker)
    assert ended
