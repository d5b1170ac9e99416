"""What to write instead of a value for rights that is not known."""

import re
from collections.abc import Mapping

from site_builder.model.rights import IDENTIFIERS, WORDS, is_known
from site_builder.text.similar import nearest

_SAID: Mapping[str, str] = {
    "cc-pdm": "CC-PDM-1.0",
    "closed": "all-rights-reserved",
    "copyright": "all-rights-reserved",
    "copyrighted": "all-rights-reserved",
    "in copyright": "InC",
    "incopyright": "InC",
    "mine": "own",
    "orphan": "InC-OW-EU",
    "our own": "own",
    "ours": "own",
    "pd": "public-domain",
    "pdm": "CC-PDM-1.0",
    "permitted": "permission",
    "reserved": "all-rights-reserved",
    "unclear": "UND",
    "undetermined": "UND",
    "unknown": "UND",
    "©": "all-rights-reserved",
}
"""What people call it → its value. The nearest word may mean the opposite: `unknown`, `own`."""
_STATEMENT = re.compile(r"rightsstatements\.org/(?:vocab|page)/([\w-]+)")
_LICENCE = re.compile(r"creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(?:/([a-z]{2,3}|scotland)(?![a-z]))?")
_PUBLIC = re.compile(r"creativecommons\.org/publicdomain/(zero|mark)")


def nearest_rights(rights: str) -> str:
    """What to write instead of an unknown value."""
    said = _SAID.get(rights.casefold().strip(" ."), "") or _of_address(rights)
    near = said if is_known(said) else nearest(rights, (*WORDS, *IDENTIFIERS))
    general = f"write {', '.join(WORDS)}, or a licence identifier such as CC-BY-4.0"
    return f"did you mean '{near}'?" if near else general


def _of_address(rights: str) -> str:
    """The identifier of a licence or statement that is given by its address."""
    if found := _STATEMENT.search(rights):
        return found[1]
    if found := _LICENCE.search(rights):
        port = f"-{found[3].upper()}" if found[3] else ""
        return f"CC-{found[1].upper()}-{found[2]}{port}"
    if found := _PUBLIC.search(rights):
        return {"zero": "CC0-1.0", "mark": "CC-PDM-1.0"}[found[1]]
    return ""
