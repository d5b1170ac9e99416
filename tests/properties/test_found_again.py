"""What is wrong with an archive is what a look that remembers nothing finds, whatever was edited."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder import check
from site_builder.cache import Cache
from site_builder.check import RULES, Given
from site_builder.link import Drafts
from site_builder.looking import look
from site_builder.model.issue import Issue
from site_builder.options import Options
from tests.archive_files import unpack
from tests.faults.counts import times
from tests.properties.test_build import EDITS_OF, START, TODAY, Files, read_files, replace_line, write_files

ROUNDS, EDITS = times(6, 60), 12
ARTICLE, NOTES = "content/articles/harbour.md", "content/notes/harbour.yaml"


def no_text(_chance: random.Random, files: Files) -> None:
    head, mark, _ = files[ARTICLE].rpartition("---\n\n")
    files[ARTICLE] = f"{head}{mark}\n"


def other_text(chance: random.Random, files: Files) -> None:
    """Words that the note may have lost, or have twice; what no page can follow; a link of ours."""
    head, mark, _ = files[ARTICLE].rpartition("---\n\n")
    ends = (
        "in the evening",
        "at noon",
        "in the evening, in the evening",
        "<b>late</b>",
        "[^1]",
        "[[nobody]]",
    )
    files[ARTICLE] = f"{head}{mark}Boats come {chance.choice(ends)}.\n"


def other_quotation(chance: random.Random, files: Files) -> None:
    """A source that quotes an article, as it stands there or not."""
    kept = [line for line in files[NOTES].splitlines() if not line.startswith("    sources:")]
    quote = chance.choice(["loud in the evening", "quiet at all times"])
    source = f"{{title: The market, article: market, quote: {quote}}}"
    files[NOTES] = "\n".join([*kept, f"    sources: [{source}]", ""])


FAULTS = (
    *EDITS_OF,
    no_text,
    other_quotation,
    other_text,
    other_text,
    replace_line("people", lambda chance: chance.choice(["[ida]", "[nobody]"])),
    replace_line("meetings", lambda chance: chance.choice(["[]", "[{meeting: council, relation: preview}]"])),
    replace_line("publisher", lambda chance: chance.choice(["post", "gazette"])),
    replace_line("rights", lambda chance: chance.choice(["own", "CC-BY-5", "all-rights-reserved"])),
    replace_line("source_url", lambda chance: chance.choice(["https://example.org/a", "''"])),
    replace_line("title", lambda chance: chance.choice(["A title", "[A, list]"])),
)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_what_was_found_before_is_told_where_nothing_has_changed(seed: int, tmp_path: Path) -> None:
    chance, files, memory = random.Random(seed), read_files(unpack(START, tmp_path / "start")), Cache()
    root, told = tmp_path / "kept", set[str]()
    for _ in range(EDITS):
        chance.choice(FAULTS)(chance, files)
        write_files(root, files)
        options = Options(root, drafts=chance.choice([*Drafts]), today=TODAY)
        memory = memory.next()
        found = look(options, memory).issues

        assert found == look(options, Cache()).issues
        told |= {issue.code for issue in found}
    assert told


def test_rules_that_read_no_text_are_applied_again_only_where_more_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    applied: list[str] = []

    def noting(code: str, rule: check.Rule) -> check.Rule:
        def noted(given: Given) -> Iterator[Issue]:
            applied.append(code)
            return rule(given)

        return noted

    monkeypatch.setattr(check, "RULES", {code: noting(code, rule) for code, rule in RULES.items()})
    files, memory, options = read_files(unpack(START, tmp_path)), Cache(), Options(tmp_path, today=TODAY)
    look(options, memory)
    every = {*applied}
    assert len(every) > 20

    def applied_after(path: str, old: str, new: str) -> set[str]:
        nonlocal memory
        files[path] = files[path].replace(old, new)
        write_files(tmp_path, files)
        applied.clear()
        memory = memory.next()
        look(options, memory)
        return {*applied}

    assert applied_after(ARTICLE, "is quiet", "is very quiet") == set()
    assert applied_after(ARTICLE, "title: A quiet", "title: A very quiet") == every
    assert applied_after(NOTES, "From five", "From six") == every


def test_what_a_text_brings_and_takes_is_found_at_once(tmp_path: Path) -> None:
    files, memory, options = read_files(unpack(START, tmp_path)), Cache(), Options(tmp_path, today=TODAY)
    other_quotation(random.Random(1), files)
    text = files[ARTICLE]

    def found(old: str, new: str) -> set[str]:
        nonlocal memory
        files[ARTICLE] = text.replace(old, new)
        write_files(tmp_path, files)
        memory = memory.next()
        return {issue.code for issue in look(options, memory).issues}

    fine = found("", "")
    assert found("in the evening", "at noon") - fine == {"N01"}
    assert found("is quiet", "is <b>quiet") - fine == {"K09"}
    assert found("is quiet", "is quiet[^1]") - fine == {"K09"}
    assert found("The harbour is quiet. Boats come in the evening.", "") - fine >= {"K06", "N01"}
    assert found("", "") == fine
