"""Markup whose names can be made links: its words as readers see them, and which of them may lead somewhere.

Names are put into finished markup, after quotes were marked, so that no place in a text can move; only tags
are added, and never inside a link, a heading, code or words that a note is about.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import unescape

from site_builder.model.dataclass import dataclass
from site_builder.model.mention import Sentence
from site_builder.text.sentences import sentences

NAME = ' class="name"'
"""What tells a link on a name from others."""
LONGEST = 300
"""Characters of a sentence that is shown elsewhere."""

_PIECE = re.compile(r"""<(?P<end>/?)(?P<name>[a-z0-9]++)(?:[^>"]++|"[^"]*+")*+>|(?P<words>[^<]+)""")
_ENTITY = re.compile(r"&#?\w+;")
_CLOSED = frozenset(("a", "code", "h1", "h2", "h3", "h4", "h5", "h6", "mark", "pre"))
"""Elements in which no name becomes a link."""
_INLINE = frozenset(("a", "abbr", "code", "em", "img", "mark", "q", "s", "span", "strong", "sub", "sup"))
"""Elements that part no words; all others do."""
_ADDRESS = re.compile(r' href="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Run:
    """Some words between two tags."""

    start: int
    """Where they begin in the words of the whole."""
    length: int
    at: int
    """Where they begin in the markup."""
    is_open: bool
    """Whether a link may stand in them."""
    entities: tuple[tuple[int, int], ...] = ()
    """For each sign written as an entity, where it stands in the words, and how much longer it is written."""

    def place(self, offset: int) -> int:
        """Where in the markup the word at an offset of the whole's words begins."""
        within = offset - self.start
        return self.at + within + sum(longer for where, longer in self.entities if where < within)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    start: int
    end: int
    """Where they stand in the words of the whole."""
    address: str
    is_name: bool
    """Whether it is a name that was linked here, and not a link that somebody wrote."""


@dataclass(frozen=True, slots=True)
class Readable:
    """The words of some markup."""

    text: str
    """A new line between blocks, a space for a line break."""
    runs: tuple[Run, ...]
    links: tuple[Link, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where in the markup these words stand, if a link may be put around them."""
        index = bisect_right(self.runs, start, key=lambda run: run.start) - 1
        run = self.runs[index]
        if not run.is_open or end > run.start + run.length:
            return None
        return run.place(start), run.place(end)


def readable(html: str) -> Readable:
    """The words of clean markup, with where each stands in it."""
    words: list[str] = []
    runs: list[Run] = []
    links: list[Link] = []
    closed = length = 0
    opened: Link | None = None
    for piece in _PIECE.finditer(html):
        name = piece["name"]
        if name is None:
            written = piece["words"]
            shown, entities = _shown(written) if "&" in written else (written, ())
            runs.append(Run(length, len(shown), piece.start(), closed == 0, entities))
            words.append(shown.replace("\n", " "))
        else:
            closed += (-1 if piece["end"] else 1) if name in _CLOSED else 0
            words.append("" if name in _INLINE else " " if name == "br" else "\n")
        if name == "a":
            links += (replace(opened, end=length),) if opened and opened.start < length else ()
            opened = _opened(piece[0], length)
        length += len(words[-1])
    return Readable("".join(words), tuple(runs), tuple(links))


def _opened(tag: str, length: int) -> Link | None:
    found = _ADDRESS.search(tag)
    return Link(length, length, unescape(found[1]), NAME in tag) if found else None


def linked(html: str, links: Iterable[tuple[int, int, str]]) -> str:
    """`html` with links around words: where they begin and end in it, and the tag that opens each."""
    pieces: list[str] = []
    done = 0
    for start, end, tag in sorted(links):
        pieces += (html[done:start], tag, html[start:end], "</a>")
        done = end
    return "".join((*pieces, html[done:]))


def sentence_at(text: str, start: int, end: int, spans: Sequence[tuple[int, int]] = ()) -> Sentence:
    """The sentence of `text` that these words stand in, long ones cut on both sides between words."""
    known = spans or tuple(sentences(text))
    first, last = next((one for one in known if one[0] <= start and end <= one[1]), (start, end))
    before, after = text[first:start], text[end:last]
    if last - first > LONGEST:
        half = max(0, LONGEST - (end - start)) // 2
        room = half + max(0, half - len(after))
        after = _cut_behind(after, half + max(0, half - len(before)))
        before = _cut_before(before, room)
    return Sentence(before, text[start:end], after)


def _cut_before(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    return f"… {words[len(words) - most :].partition(' ')[2]}"


def _cut_behind(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    return f"{words[:most].rpartition(' ')[0]} …"


def _shown(written: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Words as they are read, and where their entities were."""
    pieces: list[str] = []
    entities: list[tuple[int, int]] = []
    done = length = 0
    for found in _ENTITY.finditer(written):
        sign = unescape(found[0])
        pieces += (written[done : found.start()], sign)
        length += found.start() - done
        entities.append((length, len(found[0]) - len(sign)))
        length += len(sign)
        done = found.end()
    return "".join((*pieces, written[done:])), tuple(entities)
