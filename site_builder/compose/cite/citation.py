"""What a citation says, whatever the format: who, what, when, where, and in which archive it was read."""

import re
import unicodedata
from enum import StrEnum
from hashlib import blake2b

from site_builder.model.dataclass import dataclass
from site_builder.model.when import When
from site_builder.text.names import name_parts

_NOT_IN_KEYS = re.compile("[^a-z0-9.-]+")


class Work(StrEnum):
    """What kind of thing is cited."""

    DOCUMENT = "document"
    """A text of which no publisher and no address is known."""
    NEWS = "news"
    """An article of a known publisher."""
    PAGE = "page"
    """A page of the web."""


@dataclass(frozen=True, slots=True)
class Name:
    """Who wrote something: in two parts where the archive knows them apart, else as one name."""

    whole: str
    family: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing to cite."""

    key: str
    """Unique in the archive and the same for good: the kind of record and its id."""
    work: Work
    title: str
    names: tuple[Name, ...]
    container: str
    """The newspaper or the site it is a part of; may be empty."""
    issued: When | None
    url: str
    """The original's address, else our page."""
    archive: str
    """The name of this archive, where its page is a copy of something published elsewhere; else empty."""
    archive_url: str
    """Our page, where `archive` is given."""
    remark: str
    """`annotated digest in …, notes as of 21 November 2026, https://…`; may be empty."""
    language: str
    line: str
    """The whole as one line of text."""
    event: str = ""
    """The event it is about; may be empty."""
    event_date: When | None = None
    event_place: str = ""


def citation_key(kind: str, id: str) -> str:
    """A key of letters, digits and hyphens, as old programs want it; a digest stands for lost letters."""
    bare = unicodedata.normalize("NFKD", id).encode("ascii", "ignore").decode()
    plain = _NOT_IN_KEYS.sub("-", bare).strip("-")
    if plain == id:
        return f"{kind}-{id}"
    digest = blake2b(id.encode(), digest_size=4).hexdigest()
    return "-".join(part for part in (kind, plain, digest) if part)


def split_name(whole: str, family: str) -> Name:
    """A name in its two parts, if the family name is known and stands in it."""
    parts = name_parts(whole, family)
    return Name(whole, *parts) if parts else Name(whole)
