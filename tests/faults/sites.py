"""Two versions of a small site, and whether a folder holds one of them whole."""

from pathlib import Path

from site_builder.model.page import Output
from site_builder.write import MANIFEST, Manner, held, read_manifest, write
from tests.faults.counts import times

PAGES = times(12, 16)
SPARE = "spare"
"""Where a tree waits for the next build; a build by the command has it in its cache."""


def site(version: str, pages: int = PAGES) -> tuple[Output, ...]:
    """Version `a` or `b`: pages that differ, files that stay, a page that comes or goes, a file or folder."""
    text = f"This is version {version}. " * 60
    changing = (Output(f"articles/{n}/index.html", f"{text}{n}\n".encode()) for n in range(pages))
    staying = (Output(f"media/{n}.bin", bytes([n % 251]) * 4000) for n in range(pages // 4))
    mixed = {"a": "thing", "b": "thing/index.html"}[version]
    return (
        Output("index.html", f"<h1>{version}</h1>".encode()),
        *changing,
        *staying,
        Output(f"only-{version}/index.html", b"here today"),
        Output(mixed, b"a file in one, a folder in the other"),
    )


def standing(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the manifest."""
    paths = (path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    found = {path.relative_to(folder).as_posix(): path for path in paths}
    return {
        name: path.read_bytes()
        for name, path in found.items()
        if name != MANIFEST and not path.is_symlink() and path.is_file()
    }


def version_of(folder: Path, pages: int = PAGES) -> str:
    """Which version the folder holds whole, its manifest included; `torn` when it holds none."""
    files, manifest = standing(folder), read_manifest(folder)
    for version in ("a", "b"):
        whole = {output.path: output.data for output in site(version, pages)}
        if files == whole and manifest is not None and manifest.digests.keys() == whole.keys():
            return version
    return "torn"


def strays(folder: Path) -> list[str]:
    """What lies beside the output folder, and every file in the spare tree that is not published too."""
    beside = [path.name for path in folder.parent.iterdir() if path.name not in (folder.name, SPARE)]
    spare = folder.parent / SPARE
    waiting = (path for path in spare.rglob("*") if not path.is_dir() and path != spare / MANIFEST)
    return sorted(beside) + [
        str(path) for path in waiting if not _is_in(folder, path.relative_to(spare), path)
    ]


def _is_in(folder: Path, name: Path, path: Path) -> bool:
    """Whether a file is the very file that is published under this name."""
    return (folder / name).exists() and (folder / name).samefile(path)


def published(folder: Path, version: str, manner: Manner = Manner.WHOLE) -> None:
    """A version of the site, published in this process and without a fault; nothing else is left."""
    with held(folder, 60, print):
        written, issues = write(site(version), folder, manner, folder.with_name(SPARE))
    assert written is not None, issues
    assert (version_of(folder), strays(folder)) == (version, [])
