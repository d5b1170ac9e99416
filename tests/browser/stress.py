"""An archive that is hard on a whole site: long articles in many scripts, with up to 150 notes on one.

`python -m tests.browser.stress FOLDER` writes it, to be built and judged by hand.
"""

import struct
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from tests.browser.archive import CYRILLIC, KINDS, LATIN, LONG_WORD, SOURCES

ARABIC = ("نهر", "جسر", "ميناء", "رسالة", "حديقة", "شتاء", "سوق", "نافذة", "قارب", "طريق", "مدرسة")
HEBREW = ("נהר", "גשר", "נמל", "מכתב", "גן", "חורף", "שוק", "חלון", "סירה", "דרך", "ספר")
CHINESE = tuple("河桥港信园冬市号窗瓶路书船灯门")
GREEK = ("ποτάμι", "γέφυρα", "λιμάνι", "γράμμα", "κήπος", "χειμώνας", "αγορά", "σήμα", "παράθυρο", "δρόμος")


@dataclass(frozen=True)
class Script:
    """How words of one language are written and set side by side."""

    language: str
    words: tuple[str, ...]
    between: str = " "
    stop: str = "."


SCRIPTS = (
    Script("en", LATIN),
    Script("ru", CYRILLIC),
    Script("ar", ARABIC),
    Script("zh", CHINESE, "", "。"),
    Script("he", HEBREW),
    Script("el", GREEK),
)
ARTICLES = 30
PARAGRAPHS = 36
MOST_NOTES = 150
"""How many notes stand on the first article; the others carry a few, and every third none."""
WORDS = 70
"""How many words a paragraph has."""
QUOTED = 5
"""How many words a note is about."""


def write_stress(root: Path) -> None:
    """Fill an empty folder with the archive."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    (root / "archive.yaml").write_text(
        "title: An archive under stress\ndescription: Long texts, many notes, many scripts.\n"
        "url: https://example.org/archive/\n",
        "utf-8",
    )
    for path, text in _records():
        _put(root / "content" / path, text.encode())
    for number in range(0, ARTICLES, 3):
        _put(root / f"content/media/{_name(number)}/plan.png", _picture(900, 360))


def _records() -> Iterator[tuple[str, str]]:
    for number in range(ARTICLES):
        script = SCRIPTS[number % len(SCRIPTS)]
        yield f"articles/{_name(number)}.md", _article(number, script)
        if notes := _notes(number, script):
            yield f"notes/{_name(number)}.yaml", notes
    for number in range(12):
        when = f"20{number + 10:02}-0{number % 9 + 1}-11"
        yield (
            f"meetings/meeting-{number:02}.md",
            f"---\ntitle: Meeting {number} at the {LATIN[number % 10]}\nwhen: {when}\n"
            f"participants: [{{person: baker, role: Baker}}]\nplace: town\nsummary: They met.\n---\n",
        )
    yield "people/baker.md", f"---\nname: The Baker\nrole: {LONG_WORD}\n---\n\nWords.\n"
    yield "places/town.md", "---\nname: Town\n---\n"
    yield "publishers/paper.md", "---\nname: The Paper\n---\n"
    yield "essays/about.md", f"---\ntitle: About\n---\n\n{_words(LATIN, 990, 90)}\n"


def _article(number: int, script: Script) -> str:
    title = f"{script.between.join(islice(cycle(script.words), number, number + 6))} {number}"
    head = (
        f"---\ntitle: {title}\nlanguage: {script.language}\npublisher: paper\n"
        f"published: 20{number % 2 + 10:02}-0{number % 9 + 1}-1{number % 8}\nrights: own\ntext: full\n"
        "summary: What it says, in a sentence.\n"
        f"meetings: [{{meeting: meeting-{number % 12:02}, relation: mention}}]\n"
        "people: [baker]\nplaces: [town]\n"
        f"tags: [rivers, tag-{number % 9}, '{LONG_WORD.lower()}']\n---\n\n"
    )
    return head + "\n\n".join(_blocks(number, script)) + "\n"


def _blocks(number: int, script: Script) -> Iterator[str]:
    for place in range(PARAGRAPHS):
        yield _paragraph(number, place, script)
        if place % 6 == 2:
            yield f"## {script.words[place % len(script.words)]} {place}"
        if place % 12 == 5:
            yield _table(place)
        if place % 12 == 7:
            yield f"- {LONG_WORD}\n- {script.words[0]}\n\n> {script.words[1]} {place}\n> {LONG_WORD}"
        if place == 9 and number % 3 == 0:
            yield f"![A plan of the place](media/{_name(number)}/plan.png)"
        if place % 12 == 10:
            yield "```\n" + "code " * 50 + "\n```"


def _paragraph(number: int, place: int, script: Script) -> str:
    return script.between.join(_spelled(number, place, script)) + script.stop


def _spelled(number: int, place: int, script: Script) -> list[str]:
    """The words of a paragraph, each with the number of its place, so that every stretch stands only once."""
    return [
        f"{script.words[(number + place * 5 + at) % len(script.words)]}{place}{at:02}" for at in range(WORDS)
    ]


def _table(place: int) -> str:
    cells = [f"{word} {place} {at}" for at, word in enumerate(LATIN[:5])]
    return f"| {' | '.join(cells)} |\n|{' --- |' * len(cells)}\n| {' | '.join(reversed(cells))} |"


def _notes(number: int, script: Script) -> str:
    count = MOST_NOTES if number == 0 else (0, 7, 18)[number % 3]
    if not count:
        return ""
    kinds = cycle(KINDS.items())
    made = (_note(number, at, script, next(kinds)) for at in range(count))
    return f"article: {_name(number)}\nnotes:\n{''.join(made)}"


def _note(number: int, at: int, script: Script, kind: tuple[str, str]) -> str:
    """The `at`-th note of an article: five a paragraph where there are many, else one or none."""
    place, turn = (at // 5, at % 5) if number == 0 else (at * 2 % PARAGRAPHS, at * 2 // PARAGRAPHS)
    words = _spelled(number, place, script)[turn * 13 + 2 :][:QUOTED]
    finding = "This finding says what became of the words beside it. " * (1 + at % 3)
    return (
        f"  - id: {_name(number)}-note-{at}\n    kind: {kind[0]}\n    quote: {script.between.join(words)}\n"
        f"    summary: {finding.strip()}\n    body: More about it, with a reason.\n"
        f"{f'    {kind[1]}{chr(10)}' if kind[1] else ''}{SOURCES}"
        "    as_of: 2026-01-02\n    author: The editors\n    created: 2026-01-02\n    review_by: never\n"
    )


def _words(words: tuple[str, ...], start: int, count: int) -> str:
    return " ".join(f"{words[(start + at) % len(words)]}{start}{at:02}" for at in range(count)) + "."


def _name(number: int) -> str:
    return f"article-{number:02}"


def _picture(width: int, height: int) -> bytes:
    """A grey PNG (RFC 2083) with slanted bands, so that cropping and stretching can be seen."""
    rows = b"".join(
        b"\0" + bytes(110 + 90 * ((x + y) // 60 % 2) for x in range(width)) for y in range(height)
    )
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


if __name__ == "__main__":
    write_stress(Path(sys.argv[1]))
