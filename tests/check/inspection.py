"""Small archives for the rules, written as a person would."""

from datetime import date

from site_builder.check import Given, check
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies, Body
from site_builder.model.codes import CODES
from site_builder.model.config import Config
from site_builder.model.issue import Issue, Severity
from site_builder.model.past import NOTHING_KNOWN, Known
from site_builder.model.url import Url
from site_builder.read.record import read_record
from site_builder.text.as_typed import lapses
from site_builder.text.plain import plain_text

TODAY = date(2026, 11, 21)
GONE = "    history: [{date: 2026-11-02, change: Withdrawn., reason: A mistake.}]\n"
FLAT_SOURCE = "sources: [{title: A report, citation: An agency}]\n"
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


def claim(published: dict[str, str], kind: str, more: str = "") -> dict[str, str]:
    """A claim called `shared`, and the articles it stands in with their dates."""
    articles = {
        f"content/articles/{name}.md": (
            f"---\ntitle: T\nsource_url: https://example.org/a\npublished: {day}\n---\n\nWords.\n"
        )
        for name, day in published.items()
    }
    places = ", ".join(f"{{article: {name}, quote: Words}}" for name in published)
    text = (
        f"claim: It is so.\nappearances: [{places}]\nkind: {kind}\nsummary: A finding.\n"
        f"as_of: 2026-11-01\nauthor: ed\ncreated: 2026-11-01\nreview_by: never\n{more}"
    )
    return {**articles, "content/claims/shared.yaml": text}


def linked(files: dict[str, str]) -> Archive:
    """Some files that read and link well."""
    read = [read_record(path, text) for path, text in files.items()]
    assert [issue for one in read for issue in one.issues] == []
    archive, issues = link(tuple(one.value for one in read if one.value), Drafts.HIDE)
    assert issues == ()
    return archive


def bodies(archive: Archive) -> Bodies:
    """The texts of an archive, without marks."""
    return {
        name: Body.of(name, plain_text(one.body), (), lapses=lapses(one.body))
        for name, one in archive.articles.items()
    }


def findings(
    files: dict[str, str],
    today: date = TODAY,
    checks: dict[str, Severity] | None = None,
    past: Known = NOTHING_KNOWN,
) -> tuple[Issue, ...]:
    """What the rules say about some files that read well."""
    archive = linked(files)
    config = Config(title="A small archive", url=Url("https://example.org/"), checks=checks or {})
    found = check(Given(archive, bodies(archive), config, today, past))
    return tuple(issue for issue in found if CODES[issue.code].severity is not Severity.OFF)


def codes(files: dict[str, str], today: date = TODAY) -> list[str]:
    """The codes of what the rules say."""
    return [issue.code for issue in findings(files, today)]
