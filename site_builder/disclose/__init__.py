"""Archive and bodies -> the same as the public may see them; every later stage sees nothing else."""

from collections.abc import Mapping

from site_builder.disclose.decide import disclosures
from site_builder.disclose.published import Public, public_archive
from site_builder.disclose.quoted import quotations
from site_builder.disclose.terms import unkept_terms
from site_builder.disclose.twice import shown_twice
from site_builder.disclose.unseen import unseen_of, without
from site_builder.disclose.withhold import Kept, Withheld, extract_of, nothing_of
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config, RightsConfig
from site_builder.model.disclosure import Disclosures
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked
from site_builder.model.kinds import NoteKind
from site_builder.model.records.rights import Shows


def disclose(
    archive: Archive, bodies: Bodies, config: Config, labels: Mapping[NoteKind, str]
) -> Checked[Public]:
    """The archive with no words of a text that its rights do not let us show, but for short quotations.

    Articles of which there is to be no page are not in it any more: see `without`.
    """
    shown = disclosures(archive.articles, bodies, config.rights)
    kept = _kept(archive, bodies, shown, config.rights, labels)
    unkept = unkept_terms(archive, bodies, shown, config)
    twice = shown_twice(archive, bodies, shown)
    issues = (*(issue for one in kept.values() for issue in one.issues), *unkept, *twice)
    return Checked(public_archive(archive, bodies, shown, kept), issues)


def _kept(
    archive: Archive,
    bodies: Bodies,
    shown: Disclosures,
    policy: RightsConfig,
    labels: Mapping[NoteKind, str],
) -> Mapping[ArticleId, Kept]:
    """What is left of each text that is not shown whole."""
    hidden = [id for id, one in shown.items() if not one.is_whole and id in bodies]
    quoted = quotations(archive) if hidden else {}
    kinds = {id: note.kind for id, note in archive.notes.items()}
    kept: dict[ArticleId, Kept] = {}
    for id in hidden:
        withheld = Withheld(bodies[id], quoted.get(id, ()), kinds, labels)
        is_extract = shown[id].shows is Shows.EXTRACT
        kept[id] = extract_of(withheld, policy) if is_extract else nothing_of(withheld)
    return kept


__all__ = ["Public", "disclose", "disclosures", "unseen_of", "without"]
