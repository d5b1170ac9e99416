"""Pages saved by the Obsidian Web Clipper: Markdown with `source`, `created` and the tag `clippings`."""

from site_builder.intake.formats import Format
from site_builder.intake.markdown_file import CLIPPER, flavour, reader

FORMAT = Format(CLIPPER, "Obsidian Web Clipper (.md)", lambda raw: flavour(raw) == CLIPPER, reader(CLIPPER))
