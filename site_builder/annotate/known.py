"""What the archive knows beside an article and its notes: names, and the text they were checked on."""

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.records import Person, Place, Publisher


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when an article is annotated."""

    names: tuple[str, ...] = ()
    """Every name and spelling of a person, place, publisher or meeting; they may not change under a note."""
    text_sha256: str = ""
    """Digest of the article's words when its notes were last checked; empty: never recorded."""
    language: str = ""
    """The article's language, as a BCP 47 tag; empty: one whose negations are known."""


NOTHING = Known()


def known_names(archive: Archive) -> tuple[str, ...]:
    """Every name in the archive, each once, in order."""
    records: tuple[Person | Place | Publisher, ...]
    records = (*archive.people.values(), *archive.places.values(), *archive.publishers.values())
    names = {name for record in records for name in (record.name, *record.also_known_as)}
    countries = {place.country for place in archive.places.values()}
    titles = {meeting.title for meeting in archive.meetings.values()}
    return tuple(sorted((names | countries | titles) - {""}))


def known_of(archive: Archive, names: tuple[str, ...], article: ArticleId) -> Known:
    """What is known about one article."""
    record = archive.articles.get(article)
    language = record.language if record else ""
    return Known(names, archive.text_digests.get(article, ""), language)
