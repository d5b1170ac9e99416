"""The list of claims that several articles make."""

from collections.abc import Iterable, Iterator

from site_builder.compose import urls
from site_builder.compose.claim import appearances_words, claims_of
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.jsonld import page_node
from site_builder.compose.paging import Part, part_views, parts, stretches
from site_builder.compose.views.claim import ClaimItemView, ClaimsView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import kind_label, own_language
from site_builder.model.kinds import OUTCOME_LABELS
from site_builder.model.page import Page
from site_builder.model.records import Note

MOST = 200
"""More claims than this are no one page."""
_SUMMARY = "Claims that stand in more than one article: each found once, and shown beside every appearance."


def claims_page(edition: Edition) -> Iterator[Page]:
    """One page that lists them, or that leads to its parts; none in an archive without such claims."""
    claims = claims_of(edition)
    if not claims:
        return
    groups = stretches(claims, MOST, lambda first, last: f"Claims {first + 1}–{last + 1}")
    found = parts(urls.CLAIMS, groups, MOST)
    modified = latest(note.modified for note in claims)
    heading = Heading("Claims", "index", urls.CLAIMS, description=_SUMMARY, modified=modified)
    yield _page(edition, heading, () if found else claims, found)
    for part in found:
        about = Heading(part.name, "index", part.url, urls.CLAIMS, description=f"{_SUMMARY} {part.name}.")
        yield _page(edition, about, part.entries, found)


def _page(edition: Edition, heading: Heading, claims: Iterable[Note], found: tuple[Part[Note], ...]) -> Page:
    here = desk(edition, heading.url)
    view = ClaimsView(
        head=head(edition, heading, page_node("CollectionPage", heading.title, heading.url, edition.config)),
        title=heading.title,
        summary=heading.description,
        claims=tuple(_item(here, note) for note in claims),
        parts=part_views(here.link, found, heading.url),
    )
    return Page(heading.url, "claims.html", view)


def _item(desk: Desk, note: Note) -> ClaimItemView:
    return ClaimItemView(
        claim=LinkView(note.claim, desk.link(urls.claim(note.id))),
        kind=note.kind.value,
        label=kind_label(note.kind, desk.edition.config),
        outcome=OUTCOME_LABELS[note.outcome] if note.outcome else "",
        finding=note.summary,
        language=own_language(note.language, desk.edition.config),
        summary=appearances_words(desk.edition, note),
    )
