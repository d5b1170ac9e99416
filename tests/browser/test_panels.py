"""The author's panels in a browser: what ages, what is due, front matter, files dropped on the page."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.authoring import Served, served
from tests.browser.test_axe import RULES
from tests.chromium import shut
from tests.intake.samples import source

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Route

pytestmark = pytest.mark.browser

ARTICLE = "content/articles/harbour.md"
NOTES = "content/notes/harbour.yaml"
DRAFT = "content/articles/port-alder-votes-for-a-new-harbour.md"
ARCHIVE = f"""\
-- {ARTICLE} --
---
# Found in a drawer.
title: A quiet harbour
published: 2007-12-13
rights: own
tags: [ships]   # one so far
---

The new ferry will sail in March 2008. The old harbour is so far the largest on the coast.
-- content/articles/town.md --
---
title: A town
published: 2008-12-13
rights: own
tags: [towns]
---

This is the first town on the coast.
-- content/people/anna.md --
---
name: Anna Kitova
---
-- {NOTES} --
# Mine.
article: harbour
notes:
  - id: doubtful
    kind: unverified
    quote: old harbour
    then: unknown
    now: unknown
    summary: Nobody else says so.
    searched: In the town's paper.
    as_of: 2020-01-10   # in the library
    review_by: 2020-10-10
    author: The editors
    created: 2020-01-10
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(ARCHIVE, tmp_path_factory.mktemp("archive")) as one:
        yield one


@pytest.fixture
def page(archive: Served, browser: "Browser") -> Iterator["Page"]:
    """The page of an article with the desk on it; whatever goes wrong in it fails the test."""
    context = browser.new_context(bypass_csp=True)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    archive.begin_again(ARCHIVE)
    opened.goto(f"{archive.address}articles/harbour/")
    opened.get_by_role("button", name="Candidates").wait_for()
    yield opened
    shut(context)
    assert wrong == []


def until(page: "Page", served: Served, path: str, words: str) -> None:
    """Wait until a file says something; whoever saves it answers the page when it is written."""
    for _ in range(100):
        if (served.root / path).exists() and words in served.text(path):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{path} does not say {words!r}")


def again(page: "Page") -> None:
    """Load the page again; where the server is just doing that too, one of the two is enough."""
    from playwright.sync_api import Error

    with suppress(Error):
        page.reload()
    page.wait_for_load_state()


def take_back(page: "Page", undo: "Locator", is_back: Callable[[], bool]) -> None:
    """Press Undo until it is so: what was saved just before may load the page again under a click."""
    for _ in range(20):
        undo.click()
        for _ in range(20):
            if is_back():
                return
            page.wait_for_timeout(50)
    raise AssertionError("it was not taken back")


def test_a_sentence_that_ages_is_one_click_from_a_note(page: "Page") -> None:
    page.keyboard.press("c")
    row = page.get_by_role("listitem").filter(has_text="one earlier, later or larger case")
    row.get_by_role("button", name="Show “largest” in the text").click()
    marked = "[...CSS.highlights.get('desk')].map(String).join()"

    assert page.evaluate(marked) == "largest on the coast"
    row.get_by_role("button", name="Write a note on “largest”").click()
    assert page.get_by_label("Words", exact=True).input_value() == "largest on the coast"
    assert page.get_by_label("Kind").input_value() == "context"


def test_articles_tell_how_many_places_each_has_and_lead_there(page: "Page") -> None:
    page.keyboard.press("c")
    page.get_by_role("button", name="All articles").click()
    page.get_by_role("dialog").get_by_role("link", name="A town").click()

    page.get_by_role("dialog", name="Candidates").get_by_text("first town").wait_for()


def test_a_note_that_still_holds_is_checked_with_one_click_and_that_is_undone(
    page: "Page", archive: Served
) -> None:
    before = archive.text(NOTES)
    page.keyboard.press("d")
    page.get_by_role("button", name="doubtful: still holds, checked today").click()
    until(page, archive, NOTES, "# in the library")
    page.get_by_text("Nothing is due.").wait_for()

    assert "2020-01-10   # in the library" not in archive.text(NOTES)
    take_back(
        page, page.get_by_role("button", name="Undo", exact=True), lambda: archive.text(NOTES) == before
    )


