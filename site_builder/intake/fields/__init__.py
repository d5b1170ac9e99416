"""What a saved page says about its article: each field with its evidence, empty where it does not say."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.intake.fields.around import find_credits, find_subtitle
from site_builder.intake.fields.authors import find_authors
from site_builder.intake.fields.clues import Origin, key, quoted
from site_builder.intake.fields.copies import find_copies
from site_builder.intake.fields.date_clues import date_clues, in_article
from site_builder.intake.fields.dates import find_dates
from site_builder.intake.fields.json_ld import Statement, statement_of
from site_builder.intake.fields.metas import Metas, metas_of
from site_builder.intake.fields.microdata import said_to_be
from site_builder.intake.fields.page_lines import lines_of
from site_builder.intake.fields.stated import find_addresses, find_publisher, find_saved, find_section
from site_builder.intake.fields.titles import Place, find_title, site_names, stated_titles
from site_builder.intake.fields.tongue import find_language
from site_builder.intake.fields.zones import Zones, body_lines, first_prose, zones_of
from site_builder.intake.foreign import foreign_byline, left_over, turning
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty

if TYPE_CHECKING:
    from site_builder.intake.html.page import Page

MOST_HEADINGS = 5
MOST_OTHERS = 4
MOST_IN_BYLINE = 80


def fields_of(page: "Page", body_text: str) -> tuple[Found, ...]:
    """Everything that a page says about the article whose text is `body_text`, in the order of its fields."""
    metas = metas_of(page.tree)
    headings = ("".join(map(str, one.itertext())) for one in list(page.tree.iter("h1"))[:MOST_HEADINGS])
    statement = statement_of(page.tree, (*stated_titles(metas), *headings), page.address)
    lines = lines_of(page.tree)
    body = body_lines(lines, body_text)
    sites = site_names(metas, page.address, statement.texts(statement.article.get("publisher")))
    start = body[0] if body else first_prose(lines)
    place = Place(lines.starts, start, frozenset(key(line.text) for line in lines.lines[:start]))
    title = find_title(place, metas, statement.text("headline"), sites)
    zones = zones_of(lines, title.value if title else "", body)
    language = find_language(str(page.tree.get("lang") or ""), metas, statement, body_text)
    found = (
        *((title,) if title else ()),
        *find_subtitle(zones, metas, statement),
        *find_authors(zones, metas, statement, sites),
        *find_publisher(
            metas, statement, said_to_be(page.tree, "publisher"), tuple(line.text for line in lines.lines)
        ),
        *_dates(page, zones, metas, statement, body_text),
        *find_section(metas, statement, said_to_be(page.tree, "articleSection")),
        *find_addresses(metas, statement, page.address),
        *find_saved(page.html),
        *language,
        *find_copies(zones, metas, page.address, sites),
        *find_credits(zones),
        *_odd(page, zones, body_text, language[0].value if language else ""),
    )
    return tuple(map(_with_others, found))


def _odd(page: "Page", zones: Zones, body_text: str, language: str) -> Iterator[Found]:
    """What shows that a text was translated, or read wrongly, on its way here."""
    main = language.split("-")[0]
    near = (line.text for line in zones.near() if len(line.text) <= MOST_IN_BYLINE)
    odd = next((f"{quoted(text)} {told}" for text in near if (told := foreign_byline(text, main))), "")
    hints = [("translated_from", odd), ("translated_from", left_over(body_text, main))]
    if page.mended:
        how = f"letters of the page were {page.mended}; the original keeps them as they stood"
        hints.append(("encoding", how))
    hints.append(("encoding", f"the text {told}" if (told := turning(body_text)) else ""))
    return (Found(field, "", 0, basis, Certainty.LOW, Origin.TEXT) for field, basis in hints if basis)


def _with_others(one: Found) -> Found:
    """Evidence whose sentence says what else was told: an article's file keeps nothing else."""
    if not one.others:
        return one
    more = f" and {len(one.others) - MOST_OTHERS} more" if len(one.others) > MOST_OTHERS else ""
    return replace(one, basis=f"{one.basis}; not taken: {'; '.join(one.others[:MOST_OTHERS])}{more}")


def _dates(
    page: "Page", zones: Zones, metas: Metas, statement: Statement, body_text: str
) -> tuple[Found, ...]:
    clues = date_clues(zones, metas, statement, page.address)
    language = str(page.tree.get("lang") or metas.first("og:locale")).replace("_", "-")
    # A shop or a start page has days too; an article says that it is one.
    is_article = bool(statement.article) or metas.first("og:type").lower() == "article"
    return find_dates(in_article(clues) if is_article else clues, language, body_text)
