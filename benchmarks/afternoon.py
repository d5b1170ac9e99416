"""The whole afternoon of an author, in a real browser: python -m benchmarks.afternoon [FOLDER] [--install]

From `init` over six imported pages, three notes made in the page and a meeting to a site below /repo/ that is
judged. Prints each step with the seconds it took; leaves in FOLDER (.cache/afternoon) the archive, a picture
of each step in the browser and the record. `--install` installs the program as its users do, from this
checkout and the package registry; else it counts as installed.
"""

import base64
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from benchmarks.afternoon_judged import ColorScheme, Judged, judge
from benchmarks.afternoon_notes import DROP, NOTES, SELECT, NoteToWrite
from benchmarks.afternoon_pages import Saved, saved_pages
from tests.browser.authoring import Served, serving
from tests.browser.hosting import hosted
from tests.chromium import launched, shut
from tests.new_user import PROJECT, machine

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BASE = "/repo/"
MEETING = "The harbour board in March 2021"
MEETING_ID = "the-harbour-board-in-march-2021"
REPORTS = (
    "Board votes for a new eastern pier",
    "What the new pier will cost",
    "Minutes of the harbour board",
)
"""The articles about the meeting."""
PATIENCE = 20_000
"""Milliseconds after which the browser has waited long enough for anything."""


