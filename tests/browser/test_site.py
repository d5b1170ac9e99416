"""What only a browser can show."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MEASURE = (Path(__file__).parent / "measure.js").read_text("utf-8")
ARTICLE = "articles/crowded/index.html"
WIDTHS = (320, 390, 768, 1024, 1280, 1440, 1920)
HEIGHT = 800
REFERENCES = ".nref"


@contextmanager
def opened(browser: "Browser", address: str, width: int = 1280, **options: Any) -> Iterator["Page"]:
    """The page at an address, in a window of its own."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(address)
    yield page
    context.close()


def visited(browser: "Browser", site: Built, width: int, **options: Any) -> Iterator[tuple[str, "Page"]]:
    """Each kind of page by its name, one after another in the same window."""
    with opened(browser, "about:blank", width, **options) as page:
        for kind, path in site.pages().items():
            page.goto(site.address + path)
            yield kind, page


def measured(page: "Page", what: str) -> Any:
    """What one function of measure.js says of the page."""
    return page.evaluate(f"({MEASURE}).{what}")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_note_covers_another_or_the_text_and_none_is_cut_off(
    site: Built, browser: "Browser", width: int
) -> None:
    with opened(browser, site.address + ARTICLE, width) as page:
        assert measured(page, "notes()") == 21
        assert measured(page, "overlaps()") == []
        assert measured(page, "cutOff()") == []
        assert measured(page, "overflow()") == 0


@pytest.mark.parametrize("width", [1100, 1280, 1920])
def test_from_1100_pixels_notes_stand_beside_their_words(site: Built, browser: "Browser", width: int) -> None:
    with opened(browser, site.address + ARTICLE, width) as page:
        drifts = dict(measured(page, "drifts()"))

        assert measured(page, "beside()") == len(drifts) == 21
        # With the words in the middle of the window the note's first line is on screen.
        assert {
            note: drift for note, drift in drifts.items() if not -HEIGHT / 2 <= drift <= HEIGHT / 2 - 24
        } == {}


@pytest.mark.parametrize("script", [True, False])
def test_evidence_unfolded_beside_the_last_words_ends_before_what_follows_the_article(
    site: Built, browser: "Browser", script: bool
) -> None:
    with opened(browser, site.address + ARTICLE, java_script_enabled=script) as page:
        page.locator(".note summary").last.click()
        page.wait_for_function(
            "() => { const box = (one) => one.getBoundingClientRect();"
            " const { top } = box(document.querySelector('.after'));"
            " return [...document.querySelectorAll('.note')].every((one) => box(one).bottom <= top) }"
        )

        assert measured(page, "overlaps()") == []


@pytest.mark.parametrize("width", [320, 768])
def test_on_a_narrow_screen_notes_follow_their_paragraph(site: Built, browser: "Browser", width: int) -> None:
    with opened(browser, site.address + ARTICLE, width) as page:
        assert measured(page, "below()") == 21


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_a_note_comes_to_its_words_and_goes_again(
    site: Built, browser: "Browser", script: bool
) -> None:
    with opened(browser, site.address + ARTICLE, 390, java_script_enabled=script) as page:
        for reference in page.locator(REFERENCES).all()[::4]:
            reference.evaluate(
                "one => { one.scrollIntoView({ block: 'center' }); one.focus({ preventScroll: true }) }"
            )
            before = reference.bounding_box()
            page.keyboard.press("Enter")
            page.wait_for_selector(".note:target")

            note = page.locator(".note:target").bounding_box()
            assert note is not None
            assert note["y"] >= HEIGHT / 2
            assert note["y"] + note["height"] <= HEIGHT + 1
            assert reference.bounding_box() == before

            page.locator(".note:target .note-back").press("Enter")
            page.wait_for_function("() => !document.querySelector('.note:target')")
            assert reference.evaluate("one => one === document.activeElement")


def test_escape_leads_from_a_note_back_to_its_words(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE, 390) as page:
        reference = page.locator(REFERENCES).nth(7)
        reference.focus()
        before = page.evaluate("scrollY")
        page.keyboard.press("Enter")
        page.wait_for_selector(".note:target")

        page.keyboard.press("Escape")

        page.wait_for_function("() => !document.querySelector('.note:target')")
        assert reference.evaluate("one => one === document.activeElement")
        assert page.evaluate("scrollY") == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_all_text_stands_out_from_its_ground(
    site: Built, browser: "Browser", width: int, scheme: str
) -> None:
    pages = visited(browser, site, width, color_scheme=scheme)
    faint = {kind: measured(page, "faint(7)") for kind, page in pages}

    assert {kind: found for kind, found in faint.items() if found} == {}


def test_every_link_is_reached_by_the_keyboard_and_shows_it(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE) as page:
        reached, bare = set(), []
        for _ in range(measured(page, "stops()") + 30):
            page.keyboard.press("Tab")
            here = page.evaluate(
                "() => { const one = document.activeElement, style = getComputedStyle(one);"
                " return [[...document.querySelectorAll('*')].indexOf(one), one.outerHTML.slice(0, 60),"
                " style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2] }"
            )
            reached.add(here[0])
            if here[1].startswith("<body"):
                break
            bare += [] if here[2] else [here[1]]

        references = page.locator(REFERENCES).count()
        assert len(reached) >= measured(page, "stops()")
        assert references == 21
        assert bare == []


