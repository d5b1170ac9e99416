"""A person brings cut lines back and takes kept ones out; nothing else of theirs changes."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.importing import import_files
from site_builder.importing.reviewing import Decision, decide, list_lines
from site_builder.importing.revised import account_of, as_imported
from site_builder.intake import restore
from site_builder.model.records import Article
from site_builder.read.record import read_record
from tests.archive_files import ARCHIVE
from tests.intake.samples import LAST, LONG, NEXT, source

TODAY = date(2026, 11, 21)
NAME = "port-alder-votes-for-a-new-harbour"
CAPTION, SUBHEADING, COMMENT = 7, 12, 16


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive with one imported article."""
    (tmp_path / "archive.yaml").write_text(ARCHIVE, "utf-8")
    (tmp_path / "a.txt").write_bytes(source("everything").encode())
    import_files((tmp_path / "a.txt",), tmp_path, TODAY)
    return tmp_path


def text(root: Path) -> str:
    return (root / f"content/articles/{NAME}.md").read_text("utf-8")


def article(root: Path) -> Article:
    record, issues = read_record(f"content/articles/{NAME}.md", text(root))
    assert isinstance(record, Article) and not issues
    return record


def test_every_line_is_listed_with_what_became_of_it(root: Path) -> None:
    told, fine = list_lines(root, NAME)

    rows = told.splitlines()
    assert fine and rows[-1] == f"6 of 12 lines of content/originals/{NAME}.txt are the article's"
    assert "    5 + title         Port Alder Votes for a New Harbour" in rows
    assert "    1 - prompt        Get the latest headlines straight to your phone" in rows


def test_a_cut_line_comes_back_where_it_stood(root: Path) -> None:
    told, fine = decide(root, NAME, Decision.KEEP, (CAPTION,))

    body = article(root).body
    assert fine and told == f"line 7 now stands in content/articles/{NAME}.md"
    assert body.index("leaving the town hall") < body.index(LONG)
    assert all(removed.line != CAPTION for removed in article(root).provenance.removed)


def test_a_kept_line_goes_and_comes_back(root: Path) -> None:
    before = text(root)

    assert decide(root, NAME, Decision.CUT, (SUBHEADING,))[1]
    assert "## What the engineers say" not in text(root)
    assert any(removed.line == SUBHEADING for removed in article(root).provenance.removed)

    assert decide(root, NAME, Decision.KEEP, (SUBHEADING,))[1]
    assert article(root).body == article(root).body and LAST in text(root)
    assert "What the engineers say" in text(root) and before.count(NEXT) == text(root).count(NEXT)


def test_what_a_person_wrote_stays(root: Path) -> None:
    mine = text(root).replace("title:", "# mine\ntitle:").replace("four years", "some years")
    (root / f"content/articles/{NAME}.md").write_text(mine, "utf-8")

    _, fine = decide(root, NAME, Decision.KEEP, (COMMENT,))

    assert fine
    assert all(words in text(root) for words in ("# mine\n", "some years", "Leave a comment"))


def test_the_original_is_still_given_back_byte_for_byte(root: Path) -> None:
    decide(root, NAME, Decision.KEEP, (CAPTION,))

    draft = as_imported(root, article(root))

    assert draft is not None and restore(article(root), draft.sidecar) == source("everything").encode()


def test_a_second_decision_remembers_the_first(root: Path) -> None:
    decide(root, NAME, Decision.KEEP, (CAPTION,))
    decide(root, NAME, Decision.KEEP, (COMMENT,))

    assert "leaving the town hall" in text(root) and "Leave a comment" in text(root)


def test_what_is_kept_already_is_no_work(root: Path) -> None:
    before = text(root)

    told, fine = decide(root, NAME, Decision.KEEP, (8,))

    assert fine and told.startswith("nothing to do: line 8 stands in") and text(root) == before


@pytest.mark.parametrize("line", [2, 99])
def test_a_line_without_words_is_refused(root: Path, line: int) -> None:
    before = text(root)

    told, fine = decide(root, NAME, Decision.KEEP, (line,))

    assert not fine and f"has no words on line {line}" in told and text(root) == before


