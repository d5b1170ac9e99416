"""What reaches the public of an archive whose articles are shown whole, in extracts, as notices, or not."""

import json
import re
from html import unescape
from pathlib import Path
from posixpath import normpath

import pytest

from site_builder.build import Options, Site, make
from site_builder.model.disclosure import Audience
from site_builder.model.issue import Severity
from site_builder.report import judge
from tests.archive_files import unpack
from tests.warm import memory

HOME = Path(__file__).parent
ARCHIVE = (HOME / "archive.txt").read_text("utf-8")
WITHHELD = (
    "to carts again, and Ada Lind shook every hand",
    "without paying, the clerk warned",
    "so loudly that the herons left",
    "who found eleven missing and blamed the flood",
    "The bridge at noon, with the mayor",
    "Subscribe to the Gazette for a penny",
    "A toll of two crowns",
    "crossed the reeds at dawn",
    "never heard of again",
    "It was announced at length",
    "nothing of the kind was seen by the watchmen",
    "The harbour master sold the same boat",
    "within a single rainy afternoon",
    "A summary that goes too",
)
"""Words of texts that are not shown, which nobody quotes within the bounds."""


def built(root: Path, audience: Audience = Audience.PUBLIC, text: str = ARCHIVE) -> Site:
    site = make(Options(unpack(text, root), audience=audience), memory())
    assert site.outputs, site.issues
    return site


def errors(site: Site) -> list[str]:
    found = judge(site.issues, site.texts, {}, Options(Path()).strictness)
    return [one.issue.code for one in found if one.severity is Severity.ERROR]


def files(site: Site) -> dict[str, str]:
    return {one.path: one.data.decode("utf-8", "replace") for one in site.outputs}


def bare(text: str) -> str:
    """What a reader reads of a file, told here in another way than the program's own proof has it."""
    text = unescape(re.sub(r"<[^>]*>", "", text)).replace("\\n", " ")
    return " ".join(re.sub(r"\\u[0-9a-f]{4}", "’", text).split())


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("public"))


@pytest.fixture(scope="module")
def private(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("private"), Audience.PRIVATE)


def test_an_archive_of_all_kinds_is_published_without_errors(public: Site) -> None:
    assert errors(public) == []


@pytest.mark.parametrize("words", WITHHELD)
def test_no_file_of_the_public_site_holds_words_that_are_withheld(public: Site, words: str) -> None:
    found = [path for path, text in files(public).items() if words in text or words in bare(text)]

    assert found == []


def test_nothing_that_a_search_can_find_is_withheld(public: Site) -> None:
    told = " ".join(passage.text for record in public.findable() for passage in record.passages)

    assert "voted on Friday" in told and "The bridge of 1803" in told
    assert [words for words in WITHHELD if words in told] == []


def test_what_may_not_be_mentioned_is_mentioned_nowhere(public: Site) -> None:
    found = [
        path
        for path, text in files(public).items()
        if re.search("zebra|secret|hidden-note", path + text, re.I)
    ]

    assert found == []


def test_links_to_what_may_not_be_mentioned_are_plain_words(public: Site) -> None:
    meeting = bare(files(public)["meetings/council/index.html"])

    assert "See a text that this archive does not show, the other report and The bridge opens" in meeting


def test_pictures_of_texts_that_are_not_shown_are_not_published(public: Site, private: Site) -> None:
    name = "media/reserved/bridge.gif"

    assert name not in files(public) and name in files(private)


def test_an_extract_has_our_summary_the_ways_to_the_text_and_the_quoted_words(public: Site) -> None:
    page = files(public)["articles/reserved/index.html"]
    text = bare(page)

    assert "Our own words on the day." in text
    assert "Read the original at example.org" in text and "Read an archived copy at example.org" in text
    assert "voted on Friday to open the old bridge to carts" in text
    assert "Nobody may cross … the ferryman laughed" in text
    body = text[text.index("Extract The bridge opens") :]
    assert body.index("Read the original") < body.index("Our own words") < body.index("voted on")
    assert page.count('class="quoted-words"') == 2


def test_notes_have_the_same_numbers_and_places_in_an_extract_as_in_the_whole_text(
    public: Site, private: Site
) -> None:
    marks = re.compile(r'id="((?:q|r|note)-[\w-]+)"')
    numbers = re.compile(r'id="r-([\w-]+)"[^>]* data-n="(\d+)"')
    extract, whole = (files(site)["articles/reserved/index.html"] for site in (public, private))

    assert set(marks.findall(extract)) == set(marks.findall(whole))
    assert set(numbers.findall(extract)) == set(numbers.findall(whole))


