"""Lines among an article's paragraphs that ask readers to subscribe, follow, share, or read on elsewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from site_builder.intake.html.elements import HEADINGS
from site_builder.intake.html.ends import ASKS, leads_on
from site_builder.intake.html.judged import Judged, Rule, Verdict
from site_builder.intake.html.seen import Seen
from site_builder.intake.patterns import small
from site_builder.model.draft import LineKind

_MOST_WORDS = 60
_LONGEST_HEAD = 8
_LISTED = frozenset({"dd", "dt", "li", "table", "td", "th"})
_OPENS = re.compile(
    r"\W*(?:\S+ )?(?:sign up|subscribe|get (?:our|the|all|your|more|breaking)|follow|join (?:us|our|the)"
    r"|download|listen to|start (?:the|your) day|stay (?:up|informed|on top|in the)|keep up|don['’]t miss"
    r"|like what|read more|puede[ns]? seguir|síguenos|sigue(?: a)?|suscríb|apúntate|recib[ea]|reçois|recevez"
    r"|inscri|abonne|suivez|retrouvez|folgen|abonnier|bestellen|melden sie|jetzt|verpassen"
    r"|die (?:besten|wichtigsten)|seguici|iscriviti|rimani|volg|schrijf|meld je|obserwuj|zapisz|подпи"
    r"|следите|підпи|читайте нас|падпі|assine|siga)"
)
_CHANNEL = re.compile(
    r"newsletter|bolet[ií]n|(?:in|to) your inbox|postfach|posteingang|boîte mail|e-?mails?\b|alerts?\b"
    r"|whatsapp|telegram|телеграм|podcast|facebook|twitter|instagram|youtube|\bx\b|\bapp\b|nyhetsbrev"
    r"|\bchannel\b|nieuwsbrief|рассылк|розсилк|\bcanal\b|\bkanal\b|канал"
)
_COVERAGE = re.compile(r"\W*(?:follow|see|find|read)(?: \S+){1,3} (?:\S+ ){0,4}coverage\b")
_STUB = re.compile(
    r"(?:this|a) (?:is a )?(?:breaking|developing) (?:news )?(?:story|article)"
    r"|this (?:story|article) is being updated"
    r"|more (?:details|follows|to follow) (?:soon|shortly)|please refresh (?:the|this) page"
    r"|(?:check back|come back|return) (?:here )?(?:for|soon for) (?:more |further )?updates"
    r"|(?:diese|die) meldung wird (?:laufend )?aktualisiert|plus d['’]informations à (?:venir|suivre)"
    r"|noticia (?:de última hora )?en (?:desarrollo|ampliación)|notizia in aggiornamento"
    r"|новость (?:дополняется|обновляется)|новина (?:доповнюється|оновлюється)"
)
_LONGEST_STUB = 30
_NOT_OURS = re.compile(
    r"\W*(?:except for the headline, this (?:story|article|copy)"
    r"|(?:this|the) (?:story|article|copy) (?:has|was) (?:not )?(?:been )?"
    r"(?:edited|published|auto-?generated)\b.{0,60}\b(?:syndicated|agency|wire)\b)"
)
_PRINTED = re.compile(
    r"\W*(?:(?:a version of )?this (?:article|story) )?(?:originally |also |first )?"
    r"appear(?:ed|s) in (?:the )?.{0,60}\bprint\b"
    r"|\W*(?:dieser (?:artikel|beitrag|text) (?:ist|erschien) .{0,30})?(?:print|druck|zeitungs)ausgabe vom \d"
    r"|\W*publicado en la edición impresa|\W*article paru dans l['’]édition"
    r"|\W*articolo pubblicato sull['’]edizione"
)
_WALL = re.compile(
    r"suscripción se está usando en otro dispositivo|leyendo en este dispositivo|compartir tu cuenta"
    r"|lecture du monde en cours sur un autre appareil|on another device at the same time"
    r"|you have been granted access|already a subscriber\?|déjà abonné ?\?|ya eres suscriptor"
)
_SHARED = re.compile(
    r"(?:please )?(?:share|tweet|post|pin|e-?mail|send|forward|teilen sie|partage[rz]|comparte|compartir"
    r"|condividi)(?: (?:this|the|our|diesen|cet|cette|este|esta|questo))?"
    r"(?: (?:article|story|post|page|artikel|beitrag|artículo|noticia|articolo|news))?"
    r"(?: (?:on|via|with|to|by|auf|sur|en|su|per) \S+(?: (?:and|or|,|&) \S+){0,4})\W*"
)
_SIGNS = frozenset("♦◆■▪●•∎⬛◼❖☐†")


def _asked(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Invitations to the newsletters and channels of a paper, each a line of its own."""
    for index in page.places():
        one = page.seen[index]
        if one.passage.words > _MOST_WORDS or one.tag in HEADINGS or not _LISTED.isdisjoint(one.tags[:3]):
            continue
        said = small(one.block.text)
        if (_invites(one, said) or _COVERAGE.match(said)) and leads_on(one):
            yield index, Verdict(LineKind.PROMPT, "asks-among-text")


