"""The list of claims that several articles make."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.claim import appearances_words, claims_of
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.jsonld import page_node
from site_builder.compose.views.claim import ClaimItemView, ClaimsView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import kind_label, own_language
from site_builder.model.kinds import OUTCOME_LABELS
from site_builder.model.page import Page
from site_builder.model.records import Note

_SUMMARY = "Claims that stand in more than one article: each found once, and shown beside every appearance."


def claims_page(edition: Edition) -> Iterator[Page]:
    """One page that lists them; none in an archive without such claims."""
    claims = claims_of(edition)
    if not claims:
        return
    here = desk(edition, urls.CLAIMS)
    modified = latest(note.modified for note in claims)
    heading = Heading("Claims", "index", urls.CLAIMS, description=_SUMMARY, modified=modified)
    view = ClaimsView(
        head=head(edition, heading, page_node("CollectionPage", "Claims", urls.CLAIMS, edition.config)),
        title="Claims",
        summary=_SUMMARY,
        claims=tuple(_item(here, note) for note in claims),
    )
    yield Page(urls.CLAIMS, "claims.html", view)


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
