"""What is said of files that cannot be read: where, what, and what to do."""

from importlib.util import find_spec

from site_builder.model.draft import Raw
from site_builder.model.issue import Issue, Spot

INSTALL = "run `make import`, or `pip install 'site-builder[import]'`"


def missing(raw: Raw, *libraries: str) -> tuple[Issue, ...]:
    """That a library is not installed which files of this kind need; nothing if all are there."""
    absent = [name for name in libraries if find_spec(name) is None]
    message = f"reading this kind of file needs {', '.join(absent)}, which is not installed"
    return (Issue("I20", message, Spot(raw.name), INSTALL),) if absent else ()


def locked(raw: Raw, what: str, advice: str) -> Issue:
    """That a file asks for a password."""
    return Issue("I21", f"{what} asks for a password", Spot(raw.name), advice)


def without_text(raw: Raw, message: str, advice: str) -> Issue:
    """That a document has pages and no text."""
    return Issue("I22", message, Spot(raw.name), advice)


def broken(raw: Raw, what: str, why: str) -> Issue:
    """That a file is of a known kind and cannot be read to its end."""
    shown = " ".join(why.split()).rstrip(".")
    message = f"this looks like {what}, but it cannot be read" + (
        f": {lowered(shown)[:160]}" if shown else ""
    )
    return Issue(
        "I23", message, Spot(raw.name), "it may be cut off or damaged: get it again, and import that"
    )


def too_much(raw: Raw, message: str) -> Issue:
    """That a packed file would unpack to more than any archive of articles."""
    advice = "if you trust it, unpack it yourself and import the files that you want"
    return Issue("I24", message, Spot(raw.name), advice)


def unsafe(raw: Raw, message: str) -> Issue:
    """That a member of a packed file is no plain file with a name inside it."""
    return Issue(
        "I25", message, Spot(raw.name), "if you trust it, unpack it yourself and import the files in it"
    )


def misshapen(raw: Raw, message: str, advice: str) -> Issue:
    """That a list or an export does not hold what its kind holds."""
    return Issue("I26", message, Spot(raw.name), advice)


def lowered(text: str) -> str:
    """A sentence as it goes on after a colon; abbreviations stay as they are."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"
