"""A mapping brought to new values: only what differs is touched, and no comment is lost."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.encode import Plain, tidy
from site_builder.text.yaml_change import as_read, changed
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import load

FILE = """\
# the head of the file
article: harbour   # where it stands
notes:
  # about the quay
  - id: quay
    kind: gloss    # was context
    quote: "the old quay"
    summary: It was
      pulled down.
    sources:   # two of them
      - title: A paper   # read twice
        url: https://example.org/a
      # the second
      - {title: B, url: "https://example.org/b"}
    people: [one, two] # both

  - id: ship
    kind: context
    summary: >-   # folded
      One ship,
      and another.

    body: |
      First line.

      Second line.
# the end
"""
QUAY = ("notes", 0)
SHIP = ("notes", 1)
SOURCES = [
    {"title": "A paper", "url": "https://example.org/a"},
    {"title": "B", "url": "https://example.org/b"},
]


def value_at(text: str, at: int) -> dict[str, Plain]:
    value = load(text, len(text) * 4 + 4).value
    assert isinstance(value, dict) and isinstance(value["notes"], list)
    note = value["notes"][at]
    assert isinstance(note, dict)
    return dict(note)


def lines_changed(after: str) -> tuple[list[str], list[str]]:
    before, now = FILE.splitlines(), after.splitlines()
    return [one for one in before if one not in now], [one for one in now if one not in before]


def test_nothing_is_touched_where_nothing_differs() -> None:
    assert changed(FILE, QUAY, value_at(FILE, 0)) == FILE


def test_one_value_is_one_line() -> None:
    made = changed(FILE, QUAY, {**value_at(FILE, 0), "kind": "editorial"})

    assert lines_changed(str(made)) == (
        ["    kind: gloss    # was context"],
        ["    kind: editorial    # was context"],
    )


def test_a_value_over_several_lines_is_written_on_one() -> None:
    made = changed(FILE, QUAY, {**value_at(FILE, 0), "summary": "It stands."})

    assert lines_changed(str(made)) == (
        ["    summary: It was", "      pulled down."],
        ["    summary: It stands."],
    )


def test_a_folded_text_keeps_the_comment_at_its_head() -> None:
    made = str(changed(FILE, SHIP, {**value_at(FILE, 1), "summary": "One ship."}))

    assert "    summary: One ship.   # folded\n" in made and "      First line.\n\n      Second" in made


def test_a_new_text_of_several_paragraphs_is_a_block() -> None:
    made = str(changed(FILE, SHIP, {**value_at(FILE, 1), "body": "One.\n\nTwo."}))

    assert made.endswith("    body: |-\n      One.\n\n      Two.\n# the end\n")


def test_a_source_is_added_behind_the_last_and_one_is_changed_where_it_stands() -> None:
    sources = [
        {**SOURCES[0], "publisher": "Paper"},
        SOURCES[1],
        {"title": "C", "url": "https://example.org/c"},
    ]

    made = str(changed(FILE, QUAY, {**value_at(FILE, 0), "sources": sources}, ("title", "url", "publisher")))

    assert lines_changed(made) == (
        [],
        ["        publisher: Paper", "      - title: C", "        url: https://example.org/c"],
    )


def test_a_source_that_is_dropped_takes_its_own_comment_and_no_other() -> None:
    made = str(changed(FILE, QUAY, {**value_at(FILE, 0), "sources": SOURCES[1:]}))

    assert "# read twice" not in made and "# two of them" in made and "# the second" in made


def test_a_key_is_dropped_and_another_goes_where_it_belongs() -> None:
    note = {key: one for key, one in value_at(FILE, 0).items() if key != "people"}

    made = str(changed(FILE, QUAY, {**note, "prefix": "near"}, ("id", "kind", "quote", "prefix", "summary")))

    assert '    quote: "the old quay"\n    prefix: near\n    summary' in made and "people" not in made


def test_a_short_list_keeps_its_brackets() -> None:
    made = str(changed(FILE, QUAY, {**value_at(FILE, 0), "people": ["one", "two", "three"]}))

    assert "    people: [one, two, three] # both\n" in made


def test_a_text_of_several_lines_before_a_comment_stays_on_one() -> None:
    made = str(changed(FILE, QUAY, {**value_at(FILE, 0), "kind": "a\nb"}))

    assert '    kind: "a\\nb"    # was context\n' in made


def test_a_comment_is_not_lost_to_a_value_that_is_no_list_any_more() -> None:
    made = changed(FILE, QUAY, {**value_at(FILE, 0), "sources": "none"})

    assert isinstance(made, Refusal)


def test_what_is_not_there_and_what_cannot_be_read_is_refused() -> None:
    assert isinstance(changed(FILE, ("notes", 7), {}), Refusal)
    assert isinstance(changed("a: [", (), {}), Refusal)
    assert isinstance(changed("", (), {"a": "b"}), Refusal)


def test_the_whole_of_a_text_may_be_what_changes() -> None:
    text = "title: A # one\ntags: []\ndraft:\n"

    made = changed(
        text, (), {"title": "A", "tags": ["x"], "draft": True, "rights": "own"}, ("title", "rights")
    )

    assert made == "title: A # one\nrights: own\ntags: [x]\ndraft: true\n"


def test_the_first_key_of_an_entry_may_go() -> None:
    text = "sources:\n  - url: a\n    title: b\n"

    assert changed(text, ("sources", 0), {"title": "b"}) == "sources:\n  - title: b\n"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
SCALARS = st.one_of(
    WORDS, st.sampled_from(["a\nb", "a\n\n  b\n", "# no comment", "- x", "a: b", "2020-01-02", "~"])
)
KEYS = st.sampled_from(["id", "kind", "summary", "sources", "valid", "people", "a b"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)
MAPPINGS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)


def commented(text: str) -> str:
    """The text with a comment above it, and one below."""
    return f"# above\nbefore: x\n{text}# below\nbehind: y\n"


@given(MAPPINGS, MAPPINGS)
def test_whatever_we_write_ourselves_can_be_brought_to_any_values(
    old: dict[str, Plain], new: dict[str, Plain]
) -> None:
    inner = "".join(f"  {line}\n" if line else "\n" for line in tidy(old).split("\n")[:-1])
    text = commented(f"note:\n{inner}")
    if load(text, 10**6).faults or load(text, 10**6).value != {
        "before": "x",
        "note": as_read(old),
        "behind": "y",
    }:
        return

    made = changed(text, ("note",), new)

    assert isinstance(made, str), made
    assert load(made, 10**6).value == {"before": "x", "note": as_read(new), "behind": "y"}
    assert made.startswith("# above\nbefore: x\n") and made.endswith("# below\nbehind: y\n")
