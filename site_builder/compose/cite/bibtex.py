"""BibTeX and BibLaTeX: one entry for a citation."""

import re
from collections.abc import Mapping

from site_builder.compose.cite.citation import Citation, Name, Work
from site_builder.model.when import Precision, When
from site_builder.text.names import language_name

_TYPES: Mapping[Work, str] = {Work.DOCUMENT: "misc", Work.NEWS: "article", Work.PAGE: "misc"}
_CONTAINERS: Mapping[Work, str] = {
    Work.DOCUMENT: "howpublished",
    Work.NEWS: "journal",
    Work.PAGE: "howpublished",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A brace counts for BibTeX even behind a backslash, so that a lone one must be spelled in letters.
_SPELLED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
_TO_SPELL = str.maketrans(_SPELLED)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Control characters that part no words, and halves of pairs."""
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_DIVIDES_NAMES = re.compile(r",|\band\b", re.IGNORECASE)
_DIVIDES_FAMILIES = re.compile(r"[,\s]|\band\b", re.IGNORECASE)


def bibtex(citation: Citation) -> str:
    """The entry, with a field a line."""
    when = citation.issued
    fields = {
        "author": _braced(" and ".join(_name(name) for name in citation.names)),
        # Doubled, so that no style takes the capitals away from names in a title.
        "title": _braced(_braced(escaped(citation.title))),
        _CONTAINERS[citation.work]: _braced(escaped(citation.container)),
        **(_dates(when) if when else {}),
        "url": _braced(citation.url.translate(_IN_ADDRESS)),
        "eventtitle": _braced(escaped(citation.event)),
        "eventdate": _braced(str(citation.event_date or "")),
        "venue": _braced(escaped(citation.event_place)),
        "note": _braced(escaped(citation.remark)),
        "langid": _braced(_language(citation.language)),
    }
    known = {name: value for name, value in fields.items() if value.strip("{}")}
    lines = "".join(f"  {name} = {value},\n" for name, value in known.items())
    return f"@{_TYPES[citation.work]}{{{citation.key},\n{lines}}}\n"


def escaped(text: str) -> str:
    """Words as LaTeX prints them: its own signs spelled out, other letters as they are."""
    return " ".join(_CONTROLS.sub("", text).split()).translate(_TO_SPELL)


def _braced(text: str) -> str:
    return f"{{{text}}}"


def _name(name: Name) -> str:
    """`Roe, Jane`; braces hold together what has only one part, or what BibTeX would take for several."""
    if not name.family:
        return _braced(escaped(name.whole))
    parts = (_held(name.family, _DIVIDES_FAMILIES), _held(name.given, _DIVIDES_NAMES))
    return ", ".join(part for part in parts if part)


def _held(part: str, divides: re.Pattern[str]) -> str:
    return _braced(escaped(part)) if divides.search(part) else escaped(part)


def _language(tag: str) -> str:
    """A language by the name that LaTeX has for it: `english`; nothing where it has none."""
    name = language_name(tag)
    return "" if name == tag else name.lower()


def _dates(when: When) -> dict[str, str]:
    """The date as BibLaTeX reads it, and the parts of it that BibTeX knows."""
    month = "" if when.precision is Precision.YEAR else _MONTHS[when.first.month - 1]
    return {"date": _braced(str(when)), "year": _braced(f"{when.first.year:04}"), "month": month}
