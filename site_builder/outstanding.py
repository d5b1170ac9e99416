"""What waits for somebody in an archive, as Markdown: notes that are due, cited pages gone, drafts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

from site_builder.authoring import Desk, Told, open_archive, warning
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Issue, Spot
from site_builder.model.records.note import Status
from site_builder.model.when import When
from site_builder.reaching import Asked, Asking, ask, remembered
from site_builder.read.locate import locate
from site_builder.text.dates import date_words
from site_builder.text.names import counted
from site_builder.tools.due import Upcoming, due, upcoming

MOST_ROWS = 50
"""How many of a kind are told; a summary that is too long is not shown at all."""
_LONGEST = 200
_SIGNS = re.compile(r"[\\`*_{}\[\]<>()#+!|~&@$^]")


@dataclass(frozen=True, slots=True)
class Host:
    """Where the files of the archive can be read in a browser; empty: nowhere."""

    files: str = ""
    """What stands before a path: `https://github.com/you/archive/blob/1f2e3d/`."""


def host_of(environment: Mapping[str, str]) -> Host:
    """Where a workflow of GitHub's runs, its files can be read as they were at that commit."""
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
    server, repository, commit = (environment.get(name, "") for name in names)
    return Host(f"{server}/{repository}/blob/{commit}/") if server and repository and commit else Host()


def outstanding(root: Path, today: date, host: Host = Host(), asking: Asking | None = None) -> Told:
    """The report; with `asking`, cited pages are asked first whether they are still there."""
    desk = open_archive(root)
    if isinstance(desk, str):
        return desk, False
    asked = remembered(desk) if asking is None else ask(desk, today, asking)
    parts = (
        f"# What waits in {_said(desk.config.title)}, {date_words(When.day(today))}",
        _due(desk, today, host),
        _sources(desk, asked, host),
        _drafts(desk, host),
        _said(warning(desk)),
    )
    return "\n\n".join(part for part in parts if part), True


def _due(desk: Desk, today: date, host: Host) -> str:
    months = desk.config.notes.review_after_months
    found = due(desk.archive, months, today)
    head = f"## Notes to look at again: {len(found) or 'none'}"
    if not found:
        return f"{head}\n\n{_next(upcoming(desk.archive, months, today))}"
    rows = (
        (_place(desk, one.spot, host, one.note), one.risk.value, _said(one.why), _said(one.summary))
        for one in found
    )
    return f"{head}\n\n{_table(('Note', 'Risk', 'Why', 'What it says'), rows, len(found))}"


def _next(ahead: Upcoming | None) -> str:
    if ahead is None:
        return "None is due, and none has a review ahead of it."
    return f"None is due. Next is `{ahead.note}`, on {date_words(When.day(ahead.day))}."


def _sources(desk: Desk, asked: Asked, host: Host) -> str:
    gone = asked.broken
    never = sum(one.url not in asked.known for one in asked.pages)
    head = f"## Cited pages that are gone: {len(gone) or 'none'}"
    rows = (
        (
            f"[{_said(one.cited.title or one.cited.url)}](<{one.cited.url}>)",
            " ".join(_place(desk, spot, host) for spot in one.cited.spots),
            f"{_said(one.known.why)}, since {one.known.since}",
            _said(one.advice),
        )
        for one in gone
    )
    table = _table(("Page", "Cited in", "What it answers", "What to do"), rows, len(gone)) if gone else ""
    unasked = f"{never} of {counted(len(asked.pages), 'cited page')} were never asked." if never else ""
    return "\n\n".join(part for part in (head, table, unasked, _said(asked.trouble)) if part)


def _drafts(desk: Desk, host: Host) -> str:
    found = [
        *(
            (one.spot, one.title, f"still needed: {', '.join(one.needs)}" if one.needs else "")
            for one in desk.archive.articles.values()
            if one.draft
        ),
        *((one.spot, one.summary, "") for one in desk.archive.notes.values() if one.status is Status.DRAFT),
    ]
    head = f"## Drafts: {len(found) or 'none'}"
    if not found:
        return head
    rows = ((_place(desk, spot, host), _said(title), _said(more)) for spot, title, more in found)
    return f"{head}\n\n{_table(('File', 'What it is', ''), rows, len(found))}"


def _table(names: Sequence[str], rows: Iterable[Sequence[str]], count: int) -> str:
    lines = [_row(names), _row(["---"] * len(names))]
    lines += [_row(row) for row, _ in zip(rows, range(MOST_ROWS), strict=False)]
    more = f"\n\nand {count - MOST_ROWS} more" if count > MOST_ROWS else ""
    return "\n".join(lines) + more


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _place(desk: Desk, spot: Spot, host: Host, name: str = "") -> str:
    """A place in the archive's files, as a link where they can be read in a browser."""
    line = locate(Issue("N08", "", spot), desk.texts).spot.line or 1
    told = _said(name or f"{spot.path}:{line}")
    return f"[{told}](<{host.files}{quote(spot.path)}#L{line}>)" if host.files else told


def _said(text: str) -> str:
    """Words of an archive on one line, none of them taken for Markdown."""
    line = " ".join(text.split())
    cut = line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
    return _SIGNS.sub(r"\\\g<0>", cut)
