"""Why a page was rendered again, or was not, as somebody asks after a build."""

from pathlib import Path

import pytest

from site_builder.build import Faults, Options, make
from site_builder.cache import Cache
from site_builder.compose import VIEWS
from site_builder.explaining import explain_page
from site_builder.keeping import CACHE
from site_builder.publishing import publish
from site_builder.traces import trace_of
from tests.archive_files import unpack

ARCHIVE = """\
-- archive.yaml --
title: A small archive
url: https://example.org/sub/
search: false
share_images: false
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2007-12-13
rights: own
source_url: https://example.org/a
tags: [boats]
---

The harbour is quiet.
-- content/articles/market.md --
---
title: A loud market
rights: own
source_url: https://example.org/b
tags: [fish]
---

The market is loud.
"""
HARBOUR = "content/articles/harbour.md"
PAGE = "articles/harbour/index.html"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that was built, edited, and built again."""
    root = unpack(ARCHIVE, tmp_path_factory.mktemp("archive"))
    publish(Options(root))
    replaced(root / HARBOUR, "quiet.", "very quiet.")
    publish(Options(root))
    return root


def replaced(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_page_that_was_rendered_again_says_what_has_changed(root: Path) -> None:
    told, is_known = explain_page(root, "articles/harbour/")

    assert is_known
    assert told.splitlines() == [
        PAGE,
        f"  made from: {HARBOUR}, by the template article.html",
        "  rendered: by the last run",
        "  because: what it shows has changed: blocks",
        "  its bytes: others than before",
    ]


def test_a_page_that_was_left_alone_says_since_when(root: Path) -> None:
    told, is_known = explain_page(root, "articles/market/")

    assert is_known
    assert "rendered: by the run before the last one\n  because: it is new here" in told
    assert "since then: nothing that it shows has changed" in told


@pytest.mark.parametrize(
    "name",
    [
        PAGE,
        "/articles/harbour/",
        "articles/harbour",
        f"output/{PAGE}",
        "https://example.org/sub/articles/harbour/#note-1",
        "http://127.0.0.1:8000/articles/harbour/?x=1",
    ],
)
def test_a_page_is_known_by_its_file_and_its_addresses(root: Path, name: str) -> None:
    assert explain_page(root, name)[0].startswith(f"{PAGE}\n")


def test_a_record_and_a_file_are_known_by_paths_as_they_are_typed(tmp_path: Path) -> None:
    root = unpack(ARCHIVE, tmp_path / "archive")
    publish(Options(root, output=tmp_path / "public"))
    sheet = next((tmp_path / "public/assets").glob("*.css"))

    for name in (root / HARBOUR, HARBOUR.replace("/", "\\")):
        assert explain_page(root, str(name))[0].startswith(f"{HARBOUR} is shown by")
    assert explain_page(root, str(tmp_path / "public" / PAGE))[0].startswith(f"{PAGE}\n")
    assert "it is no page" in explain_page(root, str(sheet))[0]


@pytest.mark.parametrize("name", ["/", "index.html", "./output/index.html", "https://example.org/sub/"])
def test_the_first_page_has_several_names(root: Path, name: str) -> None:
    assert explain_page(root, name)[0].startswith("index.html\n")


def test_a_record_names_its_pages_those_rendered_last_first(root: Path) -> None:
    told, is_known = explain_page(root, HARBOUR)

    first, *rest = told.splitlines()
    assert is_known and first.startswith(f"{HARBOUR} is shown by")
    assert f"  {PAGE}: rendered by the last run; what it shows has changed: blocks" in rest
    assert [line for line in rest if "the run before" in line] == rest[-1:]


def test_other_files_and_unknown_ones_are_told_apart(root: Path) -> None:
    known, is_known = explain_page(root, "assets/apple-touch-icon.png")
    unknown, is_unknown = explain_page(root, "articles/harbor/")

    assert is_known and "it is no page" in known
    assert not is_unknown and "did you mean articles/harbour?" in unknown


def test_without_a_build_nothing_is_known(tmp_path: Path) -> None:
    told, is_known = explain_page(unpack(ARCHIVE, tmp_path), PAGE)

    assert not is_known and told.startswith("nothing is remembered")


def test_a_version_that_came_back_is_told_as_a_change(tmp_path: Path) -> None:
    root = unpack(ARCHIVE, tmp_path)
    publish(Options(root))
    whole = (root / "content/articles/market.md").read_text("utf-8")
    replaced(root / HARBOUR, "quiet.", "noisy.")
    replaced(root / "content/articles/market.md", "rights: own", "rights: nobody's")
    assert not publish(Options(root))[1]
    replaced(root / HARBOUR, "noisy.", "quiet.")
    (root / "content/articles/market.md").write_text(whole, "utf-8")
    assert publish(Options(root))[1]

    told, _ = explain_page(root, PAGE)

    assert "rendered: by the last run\n  because: what it shows has changed: blocks" in told


def test_what_was_left_out_is_not_told_of(tmp_path: Path) -> None:
    root = unpack(ARCHIVE, tmp_path)
    replaced(root / "content/articles/market.md", "rights: own", "rights: nobody's")
    publish(Options(root, faults=Faults.LEAVE_OUT))

    assert explain_page(root, PAGE)[1]
    assert not explain_page(root, "articles/market/")[1]


def test_a_template_and_what_all_pages_show_are_causes_too(tmp_path: Path) -> None:
    root, memory = unpack(ARCHIVE, tmp_path), Cache()
    make(Options(root), memory)
    (root / "templates").mkdir()
    built_in = (Path(__file__).parents[1] / "templates/tag.html").read_text("utf-8")
    (root / "templates/tag.html").write_text(f"{built_in}{{# more #}}", "utf-8")
    memory = memory.next()
    make(Options(root), memory)
    memory.save(root / CACHE)

    assert "because: its template has changed" in explain_page(root, "tags/boats/")[0]
    assert "bytes: the same as before" in explain_page(root, "tags/boats/")[0]

    replaced(root / "archive.yaml", "A small archive", "A smaller archive")
    memory = memory.next()
    make(Options(root), memory)
    memory.save(root / CACHE)

    assert "what every page shows has changed" in explain_page(root, "articles/harbour/")[0]


def test_every_view_names_its_parts(root: Path) -> None:
    site = make(Options(root), Cache())
    assert site.outputs
    for view in VIEWS.values():
        assert view.__match_args__, view  # type: ignore[attr-defined]


def test_each_part_of_a_view_changes_the_trace() -> None:
    from dataclasses import dataclass

    from site_builder.model.page import Page

    @dataclass(frozen=True)
    class View:
        one: str
        other: str

    pages = [Page("a/", "t.html", View(*words)) for words in (("x", "yz"), ("xy", "z"), ("x", "yz"))]
    (first, trace), (second, other), (third, same) = (trace_of(page, "m", "e") for page in pages)

    assert first == third != second and trace == same
    assert trace.parts[:4] != other.parts[:4] and trace.parts[4:] != other.parts[4:]
