"""Type: how long lines are, which fonts a page loads, what a reader takes away by copying or printing."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from tests.browser.conftest import Built
from tests.browser.test_site import ARTICLE, measured, opened, visited

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

LETTERS_A_LINE = """() => {
    const text = document.querySelector(".block > p"), range = document.createRange(), lines = new Map();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); )
        for (let at = 0; at < node.length; at += 1) {
            range.setStart(node, at), range.setEnd(node, at + 1);
            const line = Math.round(range.getBoundingClientRect().bottom / 12);
            lines.set(line, (lines.get(line) || 0) + 1);
        }
    const all = [...lines.values()].sort((one, other) => one - other);
    return all[Math.floor(all.length / 2)];
}"""
COPIED = """() => {
    const mark = document.querySelector(".block .q"), block = mark.closest("p");
    getSelection().selectAllChildren(block);
    return getSelection().toString();
}"""
ACROSS_THE_END = """() => {
    const mark = [...document.querySelectorAll(".block .q")].at(-1);
    const before = mark.textContent.split(" ").slice(-2);
    const after = mark.nextSibling.data.split(" ").slice(0, 3);
    return before.join(" ") + after.join(" ");
}"""
# A line may break on either side of a box that stands in it, before a comma too.
TORN = """() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), torn = [];
    for (let node; (node = walker.nextNode()); ) {
        const before = node.previousSibling;
        if (!(before instanceof Element) || !/^[,;.:)]/.test(node.data)) continue;
        if (getComputedStyle(before).display !== "inline") torn.push(before.outerHTML);
    }
    return torn;
}"""
SHIFTS = """() => new Promise((told) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => told(sum), 300);
})"""


def fonts(page: "Page") -> set[str]:
    """The fonts that the page has loaded, by the names they have in the theme."""
    page.wait_for_function("document.fonts.status === 'loaded'")
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    return {found[1] for name in names if (found := re.search(r"/fonts/([\w-]+)\.\w+\.woff2$", name))}


def style(page: "Page", selector: str, *names: str) -> list[Any]:
    """The computed sizes of the first such element, in pixels."""
    script = "(one) => Object.fromEntries(Object.entries(getComputedStyle(document.querySelector(one))))"
    computed = page.evaluate(script, selector)
    return [float(computed[name].removesuffix("px")) for name in names]


@pytest.mark.parametrize("width", [1280, 1440, 1920])
def test_a_line_has_sixty_to_seventyfive_letters(site: Built, browser: "Browser", width: int) -> None:
    with opened(browser, f"{site.address}about/index.html", width) as page:
        page.evaluate("document.querySelector('.prose').className = 'block'")
        size, leading = style(page, ".block > p", "fontSize", "lineHeight")

        assert 60 <= page.evaluate(LETTERS_A_LINE) <= 75
        assert 18 <= size <= 20
        assert 1.5 <= leading / size <= 1.65


@pytest.mark.parametrize("width", [390, 1280])
def test_type_that_a_reader_has_doubled_is_double(site: Built, browser: "Browser", width: int) -> None:
    with opened(browser, site.address + ARTICLE, width) as page:
        before = style(page, ".block > p", "fontSize")[0]
        session = page.context.new_cdp_session(page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        page.reload()

        assert style(page, ".block > p", "fontSize")[0] >= 1.95 * before


@pytest.mark.parametrize("media", ["screen", "print"])
def test_a_separator_stays_with_the_link_before_it(
    site: Built, browser: "Browser", media: Literal["screen", "print"]
) -> None:
    torn = {}
    for kind, page in visited(browser, site, 390):
        page.emulate_media(media=media)
        torn[kind] = page.evaluate(TORN)

    assert {kind: links for kind, links in torn.items() if links} == {}


def test_a_latin_page_loads_no_cyrillic_and_a_russian_one_does(site: Built, browser: "Browser") -> None:
    with opened(browser, f"{site.address}articles/wide/index.html") as page:
        latin = fonts(page)
    with opened(browser, f"{site.address}articles/cyrillic/index.html") as page:
        russian = fonts(page)

    assert {"text", "label"} <= latin
    assert not any("cyrillic" in name for name in latin)
    assert "text-cyrillic" in russian


def test_fonts_are_there_when_the_site_is_opened_from_disk(site: Built, browser: "Browser") -> None:
    with opened(browser, f"{site.folder.as_uri()}/{ARTICLE}") as page:
        page.wait_for_function("document.fonts.status === 'loaded'")

        loaded = page.evaluate(
            "[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family)"
        )
        assert {"Literata", "Archive Sans"} <= {family.strip('"') for family in loaded}


def test_little_moves_when_the_fonts_come(site: Built, browser: "Browser") -> None:
    with opened(browser, "about:blank") as page:

        def late(route: "Route") -> None:
            page.wait_for_timeout(150)
            route.continue_()

        page.route("**/*.woff2", late)
        page.goto(site.address + ARTICLE)
        fonts(page)

        assert page.evaluate(SHIFTS) <= 0.02


def test_an_article_page_weighs_little(site: Built, browser: "Browser") -> None:
    requests: list[str] = []
    with opened(browser, "about:blank") as page:
        page.on("request", lambda request: requests.append(request.url))
        page.goto(site.address + ARTICLE)
        fonts(page)

    assert len(requests) <= 8


def test_words_copied_across_a_mark_are_the_words_of_the_text(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE) as page:
        copied = page.evaluate(COPIED)
        written = page.evaluate("document.querySelector('.block .q').closest('p').textContent")

        assert copied == written
        assert not re.search(r"\d\d\d\d? ,|\u200a", copied)


def test_a_link_to_words_finds_them_across_the_end_of_a_mark(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE, 390) as page:
        words = page.evaluate(ACROSS_THE_END)
        page.goto("about:blank")
        page.goto(f"{site.address}{ARTICLE}#:~:text={words.replace(' ', '%20')}")
        page.wait_for_function("scrollY > 0")


@pytest.mark.parametrize("width", [390, 1280])
def test_without_colours_of_their_own_marks_notes_and_focus_are_seen(
    site: Built, browser: "Browser", width: int
) -> None:
    with opened(browser, site.address + ARTICLE, width, forced_colors="active", color_scheme="dark") as page:
        assert measured(page, "faint(4.5)") == []
        page.locator(".nref").first.focus()

        seen = page.evaluate(
            "['.q', '.note', '.nref'].map((one) => getComputedStyle(document.querySelector(one)))"
            ".map((one, at) => [one.textDecorationLine, one.borderInlineStartStyle, one.outlineStyle][at])"
        )
        assert seen == ["underline", "solid", "solid"]


def test_every_sheet_carries_the_address_the_day_of_the_notes_and_its_number(
    site: Built, browser: "Browser", tmp_path: Path
) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed: apt-get install poppler-utils")
    with opened(browser, site.address + ARTICLE, color_scheme="dark") as page:
        page.pdf(path=str(tmp_path / "article.pdf"), format="A4", prefer_css_page_size=True, tagged=True)

    told = subprocess.run(
        ["pdfinfo", str(tmp_path / "article.pdf")], capture_output=True, text=True, check=True
    )
    printed = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "article.pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    sheets = [" ".join(sheet.split()) for sheet in printed.stdout.split("\f") if sheet.strip()]
    assert re.search(r"Tagged: +yes", told.stdout)
    for number, sheet in enumerate(sheets, 1):
        assert "Notes as of 2 January 2026" in sheet
        assert re.search(rf"{number} ?/ ?{len(sheets)}\b", sheet)
