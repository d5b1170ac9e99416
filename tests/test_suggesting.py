"""`suggest` at work on a folder: what it prints, and what it writes into the files of articles."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import main
from tests.archive_files import unpack

ARCHIVE = """\
-- content/places/quay.md --
---
name: Quay
---
-- content/people/mayor.md --
---
name: Mayor of Quay
---
-- content/meetings/session.md --
---
title: Quay Assembly, third session
when: 2011-05-19
place: quay
participants:
  - person: mayor
---
-- content/articles/levy.md --
---
# The first report.
title: "A levy on herring"   # as printed

published: 2011-05-20
rights: own
people: []   # whom?
---

The assembly met in Quay on Thursday. The mayor of Quay signed a levy at noon, and nobody spoke of it again
until the boats came home with nothing in them but water and the men who had gone out.
-- content/articles/reprint.md --
---
title: A levy, again
published: 2011-05-25
rights: own
---

The assembly met in Quay on Thursday. The mayor of Quay signed a levy at noon, and nobody spoke of it again
until the boats came home with nothing in them but water and the men who had gone out.
"""
LEVY = "content/articles/levy.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return unpack(ARCHIVE, tmp_path)


def suggest(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["suggest", "--into", str(root), *words])


def rows(root: Path, *words: str) -> list[dict[str, object]]:
    return json.loads(suggest(root, "--json", *words).output)  # type: ignore[no-any-return]  # checked by use


def id_of(root: Path, article: str, target: str) -> str:
    return next(str(row["id"]) for row in rows(root) if (row["article"], row["target"]) == (article, target))


def test_suggestions_are_listed_by_article_with_reasons(root: Path) -> None:
    told = suggest(root).output

    assert told.startswith(f"{LEVY}: “A levy on herring”\n")
    assert "meeting session (report)\n" in told
    assert "“on Thursday” is 19 May 2011, a day of the meeting" in told
    assert "copy levy (republishes)" in told
    assert told.endswith("write some with `site-builder suggest --write ID`\n")
    assert max(map(len, told.splitlines())) <= 100


def test_a_chosen_suggestion_is_written_and_the_rest_of_the_file_stays(root: Path) -> None:
    before = (root / LEVY).read_text("utf-8")

    told = suggest(root, "--write", id_of(root, "levy", "session"), id_of(root, "levy", "mayor"))

    assert told.exit_code == 0
    assert (
        told.output == f"{LEVY}\n  meetings: meeting session (report)\n  people: person mayor\nwrote 1 file\n"
    )
    assert (root / LEVY).read_text("utf-8") == before.replace("people: []", "people: [mayor]").replace(
        "rights: own\n", "rights: own\nmeetings:\n  - meeting: session\n    relation: report\n"
    )


def test_all_that_is_shown_can_be_written_and_is_not_suggested_again(root: Path) -> None:
    assert suggest(root, "--write", "all").exit_code == 0

    again = suggest(root)

    assert (
        again.output == "there is nothing to suggest: the archive says all that its articles tell plainly\n"
    )
    assert CliRunner().invoke(main, ["check", str(root)]).exit_code == 0


def test_a_rejected_suggestion_is_kept_in_the_article_and_not_made_again(root: Path) -> None:
    told = suggest(root, "--reject", id_of(root, "levy", "mayor"))

    assert told.output == f"{LEVY}\n  not about person mayor\nwrote 1 file\n"
    assert "not_about: [mayor]\n" in (root / LEVY).read_text("utf-8")
    assert "mayor" not in [row["target"] for row in rows(root, "levy")]


def test_articles_can_be_named_and_the_least_confidence_set(root: Path) -> None:
    assert {row["article"] for row in rows(root, "reprint")} == {"reprint"}
    assert rows(root, "--min-confidence", "1") == []


def test_files_that_cannot_be_read_are_counted_below_the_suggestions(root: Path) -> None:
    (root / LEVY).with_name("torn.md").write_text("---\ntitle: [torn\n---\n", "utf-8")

    told = suggest(root).output

    assert told.endswith("\n1 file could not be read and may hold more; `site-builder check` says why\n")


def test_an_archive_without_articles_says_that_it_has_none(tmp_path: Path) -> None:
    (tmp_path / "archive.yaml").write_text("title: Nothing yet\nurl: https://example.org/\n", "utf-8")

    assert suggest(tmp_path).output == "there are no articles to suggest anything for\n"


def test_windows_line_ends_stay(root: Path) -> None:
    path = root / LEVY
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    suggest(root, "--write", id_of(root, "levy", "mayor"))

    assert b"people: [mayor]   # whom?\r\n" in path.read_bytes()
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nowhere",), "there is no article 'nowhere'"),
        (
            ("--write", "zzzzzz"),
            "'zzzzzz' is no suggestion, or no longer one; `site-builder suggest` lists them",
        ),
        (("--write", "all", "--reject", "all"), "is to be written and rejected; choose one"),
        (("--write", ""), "suggestions; write more of its letters"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    root: Path, words: tuple[str, ...], told: str
) -> None:
    before = (root / LEVY).read_bytes()

    made = suggest(root, *words)

    assert made.exit_code == 1 and told in made.output
    assert (root / LEVY).read_bytes() == before


def test_what_is_only_related_is_shown_and_not_written(root: Path) -> None:
    for number in range(6):
        text = "---\ntitle: Nothing\npublished: 2001\nrights: own\n---\nNothing else.\n"
        (root / f"content/articles/other-{number}.md").write_text(text, "utf-8")
    (related,) = [row for row in rows(root, "--min-confidence", "0", "levy") if row["kind"] == "related"]

    made = suggest(root, "levy", "--write", str(related["id"]))

    assert made.exit_code == 1 and "there is nothing to write" in made.output


def test_a_file_that_cannot_be_added_to_is_left_with_the_reason(root: Path) -> None:
    path = root / LEVY
    body = path.read_text("utf-8").split("---\n")[2]
    path.write_text(f"---\n{{title: A levy, published: 2011-05-20, rights: own}}\n---\n{body}", "utf-8")
    before = path.read_bytes()

    made = suggest(root, "levy", "--write", "all")

    assert f"{LEVY}: left as it is: it is written in a way" in made.output
    assert (made.exit_code, path.read_bytes()) == (1, before)


def test_without_an_archive_there_is_nothing_to_suggest_from(tmp_path: Path) -> None:
    made = suggest(tmp_path)

    assert made.exit_code == 1 and "there is no archive.yaml" in made.output
