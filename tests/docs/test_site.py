"""The documentation is a site of our own tool, with nothing wrong in it, every link and heading checked."""

from dataclasses import replace
from pathlib import Path

import pytest

from docs import site
from site_builder.options import Options, Search
from site_builder.publishing import Ending, publish
from site_builder.report import Strictness


def built(folder: Path) -> tuple[str, Ending]:
    return publish(Options(folder, strictness=Strictness.STRICT, search=Search.LEFT_OUT))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = site.lay(tmp_path_factory.mktemp("docs"))
    told, ending = built(folder)
    assert ending is Ending.WHOLE, told
    assert "warning" not in told and "error" not in told
    return folder / "output"


def test_every_document_is_a_page_and_stands_on_the_first_one(published: Path) -> None:
    home = (published / "index.html").read_text("utf-8")
    names = sorted(path.stem for path in site.HERE.glob("*.md"))

    assert len(names) > 20
    for one in site.documents().values():
        assert f'<a href="{one.id}/index.html">' in home
        assert (published / one.id / "index.html").is_file()
    assert sorted(site.documents()) == names


def test_links_between_documents_are_links_between_pages(published: Path) -> None:
    tutorial = (published / "tutorial/index.html").read_text("utf-8")

    assert 'href="../why/index.html"' in tutorial
    assert 'href="../content/index.html#' in tutorial
    assert ".md" not in tutorial.split("Where next")[1]


def test_it_leads_to_its_sections_and_not_to_articles_it_does_not_have(published: Path) -> None:
    page = (published / "tutorial/index.html").read_text("utf-8")

    assert 'href="../index.html#how-to"' in page and ">Meetings</a>" not in page
    assert 'id="how-to"' in (published / "index.html").read_text("utf-8")


def test_a_heading_that_is_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {name: one for name, one in site.documents().items() if name in ("why", "upgrade")}
    known["why"] = replace(known["why"], text="See [it](upgrade.md#no-such-place).")
    known["upgrade"] = replace(known["upgrade"], text="Words.")
    monkeypatch.setattr(site, "documents", lambda: known)

    told, ending = built(site.lay(tmp_path))

    assert ending is Ending.NOTHING and "no-such-place" in told


def test_a_link_in_a_row_of_a_table_stays_in_its_cell() -> None:
    known = site.documents()

    def linked(text: str) -> str:
        return site.linked(replace(known["rights"], text=text), known)

    assert linked("| [a](why.md) | b |") == "| [[essay:why\\|a]] | b |"
    assert linked("[a](why.md#why-quotes)") == "[[essay:why#Why quotes|a]]"
    assert linked("[a](data.md) [b](../x/y.md)") == "[[essay:on-data|a]] b"
    assert linked("[a](#no-heading)") == "[[essay:rights#no-heading|a]]"
    assert linked("```md\n[a](why.md)\n```") == "```md\n[a](why.md)\n```"
