"""What a code means, why it matters, how to mend it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from site_builder.model.codes import CODES
from site_builder.model.issue import Severity
from site_builder.text.similar import nearest

LIMITS: Mapping[Severity, str] = {
    Severity.ERROR: " (`checks` in archive.yaml cannot change it)",
    Severity.WARNING: " (`checks` in archive.yaml can raise it, and cannot switch it off)",
    Severity.OFF: "",
}
"""What is said of a code beside its level, by the lowest level that it may be given."""


class Told(NamedTuple):
    """What to print, and whether all is well."""

    text: str
    is_fine: bool


def is_code(what: str) -> bool:
    """Whether it looks like a code, and not like a file or an address."""
    return re.fullmatch(r"[A-Za-z]\d{0,3}", what) is not None


def explain(code: str) -> Told:
    """What a code means, why it matters and how to mend it."""
    name = code.upper()
    if name not in CODES:
        return Told("; ".join(filter(None, (f"there is no code '{code}'", _near_codes(name)))), is_fine=False)
    entry = CODES[name]
    lines = (
        f"{name}, {entry.severity}{LIMITS[entry.lowest]}",
        "",
        entry.what,
        f"Why it matters: {entry.why}",
        f"How to mend it: {entry.mend}",
    )
    return Told("\n".join(lines), is_fine=True)


def _near_codes(name: str) -> str:
    """The codes that begin as `name` does; failing them, the one most like it."""
    known = ", ".join(code for code in sorted(CODES) if name and code.startswith(name))
    if known:
        return f"the codes that begin so are {known}"
    near = nearest(name, CODES)
    return f"did you mean {near}?" if near else ""
