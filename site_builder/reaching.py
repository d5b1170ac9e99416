"""Cited pages of the web: asked whether they are still there, remembered, and told when they are gone."""

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from site_builder.authoring import Desk, Form, Told, open_archive, warning
from site_builder.importing.reached import Reached, reached
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Issue, Spot
from site_builder.read.locate import locate
from site_builder.text.columns import visible
from site_builder.text.names import counted
from site_builder.tools.sources import Answer, Broken, Cited, Known, Standing, broken, cited, learnt, to_ask

RECORD = Path(".cache/sources.json")
AT_ONCE = 6
"""So many hosts are asked at the same time, each by one call after the other."""
PAUSE = 1.0
"""Seconds between two calls of one host."""
_OFFLINE = (
    "no page answered at all, so this machine seems to be offline; what was known of them before is kept"
)


@dataclass(frozen=True, slots=True)
class Asking:
    """How the web is asked; tests bring one of their own."""

    call: Callable[[str], Reached] = reached
    pause: float = PAUSE
    most: int | None = None
    """So many pages are asked, those first that were never asked; None: all."""
    tell: Callable[[int, str], None] | None = None
    """Called after each address with the count so far and the address."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of an archive's cited pages."""

    pages: tuple[Cited, ...]
    known: Mapping[str, Known] = field(default_factory=dict)
    calls: int = 0
    """How many pages were asked just now."""
    trouble: str = ""
    """Why what they answered is not to be believed, or was not kept; empty if all went well."""

    @property
    def broken(self) -> tuple[Broken, ...]:
        """The pages that are gone, the longest gone first."""
        return broken(self.pages, self.known)


def remembered(desk: Desk) -> Asked:
    """What earlier questions found out about the pages that an archive cites; asks nobody."""
    return Asked(cited(desk.archive), read_known(desk.root))


def ask(desk: Desk, today: date, asking: Asking = Asking()) -> Asked:
    """Ask the pages that nobody asked in the last days, and remember what they answer."""
    before = remembered(desk)
    due = to_ask(before.pages, before.known, today)[: asking.most]
    answers = dict(_answers(due, asking))
    if answers and all(one.status == 0 for one in answers.values()) and len(_by_host(due)) > 1:
        return Asked(before.pages, before.known, len(due), _OFFLINE)
    found = {
        url: learnt(url, Answer(one.status, one.words, one.address), before.known.get(url), today)
        for url, one in answers.items()
    }
    cited_now = {one.url for one in before.pages}
    known = {url: one for url, one in {**before.known, **found}.items() if url in cited_now}
    return Asked(before.pages, known, len(due), _keep(desk.root, known) if due else "")


def list_sources(desk: Desk | str, asked: Asked, form: Form) -> Told:
    """The cited pages that are gone, with where they are cited and what stands in for them."""
    if isinstance(desk, str):
        return desk, False
    rows = [row(one, desk) for one in asked.broken]
    if form is Form.JSON:
        return json.dumps(rows, ensure_ascii=False, indent=2), not asked.trouble
    parts = [*map(_text, rows), _tally(asked), asked.trouble, warning(desk)]
    return "\n".join(part for part in parts if part), not asked.trouble


def look(root: Path, form: Form) -> Told:
    """List the pages that are known to be gone; asks nobody."""
    desk = open_archive(root)
    return list_sources(desk, Asked(()) if isinstance(desk, str) else remembered(desk), form)


def ask_and_list(root: Path, today: date, form: Form, asking: Asking = Asking()) -> Told:
    """Ask the cited pages whether they are still there, and list those that are gone."""
    desk = open_archive(root)
    return list_sources(desk, Asked(()) if isinstance(desk, str) else ask(desk, today, asking), form)


Row = Mapping[str, str | list[dict[str, str | int]]]


