"""The language of a page's text, by its letters and words and by what the page says; a difference is told."""

import re
from collections.abc import Iterator

from site_builder.intake.fields.clues import Clue, Origin
from site_builder.intake.fields.json_ld import Statement
from site_builder.intake.fields.metas import Metas
from site_builder.intake.languages import guess_language
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty
from site_builder.text.names import is_language_tag

_METAS = (
    "og:locale",
    "content-language",
    "dc.language",
    "dcterms.language",
    "inlanguage",
    "language",
    "og:language",
    "citation_language",
)
_ALIASES = {
    "iw": "he",
    "in": "id",
    "nb": "no",
    "nn": "no",
    "cz": "cs",
    "ua": "uk",
    "gr": "el",
    "jp": "ja",
    "cn": "zh",
    "kr": "ko",
}


def find_language(
    html_language: str, metas: Metas, statement: Statement, body_text: str
) -> tuple[Found, ...]:
    """The language with its evidence; the text's own where the page says another, and both are told."""
    clues = [clue for clue in _clues(html_language, metas, statement) if clue.value]
    guessed = guess_language(body_text)
    if guessed:
        clues_agreeing = [clue for clue in clues if _primary(clue.value) == guessed]
        differing = tuple(f"{clue.value} ({clue.where})" for clue in clues if clue not in clues_agreeing)
        value = next((clue.value for clue in clues_agreeing), guessed)
        basis = "the commonest little words and the letters of the text"
        said = f"; {clues_agreeing[0].where} says so too" if clues_agreeing else ""
        certainty = Certainty.HIGH if clues_agreeing else Certainty.MEDIUM
        return (Found("language", value, 0, basis + said, certainty, Origin.TEXT, 1, differing),)
    if not clues or len({_primary(clue.value) for clue in clues}) > 1:
        stated = tuple(f"{clue.value} ({clue.where})" for clue in clues)
        basis = "the page states different languages, and its text is too short to tell"
        return (Found("language", "", 0, basis, Certainty.LOW, Origin.META, 2, stated),) if clues else ()
    basis = f"{clues[0].where} says so; the text is too short to tell"
    return (Found("language", clues[0].value, 0, basis, Certainty.MEDIUM, Origin.META, 2),)


def _clues(html_language: str, metas: Metas, statement: Statement) -> Iterator[Clue]:
    yield Clue(_tag(html_language), "the language of the page's element", Origin.MARKUP, 1)
    for text in statement.texts(statement.article.get("inLanguage")):
        yield Clue(_tag(text), "JSON-LD inLanguage", Origin.JSON_LD, 2)
    for name, content in metas.get(*_METAS):
        yield Clue(_tag(content), f"meta {name}", Origin.META, 3)


def _tag(text: str) -> str:
    """A language tag as it is usually written; empty for what is none."""
    parts = re.split(r"[-_]", text.strip().split(",")[0].split(";")[0])
    if not is_language_tag("-".join(parts)) or not 2 <= len(parts[0]) <= 3:
        return ""
    language = _ALIASES.get(parts[0].lower(), parts[0].lower())
    return "-".join(
        [
            language,
            *(part.upper() if len(part) == 2 else part.title() for part in parts[1:] if len(part) in (2, 4)),
        ]
    )


def _primary(tag: str) -> str:
    return tag.split("-")[0]
