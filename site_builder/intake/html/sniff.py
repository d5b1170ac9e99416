"""Whether a file is a web page, by its first bytes and by how many tags it holds."""

import re

from site_builder.intake.formats import suffix
from site_builder.model.draft import Raw

_SAMPLE = 65536
_PAGE_START = re.compile(
    rb"^\s*+(?:<\?xml[^>]{0,200}\?>\s*+)?(?:<!--(?:(?!-->).){0,4000}+-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"</?(?:a|b|article|body|br|div|em|h[1-6]|head|i|img|li|link|meta|ol|p|script|section|span|strong|style|table|td|tr|ul)"
    rb"(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_FEWEST_TAGS = 8
_SHARE_OF_TAGS = 0.04
_WITH_TAGS_INSIDE = (".markdown", ".md", ".mdown", ".mkd", ".xml")
"""Ends of names of files that may hold tags and are no pages."""


def is_page(raw: Raw) -> bool:
    """Whether a file opens like a page, or is a piece of one."""
    # A page in UTF-16 has a zero beside every letter of its tags.
    sample = _MARK.sub(b"", raw.data[:_SAMPLE]).replace(b"\0", b"")
    if _PAGE_START.match(sample):
        return True
    if suffix(raw.name) in _WITH_TAGS_INSIDE or not sample.lstrip().startswith(b"<"):
        return False
    tags = _TAG.findall(sample)
    return len(tags) >= _FEWEST_TAGS and sum(map(len, tags)) > _SHARE_OF_TAGS * len(sample)
