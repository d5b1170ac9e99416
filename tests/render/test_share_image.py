"""Share images, looked at as a picture."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from site_builder.model.card import DRAWN_WITH, HEIGHT, WIDTH, Card, CardCount
from site_builder.render.colours import daylight
from site_builder.render.lettering import drawable, font_of, lines_of, shortened
from site_builder.render.share_image import MARGIN, share_image

THEME = Path(__file__).parents[2] / "theme"
FILES: Mapping[str, bytes] = {name: (THEME / name).read_bytes() for name in DRAWN_WITH}
TITLE, TEXT = FILES["share/title.ttf"], FILES["share/text.ttf"]
CARD = Card(
    site="Reading Room: an annotated archive",
    about="Digest of an article, The Courier",
    title="Two presidents are to meet at the lake",
    date="Published 13 December 2007",
    age="18 years ago",
    counts=(CardCount("correction", "Was wrong", 2), CardCount("outcome", "What happened", 11)),
)
LONG = "A headline that goes on and on until nobody knows any more where it began or what it was about " * 4


def picture(card: Card, files: Mapping[str, bytes] = FILES) -> Image.Image:
    return Image.open(BytesIO(share_image(card, files))).convert("RGB")


def is_clean(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    """Whether a part of the picture is bare paper."""
    return len(image.crop(box).getcolors() or ()) == 1


@pytest.mark.parametrize(
    "title", ["Short", CARD.title, LONG, "W" * 300, "Встреча в Кремле", "Ελλάδα", "الجسر", ""]
)
def test_it_has_its_size_is_light_and_keeps_its_margins(title: str) -> None:
    data = share_image(replace(CARD, title=title, site=LONG, about=LONG), FILES)
    image = Image.open(BytesIO(data)).convert("RGB")

    assert image.size == (WIDTH, HEIGHT)
    assert len(data) <= 60_000
    assert is_clean(image, (0, 0, MARGIN - 4, HEIGHT))
    assert is_clean(image, (WIDTH - MARGIN + 4, 0, WIDTH, HEIGHT))
    assert is_clean(image, (0, HEIGHT - 24, WIDTH, HEIGHT))


def test_the_same_card_is_the_same_picture() -> None:
    assert share_image(CARD, FILES) == share_image(CARD, dict(FILES))


@pytest.mark.parametrize(
    "change", [{"title": "Another"}, {"age": "19 years ago"}, {"counts": ()}, {"date": ""}]
)
def test_whatever_is_said_is_seen(change: dict[str, str]) -> None:
    assert share_image(replace(CARD, **change), FILES) != share_image(CARD, FILES)  # type: ignore[arg-type]  # by name


def test_a_title_in_a_script_without_a_face_gives_its_place_to_the_date() -> None:
    arabic, chinese = (share_image(replace(CARD, title=title), FILES) for title in ("الجسر", "习近平"))

    assert arabic == chinese
    assert not is_clean(Image.open(BytesIO(arabic)).convert("RGB"), (MARGIN, 190, 700, 300))


def test_the_age_stands_on_a_ground_of_its_own() -> None:
    amber = tuple(bytes.fromhex(daylight(FILES)["amber-ground"][1:]))

    assert amber in {colour for _, colour in picture(CARD).getcolors() or ()}
    assert amber not in {colour for _, colour in picture(replace(CARD, age="")).getcolors() or ()}


def test_a_long_date_and_a_long_age_stay_on_the_picture() -> None:
    image = picture(
        replace(CARD, date="Published about 13 – 31 December 2007", age="about 18 years ago, as of 2026")
    )

    assert is_clean(image, (WIDTH - MARGIN + 4, 0, WIDTH, HEIGHT))


@pytest.mark.parametrize("label", [f"Label{'x' * length}" for length in range(1, 12)])
def test_kinds_without_room_are_counted_together(label: str) -> None:
    many = tuple(CardCount("context", f"{label} {number}", 3) for number in range(8))

    image = picture(replace(CARD, counts=many))
    fewer = picture(replace(CARD, counts=many[:7]))

    assert is_clean(image, (WIDTH - MARGIN + 4, 0, WIDTH, HEIGHT))
    assert image.tobytes() != fewer.tobytes()


def test_a_colour_that_is_set_again_for_paper_is_not_taken() -> None:
    again = FILES["css/tokens.css"] + b"@media (prefers-contrast: more) { :root { --rule: #010203; } }"

    assert daylight({"css/tokens.css": again}) == daylight(FILES)


def test_the_theme_of_an_archive_colours_it() -> None:
    sheet = b":root { --paper: light-dark(#112233, #000000); --ink: #ffffff; }"

    image = picture(CARD, {**FILES, "css/tokens.css": sheet})

    assert image.getpixel((3, 3)) == (0x11, 0x22, 0x33)


def test_a_theme_without_tokens_has_colours_all_the_same() -> None:
    assert picture(CARD, {**FILES, "css/tokens.css": b""}).size == (WIDTH, HEIGHT)


def test_a_kind_of_note_has_the_colour_that_the_style_sheet_gives_it() -> None:
    colours = daylight(FILES)

    assert colours["kind-correction"] == colours["red"]
    assert colours["kind-unverified"] == colours["violet"]


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("Plain  words\n", "Plain words"),
        ("Łódź, Ґданськ, Αθήνα", "Łódź, Ґданськ, Αθήνα"),
        ("e\u0301t\u00ada\u200bnt", "étant"),
        ("On fire 🔥 now", "On fire now"),
        ("Half 漢 and half", ""),
        ("עברית", ""),
    ],
)
def test_words_are_drawn_whole_or_not_at_all(words: str, drawn: str) -> None:
    assert drawable(words, TITLE) == drawn


def test_lines_are_no_wider_than_they_may_be_and_lose_nothing() -> None:
    font = font_of(TITLE, 60)

    lines = lines_of(f"{LONG} {'x' * 200}", font, 500)

    assert all(font.getlength(line) <= 500 for line in lines)
    assert "".join(lines).replace(" ", "") == f"{LONG}{'x' * 200}".replace(" ", "")


def test_what_is_too_long_for_a_line_ends_in_an_ellipsis() -> None:
    font = font_of(TEXT, 32)

    short, long = shortened("Fits", font, 400), shortened(LONG, font, 400)

    assert short == "Fits"
    assert long.endswith(" …") and font.getlength(long) <= 400
    assert shortened("x" * 99, font, 400).startswith("xxx")
