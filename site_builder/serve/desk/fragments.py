"""Pieces of a page that the desk sends: templates beside this file, where all that is filled in is text."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def fragment(name: str, **given: object) -> Markup:
    """The piece `name` with what is given."""
    return Markup(_TEMPLATES.get_template(f"{name}.html").render(given))
