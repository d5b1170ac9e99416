"""A PDF as a draft: title and authors where it says them, its paragraphs, and what was cut from its pages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from site_builder.intake.assemble import body_of, removed_of
from site_builder.intake.facts import UNKNOWN_LANGUAGE, Facts, over, told, values_of, with_facts
from site_builder.intake.formats import MOST_BYTES_OF_PAGE, Format, stem
from site_builder.intake.guess import guess
from site_builder.intake.label import Label, Place, label
from site_builder.intake.layout import lay_out
from site_builder.intake.lines import SourceLine, split_lines, tidy_spaces
from site_builder.intake.passages import passage_of
from site_builder.intake.pdf.breaks import Line
from site_builder.intake.pdf.by_type import by_type
from site_builder.intake.pdf.furniture import furniture_of
from site_builder.intake.pdf.glyphs import UNKNOWN, Document, document_of
from site_builder.intake.pdf.paragraphs import Paragraph, paragraphs
from site_builder.intake.pdf.strips import strips
from site_builder.intake.refusals import missing, without_text
from site_builder.intake.safe_xml import safe_xml
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import IN_BODY, Draft, Found, LineEntry, LineKind, Raw, Sidecar
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue
from site_builder.model.records import Article
from site_builder.model.records.parts import Certainty, Evidence, Provenance
from site_builder.model.rights import RESERVED
from site_builder.text.fold import folded
from site_builder.text.slug import slug

NAME = "pdf"
PLACE = "the information in the PDF"
_XMP, _XMP_END = re.compile(rb"<x:xmpmeta\b"), b"</x:xmpmeta>"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LISTED = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
_NO_TITLE_OF_TEXT = re.compile(
    r"^(?:microsoft \w+ - |untitled|document\d*$)|\.(?:docx?|pdf|indd|qxd|rtf|tex)$", re.I
)
_ADDRESS = re.compile(r"https?://\S+[^\s.,;]")


@dataclass(frozen=True, slots=True)
class _Sheets:
    """A document's text, and its pages' lines in it."""

    text: str
    lines: tuple[Line, ...]
    furniture: dict[int, str]
    """Number of a line that belongs to the pages → the rule that says so."""
    empty: tuple[int, ...]
    """Pages without text, from 1."""


def _read(raw: Raw) -> Checked[Draft | None]:
    if absent := missing(raw, "pypdfium2"):
        return Checked(None, absent)
    document, issues = document_of(raw)
    if document is None:
        return Checked(None, issues)
    sheets = _sheets(document)
    if not any(
        line.source.exact.strip() and line.source.number not in sheets.furniture for line in sheets.lines
    ):
        return Checked(None, (_scanned(raw, len(document.pages)),))
    if sheets.text.count(UNKNOWN) * 2 > len(sheets.text):
        return Checked(None, (_unlettered(raw),))
    return Checked(_draft(raw, document, sheets), (*issues, *_half_scanned(raw, sheets)))


def _sheets(document: Document) -> _Sheets:
    pages = [strips(page) for page in document.pages]
    places = [(page, line) for page, found in enumerate(pages) for line in range(len(found))]
    text = "".join(f"{_on_one_line(pages[page][line].text)}\n" for page, line in places)
    sources = dict(zip(places, split_lines(text), strict=True))
    kinds = furniture_of(pages, [page.height for page in document.pages])
    return _Sheets(
        text,
        tuple(Line(sources[page, line], pages[page][line], page) for page, line in places),
        {sources[place].number: rule for place, rule in kinds.items()},
        tuple(number for number, found in enumerate(pages, 1) if not found),
    )


def _on_one_line(text: str) -> str:
    return re.sub(r"[\r\n]", " ", text)


def _draft(raw: Raw, document: Document, sheets: _Sheets) -> Draft:
    made = paragraphs([line for line in sheets.lines if line.source.number not in sheets.furniture])
    by_text = label(lay_out(tuple(one.passage for one in made)))
    stated = (*raw.told, *told(_facts(raw, document), PLACE))
    labels = by_type(made, by_text, next((one.value for one in stated if one.field == "title"), ""))
    cut = tuple(_of_pages(sheets))
    found = over(_believed(stated, labels), (*guess(labels), *_printed_from(sheets)))
    values = values_of(found)
    title = values.get("title", (tidy_spaces(stem(raw.name)) or "untitled",))[0]
    article = Article(
        id=ArticleId(slug(title)),
        title=title,
        language=UNKNOWN_LANGUAGE,
        evidence=() if "title" in values else (_no_title(),),
        provenance=Provenance(
            sha256=sha256(raw.data).hexdigest(),
            format=NAME,
            removed=tuple(sorted((*removed_of(labels), *removed_of(cut)), key=lambda one: one.line)),
        ),
        rights=RESERVED,
        draft=True,
        held=Held(body_of(labels)),
    )
    entries = _entries(sheets, made, (*labels, *cut), title)
    return Draft(raw, with_facts(article, found), _sidecar(raw, sheets, entries), found)


def _of_pages(sheets: _Sheets) -> Iterator[Label]:
    for line in sheets.lines:
        rule = sheets.furniture.get(line.source.number)
        if rule:
            passage = passage_of((line.source,), tidy_spaces(line.source.exact), is_item=False)
            yield Label(passage, LineKind.NAVIGATION, rule, Place.OUTSIDE)


def _facts(raw: Raw, document: Document) -> Facts:
    said = dict(document.properties)
    title, authors = _from_xmp(raw.data)
    stated = title or said.get("Title", "")
    made = _DATE.match(said.get("CreationDate", ""))
    return Facts(
        title="" if _NO_TITLE_OF_TEXT.search(stated.strip()) else stated,
        authors=authors or tuple(part for part in re.split(r"[;,]", said.get("Author", "")) if part.strip()),
        made="-".join(part for part in made.groups() if part) if made else "",
    )


def _from_xmp(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Title and authors as the document's own record of itself has them."""
    found = _XMP.search(data)
    end = data.find(_XMP_END, found.end()) if found else -1
    root = safe_xml(data[found.start() : end + len(_XMP_END)]) if found and end >= 0 else None
    if root is None:
        return "", ()
    titles = [str(one.text or "") for each in root.iter(f"{_DC}title") for one in each.iter(_LISTED)]
    names = [str(one.text or "") for each in root.iter(f"{_DC}creator") for one in each.iter(_LISTED)]
    return next(iter(titles), ""), tuple(names)


