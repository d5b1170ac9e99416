"""Whatever a page sends, the desk answers in words; what it refuses changes no file, what it takes builds."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.model.issue import Severity
from site_builder.serve.desk.asking import Json, MalformedError
from site_builder.serve.desk.note_pairs import BESIDE
from site_builder.serve.desk.note_values import FORM
from site_builder.serve.desk.routes import fields_of
from site_builder.serve.desk.would import Bench
from tests.serve.desk.desks import ask, bench_in, every_file

WORDS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ("harbour", "which-ferry", "old-draft", "quiet", "gloss", "2026-11-22", "anna", "withdrawn")
    ),
    st.sampled_from(("../../etc/passwd", "&anchor", "!!python/object", "- x\n  y", "a: b # c", "\u202e\0\r")),
)
VALUES = st.recursive(
    st.one_of(WORDS, st.integers(), st.none(), st.booleans(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=8,
)
SOURCES = st.lists(st.dictionaries(st.sampled_from(["title", "url", "accessed", "quote"]), WORDS), max_size=2)
NOTES = st.one_of(
    st.dictionaries(
        st.sampled_from(FORM), st.one_of(WORDS, st.lists(WORDS, max_size=2), SOURCES), max_size=8
    ),
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["gloss", "context"]),
            "quote": st.sampled_from(["The old harbour", "quiet", "no such words"]),
            "summary": WORDS,
        },
        optional={"body": WORDS, "people": st.lists(WORDS, max_size=2), "sources": SOURCES, "status": WORDS},
    ),
    VALUES,
)
PAIRS = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from(
                (*FORM, *BESIDE, "sources.1.title", "sources.x.url", "valid.to", "valid", "a.b.c")
            ),
            WORDS,
        ),
        WORDS,
    ).map(list),
    max_size=8,
)
ACTIONS = ("last-change", "note", "note-check", "note-drop", "note-form", "note-save", "note-words", "undo")
BODIES = st.fixed_dictionaries(
    {},
    optional={
        "article": st.one_of(st.just("harbour"), VALUES),
        "id": st.one_of(st.sampled_from(["which-ferry", "old-draft", ""]), VALUES),
        "etag": WORDS,
        "note": NOTES,
        "quote": VALUES,
        "prefix": VALUES,
        "reason": WORDS,
        "given": st.one_of(st.dictionaries(st.sampled_from(FORM), VALUES, max_size=4), VALUES),
        "fields": st.one_of(PAIRS, VALUES),
        "change": st.one_of(st.integers(0, 3), VALUES),
    },
)


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with tempfile.TemporaryDirectory() as folder:
        yield bench_in(Path(folder))


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    max_examples=60,
    deadline=None,
)
@given(st.sampled_from(ACTIONS), BODIES)
def test_a_refusal_changes_no_file_and_nothing_breaks(bench: Bench, name: str, body: dict[str, Json]) -> None:
    before = every_file(bench.root)

    try:
        answer = ask(bench, name, **body)
    except MalformedError:
        # `answered` says so with status 400.
        pytest.fail("a malformed request is answered, not raised")

    json.dumps(answer.body)
    assert answer.status in (200, 400, 404, 409, 422)
    if answer.status != 200:
        assert answer.body["message"] and every_file(bench.root) == before


GOOD: dict[str, Json] = {
    "kind": "context",
    "quote": "The old harbour",
    "summary": "It was closed.",
    "as_of": "2026-11-20",
    "author": "The keeper",
}
NEARLY_GOOD = st.builds(
    lambda changes: {**GOOD, **changes},
    st.dictionaries(
        st.sampled_from(
            ("summary", "body", "searched", "claim", "author", "kind", "status", "prefix", "people")
        ),
        st.one_of(
            WORDS, st.sampled_from((["anna"], "draft", "gloss", "a\n\n# b\n- c: d", "trailing \n \n x"))
        ),
        max_size=2,
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(NEARLY_GOOD, st.sampled_from(("", "which-ferry")), WORDS)
def test_what_is_written_builds_and_can_be_taken_back(
    bench: Bench, note: dict[str, Json], name: str, reason: str
) -> None:
    before = every_file(bench.root)
    etag = ask(bench, "note", id=name).body["etag"] if name else ""

    answer = ask(bench, "note-save", article="harbour", id=name, etag=etag, note=note, reason=reason)

    if answer.status == 200 and answer.body["change"]:
        assert [one for one in bench.would({}).findings if one.severity is Severity.ERROR] == []
        assert ask(bench, "undo", change=answer.body["change"]).status == 200
    assert every_file(bench.root) == before


@given(st.one_of(st.binary(max_size=200), VALUES.map(lambda value: json.dumps(value).encode())))
def test_any_bytes_are_a_mapping_or_malformed(body: bytes) -> None:
    try:
        fields = fields_of(body)
    except MalformedError:
        return

    assert isinstance(fields, dict)


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"1", b'{"a": NaN}', b'{"a": "\\ud800"}', b"[" * 100_000, b'{"a": ' + b"9" * 5000 + b"}"],
)
def test_bodies_that_break_readers_are_malformed(body: bytes) -> None:
    with pytest.raises(MalformedError):
        fields_of(body)
