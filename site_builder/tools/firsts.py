"""Claims that something was the first or the only one, against what earlier articles tell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, PersonId
from site_builder.model.records import Article, Meeting
from site_builder.model.records.parts import Relation
from site_builder.text.dates import date_words
from site_builder.told.statements import Statement, stem
from site_builder.told.words.occasions import LEAVING, LITTLE, NOUNS, SPOKEN_OF, Occasion

_CLAIM = re.compile(
    r"\b(?P<order>first|only)(?:[\s-]ever)?(?:\s+(?:official|foreign|state|working|personal|joint|face-to-face|direct))*"
    rf"\s+(?P<noun>time|{'|'.join(NOUNS.values())})\b(?P<rest>[^.;!?]*)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|after)\b(?P<what>.*)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:this year|(?:in|of)\s+(?P<year>(?:19|20)\d\d))\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:out of|outside|away from|from|left|leaves|leave)\s+(?P<name>[A-Z][\w-]+)")
_TO = re.compile(r"\b(?:to|in|at)\s+(?:the\s+)?(?P<name>[A-Z][\w-]+)")
_DENIED = re.compile(r"\b(?:not|n['’]t|nor|never|hardly|no)\b[^.;,]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Claim:
    """That nothing of the sort was before."""

    said: Statement
    occasion: Occasion
    people: tuple[PersonId, ...]
    since: str
    """A word that must be known to the earlier article; empty when the claim has no beginning."""
    year: int | None
    left: str
    """The country that was left."""
    reached: str
    """The place that was reached."""


def disproved_firsts(
    archive: Archive, said: Mapping[ArticleId, Sequence[Statement]]
) -> Iterator[tuple[Statement, Statement, str]]:
    """Each claim with a sentence of an earlier article that tells of such an occasion, and why it does."""
    for name in said:
        if not archive.articles[name].language.lower().startswith("en"):
            continue
        for claim in _claims(archive.articles[name], said[name]):
            for other in said:
                found = _earlier(archive, claim, archive.articles[other])
                telling = _telling(claim, said[other]) if found else None
                if found and telling:
                    when = date_words(found.when)
                    yield claim.said, telling, f"called the first or only one, after “{found.title}” ({when})"


def _claims(article: Article, said: Sequence[Statement]) -> Iterator[_Claim]:
    for statement in said:
        for found in _CLAIM.finditer(statement.text):
            if _DENIED.search(statement.text[: found.start()]):
                continue
            claim = _claim(article, statement, found, said)
            if (
                claim
                and claim.people
                and (claim.since or claim.year or claim.reached or claim.occasion is not Occasion.JOURNEY)
            ):
                yield claim


def _claim(
    article: Article, statement: Statement, found: re.Match[str], said: Sequence[Statement]
) -> _Claim | None:
    rest = found["rest"]
    occasion = _occasion(found["noun"].lower(), rest)
    since, year = _SINCE.search(rest), _YEAR.search(rest)
    if occasion is None or (since and not _known_word(since["what"])):
        return None
    before = rest[: since.start()] if since else rest
    left, reached = _FROM.search(before), _TO.search(before)
    published = article.published
    written = int(year["year"] or (published.first.year if published else 0)) if year else None
    return _Claim(
        statement,
        occasion,
        _people(statement, said, occasion),
        _known_word(since["what"]) if since else "",
        written,
        left["name"] if left else "",
        reached["name"] if reached else "",
    )


def _occasion(noun: str, rest: str) -> Occasion | None:
    if noun == "time":
        return Occasion.JOURNEY if LEAVING.search(rest) else None
    return next(one for one, nouns in NOUNS.items() if noun in nouns.split("|"))


def _known_word(what: str) -> str:
    """The first word of a clause that says what it is about."""
    words = (word.lower() for word in re.findall(r"[^\W\d_][\w-]{3,}", what))
    return next((stem(word) for word in words if word not in LITTLE), "")


def _people(statement: Statement, said: Sequence[Statement], occasion: Occasion) -> tuple[PersonId, ...]:
    """Who it was: those the sentence names, or the last one named before it in the same paragraph."""
    wanted = 2 if occasion is Occasion.MEETING else 1
    before = (
        other for other in reversed(said) if other.block == statement.block and other.start < statement.start
    )
    for one in (statement, *before):
        if len(one.people) >= wanted:
            return one.people if wanted > 1 else one.people[:1]
    return ()


def _earlier(archive: Archive, claim: _Claim, article: Article) -> Meeting | None:
    """A meeting that `article` is about, and that the claim should have known of."""
    claiming = archive.articles[claim.said.article]
    written, told = claiming.published, article.published
    if written is None or told is None or told.last >= written.first or article.id == claiming.id:
        return None
    own = {link.meeting for link in claiming.meetings if link.relation is not Relation.MENTION}
    about = [link.meeting for link in article.meetings if link.relation is not Relation.MENTION]
    meetings = (archive.meetings[name] for name in about if name in archive.meetings and name not in own)
    return next((one for one in meetings if _is_such(archive, claim, one, written.first)), None)


def _is_such(archive: Archive, claim: _Claim, meeting: Meeting, written: date) -> bool:
    there = {one.person for one in meeting.participants}
    if not set(claim.people) <= there or meeting.when.last >= written:
        return False
    if claim.year is not None and not meeting.when.first.year == meeting.when.last.year == claim.year:
        return False
    place = archive.places.get(meeting.place) if meeting.place else None
    names = {place.name, *place.also_known_as, place.country} if place else set()
    if claim.reached and claim.reached not in names:
        return False
    if claim.left:
        return bool(place and place.country and claim.left not in names)
    return True


def _telling(claim: _Claim, said: Sequence[Statement]) -> Statement | None:
    """The first sentence that tells of the occasion, in an article that knows since when the claim counts."""
    if claim.since and not any(claim.since in one.words for one in said):
        return None
    spoken = SPOKEN_OF[claim.occasion]
    for one in said:
        if set(claim.people) <= set(one.people) and spoken.search(one.text):
            return one
    return None
