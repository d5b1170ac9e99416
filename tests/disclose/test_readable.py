"""However words are wrapped in a file, they are read."""

import bz2
import gzip
import io
import json
import lzma
import zipfile
import zlib
from base64 import b32encode, b64encode, encodebytes, urlsafe_b64encode
from hashlib import sha256
from html import escape
from quopri import encodestring
from urllib.parse import quote

import pytest

from site_builder.disclose.proof import Found, Secret, find
from site_builder.disclose.readable import readings
from site_builder.model.ids import ArticleId
from site_builder.model.page import Output

WORDS = "Nobody may cross without paying, the clerk’s wife warned, and the ferryman laughed."
SECRET = Secret({ArticleId("bridge"): (WORDS,)})


def found(output: Output) -> Found:
    return find(output, SECRET)


def png(kind: bytes, data: bytes) -> bytes:
    chunk = len(data).to_bytes(4, "big") + kind + data + bytes(4)
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + bytes(17) + chunk


def zipped(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("book/one.xhtml", data)
    return packed.getvalue()


PLAIN = WORDS.encode()
WRAPPED = {
    "a feed": f"<feed><entry><title>{WORDS}</title></entry></feed>".encode(),
    "a page with links and marks": WORDS.replace(
        "clerk", '<mark class="q">cl<a href="x"></a>erk</mark>'
    ).encode(),
    "accents that a reader hardly sees": WORDS.replace("laughed", "lau\u0301ghed\u200e").encode(),
    "a name with _ for spaces": WORDS.replace(" ", "_").encode(),
    "JSON in JSON, every sign a number": json.dumps("".join(f"\\u{ord(one):04x}" for one in WORDS)).encode(),
    "a comment in a word": WORDS.replace("clerk", "cl<!-- a > b -->erk").encode(),
    "each word in a tag of its own": "".join(f"<span>{word}</span>" for word in WORDS.split()).encode(),
    "packed by bzip2": bz2.compress(PLAIN),
    "packed by xz": lzma.compress(PLAIN),
    "packed without a head": zlib.compress(PLAIN),
    "base64 for addresses": urlsafe_b64encode(b"\xff~?~" + PLAIN),
    "base64 in lines": encodebytes(PLAIN),
    "base32": b32encode(PLAIN),
    "a letter by mail": encodestring(PLAIN),
    "two figures a sign": PLAIN.hex().encode(),
    "comments between the words": WORDS.replace(" ", " <!-- a > b --> ").encode(),
    "markup as entities": escape(f"<p>{WORDS.replace(' the', ' <em>the</em>')}</p>").encode(),
    "markup as entities of entities": escape(escape(WORDS.replace(" the", " <em>the</em>"))).encode(),
    "numbers of a script": "".join(f"\\x{ord(one):02x}" for one in WORDS.replace("’", "'")).encode(),
    "numbers of a script with brackets": "".join(f"\\u{{{ord(one):x}}}" for one in WORDS).encode(),
    "numbers of a style sheet": "".join(f"\\{ord(one):06x}" for one in WORDS).encode(),
    "two bytes a sign": WORDS.encode("utf-16"),
    "two bytes a sign, the other way round": WORDS.replace("’", "'").encode("utf-16-be"),
    "words behind a picture": png(b"IEND", b"") + PLAIN,
    "a face with words in it": b"wOF2\0\1" + PLAIN,
    "a face with words of two bytes a sign": b"\0\1\0\0" + WORDS.replace("’", "'").encode("utf-16-be"),
    "an address in an address": quote(quote(WORDS)).encode(),
    "an emphasised sentence, word by word": " ".join(f"_{word}_" for word in WORDS.split()).encode(),
    "attributes": f'<img alt="{WORDS}">'.encode(),
    "capitals": WORDS.upper().encode(),
    "entities": WORDS.replace("’", "&rsquo;").replace("a", "&#97;").encode(),
    "escaped JSON after much that is not": json.dumps({"a": "no " * 999, "text": f"{WORDS}\n"}).encode(),
    "escaped JSON": json.dumps({"text": f"{WORDS}\n"}).encode(),
    "folded lines of a calendar": b"BEGIN:VCALENDAR\r\n" + WORDS.replace("without", "with\r\n out").encode(),
    "gzip with a mark before it": gzip.compress(b"pagefind_dcd" + json.dumps({"content": WORDS}).encode()),
    "hyphenation that is not seen": WORDS.replace("ferryman", "ferry\u00adman").encode(),
    "a percent-encoded address": f'<a href="#:~:text={quote(WORDS)}">'.encode(),
    "a picture's comment": png(b"tEXt", b"Comment\0" + PLAIN),
    "a picture's packed comment": png(b"zTXt", b"Comment\0\0" + zlib.compress(PLAIN)),
    "a drawing": f"<svg><desc>{WORDS}</desc></svg>".encode(),
    "a data address": b"url(data:text/plain;base64," + b64encode(PLAIN) + b")",
    "a photograph's field in Windows' letters": b"\xff\xd8\xff\xe1"
    + WORDS.replace("’", "'").encode("utf-16-le"),
    "a source map": json.dumps({"version": 3, "sourcesContent": [f"/* {WORDS} */"]}).encode(),
    "straight quotes": WORDS.replace("’", "'").encode(),
    "words in two blocks": WORDS.replace("and the", "and</p><p>the").encode(),
    "a packed book": zipped(PLAIN),
    "a packed book in a packed book": zipped(gzip.compress(PLAIN)),
}


@pytest.mark.parametrize("how", WRAPPED)
def test_words_are_found_in(how: str) -> None:
    assert found(Output("file", WRAPPED[how]))


@pytest.mark.parametrize(
    "data",
    [
        b"\x1f\x8bnot gzip at all",
        b"BZhe is no packed file",
        b"\xfd7zXZ\0 cut off",
        b"PK\x03\x04no zip either",
        png(b"zTXt", b"x" * 200),
        b"\xff\xfe\x00",
        b"",
        b"A" * 70,
        b"Nobody may cross without paying, said the other clerk.",
    ],
)
def test_other_files_hold_nothing_and_stop_nothing(data: bytes) -> None:
    assert not found(Output("file", data))


def test_of_a_face_only_rows_of_letters_are_read() -> None:
    packed = b"".join(sha256(bytes([number])).digest() for number in range(99))

    assert list(readings(Output("face", b"wOF2" + packed))) == ["face"]


def test_a_name_makes_no_face_of_a_text() -> None:
    assert WORDS in readings(Output("face.woff2", PLAIN))


def test_an_original_is_known_where_it_is_packed() -> None:
    secret = Secret(files={sha256(PLAIN).hexdigest(): ArticleId("bridge")})

    assert find(Output("copy.gz", gzip.compress(PLAIN)), secret).file_of == "bridge"
