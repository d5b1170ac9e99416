"""Cuts the theme's fonts from the full families: `make fonts` writes the same bytes every time."""

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

THEME = Path(__file__).parent.parent / "theme"
NOTICE = "/* Written by `make fonts`: the faces, and stand-ins of the same measure until they come. */"
FEATURES = ("ccmp", "kern", "liga", "lnum", "mark", "onum", "pnum", "tnum")

# A page loads a file only when it has a character of its range: an English page no Cyrillic.
RANGES = {
    "": "U+20-7E, U+A0-FF, U+131, U+152-153, U+2009-200A, U+2010-2015, U+2018-201A, U+201C-201E, "
    "U+2020-2022, U+2026, U+202F, U+2030, U+2032-2033, U+2039-203A, U+2044, U+20AC, U+2122, "
    "U+2190-2193, U+2197, U+2212",
    "latin-ext": "U+100-130, U+132-151, U+154-17F, U+192, U+1E6-1E7, U+218-21B, U+2BC, U+1E9E",
    # With the letters of Belarusian and Ukrainian, of old spelling, and the accent that shows stress.
    "cyrillic": "U+301, U+400-45F, U+462-463, U+472-475, U+490-491, U+2116",
}

# How often a letter stands in running English, for the mean width of a face.
LETTERS = " etaoinshrdlcumwfgypbvk,.TS"
OFTEN = (
    183,
    102,
    75,
    65,
    62,
    57,
    57,
    53,
    50,
    49,
    33,
    33,
    22,
    23,
    20,
    17,
    20,
    16,
    14,
    15,
    13,
    8,
    6,
    9,
    9,
    3,
    3,
)
# What kerning leaves of that width, measured in Chromium on a paragraph set beside its stand-in.
KERNED = {"text": 0.985, "label": 0.993}


@dataclass(frozen=True, slots=True)
class Face:
    """One file of a family: where it comes from, what is kept of its axes, and what pages ask for."""

    name: str
    """The files' name, by what the face is for: text, or label."""
    family: str
    """What style sheets call it."""
    package: str
    source: str
    axes: tuple[tuple[str, float | tuple[float, float]], ...]
    style: str
    weight: str


