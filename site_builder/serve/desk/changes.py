"""A change made by the desk: looked at as the build would look at it, written, and taken back."""

from collections.abc import Mapping

from site_builder.serve.desk.asking import (
    DeskAnswer,
    DeskRequest,
    Json,
    conflict,
    done,
    missing,
    refused,
    told,
)
from site_builder.serve.desk.files import FileChange, put_all
from site_builder.serve.desk.journal import keep, last, undo
from site_builder.text.yaml_edit import Refusal


def save(request: DeskRequest, what: str, files: tuple[FileChange, ...], **more: Json) -> DeskAnswer:
    """Write some files if the build would take them, and say how to take that back; else change nothing.

    `what` is told to the author; `more` is handed to the page with the answer.
    """
    unsaved: Mapping[str, str] = {one.path: one.after for one in files if one.after is not None}
    fresh = request.bench.would(unsaved).fresh
    if fresh:
        return refused("the archive would not be built with this", map(told, fresh))
    return write(request, what, files, **more)


def write(request: DeskRequest, what: str, files: tuple[FileChange, ...], **more: Json) -> DeskAnswer:
    """The same for files that were looked at already."""
    if trouble := put_all(request.bench.root, files):
        return conflict(trouble)
    return done(what=what, change=keep(request.bench.root, what, files), **more)


def take_back(request: DeskRequest) -> DeskAnswer:
    """Undo the change that is named by its number."""
    found = undo(request.bench.root, request.number("change", 0))
    if isinstance(found, Refusal):
        return conflict(found.why)
    return done(what=f"Taken back: {found.what}")


def last_change(request: DeskRequest) -> DeskAnswer:
    """What can be undone: the change that was made last."""
    found = last(request.bench.root)
    return (
        missing("there is nothing to undo") if found is None else done(what=found.what, change=found.number)
    )
