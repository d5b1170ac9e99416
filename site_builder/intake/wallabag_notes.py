"""The annotations in an entry of wallabag's export, in the shape in which Hypothes.is gives its own."""

from typing import Any


def rows_of(entry: Any) -> list[Any]:
    """The annotations of an entry; anything that is no entry of wallabag's stays as it is."""
    if not (
        isinstance(entry, dict) and isinstance(entry.get("annotations"), list) and "is_archived" in entry
    ):
        return [] if _is_bare(entry) else [entry]
    address = entry.get("url") or entry.get("given_url") or ""
    return [_row(one, address) for one in entry["annotations"] if isinstance(one, dict)]


def _is_bare(entry: Any) -> bool:
    """Whether this is an entry of wallabag's that nobody annotated."""
    return isinstance(entry, dict) and "is_archived" in entry and "content" in entry


def _row(annotation: dict[str, Any], address: str) -> dict[str, Any]:
    quote = annotation.get("quote")
    selector = {"type": "TextQuoteSelector", "exact": quote if isinstance(quote, str) else ""}
    said = {
        "text": annotation.get("text"),
        "user": annotation.get("user"),
        "created": annotation.get("created_at"),
        "updated": annotation.get("updated_at"),
    }
    worded = {key: value for key, value in said.items() if isinstance(value, str)}
    return {"uri": address, "service": "wallabag", "target": [{"selector": [selector]}], **worded}
