"""What an import put into the archive, so that one click takes it out again."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, conflict, done
from site_builder.serve.desk.files import ROOM

FOLDER = Path(".cache/desk/imports")
Seen = Mapping[str, tuple[int, int]]
"""Path of a file of `content/` → when it was written and how large it is."""


def seen(root: Path) -> Seen:
    """Every file of `content/`, by its stamp."""
    stamps = ((path, path.stat()) for path in (root / ROOM).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): (one.st_mtime_ns, one.st_size) for path, one in stamps}


def keep_track(root: Path, before: Seen) -> int:
    """Write down which files came since; the number by which they are taken out, 0 if that cannot be done.

    An import that changed a file that was there is not taken back by removing files.
    """
    after = seen(root)
    new = [path for path in after if path not in before]
    if not new or any(after.get(path) != stamp for path, stamp in before.items()):
        return 0
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    number = 1 + max((int(one.stem) for one in folder.glob("*.json") if one.stem.isdecimal()), default=0)
    digests = {path: sha256((root / path).read_bytes()).hexdigest() for path in new}
    (folder / f"{number:06}.json").write_text(json.dumps(digests, ensure_ascii=False), "utf-8")
    return number


def take_out(request: DeskRequest) -> DeskAnswer:
    """Remove what an import put into the archive, while all of it is as the import left it."""
    root, number = request.bench.root, request.number("undo", 0)
    try:
        record = root / FOLDER / f"{number:06}.json"
        digests = json.loads(record.read_bytes().decode("utf-8"))
        files = {str(path): str(digest) for path, digest in digests.items()}
    except (OSError, ValueError, AttributeError):
        return conflict("this import is no longer known, or was taken back already")
    if changed := next((path for path, digest in files.items() if not _is(root, path, digest)), ""):
        return conflict(f"{changed} was changed since; remove what you do not want yourself")
    # The article first: it must never lie there without its original.
    for path in sorted(files, key=lambda one: not one.startswith(f"{ROOM}/articles/")):
        (root / path).unlink()
        _tidy(root, PurePosixPath(path).parent)
    record.unlink()
    return done(what=f"Taken back: {len(files)} files of an import")


def _is(root: Path, path: str, digest: str) -> bool:
    where = root / path
    is_inside = where.resolve().is_relative_to((root / ROOM).resolve()) and not where.is_symlink()
    return is_inside and where.is_file() and sha256(where.read_bytes()).hexdigest() == digest


def _tidy(root: Path, folder: PurePosixPath) -> None:
    """Remove a folder of pictures that is empty by now."""
    where = root / folder
    if len(folder.parts) > 2 and not any(where.iterdir()):
        where.rmdir()
