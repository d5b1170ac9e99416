"""Who may ask the desk: pages of our own origin; and who may change files: those with this run's token."""

import hmac

from site_builder.model.dataclass import dataclass

MOST_BYTES = 48 * 1024 * 1024
"""Files that are dropped on a page come as text, a third longer than they are."""

JSON, FILE = "application/json", "application/octet-stream"
TAKEN = (JSON, FILE)
"""Kinds of content that no form of another page can send without being asked about it first."""


@dataclass(frozen=True, slots=True)
class Knock:
    """What the head of a request says about who sent it."""

    host: str
    origin: str = ""
    site: str = ""
    """`Sec-Fetch-Site`, by which browsers say whose page asks."""
    token: str = ""
    content_type: str = ""
    length: int = 0


def why_not_read(knock: Knock) -> str:
    """Why a request may not even read; empty when it may."""
    if knock.origin and knock.origin != f"http://{knock.host}":
        return "the request comes from another origin"
    if knock.site not in ("", "same-origin", "none"):
        return "the request comes from another site"
    return ""


def why_not_change(knock: Knock, token: str) -> str:
    """Why a request may not change anything; empty when it may."""
    if not knock.origin:
        return "the request does not say which origin it comes from"
    if refusal := why_not_read(knock):
        return refusal
    if not hmac.compare_digest(knock.token.encode(), token.encode()):
        return "this page belongs to an earlier run of the server; reload it"
    if knock.content_type.partition(";")[0].strip().lower() not in TAKEN:
        return "the request must be JSON, or the bytes of a file"
    if knock.length > MOST_BYTES:
        return f"at most {MOST_BYTES // 1024 // 1024} MB are taken at once"
    return ""
