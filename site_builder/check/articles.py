"""Articles: their copies, their rights, and how they stand to the meetings they are about."""

from collections.abc import Iterator
from dataclasses import fields

from site_builder.check.given import Given
from site_builder.check.rights import nearest_rights
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, Meeting, TextKind
from site_builder.model.records.parts import MeetingLink, Relation
from site_builder.model.rights import is_known
from site_builder.text.similar import nearest

_FIELDS = tuple(one.name for one in fields(Article) if one.metadata.get("from") != "file")


def relations_out_of_order(given: Given) -> Iterator[Issue]:
    """K01: previews of what was over, reports of what was to come."""
    for article in given.archive.articles.values():
        for index, link in enumerate(article.meetings):
            meeting = given.archive.meetings.get(link.meeting)
            if meeting and (message := _contradiction(article, link, meeting)):
                spot = _declared(meeting, article) or article.spot.at("meetings", index, "relation")
                yield Issue("K01", message, spot, _proposal(link), (meeting.spot.at("when"),))


def _declared(meeting: Meeting, article: Article) -> Spot | None:
    """Where the meeting says how the article is related to it, if it does."""
    found = (index for index, each in enumerate(meeting.articles) if each.article == article.id)
    return next((meeting.spot.at("articles", index, "relation") for index in found), None)


def untraced_copies(given: Given) -> Iterator[Issue]:
    """K02: articles that do not say where they were taken from."""
    for article in given.archive.articles.values():
        if not _is_traced(article):
            message = "this article does not say where it was taken from"
            advice = (
                "add `source_url`, `provenance` with the original, or `evidence` of where you looked for it"
            )
            yield Issue("K02", message, article.spot.at("source_url"), advice)


def _is_traced(article: Article) -> bool:
    """Whether a reader learns where the text comes from, or why nobody knows; ours is at home here."""
    has_address = bool(article.source_url or article.archived_url or article.provenance.original)
    is_explained = any(item.field == "source_url" for item in article.evidence)
    is_ours = article.rights == "own" and article.text is TextKind.FULL
    return has_address or is_explained or is_ours


def unknown_rights(given: Given) -> Iterator[Issue]:
    """K03: rights that nobody could act on."""
    for article in given.archive.articles.values():
        if article.rights and not is_known(article.rights):
            message = f"'{article.rights}' is not a known value for rights"
            yield Issue("K03", message, article.spot.at("rights"), nearest_rights(article.rights))


def articles_without_text(given: Given) -> Iterator[Issue]:
    """K06: headlines with nothing under them."""
    for article in given.archive.articles.values():
        if not article.held and article.text is not TextKind.LINK_ONLY:
            advice = (
                "write it below the second `---`, or write `text: link-only` where only the address is known"
            )
            yield Issue("K06", "this article has no text", article.spot, advice)


def unknown_fields_named(given: Given) -> Iterator[Issue]:
    """K08: evidence for, or a need of, a field that articles do not have."""
    for article in given.archive.articles.values():
        named = [(("evidence", index, "field"), one.field) for index, one in enumerate(article.evidence)]
        spots = [(article.spot.at(*key), name) for key, name in named]
        spots += [(article.spot.at("needs", index), name) for index, name in enumerate(article.needs)]
        for spot, name in spots:
            if name not in _FIELDS:
                near = nearest(name, _FIELDS)
                advice = f"did you mean '{near}'?" if near else f"the fields are {', '.join(_FIELDS)}"
                yield Issue("K08", f"an article has no field '{name}'", spot, advice)


def _contradiction(article: Article, link: MeetingLink, meeting: Meeting) -> str | None:
    if article.published is None:
        return None
    if link.relation is Relation.PREVIEW and article.published.first > meeting.when.last:
        return f"a preview of {article.published}, but the meeting was on {meeting.when}"
    if link.relation is Relation.REPORT and article.published.last < meeting.when.first:
        return f"a report of {article.published}, but the meeting was on {meeting.when}"
    return None


def _proposal(link: MeetingLink) -> str:
    other = Relation.REPORT if link.relation is Relation.PREVIEW else Relation.PREVIEW
    return f"write `relation: {other}` or `relation: mention`, or correct one of the dates"
