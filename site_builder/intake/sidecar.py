"""What became of every line of an original, as the file beside it says: written, and read again."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from site_builder.intake.assemble import lines_of
from site_builder.model.draft import IN_BODY, Draft, LineEntry, LineKind, Sidecar, Unit
from site_builder.text.encode import flow, plain, tidy

SHOWN = ("encoding",)
_NOTE = "# Written by `site-builder import`: each line of the original, and the text as imported.\n"
_LINES, _ENTRY, _BODY = "lines:", "  - {", "body: "
_PAIR = re.compile(r'\b(\w+): ("(?:[^"\\]|\\.)*"|[^,}]+)')
_WIDE = re.compile(r"\\U([0-9a-f]{8})")


def whole(draft: Draft) -> Sidecar:
    """A draft's account of its original with the text as imported, so that it holds without the article."""
    words = dict(lines_of(draft.article, draft.sidecar))
    lines = tuple(
        one if one.exact is not None or one.kind in IN_BODY else replace(one, exact=words.get(one.line))
        for one in draft.sidecar.lines
    )
    return replace(draft.sidecar, lines=lines, body=draft.article.body)


def written(sidecar: Sidecar) -> str:
    """A sidecar as YAML, one line for each line of the original, the text as imported behind them."""
    head = {key: value for key, value in plain(sidecar, SHOWN).items() if key not in ("lines", "body")}
    lines = "".join(f"  - {flow(plain(entry))}\n" for entry in sidecar.lines)
    return f"{_NOTE}{tidy(head)}{_LINES}\n{lines}{tidy({'body': sidecar.body}) if sidecar.body else ''}"


def read_sidecar(text: str) -> Sidecar | None:
    """The account that a text as `written` gives it holds; None if a person rewrote it.

    A page has thousands of blocks, and a reader of all YAML takes a second for each thousand.
    """
    rows = iter(text.split("\n"))
    head = dict(_said(row) for row in takewhile(lambda row: row != _LINES, rows) if _PAIR.match(row))
    rest = list(rows)
    count = next((place for place, row in enumerate(rest) if not row.startswith(_ENTRY)), len(rest))
    try:
        return Sidecar(
            sha256=head["sha256"],
            encoding=head["encoding"],
            byte_order_mark=head.get("byte_order_mark") == "true",
            ending=head.get("ending", "\n"),
            lines=tuple(_entry(row) for row in rest[:count]),
            extracted=head.get("extracted", ""),
            unit=Unit(head.get("unit", Unit.LINES)),
            body=_body(rest[count:]),
        )
    except (KeyError, ValueError):
        return None


def _said(row: str) -> tuple[str, str]:
    found = _PAIR.match(row)
    return (found[1], _value(found[2])) if found else ("", "")


def _entry(row: str) -> LineEntry:
    said = {name: _value(value) for name, value in _PAIR.findall(row)}
    words = said.get("words")
    return LineEntry(
        line=int(said["line"]),
        kind=LineKind(said["is"]),
        rule=said.get("rule", ""),
        words=None if words is None else int(words),
        exact=said.get("exact"),
        ending=said.get("ending"),
    )


def _value(written: str) -> str:
    if not written.startswith('"'):
        return written.strip()
    return str(json.loads(_WIDE.sub(_pair, written), strict=False))


def _pair(found: re.Match[str]) -> str:
    # JSON spells what lies beyond 65,535 as two halves.
    return json.dumps(chr(int(found[1], 16)))[1:-1]


def _body(rows: list[str]) -> str:
    if not rows or not rows[0].startswith(_BODY):
        return ""
    head = rows[0].removeprefix(_BODY)
    if not head.startswith("|"):
        return _value(head)
    text = "\n".join(_unindented(rows[1:]))
    return text.rstrip("\n") + ("" if head.endswith("-") else "\n")


def _unindented(rows: list[str]) -> Iterator[str]:
    return (row.removeprefix("  ") for row in rows)
