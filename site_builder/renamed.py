"""Which ids records had before their files were renamed, as far as git remembers."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath

from site_builder import cache
from site_builder.git import head_of
from site_builder.model.dataclass import dataclass
from site_builder.model.past import Rename
from site_builder.model.records import FOLDERS, Article, Claim
from site_builder.model.records.note import Status
from site_builder.past import renames_of


@dataclass(frozen=True, slots=True)
class Former:
    """The ids that records had before."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """File of a record as it is called today → its ids before, the oldest first."""
    is_cut_off: bool = False
    """Whether there may be more, in commits that this copy of the repository was not given."""


def former_names(root: Path, memory: cache.Cache) -> Former:
    """The ids under which records of the archive in `root` were published before their files were renamed."""
    head = head_of(root)
    return memory.remember("renames", cache.digest(head), lambda: _former(root)) if head else Former()


def _former(root: Path) -> Former:
    renames = renames_of(root, "content")
    names: dict[str, tuple[str, ...]] = {}
    for one in renames.found:
        before = names.pop(one.old, ())
        old, new = PurePosixPath(one.old), PurePosixPath(one.new)
        is_one_kind = old.parent == new.parent and old.suffix == new.suffix
        known = (old.stem,) if is_one_kind and _was_published(one) else ()
        names[one.new] = tuple(dict.fromkeys((*before, *known, *names.get(one.new, ()))))
    return Former({path: before for path, before in names.items() if before}, renames.is_cut_off)


def _was_published(rename: Rename) -> bool:
    """Whether a file could be seen under its earlier name: what a draft was called is nobody's to know."""
    from site_builder.read.record import read_record

    _, folder, *rest = PurePosixPath(rename.old).parts
    if folder not in FOLDERS or len(rest) != 1:
        return False
    record = read_record(rename.old, rename.text).value
    if isinstance(record, Claim):
        return record.note.status is not Status.DRAFT
    return record is not None and not (isinstance(record, Article) and record.draft)
