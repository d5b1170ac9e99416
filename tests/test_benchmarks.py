"""What is measured beside the peers: the same archive, and exactly their pages."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.peers.corpus import HARNESS, HOME, WHY_NOT, Corpus, corpus

ARTICLES = 120

pytestmark = pytest.mark.skipif(not HARNESS.is_dir(), reason=WHY_NOT)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return corpus(ARTICLES, tmp_path_factory.mktemp("bench"))


def files_below(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_same_seed_gives_the_same_archive(made: Corpus, tmp_path: Path) -> None:
    again = corpus(ARTICLES, tmp_path)

    assert files_below(again.equal) == files_below(made.equal)
    assert files_below(again.whole)["archive.yaml"] != files_below(made.equal)["archive.yaml"]


def test_the_equal_pages_are_those_that_the_peers_write(made: Corpus) -> None:
    command = [sys.executable, "-m", "benchmarks.peers.equal", str(made.equal)]
    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout

    articles = [json.loads(line) for line in made.neutral.read_text("utf-8").splitlines()]
    tagged = [tag for article in articles for tag in article["tags"]]
    pages = {
        *(f"articles/{article['slug']}/index.html" for article in articles),
        *(f"meetings/{meeting}/index.html" for article in articles for meeting in article["meetings"]),
        *(f"tags/{tag}/index.html" for tag in tagged),
        *(
            f"tags/{tag}/page/{number}/index.html"
            for tag in {*tagged}
            for number in range(2, (tagged.count(tag) + 49) // 50 + 1)
        ),
        *("index.html", "articles/index.html", "meetings/index.html", "tags/index.html"),
        *("feed.xml", "sitemap.xml"),
    }
    written = {name for name in files_below(made.equal / "output") if not name.startswith(("assets/", "."))}
    assert written == pages
    assert any("/page/2/" in page for page in pages)
