"""Codes of archive.yaml (C)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "C01": Code(
        Severity.ERROR,
        "There is no archive.yaml.",
        "Without it this is not an archive: its title and address are unknown.",
        "Run `site-builder init`, or go to the folder that holds archive.yaml.",
    ),
    "C02": Code(
        Severity.ERROR,
        "archive.yaml has a key that is not a setting.",
        "What it says would be ignored; most often it is misspelt.",
        "Use the key that the help proposes, or delete it.",
    ),
    "C03": Code(
        Severity.ERROR,
        "archive.yaml lacks a required setting.",
        "Feeds, canonical addresses and every page's head need it.",
        "Add the key.",
    ),
    "C04": Code(
        Severity.ERROR,
        "A setting's value is of the wrong kind, out of range, or not one of the allowed words.",
        "The setting would not do what was meant.",
        "Write it as the help shows.",
    ),
    "C05": Code(
        Severity.ERROR,
        "`checks` names a code that does not exist.",
        "The check that was meant stays as it is.",
        "Use the code that the help proposes; `site-builder explain` lists them.",
    ),
    "C06": Code(
        Severity.ERROR,
        "`checks` sets a code lower than it may be set.",
        "What it reports makes the site wrong or incomplete; publishing it would lose something silently.",
        "Delete the line and mend what the code reports; `site-builder explain` says how low a code may go.",
    ),
}
