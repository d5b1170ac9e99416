"""What stands under the last paragraph: who wrote it, whom to ask, and what readers are asked to do."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator, Sequence

from site_builder.intake.html.elements import HEADINGS
from site_builder.intake.html.judged import Judged, Rule, Verdict, called
from site_builder.intake.html.seen import Seen
from site_builder.model.draft import LineKind

_ABOUT_WRITER = re.compile(r"author|\bbio|about|writer|end-?sign|contributor|autor|profile", re.IGNORECASE)
_LAST_WORDS = 25
_DESK = re.compile(
    r"[(（\[]?\s*(?:(?:additional |with |further )?"
    r"(?:reporting|editing|writing|compiled|edited|translated) (?:by|from)\b"
    r"|(?:redaktion|redigiert von|bearbeitet von|redacci[oó]n|edici[oó]n|editado por|montaje|r[eé]daction"
    r"|[eé]dit[eé] par|edi[cç][aã]o|reportagem de|redazione|a cura di|oprac\.|opracowanie|redagował\w*"
    r"|(?:das |dieses )?(?:gespräch|interview) führten?|interview (?:by|von)|interviewed by"
    r"|propos recueillis par|entrevista (?:de|por)|intervista di|rozmawiał\w*|беседовал\w*|розмовля\w+"
    r"|гутарыл\w*|聞き手"
    r"|редактор|подготовил\w*|редакция|责任编辑|編集|責任編輯|编辑|담당)\s*[:：]?)",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"(?:(?:press|media) (?:contacts?|enquiries|inquiries|office)|contacts? for (?:the )?(?:press|media)"
    r"|notes? to editors|pressekontakt|medienkontakt|pressestelle|ansprechpartner\w*"
    r"|kontakt für (?:die )?presse|contacts? (?:de )?presse|contactos? de prensa|contatti? stampa"
    r"|ufficio stampa|contatos? (?:de|para a) imprensa|perscontact|kontakt dla (?:mediów|prasy)"
    r"|контакты для (?:прессы|сми)|пресс-служба)\s*:?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|über|à propos de|acerca de|sobre|informazioni su|over|o|о)\s+(?P<who>\S.{1,60})", re.I
)
_DESK_INSIDE = re.compile(
    r"\b(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting|research)"
    r"|(?:audio|video|graphics?|photographs?|illustrations?) (?:produced|edited|recorded) by)\b",
    re.IGNORECASE,
)
_PRESS_REST = 0.35
_MOST_OF_ITSELF = 3
_LONGEST_NAME = 8
_AT_END = 0.08
_OVER_WRITER = re.compile(
    r"(?:more )?about (?:the )?(?:authors?|writers?|reporters?|contributors?)|the authors?|meet the author"
    r"|sobre (?:la firma|el autor|la autora|los autores|o autor|a autora|os autores)"
    r"|(?:über|zu) (?:den|die) autor(?:in|en|innen)?|zu[mr] autor(?:in)?"
    r"|à propos (?:de l['’]auteure?|des auteurs)|l['’]auteure?|l['’]aut(?:ore|rice)|sull['’]autore"
    r"|over de auteur|o autor(?:ze|ce|kach)|om författaren|об авторе|об авторах|про автора|аб аўтары"
    r"|yazar hakkında|作者简介|關於作者|关于作者|著者|筆者プロフィール",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\b(?:follow (?:him|her|them|us|me|on|@|\w+ (?:\w+ )?on)|sign up|subscri\w+|newsletters?"
    r"|(?:in|to) your inbox"
    r"|our (?:\w+ )?(?:app|channel|podcast)|(?:tap|click) (?:here )?to join"
    r"|join (?:the|our) (?:\w+ )?(?:channel|group)|for (?:all )?the latest .{0,80}(?:stay|visit|download)"
    r"|(?:spotted|found|see) an? (?:error|mistake|typo)"
    r"|write to \w+ \w+ at|fehler (?:entdeckt|gefunden|gemerkt)|schreiben sie uns|har du tips|tipsa oss"
    r"|download the (?:\S+ ){0,4}app|(?:can|may) be (?:reached|contacted)|reach (?:him|her|them) (?:at|on|by)"
    r"|support (?:local |independent |our )?journalism|have a (?:story|tip|question)"
    r"|send (?:us )?(?:your )?tips"
    r"|seguir(?:nos)? (?:a|en)|síguenos|suscríb\w+|suscripci[oó]n|boletín|assine|inscreva-se|siga(?:-nos)?"
    r"|folgen sie|abonnier\w+|unser\w* (?:app|kanal)|suivez|abonnez|inscrivez|iscriviti|seguici|abbonati"
    r"|volg ons|schrijf je in|obserwuj|subskry\w+|zapisz się|bizi takip|abone ol)\b"
    r"|\b(?:odebírejte|přihlaste se|sledujte nás|följ oss|prenumerera|følg oss|følg os|tilaa|seuraa meitä"
    r"|urmăriți-ne|abonați|kövess(?:e|en)? minket|iratkozz|theo dõi|ikuti kami|berlangganan)\b"
    r"|اشترك|تابعونا|تابعنا|قناتنا|עקבו אחרינו|הירשמו|ακολουθήστε|εγγραφείτε"
    r"|关注我们|關注我們|订阅|訂閱|扫码|扫一扫|フォローして|購読|구독|팔로우"
    r"|падпі(?:свай|шы)\w+|наш(?:ым)? канал"
    r"|подпи(?:сывай|ши)\w+|телеграм|telegram|наш(?:ем|его)? канал|підпи(?:суй|ші)\w+",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\bunsubscribe\b|\byou(?:['’]re| are) receiving this\b"
    r"|(?:update|manage) (?:your )?(?:email )?preferences"
    r"|view (?:this email|it)? ?in your browser|newsletter abbestellen|vom newsletter abmelden|se désabonner"
    r"|désinscri\w+|darse de baja|cancelar (?:la )?suscripci[oó]n|cancellati dalla|uitschrijven|wypisz się"
    r"|отписаться|відписатися|адпісацца|退订|配信停止|구독 취소",
    re.IGNORECASE,
)
"""What the foot of a letter says, whatever stands in it else."""
_MOST_ASKING = 60
_LEADS_ON = re.compile(r"@\w|https?://|\bwww\.")
_SET_APART = frozenset({"b", "em", "i", "small", "strong"})
_MOST_ABOUT_WRITER = 120


def rest_after(page: Judged) -> list[float]:
    """The share of the article's paragraphs that come after each block."""
    after: list[int] = []
    count = 0
    for one, is_kept in zip(reversed(page.seen), reversed(page.kept), strict=True):
        after.append(count)
        count += one.passage.words if is_kept and one.passage.is_prose and not one.hit else 0
    return [words_after / (count or 1) for words_after in reversed(after)]


