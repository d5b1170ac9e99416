"""What a memory holds of every page, in a file of its own, beside which a run writes what is other.

There are some hundred thousand entries for ten thousand articles, of which an edit changes a dozen. What is
other than in that file stands in the memory's own, until it is a tenth.
"""

import os
from collections.abc import Mapping, Set
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple, cast

from site_builder import sealed
from site_builder import stock as stocks
from site_builder.stock import Entries, Stock, Write

TABLES = ("traces:", "units:")
"""Entries that are tables: what they hold has names of its own."""
Table = Mapping[str, object]
Tables = Mapping[str, Table]


class Since(NamedTuple):
    """What is other than in the file, table by table."""

    changed: Mapping[str, Table]
    gone: Mapping[str, Set[str]]

    @property
    def size(self) -> int:
        """How many rows."""
        return sum(map(len, (*self.changed.values(), *self.gone.values())))


_NOTHING = Since({}, {})


class Ledger:
    """Tables of a memory that stand in a file of their own."""

    def __init__(
        self, name: str = "", of: str = "", rows: Tables | None = None, since: Since = _NOTHING
    ) -> None:
        """`name` tells the file from those before it, `of` the stock that it belongs to; none: no file."""
        self.name, self._of, self._rows, self._since = name, of, rows or {}, since

    @classmethod
    def opened(cls, path: Path, file: IO[bytes], stock: Stock) -> "Ledger":
        """The ledger of the memory at `path`, as its file tells. Raises whatever is wrong."""
        name, since = stock.read(file)
        if not name:
            return cls()
        kept = sealed.read(_file(path, name))
        before = BytesIO(kept or b"")
        if kept is None or stock.read(before) != stock.name:
            raise ValueError(name)
        rows = {table: stock.read(before) for table in TABLES}
        for table, found in rows.items():
            found |= since.changed.get(table, {})
            for row in since.gone.get(table, ()):
                found.pop(row, None)
        return cls(name, stock.name, rows, since)

    @property
    def entries(self) -> Entries:
        """The entries of a memory that stand in it."""
        return {table: rows for table, rows in self._rows.items() if rows}

    def after(self, now: Entries, path: Path, stock: Stock) -> "Ledger":
        """The ledger after a run that asked for `now`: this one, while it fits, or another in a new file."""
        if not stock.name:
            return Ledger()
        rows = _tables_in(now)
        since = self._since_then(rows)
        is_there = self._of == stock.name and _file(path, self.name).exists()
        # Of pages that were taken away nothing is kept.
        is_gone = any(since.gone[table] for table in TABLES)
        if is_there and not is_gone and since.size <= stocks.MOST_ODD * sum(map(len, rows.values())):
            return Ledger(self.name, self._of, rows, since)
        made = Ledger(os.urandom(8).hex(), stock.name, rows)
        return made if sealed.write(_file(path, made.name), partial(_dump, rows, stock)) else Ledger()

    def without(self, entries: Entries) -> Entries:
        """Some entries without those that are here."""
        if not self.name:
            return entries
        return {key: made for key, made in entries.items() if key not in TABLES}

    def dump(self, write: Write) -> None:
        """Write which file belongs to a memory, and what is other than in it."""
        write((self.name, self._since))

    def stay_alone(self, path: Path, gone: "Ledger") -> None:
        """Remove the file of the ledger that is `gone`, and what runs left that were killed."""
        sealed.keep_one(_file(path, "*"), _file(path, self.name), _file(path, gone.name))

    def _since_then(self, rows: Tables) -> Since:
        """What of some tables is other than in the file: other than it was, or so before already."""
        changed: dict[str, Table] = {}
        gone: dict[str, Set[str]] = {}
        for table, now in rows.items():
            known, other = self._rows.get(table, {}), self._since.changed.get(table, {})
            changed[table] = {
                row: made for row, made in now.items() if known.get(row) is not made or row in other
            }
            gone[table] = {*self._since.gone.get(table, ()), *known} - now.keys()
        return Since(changed, gone)


def forget(path: Path) -> None:
    """Remove the ledgers of the memory at `path`."""
    sealed.forget(_file(path, "*"))


def _file(path: Path, name: str) -> Path:
    return path.with_name(f"{path.stem}.{name}.pages")


def _tables_in(now: Entries) -> Tables:
    return {table: cast("Table", now.get(table) or {}) for table in TABLES}


def _dump(rows: Tables, stock: Stock, file: IO[bytes]) -> None:
    write = stock.writer(file)
    for one in (stock.name, *(dict(rows[table]) for table in TABLES)):
        write(one)
