"""Where the parts of a page lie: what is known by its words, the run of text, the headline above it."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, groupby

from site_builder.intake.bylines.cities import name_beside_city
from site_builder.intake.bylines.names import is_post
from site_builder.intake.furniture import MOST_RELATED_WORDS, UNDER_RELATED, Hit, furniture, is_header
from site_builder.intake.letters import signature
from site_builder.intake.passages import Passage
from site_builder.intake.people import byline_names, further_names, is_of_others, is_office, lone_names
from site_builder.intake.pictures import caption_credit, is_credit_alone
from site_builder.intake.prose import find_run
from site_builder.intake.signed import (
    mark_bio,
    mark_signature,
    names_somebody,
    speaks_of,
    tail_author,
)
from site_builder.intake.stamps import find_stamps, is_clock
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import LineKind

LONGEST_TITLE = 25
FEWEST_STEMS = 2
SHORTEST_TITLE = 4
"""Fewer words are a headline only where nothing longer stands near."""
SHORTEST_ABOVE_NAME = 3
CLEAN_HEAD = 6
"""So many lines above the text are a headline and what belongs to it; more are a page's menu."""
LONGEST_MENU_LINE = 12
NEAR_NAME = 3
"""So near to a date a name alone is the author's."""
SIGNATURE = "signature"
"""The rule of the name, and what is added to it, below “Yours faithfully,”."""
NAME_BESIDE_STAMP = "name-beside-stamp"
"""The rule of such names."""
NAME_BESIDE_CITY, FURTHER = "name-beside-city", "byline-goes-on"
_POST = Hit(LineKind.BYLINE, "post-under-name")
MENU = 3
"""So many short lines in a row are a menu, not a subheading."""

_ADDRESS = re.compile(
    r"(?:(?:source|quelle|fuente|источник|url|link|originally published at)\s*:?\s*)?https?://\S+", re.I
)
_ENOUGH_POINTS = 1.0
_FEW_LINES = 3
_FAR_FROM_TITLE = 5
_STANDFIRSTS = 3
"""So many lines of a standfirst may stand above a byline."""
_SAYS_WHO_WITHIN = 4
_UNDER_TITLE = {LineKind.BYLINE, LineKind.CAPTION, LineKind.CREDIT, LineKind.STAMP}
_LONG_WORD = re.compile(r"[^\W_]{4,}")
_NUMBERED = re.compile(r"\(?\d{1,3}[.):]\s")
_HARD_KINDS = {LineKind.BIO, LineKind.COMMENT_FORM, LineKind.CONSENT, LineKind.LEGAL}
_SHAPES: tuple[tuple[Callable[[Passage], object], Hit], ...] = (
    (lambda passage: _ADDRESS.fullmatch(passage.text), Hit(LineKind.ADDRESS, "address")),
    (lambda passage: find_stamps(passage.text), Hit(LineKind.STAMP, "stamp")),
    (lambda passage: is_clock(passage.text), Hit(LineKind.STAMP, "clock")),
    (byline_names, Hit(LineKind.BYLINE, "byline")),
    (lambda passage: is_office(passage.text), Hit(LineKind.BYLINE, "office")),
    (is_credit_alone, Hit(LineKind.CREDIT, "credit")),
    (caption_credit, Hit(LineKind.CAPTION, "credited-caption")),
    (lambda passage: is_of_others(passage.text), Hit(LineKind.BYLINE, "others")),
)
"""Lines that are known by their shape, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The passages of a text and where its parts lie among them."""

    passages: tuple[Passage, ...]
    hits: tuple[Hit | None, ...]
    run: range
    """From the first to the last paragraph of the article."""
    title: int | None
    """The headline's place."""
    end: int
    """The first passage after the run that nothing of the article follows."""
    menus: frozenset[int]
    """Short lines that stand in a row."""
    clean_head: bool
    """Whether only a few unknown lines stand above the headline."""
    prose: tuple[int, ...]
    """How many paragraphs stand before each place; one number more than there are passages."""
    unknown_before: tuple[int | None, ...]
    """For each place the nearest passage before it that no rule knows."""
    unknown_after: tuple[int | None, ...]


def lay_out(all_passages: tuple[Passage, ...]) -> Layout:
    """Find the run of text, the headline above it and the place where the article is over."""
    hits = _hits(all_passages)
    run = find_run(all_passages, hits)
    title = _title(all_passages, hits, run)
    after = range(run.stop, len(all_passages))
    in_menu = menus(all_passages, hits)
    ends = (index for index in after if index in in_menu or _ends_article(all_passages[index], hits[index]))
    before, after_each = _nearest_unknown(hits)
    return Layout(
        all_passages,
        hits,
        run,
        title,
        next(ends, len(all_passages)),
        in_menu,
        sum(1 for hit in hits[:title] if not hit) < CLEAN_HEAD if title is not None else True,
        tuple(accumulate((one.is_prose for one in all_passages), initial=0)),
        before,
        after_each,
    )


