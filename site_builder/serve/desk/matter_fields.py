"""Which keys of a front matter the author's panel offers, and how each is typed."""

from collections.abc import Mapping
from enum import StrEnum

from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article, Essay, Meeting, Person, Place, Publisher, Series, Tag
from site_builder.model.records import TextKind as Text
from site_builder.model.rights import IDENTIFIERS, WORDS


class Input(StrEnum):
    """How a value is typed."""

    CHOICE = "choice"
    """One of some words."""
    FLAG = "flag"
    """Yes, or not there."""
    LINE = "line"
    """Some words; with completion where the field names a list."""
    LIST = "list"
    """Several of these, in order."""
    TEXT = "text"
    """A sentence or two."""
    TIES = "ties"
    """Meetings, each with what the article is to it."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One key of the panel."""

    key: str
    label: str
    input: Input = Input.LINE
    names: str = ""
    """The folder of `content/` whose records complete it."""
    choices: tuple[str, ...] = ()
    hint: str = ""


_TAGS = Offered("tags", "Tags", Input.LIST, "tags")
_PEOPLE = Offered("people", "People", Input.LIST, "people")
_PLACES = Offered("places", "Places", Input.LIST, "places")
_TITLE = Offered("title", "Title")
_NAME = Offered("name", "Name")
_SUMMARY = Offered("summary", "Summary", Input.TEXT)
_DATES = "2007, 2007-12 or 2007-12-13; ~ for about"
_WHEN = Offered("when", "When", hint=_DATES)
_SPELLINGS = Offered("also_known_as", "Other names", Input.LIST)

OFFERED: Mapping[str, tuple[type, tuple[Offered, ...]]] = {
    "articles": (
        Article,
        (
            _TITLE,
            _TAGS,
            Offered("meetings", "Meetings", Input.TIES, "meetings"),
            _PEOPLE,
            _PLACES,
            Offered("publisher", "Publisher", names="publishers"),
            Offered("published", "Published", hint=_DATES),
            Offered("authors", "Authors", Input.LIST),
            _SUMMARY,
            Offered("source_url", "Address of the original"),
            Offered("archived_url", "Archived copy"),
            Offered("language", "Language", hint="Such as en or pt-BR"),
            Offered("rights", "Rights", choices=(*WORDS, *IDENTIFIERS)),
            Offered("rights_holder", "Owner of the text", hint="If it is not the publisher"),
            Offered("text", "What is shown", Input.CHOICE, choices=("", *Text)),
            Offered("draft", "Draft: not published yet", Input.FLAG),
        ),
    ),
    "essays": (Essay, (_TITLE, _SUMMARY)),
    "meetings": (
        Meeting,
        (
            _TITLE,
            _WHEN,
            Offered("place", "Place", names="places"),
            Offered("venue", "Building or room"),
            Offered("format", "Kind of meeting"),
            Offered("series", "Series", Input.LIST, "series"),
            _SUMMARY,
            Offered("certainty_note", "What is not certain", Input.TEXT),
            _TAGS,
        ),
    ),
    "people": (Person, (_NAME, Offered("family_name", "Family name"), Offered("role", "Who"), _SPELLINGS)),
    "places": (Place, (_NAME, Offered("country", "Country"), _SPELLINGS)),
    "publishers": (
        Publisher,
        (_NAME, Offered("url", "Site"), Offered("country", "Country"), _SPELLINGS),
    ),
    "series": (
        Series,
        (_TITLE, _SUMMARY, Offered("meetings", "Meetings", Input.LIST, "meetings"), _TAGS),
    ),
    "tags": (Tag, (_NAME, _SPELLINGS)),
}
"""Folder of `content/` → its kind of record and the keys that the panel offers."""
