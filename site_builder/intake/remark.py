"""An annotation that somebody wrote elsewhere, as far as a note can use it."""

import re

from site_builder.model.dataclass import dataclass
from site_builder.text.carried import Carried, taken_apart

HYPOTHESIS = "Hypothes.is"
_ID = re.compile(r"[\w-]{1,64}")


@dataclass(frozen=True, slots=True)
class Selector:
    """One way in which an annotation says where its words stand."""

    type: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """The page of an annotation, and its words there."""

    selector: tuple[Selector, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote an annotation, as they wish to be called."""

    display_name: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """One annotation, as far as a note can use it."""

    uri: str
    title: str = ""
    """What its page is called, where no address of it is known."""
    id: str = ""
    """Its name there."""
    text: str | None = None
    tags: tuple[str, ...] = ()
    target: tuple[Target, ...] = ()
    user: str = ""
    user_info: Writer | None = None
    created: str = ""
    updated: str = ""
    references: tuple[str, ...] = ()
    """The annotations that it answers."""
    service: str = HYPOTHESIS
    """Where it was written."""
    left_out: int = 0
    """How many control characters it held, which no file of notes can hold."""

    @property
    def quote(self) -> Selector:
        """Its words; empty ones when it is about the whole page."""
        selectors = (one for target in self.target for one in target.selector)
        return next((one for one in selectors if one.type == "TextQuoteSelector"), Selector())

    @property
    def writer(self) -> str:
        """Who wrote it; what this archive gave away itself is signed in the text."""
        shown = self.user_info.display_name if self.user_info else None
        if self.carried and not shown and not self.user:
            return self.carried.author
        return shown or self.user.removeprefix("acct:").partition("@")[0] or self.service

    @property
    def carried(self) -> Carried | None:
        """The note that it was made of, where an archive like this one made it."""
        return taken_apart(self.text or "")

    @property
    def origin(self) -> str:
        """Where it comes from, in words by which it is known again."""
        known = f", annotation {self.id}" if _ID.fullmatch(self.id) else ""
        address = f", of {self.carried.address}" if self.carried else ""
        return f"from {self.service}{known}{address}"
