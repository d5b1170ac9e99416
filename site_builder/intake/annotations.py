"""Files of annotations: they are no articles, and have a verb of their own."""

from site_builder.intake.formats import Format
from site_builder.intake.highlights import is_only_of_highlights
from site_builder.intake.json_entries import has_keys
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked, Issue, Spot

NAME = "hypothesis"
ANNOTATIONS = "I27"
"""The code of a file that holds annotations and no article."""


def _read(raw: Raw) -> Checked[Draft | None]:
    message = "these are annotations, which become notes on articles and no article"
    taken_out = "take this file out of the packed one, and run `site-builder import-notes` on it"
    advice = taken_out if raw.inside else f"run `site-builder import-notes {raw.name}`"
    return Checked(None, (Issue(ANNOTATIONS, message, Spot(raw.name), advice),))


def _recognises(raw: Raw) -> bool:
    is_of_hypothesis = has_keys(raw, "uri", "target") or has_keys(raw, "uri", "user", "group")
    return is_of_hypothesis or is_only_of_highlights(raw)


FORMAT = Format(
    NAME, "annotations of Hypothes.is, Pocket, Readwise and Zotero (.json, .csv)", _recognises, _read
)
