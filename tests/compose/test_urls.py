"""Every link leads where it says, from every page, on every kind of host."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose import urls
from site_builder.compose.taken_addresses import address_issues
from site_builder.model.ids import ArticleId, EssayId, NoteId, PlaceId, TagId
from site_builder.model.issue import Spot
from site_builder.model.page import Page
from site_builder.model.records import Essay, Place
from tests.compose.archives import article, issues, note

STEPS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/\\"), min_size=1, max_size=8
).filter(lambda step: step not in (".", ".."))
ADDRESSES = st.lists(STEPS, max_size=3).map(lambda steps: "".join(f"{step}/" for step in steps))
HOMES = st.sampled_from(["https://example.org/", "https://example.org/any/sub/path/", "file:///saved/site/"])


@given(HOMES, ADDRESSES, ADDRESSES)
def test_a_link_from_any_page_to_any_page_names_the_file_of_that_page(
    home: str, here: str, there: str
) -> None:
    link = urls.link(urls.root_of(here), there)

    reached = urljoin(urls.absolute(home, here) + "index.html", link)

    assert unquote(urlsplit(reached).path) == f"{urlsplit(home).path}{there}index.html"
    assert link.isascii()


@given(ADDRESSES, st.text(min_size=1, max_size=8).filter(lambda text: text.isprintable()))
def test_a_fragment_survives_on_its_way(there: str, fragment: str) -> None:
    assert unquote(urlsplit(urls.link("../", there, fragment)).fragment) == fragment


def test_files_are_linked_by_their_name() -> None:
    assert urls.link("../../", "feed.xml") == "../../feed.xml"


@pytest.mark.parametrize(
    ("site", "made"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/room", "https://example.org/room/"),
        ("https://example.org:8080/room//", "https://example.org:8080/room/"),
        ("https://example.org/room?x=1#y", "https://example.org/room/"),
        ("https://exämple.org:81/räume", "https://xn--exmple-cua.org:81/r%C3%A4ume/"),
        ("https://" + "ä" * 70 + ".org/", "https://" + "%C3%A4" * 70 + ".org/"),
        ("https://example.org/a%20b", "https://example.org/a%20b/"),
    ],
)
def test_the_public_address_is_ascii_and_ends_in_a_slash(site: str, made: str) -> None:
    assert urls.base(site) == made


def test_public_addresses_of_pages_are_percent_encoded() -> None:
    made = urls.absolute("https://example.org/room", urls.article(ArticleId("übersicht")), "q-ü")

    assert made == "https://example.org/room/articles/%C3%BCbersicht/#q-%C3%BC"


def test_two_pages_with_one_address_are_an_error_that_names_both_records() -> None:
    pages = [
        Page("people/ann/", "person.html", None, Spot(path)) for path in ("content/a.md", "content/b.md")
    ]

    (issue,) = address_issues(pages)

    assert issue.code == "P01"
    assert issue.message == "content/b.md and content/a.md would have one address, `/people/ann/`"
    assert (issue.spot.path, issue.also) == ("content/b.md", (Spot("content/a.md"),))


def test_an_essay_with_the_name_of_an_index_shares_its_address() -> None:
    essay = Essay(EssayId("notes"), "Notes", spot=Spot("content/essays/notes.md"))

    (issue,) = issues(essay)

    assert (issue.code, issue.spot.path) == ("P01", "content/essays/notes.md")


@pytest.mark.parametrize("name", ["pagefind", "media", "places", "assets"])
def test_an_essay_cannot_have_a_name_that_the_site_keeps(name: str) -> None:
    (issue,) = issues(Essay(EssayId(name), "Essay", spot=Spot(f"content/essays/{name}.md")))

    assert (issue.code, issue.spot.path) == ("P02", f"content/essays/{name}.md")


def test_a_kept_name_that_is_taken_is_one_error_and_not_two() -> None:
    place = Place(PlaceId("lake"), "Lake", spot=Spot("content/places/lake.md"))

    found = issues(place, Essay(EssayId("places"), "Essay", spot=Spot("content/essays/places.md")))

    assert [issue.code for issue in found] == ["P01"]


@pytest.mark.parametrize("id", ["con", "x" * 121, "ü" * 61])
def test_an_id_that_cannot_be_a_folder_everywhere_is_an_error(id: str) -> None:
    found = issues(article("visit"), note(id, "visit"))

    assert "P03" in [issue.code for issue in found]


def test_a_tag_that_cannot_be_a_folder_is_found_where_it_is_used() -> None:
    (issue,) = issues(article("visit", tags=(TagId("gas"), TagId("nul"))))

    assert (issue.code, issue.spot.path, issue.spot.key) == ("P03", "content/articles/visit.md", ("tags", 1))


def test_a_name_of_a_file_is_the_readers_business() -> None:
    assert issues(article("con")) == ()


def test_pages_inside_the_site_know_their_way_to_its_root() -> None:
    ways = [
        urls.root_of(url) for url in ("", urls.ARTICLES, urls.note(NoteId("a")), urls.NOTES_FEED, urls.ROBOTS)
    ]

    assert ways == ["", "../", "../../", "../", ""]


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("", ""),
        ("met on Thursday", "met%20on%20Thursday"),
        ("pro-government, they said", "pro%2Dgovernment%2C%20they%20said"),
        ("one … two three four five six", "one,three%20four%20five%20six"),
        ("a" * 50 + " " + "b" * 50, "a" * 50 + "," + "b" * 50),
        (
            " ".join(f"word{n}" for n in range(20)),
            "word0%20word1%20word2%20word3,word16%20word17%20word18%20word19",
        ),
        ("河" * 90, "%E6%B2%B3" * 16 + "," + "%E6%B2%B3" * 16),
    ],
)
def test_a_text_fragment_names_short_passages_whole_and_long_ones_by_their_ends(
    words: str, fragment: str
) -> None:
    assert urls.passage(words) == (f"#:~:text={fragment}" if fragment else "")
