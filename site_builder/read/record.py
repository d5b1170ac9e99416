"""One file of `content/` becomes one record, or everything that is wrong with it."""

from pathlib import PurePosixPath

from site_builder.model.held import Held
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.records import FOLDERS, Article, Claim, NoteFile, Record
from site_builder.read import document
from site_builder.read.causes import causes
from site_builder.read.claims import read_claim
from site_builder.read.codes import RECORD
from site_builder.read.notes import read_notes
from site_builder.read.validate import validate
from site_builder.text.front_matter import Halves, split
from site_builder.text.overfull import Overfull, overfull
from site_builder.text.position import position


def read_record(path: str, text: str) -> Checked[Record | None]:
    """The record that the file at `path` holds. Of a notes file the notes that are whole are kept."""
    if too_much := overfull(text):
        return Checked(None, (_overfull(path, text, too_much),))
    kind = FOLDERS[PurePosixPath(path).parts[1]]
    if kind is NoteFile:
        return read_notes(path, text)
    if kind is Claim:
        return read_claim(path, text)
    halves = split(text)
    if halves is None:
        return Checked(None, (_no_front_matter(path, text),))
    return _record(path, text, kind, halves)


def _record(path: str, text: str, kind: type[Record], halves: Halves) -> Checked[Record | None]:
    pairs, issues, unknown = document.part(path, text, halves.offset, halves.yaml)
    if pairs is None:
        return Checked(None, issues)
    spot = Spot(path)
    body = {"held": Held(halves.body)} if kind is Article else {"body": halves.body}
    from_file = {
        "id": PurePosixPath(path).stem,
        **body,
        "body_line": halves.body_line,
        "spot": spot,
    }
    record, more = validate(pairs, kind, spot, RECORD, from_file)
    return Checked(None if unknown else record, (*issues, *causes(more, unknown)))


def _overfull(path: str, text: str, found: Overfull) -> Issue:
    line, column = position(text, found.offset)
    return Issue("R13", found.message, Spot(path, line=line, column=column), found.help)


def _no_front_matter(path: str, text: str) -> Issue:
    first = text.split("\n", 1)[0]
    spot = Spot(path, line=1, column=1, length=max(1, len(first)))
    if first.rstrip() == "---":
        message = "the front matter that begins here is not closed"
        return Issue("R09", message, spot, "put a line `---` between the keys and the text")
    message = "expected the front matter's first line, `---`"
    return Issue("R09", message, spot, "begin the file with a line `---`, then the keys, then a line `---`")
