"""How much of real pasted pages is kept: `python -m benchmarks.pasted`.

Beside the two shapes that the pages come in, each is pasted again with other separators: wrapped at a width,
with other line ends and hard spaces, without blank lines, and as the lines of its markup.
"""

import gzip
import importlib.util
import json
import re
import textwrap
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from benchmarks.fields import CORPUS, half
from site_builder.intake import pasted_text
from site_builder.intake.fields.page_lines import lines_of
from site_builder.intake.html.page import parse
from site_builder.intake.markdown import PREFIXES, from_markdown
from site_builder.model.draft import LineKind, Raw

_BREAK = re.compile(r"\n+")
SEPARATORS: Mapping[str, Callable[[str], str]] = {
    "as it is": str,
    "close lines": lambda text: _BREAK.sub("\n", text),
    "hard spaces": lambda text: _BREAK.sub("\r\n\r\n", text.replace(". ", ".\xa0 ")),
    "wrapped": lambda text: "\n\n".join("\n".join(textwrap.wrap(line, 78)) for line in _BREAK.split(text)),
}


def scorer() -> ModuleType:
    """The measure that lies beside the pages."""
    spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(CORPUS)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(text: str) -> str:
    """The words of the article that is made of a pasted page."""
    draft = pasted_text.read(Raw("page.txt", text.encode())).value
    kinds = {prefix: kind for kind, prefix in PREFIXES.items()}
    return "\n".join(
        from_markdown(line, next((kinds[p] for p in kinds if line.startswith(p)), LineKind.BODY))
        for line in (draft.article.body.split("\n") if draft else [])
    )


def pages() -> dict[str, dict[str, str]]:
    """Shape → name → the page as somebody pasted it."""
    shapes: dict[str, dict[str, str]] = {}
    for shape in ("whole", "region"):
        stored = json.loads((CORPUS / f"pasted.{shape}.json").read_text("utf-8"))
        for name, change in SEPARATORS.items():
            shapes[f"{shape}, {name}"] = {key: change(one["articleBody"]) for key, one in stored.items()}
    shapes["whole, lines of the markup"] = {name: _from_markup(name) for name in stored}
    return shapes


def _from_markup(name: str) -> str:
    data = gzip.decompress((CORPUS / "html" / f"{name}.html.gz").read_bytes())
    page = parse(Raw(f"{name}.html", data)).value
    return "\n".join(line.text for line in lines_of(page.tree).lines) if page else ""


def main() -> None:
    gold: dict[str, Any] = json.loads((CORPUS / "gold.json").read_text("utf-8"))
    measure = scorer()
    for shape, pasted in pages().items():
        found = {name: {"articleBody": words(text)} for name, text in pasted.items()}
        for part in ("tuned on", "held out"):
            ids = sorted(name for name in gold if half(name) == part)
            told = measure.summary(measure.rows_of(found, gold, ids))
            print(f"{shape:28} {part:9} F1 {told['f1']:.3f}  recall {told['recall']:.3f}")


if __name__ == "__main__":
    main()
