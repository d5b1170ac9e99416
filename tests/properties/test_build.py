"""Whatever is edited, an incremental build gives the bytes of a clean one; and any machine the same bytes."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from shutil import rmtree

import pytest

from site_builder import stock
from site_builder.build import Options, make
from site_builder.keeping import CACHE, SEARCH_CACHE
from site_builder.model import aside
from site_builder.publishing import publish
from site_builder.read import stamps
from site_builder.workers import cores
from site_builder.write import MANIFEST
from tests.archive_files import unpack
from tests.faults.counts import record, times
from tests.warm import memory, warmed

PROJECT = Path(__file__).parents[2]
ROUNDS, EDITS = times(3, 25), times(6, 12)
TODAY = date(2026, 11, 21)
WORDS = (
    "river",
    "мост",
    "橋",
    "<b>",
    "&",
    "cafe\u0301",
    "Ida Holm",
    "“quoted”",
    "e-mail",
    "*stars*",
    "1.10",
    "no",
)
Files = dict[str, str]
Edit = Callable[[random.Random, Files], None]

START = """\
-- archive.yaml --
title: A small archive
url: https://example.org/sub/
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2007-12-13
publisher: post
rights: own
source_url: https://example.org/a
meetings: [{meeting: council, relation: mention}]
people: [ida]
tags: [boats]
---

The harbour is quiet. Boats come in the evening.
-- content/articles/market.md --
---
title: A loud market
rights: own
source_url: https://example.org/b
tags: [boats, fish]
---

The market is loud in the evening.
-- content/notes/harbour.yaml --
article: harbour
notes:
  - id: evening
    kind: context
    quote: in the evening
    also: [{article: market, quote: loud in the evening}]
    summary: From five o'clock on.
    as_of: 2020-02-01
    author: ida
    created: 2020-02-01
    people: [ida]
-- content/meetings/council.md --
---
title: The council
when: 2007-12-12/2007-12-14
participants: [{person: ida}]
---
-- content/people/ida.md --
---
name: Ida Holm
---
-- content/publishers/post.md --
---
name: Harbour Post
---
-- content/essays/about.md --
---
title: About
---

Words of [[ida]], and of Ida Holm; see [[meeting:council|the council]].
-- content/media/harbour/boat.svg --
<svg xmlns="http://www.w3.org/2000/svg"/>
"""


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Bring the folder in line with the files, as an author's editor would."""
    kept = {root / name for name in files}
    for path in sorted(root.rglob("*")):
        if path.is_file() and path not in kept and "output" not in path.parts and ".cache" not in path.parts:
            path.unlink()
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def read_files(root: Path) -> Files:
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def site(folder: Path) -> dict[str, bytes]:
    """Every file of a built site but the record of what was written."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def without_search(files: dict[str, bytes]) -> dict[str, bytes]:
    """What every build makes; the files of the search are made when a site is published."""
    return {name: data for name, data in files.items() if not name.startswith("pagefind/")}


def published(root: Path, output: Path | None = None) -> dict[str, bytes]:
    """The site of an archive that must have one."""
    told, is_fine = publish(Options(root, output))
    assert is_fine, told
    return site(output or root / "output")


def some_words(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=3))


def replace_line(key: str, make: Callable[[random.Random], str]) -> Edit:
    """An edit of the line that begins with `key` in some file, or of the first line after `---`."""

    def edit(chance: random.Random, files: Files) -> None:
        name = chance.choice([name for name, text in files.items() if f"\n{key}:" in f"\n{text}"])
        lines = [
            f"{key}: {make(chance)}" if line.startswith(f"{key}:") else line
            for line in files[name].split("\n")
        ]
        files[name] = "\n".join(lines)

    return edit


def new_article(chance: random.Random, files: Files) -> None:
    name = f"new-{chance.randrange(1000)}"
    head = f"title: New {name}\nrights: own\nsource_url: https://example.org/{name}\ntags: [new-topic, fish]"
    files[f"content/articles/{name}.md"] = f"---\n{head}\n---\n\n{some_words(chance)}\n"


def lost_article(_chance: random.Random, files: Files) -> None:
    """The first of the new ones is deleted."""
    new = sorted(name for name in files if name.startswith("content/articles/new-"))
    for name in new[:1]:
        del files[name]


def renamed_article(chance: random.Random, files: Files) -> None:
    """The last of the new ones gets another id, and so another address."""
    new = sorted(name for name in files if name.startswith("content/articles/new-"))
    for name in new[-1:]:
        files[f"content/articles/new-{chance.randrange(1000)}.md"] = files.pop(name)


def renamed_person(chance: random.Random, files: Files) -> None:
    """A record gets another id, and every reference to it too."""
    old = next(name for name in files if name.startswith("content/people/"))
    before, after = Path(old).stem, f"ida-{chance.randrange(1000)}"
    files[f"content/people/{after}.md"] = files.pop(old)
    for name, text in files.items():
        if name.startswith("content/"):
            files[name] = (
                text.replace(f"[{before}]", f"[{after}]")
                .replace(f"person: {before}}}", f"person: {after}}}")
                .replace(f"author: {before}\n", f"author: {after}\n")
            )


def other_body(chance: random.Random, files: Files) -> None:
    """Words before the quoted ones, so that every note moves."""
    name = f"content/articles/{chance.choice(['harbour', 'market'])}.md"
    head, mark, body = files[name].rpartition("---\n\n")
    files[name] = f"{head}{mark}{some_words(chance)}.\n\n{body}"


def other_note(chance: random.Random, files: Files) -> None:
    name = "content/notes/harbour.yaml"
    files[name] = files[name].replace("summary: From", f"summary: At {chance.randrange(24)}, or from", 1)


def other_status(chance: random.Random, files: Files) -> None:
    """A note is made a draft, withdrawn or published."""
    name = "content/notes/harbour.yaml"
    kept = [line for line in files[name].splitlines() if not line.startswith(("    status:", "    history:"))]
    status = chance.choice(["draft", "published", "withdrawn"])
    if status == "withdrawn":
        kept.append("    history: [{date: 2020-03-01, change: Withdrawn., reason: It was wrong.}]")
    files[name] = "\n".join([*kept, f"    status: {status}", ""])


def other_label(chance: random.Random, files: Files) -> None:
    """Readers see other words for a kind of note."""
    settings = files["archive.yaml"].partition("notes:")[0]
    files["archive.yaml"] = f"{settings}notes: {{labels: {{context: Beside {chance.randrange(9)}}}}}\n"


def other_template(chance: random.Random, files: Files) -> None:
    """The archive's own template laid over the built-in one, changed, or taken away again."""
    own = chance.choice(("templates/base.html", "templates/essay.html", "templates/parts/cite.html"))
    if own in files and chance.random() < 0.5:
        del files[own]
        return
    built_in = (PROJECT / own).read_text("utf-8")
    said = f"{{# {chance.randrange(1000)} #}}<!-- {chance.randrange(1000)} -->\n"
    # What stands outside of its macros nobody takes from a part.
    files[own] = built_in.replace("<details", f"{said}<details", 1) if "parts/" in own else built_in + said


