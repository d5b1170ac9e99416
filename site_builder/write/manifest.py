"""What an earlier build wrote, by path: the licence to remove it again."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from site_builder.model.dataclass import dataclass

_quoted = json.JSONEncoder(ensure_ascii=False).encode
MANIFEST = ".site-builder.json"
"""Its name in the output folder."""
PART = f"{MANIFEST}.part"
"""Its name while it is written."""
LISTS = (PART, MANIFEST)
"""What says of a tree that this tool laid it. The one that is whole is removed last of all that is in the
tree, so that a run that ends before can be carried on."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an earlier build wrote: path → digest of its bytes."""

    digests: Mapping[str, str] = field(default_factory=dict)
    is_torn: bool = False
    """Whether there is a list that nobody can read."""


def read_manifest(folder: Path) -> Manifest | None:
    """What an earlier build wrote into `folder`; None when no build did, nothing when it cannot be read."""
    try:
        rows = dict(json.loads((folder / MANIFEST).read_text("utf-8")))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError):
        return Manifest(is_torn=True)
    return Manifest({path: str(digest) for path, digest in rows.items() if is_inside(path)})


def is_ours(tree: Path) -> bool:
    """Whether a folder was laid by this tool: its manifest says so, or it ended before there was one."""
    if tree.is_symlink() or not tree.is_dir():
        return False
    return (tree / MANIFEST).is_file() or all(name == PART for _, _, names in os.walk(tree) for name in names)


def manifest_text(digests: Mapping[str, str]) -> bytes:
    """The bytes of a manifest: a path a line, sorted."""
    lines = ",\n".join(f"{_quoted(path)}: {_quoted(digests[path])}" for path in sorted(digests))
    return (f"{{\n{lines}\n}}" if digests else "{}").encode("utf-8")


def folders_of(paths: Iterable[str]) -> frozenset[str]:
    """Every folder that files of these paths stand in, at any depth."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return frozenset(found)


def is_inside(name: str) -> bool:
    """Whether a manifest's path stays in the folder; the manifest itself is a file that anyone may edit."""
    return not name.startswith("/") and "/../" not in f"/{name}/" and "\\" not in name and "\0" not in name
