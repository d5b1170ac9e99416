"""Entries added to lists of a YAML text, in the form that each list has; every other character stays."""

from collections.abc import Mapping, Sequence

import yaml

from site_builder.model.dataclass import dataclass
from site_builder.text.encode import Plain, flow
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import Yaml, load

Entry = str | Mapping[str, str]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ODD = Refusal("it is written in a way that cannot be added to without touching what is around it")


@dataclass(frozen=True, slots=True)
class _Splice:
    at: int
    words: str


def with_entries(text: str, key: str, entries: Sequence[Entry], after: Sequence[str]) -> str | Refusal:
    """`text` with `entries` at the end of its list `key`; a list that is not there goes behind `after`.

    The result is read again: it must hold exactly the old values and the new ones. Entries that the list has
    already are not added.
    """
    loaded = load(text, len(text) * 4 + 4)
    if loaded.faults or not isinstance(loaded.value, dict):
        return Refusal("the file has errors of its own; mend those first")
    held = loaded.value.get(key) or []
    if not isinstance(held, list):
        return Refusal(f"its `{key}` is no list")
    new = [one for at, one in enumerate(entries) if one not in held and one not in entries[:at]]
    if not new:
        return text
    splice = _splice(text, key, new, after)
    made = text[: splice.at] + splice.words + text[splice.at :]
    again = load(made, len(made) * 4 + 4)
    expected: dict[str, Yaml] = {**loaded.value, key: [*held, *(_plain(one) for one in new)]}
    return made if not again.faults and again.value == expected else _ODD


def _plain(entry: Entry) -> Yaml:
    return entry if isinstance(entry, str) else dict(entry)


def _splice(text: str, key: str, entries: Sequence[Entry], after: Sequence[str]) -> _Splice:
    root = yaml.compose(text, Loader=_LOADER)
    pairs = {name.value: (name, value) for name, value in root.value} if root else {}
    if key not in pairs:
        known = [pairs[name] for name in after if name in pairs] or list(pairs.values())
        return _Splice(_line_end(text, _last(known[-1][1])), f"\n{key}:{_as_list(entries)}")
    name, value = pairs[key]
    if isinstance(value, yaml.SequenceNode) and value.value:
        return _in_brackets(value, entries) if value.flow_style else _below(text, value, entries)
    if isinstance(value, yaml.SequenceNode):
        # Between the brackets of `[]`.
        return _Splice(value.end_mark.index - 1, ", ".join(flow(one) for one in entries))
    return _Splice(name.end_mark.index + 1, _as_list(entries))


def _as_list(entries: Sequence[Entry]) -> str:
    """Words on one line, mappings on lines of their own."""
    if all(isinstance(one, str) for one in entries):
        return f" {flow(list[Plain](entries))}"
    return "".join(f"\n{_block(one, '  ')}" for one in entries)


def _in_brackets(value: yaml.SequenceNode, entries: Sequence[Entry]) -> _Splice:
    end = value.value[-1].end_mark.index
    return _Splice(end, "".join(f", {flow(one)}" for one in entries))


def _below(text: str, value: yaml.SequenceNode, entries: Sequence[Entry]) -> _Splice:
    """More lines behind the last entry and its comment, as deep as the others and in their form."""
    start = value.start_mark.index
    depth = text[text.rfind("\n", 0, start) + 1 : start]
    is_flow = isinstance(value.value[-1], yaml.MappingNode) and bool(value.value[-1].flow_style)
    lines = (f"{depth}- {flow(one)}" if is_flow else _block(one, depth) for one in entries)
    return _Splice(_line_end(text, _last(value)), "".join(f"\n{line}" for line in lines))


def _block(entry: Entry, depth: str) -> str:
    if isinstance(entry, str):
        return f"{depth}- {flow(entry)}"
    lines = [f"{key}: {flow(value)}" for key, value in entry.items()]
    return f"{depth}- " + f"\n{depth}  ".join(lines)


def _last(node: yaml.Node) -> yaml.Node:
    """The node with which another one ends."""
    if not isinstance(node, yaml.CollectionNode) or not node.value or node.flow_style:
        return node
    last = node.value[-1]
    return _last(last[1] if isinstance(last, tuple) else last)


def _line_end(text: str, node: yaml.Node) -> int:
    """The end of the line on which a value ends; a block's own empty lines are not its end."""
    written = text[: node.end_mark.index].rstrip() if node.end_mark.index > node.start_mark.index else None
    end = len(written) if written is not None else node.start_mark.index
    stop = text.find("\n", end)
    return len(text) if stop < 0 else stop
