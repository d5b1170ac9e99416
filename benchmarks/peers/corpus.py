"""The peers' corpus as an archive of ours: the same articles, notes, tags, meetings, people and places.

`python -m benchmarks.peers.corpus 1000` writes it below `.cache/bench/`.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder.text.slug import slug

HOME = Path(__file__).parents[2]
HARNESS = HOME.parent / "shared/tools/peer-bench"
"""The harness that makes the corpus, with the peers' themes."""
WHY_NOT = "the peers' harness (`../shared/tools/peer-bench`) is not here"
SEED = 7

Neutral = Mapping[str, Any]
"""An article as the harness writes it, on a line of `articles.jsonl`."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """One size of the corpus on disk, in the layouts that are compared."""

    home: Path
    articles: int

    @property
    def neutral(self) -> Path:
        return self.home / "articles.jsonl"

    @property
    def hugo(self) -> Path:
        return self.home / "hugo"

    @property
    def equal(self) -> Path:
        """Our archive, to be built with exactly the pages that the peers write."""
        return self.home / "equal"

    @property
    def whole(self) -> Path:
        """The same archive, to be built with all pages of ours."""
        return self.home / "whole"


def corpus(articles: int, below: Path) -> Corpus:
    """A corpus of so many articles, written anew: the same seed gives the same bytes."""
    made = Corpus(below / str(articles), articles)
    harness = [sys.executable, str(HARNESS / "corpus.py"), str(articles), str(made.home)]
    subprocess.run(
        [*harness, "--seed", str(SEED), "--layouts", "neutral,hugo"], check=True, stdout=subprocess.DEVNULL
    )
    lines = made.neutral.read_text("utf-8").splitlines()
    for root, settings in (
        (made.equal, "share_images: false\nsearch: false\nname_links: false\n"),
        (made.whole, "share_images: false\nsearch: false\n"),
    ):
        write_archive(root, [json.loads(line) for line in lines], settings)
    return made


def write_archive(root: Path, articles: Iterable[Neutral], settings: str = "") -> None:
    """Write articles of the corpus as an archive of ours."""
    found = list(articles)
    head = "title: Archive\nurl: https://archive.example/\ndescription: Articles with their notes.\n"
    _put(root / "archive.yaml", head + settings)
    for path, text in (*_named(found), *_meetings(found)):
        _put(root / "content" / path, text)
    for article in found:
        _put(root / f"content/articles/{article['slug']}.md", _article(article))
        if article["notes"]:
            _put(root / f"content/notes/{article['slug']}.yaml", _notes(article))


def _named(articles: list[Neutral]) -> Iterator[tuple[str, str]]:
    """People, places and publishers, each in a file of its own."""
    people = dict.fromkeys(name for article in articles for name in article["people"])
    places = dict.fromkeys(article["place"] for article in articles)
    publishers = dict.fromkeys(article["publisher"] for article in articles)
    for folder, names in (("people", people), ("places", places), ("publishers", publishers)):
        for name in names:
            yield f"{folder}/{slug(name)}.md", f"---\nname: {_scalar(name)}\n---\n"


def _meetings(articles: list[Neutral]) -> Iterator[tuple[str, str]]:
    """Each meeting, on the day of the first article about it."""
    days: dict[str, str] = {}
    for article in articles:
        for meeting in article["meetings"]:
            days[meeting] = min(days.get(meeting, article["date"]), article["date"])
    for meeting, day in days.items():
        title = meeting.replace("-", " ").capitalize()
        yield f"meetings/{meeting}.md", f"---\ntitle: {_scalar(title)}\nwhen: {day}\n---\n"


def _article(article: Neutral) -> str:
    lines = [
        f"title: {_scalar(article['title'])}",
        f"summary: {_scalar(article['description'])}",
        f"authors: [{_scalar(article['author'])}]",
        f"publisher: {slug(article['publisher'])}",
        f"published: {article['date']}",
        f"source_url: {article['source_url']}",
        f"language: {article['lang']}",
        "rights: own",
        *(f"{key}: [{', '.join(ids)}]" for key, ids in _ids(article) if ids),
    ]
    if article["meetings"]:
        lines += ["meetings:", *(f"  - meeting: {meeting}" for meeting in article["meetings"])]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + article["body"]


def _ids(article: Neutral) -> tuple[tuple[str, list[str]], ...]:
    return (
        ("people", list(dict.fromkeys(slug(name) for name in article["people"]))),
        ("places", [slug(article["place"])]),
        ("tags", list(article["tags"])),
    )


def _notes(article: Neutral) -> str:
    # Nobody writes a note before the article is published.
    dated = [
        {
            **note,
            "date": max(note["date"], article["date"]),
            "first": _overlaps(note["quote"], article["body"]),
        }
        for note in article["notes"]
    ]
    notes = "".join(_note(note, f"{article['id']}-{number}") for number, note in enumerate(dated, 1))
    return f"article: {article['slug']}\nnotes:\n{notes}"


def _overlaps(quote: str, body: str) -> bool:
    """Whether words stand in several places that overlap, as those of `so so so` do in `so so so so`."""
    return body.find(quote, body.find(quote) + 1) >= 0


def _note(note: Neutral, id: str) -> str:
    summary, _, rest = note["body"].partition(". ")
    lines = [
        *_kind(note),
        f"quote: {_scalar(note['quote'])}",
        *(["occurrence: 1"] if note["first"] else []),
        f"summary: {_scalar(_ended(summary)[:200])}",
        *([f"body: {_scalar(rest)}"] if rest else []),
        "sources:",
        *(line for number, url in enumerate(note["sources"]) for line in _source(url, note["date"], number)),
        f"as_of: {note['date']}",
        "review_by: never",
        "author: The editors",
        f"created: {note['date']}",
    ]
    return f"  - id: note-{id}\n" + "".join(f"    {line}\n" for line in lines)


def _kind(note: Neutral) -> list[str]:
    """The corpus has five kinds; each stands for the one of ours that is nearest."""
    if note["kind"] == "correction":
        return ["kind: correction", "then: inaccurate", "now: inaccurate"]
    if note["kind"] == "update":
        return ["kind: superseded", "then: accurate", "now: inaccurate", f"valid: {{to: {note['date']}}}"]
    if note["kind"] == "dispute" and len(note["sources"]) > 1:
        return ["kind: disputed", "then: unknown", "now: unknown"]
    if note["kind"] == "dispute":
        return ["kind: unverified", "then: unknown", "now: unknown", "searched: the publisher's own pages"]
    return [f"kind: {'context' if note['kind'] == 'context' else 'gloss'}"]


def _source(url: str, day: str, number: int) -> list[str]:
    name = url.partition("://")[2].partition("/")[0]
    stance = ("supports", "contradicts")[number]
    return [f"  - title: {name}", f"    url: {url}", f"    accessed: {day}", f"    stance: {stance}"]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."


def _scalar(text: str) -> str:
    """Text as a YAML scalar, in quotation marks only where it needs them."""
    is_plain = text and text[0].isalpha() and not set(text) & set(":#'\"[]{}>|*&!%@`,")
    is_word = text.lower() not in {"yes", "no", "on", "off", "null", "true", "false", "y", "n"}
    return text if is_plain and is_word else json.dumps(text, ensure_ascii=False)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    if not HARNESS.is_dir():
        sys.exit(f"skipped: {WHY_NOT}")
    for size in sys.argv[1:] or ["1000"]:
        print(corpus(int(size), HOME / ".cache/bench").home)