def row(one: Broken, desk: Desk) -> Row:
    """A page that is gone, for programs and for the page of the author."""
    return {
        "url": one.cited.url,
        "title": one.cited.title,
        "why": one.known.why,
        "since": one.known.since.isoformat(),
        "asked": one.known.asked.isoformat(),
        "copy": one.cited.copy or "",
        "advice": one.advice,
        "places": [{"path": spot.path, "line": _line(desk, spot)} for spot in one.cited.spots],
    }


def _text(told: Row) -> str:
    places = told["places"]
    where = [f"{one['path']}:{one['line']}" for one in places if isinstance(one, dict)]
    lines = (
        f"{where[0]}: {told['url']}",
        f"  {visible(str(told['title']))}",
        f"  {visible(str(told['why']))}; gone since {told['since']}, asked on {told['asked']}",
        f"  {told['advice']}",
        *([f"  also cited: {', '.join(where[1:])}"] if where[1:] else []),
    )
    return "\n".join(lines) + "\n"


def _tally(asked: Asked) -> str:
    counts = {
        standing: sum(
            one.url in asked.known and asked.known[one.url].standing is standing for one in asked.pages
        )
        for standing in Standing
    }
    never = len(asked.pages) - sum(counts.values())
    parts = (
        f"{counts[Standing.DEAD]} gone",
        *([f"{counts[Standing.SILENT]} without an answer"] if counts[Standing.SILENT] else []),
        *([f"{counts[Standing.UNTOLD]} that tell programs nothing"] if counts[Standing.UNTOLD] else []),
        *([f"{never} never asked: `site-builder sources --ask`"] if never else []),
    )
    return f"{counted(len(asked.pages), 'cited page')}: {', '.join(parts)}"


def _line(desk: Desk, spot: Spot) -> int:
    return locate(Issue("N08", "", spot), desk.texts).spot.line or 1


def _answers(pages: Sequence[Cited], asking: Asking) -> Iterator[tuple[str, Reached]]:
    hosts = _by_host(pages)
    if not hosts:
        return
    done = 0
    with ThreadPoolExecutor(AT_ONCE) as callers:
        for host in as_completed([callers.submit(_of_host, urls, asking) for urls in hosts.values()]):
            for url, answer in host.result():
                done += 1
                if asking.tell:
                    asking.tell(done, url)
                yield url, answer


def _by_host(pages: Sequence[Cited]) -> Mapping[str, list[str]]:
    hosts: dict[str, list[str]] = {}
    for one in pages:
        hosts.setdefault(urlsplit(one.url).hostname or "", []).append(one.url)
    return hosts


def _of_host(urls: Sequence[str], asking: Asking) -> list[tuple[str, Reached]]:
    """The answers of one host, which is never asked twice within a moment."""
    answers: list[tuple[str, Reached]] = []
    for number, url in enumerate(urls):
        if number:
            time.sleep(asking.pause)
        answers.append((url, asking.call(url)))
    return answers


def read_known(root: Path) -> Mapping[str, Known]:
    """What was remembered of cited pages; nothing where nobody asked, or the record was damaged."""
    try:
        kept = json.loads((root / RECORD).read_text("utf-8"))
        return {str(url): _known(told) for url, told in kept.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _known(told: Mapping[str, str]) -> Known:
    asked, since = date.fromisoformat(told["asked"]), date.fromisoformat(told["since"])
    return Known(Standing(told["standing"]), str(told["why"]), asked, since, str(told["leads_to"]))


def _keep(root: Path, known: Mapping[str, Known]) -> str:
    """Write down what is known; else why that cannot be done."""
    rows = {
        url: {**asdict(one), "asked": str(one.asked), "since": str(one.since)} for url, one in known.items()
    }
    beside = root / f"{RECORD}.tmp"
    try:
        beside.parent.mkdir(exist_ok=True)
        beside.write_text(json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
        beside.replace(root / RECORD)
    except OSError as error:
        return f"{root / RECORD} cannot be written: {(error.strerror or str(error)).lower()}"
    return ""
