"""Citations for reference managers: BibTeX, RIS and CSL-JSON, of one record or of many."""

from collections.abc import Callable, Iterator, Sequence

from site_builder.compose import urls
from site_builder.compose.cite.bibtex import bibtex
from site_builder.compose.cite.citation import Citation, Name, Work, citation_key, split_name
from site_builder.compose.cite.csl import csl_list
from site_builder.compose.cite.ris import ris
from site_builder.compose.views.machine import DataView
from site_builder.compose.views.shared import AlternateView, CiteView
from site_builder.model.dataclass import dataclass
from site_builder.model.page import Page


@dataclass(frozen=True, slots=True)
class CiteFormat:
    """One way to write citations into a file."""

    label: str
    media_type: str
    suffix: str
    written: Callable[[Sequence[Citation]], str]


def _bibtex(citations: Sequence[Citation]) -> str:
    return "\n".join(bibtex(each) for each in citations)


def _ris(citations: Sequence[Citation]) -> str:
    return "\r\n".join(ris(each) for each in citations)


FORMATS: tuple[CiteFormat, ...] = (
    CiteFormat("BibTeX", "application/x-bibtex", ".bib", _bibtex),
    CiteFormat("CSL-JSON", "application/vnd.citationstyles.csl+json", ".csl.json", csl_list),
    CiteFormat("RIS", "application/x-research-info-systems", ".ris", _ris),
)


def cite_pages(url: str, citation: Citation) -> Iterator[Page]:
    """The files beside a page that say how to cite it."""
    return bibliography(f"{url}{urls.CITE}", (citation,))


def bibliography(stem: str, citations: Sequence[Citation]) -> Iterator[Page]:
    """Some citations in every format, as `STEM.bib` and so on."""
    for each in FORMATS:
        yield Page(f"{stem}{each.suffix}", "data.txt", DataView(each.written(citations)))


def cite_view(citation: Citation, link: Callable[[str], str], url: str) -> CiteView:
    """How to cite the page at `url`: a line to copy, and the files beside it; `link` leads to them."""
    forms = tuple(
        AlternateView(each.label, each.media_type, link(f"{url}{urls.CITE}{each.suffix}")) for each in FORMATS
    )
    return CiteView(citation.line, forms)


__all__ = [
    "FORMATS",
    "Citation",
    "CiteFormat",
    "Name",
    "Work",
    "bibliography",
    "citation_key",
    "cite_pages",
    "cite_view",
    "split_name",
]
