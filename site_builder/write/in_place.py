"""Brings a folder in line file by file, where it cannot be exchanged as a whole."""

import shutil
from pathlib import Path

from site_builder.write.durable import flush, flush_all
from site_builder.write.manifest import folders_of
from site_builder.write.plan import NEXT, Plan
from site_builder.write.tree import remove_file, save_manifest, verify, write_files


def lay_in_place(plan: Plan, folder: Path) -> None:
    """Write what changed beside the site, on the disk; then let each file take its place in one step.

    Nothing of the site changes before every new byte is there. A run that ends after that leaves pages of
    two builds; the manifest, which names both from the first moment, lets the next build mend it.
    """
    waiting = folder / NEXT
    shutil.rmtree(waiting, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    waiting.mkdir()
    try:
        for path in sorted(folders_of(output.path for output in plan.stale)):
            (waiting / path).mkdir()
        write_files(plan.stale, waiting)
        flush_all(waiting, [output.path for output in plan.stale])
        save_manifest(folder, {**plan.before, **{output.path: "" for output in plan.stale}})
        _exchange_files(plan, waiting, folder)
        verify(folder, plan, plan.kept.keys())
        save_manifest(folder, plan.digests)
        flush(folder)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)


def _exchange_files(plan: Plan, waiting: Path, folder: Path) -> None:
    """New files first, pages after what they are shown with, and only then what is gone."""
    blocking = [
        path for path in plan.gone if path in plan.folders or folders_of([path]) & plan.digests.keys()
    ]
    for path in blocking:
        remove(folder, path)
    for output in sorted(plan.stale, key=lambda output: output.path.endswith(".html")):
        target = folder / output.path
        target.parent.mkdir(parents=True, exist_ok=True)
        (waiting / output.path).replace(target)
    for path in plan.gone:
        remove(folder, path)


def remove(folder: Path, name: str) -> None:
    """Remove a file that an earlier build wrote, and its folders where nothing else is in them."""
    if any((folder / parent).is_symlink() for parent in Path(name).parents[:-1]):
        # Somebody put a link where our folder was: what lies behind it is none of ours.
        return
    remove_file(folder / name)
    for parent in Path(name).parents[:-1]:
        if (folder / parent).is_dir() and not any((folder / parent).iterdir()):
            (folder / parent).rmdir()
