"""Words typed, one call, what is printed; no decisions. Heavy imports wait until their verb is called."""

from site_builder.cli import bringing_in, completing, notes, publishing, writing
from site_builder.cli.common import main

__all__ = ["bringing_in", "completing", "main", "notes", "publishing", "writing"]
