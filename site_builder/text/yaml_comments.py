"""The comments of a YAML text, each with the place where it stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)


class Comment(NamedTuple):
    """One comment."""

    start: int
    words: str


def comments(text: str, root: yaml.Node | None) -> tuple[Comment, ...]:
    """The comments of a text that was composed to `root`; a number sign inside a value is none."""
    masked, at = [], 0
    for start, end in sorted(_values(text, root)) if root is not None else ():
        masked += [text[at:start], re.sub(r"[^\n]", "x", text[start:end])]
        at = max(at, end)
    masked.append(text[at:])
    found = _COMMENT.finditer("".join(masked))
    return tuple(Comment(one.start(), text[one.start() : one.end()].rstrip()) for one in found)


def _values(text: str, node: yaml.Node) -> Iterator[tuple[int, int]]:
    """Where the scalars stand; of a block scalar the lines below its first, where a comment may stand."""
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index, content_end(text, node)
        if node.style in ("|", ">"):
            start = min(end, text.find("\n", start))
        yield start, end
    elif isinstance(node, yaml.CollectionNode):
        for one in node.value:
            for inner in one if isinstance(one, tuple) else (one,):
                yield from _values(text, inner)


def content_end(text: str, node: yaml.Node) -> int:
    """Where what a node says ends; the marks of a block lie behind the comments and empty lines below it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return content_end(text, last[1] if isinstance(last, tuple) else last)
    start, end = node.start_mark.index, node.end_mark.index
    is_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return max(start, len(text[:end].rstrip())) if is_block else int(end)
