"""The values that `rights` may have, and what each of them allows."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Class(StrEnum):
    """Whose a text is, as far as it decides what the public sees of it."""

    OWN = "own"
    PUBLIC_DOMAIN = "public-domain"
    LICENSED = "licensed"
    PERMISSION = "permission"
    RESERVED = "reserved"
    UNCLEAR = "unclear"


RESERVED = "all-rights-reserved"
WORDS = (RESERVED, "own", "permission", "public-domain")
"""Values in plain words."""
STATEMENTS: Mapping[str, tuple[Class, str]] = {
    "CNE": (Class.UNCLEAR, "Copyright not evaluated"),
    "InC": (Class.RESERVED, "In copyright"),
    "InC-EDU": (Class.RESERVED, "In copyright, educational use permitted"),
    "InC-NC": (Class.RESERVED, "In copyright, non-commercial use permitted"),
    "InC-OW-EU": (Class.RESERVED, "In copyright, EU orphan work"),
    "InC-RUU": (Class.RESERVED, "In copyright, rights-holder cannot be found"),
    "NKC": (Class.UNCLEAR, "No known copyright"),
    "NoC-CR": (Class.PUBLIC_DOMAIN, "No copyright, contractual restrictions"),
    "NoC-NC": (Class.PUBLIC_DOMAIN, "No copyright, non-commercial use only"),
    "NoC-OKLR": (Class.PUBLIC_DOMAIN, "No copyright, other known legal restrictions"),
    "NoC-US": (Class.PUBLIC_DOMAIN, "No copyright in the United States"),
    "UND": (Class.UNCLEAR, "Copyright undetermined"),
}
"""The twelve statements of rightsstatements.org: what each means for us, and its name."""
_LICENCES = ("CC-BY", "CC-BY-NC", "CC-BY-NC-ND", "CC-BY-NC-SA", "CC-BY-ND", "CC-BY-SA")
_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
_DEDICATED: Mapping[str, str] = {
    "CC-PDDC": "https://creativecommons.org/licenses/publicdomain/",
    "CC-PDM-1.0": "https://creativecommons.org/publicdomain/mark/1.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
}
"""Dedications to the public domain, the mark of what is in it, and where each is written."""
_OTHERS: Mapping[str, str] = {
    "DL-DE-BY-2.0": "https://www.govdata.de/dl-de/by-2-0",
    "GFDL-1.2-only": "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html",
    "GFDL-1.2-or-later": "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html",
    "GFDL-1.3-only": "https://www.gnu.org/licenses/fdl-1.3.html",
    "GFDL-1.3-or-later": "https://www.gnu.org/licenses/fdl-1.3.html",
    "LAL-1.3": "https://artlibre.org/",
    "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
    "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}
"""Other licences for texts and data, and where each is written."""
IDENTIFIERS = (
    *(f"{one}-{version}" for one in _LICENCES for version in _VERSIONS),
    *sorted((*_DEDICATED, *_OTHERS)),
    *STATEMENTS,
)
"""Every identifier that is known, ports of licences to one country left out."""
_KNOWN = frozenset((*WORDS, *IDENTIFIERS))
# Licences adapted to one country carry its code behind the version: CC-BY-3.0-DE.
_PORTED = re.compile(r"CC-BY(?:-NC)?(?:-SA|-ND)?-(?:1\.0|2\.0|2\.1|2\.5|3\.0)-(?:[A-Z]{2,3}|SCOTLAND)")
_CREATIVE = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-([A-Z]{2,3}|SCOTLAND))?")


def is_known(rights: str) -> bool:
    """Whether a value for rights is one that readers and machines can act on."""
    return rights in _KNOWN or bool(_PORTED.fullmatch(rights))


def class_of(rights: str) -> Class:
    """What a value for rights means for what may be shown; of one that is not known: nothing may."""
    if rights in STATEMENTS:
        return STATEMENTS[rights][0]
    if rights in _DEDICATED or rights == "public-domain":
        return Class.PUBLIC_DOMAIN
    if rights in ("own", "permission"):
        return Class(rights)
    return Class.LICENSED if is_known(rights) and rights != RESERVED else Class.RESERVED


def forbids_changes(rights: str) -> bool:
    """Whether a licence allows a text to be passed on only as it is."""
    return bool((found := _CREATIVE.fullmatch(rights)) and found[1].endswith("ND"))


def forbids_trade(rights: str) -> bool:
    """Whether a text may be used for no commercial purpose."""
    found = _CREATIVE.fullmatch(rights)
    return rights in ("NoC-NC", "InC-NC") or bool(found and "-NC" in found[1])


def address_of(rights: str) -> str:
    """Where a licence or statement is written; empty for a value that is in plain words."""
    if rights in STATEMENTS:
        return f"https://rightsstatements.org/page/{rights}/1.0/"
    if found := _CREATIVE.fullmatch(rights):
        port = f"{found[3].lower()}/" if found[3] else ""
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/{port}"
    return _DEDICATED.get(rights) or _OTHERS.get(rights, "")


def name_of(rights: str) -> str:
    """A licence or statement as readers know it."""
    if rights in STATEMENTS:
        return STATEMENTS[rights][1]
    if rights == "CC-PDM-1.0":
        return "Public Domain Mark 1.0"
    if found := _CREATIVE.fullmatch(rights):
        return " ".join(part for part in ("CC", found[1], found[2], found[3]) if part)
    return rights
