"""Pages saved by MarkDownload: Markdown with a head that is seldom valid, a title and an excerpt."""

from site_builder.intake.formats import Format
from site_builder.intake.markdown_file import MARKDOWNLOAD, flavour, reader

FORMAT = Format(
    MARKDOWNLOAD,
    "MarkDownload (.md)",
    lambda raw: flavour(raw) == MARKDOWNLOAD,
    reader(MARKDOWNLOAD),
)
