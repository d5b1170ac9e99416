"""Lines about which a person has decided: theirs is the last word, whatever the rules say."""

from dataclasses import replace

from site_builder.intake.label import Label
from site_builder.model.draft import IN_BODY, LineKind, Raw

RULE = "person"
"""What a sidecar names as the rule where a person decided."""


def decided(labels: tuple[Label, ...], raw: Raw) -> tuple[Label, ...]:
    """Labels with every passage kept or cut of which a person said so about one of its lines."""
    return tuple(_decided(one, raw) for one in labels)


def _decided(one: Label, raw: Raw) -> Label:
    lines = {line.number for line in one.passage.lines}
    if lines & raw.keep:
        sure = one.kind if one.kind in IN_BODY and one.kind is not LineKind.UNCLEAR else LineKind.BODY
        return replace(one, kind=sure, rule=RULE)
    if lines & raw.cut:
        return replace(one, kind=LineKind.UNWANTED, rule=RULE)
    return one
