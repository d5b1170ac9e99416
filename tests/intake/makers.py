"""Files of many kinds, made here: what a browser, an editor or a service would have written."""

# ruff: noqa: E501
# Lines are as long as programs write them.

import base64
import gzip
import io
import quopri
import zipfile
from collections.abc import Mapping, Sequence

Placed = tuple[float, float, float, str]
"""Left, height above the foot of the page, size, words."""

PROSE = (
    "The harbour board met on the quay this morning and agreed, after a long debate, to build the new pier.",
    "Work is to begin in spring, the harbour master said, as soon as the ferries have gone to their summer berths.",
    "Three members voted against the plan, because the old pier could in their view stand another ten winters.",
    "The town will pay a third of the cost; the rest comes from the ferry company and from the fishing boats.",
)
"""Sentences of nobody's, for articles that need some."""


def page_html(title: str = "A pier for Port Alder", paragraphs: Sequence[str] = PROSE) -> str:
    """A page with an article on it."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def pdf(
    pages: Sequence[Sequence[Placed]], properties: Mapping[str, str] | None = None, xmp: str = ""
) -> bytes:
    """A PDF with words at places, in the Helvetica that every reader has."""
    objects: list[bytes] = [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    ]
    kids = []
    for page in pages:
        stream = b"\n".join(_shown(*one) for one in page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent PAGES 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 1 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids)))
    pages_at = len(objects)
    objects = [one.replace(b"PAGES", b"%d" % pages_at) for one in objects]
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % pages_at)
    root = len(objects)
    entries = b" ".join(
        b"/%s (%s)" % (key.encode(), _escaped(value)) for key, value in (properties or {}).items()
    )
    objects.append(b"<< %s >>" % entries)
    return _written(objects, root, root + 1, xmp.encode())


def pdf_of_lines(lines: Sequence[str], top: float = 760.0, size: float = 10.0) -> bytes:
    """A PDF of one page, line below line."""
    return pdf([[(60, top - 14 * number, size, line) for number, line in enumerate(lines)]])


def _shown(left: float, height: float, size: float, words: str) -> bytes:
    return b"BT /F %.1f Tf %.1f %.1f Td (%s) Tj ET" % (size, left, height, _escaped(words))


def _escaped(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _written(objects: Sequence[bytes], root: int, info: int, tail: bytes) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    if tail:
        out += tail + b"\n"
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (len(objects) + 1, root, info)
    return out + head + trailer + b"startxref\n%d\n%%%%EOF\n" % start


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def docx(
    paragraphs: Sequence[tuple[str, str]], properties: Mapping[str, str] | None = None, head: str = ""
) -> bytes:
    """A Word document of paragraphs, each with its style: `Heading1`, or none."""
    text = "".join(
        f"<w:p>{_style(style)}<w:r><w:t xml:space='preserve'>{_xml(words)}</w:t></w:r></w:p>"
        for style, words in paragraphs
    )
    said = "".join(f"<{name}>{_xml(value)}</{name}>" for name, value in (properties or {}).items())
    core = (
        '<?xml version="1.0"?><cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"{said}</cp:coreProperties>"
    )
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": f'<?xml version="1.0"?>{head}<w:document xmlns:w="{_W}"><w:body>{text}</w:body></w:document>',
            "docProps/core.xml": core,
        }
    )


def picture_of_docx(data: bytes) -> dict[str, bytes | str]:
    """What makes a picture part of a Word document: its bytes, its relation; `DRAWING` is its paragraph."""
    relation = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        'Target="media/pier.png"/></Relationships>'
    )
    return {"word/media/pier.png": data, "word/_rels/document.xml.rels": relation}


DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Pier" descr="The pier"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="p1"/>'
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


def _style(name: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>' if name else ""


def _xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def epub(
    chapters: Mapping[str, str], said: str = "", extra: Mapping[str, bytes | str] | None = None
) -> bytes:
    """An e-book of chapters in XHTML; `said` is what its package says in Dublin Core."""
    items = "".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{said}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    files = {f"OEBPS/{name}": text for name, text in chapters.items()}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/content.opf": package,
            **files,
            **(extra or {}),
        }
    )


def xhtml(title: str, paragraphs: Sequence[str] = PROSE) -> str:
    """A chapter of an e-book."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{title}</title></head><body><h2>{title}</h2>{body}</body></html>"
    )


def warc(answers: Sequence[tuple[str, str, bytes, Mapping[str, str]]]) -> bytes:
    """A WARC file of what servers answered: address, kind of content, bytes as sent, further headers."""
    records = (_record(url, kind, data, more) for url, kind, data, more in answers)
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def _record(url: str, kind: str, data: bytes, more: Mapping[str, str]) -> bytes:
    headers = {"Content-Type": kind, **{name: value for name, value in more.items() if name != "status"}}
    said = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    answer = f"HTTP/1.1 {more.get('status', '200 OK')}\r\n{said}\r\n".encode() + data
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2021-04-05T06:07:08Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def mhtml(html: str, url: str = "https://example.org/news/pier", encoding: str = "utf-8") -> bytes:
    """A page saved as one file, with one picture beside it."""
    text = quopri.encodestring(html.encode(encoding)).decode("ascii")
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()
    return (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {url}\r\n"
        "Subject: A pier\r\nDate: Mon, 5 Apr 2021 23:30:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----part"\r\n\r\n'
        f"------part\r\nContent-Type: text/html; charset={encoding}\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {url}\r\n\r\n{text}\r\n"
        "------part\r\nContent-Type: image/png\r\nContent-ID: <pic-1@mhtml.blink>\r\n"
        "Content-Transfer-Encoding: base64\r\nContent-Location: https://example.org/pier.png\r\n\r\n"
        f"{picture}\r\n------part--\r\n"
    ).encode("ascii")
