"""Hostile files of every kind become drafts that are published as words, or are refused."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.cache import Cache
from site_builder.intake import drafts
from site_builder.intake.shelve import place, read_shelf, shelve
from site_builder.model.draft import Raw
from site_builder.model.when import Day
from tests.hostile.archive import SPELLABLE, write_files
from tests.hostile.judge import faults
from tests.hostile.payloads import PAYLOADS

SETTINGS = "title: A\nurl: https://example.org/archive/\nshare_images: false\nsearch: false\n"
PROSE = "The council met in the harbour and spoke of the bridge for an hour. " * 6
PER_FILE = 40
IS_WHOLE = os.environ.get("HOSTILE") == "whole"


def _page(some: tuple[str, ...]) -> str:
    """A saved page with the payloads as they are in its head and its body."""
    quoted = [escape(one, quote=True) for one in some]
    body = "\n".join(f"<p>{PROSE}</p>\n<p>{one}</p>" for one in some)
    return (
        f'<!doctype html><html><head><title>{quoted[0]}</title><meta name="author" content="{quoted[1]}">'
        f'<meta property="og:site_name" content="{quoted[2]}"><link rel="canonical" href="{quoted[3]}">'
        f'<meta property="article:published_time" content="{quoted[4]}"></head><body><article>'
        f'<h1>{quoted[0]}</h1><p class="byline">{quoted[1]}</p>'
        f'<figure><img src="{quoted[5]}" alt="{quoted[6]}">'
        f'<figcaption>{quoted[7]}</figcaption></figure><a href="{quoted[8]}">{quoted[9]}</a>{body}'
        "</article></body></html>"
    )


def _pasted(some: tuple[str, ...]) -> str:
    return "\n\n".join(
        (some[0], f"By {some[1]}", "13 December 2007", *(f"{PROSE}\n\n{one}" for one in some[2:]))
    )


def _markdown(some: tuple[str, ...]) -> str:
    names = ("title", "author", "publisher", "source", "url", "description")
    head = "".join(f"{name}: {json.dumps(one)}\n" for name, one in zip(names, some, strict=False))
    return f"---\n{head}tags: {json.dumps(some[:3])}\n---\n\n" + "\n\n".join(
        f"{PROSE}\n\n{one}" for one in some
    )


def _ris(some: tuple[str, ...]) -> str:
    lines = (" ".join(one.split()) for one in some)
    return "".join(
        f"TY  - NEWS\nTI  - {one}\nAU  - {one}\nUR  - https://example.org/\nER  - \n" for one in lines
    )


def _csl(some: tuple[str, ...]) -> str:
    return json.dumps(
        [
            {
                "id": one,
                "type": "webpage",
                "title": one,
                "URL": one,
                "author": [{"literal": one}],
                "abstract": one,
            }
            for one in some
        ]
    )


MAKERS: Mapping[str, Callable[[tuple[str, ...]], str]] = {
    "page.html": _page,
    "pasted.txt": _pasted,
    "article.md": _markdown,
    "references.ris": _ris,
    "references.json": _csl,
}


def shares(name: str) -> Iterator[tuple[str, ...]]:
    """The corpus in parts; files of text with control characters are refused, and tested elsewhere."""
    payloads = PAYLOADS if name == "page.html" else SPELLABLE
    for start in range(0, len(payloads), PER_FILE * (1 if IS_WHOLE else 12)):
        some = payloads[start : start + PER_FILE]
        yield (*some, *payloads[: PER_FILE - len(some)])


@pytest.mark.parametrize("name", MAKERS)
def test_a_draft_of_hostile_words_is_published_as_words(name: str, tmp_path: Path) -> None:
    write_files(tmp_path, {"archive.yaml": SETTINGS})
    taken = 0

    for number, some in enumerate(shares(name)):
        data = MAKERS[name](some).encode("utf-8", "replace")
        for raw, (draft, issues) in drafts(Raw(f"{number}-{name}", data)):
            assert draft or issues, raw.name
            if draft:
                taken += 1
                shelve(place(draft, read_shelf(tmp_path), Day(2026, 11, 21)).value, tmp_path)
    for path in (tmp_path / "content/articles").glob("*.md"):
        text = path.read_text("utf-8").replace("\ndraft: true\n", "\nrights: own\n", 1)
        path.write_text(text.replace("\nrights: all-rights-reserved\n", "\n", 1), "utf-8")

    made = make(Options(tmp_path), Cache())

    assert taken > 5
    assert len([one for one in made.outputs if one.path.startswith("articles/")]) > taken
    assert [f"{output.path}: {fault}" for output in made.outputs for fault in faults(output)] == []
