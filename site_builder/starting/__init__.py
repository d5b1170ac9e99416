"""`init`: an archive begun in an empty folder, over a folder of Markdown, or brought up to date."""

from site_builder.starting.begin import start
from site_builder.starting.wishes import Readiness, Standing, Wishes

__all__ = ["Readiness", "Standing", "Wishes", "start"]
