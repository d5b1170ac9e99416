"""The small parts of pages: links to records, dates, sources, identifiers, counts."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from site_builder.compose import urls, words
from site_builder.compose.authors import byline_key
from site_builder.compose.called import tag_name
from site_builder.compose.edition import Desk
from site_builder.compose.views.shared import (
    CountedLinkView,
    DateView,
    KindCountView,
    LinkView,
    SourceView,
    StatementView,
)
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId, MeetingId, NoteId, PersonId, PlaceId, TagId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Note
from site_builder.model.records.parts import Certainty, Source, Stance, Statement
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from site_builder.text.dates import date_iso, date_words

MOST_COUNTED = 150
"""Names beside a record, such as the people somebody met, that its page gives."""
_IDENTIFIERS: Mapping[str, tuple[str, str, str]] = {
    "geonames": ("GeoNames", r"\d+", "https://www.geonames.org/{}/"),
    "gnd": ("GND", r"[\dX-]+", "https://d-nb.info/gnd/{}"),
    "isni": ("ISNI", r"[\dX]{16}", "https://isni.org/isni/{}"),
    "lccn": ("Library of Congress", r"[a-z]*\d+", "https://id.loc.gov/authorities/names/{}"),
    "orcid": ("ORCID", r"[\dX-]{19}", "https://orcid.org/{}"),
    "viaf": ("VIAF", r"\d+", "https://viaf.org/viaf/{}"),
    "wikidata": ("Wikidata", r"Q\d+", "https://www.wikidata.org/wiki/{}"),
}


def date_view(when: When | None, config: Config) -> DateView:
    """A date in words and for a machine; words say so when it is unknown."""
    return DateView(date_words(when, config.language), date_iso(when))


def date_start(when: When | None) -> str:
    """The first day, month or year of a date for a script, `2007-12-13`, `2007~` if it is an about-date."""
    return str(replace(when, last=when.first)) if when else ""


def known_date(when: When | Day | None, config: Config) -> DateView | None:
    """The same, but nothing when there is no date."""
    if when is None:
        return None
    return date_view(when if isinstance(when, When) else When.day(when), config)


def day_view(day: Day, config: Config) -> DateView:
    """One day in words and for a machine."""
    return date_view(When.day(day), config)


def own_link(desk: Desk, text: str, url: str) -> LinkView:
    """A link to a page of the site, by words of the archive's own."""
    return LinkView(text, desk.link(url), words.own_language("", desk.edition.config))


def person_link(desk: Desk, id: PersonId) -> LinkView:
    """A link to a person; only the name when there is no such page."""
    person = desk.edition.archive.people.get(id)
    return own_link(desk, person.name, urls.person(id)) if person else LinkView(id, "")


def author_links(desk: Desk, names: Iterable[str]) -> tuple[LinkView, ...]:
    """Bylines as they are printed, linked where the name is a person's of this archive."""
    people = desk.edition.people_by_name
    return tuple(LinkView(name, _person_url(desk, people.get(byline_key(name)))) for name in names)


def place_link(desk: Desk, id: PlaceId | None) -> LinkView | None:
    """A link to a place, if it is known."""
    place = desk.edition.archive.places.get(id) if id else None
    return own_link(desk, place.name, urls.place(place.id)) if place else None


def meeting_link(desk: Desk, id: MeetingId) -> LinkView:
    """A link to a meeting; only the id when there is no such page."""
    meeting = desk.edition.archive.meetings.get(id)
    return own_link(desk, meeting.title, urls.meeting(id)) if meeting else LinkView(id, "")


def article_link(desk: Desk, id: ArticleId, fragment: str = "") -> LinkView:
    """A link to an article, or to a place in it."""
    article = desk.edition.archive.articles.get(id)
    if article is None:
        return LinkView(id, "")
    language = words.own_language(article.language, desk.edition.config)
    return LinkView(article.title, desk.link(urls.article(id), fragment), language)


def note_link(desk: Desk, id: NoteId | None) -> LinkView | None:
    """A link to the page of a note by its finding, if there is such a note."""
    note = desk.edition.archive.notes.get(id) if id else None
    if note is None:
        return None
    language = words.own_language(note.language, desk.edition.config)
    return LinkView(note.summary, desk.link(urls.note(note.id)), language)


def publisher_link(desk: Desk, article: Article) -> LinkView:
    """A link to the publisher of an article, or the plain words that it is not verified."""
    publisher = desk.edition.archive.publishers.get(article.publisher) if article.publisher else None
    if publisher is None:
        return LinkView(words.PUBLISHER_UNKNOWN, "")
    return own_link(desk, publisher.name, urls.publisher(publisher.id))


