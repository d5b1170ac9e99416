"""Real pages as somebody pasted them: how much of the article is kept, and how much besides."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from site_builder.intake import convert
from site_builder.intake.markdown import PREFIXES, from_markdown
from site_builder.model.draft import LineKind, Raw

CORPUS = Path(__file__).parents[2].parent / "shared/corpus/import-dev"
FLOORS = {"region": (0.94, 0.955), "whole": (0.93, 0.955)}
"""F1 and recall that were reached; a change that loses some of it has to say why."""

pytestmark = pytest.mark.skipif(
    not CORPUS.exists(), reason="the pages lie beside the repository, in ../shared/corpus; they are not here"
)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(text: str) -> str:
    """The words of the article that is made of a page."""
    draft = convert(Raw("page.txt", text.encode())).value
    lines = draft.article.body.split("\n") if draft else []
    kinds = {prefix: kind for kind, prefix in PREFIXES.items()}
    return "\n".join(
        from_markdown(line, next((kinds[p] for p in kinds if line.startswith(p)), LineKind.BODY))
        for line in lines
    )


@pytest.mark.parametrize("shape", FLOORS)
def test_the_article_of_a_real_page_is_kept_and_little_besides(shape: str) -> None:
    pages: dict[str, Any] = json.loads((CORPUS / f"pasted.{shape}.json").read_text("utf-8"))
    gold: dict[str, Any] = json.loads((CORPUS / "gold.json").read_text("utf-8"))
    found = {name: {"articleBody": words(page["articleBody"])} for name, page in pages.items()}
    measure = scorer()

    told = measure.summary(measure.rows_of(found, gold, sorted(gold)))

    assert (told["f1"] >= FLOORS[shape][0], told["recall"] >= FLOORS[shape][1]) == (True, True), told
