"""What kind of file this is: by its content first, and by the end of its name where that says nothing."""

from collections.abc import Sequence

from site_builder.intake.formats import Format, suffix
from site_builder.intake.strangers import by_content
from site_builder.model.draft import Raw


def recognised(raw: Raw, formats: Sequence[Format]) -> Format | None:
    """The first format that knows a file; None for one that is known and not read, and for an unknown one."""
    found = next((one for one in formats if one.recognises(raw)), None)
    if found or by_content(raw):
        return found
    end = suffix(raw.name)
    return next((one for one in formats if end in one.suffixes), None)