def tag_links(desk: Desk, ids: Iterable[TagId]) -> tuple[LinkView, ...]:
    """Links to topics, in the order given."""
    tags = desk.edition.archive.tags
    return tuple(own_link(desk, tag_name(tags[id]), urls.tag(id)) for id in ids if id in tags)


def person_links(desk: Desk, ids: Iterable[PersonId]) -> tuple[LinkView, ...]:
    """Links to people, in the order given."""
    return tuple(person_link(desk, id) for id in ids)


def place_links(desk: Desk, ids: Iterable[PlaceId]) -> tuple[LinkView, ...]:
    """Links to places, in the order given."""
    return tuple(link for id in ids if (link := place_link(desk, id)))


def meeting_links(desk: Desk, ids: Iterable[MeetingId]) -> tuple[LinkView, ...]:
    """Links to meetings, in the order given."""
    return tuple(meeting_link(desk, id) for id in ids)


def identifiers(same_as: Mapping[str, str]) -> tuple[LinkView, ...]:
    """Identifiers elsewhere; linked where the register and the form of its numbers are known."""
    return tuple(_identifier(register, value) for register, value in sorted(same_as.items()))


def source_views(desk: Desk, sources: Iterable[Source]) -> tuple[SourceView, ...]:
    """Sources of a note, in the order they were given."""
    return tuple(_source_view(desk, source, words.STANCES) for source in sources)


def fact_sources(desk: Desk, sources: Iterable[Source]) -> tuple[SourceView, ...]:
    """The same of a record, which shows facts and no claim."""
    return tuple(_source_view(desk, source, words.STANCES_ON_FACTS) for source in sources)


def statement_views(desk: Desk, statements: Iterable[Statement]) -> tuple[StatementView, ...]:
    """Sentences with their sources."""
    return tuple(StatementView(each.text, fact_sources(desk, each.sources)) for each in statements)


def doubt_words(certainty: Certainty) -> str:
    """How certain something is; nothing when it is certain."""
    return "" if certainty is Certainty.HIGH else words.CERTAINTY[certainty]


def kind_counts(desk: Desk, notes: Iterable[Note]) -> tuple[KindCountView, ...]:
    """How many notes there are of each kind in use, in the order of the table of kinds."""
    count = Counter(note.kind for note in notes)
    config = desk.edition.config
    return tuple(
        KindCountView(
            kind.value,
            words.kind_label(kind, config),
            count[kind],
            desk.link(urls.NOTES, f"kind-{kind.value}"),
        )
        for kind in NoteKind
        if count[kind]
    )


def counted_link(link: LinkView, count: int) -> CountedLinkView:
    """The same link with how often it is meant."""
    return CountedLinkView(link.text, link.url, count, link.language)


def most_first(links: Iterable[CountedLinkView]) -> tuple[CountedLinkView, ...]:
    """Counted links, the greatest count first, then by name; no more than a reader can look through."""
    return tuple(sorted(links, key=lambda link: (-link.count, link.text.casefold(), link.url))[:MOST_COUNTED])


def _person_url(desk: Desk, id: PersonId | None) -> str:
    return desk.link(urls.person(id)) if id else ""


def _identifier(register: str, value: str) -> LinkView:
    if _is_of_web(value):
        return LinkView(register.capitalize(), value)
    name, form, address = _IDENTIFIERS.get(register.lower(), (register.capitalize(), "", ""))
    is_known = bool(form) and re.fullmatch(form, value)
    return LinkView(f"{name} {value}", address.format(value) if is_known else "")


def _is_of_web(value: str) -> bool:
    try:
        return Url.parse(value).startswith(("http://", "https://"))
    except ValueError:
        return False


def _source_view(desk: Desk, source: Source, stances: Mapping[Stance, str]) -> SourceView:
    config = desk.edition.config
    kind, url = _where(desk, source)
    return SourceView(
        kind=kind,
        title=source.title,
        url=url,
        publisher=source.publisher,
        published=known_date(source.published, config),
        accessed=known_date(source.accessed, config),
        archived=source.archive_url or "",
        citation=source.citation,
        quote=source.quote,
        locator=source.locator,
        grade=source.quality.value if source.quality else "",
        grade_words=words.GRADES[source.quality] if source.quality else "",
        stance=source.stance.value,
        stance_words=stances[source.stance],
        language=words.own_language(source.language, config),
    )


def _where(desk: Desk, source: Source) -> tuple[str, str]:
    if source.article and source.article in desk.edition.archive.articles:
        return "article", desk.link(urls.article(source.article))
    if source.url:
        return "web", source.url
    return "citation", ""
