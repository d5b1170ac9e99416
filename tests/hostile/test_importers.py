"""Hostile files of every kind become drafts that are published as words, or are refused."""

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.intake import drafts
from site_builder.intake.shelve import place, read_shelf, shelve
from site_builder.model.draft import Raw
from site_builder.model.when import Day
from tests.hostile.archive import SPELLABLE, write_files
from tests.hostile.judge import faults
from tests.hostile.payloads import PAYLOADS
from tests.intake.makers import docx, epub, mhtml, warc, xhtml, zipped
from tests.warm import memory

SETTINGS = "title: A\nurl: https://example.org/archive/\nshare_images: false\nsearch: false\n"
PROSE = "The council met in the harbour and spoke of the bridge for an hour. " * 6
PER_FILE = 40
_NO_BRACES = str.maketrans("{}@", "()a")
_DUBLIN = ("title", "creator", "subject", "publisher", "description", "language")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
IS_WHOLE = os.environ.get("HOSTILE") == "whole"


def _page(some: tuple[str, ...]) -> str:
    """A saved page with the payloads as they are in its head and its body."""
    quoted = [escape(one, quote=True) for one in some]
    body = "\n".join(f"<p>{PROSE}</p>\n<p>{one}</p>" for one in some)
    return (
        f'<!doctype html><html><head><title>{quoted[0]}</title><meta name="author" content="{quoted[1]}">'
        f'<meta property="og:site_name" content="{quoted[2]}"><link rel="canonical" href="{quoted[3]}">'
        f'<meta property="article:published_time" content="{quoted[4]}"></head><body><article>'
        f'<h1>{quoted[0]}</h1><p class="byline">{quoted[1]}</p>'
        f'<figure><img src="{quoted[5]}" alt="{quoted[6]}">'
        f'<figcaption>{quoted[7]}</figcaption></figure><a href="{quoted[8]}">{quoted[9]}</a>{body}'
        "</article></body></html>"
    )


def _wallabag(some: tuple[str, ...]) -> str:
    entry = {"id": 1, "title": some[0], "url": "https://example.org/a", "tags": [*some[:4]], "is_archived": 0}
    return json.dumps([{**entry, "content": _page(some), "published_by": [some[1]], "language": some[2]}])


def _omnivore(some: tuple[str, ...]) -> bytes:
    entry = {"id": "1", "slug": "a", "title": some[0], "url": "https://example.org/a", "author": some[1]}
    listed = json.dumps([{**entry, "labels": [*some[:4]], "description": some[2], "state": "Active"}])
    files = {
        "metadata_0_to_1.json": listed,
        "content/a.html": _page(some),
        "highlights/a.md": f"> {some[3]}\n",
    }
    return zipped(files)


def _warc(some: tuple[str, ...]) -> bytes:
    return warc([("https://example.org/a", "text/html; charset=utf-8", _bytes(_page(some)), {})])


def _epub(some: tuple[str, ...]) -> bytes:
    words = [_xml(one) for one in some]
    chapter = xhtml(words[0], [part for one in words for part in (PROSE, one)])
    said = "".join(f"<dc:{name}>{one}</dc:{name}>" for name, one in zip(_DUBLIN, words, strict=False))
    return epub({"one.xhtml": chapter}, said)


def _docx(some: tuple[str, ...]) -> bytes:
    words = [_NO_XML.sub("", one) for one in some]
    paragraphs = [("", part) for one in words for part in (PROSE, one)]
    return docx([("Heading1", words[0]), *paragraphs], {"dc:title": words[0], "dc:creator": words[1]})


def _xml(text: str) -> str:
    return escape(_NO_XML.sub("", text))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _pasted(some: tuple[str, ...]) -> str:
    return "\n\n".join(
        (some[0], f"By {some[1]}", "13 December 2007", *(f"{PROSE}\n\n{one}" for one in some[2:]))
    )


def _markdown(some: tuple[str, ...]) -> str:
    names = ("title", "author", "publisher", "source", "url", "description")
    head = "".join(f"{name}: {json.dumps(one)}\n" for name, one in zip(names, some, strict=False))
    return f"---\n{head}tags: {json.dumps(some[:3])}\n---\n\n" + "\n\n".join(
        f"{PROSE}\n\n{one}" for one in some
    )


