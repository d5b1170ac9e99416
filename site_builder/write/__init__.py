"""Bytes to files: only what changed is written, only what was written before is removed."""

from site_builder.write.limits import limits, strangers
from site_builder.write.lock import BusyError, held
from site_builder.write.manifest import MANIFEST, Manifest, read_manifest
from site_builder.write.refusals import misplaced
from site_builder.write.rights import for_all_to_read
from site_builder.write.spare import forget_spare
from site_builder.write.write import Found, Manner, Written, found, write

__all__ = [
    "MANIFEST",
    "BusyError",
    "Found",
    "Manifest",
    "Manner",
    "Written",
    "for_all_to_read",
    "forget_spare",
    "found",
    "held",
    "limits",
    "misplaced",
    "read_manifest",
    "strangers",
    "write",
]
