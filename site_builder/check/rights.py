"""Values that `rights` may have."""

import re

from site_builder.text.similar import nearest

WORDS = ("all-rights-reserved", "own", "permission", "public-domain")
_LICENCES = ("CC-BY", "CC-BY-NC", "CC-BY-NC-ND", "CC-BY-NC-SA", "CC-BY-ND", "CC-BY-SA")
_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
_OTHERS = ("CC0-1.0", "CC-PDDC", "GFDL-1.3-or-later", "ODbL-1.0", "PDDL-1.0")
STATEMENTS = (
    "CNE",
    "InC",
    "InC-EDU",
    "InC-NC",
    "InC-OW-EU",
    "InC-RUU",
    "NKC",
    "NoC-CR",
    "NoC-NC",
    "NoC-OKLR",
    "NoC-US",
    "UND",
)
"""The twelve statements of rightsstatements.org."""

_IDENTIFIERS = (*(f"{one}-{version}" for one in _LICENCES for version in _VERSIONS), *_OTHERS, *STATEMENTS)
_KNOWN = frozenset((*WORDS, *_IDENTIFIERS))
# Licences adapted to one country carry its code behind the version: CC-BY-3.0-DE.
_PORTED = re.compile(r"(?:CC-BY(?:-NC)?(?:-SA|-ND)?-(?:1\.0|2\.0|2\.5|3\.0))-(?:[A-Z]{2,3}|IGO)")


def is_known(rights: str) -> bool:
    """Whether a value for rights is one that readers and machines can act on."""
    return rights in _KNOWN or bool(_PORTED.fullmatch(rights))


def nearest_rights(rights: str) -> str:
    """What to write instead of an unknown value."""
    near = nearest(rights, (*WORDS, *_IDENTIFIERS))
    general = f"write {', '.join(WORDS)}, or a licence identifier such as CC-BY-4.0"
    return f"did you mean '{near}'?" if near else general
