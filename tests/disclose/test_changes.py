"""A text that was published whole and is reserved now: nothing of it is left in what is published."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.build import Faults, Options
from site_builder.publishing import Ending, publish
from site_builder.serve.archive import Archive
from tests.warm import warmed

ARTICLE = "content/articles/ferry.md"
KEPT = b"the ferryman asked for a basket of eels"
ARCHIVE = f"""-- archive.yaml --
title: Ferries
url: https://example.org/
search: false
share_images: false
-- {ARTICLE} --
---
title: The ferry of the lower town
rights: own
source_url: https://example.org/ferry
published: 2019-05-06
---

For each who crossed, the ferryman asked for a basket of eels, and he got it.
-- content/notes/ferry.yaml --
article: ferry
notes:
- {{id: eels, kind: gloss, quote: each who crossed, summary: Ours.,
   as_of: 2020-01-01, author: E, created: 2020-01-01}}
-- content/articles/other.md --
---
title: The other bank
rights: own
source_url: https://example.org/other
published: 2019-05-07
---

See [[ferry]], which is quiet.
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = warmed(ARCHIVE, tmp_path_factory.mktemp("whole") / "archive")
    told, ending = publish(Options(root))
    assert ending and holding(root), told
    return root


@pytest.fixture
def archive(published: Path, tmp_path: Path) -> Options:
    """A copy of what was published whole, with all that its build remembers."""
    shutil.copytree(published, tmp_path / "archive")
    return Options(tmp_path / "archive")


def holding(root: Path) -> list[str]:
    """The published files in which the words stand."""
    files = (path for path in (root / "output").rglob("*") if path.is_file())
    return [path.relative_to(root).as_posix() for path in files if KEPT in path.read_bytes()]


def change(path: Path, words: str, instead: str) -> None:
    text = path.read_text("utf-8")
    assert words in text
    path.write_text(text.replace(words, instead), "utf-8")


def reserve(root: Path) -> None:
    change(root / ARTICLE, "rights: own", "rights: InC")


def test_it_is_gone_from_what_is_published_while_a_server_shows_it_to_its_author(archive: Options) -> None:
    server = Archive(archive.root, lambda _: None)
    server.saved(frozenset())
    reserve(archive.root)

    served = server.saved(frozenset({ARTICLE}))
    _, ending = publish(archive)

    page = served.files.get("articles/ferry/index.html")
    assert page and KEPT in page and b"The public sees an extract" in page
    assert ending is Ending.WHOLE and holding(archive.root) == []
    # What the server makes after that is for its author again, and publishes nothing.
    again = server.saved(frozenset()).files.get("articles/ferry/index.html")
    assert again and KEPT in again and holding(archive.root) == []


def test_it_is_gone_where_the_build_keeps_going_around_another_article(archive: Options) -> None:
    reserve(archive.root)
    change(archive.root / "content/articles/other.md", "2019-05-07", "2019-13-07")

    _, ending = publish(replace(archive, faults=Faults.LEAVE_OUT))

    page = (archive.root / "output/articles/ferry/index.html").read_text("utf-8")
    assert ending is Ending.INCOMPLETE and holding(archive.root) == [] and "each who crossed" in page


def test_it_is_gone_where_the_build_keeps_going_around_it(archive: Options) -> None:
    reserve(archive.root)
    change(archive.root / ARTICLE, "2019-05-06", "2019-13-06")

    _, ending = publish(replace(archive, faults=Faults.LEAVE_OUT))

    assert ending is Ending.INCOMPLETE and holding(archive.root) == []
    assert not (archive.root / "output/articles/ferry").exists()


def test_words_of_it_elsewhere_stop_a_build_that_keeps_going_around_it(archive: Options) -> None:
    reserve(archive.root)
    change(archive.root / ARTICLE, "2019-05-06", "2019-13-06")
    essay = archive.root / "content/essays/eels.md"
    essay.parent.mkdir()
    essay.write_text(f"---\ntitle: Eels\n---\n\nFor each who crossed, {KEPT.decode()}.\n", "utf-8")

    told, ending = publish(replace(archive, faults=Faults.LEAVE_OUT))

    assert ending is Ending.NOTHING and "D03" in told
