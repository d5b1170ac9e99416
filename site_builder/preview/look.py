"""How the pages of an archive look: its templates and its theme."""

from dataclasses import replace
from pathlib import Path

from site_builder import cache
from site_builder.build import compiled
from site_builder.compose import site_view
from site_builder.model.archive import Archive
from site_builder.model.config import Config
from site_builder.model.issue import Checked
from site_builder.preview.state import Look
from site_builder.read.theme import read_theme
from site_builder.render import theme_files

STYLE = "assets/theme.css"
"""Where the style sheet is served while somebody writes; the faces that it names are beside it."""


def look_of(root: Path, archive: Archive, config: Config, memory: cache.Cache) -> Checked[Look]:
    """The templates and the theme of the archive in `root`, and what is wrong with them."""
    theme, issues = read_theme(root)
    made = theme_files(theme)
    theme, wrong = compiled(theme, memory)
    files = {output.path: output for output in made.outputs}
    addresses = made.addresses
    if made.stylesheet:
        # One name for all its states, so that a page can exchange it without being loaded again.
        files[STYLE] = files[made.stylesheet]
        addresses["stylesheet"] = STYLE
    site = site_view(archive, config, addresses)
    return Checked(Look(theme, files, addresses, site, made.stylesheet), (*issues, *wrong))


def look_at(look: Look, archive: Archive, config: Config) -> Look:
    """The same look for another state of the archive: its pages are led to by what there is."""
    return replace(look, site=site_view(archive, config, look.addresses))
