"""What random bytes are thrown at: each target takes any bytes, and must come to an end without an exception.

What a target asserts beside that holds for every input: places lie inside the text, words of an article stay.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from site_builder.annotate import annotate
from site_builder.intake import drafts
from site_builder.model.draft import Raw
from site_builder.model.issue import Issue
from site_builder.model.records.note import Scope
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from site_builder.read.config import read_config
from site_builder.read.locate import locate
from site_builder.read.record import read_record
from site_builder.text.markdown import html_of
from site_builder.text.wiki_links import unread_brackets, wiki_links, written_out
from site_builder.text.yaml_guard import load
from tests.annotate.given import LABELS, article, note
from tests.fuzz.front_matter import front_matter
from tests.intake.kinds import KINDS

Target = Callable[[bytes], None]

_ISSUES = Path(__file__).parents[1] / "issues"
_KEPT = Path(__file__).parent / "kept"
"""Inputs on which a target failed before it was mended."""
_QUOTES = "\n====\n"
"""Between the text of an article and the quotes on it."""


def yaml_guard(data: bytes) -> None:
    """The guard: faults and places lie inside the text."""
    text = _text(data)
    loaded = load(text, 64 * 1024)
    assert loaded.is_whole or loaded.faults
    assert all(0 <= one.start <= one.end <= len(text) + 1 for one in loaded.faults)
    assert all(0 <= one.start <= one.end <= len(text) for one in loaded.places.values())


def record(data: bytes) -> None:
    """An article's file: every issue has a line of it."""
    _read("content/articles/minsk.md", _text(data))


def notes(data: bytes) -> None:
    """A file of notes."""
    _read("content/notes/minsk.yaml", _text(data))


def config(data: bytes) -> None:
    """The settings of an archive."""
    text = _text(data)
    _told(read_config(text, "archive.yaml").issues, {"archive.yaml": text})


def anchorer(data: bytes) -> None:
    """Notes placed in a text: no word of the text changes, whatever is quoted."""
    body, *quotes = _text(data[:20_000]).split(_QUOTES)
    written = [note(f"n{number}", one) for number, one in enumerate(quotes[:12]) if one.strip()]
    written += [note(f"s{scope.value}") for scope in Scope if len(quotes) % 5 == 1]
    made, _ = annotate(article(body), written, LABELS)
    bare, _ = annotate(article(body), (), LABELS)
    shown = [[_unmarked(block.html) for block in one.blocks] for one in (made, bare)]
    assert shown[0] == shown[1]
    assert all(0 <= one.start <= one.end <= len(made.text) for one in made.anchors)


def markdown(data: bytes) -> None:
    """Markup of any text: no element that could act."""
    html = html_of(_text(data[:20_000]), "h-")
    assert not re.search(
        r"<(?:script|iframe|object|style|svg|math|form|base|meta|link)\b|\son\w+=", _bare(html)
    )


def wiki(data: bytes) -> None:
    """Links to records: they stand in the text in order, and can be written out."""
    text = _text(data[:20_000])
    links = wiki_links(text)
    assert [one.start for one in links] == sorted({one.start for one in links})
    assert all(0 <= one.start < one.end <= len(text) for one in links)
    assert all(text.startswith("[[", one) for one in unread_brackets(text))
    written_out(text, lambda link: (link.id, f"/{link.id}/"))


def url(data: bytes) -> None:
    """An address is refused, or one of three schemes without spaces and quotation marks."""
    try:
        address = Url.parse(_text(data))
    except ValueError:
        return
    assert re.match(r"(?:https?://|mailto:)", address)
    assert Url.parse(address) == address
    assert not re.search(r"[\s\"<>\x00-\x1f]", address)


def dates(data: bytes) -> None:
    """A date is refused, or reads back as itself."""
    for kind in (When, Day):
        try:
            read = kind.parse(_text(data))
        except ValueError:
            continue
        assert str(kind.parse(str(read))) == str(read)


def importer(name: str, data: bytes) -> None:
    """A file of some kind: a draft or an issue for each article in it, and what is told has its file."""
    for _, (draft, issues) in drafts(Raw(KINDS[name][0], data)):
        assert draft is not None or issues
        assert all(issue.spot.path and issue.message for issue in issues)


def _read(path: str, text: str) -> None:
    value, issues = read_record(path, text)
    assert value is not None or issues
    _told(issues, {path: text})


def _told(issues: tuple[Issue, ...], texts: Mapping[str, str]) -> None:
    for issue in issues:
        placed = locate(issue, texts)
        lines = texts[placed.spot.path].count("\n") + 1
        assert 0 <= placed.spot.line <= lines
        assert placed.message


def _unmarked(html: str) -> str:
    """A block's words alone."""
    return re.sub(r"<[^>]*>", "", html)


def _bare(html: str) -> str:
    """The tags of some markup, without what stands in them between quotation marks."""
    return "".join(re.sub(r'"[^"]*"', '""', tag) for tag in re.findall(r'<(?:[^<>"]|"[^"]*")*>', html))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


TARGETS: Mapping[str, Target] = {
    "anchorer": anchorer,
    "config": config,
    "dates": dates,
    "front-matter": front_matter,
    "markdown": markdown,
    "notes": notes,
    "record": record,
    "url": url,
    "wiki-links": wiki,
    "yaml-guard": yaml_guard,
    **{f"import-{name}": partial(importer, name) for name in KINDS},
}


def seeds(name: str) -> tuple[bytes, ...]:
    """What a target starts from: what it was once found to fail on, and small files of its kind."""
    return (*(file.read_bytes() for file in sorted(_KEPT.glob(f"{name}/*"))), *_samples(name))


def _samples(name: str) -> tuple[bytes, ...]:
    if name.startswith("import-"):
        return (KINDS[name.removeprefix("import-")][1],)
    cases = tuple(_files_of_cases())
    of_target = {
        "anchorer": [f"The harbour is quiet.{_QUOTES}is quiet{_QUOTES}The … quiet".encode()],
        "config": [data for path, data in cases if path == "archive.yaml"],
        "dates": [b"2007-12-13", b"2007-12/2008", b"2007~", b"2007-12-13/2007-12-15"],
        "notes": [data for path, data in cases if path.startswith("content/notes/")],
        "url": [b"https://example.org/a?b=c#d", b"mailto:a@example.org", b"//a", b"http://[::1]/"],
        "wiki-links": [b"[[person:a|b]] [[meeting:c]] `[[d]]` ![[e]]"],
        "yaml-guard": [data for path, data in cases if path.endswith(".yaml")],
    }
    return tuple(of_target.get(name) or [data for path, data in cases if path.endswith(".md")])


def _files_of_cases() -> list[tuple[str, bytes]]:
    found = []
    for case in sorted(_ISSUES.glob("*/case.txt")):
        parts = re.split(r"(?m)^-- (\S+) --\n", case.read_text("utf-8"))
        found += [(path, body.encode()) for path, body in zip(parts[1::2], parts[2::2], strict=True)]
    return found
