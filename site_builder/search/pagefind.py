"""Runs Pagefind over documents in a folder of its own, and takes from what it makes the files we use."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Output
from site_builder.model.search import SearchRecord
from site_builder.search.chunks import smaller
from site_builder.search.document import document, file_name

BUNDLE = "pagefind"
"""Folder of the site that holds the files of the search."""
USED = ("filter/*", "fragment/*", "index/*", "pagefind-entry.json", "pagefind-worker.js", "*.pf_meta")
"""What the search page reads; the rest are Pagefind's own pages and styles."""

_SEGMENTED = ("ja", "th", "zh")
"""Languages that Pagefind would part into words in a way of its own; our documents are parted already."""


def index(records: Iterable[SearchRecord], language: str) -> Checked[tuple[Output, ...] | None]:
    """The files of a search over `records`, its words stemmed as in `language`; None if it cannot be made.

    There is one index, whatever languages the texts are in, so that a reader finds them all.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="site-builder-") as folder:
            _lay(records, Path(folder) / "site")
            _run(Path(folder), language.partition("-")[0].lower())
            return Checked(tuple(_made(Path(folder) / BUNDLE)))
    except ImportError:
        return _not_made("Pagefind is not installed")
    except subprocess.CalledProcessError as error:
        return _not_made(f"Pagefind failed: {_last_line(error.stdout)}")
    except OSError as error:
        return _not_made(f"Pagefind cannot be run: {error.strerror or error}")


def _not_made(why: str) -> Checked[tuple[Output, ...] | None]:
    advice = "install what lock/build.txt names, or write `search: false` in archive.yaml"
    return Checked(None, (Issue("W03", f"the search could not be made: {why}", Spot(""), advice),))


def _lay(records: Iterable[SearchRecord], site: Path) -> None:
    for record in records:
        path = site / file_name(record)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(document(record), "utf-8", "replace")


def _run(folder: Path, language: str) -> None:
    from pagefind_bin import get_executable

    spoken = "unknown" if language in _SEGMENTED else language
    where = ("--site", folder / "site", "--output-path", folder / BUNDLE)
    command = [get_executable(), *where, "--force-language", spoken, "--keep-index-url", "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=folder)


def _made(bundle: Path) -> Iterator[Output]:
    entry = json.loads((bundle / "pagefind-entry.json").read_text("utf-8"))
    engines = {f"wasm.{each['wasm'] or 'unknown'}.pagefind" for each in entry["languages"].values()}
    paths = (path for pattern in (*USED, *engines) for path in bundle.glob(pattern))
    files = smaller({path.relative_to(bundle).as_posix(): path.read_bytes() for path in paths})
    return (Output(f"{BUNDLE}/{name}", files[name]) for name in sorted(files))


def _last_line(told: bytes) -> str:
    lines = re.sub(r"\x1b\[[0-9;]*m", "", told.decode("utf-8", "replace")).split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it does not say why")
