"""Pages of a site about itself become essays: `about.md` of Hugo or Jekyll, at the address it had."""

import re
from pathlib import Path, PurePosixPath

from site_builder.compose.urls import RESERVED
from site_builder.intake.front_matter import facts_of, head_of
from site_builder.intake.lines import split_lines
from site_builder.model.ids import EssayId
from site_builder.model.records import Essay
from site_builder.starting.bodies import unlinked
from site_builder.starting.grounds import Ground, Kind
from site_builder.starting.heads import says_ready
from site_builder.starting.wishes import Readiness
from site_builder.text.encode import front_matter
from site_builder.text.slug import hyphenated, slug

_MOST_BYTES = 500_000
_FRONT = ("_index", "index", "404")
"""First pages of sites and of their sections, which an archive makes itself."""


def essay_of(path: Path, ground: Ground) -> tuple[str, bytes] | None:
    """The essay that a page of a site is, by its path in the archive; nothing if it is none."""
    name = PurePosixPath(path.relative_to(ground.home).as_posix())
    if ground.kind not in (Kind.HUGO, Kind.JEKYLL) or path.stem in _FRONT or not hyphenated(path.stem):
        return None
    try:
        text = path.read_bytes()[:_MOST_BYTES].decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    lines = split_lines(text)
    head = head_of(lines)
    # Jekyll makes pages of files with a head, and copies the others.
    if head is None or says_ready(head.values, name) is Readiness.DRAFTS or slug(path.stem) in RESERVED:
        return None
    body = unlinked("".join(f"{line.exact}\n" for line in lines[head.lines :]).strip("\n")).body
    facts = facts_of(head.values)
    title = facts.title or re.sub(r"[-_]+", " ", path.stem).capitalize()
    essay = Essay(EssayId(slug(path.stem)), title, facts.description)
    return f"content/essays/{essay.id}.md", f"{front_matter(essay)}\n{body}\n".encode()
