"""The names in the part of a byline that holds them: titles, places, roles and offices left out."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re

from site_builder.intake.bylines.words import (
    AGENCY,
    BEHIND,
    FIELD,
    NO_PERSON,
    NO_SIGNATURE,
    NOBODY,
    PARTICLES,
    ROLE,
    STOPS,
)

MOST_WORDS = 5
MOST_NAMES = 8
MOST_SIGNED = 14
MOST_OF_POST = 6
LONGEST_PART = 7
"""Words of what stands between two commas of a byline; a sentence has more."""

_NOBODY = re.compile(rf"(?:{NOBODY}|{AGENCY}(?:[/-]\w{{2,12}}){{0,3}})", re.IGNORECASE)
_ROLE = re.compile(rf"\b{ROLE}\b", re.IGNORECASE)
_TITLES = re.compile(
    r"(?:(?:prof|dr|mag|ing|dipl|mr|mrs|ms|mme|sir|dame|don|ph\.?d|проф|профессор|академик|док\.|д-р|doc|mgr|bc|judr|mudr"
    r"|dott|dott\.ssa|د)\b\.?(?:-ing\.)?\s+)+",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(\[（][^()\[\]（）]{0,80}[)\]）]?")
# “Jane Doe (text) and John Roe (photos)”
_PICTURED = re.compile(
    r"(?:,|\s(?:and|und|et|y|e|i|и))\s[^,()]{3,40}\((?:fotos?|photos?|bild(?:er)?|video|pictures|фото|zdjęcia)\)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\s*@\w{2,30}|\s*[\w.+-]{1,60}@[\w.-]{3,60}")
# What follows the names: a date, the paper they write for, whose help they had.
_REST = re.compile(
    r"\s*\b(?:for|für|pour|para|per|voor|для|dla|special\sto|with|avec|mit|con|com|met)\s.*$"
    r"|,?\s+(?:on|am|um|at|le|à|el|a\slas|il|alle|op|om|den|kl\.|o|godz\.|на|в|о|у)\s+(?=\S{0,12}\d).*$"
    r"|\s+(?:follow|folgen|seguir|segui|suivre|volgen)$|,?\s+on\s.*$|,?\s*\d.*$|\s+(?:writes|reports|schreibt|berichtet)\b.*$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s+(?:in|aus|à|au|en|из|у|з|в|w|z|em|te|from|dans|a|da)\s+(?:[^\W\d_a-zа-яёіў][\w'’-]*)(?:[\s-][^\W\d_a-zа-яёіў][\w'’-]*){0,2}$"
)
_DEGREES = re.compile(
    r",\s*(?:Esq|Ph\.?\s?D|M\.?D|J\.?D|MBA|M\.?A|M\.?Sc|RN|CPA|OBE|CBE|MP|MEP|KC|QC)\b\.?(?=\s*(?:,|$|and\s|&|\|))"
)
_BAR = re.compile(r"\s*[|•·»]\s*|\s*/\s*|\s+[-–—]+\s+|\s{2,}|\s*;\s*")
_BETWEEN = re.compile(
    r"(?:\s*,\s*|\s+)(?:and|und|et|y|e|en|och|og|i|и|і|ve|a|та|و|&)\s+|\s*[,、，،]\s*|\s*&\s*", re.IGNORECASE
)
_WRAPPED = re.compile(r"[(\[]([^()\[\]]{3,100})[)\]]")
_OFFICE_WORD = re.compile(rf"{ROLE}|{AGENCY}", re.IGNORECASE)
_QUOTED = re.compile(r"[«\"„“][^«»\"„“”]{2,40}[»\"”“]")
# “Jane Doe Photos: John Roe”
_PICTURES_BEHIND = re.compile(
    r"[,;|/]?\s+(?:beeld|bild(?:er)?|foto['’]?s?|fotografias?|photos?|pictures|zdjęcia|фото)\s*:\s.*$",
    re.IGNORECASE,
)
# “ALDER (Brack). Jane Doe”
_IN_CAPITALS = re.compile(
    r"^(?:[^\W\d_a-zß-öø-ÿа-яёіўґєї]|['’-]){3,30}(?:\s\([^()]{2,40}\))?[.:]\s+(?=\w+\s\w)"
)
_SPACED = r"[\u3040-\u30ff\u4e00-\u9fff]{1,4}[ 　][\u3040-\u30ff\u4e00-\u9fff]{1,4}"
"""Japanese pages set a space between the two parts of somebody's name."""
_EASTERN_SIGNED = re.compile(
    r"[(（【](?P<name>[\u4e00-\u9fff]{3,4})[)）】]"
    rf"|(?P<spaced>{_SPACED})"
)
_ELIDED = re.compile(r"(?:d|l|dell|al)['’-][^\W\d_a-z]")
"""“d'Aulne”, “al-Hamid”"""
_WORD = re.compile(r"[^\W\d_](?:[\w.'’`-]*[\w.])?")
_BEHIND = re.compile(rf"(?:(?:\s+{FIELD})?(?:\s+{ROLE})+|(?:\s+{AGENCY}))+$", re.IGNORECASE)
_EASTERN = re.compile(rf"[\u4e00-\u9fff]{{2,4}}(?:·[\u4e00-\u9fff]{{1,8}})?|{_SPACED}")


