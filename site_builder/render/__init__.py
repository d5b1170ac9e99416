"""Pages to bytes: templates, the theme's files, and the check of templates against views."""

from site_builder.render.formats import RENDERERS, Renderer
from site_builder.render.quick import COMPILER
from site_builder.render.template_check import check_templates, compile_templates
from site_builder.render.templates import render
from site_builder.render.theme import ThemeFiles, theme_files

__all__ = [
    "COMPILER",
    "RENDERERS",
    "Renderer",
    "ThemeFiles",
    "check_templates",
    "compile_templates",
    "render",
    "theme_files",
]
