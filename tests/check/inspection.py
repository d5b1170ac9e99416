"""Small archives for the rules, written as a person would."""

from datetime import date

from site_builder.check import check
from site_builder.link import Drafts, link
from site_builder.model.config import Config
from site_builder.model.issue import Issue, Severity
from site_builder.model.url import Url
from site_builder.read.record import read_record

TODAY = date(2026, 11, 21)
SOURCE = "    sources: [{title: A report, citation: An agency}]\n"


def article(more: str = "", body: str = "Words.") -> dict[str, str]:
    """One article called `talks`."""
    text = f"---\ntitle: Talks\nsource_url: https://example.org/a\n{more}---\n\n{body}\n"
    return {"content/articles/talks.md": text}


def note(kind: str, more: str = "", as_of: str = "2026-11-01", summary: str = "A finding.") -> dict[str, str]:
    """An article and one note on it."""
    text = (
        f"article: talks\nnotes:\n  - id: one\n    kind: {kind}\n    quote: Words\n    summary: {summary}\n"
        f"    as_of: {as_of}\n    author: ed\n    created: 2026-11-01\n{more}"
    )
    return {**article(), "content/notes/talks.yaml": text}


def findings(
    files: dict[str, str], today: date = TODAY, checks: dict[str, Severity] | None = None
) -> tuple[Issue, ...]:
    """What the rules say about some files that read well."""
    read = [read_record(path, text) for path, text in files.items()]
    assert [issue for one in read for issue in one.issues] == []
    archive, issues = link(tuple(one.value for one in read if one.value), Drafts.HIDE)
    assert issues == ()
    config = Config(title="A small archive", url=Url("https://example.org/"), checks=checks or {})
    return check(archive, {}, config, today)


def codes(files: dict[str, str], today: date = TODAY) -> list[str]:
    """The codes of what the rules say."""
    return [issue.code for issue in findings(files, today)]
