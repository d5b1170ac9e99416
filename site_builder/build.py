"""The build, top to bottom: texts, records, archive, bodies, pages, files, and every issue on the way."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple, cast

from site_builder import cache
from site_builder.compose import (
    VIEWS,
    Composed,
    Kept,
    Piece,
    Run,
    SiteView,
    Woven,
    compose_whole,
    edition_of,
    search_records,
    site_view,
)
from site_builder.disclosing import Proof, Seen, proof_of, proved, seen_whole
from site_builder.looking import Files, labels, look, records_of, seen_by
from site_builder.model import quick
from site_builder.model.archive import Archive
from site_builder.model.card import DRAWN_WITH, Card
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.instead import first_of
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Output, Page, Theme
from site_builder.model.records import Article
from site_builder.model.search import SearchRecord
from site_builder.options import OUTPUT, Faults, Options, Orphans, Search
from site_builder.read.sources import CONTENT, Sources
from site_builder.read.theme import read_theme
from site_builder.renamed import former_names
from site_builder.render import COMPILER, compile_templates, theme_files
from site_builder.rendering import Look, rendered, runs_before
from site_builder.spill import Shelves
from site_builder.unpublished import marked
from site_builder.workers import cores, side_by_side

__all__ = ["OUTPUT", "Faults", "Options", "Orphans", "Search", "Site", "labels", "make"]

SPILL = Path(".cache")
"""Where the bytes of pages wait until they are written."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What takes a whole archive to make."""

    woven: Woven = field(default_factory=Woven)
    from_all: frozenset[str] = frozenset()
    """Files that are made from all pages."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site as values: every file of it, and every issue found on the way there."""

    sources: Sources
    config: Config | None = None
    archive: Archive | None = None
    outputs: tuple[Output, ...] = ()
    issues: tuple[Issue, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)
    """File → text of every template, for messages."""
    findable: Callable[[], tuple[SearchRecord, ...]] = tuple
    """What a search of the site can find; worked out when asked, for only publishing needs it."""
    proof: Proof = field(default_factory=Proof)
    """What no file of it may hold."""
    drafts: tuple[Spot, ...] = ()
    """Where drafts are written, which are no part of it."""
    rest: Rest = field(default_factory=Rest)
    """What only a whole build knows."""

    @property
    def texts(self) -> Mapping[str, str]:
        """Every text that an issue may quote, by the path it names."""
        return first_of(self.sources.texts, self.templates)


def make(options: Options, memory: cache.Cache) -> Site:
    """The whole site as values. It has files only when it has no errors that forbid publishing it."""
    theme, theme_issues = read_theme(options.root)
    looked = look(options, memory)
    sources, config, found = looked.files.sources, looked.files.config, (*theme_issues, *looked.issues)
    if config is None:
        # A wrong setting hides nothing that is wrong with the records; no page can be made of them, though.
        return Site(sources, issues=found, templates=_by_path(theme))
    public = seen_by(options, looked, config, memory)
    media = tuple(_media(sources, public.archive))
    archive = replace(public.archive, former=former_names(options.root, memory).names)
    edition = edition_of(archive, public.bodies, config, options.today, memory.remember_of)
    dressed = _look_of(theme, public.archive, config, memory)
    compose = partial(compose_whole, edition, archive, media)
    composed, (outputs, output_issues) = _pages(compose, dressed, memory, options.root)
    pictures, picture_issues = _pictures(options.root, media)
    outputs, proof = (*outputs, *pictures), _proof(options, public, looked.files, config, memory)
    made = (*marked(public.issues, looked.drafts), *composed.issues, *output_issues, *picture_issues)
    issues = (*found, *made, *proved(outputs, proof, memory))
    findable = partial(search_records, public.archive, public.bodies, config)
    site = Site(sources, config, public.archive, outputs, issues, _by_path(theme), findable, proof)
    return replace(site, drafts=looked.drafts, rest=Rest(composed.woven, composed.from_all))


def _pages(
    compose: Callable[[Run], Composed],
    dressed: Checked[Look],
    memory: cache.Cache,
    root: Path,
) -> tuple[Composed, Checked[tuple[Output, ...]]]:
    """All pages, and their files where nothing is wrong with the templates."""
    look, wrong = dressed
    keeping, away = _Keeping(memory), _shelves(root) if quick.IS_QUICK else None
    composed = compose(Run(memory.pause, partial(side_by_side, memory), cores(), keeping.before(), away))
    if wrong:
        return composed, Checked((), wrong)
    made = _outputs(composed.pages, replace(look, seen=composed.seen), memory, root)
    keeping.keep(composed)
    if away is not None:
        # The site needs the room where it is written.
        away.close()
    return composed, made


def putting_aside(memory: cache.Cache, root: Path) -> cache.Cache:
    """The memory of a run that ends with its site: texts wait on the disk for it.

    Whoever makes one site after the other, remembering texts of each, would hold the files of all of them.
    """
    memory.shelves = lru_cache(1)(partial(_shelves, root)) if quick.IS_QUICK else None
    return memory


