"""Everything that a page can ask of the desk: one table."""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from typing import cast

from site_builder.model.dataclass import dataclass
from site_builder.serve.desk import matter, panels, taken_in
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, MalformedError, malformed, missing
from site_builder.serve.desk.changes import last_change, take_back
from site_builder.serve.desk.note_form import note_form
from site_builder.serve.desk.note_words import find_words
from site_builder.serve.desk.notes import check_note, drop_note, read_note, save_note


class Method(StrEnum):
    """How an action is asked for."""

    GET = "GET"
    """It only reads."""
    POST = "POST"
    """It may change files, or has more to say than an address holds."""


@dataclass(frozen=True, slots=True)
class Action:
    """What can be asked, and how."""

    method: Method
    answer: Callable[[DeskRequest], DeskAnswer]


def reads(answer: Callable[[DeskRequest], DeskAnswer]) -> Action:
    """An action that is asked for by an address."""
    return Action(Method.GET, answer)


def posts(answer: Callable[[DeskRequest], DeskAnswer]) -> Action:
    """An action that is asked for with a body, and with this run's token."""
    return Action(Method.POST, answer)


def when_asked(module: str, name: str) -> Callable[[DeskRequest], DeskAnswer]:
    """An answer of a module that takes a second to load, which a server need not wait for when it starts."""

    def answer(request: DeskRequest) -> DeskAnswer:
        found = getattr(import_module(f"site_builder.serve.desk.{module}"), name)
        return cast("DeskAnswer", found(request))

    return answer


ACTIONS: Mapping[str, Action] = {
    "articles": reads(panels.list_articles),
    "broken": reads(when_asked("sources", "list_broken")),
    "broken-ask": posts(when_asked("sources", "ask_some")),
    "candidates": reads(panels.list_candidates),
    "decide": posts(when_asked("importing", "decide_lines")),
    "due": reads(panels.list_due),
    "holds": posts(panels.still_holds),
    "import": posts(when_asked("importing", "take_in")),
    "import-undo": posts(taken_in.take_out),
    "last-change": reads(last_change),
    "note": reads(read_note),
    "note-check": posts(check_note),
    "note-drop": posts(drop_note),
    "note-form": posts(note_form),
    "note-save": posts(save_note),
    "note-words": posts(find_words),
    "lines": reads(when_asked("importing", "show_lines")),
    "matter": reads(matter.show_matter),
    "matter-check": posts(matter.check_matter),
    "matter-save": posts(matter.save_matter),
    "undo": posts(take_back),
}


def answered(method: str, name: str, request: DeskRequest) -> DeskAnswer:
    """The answer to what a page asks, once it was found that it may ask."""
    action = ACTIONS.get(name)
    if action is None:
        return missing("the desk knows no such action")
    if method != action.method:
        return DeskAnswer(405, {"message": f"this is asked for with {action.method}"})
    try:
        return action.answer(request)
    except MalformedError as error:
        return malformed(str(error))


def fields_of(body: bytes) -> Mapping[str, Json]:
    """What a body of JSON says. Raises MalformedError unless it is a mapping of texts that can be written."""
    try:
        fields = json.loads(body.decode("utf-8"), parse_constant=_refuse)
        # A surrogate that stands alone is JSON, and no text that a file can hold.
        json.dumps(fields, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise MalformedError("the request is no JSON that can be read") from error
    if not isinstance(fields, dict):
        raise MalformedError("the request must be a mapping")
    return fields


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is no number")