def test_the_first_stop_skips_to_the_text(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        page.wait_for_function("() => document.activeElement.id === 'main'")


@pytest.mark.parametrize("place", ["served", "from disk"])
def test_every_page_loads_from_its_own_site_alone_and_without_a_complaint(
    site: Built, browser: "Browser", place: str
) -> None:
    home = site.address if place == "served" else f"{site.folder.as_uri()}/"
    complaints: list[str] = []
    elsewhere: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on(
        "request", lambda request: None if request.url.startswith(home) else elsewhere.append(request.url)
    )

    for kind, path in site.pages().items():
        # The page for missing addresses cannot know how deep it is shown, so it names the site's address.
        if kind != "404" or place == "served":
            page.goto(home + path)
            styled = page.evaluate("getComputedStyle(document.body).marginTop === '0px'")
            assert styled, f"{path} has no style"

    context.close()
    assert complaints == []
    assert elsewhere == []


def test_links_work_from_disk(site: Built, browser: "Browser") -> None:
    with opened(browser, f"{site.folder.as_uri()}/index.html") as page:
        page.get_by_role("link", name="A crowded article").first.click()
        page.get_by_role("link", name="The first meeting").first.click()

        assert page.url == f"{site.folder.as_uri()}/meetings/first/index.html"
        assert page.title().startswith("The first meeting")


def test_on_a_server_the_address_is_shown_without_index_html(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE + "#copy") as page:
        assert page.url == site.address + "articles/crowded/#copy"


def test_the_page_for_missing_addresses_works_at_any_depth(site: Built, browser: "Browser") -> None:
    failed: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)

    # Its links lead to the published address; a reader there is on the same host.
    page.route(
        "https://example.org/sub/path/**", lambda route: route.continue_(url=_here(route.request.url, site))
    )
    answer = page.goto(site.address + "no/such/page/at/all")

    assert answer is not None
    assert answer.status == 404
    assert failed == [site.address + "no/such/page/at/all"]
    assert page.get_attribute("body", "data-page-type") == "404"
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_type_follows_the_size_a_reader_has_set(site: Built, browser: "Browser", width: int) -> None:
    with opened(browser, site.address + ARTICLE, width) as page:
        size = "parseFloat(getComputedStyle(document.querySelector('.block p')).fontSize)"
        before = page.evaluate(size)
        session = page.context.new_cdp_session(page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        page.reload()

        assert page.evaluate(size) >= 1.9 * before
        assert measured(page, "overflow()") == 0
        assert measured(page, "overlaps()") == []


def test_on_paper_every_note_stands_with_its_evidence(
    site: Built, browser: "Browser", tmp_path: Path
) -> None:
    with opened(browser, site.address + ARTICLE) as page:
        page.emulate_media(media="print")
        assert measured(page, "unfolded()") == measured(page, "notes()") == 21
        assert measured(page, "overlaps()") == []

        page.pdf(path=str(tmp_path / "article.pdf"), format="A4")

    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed: apt-get install poppler-utils")
    command = ["pdftotext", "-layout", str(tmp_path / "article.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    printed = [number for number in range(1, 22) if f"Archive note {number} " in text]
    assert printed == list(range(1, 22))
    assert "Notes as of 2 January 2026" in " ".join(text.split())


@pytest.mark.parametrize(("article", "words"), [("crowded", "years ago"), ("about", "about")])
def test_the_age_is_reckoned_on_the_readers_day(
    site: Built, browser: "Browser", article: str, words: str
) -> None:
    with opened(browser, f"{site.address}articles/{article}/index.html") as page:
        age = page.locator(".facts .age")
        years = page.evaluate("new Date().getFullYear()") - 2011

        assert words in age.inner_text()
        assert f"{years} years ago" in age.inner_text() or f"{years - 1} years ago" in age.inner_text()
        assert page.locator(".published time").count() == (0 if article == "about" else 1)


def test_a_translation_is_named_in_the_facts(site: Built, browser: "Browser") -> None:
    with opened(browser, f"{site.address}articles/about/index.html") as page:
        facts = page.locator(".copy > .facts").inner_text()

        assert "Translated from\nGerman medium certainty" in facts


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_wide_table_scrolls_in_its_box_and_the_page_does_not(
    site: Built, browser: "Browser", width: int
) -> None:
    with opened(browser, f"{site.address}articles/wide/index.html", width) as page:
        box = page.locator(".table-box")
        box.focus()

        assert box.evaluate("one => one === document.activeElement && one.scrollWidth > one.clientWidth")
        assert box.evaluate("one => getComputedStyle(one.querySelector('td')).textAlign") == "end"
        assert measured(page, "overflow()") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_on_lit_grounds_too(site: Built, browser: "Browser", scheme: str) -> None:
    with opened(browser, site.address + ARTICLE, color_scheme=scheme) as page:
        page.evaluate("document.querySelectorAll('.q, .note').forEach((one) => one.classList.add('lit'))")
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")

        assert measured(page, "faint(7)") == []


def test_without_script_nothing_is_missing(site: Built, browser: "Browser") -> None:
    lengths = {}
    for script in (True, False):
        with opened(browser, site.address + ARTICLE, java_script_enabled=script) as page:
            text = page.evaluate("document.querySelector('main').innerText")
            lengths[script] = [word for word in text.split() if word not in ("years", "ago")]

    assert len(lengths[True]) - len(lengths[False]) <= 1


def _here(address: str, site: Built) -> str:
    return address.replace("https://example.org/sub/path/", site.address)
