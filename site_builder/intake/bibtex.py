"""Citations in BibTeX, which Zotero and others export."""

import io
import re
from contextlib import redirect_stderr
from typing import Any

from site_builder.intake.decode import decode
from site_builder.intake.facts import Facts
from site_builder.intake.json_entries import words
from site_builder.intake.library import PLACE, spoken, with_addresses
from site_builder.intake.lists import Entry, Listing, list_format
from site_builder.intake.refusals import broken, missing
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked
from site_builder.model.records.parts import Certainty

NAME = "bibtex"
_OPENING = re.compile(r"\s*@[a-z]+\s*[{(]", re.IGNORECASE)
_BRACES = re.compile(r"[{}]")
_URL = re.compile(r"\\url\{([^{}]*)\}")
_ESCAPED = re.compile(r"\\([_%&#~$])")
_PLACES = ("url", "howpublished", "note")
"""Fields in which the address of a page may stand."""
_HEAD = 65536


def _entries(raw: Raw) -> Checked[tuple[Entry, ...]]:
    if absent := missing(raw, "bibtexparser"):
        return Checked((), absent)
    text, issues = decode(raw)
    if text is None:
        return Checked((), issues)
    from bibtexparser.entrypoint import parse_string

    # It writes what it finds wrong to the screen, too; we say it in our own words.
    with redirect_stderr(io.StringIO()):
        library = parse_string(text.content)
    named = [
        (f"entry-{number}.bib", f"{entry.raw}\n", _facts(_plain(entry)))
        for number, entry in enumerate(library.entries, 1)
    ]
    failed = tuple(
        broken(raw, f"an entry of BibTeX in line {(one.start_line or 0) + 1}", "")
        for one in library.failed_blocks
    )
    return with_addresses(raw, named, failed)


def _plain(entry: Any) -> dict[str, str]:
    """The fields of an entry without the braces that keep its capitals, their signs as letters."""
    return {key.lower(): _spelled(key.lower(), str(one.value)) for key, one in entry.fields_dict.items()}


def _spelled(key: str, written: str) -> str:
    """What LaTeX prints of a field; an address is no LaTeX but for the signs that it escapes."""
    if key in _PLACES:
        inside = _URL.search(written)
        return _ESCAPED.sub(r"\1", inside[1] if inside else _BRACES.sub("", written))
    from pylatexenc.latex2text import LatexNodes2Text

    if "\\" not in written:
        return _BRACES.sub("", written)
    try:
        return str(LatexNodes2Text(keep_comments=True).latex_to_text(written))
    except (ValueError, IndexError, RecursionError):
        return _BRACES.sub("", written)


def _facts(plain: dict[str, str]) -> Facts:
    year, month = words(plain, "year"), _MONTHS.get(words(plain, "month")[:3].casefold(), "")
    return Facts(
        title=words(plain, "title"),
        url=next((url for key in _PLACES if (url := words(plain, key)).startswith("http")), ""),
        authors=tuple(spoken(name) for name in re.split(r"\sand\s", words(plain, "author")) if name.strip()),
        publisher=words(plain, "journal", "journaltitle", "publisher", "organization"),
        published=words(plain, "date") or (f"{year}-{month}" if month else year),
        language=_tag(words(plain, "langid", "language")),
        tags=tuple(words(plain, "keywords").split(",")),
        saved=words(plain, "urldate"),
        description=words(plain, "abstract"),
        remark=words(plain, "annote"),
        trust=Certainty.HIGH,
    )


_MONTHS = {
    name: f"{number:02}"
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_LANGUAGES = {
    "american": "en-US",
    "british": "en-GB",
    "english": "en",
    "ukenglish": "en-GB",
    "usenglish": "en-US",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "italian": "it",
    "naustrian": "de-AT",
    "ngerman": "de",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "ukrainian": "uk",
}


def _tag(language: str) -> str:
    return _LANGUAGES.get(language.casefold(), language)


def _recognises(raw: Raw) -> bool:
    opening = raw.data[:_HEAD].decode("utf-8", "replace").lstrip("\ufeff")
    lines = [line for line in opening.splitlines() if line.strip() and not line.startswith("%")]
    return bool(lines and _OPENING.match(lines[0]))


FORMAT = list_format(Listing(NAME, "BibTeX (.bib)", PLACE, _recognises, _entries))
