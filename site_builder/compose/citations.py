"""What is said when a page of the archive is cited: an article, a note, a meeting."""

from site_builder.compose import urls, words
from site_builder.compose.authors import byline_key
from site_builder.compose.cite import Citation, Name, Work, citation_key, split_name
from site_builder.compose.edition import Edition, last_looked_at, notes_on
from site_builder.compose.heads import latest
from site_builder.compose.names_of_notes import lowered, note_title, quoted
from site_builder.compose.views.note import NoteView
from site_builder.model.config import Config
from site_builder.model.ids import PersonId, PublisherId
from site_builder.model.records import Article, Meeting, Note, TextKind
from site_builder.model.when import Day, When
from site_builder.text.dates import date_words
from site_builder.text.names import listed
from site_builder.text.turned import closed

_COPIES = {
    TextKind.DIGEST: "digest",
    TextKind.EXCERPT: "excerpt",
    TextKind.FULL: "copy",
    TextKind.LINK_ONLY: "link",
}


def article_citation(edition: Edition, article: Article) -> Citation:
    """An article as it was published, and our copy of it."""
    config = edition.config
    here = urls.absolute(config.url, urls.article(article.id))
    publisher, remark = publisher_name(edition, article.publisher), _remark(edition, article, here)
    known = (
        listed([closed(name) for name in article.authors]) or words.AUTHOR_UNKNOWN,
        f"“{closed(article.title)}”",
        closed(publisher) or words.PUBLISHER_UNKNOWN,
        date_words(article.published, config.language),
        article.source_url or "",
    )
    line = ", ".join(part for part in known if part)
    return Citation(
        key=citation_key("article", article.id),
        work=_work(article, publisher),
        title=article.title,
        names=author_names(edition, article),
        container=publisher,
        issued=article.published,
        url=article.source_url or here,
        archive=config.title,
        archive_url=here,
        remark=f"{remark[0].upper()}{remark[1:]}",
        language=article.language,
        line=f"{line[0].upper()}{line[1:]}; {remark}",
    )


def note_citation(edition: Edition, note: Note, view: NoteView) -> Citation:
    """A note, by who signs it."""
    config = edition.config
    signer = edition.archive.people.get(PersonId(note.author))
    who = split_name(signer.name, signer.family_name) if signer else Name(note.author)
    when, here = When.day(note.modified), urls.absolute(config.url, urls.note(note.id))
    about = f"on {quoted(view.quote)}" if view.quote else lowered(view.scope_words)
    kind = ", ".join(part for part in (view.label, view.status_words.lower()) if part)
    what = closed(" ".join(part for part in ("note", about, f"({kind})") if part))
    signed = closed(who.whole)
    return Citation(
        key=citation_key("note", note.id),
        work=Work.PAGE,
        title=note_title(view),
        names=(who,),
        container=config.title,
        issued=when,
        url=here,
        archive="",
        archive_url="",
        remark=f"Checked to {_day_words(note.as_of, config)}",
        language=note.language or config.language,
        line=f"{signed}, {what}, {config.title}, {date_words(when, config.language)}, {here}.",
    )


def meeting_citation(edition: Edition, meeting: Meeting, checked: str) -> Citation:
    """Our page on a meeting; `checked` is the latest day in its data, `2026-11-21`, or empty."""
    config = edition.config
    here = urls.absolute(config.url, urls.meeting(meeting.id))
    place = edition.archive.places.get(meeting.place) if meeting.place else None
    issued = When.parse(checked) if checked else None
    parts = (
        config.author,
        f"“{closed(meeting.title)}”",
        f"on the meeting of {date_words(meeting.when, config.language)}",
        config.title,
        f"as of {date_words(issued, config.language)}" if issued else "",
        here,
    )
    return Citation(
        key=citation_key("meeting", meeting.id),
        work=Work.PAGE,
        title=meeting.title,
        names=(Name(config.author),) if config.author else (),
        container=config.title,
        issued=issued,
        url=here,
        archive="",
        archive_url="",
        remark="",
        language=config.language,
        line=f"{', '.join(part for part in parts if part)}.",
        event=meeting.title,
        event_date=meeting.when,
        event_place=place.name if place else "",
    )


def meeting_checked(meeting: Meeting, notes: tuple[Note, ...]) -> str:
    """The latest day on which something on a meeting's page was read or written; empty: none is known."""
    days: list[Day | None] = [note.modified for note in notes]
    days += [source.accessed for source in meeting.sources]
    days += [source.accessed for statement in meeting.outcome for source in statement.sources]
    return latest(days)


def author_names(edition: Edition, article: Article) -> tuple[Name, ...]:
    """The authors as the byline prints them, in two parts where the archive knows the family name."""
    return tuple(_author(edition, name) for name in article.authors)


def _author(edition: Edition, printed: str) -> Name:
    id = edition.people_by_name.get(byline_key(printed))
    person = edition.archive.people[id] if id else None
    if person is None:
        return Name(printed)
    # A byline in capitals is the same name; another spelling of it stays as it was printed.
    is_same = byline_key(printed) == byline_key(person.name)
    return split_name(person.name if is_same else printed, person.family_name)


def publisher_name(edition: Edition, id: PublisherId | None) -> str:
    """The name of a publisher; empty when it is not known."""
    publisher = edition.archive.publishers.get(id) if id else None
    return publisher.name if publisher else ""


def _work(article: Article, publisher: str) -> Work:
    if publisher:
        return Work.NEWS
    return Work.PAGE if article.source_url else Work.DOCUMENT


def _remark(edition: Edition, article: Article, here: str) -> str:
    """`annotated digest in ARCHIVE, notes as of 21 November 2026, https://…`."""
    config, notes = edition.config, notes_on(edition, article.id)
    copy = _COPIES[article.text]
    as_of = last_looked_at(notes)
    if as_of is None:
        return f"archived {copy} in {config.title}, {here}"
    return f"annotated {copy} in {config.title}, notes as of {_day_words(as_of, config)}, {here}"


def _day_words(day: Day, config: Config) -> str:
    return date_words(When.day(day), config.language)
