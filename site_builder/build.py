"""The build, top to bottom: texts, records, archive, bodies, pages, files, and every issue on the way."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from site_builder import cache
from site_builder.annotate import annotate
from site_builder.annotate.known import known_names, known_of
from site_builder.check import check, settled_notes
from site_builder.compose import VIEWS, SiteView, compose, search_records, site_view
from site_builder.disclosing import Proof, Seen, Whole, as_seen, proof_of, proved, seen_whole
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies, Body
from site_builder.model.card import DRAWN_WITH, Card
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.kinds import KINDS, NoteKind
from site_builder.model.page import Output, Page, Theme
from site_builder.model.past import Known
from site_builder.model.records import Article, Note, Record, notes_in
from site_builder.model.search import SearchRecord
from site_builder.model.url import Url
from site_builder.options import OUTPUT, Faults, Options, Orphans, Search
from site_builder.originals import proven
from site_builder.past import past_of
from site_builder.read.scan import scan
from site_builder.read.sources import ARCHIVE, CONTENT, Sources
from site_builder.read.theme import read_theme
from site_builder.render import check_templates, published_picture, render, theme_files
from site_builder.text.known_names import NO_NAMES
from site_builder.text.names_of_archive import names_of
from site_builder.unpublished import draft_places, marked, weighed

__all__ = ["OUTPUT", "Faults", "Options", "Orphans", "Search", "Site", "labels", "make"]


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

    @property
    def texts(self) -> Mapping[str, str]:
        """Every text that an issue may quote, by the path it names."""
        return {**self.templates, **self.sources.texts}


def make(options: Options, memory: cache.Cache) -> Site:
    """The whole site as values. It has files only when it has no errors that forbid publishing it."""
    theme, theme_issues = read_theme(options.root)
    whole, scan_issues = scan(options.root)
    sources, scan_issues = _without(options.left_out, whole, scan_issues)
    config, config_issues = _config(options, sources)
    found = (*theme_issues, *scan_issues, *config_issues)
    if config is None and ARCHIVE not in sources.texts:
        return Site(sources, issues=found, templates=_by_path(theme))
    read, read_issues = _as_read(sources, config or _PLAIN, scan_issues, options, memory)
    archive, bodies, seen = _looked(options, read, memory)
    if config is None:
        # A wrong setting hides nothing that is wrong with the records; no page can be made of them, though.
        return Site(sources, issues=(*found, *read_issues, *seen), templates=_by_path(theme))
    about_drafts = draft_places(read.records)
    if about_drafts:
        other = _looked(replace(options, drafts=_OTHER[options.drafts]), read, memory)
        seen = weighed(seen, other.issues, options.drafts, about_drafts)
    public = _as_seen(options, read, _Looked(archive, bodies, ()), memory)
    media = tuple(_media(sources, public.archive))
    pages, page_issues = compose(public.archive, public.bodies, config, options.today, media)
    outputs, output_issues = _outputs(pages, Site(sources, config, public.archive), theme, memory)
    pictures, picture_issues = _pictures(options.root, media)
    outputs, proof = (*outputs, *pictures), _proof(options, public, whole, config, memory)
    made = (*seen, *marked(public.issues, about_drafts), *page_issues, *output_issues, *picture_issues)
    issues = (*found, *read_issues, *made, *proved(outputs, proof, memory))
    findable = partial(search_records, public.archive, public.bodies, config)
    return Site(sources, config, public.archive, outputs, issues, _by_path(theme), findable, proof)


def _proof(options: Options, public: Seen, whole: Sources, config: Config, memory: cache.Cache) -> Proof:
    """What the site must not hold; what a build passes over may be nobody's to show, and is read for that."""
    known = _records(whole, memory).value
    read = frozenset(one.spot.path for one in known if isinstance(one, Article))
    bare = tuple(path for path in options.left_out if path not in read)
    return proof_of(public, known, bare, whole.texts, config)


def _without(
    left_out: tuple[str, ...], sources: Sources, issues: tuple[Issue, ...]
) -> tuple[Sources, tuple[Issue, ...]]:
    """The files that are not passed over, and what is wrong with them."""
    texts = {path: text for path, text in sources.texts.items() if path not in left_out}
    return replace(sources, texts=texts), tuple(one for one in issues if one.spot.path not in left_out)


_PLAIN = Config(title="", url=Url("https://archive.invalid/"))
"""Stands for settings that cannot be read."""
_OTHER = {Drafts.HIDE: Drafts.SHOW, Drafts.SHOW: Drafts.HIDE}


@dataclass(frozen=True, slots=True)
class _Read:
    """An archive as it was read."""

    sources: Sources
    config: Config
    records: tuple[Record, ...]
    unread: tuple[str, ...]


def _as_read(
    sources: Sources, config: Config, scan_issues: tuple[Issue, ...], options: Options, memory: cache.Cache
) -> Checked[_Read]:
    records, issues = _records(sources, memory)
    named = (*options.left_out, *(issue.spot.path for issue in (*scan_issues, *issues)))
    unread = tuple(dict.fromkeys(named))
    records, doubts = proven(options.root, records, memory)
    return Checked(_Read(sources, config, records, unread), (*issues, *doubts))


class _Looked(NamedTuple):
    """An archive with or without its drafts, and everything found wrong with it before a page is made."""

    archive: Archive
    bodies: Bodies
    issues: tuple[Issue, ...]