def menus(all_passages: Sequence[Passage], hits: Sequence[Hit | None]) -> frozenset[int]:
    """The places of short lines that stand in a row of at least `MENU`."""
    found: list[int] = []
    for is_row, row in groupby(
        range(len(all_passages)), key=lambda index: _is_menu_line(all_passages[index])
    ):
        places = list(row)
        introduced = places[0] > 0 and all_passages[places[0] - 1].text.endswith(":")
        unknown = sum(1 for index in places if not hits[index])
        # A list that a sentence with a colon announces belongs to the article.
        found += places if is_row and unknown >= MENU and not introduced else []
    return frozenset(found)


def _nearest_unknown(
    hits: tuple[Hit | None, ...],
) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
    before: list[int | None] = [None]
    for index, hit in enumerate(hits):
        before.append(before[-1] if hit else index)
    after: list[int | None] = [None]
    for index in range(len(hits) - 1, -1, -1):
        after.append(after[-1] if hits[index] else index)
    return tuple(before[:-1]), tuple(reversed(after[:-1]))


def _is_menu_line(passage: Passage) -> bool:
    if passage.closes or passage.is_item or passage.is_row or passage.words > LONGEST_MENU_LINE:
        return False
    # Verse and letters break their lines at commas, as no menu does.
    return not passage.text.endswith((":", ",", ";", "،")) and not _NUMBERED.match(passage.text)


def _hits(all_passages: tuple[Passage, ...]) -> tuple[Hit | None, ...]:
    hits = [_hit(passage) for passage in all_passages]
    # A name alone is a byline only after some text: above it stand menus, captions and other people's names.
    text = next((index for index, passage in enumerate(all_passages) if passage.is_prose), len(all_passages))
    for index in range(text + 1, len(all_passages)):
        hits[index] = tail_author(all_passages, hits, index) or hits[index]
    # Above the text a word such as “Archives” is a menu's: what follows it may be the headline.
    for index in range(text + 1, len(all_passages)):
        hits[index] = hits[index] or _under_related(all_passages, hits, index)
    head = range(1, min(text + _STANDFIRSTS, len(all_passages)))
    is_named = any(names_somebody(all_passages[index], hits[index]) for index in head)
    for index in () if is_named else head:
        hits[index] = hits[index] or _name_beside_stamp(all_passages, hits, index)
    for index in head:
        hits[index] = hits[index] or _post_beside_name(all_passages, hits, index)
    mark_bio(all_passages, hits)
    mark_signature(all_passages, hits)
    for index in signature(all_passages, hits):
        hits[index] = Hit(LineKind.BODY, SIGNATURE, is_whole=True)
    return tuple(hits)


def _hit(passage: Passage) -> Hit | None:
    known = furniture(passage)
    if known and known.is_certain:
        return known
    shaped = next((hit for has_shape, hit in _SHAPES if has_shape(passage)), None)
    if shaped or known:
        return shaped or known
    return Hit(LineKind.CAPTION, "caption") if caption_credit(passage) is not None else None


def _name_beside_stamp(all_passages: tuple[Passage, ...], hits: list[Hit | None], index: int) -> Hit | None:
    # Most pages set their author's name without “By”, between the headline and a date.
    # Between a name and the date there may be what that person is, or another of both.
    posts = sum(is_post(one.text) for one in all_passages[index + 1 : index + 1 + NEAR_NAME])
    around = range(max(0, index - NEAR_NAME), min(len(hits), index + NEAR_NAME + posts + 1))
    has_stamp = any((hit := hits[place]) is not None and hit.kind is LineKind.STAMP for place in around)
    above = range(max(0, index - _FAR_FROM_TITLE), index)
    has_title = any(not hits[place] and _could_head(all_passages[place]) for place in above)
    if not (has_stamp and has_title):
        return None
    text = " ".join(one.text for one in all_passages if one.is_prose)
    if name_beside_city(all_passages[index].text, text):
        return Hit(LineKind.BYLINE, NAME_BESIDE_CITY)
    names = lone_names(all_passages[index].text)
    if not names or speaks_of(names, all_passages):
        return None
    return Hit(LineKind.BYLINE, NAME_BESIDE_STAMP)


def _post_beside_name(all_passages: tuple[Passage, ...], hits: list[Hit | None], index: int) -> Hit | None:
    """What a line under a byline is that names another author, or says what the first one is."""
    before = hits[index - 1]
    if before is None or before.kind is not LineKind.BYLINE:
        return None
    text = all_passages[index].text
    return Hit(LineKind.BYLINE, FURTHER) if further_names(text) else _POST if is_post(text) else None