def _invites(one: Seen, said: str) -> bool:
    opens = (one.hit and one.hit.kind is LineKind.PROMPT) or _OPENS.match(said) or one.link >= 0.9
    return bool(opens and ASKS.search(said) and _CHANNEL.search(said))


def _announced(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A line such as “Read more:” and the links right under it, in one paragraph or box with it."""
    kept = list(page.places())
    for place, index in enumerate(kept):
        one = page.seen[index]
        is_head = one.hit and one.hit.kind is LineKind.RELATED and not one.passage.closes
        if not is_head or one.passage.words > _LONGEST_HEAD or one.link >= 0.5 or one.tag in HEADINGS:
            continue
        links = list(takewhile(lambda under: _is_link_beside(page.seen[under], one), kept[place + 1 :]))  # noqa: B023  used at once
        if links:
            yield from ((found, Verdict(LineKind.RELATED, "announced-links")) for found in (index, *links))


def _is_link_beside(one: Seen, head: Seen) -> bool:
    is_near = one.block.holder is head.block.holder or head.home in one.path[1:3]
    return one.link >= 0.9 and not one.passage.closes and is_near


def _notices(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """That a story is not finished yet, that an account is in use elsewhere, where to share."""
    for index in page.places():
        one = page.seen[index]
        said = small(one.block.text)
        if one.passage.words > _LONGEST_STUB:
            continue
        if _WALL.search(said):
            yield index, Verdict(LineKind.PROMPT, "asks-subscribers")
        elif _STUB.match(said):
            yield index, Verdict(LineKind.STAMP, "still-written")
        elif _NOT_OURS.match(said) or _PRINTED.match(said):
            yield index, Verdict(LineKind.LEGAL, "about-copy")
        elif one.passage.words <= 12 and _SHARED.fullmatch(said):
            yield index, Verdict(LineKind.SHARE, "share-line")


def _over_notices(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """“Breaking news”, where what it was set over is gone."""
    kept = list(page.places())
    for before, index in zip([-1, *kept], kept, strict=False):
        one = page.seen[index]
        is_label = one.passage.words <= 3 and one.hit and one.hit.kind is LineKind.RELATED and one.link == 0
        under = index + 1
        if before >= 0 and is_label and under < len(page.seen) and not page.kept[under]:
            yield index, Verdict(LineKind.RELATED, "over-nothing")


def _signs(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A sign that closes the text, alone on its line."""
    last = list(page.places())[-1:]
    if last and set(page.seen[last[0]].block.text.split()) <= _SIGNS:
        yield last[0], Verdict(LineKind.NAVIGATION, "end-sign")


RULES: Sequence[Rule] = (_asked, _announced, _notices, _over_notices, _signs)
