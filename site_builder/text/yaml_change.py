"""A mapping of a YAML text brought to new values: what stays the same is not touched, nor is any comment."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from difflib import SequenceMatcher

import yaml

from site_builder.model.dataclass import dataclass
from site_builder.text.encode import Plain, flow, tidy
from site_builder.text.yaml_comments import comments, content_end
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import KeyPath, Yaml, load

_HEAD = re.compile(r"[ \t]*:[ \t]*(?:[|>][-+0-9]*)?([ \t]+#[^\n]*)?")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ODD = Refusal("it is written in a way that cannot be changed without touching what is around it")


@dataclass(frozen=True, slots=True)
class _Splice:
    start: int
    end: int
    words: str
    is_dropped: bool = False
    """Whether what stood there is wanted no more, the comments beside it included."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The text, and in which order keys are written."""

    text: str
    order: Sequence[str]

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        stop = self.text.find("\n", at)
        return len(self.text) if stop < 0 else stop

    def lines_of(self, start: int, end: int) -> _Splice:
        """Whole lines that are dropped."""
        return _Splice(
            self.line_start(start), min(len(self.text), self.line_end(end) + 1), "", is_dropped=True
        )

    def depth(self, at: int) -> str:
        """As many spaces as stand before what begins at `at`, a dash counted as one."""
        return " " * (at - self.line_start(at))

    def begins_line(self, at: int) -> bool:
        return not self.text[self.line_start(at) : at].strip()


class _OddError(ValueError):
    """The text has a form for which there is no rule."""


def changed(text: str, path: KeyPath, new: Mapping[str, Plain], order: Sequence[str] = ()) -> str | Refusal:
    """`text` with the mapping at `path` saying `new` and nothing else, or why that cannot be done.

    A key that is new goes behind the last of those that stand before it in `order`. The result is read again:
    it must hold exactly the new values, everything else as it was, and every comment that was not beside
    something dropped.
    """
    text = text if text.endswith("\n") or not text else f"{text}\n"
    before = load(text, len(text) * 4 + 4)
    if before.faults:
        return Refusal("the file has errors of its own; mend those first")
    root = yaml.compose(text, Loader=_LOADER)
    node = _node_at(root, path)
    old = _at(before.value, path)
    if not isinstance(node, yaml.MappingNode) or not isinstance(old, dict):
        return Refusal("the place to change is not in the file")
    try:
        splices = sorted(_mapping(_Page(text, order), node, old, new), key=lambda one: (one.start, one.end))
    except _OddError:
        return _ODD
    made = text
    for splice in reversed(splices):
        made = made[: splice.start] + splice.words + made[splice.end :]
    after = load(made, len(made) * 4 + 4)
    if after.faults or after.value != _with(before.value, path, as_read(new)):
        return _ODD
    return made if _keeps_comments(text, root, made, splices) else _ODD


