"""Hypothes.is annotations as drafts of notes: as the client exports them, or as the API gives them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from pydantic import TypeAdapter, ValidationError

from site_builder.intake.decode import decode
from site_builder.model.draft import Raw
from site_builder.model.ids import ArticleId, NoteId, TagId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.kinds import NoteKind
from site_builder.model.records.note import Note, Scope, Status
from site_builder.model.records.parts import Change
from site_builder.model.when import Day
from site_builder.text.slug import slug

LONGEST_SUMMARY = 200
WITHOUT_WORDS = "Highlighted, without a word on why."
"""The summary of an annotation that only marks a passage."""

_LISTS = ("annotations", "rows")
"""Under which key the client's export and the API's search keep their annotations."""
_EXPECTED = 'expected {"annotations": […]} as the client exports it, or {"rows": […]} as the API gives it'
_ADVICE = "export the annotations again: in the Hypothes.is sidebar, Share, Export, JSON"
_MARKS_OF_ADVERTISING = re.compile(r"utm_\w+|fbclid|gclid")


@dataclass(frozen=True, slots=True)
class Selector:
    """One way in which an annotation says where its words stand."""

    type: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """The page of an annotation, and its words there."""

    selector: tuple[Selector, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote an annotation, as they wish to be called."""

    display_name: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """One annotation, as far as a note can use it."""

    uri: str
    text: str | None = None
    tags: tuple[str, ...] = ()
    target: tuple[Target, ...] = ()
    user: str = ""
    user_info: Writer | None = None
    created: str = ""
    references: tuple[str, ...] = ()
    """The annotations that it answers."""

    @property
    def quote(self) -> Selector:
        """Its words; empty ones when it is about the whole page."""
        selectors = (one for target in self.target for one in target.selector)
        return next((one for one in selectors if one.type == "TextQuoteSelector"), Selector())

    @property
    def writer(self) -> str:
        """Who wrote it."""
        shown = self.user_info.display_name if self.user_info else None
        return shown or self.user.removeprefix("acct:").partition("@")[0] or "Hypothes.is"


_REMARK = TypeAdapter(Remark)


def read_remarks(raw: Raw) -> Checked[tuple[Remark, ...]]:
    """Every annotation in a file of JSON; an entry of another shape is told and does not stop the rest."""
    text, issues = decode(raw)
    if text is None:
        return Checked((), issues)
    entries, problem = _entries(text.content)
    if problem:
        return Checked((), (_refusal(raw, problem),))
    read = [_remark(raw, number, entry) for number, entry in enumerate(entries, start=1)]
    remarks = tuple(one.value for one in read if one.value)
    return Checked(remarks, tuple(issue for one in read for issue in one.issues))


def draft_note(remark: Remark, article: ArticleId, today: Day) -> Note:
    """What an annotation becomes: a draft of a note, whose kind and finding a person has yet to decide."""
    quote, text = remark.quote, (remark.text or "").strip()
    summary = _summary(text)
    written = _day(remark.created) or today
    named = " ".join((quote.exact or "page note").split()[:4])
    return Note(
        id=NoteId(slug(f"{article[:40].rstrip('-')} {named}")),
        on=article,
        kind=NoteKind.CONTEXT,
        quote=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        scope=Scope.QUOTE if quote.exact else Scope.ARTICLE,
        summary=summary,
        body="" if text == summary else text,
        tags=tuple(TagId(name) for name in dict.fromkeys(slug(tag) for tag in remark.tags if tag.strip())),
        as_of=written,
        author=remark.writer,
        created=written,
        status=Status.DRAFT,
        history=(Change(today, "Taken over from Hypothes.is."),),
    )


def strays(raw: Raw, remarks: Sequence[Remark], at: Mapping[str, ArticleId]) -> Iterator[Issue]:
    """The annotations that no note can be made of, each with all it says."""
    for remark in remarks:
        said = f"“{_short(remark.quote.exact or 'the whole page')}”: {_short(remark.text or WITHOUT_WORDS)}"
        if remark.references:
            message = f"an answer to another annotation becomes no note: {remark.writer} on {said}"
            yield Issue("I11", message, Spot(raw.name), "add what it says to the note it answers")
        elif address_key(remark.uri) not in at:
            message = f"no article of this archive was found at {remark.uri}: {remark.writer} on {said}"
            advice = "give the article this address as `source_url`, and import the file again"
            yield Issue("I11", message, Spot(raw.name), advice)


def address_key(address: str) -> str:
    """What is the same for all spellings of a page's address."""
    parts = urlsplit(address.strip())
    host = parts.netloc.lower().removeprefix("www.")
    path = parts.path.removesuffix("index.html").rstrip("/")
    asked = [pair for pair in parse_qsl(parts.query) if not _MARKS_OF_ADVERTISING.fullmatch(pair[0])]
    return f"{host}{path}?{urlencode(asked)}" if asked else f"{host}{path}"


def _entries(text: str) -> tuple[list[Any], str]:
    """The list of annotations, or what stands there instead."""
    try:
        whole = json.loads(text, object_hook=_whole_characters)
    except (ValueError, RecursionError) as error:
        return [], f"this is not JSON: {str(error)[:1].lower()}{str(error)[1:]}"
    if isinstance(whole, dict):
        whole = next((whole[key] for key in _LISTS if key in whole), whole)
    if not isinstance(whole, list):
        found = (
            f"an object with the keys {', '.join(whole) or 'none'}" if isinstance(whole, dict) else "a value"
        )
        return [], f"{_EXPECTED}, found {found}"
    return whole, ""


def _whole_characters(entry: dict[str, Any]) -> dict[str, Any]:
    """An object without half characters, which JSON can spell and no file can hold."""
    return {
        key: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for key, value in entry.items()
    }


def _remark(raw: Raw, number: int, entry: object) -> Checked[Remark | None]:
    try:
        return Checked(_REMARK.validate_python(entry))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        what = f"{_WRONG.get(first['type'], first['msg'])} at `{place}`" if place else "expected an object"
        return Checked(None, (_refusal(raw, f"annotation {number} is not as Hypothes.is writes it: {what}"),))


_WRONG = {
    "dataclass_type": "expected an object",
    "missing": "expected a value",
    "string_type": "expected text",
    "tuple_type": "expected a list",
}


def _refusal(raw: Raw, message: str) -> Issue:
    return Issue("I10", message, Spot(raw.name), _ADVICE)


def _summary(text: str) -> str:
    """The first line, cut between words where it is too long to be read beside a text."""
    line = " ".join(text.split("\n", 1)[0].split())
    if not line:
        return WITHOUT_WORDS
    return line if len(line) <= LONGEST_SUMMARY else f"{line[: LONGEST_SUMMARY - 2].rsplit(' ', 1)[0]} …"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SUMMARY else f"{line[: LONGEST_SUMMARY - 2]} …"


def _day(moment: str) -> Day | None:
    try:
        return Day.parse(moment[:10])
    except ValueError:
        return None