def _looked(options: Options, read: _Read, memory: cache.Cache) -> _Looked:
    """The archive linked, its notes placed, its rules applied."""
    archive, link_issues = link(read.records, options.drafts, read.unread, read.sources.media)
    bodies, body_issues = _bodies(archive, read.config, memory)
    today = options.today or date.today()
    past = _past(replace(options, today=today), read.sources, archive, read.unread, memory)
    check_issues = check(archive, bodies, read.config, today, past)
    return _Looked(archive, bodies, (*link_issues, *body_issues, *check_issues))


def _as_seen(options: Options, read: _Read, looked: _Looked, memory: cache.Cache) -> Seen:
    """The archive as those may see it for whom the site is made."""

    def again(records: tuple[Record, ...]) -> tuple[Archive, Bodies]:
        archive = link(records, options.drafts, read.unread, read.sources.media).value
        return archive, _bodies(archive, read.config, memory).value

    whole = Whole(read.records, looked.archive, looked.bodies)
    return as_seen(whole, options.audience, read.config, labels(read.config), again)


def labels(config: Config) -> Mapping[NoteKind, str]:
    """What readers see for each kind of note."""
    return {kind: config.notes.labels.get(kind, row.label) for kind, row in KINDS.items()}


def _config(options: Options, sources: Sources) -> Checked[Config | None]:
    from site_builder.read.config import read_config

    if ARCHIVE not in sources.texts:
        return Checked(None)
    config, issues = read_config(sources.texts[ARCHIVE], ARCHIVE)
    if config is not None:
        is_searched = config.search and options.search is not Search.LEFT_OUT
        config = replace(config, url=options.url or config.url, search=is_searched)
    return Checked(config, issues)


def _records(sources: Sources, memory: cache.Cache) -> Checked[tuple[Record, ...]]:
    """Every record that can be read; those of an earlier run are remembered without loading the validator."""
    read = [
        memory.remember("record", cache.digest(path, text), partial(_read, path, text))
        for path, text in sources.texts.items()
        if path != ARCHIVE
    ]
    records = tuple(one.value for one in read if one.value is not None)
    return Checked(records, tuple(issue for one in read for issue in one.issues))


def _read(path: str, text: str) -> Checked[Record | None]:
    from site_builder.read.record import read_record

    return read_record(path, text)


def _past(
    options: Options, sources: Sources, archive: Archive, unread: tuple[str, ...], memory: cache.Cache
) -> Known:
    """What the notes of today said when they were settled, as far as git knows."""
    past = past_of(options.root, ("content/claims", "content/notes"))

    def read(path: str, text: str) -> tuple[Note, ...]:
        key = cache.digest(path, text)
        return notes_in(memory.remember("record", key, partial(_read, path, text)).value)

    found = settled_notes(past, sources.texts, archive.notes, read, options.today or date.max)
    # What stands in a file that cannot be read now is not gone.
    seen = (one for one in found if one.note.id in archive.notes or one.note.spot.path not in unread)
    return Known(tuple(seen), past.versions[-1].day if past.versions else None, past.is_cut_off)


def _bodies(archive: Archive, config: Config, memory: cache.Cache) -> Checked[Bodies]:
    """Every article's text with its notes found and placed, and whom and what it names."""
    bodies: dict[ArticleId, Body] = {}
    issues: list[Issue] = []
    words, names = labels(config), known_names(archive)
    linked = names_of(archive) if config.name_links else NO_NAMES
    common = cache.digest(words, names, linked)
    for name, article in archive.articles.items():
        notes = tuple(archive.notes[note] for note in archive.notes_on[name])
        known = known_of(archive, names, name)
        key = cache.digest(article, notes, common, known.text_sha256)
        body = memory.remember("body", key, partial(annotate, article, notes, words, known, linked))
        bodies[name] = body.value
        issues += body.issues
    return Checked(bodies, tuple(issues))


def _outputs(
    pages: tuple[Page, ...], made: Site, theme: Theme, memory: cache.Cache
) -> Checked[tuple[Output, ...]]:
    """The files of all pages and of the theme; a page is rendered when anything it can see has changed."""
    files = theme_files(theme)
    checked = partial(check_templates, theme, VIEWS, SiteView)
    wrong = memory.remember("templates", cache.digest(theme.templates), checked)
    if wrong or made.config is None or made.archive is None:
        return Checked((), wrong)
    site = site_view(made.archive, made.config, files.addresses)
    common = cache.digest(theme.templates, site)
    rendered = [
        memory.remember(
            "page",
            cache.digest(page.url, page.template, page.view, common),
            partial(render, page, site, theme),
        )
        for page in pages
        if not isinstance(page.view, Card)
    ]
    outputs = (*(one.value for one in rendered if one.value is not None), *_cards(pages, theme, memory))
    return Checked((*outputs, *files.outputs), tuple(issue for one in rendered for issue in one.issues))


def _cards(pages: tuple[Page, ...], theme: Theme, memory: cache.Cache) -> Iterator[Output]:
    """The share images; one is drawn when its words, or the theme's colours or faces, have changed."""
    files = {name: theme.files[name] for name in DRAWN_WITH if name in theme.files}
    common = cache.digest(files)
    for page in pages:
        if isinstance(page.view, Card):
            key = cache.digest(page.view, common)
            yield Output(page.path, memory.remember("card", key, partial(_draw, page.view, files)))


def _draw(card: Card, files: Mapping[str, bytes]) -> bytes:
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
