"""RIS: a line for each field, two letters before it, as reference managers read it."""

import re
from collections.abc import Iterator, Mapping

from site_builder.compose.cite.citation import Citation, Name, Work
from site_builder.model.when import Precision, When

_TYPES: Mapping[Work, str] = {Work.DOCUMENT: "GEN", Work.NEWS: "NEWS", Work.PAGE: "ELEC"}
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_END = "\r\n"


def ris(citation: Citation) -> str:
    """The reference, from its type to its end."""
    known = (each for each in _fields(citation) if each[1])
    fields = (("TY", _TYPES[citation.work]), *known, ("ER", ""))
    return "".join(f"{tag}  - {text}{_END}" for tag, text in fields)


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "ID", citation.key
    for name in citation.names:
        yield "AU", _name(name)
    yield "TI", _line(citation.title)
    yield "T2", _line(citation.container)
    if citation.issued:
        yield "PY", f"{citation.issued.first.year:04}"
        yield "DA", _date(citation.issued)
    yield "LA", _line(citation.language)
    yield "UR", citation.url
    yield "DB", _line(citation.archive)
    if citation.archive_url != citation.url:
        yield "L2", citation.archive_url
    yield "N1", _line(citation.remark)


def _name(name: Name) -> str:
    """`Roe, Jane`. A name in one part keeps no comma, which would part it."""
    if not name.family:
        return _line(name.whole).replace(",", "")
    parts = (_line(part).replace(",", "") for part in (name.family, name.given))
    return ", ".join(part for part in parts if part)


def _date(when: When) -> str:
    """`2007/12/13/`: four places, of which those that are not known stay empty; the last takes words."""
    day = when.first
    parts = {
        Precision.DAY: f"{day.year:04}/{day:%m/%d}",
        Precision.MONTH: f"{day.year:04}/{day:%m}/",
        Precision.YEAR: f"{day.year:04}//",
    }[when.precision]
    words = " ".join(part for part in ("about" if when.circa else "", _until(when)) if part)
    return f"{parts}/{words}"


def _until(when: When) -> str:
    return f"to {str(when).partition('/')[2].rstrip('~')}" if when.is_range else ""


def _line(text: str) -> str:
    """Words on one line: a line end would begin a new field."""
    return " ".join(_CONTROLS.sub(" ", text).split())
