"""Digests of records: of one as it was read from a text, which most are, that of the text, which is known."""

from site_builder.cache import digest
from site_builder.model.records import Record, notes_in


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

    def of(self, record: object) -> str:
        """The digest of a record or a note; of one that was changed since it was read, of all its values."""
        known = self._known.get(id(record))
        return known[1] if known else digest(record)
