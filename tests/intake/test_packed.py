"""Packed files unpack within measure, whole members are read, and nothing leads outside."""

import gzip
import io
import tarfile
import zipfile

import pytest

from site_builder.intake import drafts, packed, unpack
from site_builder.intake.archives import is_piece
from site_builder.model.draft import Raw
from tests.intake.makers import PROSE, page_html, zipped

TEXT = "\n\n".join(PROSE)


def codes(raw: Raw) -> list[str]:
    return [issue.code for _, (_, issues) in drafts(raw) for issue in issues]


def names(raw: Raw) -> list[str]:
    return [one.name for one in unpack(raw).value]


def tar_of(*members: tuple[tarfile.TarInfo, bytes], mode: str = "w:gz") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]  # the mode is a value here
        for info, data in members:
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def tar_file(name: str, data: str = TEXT) -> tuple[tarfile.TarInfo, bytes]:
    return tarfile.TarInfo(name), data.encode()


def test_members_are_read_in_order_and_named_with_their_file() -> None:
    raw = Raw("saved/a.zip", zipped({"b/two.txt": TEXT, "one.html": page_html()}))

    assert names(raw) == ["saved/a.zip/b/two.txt", "saved/a.zip/one.html"]
    assert [one.inside for one in unpack(raw).value] == ["b/two.txt", "one.html"]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_archive_is_read_however_it_is_packed(mode: str) -> None:
    raw = Raw("a.tar", tar_of(tar_file("one.txt"), tar_file("b/two.txt"), mode=mode))

    assert names(raw) == ["a.tar/one.txt", "a.tar/b/two.txt"]


def test_pieces_of_pages_are_left_aside() -> None:
    files = {"a.html": page_html(), "a_files/ad.html": page_html(), "s.css": "a{}", "__MACOSX/._a.html": "x"}

    assert names(Raw("a.zip", zipped(files))) == ["a.zip/a.html"]
    assert is_piece("x/y.PNG") and is_piece("Thumbs.db") and not is_piece("x.files.html")


def test_an_archive_of_nothing_but_pieces_says_so() -> None:
    assert codes(Raw("a.zip", zipped({"a.css": "a{}"}))) == ["I26"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "..\\a.txt", "C:/a.txt"])
def test_a_member_whose_name_leads_outside_is_refused_and_the_rest_is_read(name: str) -> None:
    in_zip = Raw("a.zip", zipped({name: TEXT, "b.txt": TEXT}))
    in_tar = Raw("a.tar", tar_of(tar_file(name), tar_file("b.txt")))

    for raw in (in_zip, in_tar):
        assert codes(raw) == ["I25"]
        assert names(raw) == [f"{raw.name}/b.txt"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_and_devices_in_a_tar_archive_are_refused(kind: bytes) -> None:
    link = tarfile.TarInfo("a.txt")
    link.type, link.linkname = kind, "/etc/passwd"

    raw = Raw("a.tar", tar_of((link, b""), tar_file("b.txt")))

    assert codes(raw) == ["I25"]
    assert names(raw) == ["a.tar/b.txt"]


def test_a_broken_member_is_told_and_the_rest_is_read() -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    data[60] ^= 0xFF

    (first, (_, issues)), (second, (draft, _)) = drafts(Raw("x.zip", bytes(data)))

    assert [(one.code, one.spot.path) for one in issues] == [("I23", "x.zip/a.txt")]
    assert first.name == "x.zip" and second.name == "x.zip/b.txt" and draft is not None


def test_a_member_with_a_password_is_told_and_the_rest_is_read() -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(mark) + (6 if mark.endswith(b"\x04") else 8)] |= 1

    raw = Raw("x.zip", bytes(data))

    assert codes(raw) == ["I21"]
    assert names(raw) == ["x.zip/b.txt"]


@pytest.mark.parametrize("length", [30, 200, -10])
def test_a_file_that_is_cut_off_is_told(length: int) -> None:
    assert codes(Raw("a.zip", zipped({"a.txt": TEXT})[:length])) == ["I23"]
    assert codes(Raw("a.txt.gz", gzip.compress(TEXT.encode())[:length])) == ["I23"]


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    bomb = zipped({"a.txt": bytes(3_000_000), "b.txt": TEXT})

    assert codes(Raw("a.zip", bomb)) == ["I24"]
    assert codes(Raw("a.txt.gz", gzip.compress(bytes(3_000_000)))) == ["I24"]


