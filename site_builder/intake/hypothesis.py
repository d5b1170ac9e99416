"""Annotations as drafts of notes: those of Hypothes.is from its client or its API, those of wallabag."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from pydantic import TypeAdapter, ValidationError

from site_builder.intake.decode import decode
from site_builder.intake.highlights import rows_of_export
from site_builder.intake.remark import Remark
from site_builder.intake.wallabag_notes import rows_of
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw
from site_builder.model.ids import ArticleId, NoteId, TagId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.kinds import NoteKind
from site_builder.model.records.note import Note, Scope, Status
from site_builder.model.when import Day
from site_builder.text.address import parts_of
from site_builder.text.plain import plain_text
from site_builder.text.slug import hyphenated, slug

LONGEST_SUMMARY = 200
LONGEST_QUOTE = 2_000
"""More than a note may quote; of longer passages the beginning is quoted."""
MOST_SHOWN = 8
MOST_DEPTH = 20
"""Lists and objects inside each other in one annotation; programs write five."""
WITHOUT_WORDS = "Highlighted, without a word on why."
"""The summary of an annotation that only marks a passage."""

_LISTS = ("annotations", "rows")
"""Under which key the client's export and the API's search keep their annotations."""
_EXPECTED = 'expected {"annotations": […]} as the client exports it, or {"rows": […]} as the API gives it'
_ADVICE = "export the annotations again: in the Hypothes.is sidebar, Share, Export, JSON"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_MARKS = re.compile(r"[\W_]")
MARKS_OF_ADVERTISING = re.compile(
    r"\b(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_hsenc|_hsmi|wt_mc)\b"
)
"""Names of what is asked for in an address and says only whence a reader came."""


_REMARK = TypeAdapter(Remark)


def read_remarks(raw: Raw) -> Checked[tuple[Remark, ...]]:
    """Every annotation in a file of JSON; an entry of another shape is told and does not stop the rest."""
    exported = rows_of_export(raw)
    entries: list[Any] = exported or []
    if exported is None:
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
    """What an annotation becomes: a draft of a note, signed by its writer, for a person to decide about.

    A note that this program made an annotation of is a note again, as far as an annotation can hold it.
    """
    quote, told = remark.quote, _told(remark)
    exact = _beginning(quote.exact)
    named = " ".join((exact or "page note").split()[:4])
    written = _day(remark.created) or today
    changed = _day(remark.updated)
    return Note(
        id=NoteId(slug(f"{article[:40].rstrip('-')} {named}")),
        on=article,
        kind=told.kind,
        quote=exact,
        prefix=quote.prefix,
        suffix=quote.suffix if exact == quote.exact.strip() else "",
        scope=Scope.QUOTE if exact else Scope.ARTICLE,
        summary=told.summary,
        body=told.body,
        tags=told.tags,
        as_of=written,
        author=remark.writer,
        created=written,
        updated=changed if changed and changed > written else None,
        status=Status.DRAFT,
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What an annotation says, in the parts of a note."""

    kind: NoteKind
    summary: str
    body: str
    tags: tuple[TagId, ...]


def _told(remark: Remark) -> _Told:
    tags = tuple(dict.fromkeys(TagId(slug(tag)) for tag in remark.tags if hyphenated(tag)))
    if remark.carried is None:
        return _Told(NoteKind.CONTEXT, *_parts((remark.text or "").strip()), tags)
    kind = next((kind for kind in NoteKind if kind.value in tags[:1]), None)
    rest = tags[1:] if kind else tags
    return _Told(kind or NoteKind.CONTEXT, _cut(remark.carried.summary), remark.carried.body, rest)


def _parts(text: str) -> tuple[str, str]:
    """The first line as a summary in plain words, and what it leaves to be said."""
    first, _, rest = text.partition("\n")
    words = " ".join(plain_text(first).split())
    if not words:
        return WITHOUT_WORDS, text
    # A link loses its address in plain words, and a sentence may go on in the next line.
    loses = _MARKS.sub("", words) != _MARKS.sub("", first) or (rest and not rest.startswith(("\n", "\r")))
    summary = _cut(words)
    return summary, text if loses or summary != words else rest.strip()


def _cut(line: str) -> str:
    """A line, cut between words where it is too long to be read beside a text."""
    return line if len(line) <= LONGEST_SUMMARY else f"{line[: LONGEST_SUMMARY - 2].rsplit(' ', 1)[0]} …"


def _beginning(quote: str) -> str:
    """The words of a quote, as many as a note may have."""
    words = quote.strip()
    return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(maxsplit=1)[0]


