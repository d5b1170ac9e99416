"""Pages to the files of a site: rendered in several processes, and only where what they show has changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from site_builder import cache
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Checked, Issue
from site_builder.model.page import Later, Output, Page, Theme, is_of_before
from site_builder.render import render
from site_builder.spill import Spill
from site_builder.traces import Trace, Traced, trace_of, traced
from site_builder.workers import cores, in_parallel

FEW = 500
"""Pages that one process renders before another could have begun."""


class Rendered(NamedTuple):
    """What is remembered of a page: its bytes stand in the site, or can be made again."""

    size: int = -1
    """Bytes; -1: it could not be rendered."""
    digest: str = ""
    issues: tuple[Issue, ...] = ()


_NONE = Rendered()


class _Made(NamedTuple):
    """What a process has to say of one page."""

    key: str
    rendered: Rendered | None = None
    """None: as it was remembered."""
    waiting: int | bytes = b""
    trace: Trace | None = None


class _Fetched(NamedTuple):
    """The same, and where its bytes can be had."""

    key: str
    rendered: Rendered | None = None
    fetch: Callable[[], bytes] | None = None
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What all pages are rendered with."""

    theme: Theme
    site: object
    digest: str
    seen: Callable[[Page], Page] = lambda page: page
    """A page with its view, which one that an earlier run made is handed over without."""

    def mark(self, page: Page) -> str | None:
        """What changes when the template of a page does, or one that it is made from."""
        return self.theme.marks.get(page.template)


def rendered(
    pages: Sequence[Page], look: Look, memory: cache.Cache, folder: Path
) -> Checked[tuple[Output, ...]]:
    """The files of all pages that can be rendered, in order; their bytes wait in `folder`.

    A page is rendered when anything it can see has changed. How many processes there are shows in nothing.
    """
    before = traces_before(memory)
    keys = [_key_before(page, before, look, memory) for page in pages]
    made = _made_now([page for page, key in zip(pages, keys, strict=True) if not key], look, memory, folder)
    outputs: list[Output] = []
    issues: list[Issue] = []
    traces: dict[str, Traced] = {}
    run = runs_before(memory) + 1
    memory.put("run", "", run)
    memory.put("traces", "", traces)
    for page, known_key in zip(pages, keys, strict=True):
        path = page.path
        key, fresh, fetch, trace = _Fetched(known_key) if known_key else next(made)
        known: Rendered = memory.remember("page", key, partial(_same, fresh or _NONE))
        told = before.get(path)
        if told is None or told.key != key:
            trace = trace or trace_of(look.seen(page), look.mark(page), look.digest)[1]
            told = traced(key, trace, run, known.digest, told)
        traces[path] = told
        issues += known.issues
        if known.size >= 0:
            fetch = fetch or partial(_again, page, look)
            outputs.append(Output(path, Later(known.size, known.digest, fetch)))
    return Checked(tuple(outputs), tuple(issues))


def _made_now(pages: Sequence[Page], look: Look, memory: cache.Cache, folder: Path) -> Iterator[_Fetched]:
    """What there is to say of some pages, in their order; several processes may have made them."""
    share = max(1, min(cores(), len(pages) // FEW))
    spills = [Spill(folder) for _ in range(share)]
    works = [partial(_share, pages[one::share], look, memory, spill) for one, spill in enumerate(spills)]
    made = in_parallel(works)

    def fetched(place: int) -> _Fetched:
        key, fresh, waiting, trace = made[place % share][place // share]
        fetch = partial(spills[place % share].fetch, waiting, fresh.size) if fresh else None
        return _Fetched(key, fresh, fetch, trace)

    return map(fetched, range(len(pages)))


def traces_before(memory: cache.Cache) -> Mapping[str, Traced]:
    """File → the last time that it was rendered, of every page of the last run."""
    return cast("Mapping[str, Traced]", memory.before("traces", "") or {})


def runs_before(memory: cache.Cache) -> int:
    """How many runs there were before this one, of which anything is remembered."""
    return cast("int", memory.before("run", "") or 0)


def _key_before(page: Page, known: Mapping[str, Traced], look: Look, memory: cache.Cache) -> str:
    """What a page that comes out as the last run made it is remembered by; empty where it is not."""
    before = known.get(page.path) if is_of_before(page) else None
    if before is None or before.trace[1:4] != (page.template, look.mark(page), look.digest):
        return ""
    return before.key if memory.knew("page", before.key) else ""


def _share(pages: Sequence[Page], look: Look, memory: cache.Cache, spill: Spill) -> list[_Made]:
    """The part of one process."""
    return [_made(look.seen(page), look, memory, spill) for page in pages]


def _made(page: Page, look: Look, memory: cache.Cache, spill: Spill) -> _Made:
    memory.pause()
    key, trace = trace_of(page, look.mark(page), look.digest)
    if memory.knew("page", key):
        return _Made(key)
    output, issues = render(page, look.site, look.theme)
    if output is None:
        return _Made(key, Rendered(issues=issues), trace=trace)
    return _Made(key, Rendered(output.size, output.digest, issues), spill.put(output.data), trace)


def _again(page: Page, look: Look) -> bytes:
    """The bytes of a page that was rendered by an earlier run, whose site is not there any more."""
    output = render(look.seen(page), look.site, look.theme).value
    return output.data if output else b""


def _same(rendered: Rendered) -> Rendered:
    return rendered
