"""The order of articles: by date, those without one last."""

from datetime import date

from site_builder.model.ids import ArticleId
from site_builder.model.records import Article
from site_builder.model.when import When

Rank = tuple[bool, When, ArticleId]

_NEVER = When.day(date.max)


def rank(article: Article) -> Rank:
    """The place of an article among others."""
    return article.published is None, article.published or _NEVER, article.id