@pytest.mark.parametrize("mode", ["w:gz", "w:bz2", "w:xz"])
def test_a_bomb_in_a_tar_archive_is_refused_however_it_is_packed(mode: str) -> None:
    bomb = tar_of((tarfile.TarInfo("a.txt"), bytes(8_000_000)), tar_file("b.txt"), mode=mode)

    assert codes(Raw("a.tar", bomb)) == ["I24"]


def test_a_head_in_a_tar_archive_that_says_more_than_there_is_is_refused() -> None:
    member = tarfile.TarInfo("a.txt")
    data = bytearray(tar_of((member, b""), mode="w"))
    member.size = 400_000_000
    data[:512] = member.tobuf()

    assert codes(Raw("a.tar", bytes(data))) == ["I24"]


def test_what_gzip_packs_is_measured_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_UNPACKED", 1000)

    assert codes(Raw("a.txt.gz", gzip.compress(TEXT.encode() * 10))) == ["I24"]
    assert names(Raw("a.txt.gz", gzip.compress(TEXT[:900].encode()))) == ["a.txt.gz/a.txt"]


def test_more_than_any_archive_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_MEMBERS", 2)

    assert codes(Raw("a.zip", zipped({f"{n}.txt": TEXT for n in range(3)}))) == ["I24"]
    assert codes(Raw("a.tar", tar_of(*(tar_file(f"{n}.txt") for n in range(3))))) == ["I24"]


def test_a_tar_archive_of_more_than_its_measure_is_left_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_UNPACKED", 1000)

    assert codes(Raw("a.tar", tar_of(*(tar_file(f"{n}.txt") for n in range(3))))) == ["I24"]


def test_nested_archives_together_stay_within_the_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    long = TEXT * 20
    monkeypatch.setattr(packed, "MOST_UNPACKED", 2 * len(long))
    inner = {f"{n}.zip": zipped({"a.txt": long}) for n in range(4)}

    raw = Raw("a.zip", zipped(inner))

    assert names(raw) == ["a.zip/0.zip/a.txt", "a.zip/1.zip/a.txt"]
    assert codes(raw) == ["I24"]


def test_an_archive_in_an_archive_is_opened_once() -> None:
    once = zipped({"b.zip": zipped({"c.txt": TEXT})})
    twice = zipped({"a.zip": once})

    assert names(Raw("x.zip", once)) == ["x.zip/b.zip/c.txt"]
    assert codes(Raw("x.zip", twice)) == ["I26"]


def test_lists_in_archives_are_taken_apart_too() -> None:
    listed = "title,url,time_added\nA,https://example.org/a,1617602828\nB,https://example.org/b,1617602828\n"

    assert len(names(Raw("x.zip", zipped({"pocket.csv": listed})))) == 2


def test_a_member_never_gives_more_bytes_than_its_entry_says() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", TEXT)
    data = stream.getvalue()
    size = len(TEXT).to_bytes(4, "little")

    lied = data.replace(size, (10).to_bytes(4, "little"))

    members, (issue,) = packed.zip_members(Raw("a.zip", lied))

    assert not members and "list of contents" in issue.message


def test_the_order_of_names_and_bytes_is_kept_when_a_document_is_packed_anew() -> None:
    files = {"b.xml": b"<b/>", "a.xml": b"<a/>"}

    members = packed.zip_members(Raw("a.docx", packed.packed(files))).value

    assert {one.path: one.data for one in members} == files


def test_a_page_in_a_packed_file_brings_the_pictures_that_a_browser_saved_beside_it() -> None:
    files: dict[str, bytes | str] = {
        "saved/A page.html": page_html(),
        "saved/A page_files/boat.png": b"a boat",
        "saved/A page_files/frame.html": page_html(),
        "saved/Another.html": page_html(),
        "other/A page_files/far.png": b"far",
    }

    pages, issues = unpack(Raw("a.zip", zipped(files)))

    assert not issues and [one.inside for one in pages] == ["saved/A page.html", "saved/Another.html"]
    assert [[(one.address, one.data) for one in page.pictures] for page in pages] == [
        [("A page_files/boat.png", b"a boat")],
        [],
    ]
