"""Bytes are text, or refused with the encoding they seem to be in."""

import pytest

from site_builder.read.decode import decode

RUSSIAN = "Путин и Лукашенко встретились в Минске и обсудили цены на газ."
GERMAN = "Für Lukaschenko geht es um sehr viel, schätzen Beobachter in Köln."
POLISH = "Rozmowy o cenach gazu skończyły się późno w nocy."


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (RUSSIAN, "cp1251", "WINDOWS-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (GERMAN, "cp1252", "WINDOWS-1252"),
        (GERMAN, "latin-1", "WINDOWS-1252"),
        (GERMAN, "utf-16", "UTF-16LE"),
        (RUSSIAN, "utf-16-be", "UTF-16BE"),
        ("﻿" + RUSSIAN, "utf-16-be", "UTF-16BE"),
        (GERMAN, "utf-16-le", "UTF-16LE"),
    ],
)
def test_another_encoding_is_named(text: str, encoding: str, name: str) -> None:
    value, issues = decode("a.md", text.encode(encoding))

    assert value is None
    assert issues[0].code in ("R01", "R02") and (issues[0].code == "R02" or name in issues[0].message)


def test_a_broken_letter_in_good_text_is_named_with_its_line() -> None:
    data = f"first line\n{POLISH}\n".encode().replace("ó".encode(), b"\xc3")

    value, issues = decode("a.md", data)

    assert value is None and issues[0].spot.line == 2
    assert "broken letter" in issues[0].message


@pytest.mark.parametrize(
    "data", [b"a\0b", b"a\x0bb", b"a\x1b[31mb", b"a\x7fb", "a\x85b".encode(), "a\x92b".encode()]
)
def test_control_characters_are_refused_with_their_place(data: bytes) -> None:
    value, issues = decode("a.md", b"one\n" + data)

    assert value is None
    assert (issues[0].code, issues[0].spot.line, issues[0].spot.column) == ("R02", 2, 2)


@pytest.mark.parametrize("text", ["a\tb\n", "a\u2028b", "a\u00a0b", "e\u0301", "😀", "ß", "\u202eb"])
def test_everything_else_is_text(text: str) -> None:
    assert decode("a.md", text.encode()).value == text


@pytest.mark.parametrize("data", [b"", b"\n\n", b" \t\n", b"\xef\xbb\xbf"])
def test_nothing_is_refused(data: bytes) -> None:
    assert [issue.code for issue in decode("a.md", data).issues] == ["R03"]


def test_a_letter_lost_long_ago_is_a_warning_and_the_text_is_kept() -> None:
    value, issues = decode("a.md", "Bia�ystok".encode())

    assert value == "Bia�ystok" and [issue.code for issue in issues] == ["R23"]


def test_old_line_ends_become_one_kind() -> None:
    assert decode("a.md", b"a\r\nb\rc\n").value == "a\nb\nc\n"
