"""A page and its template to the bytes of a file."""

import traceback
from functools import lru_cache
from typing import TypeVar

from jinja2 import (
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    pass_context,
)
from jinja2.exceptions import TemplateSyntaxError
from jinja2.runtime import Context

from site_builder.model import quick
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Output, Page, Theme
from site_builder.render.filters import FILTERS
from site_builder.render.formats import HTML, renderer_for
from site_builder.render.quick import QuickEnvironment, Shelf
from site_builder.render.troubles import is_missing, missing_template, syntax_trouble
from site_builder.text.turned import closed, turns

Kind = TypeVar("Kind", bound=Environment)

_OF_EXPRESSIONS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What expressions and filters can fail with; a macro that calls itself fails with a RuntimeError."""


def render(page: Page, site: object, theme: Theme) -> Checked[Output | None]:
    """The file that a page becomes; nothing, and the template's error, if it cannot."""
    data = _quick_data(page, site, theme) if quick.IS_QUICK else None
    return render_plainly(page, site, theme) if data is None else Checked(Output(page.path, data))


def render_plainly(page: Page, site: object, theme: Theme) -> Checked[Output | None]:
    """The same by Jinja as it is: what a template means, and what is wrong with it, is what this says."""
    renderer = renderer_for(page.path)
    try:
        text = plain_environment_of(theme).get_template(page.template).render(page=page.view, site=site)
    except TemplateSyntaxError as error:
        return Checked(None, (syntax_trouble(error, error.name or page.template, theme),))
    except TemplateNotFound as error:
        missing = str(error.name)
        if not is_missing(missing, theme):
            return Checked(None)
        return Checked(None, (missing_template(missing, _whence(error, page, theme), theme),))
    except (TemplateError, *_OF_EXPRESSIONS) as error:
        return Checked(None, (render_trouble(error, page, theme),))
    return Checked(Output(page.path, renderer.finish(text)))


def _quick_data(page: Page, site: object, theme: Theme) -> bytes | None:
    """The bytes of a page by quick code; None where only the plain way can tell."""
    try:
        text = environment_of(theme).filled(page.template, page.view, site)
    except (TemplateError, *_OF_EXPRESSIONS):
        return None
    data = renderer_for(page.path).finish(text)
    # Quick code does not end what turns the direction of words.
    return None if turns(data) else data


@lru_cache(maxsize=8)
def environment_of(theme: Theme) -> QuickEnvironment:
    """The templates of a theme as quick code."""
    return _environment(QuickEnvironment, Shelf(_sources(theme), theme.codes))


@lru_cache(maxsize=8)
def plain_environment_of(theme: Theme) -> Environment:
    """The templates of a theme as Jinja compiles them."""
    environment = _environment(Environment, Shelf(_sources(theme), {}))
    environment.finalize = _turning_no_others
    return environment


def _sources(theme: Theme) -> dict[str, tuple[str, str]]:
    return {name: (text, theme.template_paths.get(name, name)) for name, text in theme.templates.items()}


def _environment(kind: type[Kind], shelf: Shelf) -> Kind:
    """An environment that reads no file."""
    environment = kind(
        loader=shelf,
        autoescape=_escapes,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(FILTERS)
    return environment


def render_trouble(error: Exception, page: Page, theme: Theme) -> Issue:
    """The issue of a template that failed while it was filled in: its line, and the page it failed on."""
    what = str(error) or type(error).__name__
    return Issue(
        "T05",
        f"this template fails on the page {page.path}: {what}",
        _whence(error, page, theme),
        "mend the expression in this line, or test for the missing value before it",
        (page.spot,) if page.spot.path else (),
    )


@pass_context
def _turning_no_others(context: Context, value: object) -> object:
    """Words as a page shows them: a mark of direction that they leave open ends with them.

    Files of data give words back as they were written, and markup has been made of whole paragraphs.
    """
    if type(value) is not str or value.isascii():
        return value
    return closed(value) if (context.name or "").endswith(HTML.suffix) else value


@lru_cache(maxsize=512)
def _escapes(name: str | None) -> bool:
    return renderer_for(name or HTML.suffix).escapes


def _whence(error: Exception, page: Page, theme: Theme) -> Spot:
    """The innermost template line in the error's traceback; Jinja has put it there."""
    paths = {theme.template_paths.get(name, name) for name in theme.templates}
    frames = traceback.extract_tb(error.__traceback__)
    inner = next((frame for frame in reversed(frames) if frame.filename in paths), None)
    if inner is None:
        return page.spot if page.spot.path else Spot(theme.template_paths.get(page.template, page.template))
    return Spot(inner.filename, line=inner.lineno or 0)
