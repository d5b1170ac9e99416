"""The files of a site that is looked at while it is written, each made when it is asked for."""

from pathlib import Path

from site_builder.build import drawn
from site_builder.compose import page_at
from site_builder.disclosing import seen_whole
from site_builder.model.card import DRAWN_WITH, Card
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked
from site_builder.preview.state import Preview, texts_of
from site_builder.read.sources import CONTENT
from site_builder.render import render
from site_builder.render.pictures import published_picture
from site_builder.report import Format, Strictness, has_errors, judge, show

_INDEX = "index.html"
_MEDIA = "media"
_PARTS_OF_PICTURE = 3
"""Steps of a picture's address, at least: `media/harbour/boat.png`."""


class SiteFiles:
    """The files of one state, each made once; requests may ask from several threads."""

    def __init__(self, preview: Preview, root: Path) -> None:
        """Make files from `preview`, and from the pictures in `root`."""
        self._preview, self._root = preview, root
        self._made: dict[str, Checked[bytes | None]] = {}

    def get(self, name: str) -> bytes | None:
        """The file at a path of the site; none where there is no such file, or it cannot be made."""
        return self._at(name).value

    def trouble(self, name: str) -> str:
        """Why a file cannot be made, as it is printed; empty where it can, or where there is none."""
        issues = self._at(name).issues
        if not issues:
            return ""
        texts = texts_of(self._preview.contents, self._preview.look)
        findings = judge(issues, texts, {}, Strictness.NORMAL)
        return show(findings, texts, Format.TEXT) if has_errors(findings) else ""

    def _at(self, name: str) -> Checked[bytes | None]:
        if name not in self._made:
            self._made[name] = file_at(self._preview, self._root, name)
        return self._made[name]


def file_at(preview: Preview, root: Path, path: str) -> Checked[bytes | None]:
    """The file at a path of the site, and what is wrong with it; none where there is no such file."""
    if path in preview.look.files:
        return Checked(preview.look.files[path].data)
    if path.startswith(f"{_MEDIA}/"):
        return _picture(preview, root, path)
    url = path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path
    page = page_at(preview.written.edition, preview.rest.woven, url)
    if page is None:
        return Checked(preview.rest.files.get(path))
    theme = preview.look.theme
    if isinstance(page.view, Card):
        return Checked(
            drawn(page.view, {name: theme.files[name] for name in DRAWN_WITH if name in theme.files})
        )
    output, issues = render(page, preview.look.site, theme)
    return Checked(output.data if output else None, issues)


def _picture(preview: Preview, root: Path, path: str) -> Checked[bytes | None]:
    """A picture of an article; only what was found there as a picture is looked for."""
    name, parts = f"{CONTENT}/{path}", path.split("/")
    is_shown = len(parts) >= _PARTS_OF_PICTURE and ArticleId(parts[1]) in seen_whole(preview.written.archive)
    if not is_shown or name not in preview.contents.sources.media:
        return Checked(None)
    try:
        return published_picture(name, (root / name).read_bytes())
    except OSError:
        return Checked(None)
