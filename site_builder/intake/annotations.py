"""Files of annotations: they are no articles, and have a verb of their own."""

from site_builder.intake.formats import Format
from site_builder.intake.json_entries import has_keys
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked, Issue, Spot

NAME = "hypothesis"


def _read(raw: Raw) -> Checked[Draft | None]:
    message = "these are annotations of Hypothes.is, which become notes on articles and no article"
    advice = f"run `site-builder import-notes {raw.name}`"
    return Checked(None, (Issue("I27", message, Spot(raw.name), advice),))


def _recognises(raw: Raw) -> bool:
    return has_keys(raw, "uri", "target") or has_keys(raw, "uri", "user", "group")


FORMAT = Format(NAME, "annotations of Hypothes.is (.json)", _recognises, _read)
