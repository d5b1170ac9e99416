"""One bad article among many: nothing is published and all is told; or the rest is, and that is said."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.build import Faults, Options
from site_builder.publishing import Ending, publish
from site_builder.write import MANIFEST
from tests.archive_files import unpack
from tests.faults.counts import record, times
from tests.faults.runs import PROJECT, built
from tests.warm import warmed

ARTICLES = times(12, 200)
BAD = "articles/article-3"


def archive(root: Path) -> Options:
    """Articles that refer to each other; a meeting, an essay and a note that name number 3."""
    heads = "".join(
        f"-- content/articles/article-{n}.md --\n---\ntitle: Article {n}\nrights: own\n"
        f"source_url: https://example.org/{n}\ntags: [harbour]\n---\n\n"
        f"The harbour of article {n} is quiet. See [[article-3]].\n"
        for n in range(ARTICLES)
    )
    more = (
        "-- content/notes/article-3.yaml --\narticle: article-3\nnotes:\n- id: quiet\n  quote: is quiet\n"
        "  kind: context\n  author: Ann Archive\n  created: 2020-01-02\n  as_of: 2020-01-02\n"
        "  summary: It was.\n  body: It was quiet.\n"
        "  sources:\n  - url: https://example.org/s\n    title: A source\n"
        "-- content/essays/about.md --\n---\ntitle: About\n---\n\nSee [[article-3]] and [[article-4]].\n"
    )
    settings = "-- archive.yaml --\ntitle: Many\nurl: https://example.org/\nsearch: false\n"
    return Options(warmed(settings + heads + more, root))


def unread_front_matter(root: Path) -> None:
    (root / f"content/{BAD}.md").write_text("---\ntitle: [open\n---\n\nWords.\n", "utf-8")


def lost_quote(root: Path) -> None:
    path = root / f"content/{BAD}.md"
    path.write_text(path.read_text("utf-8").replace("is quiet", "is loud"), "utf-8")


def missing_picture(root: Path) -> None:
    path = root / f"content/{BAD}.md"
    path.write_text(f"{path.read_text('utf-8')}\n![Boat](media/article-3/boat.png)\n", "utf-8")


def failing_filter(root: Path) -> None:
    """A template of the archive's own whose expression fails on one page."""
    template = (PROJECT / "templates/article.html").read_text("utf-8")
    fails = '{% if page.title == "Article 3" %}{{ 1 // 0 }}{% endif %}'
    before, block, after = re.split(r"(\{% block og_title %\})", template, maxsplit=1)
    path = root / "templates/article.html"
    path.parent.mkdir()
    path.write_text(before + block + fails + after, "utf-8")


def not_utf8(root: Path) -> None:
    (root / f"content/{BAD}.md").write_bytes(b"---\ntitle: \xcc\xee\n---\n")


FORMS = [failing_filter, lost_quote, missing_picture, not_utf8, unread_front_matter]


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("form", FORMS)
def test_one_bad_article_publishes_nothing_and_all_is_told(
    tmp_path: Path, form: Callable[[Path], None]
) -> None:
    options = archive(tmp_path)
    told, ending = publish(options)
    assert ending, told
    before = files(options.folder)
    form(tmp_path)
    (tmp_path / "content/articles/article-5.md").write_text("---\ntitl: Five\n---\n\nWords.\n", "utf-8")

    told, ending = publish(options)

    assert ending is Ending.NOTHING and told.endswith("nothing was published")
    assert re.search(r"article-3\.(?:md|yaml):\d", told) and re.search(r"article-5\.md:\d", told), told
    assert files(options.folder) == before
    record(f"{form.__name__.replace('_', ' ')} in 1 of {ARTICLES}", 1, "unchanged, exit 1, all told")


@pytest.mark.parametrize("form", FORMS)
def test_told_to_keep_going_it_publishes_the_rest_and_says_what_is_missing(
    tmp_path: Path, form: Callable[[Path], None]
) -> None:
    options = archive(tmp_path)
    publish(options)
    form(tmp_path)

    told, ending = publish(replace(options, faults=Faults.LEAVE_OUT))

    made = files(options.folder)
    assert ending is Ending.INCOMPLETE and told.endswith("published without article-3"), told
    assert " error " in told and "article-3" in told.split("published without")[0]
    assert f"{BAD}/index.html" not in made and "articles/article-4/index.html" in made
    for name, data in made.items():
        # The words of a link stay; it leads nowhere.
        assert b"articles/article-3/" not in data, name
    assert b"article-4" in made["about/index.html"]


def test_keeping_going_changes_nothing_where_nothing_is_wrong(tmp_path: Path) -> None:
    options = archive(tmp_path)
    publish(options)
    before = files(options.folder)

    _, ending = publish(replace(options, faults=Faults.LEAVE_OUT))

    assert ending is Ending.WHOLE and files(options.folder) == before


def test_what_is_not_an_article_cannot_be_left_out(tmp_path: Path) -> None:
    options = archive(tmp_path)
    publish(options)
    before = files(options.folder)
    unpack("-- content/meetings/council.md --\n---\ntitel: Council\n---\n", tmp_path)

    told, ending = publish(replace(options, faults=Faults.LEAVE_OUT))

    assert ending is Ending.NOTHING and "council.md" in told and files(options.folder) == before


def test_the_command_says_by_its_exit_code_that_the_site_is_incomplete(tmp_path: Path) -> None:
    archive(tmp_path)
    lost_quote(tmp_path)

    assert built(tmp_path, "--keep-going").code == 3
