"""The fields of the form for a note: what each is called, how it is filled in, and which kinds need it."""

from collections.abc import Mapping

from site_builder.model.dataclass import dataclass
from site_builder.model.kinds import NoteKind
from site_builder.model.records.note import Scope

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

    def value_in(self, values: Mapping[str, object]) -> str:
        """What it says in a note; empty where that is no text."""
        found: object = values
        for step in self.key.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        return found if isinstance(found, str) else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together; one with a title is folded until it holds something."""

    title: str
    fields: tuple[Field, ...]

    def is_open(self, values: Mapping[str, object]) -> bool:
        """Whether it holds something that a new note does not."""
        return any(field.key != "author" and field.value_in(values) for field in self.fields)


MAIN = (
    Field("kind", "Kind", "kinds"),
    Field("summary", "Finding, in one sentence", "words"),
    Field("then", "When printed", "verdicts"),
    Field("now", "Now", "verdicts"),
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
MAIN_GROUP = Group("", MAIN)
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
        Field("language", "Its language", hint="such as de; empty: the site's"),
    ),
)
ABOUT = (
    Field("meetings", "Meetings", "meetings"),
    Field("people", "People", "people"),
    Field("places", "Places", "places"),
    Field("tags", "Tags", "tags"),
)
QUOTE = Field("quote", "Words", "words", "As they stand in the article: typed, or selected there.")
SCOPE = Field("scope", "The note is about", "scopes")
REASON = Field("reason", "Why it is changed", hint="Goes into the note's history, with the day.")
SCOPES: Mapping[Scope, str] = {
    Scope.QUOTE: "these words",
    Scope.BLOCK: "the whole block they stand in",
    Scope.HEADLINE: "the headline",
    Scope.BYLINE: "the byline",
    Scope.DATELINE: "the dateline",
    Scope.CAPTION: "a caption",
    Scope.METADATA: "what is said about the copy",
    Scope.ARTICLE: "the article as a whole",
}
WHOLES = frozenset(str(scope) for scope in SCOPES if not scope.is_in_text)
"""Parts of an article about which a note quotes nothing."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form, from its head to its foot."""

    quote: Field = QUOTE
    scope: Field = SCOPE
    main: tuple[Group, ...] = (MAIN_GROUP, MORE)
    source: tuple[Group, ...] = (SOURCE, SOURCE_MORE)
    reason: Field = REASON


FORM = Form()
