"""Whose a text is, in words and for machines, and what a reader is told where it is not shown."""

from collections.abc import Mapping
from dataclasses import replace

from site_builder.compose.edition import Desk, Edition
from site_builder.compose.jsonld import Json
from site_builder.compose.views.rights import DisclosureView, RightsView
from site_builder.compose.views.shared import LinkView
from site_builder.model.config import Config
from site_builder.model.disclosure import Audience, Disclosure
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article
from site_builder.model.records.rights import Shows
from site_builder.model.rights import RESERVED, STATEMENTS, Class, address_of, class_of, name_of
from site_builder.model.when import Day, When
from site_builder.text.dates import date_words

_BECAUSE: Mapping[Class, str] = {
    Class.RESERVED: "The rights in the text of this article stay with its owner",
    Class.UNCLEAR: "Nobody could tell us yet whose the rights in the text of this article are",
}
_PRIVATE: Mapping[Shows, str] = {
    Shows.EXTRACT: "The public sees an extract: our summary, and our notes with what they quote.",
    Shows.FULL: "",
    Shows.NOTHING: "The public does not see this page, nor any mention of it.",
    Shows.NOTICE: "The public sees of this page what the article is called and where it can be found.",
}
_REMOVED = "The public sees that this article was removed on request."


def named_for(audience: Audience, config: Config) -> Config:
    """The settings with the archive's name as its audience reads it: in tabs, feeds, exports, pictures."""
    return replace(config, title=f"Private copy: {config.title}") if audience is Audience.PRIVATE else config


def disclosure_of(edition: Edition, id: ArticleId) -> Disclosure | None:
    """What the public sees of an article; None: it sees it whole, and nothing is to be said of it."""
    shown = edition.archive.disclosures.get(id)
    return None if shown is None or (shown.is_whole and not shown.is_unclear) else shown


def is_withheld(edition: Edition, id: ArticleId) -> bool:
    """Whether the text of an article is not on the site that is made."""
    shown = disclosure_of(edition, id)
    return shown is not None and not shown.is_whole and edition.archive.audience is Audience.PUBLIC


def is_removed(edition: Edition, id: ArticleId) -> bool:
    """Whether what stands for an article is that it was removed."""
    shown = edition.archive.disclosures.get(id)
    return is_withheld(edition, id) and shown is not None and shown.takedown is not None


def length_of(edition: Edition, id: ArticleId) -> int:
    """How many words an article has, whether they are shown or not."""
    whole, shown = edition.archive.lengths.get(id), edition.bodies.get(id)
    return whole if whole is not None else shown.words if shown else 0


def robots(edition: Edition, id: ArticleId) -> str:
    """What search engines are told of an article's page: one that was removed is not to be found."""
    shown = edition.archive.disclosures.get(id)
    return "noindex" if shown and (shown.is_unclear or shown.takedown) else ""


def disclosure_view(desk: Desk, article: Article) -> DisclosureView | None:
    """What a reader is told where an article is not shown whole, or although its rights are unclear."""
    edition = desk.edition
    shown = disclosure_of(edition, article.id)
    if shown is None:
        return None
    if edition.archive.audience is not Audience.PUBLIC and not shown.is_whole:
        return DisclosureView(
            "private", "", _REMOVED if shown.takedown else _PRIVATE[shown.shows], "", (), None
        )
    contact = LinkView("Write to us", edition.config.contact) if edition.config.contact else None
    if shown.takedown:
        words = f"This article was removed on request on {_day(desk, shown.takedown.on)}."
        return DisclosureView("removed", "Removed", words, shown.takedown.reason, _ways(article), contact)
    if shown.is_unclear:
        words = "Whose the rights in this text are is not known. If they are yours, tell us."
        return DisclosureView("unclear", "", words, "", (), contact)
    if shown.shows is Shows.NOTICE:
        words = "The text of this article is not shown here. This page says what it is and where it is."
        return DisclosureView("notice", "Notice", words, "", _ways(article), None)
    because = _BECAUSE.get(class_of(shown.rights), "The text of this article is not shown whole here")
    words = f"{because}. This page gives our summary, and our notes with the words that they are about."
    return DisclosureView("extract", "Extract", words, "", _ways(article), None)


def _ways(article: Article) -> tuple[LinkView, ...]:
    """Where the text can be read."""
    original, copy = article.source_url, article.archived_url
    found = (("Read the original", original), ("Read an archived copy", copy))
    return tuple(LinkView(f"{words} at {_host(url)}", url) for words, url in found if url)


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].removeprefix("www.") or address


def _day(desk: Desk, day: Day) -> str:
    return date_words(When.day(day), desk.edition.config.language)


def rights_view(desk: Desk, article: Article) -> RightsView:
    """Whose the text is, in a sentence, with what its licence asks to be said."""
    rights = article.rights or RESERVED
    address = address_of(rights)
    is_licensed = class_of(rights) is Class.LICENSED
    return RightsView(
        words=_words(desk, article, rights),
        terms=LinkView(name_of(rights), address) if address else None,
        credit=_credit(desk, article) if is_licensed else article.attribution,
    )


def _words(desk: Desk, article: Article, rights: str) -> str:
    kind, given = class_of(rights), article.permission
    holder = article.rights_holder or "its owner"
    if rights == "own":
        return "The text is this archive’s own."
    if kind is Class.PERMISSION:
        by = f" of {given.by}, given on {_day(desk, given.on)}" if given else ""
        return f"The text is shown with permission{by}."
    if rights in STATEMENTS:
        return f"{article.rights_holder}:" if article.rights_holder else ""
    if rights == "public-domain":
        return "The text is in the public domain."
    return f"All rights in the text stay with {holder}." if kind is Class.RESERVED else "Licence of the text:"


def _credit(desk: Desk, article: Article) -> str:
    """How a licensed text is credited: as its owner asks, else by its headline, authors and publisher."""
    if article.attribution:
        return article.attribution
    publisher = desk.edition.archive.publishers.get(article.publisher) if article.publisher else None
    names = (*article.authors, publisher.name if publisher else "", article.rights_holder)
    return ", ".join(dict.fromkeys(part for part in (f"“{article.title}”", *names) if part))


def rights_terms(edition: Edition, article: Article) -> dict[str, Json]:
    """The same for machines, as far as it is stated; nobody's rights are guessed."""
    rights, holder = article.rights, article.rights_holder
    publisher = edition.archive.publishers.get(article.publisher) if article.publisher else None
    address = address_of(rights)
    is_statement = rights in STATEMENTS
    terms: dict[str, Json] = {
        "license": "" if is_statement else address,
        "usageInfo": address if is_statement else "",
        "creditText": article.attribution,
    }
    if holder in article.authors:
        terms["copyrightHolder"] = {"@type": "Person", "name": holder}
    elif publisher and holder == publisher.name:
        terms["copyrightHolder"] = {"@type": "Organization", "name": holder}
    elif holder:
        # Whether the owner is a person or a house is not known, so it is only named.
        terms["copyrightNotice"] = f"© {holder}"
    return terms
