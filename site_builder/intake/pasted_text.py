"""Pasted text: what somebody selected on a page and saved, the page's furniture with it."""

from site_builder.intake.assemble import body_of, removed_of, sidecar_of
from site_builder.intake.code_pages import NAMES as CODE_PAGES
from site_builder.intake.decided import decided
from site_builder.intake.decode import Text, decode
from site_builder.intake.formats import Format, stem
from site_builder.intake.guess import guess
from site_builder.intake.label import Label, label
from site_builder.intake.layout import lay_out
from site_builder.intake.lines import split_lines, tidy_spaces
from site_builder.intake.mojibake import mend
from site_builder.intake.passages import passages
from site_builder.model.draft import Draft, Found, LineKind, Raw
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.records import Article
from site_builder.model.records.parts import Certainty, Evidence, Provenance
from site_builder.model.rights import RESERVED
from site_builder.model.url import Url
from site_builder.model.when import When
from site_builder.text.slug import slug

NAME = "pasted-text"
SUFFIXES = ("", ".asc", ".text", ".txt")
SOUGHT = ("title", "authors", "publisher", "published", "source_url", "language")
"""Fields that an article should have; what the text does not say is listed in `needs`."""
UNKNOWN_LANGUAGE = "und"

_NO_TITLE = Evidence("title", "no headline was found; this is the file's name", Certainty.LOW)
_FIELD_OF = {"modified": "published"}
"""What is found about something that is no field of an article, and the field it is evidence about."""
_WITH_EVIDENCE = (*SOUGHT, "translated_from")


def read(raw: Raw) -> Checked[Draft | None]:
    """The article in a pasted text: its lines labelled, its fields found, nothing lost, nothing invented."""
    text, issues = decode(raw)
    if text is None:
        return Checked(None, issues)
    lines = mend(split_lines(text.content))
    found_passages = passages(lines)
    if not found_passages:
        return Checked(None, (_empty(raw),))
    labels = decided(label(lay_out(found_passages)), raw)
    found = (*guess(labels), *_old_encoding(text))
    sidecar = sidecar_of(text, raw.data, lines, labels)
    article = _article(raw, labels, found, sidecar.sha256)
    has_text = any(one.kind is LineKind.BODY for one in labels)
    return Checked(Draft(raw, article, sidecar, found), () if has_text else (_no_text(raw),))


def _old_encoding(text: Text) -> tuple[Found, ...]:
    if text.encoding not in CODE_PAGES or text.byte_order_mark:
        return ()
    basis = (
        f"the file is in {CODE_PAGES[text.encoding]}: nothing else makes words of its bytes; they are kept"
    )
    return (Found("encoding", "", 0, basis, Certainty.HIGH),)


def _article(raw: Raw, labels: tuple[Label, ...], found: tuple[Found, ...], sha256: str) -> Article:
    values = _values(found)
    # Without a headline the file's name stands in, so that a person sees which draft this is.
    title = values.get("title", (tidy_spaces(stem(raw.name)) or "untitled",))[0]
    return Article(
        id=ArticleId(slug(title)),
        title=title,
        authors=values.get("authors", ()),
        published=When.parse(values["published"][0]) if "published" in values else None,
        source_url=Url.parse(values["source_url"][0]) if "source_url" in values else None,
        language=values.get("language", (UNKNOWN_LANGUAGE,))[0],
        evidence=(*(() if "title" in values else (_NO_TITLE,)), *_evidence(found)),
        provenance=Provenance(sha256=sha256, format=NAME, removed=removed_of(labels)),
        needs=tuple(name for name in SOUGHT if name not in values),
        rights=RESERVED,
        draft=True,
        held=Held(body_of(labels)),
    )


def _values(found: tuple[Found, ...]) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    for one in found:
        if one.value and one.value not in values.get(one.field, ()):
            values[one.field] = (*values.get(one.field, ()), one.value)
    return values


def _evidence(found: tuple[Found, ...]) -> tuple[Evidence, ...]:
    named = [(_FIELD_OF.get(one.field, one.field), one) for one in found]
    entries = [Evidence(name, one.basis, one.certainty) for name, one in named if name in _WITH_EVIDENCE]
    return tuple(dict.fromkeys(entries))


def _empty(raw: Raw) -> Issue:
    message = "expected the text of an article, found a file without words"
    return Issue("I01", message, Spot(raw.name), "paste the article's text into it and save it")


def _no_text(raw: Raw) -> Issue:
    message = "no line of this text reads like a paragraph, so every line that might be the article was kept"
    return Issue("I07", message, Spot(raw.name), "read the draft against the original before you publish it")


FORMAT = Format(NAME, "pasted text (.txt)", lambda _: False, read, suffixes=SUFFIXES)
