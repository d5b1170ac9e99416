"""What a YAML text may be refused for, in plain words."""

import re
from enum import StrEnum

import yaml

from site_builder.model.dataclass import dataclass


class FaultKind(StrEnum):
    """Why a YAML text is refused."""

    SYNTAX = "syntax"
    """It is not YAML."""
    FEATURE = "feature"
    """It is YAML of a kind that is not used here: anchors, tags, several documents."""
    DUPLICATE = "duplicate"
    """A key stands twice in one mapping."""
    SIZE = "size"
    """It is too long, or nested too deeply."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a YAML text. Offsets are code points from the text's start."""

    kind: FaultKind
    start: int
    end: int
    message: str
    help: str | None = None
    also: tuple[tuple[int, int], ...] = ()
    """Other stretches that belong to it: the first of two equal keys."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The parser's phrase and ours."""

    phrase: str
    message: str
    help: str
    at_opening: bool = False
    """Whether the place where the construct was opened says more than the place where the parser gave up."""


_KEY = re.compile(r"[\w-]+:\s")
_QUOTE_IT = "put the whole value in quotation marks"
_TABLE = (
    _Words(
        "found unexpected end of stream",
        "a quotation mark that is opened here and never closed",
        "close it at the end of the value; inside '…', write '' for an apostrophe",
        at_opening=True,
    ),
    _Words(
        "found unexpected document indicator",
        "a quotation mark that is opened here and never closed",
        "close it at the end of the value; inside '…', write '' for an apostrophe",
        at_opening=True,
    ),
    _Words(
        "could not find expected ':'",
        "a line that is neither `key: value` nor part of the value above it",
        "add a colon and a space after the key, or indent the line",
        at_opening=True,
    ),
    _Words(
        "did not find expected ',' or ']'",
        "a list that is opened with [ and not closed",
        "close it with ], with a comma between its entries",
        at_opening=True,
    ),
    _Words(
        "did not find expected ',' or '}'",
        "a mapping that is opened with { and not closed",
        "close it with }, with a comma between its entries",
        at_opening=True,
    ),
    _Words(
        "did not find expected node content",
        "a comma or a bracket where a value was expected",
        "write the value, or take the comma out",
    ),
    _Words(
        "did not find expected key",
        "something that does not belong to the value before it, where a new `key:` was expected",
        f"line the key up with the others; text after a closing quotation mark needs its own: {_QUOTE_IT}",
    ),
    _Words(
        "did not find expected '-' indicator",
        "something other than the next `- ` entry of a list",
        "begin each entry with `- `, at the same depth",
    ),
    _Words(
        "block sequence entries are not allowed",
        "a `- ` that does not begin a line",
        "begin the list on the line below its key",
    ),
    _Words(
        "found unknown escape character",
        "a backslash inside double quotes that means nothing",
        "use single quotes, or write the backslash twice",
    ),
    _Words(
        "did not find expected alphabetic or numeric character",
        "a value that begins with * or & and no quotation mark",
        _QUOTE_IT,
        at_opening=True,
    ),
    _Words(
        "did not find expected <document start>",
        "something outside the `key: value` lines",
        f"begin each line with a key, a colon and a space; or {_QUOTE_IT}",
    ),
)


def explain(error: Exception, text: str) -> Fault:
    """A parser's complaint about `text` as a fault."""
    if isinstance(error, yaml.MarkedYAMLError):
        return _marked(error, text)
    if isinstance(error, yaml.reader.ReaderError):
        offset = len(text.encode("utf-8", "replace")[: error.position].decode("utf-8", "ignore"))
        return _character(text, min(offset, len(text)))
    if isinstance(error, UnicodeEncodeError):
        return _character(text, error.start)
    return Fault(FaultKind.SYNTAX, 0, 0, f"this is not YAML: {error}")


def _marked(error: yaml.MarkedYAMLError, text: str) -> Fault:
    problem = str(error.problem or error.context or "")
    words = next((words for words in _TABLE if words.phrase in problem), None)
    mark = error.problem_mark
    if mark is None or (words and words.at_opening and error.context_mark):
        mark = error.context_mark
    start = min(mark.index, len(text)) if mark else 0
    if "cannot start any token" in problem or "found a tab" in problem:
        return _token(text, start)
    if "expected '-' indicator" in problem and _KEY.match(text, start):
        message = "a key that does not line up with the keys of its entry"
        advice = "indent it like the keys above it; a new entry begins with `- `"
        return Fault(FaultKind.SYNTAX, start, start + 1, message, advice)
    if "mapping values are not allowed" in problem:
        return _colon(text, start)
    if words is None:
        return Fault(
            FaultKind.SYNTAX, start, start + 1, f"this is not YAML: {problem}", f"perhaps {_QUOTE_IT}"
        )
    return Fault(FaultKind.SYNTAX, start, start + 1, words.message, words.help)


def _token(text: str, start: int) -> Fault:
    start = _tab_before(text, start)
    if text[start : start + 1] == "\t":
        return Fault(
            FaultKind.SYNTAX, start, start + 1, "a tab where spaces were expected", "indent with spaces"
        )
    sign = text[start : start + 1]
    return Fault(FaultKind.SYNTAX, start, start + 1, f"a value cannot begin with {sign}", _QUOTE_IT)


def _tab_before(text: str, start: int) -> int:
    """The parser names the line that a tab indents, not always the tab."""
    end = start + len(text[start:]) - len(text[start:].lstrip(" "))
    return end if text[end : end + 1] == "\t" else start


def _colon(text: str, start: int) -> Fault:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if ": " in before:
        message = "a second `: ` in a value without quotation marks"
        return Fault(FaultKind.SYNTAX, start, start + 1, message, f'{_QUOTE_IT}: `title: "Minsk: the talks"`')
    message = "a key that does not line up with the keys before it, or follows a line without a key"
    return Fault(FaultKind.SYNTAX, start, start + 1, message, "give keys of one mapping the same indentation")


def _character(text: str, offset: int) -> Fault:
    sign = text[offset : offset + 1]
    name = f"U+{ord(sign):04X}" if sign else "at its end"
    message = f"a character that text cannot hold: {name}"
    return Fault(FaultKind.SYNTAX, offset, offset + 1, message, "delete it")
