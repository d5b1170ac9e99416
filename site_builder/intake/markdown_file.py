"""Markdown files with or without front matter: the head's facts, and the body letter for letter."""

import re
from collections.abc import Callable, Sequence
from hashlib import sha256

from site_builder.intake.decode import Text, decode
from site_builder.intake.facts import (
    UNKNOWN_LANGUAGE,
    Facts,
    over,
    told,
    values_of,
    with_facts,
    with_what_was_told,
)
from site_builder.intake.formats import Format, stem
from site_builder.intake.front_matter import Head, facts_of, head_of
from site_builder.intake.languages import guess_language
from site_builder.intake.lines import SourceLine, split_lines, tidy_spaces, usual_ending
from site_builder.intake.stubs import stub
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft, Found, LineEntry, LineKind, Raw, Sidecar
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.records import Article
from site_builder.model.records.parts import Certainty, Evidence, Provenance, Removed
from site_builder.model.rights import RESERVED
from site_builder.text.fold import folded
from site_builder.text.plain import plain_text
from site_builder.text.slug import slug

NAME = "markdown"
CLIPPER = "obsidian-clipper"
MARKDOWNLOAD = "markdownload"
SUFFIXES = (".markdown", ".md", ".mdown", ".mkd")
PLACE = "the front matter"

_SAMPLE = 65536
_HEADING = re.compile(r"^ {0,3}#\s+(?P<words>.+?)(?:\s+#+)?\s*$")
_EXCERPT = re.compile(r"^> ## Excerpt\s*$")
_RULE = re.compile(r"^\s*(?:---+|\*\*\*+|___+)\s*$")
_EXCERPT_REASON = "the excerpt that MarkDownload writes above the text"


@dataclass(frozen=True, slots=True)
class _Parts:
    """A Markdown file taken apart: every line is in exactly one of these."""

    head: Head | None
    title: SourceLine | None
    """A heading above the text that is the article's."""
    cut: tuple[SourceLine, ...]
    body: tuple[SourceLine, ...]


def reader(name: str) -> Callable[[Raw], Checked[Draft | None]]:
    """What reads Markdown of one provenance."""

    def read(raw: Raw) -> Checked[Draft | None]:
        text, issues = decode(raw)
        if text is None:
            return Checked(None, issues)
        lines = split_lines(text.content)
        parts = _taken_apart(lines, name)
        facts = facts_of(parts.head.values) if parts.head else Facts()
        problems = _problems(raw, parts.head)
        if not any(tidy_spaces(line.exact) for line in parts.body):
            if facts.url:
                return Checked(stub(raw, name, facts, PLACE), problems)
            return Checked(None, (*problems, _empty(raw)))
        return Checked(_draft(raw, name, text, parts, facts), problems)

    return read


def flavour(raw: Raw) -> str:
    """Which program wrote a Markdown file; empty if it is none, as far as its content tells."""
    opening = raw.data[:_SAMPLE].removeprefix(b"\xef\xbb\xbf")
    if not opening.startswith((b"---", b"+++", b"{\n", b"{\r\n")):
        return ""
    lines = split_lines(opening.decode("utf-8", "replace"))
    head = head_of(lines)
    if head is None or not _is_about_a_text(head):
        return ""
    keys = set(head.values)
    excerpt = any(_EXCERPT.match(line.exact) for line in lines[head.lines : head.lines + 20])
    has_zone = "(UTC" in head.values.get("created", ("",))[0]
    if excerpt or (has_zone and {"source", "author"} <= keys):
        return MARKDOWNLOAD
    is_clipped = any(tag in ("clippings", "clipping") for tag in head.values.get("tags", ()))
    if {"source", "created"} <= keys and (is_clipped or {"published", "description"} <= keys):
        return CLIPPER
    return NAME


def _is_about_a_text(head: Head) -> bool:
    facts = facts_of(head.values)
    return bool(facts.title or facts.url or facts.published or facts.tags or facts.authors)


def _taken_apart(lines: tuple[SourceLine, ...], name: str) -> _Parts:
    head = head_of(lines)
    rest = lines[head.lines :] if head else lines
    stated = facts_of(head.values).title if head else ""
    title, rest = _titled(rest, stated)
    cut, rest = _without_excerpt(rest) if name == MARKDOWNLOAD else ((), rest)
    return _Parts(head, title, cut, _trimmed(rest))


def _titled(lines: Sequence[SourceLine], stated: str) -> tuple[SourceLine | None, tuple[SourceLine, ...]]:
    """The heading of the first degree that opens a text, if it is the article's title; and what follows."""
    rest = _trimmed(lines)
    heading = _HEADING.match(rest[0].exact) if rest else None
    if heading is None or (stated and folded(plain_text(heading["words"])) != folded(stated)):
        return None, tuple(lines)
    return rest[0], rest[1:]


