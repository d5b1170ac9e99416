"""Whose accounts of a meeting stand side by side: the archive's own, and those of articles of their own."""

from collections.abc import Iterator, Mapping
from datetime import date

from site_builder.compose.edition import Edition, body_of
from site_builder.compose.meeting_boxes import relation_to
from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, TagId
from site_builder.model.records import Article, Meeting, TextKind
from site_builder.model.records.parts import Relation
from site_builder.model.records.relations import ArticleRelation
from site_builder.text.sentences import sentences
from site_builder.text.small_letters import in_small_letters
from site_builder.told.statements import Names, Telling, can_be_compared, names_of
from site_builder.told.topic_words import topic_of
from site_builder.told.words.topics import Topic

MOST = 8
"""Accounts of more articles are not read beside each other."""
_COPIES = (ArticleRelation.REPUBLISHES, ArticleRelation.TRANSLATES)
_FEWEST_WORDS = 5
"""A line of fewer is a heading."""


@dataclass(frozen=True, slots=True)
class Lore:
    """What an archive knows that helps to read what articles say."""

    names: Names
    topics: Mapping[TagId, Topic]


@dataclass(frozen=True, slots=True)
class Teller:
    """One account of a meeting."""

    article: Article | None
    """None: the archive's own record."""
    telling: Telling
    """Of an article its headline, a new line, and its text."""
    spans: tuple[tuple[int, int], ...]
    """Its sentences, the headline among them."""
    small: str | None
    """The text in small letters."""
    head: int = 0
    """Where its text begins."""


def lore_of(archive: Archive) -> Lore:
    """The names and topics of an archive."""
    return Lore(names_of(archive), {id: topic_of(tag) for id, tag in archive.tags.items()})


def tellers(edition: Edition, meeting: Meeting) -> tuple[tuple[Teller, ...], int]:
    """The archive's account of a meeting, then those of articles by date; and how many are left out."""
    found = tuple(_originals(edition, meeting))
    nearest = sorted(found, key=lambda article: _distance(article, meeting))[:MOST]
    chosen = {article.id for article in nearest}
    articles = (_teller(edition, article) for article in found if article.id in chosen)
    return (*_record(edition, meeting), *articles), max(0, len(found) - MOST)


def _originals(edition: Edition, meeting: Meeting) -> Iterator[Article]:
    """Articles on a meeting whose words can be compared; copies of one another count once."""
    archive = edition.archive
    about = archive.articles_about.get(meeting.id, ())
    there = frozenset(about)
    for article in (archive.articles[id] for id in about):
        is_copy = any(tie.relation in _COPIES and tie.article in there for tie in article.related)
        is_on_it = relation_to(article, meeting.id) is not Relation.MENTION
        has_words = article.text is not TextKind.LINK_ONLY and can_be_compared(article.language)
        if is_on_it and not is_copy and has_words:
            yield article


def _distance(article: Article, meeting: Meeting) -> int:
    if article.published is None:
        return date.max.toordinal()
    return abs((article.published.first - meeting.when.first).days)


def _teller(edition: Edition, article: Article) -> Teller:
    text = f"{' '.join(article.title.split())}\n{body_of(edition, article.id).text}"
    head = text.index("\n") + 1
    telling = Telling(article.id, text, article.language, article.published)
    spans = (span for span in sentences(text) if _is_told(text, span) or span[0] < head)
    return Teller(article, telling, tuple(spans), in_small_letters(text), head)


def _is_told(text: str, span: tuple[int, int]) -> bool:
    return len(text[slice(*span)].split()) >= _FEWEST_WORDS


def _record(edition: Edition, meeting: Meeting) -> Iterator[Teller]:
    if meeting.outcome and can_be_compared(edition.config.language):
        text = "\n".join(statement.text for statement in meeting.outcome)
        telling = Telling(ArticleId(""), text, edition.config.language, meeting.when)
        yield Teller(None, telling, tuple(sentences(text)), in_small_letters(text))
