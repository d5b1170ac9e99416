"""For every kind of file with text: any sentences as a program would write them into one."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from html import escape

from tests.intake.makers import PROSE, docx, epub, mhtml, page_html, pdf_of_lines, warc, xhtml, zipped

Sentences = Sequence[str]
_PAGE = "https://example.org/pier"


def _page(sentences: Sentences) -> str:
    return page_html(paragraphs=[_as_html(one) for one in sentences])


def _as_html(sentence: str) -> str:
    return escape(sentence, quote=False)


def _captured(sentences: Sentences) -> bytes:
    return warc([(_PAGE, "text/html; charset=utf-8", _page(sentences).encode(), {})])


def _book(sentences: Sentences) -> bytes:
    return epub({"one.xhtml": xhtml("Of piers", [*map(_as_html, sentences), *PROSE])})


def _of_omnivore(sentences: Sentences) -> bytes:
    entry = {
        "id": "1",
        "slug": "pier",
        "title": sentences[0],
        "url": _PAGE,
        "state": "Active",
        "savedAt": "2021",
    }
    return zipped({"metadata_0_to_1.json": json.dumps([entry]), "content/pier.html": _page(sentences)})


def _of_wallabag(sentences: Sentences) -> bytes:
    content = "".join(f"<p>{_as_html(one)}</p>" for one in sentences)
    entry = {
        "id": 1,
        "title": sentences[0],
        "url": _PAGE,
        "is_archived": 0,
        "tags": ["sea"],
        "content": content,
    }
    return json.dumps([entry], ensure_ascii=False).encode()


def _of_wacz(sentences: Sentences) -> bytes:
    return zipped({"datapackage.json": "{}", "archive/data.warc.gz": _captured(sentences)})


def _in_markdown(head: str) -> Callable[[Sentences], bytes]:
    return lambda sentences: "\n\n".join((head, *sentences, "")).encode()


def _table(*columns: str) -> Callable[[Sentences], bytes]:
    """A table with a row for each sentence, which stands in the column `Title`."""

    def written(sentences: Sentences) -> bytes:
        stream = io.StringIO(newline="")
        given = {"url": _PAGE, "time_added": "1617602828", "timestamp": "1617602828"}
        rows = (
            [one if name.lower() == "title" else given.get(name.lower(), "") for name in columns]
            for one in sentences
        )
        csv.writer(stream).writerows((columns, *rows))
        return stream.getvalue().encode()

    return written


def _bookmarks(sentences: Sentences) -> bytes:
    links = "\n".join(f'<DT><A HREF="{_PAGE}/{n}">{_as_html(one)}</A>' for n, one in enumerate(sentences))
    return f"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n{links}\n</DL>\n".encode()


def _bibtex(sentences: Sentences) -> bytes:
    return "".join(
        f"@misc{{a{n}, title = {{{_plain(one)}}}, url = {{{_PAGE}/{n}}}}}\n"
        for n, one in enumerate(sentences)
    ).encode()


def _plain(sentence: str) -> str:
    """A sentence without the signs that close an entry of BibTeX."""
    return "".join(sign for sign in sentence if sign not in '{}\\%@"#$') or "A pier"


def _csl(sentences: Sentences) -> bytes:
    entries = [
        {"id": f"a{n}", "type": "webpage", "author": [], "title": one, "URL": f"{_PAGE}/{n}"}
        for n, one in enumerate(sentences)
    ]
    return json.dumps(entries, ensure_ascii=False).encode()


def _collection(sentences: Sentences) -> bytes:
    items = [
        {"url": f"{_PAGE}/{n}", "title": one, "excerpt": one, "note": ""} for n, one in enumerate(sentences)
    ]
    whole = {"slug": "a", "title": "A", "description": "", "createdAt": "2023-04-05T06:07:08.000Z"}
    return json.dumps({**whole, "items": items}, ensure_ascii=False).encode()


def _ris(sentences: Sentences) -> bytes:
    return "".join(
        f"TY  - NEWS\nTI  - {one}\nUR  - {_PAGE}/{n}\nER  - \n" for n, one in enumerate(sentences)
    ).encode()


SAYING: Mapping[str, tuple[str, Callable[[Sentences], bytes]]] = {
    "archive": ("a.zip", lambda sentences: zipped({"b/c.html": _page(sentences)})),
    "bibtex": ("a.bib", _bibtex),
    "bookmarks": ("a.html", _bookmarks),
    "csl-json": ("a.json", _csl),
    "docx": ("a.docx", lambda sentences: docx([("", one) for one in sentences])),
    "epub": ("a.epub", _book),
    "instapaper": ("a.csv", _table("URL", "Title", "Selection", "Folder", "Timestamp")),
    "markdown": ("a.md", _in_markdown("---\ntitle: A pier\n---")),
    "markdownload": (
        "a.md",
        _in_markdown(
            f"---\ncreated: 2021-04-05\nsource: {_PAGE}\n---\n\n# A pier\n\n> ## Excerpt\n> Of it.\n\n---"
        ),
    ),
    "mhtml": ("a.mhtml", lambda sentences: mhtml(_page(sentences))),
    "obsidian-clipper": (
        "a.md",
        _in_markdown(f"---\ntitle: A\nsource: {_PAGE}\ncreated: 2021-04-05\ntags:\n  - clippings\n---"),
    ),
    "omnivore": ("a.zip", _of_omnivore),
    "pasted-text": ("a.txt", lambda sentences: "\n\n".join(sentences).encode()),
    "pdf": ("a.pdf", pdf_of_lines),
    "pocket": ("a.csv", _table("title", "url", "time_added", "tags", "status")),
    "pocket-collection": ("of-piers.json", _collection),
    "raindrop": (
        "a.csv",
        _table(
            "id",
            "title",
            "note",
            "excerpt",
            "url",
            "folder",
            "tags",
            "created",
            "cover",
            "highlights",
            "favorite",
        ),
    ),
    "readwise-reader": (
        "a.csv",
        _table("Title", "URL", "ID", "Document tags", "Saved date", "Reading progress", "Location", "Seen"),
    ),
    "ris": ("a.ris", _ris),
    "saved-page": ("a.html", lambda sentences: _page(sentences).encode()),
    "wacz": ("a.wacz", _of_wacz),
    "wallabag": ("a.json", _of_wallabag),
    "warc": ("a.warc.gz", _captured),
}
"""By the name of the format: what such a file is called, and what writes one."""
