"""What nobody means to publish: keys, tokens, and traces of the machine on which a text was written."""

import re
from collections.abc import Iterator

from site_builder.model.issue import Issue, Spot

_SECRETS = re.compile(
    r"""(?P<key>-----BEGIN\ (?:[A-Z]+\ )*PRIVATE\ KEY(?:\ BLOCK)?-----)
    |\b(?P<token>(?:AKIA|ASIA)[0-9A-Z]{16}\b|gh[oprsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50}
    |glpat-[A-Za-z0-9_-]{20}|xox[abprs]-[A-Za-z0-9-]{20}|AIza[A-Za-z0-9_-]{35}|npm_[A-Za-z0-9]{36}
    |sk_live_[A-Za-z0-9]{20}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{40}|pypi-[A-Za-z0-9_-]{50}
    |(?<!-)eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10})
    |(?P<address>\b[a-z]{2,10}://[^\s/@:]{1,100}:[^\s/@:]{1,100}@)""",
    re.VERBOSE,
)
_HINTS = (
    *("-----BEGIN ", "AKIA", "ASIA", "gho_", "ghp_", "ghr_", "ghs_", "ghu_", "github_pat_", "glpat-", "xox"),
    *("AIza", "npm_", "sk_live_", "sk-", "pypi-", "eyJ"),
)
"""How each of these begins, an address aside; a text without any of them is not looked through for one."""
_TRACES = re.compile(
    r"(?:(?<![\w.:/])/(?:home|Users)/|\b[A-Za-z]:\\{1,2}Users\\{1,2})(?!Shared\b)[\w.-]+[/\\]"
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_PROVENANCE = re.compile(r"^provenance:.*\n(?:[ \t].*\n|-.*\n)*", re.MULTILINE)
_WORDS = {
    "key": "a private key",
    "token": "a token of a service",
    "address": "an address with a password in it",
}


def unmeant(path: str, text: str) -> Iterator[Issue]:
    """R25 and R26: each secret, and the first trace of somebody's machine."""
    for found in _SECRETS.finditer(text) if _may_hold_secrets(text) else ():
        message = f"this looks like {_WORDS[found.lastgroup or 'token']}"
        advice = "take it out of the file and out of its history, and make it invalid where it is used"
        yield Issue("R25", message, _spot(path, text, found.start()), advice)
    if ("/home/" in text or "Users" in text) and (trace := _TRACES.search(text)):
        message = f"this is a path on somebody's machine, and names its user: {trace[0]}"
        yield Issue(
            "R26", message, _spot(path, text, trace.start()), "write the path from the archive's folder on"
        )
    head = _PROVENANCE.search(text) if "@" in text else None
    if head and (mail := _MAIL.search(head[0])):
        message = f"an e-mail address in the provenance: {mail[0]}"
        advice = "take it out, unless it is meant to be published"
        yield Issue("R26", message, _spot(path, text, head.start() + mail.start()), advice)


def _may_hold_secrets(text: str) -> bool:
    return any(hint in text for hint in _HINTS) or ("@" in text and "://" in text)


def _spot(path: str, text: str, offset: int) -> Spot:
    line = text.count("\n", 0, offset) + 1
    return Spot(path, line=line, column=offset - text.rfind("\n", 0, offset))
