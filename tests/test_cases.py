"""A tiny archive and what must come out of it, in one readable file: `cases/*.txt`.

A case opens with what it shows. Then come the archive's files, each below a line `-- path --`, and what is
expected: `-- expect issues --` the exact text printed, `-- expect PATH contains --` and `… lacks --` words of
a page, line by line, where `*` in the path stands for any file; `-- expect files --` and
`-- expect no files --` names. `-- today --` gives the build its day. `make golden` rewrites the issues.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.publishing import judged
from site_builder.report import Format, has_errors, show
from tests.archive_files import unpack
from tests.warm import memory

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
_HEAD = re.compile(r"^-- (.+?) --\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One file of `cases/`, taken apart."""

    given: str
    today: date | None
    expected: tuple[tuple[str, str], ...]
    """What is said about what: `issues`, `a.html contains`, and the lines that follow."""


@dataclass(frozen=True)
class Made:
    """What the archive of a case came to."""

    files: Mapping[str, str]
    told: str


def sections(text: str) -> Iterator[tuple[str, str]]:
    heads = [*_HEAD.finditer(text)]
    ends = [*(head.start() for head in heads[1:]), len(text)]
    yield from ((head[1], text[head.end() : end]) for head, end in zip(heads, ends, strict=True))


def read_case(text: str) -> Case:
    parts = [*sections(text)]
    given = "".join(
        f"-- {name} --\n{body}" for name, body in parts if name != "today" and not name.startswith("expect ")
    )
    days = [date.fromisoformat(body.strip()) for name, body in parts if name == "today"]
    expected = ((name.removeprefix("expect "), body) for name, body in parts if name.startswith("expect "))
    return Case(given, days[0] if days else None, tuple(expected))


def made(case: Case, root: Path) -> Made:
    options = Options(unpack(case.given, root), today=case.today)
    site = make(options, memory())
    findings = judged(site, options)
    told = show(findings, site.sources.texts, Format.TEXT)
    if has_errors(findings):
        return Made({}, told)
    return Made({output.path: output.data.decode("utf-8", "replace") for output in site.outputs}, told)


def complaints(what: str, wanted: str, site: Made) -> Iterator[str]:
    """Everything that one expectation finds missing, or finds too much."""
    lines = [line for line in wanted.splitlines() if line.strip()]
    if what == "issues":
        yield from [] if site.told == wanted else [f"what was printed:\n{site.told}"]
    elif what == "files":
        yield from (f"there is no {name}" for name in lines if name not in site.files)
    elif what == "no files":
        yield from (f"there is {path}" for name in lines for path in site.files if fnmatchcase(path, name))
    else:
        yield from _words(what, lines, site)


def _words(what: str, lines: list[str], site: Made) -> Iterator[str]:
    pattern, _, how = what.rpartition(" ")
    texts = {path: text for path, text in site.files.items() if fnmatchcase(path, pattern)}
    if not texts:
        yield f"there is no {pattern}\n{site.told}"
    assert how in ("contains", "lacks"), f"expect what of {what}?"
    for path, text in texts.items():
        yield from (
            f"{path} {how} not: {line}" for line in lines if (line in text) is not (how == "contains")
        )


def rewritten(text: str, site: Made) -> str:
    """The case with its expected issues as they are printed now."""
    head, mark, rest = text.partition("-- expect issues --\n")
    following = _HEAD.search(rest)
    return head + mark + site.told + (rest[following.start() :] if following else "") if mark else text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_comes_out_as_expected(path: Path, tmp_path: Path) -> None:
    text = path.read_text("utf-8")
    case = read_case(text)

    site = made(case, tmp_path)

    if os.environ.get("GOLDEN") == "rewrite":
        path.write_text(rewritten(text, site), "utf-8")
        case = read_case(path.read_text("utf-8"))
    assert case.expected, "a case that expects nothing shows nothing"
    assert [line for what, wanted in case.expected for line in complaints(what, wanted, site)] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_opens_with_the_sentence_it_shows(path: Path) -> None:
    first = path.read_text("utf-8").partition("\n-- ")[0].strip()

    assert first.endswith(".") and not first.startswith("--")
