"""The names of an archive: whose they are, and which of them nobody can be sure of."""

from dataclasses import replace

from site_builder.model.ids import PlaceId, PublisherId
from site_builder.model.records import Place, Publisher
from site_builder.text.known_names import given_names
from site_builder.text.names_of_archive import names_of
from tests.compose.archives import Record, linked, person


def place(id: str, name: str) -> Place:
    return Place(PlaceId(id), name)


def found(text: str, *records: Record) -> list[tuple[str, str]]:
    return [(one.target.kind, one.target.id) for one in given_names(text, names_of(linked(*records)))]


ADA = replace(person("ada", name="Ada Delta"), family_name="Delta", also_known_as=("Ada Deltowa",))
SOLLIN = place("sollin", "Sollin")


def test_people_and_places_are_found_by_all_their_spellings() -> None:
    assert found("Ada Deltowa, in Sollin", ADA, SOLLIN) == [("person", "ada"), ("place", "sollin")]


def test_a_family_name_that_two_people_bear_is_nobodys() -> None:
    text = "Ada Delta spoke. He thought that Delta was right."

    assert found(text, ADA) == [("person", "ada"), ("person", "ada")]
    assert found(text, ADA, person("eva", name="Eva Delta")) == [("person", "ada")]


def test_a_name_that_a_person_and_a_place_have_is_neithers() -> None:
    assert found("in Sollin", SOLLIN, person("sollin", name="Sollin")) == []


def test_a_town_in_the_name_of_a_paper_is_not_the_town() -> None:
    paper = Publisher(PublisherId("post"), "The Post")

    assert found("as the Sollin post wrote", SOLLIN, paper) == [("place", "sollin")]
    assert found("as the Sollin post wrote", SOLLIN, replace(paper, also_known_as=("Sollin post",))) == []


def test_a_name_that_opts_out_is_no_link_and_hides_no_longer_one() -> None:
    quiet = replace(SOLLIN, name_links=False)

    assert found("in Sollin", quiet) == []
    assert found("in Sollin-on-Sea", quiet, place("sea", "Sollin-on-Sea")) == [("place", "sea")]
