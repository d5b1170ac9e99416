"""SingleFile's comment at the head of a page that it saved: where the page was, and when it was saved."""

import re
from datetime import datetime

from site_builder.intake.facts import Facts, told
from site_builder.model.draft import Found

_HEAD = 20_000
_COMMENT = re.compile(
    r"<!--\s*(?:Page saved with|Archive processed by) SingleFile\s(?P<lines>.{0,4000}?)-->", re.S
)
_LINE = re.compile(r"^\s*(?P<name>url|saved date|info):\s*(?P<value>.*?)\s*$", re.MULTILINE)
_SCRIPT_DATE = re.compile(r"[A-Z][a-z]{2} (?P<day>[A-Z][a-z]{2} \d\d \d{4})\b")


def saved_by_singlefile(html: str) -> tuple[Found, ...]:
    """What the comment states; nothing where another program saved the page."""
    comment = _COMMENT.search(html, 0, _HEAD)
    if comment is None:
        return ()
    stated = {found["name"]: found["value"] for found in _LINE.finditer(comment["lines"])}
    facts = Facts(url=stated.get("url", ""), saved=_day(stated.get("saved date", "")))
    return told(facts, "the comment of SingleFile")


def _day(moment: str) -> str:
    """The day of a date as scripts write it: `Fri Jan 05 2024 12:00:00 GMT+0100`."""
    found = _SCRIPT_DATE.match(moment)
    try:
        return datetime.strptime(found["day"], "%b %d %Y").date().isoformat() if found else ""  # noqa: DTZ007  a day has no zone
    except ValueError:
        return ""
