"""What holds for every YAML text, made up or broken."""

import json

import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.yaml_fault import FaultKind
from site_builder.text.yaml_guard import load

LIMIT = 64 * 1024
WORDS = st.text(alphabet=st.characters(categories=["L", "N", "P", "Z"]), max_size=12)
NOISE = st.text(alphabet="ab:-[]{}'\"|>&*!%@#,?~ \n\t\\", max_size=80)
DATA = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)


@given(st.text() | NOISE)
def test_no_text_makes_the_reader_raise_or_name_a_place_outside_it(text: str) -> None:
    loaded = load(text, LIMIT)

    for fault in loaded.faults:
        assert 0 <= fault.start <= len(text)


@given(NOISE)
def test_what_is_accepted_says_what_the_library_says(text: str) -> None:
    loaded = load(text, LIMIT)

    if not loaded.faults:
        assert loaded.value == _typed(yaml.compose(text, yaml.CSafeLoader))


@given(DATA)
def test_data_comes_back_as_it_was(data: object) -> None:
    # JSON is YAML, apart from the escapes of what lies outside the first plane.
    assert load(json.dumps(data, ensure_ascii=False), LIMIT).value == data


@given(st.dictionaries(st.text(alphabet="abcdef", min_size=1), st.just("x"), min_size=1), st.data())
def test_a_key_given_twice_is_always_found(pairs: dict[str, str], data: st.DataObject) -> None:
    twice = data.draw(st.sampled_from(sorted(pairs)))
    lines = data.draw(st.permutations([*pairs, twice]))

    faults = load("".join(f"{key}: x\n" for key in lines), LIMIT).faults

    assert [fault.kind for fault in faults] == [FaultKind.DUPLICATE]


def _typed(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.ScalarNode):
        is_nothing = not node.style and node.value in ("", "~", "null", "Null", "NULL")
        return None if is_nothing else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_typed(one) for one in node.value]
    return {key.value: _typed(value) for key, value in node.value} if node else None
