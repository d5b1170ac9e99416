"""Sources can be found again, and are evidence."""

import pytest

from tests.check.inspection import article, codes, note


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("title: x", ["K05"]),
        ("title: x, citation: '  '", ["K05"]),
        ("title: x, citation: The paper of 2007", []),
        ("title: x, article: talks", []),
        ("title: x, url: 'https://example.org/'", ["N09"]),
        ("title: x, url: 'https://example.org/', accessed: 2026-10-01", []),
    ],
)
def test_a_source_says_where_it_is(source: str, expected: list[str]) -> None:
    assert codes(note("gloss", f"    sources: [{{{source}}}]\n")) == expected


@pytest.mark.parametrize(
    ("kind", "sources", "expected"),
    [
        ("correction", "[{title: x, article: talks}]", ["N13"]),
        ("correction", "[{title: x, article: talks}, {title: y, citation: z}]", []),
        ("gloss", "[{title: x, article: talks}]", []),
    ],
)
def test_an_article_is_no_evidence_about_itself(kind: str, sources: str, expected: list[str]) -> None:
    assert codes(note(kind, f"    sources: {sources}\n")) == expected


@pytest.mark.parametrize(
    ("folder", "head"),
    [
        ("events", "title: x\nwhen: 2007"),
        ("meetings", "title: x\nwhen: 2007"),
        ("people", "name: x"),
        ("places", "name: x"),
        ("publishers", "name: x"),
    ],
)
def test_every_record_that_gives_sources_is_looked_at(folder: str, head: str) -> None:
    files = {**article(), f"content/{folder}/x.md": f"---\n{head}\nsources: [{{title: Somewhere}}]\n---\n"}

    assert codes(files) == ["K05"]


def test_the_sources_of_what_a_meeting_decided_are_looked_at() -> None:
    text = "---\ntitle: x\nwhen: 2007\noutcome: [{text: Nothing., sources: [{title: Somewhere}]}]\n---\n"

    assert codes({"content/meetings/x.md": text}) == ["K05"]
