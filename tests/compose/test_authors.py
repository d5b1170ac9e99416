"""Bylines that are people of the archive."""

import json

from site_builder.compose.views.article import ArticleView
from site_builder.compose.views.names import DirectoryView, PersonView
from site_builder.model.ids import PersonId
from tests.compose.archives import Records, article, pages, person, view

ROE: Records = (person("jane-roe", also_known_as=("J. O’Roe",)),)


def bylines(*names: str, people: Records = ROE) -> list[tuple[str, str]]:
    made = view(pages(article("visit", authors=names), *people)["articles/visit/"], ArticleView)
    return [(link.text, link.url) for link in made.authors]


def test_a_byline_leads_to_the_person_who_bears_the_name() -> None:
    assert bylines("Jane Roe", "John Doe") == [
        ("Jane Roe", "../../people/jane-roe/index.html"),
        ("John Doe", ""),
    ]


def test_a_byline_is_matched_by_every_spelling_and_shown_as_it_is_printed() -> None:
    assert bylines("J.  O'ROE") == [("J.  O'ROE", "../../people/jane-roe/index.html")]


def test_part_of_a_name_is_nobody() -> None:
    assert bylines("Jane", "Jane Roe and others") == [("Jane", ""), ("Jane Roe and others", "")]


def test_a_name_that_two_people_bear_leads_to_neither() -> None:
    both = (*ROE, person("jane-roe-of-ghent", also_known_as=("Jane Roe",)))

    assert bylines("Jane Roe", people=both) == [("Jane Roe", "")]


def test_a_person_has_the_articles_that_bear_their_name() -> None:
    archive: Records = (
        article("late", authors=("Jane Roe",), published="2012"),
        article("early", authors=("J. O’Roe", "Jane Roe"), published="2011"),
        article("about-her", people=(PersonId("jane-roe"),)),
        *ROE,
    )

    made = view(pages(*archive)["people/jane-roe/"], PersonView)

    assert [one.title for one in made.written] == ["Early", "Late"]
    assert [one.title for one in made.articles] == ["About Her"]


def test_the_directory_counts_an_article_by_and_about_somebody_once() -> None:
    archive: Records = (
        article("memoir", authors=("Jane Roe",), people=(PersonId("jane-roe"),)),
        article("report", authors=("Jane Roe",)),
        *ROE,
    )

    (entry,) = view(pages(*archive)["people/"], DirectoryView).entries

    assert entry.counts_words == "2 articles"


def test_machines_are_told_the_person_behind_the_byline() -> None:
    made = view(
        pages(article("visit", authors=("Jane Roe", "John Doe")), *ROE)["articles/visit/"], ArticleView
    )

    (node,) = [one for one in json.loads(made.head.jsonld)["@graph"] if one["@type"] == "NewsArticle"]

    assert node["author"] == [
        {"@type": "Person", "@id": "https://archive.example/room/people/jane-roe/", "name": "Jane Roe"},
        {"@type": "Person", "name": "John Doe"},
    ]