def _about_writer(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A line such as “About the author” under the text, and all that follows it."""
    kept = tuple(page.places())
    start = next((place for place in reversed(kept) if _is_over_writer(page.seen[place])), None)
    under = [place for place in kept if start is not None and place >= start]
    if sum(page.seen[place].passage.words for place in under) <= _MOST_ABOUT_WRITER:
        yield from ((place, Verdict(LineKind.BIO, "about-writer")) for place in under)


def _is_over_writer(one: Seen) -> bool:
    return bool(_OVER_WRITER.fullmatch(one.block.text.strip(" :.")))


def _asked(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """The last lines, where they ask readers to follow, subscribe or write."""
    for index in reversed(tuple(page.places())):
        one = page.seen[index]
        if one.passage.words <= _MOST_ASKING and ASKS.search(one.block.text) and leads_on(one):
            yield index, Verdict(LineKind.PROMPT, "asks-at-end")
        elif one.passage.is_prose or one.tag in HEADINGS:
            return


def _foot_of_letter(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """How to leave a list of readers, and what stands under that: the sender's address."""
    rest = rest_after(page)
    end = [index for index in page.places() if rest[index] < _AT_END and not _is_long(page.seen[index])]
    start = next((index for index in end if _LEAVES.search(page.seen[index].block.text)), None)
    yield from (
        (index, Verdict(LineKind.PROMPT, "foot-of-letter"))
        for index in end
        if start is not None and index >= start
    )


def _is_long(one: Seen) -> bool:
    return one.passage.words > _MOST_ASKING


def leads_on(one: Seen) -> bool:
    """Whether it holds a link or an address, or is set apart from the text by its letters."""
    if one.link > 0 or _LEADS_ON.search(one.block.text):
        return True
    said = [leaf for leaf in one.block.leaves if leaf.words.strip()]
    parents = [leaf.parent for leaf in said if leaf.parent is not None]
    return bool(parents) and all(parent.tag in _SET_APART for parent in parents)


def _tail(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Lines about who wrote and edited, under the last paragraph."""
    rest = rest_after(page)
    for index in page.places():
        one = page.seen[index]
        if rest[index] > 0 or one.passage.words > 2 * _LAST_WORDS or one.tag in HEADINGS:
            continue
        if _is_of_desk(one):
            yield index, Verdict(LineKind.BYLINE, "desk")
        elif one.hit and one.hit.kind in (LineKind.BIO, LineKind.STAMP):
            yield index, Verdict(one.hit.kind, one.hit.rule)
        elif _ABOUT_WRITER.search(" ".join(map(called, one.path[:2]))):
            yield index, Verdict(LineKind.BIO, "called-bio")


def _is_of_desk(one: Seen) -> bool:
    said = _DESK.match(one.block.text) or _DESK_INSIDE.search(one.block.text)
    return bool(said) and one.passage.words <= _LAST_WORDS


def _press(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Whom the press may ask, and what a company says of itself, under the text of a release."""
    rest = rest_after(page)
    end = [index for index in page.places() if rest[index] < _PRESS_REST]
    # What stands over the contacts may have been left out already, and the rest not.
    under = range(end[0], len(page.seen)) if end else ()
    start = next((index for index in under if _is_over_press(page.seen[index])), None)
    if start is None:
        return
    about = next((index for index in end if index < start and _is_about(page, index)), start)
    yield from ((index, Verdict(LineKind.BIO, "press-contact")) for index in end if index >= about)


def _about_company(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What a company says of itself under its release: “About …”, its name known from the text above."""
    rest = rest_after(page)
    kept = list(page.places())
    start = next((index for index in kept if rest[index] < _PRESS_REST and _is_own_name(page, index)), None)
    under = [index for index in kept if start is not None and index >= start]
    # Under a later heading the text may go on.
    goes_on = any(page.seen[index].tag in HEADINGS for index in under[1:])
    if 1 < len(under) <= _MOST_OF_ITSELF and not goes_on:
        yield from ((index, Verdict(LineKind.BIO, "about-company")) for index in under)


def _is_own_name(page: Judged, index: int) -> bool:
    one = page.seen[index]
    found = _ABOUT.fullmatch(one.block.text.strip(" :"))
    if found is None or one.tag not in HEADINGS or one.passage.words > _LONGEST_NAME:
        return False
    above = " ".join(page.seen[place].block.text for place in page.prose() if place < index)
    return found["who"][:1].isupper() and above.count(found["who"].strip(" .:")) > 0


def _is_over_press(one: Seen) -> bool:
    return one.passage.words <= 6 and bool(_PRESS.fullmatch(one.block.text.strip()))


def _is_about(page: Judged, index: int) -> bool:
    found = _ABOUT.fullmatch(page.seen[index].block.text.strip())
    return found is not None and page.seen[index].passage.words <= 8


RULES: Sequence[Rule] = (_about_writer, _tail, _press, _about_company, _foot_of_letter, _asked)
