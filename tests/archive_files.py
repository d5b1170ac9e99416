"""A small archive written in one text, put on disk for a test.

Each file begins with a line `-- path --`. `-- path | bytes --` reads escapes such as `\\xe9`,
`-- path | link --` makes a link to what the next line says, `-- path | none --` leaves a file out. An
archive.yaml is added where none is given.
"""

import codecs
import re
from pathlib import Path

ARCHIVE = "title: A small archive\nurl: https://example.org/\nrights: {shows: {reserved: full}}\n"

_HEAD = re.compile(r"^-- (?P<path>.+?)(?: \| (?P<how>bytes|link|none))? --\n", re.MULTILINE)


def unpack(text: str, root: Path) -> Path:
    """Write the files of a case below `root`, and give it back."""
    heads = [*_HEAD.finditer(text)]
    ends = [*(head.start() for head in heads), len(text)][1:]
    pairs = zip(heads, ends, strict=True)
    files = {head["path"]: (head["how"] or "text", text[head.end() : end]) for head, end in pairs}
    for path, (how, content) in ({"archive.yaml": ("text", ARCHIVE)} | files).items():
        if how != "none":
            _write(root / path, how, content)
    return root


def _write(path: Path, how: str, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if how == "link":
        path.symlink_to(content.strip())
    elif how == "bytes":
        path.write_bytes(codecs.escape_decode(content.encode())[0])
    else:
        path.write_bytes(content.encode())
