"""The pictures that came with an article: copied into its folder, and called by their place there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from urllib.parse import quote, unquote

from site_builder.intake.formats import stem
from site_builder.model.draft import Picture
from site_builder.model.held import Held
from site_builder.model.records import Article
from site_builder.text.slug import slug

Files = tuple[tuple[str, bytes], ...]

MEDIA = "content/media"
_NOTHING: Mapping[str, str] = {}
# Bounded, so that a text of nothing but beginnings of pictures is not read once for each of them.
_IMAGE = re.compile(r"(!\[(?:[^\]\\]|\\.){0,1000}+\]\(<?)([^)>\s]{1,2000}+)(?=[)>\s])")
_KINDS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "webp"),
    (re.compile(rb"....ftypavi[fs]", re.DOTALL), "avif"),
)


def with_pictures(
    article: Article, pictures: tuple[Picture, ...], there: Mapping[str, str] = _NOTHING
) -> tuple[Article, Files]:
    """An article whose pictures lie in its own folder, and those files; others stay links.

    `there` are the digests of the files in it by their paths: another picture of the same name gets a number.
    """
    known = {_key(one.address): one for one in pictures}
    files: dict[str, bytes] = {}
    names = _Names(article.id, files, there)

    def called(found: re.Match[str]) -> str:
        picture = known.get(_key(found[2]))
        path = names.of(picture) if picture else ""
        return f"{found[1]}{quote(path) if path else found[2]}"

    body = _IMAGE.sub(called, article.body) if known else article.body
    return replace(article, held=Held(body)), tuple((f"content/{path}", data) for path, data in files.items())


def kind_of(data: bytes) -> str:
    """How the name of a picture ends, by its bytes; empty for what no page may show."""
    return next((ending for opening, ending in _KINDS if opening.match(data)), "")


class _Names:
    """A free name in the article's folder for each picture, the same one for the same bytes."""

    def __init__(self, article: str, files: dict[str, bytes], there: Mapping[str, str]) -> None:
        self._folder = f"media/{article}"
        self._files = files
        self._there = there
        self._by_digest: dict[str, str] = {}

    def of(self, picture: Picture) -> str:
        """Where a picture lies from now on; empty if it is none that a page may show."""
        ending, digest = kind_of(picture.data), sha256(picture.data).hexdigest()
        if not ending:
            return ""
        if digest not in self._by_digest:
            path = next(path for path in self._wanted(picture, ending) if self._is_free(path, digest))
            self._by_digest[digest] = path
            self._files[path] = picture.data
        return self._by_digest[digest]

    def _is_free(self, path: str, digest: str) -> bool:
        return path not in self._files and self._there.get(f"content/{path}", digest) == digest

    def _wanted(self, picture: Picture, ending: str) -> Iterator[str]:
        name = slug(stem(unquote(picture.address.split("?")[0].split("#")[0])))
        yield f"{self._folder}/{name}.{ending}"
        yield from (
            f"{self._folder}/{name}-{number}.{ending}"
            for number in range(2, len(self._files) + len(self._there) + 3)
        )


def _key(address: str) -> str:
    """An address as it is called, however it is escaped."""
    return unquote(re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", address)).removeprefix("./")


__all__ = ["MEDIA", "kind_of", "with_pictures"]
