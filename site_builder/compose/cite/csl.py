"""CSL-JSON, which Zotero, Pandoc and citeproc read."""

from collections.abc import Mapping, Sequence

from site_builder.compose.cite.citation import Citation, Name, Work
from site_builder.compose.jsonld import Json, json_text
from site_builder.model.when import Precision, When

_TYPES: Mapping[Work, str] = {
    Work.DOCUMENT: "document",
    Work.NEWS: "article-newspaper",
    Work.PAGE: "webpage",
}
_PARTS: Mapping[Precision, int] = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


def csl_list(citations: Sequence[Citation]) -> str:
    """Items as the text of a file."""
    return json_text([csl(each) for each in citations])


def csl(citation: Citation) -> dict[str, Json]:
    """One item of a CSL-JSON list; what is not known is left out."""
    item: dict[str, Json] = {
        "id": citation.key,
        "type": _TYPES[citation.work],
        "title": citation.title,
        "author": [_name(name) for name in citation.names],
        "container-title": citation.container,
        "issued": _date(citation.issued),
        "URL": citation.url,
        "archive": citation.archive,
        "archive_location": citation.archive_url,
        "event-title": citation.event,
        "event-date": _date(citation.event_date),
        "event-place": citation.event_place,
        "note": citation.remark,
        "language": citation.language,
    }
    return {key: value for key, value in item.items() if value}


def _name(name: Name) -> dict[str, Json]:
    if not name.family:
        return {"literal": name.whole}
    return {"family": name.family, **({"given": name.given} if name.given else {})}


def _date(when: When | None) -> dict[str, Json]:
    """A date with as many parts as are known; a stretch has two of them."""
    if when is None:
        return {}
    ends = (when.first, when.last) if when.is_range else (when.first,)
    parts: list[Json] = [[end.year, end.month, end.day][: _PARTS[when.precision]] for end in ends]
    return {"date-parts": parts, **({"circa": True} if when.circa else {})}
