"""What the public sees of an article: by its rights, by its owner's word, by a request to remove it."""

from collections.abc import Mapping

from site_builder.model.body import Bodies
from site_builder.model.config import RightsConfig
from site_builder.model.disclosure import Disclosure
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article
from site_builder.model.records.rights import Shows, Takedown
from site_builder.model.rights import Class, class_of

USUAL: Mapping[Class, Shows] = {
    Class.LICENSED: Shows.FULL,
    Class.OWN: Shows.FULL,
    Class.PERMISSION: Shows.FULL,
    Class.PUBLIC_DOMAIN: Shows.FULL,
    Class.RESERVED: Shows.EXTRACT,
    Class.UNCLEAR: Shows.EXTRACT,
}
"""What each class shows where nothing else is said: no text is shown that nobody has allowed."""


def rights_of(article: Article, policy: RightsConfig) -> str:
    """Whose text it is: as stated, or as `archive.yaml` says of articles that state nothing."""
    return article.rights or policy.default


def shown_of(article: Article, policy: RightsConfig) -> Shows:
    """What the public sees of an article: a takedown first, then its owner's word, then its rights."""
    if article.taken_down:
        return Shows.NOTHING if article.shows is Shows.NOTHING else Shows.NOTICE
    if article.shows:
        return article.shows
    kind = class_of(rights_of(article, policy))
    shows = policy.shows.get(kind, USUAL[kind])
    # Where there is no text there is nothing to withhold.
    return Shows.FULL if shows is Shows.EXTRACT and not article.body.strip() else shows


def takedown_of(article: Article) -> Takedown | None:
    """A request to remove an article, however it is written."""
    given = article.taken_down
    return given if given is None or isinstance(given, Takedown) else Takedown(given)


def disclosures(
    articles: Mapping[ArticleId, Article], bodies: Bodies, policy: RightsConfig
) -> Mapping[ArticleId, Disclosure]:
    """What the public sees of each article."""
    return {
        id: _disclosure(article, policy, has_words=id in bodies and bool(bodies[id].words))
        for id, article in articles.items()
    }


def _disclosure(article: Article, policy: RightsConfig, *, has_words: bool) -> Disclosure:
    shows, rights = shown_of(article, policy), rights_of(article, policy)
    is_unclear = class_of(rights) is Class.UNCLEAR and shows is Shows.FULL and has_words
    return Disclosure(shows, rights, takedown_of(article), is_unclear)
