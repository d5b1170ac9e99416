"""An article that is known by its link alone has a page that says so, and is a link in lists."""

from datetime import date

from site_builder.check.articles import articles_without_text
from site_builder.check.given import Given
from site_builder.compose.views.article import ArticleView
from site_builder.compose.views.articles import ArticlesView
from site_builder.model.records import TextKind
from site_builder.model.records.note import Scope
from site_builder.model.records.parts import Provenance
from site_builder.model.url import Url
from site_builder.model.when import Day
from site_builder.text.plain import digest_of
from tests.compose.archives import CONFIG, article, linked, note, pages, view

LINK = article(
    "pier",
    text=TextKind.LINK_ONLY,
    body="",
    source_url=Url.parse("https://example.org/pier"),
    provenance=Provenance(text_sha256=digest_of(""), captured=Day(2026, 11, 21)),
)


def test_its_page_says_that_the_text_is_not_here_and_leads_to_where_it_is() -> None:
    made = view(pages(LINK)["articles/pier/"], ArticleView)

    assert made.text_label == "Link"
    assert made.text_words == "The archive knows this article by its address and does not have its text yet."
    assert made.copy.source is not None and made.copy.source.url == "https://example.org/pier"
    assert made.copy.constancy == ""


def test_a_list_says_that_it_is_a_link() -> None:
    made = view(pages(LINK, article("ferry"))["articles/"], ArticlesView)

    said = {one.title: one.notes_words for year in made.years for one in year.articles}
    assert said == {"Pier": "link only", "Ferry": "no notes"}


def test_notes_on_it_are_counted_all_the_same() -> None:
    made = view(pages(LINK, note("n", "pier", scope=Scope.ARTICLE, quote=""))["articles/"], ArticlesView)

    assert [one.notes_words for year in made.years for one in year.articles] == ["1 note"]


def test_its_citation_says_what_is_archived() -> None:
    assert "archived link in" in view(pages(LINK)["articles/pier/"], ArticleView).citation.line


def test_it_is_not_told_of_as_an_article_without_text() -> None:
    given = Given(linked(LINK, article("ferry", body="")), {}, CONFIG, date(2026, 11, 21))

    assert [one.spot.path for one in articles_without_text(given)] == [article("ferry").spot.path]