def test_tags_are_edited_with_the_keyboard_alone(page: "Page", archive: Served) -> None:
    page.keyboard.press("m")
    field = page.get_by_label("Tags", exact=True)
    field.wait_for()
    for _ in range(10):
        page.keyboard.press("Tab")
        if field.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.type("towns")
    page.keyboard.press("Enter")
    page.get_by_label("People", exact=True).focus()
    page.keyboard.type("Anna Kitova")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save").focus()
    page.keyboard.press("Enter")

    until(page, archive, ARTICLE, "towns")
    assert archive.text(ARTICLE) == _front(archive, "tags: [ships, towns]   # one so far", "people: [anna]")


def _front(archive: Served, tags: str, people: str) -> str:
    del archive
    text = ARCHIVE.partition(f"-- {ARTICLE} --\n")[2].partition("-- content/articles/town.md --")[0]
    return text.replace("tags: [ships]   # one so far", f"{people}\n{tags}")


def test_what_the_build_would_refuse_is_told_at_its_field(page: "Page", archive: Served) -> None:
    before = archive.text(ARTICLE)
    page.keyboard.press("m")
    page.get_by_label("Published", exact=True).fill("yesterday")
    page.get_by_role("button", name="Save").click()
    wrong = page.get_by_label("Published", exact=True)
    wrong.and_(page.locator("[aria-invalid=true]")).wait_for()

    assert archive.text(ARTICLE) == before


def test_two_tabs_lose_nothing(page: "Page", archive: Served) -> None:
    page.route("**/livereload*", lambda route: route.abort())
    again(page)
    page.get_by_role("button", name="Front matter").click()
    page.get_by_label("Title", exact=True).fill("A loud harbour")
    page.get_by_label("Authors", exact=True).fill("Boris Meier")
    changed = (
        archive.text(ARTICLE).replace("A quiet harbour", "A small harbour").replace("own", "own   # mine")
    )
    (archive.root / ARTICLE).write_text(changed, "utf-8")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("In the file by now: A small harbour").wait_for()
    assert archive.text(ARTICLE) == changed
    page.get_by_role("button", name="Save").click()
    until(page, archive, ARTICLE, "A loud harbour")

    assert "own   # mine" in archive.text(ARTICLE) and "authors: [Boris Meier]" in archive.text(ARTICLE)


def test_what_was_typed_outlives_a_reload(page: "Page") -> None:
    page.keyboard.press("m")
    page.get_by_label("Title", exact=True).fill("A loud harbour")
    again(page)
    title = page.get_by_label("Title", exact=True)
    title.wait_for()

    assert title.input_value() == "A loud harbour"


def test_a_file_is_dropped_and_a_line_that_was_cut_comes_back(page: "Page", archive: Served) -> None:
    drop(page, "saved.txt", source("everything"))
    caption = page.get_by_role("checkbox", name="caption")
    caption.first.check()
    words = caption.first.locator("xpath=..").locator("span > span").inner_text()
    page.get_by_role("button", name="Import as a draft").click()

    page.get_by_text("Imported as a draft.").wait_for()
    assert words in archive.text(DRAFT).split("---\n", 2)[2]


def test_after_an_import_a_cut_line_comes_back_at_once(page: "Page", archive: Served) -> None:
    drop(page, "saved.txt", source("everything"))
    page.get_by_role("button", name="Import as a draft").click()
    page.get_by_role("button", name="Kept and cut lines").click()
    caption = page.get_by_role("checkbox", name="caption").first
    words = caption.locator("xpath=..").locator("span > span").inner_text()
    assert words not in archive.text(DRAFT).split("---\n", 2)[2]
    caption.check()

    page.get_by_text("now stands in").wait_for()
    assert words in archive.text(DRAFT).split("---\n", 2)[2]


