"""Articles, meetings, people and places as schema.org data, each under the address of its page."""

from collections import defaultdict
from collections.abc import Mapping

from site_builder.compose import urls
from site_builder.compose.authors import byline_key
from site_builder.compose.called import tag_name
from site_builder.compose.edition import Edition
from site_builder.compose.jsonld import Json, Node, archive_node, day, first_day, last_day, website_id
from site_builder.compose.rights import rights_terms
from site_builder.model.ids import ArticleId, EssayId, MeetingId, PersonId, PlaceId, PublisherId, SeriesId
from site_builder.model.records import Article, Meeting, Series, TextKind
from site_builder.model.records.parts import Presence, Relation
from site_builder.model.records.relations import ArticleRelation, MeetingRelation

MOST_EVENTS = 100
"""Of a longer series the first ones are named: each has a page that names the series."""
_METHOD = EssayId("method")
_TERMS: Mapping[ArticleRelation, str] = {
    ArticleRelation.FOLLOWS: "citation",
    ArticleRelation.UPDATES: "citation",
    ArticleRelation.CONTRADICTS: "citation",
    ArticleRelation.REPUBLISHES: "isBasedOn",
    ArticleRelation.TRANSLATES: "translationOfWork",
    ArticleRelation.TRANSLATED_BY: "workTranslation",
}
"""Ties that schema.org has a word for."""


def article_node(edition: Edition, article: Article) -> dict[str, Json]:
    """Our copy of an article. A digest is ours and based on the article; a full text is the article."""
    ours, ties = _our_copy(edition, article), _ties(edition, article)
    bases, terms = ties.get("isBasedOn", []), rights_terms(edition, article)
    if article.text is TextKind.FULL:
        based_on = [article.source_url or "", *bases] if bases else article.source_url or ""
        return {**ours, **ties, **_original(edition, article), "isBasedOn": based_on, **terms}
    original = {**_original(edition, article), "url": article.source_url or "", **_theirs(article, terms)}
    return {
        **ours,
        **ties,
        "@type": "Article",
        "author": archive_node(edition.config),
        "isBasedOn": [original, *bases] if bases else original,
    }


def meeting_node(edition: Edition, meeting: Meeting) -> Node:
    """A meeting with its days, place and participants, as far as they are known."""
    about = edition.archive.articles_about.get(meeting.id, ())
    return {
        **event_reference(edition, meeting.id),
        "description": meeting.summary,
        "endDate": last_day(meeting.when),
        "image": _picture(edition, urls.meeting(meeting.id)),
        "location": place_reference(edition, meeting.place),
        "eventStatus": _status(meeting),
        "attendee": [
            person_reference(edition, each.person)
            for each in meeting.participants
            if each.part is Presence.PARTICIPANT
        ],
        "superEvent": [
            series_reference(edition, id) for id in meeting.series if id in edition.archive.series
        ],
        "subjectOf": [article_reference(edition, id) for id in about[:MOST_EVENTS]],
    }


def series_node(edition: Edition, series: Series) -> Node:
    """A series with its meetings, what it is part of, and the days of the first and the last."""
    archive = edition.archive
    found = [archive.meetings[id].when for id in archive.meetings_in.get(series.id, ())]
    wider = series.part_of if series.part_of in archive.series else None
    return {
        **series_reference(edition, series.id),
        "url": urls.absolute(edition.config.url, urls.series(series.id)),
        "description": series.summary,
        "startDate": first_day(found[0]) if found else "",
        "superEvent": series_reference(edition, wider) if wider else None,
        "subEvent": [
            event_reference(edition, id) for id in archive.meetings_in.get(series.id, ())[:MOST_EVENTS]
        ],
    }


def series_reference(edition: Edition, id: SeriesId) -> dict[str, Json]:
    """A series by address and name."""
    address = urls.absolute(edition.config.url, urls.series(id))
    return {"@type": "EventSeries", "@id": address, "name": edition.archive.series[id].title}


def event_reference(edition: Edition, id: MeetingId) -> dict[str, Json]:
    """A meeting by its address, name and first day."""
    meeting = edition.archive.meetings[id]
    address = urls.absolute(edition.config.url, urls.meeting(id))
    return {
        "@type": "Event",
        "@id": address,
        "url": address,
        "name": meeting.title,
        "startDate": first_day(meeting.when),
    }


