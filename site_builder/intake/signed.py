"""Names without an opening word: below the text, above lines about the author, in such lines themselves."""

from itertools import islice

from site_builder.intake.furniture import Hit
from site_builder.intake.passages import Passage
from site_builder.intake.people import (
    bio_name,
    byline_names,
    is_bio,
    is_lone_name,
    lone_names,
    tells_of_writer,
)
from site_builder.model.draft import LineKind

BELOW_TEXT = "name-below-text"
"""The rule of a name, with its paper perhaps, that closes the page's text."""
OF_BIO = "name-in-bio"
"""The rule of a last line that tells who somebody is whom the text does not speak of."""

_DASHES = ("—", "–", "-", "―")
_MARKS = ('"', "“", "«", "„", "‘", "'", "»")
_FIRST_LINES = 2
_FIRST_PROSE = 6
_LAST_LINES = 4
_BELOW = 3
_SHOWN_BELOW = frozenset({LineKind.BYLINE, LineKind.CAPTION, LineKind.CREDIT, LineKind.LEGAL, LineKind.SHARE})


def mark_bio(all_passages: tuple[Passage, ...], hits: list[Hit | None]) -> None:
    """Mark the line near the end that opens with the author's whole name and tells who that is."""
    names = {
        name
        for passage, hit in zip(all_passages, hits, strict=True)
        if hit and hit.kind is LineKind.BYLINE
        for name in (*byline_names(passage), *lone_names(passage.text))
        if " " in name
    }
    unknown = [index for index in range(1, len(hits)) if not hits[index]]
    prose = [index for index in unknown if all_passages[index].is_prose]
    for index in unknown[-_LAST_LINES:]:
        passage = all_passages[index]
        # A text of a few lines may begin with the name of whom it is about.
        is_below = tells_of_writer(passage) or index not in prose[:2]
        if is_below and any(passage.text.startswith(name) and is_bio(passage, name) for name in names):
            hits[index] = Hit(LineKind.BIO, "bio-of-author")


def mark_signature(all_passages: tuple[Passage, ...], hits: list[Hit | None]) -> None:
    """Mark the name that closes a text, or the line that tells who its author is, if nobody is named yet."""
    if any(names_somebody(passage, hit) for passage, hit in zip(all_passages, hits, strict=True)):
        return
    prose = [index for index, one in enumerate(all_passages) if one.is_prose and not hits[index]]
    first_comment = next(
        (index for index, hit in enumerate(hits) if hit and hit.kind is LineKind.COMMENT_FORM), len(hits)
    )
    last = next((index for index in reversed(prose) if index < first_comment), None)
    if last is None or len(prose) < 2:
        return
    for index in range(max(1, last), min(last + 1 + _BELOW, first_comment)):
        if (
            _is_open(hits[index])
            and _is_closed(all_passages, hits, index)
            and (rule := _rule(all_passages, index))
        ):
            hits[index] = Hit(LineKind.BIO if rule == OF_BIO else LineKind.BYLINE, rule)
            return


def names_somebody(passage: Passage, hit: Hit | None) -> bool:
    """Whether a passage is a byline that names an author."""
    if hit is None or hit.kind not in (LineKind.BYLINE, LineKind.BIO):
        return False
    return hit.rule in ("name-beside-city", "name-beside-stamp", "name-after-text") or bool(
        byline_names(passage)
    )


def speaks_of(names: tuple[str, ...], all_passages: tuple[Passage, ...]) -> bool:
    """Whether the text is about somebody of that name, who may stand alone above it too."""
    prose = [one for one in all_passages if one.is_prose]
    # A text may begin with the name of whom it is about; lines about its author stand below it.
    told = (
        one.text
        for place, one in enumerate(prose)
        if not is_bio(one, names[0]) or (place < _FIRST_LINES and not tells_of_writer(one))
    )
    return any(name.split()[-1] in text for text in islice(told, _FIRST_PROSE) for name in names)


def tail_author(all_passages: tuple[Passage, ...], hits: list[Hit | None], index: int) -> Hit | None:
    """What a name alone is after the text: a byline where lines about them or a comment form follow."""
    here, before = all_passages[index], all_passages[index - 1]
    name_before = hits[index - 1] is not None and hits[index - 1] == Hit(LineKind.BYLINE, "name-after-text")
    if name_before and is_bio(here, before.text):
        return Hit(LineKind.BIO, "bio")
    if hits[index] or not is_lone_name(here) or index + 1 == len(all_passages) or _is_speaker(here, before):
        return None
    following, hit = all_passages[index + 1], hits[index + 1]
    is_followed = is_bio(following, here.text) or (hit is not None and hit.kind is LineKind.COMMENT_FORM)
    return Hit(LineKind.BYLINE, "name-after-text") if is_followed else None


def signed_by(passage: Passage) -> tuple[str, ...]:
    """Whom a line names that closes a text: names alone, or one of whom it tells."""
    alone = () if passage.is_prose else lone_names(passage.text.strip("—–-*_ ."))
    return alone or tuple(filter(None, (bio_name(passage),)))


def _rule(all_passages: tuple[Passage, ...], index: int) -> str:
    here = all_passages[index]
    names = signed_by(here)
    text = " ".join(one.text for one in all_passages[:index] if one.is_prose)
    if not names or any(name.split()[-1] in text for name in names):
        return ""
    if _is_speaker(here, all_passages[index - 1]):
        return ""
    return OF_BIO if bio_name(here) else BELOW_TEXT


def _is_speaker(passage: Passage, before: Passage) -> bool:
    """Whether a dash and a name say whose the words in quotation marks above are."""
    return passage.text.startswith(_DASHES) and before.text.startswith(_MARKS)


def _is_open(hit: Hit | None) -> bool:
    # A name with its stop looks like what stands under a picture.
    return hit is None or hit == Hit(LineKind.CAPTION, "caption")


def _is_closed(all_passages: tuple[Passage, ...], hits: list[Hit | None], index: int) -> bool:
    """Whether a paragraph ends above a passage, and nothing that a rule does not know follows below it."""
    before = range(index - 1, -1, -1)
    above = next((at for at in before if (hit := hits[at]) is None or hit.kind not in _SHOWN_BELOW), 0)
    after = index + 1
    if not all_passages[above].closes or hits[above]:
        return False
    return after == len(hits) or (hits[after] is not None and not _is_comment(hits, after))


def _is_comment(hits: list[Hit | None], index: int) -> bool:
    # Below a text a name and a date with words under them are what a reader wrote.
    hit = hits[index]
    is_stamp = hit is not None and hit.kind is LineKind.STAMP
    return is_stamp and index + 1 < len(hits) and hits[index + 1] is None
