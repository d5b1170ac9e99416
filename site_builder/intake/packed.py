"""The members of packed files, each whole or told of; nothing unpacks beyond measure or leads outside."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath

from site_builder.intake.refusals import broken, locked, too_much, unsafe
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue

MOST_MEMBERS = 20_000
MOST_UNPACKED = 500_000_000
"""Bytes of all the members of one file together."""
MOST_RATIO = 200
"""How many times larger a member may be than it is packed: text shrinks to a tenth, a bomb to nothing."""
_SMALL = 1_000_000
"""Below this a member may be packed as tightly as it can."""
_TROUBLE = (
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    tarfile.TarError,
)
"""What the unpackers raise for files that are damaged, or packed in a way that they do not know."""
_ENCRYPTED = 0x1
_PIECE = 1_000_000
_UNPACKERS: tuple[tuple[bytes, Callable[[io.BytesIO], gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile]], ...] = (
    (b"BZh", bz2.BZ2File),
    (b"\x1f\x8b", lambda source: gzip.GzipFile(fileobj=source)),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)
"""What packs a file as a whole, by how it begins."""
_UNLOCK = "unpack the archive with its password, and import the files that come out"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a packed file."""

    path: str
    data: bytes


def member_of(raw: Raw, member: Member) -> Raw:
    """A member as a file that could have been imported by itself."""
    inside = f"{raw.inside}/{member.path}" if raw.inside else member.path
    return Raw(f"{raw.name}/{member.path}", member.data, raw.told, inside)


def zip_members(raw: Raw) -> Checked[tuple[Member, ...]]:
    """The files in a zip archive; one that is damaged, locked or unsafe is told of, and the rest is there."""
    if hostile := _measured(raw, [], _headers(raw)):
        return Checked((), (hostile,))
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw.data))
    except _TROUBLE as error:
        return Checked((), (broken(raw, "a zip archive", str(error)),))
    with archive:
        # Asked whether it is a folder, an entry without a name raises.
        entries = [one for one in archive.infolist() if not one.filename.endswith("/")]
        if hostile := _measured(raw, [(one.file_size, one.compress_size) for one in entries]):
            return Checked((), (hostile,))
        return _gathered(_unzipped(raw, archive, one) for one in entries)


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip archive of these files and of nothing else, for a library that reads one by itself."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return stream.getvalue()


def tar_members(raw: Raw) -> Checked[tuple[Member, ...]]:
    """The files in a tar archive, packed or not; links, devices and names that lead outside are told of."""
    if bomb := _beyond_measure(raw):
        return Checked((), (bomb,))
    members: list[Member] = []
    issues: list[Issue] = []
    total = count = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(raw.data), mode="r:*") as archive:
            # Entry by entry: a packed bomb is left before the reader has gone through all of it.
            while (entry := archive.next()) is not None:
                total, count = total + entry.size, count + 1
                if hostile := _measured(raw, [(total, len(raw.data))], count):
                    return Checked((), (hostile,))
                member, more = _untarred(raw, archive, entry)
                members += member
                issues += more
    except _TROUBLE as error:
        issues.append(broken(raw, "a tar archive", str(error)))
    return Checked(tuple(members), tuple(issues))


def gunzipped(raw: Raw) -> Checked[bytes | None]:
    """The bytes that were packed by gzip."""
    if bomb := _beyond_measure(raw):
        return Checked(None, (bomb,))
    try:
        return Checked(gzip.decompress(raw.data))
    except _TROUBLE as error:
        return Checked(None, (broken(raw, "a file packed by gzip", str(error)),))


def opening_of(raw: Raw) -> bytes:
    """How a file begins, unpacked if gzip packed it."""
    if not raw.data.startswith(b"\x1f\x8b"):
        return raw.data[:1024]
    try:
        return zlib.decompressobj(31).decompress(raw.data[:4096], 1024)
    except zlib.error:
        return b""


