"""Bylines of rare shapes above and below texts of our own: whom they name, and when."""

from html import escape
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from site_builder.intake import convert
from site_builder.intake.fields.clues import key
from site_builder.model.draft import Raw


class _Shape(TypedDict, total=False):
    name: str
    text: str
    page: str
    """What the title element says, where it is a saved page."""
    head: list[str]
    tail: list[str]
    title: str
    authors: list[str]
    day: str


_FILE = yaml.safe_load((Path(__file__).parent / "heads.yaml").read_text("utf-8"))
TEXTS: dict[str, list[str]] = _FILE["texts"]
SHAPES: list[_Shape] = _FILE["heads"]


def raw_of(shape: _Shape) -> Raw:
    """A shape as the file that somebody saved."""
    text = TEXTS[shape["text"]]
    if "page" not in shape:
        lines = (*shape["head"], *text, *shape.get("tail", ()))
        return Raw(f"{shape['name']}.txt", "\n\n".join(lines).encode())
    story = "".join(f"<p>{escape(one)}</p>" for one in text)
    # Parts of a line stand beside each other without a space, as many systems write them.
    head = "".join(shape["head"])
    markup = (
        f"<!doctype html><html lang='{shape['text'][:2]}'><head><title>{shape['page']}</title></head>"
        f"<body><header><a href='/'>Home</a></header><main><article>{head}<div>{story}</div></article></main>"
        "<footer><p>© 2020 Alder Herald. All rights reserved.</p></footer></body></html>"
    )
    return Raw(f"{shape['name']}.html", markup.encode())


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: str(shape["name"]))
def test_a_byline_of_a_rare_shape_names_its_authors_and_nobody_else(shape: _Shape) -> None:
    draft = convert(raw_of(shape)).value
    assert draft is not None

    article = draft.article
    assert list(map(key, article.authors)) == list(map(key, shape.get("authors", [])))
    assert str(article.published or "") in ("", shape.get("day", ""))
    assert "title" not in shape or key(article.title) == key(shape["title"])
    assert all(key(one) in key(article.body) for one in TEXTS[shape["text"]])
