"""Sites whose files are made beforehand, for tests of how they are served."""

from collections.abc import Iterable, Iterator

from site_builder.model.page import Output
from site_builder.serve.site import Served


class Fixed(dict[str, bytes]):
    """Files by their paths; none of them is in trouble."""

    def trouble(self, _name: str) -> str:
        """Nothing is wrong."""
        return ""


def good(outputs: Iterable[Output], base: str = "") -> Served:
    """A site of these files."""
    return Served(Fixed({output.path: output.data for output in outputs}), (), base)


class Never:
    """An archive in which nothing is ever saved."""

    def __init__(self, served: Served) -> None:
        """Always `served`."""
        self.served = served

    def saved(self, _paths: frozenset[str]) -> Served:
        """The same site."""
        return self.served

    def look_through(self) -> Iterator[Served]:
        """Nothing more is found."""
        return iter(())

    def hurry(self) -> None:
        """There is no hurry."""
