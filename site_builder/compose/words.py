"""The words that pages put beside the archive's own: labels of kinds, verdicts, relations, grades."""

from collections.abc import Mapping

from site_builder.compose.edition import Standing
from site_builder.model.config import Config
from site_builder.model.kinds import KINDS, NoteKind, Verdict
from site_builder.model.records import TextKind
from site_builder.model.records.note import PublisherActionType, Scope
from site_builder.model.records.parts import Certainty, Grade, Relation, Stance

PUBLISHER_UNKNOWN = "publisher not verified"
AUTHOR_UNKNOWN = "author unknown"
THE_ARTICLE = "the article"

THEN: Mapping[Verdict, str] = {
    Verdict.ACCURATE: "Accurate when printed",
    Verdict.INACCURATE: "Inaccurate when printed",
    Verdict.PARTLY: "Partly accurate when printed",
    Verdict.UNKNOWN: "Not known when printed",
    Verdict.OPEN: "Open when printed",
    Verdict.SETTLED: "Settled when printed",
}
NOW: Mapping[Verdict, str] = {
    Verdict.ACCURATE: "Accurate now",
    Verdict.INACCURATE: "Inaccurate now",
    Verdict.PARTLY: "Partly accurate now",
    Verdict.UNKNOWN: "Not known now",
    Verdict.OPEN: "Open now",
    Verdict.SETTLED: "Settled now",
}
SCOPES: Mapping[Scope, str] = {
    Scope.QUOTE: "",
    Scope.BLOCK: "On the whole passage",
    Scope.ARTICLE: "On the whole article",
    Scope.HEADLINE: "On the headline",
    Scope.BYLINE: "On the byline",
    Scope.DATELINE: "On the dateline",
    Scope.CAPTION: "On a caption",
    Scope.METADATA: "On the archive’s copy",
}
GRADES: Mapping[Grade, str] = {
    Grade.A: "primary source, news agency or major newspaper",
    Grade.B: "regional, secondary or analytical source",
    Grade.C: "copy, aggregator or partisan source",
}
STANCES: Mapping[Stance, str] = {
    Stance.SUPPORTS: "supports the claim",
    Stance.CONTRADICTS: "contradicts the claim",
    Stance.CONTEXT: "",
}
STANCES_ON_FACTS: Mapping[Stance, str] = {
    Stance.SUPPORTS: "",
    Stance.CONTRADICTS: "contradicts this",
    Stance.CONTEXT: "",
}
CONFIDENCE: Mapping[Certainty, str] = {
    Certainty.HIGH: "High confidence",
    Certainty.MEDIUM: "Medium confidence",
    Certainty.LOW: "Low confidence",
}
CERTAINTY: Mapping[Certainty, str] = {
    Certainty.HIGH: "high certainty",
    Certainty.MEDIUM: "medium certainty",
    Certainty.LOW: "low certainty",
}
RELATIONS: Mapping[Relation, str] = {
    Relation.PREVIEW: "Preview",
    Relation.REPORT: "Report",
    Relation.ANALYSIS: "Analysis",
    Relation.MENTION: "Mention",
}
RELATIONS_OF_ARTICLE: Mapping[Relation, str] = {
    Relation.PREVIEW: "This article is a preview of the meeting",
    Relation.REPORT: "This article reports on the meeting",
    Relation.ANALYSIS: "This article analyses the meeting",
    Relation.MENTION: "This article mentions the meeting",
}
RELATIONS_OF_MEETING: Mapping[Relation, str] = {
    Relation.PREVIEW: "Before the meeting",
    Relation.REPORT: "Reports",
    Relation.ANALYSIS: "Analyses",
    Relation.MENTION: "Mentions",
}
TEXT_LABELS: Mapping[TextKind, str] = {
    TextKind.FULL: "",
    TextKind.DIGEST: "Digest",
    TextKind.EXCERPT: "Excerpt",
    TextKind.LINK_ONLY: "Link",
}
TEXT_WORDS: Mapping[TextKind, str] = {
    TextKind.FULL: "",
    TextKind.DIGEST: "This is a digest in our own words of what the article reported, predicted and claimed; "
    "it is not the article’s text.",
    TextKind.EXCERPT: "This is an excerpt; the article is longer.",
    TextKind.LINK_ONLY: "The archive knows this article by its address and does not have its text yet.",
}
NO_TEXT = "link only"
REMOVED = "removed"
PRIVATE = "Private copy. It shows texts that may not be published; do not pass it on."
AS_PUBLISHED = "Read it as published, without notes"
CONSTANCY: Mapping[bool, str] = {
    True: "its words have not been changed since",
    False: "its words have been changed since",
}
"""Whether an article's text is as it was when it was taken in."""
PLACES_OF_WORDS: Mapping[TextKind, str] = {
    TextKind.FULL: "in the text",
    TextKind.DIGEST: "in our digest",
    TextKind.EXCERPT: "in our excerpt",
    TextKind.LINK_ONLY: "in our summary",
}
"""Where the words of a note stand: those of a digest are ours, and not the article's."""
WHOSE_WORDS: Mapping[TextKind, str] = {
    TextKind.FULL: "",
    TextKind.DIGEST: "our digest",
    TextKind.EXCERPT: "excerpt",
    TextKind.LINK_ONLY: "our summary",
}
"""Whose words a passage of an article is, where they are not the article's."""
THE_RECORD = "The archive’s record"
"""The account of a meeting that its own record gives."""
AT_THE_HEAD = "at the head"
RIGHTS: Mapping[str, str] = {
    "own": "The text is this archive’s own.",
    "permission": "The text is shown with permission.",
    "all-rights-reserved": "All rights in the text stay with its owner.",
}
FIELDS: Mapping[str, str] = {
    "archived_url": "Archived copy",
    "authors": "Author",
    "language": "Language",
    "original_title": "Original headline",
    "published": "Date of publication",
    "publisher": "Publisher",
    "source_url": "Source",
    "title": "Headline",
    "translated_from": "Original language",
}
PUBLISHER_ACTIONS: Mapping[PublisherActionType, str] = {
    PublisherActionType.CORRECTED: "CORRECTION by the publisher",
    PublisherActionType.CLARIFIED: "CLARIFICATION by the publisher",
    PublisherActionType.UPDATED: "UPDATE by the publisher",
    PublisherActionType.RETRACTED: "RETRACTION by the publisher",
    PublisherActionType.NONE: "No correction by the publisher is known",
}
"""In capitals, as publishers print them: a note of ours never opens with these words."""
STANDINGS: Mapping[Standing, str] = {
    Standing.DRAFT: "Draft",
    Standing.PUBLISHED: "",
    Standing.REPLACED: "Replaced",
    Standing.WITHDRAWN: "Withdrawn",
}


def interface_language(config: Config) -> str:
    """The language of the words that pages put beside the archive's own: English, as the site writes it."""
    return config.language if config.language.partition("-")[0].lower() == "en" else "en"


def own_language(language: str, config: Config) -> str:
    """The language of words of the archive's own, the site's if they name none; empty: the interface's."""
    spoken = language or config.language
    return "" if spoken == interface_language(config) else spoken


def kind_label(kind: NoteKind, config: Config) -> str:
    """What readers see for a kind of note: the archive's own words, or the built-in ones."""
    return config.notes.labels.get(kind) or KINDS[kind].label


def rights_words(rights: str) -> str:
    """Whose text it is, in a sentence; a licence is named as it was written."""
    return RIGHTS.get(rights or "all-rights-reserved", f"Licence of the text: {rights}.")


def field_label(name: str) -> str:
    """A field as readers see it."""
    return FIELDS.get(name, name.replace("_", " ").capitalize())
