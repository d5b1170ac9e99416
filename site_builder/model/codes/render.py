"""Codes of templates (T)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "T01": Code(
        Severity.ERROR,
        "A template uses a field that its view does not have.",
        "The page could not be made, or would be made without what the template's author meant to show.",
        "Write the field's right name; docs/templates.md lists every view with its fields.",
    ),
    "T02": Code(
        Severity.ERROR,
        "A template uses a name that nothing gave a value to.",
        "A template sees `page` and `site` and nothing else, so that a page depends on its view alone.",
        "Write the right name, or give it a value first with for, set, import or a macro's parameter.",
    ),
    "T03": Code(
        Severity.ERROR,
        "A template cannot be read.",
        "No page that uses it can be made.",
        "Close the tag or correct the expression in the line that is named, or in the one before it.",
    ),
    "T04": Code(
        Severity.ERROR,
        "A template is asked for and is not there.",
        "The page, or the part of it that the template makes, would be missing.",
        "Correct the name, or add the file to the templates folder.",
    ),
    "T05": Code(
        Severity.ERROR,
        "A template failed while a page was filled in.",
        "The page would be incomplete, so it is not published.",
        "Mend the expression in the line that is named; test for a missing value before it is used.",
    ),
    "T07": Code(
        Severity.ERROR,
        "A template is not UTF-8.",
        "Its letters could only be guessed, and the pages would show the wrong ones.",
        "Save the file as UTF-8.",
    ),
    "T08": Code(
        Severity.ERROR,
        "A file among the pictures is no picture that a page may show.",
        "A file under a false name, or a drawing that acts, could do things in a reader's browser.",
        "Save it as JPEG, PNG, WebP, GIF, AVIF or a plain SVG, under the name of that kind.",
    ),
    "T09": Code(
        Severity.ERROR,
        "A picture is not whole.",
        "Where it was taken, by whom and when is taken out of every picture; of this one it cannot be.",
        "Save the picture anew.",
    ),
}
