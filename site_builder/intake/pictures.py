"""Captions and credits of pictures that the paste lost."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from functools import lru_cache
from typing import NamedTuple

from site_builder.intake.passages import Passage
from site_builder.intake.patterns import MOST_REMEMBERED, either, small

MOST_WORDS = 30
MOST_WORDS_WITH_CREDIT = 80
LONGEST = 1_000
"""Characters: a word without an end is no caption, and keeps whoever looks for a credit in it busy."""

_AGENCIES = either(
    r"""AFP|AP|APA|ANSA|BelTA|Bloomberg|dpa|DPA|EFE|EPA(?:-EFE)?|Getty(?:\sImages)?|imago|Keystone|NurPhoto
    |PA(?:\sMedia)?|picture\salliance|Reuters|REUTERS|RIA\sNovosti|Shutterstock|SIPA|Sputnik|TASS|UPI|Xinhua|Alamy
    |iStock|ТАСС|РИА\sНовости|Интерфакс|БелТА|The\sAssociated\sPress|Associated\sPress"""
)
_CREDIT_WORD = either(
    r"""(?:Photo|Image|Picture|Video|Illustration)(?:\s(?:credit|by|courtesy(?:\sof)?|via))?|Photographs?(?:\sby)?
    |Credit|Source|Foto|Fotos|Bild|Bildquelle|Bildnachweis|Grafik|Cr[ée]dits?(?:\sphoto)?|Imagen|Fotograf[íi]a
    |Фото|Фота|Иллюстрация|Источник|PHOTO|IMAGE|FOTO|ФОТО|foto|photo|фото|фота|الصورة|صورة|图片来源|图源|写真"""
)
_GLUED = re.compile(rf"^(?P<credit>{_AGENCIES})(?=[^\W\d_a-zа-яё][a-zà-öø-ÿа-яё]|(?<=[a-zа-я])[A-ZА-Я]\s)")
_OPENING_AGENCY = re.compile(rf"^(?P<credit>{_AGENCIES})\s*[/|:–—-]?\s+(?=[^\W\d_a-zа-яё])")
_IN_BRACKETS = re.compile(rf"\((?:{_CREDIT_WORD}\s*:?\s*)(?P<credit>[^()]+)\)\.?$")
_AGENCY_IN_BRACKETS = re.compile(rf"\((?P<credit>[^()]*\b{_AGENCIES}\b[^()]*)\)\.?$")
_OWNER = r"©(?!\s*\d{4})\s*(?P<owner>[^.]{2,70})$"
_BY = (
    r"(?:^|[\s,.(])"
    r"(?:[Ff]ot\.|[Ff]oto\.|[Pp]hot\.|[Ff]oto av|[Pp]hoto(?:s|graph|graphs)? by|[Ff]oto von)"
    r"\s(?P<by>[^\W\d_a-z][^:]{1,60}?)(?:\son\s\w+)?\)?$"
)
_AFTER_WORD = re.compile(
    rf"(?<!\w){_CREDIT_WORD}\s*(?::|\.\.\.|…)\s*(?P<credit>[^:.]{{2,70}})$|{_OWNER}|{_BY}"
)
_ANNOUNCES = re.compile(r"[:…©]|\.\.\.|[Ff]ot|[Pp]hot")
_AFTER_BAR = re.compile(rf"[|/]\s*(?P<credit>{_AGENCIES})$")
# “… at the mill in Little Marden. Getty Images”, “… mardi matin. Photo Le Courrier / Y. T.”
_AFTER_STOP = re.compile(
    rf"[^\W\d_]{{3,}}[.!?][\"”’»)]?\s*(?P<credit>{_AGENCIES}(?:\s?[|/]\s?[\w\s.]{{2,40}})?)$"
    r"|[^\W\d_]{3,}[.!?»]\s(?P<name>[A-ZÀ-ÖØ-ÞА-ЯЁ]{2,}(?:[\s'’-][A-ZÀ-ÖØ-ÞА-ЯЁ]{2,}){1,3})$"
    r"|[.!?»]\s(?:Photos?|Fotos?|Bild|Фото|Фота)\s(?P<owner>[^\W\d_a-z][^:!?]{2,60})$"
)
_ALONE = re.compile(
    rf"(?:(?:{_CREDIT_WORD}|Źródło|Quelle|Fuente|Fonte|Джерело|Крыніца|Bron)\s*:\s*|(?:Photograph|Photo|Picture|Illustration|Image|Video)(?:s|y)?\sby\s|©(?!\s*\d{{4}})\s*).{{2,80}}"
    r"|(?:foto|photo|fot\.|фото|фота)\s(?:by the author|des autors|der autorin|de l['’]auteur|dell['’]autore"
    r"|del autor|autora|автора|аўтара)",
    re.IGNORECASE,
)
# “Фото Игоря Седых”: the name stands in the genitive, without a colon.
_PHOTO_OF = re.compile(
    r"(?:Фото|Фота|Foto|Photo|Fot\.)\s[^\W\d_a-zа-яё][\w'’.-]+(?:\s[^\W\d_a-zа-яё][\w'’.-]+){1,2}"
)
_AGENCY_ALONE = re.compile(rf"(?:[^.]{{2,60}}[|/]\s*)?{_AGENCIES}(?:\s?[|/]\s?\w[\w\s]{{0,30}})?")
_SIDE = (
    r"(?:left|right|cent(?:re|er)|l|r|links|rechts|mitte|à gauche|à droite|izquierda|derecha|слева|справа)"
)
_SAYS_PICTURE = re.compile(
    either(
        rf"""\b(?:submitted|handout|courtesy|file|contributed) photo$
        |^(?:above|below|pictured|caption|file photo|a file photo|file image|archivfoto|archivbild|im bild)\b
        |^auf dem (?:foto|bild)\b|^sur (?:la|cette) photo\b|^en la (?:foto|imagen)\b|^nella foto\b
        |^на (?:фото|снимке|знімку|здымку)\b|^na (?:zdjęciu|fotografii)\b|^图为|^資料図|[摄攝][)）]?$
        |^artist's (?:impression|concept|rendering)\b|^in this .{{0,60}}\b(?:photo|image|picture|photograph)\b
        |\((?:file photo|archivfoto|archivbild|file)\)|\({_SIDE}\)|,\s(?:second (?:from )?)?{_SIDE},"""
    )
)
_PARTICIPLE = re.compile(r",\s(?:\w+ly\s)?[a-z]{3,}ing\b")
_CAPITALISED = r"[^\W\d_a-zа-яё][\w'’-]{1,40}"
_NAME = re.compile(
    rf"{_CAPITALISED}(?:\s(?:de|del|der|di|du|la|van|von|al|el|bin|zu)\b)*\s{_CAPITALISED}\.?$"
)
# Words that only a clause has: a caption such as “The mayor of Springfield Jane Doe.” has none of them.
_CLAUSE_WORDS = either(
    """is|are|was|were|be|been|am|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did|not|say
    |says|said|told|came|come|comes|went|goes|go|got|made|took|gave|saw|knew|left|lost|won|met|led|held|began|became
    |ran|spoke|wrote|stood|fell|rose|kept|let|put|set|sent|built|paid|felt|found|brought|thought|bought|fought|sat
    |hit|enter|meet|meets|means|wants|needs|seems|remains|i|you|he|she|it|we|they|there|this|that|these|those|who
    |which|what|if|ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|soll|will|muss|ich|er|sie|es|wir
    |nicht|sagt|sagte|est|sont|était|étaient|sera|ont|avait|peut|doit|fait|il|elle|ils|elles|nous|vous|pas|dit|son
    |era|eran|fue|fueron|será|ha|han|había|puede|debe|hay|él|ella|dijo|был|была|было|были|будет|есть|стал|стала|это
    |он|она|они|мы|я|не|сказал|сказала|заявил|заявила"""
)
_CLAUSE = re.compile(rf"\b{_CLAUSE_WORDS}\b")
_VERB_ENDING = re.compile(r"\b[a-z]{2,}(?:ed)\b|\b[a-z]{3,}[^s]s (?=[A-Z])")
_SLAVIC_VERB = re.compile(
    r"\b\w{2,}(?:ал|ил|ел|ял|ыл|ул|ла|ло|ли|лся|лась|лись|лось|ает|яет|ует|ит|ят|ют|ут|ится|ются|ав|ив|ів|ыў|аў|іў"
    r"|ться|ить|ать|ає|ють|ць|ў|ł|ła|ło|li|ły|ją|uje)\b",
)
_SPEECH = re.compile(r"[\"“”«»„:;–—?!]|(?<!\w)[-‘']")


class _Shape(NamedTuple):
    """What of a passage, besides its words, tells a caption."""

    words: int
    sentences: int
    closes: bool


def caption_credit(passage: Passage) -> str | None:
    """Whom a caption credits, `""` if it is a caption without credit, None if it is no caption."""
    if passage.words > MOST_WORDS_WITH_CREDIT or len(passage.text) > LONGEST:
        return None
    return _caption_credit(passage.text, _Shape(passage.words, passage.sentences, passage.closes))


# Several rules ask this of the same line, and a page is read as blocks and as lines.
@lru_cache(MOST_REMEMBERED)
def _caption_credit(text: str, shape: _Shape) -> str | None:
    strong = _strong_credit(text)
    if strong or shape.words > MOST_WORDS or shape.sentences > 2:
        return strong
    agency = _AGENCY_IN_BRACKETS.search(text)
    if agency:
        return agency["credit"].strip()
    opening = _OPENING_AGENCY.match(text)
    if opening and not _has_clause(text[opening.end() :]):
        return opening["credit"]
    return "" if _shows_a_picture(text, shape) else None


def is_credit_alone(passage: Passage) -> bool:
    """Whether the passage is nothing but a credit: `Photo: Getty Images`, `© Jane Doe`."""
    text = passage.text.strip("()[] .")
    if passage.words > 10 or passage.sentences > 1:
        return False
    return any(one.fullmatch(text) for one in (_ALONE, _PHOTO_OF, _AGENCY_ALONE))


def _strong_credit(text: str) -> str | None:
    # Each is asked only of a line that has a sign which it cannot do without: most lines have none.
    found = (
        _GLUED.match(text)
        or ("(" in text and _IN_BRACKETS.search(text))
        or (_ANNOUNCES.search(text) and _AFTER_WORD.search(text))
        or (("|" in text or "/" in text) and _AFTER_BAR.search(text))
        or _AFTER_STOP.search(text)
    )
    if not found:
        return None
    return next(credit for credit in found.groupdict().values() if credit).strip(" ./")


def _shows_a_picture(text: str, shape: _Shape) -> bool:
    if _SAYS_PICTURE.search(small(text)):
        return True
    # In scripts without capitals nothing tells a name from a sentence.
    has_case = text.upper() != text.lower()
    if shape.sentences > 1 or not has_case or _SPEECH.search(text) or _has_clause(text):
        return False
    has_participle = shape.closes and _PARTICIPLE.search(text)
    return bool(has_participle or (shape.words <= 15 and _NAME.search(text) and shape.closes))


def _has_clause(text: str) -> bool:
    said = small(text)
    return bool(_CLAUSE.search(said) or _VERB_ENDING.search(text) or _SLAVIC_VERB.search(said))
