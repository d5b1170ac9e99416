"""What the page on themes shows can be put into an archive as it is shown."""

import re
from datetime import date
from pathlib import Path

from site_builder.options import Options, Search
from site_builder.publishing import Ending, publish
from site_builder.report import Strictness
from site_builder.starting import Wishes, start

PAGE = Path(__file__).parents[2] / "docs/themes.md"
_EXAMPLE = re.compile(r"```(?:css|html)\n(?:/\*|\{#) (?P<path>\S+) (?:\*/|#\})\n(?P<text>.*?)```", re.DOTALL)


def test_the_examples_on_themes_make_a_site_that_looks_so(tmp_path: Path) -> None:
    start(tmp_path, Wishes("A room"), date(2026, 11, 21))
    examples = {found["path"]: found["text"] for found in _EXAMPLE.finditer(PAGE.read_text("utf-8"))}
    for path, text in examples.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")

    told, ending = publish(Options(tmp_path, strictness=Strictness.STRICT, search=Search.LEFT_OUT))

    assert len(examples) == 3 and ending is Ending.WHOLE, told
    (style,) = (tmp_path / "output/assets").glob("theme.*.css")
    rules = style.read_text("utf-8")
    assert "#7a1f5c" in rules and "font-style: italic" in rules
    assert "It is not here. The <a href=" in (tmp_path / "output/404.html").read_text("utf-8")