def is_nobody(text: str) -> bool:
    """Whether a text is an agency or an office, which is nobody's name."""
    return len(text.split()) <= 6 and bool(_NOBODY.fullmatch(text.strip(" .,|()")))


def names_of(text: str) -> tuple[str, ...]:
    """The people whom the words behind a byline's opening name; empty where the first is no name."""
    first = _BAR.split(_tidied(text), maxsplit=1)[0]
    parts = [part for part in _BETWEEN.split(without_office(first)) if part]
    names = [_name(part) for part in parts]
    if not names or not names[0] or any(len(part.split()) > LONGEST_PART for part in parts):
        return ()
    # A single word behind a full name is where she writes from: “Petra Marsh, Oberklamm”.
    rest = [
        name for name, part in zip(names[1:], parts[1:], strict=True) if _is_further(name, part, names[0])
    ]
    return tuple(dict.fromkeys((names[0], *rest)))[:MOST_NAMES]


def _is_further(name: str, part: str, first: str) -> bool:
    if not name or (" " not in name and _is_cased(name)):
        return False
    # “Jane Doe, ABC Business”: what opens with capitals alone is a station or a paper.
    is_station = _is_capitals(name.split()[0]) and not _is_capitals(first.split()[0])
    return not is_station and not _ROLE.search(part) and not _is_place(name)


def is_full(name: str) -> bool:
    """Whether a name has two parts, as hardly any other word of a byline has, or needs none."""
    return " " in name or "." in name[:-1] or not _is_cased(name)


def _tidied(text: str) -> str:
    text = _DEGREES.sub("", _PICTURED.sub("", text))
    return _REST.sub("", _HANDLE.sub("", _BRACKETS.sub("", text.strip(" .,:;-–—|")))).strip(" .,:;-–—|")


def without_office(text: str) -> str:
    """What a byline opens with in capitals, before other words: “ANN REED” of “ANN REED Associated Press”."""
    parts = text.split()
    capitals = next((at for at, part in enumerate(parts) if not _is_capitals(part)), len(parts))
    if capitals >= 2 and capitals < len(parts) and _opens_office(parts[capitals]):
        return " ".join(parts[:capitals])
    return text


def _opens_office(part: str) -> bool:
    return part[:1].isupper() and not part.startswith(("Mc", "Mac"))


def _is_capitals(part: str) -> bool:
    return len(part.strip(".")) > 1 and part == part.upper() and part != part.lower()


