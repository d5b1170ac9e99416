"""Our own texts: links inside the site are made for each page, and lead somewhere."""

import pytest

from site_builder.compose.edition import Desk, edition
from site_builder.compose.prose import prose, with_addresses
from site_builder.model.ids import EssayId
from site_builder.model.issue import Spot
from site_builder.model.records import Essay
from site_builder.model.url import Url
from tests.compose.archives import CONFIG, article, issues, linked, meeting, note, person

HERE = Desk(edition(linked(), {}, CONFIG, None), "../../")


def essay(body: str) -> Essay:
    return Essay(EssayId("about"), "About", body=body, body_line=5, spot=Spot("content/essays/about.md"))


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("/notes/", "../../notes/index.html"),
        ("/notes", "../../notes/index.html"),
        ("/notes/index.html", "../../notes/index.html"),
        ("/notes/#kind-outcome", "../../notes/index.html#kind-outcome"),
        ("/", "../../index.html"),
        ("/feed.xml", "../../feed.xml"),
        ("</notes/>", "../../notes/index.html"),
        ("https://archive.example/room/notes/", "../../notes/index.html"),
        ("/people/übersicht/", "../../people/%C3%BCbersicht/index.html"),
    ],
)
def test_a_link_inside_the_site_leads_there_from_the_page_it_stands_on(written: str, made: str) -> None:
    assert prose(HERE, f"See [it]({written}).") == f'<p>See <a href="{made}">it</a>.</p>\n'


def test_links_out_of_the_site_stay_as_they_are() -> None:
    made = prose(HERE, "[a](https://example.org/notes/) [b](mailto:a@example.org)")

    assert 'href="https://example.org/notes/"' in made
    assert 'href="mailto:a@example.org"' in made


def test_no_markup_and_no_script_comes_through() -> None:
    made = prose(
        HERE, "<script>x</script> [a](javascript:x) [b](//evil.example/x) ![c](https://evil.example/x.png)"
    )

    assert "<script" not in str(made) and 'href="javascript' not in made
    assert "<img" not in made and 'href="//' not in made


def test_pictures_of_the_archive_are_addressed_from_the_page() -> None:
    assert 'src="../../media/visit/a.png"' in prose(HERE, "![A](media/visit/a.png)")


def test_no_words_make_no_markup() -> None:
    assert prose(HERE, " \n") == ""


def test_a_feed_gets_full_addresses() -> None:
    feed = Desk(HERE.edition, "https://archive.example/room/")

    assert 'href="https://archive.example/room/notes/index.html"' in prose(feed, "[a](/notes/)")


def test_a_link_to_a_page_that_is_not_there_is_an_error_at_its_place() -> None:
    (issue,) = issues(
        meeting("lake", "2007"), essay("First.\n\nSee [it](/meetings/lakes/) and [all](/meetings/).")
    )

    assert (issue.code, issue.help) == ("P04", "did you mean `/meetings/lake/`?")
    assert issue.message == "this link leads to `/meetings/lakes/`, and the site has no such page"
    assert issue.spot == Spot("content/essays/about.md", line=7, column=10, length=16)


def test_a_dead_link_in_a_note_is_found_by_its_key() -> None:
    (issue,) = issues(article("visit"), note("a", "visit", body="[x](/nowhere-at-all/)"))

    assert (issue.code, issue.spot.key) == ("P04", ("notes", 0, "body"))


def test_addresses_with_a_fragment_or_of_pictures_are_not_dead() -> None:
    ann = person(
        "ann", body="[a](/notes/#x) [b](/media/a/x%20y.png) ![c](/media/a/x%20y.png) [d](/people/ann/)"
    )

    assert issues(ann, media=("media/a/x y.png",)) == ()


def test_an_address_in_code_is_no_link() -> None:
    text = "Write `[it](/no/)`:\n\n    [it](/no/)"

    assert issues(essay(text)) == ()
    assert prose(HERE, text).count("[it](/no/)") == 2


def test_a_link_by_reference_is_found_on_its_line() -> None:
    (issue,) = issues(essay("First.\n\nSee [it][1].\n\n[1]: /nowhere/at-all/"))

    assert (issue.code, issue.spot.line) == ("P04", 7)


def test_a_picture_that_starts_at_the_root_is_shown() -> None:
    assert '<img src="../../media/visit/a.png"' in prose(HERE, "![A](/media/visit/a.png)")


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("media/visit/boat.jpg", "media/lake/boat.jpg"),
        ("media/lake/boot.jpg", "media/lake/boat.jpg"),
        ("media/lake/pier.png", None),
    ],
)
def test_a_missing_picture_is_told_with_the_nearest_there_is(written: str, proposed: str | None) -> None:
    (issue,) = issues(essay(f"![It]({written})"), media=("media/lake/boat.jpg",))

    assert issue.code == "P05"
    assert issue.help is not None
    assert issue.help.startswith(f"did you mean `{proposed}`" if proposed else "put the file there")


def test_the_site_may_have_an_address_with_signs_that_patterns_know() -> None:
    config = type(CONFIG)("Room", Url("https://archive.example/a.b+c/"))
    here = Desk(edition(linked(), {}, config, None), "../")

    assert prose(here, "[a](/notes/)") == '<p><a href="../notes/index.html">a</a></p>\n'


def test_markdown_for_other_places_has_full_addresses_and_no_spans() -> None:
    made = with_addresses(HERE, "[a [Steg]{lang=de}](/notes/), [тишина]{lang=ru}")

    assert made == "[a Steg](https://archive.example/room/notes/), тишина"