def test_annotations_on_a_text_that_is_not_shown_give_its_words_alone(public: Site) -> None:
    notes = json.loads(files(public)["articles/reserved/annotations.jsonld"])["first"]["items"]
    selectors = [each["target"]["selector"] for each in notes if "selector" in each["target"]]

    assert [one["type"] for each in selectors for one in each] == ["TextQuoteSelector"] * 3
    assert all(one["prefix"] == one["suffix"] == "" for each in selectors for one in each)


def test_a_notice_has_no_notes_and_no_summary(public: Site) -> None:
    page = bare(files(public)["articles/bare/index.html"])

    assert "A bare notice" in page and "Read the original at example.org" in page
    assert "in our words" not in page and "in a shed" not in page
    assert "notes/bare-note/index.html" not in files(public)


def test_a_note_on_a_shown_and_a_bare_article_stays_on_the_shown_one(public: Site) -> None:
    assert "The toll had been dropped" in bare(files(public)["articles/own/index.html"])
    assert "The toll had been dropped" not in bare(files(public)["articles/bare/index.html"])


def test_a_removed_article_leaves_a_page_that_says_so(public: Site) -> None:
    page = files(public)["articles/removed/index.html"]

    assert "removed on request on 20 November 2026. Its author asked for it. Write to us." in bare(page)
    assert 'content="noindex"' in page and "articles/removed/" not in files(public)["sitemap.xml"]
    assert 'id="note-the-boat"' in page and "four cousins" not in page


def test_a_private_site_shows_everything_and_says_on_every_page_that_it_is_private(private: Site) -> None:
    made = files(private)
    pages = [text for path, text in made.items() if path.endswith(".html")]

    assert "herons left" in made["articles/reserved/index.html"]
    assert "zebra" in made["articles/secret/index.html"]
    assert "The public does not see this page" in made["articles/secret/index.html"]
    assert all("Private copy." in page for page in pages)
    assert all('<meta name="robots" content="noindex, nofollow">' in page for page in pages)
    assert "Disallow: /\n" in made["robots.txt"] and "sitemap.xml" not in made


def test_the_author_sees_everything_and_what_the_public_would_not_see(tmp_path: Path) -> None:
    made = files(built(tmp_path, Audience.AUTHOR))

    assert "The public sees an extract" in made["articles/reserved/index.html"]
    assert "Private copy" not in made["index.html"]


def test_rights_are_told_to_machines_as_they_are_stated(public: Site) -> None:
    page = files(public)["articles/reserved/index.html"]

    assert '"usageInfo":"https://rightsstatements.org/page/InC/1.0/"' in page
    assert '"copyrightHolder":{"@type":"Organization","name":"The Gazette"}' in page
    assert "isAccessibleForFree" not in page and "articleBody" not in page


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("theme/leak.txt", "and the ferryman laughed so loudly that the herons left"),
        (
            "content/essays/leak.md",
            "---\ntitle: A leak\n---\nWho found *eleven* missing and **blamed** the flood of.",
        ),
        (
            "content/tags/bridges.md",
            "---\nname: Bridges\n---\nThe planks were counted twice by the miller, who found eleven missing.",
        ),
        (
            "content/people/mayor.md",
            "---\nname: Ada Lind\nrole: and Ada Lind shook every hand in Northside\n---\n",
        ),
    ],
)
def test_a_leak_is_an_error(tmp_path: Path, path: str, text: str) -> None:
    unpack(ARCHIVE, tmp_path)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text, "utf-8")

    site = make(Options(tmp_path), memory())

    assert "D03" in errors(site), (path, [one.path for one in site.outputs if one.path.endswith(".txt")])


def test_words_that_another_article_shows_whole_are_no_leak(tmp_path: Path) -> None:
    agency = "Nobody may cross without paying, the clerk warned, and the ferryman laughed so loudly."
    unpack(ARCHIVE, tmp_path)
    (tmp_path / "content/articles/agency.md").write_text(
        f"---\ntitle: A copy\nrights: own\n---\n{agency}\n", "utf-8"
    )

    assert errors(make(Options(tmp_path), memory())) == []


