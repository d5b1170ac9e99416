"""What the archive knows already that new articles may be about: meetings, people, places, topics, copies."""

from pathlib import Path, PurePosixPath

from site_builder.authoring import open_archive
from site_builder.importing.outcomes import WRITTEN, ImportReport, Mode
from site_builder.model.ids import ArticleId
from site_builder.tools.suggest import PROBABLE, suggestions
from site_builder.tools.suggest.telling import text_of

MOST = 12
"""So many suggestions are shown; of more, how many there are."""


def advice(root: Path, report: ImportReport) -> str:
    """Suggestions for the articles that an import wrote, to be taken or left; empty if there are none."""
    written = [one.placed for one in report.files if one.outcome in WRITTEN and one.placed]
    desk = open_archive(root) if written and report.mode is Mode.WRITE else ""
    if isinstance(desk, str):
        return ""
    names = {ArticleId(PurePosixPath(placed.path).stem) for placed in written}
    found = tuple(one for one in suggestions(desk.archive, names) if one.confidence >= PROBABLE)
    if len(found) > MOST:
        articles = len({one.article for one in found})
        return (
            f"\n{len(found)} suggestions for {articles} of these articles: `site-builder suggest` lists them"
        )
    return f"\n\nsuggestions, to be taken or left\n{text_of(found, desk.archive)}" if found else ""
