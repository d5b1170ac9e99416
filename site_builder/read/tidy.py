"""Keys as people write them become the fields of a dataclass; keys that do not exist are reported."""

from collections.abc import Iterator, Sequence

from site_builder.model.issue import Issue, Part, Spot
from site_builder.read.causes import meant
from site_builder.read.codes import Codes
from site_builder.read.decode import CONTROL
from site_builder.read.shape import Field, Shape, shape
from site_builder.text.similar import nearest
from site_builder.text.yaml_guard import Yaml

_WHERE_INSTEAD = {
    "body": "write the text below the second `---`",
    "id": "the file's name is the id: delete the key, or rename the file",
    "on": "the article is named once, at the head of the file: delete the key",
}
_ADDRESSES = ("address", "permalink", "slug", "url")
"""What other site builders let a page's address be given by."""


def tidy(value: dict[str, Yaml], kind: type, spot: Spot, codes: Codes) -> tuple[dict[str, Yaml], list[Issue]]:
    """The mapping under Python's names, empty values left out, and what is wrong with its keys."""
    form = shape(kind)
    kept: dict[str, Yaml] = {}
    issues: list[Issue] = []
    for key, inner in value.items():
        field = form.by_key.get(key)
        if field is None:
            issues.append(_unknown(key, form, spot.at(key, part=Part.KEY), codes))
        elif inner is not None or field.is_required:
            kept[field.name], found = _field(field, inner, spot, codes)
            issues.extend(found)
    return kept, issues


def _field(field: Field, value: Yaml, spot: Spot, codes: Codes) -> tuple[Yaml, Sequence[Issue]]:
    if field.inner is None:
        is_blank = field.is_text and isinstance(value, str) and not value.strip()
        blank = (_blank(field, spot.at(field.key), codes),) if is_blank else ()
        return value, (*blank, *(() if field.is_verbatim else _controls(value, spot, (field.key,))))
    if isinstance(value, dict) and not field.is_many:
        return tidy(value, field.inner, spot.at(field.key), codes)
    if isinstance(value, list) and field.is_many:
        return _list(field, value, spot, codes)
    return value, ()


def _controls(value: Yaml, spot: Spot, steps: tuple[str | int, ...]) -> Iterator[Issue]:
    """Control characters that a value spells: the file itself holds none, but YAML reads "\\0" as one."""
    if isinstance(value, str):
        if found := CONTROL.search(value):
            name = "a NUL" if found.group() == "\0" else f"the control character U+{ord(found.group()):04X}"
            advice = "delete the escape; \\n and \\t are the only ones of this kind that may be written"
            yield Issue("R02", f"these words spell {name}", spot.at(*steps), advice)
        return
    inside = value.items() if isinstance(value, dict) else enumerate(value or ())
    for step, inner in inside:
        yield from _controls(str(step), spot, steps)
        yield from _controls(inner, spot, (*steps, step))


def _list(field: Field, value: list[Yaml], spot: Spot, codes: Codes) -> tuple[Yaml, Sequence[Issue]]:
    kept: list[Yaml] = []
    issues: list[Issue] = []
    for index, one in enumerate(value):
        if isinstance(one, dict) and field.inner:
            one, found = tidy(one, field.inner, spot.at(field.key, index), codes)
            issues.extend(found)
        kept.append(one)
    return kept, issues


def _unknown(key: str, form: Shape, spot: Spot, codes: Codes) -> Issue:
    if key in form.from_file:
        advice = _WHERE_INSTEAD.get(key, "delete the key")
        return Issue(codes.from_file, f"`{key}` is not written by hand", spot, advice)
    return Issue(codes.unknown, f"there is no key `{key}` here", spot, _known_key(key, form))


def _known_key(key: str, form: Shape) -> str:
    if key == "notes" and "body" in form.from_file:
        return "notes stand in a file of their own; `site-builder notes move` takes an article's there"
    if near := nearest(key, form.by_key):
        return meant(near)
    if key in _ADDRESSES and "id" in form.from_file:
        return _WHERE_INSTEAD["id"]
    return f"the keys here are {', '.join(form.by_key)}"


def _blank(field: Field, spot: Spot, codes: Codes) -> Issue:
    return Issue(codes.blank, f"`{field.key}` is empty", spot, "write it between the quotation marks")
