"""Articles that are the same text: which one copies, updates or translates which, where that can be told."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article
from site_builder.model.records.relations import ArticleRelation, PublisherRelation
from site_builder.text.fold import folded
from site_builder.text.near_duplicates import Alike, near_duplicates
from site_builder.tools.suggest.suggestion import Kind, Suggestion

_WHOLE = 0.9
"""Share of both texts from which on they are one text."""
_TAKEN = (ArticleRelation.REPUBLISHES, ArticleRelation.UPDATES)
_TEXT = {"digest", "link-only"}
"""Our own words on a text, or none: their likeness says nothing of the text's."""


def copies(archive: Archive) -> tuple[Suggestion, ...]:
    """What articles of the same text might say of each other, each said by the one that is later."""
    texts = {
        str(id): article.body for id, article in archive.articles.items() if article.text.value not in _TEXT
    }
    found = (_copy(archive, pair) for pair in near_duplicates(texts))
    return (*_nearest(archive, found), *_translations(archive))


def _nearest(archive: Archive, found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """One text for each copy: a text is taken from one other, however many more there are of it."""
    best: dict[ArticleId, Suggestion] = {}
    for one in found:
        ties = archive.articles[one.article].related
        if any(tie.relation in _TAKEN and tie.article != one.target for tie in ties):
            continue
        other = best.get(one.article, one)
        best[one.article] = max(one, other, key=lambda each: (bool(each.relation), each.confidence))
    yield from best.values()


def _copy(archive: Archive, pair: Alike) -> Suggestion:
    one, other = (archive.articles[ArticleId(name)] for name in (pair.first, pair.second))
    later, earlier, why = _ordered(archive, one, other, pair)
    whole = f"{_percent(min(pair.of_first, pair.of_second))} of both texts is the same"
    part = f"{_percent(pair.overlap)} of the shorter text stands in the longer one"
    same = whole if min(pair.of_first, pair.of_second) >= _WHOLE else part
    relation = _relation(later, earlier) if why else ""
    unknown = "which of the two is older is not known"
    return Suggestion(
        later.id,
        Kind.COPY,
        earlier.id,
        relation,
        min(0.99, 0.55 + 0.45 * pair.overlap),
        (same, why or unknown),
    )


def _relation(later: Article, earlier: Article) -> str:
    """The same publisher prints a text again to update it; another one takes it over."""
    is_own = later.publisher is not None and later.publisher == earlier.publisher
    return ArticleRelation.UPDATES if is_own else ArticleRelation.REPUBLISHES


def _ordered(archive: Archive, one: Article, other: Article, pair: Alike) -> tuple[Article, Article, str]:
    """The later article, the earlier one, and what tells that; nothing tells it where the reason is empty."""
    if one.published and other.published:
        if one.published.last < other.published.first:
            return other, one, "it was published later"
        if other.published.last < one.published.first:
            return one, other, "it was published later"
    for later, earlier in ((one, other), (other, one)):
        if _takes_from(archive, later, earlier):
            return later, earlier, "its publisher republishes the other’s texts"
        if _credits(archive, later, earlier):
            return later, earlier, "it names the other’s publisher"
    # The shorter one is more often the copy; that is a guess, so nothing is said of which is which.
    return (one, other, "") if pair.of_first >= pair.of_second else (other, one, "")


def _takes_from(archive: Archive, later: Article, earlier: Article) -> bool:
    publisher = archive.publishers.get(later.publisher) if later.publisher else None
    ties = publisher.related if publisher else ()
    taken = {tie.publisher for tie in ties if tie.relation is PublisherRelation.REPUBLISHER_OF}
    return earlier.publisher is not None and earlier.publisher in taken


def _credits(archive: Archive, later: Article, earlier: Article) -> bool:
    """Whether one text names the other's publisher, and the other does not."""
    publisher = archive.publishers.get(earlier.publisher) if earlier.publisher else None
    if publisher is None or later.publisher == earlier.publisher:
        return False
    return publisher.name in later.body and publisher.name not in earlier.body


def _translations(archive: Archive) -> Iterator[Suggestion]:
    """Articles whose original headline is the headline of another one, in the language they come from."""
    by_title: Mapping[tuple[str, str], ArticleId] = {
        (folded(article.title).casefold(), _tongue(article.language)): id
        for id, article in archive.articles.items()
    }
    for article in archive.articles.values():
        key = (folded(article.original_title).casefold(), _tongue(article.translated_from))
        original = by_title.get(key) if all(key) else None
        if original and original != article.id:
            reasons = (f"its original headline is “{article.original_title}”",)
            yield Suggestion(article.id, Kind.COPY, original, ArticleRelation.TRANSLATES, 0.95, reasons)


def _tongue(language: str) -> str:
    return language.split("-")[0].lower()


def _percent(share: float) -> str:
    return f"{int(share * 100)} %"
