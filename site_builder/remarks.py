"""The third river: what others annotated elsewhere -> drafts of notes in content/notes/."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import indent

from site_builder import noting
from site_builder.annotate import annotate
from site_builder.annotate.find import find_as_written
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.outcome import Found
from site_builder.annotate.repair import haystack_of, written
from site_builder.compose import urls
from site_builder.importing import Mode
from site_builder.importing.annotated import holding_remarks, remarks_at
from site_builder.intake.hypothesis import address_key, draft_note, strays
from site_builder.intake.remark import Remark
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Issue, Spot
from site_builder.model.kinds import KINDS
from site_builder.model.records import Article, Note, TextKind, notes_in
from site_builder.model.records.note import Quote, Scope
from site_builder.model.when import Day
from site_builder.read.config import read_config
from site_builder.read.record import read_record
from site_builder.report import Format, Strictness, judge, show
from site_builder.text.fold import folded
from site_builder.text.names import counted
from site_builder.text.yaml_edit import Refusal
from site_builder.tools.adding import Entry, added, are_too_long

Told = tuple[str, bool]
"""What to print, and whether all went well."""

MOST_LISTED = 200
"""Drafts and known annotations after which the rest is counted, not listed."""
_LABELS = {kind: row.label for kind, row in KINDS.items()}
_ORIGIN = re.compile(r"# from Hypothes\.is, annotation ([\w-]+)")
_Key = tuple[ArticleId, str, str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of an archive, where each can be found, and the notes that they have."""

    articles: Mapping[ArticleId, Article]
    at: Mapping[str, ArticleId]
    """Address of the original, of an archived copy or of our page → the article."""
    notes: Mapping[_Key, Note]
    """Article, quote and summary → the note."""
    pages: Mapping[str, Note]
    """Address of a note's page → the note."""
    taken: frozenset[str]
    """Names there of the annotations that were taken over before."""


@dataclass(frozen=True, slots=True)
class Import:
    """An annotation as the draft that it becomes, and why its words have no place, if they have none."""

    remark: Remark
    note: Note
    doubts: tuple[Issue, ...] = ()


def import_remarks(path: Path, root: Path, today: date, mode: Mode) -> Told:
    """Make drafts of the annotations in a file; what cannot be one is told with all it says."""
    config = _config(root)
    if config is None:
        return f"there is no archive.yaml in {root} that can be read; nothing was written", False
    read, issues = remarks_at(path)
    if read is None:
        return _shown(issues), False
    raw, remarks = read
    shelf = _shelf(root, config)
    remarks = tuple(_with_address(one, shelf) for one in remarks)
    lost = (*issues, *strays(raw, remarks, shelf.at))
    here = [one for one in remarks if not one.references and address_key(one.uri) in shelf.at]
    new, known = _told_apart(here, shelf, Day(today.year, today.month, today.day))
    lines: list[str] = []
    kept, all_kept = 0, True
    for article in dict.fromkeys(one.note.on for one in new):
        mine = [one for one in new if one.note.on == article]
        told, count = _kept(shelf.articles[article], mine, root, mode)
        lines, kept, all_kept = [*lines, *told], kept + count, all_kept and count == len(mine)
    lines = [*_listed(known), *lines, *_left_out(remarks)]
    lines += [_shown(lost)] if lost else []
    missing = len(lost) + len(new) - kept
    return "\n".join([*lines, _counts(kept, len(known), missing, mode)]), not lost and all_kept


def import_found(paths: Sequence[Path], root: Path, today: date) -> Told:
    """The same for every file that holds annotations, of those named and in folders; empty if none does."""
    told = [import_remarks(path, root, today, Mode.WRITE) for path in holding_remarks(paths, root)]
    return "\n".join(text for text, _ in told), all(fine for _, fine in told)


def _with_address(remark: Remark, shelf: Shelf) -> Remark:
    """An annotation with the address of its page, where only the title of one article tells which it is."""
    if remark.uri or not remark.title:
        return remark
    named = [id for id, one in shelf.articles.items() if folded(one.title) == folded(remark.title)]
    places = [key for key, id in shelf.at.items() if [id] == named]
    return replace(remark, uri=f"https://{places[0]}") if places else remark


