"""Views made from their own types: one with everything a view can hold, one with as little as it may."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from site_builder.model.page import Theme

ROOT = Path(__file__).parents[2]

WORDS: Mapping[str, str] = {
    "canonical": "https://example.org/archive/page/",
    "iso": "2007-12-13",
    "url": "../page/index.html",
    "root": "../",
    "language": "en",
    "original_language": "ru",
    "quote_language": "en",
    "article_language": "en",
    "direction": "ltr",
    "role": "comment",
    "kind": "outcome",
    "updated": "2026-10-11T00:00:00Z",
    "modified": "2026-10-11",
    "base_url": "https://example.org/archive/",
    "contact": "https://example.org/contact",
}


def full(kind: Any, name: str = "value") -> Any:
    """A value of this type with every field filled, two of everything that can be several."""
    if get_origin(kind) in (Union, UnionType):
        return full(next(each for each in get_args(kind) if each is not NoneType), name)
    if get_origin(kind) is tuple:
        return (full(get_args(kind)[0], name), full(get_args(kind)[0], name))
    if is_dataclass(kind):
        return _filled(kind, full)
    if kind is Markup:
        return Markup("{}") if name == "jsonld" else Markup("<p>Some words.</p>")
    return {str: WORDS.get(name, f"{name} & <words>"), int: 2, bool: True}[kind]


def bare(kind: Any, name: str = "value") -> Any:
    """A value of this type with nothing in it that could be left out."""
    if get_origin(kind) in (Union, UnionType):
        return None
    if get_origin(kind) is tuple:
        return ()
    if is_dataclass(kind):
        return _filled(kind, bare)
    return {str: "" if name != "language" else "en", Markup: Markup(""), int: 0, bool: False}[kind]


def own_theme() -> Theme:
    """The templates and the theme of this project."""
    templates = _files(ROOT / "templates")
    texts = {name: data.decode() for name, data in templates.items()}
    return Theme(texts, _files(ROOT / "theme"), {name: f"templates/{name}" for name in texts})


def theme_of(**templates: str) -> Theme:
    """A theme of a few templates: `theme_of(home="{{ page.title }}")` has `home.html`."""
    texts = {f"{name}.html": text for name, text in templates.items()}
    return Theme(texts, {}, {name: f"templates/{name}" for name in texts})


def _filled(kind: Any, make: Any) -> Any:
    hints = get_type_hints(kind)
    return kind(**{field.name: make(hints[field.name], field.name) for field in fields(kind)})


def _files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
