"""Links between texts, `[[minsk-2007-12]]`: those that lead nowhere, to a draft, or to several records."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from site_builder.link.drafts import Hidden
from site_builder.link.shelf import Shelf
from site_builder.link.tags import Uses
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import EssayId
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, Claim, Note
from site_builder.text.markdown import headings
from site_builder.text.similar import did_you_mean, nearest
from site_builder.text.slug import hyphenated
from site_builder.text.wiki_links import WIKI_KINDS, WikiLink, kinds_of, wiki_links

_FOLDERS: Mapping[str, str] = {"person": "people", "series": "series"}
"""Folders that are not named by the kind and an s."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a link may lead to."""

    shelf: Shelf
    ids: Mapping[str, Collection[str]]
    """Kind, as links name it → the ids there are."""
    hidden: Hidden
    unread: frozenset[tuple[str, str]]
    """Folder and name of files that could not be read: what they hold is not missing, only unknown."""

    def is_draft(self, kind: str, id: str) -> bool:
        """Whether a record is not published."""
        drafts = {"article": self.hidden.articles, "note": self.hidden.notes}
        return id in drafts.get(kind, ())

    def is_unread(self, link: WikiLink) -> bool:
        """Whether what a link names may be in a file that could not be read."""
        if link.kind in ("", "note") and any(folder in ("claims", "notes") for folder, _ in self.unread):
            return True
        return any(name == link.id and link.kind in ("", _kind(folder)) for folder, name in self.unread)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of our own, and where it is written."""

    markdown: str
    spot: Spot
    line: int
    """Line of its file that it starts on; 0: it is a value in YAML."""
    is_draft: bool

    def place(self, link: WikiLink) -> Spot:
        """Where a link stands in its file."""
        if not self.line:
            return self.spot
        line = self.line + self.markdown.count("\n", 0, link.start)
        column = link.start - self.markdown.rfind("\n", 0, link.start)
        return Spot(self.spot.path, line=line, column=column, length=link.end - link.start)


def broken_links(shelf: Shelf, uses: Uses, hidden: Hidden, unread: tuple[str, ...]) -> Iterator[Issue]:
    """An issue for each link to a record that does not lead to one, and no more than one, that has a page."""
    pure = (PurePosixPath(path) for path in unread)
    known = _Known(shelf, _ids(shelf, uses), hidden, frozenset((one.parent.name, one.stem) for one in pure))
    for text in _texts(shelf, hidden):
        for link in wiki_links(text.markdown):
            yield from _broken(link, text, known)


def _broken(link: WikiLink, text: _Text, known: _Known) -> Iterator[Issue]:
    kinds = kinds_of(link, known.ids)
    place = text.place(link)
    if link.is_inside_link:
        advice = "take it out of the words of the link or the picture that it stands in"
        yield Issue(
            "L21", f"[[{link.target}]] stands inside another link, where no link can be", place, advice
        )
    elif link.kind and link.kind not in WIKI_KINDS:
        advice = did_you_mean(link.kind, WIKI_KINDS) or f"write one of {', '.join(WIKI_KINDS)}"
        yield Issue("L01", f"there is no kind of record '{link.kind}'", place, advice)
    elif not kinds and not known.is_unread(link):
        noun = link.kind or "record"
        yield Issue("L01", f"there is no {noun} '{link.id}'", place, _advice(link, known))
    elif len(kinds) > 1:
        forms = " or ".join(f"[[{kind}:{link.id}]]" for kind in kinds)
        yield Issue("L20", f"'{link.id}' is the id of {_listed(kinds)}", place, f"write {forms}")
    elif kinds and not text.is_draft and known.is_draft(kinds[0], link.id):
        advice = f"publish the {kinds[0]}, or take this link out"
        yield Issue("L02", f"the {kinds[0]} '{link.id}' is a draft", place, advice)
    elif kinds and link.fragment:
        yield from _misplaced(link, kinds[0], known, place)


def _advice(link: WikiLink, known: _Known) -> str:
    """The nearest id, of any kind where none is named, with its kind where several records have it."""
    if link.kind:
        found = nearest(link.id, known.ids[link.kind])
        return (
            f"did you mean [[{link.kind}:{found}]]?" if found else f"write the {link.kind}, or correct the id"
        )
    found = nearest(link.id, dict.fromkeys(id for ids in known.ids.values() for id in ids))
    if found is None:
        return "correct the id, or write the record it is to name"
    kinds = [kind for kind in WIKI_KINDS if found in known.ids[kind]]
    return (
        f"did you mean {' or '.join(f'[[{kind}:{found}]]' for kind in kinds)}?"
        if len(kinds) > 1
        else (f"did you mean [[{found}]]?")
    )


def _misplaced(link: WikiLink, kind: str, known: _Known, place: Spot) -> Iterator[Issue]:
    """A place on a page that is not there: a note of an article, or a heading of an essay."""
    places = _places(link.id, kind, known.shelf)
    if places is None:
        message = f"a link to a {kind} leads to the whole of it, not to '#{link.fragment}'"
        yield Issue(
            "L01", message, place, "only articles have places, by their notes, and essays, by headings"
        )
        return
    wanted = hyphenated(link.fragment) if kind == "essay" else link.fragment
    if wanted not in places:
        what = "heading" if kind == "essay" else "note"
        message = f"the {kind} '{link.id}' has no {what} '{link.fragment}'"
        near = nearest(wanted, places)
        advice = f"did you mean [[{link.target}#{near}]]?" if near else f"leave out '#{link.fragment}'"
        yield Issue("L01", message, place, advice)


def _places(id: str, kind: str, shelf: Shelf) -> Collection[str] | None:
    if kind == "article":
        return {note.id: None for note in shelf.notes if id in note.articles}
    if kind == "essay":
        return headings(shelf.essays[EssayId(id)].body)
    return None


def _listed(kinds: Collection[str]) -> str:
    *first, last = (f"an {kind}" if kind[0] in "ae" else f"a {kind}" for kind in kinds)
    return f"{', '.join(first)} and {last}"


def _kind(folder: str) -> str:
    return next((kind for kind in WIKI_KINDS if _FOLDERS.get(kind, f"{kind}s") == folder), "")


def _texts(shelf: Shelf, hidden: Hidden) -> Iterator[_Text]:
    """Every text of our own; the words of articles are others', and brackets in them are brackets."""
    for record in shelf.linked:
        if isinstance(record, Note):
            yield _Text(record.body, record.spot.at("body"), 0, hidden.hides(record))
        elif not isinstance(record, Article | Claim):
            yield _Text(record.body, record.spot, record.body_line, is_draft=False)


def _ids(shelf: Shelf, uses: Uses) -> Mapping[str, Collection[str]]:
    return {
        "article": shelf.articles,
        "essay": shelf.essays,
        "event": shelf.events,
        "meeting": shelf.meetings,
        "note": {note.id: note for note in shelf.notes},
        "person": shelf.people,
        "place": shelf.places,
        "publisher": shelf.publishers,
        "series": shelf.series,
        "tag": frozenset[str]((*shelf.tags, *uses)),
    }
