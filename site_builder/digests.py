"""Digests of records: of one as it was read from a text, which most are, that of the text, which is known."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.cache import digest
from site_builder.model.held import NO_TEXT
from site_builder.model.records import Article, Record, notes_in
from site_builder.model.remember import Remember


class Digests:
    """Digests of records and of the notes in them: where two are alike, the records are."""

    def __init__(self) -> None:
        """Of nothing read from a text, so far."""
        # The record is kept beside its digest: while it lives, no other one can be taken for it.
        self._known: dict[int, tuple[object, str]] = {}

    def know(self, record: Record, text: str) -> None:
        """Know of a record as it was read from a text, whose digest and path `text` says."""
        self._known[id(record)] = (record, text)
        for place, note in enumerate(notes_in(record)):
            self._known[id(note)] = (note, f"{text}.{place}")

    def without_texts(self, records: Sequence[Record], remember: Remember) -> str:
        """A digest of records, but for the texts of articles: nothing in those relates them to others."""

        def head(article: Article) -> str:
            return remember("head", (self.of(article),), lambda: digest(replace(article, held=NO_TEXT)))

        ones = (head(one) if isinstance(one, Article) else self.of(one) for one in records)
        return digest("\n".join(ones))

    def of(self, record: object) -> str:
        """The digest of a record or a note; of one that was changed since it was read, of all its values."""
        known = self._known.get(id(record))
        return known[1] if known else digest(record)
