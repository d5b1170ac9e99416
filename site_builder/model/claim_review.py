"""When a finding may be published as a review of somebody's claim, and why it may not."""

from collections.abc import Iterator

from site_builder.model.config import ClaimReviewConfig, Config
from site_builder.model.dataclass import dataclass
from site_builder.model.kinds import NoteKind, Verdict
from site_builder.model.outside_words import POINTING_OUTSIDE
from site_builder.model.records.note import Note, Status
from site_builder.model.records.parts import Stance

KINDS = (NoteKind.CORRECTION, NoteKind.DISPUTED)
"""Kinds of note that find fault with a claim as it stood on its own day."""

VERDICTS = (Verdict.INACCURATE, Verdict.PARTLY, Verdict.UNKNOWN)
"""How such a claim can have stood; what was right when printed is never reviewed."""

_STANDINGS = {Status.DRAFT: "a draft", Status.WITHDRAWN: "withdrawn"}


@dataclass(frozen=True, slots=True)
class Objection:
    """One reason why a finding cannot be published as a claim review."""

    key: tuple[str, ...]
    """The field of the note that it is about."""
    message: str
    help: str


def may_be_reviewed(note: Note, config: Config) -> bool:
    """Whether a note asks to be published as a claim review and meets every condition."""
    return note.claim_review and not any(objections(note, config))


def objections(note: Note, config: Config) -> Iterator[Objection]:
    """Why a note that asks for it cannot be published as a claim review; nothing when it can."""
    terms = config.claim_review
    if terms is None:
        yield Objection(
            ("claim_review",),
            "this archive publishes no claim reviews: archive.yaml has no `claim_review`",
            "delete `claim_review` here; docs/exports.md says what an archive must publish before it may",
        )
        return
    if note.status is not Status.PUBLISHED:
        yield Objection(
            ("claim_review",),
            f"a claim review is a published finding, and this note is {_STANDINGS[note.status]}",
            "delete `claim_review`, until the note is published",
        )
        return
    if note.kind not in KINDS:
        yield Objection(
            ("kind",),
            f"a claim review is of a {' or a '.join(KINDS)} note, found '{note.kind}'",
            "delete `claim_review`: what was right when printed, or only helps with reading, is not rated",
        )
        return
    yield from _verdict(note, terms)
    yield from _claim(note, config)
    yield from _claimant(note, terms)
    if all(source.stance is Stance.CONTEXT for source in note.sources):
        message = "a claim review needs a source that supports or contradicts the claim"
        yield Objection(("sources",), message, "give a source its `stance`")


def _verdict(note: Note, terms: ClaimReviewConfig) -> Iterator[Objection]:
    allowed = ", ".join(VERDICTS)
    if note.then is None:
        message = "a claim review says how the claim stood when it was printed, and this note has no `then`"
        yield Objection(("then",), message, f"add `then`: one of {allowed}")
    elif note.then not in VERDICTS:
        message = f"a claim that stood '{note.then}' when it was printed is not reviewed"
        yield Objection(("then",), message, "delete `claim_review`")
    elif not terms.ratings.get(note.then, "").strip():
        message = f"the published ratings have no words for '{note.then}'"
        yield Objection(("then",), message, f"add `{note.then}` to `claim_review.ratings` in archive.yaml")


def _claim(note: Note, config: Config) -> Iterator[Objection]:
    if not note.claim.strip():
        message = "a claim review restates the claim in one sentence, and this note has no `claim`"
        yield Objection(("claim",), message, "add `claim`: a sentence that can be read without the article")
        return
    language = (note.language or config.language).partition("-")[0].lower()
    pointing = POINTING_OUTSIDE.get(language)
    if leans := pointing.search(note.claim) if pointing else None:
        message = f"the claim cannot be read without the article: '{leans.group()}' points outside it"
        yield Objection(("claim",), message, "name the person, the place or the date")


def _claimant(note: Note, terms: ClaimReviewConfig) -> Iterator[Objection]:
    if note.claimant is None:
        yield Objection(
            ("claimant",),
            "a claim review names who made the claim, and this note has no `claimant`",
            "add `claimant`; without one the reporter would be rated, not the speaker",
        )
    elif note.claimant in (note.author, *note.reviewed_by, terms.organisation):
        message = "a claim is reviewed by others than who made it, and here the claimant is the reviewer"
        yield Objection(("claimant",), message, "delete `claim_review`")
