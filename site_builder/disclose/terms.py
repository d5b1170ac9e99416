"""Whether what is shown whole may be: permissions with their proof, licences with their terms, settings."""

from collections.abc import Iterator

from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.disclosure import Disclosures
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, TextKind
from site_builder.model.records.rights import Shows
from site_builder.model.rights import Class, class_of, forbids_changes, forbids_trade, is_known
from site_builder.text.plain import digest_of

_SETTINGS = Spot("archive.yaml", ("rights",))
_EXTRACT = "or show an extract: `shows: extract`"


def unkept_terms(archive: Archive, bodies: Bodies, shown: Disclosures, config: Config) -> Iterator[Issue]:
    """What stands against showing texts as they are shown."""
    yield from _settings(config)
    for id, article in archive.articles.items():
        if not shown[id].is_whole:
            continue
        rights = shown[id].rights
        if class_of(rights) is Class.PERMISSION and article.permission is None:
            message = (
                "this text is shown with permission, and nothing says who gave it, when, and where it is"
            )
            advice = f"add `permission:` with `by`, `on` and `evidence`, {_EXTRACT}"
            yield Issue("D05", message, article.spot.at("rights"), advice)
        if forbids_changes(rights):
            yield from _changes(article, bodies[id].text if id in bodies else "", rights)
        if forbids_trade(rights) and config.rights.commercial:
            message = f"{rights} allows no commercial use, and archive.yaml says that this site serves one"
            yield Issue("D07", message, article.spot.at("rights"), f"ask for permission, {_EXTRACT}")
        if shown[id].is_unclear and config.contact is None:
            message = "nobody knows whose this text is, it is shown whole, and readers cannot write to you"
            yield Issue(
                "D08", message, _SETTINGS, f"add `contact:` to archive.yaml, {_EXTRACT}", (article.spot,)
            )


def _changes(article: Article, text: str, rights: str) -> Iterator[Issue]:
    advice = f"put back the words of the original, {_EXTRACT}"
    taken_in = article.provenance.text_sha256.lower()
    if article.text in (TextKind.DIGEST, TextKind.EXCERPT):
        message = f"{rights} allows no changes, and this is {_A[article.text]}"
        yield Issue("D06", message, article.spot.at("text"), advice)
    elif taken_in and taken_in != digest_of(text):
        message = f"{rights} allows no changes, and these words are not those that were taken in"
        yield Issue("D06", message, article.spot.at("provenance", "text_sha256"), advice)


_A = {TextKind.DIGEST: "a digest", TextKind.EXCERPT: "an excerpt"}


def _settings(config: Config) -> Iterator[Issue]:
    policy = config.rights
    if not is_known(policy.default):
        message = f"'{policy.default}' is not a known value for rights"
        yield Issue("D08", message, _SETTINGS.at("default"), "write what an article may say of its rights")
    if not 0 <= policy.most_share < 1:
        message = f"expected a part of a text, such as 0.2, found {policy.most_share:g}"
        yield Issue("D08", message, _SETTINGS.at("most_share"), "write 0.2 for a fifth")
    if policy.most_words < 0:
        message = f"expected a number of words, found {policy.most_words}"
        yield Issue("D08", message, _SETTINGS.at("most_words"), "write 0 to quote nothing")
    if policy.shows.get(Class.OWN, Shows.FULL) is not Shows.FULL:
        message = "texts of your own are not shown whole"
        yield Issue(
            "D08", message, _SETTINGS.at("shows", "own"), "delete the line; an article can say `shows:`"
        )
