"""Stamps for machines: the day they tell, and whether it may be another day at the place."""

from datetime import date

import pytest

from site_builder.intake.fields.instants import Instant, read_instant

MARCH = date(2019, 3, 25)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2019-03-25", Instant(MARCH)),
        ("20190325", Instant(MARCH)),
        ("2019-03-25T23:10:00Z", Instant(MARCH, 1390, 0)),
        ("2019-03-25T23:10:00.123+0000", Instant(MARCH, 1390, 0)),
        ("2019-03-25 23:10:00 -0600", Instant(MARCH, 1390, -360)),
        ("2019-03-25 23:10:00+08:00", Instant(MARCH, 1390, 480)),
        ("2019-03-25@05:36:50 CST", Instant(MARCH, 336)),
        ("2019-03-25 3:15:00 -0800", Instant(MARCH, 195, -480)),
        ("Mon, 25 Mar 2019 16:07:38 -0600", Instant(MARCH, 967, -360)),
        ("March 25, 2019 12:32", Instant(MARCH, 752)),
        ("2019/03/25", Instant(MARCH)),
        ("Monday, March 25, 2019", Instant(MARCH)),
    ],
)
def test_a_stamp_tells_a_day_a_clock_and_a_zone(text: str, instant: Instant) -> None:
    assert read_instant(text) == instant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "today",
        "2019",
        "2019-03",
        "0001-01-01T00:00:00",
        "1970-01-01",
        "2019-13-45",
        "03/04/2019",
        "1553515800",
    ],
)
def test_what_tells_no_day_of_a_web_page_tells_none(text: str) -> None:
    assert read_instant(text) is None


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("2019-03-25", False),
        ("2019-03-25T23:10:00Z", True),
        ("2019-03-25T23:10:00", True),
        ("2019-03-25T23:10:00+01:00", False),
    ],
)
def test_only_a_clock_without_a_zone_of_its_own_may_be_off(text: str, may_be: bool) -> None:
    instant = read_instant(text)

    assert instant is not None and instant.may_be_off is may_be
