"""The articles an archive holds already, as far as a new one may be one of them."""

import re
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from site_builder.importing.likeness import COPY, SAME_PAGE, Likeness, Likenesses
from site_builder.importing.publishers import publishers_in
from site_builder.intake.hypothesis import address_key
from site_builder.intake.shelve import ARTICLES, Placed
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft
from site_builder.model.ids import PublisherId
from site_builder.model.records import Article, TextKind
from site_builder.read.record import read_record
from site_builder.text.front_matter import split
from site_builder.text.plain import digest_of, plain_text

_ADDRESS = re.compile(r"^source_url:[ \t]*[\"']?(\S+?)[\"']?[ \t]*$", re.MULTILINE)


@dataclass(slots=True)
class Known:
    """Paths of articles by what tells one text from another."""

    root: Path
    publishers: Mapping[str, PublisherId] = field(default_factory=dict)
    """A publisher's name, as names are compared → its id."""
    _at: dict[str, list[str]] = field(default_factory=dict)
    """Where it was published → the articles that say so."""
    _words: dict[str, str] = field(default_factory=dict)
    """Digest of a text's words → its article."""
    _alike: Likenesses = field(default_factory=Likenesses)

    def add(self, path: str, address: str, body: str) -> None:
        """Take in one more article."""
        if address:
            self._at.setdefault(address_key(address), []).append(path)
        if words := plain_text(body).strip():
            self._words.setdefault(digest_of(words), path)
            self._alike.add(path, words)

    def add_placed(self, placed: Placed) -> None:
        """Take in an article that has just got its place."""
        article = placed.draft.article
        self.add(placed.path, article.source_url or "", article.body)

    def same_words(self, draft: Draft) -> str:
        """The article that holds the very words of a draft; empty if there is none."""
        words = plain_text(draft.article.body).strip()
        return self._words.get(digest_of(words), "") if words else ""

    def copies_of(self, draft: Draft) -> tuple[Likeness, ...]:
        """The articles that hold much of a draft's text: what is at its address first, then the likest."""
        here = self.at_address(draft)
        least = SAME_PAGE if here else COPY
        found = self._alike.alike(plain_text(draft.article.body), least)
        return tuple(
            sorted(
                (one for one in found if one.share >= COPY or one.path in here),
                key=lambda one: one.path not in here,
            )
        )

    def at_address(self, draft: Draft) -> tuple[str, ...]:
        """The articles that were published where a draft was."""
        url = draft.article.source_url
        return tuple(self._at.get(address_key(str(url)), ())) if url else ()

    def article(self, path: str) -> Article | None:
        """An article of the archive as it stands on the disk; None if it cannot be read."""
        file = self.root / path
        text = file.read_text("utf-8", errors="replace") if file.is_file() else ""
        record, _ = read_record(path, text) if text else (None, ())
        return record if isinstance(record, Article) else None

    def stub_at(self, draft: Draft) -> Article | None:
        """The article known by its link alone that a draft is the text of."""
        if draft.article.text is TextKind.LINK_ONLY:
            return None
        found = (self.article(path) for path in self.at_address(draft))
        return next((one for one in found if one and one.text is TextKind.LINK_ONLY), None)


def known_in(root: Path) -> Known:
    """What the archive in `root` holds; files that cannot be read are left to `check`."""
    known = Known(root, publishers_in(root))
    for file in sorted((root / ARTICLES).glob("*.md")):
        halves = split(file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n"))
        if halves:
            address = _ADDRESS.search(halves.yaml)
            known.add(f"{ARTICLES}/{file.name}", address[1] if address else "", halves.body)
    return known
