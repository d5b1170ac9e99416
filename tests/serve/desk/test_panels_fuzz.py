"""Whatever a page asks of the panels is answered: no request makes one fail, or writes anything."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.serve.desk import importing, matter, panels, sources, taken_in
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, MalformedError
from site_builder.serve.desk.would import Bench
from tests.archive_files import unpack

ARCHIVE = """\
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2007-12-13
rights: own
---

The new ferry will sail in March 2008.
-- content/notes/harbour.yaml --
article: harbour
notes:
  - id: open
    kind: gloss
    quote: new ferry
    summary: The second one.
    as_of: 2020-01-10
    review_by: 2020-02-10
    author: The editors
    created: 2020-01-10
"""
WORD = st.one_of(
    st.sampled_from(
        [
            *("harbour", "open", "/articles/harbour/", "content/articles/harbour.md", "archive.yaml", "../x"),
            *("content/notes/harbour.yaml", "content/originals/../../x", "/etc/passwd", "keep", "cut", "1,2"),
            *("look", "%00", "\0", "", "9" * 400, "-1", "content//articles/harbour.md", "tags", "title"),
            f"content/articles/{'9' * 400}.md",
        ]
    ),
    st.text(st.characters(codec="utf-8"), max_size=30),
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), WORD),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORD, inner, max_size=3)),
    max_leaves=6,
)
NAMES = (
    "article",
    "decision",
    "etag",
    "from",
    "keep",
    "lines",
    "mode",
    "name",
    "note",
    "page",
    "path",
    "undo",
)
FIELDS = st.fixed_dictionaries({}, optional={name: st.one_of(WORD, JSON) for name in (*NAMES, "values")})
ANSWERS: tuple[Callable[[DeskRequest], DeskAnswer], ...] = (
    importing.decide_lines,
    importing.show_lines,
    matter.check_matter,
    matter.save_matter,
    matter.show_matter,
    panels.list_articles,
    panels.list_candidates,
    panels.still_holds,
    sources.list_broken,
    taken_in.take_out,
)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    yield Bench(unpack(ARCHIVE, tmp_path_factory.mktemp("fuzzed")), lambda: date(2026, 11, 22))


def files(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda one: str(one.__name__))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=FIELDS)
def test_no_request_makes_a_panel_fail(
    bench: Bench, answer: Callable[[DeskRequest], DeskAnswer], fields: dict[str, Json]
) -> None:
    before = files(bench.root)

    try:
        given_back = answer(DeskRequest(bench, fields))
    except MalformedError:
        given_back = None

    assert given_back is None or given_back.status in (200, 404, 409, 422)
    assert files(bench.root) == before


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=60), data=st.binary(min_size=1, max_size=200))
def test_no_small_file_makes_an_import_fail(bench: Bench, name: str, data: bytes) -> None:
    # Only what is read here and not by other processes, which take a second to come.
    before = files(bench.root)
    fields: dict[str, Json] = {"name": f"{name}.txt", "mode": "look"}

    assert importing.take_in(DeskRequest(bench, fields, b"Words. " + data.replace(b"\0", b""))).status == 200
    assert files(bench.root) == before
