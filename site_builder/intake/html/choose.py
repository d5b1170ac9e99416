"""What each block of a page is: the article's, or what else, and how sure that is."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from operator import mul
from typing import TYPE_CHECKING

from site_builder.intake.decided import RULE
from site_builder.intake.html.blocks import Block, Blocks, blocks_of
from site_builder.intake.html.elements import HEADINGS, UNSEEN, is_tool
from site_builder.intake.html.extractors import opinions
from site_builder.intake.html.features import agreement, chances
from site_builder.intake.html.head import standfirst
from site_builder.intake.html.judged import Judged, Verdict
from site_builder.intake.html.others import other_posts, without_others
from site_builder.intake.html.restored import restored
from site_builder.intake.html.seen import Seen, look_at, title_place
from site_builder.intake.html.trimmed import trimmed
from site_builder.intake.html.weights import BIAS, WEIGHTS
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import IN_BODY, LineKind, Raw

if TYPE_CHECKING:
    from lxml.html import HtmlElement

COST_OF_CHANGE = 0.6
"""What it takes, in log odds, to believe that the article stops or goes on between two blocks."""
LEAST_AGREEMENT = 0.6
"""Extractors that agree less than this have not found the same article."""
SURE = 0.6
DOUBTFUL = 0.35
_FEWEST_WORDS = 25


Said = Mapping[int, Verdict]
"""What rules say of some blocks of a page, by their places."""


class Doubt(StrEnum):
    """Why a person should look at what was chosen."""

    NONE = "none"
    DISAGREEMENT = "the ways of finding the article on this page do not agree"
    NOTHING_FOUND = "nothing on this page reads like an article, so everything that might be was kept"


@dataclass(frozen=True, slots=True)
class Choice:
    """A block, what it is, and the rule that says so."""

    block: Block
    kind: LineKind
    rule: str
    chance: float = 0.0
    """How likely it is the article's: from 0 to 1."""

    @property
    def is_kept(self) -> bool:
        """Whether it is the article's own text."""
        return self.kind in IN_BODY


@dataclass(frozen=True, slots=True)
class Chosen:
    """All blocks of a page, each with what it is."""

    blocks: Blocks
    choices: tuple[Choice, ...]
    doubt: Doubt = Doubt.NONE


def choose(tree: "HtmlElement") -> Chosen:
    """Which blocks of a page are its article."""
    blocks = blocks_of(tree)
    shown, hidden = _shown(blocks.all)
    posts = set(other_posts(tree))
    other = {one.number for one in shown if posts and not posts.isdisjoint(_around(one))}
    tools = {one.number for one in shown if is_tool(str(one.holder.tag), one.holder)}
    mine = tuple(one for one in shown if one.number not in other and one.number not in tools)
    seen = look_at(tree, mine, opinions(without_others(tree, posts))) if mine else ()
    title = title_place(tree, seen)
    choices, doubt = _judged(seen, title)
    if doubt is Doubt.NOTHING_FOUND:
        # Where no votes are known, all blocks are looked at with every rule.
        choices = _fallen_back(look_at(tree, mine, {}) if mine else ())
    settled = {
        **{one.number: Choice(one, LineKind.NAVIGATION, "hidden") for one in hidden},
        **{one.number: Choice(one, LineKind.RELATED, "other-post") for one in shown if one.number in other},
        **{one.number: Choice(one, LineKind.NAVIGATION, "tool") for one in shown if one.number in tools},
        **{one.block.number: one for one in choices},
    }
    return Chosen(blocks, tuple(settled[one.number] for one in blocks.all), doubt)


def choose_all(tree: "HtmlElement") -> Chosen:
    """Every block that is shown, for documents that are nothing but an article."""
    blocks = blocks_of(tree)
    hidden = {one.number for one in _shown(blocks.all)[1]}
    choices = tuple(
        Choice(one, LineKind.NAVIGATION, "hidden") if one.number in hidden else _kept(one, "document", 1.0)
        for one in blocks.all
    )
    return Chosen(blocks, choices)


def _shown(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks that readers see, and the others."""
    if sum(len(one.text) for one in blocks if not one.is_hidden) >= _FEWEST_WORDS:
        return tuple(one for one in blocks if not one.is_hidden), tuple(
            one for one in blocks if one.is_hidden
        )
    # Some pages hide all they hold until a program has run; what only programs read stays hidden.
    unseen = {one.number for one in blocks if not UNSEEN.isdisjoint(str(e.tag) for e in _around(one))}
    return (
        tuple(one for one in blocks if one.number not in unseen),
        tuple(one for one in blocks if one.number in unseen),
    )


def _around(block: Block) -> "Iterator[HtmlElement]":
    yield block.holder
    yield from block.holder.iterancestors()
    yield from (leaf.parent for leaf in block.leaves[:1] if leaf.parent is not None)


def _judged(seen: tuple[Seen, ...], title: int | None) -> tuple[tuple[Choice, ...], Doubt]:
    likely = chances(seen, title, _chance) if seen else []
    if not seen:
        return (), Doubt.NOTHING_FOUND
    page, said = settled(seen, likely, title)
    if sum(seen[index].passage.words for index in page.places()) < _FEWEST_WORDS:
        return (), Doubt.NOTHING_FOUND
    choices = tuple(_choice(page, index, said) for index in range(len(seen)))
    doubtful = agreement(seen) < LEAST_AGREEMENT
    return choices, Doubt.DISAGREEMENT if doubtful else Doubt.NONE


def _choice(page: Judged, index: int, said: Said) -> Choice:
    one, chance = page.seen[index], page.likely[index]
    if page.kept[index] and index in said:
        return Choice(one.block, said[index].kind, said[index].rule, max(chance, SURE))
    if page.kept[index]:
        return _kept(one.block, "article", chance)
    verdict = said.get(index)
    if verdict and index != page.title:
        return Choice(one.block, verdict.kind, verdict.rule, chance)
    return _cut(one, index, page.title, chance)


def _chance(numbers: Iterable[float]) -> float:
    score = BIAS + sum(map(mul, WEIGHTS, numbers))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def steady(likely: Sequence[float]) -> list[bool]:
    """The likeliest row of yes and no, where each change costs something (the Viterbi algorithm)."""
    no, yes, came = 0.0, 0.0, []
    for chance in likely:
        came.append((yes - COST_OF_CHANGE > no, yes >= no - COST_OF_CHANGE))
        no, yes = max(no, yes - COST_OF_CHANGE), max(yes, no - COST_OF_CHANGE)
        share = min(max(chance, 1e-4), 1 - 1e-4)
        no, yes = no + math.log(1 - share), yes + math.log(share)
    state, kept = yes > no, []
    for from_no, from_yes in reversed(came):
        kept.append(state)
        state = from_yes if state else from_no
    return kept[::-1]


def settled(seen: tuple[Seen, ...], likely: Sequence[float], title: int | None) -> tuple[Judged, Said]:
    """What is kept of a page; and, where a rule says so rather than the weights, what a block is."""
    kept = Judged(seen, tuple(steady(likely)), likely, title)
    kept, said = restored(kept)
    kept, cut = trimmed(kept)
    return kept, {**standfirst(kept), **said, **cut}


def _fallen_back(seen: tuple[Seen, ...]) -> tuple[Choice, ...]:
    """An empty article would be the worst: everything stays that could be one, for a person to see."""
    likely = tuple(0.5 if one.in_text and not one.hit else 0.0 for one in seen)
    read = Judged(seen, tuple(map(bool, likely)), likely, None)
    page, said = trimmed(restored(read)[0]) if any(read.prose()) else (read, {})
    if sum(seen[index].passage.words for index in page.prose()) >= _FEWEST_WORDS:
        return tuple(
            replace(_choice(page, index, said), kind=LineKind.UNCLEAR, rule="no-article-found")
            if page.kept[index]
            else _choice(page, index, said)
            for index in range(len(seen))
        )
    return tuple(
        _cut(one, index, None, 0.0)
        if one.hit and one.hit.is_certain
        else Choice(one.block, LineKind.UNCLEAR, "no-article-found", 0.5)
        for index, one in enumerate(seen)
    )


def _kept(block: Block, rule: str, chance: float) -> Choice:
    tags = [str(block.holder.tag), *(str(one.tag) for one in block.holder.iterancestors())]
    kind = (
        LineKind.SUBHEADING if tags[0] in HEADINGS else LineKind.LIST_ITEM if "li" in tags else LineKind.BODY
    )
    return Choice(block, kind if chance >= SURE else LineKind.UNCLEAR, rule, chance)


def _cut(one: Seen, index: int, title: int | None, chance: float) -> Choice:
    if index == title:
        return Choice(one.block, LineKind.REPEAT, "title", chance)
    if one.is_caption:
        return Choice(one.block, LineKind.CAPTION, "caption", chance)
    if one.hit:
        return Choice(one.block, one.hit.kind, one.hit.rule, chance)
    if one.label.kind not in IN_BODY and one.label.kind is not LineKind.TITLE:
        return Choice(one.block, one.label.kind, one.label.rule, chance)
    return Choice(one.block, LineKind.NAVIGATION, "not-article", chance)


def summed_up(chosen: Chosen) -> str:
    """The words of the standfirst; empty where there is none, or it is the first paragraph of the text."""
    return " ".join(one.block.text for one in chosen.choices if one.rule == "standfirst")


def doubtful(chosen: Chosen) -> tuple[Choice, ...]:
    """The choices that could well be wrong: kept though unlikely, or cut though likely."""
    return tuple(
        one
        for one in chosen.choices
        if one.kind is LineKind.UNCLEAR
        or (not one.is_kept and one.rule == "not-article" and one.chance >= DOUBTFUL)
    )


def with_title(chosen: Chosen, title: str) -> Chosen:
    """The same, the block known as the article's title that says just that, at its head."""
    first = next((one.block.number for one in chosen.choices if one.kind is LineKind.BODY), 0)
    place = next(
        (
            index
            for index, one in enumerate(chosen.choices)
            if one.block.text == title
            and one.rule != "hidden"
            and (one.block.holder.tag in HEADINGS or one.block.number < first)
        ),
        None,
    )
    if place is None:
        return chosen
    named = replace(chosen.choices[place], kind=LineKind.TITLE, rule="title")
    return replace(chosen, choices=(*chosen.choices[:place], named, *chosen.choices[place + 1 :]))


def decided_by(chosen: Chosen, raw: Raw) -> Chosen:
    """The same, with every block kept or cut of which a person said so."""
    if not raw.keep and not raw.cut:
        return chosen
    return replace(chosen, choices=tuple(_decided(one, raw) for one in chosen.choices))


def _decided(one: Choice, raw: Raw) -> Choice:
    if one.block.number in raw.keep:
        return _kept(one.block, RULE, 1.0)
    if one.block.number in raw.cut:
        return Choice(one.block, LineKind.UNWANTED, RULE, one.chance)
    return one