def _believed(stated: tuple[Found, ...], labels: tuple[Label, ...]) -> tuple[Found, ...]:
    """What is stated; its title only if the pages show it, or none: properties are often left over."""
    shown = {folded(one.passage.text) for one in labels}
    has_headline = any(one.kind is LineKind.TITLE for one in labels)
    return tuple(
        replace(one, field="title_of_file", certainty=Certainty.LOW)
        if one.field == "title" and has_headline and folded(one.value) not in shown
        else one
        for one in stated
    )


def _printed_from(sheets: _Sheets) -> Iterator[Found]:
    """The address that browsers print at the foot of every page."""
    feet = [line.source for line in sheets.lines if line.source.number in sheets.furniture]
    found = {address: line for line in feet for address in _ADDRESS.findall(line.exact)}
    for address, line in found.items() if len(found) == 1 else ():
        basis = f"line {line.number} stands at the edge of the pages, where browsers print the address"
        yield Found("source_url", address, line.number, basis, Certainty.MEDIUM)


def _no_title() -> Evidence:
    return Evidence("title", "no headline was found; this is the file's name", Certainty.LOW)


def _sidecar(raw: Raw, sheets: _Sheets, entries: tuple[LineEntry, ...]) -> Sidecar:
    return Sidecar(
        sha256=sha256(raw.data).hexdigest(),
        encoding="utf-8",
        lines=entries,
        extracted=sha256(sheets.text.encode()).hexdigest(),
    )


def _entries(
    sheets: _Sheets, made: tuple[Paragraph, ...], labels: tuple[Label, ...], title: str
) -> tuple[LineEntry, ...]:
    """What became of every line of the text; words are repeated where the article has them otherwise."""
    label_of = {line.number: one for one in labels for line in one.passage.lines}
    taken = {line.number: words for one in made for line, words in _taken(one)}
    return tuple(
        _entry(line.source, label_of[line.source.number], taken.get(line.source.number, []), title)
        for line in sheets.lines
    )


def _taken(one: Paragraph) -> Iterator[tuple[SourceLine, list[str]]]:
    words = one.passage.text.split(" ")
    for line, count in zip(one.passage.lines, one.counts, strict=True):
        yield line, words[:count]
        words = words[count:]


def _entry(line: SourceLine, mark: Label, words: list[str], title: str) -> LineEntry:
    in_lines = mark.kind in IN_BODY and len(mark.passage.lines) > 1
    derived = mark.passage.text if mark.kind in IN_BODY else line.exact
    if in_lines:
        derived = " ".join(words)
    elif mark.kind is LineKind.TITLE:
        derived = title
    return LineEntry(
        line.number,
        mark.kind,
        mark.rule,
        len(words) if in_lines else None,
        None if derived == line.exact else line.exact,
    )


def _scanned(raw: Raw, pages: int) -> Issue:
    what = "its page is a picture" if pages == 1 else f"its {pages} pages are pictures"
    advice = "read it with a program for text recognition first, such as ocrmypdf, and import what it makes"
    return without_text(raw, f"this PDF holds no text: {what}", advice)


def _unlettered(raw: Raw) -> Issue:
    message = "the fonts of this PDF do not say which letters they show"
    advice = (
        "read it with a program for text recognition first, such as ocrmypdf --force-ocr, and import that"
    )
    return without_text(raw, message, advice)


def _half_scanned(raw: Raw, sheets: _Sheets) -> Iterator[Issue]:
    if sheets.empty:
        pages = ", ".join(str(page) for page in sheets.empty[:10])
        message = f"these pages of the PDF hold no text: {pages}"
        yield replace(without_text(raw, message, "look whether they are pictures of text"), code="I29")


FORMAT = Format(
    NAME,
    "PDF documents (.pdf)",
    lambda raw: b"%PDF-" in raw.data[:1024],
    _read,
    most_bytes=MOST_BYTES_OF_PAGE,
    suffixes=(".pdf",),
)
