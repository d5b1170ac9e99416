"""An archive in two versions, whose builds are quick, so that much of their time is writing."""

import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from site_builder.build import Options, Search, make
from site_builder.cache import Cache
from site_builder.keeping import CACHE
from site_builder.publishing import publish
from site_builder.write import MANIFEST

SETTINGS = "title: Twins\nurl: https://example.org/\nsearch: false\n"


class Memory(StrEnum):
    """What earlier builds left for the next one."""

    BOTH = "with what both versions' builds remembered"
    NOTHING = "from nothing"


@dataclass(frozen=True)
class Twins:
    """One archive, whose content is laid in one of two versions."""

    root: Path
    articles: int
    digests: dict[str, dict[str, bytes]]
    """Version → path → bytes of the site it makes."""

    @property
    def output(self) -> Path:
        return self.root / "output"

    def lay(self, version: str, memory: Memory = Memory.BOTH) -> None:
        """Write the content of a version, and what the build of it is to remember."""
        for number in range(self.articles):
            path = self.root / f"content/articles/article-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text(number, version), "utf-8")
        (self.root / CACHE).parent.mkdir(exist_ok=True)
        (self.root / CACHE).unlink(missing_ok=True)
        if memory is Memory.BOTH:
            shutil.copy(self.root / "memory", self.root / CACHE)

    def publish(self, version: str) -> None:
        """Publish a version, in this process."""
        self.lay(version)
        told, ending = publish(Options(self.root, search=Search.LEFT_OUT))
        assert ending, told

    def version(self) -> str:
        """The version that stands whole, or `torn`."""
        files = {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in self.output.rglob("*")
            if path.is_file() and path.name != MANIFEST
        }
        return next((version for version, whole in self.digests.items() if whole == files), "torn")

    def strays(self) -> list[str]:
        """What lies in the archive's folder and was not put there by its author."""
        known = {".cache", "archive.yaml", "content", "memory", "output"}
        return sorted({path.name for path in self.root.iterdir()} - known)


def text(number: int, version: str) -> str:
    """The file of an article."""
    return (
        f"---\ntitle: Article {number}\nrights: own\nsource_url: https://example.org/{number}\n"
        f"---\n\nThis is version {version} of article {number}.\n"
    )


def twins(root: Path, articles: int) -> Twins:
    """The archive, built once in each version."""
    (root / "archive.yaml").write_text(SETTINGS, "utf-8")
    made, memory = Twins(root, articles, {}), Cache()
    for version in ("a", "b"):
        made.lay(version, Memory.NOTHING)
        site = make(Options(root, search=Search.LEFT_OUT), memory)
        made.digests[version] = {output.path: output.data for output in site.outputs}
    memory.save(root / "memory")
    return made
