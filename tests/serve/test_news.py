"""What is said comes in order, and a terminal that is held holds nobody up."""

from threading import Event

import pytest

from site_builder.serve import news


def test_lines_come_in_order_and_all_of_them() -> None:
    said: list[str] = []

    with news.said_apart(said.append) as say:
        for number in range(100):
            say(str(number))

    assert said == [str(number) for number in range(100)]


def test_a_terminal_that_is_held_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "PATIENCE", 0.01)
    held = Event()

    def hold(_line: str) -> None:
        held.wait()

    with news.said_apart(hold) as say:
        say("one")
        say("two")

    held.set()