def is_office(text: str) -> bool:
    """Whether a few words name a paper, an institution or a post: “The Alder Herald”, “Herald Reporter”."""
    parts = _tidied(text).split()
    is_short = 1 <= len(parts) <= MOST_WORDS + 1
    return is_short and (
        bool(_ROLE.search(text)) or any(part.casefold().strip(".") in NO_PERSON for part in parts)
    )


def is_post(text: str) -> bool:
    """Whether a line tells what somebody is and not who: “Chief Water Correspondent”."""
    line = text.strip(" .,|•·")
    parts = [part.strip(",.()") for part in line.split()]
    others = [part for part in parts if not _ROLE.fullmatch(part)]
    if not 2 <= len(parts) <= MOST_OF_POST or len(others) == len(parts) or line.endswith(("?", "!", ":")):
        return False
    is_opened, is_closed = (bool(_ROLE.fullmatch(parts[at])) for at in (0, -1))
    is_named = len([part for part in others if part[:1].isupper()]) > 1
    names_field = any(part.casefold() in NO_SIGNATURE | NO_PERSON | BEHIND for part in others)
    # What precedes the word for a post may be somebody's name: “Jane Doe Correspondent”.
    return is_closed and (is_opened or names_field) if is_named else is_opened or is_closed


def signed_names(text: str) -> tuple[str, ...]:
    """Whom a line without an opening word names: names, and behind them a paper, a post or a place."""
    line = text.strip(" .,|•·–—-*_")
    if east := _EASTERN_SIGNED.fullmatch(line):
        return (east["name"] or east["spaced"],)
    wrapped = _WRAPPED.fullmatch(line)
    line = _PICTURES_BEHIND.sub("", _IN_CAPITALS.sub("", wrapped[1] if wrapped else line))
    if not 2 <= len(line.split()) <= MOST_SIGNED or is_nobody(line):
        return ()
    names = names_of(line)
    is_strict = all(" " in name and _is_cased(name) and not _is_place(name) for name in names)
    return names if is_strict and all(map(_may_follow, _tail(line, names))) else ()


def _is_place(name: str) -> bool:
    return any(part.casefold() in NO_SIGNATURE for part in name.split())


def _tail(line: str, names: tuple[str, ...]) -> list[str]:
    line = _HANDLE.sub(" ", _QUOTED.sub(" ", line))
    for name in names:
        line = line.replace(name, " ", 1)
    return re.findall(r"[^\W\d_][\w'’.-]*", line)


def _may_follow(part: str) -> bool:
    return (
        part[0] != part[0].lower()
        or part.casefold() in PARTICLES | BEHIND
        or bool(_OFFICE_WORD.fullmatch(part))
    )


def _name(text: str) -> str:
    """The name that a part is, without its title, its place and its role; empty if it is none."""
    said = _TITLES.sub("", text.strip(" .,:;"), count=1) if _TITLES.match(text) else text.strip(" ,:;")
    said = _BEHIND.sub("", _PLACE.sub("", said))
    return said if is_name(said) else ""


def is_name(text: str) -> bool:
    """Whether a text is one to five words that can be somebody's name, capitals where its script has them."""
    parts = text.split()
    if _EASTERN.fullmatch(text):
        return True
    if not 1 <= len(parts) <= MOST_WORDS or not all(map(_WORD.fullmatch, parts)):
        return False
    if is_nobody(text) or _ROLE.search(text):
        return False
    if any(part.casefold().strip(".") in NO_PERSON or _stops(part) for part in parts):
        return False
    if not _is_cased(text):
        return len(parts) > 1
    large = [part for part in parts if part[0].isupper() or _ELIDED.match(part)]
    is_whole = len(large) > 1 or len(parts) == len(large) == 1
    return is_whole and all(part in large or part in PARTICLES for part in parts)


def _stops(part: str) -> bool:
    # “El” and “La” open names too; a word of one letter with its stop is an initial.
    return part.casefold() in STOPS and part.casefold() not in PARTICLES and "." not in part and len(part) > 1


def _is_cased(text: str) -> bool:
    return text.upper() != text.lower()
