"""Notes written in the page, as their author meets it: selected, filled in, saved, changed, taken back."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.archive_files import unpack
from tests.chromium import shut
from tests.serve.desk.desks import ARCHIVE, NOTES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make browser")

SHEET, LINE = ".desk-sheet", ".desk-line"
SELECT = """([words, within]) => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const at = node.data.indexOf(words);
    if (at < 0 || !node.parentElement.closest(within)) continue;
    getSelection().setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new Error(`nowhere: ${words}`);
}"""
SPAN = """([first, last]) => {
  const at = (words) => {
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); )
      if (node.data.includes(words) && node.parentElement.closest(".block")) return node;
  };
  const [from, to] = [at(first), at(last)];
  getSelection().setBaseAndExtent(from, from.data.indexOf(first), to, to.data.indexOf(last) + last.length);
}"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


@dataclass(frozen=True)
class Served:
    root: Path
    address: str

    @property
    def notes(self) -> str:
        return (self.root / NOTES).read_text("utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The authoring server on an archive of its own, as a process of its own."""
    root, port = unpack(ARCHIVE, tmp_path_factory.mktemp("archive")), free_port()
    command = [sys.executable, "-m", "site_builder", "serve", str(root), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Served(root, f"http://127.0.0.1:{port}/articles/harbour/")
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture
def desk(server: Served) -> Served:
    """The same, with its notes as they were, and a page that shows them."""
    unpack(ARCHIVE, server.root)
    shutil.rmtree(server.root / ".cache/desk", ignore_errors=True)
    wait_until_shown(server.address)
    return server


def wait_until_shown(address: str) -> None:
    """Until the page has the notes of the archive and no other."""
    for _ in range(600):
        with suppress(URLError), urlopen(address) as page:
            if re.findall(r'data-note="([^"]+)"', page.read().decode()) == ["which-ferry", "old-draft"]:
                return
        time.sleep(0.05)
    raise AssertionError("the server did not come up")


@contextmanager
def opened(browser: "Browser", desk: Served, width: int = 1280, **more: Any) -> Iterator["Page"]:
    """The article on the desk; nothing may be said on the console but refusals."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **more)
    page, wrong = context.new_page(), []
    page.set_default_timeout(30_000)
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(desk.address)
    page.get_by_role("button", name="Note N").wait_for()
    yield page
    shut(context)
    assert [one for one in wrong if not re.search("status of 4(09|22)", one)] == []


def begin(page: "Page", words: str, within: str = ".block") -> None:
    press_n(page, SELECT, [words, within])


def press_n(page: "Page", script: str = "0", given: object = None) -> None:
    """Select and press N until the form is there: a page that is just being loaded again hears nothing."""
    for _ in range(5):
        page.evaluate(script, given)
        page.keyboard.press("n")
        with suppress(sync_api.TimeoutError):
            page.locator(SHEET).wait_for(timeout=2000)
            return
    raise AssertionError("the form did not open")


def note(page: "Page", name: str) -> str:
    """What a note in the margin says, once it is there."""
    place = page.locator(f"#note-{name}")
    place.wait_for()
    return str(place.inner_text())


def said(page: "Page") -> str:
    page.locator(LINE).locator("button").first.wait_for()
    return str(page.locator(LINE).inner_text())


def test_select_press_n_fill_save_and_the_note_stands_in_the_margin(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        begin(page, "new harbour")
        page.get_by_label("Finding, in one sentence").fill("It was opened in 2005.")
        page.get_by_label("People").fill("anna")
        page.get_by_label("People").press("Enter")
        page.get_by_role("button", name="Publish").click()

        assert "It was opened in 2005." in note(page, "harbour-new-harbour")
        assert page.locator("mark", has_text="new harbour").count() == 1
        assert "Undo" in said(page)
        assert page.evaluate("document.activeElement.id") == "note-harbour-new-harbour"
        assert "    quote: new harbour\n" in desk.notes and "    people: [anna]\n" in desk.notes
        assert "   # the only one\n" in desk.notes

        page.locator(LINE).get_by_role("button", name="Undo").click()

        page.locator("#note-harbour-new-harbour").wait_for(state="detached")
        assert "new harbour" not in desk.notes


def test_the_button_by_the_selection_opens_the_form_too(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        page.evaluate(SELECT, ["new harbour", ".block"])

        page.locator(".desk-near button").click()

        page.locator(SHEET).wait_for()
        assert page.get_by_label("Words", exact=True).input_value() == "new harbour"


def test_what_the_build_would_refuse_is_said_while_typing_and_at_saving(
    browser: "Browser", desk: Served
) -> None:
    before = desk.notes
    with opened(browser, desk) as page:
        begin(page, "new harbour")
        finding = page.get_by_label("Finding, in one sentence")
        finding.fill("It is now open.")
        page.get_by_text("'now' in a summary").wait_for()
        assert "15 of 200" in page.locator(SHEET).inner_text()
        page.get_by_label("Kind").select_option("correction")
        page.get_by_role("button", name="Publish").click()

        page.get_by_text("`sources`").first.wait_for()
        assert desk.notes == before
        page.get_by_label("Title").fill("A paper")
        page.get_by_label("Address").fill("no address")
        page.get_by_text("no address").first.wait_for()
        page.locator("[name$='.url'][aria-invalid]").wait_for()


def test_a_note_is_edited_and_withdrawn(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        page.get_by_role("button", name="Edit note 1").click()
        page.get_by_label("Finding, in one sentence").fill("The blue ferry.")
        page.get_by_label("Kind").select_option("context")
        page.get_by_label("Why it is changed").fill("The colour was wrong.")
        page.get_by_role("button", name="Save", exact=True).click()
        page.locator("#note-which-ferry", has_text="The blue ferry.").wait_for()
        assert "Context" in note(page, "which-ferry")
        assert "reason: The colour was wrong." in desk.notes and "   # for now\n" in desk.notes

        page.get_by_role("button", name="Withdraw note 1").click()
        page.get_by_role("button", name="Withdraw", exact=True).click()
        page.get_by_text("say why it is withdrawn").wait_for()
        page.get_by_label("Why it is withdrawn").fill("Another ferry.")
        page.get_by_role("button", name="Withdraw", exact=True).click()

        page.locator("#note-which-ferry").wait_for(state="detached")
        assert "status: withdrawn" in desk.notes


def test_a_withdrawn_note_is_published_again_on_its_page(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        page.get_by_role("button", name="Withdraw note 1").click()
        page.get_by_label("Why it is withdrawn").fill("Another ferry.")
        page.get_by_role("button", name="Withdraw", exact=True).click()
        page.locator("#note-which-ferry").wait_for(state="detached")

        page.goto(desk.address.replace("articles/harbour", "notes/which-ferry"))
        page.get_by_role("button", name="Edit this note").click()
        page.get_by_label("Why it is changed").fill("It was that one.")
        page.get_by_role("button", name="Publish", exact=True).click()

        page.get_by_text("Published again.").first.wait_for(state="attached")
        assert "status:" not in desk.notes.split("old-draft")[0]


def test_the_last_change_is_taken_back_by_a_key_whatever_page_is_open(
    browser: "Browser", desk: Served
) -> None:
    before = desk.notes
    with opened(browser, desk) as page:
        begin(page, "new harbour")
        page.get_by_label("Finding, in one sentence").fill("It was opened in 2005.")
        page.get_by_role("button", name="Publish").click()
        note(page, "harbour-new-harbour")

        page.goto(desk.address.replace("articles/harbour/", ""))
        page.get_by_role("button", name="Undo U").wait_for()
        page.keyboard.press("u")

        page.get_by_text("Taken back").wait_for()
        assert desk.notes == before


def test_a_note_is_moved_to_other_words(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        page.get_by_role("button", name="Edit note 1").click()
        page.locator(SHEET).wait_for()
        page.evaluate(SELECT, ["ferry sailed", ".block"])
        page.get_by_role("button", name="Use the selected words").click()
        sync_api.expect(page.locator("#desk-quote")).to_have_value("ferry sailed")
        page.get_by_role("button", name="Save", exact=True).click()

        page.locator("mark", has_text="ferry sailed").wait_for()
        assert "    quote: ferry sailed\n" in desk.notes


def test_words_in_several_places_are_settled_in_the_form(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        begin(page, "harbour")
        places = page.get_by_role("radio")
        places.first.wait_for()
        assert places.count() == 5 and places.nth(0).is_checked()

        places.nth(1).check()
        page.get_by_label("Finding, in one sentence").fill("The new one.")
        page.get_by_role("button", name="Save as draft").click()

        page.locator("#q-harbour-harbour").wait_for()
        before = page.evaluate("document.querySelector('#q-harbour-harbour').previousSibling.data")
        assert before.endswith("the new ") and "status: draft" in desk.notes


def test_words_that_carry_a_note_say_so_and_lead_to_it(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        begin(page, "ferry will")

        page.get_by_role("button", name="Edit that note").click()

        page.get_by_role("heading", name="Note which-ferry").wait_for()
        assert page.get_by_label("Finding, in one sentence").input_value() == "The white ferry."


@pytest.mark.parametrize(
    ("first", "last", "quote"),
    [
        ("old harbour is", "quiet", "old harbour is quiet"),
        ("on Thursday", "ferry sailed", "on Thursday. What came of it The ferry sailed"),
        ("What came", "of it", "What came of it"),
        ("2006", "11", "2006 4 2007 11"),
        ("said the", "harbour master", "said the harbour master"),
        ("السفينة", "القديم", "السفينة إلى الميناء القديم"),
        ("הספינה", "הנמל", "הספינה הגיעה אל הנמל"),
        ("with a", "softly", "with a mark and some code in it, broken softly"),
        ("first line", "second line", "first line of code second line"),
        ("A quotation", "of two", "A quotation of two"),
        ("What the footnote", "says", "What the footnote says"),
        ("erry will", "on Thur", "ferry will sail on Thursday"),
    ],
)
def test_what_is_selected_is_what_is_quoted(
    browser: "Browser", desk: Served, first: str, last: str, quote: str
) -> None:
    with opened(browser, desk) as page:
        press_n(page, SPAN, [first, last])
        page.get_by_label("Finding, in one sentence").fill("So it was.")
        page.locator("[name=place]").first.wait_for(state="attached")
        page.get_by_role("button", name="Publish").click()

        page.locator(".note", has_text="So it was.").wait_for()
        assert f"    quote: {quote}\n" in desk.notes


def test_a_note_on_the_headline_quotes_nothing(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        begin(page, "quiet harbour", "h1")
        page.get_by_label("Finding, in one sentence").fill("Printed in capitals.")
        page.get_by_role("button", name="Publish").click()

        assert "On the headline" in note(page, "harbour-headline")
        assert "scope: headline" in desk.notes


def test_two_tabs_that_edit_one_note_lose_nothing(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as one, opened(browser, desk) as two:
        for page, words in ((one, "The blue ferry."), (two, "The red ferry.")):
            page.get_by_role("button", name="Edit note 1").click()
            page.get_by_label("Finding, in one sentence").fill(words)
        one.get_by_role("button", name="Save", exact=True).click()
        one.locator("#note-which-ferry", has_text="The blue ferry.").wait_for()
        # The page of the other tab was loaded again; what was typed there was not lost.
        two.locator("#note-which-ferry", has_text="The blue ferry.").wait_for()
        finding = two.get_by_label("Finding, in one sentence")
        finding.wait_for()
        assert finding.input_value() == "The red ferry."

        two.get_by_role("button", name="Save", exact=True).click()

        two.get_by_text("In the file: The blue ferry.").wait_for()
        two.get_by_text("Yours: The red ferry.").wait_for()
        assert "The blue ferry." in desk.notes
        # What is found wrong while somebody goes on typing does not take the choice away.
        finding.fill("The crimson ferry.")
        two.wait_for_timeout(1_000)
        two.get_by_role("button", name="Save mine instead").click()
        two.locator("#note-which-ferry", has_text="The crimson ferry.").wait_for()


def test_the_keyboard_alone_is_enough(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        press_n(page)
        assert page.evaluate("document.activeElement.id") == "desk-quote"
        page.keyboard.type("The harbour stayed")
        while page.evaluate("document.activeElement.id") != "desk-summary":
            page.keyboard.press("Tab")
        page.keyboard.type("It was filled in later.")
        while page.evaluate("document.activeElement.value") != "published":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        assert "It was filled in later." in note(page, "harbour-the-harbour-stayed")

        press_n(page)
        page.keyboard.press("Escape")
        page.locator(SHEET).wait_for(state="detached")
        assert page.evaluate("document.activeElement.id") == "note-harbour-the-harbour-stayed"


def test_a_form_that_was_closed_can_be_opened_again(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        begin(page, "new harbour")
        page.get_by_label("Finding, in one sentence").fill("Half a thought")
        page.keyboard.press("Escape")

        page.get_by_role("button", name="Open it again").click()

        assert page.get_by_label("Finding, in one sentence").input_value() == "Half a thought"
        assert page.get_by_label("Words", exact=True).input_value() == "new harbour"


def test_single_letters_can_be_switched_off(browser: "Browser", desk: Served) -> None:
    with opened(browser, desk) as page:
        page.get_by_role("button", name="Keys").click()
        page.locator("body").press("n")
        assert page.locator(SHEET).count() == 0

        page.get_by_role("button", name="Keys").click()
        page.locator("body").press("n")
        page.locator(SHEET).wait_for()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "light"), (1280, "dark")])
def test_the_form_breaks_no_rule_of_accessibility(
    browser: "Browser", desk: Served, width: int, scheme: str
) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: make browser"
    )
    with opened(browser, desk, width, color_scheme=scheme, bypass_csp=True) as page:
        begin(page, "harbour")
        page.get_by_label("Kind").select_option("correction")
        page.get_by_label("Finding, in one sentence").fill("It is now open.")
        page.get_by_role("button", name="Publish").click()
        page.get_by_text("'now' in a summary").wait_for()

        found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]

        assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == []
