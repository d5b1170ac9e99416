"""A page as a draft: its article chosen, written as Markdown, and every other block accounted for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.intake.facts import SOUGHT, UNKNOWN_LANGUAGE, over, values_of, with_facts
from site_builder.intake.fields import fields_of
from site_builder.intake.formats import stem
from site_builder.intake.furniture import furniture
from site_builder.intake.html.account import removed_of, sidecar_of
from site_builder.intake.html.choose import (
    Choice,
    Chosen,
    Doubt,
    choose,
    choose_all,
    decided_by,
    doubtful,
    summed_up,
    with_title,
)
from site_builder.intake.html.page import Page, base_of
from site_builder.intake.html.region import article_tree
from site_builder.intake.html.size import beyond_choosing
from site_builder.intake.html.where import LoneCaptions, Where
from site_builder.intake.html.write import markdown
from site_builder.intake.lines import SourceLine, tidy_spaces
from site_builder.intake.passages import passages
from site_builder.intake.reasons import REASONS
from site_builder.intake.refusals import missing
from site_builder.model.draft import Draft, Extent, Found, LineKind, Raw
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.records import Article
from site_builder.model.records.parts import Certainty, Evidence, Provenance
from site_builder.model.rights import RESERVED
from site_builder.text.markdown import as_written
from site_builder.text.slug import slug

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAME = "saved-page"
LIBRARIES = ("lxml", "readability", "resiliparse", "trafilatura")
_NO_TITLE = Evidence("title", "no headline was found; this is the file's name", Certainty.LOW)
_STANDFIRST = Evidence("summary", "the standfirst of the page, in its own words", Certainty.HIGH)
_FEWEST_WORDS = 8
_SHORT = 150
_SHOWN_TEXTS = "//body//text()[normalize-space()][not(ancestor::script|ancestor::style|ancestor::noscript)]"
_MOST_TEXTS, _LONGEST_SHOWN = 40, 60
_WALLS = (LineKind.CONSENT, LineKind.PROMPT)
_PROGRAM = re.compile(r"\s*(?:javascript|vbscript)\s*:", re.IGNORECASE)
_SHOWN = 3
_MOST_NAMED = 12
_WORTH_A_LOOK = 15


def draft_of(raw: Raw, page: Page, told: tuple[Found, ...]) -> Checked[Draft | None]:
    """The draft of the article on a page; `told` is what a container of the page states about it."""
    if absent := missing(raw, *LIBRARIES):
        return Checked(None, absent)
    if issue := beyond_choosing(raw, page.tree):
        return Checked(None, (issue,))
    chosen = decided_by(choose_all(page.tree) if raw.extent is Extent.WHOLE else choose(page.tree), raw)
    if _words(one.block.text for one in chosen.choices if one.rule != "hidden") < _FEWEST_WORDS:
        return Checked(None, (_without_text(raw, page.tree),))
    text = "\n".join(one.block.text for one in chosen.choices if one.is_kept)
    found = over(told, fields_of(page, text))
    values = values_of(found)
    chosen = with_title(chosen, values.get("title", ("",))[0])
    where = _where(raw, page)
    body = markdown(article_tree(page.tree, chosen), where)
    read = as_written(body)
    whole = replace(raw, pictures=(*raw.pictures, *where.met.pictures))
    article = _article(whole, values, body)
    article = replace(
        article, provenance=replace(article.provenance, removed=removed_of(chosen, REASONS, read))
    )
    sidecar = sidecar_of(raw.data, chosen, article, read)
    article = replace(article, provenance=replace(article.provenance, sha256=sidecar.sha256))
    draft = Draft(whole, _with_summary(with_facts(article, found), chosen), sidecar, found)
    return Checked(draft, (*_doubts(raw, chosen), *_walls(raw, page.tree, chosen), *_dropped(raw, where)))


def _with_summary(article: Article, chosen: Chosen) -> Article:
    """The article summed up by its standfirst; the evidence says that the words are not the archive's own."""
    said = summed_up(chosen)
    return replace(article, summary=said, evidence=(*article.evidence, _STANDFIRST)) if said else article


def _where(raw: Raw, page: Page) -> Where:
    own = frozenset(one.address for one in raw.pictures)
    captions = LoneCaptions.KEPT if raw.extent is Extent.WHOLE else LoneCaptions.CUT
    return Where(base_of(page), str(page.tree.get("lang") or ""), own=own, lone_captions=captions)


def _article(raw: Raw, values: dict[str, tuple[str, ...]], body: str) -> Article:
    title = values.get("title", (tidy_spaces(stem(raw.name)) or "untitled",))[0]
    return Article(
        id=ArticleId(slug(title)),
        title=title,
        language=UNKNOWN_LANGUAGE,
        evidence=() if "title" in values else (_NO_TITLE,),
        provenance=Provenance(format=NAME),
        needs=tuple(name for name in SOUGHT if name not in values),
        rights=RESERVED,
        draft=True,
        held=Held(body),
    )


def _words(texts: Iterator[str]) -> int:
    return sum(len(text.split()) if " " in text else (len(text) + 3) // 4 for text in texts)


def _without_text(raw: Raw, tree: "HtmlElement") -> Issue:
    frame = next((str(one.get("src") or "") for one in tree.iter("frame", "iframe")), "")
    if next(tree.iter("frameset"), None) is not None:
        message = "this page is a frame around other pages and holds no text of its own"
        advice = f"save the page inside it and import that: {frame}" if frame else "save the page inside it"
        return Issue("I13", message, Spot(raw.name), advice)
    message = "this page holds no text: programs load it when the page is opened"
    if said := _shown(tree):
        # A page that asks to sign in has words, and scripts too.
        message = f"expected the text of an article, found only “{said}”"
    elif next(tree.iter("script"), None) is None:
        message = "expected the text of an article, found a page without words"
    advice = "open the page in a browser, wait for its text, and save it again or paste the text"
    return Issue("I13", message, Spot(raw.name), advice)


def _shown(tree: "HtmlElement") -> str:
    """The words that a page shows first, if it shows any."""
    texts = tree.xpath(_SHOWN_TEXTS)
    words = tidy_spaces(" ".join(str(one) for one in texts[:_MOST_TEXTS]))
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rstrip()}…"


def _doubts(raw: Raw, chosen: Chosen) -> Iterator[Issue]:
    look = doubtful(chosen)
    if chosen.doubt is Doubt.NOTHING_FOUND:
        yield Issue("I07", str(chosen.doubt), Spot(raw.name), "read the draft against the original")
    elif chosen.doubt is Doubt.DISAGREEMENT or _words(one.block.text for one in look) >= _WORTH_A_LOOK:
        numbers = ", ".join(str(one.block.number) for one in look[:_MOST_NAMED])
        advice = "read the draft against the original" + (
            f"; blocks to look at: {numbers}" if numbers else ""
        )
        yield Issue("I15", str(Doubt.DISAGREEMENT), Spot(raw.name), advice)


def _walls(raw: Raw, tree: "HtmlElement", chosen: Chosen) -> Iterator[Issue]:
    kept = _words(one.block.text for one in chosen.choices if one.is_kept)
    if kept >= _SHORT:
        return
    asks = next((one.block.text for one in chosen.choices if _is_wall(one)), "")
    has_password = any(str(one.get("type") or "").lower() == "password" for one in tree.iter("input"))
    if not asks and not has_password:
        return
    said = f": “{asks[:60].rstrip()}”" if asks else ""
    message = f"this page asks readers to sign in, subscribe or agree{said}; only {kept} words are left"
    yield Issue("I14", message, Spot(raw.name), "pass the wall in a browser, and save the page again")


def _is_wall(one: Choice) -> bool:
    # What stands far from the article has been asked by no rule yet.
    hit = None if one.is_kept else furniture(passages((SourceLine(one.block.number, one.block.text, ""),))[0])
    return one.kind in _WALLS or (hit is not None and hit.kind in _WALLS and one.rule == "not-article")


def _dropped(raw: Raw, where: Where) -> Iterator[Issue]:
    programs = [one for one in where.met.dropped if _PROGRAM.match(one)]
    if programs:
        shown = ", ".join(one[:40] for one in programs[:_SHOWN])
        message = f"links to programs were left out, their words kept: {shown}"
        yield Issue("I16", message, Spot(raw.name), "give them an address, if the article needs them")
    lost = [one for one in where.met.dropped if one not in programs and not one.startswith("#")]
    if lost and not where.base:
        message = f"the page does not say its address, so {len(lost)} links and pictures of it lead nowhere"
        advice = (
            f"write its address into the saved file as <base href>; the first that is lost is {lost[0][:60]}"
        )
        yield Issue("I16", message, Spot(raw.name), advice)
