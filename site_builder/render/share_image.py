"""A card to the bytes of a picture: a few lines of type on the theme's paper."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from site_builder.model.card import HEIGHT, WIDTH, Card, CardCount
from site_builder.model.dataclass import dataclass
from site_builder.render.colours import daylight
from site_builder.render.lettering import ELLIPSIS, Font, drawable, font_of, length, lines_of, shortened

TITLE_FACE, TEXT_FACE = "share/title.ttf", "share/text.ttf"
MARGIN = 72
SIZES = (88, 80, 72, 66, 60, 54, 48)
"""Sizes of a title, the largest that fits first."""
LEADING = 1.16
SMALL = 32
DATES = (40, 36, 32, 28)
"""Sizes of the line with date and age, the largest that fits first."""
_SITE, _RULE_AT, _ABOUT, _TITLE, _TITLE_ENDS, _DATE, _COUNTS = 48, 106, 130, 178, 426, 460, 546
_GAP, _PAD = 28, 16
_STEPS = 16
"""Shades between words and what they stand on."""
_STEP_OF = tuple(round(level * (_STEPS - 1) / 255) for level in range(256))
"""Grey → which of the shades it is."""
_NOT_BLACK = (0, *[255] * 255)

Colours = Mapping[str, str]
_AGE, _INK, _QUIET, _RULE = ("amber", "amber-ground"), ("ink", "paper"), ("quiet", "paper"), ("rule", "paper")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture in the making: its pixels are numbers of shades, known by their colours."""

    image: Image.Image
    shades: Mapping[tuple[str, str], int]
    """Colour of the words and of their ground → the first of the shades between them."""
    colours: Colours
    title: bytes
    text: bytes


def share_image(card: Card, files: Mapping[str, bytes]) -> bytes:
    """The card as a PNG, in the theme's colours and faces; what its faces cannot spell is left out."""
    sheet = _sheet(card, files)
    words = drawable(card.title, sheet.title)
    date = drawable(card.date, sheet.text)
    _line(sheet, (MARGIN, _SITE), drawable(card.site, sheet.text), _QUIET)
    _bar(sheet, (MARGIN, _RULE_AT, WIDTH - MARGIN, _RULE_AT + 2), _RULE)
    _line(sheet, (MARGIN, _ABOUT), drawable(card.about, sheet.text), _QUIET)
    # A title in a script that the faces lack gives its place to the date: empty boxes would say nothing.
    _title(sheet, words or date)
    # Without notes the line of dates moves to the foot.
    top = _DATE if card.counts else _COUNTS - 20
    _date(sheet, (date if words else "", drawable(card.age, sheet.text)), top)
    _counts(sheet, tuple(each for each in card.counts if drawable(each.label, sheet.text)))
    return _png(sheet.image)


def _sheet(card: Card, files: Mapping[str, bytes]) -> Sheet:
    colours = daylight(files)
    kinds = dict.fromkeys(_kind(each, colours) for each in card.counts)
    pairs = (
        *(_INK, _QUIET, _RULE, _AGE),
        *((kind, "paper") for kind in kinds),
    )
    image = Image.new("P", (WIDTH, HEIGHT), 0)
    image.putpalette([part for pair in pairs for part in _ramp(colours[pair[0]], colours[pair[1]])])
    shades = {pair: place * _STEPS for place, pair in enumerate(pairs)}
    return Sheet(image, shades, colours, files.get(TITLE_FACE, b""), files.get(TEXT_FACE, b""))


def _kind(count: CardCount, colours: Colours) -> str:
    name = f"kind-{count.kind}"
    return name if name in colours else "grey"


def _ramp(words: str, ground: str) -> list[int]:
    """From the ground to the words in equal steps, as the numbers of a palette."""
    first, last = ImageColor.getrgb(ground)[:3], ImageColor.getrgb(words)[:3]
    return [
        round(start + (end - start) * step / (_STEPS - 1))
        for step in range(_STEPS)
        for start, end in zip(first, last, strict=True)
    ]


