"""What is long: in memory, or elsewhere until somebody asks for it."""

import pickle
from collections.abc import Callable
from typing import Generic, TypeVar, cast

Value = TypeVar("Value")


class Held(Generic[Value]):
    """A value in memory, or fetched from elsewhere each time; two of the same value are equal."""

    __slots__ = ("_fetch", "_value")

    def __init__(self, value: Value | None, fetch: Callable[[], bytes] = bytes) -> None:
        """Hold the value; without it, `fetch` gives it as it was pickled."""
        self._value, self._fetch = value, fetch

    @property
    def value(self) -> Value:
        """The value itself. Raises OSError when it cannot be fetched."""
        return cast("Value", pickle.loads(self._fetch())) if self._value is None else self._value

    def pickled(self) -> bytes:
        """The value as it is fetched. Raises OSError when it cannot be."""
        is_elsewhere = self._value is None
        return self._fetch() if is_elsewhere else pickle.dumps(self._value, pickle.HIGHEST_PROTOCOL)

    def __bool__(self) -> bool:
        """Whether there is anything: nobody puts what is empty elsewhere."""
        return self._value is None or bool(self._value)

    def __eq__(self, other: object) -> bool:
        """Whether the value is the same."""
        return isinstance(other, Held) and (self is other or self.value == other.value)

    def __hash__(self) -> int:
        """As of its value."""
        return hash(self.value)

    def __repr__(self) -> str:
        """Its value, wherever that is."""
        return repr(self.value)

    def __reduce__(self) -> tuple[type["Held[Value]"], tuple[Value]]:
        """Whoever keeps it keeps its value."""
        return Held, (self.value,)


NO_TEXT: Held[str] = Held("")