def holds_remarks(raw: Raw) -> bool:
    """Whether a file holds annotations of somebody's: those of Hypothes.is, or those in another export."""
    exported = rows_of_export(raw)
    if exported is not None:
        return bool(exported)
    text, _ = decode(raw)
    entries, problem = _entries(text.content) if text else ([], "no text")
    return not problem and any(isinstance(one, dict) and "target" in one for one in entries)


def strays(raw: Raw, remarks: Sequence[Remark], at: Mapping[str, ArticleId]) -> Iterator[Issue]:
    """The annotations that no note can be made of, each with all it says."""
    for remark in remarks:
        said = f"“{_short(remark.quote.exact or 'the whole page')}”: {_short(remark.text or WITHOUT_WORDS)}"
        if remark.references:
            message = f"an answer to another annotation becomes no note: {remark.writer} on {said}"
            yield Issue("I11", message, Spot(raw.name), "add what it says to the note it answers")
        elif address_key(remark.uri) not in at:
            page = remark.uri or remark.title
            message = f"no article of this archive was found at {page}: {remark.writer} on {said}"
            advice = "give the article this address as `source_url`, and import the file again"
            yield Issue("I11", message, Spot(raw.name), advice)


def address_key(address: str) -> str:
    """What is the same for all spellings of a page's address."""
    parts = parts_of(address.strip())
    host = parts.netloc.lower().removeprefix("www.")
    path = parts.path.removesuffix("index.html").rstrip("/")
    asked = [pair for pair in parse_qsl(parts.query) if not MARKS_OF_ADVERTISING.fullmatch(pair[0])]
    return f"{host}{path}?{urlencode(asked)}" if asked else f"{host}{path}"


def _entries(text: str) -> tuple[list[Any], str]:
    """The list of annotations, or what stands there instead."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        return [], f"this is not JSON: {str(error)[:1].lower()}{str(error)[1:]}"
    if isinstance(whole, dict) and _is_of_w3c(whole):
        return [], f"this is an annotation of the W3C's form; {_EXPECTED}"
    if isinstance(whole, dict):
        whole = next((whole[key] for key in _LISTS if key in whole), whole)
    if not isinstance(whole, list):
        return [], f"{_EXPECTED}, found {_kind_of(whole)}"
    return [row for entry in whole for row in rows_of(entry)], ""


def _is_of_w3c(whole: Mapping[str, Any]) -> bool:
    return "@context" in whole or str(whole.get("type", "")).startswith("Annotation")


def _kind_of(value: object) -> str:
    if not isinstance(value, dict):
        return "a value"
    keys = [_short(key) for key in value][:MOST_SHOWN]
    return f"an object with the keys {', '.join(keys) or 'none'}{', …' if len(value) > MOST_SHOWN else ''}"


def _remark(raw: Raw, number: int, entry: object) -> Checked[Remark | None]:
    left_out: list[str] = []
    try:
        remark = _REMARK.validate_python(_clean(entry, left_out))
    except _DepthError:
        return Checked(None, (_refusal(raw, f"annotation {number} is nested more than {MOST_DEPTH} deep"),))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        what = f"{_WRONG.get(first['type'], first['msg'])} at `{place}`" if place else "expected an object"
        return Checked(None, (_refusal(raw, f"annotation {number} is not as Hypothes.is writes it: {what}"),))
    return Checked(replace(remark, left_out=len(left_out)))


class _DepthError(ValueError):
    """An annotation has more lists and objects inside each other than any program writes."""


def _clean(value: Any, left_out: list[str], depth: int = 0) -> Any:
    """A value without what JSON can spell and no file can hold: control characters, half characters."""
    if depth > MOST_DEPTH:
        raise _DepthError
    if isinstance(value, str):
        text = value.replace("\r\n", "\n").encode("utf-8", "replace").decode()
        left_out += _CONTROL.findall(text)
        return _CONTROL.sub("", text)
    if isinstance(value, list):
        return [_clean(one, left_out, depth + 1) for one in value]
    if isinstance(value, dict):
        return {key: _clean(one, left_out, depth + 1) for key, one in value.items()}
    return value


_WRONG = {
    "dataclass_type": "expected an object",
    "missing": "expected a value",
    "string_type": "expected text",
    "tuple_type": "expected a list",
}


def _refusal(raw: Raw, message: str) -> Issue:
    return Issue("I10", message, Spot(raw.name), _ADVICE)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SUMMARY else f"{line[: LONGEST_SUMMARY - 2]} …"


def _day(moment: str) -> Day | None:
    try:
        return Day.parse(moment[:10])
    except ValueError:
        return None
