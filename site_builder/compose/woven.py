"""Which meetings, people and articles a picture of threads shows, in words, and the same as a table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from site_builder.compose import urls, words
from site_builder.compose.chronicle import capital
from site_builder.compose.edition import Desk
from site_builder.compose.meeting_boxes import relation_to
from site_builder.compose.parts import article_link, date_view, meeting_link, own_link, person_link
from site_builder.compose.pictures.scale import middle
from site_builder.compose.pictures.threads import WHOLE, Account, Fabric, Gathering, Guest, Limits
from site_builder.compose.pictures.threads.narrow import MOST_PEOPLE as MOST_NARROW
from site_builder.compose.pictures.threads.narrow import narrow
from site_builder.compose.pictures.threads.order import thread_order
from site_builder.compose.pictures.threads.wide import wide
from site_builder.compose.views.threads import LinkedView, RowView, ThreadsView
from site_builder.compose.words import own_language
from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, MeetingId, PersonId
from site_builder.model.records import Article, Meeting
from site_builder.model.records.parts import Presence, Relation
from site_builder.text.dates import date_words, year_words
from site_builder.text.names import counted

FEWEST = 3
"""Fewer meetings are no picture."""
MOST_TOLD = 4
"""Of more articles on a meeting, the table lists these and leads to the rest."""
MOST_OF_ONE = 3
"""Articles drawn for one meeting."""
PARTS = {Presence.SPOKESPERSON: "spoke for it", Presence.ABSENT: "absent"}
MOST_TIES = 3
"""Meetings that one article is tied to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is drawn."""

    meetings: tuple[MeetingId, ...]
    """Oldest first."""
    people: tuple[PersonId, ...]
    """From left to right."""
    articles: tuple[ArticleId, ...]
    """Oldest first."""


def threads_view(desk: Desk, meetings: Sequence[MeetingId], limits: Limits = WHOLE) -> ThreadsView | None:
    """The picture of some meetings, given oldest first; none where there are too few to show anything."""
    archive = desk.edition.archive
    choice = chosen(archive, meetings, limits)
    if not can_be_drawn(choice):
        return None
    fabric = _fabric(desk, choice)
    parts = {part for one in fabric.gatherings for _, part in one.guests}
    relations = {relation for one in fabric.accounts for _, relation in one.about}
    hidden = max(0, len(choice.people) - MOST_NARROW)
    return ThreadsView(
        wide=wide(fabric),
        narrow=narrow(fabric),
        parts=tuple(part.value for part in Presence if part.value in parts),
        relations=tuple(relation.value for relation in Relation if relation.value in relations),
        left_out=tuple(_left_out(archive, meetings, choice)),
        narrow_left_out=f"{counted(hidden, 'person', 'people')}" if hidden else "",
        rows=tuple(_row(desk, archive.meetings[id]) for id in choice.meetings),
    )


def can_be_drawn(choice: Choice) -> bool:
    """Whether there is enough to draw."""
    return len(choice.meetings) >= FEWEST and bool(choice.people)


def chosen(archive: Archive, meetings: Sequence[MeetingId], limits: Limits) -> Choice:
    """The meetings with most articles, the people at most of these, the articles with most notes."""
    by_weight = sorted(meetings, key=lambda id: (-len(archive.articles_about.get(id, ())), id))
    kept = frozenset(by_weight[: limits.meetings])
    shown = tuple(id for id in meetings if id in kept)
    return Choice(shown, _people(archive, shown, limits.people), _articles(archive, shown, limits.articles))


def _people(archive: Archive, meetings: Sequence[MeetingId], most: int) -> tuple[PersonId, ...]:
    present = [_present(archive, id) for id in meetings]
    count = Counter(person for people in present for person in people)
    named = archive.articles_naming
    order = sorted(count, key=lambda id: (-count[id], -len(named.get(id, ())), id))
    kept = {id: place for place, id in enumerate(order[:most])}
    groups = [[kept[id] for id in people if id in kept] for people in present]
    found = tuple(kept)
    return tuple(found[place] for place in thread_order(len(found), groups))


def _present(archive: Archive, meeting: MeetingId) -> Mapping[PersonId, Presence]:
    """Who had a part in a meeting, and which."""
    people = archive.meetings[meeting].participants
    return {each.person: each.part for each in people if each.person in archive.people}


def _articles(archive: Archive, meetings: Sequence[MeetingId], most: int) -> tuple[ArticleId, ...]:
    """Articles about the meetings, of each the ones with the most notes."""
    about = [_closest(archive, id) for id in meetings]
    of_one = max(1, min(MOST_OF_ONE, most // max(1, sum(map(bool, about)))))
    kept = dict.fromkeys(id for articles in about for id in articles[:of_one])
    return tuple(kept)[:most]


def _closest(archive: Archive, meeting: MeetingId) -> list[ArticleId]:
    """The articles that do more than mention a meeting, those with the most notes first."""
    ids = archive.articles_about.get(meeting, ())
    close = (id for id in ids if relation_to(archive.articles[id], meeting) is not Relation.MENTION)
    return sorted(close, key=lambda id: (-len(archive.notes_on.get(id, ())), id))


def _fabric(desk: Desk, choice: Choice) -> Fabric:
    archive = desk.edition.archive
    meetings = {id: place for place, id in enumerate(choice.meetings)}
    people = {id: place for place, id in enumerate(choice.people)}
    accounts = [_account(desk, archive.articles[id], meetings) for id in choice.articles]
    accounts += _rests(desk, choice, accounts)
    return Fabric(
        tuple(_guest(desk, id) for id in choice.people),
        tuple(_gathering(desk, archive.meetings[id], people) for id in choice.meetings),
        tuple(sorted(accounts, key=lambda one: (one.day, one.kind, one.url))),
    )


def _guest(desk: Desk, id: PersonId) -> Guest:
    link = person_link(desk, id)
    count = len(desk.edition.archive.meetings_of.get(id, ()))
    return Guest(link.text, f"{link.text}. Person, at {counted(count, 'meeting')}", link.url)


def _gathering(desk: Desk, meeting: Meeting, people: Mapping[PersonId, int]) -> Gathering:
    archive, language = desk.edition.archive, desk.edition.config.language
    place = archive.places.get(meeting.place) if meeting.place else None
    year, day = year_words(meeting.when, language), date_words(meeting.when, language)
    where = place.name if place else capital(meeting.venue)
    label = ", ".join(part for part in (where, day.removesuffix(f" {year}")) if part)
    return Gathering(
        label=label,
        year=year,
        name=f"{label}. Meeting, {day}: {meeting.title}",
        url=desk.link(urls.meeting(meeting.id)),
        day=middle(meeting.when),
        guests=tuple(
            (people[id], part.value) for id, part in _present(archive, meeting.id).items() if id in people
        ),
        is_told=_is_told(archive, meeting.id),
    )


def _is_told(archive: Archive, id: MeetingId) -> bool:
    """Whether an article is about a meeting; those that only mention it are not."""
    about = (archive.articles[article] for article in archive.articles_about.get(id, ()))
    return any(relation_to(article, id) is not Relation.MENTION for article in about)


def _account(desk: Desk, article: Article, meetings: Mapping[MeetingId, int]) -> Account:
    archive, config = desk.edition.archive, desk.edition.config
    drawn = sorted(
        (link for link in article.meetings if link.meeting in meetings),
        key=lambda link: link.relation is Relation.MENTION,
    )
    day = middle(article.published or archive.meetings[drawn[0].meeting].when)
    return Account(
        kind="article",
        label=article.title,
        name=f"{article.title}. Article, {date_words(article.published, config.language)}",
        url=desk.link(urls.article(article.id)),
        language=own_language(article.language, config),
        day=day,
        about=tuple((meetings[link.meeting], link.relation.value) for link in drawn[:MOST_TIES]),
    )


def _rests(desk: Desk, choice: Choice, drawn: Sequence[Account]) -> Iterator[Account]:
    """For each meeting, where it has more articles than are drawn, a line that leads to them."""
    archive = desk.edition.archive
    for place, id in enumerate(choice.meetings):
        shown = [one.day for one in drawn if place in dict(one.about)]
        rest = len(archive.articles_about.get(id, ())) - len(shown)
        if rest > 0:
            label = f"{rest} more" if shown else counted(rest, "article")
            meeting = archive.meetings[id]
            day = max(middle(meeting.when), *shown) if shown else middle(meeting.when)
            name = f"{label}. Articles on {meeting.title}"
            url = desk.link(urls.meeting(id))
            yield Account("more", label, name, url, "", day, ((place, "more"),))


def _left_out(archive: Archive, meetings: Sequence[MeetingId], choice: Choice) -> Iterator[str]:
    people = {person for id in choice.meetings for person in _present(archive, id)}
    if len(choice.meetings) < len(meetings):
        yield (f"Drawn are {len(choice.meetings)} of {len(meetings)} meetings: those with the most articles.")
    if len(choice.people) < len(people):
        yield (
            f"Drawn are {len(choice.people)} of the {len(people)} people at them: "
            "those who were at the most of these meetings."
        )


def _row(desk: Desk, meeting: Meeting) -> RowView:
    archive = desk.edition.archive
    place = archive.places.get(meeting.place) if meeting.place else None
    about = archive.articles_about.get(meeting.id, ())
    told = tuple(dict.fromkeys((*_closest(archive, meeting.id), *about)))[:MOST_TOLD]
    rest = len(about) - len(told)
    return RowView(
        date=date_view(meeting.when, desk.edition.config),
        meeting=meeting_link(desk, meeting.id),
        place=place.name if place else "",
        people=tuple(
            LinkedView(person_link(desk, id), PARTS.get(part, ""))
            for id, part in _present(archive, meeting.id).items()
        ),
        articles=tuple(_told(desk, id, meeting.id) for id in told),
        more=own_link(desk, f"{rest} more", urls.meeting(meeting.id)) if rest else None,
    )


def _told(desk: Desk, article: ArticleId, meeting: MeetingId) -> LinkedView:
    relation = relation_to(desk.edition.archive.articles[article], meeting)
    return LinkedView(article_link(desk, article), words.RELATIONS[relation].lower())
