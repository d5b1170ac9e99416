"""Lays a site into its output folder, touching nothing that this tool did not write."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Output

MANIFEST = ".site-builder.json"
"""What was written, by path; the licence to remove it again."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an earlier build wrote: path → digest of its bytes."""

    digests: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the output folder."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0


def read_manifest(folder: Path) -> Manifest | None:
    """What an earlier build wrote into `folder`; None when no build did."""
    try:
        return Manifest(dict(json.loads((folder / MANIFEST).read_text("utf-8"))))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        return Manifest()


def write(outputs: Iterable[Output], folder: Path) -> Checked[Written | None]:
    """Bring `folder` in line with `outputs`; refuse a folder that holds somebody else's files."""
    before = read_manifest(folder)
    refused = _refusal(folder, before)
    if refused:
        return Checked(None, (refused,))
    try:
        return Checked(_lay(tuple(outputs), folder, before or Manifest()))
    except OSError as error:
        return Checked(None, (_failed(folder, error),))


def _lay(outputs: tuple[Output, ...], folder: Path, before: Manifest) -> Written:
    folder.mkdir(parents=True, exist_ok=True)
    after = {output.path: hashlib.blake2b(output.data, digest_size=16).hexdigest() for output in outputs}
    stale = [output for output in outputs if not _stands(folder, output, before, after)]
    gone = [path for path in before.digests if path not in after]
    # Every file is named before it is written: a build cut short leaves none that the next may not remove.
    _save(folder, Manifest({**before.digests, **{output.path: "" for output in stale}}))
    # First what is gone: a picture `boat.svg` may have become a folder of that name.
    removed = tuple(path for path in gone if _remove(folder, path))
    for output in stale:
        _put(folder / output.path, output.data)
    _save(folder, Manifest(after))
    written = tuple(output.path for output in stale)
    return Written(written, removed, len(after) - len(written))


def _stands(folder: Path, output: Output, before: Manifest, after: Mapping[str, str]) -> bool:
    """Whether the file is there already, byte for byte; the size is a cheap guard against edits by hand."""
    if before.digests.get(output.path) != after[output.path]:
        return False
    try:
        return (folder / output.path).stat().st_size == len(output.data)
    except OSError:
        return False


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(data)
    part.replace(path)


def _remove(folder: Path, name: str) -> bool:
    if not _is_inside(name):
        return False
    path = folder / name
    path.unlink(missing_ok=True)
    for parent in Path(name).parents[:-1]:
        if (folder / parent).is_dir() and not any((folder / parent).iterdir()):
            (folder / parent).rmdir()
    return True


def _is_inside(name: str) -> bool:
    """Whether a manifest's path stays in the folder; the manifest itself is a file that anyone may edit."""
    pure = PurePosixPath(name)
    return not pure.is_absolute() and ".." not in pure.parts and "\\" not in name


def _save(folder: Path, manifest: Manifest) -> None:
    text = json.dumps(dict(sorted(manifest.digests.items())), ensure_ascii=False, indent=0)
    _put(folder / MANIFEST, text.encode("utf-8"))


def _refusal(folder: Path, before: Manifest | None) -> Issue | None:
    spot = Spot(str(folder))
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return Issue("W01", f"the output {folder} is not a folder", spot, "name a folder with --output")
    if before is None and folder.is_dir() and any(folder.iterdir()):
        message = f"the output folder {folder} holds files that no build wrote"
        return Issue("W01", message, spot, "empty it yourself or name another folder with --output")
    return None


def _failed(folder: Path, error: OSError) -> Issue:
    name = error.filename or folder
    return Issue(
        "W02",
        f"cannot write {name}: {error.strerror or error}",
        Spot(str(folder)),
        "see that the disk has room and the folder may be written",
    )
