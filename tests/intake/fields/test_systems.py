"""Pages as the systems that make websites lay them out; each file ends with what people read on it."""

from pathlib import Path

import pytest

from site_builder.intake.html.page import page_of
from tests.intake.fields.pages import value, values

SYSTEMS = sorted((Path(__file__).parent / "systems").glob("*.html"))


def wanted(markup: str) -> dict[str, str]:
    """What the last comment of a page says that people read on it."""
    lines = markup.rsplit("<!--", 1)[1].rsplit("-->", 1)[0].strip().splitlines()
    return dict(tuple(part.strip() for part in line.split(":", 1)) for line in lines)  # type: ignore[misc]  # pairs


@pytest.mark.parametrize("path", SYSTEMS, ids=lambda path: path.stem)
def test_what_people_read_on_a_page_is_found_and_no_more(path: Path) -> None:
    markup = path.read_text("utf-8")
    one, want = page_of(markup), wanted(markup)

    assert value(one, "title") == want["title"]
    assert values(one, "authors") == [name for name in want["authors"].split("|") if name]
    assert value(one, "published") == want["published"]
