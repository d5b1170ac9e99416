"""Who may ask the desk: our own pages, with this run's token; everybody else is refused."""

from dataclasses import replace

import pytest

from site_builder.serve.desk.guard import MOST_BYTES, Knock, why_not_change, why_not_read

OURS = Knock(
    "localhost:8000", "http://localhost:8000", "same-origin", "right", "application/json; charset=utf-8", 20
)


def test_our_own_page_may_change_files() -> None:
    assert why_not_change(OURS, "right") == ""
    assert why_not_change(replace(OURS, content_type="application/octet-stream"), "right") == ""


@pytest.mark.parametrize(
    "other",
    [
        {"origin": ""},
        {"origin": "null"},
        {"origin": "http://localhost:8001"},
        {"origin": "https://localhost:8000"},
        {"origin": "http://evil.example"},
        {"origin": "http://localhost:8000.evil.example"},
        {"host": "evil.example"},
        {"site": "cross-site"},
        {"site": "same-site"},
        {"token": ""},
        {"token": "Right"},
        {"token": "righté"},
        {"content_type": ""},
        {"content_type": "text/plain"},
        {"content_type": "application/x-www-form-urlencoded"},
        {"content_type": "multipart/form-data; boundary=x"},
        {"length": MOST_BYTES + 1},
    ],
    ids=str,
)
def test_anybody_else_may_not(other: dict[str, str | int]) -> None:
    assert why_not_change(replace(OURS, **other), "right") != ""  # type: ignore[arg-type]  # one field of a knock


def test_reading_needs_no_token_but_no_foreign_page_either() -> None:
    assert why_not_read(Knock("localhost:8000")) == ""
    assert why_not_read(Knock("localhost:8000", site="none")) == ""
    assert why_not_read(Knock("localhost:8000", "http://evil.example")) != ""
    assert why_not_read(Knock("localhost:8000", site="cross-site")) != ""
