"""What stands around the text of a page and belongs to it: its standfirst and the credits of its pictures."""

import re
from collections.abc import Iterator

from site_builder.intake.fields.clues import Origin, key, quoted
from site_builder.intake.fields.json_ld import Statement
from site_builder.intake.fields.metas import Metas
from site_builder.intake.fields.page_lines import hints, text_of
from site_builder.intake.fields.zones import Zones
from site_builder.intake.lines import split_lines
from site_builder.intake.passages import passages
from site_builder.intake.patterns import words
from site_builder.intake.pictures import caption_credit, is_credit_alone
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty

SHORTEST, LONGEST = 20, 500
MOST_CREDITS = 20

_NAMED = words(
    """
    chapo deck dek desc excerpt intro kurztext lead leadtext lede standfirst strapline subhead subheadline
    subline subtitle subtitulo summary teasertext vorspann
    """
)
_SUBTITLE_METAS = (
    "description",
    "og:description",
    "twitter:description",
    "dc.description",
    "sailthru.description",
)
_LABEL = re.compile(r"^\w+(?:\s(?:source|credit|by|courtesy(?: of)?|via))?\s*:\s*|^©\s*", re.IGNORECASE)
# How French papers credit: “Jane Doe pour « Le Journal »”, behind the last stop of a caption.
_FOR = re.compile(
    r"(?:^|[.!?]\s)(?P<name>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+){1,3})\s(?:pour|for|für|para|per)\s(?:«|“|\"|the\s|The\s)[^.]{2,50}$"
)
_BY = re.compile(r"^(?:Photo(?:graph|s|graphs|graphy)?|Pictures?|Illustrations?)\sby\s|\son\sUnsplash$")
_CREDITED = frozenset(["caption", "copyright", "credit", "credits", "figcaption"])


def find_subtitle(zones: Zones, metas: Metas, statement: Statement) -> Iterator[Found]:
    """The standfirst: it stands under the headline, and its name or the head of the page bears it out."""
    described = {key(content): f"meta {name}" for name, content in metas.get(*_SUBTITLE_METAS)}
    alternative = statement.text("alternativeHeadline")
    if zones.headline is None:
        return
    for line in zones.page.lines[zones.headline + 1 : max(zones.text.start, zones.headline + 1) + 2]:
        if not SHORTEST <= len(line.text) <= LONGEST or not zones.is_ours(line.element):
            continue
        said = key(line.text)
        named = [
            one
            for one in (line.element, *list(line.element.iterancestors())[:2])
            if _NAMED.intersection(hints(one))
        ]
        if said == key(alternative):
            yield _subtitle(line.text, "JSON-LD alternativeHeadline says it too", Origin.JSON_LD)
        elif line.number not in zones.body and said in described:
            yield _subtitle(line.text, f"{described[said]} says it too", Origin.META)
        elif named and (line.number not in zones.body or line.number == zones.text.start):
            yield _subtitle(line.text, "its element is named so", Origin.MARKUP)
        else:
            continue
        return


def find_credits(zones: Zones) -> Iterator[Found]:
    """Whom the captions of the pictures in the article credit."""
    seen: set[str] = set()
    last = zones.text.stop if zones.text else len(zones.page.lines)
    first = zones.headline if zones.headline is not None else zones.text.start
    for element, line in zones.page.starts.items():
        if not first <= line < last or not (
            element.tag == "figcaption" or _CREDITED.intersection(hints(element))
        ):
            continue
        text = text_of(element)
        credit = _credit(text) if 2 < len(text) <= LONGEST and zones.is_ours(element) else ""
        if credit and key(credit) not in seen and len(seen) < MOST_CREDITS:
            seen.add(key(credit))
            yield Found(
                "credit", credit, 0, f"picture credit in {quoted(text)}", Certainty.MEDIUM, Origin.MARKUP, 1
            )


def _subtitle(text: str, why: str, origin: Origin) -> Found:
    return Found("subtitle", text, 0, f"it stands under the headline, and {why}", Certainty.MEDIUM, origin, 1)


def _credit(text: str) -> str:
    owner = _FOR.search(text)
    if owner:
        return owner["name"]
    found = passages(split_lines(text))
    if not found:
        return ""
    named = text if is_credit_alone(found[0]) else caption_credit(found[0]) or ""
    named = _BY.sub("", named)
    return _LABEL.sub("", named.strip("()[] .")).strip()