@dataclass(slots=True)
class Afternoon:
    """A run: where it is, and what was seen at each step."""

    folder: Path
    environment: dict[str, str]
    steps: list[tuple[str, float, str]] = field(default_factory=list)
    """What was done, the seconds it took, what was seen then."""

    @property
    def root(self) -> Path:
        """The archive."""
        return self.folder / "reading-room"

    @contextmanager
    def step(self, name: str) -> Iterator[list[str]]:
        """One step: what is seen in it goes into the list that it gives."""
        seen: list[str] = []
        began = time.perf_counter()
        yield seen
        self.steps.append((name, time.perf_counter() - began, " · ".join(seen)))
        print(f"{self.steps[-1][1]:7.1f} s  {name}", flush=True)

    def run(self, *command: str, at: Path | None = None) -> str:
        """What a command says that must end well."""
        ran = subprocess.run(
            command,
            cwd=at or self.root,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if ran.returncode:
            raise RuntimeError(f"{' '.join(command)} ended with {ran.returncode}\n{ran.stdout}")
        return ran.stdout.strip()

    def picture(self, page: "Page", name: str) -> None:
        """The window as it is now, unless its page is just coming again."""
        number = len(list(self.folder.glob("*.png"))) + 1
        with suppress(Error):
            page.screenshot(path=self.folder / f"{number:02}-{name}.png")

    def record(self) -> str:
        """The steps as a table in Markdown."""
        rows = "".join(f"| {name} | {seconds:.1f} | {seen} |\n" for name, seconds, seen in self.steps)
        total = sum(seconds for _, seconds, _ in self.steps)
        return f"| step | seconds | seen |\n| --- | ---: | --- |\n{rows}| together | {total:.1f} | |\n"


def begin(run: Afternoon) -> None:
    """A new archive, built once, and what was saved lies beside it."""
    with run.step("`site-builder init`") as seen:
        address = f"https://example.org{BASE}"
        words = ("init", "reading-room", "--title", "Reading room", "--url", address)
        seen.append(line_with(run.run("site-builder", *words, at=run.folder), "wrote"))
    with run.step("`make build`, the archive as `init` wrote it") as seen:
        seen.append(line_with(run.run("make", "build"), "output:"))
    (run.root / "inbox").mkdir()
    for saved in saved_pages():
        (run.root / "inbox" / saved.name).write_bytes(saved.data)


def line_with(said: str, words: str) -> str:
    """The first line of what was said that has the words."""
    return next((line.strip() for line in said.splitlines() if words in line), said[-300:])


def import_by_command(run: Afternoon, saved: tuple[Saved, ...]) -> None:
    """Four files on the command line, and the stub of the meeting."""
    files = [f"inbox/{one.name}" for one in saved]
    with run.step(f"`site-builder import` of {', '.join(one.name for one in saved)}") as seen:
        seen.append(line_with(run.run("site-builder", "import", *files), "imported"))
    with run.step("`site-builder new meeting`") as seen:
        seen.append(line_with(run.run("site-builder", "new", "meeting", MEETING), "wrote"))


def open_article(page: "Page", served: Served, headline: str) -> None:
    """The page of an article, found in the list of all as a reader finds it, with the desk on it."""
    go(page, f"{served.address}articles/")
    page.locator("main").get_by_role("link", name=headline).first.click()
    page.get_by_role("button", name="Front matter").wait_for()


def go(page: "Page", address: str) -> None:
    """Open an address; where the open page is just coming again for a save, the browser forgets the way."""
    with suppress(Error):
        page.goto(address, timeout=5000)
        return
    page.wait_for_load_state()
    page.goto(address)


def import_in_page(run: Afternoon, page: "Page", served: Served, dropped: Saved, chosen: Saved) -> None:
    """One file dropped on the page, one chosen in the panel; both become drafts."""
    with run.step(f"{dropped.name} dropped on the page") as seen:
        data = base64.b64encode(dropped.data).decode()
        page.evaluate(DROP, [dropped.name, data])
        page.get_by_role("button", name="Import as a draft").wait_for()
        run.picture(page, "dropped")
        with served.saving():
            page.get_by_role("button", name="Import as a draft").click()
            page.get_by_text("Imported as a draft.").wait_for()
        seen.append("imported as a draft")
    with run.step(f"{chosen.name} chosen in the panel") as seen:
        page.get_by_label("Saved pages").set_input_files(run.root / "inbox" / chosen.name)
        with served.saving():
            page.get_by_role("button", name="Import as a draft").click()
            page.get_by_text("Imported as a draft.").nth(1).wait_for()
        run.picture(page, "chosen")
        page.keyboard.press("Escape")
        seen.append("imported as a draft")


def publish_articles(run: Afternoon, page: "Page", served: Served) -> None:
    """Every draft is published in the panel of its front matter; three of them are tied to the meeting."""
    for saved in saved_pages():
        is_report = saved.headline in REPORTS
        what = "linked to the meeting and published" if is_report else "published"
        with run.step(f"“{saved.headline}” {what}") as seen:
            open_article(page, served, saved.headline)
            page.keyboard.press("m")
            page.get_by_label("Draft: not published yet").uncheck()
            page.get_by_label("Rights", exact=True).fill("own")
            if is_report:
                page.get_by_label("Meetings", exact=True).fill(MEETING_ID)
                page.get_by_label("Meetings", exact=True).press("Enter")
            run.picture(page, "front-matter")
            seen.append(save(page, served))


def date_meeting(run: Afternoon, page: "Page", served: Served) -> None:
    """The day of the meeting, which its stub leaves open, on its own page."""
    with run.step("the day of the meeting") as seen:
        go(page, f"{served.address}meetings/{MEETING_ID}/")
        page.get_by_role("button", name="Front matter").click()
        page.get_by_label("When", exact=True).fill("2021-03-04")
        page.get_by_label("Summary", exact=True).fill("The board voted for a new eastern pier.")
        seen.append(save(page, served))


def save(page: "Page", served: Served) -> str:
    """Save the front matter, and give what the desk says then of the page's file."""
    name = page.url.rstrip("/").rpartition("/")[2]
    said = page.locator(".desk-line span", has_text=f"{name}.md")
    with served.saving():
        page.get_by_role("button", name="Save", exact=True).click()
        said.wait_for()
    return said.inner_text()


def write_note(run: Afternoon, page: "Page", served: Served, note: NoteToWrite) -> None:
    """A note: words selected with the mouse, N, the form filled in, published, and seen in the margin."""
    with run.step(f"note ({note.kind}) on “{note.words}”") as seen:
        open_article(page, served, note.headline)
        left, top, right, bottom = page.evaluate(SELECT, note.words)
        page.mouse.move(left, top)
        page.mouse.down()
        page.mouse.move(right, bottom, steps=3)
        page.mouse.up()
        page.keyboard.press("n")
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("Kind", exact=True).select_option(note.kind)
        if note.source and not dialog.get_by_label("Title", exact=True).count():
            dialog.get_by_role("button", name="Add a source").click()
        for label, words in note.fields.items():
            fill(page, label, words)
        run.picture(page, "note-form")
        with served.saving():
            page.get_by_role("button", name="Publish", exact=True).click()
            page.locator(".note", has_text=note.summary).wait_for()
        run.picture(page, "note")
        seen.append(page.locator(".note", has_text=note.summary).inner_text().replace("\n", " ")[:120])


def fill(page: "Page", label: str, words: str) -> None:
    """A field of the form, in whatever fold it is; a page that was loaded again folds it once more."""
    found = page.get_by_role("dialog").get_by_label(label, exact=True).first
    for _ in range(4):
        with suppress(Error):
            found.evaluate("one => one.closest('details')?.setAttribute('open', '')")
            if found.evaluate("one => one.tagName") == "SELECT":
                found.select_option(words, timeout=PATIENCE / 4)
            else:
                found.fill(words, timeout=PATIENCE / 4)
            return
    raise AssertionError(f"{label} could not be filled in")


def write_in_page(run: Afternoon, browser: "Browser") -> None:
    """What is done with the site open in the browser."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(PATIENCE)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    with serving(run.root, ("site-builder",), run.environment) as served:
        try:
            at_the_desk(run, page, served)
        except Exception:
            run.picture(page, "failed")
            raise
        shut(page.context)
    assert not wrong, wrong


def at_the_desk(run: Afternoon, page: "Page", served: Served) -> None:
    """The two last files come in, all is published, three notes are written."""
    with run.step("the first page with the desk on it"):
        page.goto(served.address)
        page.get_by_role("button", name="Import").wait_for()
    import_in_page(run, page, served, *saved_pages()[4:])
    date_meeting(run, page, served)
    publish_articles(run, page, served)
    for note in NOTES:
        write_note(run, page, served, note)


def publish(run: Afternoon) -> None:
    """The check, and the build for the public, as strict as the workflow's."""
    with run.step("`make test`") as seen:
        seen.append(line_with(run.run("make", "test"), "nothing is wrong"))
    with run.step('`make build FLAGS="--strict"`') as seen:
        seen.append(line_with(run.run("make", "build", "FLAGS=--strict"), "output:"))


def afternoon(
    run: Afternoon, browser: "Browser", schemes: tuple[ColorScheme, ...] = ("light", "dark")
) -> Judged:
    """All of it, and what is to be said of the site in the end."""
    begin(run)
    import_by_command(run, saved_pages()[:4])
    write_in_page(run, browser)
    publish(run)
    with run.step(f"served as Pages would below {BASE}, and judged") as seen:
        with hosted(run.root / "output", BASE) as address:
            judged = judge(browser, address, run.root / "output", is_new, schemes)
        seen.append(judged.told())
    return judged


def is_new(page: str) -> bool:
    """Whether a page is of what came in this afternoon, or gathers it."""
    folder, _, rest = page.partition("/")
    return page == "index.html" or (
        folder in ("articles", "meetings", "notes")
        and not rest.startswith(("starting-", "started-", "more-", "first-"))
    )


def installed(run: Afternoon) -> None:
    """The program put where a new user puts it; `make` puts it into the archive again, with its libraries."""
    with run.step("`pip install` of the program"):
        run.run(sys.executable, "-m", "venv", str(run.folder / "tool"), at=run.folder)
        run.run(str(run.folder / "tool/bin/pip"), "install", "-q", f"{PROJECT}[import]", at=run.folder)


def main(words: list[str]) -> None:
    """Run it, print the steps, write the record."""
    folder = Path(next((one for one in words if not one.startswith("-")), ".cache/afternoon")).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if "--install" in words:
        path = f"{folder / 'tool/bin'}{os.pathsep}{os.environ['PATH']}"
        run = Afternoon(folder, {**os.environ, "PATH": path, "MAKEFLAGS": "--no-print-directory"})
        installed(run)
    else:
        run = Afternoon(folder, machine(folder))
    with launched() as browser:
        judged = afternoon(run, browser)
    (folder / "record.md").write_text(f"# An afternoon\n\n{run.record()}\n{judged.report()}", "utf-8")
    print(f"\n{run.record()}\n{judged.report()}")
    raise SystemExit(0 if judged.is_clean else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
