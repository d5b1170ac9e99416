"""Links between texts lead to one record that has a page, or the author is told what to write."""

import pytest

from site_builder.link import Drafts, link
from site_builder.model.issue import Issue
from site_builder.read.record import read_record

FILES = {
    "content/people/lena.md": "---\nname: Lena Delta\n---\n",
    "content/places/lena.md": "---\nname: The Lena\n---\n",
    "content/places/sollin.md": "---\nname: Sollin\n---\n",
    "content/meetings/sollin-2007.md": "---\ntitle: Talks\nwhen: 2007\n---\n",
    "content/articles/talks.md": "---\ntitle: Talks\ntags: [gas]\n---\n\nWords. [[nowhere]]\n",
    "content/articles/draft.md": "---\ntitle: Not yet\ndraft: true\n---\n\nWords.\n",
    "content/essays/method.md": "---\ntitle: Method\n---\n\n## How we check\n\nSo.\n",
    "content/notes/talks.yaml": (
        "article: talks\nnotes:\n  - id: first\n    kind: gloss\n    quote: Words\n    summary: A finding.\n"
        "    as_of: 2026-11-01\n    author: ed\n    created: 2026-11-01\n    body: BODY\n"
    ),
}


def told(body: str, unread: tuple[str, ...] = (), note: str = "Words.") -> list[Issue]:
    """What is wrong with an essay of this text, beside a library."""
    files = {**FILES, "content/essays/about.md": f"---\ntitle: About\n---\n\n{body}\n"}
    files["content/notes/talks.yaml"] = files["content/notes/talks.yaml"].replace("BODY", f'"{note}"')
    records = [read_record(path, text).value for path, text in files.items()]
    return list(link(tuple(one for one in records if one), Drafts.HIDE, unread).issues)


@pytest.mark.parametrize(
    "target",
    [
        "sollin",
        "place:lena",
        "person:lena|her",
        "meeting:sollin-2007",
        "article:talks",
        "note:first",
        "first",
        "tag:gas",
        "gas",
        "essay:method",
        "method#how-we-check",
        "method#How we check|so",
        "article:talks#first",
    ],
)
def test_a_link_to_a_record_is_fine(target: str) -> None:
    assert told(f"See [[{target}]].") == []


@pytest.mark.parametrize(
    ("target", "code", "message", "help"),
    [
        ("solin", "L01", "there is no record 'solin'", "did you mean [[sollin]]?"),
        ("place:solin", "L01", "there is no place 'solin'", "did you mean [[place:sollin]]?"),
        ("lenna", "L01", "there is no record 'lenna'", "did you mean [[person:lena]] or [[place:lena]]?"),
        ("zzzzzz", "L01", "there is no record 'zzzzzz'", "correct the id, or write the record it is to name"),
        ("series:zz", "L01", "there is no series 'zz'", "write the series, or correct the id"),
        ("plcae:lena", "L01", "there is no kind of record 'plcae'", "did you mean 'place'?"),
        (
            "lena",
            "L20",
            "'lena' is the id of a person and a place",
            "write [[person:lena]] or [[place:lena]]",
        ),
        ("draft", "L02", "the article 'draft' is a draft", "publish the article, or take this link out"),
        ("method#how", "L01", "the essay 'method' has no heading 'how'", "leave out '#how'"),
        (
            "method#how we chek",
            "L01",
            "the essay 'method' has no heading 'how we chek'",
            "did you mean [[method#how-we-check]]?",
        ),
        (
            "article:talks#frist",
            "L01",
            "the article 'talks' has no note 'frist'",
            "did you mean [[article:talks#first]]?",
        ),
        (
            "sollin#x",
            "L01",
            "a link to a place leads to the whole of it, not to '#x'",
            "only articles have places, by their notes, and essays, by headings",
        ),
    ],
)
def test_a_link_that_leads_to_no_page_or_to_several_is_told_with_what_to_write(
    target: str, code: str, message: str, help: str
) -> None:
    (issue,) = told(f"Words,\nand so on: [[{target}]].")

    assert (issue.code, issue.message, issue.help) == (code, message, help)
    assert (issue.spot.path, issue.spot.line, issue.spot.column) == ("content/essays/about.md", 6, 12)
    assert issue.spot.length == len(target) + 4


def test_the_words_of_an_article_are_never_read_as_links() -> None:
    assert "nowhere" in FILES["content/articles/talks.md"]
    assert told("Words.") == []


def test_a_link_in_a_note_is_told_at_its_body() -> None:
    (issue,) = told("Words.", note="See [[solin]].")

    assert (issue.code, issue.spot.key) == ("L01", ("notes", 0, "body"))


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("gone", "content/people/gone.md"),
        ("person:gone", "content/people/gone.md"),
        ("series:gone", "content/series/gone.md"),
        ("gone", "content/notes/other.yaml"),
        ("note:gone", "content/claims/other.yaml"),
    ],
)
def test_what_a_file_that_cannot_be_read_may_hold_is_not_missing(target: str, path: str) -> None:
    assert told(f"[[{target}]]", (path,)) == []
    assert [
        issue.code for issue in told(f"[[{target}]]", ("content/places/gone.md",))
    ] != [] or target == "gone"


def test_a_link_inside_a_link_is_told() -> None:
    assert [issue.code for issue in told("[on [[sollin]]](/notes/)")] == ["L21"]
