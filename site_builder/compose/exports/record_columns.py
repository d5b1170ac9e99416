"""The columns of the tables of records: what each cell holds, and in which form."""

from site_builder.compose.exports.table import Cell, Column

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
    # What is new comes last: a program may go by the place of a column.
    Column("relations", Cell.IDS, "What it is to the meetings, in their order, such as `preview`."),
    Column("related", Cell.IDS, "Articles it is tied to, each as `relation:id`, from this article's side."),
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
    Column("parts", Cell.IDS, "What part the participants had, in their order, such as `absent`."),
    Column("series", Cell.IDS, "Ids of the series it belongs to."),
    Column("related", Cell.IDS, "Meetings it is tied to, each as `relation:id`, from this meeting's side."),
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
    Column("related", Cell.IDS, "Publishers it is tied to, each as `relation:id`, from its own side."),
)
SERIES_COLUMNS = (
    _id("series"),
    Column("title", Cell.TEXT, "Its name."),
    Column("summary", Cell.TEXT, "What it is, in a sentence."),
    Column("part_of", Cell.TEXT, "Id of the wider series; empty: none.", "series"),
    Column("meetings", Cell.IDS, "Ids of its meetings, oldest first, those of series within it included."),
    _TAGS,
    _permalink("series"),
)
