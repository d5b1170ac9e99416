"""The four saved articles that began this archive: every line labelled, nothing lost, nothing invented."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.intake import convert, reassemble
from site_builder.intake.lines import tidy_spaces
from site_builder.intake.markdown import from_markdown
from site_builder.model.draft import Draft, LineKind, Raw

SHARED = Path(__file__).parents[2].parent / "shared"
LABELS = SHARED / "seeds/labels.json"

pytestmark = pytest.mark.skipif(
    not LABELS.exists(),
    reason="the saved articles lie beside the repository, in ../shared/seeds; they are not here",
)

KIND_OF = {
    "author-bio": LineKind.BIO,
    "body": LineKind.BODY,
    "body:lead": LineKind.BODY,
    "byline": LineKind.BYLINE,
    "caption": LineKind.CAPTION,
    "credit+caption": LineKind.CAPTION,
    "furniture:comment-form": LineKind.COMMENT_FORM,
    "furniture:cookie-notice": LineKind.CONSENT,
    "furniture:last-updated": LineKind.STAMP,
    "furniture:push-prompt": LineKind.PROMPT,
    "furniture:related-link": LineKind.RELATED,
    "furniture:shortcode": LineKind.SHORTCODE,
    "heading": LineKind.SUBHEADING,
    "standfirst": LineKind.STANDFIRST,
    "summary": LineKind.KEY_POINT,
    "title": LineKind.TITLE,
}
"""What the labels call a line, and what the importer does."""

FIELD_OF = {
    "author": "authors",
    "caption_credit": "credit",
    "page_last_updated": "modified",
    "url": "source_url",
}
NAMES = (
    [name for name in json.loads(LABELS.read_text("utf-8")) if name.endswith(".txt")]
    if LABELS.exists()
    else []
)


def labels(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(LABELS.read_text("utf-8"))[name]
    return found


def draft_of(name: str) -> Draft:
    draft, issues = convert(Raw(name, (SHARED / "seeds" / name).read_bytes()))
    assert draft is not None and not issues
    return draft


def line(name: str, number: int) -> str:
    return (SHARED / "seeds" / name).read_text("utf-8").split("\n")[number - 1]


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_what_a_person_says_it_is(name: str) -> None:
    wanted = {int(number): KIND_OF[said] for number, said in labels(name)["lines"].items()}

    found = {one.line: one.kind for one in draft_of(name).sidecar.lines if one.kind is not LineKind.BLANK}

    assert found == wanted


@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_all_of_the_article_and_nothing_else(name: str) -> None:
    kept = ("body", "body:lead", "heading", "standfirst", "summary")
    wanted = [
        tidy_spaces(line(name, int(number))).removeprefix("• ")
        for number, said in sorted(labels(name)["lines"].items(), key=lambda pair: int(pair[0]))
        if said in kept
    ]

    written = [one for one in draft_of(name).article.body.split("\n") if one]
    prefixes = {"#": LineKind.SUBHEADING, "-": LineKind.KEY_POINT}

    assert [from_markdown(one, prefixes.get(one[0], LineKind.BODY)) for one in written] == wanted


@pytest.mark.parametrize("name", NAMES)
def test_every_field_that_the_text_states_is_found_where_it_states_it(name: str) -> None:
    draft = draft_of(name)
    found = {(one.field, one.line): one.value for one in draft.found}

    for field, said in labels(name)["recoverable"].items():
        value = found[FIELD_OF.get(field, field), said["line"]]
        assert value == said.get("value", line(name, said["line"]))


@pytest.mark.parametrize("name", NAMES)
def test_no_field_is_filled_that_the_text_does_not_state(name: str) -> None:
    draft = draft_of(name)

    for field in labels(name)["must_stay_empty"]:
        name_of_field = FIELD_OF.get(field, field)
        assert not getattr(draft.article, name_of_field)
        assert name_of_field in draft.article.needs
        assert not [one.value for one in draft.found if one.field == name_of_field and one.value]


@pytest.mark.parametrize("name", NAMES)
def test_the_furniture_that_the_facts_list_is_cut_and_kept_with_its_reason(name: str) -> None:
    facts = yaml.safe_load((SHARED / "facts.yaml").read_text("utf-8"))
    listed = next(one["page_furniture"] for one in facts["articles"] if name[:3] in str(one))
    is_kept = [one for one in listed if "keep as abstract" in one["role"]]
    draft = draft_of(name)
    removed = {tidy_spaces(one.text): one.reason for one in draft.article.provenance.removed}

    for one in listed:
        words = tidy_spaces(one["text"])
        assert (one in is_kept) == (words.removeprefix("• ") in draft.article.body)
        assert (one in is_kept) or removed[words]


@pytest.mark.parametrize("name", NAMES)
def test_the_days_that_a_person_can_date_it_by_are_pointed_out(name: str) -> None:
    basis = " ".join(one.basis for one in draft_of(name).article.evidence if one.field == "published")

    pointed = {f"line {said['line']} " in basis for said in labels(name)["date_evidence"]}

    assert pointed == {True}


@pytest.mark.parametrize("name", NAMES)
def test_hints_of_another_origin_are_pointed_out(name: str) -> None:
    basis = " ".join(one.basis for one in draft_of(name).article.evidence)

    for hint in labels(name).get("hints", ()):
        assert f"line {hint['line']} “" in basis and hint["text"] in basis


@pytest.mark.parametrize("name", NAMES)
def test_the_original_comes_back_byte_for_byte(name: str) -> None:
    assert reassemble(draft_of(name)) == (SHARED / "seeds" / name).read_bytes()
