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
from site_builder.traces import Rendered, Trace, Traced, trace_of, traced
from site_builder.workers import cores, in_parallel

FEW = 500
"""Pages that one process renders before another could have begun."""


class _Made(NamedTuple):
    """What a process has to say of one page."""

    key: str
    rendered: Rendered | None = None
    """None: as it was before."""
    waiting: int | bytes = b""
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
    kept = [_as_before(page, before, look) for page in pages]
    made = _made_now(
        [page for page, known in zip(pages, kept, strict=True) if not known], look, memory, folder
    )
    outputs: list[Output] = []
    issues: list[Issue] = []
    traces: dict[str, Traced] = {}
    run = runs_before(memory) + 1
    memory.put("run", "", run)
    memory.put("traces", "", traces)
    for page, known in zip(pages, kept, strict=True):
        path, fetch = page.path, None
        if not known:
            fresh, fetch = next(made)
            known = _traced(fresh, run, before.get(path))
        traces[path] = known
        size, digest, found = known.rendered
        issues += found
        if size >= 0:
            outputs.append(Output(path, Later(size, digest, fetch or partial(_again, page, look))))
    return Checked(tuple(outputs), tuple(issues))


def _made_now(
    pages: Sequence[Page], look: Look, memory: cache.Cache, folder: Path
) -> Iterator[tuple[_Made, Callable[[], bytes] | None]]:
    """What there is to say of some pages, in their order, and what fetches the bytes of those made."""
    share = max(1, min(cores(), len(pages) // FEW))
    spills = [Spill(folder) for _ in range(share)]
    works = [partial(_share, pages[one::share], look, memory, spill) for one, spill in enumerate(spills)]
    made = in_parallel(works)

    def fetched(place: int) -> tuple[_Made, Callable[[], bytes] | None]:
        memory.tell("page")
        one = made[place % share][place // share]
        size = one.rendered.size if one.rendered else -1
        return one, partial(spills[place % share].fetch, one.waiting, size) if size >= 0 else None

    return map(fetched, range(len(pages)))


def _traced(made: _Made, run: int, before: Traced | None) -> Traced:
    """The rendering of a page that was made or looked up just now, after the one `before` it."""
    if made.rendered is None or made.trace is None:
        return cast("Traced", before)
    return traced(made.key, made.trace, run, made.rendered, before)


def traces_before(memory: cache.Cache) -> Mapping[str, Traced]:
    """File → the last time that it was rendered, of every page of the last run."""
    return cast("Mapping[str, Traced]", memory.before("traces", "") or {})


def runs_before(memory: cache.Cache) -> int:
    """How many runs there were before this one, of which anything is remembered."""
    return cast("int", memory.before("run", "") or 0)


def _as_before(page: Page, before: Mapping[str, Traced], look: Look) -> Traced | None:
    """What is known of a page that comes out as the last run made it; None where it does not."""
    known = before.get(page.path) if is_of_before(page) else None
    if known is None or known.trace[1:4] != (page.template, look.mark(page), look.digest):
        return None
    return known


def _share(pages: Sequence[Page], look: Look, memory: cache.Cache, spill: Spill) -> list[_Made]:
    """The part of one process."""
    before = traces_before(memory)
    return [_made(look.seen(page), look, memory, (before, spill)) for page in pages]


def _made(page: Page, look: Look, memory: cache.Cache, beside: tuple[Mapping[str, Traced], Spill]) -> _Made:
    memory.pause()
    before, spill = beside
    key, trace = trace_of(page, look.mark(page), look.digest)
    known = before.get(page.path)
    if known and known.key == key:
        return _Made(key)
    output, issues = render(page, look.site, look.theme)
    if output is None:
        return _Made(key, Rendered(issues=issues), trace=trace)
    return _Made(key, Rendered(output.size, output.digest, issues), spill.put(output.data), trace)


def _again(page: Page, look: Look) -> bytes:
    """The bytes of a page that was rendered by an earlier run, whose site is not there any more."""
    output = render(look.seen(page), look.site, look.theme).value
    return output.data if output else b""
