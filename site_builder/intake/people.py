"""Bylines, and the few lines about an author that follow an article."""

# ruff: noqa: RUF001
# Colons of other scripts look like others.

import re

from site_builder.intake.bylines import Says, credited
from site_builder.intake.bylines.names import is_post, signed_names
from site_builder.intake.bylines.words import NO_PERSON, NO_SIGNATURE, ROLE
from site_builder.intake.passages import Passage
from site_builder.intake.patterns import either, words

MOST_WORDS = 16
MOST_CREDITED = 24
"""Words of a line that names several people and what each of them did."""
LONGEST_BIO = 150
MOST_OFFICE = 7

_OPENING_WORDS = either(
    r"""(?:written|reported|posted|edited|story|text|words|analysis|opinion|report|interview|interviewed|review|essay
    |commentary|photos?\sand\stext|text\sand\sphotos?|as\stold)\s+(?:by|to)|by|von|par|por|di|door|av
    |автор(?:ы|ка)?:?|author(?:s)?:|autor(?:in|en|es|ka|ský)?:|auteur(?:s)?:|autore:|text:|текст:|tekst:|texte\s?:|testo:
    |texto:|författare:|skribent:|forfatter:|kirjoittaja:|yazar:|аўтар:?|(?:спец)?корреспондент:|корр\.:?|журналист:|кореспондент:|карэспандэнт:|журналіст:|dziennikarz:|reporter(?:in)?:
    |periodista:|journaliste\s?:|redactor:|συντάκτης:|מאת:?|بقلم:?|كتبت?:|كتبت|تقرير:|作者[:：]|記者[:：]|文[:：]|글:"""
)
_OPENING = re.compile(rf"^{_OPENING_WORDS}(?:\s*:?\s+|(?<=[:：])\s*)(?P<names>\S.*)$", re.IGNORECASE)
_LANGUAGE_OF = {"by": "en", "von": "de", "par": "fr", "di": "it", "door": "nl", "автор": "ru", "авторы": "ru"}
"""“Por” is Spanish and Portuguese, “av” Swedish and Norwegian: they tell less."""
# Agencies name their people under the text: “(Reporting by Jane Doe in Alder; Editing by Tom Vale)”.
_REPORTED = re.compile(
    r"^\((?:reporting|writing|reporting and writing) by (?P<names>[^();]{4,100}?)(?:\s+in\s[^();]*)?[;.)]",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    either(
        r"""(?:(?:by|von|par|por|by the|the|la|die|der)\s)?(?:[^\W\d]+\s){0,2}(?:staff|newsroom|newsdesk
        |redaktion|rédaction|redacción|redazione|redakcja|редакция|редакція|рэдакцыя)
        (?:\s(?:reports?|writers?))?(?:\s?(?:with|and|avec|et|mit|und|con|y|/|,)\s?[^\W\d]{2,12}){0,2}"""
    ),
    re.IGNORECASE,
)
# “Jane Doe @janedoe”, “Jane Doe, for the Alder Times”: a name, and what only a byline has behind it.
_NAME_AND_MORE = re.compile(
    r"^(?P<names>[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]*){1,3})"
    r"(?:\s+\(?@\w{2,30}\)?|,?\s(?:for|für|pour|para|per|dla|для)\s(?:[«“„\"]|the\s|The\s).{2,50})$"
)
# “Jane Doe and John Roe Associated Press Writers”
_OFFICE_BEHIND = re.compile(
    r",?\s+(?:the\s+)?(?:associated\spress|agence\sfrance-presse|reuters|afp|ap|(?:[\w-]+\s)?staff(?=\s\w)|special\sto"
    r"|(?:senior\s|political\s|sports\s)?(?:correspondents?|writers?|reporters?))\b.*$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s+(?:written\s+)?by\s+(?P<names>[^\W\d_a-z].*)$")
