"""Why a page was rendered again by the last run, or was not, as its author is told."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from site_builder import cache
from site_builder.keeping import CACHE
from site_builder.looking import settings_of
from site_builder.options import OUTPUT, Options
from site_builder.read.scan import scan
from site_builder.rendering import runs_before, traces_before
from site_builder.text.similar import nearest
from site_builder.traces import Traced
from site_builder.write import MANIFEST, read_manifest

MOST = 30
"""Pages of one record that are told of."""
NOTHING_KNOWN = (
    "nothing is remembered of this archive: it was not built yet, or by another version of the program; "
    "`site-builder build` makes a beginning"
)
COPIED = (
    "it is no page: a file of the theme, a picture or a part of the search. It is made from what it is made "
    "from, and written when its bytes are others than before"
)
Pages = Mapping[str, Traced]
"""File → the last time that it was rendered."""


def explain_page(root: Path, what: str) -> tuple[str, bool]:
    """What is known of a page, or of the pages of a record, that `what` names; and whether anything is.

    A page is named by its file, its address on the site or the one that readers see; a record by its file.
    """
    memory = cache.load(root / CACHE)
    pages = traces_before(memory)
    if not pages:
        return NOTHING_KNOWN, False
    run, names = runs_before(memory), [*_names(what, root)]
    for name in names:
        if name in pages:
            return "\n".join((name, *_page(pages[name], run))), True
        of_record = {path: page for path, page in pages.items() if name and page.trace.source == name}
        if of_record:
            return "\n".join(_record(name, of_record, run)), True
    manifest = read_manifest(next(_folders(Path(what)), root / OUTPUT))
    written = manifest.digests if manifest else {}
    for name in names:
        if name in written:
            return f"{name}\n  {COPIED}", True
    near = nearest(names[0], [path.removesuffix("/index.html") for path in (*pages, *written)])
    return f"the last run made no page '{what}'{f'; did you mean {near}?' if near else ''}", False


def _names(what: str, root: Path) -> Iterator[str]:
    """The files that somebody may mean, the likeliest first."""
    path = what.partition("#")[0].partition("?")[0].replace("\\", "/")
    if "://" in path:
        home = _home(root)
        path = path.removeprefix(home) if path.startswith(home) else urlsplit(path).path
    yield from _files(path)
    for file in (Path(path), root / path):
        for folder in (root, *_folders(file)):
            # What lies nowhere, or elsewhere, is no path in there.
            with suppress(ValueError, OSError):
                yield from _files(file.resolve().relative_to(folder.resolve()).as_posix())


def _folders(path: Path) -> Iterator[Path]:
    """The folders around a path that a site was published into."""
    with suppress(OSError):
        around = (path.resolve(), *path.resolve().parents)
        yield from (folder for folder in around if (folder / MANIFEST).exists())


def _files(path: str) -> Iterator[str]:
    """The files of pages that a path may stand for."""
    steps = [step for step in path.split("/") if step not in ("", ".")]
    yield from ("/".join(steps), "/".join((*steps, "index.html")), f"{'/'.join(steps)}.html")


def _home(root: Path) -> str:
    """The address of the whole site."""
    config = settings_of(Options(root), scan(root).value).value
    return str(config.url) if config else ""


def _page(page: Traced, run: int) -> Iterator[str]:
    trace, ago = page.trace, run - page.run
    yield f"  made from: {trace.source or 'no record of its own'}, by the template {trace.template}"
    yield f"  rendered: by {_when(ago)}"
    yield f"  because: {_because(page)}"
    if page.rendered.digest:
        same = "the same as before: its file was left alone"
        yield f"  its bytes: {'others than before' if page.is_other else same}"
    else:
        yield "  its bytes: none; its template could not be filled"
    if ago:
        yield "  since then: nothing that it shows has changed, nor its template, nor what all pages show"


def _because(page: Traced) -> str:
    return "; ".join(page.why) or "nobody remembered its bytes"


def _when(ago: int) -> str:
    if not ago:
        return "the last run"
    return "the run before the last one" if ago == 1 else f"a run {ago} runs before the last one"


def _record(name: str, pages: Pages, run: int) -> Iterator[str]:
    """The pages that come from one record, those rendered last before the others."""
    yield f"{name} is shown by {len(pages)} file{'s' if len(pages) > 1 else ''} of its own"
    for path in sorted(pages, key=lambda path: (-pages[path].run, path))[:MOST]:
        yield f"  {path}: rendered by {_when(run - pages[path].run)}; {_because(pages[path])}"
    if len(pages) > MOST:
        yield f"  and {len(pages) - MOST} more"
