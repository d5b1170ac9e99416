"""Figures that stand above or below their line: 10⁹, H₂O."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_RAISED = str.maketrans("0123456789+-=()−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻")
_LOWERED = str.maketrans("0123456789+-=()−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋")
_FIGURES = re.compile(r"[0-9+=()−-]+")
_SHIFTED = {"msub": _LOWERED, "msup": _RAISED, "sub": _LOWERED, "sup": _RAISED}


def raised(element: "HtmlElement") -> str:
    """The words of an element in letters that stand above or below the line; empty where there are none."""
    shift = _shift(element)
    said = (element.text or "").strip()
    return said.translate(shift) if shift and not len(element) and _FIGURES.fullmatch(said) else ""


def _shift(element: "HtmlElement") -> dict[int, int]:
    """How its letters are shifted: as what it is, or as the second part of what a formula raises."""
    tag = str(element.tag)
    if tag in ("sub", "sup"):
        return _SHIFTED[tag]
    parent = element.getparent()
    if tag != "mn" or parent is None or parent.tag not in _SHIFTED or element.getnext() is not None:
        return {}
    return _SHIFTED[str(parent.tag)]
