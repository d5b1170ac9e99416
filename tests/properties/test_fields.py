"""Fields of any page at all: no crash, no value that the page does not hold, the same twice."""

# ruff: noqa: E501
# A list of samples is one line.

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.intake.fields import fields_of
from site_builder.intake.fields.clues import key
from site_builder.intake.html.page import page_of
from site_builder.model.when import When

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_DATES = st.sampled_from(
    [
        "2019-03-25",
        "25 March 2019",
        "03/04/2019",
        "0000-00-00",
        "2019-13-45",
        "31.02.2019",
        "2019",
        "99999999",
    ]
)
_NAMES = st.sampled_from(["By Petra Marsh", "admin", "von", "By", "Petra, Tom and", "{", "[[", "null", "—"])
_TEXTS = st.one_of(_WORDS, _DATES, _NAMES)
_ATTRIBUTES = st.sampled_from(
    ["", "class=byline", "class='date updated'", "itemprop=author", "rel=author", "itemprop=datePublished", "hidden",
     "datetime=2019-03-25T23:00:00Z", "class=related", "content=2019-03-25", "property=article:published_time",
     "type=application/ld+json", "itemprop=headline", "href=//[", "style='display:none'", "lang=xx"]
)  # fmt: skip
_TAGS = st.sampled_from(
    [
        "p",
        "h1",
        "h2",
        "time",
        "span",
        "div",
        "a",
        "article",
        "meta",
        "script",
        "nav",
        "footer",
        "title",
        "li",
        "figcaption",
        "address",
        "link",
    ]
)
_LD = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), _TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@id",
                    "@graph",
                    "headline",
                    "author",
                    "name",
                    "datePublished",
                    "publisher",
                    "url",
                    "inLanguage",
                ]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@st.composite
def soups(draw: st.DrawFn) -> str:
    """Markup that nobody meant."""
    parts = []
    for _ in range(draw(st.integers(0, 8))):
        tag, attribute, text = draw(_TAGS), draw(_ATTRIBUTES), draw(_TEXTS)
        close = draw(st.sampled_from([f"</{tag}>", "", "<", "-->"]))
        parts.append(f"<{tag} {attribute}>{text}{close}")
    block = json.dumps(draw(_LD)).replace("</", "<\\/")
    parts.insert(0, f"<script type='application/ld+json'>{block}</script>")
    return "".join(parts)


@given(soups(), _TEXTS)
def test_any_soup_gives_fields_that_it_holds_or_none(soup: str, text: str) -> None:
    page = page_of(soup or " ")
    everything = key(soup + "".join(str(page.tree.text_content())))

    found = fields_of(page, text)

    assert found == fields_of(page_of(soup or " "), text)
    for one in found:
        assert one.basis
        if one.field in ("title", "authors") and one.value.isascii():
            assert key(one.value) in everything
        if one.field in ("published", "modified") and one.value:
            assert str(When.parse(one.value)) == one.value
            assert set(re.findall(r"\d{4}", one.value)) <= set(re.findall(r"(?=(\d{4}))", soup))


@given(st.lists(_WORDS, max_size=6))
def test_plain_words_have_no_author_no_day_and_no_address(words: list[str]) -> None:
    escaped = [re.sub(r"[<>&\d@:/]", " ", word) for word in words]
    page = page_of("".join(f"<p>{word}</p>" for word in escaped) or "<p></p>")

    fields = {one.field for one in fields_of(page, "") if one.value}

    assert fields & {"published", "modified", "source_url", "publisher"} == set()
