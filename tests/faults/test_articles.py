"""One bad article among many: nothing is published and all is told; or the rest is, and that is said."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
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


def written() -> str:
    """Articles that refer to each other; an essay and a note that name number 3."""
    heads = "".join(
        f"-- content/articles/article-{n}.md --\n---\ntitle: Article {n}\nrights: own\n"
        f"source_url: https://example.org/{n}\npublished: 2019-05-06\ntags: [harbour]\n---\n\n"
        f"The harbour of article {n} is quiet. See [[article-3]].\n"
        for n in range(ARTICLES)
    )
    more = (
        "-- content/notes/article-3.yaml --\narticle: article-3\nnotes:\n- id: quiet\n  quote: is quiet\n"
        "  kind: context\n  author: Ann Archive\n  created: 2020-01-02\n  as_of: 2020-01-02\n"
        "  summary: It was.\n  body: It was quiet.\n"
        "  sources:\n  - url: https://example.org/s\n    title: A source\n    accessed: 2020-01-02\n"
        "-- content/essays/about.md --\n---\ntitle: About\n---\n\nSee [[article-3]] and [[article-4]].\n"
    )
    settings = "-- archive.yaml --\ntitle: Many\nurl: https://example.org/\nsearch: false\n"
    return settings + heads + more


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, published."""
    root = warmed(written(), tmp_path_factory.mktemp("published") / "archive")
    told, ending = publish(Options(root))
    assert ending, told
    return root


@pytest.fixture
def archive(published: Path, tmp_path: Path) -> Options:
    """A copy of it, with its site and what its build remembers."""
    shutil.copytree(published, tmp_path / "archive")
    return Options(tmp_path / "archive")


@dataclass(frozen=True)
class Other:
    """A file of article 3 in which words stand that should not."""

    words: str
    instead: str
    file: str = f"content/{BAD}.md"

    def __call__(self, root: Path) -> None:
        path = root / self.file
        text = path.read_text("utf-8")
        assert self.words in text
        path.write_text(text.replace(self.words, self.instead), "utf-8")


@dataclass(frozen=True)
class Bytes:
    """The file of article 3 with other bytes in it."""

    data: bytes

    def __call__(self, root: Path) -> None:
        (root / f"content/{BAD}.md").write_bytes(self.data)


@dataclass(frozen=True)
class Failing:
    """A template of the archive's own whose expression fails on the page of article 3."""

    expression: str

    def __call__(self, root: Path) -> None:
        template = (PROJECT / "templates/article.html").read_text("utf-8")
        fails = '{% if page.title == "Article 3" %}{{ ' + self.expression + " }}{% endif %}"
        before, block, after = re.split(r"(\{% block og_title %\})", template, maxsplit=1)
        path = root / "templates/article.html"
        path.parent.mkdir()
        path.write_text(before + block + fails + after, "utf-8")


NOTES = "content/notes/article-3.yaml"
FORMS: dict[str, Callable[[Path], None]] = {
    "a byte of another encoding": Bytes(b"---\ntitle: \xcc\xee\n---\n"),
    "a day that does not exist": Other("2019-05-06", "2021-02-30"),
    "a filter that fails": Failing("page.title|round"),
    "a key given twice": Other("rights: own", "rights: own\nrights: own"),
    "a key nobody knows": Other("rights: own", "right: own"),
    "a person nobody knows": Other("rights: own", "rights: own\npeople: [nobody]"),
    "a lost quote": Other("is quiet", "is loud"),
    "a missing picture": Other("See [[", "![Boat](media/article-3/boat.png) See [["),
    "a note of no kind": Other("kind: context", "kind: gossip", NOTES),
    "a note that is no YAML": Other("notes:", "notes: [", NOTES),
    "a note with a day that does not exist": Other("as_of: 2020-01-02", "as_of: 2020-13-02", NOTES),
    "a NUL": Bytes(b"---\ntitle: Three\n---\n\nWo\0rds.\n"),
    "a number divided by nothing": Failing("1 // 0"),
    "a value that is a list": Other("title: Article 3", "title: [Article, 3]"),
    "an address of a program": Other("https://example.org/3", "javascript:alert(3)"),
    "an empty file": Bytes(b""),
    "another encoding throughout": Bytes("---\ntitle: Three\n---\n\nWords.\n".encode("utf-16")),
    "front matter that is no YAML": Other("title: Article 3", "title: [open"),
    "no title": Other("title: Article 3\n", ""),
    "words that are no number": Failing("page.title - 1"),
}
"""What can be wrong in the words, the notes, the pictures or on the page of one article."""
TRIED = list(FORMS)[times(2, 0) :: times(3, 1)]


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("form", TRIED)
def test_one_bad_article_publishes_nothing_and_all_is_told(archive: Options, form: str) -> None:
    before = files(archive.folder)
    FORMS[form](archive.root)
    (archive.root / "content/articles/article-5.md").write_text("---\ntitl: Five\n---\n\nWords.\n", "utf-8")

    told, ending = publish(archive)

    assert ending is Ending.NOTHING and told.endswith("nothing was published")
    # A file that is empty has no line, and a page that fails does so in a line of its template.
    assert re.search(r"(?:/article-3\.(?:md|yaml)|templates/article\.html):[\d:]* error ", told), told
    assert re.search(r"article-5\.md:\d+:\d+: error ", told), told
    assert files(archive.folder) == before
    record(f"{form} in 1 of {ARTICLES} articles", 1, "unchanged, exit 1, all told")


@pytest.mark.parametrize("form", TRIED)
def test_told_to_keep_going_it_publishes_the_rest_and_says_what_is_missing(
    archive: Options, form: str
) -> None:
    FORMS[form](archive.root)

    told, ending = publish(replace(archive, faults=Faults.LEAVE_OUT))

    made = files(archive.folder)
    assert ending is Ending.INCOMPLETE and told.endswith("published without article-3"), told
    assert " error " in told and "article-3" in told.split("published without")[0]
    assert f"{BAD}/index.html" not in made and "articles/article-4/index.html" in made
    for name, data in made.items():
        # The words of a link stay; it leads nowhere.
        assert b"articles/article-3/" not in data, name
    assert b"article-4" in made["about/index.html"]
    record(f"{form} in 1 of {ARTICLES} articles, told to keep going", 1, "the rest is published, exit 3")


def test_keeping_going_changes_nothing_where_nothing_is_wrong(archive: Options) -> None:
    before = files(archive.folder)

    _, ending = publish(replace(archive, faults=Faults.LEAVE_OUT))

    assert ending is Ending.WHOLE and files(archive.folder) == before


def test_what_is_not_an_article_cannot_be_left_out(archive: Options) -> None:
    before = files(archive.folder)
    unpack("-- content/meetings/council.md --\n---\ntitel: Council\n---\n", archive.root)

    told, ending = publish(replace(archive, faults=Faults.LEAVE_OUT))

    assert ending is Ending.NOTHING and "council.md" in told and files(archive.folder) == before


def test_the_command_says_by_its_exit_code_that_the_site_is_incomplete(archive: Options) -> None:
    FORMS["a lost quote"](archive.root)

    assert built(archive.root, "--keep-going").code == 3
