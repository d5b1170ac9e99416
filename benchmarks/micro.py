"""What each stage and each kind of page costs, in µs an article: `python -m benchmarks.micro [300]`.

Every stage is called by itself, in one process, with nothing remembered, on the peers' corpus where it is
here and on `benchmarks/synthetic.py` otherwise. The last of several passes counts: what a process does once,
such as compiling patterns, is done by then. Compare runs on one machine.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import site_builder.compose.whole as composing
from benchmarks.peers.corpus import HARNESS, corpus
from benchmarks.synthetic import write_archive
from site_builder import looking
from site_builder.annotate import annotate
from site_builder.annotate.known import known_names, known_of
from site_builder.cache import Cache, digest
from site_builder.check import Given, check
from site_builder.compose import VIEWS, SiteView, edition_of, site_view
from site_builder.compose.edition import with_near
from site_builder.compose.mention_lists import with_mentions
from site_builder.compose.mentions import homes, leads_of
from site_builder.compose.named import silent_pages, with_names
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.card import Card
from site_builder.model.config import Config
from site_builder.model.page import Output, Page
from site_builder.model.past import Known
from site_builder.options import Options
from site_builder.read.scan import scan
from site_builder.read.theme import read_theme
from site_builder.render import check_templates, render, theme_files
from site_builder.text.names_of_archive import names_of

PASSES = 2
SHOWN = 1.0
"""Least µs an article that is printed."""
Made = TypeVar("Made")


@dataclass(slots=True)
class Costs:
    """CPU seconds, and how many pages or files, by what they were spent on."""

    seconds: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def of(self, name: str, count: int = 1) -> Iterator[None]:
        """Add what the block costs to a name."""
        before = time.process_time()
        yield
        self.add(name, time.process_time() - before, count)

    def add(self, name: str, seconds: float, count: int = 1) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds
        self.counts[name] = self.counts.get(name, 0) + count

    def call(self, name: str, run: Callable[[], Made]) -> Made:
        """What a call gives, its cost added to a name."""
        with self.of(name):
            return run()


def main(articles: int) -> None:
    """Go through all stages, and print what each cost."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        if HARNESS.is_dir():
            root = corpus(articles, root).whole
        else:
            write_archive(root, articles)
        for number in range(PASSES):
            costs = Costs()
            one_pass(root, costs)
            if number == PASSES - 1:
                tell(costs, articles)


def one_pass(root: Path, costs: Costs) -> None:
    """Every stage once, each handed what the one before it made."""
    sources = costs.call("scan", lambda: scan(root)).value
    memory = Cache()
    records = costs.call("read", lambda: looking.records_of(sources, memory)).value
    config = looking.settings_of(Options(root), sources).value
    if config is None:
        raise ValueError("archive.yaml cannot be read")
    config = replace(config, search=False, share_images=False)
    archive = costs.call("link", lambda: link(records, Drafts.HIDE)).value
    bodies = _annotated(archive, config, costs)
    day = date(2026, 11, 1)
    costs.call("check", lambda: check(Given(archive, bodies, config, day, Known())))
    pages = _composed(archive, bodies, config, costs)
    _rendered(root, archive, config, pages, costs)


def _annotated(archive: Archive, config: Config, costs: Costs) -> Bodies:
    words, names, linked = looking.labels(config), known_names(archive), names_of(archive)
    bodies = {}
    with costs.of("annotate", len(archive.articles)):
        for name, article in archive.articles.items():
            notes = tuple(archive.notes[note] for note in archive.notes_on[name])
            known = known_of(archive, names, name)
            bodies[name] = annotate(article, notes, words, known, linked).value
    return bodies


def _composed(archive: Archive, bodies: Bodies, config: Config, costs: Costs) -> tuple[Page, ...]:
    edition = costs.call("edition", lambda: edition_of(archive, bodies, config, None))
    whole = costs.call("related articles", lambda: with_near(edition))
    found: list[Page] = []
    for kind in composing.PAGES:
        before = time.process_time()
        pages = tuple(kind(whole))
        costs.add(f"compose {kind.__name__}", time.process_time() - before, len(pages))
        found += pages
    silent, records = silent_pages(whole), homes(whole)
    named = costs.call("names as links", lambda: with_names(whole, found, silent))
    leads = [lead for page in named for lead in leads_of(whole, page, records)]
    mentions = costs.call("mentions found", lambda: composing.mentions_of(whole, leads, records))
    linked = costs.call("mentions shown", lambda: tuple(with_mentions(whole, named, mentions)))
    data = costs.call("description of the data", lambda: composing.take_away(whole, linked))
    made = (*linked, *data)
    costs.call("titles told apart", lambda: composing.told_apart(made, config.title))
    costs.call("addresses looked at", lambda: tuple(composing.address_faults(edition, made, ())))
    return made


def _rendered(root: Path, archive: Archive, config: Config, pages: tuple[Page, ...], costs: Costs) -> None:
    theme = read_theme(root).value
    costs.call("templates checked", lambda: check_templates(theme, VIEWS, SiteView))
    site = site_view(archive, config, theme_files(theme).addresses)
    for page in pages:
        if isinstance(page.view, Card):
            continue
        with costs.of("digests of pages"):
            digest(page.url, page.template, page.view)
        with costs.of(f"render {page.template}"):
            output = render(page, site, theme).value
        if output is not None:
            costs.add(_bytes_of(page, output), 0.0, len(output.data))


def _bytes_of(page: Page, output: Output) -> str:
    """The kind of file that bytes are counted for."""
    name = page.template if page.template != "data.txt" else f"data {Path(output.path).suffix}"
    return f"bytes {name}"


def tell(costs: Costs, articles: int) -> None:
    """Print what was spent, dearest first, then the bytes an article by kind of file."""
    total = sum(costs.seconds.values())
    print(
        f"{articles} articles, one process: {total:.2f} s CPU, {1e6 * total / articles:,.0f} µs an article\n"
    )
    print("| µs an article | made | µs each | what |\n| ---: | ---: | ---: | --- |")
    for name, seconds in sorted(costs.seconds.items(), key=lambda one: -one[1]):
        if 1e6 * seconds / articles >= SHOWN:
            count = costs.counts[name]
            share, each = 1e6 * seconds / articles, 1e6 * seconds / count if count else 0
            print(f"| {share:,.0f} | {count:,} | {each:,.0f} | {name} |")
    sizes = {name[6:]: count for name, count in costs.counts.items() if name.startswith("bytes ")}
    print(f"\n{sum(sizes.values()) / articles:,.0f} bytes an article\n")
    print("| bytes an article | kind |\n| ---: | --- |")
    for name, size in sorted(sizes.items(), key=lambda one: -one[1]):
        print(f"| {size / articles:,.0f} | {name} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
