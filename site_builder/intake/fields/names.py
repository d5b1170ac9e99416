"""The names in what a page calls its author: roles, handles and sites cut, nobody invented."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from html import unescape

from site_builder.intake.bylines.names import without_office
from site_builder.intake.fields.clues import key
from site_builder.intake.lines import tidy_spaces
from site_builder.intake.months import NUMBER
from site_builder.intake.patterns import either, words

MOST_NAMES = 12
LONGEST_NAME = 60
LONGEST_HANDLE = 20
MOST_PARTS = 5

_OPENING = re.compile(
    either(
        r"""
        (?:written|reported|posted|published|story|text|words|analysis|opinion|report|review|interview|article|commentary|guest\spost|contributed|compiled|edited)\s+(?:\w+\s+)?by
        |by|von|par|por|di|door|av|af|przez|od|tekst|text|texte|testo|texto|författare|skribent
        |forfatter|kirjoittaja|yazan|yazar|συντάκτης|του|της|מאת|بقلم|كتب|کاتب|作者|文|記者|撰文|글|기자
        |автор(?:ы|ка)?|текст|author|authors|autor(?:in|en|es|a|zy|ka|ský)?|auteur(?:s)?|autore
        |autori|redacteur|schrijver|veröffentlicht\svon|geschrieben\svon|verfasst\svon
        |erstellt\svon|publié\spar|écrit\spar|publicado\spor|escrito\spor|scritto\sda
        |pubblicato\sda|a\scura\sdi|geschreven\sdoor|gepost\sdoor|skrevet\saf|skrevet\sav"""
    )
    + r"\b\s*[:：]?\s*",
    re.IGNORECASE,
)
_CUT = re.compile(
    either(
        r"""\s*[|•·‧/>»<]\s*|\s+[-–—]\s*|\s*[-–—]\s+|\s*\(|\s*@\w|\s*https?:|\s+www\.|\s*\d|\s*["“„]|\s\s+
        |\s+\b(?:for|für|pour|para|per|voor|contributor|special\sto|writes|via)\s|\s*[\w.+-]+@[\w-]+\.
        |,?\s+(?:am|um|at|le|à|el|a\slas|il|alle|op|om|den|kl\.|o|godz\.|на|в|о|у|published|posted|last)\s+(?=\S*\d)|,?\s+on\s|,?\s+updated\b"""
    ),
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s*(?:,\s*)?\b(?:and|und|et|y|e|en|och|og|i|и|та|ve|ja|και|with|mit|avec|con)\s+"
    r"|\s*[,;&、，]\s*|\s+\+\s+|\s*\band\b\s*"
)
_PARTICLES = words(
    "de del della der den di du da dos la le van von zu al el bin ibn ben af av st ter ten y e bint abu"
)
_PART = re.compile(r"[^\W\d_](?:[\w.'’`´-]*[\w.])?", re.UNICODE)
_NOBODY = words(
    """
    admin administrator administrateur administrador anonymous anonym guest host owner root webmaster user
    editor author autor auteur author's writer staff team redaktion redaction redacción redazione redacció
    redactie redakcja redakce редакция newsroom newsdesk desk editorial editors contributor contributors
    correspondent correspondents reporter reporters reports press news newsletter media magazine online
    web blog network service services agency agencies wire wires bureau company inc ltd gmbh llc corp
    group foundation institute university department office ministry council association society team's
    support info contact home unknown none null undefined sponsored advertisement partner partners
    subscribe follow share comments comment read more view posts archive latest minutes min ago update
    updated monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag
    freitag samstag sonntag published posted categories category tags tag photo photos image images getty
    video videos facebook twitter
    """
)
_ROLES = re.compile(
    r"\b"
    + either(
        r"""
        (?:staff|senior|chief|deputy|associate|assistant|managing|contributing|executive|special|guest|political|sports?|national|freelance|science|business|health|tech\w*|editor(?:-\w+)*|writer|reporter|correspondent|columnist|contributor|producer|journalist\w*|redakteur\w*|korrespondent\w*|autorin|photographer|analyst|author|editor-in-chief|ms|rd|md|phd|ph\.d\.?|m\.d\.?|rn|mba|esq|ap|afp|reuters|cnn|bbc)"""
    )
    + r"\b",
    re.IGNORECASE,
)
_AGENCIES = frozenset(
    key(name)
    for name in (
        "AFP",
        "ANI",
        "ANSA",
        "AP",
        "APA",
        "Agence France-Presse",
        "Associated Press",
        "Australian Associated Press",
        "Bloomberg",
        "Canadian Press",
        "EFE",
        "IANS",
        "Interfax",
        "Kyodo",
        "PA Media",
        "PTI",
        "Press Association",
        "Press Trust of India",
        "Reuters",
        "SID",
        "TASS",
        "The Associated Press",
        "The Canadian Press",
        "UPI",
        "Xinhua",
        "Yonhap",
        "dpa",
        "sda",
    )
)
_BEFORE_NAME = re.compile(r"^(?:(?:by|von|par|por|mr|mrs|ms|dr|prof)\.?\s+(?=\S+\s+\S))+", re.IGNORECASE)
_ELIDED = re.compile(r"[a-z]{1,2}['’-][^\W\d_a-z]")


def names_in(text: str, sites: tuple[str, ...]) -> tuple[str, ...]:
    """The people, or the agency, that a byline names; empty where it names nobody that may be believed."""
    said = tidy_spaces(unescape(text))
    opened = _OPENING.match(said)
    head = said[opened.end() :] if opened else said
    if not head or len(head) > 400:
        return ()
    found: list[str] = []
    for part in _parts(head):
        name = _name(part, sites)
        if not name and not found:
            return ()
        # A single word behind a full name is where she works: “Petra Marsh, Futura”.
        is_added = name and (not found or " " in name or " " not in found[0])
        if is_added and key(name) not in map(key, found):
            found.append(name)
    # An agency beside somebody's name is where the text went through.
    people = [name for name in found if not is_agency(name)]
    return tuple((people or found)[:MOST_NAMES])


def handle_in(text: str) -> str:
    """The one word under which somebody writes, where it is a word and nobody's office; else empty."""
    said = _OPENING.sub("", tidy_spaces(text)).strip(" .,:;")
    is_word = 3 <= len(said) <= LONGEST_HANDLE and said.isalpha() and said.isascii()
    return said if is_word and not _is_nobody(said) and "admin" not in said.casefold() else ""


def is_agency(text: str) -> bool:
    """Whether a text is the name of a news agency."""
    return key(text) in _AGENCIES


def is_nobody(text: str) -> bool:
    """Whether a text names an office, an institution or a degree where a person's name is expected."""
    return not is_agency(text) and (_is_nobody(text) or bool(_ROLES.search(text)))


def is_handle(text: str) -> bool:
    """Whether a name is what somebody signs in with, rather than what they are called."""
    return (
        len(text.split()) == 1
        and (text == text.lower() or bool(re.search(r"[\d_]|[a-z][A-Z]", text)))
        and text.isascii()
    )


def opens_like_byline(text: str) -> bool:
    """Whether a line begins with a word that announces an author."""
    return bool(_OPENING.match(text))


def _parts(head: str) -> list[str]:
    cut = without_office(_CUT.split(head.strip(" .,:;-–—|"), maxsplit=1)[0])
    return [part.strip(" .,:;") for part in _AND.split(cut) if part.strip(" .,:;")]


def _name(text: str, sites: tuple[str, ...]) -> str:
    said = _BEFORE_NAME.sub("", text).strip(" .,:;")
    if is_agency(said):
        return said
    return said if said and is_person(said, sites) else ""


def is_person(text: str, sites: tuple[str, ...]) -> bool:
    """Whether a text can be somebody's name: a few words, none of them a role, an institution or the site."""
    parts = text.split()
    if not 1 <= len(parts) <= MOST_PARTS or len(text) > LONGEST_NAME or is_handle(text):
        return False
    if not all(_PART.fullmatch(part) for part in parts) or _is_nobody(text) or _ROLES.search(text):
        return False
    if any(key(text) == key(site) or (len(key(text)) > 5 and key(text) in key(site)) for site in sites):
        return False
    # Scripts without capitals have names too.
    has_case = text.upper() != text.lower()
    capitals = [part for part in parts if part[0].isupper()]
    return not has_case or (bool(capitals) and all(_opens_name(part) for part in parts))


def _opens_name(part: str) -> bool:
    # “d'Aulne”, “al-Hamid”, “van”
    return part[0].isupper() or part.casefold() in _PARTICLES or bool(_ELIDED.match(part))


def _is_nobody(text: str) -> bool:
    return any(_is_no_name(part.casefold().strip(".'’")) for part in re.split(r"[\s_-]+", text))


def _is_no_name(word: str) -> bool:
    return word in _NOBODY or (
        len(word) > 3 and word in NUMBER and word not in ("april", "june", "juni", "august", "mark", "mart")
    )
