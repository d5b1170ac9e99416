"""A process that publishes a version of the small site: `… driver FOLDER a [MANNER [TIMES [PAGES]]]`.

With TIMES it publishes the two versions by turns, so that a signal meets it while it writes.
"""

import sys
from pathlib import Path

from site_builder.__main__ import end_when_told
from site_builder.write import Manner, held, write
from tests.faults.sites import PAGES, SPARE, site


def main(folder: Path, version: str, manner: Manner, times: int, pages: int = PAGES) -> int:
    """Publish; 1 with the message when it was refused."""
    order = {"a": "ba", "b": "ab"}[version]
    for turn in range(times):
        with held(folder, 60, lambda said: print(said, flush=True)):
            outputs = site(order[(times - turn) % 2], pages)
            written, issues = write(outputs, folder, manner, folder.with_name(SPARE))
        if written is not None and written.remark:
            print(written.remark)
        if issues:
            print(*(f"{issue.code} {issue.message}" for issue in issues), sep="\n")
            return 1
        if times > 1:
            print("done", flush=True)
    return 0


if __name__ == "__main__":
    end_when_told()
    where, what, *more = sys.argv[1:]
    how = Manner(more[0]) if more else Manner.WHOLE
    sys.exit(main(Path(where), what, how, *map(int, more[1:] or ["1"])))
