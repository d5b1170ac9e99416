"""An article without its notes."""

from site_builder.annotate import annotate
from site_builder.compose import compose
from site_builder.compose.sitemap import head_of
from site_builder.compose.views.article import ArticleView, AsPublishedView
from site_builder.compose.views.machine import SitemapView
from site_builder.model.kinds import KINDS
from site_builder.model.records.note import Scope
from site_builder.text.markdown import HEADING_PREFIX, html_of
from tests.compose.archives import CONFIG, article, linked, note, pages, view


def test_an_annotated_article_has_its_bare_text_on_a_page_of_its_own() -> None:
    text = "They *met* on Thursday.\n\n## After\n\n| a |\n| - |\n| b |\n"
    visit, met = article("visit", body=text), note("a", "visit", quote="met on Thursday")
    body, _ = annotate(visit, (met,), {kind: row.label for kind, row in KINDS.items()})

    composed = compose(linked(visit, met), {visit.id: body}, CONFIG, None).value

    made = {page.url: page for page in composed}
    bare = view(made["articles/visit/as-published/"], AsPublishedView)
    assert "<mark" in str(view(made["articles/visit/"], ArticleView).blocks)
    assert bare.text.startswith('<p>They <em>met</em> on Thursday.</p>\n<h2 id="h-after">After</h2>\n')
    assert '<div class="table-box"' in bare.text
    assert "mark" not in bare.text
    assert (bare.article.url, bare.notes_words) == ("../../../articles/visit/index.html", "1 note")
    link = view(made["articles/visit/"], ArticleView).legend.as_published
    assert link is not None and link.url == "../../articles/visit/as-published/index.html"


def test_the_bare_text_is_what_the_text_is_without_notes() -> None:
    """On everything that notes add something to: words, a code block, a whole list, a footnote's mark."""
    text = "A *b* c d.[^1]\n\n    code here\n\n- one\n- two\n\n![A boat](media/boat.png)\n\n[^1]: Foot.\n"
    visit = article("visit", body=text)
    notes = (
        note("a", "visit", quote="b c"),
        note("b", "visit", quote="code here"),
        note("c", "visit", quote="one", scope=Scope.BLOCK),
        note("d", "visit", quote="Foot"),
    )

    body, _ = annotate(visit, notes, {kind: row.label for kind, row in KINDS.items()})

    assert [block.unmarked is None for block in body.blocks].count(False) >= 4
    assert "".join(block.as_published for block in body.blocks) == html_of(text, HEADING_PREFIX)


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