def person_reference(edition: Edition, id: PersonId) -> Json:
    """A person by address and name."""
    person = edition.archive.people.get(id)
    if person is None:
        return None
    return {"@type": "Person", "@id": urls.absolute(edition.config.url, urls.person(id)), "name": person.name}


def place_reference(edition: Edition, id: PlaceId | None) -> Json:
    """A place by address and name."""
    place = edition.archive.places.get(id) if id else None
    if place is None:
        return None
    return {
        "@type": "Place",
        "@id": urls.absolute(edition.config.url, urls.place(place.id)),
        "name": place.name,
    }


def publisher_reference(edition: Edition, id: PublisherId | None) -> Json:
    """A publisher by address and name."""
    publisher = edition.archive.publishers.get(id) if id else None
    if publisher is None:
        return None
    address = urls.absolute(edition.config.url, urls.publisher(publisher.id))
    return {"@type": "Organization", "@id": address, "name": publisher.name, "url": publisher.url or ""}


def article_reference(edition: Edition, id: ArticleId) -> Json:
    """An article's page by address and headline."""
    address = urls.absolute(edition.config.url, urls.article(id))
    return {"@type": "Article", "@id": address, "headline": edition.archive.articles[id].title}


def _our_copy(edition: Edition, article: Article) -> dict[str, Json]:
    archive, config = edition.archive, edition.config
    address = urls.absolute(config.url, urls.article(article.id))
    about = [
        link.meeting
        for link in article.meetings
        if link.relation is not Relation.MENTION and link.meeting in archive.meetings
    ]
    return {
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "isPartOf": website_id(config),
        "headline": article.title,
        "abstract": article.summary,
        "inLanguage": article.language,
        "sdPublisher": archive_node(config),
        "maintainer": archive_node(config),
        "image": _picture(edition, urls.article(article.id)),
        "about": [event_reference(edition, id) for id in about],
        "mentions": [person_reference(edition, id) for id in article.people],
        "keywords": [tag_name(archive.tags[id]) for id in article.tags if id in archive.tags],
        "publishingPrinciples": _method(edition),
    }


def _original(edition: Edition, article: Article) -> dict[str, Json]:
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "alternativeHeadline": article.original_title,
        "datePublished": day(article.published),
        "author": [author_node(edition, name) for name in article.authors],
        "publisher": publisher_reference(edition, article.publisher),
        "archivedAt": article.archived_url or "",
    }


def author_node(edition: Edition, name: str) -> Json:
    """Somebody by the name the byline prints, and by address if it is a person of the archive."""
    id = edition.people_by_name.get(byline_key(name))
    address = urls.absolute(edition.config.url, urls.person(id)) if id else ""
    return {"@type": "Person", **({"@id": address} if address else {}), "name": name}


def _ties(edition: Edition, article: Article) -> dict[str, list[Json]]:
    """The articles that it is tied to, as far as schema.org has a word for the tie."""
    found: defaultdict[str, list[Json]] = defaultdict(list)
    for tie in article.related:
        term = _TERMS.get(tie.relation)
        if term and tie.article in edition.archive.articles:
            found[term].append(article_reference(edition, tie.article))
    return dict(found)


def _theirs(article: Article, terms: dict[str, Json]) -> dict[str, Json]:
    """The terms of an article that ours is based on; those of a digest are the digest's own."""
    return {} if article.text is TextKind.DIGEST else terms


def _status(meeting: Meeting) -> str:
    is_cancelled = any(tie.relation is MeetingRelation.CANCELLED_BY for tie in meeting.related)
    return "https://schema.org/EventCancelled" if is_cancelled else ""


def _picture(edition: Edition, url: str) -> str:
    """The share image of a page; nothing where none are drawn."""
    config = edition.config
    return urls.absolute(config.url, urls.share_image(url)) if config.share_images else ""


def _method(edition: Edition) -> str:
    """The page that says how notes are made, if the archive has one."""
    terms = edition.config.claim_review
    if _METHOD in edition.archive.essays:
        return urls.absolute(edition.config.url, urls.essay(_METHOD))
    return terms.method if terms else ""
