"""What twice the text costs each importer, on texts made to be hard: python -m benchmarks.doubling [KIND ...]

Each text is one unit over and over, as the title, the author and the words of a file. Told are those that
cost more than `MOST` times as much when they are twice as long, the worst of every kind, and a sum.
"""

import json
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from html import escape

from benchmarks.processor_time import processor_seconds
from site_builder.intake import drafts
from site_builder.model.draft import Raw
from tests.intake.kinds import KINDS
from tests.intake.makers import PROSE, docx, epub, mhtml, pdf_of_lines, warc, xhtml, zipped

LENGTHS = (8_000, 16_000, 32_000)
"""Characters of the texts; the next is tried only where the last took long enough to be measured."""
MOST = 2.3
WORTH_TELLING = 0.25
"""Seconds of the longer text below which a ratio says nothing."""
LONGEST = 20.0
"""Seconds after which a text is left: what importing leaves it after."""

UNITS: tuple[str, ...] = (
    *("a", "1", " ", "\t", "\u00a0", "\n", "é", "я", "漢", "\u0627", "\u0301", "\u200b", "\u202e"),
    *("\U0001f4a9", ".", ",", ";", ":", "-", "–", "—", "/", "|", "(", ")", "[", "]", "{", "}", "<"),
    *(">", "&", "#", "@", "*", "_", "`", "~", "\\", "$", "=", "!", "?", "\"", "“", "«", "…", "©", "•"),
    *("a ", "A ", "a\n", "a\n\n", "1 ", "1.", "1. a\n", "- a\n", "> ", "# ", "# a\n", "\\[", "a."),
    *("a. ", "A. ", "[a](b", "![](", "[![](", "[a](", "[a]: ", "[^a]", "[a a=", "|a", "a|b\n|-|-|\n"),
    *("```\n", "**a ", "*a _b ", "<b>", "<a ", "<!--", "</", "&#", "&amp;", "&#1;", "<p>", "<p"),
    *("<table><td>", "<script>", "<style>", "a@", "a@b.", "www.", "http://", "https://a/"),
    *("https://example.org/a ", "@a{", "\\url{", "{\\", "a, b and ", "and ", "By ", "By A. Able, "),
    *("Reporting by A ", "Photo: ", "(Photo ", "(", "AFP ", "Reuters - ", "source: "),
    *("13 December 2007 ", "2007-12-13 ", "12:30 ", "12.12.", "Jan ", "this past ", "comments (1"),
    *("(1", "#a ", "作者 ", "Автор ", "переведен", "Read more ", "Share ", "x" * 79 + "\n", "ﷺ", "À "),
    *("'a' ", "a-\n", "=E2"),
)  # fmt: skip


def _page(text: str) -> str:
    said = escape(text, quote=True)
    prose = "".join(f"<p>{one}</p>" for one in PROSE)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{said}</title>"
        f'<meta name=author content="{said}"></head><body><article><h1>{said}</h1>'
        f'<p class=byline>{said}</p>{prose}<p>{said}</p><figure><img src=a.png alt="{said}">'
        f"<figcaption>{said}</figcaption></figure></article></body></html>"
    )


def _front_matter(text: str) -> bytes:
    said = json.dumps(text[:50_000])
    head = f"title: {said}\nauthor: {said}\nsource: https://example.org/pier\ncreated: 2021-04-05"
    return f"---\n{head}\n---\n{text}\n\n{PROSE[0]}\n".encode()


def _quoted(text: str) -> bytes:
    return ('"' + text.replace('"', '""') + '"').encode()


def _in_json(text: str) -> bytes:
    return json.dumps(text)[1:-1].encode()


def _line(text: str) -> bytes:
    return text.replace("\n", " ").encode()


def _in_list(name: str, written: Callable[[str], bytes], *words: bytes) -> Callable[[str], bytes]:
    """The sample of a kind with the text in place of some of its words."""

    def made(text: str) -> bytes:
        data = KINDS[name][1]
        for word in words:
            data = data.replace(word, written(text))
        return data

    return made


def _xhtml(text: str) -> str:
    return xhtml(_xml(text), (*PROSE, _xml(text)))


def _xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _warc(text: str) -> bytes:
    return warc([("https://example.org/pier", "text/html; charset=utf-8", _page(text).encode(), {})])


def _lines_of(text: str) -> list[str]:
    said = text.encode("cp1252", "ignore").decode("cp1252")
    return [said[start : start + 90] for start in range(0, len(said), 90)]


