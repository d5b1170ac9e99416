"""Lines that are not the article: what websites put around it, known by their words."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from site_builder.intake.passages import Passage
from site_builder.intake.patterns import MOST_REMEMBERED
from site_builder.intake.phrases import PHRASES
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import LineKind

MOST_WORDS = 30
"""A longer line is not furniture, however it begins."""
LONGEST = 600
"""Characters of such a line: thirty words have fewer; a word of a million figures is looked at no further."""
MOST_RELATED_WORDS = 20
HEADER_WORDS = 4
_FIGURE = "#"
"""What stands for any number in a phrase."""
UNDER_RELATED = "under-related"
"""The rule of the links below such a line."""


_CERTAIN_KINDS = (LineKind.CAPTION, LineKind.CREDIT, LineKind.RELATED, LineKind.SHORTCODE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a rule knows."""

    kind: LineKind
    rule: str
    """The rule's name, for the sidecar."""
    is_whole: bool = False
    """Whether the rule knows the whole line, not only how it begins."""

    @property
    def is_certain(self) -> bool:
        """Whether the passage is this wherever on the page it stands."""
        return self.is_whole or self.kind in _CERTAIN_KINDS


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: LineKind
    name: str
    whole: re.Pattern[str]
    opening: re.Pattern[str]
    first: frozenset[str]
    """What its phrases begin with; `_FIGURE` for any figure."""


_ORDER = (
    LineKind.CONSENT,
    LineKind.COMMENT_FORM,
    LineKind.PROMPT,
    LineKind.ADVERT,
    LineKind.SHARE,
    LineKind.RELATED,
    LineKind.LEGAL,
    LineKind.NAVIGATION,
)
_STRAIGHT = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "\u201a": "'",
        "\u201b": "'",
        "`": "'",
        "\u00b4": "'",
        # Its small letter would be two: an i, and a dot above it.
        "İ": "i",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
    }
)
_LEADING = re.compile(r"^[^\w(©@#\[<]+")
_KNOWN_CODES = (
    "ad|ads|adsense|advert|audio|button|caption|code|contact-form|contact-form-7|embed|embedyt|gallery|html|img"
    "|newsletter|playlist|quote|soundcloud|toc|tweet|twitter|video|vimeo|youtube"
)
# A plug-in's placeholder, not a name that an editor put in brackets: it has a slash, an underscore with a
# number, attributes, or is one of the well-known ones.
_SHORTCODE = re.compile(
    rf"(?:\[(?:(?:/[a-z][\w-]*|[a-z][a-z-]*_[\w-]+|{_KNOWN_CODES})\s*/?|[a-z][\w-]*\s+[\w-]+\s*=[^\]]+)\]\s*)+"
)
# “Jane Doe on March 3, 2018 at 4:47 pm said:”; without the clock it could be a sentence of the article.
_COMMENT_HEAD = re.compile(
    r"(?:19|20)\d\d\D{1,12}\d{1,2}[:.h]\d\d\D{0,8}(?:says|said|wrote|schrieb|sagt|sagte|dit|dice|dijo|пишет)\s?:?$"
)
# “[ Home ] [ Pictures ]”, “Home | About | Archive | Links”: without figures, which a byline's date has.
_MENU_BAR = re.compile(
    r"(?:\[\s?[^\W\d][^\W\d\s]*(?:\s[^\W\d]+){0,2}\s?\]\s*){2,}|(?:[^\W\d]+(?:\s[^\W\d]+){0,2}\s*[|·•]\s*){3,}[^\W\d]+(?:\s[^\W\d]+){0,2}"
)
# “Found a mistake? Select it and press Ctrl+Enter”, in any language.
_ERROR_FORM = re.compile(r"\bctrl\s?\+\s?enter\b")
# What stands on the front page of a paper: “№ 7 (1284) of 17 February 2011”, “Vol. 3, No. 2”.
_ISSUE = re.compile(r"(?:№|vol\.|issue|выпуск)\s?\d[\d()/,. №]*(?:\s\S+){0,5}", re.IGNORECASE)
# The last line of a release: “SOURCE The Alder Trust”.
_SOURCE = re.compile(r"SOURCE:?\s[^\W\d_a-z][^.!?]{2,80}")
_INSIDE = re.compile(r"\bis a reader-supported publication\b|\bto receive new posts and support\b")
_WHOLE_LINES = (
    (_MENU_BAR, Hit(LineKind.NAVIGATION, "menu-bar", is_whole=True)),
    (_ISSUE, Hit(LineKind.NAVIGATION, "issue-of-paper")),
    (_SOURCE, Hit(LineKind.LEGAL, "source-of-release", is_whole=True)),
)
_INSIDE_LINES = (
    (_COMMENT_HEAD, Hit(LineKind.COMMENT_FORM, "comment-head", is_whole=True)),
    (_ERROR_FORM, Hit(LineKind.COMMENT_FORM, "error-form", is_whole=True)),
    (_INSIDE, Hit(LineKind.PROMPT, "prompt-inside", is_whole=True)),
)
# A line that is nothing but a number belongs to a menu; a day is no number.
_DAY_ALONE = re.compile(r"(?:\d\d?[./]\d\d?[./](?:\d\d)?\d\d|(?:19|20)\d\d[./]\d\d?[./]\d\d?)\.?")
# A number is never given back in pieces: seventy figures in a row would be parted in every way there is.
_SHARE_WORDS = re.compile(
    r"(?:(?:share|tweet|pin(?:t|terest|\s+it)?|e-?mail|print|facebook|twitter|linkedin|whatsapp|telegram|reddit|copy"
    r"|flipboard|messenger|submit|save|link|vk|ok|x|on|via|teilen|partager|compartir|condividi|поделиться"
    r"|messenger|tumblr|buffer|pocket|baixar|sms|instagram|youtube|shortlink|\d[\d.,]*+k?)[\s|,/•·+]*+){2,}"
)


