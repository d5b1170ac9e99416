"""Cuts the two faces that share images are drawn with: whole scripts, and kerning in the plain old table."""

import itertools
from dataclasses import dataclass
from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from PIL import ImageFont

from fonts.make import LABELS, LITERATA, THEME, Face, characters, cut_axes, package_folder

FACES = (
    Face("title", *LITERATA, "Literata[opsz,wght].ttf", (("opsz", 48), ("wght", 600)), "normal", "600"),
    Face("text", *LABELS, "SourceSans3[wght].ttf", (("wght", 400),), "normal", "400"),
)
RANGE = (
    "U+20-7E, U+A0-17F, U+1A0-1A1, U+1AF-1B0, U+218-21B, U+2BB-2BC, U+300-304, U+306-30C, U+323, U+327-328, "
    "U+384-3CE, U+400-45F, U+48A-52F, U+1E9E, U+1EA0-1EF9, U+2010-2027, U+202F-2030, U+2032-2033, "
    "U+2039-203A, U+2044, U+20AC, U+20B4, U+20BD, U+2116, U+2122, U+2212"
)
KERNED = ("U+21-7E, U+2013-2014, U+2018-201D, U+2026", "U+410-44F, U+401, U+451, U+456, U+2C-2E", "U+391-3CE")
"""Characters that may stand beside each other; the old table has room for some ten thousand pairs."""
LEAST = 8
"""Thousandths of an em below which no eye sees that two letters were moved."""
NOT_DRAWN = ("GDEF", "GPOS", "GSUB", "STAT")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two characters and how far the second is moved, in thousandths of an em."""

    first: str
    second: str
    moved: float


def main() -> None:
    """Write both faces and the licences."""
    for face in FACES:
        (THEME / "share" / f"{face.name}.ttf").write_bytes(kerned(cut(cut_axes(face)), face))
        licence = (package_folder(face) / "LICENSE").read_bytes()
        (THEME / "share" / f"OFL-{face.package.removeprefix('fontpkg_')}.txt").write_bytes(licence)


def cut(whole: bytes) -> bytes:
    """The face with the characters of the range."""
    font = TTFont(BytesIO(whole), recalcTimestamp=False)
    options = subset.Options(
        layout_features=["kern"], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 13, 14]
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=list(characters(RANGE)))
    cutter.subset(font)
    return _saved(font)


def kerned(plain: bytes, face: Face) -> bytes:
    """The face with its kerning in the table that is read without a layout engine: the same everywhere."""
    font = TTFont(BytesIO(plain), recalcTimestamp=False)
    glyphs, em = font.getBestCmap(), font["head"].unitsPerEm
    table = KernTable_format_0()
    table.coverage, table.apple, table.tupleIndex = 1, False, None
    table.kernTable = {
        (glyphs[ord(pair.first)], glyphs[ord(pair.second)]): round(pair.moved * em / 1000)
        for pair in pairs(plain)
    }
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    for tag in NOT_DRAWN:
        if tag in font:
            del font[tag]
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = face.family
    return _saved(font)


def pairs(plain: bytes) -> list[Pair]:
    """Every pair that the face moves far enough to be seen, as a layout engine sets it."""
    drawn = ImageFont.truetype(BytesIO(plain), 1000, layout_engine=ImageFont.Layout.RAQM)
    known = TTFont(BytesIO(plain)).getBestCmap()
    found = []
    for written in KERNED:
        letters = [chr(number) for number in characters(written) if number in known]
        width = {letter: drawn.getlength(letter) for letter in letters}
        for one, two in itertools.product(letters, letters):
            moved = drawn.getlength(one + two, features=["-liga"]) - width[one] - width[two]
            if abs(moved) >= LEAST:
                found.append(Pair(one, two, moved))
    return found


def _saved(font: TTFont) -> bytes:
    out = BytesIO()
    font.save(out)
    return out.getvalue()


if __name__ == "__main__":
    main()
