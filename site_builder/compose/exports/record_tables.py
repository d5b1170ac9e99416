"""The records as tables: articles, meetings, events, people, places, publishers."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Edition, body_of, event_page, notes_on, published
from site_builder.compose.exports.table import Cell, Column, Table
from site_builder.model.page import Page
from site_builder.model.records import Article, Event, Meeting, Person, Place, Publisher

Row = tuple[str, ...]

_SAME_AS = Column(
    "same_as", Cell.TEXT, "Identifiers elsewhere: register, colon, number; spaces between them."
)
_OTHER_NAMES = Column("also_known_as", Cell.TEXT, "Other spellings, semicolons between them.")
_TAGS = Column("tags", Cell.IDS, "Ids of topics.")


def _id(what: str) -> Column:
    return Column("id", Cell.TEXT, f"The {what}'s id, which is a part of its address.")


def _permalink(what: str) -> Column:
    return Column("permalink", Cell.ADDRESS, f"The {what}'s page in this archive.")


ARTICLE_COLUMNS = (
    _id("article"),
    Column("title", Cell.TEXT, "The headline."),
    Column("authors", Cell.TEXT, "Who wrote it, as printed, semicolons between them; empty: unknown."),
    Column("publisher", Cell.TEXT, "Id of who published it; empty: not verified.", "publishers"),
    Column("published", Cell.DATE, "When it was published; empty: unknown."),
    Column("language", Cell.TEXT, "Language of the text, a BCP 47 tag."),
    Column("text", Cell.TEXT, "`full`, `digest` (in our own words) or `excerpt`."),
    Column("rights", Cell.TEXT, "Whose text it is."),
    Column("words", Cell.COUNT, "How many words the text has here."),
    Column("notes", Cell.COUNT, "How many notes stand on it."),
    Column("summary", Cell.TEXT, "What it reports, in our words."),
    Column("meetings", Cell.IDS, "Ids of the meetings it is about."),
    Column("people", Cell.IDS, "Ids of the people it is about."),
    Column("places", Cell.IDS, "Ids of the places it is about."),
    _TAGS,
    Column("source_url", Cell.ADDRESS, "Where the original was published or found; empty: unknown."),
    Column("archived_url", Cell.ADDRESS, "A copy of the original in a web archive."),
    _permalink("article"),
)
MEETING_COLUMNS = (
    _id("meeting"),
    Column("title", Cell.TEXT, "Its name."),
    Column("when", Cell.DATE, "Its day or days."),
    Column("place", Cell.TEXT, "Id of where it was.", "places"),
    Column("venue", Cell.TEXT, "The building or room."),
    Column("format", Cell.TEXT, "What kind of meeting it was."),
    Column("participants", Cell.IDS, "Ids of who took part."),
    Column("certainty", Cell.TEXT, "How sure these facts are: `high`, `medium` or `low`."),
    Column("articles", Cell.COUNT, "How many articles are about it."),
    Column("notes", Cell.COUNT, "How many notes name it."),
    Column("summary", Cell.TEXT, "What it was, in a sentence."),
    _TAGS,
    _permalink("meeting"),
)
EVENT_COLUMNS = (
    _id("event"),
    Column("title", Cell.TEXT, "What happened."),
    Column("when", Cell.DATE, "Its day or days."),
    Column("certainty", Cell.TEXT, "How sure that is: `high`, `medium` or `low`."),
    Column("meetings", Cell.IDS, "Ids of the meetings it followed from or led to."),
    Column("people", Cell.IDS, "Ids of who it was about."),
    Column("places", Cell.IDS, "Ids of where it was."),
    _TAGS,
    Column("permalink", Cell.ADDRESS, "Its place on the timeline of this archive."),
)
PERSON_COLUMNS = (
    _id("person"),
    Column("name", Cell.TEXT, "The name as this archive spells it."),
    Column("family_name", Cell.TEXT, "The part of it that citations file the person under."),
    Column("role", Cell.TEXT, "Who they are."),
    _OTHER_NAMES,
    _SAME_AS,
    Column("meetings", Cell.COUNT, "At how many meetings they were."),
    Column("articles", Cell.COUNT, "How many articles are about them."),
    _permalink("person"),
)
PLACE_COLUMNS = (
    _id("place"),
    Column("name", Cell.TEXT, "The name as this archive spells it."),
    Column("country", Cell.TEXT, "The country it lies in."),
    _OTHER_NAMES,
    Column("latitude", Cell.NUMBER, "Degrees, north is positive (WGS 84)."),
    Column("longitude", Cell.NUMBER, "Degrees, east is positive."),
    _SAME_AS,
    _permalink("place"),
)
PUBLISHER_COLUMNS = (
    _id("publisher"),
    Column("name", Cell.TEXT, "The name as this archive spells it."),
    Column("country", Cell.TEXT, "The country it is based in."),
    Column("url", Cell.ADDRESS, "Its site."),
    _OTHER_NAMES,
    _SAME_AS,
    Column("articles", Cell.COUNT, "How many articles of it are here."),
    _permalink("publisher"),
)


def _articles(edition: Edition) -> Iterator[Row]:
    archive = edition.archive
    return (_article(edition, archive.articles[id]) for id in archive.articles_by_date)


def _article(edition: Edition, article: Article) -> Row:
    return (
        article.id,
        article.title,
        "; ".join(article.authors),
        article.publisher or "",
        str(article.published or ""),
        article.language,
        article.text.value,
        article.rights,
        str(body_of(edition, article.id).words),
        str(len(notes_on(edition, article.id))),
        article.summary,
        " ".join(link.meeting for link in article.meetings),
        " ".join(article.people),
        " ".join(article.places),
        " ".join(article.tags),
        article.source_url or "",
        article.archived_url or "",
        _page(edition, urls.article(article.id)),
    )


def _meetings(edition: Edition) -> Iterator[Row]:
    archive = edition.archive
    return (_meeting(edition, archive.meetings[id]) for id in archive.meetings_by_date)


def _meeting(edition: Edition, meeting: Meeting) -> Row:
    archive = edition.archive
    return (
        meeting.id,
        meeting.title,
        str(meeting.when),
        meeting.place or "",
        meeting.venue,
        meeting.format,
        " ".join(each.person for each in meeting.participants),
        meeting.certainty.value,
        str(len(archive.articles_about.get(meeting.id, ()))),
        str(len(published(edition, archive.notes_about.get(meeting.id, ())))),
        meeting.summary,
        " ".join(meeting.tags),
        _page(edition, urls.meeting(meeting.id)),
    )


def _events(edition: Edition) -> Iterator[Row]:
    ordered = sorted(edition.archive.events.values(), key=lambda event: (event.when, event.id))
    return (_event(edition, event) for event in ordered)


def _event(edition: Edition, event: Event) -> Row:
    return (
        event.id,
        event.title,
        str(event.when),
        event.certainty.value,
        " ".join(event.meetings),
        " ".join(event.people),
        " ".join(event.places),
        " ".join(event.tags),
        urls.absolute(edition.config.url, event_page(edition, event.id), urls.event_fragment(event.id)),
    )


def _people(edition: Edition) -> Iterator[Row]:
    return (_person(edition, person) for person in edition.archive.people.values())


def _person(edition: Edition, person: Person) -> Row:
    archive = edition.archive
    return (
        person.id,
        person.name,
        person.family_name,
        person.role,
        "; ".join(person.also_known_as),
        _registers(person),
        str(len(archive.meetings_of.get(person.id, ()))),
        str(len(archive.articles_naming.get(person.id, ()))),
        _page(edition, urls.person(person.id)),
    )


def _places(edition: Edition) -> Iterator[Row]:
    return (_place(edition, place) for place in edition.archive.places.values())


def _place(edition: Edition, place: Place) -> Row:
    position = place.coordinates
    return (
        place.id,
        place.name,
        place.country,
        "; ".join(place.also_known_as),
        str(position.latitude) if position else "",
        str(position.longitude) if position else "",
        _registers(place),
        _page(edition, urls.place(place.id)),
    )


def _publishers(edition: Edition) -> Iterator[Row]:
    return (_publisher(edition, publisher) for publisher in edition.archive.publishers.values())


def _publisher(edition: Edition, publisher: Publisher) -> Row:
    return (
        publisher.id,
        publisher.name,
        publisher.country,
        publisher.url or "",
        "; ".join(publisher.also_known_as),
        _registers(publisher),
        str(len(edition.archive.articles_from.get(publisher.id, ()))),
        _page(edition, urls.publisher(publisher.id)),
    )


def _registers(record: Person | Place | Publisher) -> str:
    return " ".join(f"{register}:{number}" for register, number in sorted(record.same_as.items()))


def _page(edition: Edition, url: str) -> str:
    return urls.absolute(edition.config.url, url)


RECORD_TABLES: tuple[Table, ...] = (
    Table(
        "articles",
        "data/articles.csv",
        "Articles",
        "A row for each: who, where, when, what about, how many notes.",
        ("id",),
        ARTICLE_COLUMNS,
        _articles,
    ),
    Table(
        "events",
        "data/events.csv",
        "Events",
        "What happened between the meetings, a row for each.",
        ("id",),
        EVENT_COLUMNS,
        _events,
    ),
    Table(
        "meetings",
        "data/meetings.csv",
        "Meetings",
        "A row for each: when, where, who, how sure that is.",
        ("id",),
        MEETING_COLUMNS,
        _meetings,
    ),
    Table(
        "people",
        "data/people.csv",
        "People",
        "Names, spellings, identifiers elsewhere.",
        ("id",),
        PERSON_COLUMNS,
        _people,
    ),
    Table(
        "places",
        "data/places.csv",
        "Places",
        "Names, countries, coordinates, identifiers elsewhere.",
        ("id",),
        PLACE_COLUMNS,
        _places,
    ),
    Table(
        "publishers",
        "data/publishers.csv",
        "Publishers",
        "Names, countries, sites.",
        ("id",),
        PUBLISHER_COLUMNS,
        _publishers,
    ),
)


def record_tables(edition: Edition) -> Iterator[Page]:
    """A table for each kind of record."""
    return (table.page(edition) for table in RECORD_TABLES)
