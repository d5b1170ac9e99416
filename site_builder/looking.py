"""An archive looked at: read, linked, its notes placed, its rules applied, and no page made of it yet."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from functools import partial
from typing import Any, NamedTuple, cast

from site_builder import cache
from site_builder.annotate import annotate
from site_builder.annotate.known import known_names, known_of
from site_builder.check import Given, check, settled_notes
from site_builder.digests import Digests
from site_builder.disclosing import Seen, Whole, as_seen
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.aside import Aside
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.held import NO_TEXT, Held
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.kinds import KINDS, NoteKind
from site_builder.model.page import Place
from site_builder.model.past import Known
from site_builder.model.records import Note, Record, notes_in
from site_builder.model.url import Url
from site_builder.options import Options, Search
from site_builder.originals import proven
from site_builder.past import past_of
from site_builder.read.decode import key_of
from site_builder.read.scan import scan
from site_builder.read.sources import ARCHIVE, Sources
from site_builder.read.texts import Reading, Stamped
from site_builder.text.known_names import NO_NAMES
from site_builder.text.names_of_archive import names_of
from site_builder.unpublished import draft_places, weighed
from site_builder.workers import AS_IT_IS, cores, remembered, side_by_side

PLAIN = Config(title="", url=Url("https://archive.invalid/"))
"""Stands for settings that cannot be read."""
FEW = 100
"""Files that one process reads, or articles that it annotates, before another could have begun."""
_OTHER = {Drafts.HIDE: Drafts.SHOW, Drafts.SHOW: Drafts.HIDE}


@dataclass(frozen=True, slots=True)
class Files:
    """What was found in an archive's folder."""

    whole: Sources
    """Every text, those that were passed over included."""
    sources: Sources
    config: Config | None
    """None: there are no settings, or they cannot be read."""
    records: tuple[Record, ...] = ()
    unread: tuple[str, ...] = ()
    """Files that could not be read, or were passed over."""
    issues: tuple[Issue, ...] = ()
    digests: Digests = field(default_factory=Digests)
    """Of the records as they were read."""


class Linked(NamedTuple):
    """An archive with or without its drafts."""

    archive: Archive
    bodies: Bodies
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """An archive, and everything found wrong with it before a page is made."""

    files: Files
    archive: Archive
    bodies: Bodies
    drafts: tuple[Spot, ...]
    """Where drafts are written."""
    issues: tuple[Issue, ...]


def look(options: Options, memory: cache.Cache, found: Checked[Sources] | None = None) -> Looked:
    """Read an archive, link it, place its notes and apply its rules.

    `found` is what a scan of its folder gave a moment ago, for those who look several times.
    """
    files = _read(options, memory, found or _scanned(options, memory))
    if ARCHIVE not in files.sources.texts:
        return Looked(files, link((), options.drafts).value, {}, (), files.issues)
    linked = _linked(options, files, memory)
    drafts = draft_places(files.records)
    seen = linked.issues
    if drafts:
        other = _linked(replace(options, drafts=_OTHER[options.drafts]), files, memory)
        seen = weighed(seen, other.issues, options.drafts, drafts)
    return Looked(files, linked.archive, linked.bodies, drafts, (*files.issues, *seen))


def seen_by(options: Options, looked: Looked, config: Config, memory: cache.Cache) -> Seen:
    """The archive as those may see it for whom the site is made."""
    files = looked.files

    def again(records: tuple[Record, ...]) -> tuple[Archive, Bodies]:
        archive = link(records, options.drafts, files.unread, files.sources.media).value
        return archive, _bodies(archive, config, files.digests, memory).value

    whole = Whole(files.records, looked.archive, looked.bodies)
    return as_seen(whole, options.audience, config, labels(config), again)


def labels(config: Config) -> Mapping[NoteKind, str]:
    """What readers see for each kind of note."""
    return {kind: config.notes.labels.get(kind, row.label) for kind, row in KINDS.items()}


def records_of(
    sources: Sources, memory: cache.Cache, digests: Digests | None = None
) -> Checked[tuple[Record, ...]]:
    """Every record that can be read; those of an earlier run are remembered without loading the validator.

    `digests` are told of all of them.
    """
    wanted = [
        (sources.key(path), partial(_record_in, sources, path)) for path in sources.texts if path != ARCHIVE
    ]
    away = memory.aside_for(len(wanted))
    read = remembered(memory, "record", wanted, FEW, _HeldAside(away) if away else AS_IT_IS)
    keyed = [(one.value, key) for one, (key, _) in zip(read, wanted, strict=True) if one.value is not None]
    if digests is not None:
        for record, key in keyed:
            digests.know(record, key)
    records = tuple(record for record, _ in keyed)
    return Checked(records, tuple(issue for one in read for issue in one.issues))


def record_of(path: str, text: str, memory: cache.Cache) -> Checked[Record | None]:
    """The record in a file, and what is wrong with it."""
    return memory.remember("record", key_of(path, text), partial(_record, path, text))