def test_what_was_imported_is_told_after_a_reload_and_taken_back(page: "Page", archive: Served) -> None:
    drop(page, "saved.txt", source("everything"))
    page.get_by_role("button", name="Import as a draft").click()
    page.get_by_text("Imported as a draft.").wait_for()
    again(page)
    undo = page.get_by_role("dialog", name="Import").get_by_role("button", name="Undo")
    take_back(page, undo, lambda: not (archive.root / DRAFT).exists())


def test_a_text_that_is_here_already_is_imported_only_when_asked_to(page: "Page", archive: Served) -> None:
    for name in ("saved.txt", "again.txt"):
        words = source("everything") + ("\n\nTerms and Conditions\n" if name == "again.txt" else "")
        more = page.get_by_role("button", name="Import it although it is here")
        dropped(page, name, words, page.get_by_role("button", name="Import as a draft").or_(more))
        if more.is_visible():
            more.click()
        page.get_by_role("button", name="Import as a draft").click()
        page.get_by_text("Imported as a draft.").nth(0 if name == "saved.txt" else 1).wait_for()

    assert len(list((archive.root / "content/articles").glob("port-alder*"))) == 2


def test_what_cannot_be_imported_is_told(page: "Page") -> None:
    drop(page, "broken.pdf", "%PDF-1.4 nothing")

    page.get_by_text("broken.pdf: not imported").wait_for()


def test_a_file_is_chosen_where_none_can_be_dropped(page: "Page", tmp_path: Path) -> None:
    saved = tmp_path.parent / "chosen.txt"
    saved.write_text(source("everything"), "utf-8")
    page.keyboard.press("i")
    page.get_by_label("Saved pages").set_input_files(saved)

    page.get_by_role("button", name="Import as a draft").wait_for()


def drop(page: "Page", name: str, words: str) -> None:
    """Let go of a file over the page; a page that is being loaded again is waited for."""
    from playwright.sync_api import Error

    for _ in range(20):
        page.get_by_role("button", name="Import", exact=False).first.wait_for()
        try:
            page.evaluate(DROP, [name, words])
        except Error:
            continue
        return


def dropped(page: "Page", name: str, words: str, shown: "Locator") -> None:
    """Let go of a file until it is shown: what was imported before may load the page again at any moment."""
    from playwright.sync_api import Error

    for _ in range(4):
        drop(page, name, words)
        with suppress(Error):
            shown.wait_for(timeout=15_000)
            return
    raise AssertionError(f"{name} is not shown")


DROP = """([name, words]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([words], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true }));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_panel_breaks_a_rule_of_accessibility(page: "Page", scheme: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: make browser"
    )
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    broken = {}
    for key, title, waited in (
        ("c", "Candidates", "may age"),
        ("d", "Due", "to look at again"),
        ("s", "Broken sources", "cited page"),
        ("m", "Front matter", ARTICLE),
        ("i", "Import", "The original is kept"),
    ):
        page.keyboard.press(key)
        page.get_by_role("dialog", name=title).get_by_text(waited).first.wait_for()
        found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
        broken[title] = [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found]
        page.keyboard.press("Escape")
    drop(page, "saved.txt", source("everything"))
    page.get_by_role("button", name="Import as a draft").wait_for()
    found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
    broken["lines"] = [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found]

    assert {title: rules for title, rules in broken.items() if rules} == {}


def test_a_link_that_was_followed_is_not_taken_back_by_a_save(page: "Page", archive: Served) -> None:
    """The next page is held back until tabs are told to load the open one again."""

    def hold(route: "Route") -> None:
        with archive.saving():
            text = archive.text(ARTICLE).replace("A quiet harbour", "A small harbour")
            (archive.root / ARTICLE).write_text(text, "utf-8")
        route.continue_()

    page.route("**/articles/town/", hold)
    page.goto(f"{archive.address}articles/town/")

    page.get_by_role("heading", name="A town").first.wait_for()