def _told_apart(
    remarks: Sequence[Remark], shelf: Shelf, day: Day
) -> tuple[tuple[Import, ...], tuple[str, ...]]:
    """The annotations that become drafts, and what to say of those that are here already."""
    new: dict[_Key, Import] = {}
    known: list[str] = []
    for remark in remarks:
        note = draft_note(remark, shelf.at[address_key(remark.uri)], day)
        if told := _known(remark, note, shelf):
            known.append(told)
        elif _key(note) in new:
            known.append(f"{note.on}: the file has this annotation twice: {note.summary}")
        else:
            new[_key(note)] = Import(remark, note)
    return tuple(new.values()), tuple(known)


def _known(remark: Remark, note: Note, shelf: Shelf) -> str:
    """That the archive has this annotation as a note, if it has; and what the annotation says otherwise."""
    ours = shelf.pages.get(address_key(remark.carried.address)) if remark.carried else None
    if ours is not None:
        said = (
            "" if folded(ours.summary) == folded(note.summary) else f"; the annotation says: {note.summary}"
        )
        return f"{note.on}: already here, our own note {ours.id}{said}"
    if remark.id and remark.id in shelf.taken:
        return f"{note.on}: already here, taken over before: {note.summary}"
    same = shelf.notes.get(_key(note))
    return f"{note.on}: already here, the note {same.id}: {note.summary}" if same else ""


def _key(note: Note) -> _Key:
    return note.on, folded(note.quote), folded(note.summary)


def _kept(article: Article, new: Sequence[Import], root: Path, mode: Mode) -> tuple[list[str], int]:
    """What to say of the drafts on one article, and how many of them are in its file of notes now."""
    imports = anchored(article, new)
    made, refused = noting.shelf(root, article, _entries(imports)), []
    if isinstance(made, Refusal) and (refused := _refused(article, imports)):
        imports = tuple(one for one in imports if one not in refused)
        made = noting.shelf(root, article, _entries(imports))
    lines = [
        f"{article.id}: no draft could be made of “{one.note.quote}”: {one.note.summary}\n"
        + indent(_why_not(article, one), "    ")
        for one in refused
    ]
    if isinstance(made, Refusal):
        return [*lines, made.why], 0
    if mode is Mode.WRITE and (trouble := noting.put(made.path, made.before, made.after)):
        return [*lines, trouble], 0
    verb = "added" if mode is Mode.WRITE else "would add"
    rows = zip(made.places, made.notes, imports, strict=True)
    told = [
        (f"{place}: {verb} the note {note.id}, a draft", tuple(_doubts(one))) for place, note, one in rows
    ]
    sure = [line for line, doubts in told if not doubts]
    unsure = ["\n".join((line, *doubts)) for line, doubts in told if doubts]
    return [*lines, *_listed(sure), *_without_text(article, imports), *unsure], len(imports)


def _without_text(article: Article, imports: Sequence[Import]) -> Iterator[str]:
    """That the words of these drafts have no place yet, where only the link of their article is here."""
    quotes = [one for one in imports if one.note.scope is Scope.QUOTE]
    if article.text is TextKind.LINK_ONLY and quotes:
        stands = f"{counted(len(quotes), 'quote')} {'has' if len(quotes) == 1 else 'have'} no place yet"
        yield (
            f"{article.id}: only its link is here, so {stands}\n"
            "    help: save the page and import it: that fills this article, and the notes find their words"
        )


def _entries(imports: Sequence[Import]) -> tuple[Entry, ...]:
    return tuple(Entry(one.note, one.remark.origin) for one in imports)


def _refused(article: Article, imports: Sequence[Import]) -> list[Import]:
    """The drafts that cannot be written even alone; none where all of them are simply too many."""
    if are_too_long(_entries(imports)):
        return []
    return [one for one in imports if _why_not(article, one)]


def _why_not(article: Article, one: Import) -> str:
    """Why a draft cannot be written, alone in a file; empty if it can."""
    alone = added("", article, _entries((one,)), ())
    return alone.why if isinstance(alone, Refusal) else ""


