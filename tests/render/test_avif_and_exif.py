"""What pictures say beside themselves, box by box."""

import struct

import pytest

from site_builder.render.pictures.avif import bare_avif
from site_builder.render.pictures.broken import Broken
from site_builder.render.pictures.exif import only_orientation, orientation


def box(kind: bytes, content: bytes = b"") -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


PICTURE = box(b"meta", bytes(4)) + box(b"mdat", b"picture")


def tiff(order: str, turned: int) -> bytes:
    head = {"<": b"II*\0", ">": b"MM\0*"}[order]
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0)
    return head + struct.pack(f"{order}IH", 8, 1) + entry + bytes(4)


@pytest.mark.parametrize(
    "data",
    [b"", box(b"mdat"), PICTURE + b"tail", PICTURE[:-1], (99).to_bytes(4, "big") + b"meta" + bytes(9)],
)
def test_what_is_no_whole_picture_is_broken(data: bytes) -> None:
    with pytest.raises(Broken):
        bare_avif(data)


def test_boxes_that_a_picture_does_not_need_are_blank() -> None:
    moving = box(b"moov", box(b"udta", b"Ada Able") + box(b"trak", box(b"uuid", b"Bea Bold") + box(b"mdia")))

    made = bare_avif(PICTURE + box(b"free", b"Cid Cole") + moving)

    assert len(made) == len(PICTURE + box(b"free", b"Cid Cole") + moving) and b"picture" in made
    assert not any(name in made for name in (b"Ada Able", b"Bea Bold", b"Cid Cole"))


def test_a_last_box_without_size_goes_to_the_end_and_a_wide_size_is_read() -> None:
    wide = (1).to_bytes(4, "big") + b"skip" + (24).to_bytes(8, "big") + b"Ada Able"
    data = box(b"meta", bytes(4)) + wide + bytes(4) + b"mdat" + b"picture"

    made = bare_avif(data)

    assert b"Ada Able" not in made and made.endswith(b"picture")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (tiff("<", 6), 6),
        (tiff(">", 8), 8),
        (tiff(">", 9), 1),
        (b"", 1),
        (tiff("<", 6)[:12], 1),
        (b"II*\0" + bytes(8), 1),
    ],
)
def test_which_way_up_a_picture_is(data: bytes, expected: int) -> None:
    assert orientation(data) == expected
    assert orientation(only_orientation(data)) == expected
