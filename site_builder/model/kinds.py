"""The nine kinds of note: what each means, which verdicts it allows, what it must carry; one row each."""

from enum import StrEnum

from site_builder.model.dataclass import dataclass


class NoteKind(StrEnum):
    """Why a note stands beside these words."""

    CORRECTION = "correction"
    SUPERSEDED = "superseded"
    OUTCOME = "outcome"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    CONTEXT = "context"
    GLOSS = "gloss"
    TRANSLATION = "translation"
    EDITORIAL = "editorial"


class Verdict(StrEnum):
    """How a claim stood when it was printed, or stands now."""

    ACCURATE = "accurate"
    INACCURATE = "inaccurate"
    PARTLY = "partly"
    UNKNOWN = "unknown"
    OPEN = "open"
    SETTLED = "settled"


class Outcome(StrEnum):
    """What became of a forecast, a plan, a promise or an expectation."""

    CAME_TRUE = "came-true"
    DID_NOT = "did-not"
    PARTLY = "partly"
    DELAYED = "delayed"
    OPEN = "open"
    CANNOT_TELL = "cannot-tell"


class Expectation(StrEnum):
    """What kind of word about the future a claim is."""

    FORECAST = "forecast"
    PLAN = "plan"
    PROMISE = "promise"


OUTCOME_LABELS = {
    Outcome.CAME_TRUE: "Came true",
    Outcome.DID_NOT: "Did not happen",
    Outcome.PARTLY: "Partly",
    Outcome.DELAYED: "Came later",
    Outcome.OPEN: "Open",
    Outcome.CANNOT_TELL: "Cannot tell",
}


class Requirement(StrEnum):
    """A field that a kind of note must carry."""

    OUTCOME = "outcome"
    ORIGINAL = "original"
    SEARCHED = "searched"
    SOURCES = "sources"
    SOURCES_BOTH_WAYS = "sources for and against"
    VALID_TO = "valid.to"


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of note, for readers, for the checks and for the exports."""

    label: str
    """What readers see."""
    meaning: str
    """One sentence for the method page and for the editor's help."""
    then: tuple[Verdict, ...]
    """Verdicts allowed for the day of printing; empty: no verdict."""
    now: tuple[Verdict, ...]
    requires: tuple[Requirement, ...]
    motivation: str
    """W3C Web Annotation motivation."""
    role: str
    """ARIA role: `comment` for a finding about a claim, `note` for help with reading."""
    needs_review: bool
    """Whether the finding can change and so must be looked at again."""


_SURE = (Verdict.ACCURATE, Verdict.INACCURATE)

KINDS: dict[NoteKind, KindRow] = {
    NoteKind.CORRECTION: KindRow(
        "Was wrong",
        "The words were not true on the day they were printed.",
        (Verdict.INACCURATE, Verdict.PARTLY),
        (*_SURE, Verdict.PARTLY),
        (Requirement.SOURCES,),
        "assessing",
        "comment",
        needs_review=False,
    ),
    NoteKind.SUPERSEDED: KindRow(
        "No longer true",
        "The words were true when they were printed and are not true now.",
        (Verdict.ACCURATE,),
        (Verdict.INACCURATE, Verdict.PARTLY),
        (Requirement.SOURCES, Requirement.VALID_TO),
        "assessing",
        "comment",
        needs_review=True,
    ),
    NoteKind.OUTCOME: KindRow(
        "What happened",
        "A forecast, plan, promise or expectation, and what became of it.",
        (Verdict.OPEN,),
        (Verdict.SETTLED, Verdict.OPEN),
        (Requirement.OUTCOME,),
        "assessing",
        "comment",
        needs_review=False,
    ),
    NoteKind.DISPUTED: KindRow(
        "Disputed",
        "Credible sources disagree, and the archive does not decide between them.",
        (Verdict.UNKNOWN,),
        (Verdict.UNKNOWN,),
        (Requirement.SOURCES_BOTH_WAYS,),
        "questioning",
        "comment",
        needs_review=True,
    ),
    NoteKind.UNVERIFIED: KindRow(
        "Not confirmed",
        "The archive looked for confirmation and found none.",
        (Verdict.UNKNOWN,),
        (Verdict.UNKNOWN,),
        (Requirement.SEARCHED,),
        "questioning",
        "comment",
        needs_review=True,
    ),
    NoteKind.CONTEXT: KindRow(
        "Context",
        "The words are right, but a reader would be misled without this.",
        (),
        (),
        (),
        "describing",
        "note",
        needs_review=False,
    ),
    NoteKind.GLOSS: KindRow(
        "Reference",
        "Who, where or when is meant: “Thursday”, “last year”, “the opposition leader”.",
        (),
        (),
        (),
        "identifying",
        "note",
        needs_review=False,
    ),
    NoteKind.TRANSLATION: KindRow(
        "Translation",
        "The translated words differ from what the original language says.",
        (),
        (),
        (Requirement.ORIGINAL,),
        "describing",
        "note",
        needs_review=False,
    ),
    NoteKind.EDITORIAL: KindRow(
        "About the copy",
        "A peculiarity of the archive's copy: a slip of the pen, cut furniture, a misleading stamp.",
        (),
        (),
        (),
        "commenting",
        "note",
        needs_review=False,
    ),
}
