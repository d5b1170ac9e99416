"""Bytes become text only when it is certain what they say."""

import pytest

from site_builder.intake.decode import decode, encode, seems
from site_builder.model.draft import Raw

RUSSIAN = "Совет города принял план нового порта, которого никто не ожидал."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"Hafen, ja.", "utf-8"),
        (b"\xef\xbb\xbf" + RUSSIAN.encode(), "utf-8"),
        (b"\xff\xfe" + RUSSIAN.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + RUSSIAN.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + RUSSIAN.encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_text_is_read_as_utf8_or_as_its_mark_says_and_gives_its_bytes_back(
    data: bytes, encoding: str
) -> None:
    text, issues = decode(Raw("a.txt", data))

    assert text is not None and not issues
    assert text.encoding == encoding and encode(text) == data
    assert not text.content.startswith("\ufeff")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1251", "WINDOWS-1251"), ("koi8-r", "KOI8-R"), ("cp866", "CP866")],
)
def test_old_cyrillic_is_refused_by_its_name(encoding: str, name: str) -> None:
    text, issues = decode(Raw("a.txt", RUSSIAN.encode(encoding)))

    assert text is None
    assert issues[0].code == "I03" and name in issues[0].message and name in (issues[0].help or "")


def test_old_western_text_is_refused_with_the_line_and_the_column() -> None:
    _, issues = decode(Raw("a.txt", b"A line.\nThe caf\xe9 is closed.\n"))

    assert issues[0].message == (
        "expected text in UTF-8, found byte 0xE9, which is not UTF-8; it seems to be WINDOWS-1252"
    )
    assert (issues[0].spot.line, issues[0].spot.column) == (2, 8)


def test_utf16_without_its_mark_is_known_by_its_zeros() -> None:
    _, issues = decode(Raw("a.txt", "Plain words, a line of them.".encode("utf-16-be")))

    assert issues[0].code == "I03" and "UTF-16BE" in issues[0].message
    assert seems("Plain words".encode("utf-16-le")) == "UTF-16LE"


@pytest.mark.parametrize("data", [b"words \0 words", b"\x01\x02\x03\x04 words"])
def test_what_no_text_holds_is_refused_as_no_text(data: bytes) -> None:
    text, issues = decode(Raw("a.txt", data))

    assert text is None and issues[0].code == "I02" and issues[0].spot.line == 1


def test_a_single_stray_control_character_does_no_harm() -> None:
    text, issues = decode(Raw("a.txt", b"A page\x0c of words, " + b"and more of them " * 9 + b"\x07"))

    assert text is not None and not issues