def as_read(value: Plain) -> Yaml:
    """A value as it is read again: every scalar is a text."""
    if isinstance(value, Mapping):
        return {str(key): as_read(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_read(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


def _mapping(
    page: _Page, node: yaml.MappingNode, old: Mapping[str, Yaml], new: Mapping[str, Plain]
) -> Iterator[_Splice]:
    kept = [pair for pair in node.value if pair[0].value in new]
    first = node.value[0][0] if node.value else None
    is_headless = (
        first is not None and first.value not in new and not page.begins_line(first.start_mark.index)
    )
    if node.flow_style or not kept or is_headless:
        yield _rewritten(page, node, new)
        return
    for key, value in node.value:
        if key.value not in new:
            yield page.lines_of(key.start_mark.index, _end(page, key, value))
        elif as_read(new[key.value]) != old.get(key.value):
            yield from _value(page, (key, value), old.get(key.value), new[key.value])
    yield from _additions(page, kept, {key: value for key, value in new.items() if key not in old})


def _rewritten(page: _Page, node: yaml.Node, new: Plain) -> _Splice:
    """A value written anew where it stands."""
    start, end = node.start_mark.index, content_end(page.text, node)
    if _is_flow(node) or not isinstance(new, Mapping) or not new:
        return _Splice(start, end, flow(new))
    return _Splice(start, end, f"\n{page.depth(start)}".join(tidy(new).splitlines()))


def _additions(
    page: _Page, kept: Sequence[tuple[yaml.Node, yaml.Node]], new: Mapping[str, Plain]
) -> Iterator[_Splice]:
    """New keys, each behind the last that stands before it in the order."""
    places = {key: at for at, key in enumerate(page.order)}
    behind: dict[int, list[str]] = {}
    for name in sorted(new, key=lambda one: places.get(one, len(places))):
        rank = places.get(name, len(places))
        ranks = [at for at, (key, _) in enumerate(kept) if places.get(str(key.value), len(places)) <= rank]
        behind.setdefault(ranks[-1] if ranks else 0, []).append(name)
    for at, names in behind.items():
        key, value = kept[at]
        depth = page.depth(key.start_mark.index)
        lines = tidy({name: new[name] for name in names}).splitlines()
        stop = page.line_end(_end(page, key, value))
        yield _Splice(stop, stop, "".join(f"\n{depth}{line}" if line else "\n" for line in lines))


def _value(page: _Page, pair: tuple[yaml.Node, yaml.Node], old: Yaml, new: Plain) -> Iterator[_Splice]:
    value = pair[1]
    is_block = isinstance(value, yaml.CollectionNode) and not value.flow_style
    if isinstance(value, yaml.MappingNode) and isinstance(old, dict) and isinstance(new, Mapping) and new:
        yield from _mapping(page, value, old, new)
    elif is_block and isinstance(old, list) and _is_list(new) and new:
        yield from _sequence(page, value, old, list(new))  # type: ignore[arg-type]  # a list, as was asked
    else:
        yield _entry(page, pair, new)


def _is_list(value: Plain) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _entry(page: _Page, pair: tuple[yaml.Node, yaml.Node], new: Plain) -> _Splice:
    """A key and its value written anew, the comments on their lines where they were."""
    key, value = pair
    start, end = key.start_mark.index, _end(page, key, value)
    is_flow = _is_flow(value) and bool(value.value)
    # Behind a text over several lines no comment can stand.
    is_followed = bool(page.text[end : page.line_end(end)].strip())
    on_one_line = is_flow or (is_followed and isinstance(new, str))
    lines = [f"{key.value}: {flow(new)}"] if on_one_line else tidy({str(key.value): new}).splitlines()
    lines[0] += _head_comment(page, key, value)
    depth = page.depth(start)
    return _Splice(start, end, "\n".join(f"{depth}{line}" if line else "" for line in lines)[len(depth) :])


def _head_comment(page: _Page, key: yaml.Node, value: yaml.Node) -> str:
    """The comment beside a key whose value begins on the next line."""
    is_below = value.style in ("|", ">") if isinstance(value, yaml.ScalarNode) else not _is_flow(value)
    at = key.end_mark.index
    found = _HEAD.fullmatch(page.text[at : page.line_end(at)]) if is_below else None
    return (found[1] or "") if found else ""


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _sequence(page: _Page, node: yaml.SequenceNode, old: list[Yaml], new: list[Plain]) -> Iterator[_Splice]:
    dashes = [page.text.rindex("-", 0, item.start_mark.index) for item in node.value]
    if not all(page.begins_line(dash) for dash in dashes):
        raise _OddError
    depth = page.depth(dashes[0])
    before, after = [repr(one) for one in old], [repr(as_read(one)) for one in new]
    for kind, i, i_end, j, j_end in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(i_end - i, j_end - j)
        for step in range(both):
            yield from _item(page, node.value[i + step], old[i + step], new[j + step])
        for at in range(i + both, i_end):
            yield page.lines_of(dashes[at], content_end(page.text, node.value[at]))
        if j + both < j_end:
            yield _inserted(page, node, i + both, [_as_item(one, depth) for one in new[j + both : j_end]])


def _inserted(page: _Page, node: yaml.SequenceNode, at: int, items: Sequence[str]) -> _Splice:
    """More items before the one at `at`, behind the one before it."""
    if at == 0:
        start = page.line_start(node.start_mark.index)
        return _Splice(start, start, "".join(f"{item}\n" for item in items))
    stop = page.line_end(content_end(page.text, node.value[at - 1]))
    return _Splice(stop, stop, "".join(f"\n{item}" for item in items))


def _item(page: _Page, node: yaml.Node, old: Yaml, new: Plain) -> Iterator[_Splice]:
    if isinstance(node, yaml.MappingNode) and isinstance(old, dict) and isinstance(new, Mapping) and new:
        yield from _mapping(page, node, old, new)
    else:
        yield _rewritten(page, node, new)


def _as_item(value: Plain, depth: str) -> str:
    lines = tidy(value).splitlines() if isinstance(value, Mapping) and value else [flow(value)]
    return "\n".join(f"{depth}{'  ' if at else '- '}{line}" if line else "" for at, line in enumerate(lines))


def _end(page: _Page, key: yaml.Node, value: yaml.Node) -> int:
    """Where a pair ends; behind a key without a value that is its colon."""
    colon = page.text.index(":", key.end_mark.index) + 1
    return max(colon, content_end(page.text, value))


def _keeps_comments(text: str, root: yaml.Node | None, made: str, splices: Sequence[_Splice]) -> bool:
    dropped = [one for one in splices if one.is_dropped]
    old = Counter(
        one.words
        for one in comments(text, root)
        if not any(gone.start <= one.start < gone.end for gone in dropped)
    )
    return old <= Counter(one.words for one in comments(made, yaml.compose(made, Loader=_LOADER)))


def _node_at(node: yaml.Node | None, path: KeyPath) -> yaml.Node | None:
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            return None
    return node


def _at(value: Yaml, path: KeyPath) -> Yaml:
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
    return value


def _with(value: Yaml, path: KeyPath, new: Yaml) -> Yaml:
    """The whole value, with that at `path` exchanged."""
    if not path:
        return new
    made, here = deepcopy(value), path[-1]
    target = _at(made, path[:-1])
    if isinstance(target, dict):
        target[str(here)] = new
    elif isinstance(target, list) and isinstance(here, int):
        target[here] = new
    return made
