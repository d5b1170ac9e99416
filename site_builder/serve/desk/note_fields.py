"""The fields of the form for a note: what each is called, how it is filled in, and which kinds need it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from site_builder.model.kinds import NoteKind
from site_builder.serve.desk.asking import Json

WHEN = "2007, 2007-12 or 2007-12-13; ~ for about"


@dataclass(frozen=True, slots=True)
class Field:
    """One field; a key of a mapping inside the note has a dot."""

    key: str
    label: str
    control: str = "text"
    """`text`, `url`, `date`, `words` for several lines, or the name of the choices that the form offers."""
    hint: str = ""
    only: str = ""
    """The one kind of note that it is for; empty: all."""


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together; one with a title is folded until it holds something."""

    title: str
    fields: tuple[Field, ...]


MAIN = (
    Field("kind", "Kind", "kinds"),
    Field("summary", "Finding, in one sentence", "words"),
    Field("then", "When printed", "then"),
    Field("now", "Now", "now"),
    Field("outcome", "What became of it", "outcomes", only=NoteKind.OUTCOME),
    Field("expectation", "It was a", "expectations", only=NoteKind.OUTCOME),
    Field("due", "Due", hint=WHEN, only=NoteKind.OUTCOME),
    Field("settled", "Settled", hint=WHEN, only=NoteKind.OUTCOME),
    Field("searched", "Where you looked", "words", only=NoteKind.UNVERIFIED),
    Field("original.language", "Original language", hint="such as de or pt-BR", only=NoteKind.TRANSLATION),
    Field("original.text", "What the original says", "words", only=NoteKind.TRANSLATION),
    Field("original.reason", "Why you think so", "words", only=NoteKind.TRANSLATION),
    Field("valid.to", "True until", hint=WHEN, only=NoteKind.SUPERSEDED),
    Field("as_of", "Checked on", "date"),
    Field("review_by", "Look again by", hint="a day, or never"),
)
MORE = Group(
    "Explanation, dates, claim",
    (
        Field("body", "Explanation, in Markdown", "words"),
        Field("valid.from", "True from", hint=WHEN),
        Field("known_since", "Known since", hint=WHEN),
        Field("claim", "The claim in one sentence", "words"),
        Field("claimant", "Who made it", "people"),
        Field("confidence", "How sure", "confidences"),
        Field("author", "Author"),
    ),
)
SOURCE = Group(
    "",
    (
        Field("title", "Title"),
        Field("url", "Address", "url"),
        Field("publisher", "Publisher"),
        Field("published", "Published", hint=WHEN),
        Field("accessed", "Read on", "date"),
        Field("stance", "What it does to the claim", "stances"),
    ),
)
SOURCE_MORE = Group(
    "More on this source",
    (
        Field("article", "Article of this archive", "articles"),
        Field("citation", "Citation in words"),
        Field("archive_url", "Archived copy", "url"),
        Field("quote", "The words that matter in it", "words"),
        Field("locator", "Page or section"),
        Field("quality", "How good it is", "grades"),
    ),
)
ABOUT = (
    Field("meetings", "Meetings", "meetings"),
    Field("people", "People", "people"),
    Field("places", "Places", "places"),
    Field("tags", "Tags", "tags"),
)


def fields_of_form() -> Mapping[str, Json]:
    """The fields as a page gets them."""
    return {
        "main": [_told(Group("", MAIN)), _told(MORE)],
        "source": [_told(SOURCE), _told(SOURCE_MORE)],
        "about": [asdict(field) for field in ABOUT],
    }


def _told(group: Group) -> Mapping[str, Json]:
    return {"title": group.title, "fields": [asdict(field) for field in group.fields]}