def fold(text: str) -> str:
    """A line as phrases are compared: small letters, straight quotes, no leading bullets or stray stops."""
    return _LEADING.sub("", text.translate(_STRAIGHT).casefold()).strip()


def furniture(passage: Passage) -> Hit | None:
    """The rule that knows this passage as something that is not the article, if there is one."""
    if _SHORTCODE.fullmatch(passage.text.casefold()):
        return Hit(LineKind.SHORTCODE, "shortcode", is_whole=True)
    if passage.words > MOST_WORDS or len(passage.text) > LONGEST:
        return None
    return _known(passage.text, passage.words, "closed" if passage.closes else "open")


# A page is read as blocks and as lines, most of which are the same.
@lru_cache(MOST_REMEMBERED)
def _known(text: str, words: int, end: Literal["closed", "open"]) -> Hit | None:
    folded = fold(text)
    shaped = _by_shape(text, folded)
    if shaped or _DAY_ALONE.fullmatch(folded):
        return shaped
    first = _FIGURE if folded[:1].isdecimal() else folded[:1]
    return next((hit for rule in _BY_FIRST.get(first, ()) if (hit := _apply(rule, folded, words, end))), None)


def _by_shape(text: str, folded: str) -> Hit | None:
    if _SHARE_WORDS.fullmatch(folded) and re.search(r"[^\W\d]{3}", folded):
        return Hit(LineKind.SHARE, "share-bar", is_whole=True)
    shaped = next((hit for shape, hit in _WHOLE_LINES if shape.fullmatch(text)), None)
    return shaped or next((hit for shape, hit in _INSIDE_LINES if shape.search(folded)), None)


def is_header(passage: Passage, hit: Hit) -> bool:
    """Whether the passage heads a list of links: “Related stories”, not “Related: ten facts”."""
    is_short = passage.words <= HEADER_WORDS and ": " not in passage.text
    return hit.kind is LineKind.RELATED and hit.rule != UNDER_RELATED and is_short


def _apply(rule: _Rule, folded: str, words: int, end: Literal["closed", "open"]) -> Hit | None:
    if rule.whole.fullmatch(folded.rstrip(".:!>»→ …")) or rule.whole.fullmatch(folded):
        return Hit(rule.kind, rule.name, is_whole=True)
    opening = rule.opening.match(folded)
    if not opening:
        return None
    if rule.kind is LineKind.RELATED:
        # “Related reforms were passed.” is a sentence, “Related: ten facts about reform” is a link.
        is_link = end == "open" or opening[0].endswith(":") or folded[opening.end() :].startswith(":")
        return Hit(rule.kind, rule.name) if is_link and words <= MOST_RELATED_WORDS else None
    return Hit(rule.kind, rule.name, is_whole=opening.end() == len(folded))


def _rules() -> Iterable[_Rule]:
    for kind in _ORDER:
        for language, phrases in sorted(PHRASES[kind].items()):
            whole = [_pattern(phrase.rstrip("|")) for phrase in phrases]
            opening = [_opening(phrase) for phrase in phrases if not phrase.endswith("|")]
            start = rf"(?:{'|'.join(opening)})" if opening else r"(?!)"
            first = frozenset(phrase.casefold()[0] for phrase in phrases)
            yield _Rule(kind, f"{kind}-{language}", re.compile("|".join(whole)), re.compile(start), first)


def _opening(phrase: str) -> str:
    # Only where words have spaces between them does a phrase end where a word ends.
    is_word = phrase[-1].isalnum() and not "\u3040" <= phrase[-1] <= "\u9fff"
    return _pattern(phrase) + (r"(?!\w)" if is_word else "")


def _pattern(phrase: str) -> str:
    return re.escape(phrase.casefold()).replace(r"\#", r"\d[\d.,]*[km]?")


_RULES = tuple(_rules())
_BY_FIRST: Mapping[str, tuple[_Rule, ...]] = {
    first: tuple(rule for rule in _RULES if first in rule.first)
    for first in frozenset[str]().union(*(rule.first for rule in _RULES))
}
"""First letter → the rules that have a phrase which begins with it: most lines are asked about few."""