def _title(sheet: Sheet, words: str) -> None:
    width, room = WIDTH - 2 * MARGIN, _TITLE_ENDS - _TITLE
    for size in SIZES:
        font = font_of(sheet.title, size)
        lines, most = lines_of(words, font, width), int(room / (size * LEADING))
        if len(lines) <= most:
            break
    else:
        last = shortened(f"{lines[most - 1]}{ELLIPSIS}", font, width) if most else ""
        lines = (*lines[: most - 1], last if last.endswith(ELLIPSIS) else f"{last}{ELLIPSIS}")
    for place, line in enumerate(lines):
        _type(sheet, (MARGIN, _TITLE + round(place * size * LEADING)), line, font, _INK)


def _date(sheet: Sheet, said: tuple[str, str], top: int) -> None:
    """When it was, and on a ground of its own how long ago that is."""
    date, age = said
    room = WIDTH - 2 * MARGIN - (_GAP + 2 * _PAD if age else 0)
    fonts = [font_of(sheet.text, size) for size in DATES]
    font = next((font for font in fonts if length(date + age, font) <= room), fonts[-1])
    left, height = MARGIN, round(font.size * 1.44)
    if date:
        _type(sheet, (left, top), date, font, _INK)
        left += round(length(date, font)) + _GAP
    if age:
        _bar(sheet, (left, top - 2, left + round(length(age, font)) + 2 * _PAD, top + height), _AGE, 0)
        _type(sheet, (left + _PAD, top), age, font, _AGE)


def _counts(sheet: Sheet, counts: tuple[CardCount, ...]) -> None:
    """The kinds of note, each with its number and its colour; of those without room, only how many notes."""
    font, left = font_of(sheet.text, SMALL), MARGIN
    shown = _fitting(counts, font)
    for each in counts[:shown]:
        start = left + round(length(f"{each.count} ", font))
        end = left + _width(each, font)
        _type(sheet, (left, _COUNTS), str(each.count), font, _QUIET)
        _type(sheet, (start, _COUNTS), each.label, font, _INK)
        _bar(sheet, (start, _COUNTS + 42, end, _COUNTS + 46), (_kind(each, sheet.colours), "paper"))
        left = end + _GAP
    _type(sheet, (left, _COUNTS), _others(counts[shown:]), font, _QUIET)


def _fitting(counts: Sequence[CardCount], font: Font) -> int:
    """How many kinds of note there is room for, with the number of the other notes after them."""
    for shown in range(len(counts), 0, -1):
        others = _others(counts[shown:])
        width = sum(_width(each, font) for each in counts[:shown]) + length(others, font)
        if width + _GAP * (shown if others else shown - 1) <= WIDTH - 2 * MARGIN:
            return shown
    return 0


def _width(count: CardCount, font: Font) -> int:
    return round(length(f"{count.count} ", font)) + round(length(count.label, font))


def _others(counts: Sequence[CardCount]) -> str:
    return f"and {sum(each.count for each in counts)} more" if counts else ""


def _line(sheet: Sheet, at: tuple[int, int], words: str, pair: tuple[str, str]) -> None:
    font = font_of(sheet.text, SMALL)
    _type(sheet, at, shortened(words, font, WIDTH - 2 * MARGIN), font, pair)


def _bar(sheet: Sheet, box: tuple[int, int, int, int], pair: tuple[str, str], step: int = _STEPS - 1) -> None:
    sheet.image.paste(sheet.shades[pair] + step, box)


def _type(sheet: Sheet, at: tuple[int, int], words: str, font: Font, pair: tuple[str, str]) -> None:
    """Set words with their upper left corner at a point; each grey becomes a shade between two colours."""
    if not words:
        return
    grey = _grey(words, font)
    first = sheet.shades[pair]
    shades = grey.point([first + step for step in _STEP_OF])
    sheet.image.paste(shades, at, grey.point(_NOT_BLACK))


# The site's title, the kinds of note and the numbers stand on card after card.
@lru_cache(maxsize=64)
def _grey(words: str, font: Font) -> Image.Image:
    """Words in white on black, from the upper left corner."""
    _, _, right, bottom = (round(edge) for edge in font.getbbox(words))
    grey = Image.new("L", (right, bottom), 0)
    ImageDraw.Draw(grey).text((0, 0), words, 255, font)
    return grey


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()
