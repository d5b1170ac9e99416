"""The splitter of front matter against the same said line by line.

A regular expression shows a fuzzer nothing of its way; the loops here do, and both must agree.
"""

from site_builder.text.front_matter import Halves, split

_PIECES = (
    *("---", "---\n", "\n---\n", "--- \n", "---\t\n", "----", " ---", "\n", "\n\n", " \n", "\t\n", " ", "\t"),
    *("-", "title: A\n", "Text", "Text  \n", "    code\n", "***\n", "...\n", "\r", "\x0b", "\x0c", "\x1c"),
    *("\x85", "\xa0", "\u2028", "\u3000", "\ufeff", "\0", "é", "# ", '"', "'", "|\n"),
)
"""What the halves of a file are made of, and what could be taken for it."""


def front_matter(data: bytes) -> None:
    """The bytes as a text, and as one put together from pieces, come apart where the lines say."""
    for text in (_plain(data), "".join(_PIECES[one % len(_PIECES)] for one in data[:2000])):
        halves = split(text)
        assert halves == line_by_line(text)
        if halves:
            assert text[halves.offset :].startswith(halves.yaml)
            assert halves.body in text


def line_by_line(text: str) -> Halves | None:
    """The two halves of a file, by going through its lines."""
    lines = text.split("\n")
    if not _is_fence(lines[0]):
        return None
    for number, line in enumerate(lines[1:], 1):
        if _is_fence(line):
            yaml = "".join(f"{one}\n" for one in lines[1:number])
            return _halves(yaml, len(lines[0]) + 1, lines, number + 1)
    return None


def _halves(yaml: str, offset: int, lines: list[str], first: int) -> Halves:
    while first < len(lines) - 1 and not lines[first].strip():
        first += 1
    body = "\n".join(lines[first:]).rstrip()
    return Halves(yaml, offset, body, min(first + 1, len(lines)))


def _is_fence(line: str) -> bool:
    return line.startswith("---") and all(sign in " \t" for sign in line[3:])


def _plain(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
