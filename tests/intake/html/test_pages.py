"""Real pages, saved as HTML: the article is found and written without loss, all text accounted for."""

import gzip
import importlib.util
import json
import os
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from site_builder.intake.assemble import lines_of
from site_builder.intake.html import draft_of, parse
from site_builder.intake.html.account import page_text
from site_builder.intake.html.blocks import blocks_of
from site_builder.intake.html.choose import choose, with_title
from site_builder.intake.html.page import base_of
from site_builder.intake.html.region import article_tree
from site_builder.intake.html.where import LoneCaptions, Where
from site_builder.intake.html.write import markdown
from site_builder.model.draft import Draft, Raw
from tests.intake.html.compared import counted, counted_in, said, said_in, tokens_of

CORPUS = Path(__file__).parents[3].parent / "shared/corpus/import-dev"
FLOOR = (0.975, 0.975)
"""F1 and recall that were reached; a change that loses some of it has to say why."""
SAMPLE = 1 if "EVERY_PAGE" in os.environ else 3
"""Every third page is looked at closely; `make full` looks at all."""

pytestmark = pytest.mark.skipif(
    not CORPUS.exists(), reason="the pages lie beside the repository, in ../shared/corpus; they are not here"
)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def names() -> list[str]:
    return sorted(json.loads((CORPUS / "gold.json").read_text("utf-8"))) if CORPUS.exists() else []


def saved(name: str) -> Raw:
    return Raw(f"{name}.html", gzip.decompress((CORPUS / f"html/{name}.html.gz").read_bytes()))


@cache
def drafted(name: str) -> Draft:
    page = parse(saved(name)).value
    assert page is not None
    draft = draft_of(saved(name), page, ()).value
    assert draft is not None
    return draft


def words(body: str) -> str:
    """The words of an article, a line for each of its blocks; what stands under pictures is none of it."""
    lines = []
    tokens = tokens_of(body)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and before.type == "figcaption_open":
            continue
        seen = (
            one.content if one.type in ("text", "text_special", "code_inline") else " "
            for one in token.children or ()
            if not one.type.endswith(("_open", "_close"))
        )
        lines.append("".join(seen) if token.type == "inline" else token.content)
    return "\n".join(lines)


def test_the_article_of_a_real_page_is_found_and_little_besides() -> None:
    gold: dict[str, Any] = json.loads((CORPUS / "gold.json").read_text("utf-8"))
    found = {name: {"articleBody": words(drafted(name).article.body)} for name in names()}
    measure = scorer()

    told = measure.summary(measure.rows_of(found, gold, names()))

    assert (told["f1"] >= FLOOR[0], told["recall"] >= FLOOR[1]) == (True, True), told


@pytest.mark.parametrize("name", names()[::SAMPLE], ids=lambda name: str(name)[:8])
def test_body_removed_and_fields_give_back_the_text_of_the_page(name: str) -> None:
    page = parse(saved(name)).value
    assert page is not None

    draft = drafted(name)

    assert page_text(draft.article, draft.sidecar) == blocks_of(page.tree).exact
    assert len(list(lines_of(draft.article, draft.sidecar))) == len(draft.sidecar.lines)


@pytest.mark.parametrize("name", names()[::SAMPLE], ids=lambda name: str(name)[:8])
def test_the_markdown_of_a_real_article_renders_to_what_its_tree_holds(name: str) -> None:
    page = parse(saved(name)).value
    assert page is not None
    tree = article_tree(page.tree, with_title(choose(page.tree), drafted(name).article.title))

    made = markdown(tree, Where("https://example.org/", "en", lone_captions=LoneCaptions.KEPT))

    assert said_in(made) == said(tree)
    wanted, held = counted(tree, base=True), counted_in(made)
    # Captions of a gallery, and of pictures that stand for others, may share a place; their words are above.
    assert held.pop("caption", 0) <= wanted.pop("caption", 0)
    assert held == wanted


def test_a_block_that_was_cut_comes_back_with_its_markup() -> None:
    before, cut = next(
        (draft, one)
        for draft in map(drafted, names())
        for one in draft.article.provenance.removed
        if len(one.text.split()) > 5 and "caption" not in one.reason
    )
    page = parse(before.raw).value
    assert page is not None

    raw = Raw(before.raw.name, before.raw.data, keep=frozenset({cut.line}))
    after = draft_of(raw, page, ()).value

    assert after is not None
    assert "".join(cut.text.split()) in said_in(after.article.body)
    assert "".join(cut.text.split()) not in said_in(before.article.body)


def test_the_address_of_a_page_is_what_links_are_relative_to() -> None:
    page = parse(saved(names()[0])).value

    assert page is not None
    assert base_of(page) == page.address
