"""An article without its notes."""

from site_builder.compose.sitemap import head_of
from site_builder.compose.views.article import ArticleView, AsPublishedView
from site_builder.compose.views.machine import SitemapView
from tests.compose.archives import article, note, pages, view


def test_an_annotated_article_has_its_bare_text_on_a_page_of_its_own() -> None:
    made = pages(
        article("visit", body="They *met* on Thursday.\n\n## After\n\n| a |\n| - |\n| b |\n"),
        note("a", "visit", quote="met on Thursday"),
    )

    bare = view(made["articles/visit/as-published/"], AsPublishedView)

    assert "<p>They <em>met</em> on Thursday.</p>" in bare.text
    assert '<h2 id="h-after">After</h2>' in bare.text
    assert '<div class="table-box"' in bare.text
    assert "mark" not in bare.text
    assert (bare.article.url, bare.notes_words) == ("../../../articles/visit/index.html", "1 note")
    link = view(made["articles/visit/"], ArticleView).legend.as_published
    assert link is not None and link.url == "../../articles/visit/as-published/index.html"


def test_an_article_without_notes_needs_no_second_page() -> None:
    made = pages(article("visit", body="They met."))

    assert "articles/visit/as-published/" not in made
    assert view(made["articles/visit/"], ArticleView).legend.as_published is None


def test_search_engines_are_led_to_the_page_with_the_notes() -> None:
    made = pages(article("visit", body="They met."), note("a", "visit", quote="met"))

    head = head_of(made["articles/visit/as-published/"])

    assert head is not None
    assert head.robots == "noindex"
    assert not [
        entry for entry in view(made["sitemap.xml"], SitemapView).entries if "as-published" in entry.url
    ]
