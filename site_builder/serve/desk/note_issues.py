"""What is wrong with a note, said at the fields of its form."""

from collections.abc import Iterable, Mapping

from site_builder.report import Finding
from site_builder.serve.desk.asking import Json, told
from site_builder.serve.desk.note_pairs import Filled
from site_builder.serve.desk.note_text import NotePlace


def is_about(finding: Finding, place: NotePlace) -> bool:
    """Whether something is said of the note at `place`."""
    spot = finding.issue.spot
    return spot.path == place.path and spot.key[: len(place.key)] == place.key


def at_fields(findings: Iterable[Finding], place: NotePlace, form: Filled) -> Mapping[str, Json]:
    """The issues as they are; and, for the form, `wrong` by its fields and what is `left`.

    What is wrong with fields that nobody has come to yet is not said there.
    """
    issues = [_placed(one, place) for one in dict.fromkeys(findings)]
    wrong = [(form.name_of(str(one["field"])), _words(one)) for one in issues if one["field"]]
    left = [_words(one) for one in issues if not one["field"]]
    if form.seen is not None:
        wrong = [(name, words) for name, words in wrong if name.partition(".")[0] in form.seen]
        left = []
    return {"issues": issues, "wrong": wrong, "left": left}


def _placed(finding: Finding, place: NotePlace) -> Mapping[str, Json]:
    """An issue at its field; what is found elsewhere says where."""
    issue = told(finding, place.key)
    if is_about(finding, place):
        return issue
    return {**issue, "field": "", "message": f"{issue['path']}:{issue['line']}: {issue['message']}"}


def _words(issue: Mapping[str, Json]) -> str:
    advice = str(issue["help"]).partition("\n")[0]
    return f"{issue['message']}: {advice}" if advice else str(issue["message"])