def test_an_original_that_is_gone_is_told(root: Path) -> None:
    (root / f"content/originals/{NAME}.txt").unlink()

    for told, fine in (list_lines(root, NAME), decide(root, NAME, Decision.KEEP, (CAPTION,))):
        assert not fine and "is not there or cannot be read any more" in told


def test_an_article_that_is_not_there_is_told(root: Path) -> None:
    told, fine = list_lines(root, "harbor")

    assert not fine and told


def test_a_line_is_cut_beside_a_paragraph_that_a_person_changed(root: Path) -> None:
    mine = text(root).replace("four years", "some years")
    (root / f"content/articles/{NAME}.md").write_text(mine, "utf-8")

    told, fine = decide(root, NAME, Decision.CUT, (SUBHEADING,))

    assert fine and told == f"line 12 no longer stands in content/articles/{NAME}.md"
    assert "some years" in text(root) and "What the engineers say" not in article(root).body


def test_nothing_is_written_where_a_person_s_change_is_in_the_way(root: Path) -> None:
    mine = text(root).replace("What the engineers say", "What engineers said")
    (root / f"content/articles/{NAME}.md").write_text(mine, "utf-8")
    beside = root / f"content/originals/{NAME}.lines.yaml"
    decided = beside.read_bytes()

    told, fine = decide(root, NAME, Decision.CUT, (SUBHEADING,))

    assert not fine and "nothing was done; edit it yourself" in told
    assert text(root) == mine and beside.read_bytes() == decided


def test_an_article_that_was_written_here_has_no_original(root: Path) -> None:
    (root / "content/articles/mine.md").write_text("---\ntitle: Mine\n---\n\nWords.\n", "utf-8")

    for told, fine in (list_lines(root, "mine"), decide(root, "mine", Decision.KEEP, (1,))):
        assert not fine and told == "mine was not imported: it has no original to look at"


@pytest.fixture
def older(root: Path) -> Path:
    """The same archive, its article imported by rules that kept the caption."""
    decide(root, NAME, Decision.KEEP, (CAPTION,))
    account = root / f"content/originals/{NAME}.lines.yaml"
    account.write_text(account.read_text("utf-8").replace("rule: person", "rule: older"), "utf-8")
    return root


def test_an_original_that_is_read_otherwise_today_gives_its_lines_all_the_same(older: Path) -> None:
    assert decide(older, NAME, Decision.KEEP, (COMMENT,))[1]
    assert decide(older, NAME, Decision.CUT, (SUBHEADING,))[1]

    body = article(older).body
    assert "leaving the town hall" in body and body.rstrip().endswith("Leave a comment")
    assert "What the engineers say" not in body
    assert SUBHEADING in {one.line for one in article(older).provenance.removed}


def test_what_was_brought_back_there_can_go_again(older: Path) -> None:
    before = article(older).body

    assert decide(older, NAME, Decision.KEEP, (COMMENT,))[1]
    assert decide(older, NAME, Decision.CUT, (COMMENT,))[1]

    assert article(older).body == before


def test_the_original_is_given_back_there_too(older: Path) -> None:
    decide(older, NAME, Decision.KEEP, (COMMENT,))
    decide(older, NAME, Decision.CUT, (SUBHEADING,))

    account = account_of(older, article(older))

    assert account is not None and restore(article(older), account) == source("everything").encode()


def test_what_a_person_wrote_stays_there_too(older: Path) -> None:
    mine = text(older).replace("four years", "some years")
    (older / f"content/articles/{NAME}.md").write_text(mine, "utf-8")

    assert decide(older, NAME, Decision.KEEP, (COMMENT,))[1]

    assert "some years" in text(older) and "Leave a comment" in text(older)


def test_the_words_of_the_command_line_list_lines_and_decide_about_them(root: Path) -> None:
    def typed(*words: str) -> str:
        return CliRunner().invoke(main, [*words, "--into", str(root)]).output

    assert "title         Port Alder Votes" in typed("lines", NAME)
    assert "line 12 no longer stands in" in typed("cut", NAME, str(SUBHEADING))
    assert "line 12 now stands in" in typed("restore", NAME, str(SUBHEADING))
    assert "name files or folders" in typed("import")
    assert "an address of this machine" in typed("import", "--url", "http://127.0.0.1/")
