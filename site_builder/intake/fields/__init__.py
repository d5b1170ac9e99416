"""What a saved page says about its article: each field with its evidence, empty where the page does not say."""

from typing import TYPE_CHECKING

from site_builder.intake.fields.authors import find_authors
from site_builder.intake.fields.date_clues import date_clues
from site_builder.intake.fields.dates import find_dates
from site_builder.intake.fields.json_ld import statement_of
from site_builder.intake.fields.metas import metas_of
from site_builder.intake.fields.page_lines import lines_of
from site_builder.intake.fields.titles import Place, find_title, site_names, stated_titles
from site_builder.intake.fields.zones import body_lines, zones_of
from site_builder.model.draft import Found

if TYPE_CHECKING:
    from site_builder.intake.html.page import Page


def fields_of(page: "Page", body_text: str) -> tuple[Found, ...]:
    """Everything that a page says about the article whose text is `body_text`."""
    metas = metas_of(page.tree)
    first_heading = tuple(one.text_content() for one in list(page.tree.iter("h1"))[:5])
    statement = statement_of(page.tree, (*stated_titles(metas), *first_heading), page.address)
    publisher = statement.texts(statement.article.get("publisher"))
    sites = site_names(metas, page.address, publisher)
    lines = lines_of(page.tree)
    body = body_lines(lines, body_text)
    place = Place(lines.starts, body[0] if body else len(lines.lines))
    title = find_title(place, metas, statement.text("headline"), sites)
    zones = zones_of(lines, title.value if title else "", body)
    language = str(page.tree.get("lang") or "")
    is_article = bool(statement.article) or metas.first("og:type").lower() == "article"
    return (
        *((title,) if title else ()),
        *find_authors(zones, metas, statement, sites),
        *find_dates(date_clues(zones, metas, statement, page.address), language, is_article=is_article),
    )