def _without_excerpt(lines: Sequence[SourceLine]) -> tuple[tuple[SourceLine, ...], tuple[SourceLine, ...]]:
    rest = _trimmed(lines)
    if not rest or not _EXCERPT.match(rest[0].exact):
        return (), tuple(lines)
    end = next((place for place, line in enumerate(rest) if not line.exact.startswith(">")), len(rest))
    following = _trimmed(rest[end:])
    if following and _RULE.match(following[0].exact):
        return (*rest[:end], following[0]), following[1:]
    return rest[:end], rest[end:]


def _trimmed(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """Lines without the blank ones before and after them."""
    worded = [place for place, line in enumerate(lines) if line.exact.strip()]
    return tuple(lines[worded[0] : worded[-1] + 1]) if worded else ()


def _draft(raw: Raw, name: str, text: Text, parts: _Parts, facts: Facts) -> Draft:
    body = "".join(f"{line.exact}\n" for line in parts.body)
    stated = (*raw.told, *told(facts, PLACE))
    found = over(stated, (*_title(parts.title), *_language(body)))
    values = values_of(found)
    title = values.get("title", (tidy_spaces(stem(raw.name)) or "untitled",))[0]
    removed = tuple(Removed(line.number, line.exact, _EXCERPT_REASON) for line in parts.cut)
    article = Article(
        id=ArticleId(slug(title)),
        title=title,
        language=UNKNOWN_LANGUAGE,
        evidence=() if "title" in values else (_no_title(),),
        provenance=Provenance(sha256=sha256(raw.data).hexdigest(), format=name, removed=removed),
        rights=RESERVED,
        draft=True,
        held=Held(body),
    )
    sidecar = _sidecar(raw, text, parts)
    return with_what_was_told(Draft(raw, with_facts(article, found), sidecar, found))


def _title(line: SourceLine | None) -> tuple[Found, ...]:
    heading = _HEADING.match(line.exact) if line else None
    if line is None or heading is None:
        return ()
    basis = f"line {line.number} is a heading of the first degree above the text"
    return (Found("title", tidy_spaces(plain_text(heading["words"])), line.number, basis),)


def _no_title() -> Evidence:
    return Evidence("title", "no headline was found; this is the file's name", Certainty.LOW)


def _language(body: str) -> tuple[Found, ...]:
    language = guess_language(plain_text(body))
    basis = "guessed from the commonest little words of the text"
    return (Found("language", language, 0, basis, Certainty.MEDIUM),) if language else ()


def _sidecar(raw: Raw, text: Text, parts: _Parts) -> Sidecar:
    lines = split_lines(text.content)
    usual = usual_ending(lines)
    kinds = dict.fromkeys((line.number for line in parts.body), LineKind.VERBATIM)
    kinds |= dict.fromkeys((line.number for line in parts.cut), LineKind.REPEAT)
    kinds |= dict.fromkeys(range(1, (parts.head.lines if parts.head else 0) + 1), LineKind.METADATA)
    if parts.title:
        kinds[parts.title.number] = LineKind.TITLE
    return Sidecar(
        sha256=sha256(raw.data).hexdigest(),
        encoding=text.encoding,
        byte_order_mark=text.byte_order_mark,
        ending=usual,
        lines=tuple(_entry(line, kinds.get(line.number, LineKind.BLANK), usual) for line in lines),
    )


def _entry(line: SourceLine, kind: LineKind, usual: str) -> LineEntry:
    rules = {LineKind.VERBATIM: "text", LineKind.REPEAT: "excerpt", LineKind.METADATA: "front-matter"}
    is_kept = kind in (LineKind.VERBATIM, LineKind.REPEAT)
    # The end of a file's last line is lost when the article is written: it is kept here.
    differs = line.exact != line.exact.rstrip() or (bool(line.exact) and not is_kept)
    return LineEntry(
        line.number,
        kind,
        rules.get(kind, "title" if kind is LineKind.TITLE else ""),
        exact=line.exact if differs else None,
        ending=None if line.ending == usual else line.ending,
    )


def _problems(raw: Raw, head: Head | None) -> tuple[Issue, ...]:
    if head is None or not head.trouble:
        return ()
    message = f"the front matter cannot be read as a whole ({head.trouble}); it was read line by line"
    return (Issue("I28", message, Spot(raw.name, line=1), "compare the fields of the draft with the file"),)


def _empty(raw: Raw) -> Issue:
    message = "expected the text of an article, found a file without words"
    return Issue("I01", message, Spot(raw.name), "paste the article's text into it and save it")


def _format(name: str, label: str, suffixes: tuple[str, ...] = ()) -> Format:
    return Format(name, label, lambda raw: flavour(raw) == name, reader(name), suffixes=suffixes)


FORMAT = _format(NAME, "Markdown (.md)", SUFFIXES)
