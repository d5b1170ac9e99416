"""Who may read what a build writes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_HIDES = 0o055
"""What a mask must not take from the files of a public site: servers read them as other users."""


@contextmanager
def for_all_to_read() -> Iterator[None]:
    """Files and folders made meanwhile may be read by everybody, whatever the mask of the shell says."""
    before = os.umask(0)
    os.umask(before & ~_HIDES)
    try:
        yield
    finally:
        os.umask(before)


def mask() -> int:
    """The rights that new files do not get."""
    now = os.umask(0)
    os.umask(now)
    return now
