"""What `import` and `new` write, the reader reads back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.held import Held
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Spot
from site_builder.model.records import Article
from site_builder.model.records.parts import Certainty, Evidence, MeetingLink, Provenance, Removed
from site_builder.model.rights import RESERVED
from site_builder.model.when import Day, When
from site_builder.text.encode import Plain, flow, front_matter, tidy

LEAVES = st.text() | st.integers() | st.booleans() | st.none()
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


def test_an_article_is_written_in_the_order_of_its_fields_with_provenance_last() -> None:
    article = Article(
        id=ArticleId("visit"),
        title="Visit: the talks",
        authors=("Jane Doe", "John Roe"),
        published=When.parse("2007-12"),
        evidence=(Evidence("published", "line 3 says so", Certainty.HIGH),),
        tags=(),
        provenance=Provenance(
            original="content/originals/visit.txt",
            captured=Day(2026, 11, 21),
            removed=(Removed(3, "  [ad_1]", "shortcode"),),
        ),
        rights=RESERVED,
        needs=("publisher",),
        draft=True,
        held=Held("Not written here."),
        spot=Spot("content/articles/visit.md"),
    )

    written = front_matter(article, always=("rights", "text"))

    assert written == (
        "---\n"
        'title: "Visit: the talks"\n'
        "authors: [Jane Doe, John Roe]\n"
        "published: 2007-12\n"
        "evidence:\n"
        "  - field: published\n"
        "    basis: line 3 says so\n"
        "    certainty: high\n"
        "rights: all-rights-reserved\n"
        "text: full\n"
        "needs: [publisher]\n"
        "draft: true\n"
        "provenance:\n"
        "  original: content/originals/visit.txt\n"
        "  captured: 2026-11-21\n"
        "  removed:\n"
        "    - line: 3\n"
        '      text: "  [ad_1]"\n'
        "      reason: shortcode\n"
        "---\n"
    )


def test_a_field_at_its_default_is_written_when_asked_for() -> None:
    article = Article(id=ArticleId("visit"), title="Visit", meetings=())

    assert front_matter(article) == "---\ntitle: Visit\n---\n"
    assert "language: en\n" in front_matter(article, always=("language",))


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "Yes",
        "1.10",
        "12:30",
        "2007-12-13",
        "null",
        "~",
        "",
        "0x1F",
        "y",
        "1e3",
        "- a",
        "#a",
        "a: b",
        "a #b",
    ],
)
def test_text_that_yaml_takes_for_something_else_is_quoted(text: str) -> None:
    assert tidy({"title": text}) == f'title: "{text}"\n'


@pytest.mark.parametrize("text", ["It's here", "“Quoted” words", "a:b", "Минск", "C#", "visit-2007", "100 %"])
def test_text_that_yaml_takes_as_it_is_has_no_quotes(text: str) -> None:
    assert tidy({"title": text}) == f"title: {text}\n"


def test_what_nobody_sees_is_written_so_that_it_is_seen() -> None:
    assert flow("a\u00a0b\u2028c\ufeff\x07") == '"a\\u00a0b\\u2028c\\ufeff\\u0007"'


def test_text_of_several_lines_is_a_block() -> None:
    assert tidy({"body": "One.\n\nTwo: three."}) == "body: |-\n  One.\n\n  Two: three.\n"


def test_a_long_list_of_words_is_written_one_a_line() -> None:
    long = ["word " * 10 + str(number) for number in range(3)]

    assert tidy({"needs": long}) == "needs:\n" + "".join(f"  - {text}\n" for text in long)


def test_a_field_that_python_keeps_for_itself_is_written_under_its_own_key() -> None:
    class Colour(StrEnum):
        RED = "red"

    @dataclass(frozen=True)
    class Stretch:
        since: Colour = field(default=Colour.RED, metadata={"key": "from"})
        names: Mapping[str, str] = field(default_factory=dict)

    assert (
        front_matter(Stretch(names={"a": "b"}), always=("since",)) == "---\nfrom: red\nnames:\n  a: b\n---\n"
    )


def test_a_record_is_expected() -> None:
    with pytest.raises(TypeError, match="expected a record, found str"):
        front_matter("text")


def test_a_record_inside_a_record_keeps_its_own_defaults_out() -> None:
    link = MeetingLink(meeting="sochi")  # type: ignore[arg-type]  # a NewType over str

    assert "relation" not in front_matter(Article(id=ArticleId("a"), title="A", meetings=(link,)))


@given(st.dictionaries(st.text(), TREES, max_size=4))
def test_whatever_is_written_reads_back_the_same(tree: dict[str, object]) -> None:
    plain = cast("dict[str, Plain]", tree)

    assert yaml.safe_load(tidy(plain) or "{}") == tree
    assert yaml.safe_load(flow(plain)) == tree
