"""A link waits for its text: what is saved of it later takes its place and keeps what was written there."""

from dataclasses import replace

import pytest

from site_builder.intake import convert, drafts
from site_builder.intake.stubs import filled, stub_for, title_of
from site_builder.model.draft import Draft, Raw
from site_builder.model.ids import ArticleId, PersonId, TagId
from site_builder.model.records import TextKind
from site_builder.model.url import Url
from tests.intake.kinds import KINDS
from tests.intake.makers import PROSE


def stub_draft(name: str = "pocket") -> Draft:
    return next(draft for _, (draft, _) in drafts(Raw(*KINDS[name])) if draft)


def saved(address: str = "https://example.org/pier") -> Draft:
    text = f"---\ntitle: The new pier\nsource: {address}\nlang: en\ntags: [boats, wood]\n---\n{PROSE[0]}\n"
    draft = convert(Raw("a.md", text.encode())).value
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    "address",
    ["https://example.org/pier", "http://www.example.org/pier/?utm_source=a", "https://EXAMPLE.org/pier#x"],
)
def test_a_stub_is_found_by_any_spelling_of_its_address(address: str) -> None:
    stub = stub_draft().article

    assert stub_for(saved(address), (stub,)) == stub


def test_an_article_with_a_text_is_no_stub_and_a_link_fills_no_link() -> None:
    stub = stub_draft().article

    assert stub_for(saved(), (replace(stub, text=TextKind.FULL),)) is None
    assert stub_for(stub_draft(), (stub,)) is None
    assert stub_for(saved("https://example.org/other"), (stub,)) is None
    assert stub_for(replace(saved(), article=replace(saved().article, source_url=None)), (stub,)) is None


def test_a_filled_stub_keeps_its_name_and_what_a_person_wrote_there() -> None:
    written = replace(
        stub_draft().article,
        id=ArticleId("my-pier"),
        title="My title",
        summary="Ours.",
        people=(PersonId("petra-marsh"),),
        tags=(TagId("sea"), TagId("boats")),
        source_url=Url.parse("https://example.org/pier"),
    )

    article = filled(written, saved()).article

    assert (article.id, article.title, article.summary) == ("my-pier", "My title", "Ours.")
    assert article.people == ("petra-marsh",)
    assert article.tags == ("sea", "boats", "wood")
    assert article.text is TextKind.FULL and article.body == f"{PROSE[0]}\n"
    assert article.language == "en"
    assert str(article.provenance.saved) == "2021-04-05"
    assert article.provenance.format == "markdown"
    assert article.needs == ("authors", "publisher", "published")


def test_the_title_of_the_page_that_a_list_calls_otherwise_is_told_and_not_taken() -> None:
    listed = replace(stub_draft().article, title="A pier, of 2021")

    article = filled(listed, saved()).article

    assert article.title == "A pier, of 2021"
    assert any(
        one.field == "title" and one.basis.startswith("not taken: “The new pier” of the page;")
        for one in article.evidence
    )


def test_an_address_with_marks_of_advertising_gives_way_to_that_of_the_page() -> None:
    listed = replace(stub_draft().article, source_url=Url("https://example.org/pier?utm_source=list"))

    assert filled(listed, saved()).article.source_url == "https://example.org/pier"
    assert filled(stub_draft().article, saved("https://example.org/pier/#x")).article.source_url == (
        "https://example.org/pier"
    )


def test_a_title_that_was_only_the_address_gives_way() -> None:
    stub = replace(stub_draft().article, title="pier", needs=("title", "text"))

    assert filled(stub, saved()).article.title == "The new pier"


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://example.org/2021/a-new-pier.html", "a new pier"),
        ("https://example.org/%C3%A9t%C3%A9_1/", "été 1"),
        ("https://example.org/2021/04/", "example.org"),
        ("https://example.org", "example.org"),
    ],
)
def test_an_address_gives_a_title_in_words(address: str, title: str) -> None:
    assert title_of(address) == title