def _scanned(options: Options, memory: cache.Cache) -> Checked[Sources]:
    """The files of the archive; of a large one only those are read that were saved since the last run."""
    before = cast("Mapping[str, Stamped]", memory.before("stamps", "") or {})
    known = before if memory.aside_for(len(before)) else {}
    reading = Reading(known, memory.aside_for, partial(side_by_side, memory), cores())
    found = scan(options.root, memory.remember_of, reading)
    memory.put("stamps", "", found.value.stamps)
    return found


def _read(options: Options, memory: cache.Cache, scanned: Checked[Sources]) -> Files:
    found, scan_issues = scanned
    whole = found.with_texts(options.unsaved)
    scan_issues = tuple(one for one in scan_issues if one.spot.path not in options.left_out)
    sources = whole.without(options.left_out)
    config, config_issues = settings_of(options, sources)
    if ARCHIVE not in sources.texts:
        return Files(whole, sources, None, issues=(*scan_issues, *config_issues))
    digests = Digests()
    records, issues = records_of(sources, memory, digests)
    named = (*options.left_out, *(issue.spot.path for issue in (*scan_issues, *issues)))
    records, doubts = proven(options.root, records, memory)
    issues = (*scan_issues, *config_issues, *issues, *doubts)
    return Files(whole, sources, config, records, tuple(dict.fromkeys(named)), issues, digests)


def settings_of(options: Options, sources: Sources) -> Checked[Config | None]:
    """What `archive.yaml` says, as these options change it; none where it is not there or cannot be read."""
    from site_builder.read.config import read_config

    if ARCHIVE not in sources.texts:
        return Checked(None)
    config, issues = read_config(sources.texts[ARCHIVE], ARCHIVE)
    if config is not None:
        is_searched = config.search and options.search is not Search.LEFT_OUT
        config = replace(config, url=options.url or config.url, search=is_searched)
    return Checked(config, issues)


def _record_in(sources: Sources, path: str) -> Checked[Record | None]:
    return _record(path, sources.texts[path])


def _record(path: str, text: str) -> Checked[Record | None]:
    from site_builder.read.record import read_record

    return read_record(path, text)


def _linked(options: Options, files: Files, memory: cache.Cache) -> Linked:
    """The archive linked, its notes placed, its rules applied."""
    config = files.config or PLAIN
    today = options.today or date.today()
    heads = files.digests.without_texts(files.records, memory.remember_of)
    given = (heads, options.drafts, files.unread, files.sources.media)
    archive, link_issues = link(files.records, *given[1:], partial(memory.remember_of, "relations", given))
    bodies, body_issues = _bodies(archive, config, files.digests, memory)
    past = _past(replace(options, today=today), files, archive, memory)
    once = partial(memory.remember_of, "rules", (*given, config, today, past.day))
    check_issues = check(Given(archive, bodies, config, today, past), once)
    return Linked(archive, bodies, (*link_issues, *body_issues, *check_issues))


def _past(options: Options, files: Files, archive: Archive, memory: cache.Cache) -> Known:
    """What the notes of today said when they were settled, as far as git knows."""
    past = past_of(options.root, ("content/claims", "content/notes"))

    def read(path: str, text: str) -> tuple[Note, ...]:
        return notes_in(record_of(path, text, memory).value)

    found = settled_notes(past, files.sources.texts, archive.notes, read, options.today or date.max)
    # What stands in a file that cannot be read now is not gone.
    seen = (one for one in found if one.note.id in archive.notes or one.note.spot.path not in files.unread)
    return Known(tuple(seen), past.versions[-1].day if past.versions else None, past.is_cut_off)


class _HeldAside:
    """Articles and bodies are kept without what of them is long, which is put aside."""

    def __init__(self, away: Aside) -> None:
        self._away = away

    def pack(self, made: Checked[Any], process: int, /) -> tuple[Checked[Any], Place | None]:
        held = getattr(made.value, "held", None)
        if not isinstance(held, Held) or not held:
            return made, None
        return Checked(replace(made.value, held=NO_TEXT), made.issues), self._away.put(held.value, process)

    def unpack(self, packed: tuple[Checked[Any], Place | None], /) -> Checked[Any]:
        (one, issues), place = packed
        if place is None:
            return Checked(one, issues)
        return Checked(replace(one, held=Held(None, partial(self._away.pickled, place))), issues)


def _bodies(archive: Archive, config: Config, digests: Digests, memory: cache.Cache) -> Checked[Bodies]:
    """Every article's text with its notes found and placed, and whom and what it names."""
    words, names = labels(config), known_names(archive)
    linked = names_of(archive) if config.name_links else NO_NAMES
    common = cache.digest(words, names, linked)
    wanted = []
    for name, article in archive.articles.items():
        notes = tuple(archive.notes[note] for note in archive.notes_on[name])
        known = known_of(archive, names, name)
        parts = (digests.of(article), *map(digests.of, notes))
        key = cache.digest(parts, common, known.text_sha256)
        wanted.append((key, partial(annotate, article, notes, words, known, linked)))
    away = memory.aside_for(len(archive.articles))
    made = remembered(memory, "body", wanted, FEW, _HeldAside(away) if away else AS_IT_IS)
    bodies = {name: body.value for name, body in zip(archive.articles, made, strict=True)}
    return Checked(bodies, tuple(issue for body in made for issue in body.issues))
