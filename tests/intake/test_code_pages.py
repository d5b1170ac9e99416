"""A text in an old encoding is read where its words tell the encoding, and refused where they do not."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import pytest

from site_builder.intake import convert, reassemble
from site_builder.intake.code_pages import read_old
from site_builder.model.draft import Raw

RUSSIAN = (
    "Журавли вернулись на озеро\n\nЖуравли вернулись на озеро раньше обычного, сообщили в заповеднике, "
    "и уже заняли старую вышку.\n\nСторож сказал, что птицы ведут себя спокойно.\n"
)
UKRAINIAN = (
    "Журавлі повернулися на озеро раніше, ніж завжди, повідомили в заповіднику, і вже зайняли стару вежу.\n"
    "Сторож сказав, що птахи поводяться спокійно й нічого не вимагають, крім тиші.\n"
)
POLISH = (
    "Żurawie wróciły nad jezioro wcześniej niż zwykle, poinformował rezerwat, i zajęły już starą wieżę.\n"
    "Strażnik powiedział, że ptaki zachowują się spokojnie i niczego nie żądają.\n"
)
GERMAN = (
    "Die Kraniche kehrten früher als üblich an den Weißen See zurück und besetzten den alten Turm.\n"
    "„Sie sind ruhig“, sagte der Wärter, „und wollen nichts außer der Stille – und das ist für uns gut.“\n"
)
CHINESE = "白鹤今年提前两周回到白湖，保护区的工作人员说，它们已经占了旧塔。看守人表示，这些鸟很安静。\n"
OF_TAIWAN = "今年的白鷺提前兩個星期回到湖邊，保護區的人說，牠們已經在老燈塔上住了下來，什麼也不要。\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, name) for name in ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")),
        *((RUSSIAN, name) for name in ("utf-16-le", "utf-16-be")),
        *((UKRAINIAN, name) for name in ("cp1251", "koi8-u")),
        *((POLISH, name) for name in ("cp1250", "iso8859-2")),
        (GERMAN, "cp1252"),
        (GERMAN, "mac-roman"),
        (CHINESE, "gb18030"),
        (OF_TAIWAN, "big5"),
    ],
)
def test_words_tell_in_which_encoding_they_are(text: str, encoding: str) -> None:
    assert read_old(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    "data",
    [
        "Порт закрыт.".encode("cp1251"),
        b"Caf\xe9 closed.",
        bytes(range(128, 256)) * 4,
        RUSSIAN.encode("cp1251") + b"\x98",
    ],
)
def test_bytes_whose_words_do_not_tell_are_not_guessed_at(data: bytes) -> None:
    assert read_old(data) is None


def test_a_file_in_an_old_encoding_becomes_a_draft_that_says_so_and_gives_its_bytes_back() -> None:
    data = RUSSIAN.encode("koi8-r")
    draft = convert(Raw("old.txt", data)).value
    assert draft is not None

    assert "Сторож сказал" in draft.article.body
    assert reassemble(draft) == data
    assert [one.basis for one in draft.found if one.field == "encoding"] == [
        "the file is in KOI8-R: nothing else makes words of its bytes; they are kept"
    ]
