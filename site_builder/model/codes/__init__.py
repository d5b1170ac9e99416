"""Every code an issue can carry, by first letter. A code is forever."""

from collections.abc import Mapping

from site_builder.model.codes import (
    annotate,
    compose,
    config,
    disclose,
    intake,
    link,
    notes,
    read,
    render,
    rules,
    write,
)
from site_builder.model.codes.entry import Code

CODES: Mapping[str, Code] = {
    **config.CODES,
    **intake.CODES,
    **rules.CODES,
    **link.CODES,
    **annotate.CODES,
    **notes.CODES,
    **disclose.CODES,
    **compose.CODES,
    **read.CODES,
    **render.CODES,
    **write.CODES,
}

__all__ = ["CODES", "Code"]