def _under_related(all_passages: tuple[Passage, ...], hits: list[Hit | None], index: int) -> Hit | None:
    # “Related stories” heads a list of links: the lines right under it that do not end like sentences.
    here, before, hit = all_passages[index], all_passages[index - 1], hits[index - 1]
    if hit is None or hit.kind is not LineKind.RELATED or here.closes or here.is_item:
        return None
    follows = hit.rule == UNDER_RELATED and here.number == before.lines[-1].number + 1
    is_link = here.words <= MOST_RELATED_WORDS and (follows or is_header(before, hit))
    return Hit(LineKind.RELATED, UNDER_RELATED) if is_link else None


def _ends_article(passage: Passage, hit: Hit | None) -> bool:
    if hit is None:
        return False
    is_certain = hit.kind is not LineKind.LEGAL or hit.is_whole
    return (hit.kind in _HARD_KINDS and is_certain) or is_header(passage, hit)


def _title(all_passages: tuple[Passage, ...], hits: tuple[Hit | None, ...], run: range) -> int | None:
    first_text = run.start if run else len(all_passages)
    above = [index for index in range(first_text) if not hits[index]]
    fit = [index for index in above if _could_be_title(all_passages[index])]
    if not fit or len(all_passages) == 1:
        return None
    # A standfirst above the text says the headline's words again, as the text does.
    told = [index for index in above if all_passages[index].is_prose] + [i for i in run if not hits[i]]
    text = {stem for index in told for stem in _stems(all_passages[index].text)}
    is_clean = len(above) <= CLEAN_HEAD
    long = [index for index in fit if all_passages[index].words >= SHORTEST_TITLE]
    points = {
        # Above a clean text the headline comes first; below a menu it comes last.
        index: _title_points(index, all_passages, hits, text)
        - (0.3 * place if is_clean else 0.1 * (first_text - index))
        for place, index in enumerate(long)
    }
    best = max(long, key=lambda index: (points[index], index), default=None)
    if best is not None and points[best] >= _ENOUGH_POINTS:
        return best - 1 if _is_under_title(best, points, all_passages, text) else best
    stands_first = above[0] == fit[0] and all_passages[fit[0]].words > 1
    if len(above) > _FEW_LINES:
        return None
    return fit[0] if stands_first else _under_section(all_passages, hits, above)


def _under_section(
    all_passages: tuple[Passage, ...], hits: tuple[Hit | None, ...], above: list[int]
) -> int | None:
    """The last of a few short lines, one word of a section above it and a date or a name below it."""
    last = above[-1]
    below = hits[last + 1] if last + 1 < len(hits) else None
    is_fit = all_passages[last].words > 1 and _could_be_title(all_passages[last])
    sections = all(all_passages[index].words == 1 for index in above[:-1])
    return last if is_fit and sections and below and below.kind in _UNDER_TITLE else None


def _is_under_title(
    index: int, points: dict[int, float], all_passages: tuple[Passage, ...], text: set[str]
) -> bool:
    """Whether the line right above is the headline, and this one a subtitle that says more of the text."""
    above = points.get(index - 1, 0.0)
    is_told = bool(_stems(all_passages[index - 1].text) & text)
    return above >= _ENOUGH_POINTS and is_told and points[index] - above < 1.0


def _could_be_title(passage: Passage) -> bool:
    is_question = passage.text.rstrip("\"'”’»").endswith(("?", "!", "…"))
    return 1 <= passage.words <= LONGEST_TITLE and (not passage.closes or is_question) and not passage.is_item


def _could_head(passage: Passage) -> bool:
    """Whether a name below the passage may be its author's: a menu's word is no headline."""
    is_long = passage.words >= SHORTEST_ABOVE_NAME or passage.text.rstrip("\"'”’»").endswith(("?", "!", "…"))
    return is_long and _could_be_title(passage)


def _title_points(
    index: int, all_passages: tuple[Passage, ...], hits: tuple[Hit | None, ...], text: set[str]
) -> float:
    passage = all_passages[index]
    stems = _stems(passage.text)
    if passage.words < SHORTEST_TITLE or not stems:
        return 0.0
    says_who = any(hit and hit.kind in _UNDER_TITLE for hit in hits[index + 1 : index + 1 + _SAYS_WHO_WITHIN])
    # Weblogs set the day above the headline.
    before = hits[index - 1] if index else None
    says_who = says_who or (before is not None and before.kind is LineKind.STAMP)
    # One long word, as the name of a paper has, says little.
    return 3.0 * len(stems & text) / max(len(stems), FEWEST_STEMS) + says_who + (passage.words <= 18) * 0.5


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _LONG_WORD.findall(text.casefold())}
