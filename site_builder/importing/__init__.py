"""The other river: saved files -> content/, one article each; a bad one never stops the rest."""

from site_builder.importing.batch import import_files
from site_builder.importing.outcomes import (
    Asked,
    FileReport,
    ImportReport,
    Mode,
    Outcome,
    Pictures,
    Twins,
    Update,
    Walls,
)
from site_builder.importing.telling import describe

__all__ = [
    "Asked",
    "FileReport",
    "ImportReport",
    "Mode",
    "Outcome",
    "Pictures",
    "Twins",
    "Update",
    "Walls",
    "describe",
    "import_files",
]