def _shelves(root: Path) -> Shelves:
    """What takes values out of memory."""
    return Shelves(root / SPILL, max(2, cores()))


def _proof(options: Options, public: Seen, files: Files, config: Config, memory: cache.Cache) -> Proof:
    """What the site must not hold; what a build passes over may be nobody's to show, and is read for that."""
    known = records_of(files.whole, memory).value if options.left_out else files.records
    read = frozenset(one.spot.path for one in known if isinstance(one, Article))
    bare = tuple(path for path in options.left_out if path not in read)
    return proof_of(public, known, bare, files.whole.texts, config)


def _look_of(theme: Theme, archive: Archive, config: Config, memory: cache.Cache) -> Checked[Look]:
    """What all pages are rendered with, and what is wrong with the templates."""
    site = site_view(archive, config, theme_files(theme).addresses)
    theme, wrong = compiled(theme, memory)
    return Checked(Look(theme, site, cache.digest(site)), wrong)


class _KeptBy(NamedTuple):
    run: int
    kept: Kept
    """Without its units, of which only what is other is written."""


class _Keeping:
    """What a run keeps of its pages, for the next one."""

    def __init__(self, memory: cache.Cache) -> None:
        self._memory, self._run = memory, runs_before(memory)

    def before(self) -> Kept | None:
        """What the last run kept, where pages are remembered as it left them; none where nothing is to be."""
        if not quick.IS_QUICK:
            return None
        before = cast("_KeptBy | None", self._memory.before("kept", ""))
        units = cast("Mapping[str, Piece]", self._memory.before("units", "") or {})
        return replace(before.kept, units=units) if before and before.run == self._run else Kept()

    def keep(self, made: Composed) -> None:
        """Keep this for the next run, in the place of what this one kept of another site that it made."""
        self._memory.put("kept", "", _KeptBy(self._run + 1, replace(made.kept, units={})))
        self._memory.put("units", "", made.kept.units)


def _outputs(
    pages: tuple[Page, ...], look: Look, memory: cache.Cache, root: Path
) -> Checked[tuple[Output, ...]]:
    """The files of all pages and of the theme; a page is rendered when anything it can see has changed."""
    files = theme_files(look.theme)
    shown = tuple(page for page in pages if not isinstance(page.view, Card))
    outputs, issues = rendered(shown, look, memory, root / SPILL)
    return Checked((*outputs, *_cards(pages, look.theme, memory), *files.outputs), issues)


def compiled(theme: Theme, memory: cache.Cache) -> Checked[Theme]:
    """The theme with what is known of its templates, and what is wrong with them."""
    made = partial(compile_templates, theme, VIEWS, SiteView)
    key = cache.digest(theme.templates, theme.template_paths, COMPILER)
    # Most archives have the built-in templates: what was made of them for one is there for the next.
    shared = partial(cache.remembered_by_user, "templates", key, made)
    found, issues = memory.remember("templates", key, shared)
    return Checked(replace(theme, codes=found.codes, marks=found.marks), issues)


def _cards(pages: tuple[Page, ...], theme: Theme, memory: cache.Cache) -> Iterator[Output]:
    """The share images; one is drawn when its words, or the theme's colours or faces, have changed."""
    files = {name: theme.files[name] for name in DRAWN_WITH if name in theme.files}
    common = cache.digest(files)
    for page in pages:
        if isinstance(page.view, Card):
            key = cache.digest(page.view, common)
            yield Output(page.path, memory.remember("card", key, partial(drawn, page.view, files)))


def drawn(card: Card, files: Mapping[str, bytes]) -> bytes:
    """The picture of a card; the library that draws is loaded when there is one to draw."""
    from site_builder.render.share_image import share_image

    return share_image(card, files)


def _media(sources: Sources, archive: Archive) -> Iterator[str]:
    """The pictures of articles that are shown whole, as the site names them."""
    seen = seen_whole(archive)
    for name in sources.media:
        parts = PurePosixPath(name).parts
        if len(parts) > 3 and ArticleId(parts[2]) in seen:
            yield "/".join(parts[1:])


def _pictures(root: Path, names: tuple[str, ...]) -> Checked[tuple[Output, ...]]:
    """The pictures of `content/`, without what was written beside what they show."""
    from site_builder.render.pictures import published_picture

    outputs: list[Output] = []
    issues: list[Issue] = []
    for name in names:
        path = f"{CONTENT}/{name}"
        try:
            data, found = published_picture(path, (root / path).read_bytes())
            issues += found
            outputs += [Output(name, data)] if data is not None else []
        except OSError as error:
            message = f"this file cannot be read: {error.strerror or error}"
            issues.append(Issue("R24", message, Spot(path), "give yourself the right to read it"))
    return Checked(tuple(outputs), tuple(issues))


def _by_path(theme: Theme) -> Mapping[str, str]:
    """The templates' texts by the files they were read from."""
    return {theme.template_paths.get(name, name): text for name, text in theme.templates.items()}
