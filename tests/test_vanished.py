"""Pages of the published site that would lead nowhere on the new one."""

from site_builder.vanished import listed_pages, vanished

SITEMAP = """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/room/</loc></url>
<url><loc>https://example.org/room/articles/harbour/</loc><lastmod>2020-02-01</lastmod></url>
<url><loc>
  https://example.org/room/people/%D0%B0%D0%BD%D0%BD%D0%B0/
</loc></url>
<url><loc>https://example.org/room/a&amp;b.html</loc></url>
</urlset>
"""


def told(*before: str, files: tuple[str, ...] = ("index.html",)) -> list[str]:
    return [issue.message.split("`")[1] for issue in vanished(before, files)]


def test_a_sitemap_lists_pages_as_seen_from_home() -> None:
    assert listed_pages(SITEMAP) == ("", "articles/harbour/", "people/анна/", "a&b.html")


def test_of_a_sitemap_in_parts_the_parts_are_no_pages() -> None:
    part = "<sitemap><loc>https://example.org/a.xml</loc><lastmod>2020-02-01</lastmod></sitemap>"

    assert listed_pages(f"<sitemapindex>{part}\n{part}</sitemapindex>\n{SITEMAP}") == listed_pages(SITEMAP)
    assert listed_pages(f"<sitemapindex>{part}</sitemapindex>") == ()


def test_a_text_that_is_no_sitemap_lists_nothing() -> None:
    assert listed_pages("") == listed_pages("<html><p>Not found</p></html>") == ()


def test_a_page_that_is_still_there_or_leads_on_is_not_told() -> None:
    assert told("", "articles/harbour/", files=("index.html", "articles/harbour/index.html")) == []


def test_a_page_that_leads_nowhere_now_is_told() -> None:
    assert told("", "articles/harbour/", "old.html") == ["/articles/harbour/", "/old.html"]


def test_what_lay_below_a_page_goes_with_it_and_is_told_once_that_page_is_gone() -> None:
    there = ("index.html", "articles/harbour/index.html")

    assert told("articles/harbour/as-published/", files=there) == []
    assert told("articles/quay/as-published/", files=there) == ["/articles/quay/as-published/"]


def test_an_index_saves_none_of_the_pages_it_listed() -> None:
    assert told("articles/quay/", files=("articles/index.html",)) == ["/articles/quay/"]


def test_the_advice_names_the_id_or_the_address_that_an_alias_takes() -> None:
    record, page = vanished(("articles/quay/", "old.html"), ())

    assert record.help and "`aliases: [quay]`" in record.help
    assert page.help and "`aliases: [/old.html]`" in page.help
