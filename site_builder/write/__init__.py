"""Bytes to files: only what changed is written, only what was written before is removed."""

from site_builder.write.write import MANIFEST, Manifest, Written, read_manifest, write

__all__ = ["MANIFEST", "Manifest", "Written", "read_manifest", "write"]
