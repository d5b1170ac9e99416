"""The places of files that belong to each other."""

from pathlib import PurePosixPath


def account_of(original: str) -> str:
    """The path of what says what became of each line of an original, by the original's own."""
    return f"{original.removesuffix(PurePosixPath(original).suffix)}.lines.yaml"
