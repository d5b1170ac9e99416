"""Where the built-in templates and theme stand."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def builtin(name: str) -> Path:
    """The built-in `templates` or `theme` folder: inside an installed package, beside it in a checkout."""
    inside = PACKAGE / "_data" / name
    return inside if inside.is_dir() else PACKAGE.parent / name
