"""A page and its template to the bytes of a file."""

import traceback
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    pass_context,
)
from jinja2.exceptions import TemplateSyntaxError
from jinja2.runtime import Context

from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Output, Page, Theme
from site_builder.render.filters import FILTERS
from site_builder.render.formats import HTML, renderer_for
from site_builder.render.troubles import is_missing, missing_template, syntax_trouble
from site_builder.text.turned import closed

Texts = tuple[tuple[str, str, str], ...]
"""Name, text and file of every template; hashable, so that the compiled ones can be kept."""

_OF_EXPRESSIONS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What expressions and filters can fail with; a macro that calls itself fails with a RuntimeError."""


def render(page: Page, site: object, theme: Theme) -> Checked[Output | None]:
    """The file that a page becomes; nothing, and the template's error, if it cannot."""
    renderer = renderer_for(page.path)
    try:
        text = environment_of(theme).get_template(page.template).render(page=page.view, site=site)
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


def environment_of(theme: Theme) -> Environment:
    """The compiled templates of a theme, made once for the same texts."""
    names = theme.template_paths
    return _environment(tuple((name, text, names.get(name, name)) for name, text in theme.templates.items()))


@lru_cache(maxsize=8)
def _environment(texts: Texts) -> Environment:
    sources = {name: (text, path) for name, text, path in texts}
    return new_environment(sources)


def new_environment(sources: Mapping[str, tuple[str, str]]) -> Environment:
    """An environment over texts alone: no file is read, no name is looked up twice."""

    def load(name: str) -> tuple[str, str, None] | None:
        found = sources.get(name)
        return (*found, None) if found else None

    environment = Environment(
        loader=FunctionLoader(load),
        autoescape=_escapes,
        undefined=StrictUndefined,
        finalize=_turning_no_others,
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
