"""What a page asks of the desk, and what it is answered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from site_builder.model.dataclass import dataclass
from site_builder.report import Finding
from site_builder.serve.desk.would import Bench

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


class MalformedError(ValueError):
    """A request that no page of ours would make."""


@dataclass(frozen=True, slots=True)
class DeskRequest:
    """What a page asks, and the archive that it asks about."""

    bench: Bench
    fields: Mapping[str, Json]
    data: bytes = b""
    """The bytes of a file that was sent; its name and the like are fields."""

    def text(self, name: str, default: str | None = None) -> str:
        """A field that is a text; without a default it must be there."""
        value = self.fields.get(name, default)
        if not isinstance(value, str):
            raise MalformedError(f"`{name}` must be a text")
        return value

    def mapping(self, name: str) -> Mapping[str, Json]:
        """A field that is a mapping; empty where there is none."""
        value = self.fields.get(name, {})
        if not isinstance(value, Mapping):
            raise MalformedError(f"`{name}` must be a mapping")
        return value

    def number(self, name: str, default: int) -> int:
        """A field that is a whole number, also as a query spells it."""
        value = self.fields.get(name, default)
        if isinstance(value, str) and value.isdecimal() and value.isascii() and len(value) < 10:
            return int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise MalformedError(f"`{name}` must be a whole number")
        return value


@dataclass(frozen=True, slots=True)
class DeskAnswer:
    """A status of HTTP, and what is said in JSON."""

    status: int
    body: Mapping[str, Json]


def done(**body: Json) -> DeskAnswer:
    """It was answered, or done."""
    return DeskAnswer(200, body)


def malformed(message: str) -> DeskAnswer:
    """What was asked makes no sense; nothing was changed."""
    return DeskAnswer(400, {"message": message})


def missing(message: str) -> DeskAnswer:
    """What was asked for is not there; nothing was changed."""
    return DeskAnswer(404, {"message": message})


def conflict(message: str, **versions: Json) -> DeskAnswer:
    """What is there is no longer what the page has seen; nothing was changed."""
    return DeskAnswer(409, {"message": message, **versions})


def refused(message: str, issues: Iterable[Mapping[str, Json]] = ()) -> DeskAnswer:
    """The build would refuse it; nothing was changed."""
    return DeskAnswer(422, {"message": message, "issues": tuple(issues)})


def told(finding: Finding, below: Sequence[str | int] = ()) -> Mapping[str, Json]:
    """An issue for a page; its `field` is the way to the value from the mapping at `below`."""
    issue, spot = finding.issue, finding.issue.spot
    is_below = spot.key[: len(below)] == tuple(below)
    return {
        "code": issue.code,
        "severity": str(finding.severity),
        "message": issue.message,
        "help": issue.help or "",
        "path": spot.path,
        "line": spot.line,
        "column": spot.column,
        "field": ".".join(map(str, spot.key[len(below) :])) if is_below else "",
    }