def _doubts(one: Import) -> Iterator[str]:
    for issue in one.doubts:
        yield indent(f"but {issue.message}\nhelp: {issue.help or 'compare it with the article'}", "    ")


def anchored(article: Article, new: Sequence[Import]) -> tuple[Import, ...]:
    """The drafts with the words that stand around their quotes here; those without one place say why."""
    if article.text is TextKind.LINK_ONLY:
        # There is no text yet in which the words could be missing.
        return tuple(new)
    haystack = haystack_of(article)
    made = [replace(one, note=_placed(one.note, haystack)) for one in new]
    doubtful = [one for one in made if not _is_placed(one.note, haystack)]
    marked = tuple(replace(one.note, id=NoteId(f"n{n}"), spot=Spot(str(n))) for n, one in enumerate(doubtful))
    doubts: dict[str, list[Issue]] = {}
    for issue in annotate(article, marked, _LABELS).issues if marked else ():
        doubts.setdefault(issue.spot.path, []).append(issue)
    told = {id(one): tuple(doubts.get(str(n), ())) for n, one in enumerate(doubtful)}
    return tuple(replace(one, doubts=told.get(id(one), ())) for one in made)


def _is_placed(note: Note, haystack: Haystack) -> bool:
    quote = Quote(note.quote, note.prefix, note.suffix, note.occurrence)
    return note.scope is not Scope.QUOTE or isinstance(find_as_written(quote, haystack), Found)


def _placed(note: Note, haystack: Haystack) -> Note:
    """The note with its quote and context as the article has them; as it was where they have no one place."""
    if note.scope is not Scope.QUOTE:
        return note
    # Around the same words another page may have an advertisement.
    for quote in (Quote(note.quote, note.prefix, note.suffix), Quote(note.quote)):
        outcome = find_as_written(quote, haystack)
        if isinstance(outcome, Found):
            now = written(outcome.places[0], haystack)
            note = replace(note, quote=now.exact, prefix=now.prefix, suffix=now.suffix)
            return replace(note, occurrence=now.occurrence)
    return note


def _left_out(remarks: Sequence[Remark]) -> Iterator[str]:
    for remark in remarks:
        if remark.left_out:
            what = counted(remark.left_out, "control character")
            yield f"{remark.uri}: {what} left out of what {remark.writer} wrote"


def _shown(issues: tuple[Issue, ...]) -> str:
    return show(judge(issues, {}, {}, Strictness.NORMAL), {}, Format.TEXT).rstrip()


def _listed(lines: Sequence[str]) -> list[str]:
    more = len(lines) - MOST_LISTED
    return [*lines[:MOST_LISTED], *([f"… and {more} more like these"] if more > 0 else [])]


def _counts(drafts: int, known: int, missing: int, mode: Mode) -> str:
    became = f"{'became' if mode is Mode.WRITE else 'would become'} {'a draft' if drafts == 1 else 'drafts'}"
    here = f", {known} {'was' if known == 1 else 'were'} here already" if known else ""
    return f"{counted(drafts, 'annotation')} {became}{here}, {missing} did not"


def _config(root: Path) -> Config | None:
    path = root / "archive.yaml"
    return read_config(path.read_text("utf-8"), path.name).value if path.is_file() else None


def _shelf(root: Path, config: Config) -> Shelf:
    paths = [
        (f"content/{kind}/{path.name}", path)
        for kind in ("articles", "claims", "notes")
        for path in sorted((root / "content" / kind).glob("*.[my]*"))
    ]
    texts = {name: text for name, path in paths if isinstance(text := noting.text_at(path), str)}
    records = [record for name, text in texts.items() if (record := read_record(name, text).value)]
    articles = {one.id: one for one in records if isinstance(one, Article)}
    addresses = {
        address_key(address): id
        for id, one in articles.items()
        for address in (one.source_url, one.archived_url, urls.absolute(config.url, urls.article(id)))
        if address
    }
    notes = [note for record in records for note in notes_in(record)]
    pages = {address_key(urls.absolute(config.url, urls.note(note.id))): note for note in notes}
    taken = frozenset(found for text in texts.values() for found in _ORIGIN.findall(text))
    return Shelf(articles, addresses, {_key(note): note for note in notes}, pages, taken)
