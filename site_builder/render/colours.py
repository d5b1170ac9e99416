"""The theme's colours by daylight, for what no style sheet reaches."""

import re
from collections.abc import Mapping

TOKENS = "css/tokens.css"

_TOKEN = re.compile(r"--([a-z-]+):\s*(?:light-dark\(\s*)?(#[0-9a-fA-F]{6})\b")
_KIND = re.compile(r"--kind:\s*var\(--([a-z-]+)\)")
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_OWN: Mapping[str, str] = {
    "paper": "#fbfaf7",
    "ink": "#1c1a17",
    "quiet": "#4b463f",
    "rule": "#dcd6ca",
    "amber": "#703b00",
    "amber-ground": "#fdeccf",
    "grey": "#4a4a4a",
}
"""What a theme without such a token is drawn with."""


def daylight(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """Token → its colour as `#rrggbb`; `kind-outcome` and the like are the colours of the kinds of note."""
    sheet = files.get(TOKENS, b"").decode("utf-8", "replace")
    # Of a token that is set again, for print or for stronger contrast, the first is the one by daylight.
    found = {**_OWN, **dict(reversed(_TOKEN.findall(sheet)))}
    kinds = {
        f"kind-{kind}": found[token[1]]
        for selectors, rule in reversed(_RULE.findall(sheet))
        if (token := _KIND.search(rule)) and token[1] in found
        for kind in re.findall(r"\.kind-([a-z]+)", selectors)
    }
    return {**found, **kinds}
