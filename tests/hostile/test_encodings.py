"""Files in every encoding: read as what they say, or refused by name; no letter is lost without a word."""

from pathlib import Path

import pytest

from site_builder.intake import convert
from site_builder.model.draft import Raw
from site_builder.read.scan import scan
from tests.hostile.archive import write_files

HEAD = "---\ntitle: A\n---\n\n"
RUSSIAN = f"{HEAD}Совет города принял план нового порта, которого никто не ожидал.\n"
WESTERN = f"{HEAD}Das Café am Hafen schließt früh, sagt Frau Müller.\n"
POLISH = f"{HEAD}Rozmowy o cenach gazu skończyły się późno w nocy, źle.\n"
PLAIN = f"{HEAD}Plain words, and a line of them.\n"
BOM = "\ufeff"

SAME = {
    "utf-8": WESTERN.encode(),
    "utf-8 with its mark": (BOM + RUSSIAN).encode(),
    "ascii": PLAIN.encode(),
    "windows line ends": WESTERN.replace("\n", "\r\n").encode(),
    "old line ends": WESTERN.replace("\n", "\r").encode(),
    "mixed line ends": (WESTERN.replace("\n", "\r\n", 3)).encode(),
    "line separator": f"{HEAD}one\u2028two\u2029three\n".encode(),
    "letters stored apart": f"{HEAD}Cafe\u0301\n".encode(),
    "beyond the first plane": f"{HEAD}\U0001f4a9 \U00020000\n".encode(),
    "a letter lost before": f"{HEAD}Bia\ufffdystok\n".encode(),
}
"""Read as they are, but for line ends and the mark; what was lost before is told."""
REFUSED = {
    "cp1251": RUSSIAN.encode("cp1251"),
    "koi8-r": RUSSIAN.encode("koi8-r"),
    "cp866": RUSSIAN.encode("cp866"),
    "iso8859-5": RUSSIAN.encode("iso8859-5"),
    "mac cyrillic": RUSSIAN.encode("mac_cyrillic"),
    "cp1252": WESTERN.encode("cp1252"),
    "latin-1": WESTERN.encode("latin-1"),
    "mac roman": WESTERN.encode("mac_roman"),
    "cp1250": POLISH.encode("cp1250"),
    "latin-2": POLISH.encode("iso8859-2"),
    "utf-16 little": RUSSIAN.encode("utf-16-le"),
    "utf-16 big": RUSSIAN.encode("utf-16-be"),
    "utf-16 little with its mark": (BOM + WESTERN).encode("utf-16-le"),
    "utf-16 big with its mark": (BOM + PLAIN).encode("utf-16-be"),
    "utf-32": PLAIN.encode("utf-32"),
    "shift-jis": f"{HEAD}港は静かです。\n".encode("shift_jis"),
    "gb18030": f"{HEAD}港口很安静。\n".encode("gb18030"),
    "cut inside a letter": WESTERN.encode().rstrip() + "é".encode()[:1],
    "a letter broken": WESTERN.encode().replace("é".encode(), b"\xc3"),
    "a byte that is never used": b"%s\xff\n" % WESTERN.encode(),
    "longer than it need be": b"%s\xc0\xae\n" % WESTERN.encode(),
    "half a pair": b"%s\xed\xa0\x80\n" % WESTERN.encode(),
    "a pair in halves": b"%s\xed\xa0\xbd\xed\xb2\xa9\n" % WESTERN.encode(),
    "beyond the last": b"%s\xf4\x90\x80\x80\n" % WESTERN.encode(),
    "a nul": b"%s\0\n" % WESTERN.encode(),
    "next line": f"{HEAD}one\u0085two\n".encode(),
    "an escape": f"{HEAD}\x1b[31mred\n".encode(),
}
"""Refused: what they hold could only be guessed."""


def test_there_are_thirty_files() -> None:
    assert len(SAME) + len(REFUSED) >= 30


def scanned(root: Path, data: bytes) -> tuple[str | None, list[str]]:
    """What was read of a file in `content/`, and the codes of what names it."""
    write_files(root, {"archive.yaml": "title: A\n"})
    (root / "content/articles").mkdir(parents=True)
    (root / "content/articles/a.md").write_bytes(data)
    sources, issues = scan(root)
    assert all(issue.spot.path == "content/articles/a.md" for issue in issues)
    return sources.texts.get("content/articles/a.md"), [issue.code for issue in issues]


@pytest.mark.parametrize("name", SAME)
def test_what_is_utf_8_is_read_letter_for_letter(name: str, tmp_path: Path) -> None:
    text, codes = scanned(tmp_path, SAME[name])

    expected = SAME[name].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    assert text == expected
    assert codes == (["R23"] if "\ufffd" in expected else [])


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_is_refused_by_name(name: str, tmp_path: Path) -> None:
    text, codes = scanned(tmp_path, REFUSED[name])

    assert text is None and len(codes) == 1 and codes[0] in ("R01", "R02")


@pytest.mark.parametrize("name", [*SAME, *REFUSED])
def test_an_import_keeps_every_letter_or_says_that_it_could_not(name: str) -> None:
    data = {**SAME, **REFUSED}[name]

    draft, issues = convert(Raw("a.txt", data))

    said = repr(draft)
    assert issues or "\ufffd" not in said
    assert draft is not None or issues