LITERATA = ("Literata", "fontpkg_literata")
# The licence keeps the name “Source” for the original, so the cut has a name of its own.
LABELS = ("Archive Sans", "fontpkg_source_sans_3")
FACES = (
    Face("text", *LITERATA, "Literata[opsz,wght].ttf", (("opsz", 14), ("wght", 400)), "normal", "400"),
    Face("text-bold", *LITERATA, "Literata[opsz,wght].ttf", (("opsz", 14), ("wght", 600)), "normal", "600"),
    Face(
        "text-italic",
        *LITERATA,
        "Literata-Italic[opsz,wght].ttf",
        (("opsz", 14), ("wght", 400)),
        "italic",
        "400",
    ),
    Face("label", *LABELS, "SourceSans3[wght].ttf", (("wght", (400, 600)),), "normal", "400 600"),
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """A face that readers have, shown until ours has come: its names there and its mean width in em."""

    family: str
    instead_of: str
    names: tuple[str, ...]
    width: float


# Measured with LETTERS on the faces themselves, or on one made to the same widths: Gelasio for Georgia,
# Liberation for Times New Roman and Arial. Of several the page takes the first that the reader has.
STAND_INS = (
    StandIn("Like Georgia", "text", ("Georgia", "Gelasio"), 0.4353),
    StandIn("Like Times", "text", ("Times New Roman", "Liberation Serif", "Tinos"), 0.3967),
    StandIn("Like Noto", "text", ("Noto Serif",), 0.4733),
    StandIn("Like Arial", "label", ("Arial", "Liberation Sans", "Arimo", "Roboto"), 0.4379),
)


def main() -> None:
    """Write the fonts, their licences and the style sheet that names them."""
    whole = {face.name: cut_axes(face) for face in FACES}
    for face in FACES:
        for script in RANGES:
            (THEME / "fonts" / file_name(face, script)).write_bytes(cut(face, whole[face.name], script))
        licence = (package_folder(face) / "LICENSE").read_bytes()
        (THEME / "fonts" / f"OFL-{face.package.removeprefix('fontpkg_')}.txt").write_bytes(licence)
    (THEME / "css" / "fonts.css").write_text(style_sheet(whole), "utf-8")


def package_folder(face: Face) -> Path:
    """Where the package with the full family is installed."""
    found = importlib.util.find_spec(face.package)
    if found is None or found.origin is None:
        raise FileNotFoundError(f"{face.package} is not installed: make fonts installs lock/fonts.txt")
    return Path(found.origin).parent


def cut_axes(face: Face) -> bytes:
    """The face at its weight and optical size, with all its characters."""
    font = TTFont(package_folder(face) / "files" / face.source, recalcTimestamp=False)
    out = BytesIO()
    instancer.instantiateVariableFont(font, dict(face.axes)).save(out)
    return out.getvalue()


def cut(face: Face, whole: bytes, script: str) -> bytes:
    """The face with the characters of one range and the features that the theme asks for."""
    font = TTFont(BytesIO(whole), recalcTimestamp=False)
    options = subset.Options(
        layout_features=list(FEATURES),
        hinting=False,
        flavor="woff2",
        notdef_outline=True,
        name_IDs=[0, 1, 2, 13, 14],
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=list(characters(RANGES[script])))
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = face.family
    out = BytesIO()
    font.flavor = "woff2"
    font.save(out)
    return out.getvalue()


def characters(written: str) -> Iterator[int]:
    """The numbers of a range as style sheets write it."""
    for part in written.split(", "):
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def file_name(face: Face, script: str) -> str:
    """The file of a face and a range: `text.woff2`, `text-cyrillic.woff2`."""
    return f"{face.name}-{script}.woff2" if script else f"{face.name}.woff2"


def style_sheet(whole: dict[str, bytes]) -> str:
    """The rules that name every file, and the stand-ins made to the same measure."""
    # Labels have no italic of their own: titles in a note are set in the italic of the text.
    italics = (replace(face, family=LABELS[0]) for face in FACES if face.style == "italic")
    rules = [_font_rule(face, script) for face in (*FACES, *italics) for script in RANGES]
    rules += [_stand_in_rule(each, whole[each.instead_of]) for each in STAND_INS]
    return "\n".join((NOTICE, "@layer tokens {", *rules, "}", ""))


def _font_rule(face: Face, script: str) -> str:
    return (
        f'  @font-face {{ font-family: "{face.family}"; font-style: {face.style}; '
        f"font-weight: {face.weight}; font-display: swap; "
        f'src: url("../fonts/{file_name(face, script)}") format("woff2"); '
        f"unicode-range: {RANGES[script]}; }}"
    )


def _stand_in_rule(each: StandIn, whole: bytes) -> str:
    font = TTFont(BytesIO(whole))
    size = mean_width(font) * KERNED[each.instead_of] / each.width
    em, lines = font["head"].unitsPerEm, font["hhea"]
    names = ", ".join(f'local("{name}")' for name in each.names)
    return (
        f'  @font-face {{ font-family: "{each.family}"; src: {names}; size-adjust: {size:.1%}; '
        f"ascent-override: {lines.ascent / em / size:.1%}; "
        f"descent-override: {-lines.descent / em / size:.1%}; "
        f"line-gap-override: {lines.lineGap / em / size:.1%}; }}"
    )


def mean_width(font: TTFont) -> float:
    """How wide a letter of running text is, in em."""
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    total = sum(often * widths[glyphs[ord(letter)]][0] for letter, often in zip(LETTERS, OFTEN, strict=True))
    return float(total / sum(OFTEN) / font["head"].unitsPerEm)


if __name__ == "__main__":
    main()
