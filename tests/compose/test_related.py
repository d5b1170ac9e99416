"""What the page of an article says it has in common with the related ones."""

import pytest

from site_builder.compose import compose
from site_builder.compose.views.article import ArticleView
from site_builder.model.body import Body
from tests.compose.archives import CONFIG, Records, article, linked, meeting, person, view
from tests.compose.test_article import article_view

FILLER: Records = tuple(article(f"filler-{number}", published="2001") for number in range(6))
RARE = "Cormorants inspected ninety lobster creels beneath lighthouses while pilchards glittered"


def why(*records: object) -> list[str]:
    return [one.why for one in article_view("one", *records, *FILLER).related]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mine", "other", "expected"),
    [
        ("report", "preview", "Same meeting"),
        ("report", "mention", "One mentions the other’s meeting"),
        ("mention", "mention", ""),
    ],
)
def test_a_shared_meeting_is_named_first(mine: str, other: str, expected: str) -> None:
    made = why(
        article("one", meetings={"talks": mine}),
        article("two", meetings={"talks": other}),
        meeting("talks", "2007"),
    )

    assert made == ([expected] if expected else [])


def test_topics_and_people_are_named_two_at_most() -> None:
    shared = {"tags": ("gas", "loans", "ferries"), "people": ("anna",)}

    made = why(article("one", **shared), article("two", **shared), person("anna"))

    assert made[0].startswith("Both about ") and made[0].count(" and ") == 1
    assert "; both name " in made[0]


def test_where_nothing_else_is_shared_the_words_are() -> None:
    archive = linked(article("one"), article("two"), *FILLER)
    bodies = {id: Body.of(id, RARE if id in ("one", "two") else "", ()) for id in archive.articles}

    made = {page.url: page for page in compose(archive, bodies, CONFIG, None).value}

    (related,) = view(made["articles/one/"], ArticleView).related
    assert (related.article.title, related.why) == ("Two", "In similar words")
