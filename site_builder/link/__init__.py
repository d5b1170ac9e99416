"""Records become one archive: every reference leads somewhere, and every relation is known from both ends."""

from site_builder.link.archive import link, linked
from site_builder.link.drafts import Drafts

__all__ = ["Drafts", "link", "linked"]
