"""What is too much for a build is refused by a message that names the limit; what is only much is built."""

from pathlib import Path

import pytest

from site_builder.model.issue import Issue
from site_builder.model.records import Article
from site_builder.read.decode import MOST_BYTES, decode
from site_builder.read.record import read_record
from site_builder.read.scan import scan
from tests.archive_files import unpack

HEAD = "---\ntitle: A harbour\nrights: own\nsource_url: https://example.org/a\n"
PATH = "content/articles/harbour.md"

TOO_MUCH = {
    "a title of a megabyte": (f"---\ntitle: {'a' * 1_000_000}\n---\n\nWords.\n", 2, "64 kB"),
    "front matter of many keys": (HEAD + "tags: a\n" * 20_000 + "---\n\nWords.\n", 2, "64 kB"),
    "brackets that stay open": (HEAD + "---\n\n" + "[" * 200_000, 7, "2,000 brackets"),
    "a million entries of a list": (
        HEAD + "---\n\n" + "- a\n" * 1_000_000,
        150_000,
        "300,000 lines and signs",
    ),
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_it_is_refused_at_its_line_and_the_limit_is_named(name: str) -> None:
    text, line, limit = TOO_MUCH[name]

    record, issues = read_record(PATH, text)

    (issue,) = _too_much(issues)
    assert record is None
    assert limit in issue.message
    assert issue.spot.line >= line
    assert issue.help


def test_a_file_of_fifty_megabytes_is_left_after_five(tmp_path: Path) -> None:
    unpack("-- archive.yaml --\ntitle: A\nurl: https://example.org/\n", tmp_path)
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / PATH).write_bytes(HEAD.encode() + b"---\n\n" + b"word " * 10_000_000)

    sources, issues = scan(tmp_path)

    assert PATH not in sources.texts
    assert [(issue.spot.path, issue.message) for issue in _too_much(issues)] == [
        (PATH, "this file is larger than 5 MB")
    ]


def test_an_article_of_one_line_of_five_megabytes_is_read() -> None:
    body = "word " * ((MOST_BYTES - 1_000) // 5)
    text, _ = decode(PATH, f"{HEAD}---\n\n{body}\n".encode())

    record, issues = read_record(PATH, text or "")

    assert isinstance(record, Article)
    assert record.body == body.strip()
    assert issues == ()


def test_five_thousand_tags_on_one_article_are_read() -> None:
    tags = ", ".join(f"tag-{number}" for number in range(5_000))

    record, issues = read_record(PATH, f"{HEAD}tags: [{tags}]\n---\n\nWords.\n")

    assert isinstance(record, Article)
    assert len(record.tags) == 5_000
    assert issues == ()


def _too_much(issues: tuple[Issue, ...]) -> list[Issue]:
    return [issue for issue in issues if issue.code == "R13"]
