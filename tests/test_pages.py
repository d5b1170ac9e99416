"""The site on its way to GitHub Pages: packed as its upload packs it, every link followed below its path."""

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from site_builder.model.url import Url
from site_builder.options import Options
from site_builder.publishing import publish
from site_builder.report import Strictness
from site_builder.vanished import listed_pages, vanished
from tests.test_hosts import ARCHIVE
from tests.warm import warmed

HOME = "https://you.github.io/repo/"
_LINK = re.compile(r"""\b(?:href|src|content)="(?:0; url=)?([^"]+)\"""")

needs_tar = pytest.mark.skipif(shutil.which("tar") is None, reason="tar is not installed")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Pages unpacks it: what the step `upload-pages-artifact` puts into its archive."""
    root = warmed(ARCHIVE, tmp_path_factory.mktemp("pages"))
    told, fine = publish(Options(root, url=Url(HOME), strictness=Strictness.STRICT))
    assert fine, told
    packed, site = root / "artifact.tar", root / "published"
    skipped = ("--exclude=.git", "--exclude=.github", "--exclude=.[^/]*")
    flags = ("--dereference", "--hard-dereference", "--directory", str(root / "output"))
    subprocess.run(("tar", *flags, "-cf", str(packed), *skipped, "."), check=True)
    site.mkdir()
    subprocess.run(("tar", "-xf", str(packed), "-C", str(site)), check=True)
    return site


def pages(site: Path) -> dict[str, str]:
    """Address → text of every page."""
    found = ((path.relative_to(site).as_posix(), path.read_text("utf-8")) for path in site.rglob("*.html"))
    return {urljoin(HOME, name.removesuffix("index.html")): text for name, text in found}


def answers(site: Path, address: str) -> bool:
    """Whether Pages has something at an address below the site's path."""
    path = site / unquote(urlsplit(address).path).removeprefix("/repo/")
    return (path / "index.html").is_file() if address.endswith("/") else path.is_file()


@needs_tar
def test_every_file_of_the_site_is_published_and_nothing_else(published: Path) -> None:
    built = published.parent / "output"
    meant = {path.relative_to(built) for path in built.rglob("*") if path.is_file()}

    there = {path.relative_to(published) for path in published.rglob("*") if path.is_file()}

    assert meant - there == {Path(".site-builder.json")} and there <= meant


@needs_tar
def test_every_link_of_every_page_leads_somewhere_below_the_path_of_the_repository(published: Path) -> None:
    dead = [
        (page, link)
        for page, text in pages(published).items()
        for link in map(unescape, _LINK.findall(text))
        if link.startswith((".", "/", HOME)) or link.endswith((".html", ".css", ".js"))
        for address in (urljoin(page, link).partition("#")[0].partition("?")[0],)
        if not (address.startswith(HOME) and answers(published, address))
    ]

    assert dead == []


@needs_tar
def test_the_page_for_what_is_missing_works_at_any_depth(published: Path) -> None:
    text = (published / "404.html").read_text("utf-8")
    links = [unescape(link) for link in re.findall(r'\b(?:href|src)="([^"]+)"', text)]

    outside = [link for link in links if not link.startswith(("/repo/", "#", "http"))]
    assert outside == []
    assert all(answers(published, link.partition("#")[0]) for link in links if link.startswith("/repo/"))


@needs_tar
def test_the_sitemap_of_a_published_site_is_what_the_next_build_is_measured_by(published: Path) -> None:
    listed = listed_pages((published / "sitemap.xml").read_text("utf-8"))
    files = {path.relative_to(published).as_posix() for path in published.rglob("*") if path.is_file()}

    assert "articles/harbour/" in listed
    assert [*vanished(listed, files)] == []
    (lost,) = vanished(listed, files - {"articles/harbour/index.html"})
    assert lost.message.startswith("`/articles/harbour/` is a page of the published site")
