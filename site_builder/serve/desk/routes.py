"""Everything that a page can ask of the desk: one table."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, MalformedError, malformed, missing
from site_builder.serve.desk.changes import last_change, take_back
from site_builder.serve.desk.would import Bench


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


ACTIONS: Mapping[str, Action] = {
    "last-change": reads(last_change),
    "undo": posts(take_back),
}


def answered(bench: Bench, method: str, name: str, fields: Mapping[str, Json]) -> DeskAnswer:
    """The answer to what a page asks, once it was found that it may ask."""
    action = ACTIONS.get(name)
    if action is None:
        return missing("the desk knows no such action")
    if method != action.method:
        return DeskAnswer(405, {"message": f"this is asked for with {action.method}"})
    try:
        return action.answer(DeskRequest(bench, fields))
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
