"""Share images from an archive on disk to the files of its site."""

from datetime import date
from pathlib import Path

from site_builder.build import Options, make
from site_builder.cache import Cache
from tests.archive_files import unpack

ARCHIVE = """\
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2020-03-01
rights: own
source_url: https://example.org/a
---
The harbour is quiet.
"""
MARCH, MAY = date(2026, 3, 2), date(2026, 5, 30)
NEXT_YEAR = date(2027, 3, 2)


def pictures(root: Path, today: date, memory: Cache) -> dict[str, bytes]:
    """The share images of a build."""
    site = make(Options(root, today=today), memory)
    assert site.outputs, site.issues
    return {one.path: one.data for one in site.outputs if one.path.endswith("share.png")}


def test_an_unchanged_card_is_not_drawn_again(tmp_path: Path) -> None:
    root = unpack(ARCHIVE, tmp_path)
    first = Cache()
    made = pictures(root, MARCH, first)

    again = pictures(root, MAY, first.next())

    assert set(made) == {"share.png", "articles/harbour/share.png"}
    assert all(again[path] is made[path] for path in made)


def test_a_year_later_the_age_is_another_and_so_is_the_picture(tmp_path: Path) -> None:
    root = unpack(ARCHIVE, tmp_path)
    memory = Cache()

    one, other = pictures(root, MARCH, memory), pictures(root, NEXT_YEAR, memory)

    assert one["articles/harbour/share.png"] != other["articles/harbour/share.png"]
    assert one["share.png"] == other["share.png"]


def test_the_switch_turns_them_off(tmp_path: Path) -> None:
    settings = "-- archive.yaml --\ntitle: Quiet\nurl: https://example.org/\nshare_images: false\n"
    root = unpack(settings + ARCHIVE, tmp_path)

    site = make(Options(root), Cache())

    assert not [one.path for one in site.outputs if one.path.endswith("share.png")]
    home = next(one.data for one in site.outputs if one.path == "index.html")
    assert b"og:image" not in home and b'content="summary"' in home
