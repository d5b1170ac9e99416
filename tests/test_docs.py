"""The documentation says what the code says."""

import re
from pathlib import Path

import pytest

from docs import reference
from site_builder.model.codes import CODES
from site_builder.model.records import Claim
from site_builder.read.record import read_record

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", sorted(reference.pages()))
def test_a_reference_page_is_fresh(name: str) -> None:
    written = (ROOT / "docs" / name).read_text("utf-8")

    assert written == reference.pages()[name], "run `make docs` and commit what changed"


def test_every_field_a_person_may_write_is_explained() -> None:
    unexplained = [line for line in reference.content().splitlines() if line.endswith("|  |")]

    assert not unexplained


def test_every_field_a_template_may_see_is_explained() -> None:
    unexplained = [line for line in reference.views().splitlines() if line.endswith("|  |")]

    assert not unexplained


def test_every_code_says_why_it_matters_and_how_to_mend_it() -> None:
    for code, row in CODES.items():
        assert row.what and row.why and row.mend, code


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    reasons = (ROOT / "docs/dependencies.md").read_text("utf-8")

    for requirement in (*project["dependencies"], *project["optional-dependencies"]["import"]):
        assert f"| `{re.split('[>[]', requirement)[0]}` |" in reasons, requirement


def test_what_building_needs_is_a_dozen_libraries_each_with_its_size_and_licence() -> None:
    import tomllib

    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    table = (ROOT / "docs/dependencies.md").read_text("utf-8").split("What `make import`")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| `")]

    assert len(needed) <= 12
    assert [row[0].strip("`") for row in rows] == [re.split("[><]", one)[0] for one in needed]
    assert all(len(row) == 6 and re.fullmatch(r"\d+\.\d", row[4]) for row in rows)


@pytest.mark.parametrize("lock", sorted((ROOT / "lock").glob("*.txt")), ids=lambda path: path.name)
def test_every_library_that_is_installed_is_pinned_with_its_hash(lock: Path) -> None:
    pinned = re.findall(r"(?m)^(\S+)==\S+( ;.*)? \\\n    --hash=sha256:", lock.read_text("utf-8"))
    named = re.findall(r"(?m)^[a-z0-9]", lock.read_text("utf-8"))

    assert len(pinned) == len(named) > 0


def test_every_make_target_is_in_the_contributing_guide_or_the_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = makefile.split(".PHONY:")[1].splitlines()[0].split()

    for target in phony:
        assert f"\n{target}:" in makefile and "## " in makefile.split(f"\n{target}:")[1].splitlines()[0], (
            target
        )


def test_links_between_documents_lead_somewhere() -> None:
    import re

    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|/|mailto:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_example_of_a_claim_is_a_claim() -> None:
    page = (ROOT / "docs/content.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(# content/claims/.*?)```", page, re.DOTALL)

    record, issues = read_record("content/claims/bridge-closed.yaml", example)

    assert issues == () and isinstance(record, Claim)