def _ris(some: tuple[str, ...]) -> str:
    lines = (" ".join(one.split()) for one in some)
    return "".join(
        f"TY  - NEWS\nTI  - {one}\nAU  - {one}\nUR  - https://example.org/\nER  - \n" for one in lines
    )


def _bibtex(some: tuple[str, ...]) -> str:
    # A brace that nothing closes would take the entries behind it along.
    words = [" ".join(one.translate(_NO_BRACES).split()) for one in some]
    return "".join(
        f"@misc{{a{number}, title = {{{one}}}, author = {{{one}}}, keywords = {{{one}}},\n"
        f" url = {{https://example.org/{number}}}, note = {{{one}}}}}\n"
        for number, one in enumerate(words)
    )


def _bookmarks(some: tuple[str, ...]) -> str:
    entries = "".join(
        f'<DT><A HREF="https://example.org/{number}" TAGS="{escape(one)}">{one}</A>\n<DD>{one}\n'
        for number, one in enumerate(some)
    )
    return f"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>{some[0]}</TITLE>\n<DL><p>\n{entries}</DL>\n"


def _csl(some: tuple[str, ...]) -> str:
    return json.dumps(
        [
            {
                "id": one,
                "type": "webpage",
                "title": one,
                # What is no address keeps an entry from being taken: every other entry has one.
                "URL": one if number % 2 else f"https://example.org/{number}",
                "author": [{"literal": one}],
                "abstract": one,
            }
            for number, one in enumerate(some)
        ]
    )


Maker = Callable[[tuple[str, ...]], str | bytes]

LISTS: Mapping[str, Maker] = {
    "bookmarks.html": _bookmarks,
    "references.bib": _bibtex,
    "references.json": _csl,
    "references.ris": _ris,
}
PAGES: Mapping[str, Maker] = {
    "article.docx": _docx,
    "article.epub": _epub,
    "omnivore.zip": _omnivore,
    "page.html": _page,
    "page.mhtml": lambda some: mhtml(_bytes(_page(some)).decode()),
    "page.warc.gz": _warc,
    "wallabag.json": _wallabag,
}
TEXTS: Mapping[str, Maker] = {"article.md": _markdown, "pasted.txt": _pasted}


def shares(payloads: tuple[str, ...], first: int) -> Iterator[tuple[str, ...]]:
    """The corpus in parts, from one of them on; outside the whole run only a few."""
    step = PER_FILE * (2 if IS_WHOLE else 31)
    for start in range(PER_FILE * first % step, len(payloads), step):
        some = payloads[start : start + PER_FILE]
        yield (*some, *payloads[: PER_FILE - len(some)])


@pytest.mark.parametrize("kinds", [LISTS, PAGES, TEXTS], ids=["lists", "pages", "texts"])
def test_drafts_of_hostile_words_are_published_as_words(kinds: Mapping[str, Maker], tmp_path: Path) -> None:
    write_files(tmp_path, {"archive.yaml": SETTINGS})
    # Files of text with control characters are refused, and tested elsewhere.
    payloads = PAYLOADS if kinds is PAGES else SPELLABLE
    taken = dict.fromkeys(kinds, 0)

    for first, (name, made_of) in enumerate(kinds.items()):
        for number, some in enumerate(shares(payloads, first)):
            made = made_of(some if kinds is not LISTS or IS_WHOLE else some[:12])
            raw = Raw(f"{number}-{name}", made if isinstance(made, bytes) else _bytes(made))
            taken[name] += _imported(raw, tmp_path)
    _shown(tmp_path)

    site = make(Options(tmp_path), memory())

    assert all(taken.values()), taken
    assert len([one for one in site.outputs if one.path.startswith("articles/")]) > sum(taken.values())
    assert [f"{output.path}: {fault}" for output in site.outputs for fault in faults(output)] == []


def _imported(raw: Raw, root: Path) -> int:
    """How many articles of a file were written."""
    taken = 0
    for part, (draft, issues) in drafts(raw):
        assert draft or issues, part.name
        if draft:
            taken += 1
            shelve(place(draft, read_shelf(root), Day(2026, 11, 21)).value, root)
    return taken


def _shown(root: Path) -> None:
    """All drafts made articles that are shown whole."""
    for path in (root / "content/articles").glob("*.md"):
        text = path.read_text("utf-8").replace("\ndraft: true\n", "\nrights: own\n", 1)
        path.write_text(text.replace("\nrights: all-rights-reserved\n", "\n", 1), "utf-8")
