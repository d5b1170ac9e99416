"""What every test runs under."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.chromium import launched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A busy machine is no fault of the code: examples are not timed. Under CI hypothesis sees to it itself.
if "CI" not in os.environ:
    settings.register_profile("steady", deadline=None)
    settings.load_profile("steady")

# What tests write is thrown away: bytes go to the disk when the system likes.
os.environ.setdefault("SITE_BUILDER_NO_SYNC", "1")
# The key that seals caches is made here, not among what its user keeps.
os.environ["XDG_STATE_HOME"] = str(Path(__file__).parents[1] / ".cache/state")

HEAVY = (
    "annotate/test_corpus.py",
    "compose/exports/test_annotations.py",
    "compose/exports/test_calendar.py",
    "compose/pictures/test_threads.py",
    "compose/test_jsonld.py",
    "compose/test_kept.py",
    "compose/test_long_lists.py",
    "compose/test_on_demand.py",
    "docs/test_site.py",
    "faults/test_articles.py",
    "faults/test_every_call.py",
    "faults/test_kills.py",
    "faults/test_power_cut.py",
    "faults/test_same_bytes.py",
    "faults/test_server.py",
    "hostile/test_importers.py",
    "hostile/test_names.py",
    "hostile/test_sweep.py",
    "hostile/test_traces.py",
    "intake/fields/test_corpus.py",
    "intake/html/test_any_tree.py",
    "intake/html/test_pages.py",
    "intake/test_corpus.py",
    "intake/test_seeds.py",
    "render/test_cases.py",
    "render/test_own_templates.py",
    "text/test_spans.py",
    "text/test_surroundings.py",
    "tools/suggest/test_measured.py",
    "properties",
    "test_bad_notes.py",
    "test_benchmarks.py",
    "test_content.py",
    "test_docs.py",
    "test_nested_deep.py",
    "test_publishing.py",
    "test_short_cuts.py",
    "test_sites.py",
    "test_tutorial.py",
    "test_unpublished.py",
    "test_wheel.py",
    "test_workflows.py",
)
"""Tests that take long by going the same ways many times: what they go through is measured elsewhere."""


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Mark the heavy tests, so that a run can leave them out or take them alone."""
    home = Path(__file__).parent
    heavy = tuple(home / name for name in HEAVY)
    for item in items:
        if any(item.path == path or path in item.path.parents for path in heavy):
            item.add_marker(pytest.mark.heavy)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A browser for all tests of a run: two at once in one process would bar each other."""
    with launched() as started:
        yield started