def names_in_zip(raw: Raw) -> tuple[str, ...]:
    """The paths in a zip archive; none if it is no zip archive."""
    if not raw.data.startswith((b"PK\x03\x04", b"PK\x05\x06")) or _headers(raw) > MOST_MEMBERS:
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            return tuple(archive.namelist())
    except _TROUBLE:
        return ()


def _headers(raw: Raw) -> int:
    """How many members a zip archive lists; reading a million names would take a quarter minute."""
    return raw.data.count(b"PK\x01\x02")


def _measured(raw: Raw, sizes: list[tuple[int, int]], count: int = 0) -> Issue | None:
    """Why a packed file is not unpacked, if it is not: too many members, too large, too tightly packed."""
    count = count or len(sizes)
    if count > MOST_MEMBERS:
        return too_much(raw, f"expected at most {MOST_MEMBERS} files in it, found {count}")
    if sum(size for size, _ in sizes) > MOST_UNPACKED:
        most = MOST_UNPACKED // 1_000_000
        return too_much(raw, f"expected at most {most} MB in it, found more")
    if any(size > _SMALL and size > MOST_RATIO * max(packed, 1) for size, packed in sizes):
        message = (
            f"something in it would be more than {MOST_RATIO} times larger than it is packed, as no text is"
        )
        return too_much(raw, message)
    return None


def _beyond_measure(raw: Raw) -> Issue | None:
    """Why a file packed as a whole is not unpacked, found by unpacking it piece by piece and keeping none."""
    unpacker = next((opened for mark, opened in _UNPACKERS if raw.data.startswith(mark)), None)
    if unpacker is None:
        return None
    source, size = io.BytesIO(raw.data), 0
    try:
        with unpacker(source) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if hostile := _measured(raw, [(size, source.tell())]):
                    return hostile
    except _TROUBLE:
        # Whoever unpacks it after this tells where it is damaged, and has what stands before.
        return None
    return None


def _gathered(parts: Iterator[Checked[Member | None]]) -> Checked[tuple[Member, ...]]:
    read = list(parts)
    members = tuple(one.value for one in read if one.value)
    return Checked(members, tuple(issue for one in read for issue in one.issues))


def _unzipped(raw: Raw, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Checked[Member | None]:
    path = entry.filename.replace("\\", "/")
    if not _is_inside(path):
        return Checked(None, (_leads_outside(raw, entry.filename),))
    place = Raw(f"{raw.name}/{path}", b"")
    if entry.flag_bits & _ENCRYPTED:
        return Checked(None, (locked(place, "this file", _UNLOCK),))
    try:
        with archive.open(entry) as stream:
            # Never more than its entry in the table says, whatever the packed bytes go on to hold.
            return Checked(Member(path, stream.read(entry.file_size)))
    except zipfile.BadZipFile:
        why = "its bytes are not those that the list of contents tells of"
        return Checked(None, (broken(place, "a packed file", why),))
    except _TROUBLE as error:
        return Checked(None, (broken(place, "a packed file", str(error)),))


def _untarred(
    raw: Raw, archive: tarfile.TarFile, entry: tarfile.TarInfo
) -> tuple[tuple[Member, ...], tuple[Issue, ...]]:
    path = entry.name.replace("\\", "/")
    if entry.isdir():
        return (), ()
    if not _is_inside(path):
        return (), (_leads_outside(raw, entry.name),)
    if not entry.isreg():
        return (), (unsafe(Raw(f"{raw.name}/{path}", b""), "this is a link or a device, not a file"),)
    stream = archive.extractfile(entry)
    return ((Member(path, stream.read(entry.size)),), ()) if stream else ((), ())


def _leads_outside(raw: Raw, name: str) -> Issue:
    return unsafe(raw, f"the name of a file in it leads outside: {name[:80]!r}")


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and ".." not in parts and parts[0] != "/" and ":" not in parts[0] and "\0" not in path
