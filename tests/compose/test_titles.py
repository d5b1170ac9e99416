"""No two pages have the same title: search results and tabs would not tell them apart."""

from site_builder.compose.sitemap import head_of
from site_builder.model.ids import TagId
from site_builder.model.records import Tag
from tests.compose.archives import Record, article, note, pages, person
from tests.compose.library import LIBRARY


def titles(*records: Record) -> dict[str, str]:
    heads = {url: head_of(page) for url, page in pages(*records).items()}
    return {url: head.title for url, head in heads.items() if head}


def test_a_person_and_a_topic_of_one_name_are_told_apart_by_what_they_are() -> None:
    made = titles(person("ada"), Tag(TagId("ada"), name="Ada"))

    assert made["people/ada/"] == "Ada (person) · Reading Room"
    assert made["tags/ada/"] == "Ada (topic) · Reading Room"


def test_two_of_a_kind_are_told_apart_by_their_ids() -> None:
    made = titles(
        article("a", title="The talks"),
        article("b", title="The talks"),
        article("c", title="A walk"),
        note("thursday", "a", "gloss", quote="Thursday"),
        note("thursday-2", "b", "gloss", quote="Thursday"),
    )

    assert made["articles/a/"] == "The talks (a) · Reading Room"
    assert made["articles/c/"] == "A walk · Reading Room"
    assert made["notes/thursday-2/"] == "Reference: “Thursday” (thursday-2) · Reading Room"


def test_every_page_of_an_archive_has_a_title_of_its_own() -> None:
    made = titles(*LIBRARY)

    assert len(set(made.values())) == len(made)