MAKERS: Mapping[str, Callable[[str], bytes]] = {
    "archive": lambda text: zipped({"one.txt": text, "two.html": _page(text)}),
    "bibtex": _in_list("bibtex", _line, b"A {Pier}", b"Marsh, Petra", b"ports"),
    "bookmarks": _in_list(
        "bookmarks", lambda text: escape(text).encode(), b"A ferry", b"Read this", b"boats"
    ),
    "csl-json": _in_list("csl-json", _in_json, b"A pier", b"Marsh", b"Port Alder Gazette"),
    "docx": lambda text: docx(
        [("Heading1", text), ("", text), *(("", one) for one in PROSE)], {"dc:title": text}
    ),
    "epub": lambda text: epub({"one.xhtml": _xhtml(text)}, f"<dc:title>{_xml(text)}</dc:title>"),
    "hypothesis": _in_list("hypothesis", _in_json, b"a"),
    "instapaper": _in_list("instapaper", _quoted, b"A pier"),
    "markdown": _front_matter,
    "markdownload": _in_list("markdownload", str.encode, b"The text", b"Of a pier"),
    "mhtml": lambda text: mhtml(_page(text)),
    "obsidian-clipper": _in_list("obsidian-clipper", str.encode, b"The text"),
    "omnivore": lambda text: zipped(
        {
            "metadata_0_to_2.json": KINDS_LIST.replace("A pier", json.dumps(text)[1:-1]),
            "content/pier.html": _page(text),
            "highlights/pier.md": f"> {text}\n",
        }
    ),
    "pasted-text": lambda text: f"{text}\n\n{PROSE[0]}\n\n{PROSE[1]}\n\n{text}\n".encode(),
    "pdf": lambda text: pdf_of_lines([*PROSE, *_lines_of(text)]),
    "pocket": _in_list("pocket", _quoted, b"A pier", b"sea|boats"),
    "raindrop": _in_list("raindrop", _quoted, b"A pier", b"Mine", b"Of a pier."),
    "readwise-reader": _in_list("readwise-reader", _quoted, b"A pier"),
    "ris": _in_list("ris", _line, b"A pier", b"Marsh, Petra", b"Port Alder Gazette"),
    "saved-page": lambda text: _page(text).encode(),
    "wacz": lambda text: zipped(
        {
            "datapackage.json": "{}",
            "archive/data.warc.gz": _warc(text),
            "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n{"url": "https://example.org/pier"}\n',
        }
    ),
    "wallabag": _in_list("wallabag", _in_json, b"A pier", b"Petra Marsh", PROSE[0].encode()),
    "warc": _warc,
}
KINDS_LIST = (
    '[{"id": "1", "slug": "pier", "title": "A pier", "url": "https://example.org/pier", "author": "A pier"}]'
)


def costs(name: str, unit: str) -> Iterator[tuple[int, float]]:
    """Lengths of the text and the seconds that they take, until one can be measured and compared."""
    for length in LENGTHS:
        seconds = _seconds(name, unit * (length // len(unit)))
        yield length, seconds
        if seconds >= LONGEST or (seconds > 4 * WORTH_TELLING and length > LENGTHS[1]):
            return


def _seconds(name: str, text: str) -> float:
    raw = Raw(KINDS[name][0], MAKERS[name](text))
    return processor_seconds(lambda: deque(drafts(raw), maxlen=0), LONGEST)


def _told(name: str, unit: str, measured: list[tuple[int, float]]) -> bool:
    if len(measured) < 2:
        return True
    (_, before), (length, seconds) = measured[-2:]
    ratio = seconds / max(before, 1e-6)
    if seconds < WORTH_TELLING or ratio <= MOST:
        return False
    print(f"{name}: {seconds:.2f} s at {length:,} characters, x{ratio:.1f}, {unit[:30]!r}", flush=True)
    return True


def main() -> None:
    """Tell what is slow, and the worst of every kind."""
    slow = 0
    names = sys.argv[1:] or [*MAKERS]
    for name in names:
        worst: tuple[float, int, str] = (0.0, 0, "")
        for unit in UNITS:
            measured = list(costs(name, unit))
            slow += _told(name, unit, measured)
            worst = max(worst, (measured[-1][1], measured[-1][0], unit))
        print(
            f"{name}: at most {worst[0]:.2f} s, for {worst[1]:,} characters of {worst[2][:30]!r}", flush=True
        )
    print(f"{len(names)} kinds, {len(UNITS)} texts each, {slow} slow")


if __name__ == "__main__":
    main()
