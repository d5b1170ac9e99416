"""Pictures that came with an article lie in its folder under names of their own."""

from dataclasses import replace
from hashlib import sha256

from site_builder.intake.media import kind_of, with_pictures
from site_builder.model.draft import Picture
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article

PNG = b"\x89PNG\r\n\x1a\n"
ARTICLE = Article(ArticleId("boats"), title="Boats")


def body_of(body: str, *pictures: Picture) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    article, files = with_pictures(replace(ARTICLE, held=Held(body)), pictures)
    return article.body, files


def test_a_picture_is_found_however_its_address_is_escaped() -> None:
    for written in (
        "A%20page_files/b.png",
        "<A page_files/b.png>".replace(" ", "%20"),
        "./A%20page_files/b.png",
    ):
        body, files = body_of(f'![a boat]({written} "Title")', Picture("A page_files/b.png", PNG))

        assert "(media/boats/b.png" in body.replace("<", "") and files == (
            ("content/media/boats/b.png", PNG),
        )


def test_two_pictures_of_one_name_get_two_and_the_same_picture_one() -> None:
    pictures = (Picture("a/b.png", PNG), Picture("c/b.png", PNG + b"2"), Picture("d/other.png", PNG))

    body, files = body_of("![](a/b.png) ![](c/b.png) ![](d/other.png)", *pictures)

    assert body == "![](media/boats/b.png) ![](media/boats/b-2.png) ![](media/boats/b.png)"
    assert [name for name, _ in files] == ["content/media/boats/b.png", "content/media/boats/b-2.png"]


def test_another_picture_of_a_name_that_is_there_gets_a_number() -> None:
    pictures = (Picture("a/b.png", PNG + b"new"), Picture("a/c.png", PNG))
    there = {"content/media/boats/b.png": "other", "content/media/boats/c.png": sha256(PNG).hexdigest()}

    article, files = with_pictures(replace(ARTICLE, held=Held("![](a/b.png) ![](a/c.png)")), pictures, there)

    assert article.body == "![](media/boats/b-2.png) ![](media/boats/c.png)"
    assert dict(files) == {
        "content/media/boats/b-2.png": PNG + b"new",
        "content/media/boats/c.png": PNG,
    }


def test_what_no_page_may_show_stays_where_it_is() -> None:
    body, files = body_of("![](a.svg) ![](far.png)", Picture("a.svg", b"<svg onload='x'>"))

    assert body == "![](a.svg) ![](far.png)" and files == ()


def test_a_name_that_climbs_out_of_its_folder_is_a_plain_name() -> None:
    _, files = body_of("![](../../../etc/boat.png)", Picture("../../../etc/boat.png", PNG))

    assert [name for name, _ in files] == ["content/media/boats/boat.png"]


def test_a_picture_is_known_by_its_bytes() -> None:
    assert [
        kind_of(data) for data in (PNG, b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF1234WEBP", b"<svg>", b"")
    ] == [
        "png",
        "jpg",
        "gif",
        "webp",
        "",
        "",
    ]