def other_theme(chance: random.Random, files: Files) -> None:
    files["theme/css/own.css"] = f"@layer parts {{ p {{ margin: {chance.randrange(9)}em }} }}\n"


def other_picture(chance: random.Random, files: Files) -> None:
    files["content/media/harbour/boat.svg"] = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{chance.randrange(9)}'/>"
    )


EDITS_OF: tuple[Edit, ...] = (
    lost_article,
    new_article,
    new_article,
    other_body,
    other_label,
    other_note,
    other_picture,
    other_status,
    other_template,
    other_theme,
    renamed_article,
    renamed_person,
    replace_line("published", lambda chance: chance.choice(["2007", "2008-01", "2009~", "2010-02-03"])),
    replace_line("tags", lambda chance: chance.choice(["[]", "[boats]", "[fish, мосты]"])),
    replace_line("title", lambda chance: repr(some_words(chance))),
    replace_line("url", lambda chance: chance.choice(["https://example.org/", "https://example.net/x/y"])),
    replace_line("when", lambda chance: chance.choice(["2007-12-12", "2008", "2009-01-01/2009-02-02"])),
)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_incremental_equals_clean_byte_for_byte(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    # Of small archives nothing is kept apart; half of these are remembered as large ones are.
    monkeypatch.setattr(stock, "FEWEST", chance.choice((1, stock.FEWEST)))
    monkeypatch.setattr(stock, "MOST_ODD", chance.choice((0.1, 0.5, 2)))
    monkeypatch.setattr(aside, "MANY_TEXTS", chance.choice((1, aside.MANY_TEXTS)))
    monkeypatch.setattr(aside, "MANY_PAGES", chance.choice((1, aside.MANY_PAGES)))
    # What was written a moment ago is known by its times, too.
    monkeypatch.setattr(stamps, "YOUNG", chance.choice((-(10**18), stamps.YOUNG)))
    monkeypatch.setattr("site_builder.compose.whole.SHARED", chance.choice((1, 200)))
    monkeypatch.setattr("site_builder.compose.whole.LARGE", chance.choice((1, 10_000)))
    monkeypatch.setattr("site_builder.compose.whole.MANY", chance.choice((1, 1_000)))
    monkeypatch.setattr("site_builder.build.cores", chance.choice((cores, lambda: 3)))
    monkeypatch.setattr("site_builder.looking.FEW", chance.choice((1, 100)))
    monkeypatch.setattr("site_builder.rendering.FEW", chance.choice((1, 500)))
    kept, files = warmed("", tmp_path / "kept"), read_files(unpack(START, tmp_path / "start"))

    for _ in range(EDITS):
        for edit in chance.sample(EDITS_OF, k=2):
            edit(chance, files)
        write_files(kept, files)
        told, is_fine = publish(Options(kept, today=TODAY))
        with monkeypatch.context() as patch:
            patch.setattr(aside, "MANY_TEXTS", sys.maxsize)
            patch.setattr(aside, "MANY_PAGES", sys.maxsize)
            patch.setattr("site_builder.compose.whole.SHARED", sys.maxsize)
            clean = make(Options(kept, today=TODAY), memory())

        assert is_fine, told
        assert without_search(site(kept / "output")) == {one.path: one.data for one in clean.outputs}
    # The search too is what a first build of these files would have made.
    rmtree(kept / SEARCH_CACHE)
    publish(Options(kept, tmp_path / "clean", today=TODAY))
    assert site(tmp_path / "clean") == site(kept / "output")
    record(f"builds after two random edits, deletions or renames each, seed {seed}", EDITS, "all as clean")


def test_building_again_writes_nothing_and_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    root = warmed(START, tmp_path)
    pages = published(root)
    before = {name: (root / "output" / name).stat().st_mtime_ns for name in pages}

    told, _ = publish(Options(root))

    assert "files: 0 written, 0 removed" in told
    assert {name: (root / "output" / name).stat().st_mtime_ns for name in pages} == before


def test_issues_are_told_again_by_a_build_that_remembers(tmp_path: Path) -> None:
    root = warmed(START.replace("The market is", "The m�rket is"), tmp_path)
    first, _ = publish(Options(root))

    second, _ = publish(Options(root))

    assert "warning R23" in first
    assert first.partition(f"{root}")[0] == second.partition(f"{root}")[0]


def test_a_template_that_breaks_after_a_good_build_is_told(tmp_path: Path) -> None:
    root = warmed(START, tmp_path)
    before = published(root)

    unpack("-- templates/essay.html --\n<p>{{ page.titel }}</p>\n", root)
    told, is_fine = publish(Options(root))

    assert not is_fine
    assert "templates/essay.html:1:" in told
    assert site(root / "output") == before


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    picture = tmp_path / "content/media/harbour/boat.svg"
    as_file = published(warmed(START, tmp_path))

    picture.unlink()
    picture.mkdir()
    (picture / "inner.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>\n', "utf-8")
    as_folder = published(tmp_path)
    (picture / "inner.svg").unlink()
    picture.rmdir()

    assert "media/harbour/boat.svg/inner.svg" in as_folder
    assert published(warmed(START, tmp_path)) == as_file


BUILD = (
    "import sys; from site_builder.cli import main;"
    "sys.argv = ['site-builder', 'build', sys.argv[1], '--output', sys.argv[2]]; main()"
)
MANNERS: Mapping[str, Mapping[str, str]] = {
    "another hash seed": {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    "the other side of the earth": {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    "yesterday's time zone": {
        "PYTHONHASHSEED": "3",
        "TZ": "Etc/GMT+12",
        "LC_ALL": "POSIX",
        "PYTHONUTF8": "0",
    },
}


@pytest.mark.parametrize("manner", MANNERS)
def test_no_machine_leaves_its_mark_on_a_site(manner: str, tmp_path: Path) -> None:
    here, there = unpack(START, tmp_path / "here"), tmp_path / "quite-another-folder"
    # Written backwards and with old dates: neither the order of a listing nor a file's age may show.
    for name, text in reversed(read_files(here).items()):
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        (there / name).write_text(text, "utf-8")
        os.utime(there / name, (1_000_000_000, 1_000_000_000))
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT), **MANNERS[manner]}

    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(there), str(tmp_path / "elsewhere")],
        env=environment,
        cwd=there / "content",
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert site(tmp_path / "elsewhere") == published(here)


def test_nothing_of_the_machine_or_the_day_is_in_the_output(tmp_path: Path) -> None:
    root = warmed(START, tmp_path / "marked-folder")
    traces = (b"marked-folder", str(PROJECT).encode(), b"%d-%02d-" % time.localtime()[:2])

    pages = published(root)

    assert {name: trace for name, data in pages.items() for trace in traces if trace in data} == {}


class Backwards:
    """A listing that names its files the other way round, as another disk might."""

    def __init__(self, listing: "Iterator[os.DirEntry[str]]") -> None:
        self.entries = sorted(listing, key=lambda entry: entry.name, reverse=True)

    def __enter__(self) -> "list[os.DirEntry[str]]":
        return self.entries

    def __exit__(self, *_: object) -> None:
        """Nothing is open any more."""


def test_a_listing_in_another_order_gives_the_same_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, scandir = warmed(START, tmp_path), os.scandir
    before = without_search(published(root, tmp_path / "one"))

    monkeypatch.setattr("site_builder.read.scan.os.scandir", lambda path: Backwards(scandir(path)))
    after = {output.path: output.data for output in make(Options(root), memory()).outputs}

    assert after == before


def test_what_another_archive_remembers_does_no_harm(tmp_path: Path) -> None:
    one, two = warmed(START, tmp_path / "one"), warmed(START.replace("quiet", "loud"), tmp_path / "two")
    published(one)
    before = published(two)

    (two / CACHE).write_bytes((one / CACHE).read_bytes())

    assert published(two) == before
