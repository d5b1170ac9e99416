"""The tutorial is run as it is written: every command, in order, and what it prints is what it says."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.new_user import machine

TUTORIAL = Path(__file__).parents[1] / "docs/tutorial.md"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """Some commands, and what they should print."""

    line: int
    commands: str
    printed: str | None


def steps(text: str) -> Iterator[Step]:
    blocks = [*_BLOCK.finditer(text)]
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block["kind"] == "sh":
            is_next = following is not None and following["kind"] == "text"
            yield Step(
                text.count("\n", 0, block.start()) + 2,
                block["text"],
                following["text"] if following and is_next else None,
            )


def pattern(shown: str) -> str:
    """What is shown as a pattern: `…` is anything on a line, and alone on a line any lines, also none."""
    lines = (
        r"(?:.*\n)*?" if line == "…" else r"[^\n]*".join(map(re.escape, line.split("…"))) + r"\n"
        for line in shown.splitlines()
    )
    return "".join(lines)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A machine with the program, and nothing else of ours."""
    return machine(tmp_path)


def test_the_tutorial_does_what_it_says(tmp_path: Path, environment: dict[str, str]) -> None:
    here = tmp_path / "work"
    here.mkdir()
    where = tmp_path / "where"
    done = 0

    for step in steps(TUTORIAL.read_text("utf-8")):
        script = f"set -eu\ntrap 'pwd > \"{where}\"' EXIT\n{step.commands}"
        ran = subprocess.run(
            ("bash", "-c", script), cwd=here, env=environment, capture_output=True, text=True, check=False
        )
        place = f"docs/tutorial.md:{step.line}"
        assert ran.returncode == 0, f"{place}\n{ran.stdout}{ran.stderr}"
        if step.printed is not None:
            assert re.fullmatch(pattern(step.printed), ran.stdout), f"{place} printed\n{ran.stdout}"
        here = Path(where.read_text().strip())
        done += 1

    assert done > 10


def test_dots_stand_for_what_differs_and_for_nothing_else() -> None:
    assert re.fullmatch(pattern("a …, b\n…\nend\n"), "a 1.5 s, b\nx\ny\nend\n")
    assert re.fullmatch(pattern("a\n…\n"), "a\n")
    assert not re.fullmatch(pattern("a …, b\n"), "a 1\n2, b\n")
    assert not re.fullmatch(pattern("a.c\n"), "abc\n")
