"""What to write instead of a value for rights that is not known."""

from site_builder.model.rights import IDENTIFIERS, WORDS
from site_builder.text.similar import nearest


def nearest_rights(rights: str) -> str:
    """What to write instead of an unknown value."""
    near = nearest(rights, (*WORDS, *IDENTIFIERS))
    general = f"write {', '.join(WORDS)}, or a licence identifier such as CC-BY-4.0"
    return f"did you mean '{near}'?" if near else general
