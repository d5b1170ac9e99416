"""A small archive on a desk, for tests."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json
from site_builder.serve.desk.routes import ACTIONS, answered
from site_builder.serve.desk.would import Bench
from tests.archive_files import unpack

TODAY = date(2026, 11, 22)
NOTES = "content/notes/harbour.yaml"
ARCHIVE = """\
-- archive.yaml --
title: A small archive
url: https://example.org/
author: The keeper
rights: {shows: {reserved: full}}
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2007-12-13
rights: own
---

The old harbour is quiet, and the new harbour is *quiet* too. The ferry will sail on Thursday.

## What came of it

- The ferry sailed.
- The harbour stayed.

| Year | Boats |
| ---- | ----- |
| 2006 | 4     |
| 2007 | 11    |

“It is over,” said the [harbour master](https://example.org/master).

وصلت السفينة إلى الميناء القديم يوم الخميس.

הספינה הגיעה אל הנמל הישן.

A line with a mark[^1] and `some code` in it,
broken softly.

```
first line of code
second line of code
```

> A quotation
>
> of two paragraphs.

[^1]: What the footnote says.
-- content/notes/harbour.yaml --
# Who wrote what.
article: harbour   # the only one
notes:
  # The first of all.
  - id: which-ferry
    kind: gloss   # was context
    quote: The ferry will sail
    summary: The white ferry.
    as_of: 2026-11-01
    author: The keeper   # for now
    created: 2026-11-01

  - id: old-draft
    kind: context
    quote: stayed
    summary: Not done yet.
    as_of: 2026-11-01
    author: The keeper
    created: 2026-11-01
    status: draft
# The end.
-- content/people/anna.md --
---
name: Anna Kitova
---
"""


def bench_in(folder: Path) -> Bench:
    return Bench(unpack(ARCHIVE, folder), lambda: TODAY)


def ask(bench: Bench, name: str, **fields: Json) -> DeskAnswer:
    """What the desk answers to an action that is asked for as it wants to be."""
    return answered(ACTIONS[name].method, name, DeskRequest(bench, fields))


def every_file(root: Path) -> Mapping[str, bytes]:
    """What stands in an archive, without what the desk keeps for itself."""
    found = (path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def notes_of(bench: Bench) -> str:
    return (bench.root / NOTES).read_text("utf-8")