def test_a_quotation_is_cut_where_the_error_about_its_length_is_silenced(tmp_path: Path) -> None:
    text = ARCHIVE.replace(
        "rights: {most_words: 12, most_share: 0.5}",
        "rights: {most_words: 4, most_share: 0.5}\nchecks: {D01: off}",
    )
    page = bare(files(built(tmp_path, text=text))["articles/reserved/index.html"])

    assert "voted on Friday to …" in page and "open the old bridge" not in page


def test_what_sources_of_meetings_and_people_quote_within_the_bounds_is_no_leak(tmp_path: Path) -> None:
    words = "counted twice by the miller, who found eleven missing"
    quote = f"{{title: The bridge opens, article: reserved, quote: '{words}'}}"
    text = ARCHIVE.replace("name: Ada Lind\n", f"name: Ada Lind\nsources: [{quote}]\n")

    site = built(
        tmp_path, text=text.replace("quote: planks were counted twice by the miller", f"quote: '{words}'")
    )

    assert errors(site) == [] and words in bare(files(site)["people/mayor/index.html"])


def test_headlines_and_names_that_a_withheld_text_mentions_are_no_leak(tmp_path: Path) -> None:
    headline = "What nine careful walkers found below the old bridge"
    text = ARCHIVE.replace("title: What we found", f"title: {headline}")

    site = built(tmp_path, text=text.replace("to carts again, and", f"to carts again, see {headline}, and"))

    assert errors(site) == []


def test_a_claim_whose_first_appearance_is_hidden_stands_on_the_next(tmp_path: Path) -> None:
    claim = """-- content/claims/crossing.yaml --
claim: Everybody crossed.
appearances:
  - {article: secret, quote: crossed the reeds at dawn}
  - {article: own, quote: walked over the bridge}
  - {article: reserved, quote: "to carts again, and Ada Lind shook every hand in Northside"}
kind: context
summary: Everybody did.
as_of: 2026-11-21
author: The editors
created: 2026-11-21
sources: [{title: A book, citation: "A book of reeds"}]
"""

    site = built(tmp_path, text=ARCHIVE + claim)

    # The last appearance quotes too much, and is told where it is written.
    (long,) = (one for one in site.issues if one.code == "D01")
    assert (long.spot.path, long.spot.key[:2]) == ("content/claims/crossing.yaml", ("appearances", 2))
    assert "Everybody did." in bare(files(site)["articles/own/index.html"])
    assert "secret" not in files(site)["notes/crossing/index.html"]


def test_a_headline_that_is_the_text_leaks_it(tmp_path: Path) -> None:
    post = "; ".join(
        f"the miller of house {number} has one plank to pay"
        for number in ("one", "two", "six", "ten", "five")
    )
    text = ARCHIVE.replace("title: A bare notice", f"title: {post}").replace(
        "It was announced", f"{post}. It was announced"
    )

    assert errors(built(tmp_path, text=text)) == ["D03"]


def test_what_is_remembered_of_an_earlier_proof_hides_no_leak(tmp_path: Path) -> None:
    unpack(ARCHIVE, tmp_path)
    remembered = memory()
    assert errors(make(Options(tmp_path), remembered)) == []
    article = tmp_path / "content/articles/own.md"
    article.write_text(article.read_text("utf-8").replace("rights: own", "rights: InC"), "utf-8")

    site = make(Options(tmp_path), remembered.next())

    assert errors(site) == [] and "walked over the bridge" not in "".join(files(site).values())


def test_every_link_within_the_public_site_leads_to_a_file_of_it(public: Site) -> None:
    made = files(public)
    pages = {path: text for path, text in made.items() if path.endswith(".html") and path != "404.html"}
    links = {
        normpath(f"{path}/../{link}"): path
        for path, text in pages.items()
        for link in re.findall(r'href="((?:\.\./)*[\w/-]+/index\.html)', text)
    }

    assert links and {link: path for link, path in links.items() if link not in made} == {}


def test_an_address_that_another_hands_on_is_told_where_it_is_written(tmp_path: Path) -> None:
    link = "[a copy](https://example.org/?to=https%3A%2F%2Fexample.net%2Farticles%2Fsecret%2F)"

    site = built(tmp_path, text=f"{ARCHIVE}-- content/essays/lead.md --\n---\ntitle: Ways\n---\n\n{link}\n")

    (told,) = (one for one in site.issues if one.code == "D09")
    assert told.spot.path == "content/essays/lead.md" and told.spot.length == len("articles%2Fsecret")
