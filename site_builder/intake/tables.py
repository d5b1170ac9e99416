"""Tables of links: the CSV files of reading lists, their columns checked by what stands in them."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from site_builder.intake.decode import decode
from site_builder.intake.facts import Facts
from site_builder.intake.formats import Format
from site_builder.intake.lists import Entry, Listing, list_format
from site_builder.intake.refusals import misshapen
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue

Row = Mapping[str, str]

_ADDRESS = re.compile(r"\s*[a-z][a-z0-9+.-]*://\S+\s*", re.IGNORECASE)
_HEAD = 4096
_DELIMITERS = ",;\t"
_ADVICE = "export the list again, and leave its columns as they are; a spreadsheet may have moved them"


@dataclass(frozen=True, slots=True)
class Table:
    """A service's table of links."""

    name: str
    service: str
    columns: tuple[str, ...]
    """The columns by which it is known, in small letters."""
    address: str
    """The column that holds the addresses."""
    facts: Callable[[Row], Facts]


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of a table, which may stand on several lines."""

    number: int
    exact: str
    cells: tuple[str, ...]


def table_format(table: Table) -> Format:
    """The line of FORMATS for a service's table."""
    return list_format(
        Listing(
            table.name,
            f"{table.service} (.csv)",
            f"the export of {table.service}",
            lambda raw: set(table.columns) <= set(_header(raw)),
            lambda raw: _entries(raw, table),
        )
    )


def _header(raw: Raw) -> tuple[str, ...]:
    """The names of the columns, if the first line can be those of a table."""
    first = raw.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0]
    text = first.decode("utf-8", "replace").strip()
    try:
        cells = next(csv.reader(text.splitlines(), delimiter=_delimiter(text)), [])
    except csv.Error:
        return ()
    return tuple(cell.strip().casefold() for cell in cells)


def _delimiter(header: str) -> str:
    return max(_DELIMITERS, key=header.count)


def _entries(raw: Raw, table: Table) -> Checked[tuple[Entry, ...]]:
    text, issues = decode(raw)
    if text is None:
        return Checked((), issues)
    try:
        head, *rows = _lines(text.content)
    except csv.Error as error:
        return Checked((), (misshapen(raw, f"this is no table that can be read: {error}", _ADVICE),))
    names = tuple(cell.strip().casefold() for cell in head.cells)
    wrong = [_wrong(raw, table, names, row) for row in rows]
    if rows and wrong[-1] is None and not text.content.endswith(("\n", "\r")):
        wrong[-1] = _cut_off(raw, names, rows[-1])
    entries = tuple(
        Entry(f"row-{row.number}.csv", f"{head.exact}{row.exact}".encode(), table.facts(_row(names, row)))
        for row, problem in zip(rows, wrong, strict=True)
        if problem is None
    )
    problems = [one for one in wrong if one]
    if len(problems) > max(len(rows) // 2, 3):
        return Checked((), (_shifted(raw, table, problems),))
    return Checked(entries, tuple(problems))


def _lines(text: str) -> Iterator[_Line]:
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(lines, delimiter=_delimiter(lines[0]) if lines else ",")
    before = 0
    for number, cells in enumerate(reader):
        exact = "".join(lines[before : reader.line_num])
        before = reader.line_num
        if any(cell.strip() for cell in cells):
            yield _Line(number, exact if exact.endswith(("\n", "\r")) else f"{exact}\n", tuple(cells))


def _row(names: Sequence[str], row: _Line) -> Row:
    return {name: cell.strip() for name, cell in zip(names, row.cells, strict=False)}


def _wrong(raw: Raw, table: Table, names: tuple[str, ...], row: _Line) -> Issue | None:
    """Why a row is not what its header says, if it is not: a column more or less, no address in its place."""
    expected, found = len(names), len(row.cells)
    if found > expected:
        return misshapen(raw, f"row {row.number} has {found} columns, expected {expected}", _ADVICE)
    cell = _row(names, row).get(table.address, "")
    if _ADDRESS.fullmatch(cell):
        return None
    message = f"row {row.number}: expected an address in the column '{table.address}', found {cell[:60]!r}"
    elsewhere = next((name for name, other in _row(names, row).items() if _ADDRESS.fullmatch(other)), "")
    return misshapen(raw, f"{message}; one stands in '{elsewhere}'" if elsewhere else message, _ADVICE)


def _cut_off(raw: Raw, names: tuple[str, ...], last: _Line) -> Issue | None:
    """That the table breaks off in its last row, whose address may be half of one; None if it does not."""
    if len(last.cells) == len(names):
        return None
    message = f"row {last.number} breaks off: it has {len(last.cells)} of {len(names)} columns"
    return misshapen(raw, message, "it may be cut off: export the list again, and import that")


def _shifted(raw: Raw, table: Table, problems: Sequence[Issue]) -> Issue:
    message = f"the columns are not those of {table.service}: {problems[0].message}"
    return misshapen(raw, f"{message}, and so on in {len(problems)} rows", _ADVICE)