# Weblogs and forums show the name under which somebody writes there, often one word in small letters.
_POSTED_BY = re.compile(
    either(
        r"""(?:re:\s.*?)?(?:(?:posted|post|written|eingestellt|publié|publicado|geplaatst|opublikowane)
        \s(?:by|von|par|por|door|przez):?\s(?P<name>\S+(?:\s\S+){0,3}?)
        \s*(?:\bat\s|\bon\s|\bum\s|\bà\s|[»,|•·–—-]|\d)|by\s(?P<other>\S+(?:\s\S+){0,2}?)\s»)"""
    ),
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*[|•·/]\s*|\s+[-–—]\s+|\s*\bfor\s+|\s*@\w+|\s*,?\s+on\s+|\s*,?\s+(?:am|um|at|le|à|el|il|alle|op|om|kl\.|на|в|о|у)\s+(?=\S*\d)|\s*\d|\s*\("
)
_AND = re.compile(r"\s+(?:and|und|et|y|e|en|och|og|и|&)\s+|\s*,\s*(?:and\s+)?|\s*&\s*")
_PARTICLES = words("de del della der den di du da dos la le van von zu al el bin ibn ben af av st ter ten y")
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w.'’-]*[\w.])?")
# Words that begin a phrase such as “By the numbers”, “Von Anfang an”, “Par exemple”, “Por favor”.
_NO_NAME = words(
    """
    the a an this that these those his her its their our my your all any some no one two three first
    last now then far contrast law default design mail phone email night day train car air sea land hand
    heart numbers way anfang hier heute dort wegen dem die das den einem einer allen exemple ailleurs
    contre conséquent rapport favor ejemplo eso esto supuesto fin los las lo un una uno les des ces
    cette with without and or of in on at to for from as is was were are be been it he she they we i not
    """
)
_ROLE_WORDS = either(
    r"""staff|writer|reporter|correspondent|editor|columnist|contributor|producer|news|press|media|bureau|redaktion
    |korrespondent\w*|journalist\w*|autorin|rédact\w+|correspondan\w+|corresponsal|redacci[oó]n|корреспондент
    |редакция"""
)
_ROLE = re.compile(rf"\b{_ROLE_WORDS}\b", re.IGNORECASE)
_BIO_VERB = either(
    r"""is|was|has|covers|writes|joined|works|lives|studied|serves|reports|specialises|specializes|teaches|studies
    |ist|war|hat|arbeitet|schreibt|lebt|studierte|berichtet|est|a|écrit|travaille|es|ha|escribe|trabaja|è|scrive|é
    |работает|пишет|родил(?:ся|ась)|журналист\w*|корреспондент"""
)
_BIO = re.compile(rf"(?:About\s+)?(?P<who>\w[\w.'’-]*(?:\s[\w.'’-]+){{0,4}}?)\s{_BIO_VERB}\b")
_ROLE_BEHIND = re.compile(
    rf"^(?P<name>[^\W\d_a-z][\w.'’-]+\s(?:\w\.\s)?[^\W\d_a-z][\w.'’-]+)"
    rf"(?:,\s*|\s+)(?:[\w&-]+\s){{0,3}}?(?i:{_ROLE_WORDS})$",
)
_BETWEEN = re.compile(r"\s+(?:and|und|et|y|e|en|och|og|i|и|і|&|/|\|)\s+|\s*,\s+(?:and\s+)?")
_FURTHER = re.compile(r"(?:and|und|et|y|e|en|och|i|и|і|та|&)\s+(?=\S+\s\S)", re.IGNORECASE)
_MOST_NAMES = 4
_SLASH = re.compile(r"\S/|/\S")
_BIO_OF = re.compile(
    rf"^(?:About\s(?:the\s)?[Aa]uthors?:?\s+)?(?P<who>[^\W\d_a-zа-я][\w.'’-]*(?:\s[\w.'’-]+){{1,4}}?),?\s"
    rf"(?:(?:covers|writes|reports|teaches|lehrt|enseigne|enseña|insegna|schreibt|berichtet|écrit|escribe|scrive|пишет|піша|пише)\b"
    rf"|(?:is|ist|est|es|è|é|jest|[—–-])\s[^.!?]{{0,60}}?(?i:\b(?:author|writer|poet|critic|{_ROLE_WORDS}|{ROLE})\b))"
)
# “Reach Jane Doe at 555-0100 or jdoe@example.org”, as papers close what their own people wrote.
_REACHED = re.compile(
    r"(?:You can r|R)each (?:reporter |staff writer |columnist )?"
    r"(?P<who>[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,3})"
    r"\s(?:at|on|by|via)\s[^.!?]{0,30}(?:\d{3}|\w@\w)"
)
_SHORTENED = ("a.m.", "p.m.", "Esq.", "Jr.", "M.D.", "Ph.D.", "Sr.")
_PRONOUNS = words("He She They Er Sie Il Elle Él Ella Он Она")
_FIRST_PERSON = re.compile(
    r"^(?:I|I'm|I’m|I’ve|I've|My|Ich|Mein\w*|Je|J'|J’|Mon|Ma|Soy|Mi|Sono|Sou|Я|Мой|Моя)\b"
)


def byline_names(passage: Passage) -> tuple[str, ...]:
    """Who a byline says wrote it; empty if the passage is no byline."""
    reported = _REPORTED.match(passage.text)
    if reported:
        return _names(reported["names"])
    if passage.words <= MOST_CREDITED and not _is_sentence(passage) and (said := credited(passage.text)):
        return said.authors
    found = _OPENING.match(passage.text) or _NAME_AND_MORE.match(passage.text)
    if not found or passage.words > MOST_WORDS or _is_sentence(passage):
        return ()
    return _names(found["names"])


def is_office(text: str) -> bool:
    """Whether a line says that nobody but an office wrote the text: “La rédaction avec AFP”."""
    if len(text.split()) > MOST_OFFICE:
        return False
    said = credited(text)
    return bool(_OFFICE.fullmatch(text.strip(" .|"))) or (said is not None and said.says is Says.NOBODY)


def is_of_others(text: str) -> bool:
    """Whether a line names only those who took the pictures, edited or translated."""
    said = credited(text)
    return said is not None and said.says is Says.OTHERS


def posted_by(text: str) -> str:
    """Under which name, be it one word, a line of a weblog or a forum says that somebody posted there."""
    found = _POSTED_BY.match(text)
    name = (found["name"] or found["other"] or "").strip(" ,|»") if found else ""
    return name if name and name.split()[0].casefold() not in _NO_NAME else ""


def stamped_names(text: str) -> tuple[str, ...]:
    """Who a stamp says wrote it: the end of `Posted on 3 March 2018 by Jane Doe`."""
    if (said := credited(text)) and said.authors:
        return said.authors
    if posted := posted_by(text):
        return (posted,)
    # “Oberklamm, 3 May 2019 – by Jane Doe”
    beside = (credited(part) for part in re.split(r"\s+[|•·–—-]\s+", text)[1:])
    if named := next((said.authors for said in beside if said and said.authors), ()):
        return named
    found = _TRAILING.search(text)
    return _names(found["names"]) if found else ()


def opening_language(text: str) -> tuple[str, str]:
    """The word a byline opens with and the language that word is of, where it is of one only."""
    word = text.split(maxsplit=1)[0] if text.split() else ""
    return word, _LANGUAGE_OF.get(word.casefold().rstrip(":"), "")


def is_lone_name(passage: Passage) -> bool:
    """Whether the passage is two to four capitalised words that could be somebody's name."""
    parts = passage.text.split()
    if not 2 <= len(parts) <= 4 or passage.closes or passage.is_item:
        return False
    return _is_name(passage.text) and all(part[0].isupper() or part in _PARTICLES for part in parts)


def lone_names(text: str) -> tuple[str, ...]:
    """The names that a line holds and nothing besides, or with an office behind them; else none."""
    line = text.strip(" .,|•·")
    if is_post(line) or credited(line):
        return ()
    # “Alder Post Staff” is an office; “Jane Doe, staff” and “Jane Doe Staff Writer” are not.
    said = line if _OFFICE.fullmatch(line) else _ROLE_BEHIND.sub(r"\g<name>", line)
    parts = [part.strip() for part in _BETWEEN.split(said)]
    if len(parts) <= _MOST_NAMES and all(map(_could_be_person, parts)):
        return tuple(parts)
    # “Jane Doe/Alder Post” is whose picture it is; “Jane Doe / Alder Post” who wrote.
    return () if _SLASH.search(line) else signed_names(line)


def further_names(text: str) -> tuple[str, ...]:
    """Whom a line names that goes on with a byline: “and Jane Doe”."""
    found = _FURTHER.match(text)
    return lone_names(text[found.end() :]) if found else ()


def _could_be_person(text: str) -> bool:
    parts = text.split()
    if not 2 <= len(parts) <= 4 or not _is_name(text) or _ROLE.search(text):
        return False
    if parts[0].casefold() in _LANGUAGE_OF or parts[0].casefold() in ("av", "por"):
        return False
    if any(part.casefold().strip(".,") in NO_PERSON | NO_SIGNATURE for part in parts):
        return False
    has_case = all(part != part.swapcase() for part in parts)
    return has_case and all(part[0].isupper() or part in _PARTICLES for part in parts)


def is_bio(passage: Passage, name: str) -> bool:
    """Whether the passage tells who `name` is."""
    if not 3 <= passage.words <= LONGEST_BIO:
        return False
    if _FIRST_PERSON.match(passage.text):
        return True
    found = _BIO.match(passage.text)
    names = (name, name.split()[0], name.split()[-1])
    return found is not None and (found["who"] in _PRONOUNS or found["who"].startswith(names))


def tells_of_writer(passage: Passage) -> bool:
    """Whether the passage tells of somebody as one who writes, or teaches, not as whom a text is about."""
    return passage.words <= LONGEST_BIO and bool(
        _BIO_OF.match(passage.text) or _FIRST_PERSON.match(passage.text)
    )


def bio_name(passage: Passage) -> str:
    """Whom a line that stands below a text tells of as one who writes; empty for any other line."""
    is_short = passage.words <= LONGEST_BIO
    found = (_BIO_OF.match(passage.text) or _REACHED.match(passage.text)) if is_short else None
    names = lone_names(found["who"]) if found else ()
    return names[0] if len(names) == 1 else ""


def _is_sentence(passage: Passage) -> bool:
    return passage.closes and passage.words > 6 and not passage.text.endswith(_SHORTENED)


def _names(text: str) -> tuple[str, ...]:
    head = _without_office(_CUT.split(text.rstrip(" .:;,"), maxsplit=1)[0])
    parts = [part.strip(" ,.;:") for part in _AND.split(head)]
    names = [part for part in parts if part and _is_name(part)]
    if not names or (names[0] != parts[0]):
        return ()
    # A single word behind a full name is where she writes from: “Petra Marsh, Oberklamm”.
    return names[0], *(
        name for name in names[1:] if not _ROLE.search(name) and (" " in name or " " not in names[0])
    )


def _without_office(text: str) -> str:
    cut = _OFFICE_BEHIND.sub("", text)
    # “By Messenger Staff Writers” names nobody: what is left has to be a name.
    return cut if " " in cut else text


def _is_name(text: str) -> bool:
    parts = text.split()
    if not 1 <= len(parts) <= 5 or not all(_NAME_WORD.fullmatch(part) for part in parts):
        return False
    if any(part.casefold() in _NO_NAME for part in parts):
        return False
    return len(parts) > 1 or parts[0][0].isupper()
