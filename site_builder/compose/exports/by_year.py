"""Files of data that grow with the archive: in parts, by the year of the articles that they tell of."""

from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.chronicle import year_key
from site_builder.compose.edition import Edition
from site_builder.compose.jsonld import Json
from site_builder.compose.paging import Group, Part, parts
from site_builder.model.ids import ArticleId
from site_builder.text.dates import year_words

MOST = 2_000
"""Articles that one file tells of: some 20 MB with their texts and notes. A smaller archive has one file."""


def year_parts(edition: Edition, section: str) -> tuple[Part[ArticleId], ...]:
    """The parts of a file, oldest first, each at an address below `section`; none if one file holds all."""

    def year(id: ArticleId) -> str:
        return year_key(year_words(edition.archive.articles[id].published, edition.config.language))

    found = groupby(edition.archive.articles_by_date, key=year)
    return parts(section, tuple(Group(key, key, tuple(ids)) for key, ids in found), MOST)


def file_of(part: Part[ArticleId], suffix: str) -> str:
    """The address of a part's file: `archive/2007.json`, `archive/2007/2.json`."""
    return f"{part.url.rstrip('/')}{suffix}"


def addresses(edition: Edition, found: tuple[Part[ArticleId], ...], suffix: str) -> dict[str, Json]:
    """What the file at the head says of the parts; nothing where there are none."""
    where: list[Json] = [urls.absolute(edition.config.url, file_of(part, suffix)) for part in found]
    return {"parts": where} if where else {}
