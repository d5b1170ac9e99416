"""Whatever is in a file: reading it ends in drafts or in issues, and what was read can be had back."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.intake import convert, drafts, reassemble
from site_builder.model.draft import LineKind, Raw
from tests.intake.kinds import KINDS
from tests.intake.makers import docx, pdf

LETTERS = st.characters(
    min_codepoint=32, max_codepoint=255, exclude_characters="\x7f", exclude_categories=("Cc", "Cf")
)
LINES = st.text(LETTERS, max_size=60)
MARKDOWN = st.lists(
    st.sampled_from(
        (
            "---",
            "+++",
            "title: A",
            "# A",
            "> ## Excerpt",
            "> words",
            "",
            "   ",
            "words  ",
            "\tcode",
            "- a",
            "```",
            "a: b: c",
        )
    )
    | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
    max_size=14,
)


@given(MARKDOWN, st.sampled_from(("\n", "\r\n", "\r")), st.booleans())
def test_every_line_of_a_markdown_file_comes_back(lines: list[str], ending: str, ends: bool) -> None:
    data = (ending.join(lines) + (ending if ends else "")).encode()

    draft, _ = convert(Raw("a.md", data))

    assert draft is None or reassemble(draft) == data


@given(MARKDOWN)
def test_the_body_of_a_markdown_file_is_its_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    draft, _ = convert(Raw("a.md", text.encode()))
    if draft is None:
        return

    written = text.split("\n")
    kept = [written[one.line - 1] for one in draft.sidecar.lines if one.kind is LineKind.VERBATIM]
    assert draft.article.body == "".join(f"{line}\n" for line in kept)


PLACES = st.tuples(
    st.sampled_from((60.0, 75.0, 320.0)),
    st.integers(20, 820).map(float),
    st.sampled_from((8.0, 10.0, 20.0)),
    LINES,
)


@settings(max_examples=60)
@given(st.lists(st.lists(PLACES, max_size=14), min_size=1, max_size=3))
def test_the_text_of_a_pdf_comes_back(pages: list[list[tuple[float, float, float, str]]]) -> None:
    draft, issues = convert(Raw("a.pdf", pdf([[one for one in page if _fits(one[3])] for page in pages])))

    assert draft or issues
    if draft:
        text = reassemble(draft)
        assert sha256(text).hexdigest() == draft.sidecar.extracted
        assert len(text.splitlines()) == len(draft.sidecar.lines)


def _fits(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


@settings(max_examples=40)
@given(st.lists(LINES.filter(str.strip), min_size=1, max_size=6))
def test_no_word_of_a_word_document_is_lost(paragraphs: list[str]) -> None:
    draft, _ = convert(Raw("a.docx", docx([("", one) for one in paragraphs])))

    if draft:
        text = reassemble(draft).decode("utf-8", "replace")
        assert all(word in text for one in paragraphs for word in one.split())


@pytest.mark.parametrize("name", sorted(KINDS))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_damaged_file_of_any_kind_never_breaks_the_import(name: str, data: st.DataObject) -> None:
    called, whole = KINDS[name]
    length = data.draw(st.integers(0, len(whole)))
    places = data.draw(
        st.lists(st.tuples(st.integers(0, max(length - 1, 0)), st.integers(0, 255)), max_size=8)
    )
    damaged = bytearray(whole[:length])
    for place, value in places:
        if damaged:
            damaged[place] = value

    for raw, (draft, issues) in drafts(Raw(called, bytes(damaged))):
        assert draft is not None or issues
        assert all(issue.spot.path.startswith(raw.name.split("/")[0]) for issue in issues)
