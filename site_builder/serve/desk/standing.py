"""A note as it stands in the text of its file."""

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.serve.desk.asking import DeskRequest
from site_builder.serve.desk.files import FileChange, read_text
from site_builder.serve.desk.note_text import NotePlace, place_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A note in the text of its file."""

    article: str
    raw: str | None
    """The file as it is, line ends included; None where there is none."""
    place: NotePlace

    @property
    def text(self) -> str:
        """The file with one kind of line end."""
        return (self.raw or "").replace("\r\n", "\n")

    def change(self, after: str) -> FileChange:
        """The file with another text, and the line ends that it has."""
        ends = self.raw is not None and "\r\n" in self.raw
        return FileChange(self.place.path, self.raw, after.replace("\n", "\r\n") if ends else after)


def standing(request: DeskRequest, name: str) -> Standing | None:
    """Where the note called `name` stands; None where it does not, or its file cannot be read."""
    note = request.bench.look().archive.notes.get(NoteId(name))
    if note is None:
        return None
    raw = read_text(request.bench.root, note.spot.path)
    place = place_of(note.spot.path, (raw or "").replace("\r\n", "\n"), name)
    return None if place is None else Standing(note.on, raw, place)
