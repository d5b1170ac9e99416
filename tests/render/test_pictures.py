"""A picture is published as it looks, without what a camera or a program wrote beside it."""

from collections.abc import Callable, Mapping
from io import BytesIO

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from site_builder.render.pictures import published_picture

SECRET = b"Ida Holm, 12 Harbour Lane"
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
PICTURE = Image.radial_gradient("L").resize((64, 48)).convert("RGB")
COLOURS = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://example.org/x" viewBox="0 0 9 9">%s</svg>'


def exif() -> Image.Exif:
    """What a camera writes: which way up, who, and where."""
    made = Image.Exif()
    made[0x0112], made[0x010E], made[0x013B] = 6, SECRET.decode(), SECRET.decode()
    place = made.get_ifd(0x8825)
    place[1], place[2] = "N", (51.0, 3.0, 2.0)
    return made


def saved(kind: str, **options: object) -> bytes:
    """The picture in a format."""
    stream = BytesIO()
    PICTURE.save(stream, kind, **options)
    return stream.getvalue()


def texts() -> PngImagePlugin.PngInfo:
    """What programs write into PNG."""
    made = PngImagePlugin.PngInfo()
    made.add_text("Author", SECRET.decode())
    made.add_text("Comment", SECRET.decode(), zip=True)
    made.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return made


SAVED: Mapping[str, Callable[[], bytes]] = {
    "a.jpg": lambda: saved("JPEG", exif=exif(), xmp=XMP, comment=SECRET, icc_profile=COLOURS),
    "a.jpeg": lambda: saved("JPEG", exif=exif(), progressive=True, comment=SECRET) + SECRET,
    "a.png": lambda: saved("PNG", exif=exif(), pnginfo=texts(), icc_profile=COLOURS) + SECRET,
    "a.webp": lambda: saved("WEBP", exif=exif(), xmp=XMP, icc_profile=COLOURS, lossless=True) + SECRET,
    "a.gif": lambda: saved("GIF", comment=SECRET) + SECRET,
    "moving.gif": lambda: saved(
        "GIF", comment=SECRET, save_all=True, append_images=[PICTURE.rotate(90)], loop=0
    ),
    "a.avif": lambda: saved("AVIF", exif=exif(), xmp=XMP, icc_profile=COLOURS),
}


@pytest.mark.parametrize("name", SAVED)
def test_nothing_is_left_but_what_is_seen(name: str) -> None:
    before = SAVED[name]()

    after, issues = published_picture(name, before)

    assert issues == () and (SECRET in before or name == "a.png")
    assert after is not None and SECRET not in after and b"xmpmeta" not in after
    one, other = Image.open(BytesIO(before)), Image.open(BytesIO(after))
    assert one.convert("RGB").tobytes() == other.convert("RGB").tobytes()
    assert dict(other.getexif()) in ({}, {0x0112: 6}) and not other.getexif().get_ifd(0x8825)
    assert other.info.get("icc_profile") == one.info.get("icc_profile")
    assert getattr(other, "n_frames", 1) == getattr(one, "n_frames", 1)
    assert published_picture(name, after).value == after


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_which_way_up_it_is_is_kept(name: str) -> None:
    after = published_picture(name, SAVED[name]()).value

    assert after is not None and dict(Image.open(BytesIO(after)).getexif()) == {0x0112: 6}


@pytest.mark.parametrize("name", SAVED)
def test_a_picture_cut_anywhere_is_refused_and_never_breaks_the_build(name: str) -> None:
    whole = published_picture(name, SAVED[name]()).value or b""

    for end in range(0, len(whole) - 1, max(1, len(whole) // 150)):
        value, issues = published_picture(name, whole[:end])
        assert value is None and [issue.code for issue in issues] in (["T08"], ["T09"]), end


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<script>planted(1)</script>"),
        ("a.png", b"<html><script>planted(1)</script>"),
        ("a.png", b"GIF89a"),
        ("a.jpg", b"\x89PNG\r\n\x1a\n"),
        ("a.js", b"planted(1)"),
        ("a.pdf", b"%PDF-1.4"),
        ("a.svgz", b"\x1f\x8b"),
        ("a", b"\xff\xd8\xff"),
        ("a.xml", b"<x/>"),
    ],
)
def test_what_is_no_picture_is_refused_by_name(name: str, data: bytes) -> None:
    value, issues = published_picture(f"content/media/a/{name}", data)

    assert value is None and [issue.code for issue in issues] == ["T08"]
    assert issues[0].spot.path == f"content/media/a/{name}"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>planted(1)</script>",
        '<rect onclick="planted(1)"/>',
        '<g oNload="planted(1)"/>',
        "<foreignObject><p>x</p></foreignObject>",
        '<a href="https://planted.invalid/"><text>x</text></a>',
        '<use href="https://planted.invalid/a.svg#x"/>',
        '<use xmlns:l="http://www.w3.org/1999/xlink" l:href="data:image/svg+xml,x"/>',
        '<image href="https://planted.invalid/a.png"/>',
        "<style>@import 'https://planted.invalid/a.css';</style>",
        "<style>@im&#112;ort '//planted.invalid/a.css';</style>",
        "<style>@im<!-- -->port '//planted.invalid/a.css';</style>",
        "<style>@im<![CDATA[port]]> '//planted.invalid/a.css';</style>",
        "<style>@im<metadata/>port '//planted.invalid/a.css';</style>",
        "<style>g{fill:u&#114;l(//planted.invalid/a)}</style>",
        "<style>rect { fill: url(https://planted.invalid/a) }</style>",
        "<style>rect { fill: u\\72l(https://planted.invalid/a) }</style>",
        '<rect style="background:url(//planted.invalid/a)"/>',
        '<rect fill="url( https://planted.invalid/a )"/>',
        '<animate attributeName="href" values="javascript:planted(1)"/>',
        '<set attributeName="onclick" to="planted(1)"/>',
        "<iframe/>",
        "<handler/>",
    ],
)
def test_a_drawing_that_acts_is_refused_with_what_it_holds(inside: str) -> None:
    value, issues = published_picture("a.svg", (SVG % inside).encode())

    assert value is None and [issue.code for issue in issues] == ["T08"]
    assert "could do more than be looked at" in issues[0].message


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b"<svg>",
        b'<svg xmlns="http://www.w3.org/2000/svg"><style>@im<g/>port "//planted.invalid/a"</style></svg>',
        b"<html/>",
        b'<svg xmlns="http://www.w3.org/2000/svg">&unknown;</svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 200 + b"</g>" * 200 + b"</svg>",
        b'<?xml version="1.0" encoding="odd"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_a_drawing_that_cannot_be_read_is_refused(data: bytes) -> None:
    assert [issue.code for issue in published_picture("a.svg", data).issues] in (["T08"], ["T09"])


def test_a_drawing_is_written_anew_without_the_notes_of_its_program() -> None:
    inside = (
        "<!-- /Users/ida/boat.svg --><title>A &lt;boat&gt;</title><metadata>Ida Holm</metadata>"
        '<x:note path="/Users/ida">x</x:note><g x:label="Ida" id="g" xml:lang="en"><use href="#g"/></g>'
        '<rect fill="url(#g)" style="fill: red"/><?php x ?>'
    )

    value, issues = published_picture("a.svg", (SVG % inside).encode())

    assert issues == ()
    assert value is not None and value.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A &lt;boat&gt;</title>'
        '<g id="g" xml:lang="en"><use href="#g"></use></g>'
        '<rect fill="url(#g)" style="fill: red"></rect></svg>'
    )
    assert published_picture("a.svg", value).value == value
