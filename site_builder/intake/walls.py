"""Pages that hold no article: what sites show before somebody signs in, and in place of a page."""

import re

from site_builder.model.draft import Draft
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.records import TextKind

NO_ARTICLE, WALL = "I07", "I14"
MOST_WORDS = 60
"""What has more may be a short article with a wall around it: a person should see it."""
MOST_WORDS_OF_MESSAGE = 120
"""So long may be what a server says in place of a page."""

_ERROR = (
    r"(?:http|error|fehler|erreur|errore|ошибка)\W+[45]\d\d(?:\W.*)?",
    r"(?:40[0-9]|410|429|451|50[0-4]|52[0-6])",
    r"(?:40[0-9]|410|429|451|50[0-4])\W+(?:not found|page|error|forbidden|bad|service|internal|gone|oops).*",
    r"(?:40[0-9]|410)\W+(?:seite|p[áa]gina|página|страница|сторінка|fehler|erreur).*",
    r"(?:(?:the|this|that) )?page (?:is |was )?(?:can(?:no|['’])t be |could not be |not )found",
    r"not found|bad gateway|service unavailable|gateway time-?out|internal server error|forbidden",
    r"(?:page|file|article|document) (?:does not exist|no longer (?:exists|available)|missing)",
    r"(?:die |diese )?seite (?:wurde )?(?:leider )?nicht gefunden",
    r"page (?:non trouvée|introuvable)",
    r"(?:la )?p[áa]gina no (?:se ha )?encontrad[ao]|(?:a )?página não (?:foi )?encontrada",
    r"pagina (?:non trovata|niet gevonden)|nie znaleziono strony",
    r"страница не найдена|сторінку не знайдено",
)
_CHECK = (
    r"just a moment|one moment, please|attention required\b.*|access (?:to this page has been )?denied",
    r"(?:please wait|checking your browser|verifying you are human|verify you are (?:a )?human)\b.*",
    r"(?:are you|you are not) a robot|(?:security|robot|human) (?:check|verification)|ddos-guard|captcha",
    r"nur einen moment|un instant|un momento|один момент",
)
_CHECKED = (
    r"enable javascript and cookies to continue|checking if the site connection is secure|cloudflare ray id",
    r"needs to review the security of your connection|why do i have to complete a captcha",
    r"verify(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)",
    r"unusual (?:traffic|activity) from your (?:computer|network)",
)
_SIGN_IN = (
    r"(?:please )?(?:log|sign)[ -]?(?:in|on)(?: (?:or|and) (?:register|sign up|create an account))?",
    r"(?:please )?(?:(?:log|sign)[ -]?in|subscribe) to (?:continue|read|your account)\b.*|log into \w+",
    r"anmelden|einloggen|se connecter|connexion|iniciar sesión|accedi|entrar|inloggen|zaloguj się",
    r"войти|вход|увійти|вхід",
)
_CONSENT = (
    r"before you continue\b.*|(?:your|we value your) privacy\b.*",
    r"privacy (?:settings|choices|cent(?:er|re))|cookie (?:consent|settings|notice|preferences|policy)",
    r"manage (?:cookies|consent)|bevor sie fortfahren\b.*|ihre privatsphäre\b.*|datenschutz-?einstellungen",
    r"votre vie privée\b.*|gérer les cookies|tu privacidad\b.*|настройки (?:cookie|файлов cookie)",
)


def _one_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(phrases)})\W*", re.IGNORECASE)


_KINDS = (
    (_one_of(_ERROR), "the message of a server that has no such page"),
    (_one_of(_CHECK), "a check whether a person is asking for the page"),
    (_one_of(_SIGN_IN), "a page that asks readers to sign in"),
    (_one_of(_CONSENT), "a page that asks readers to agree"),
)
_ASKED = _one_of(_CHECKED)
_SITE = re.compile(r"\s+[|–—·»-]\s+.*")


def without_walls(done: Checked[Draft | None]) -> Checked[Draft | None]:
    """A draft, unless all that it holds is a wall or the message of a server; then why there is none."""
    draft, issues = done
    if draft is None or draft.article.text is TextKind.LINK_ONLY:
        return done
    told = {one.code: one for one in issues}
    what = _what(draft, frozenset(told))
    if not what:
        return done
    pass_it = (
        told[WALL].help
        if WALL in told
        else "open the page in a browser, and save it when its article is there"
    )
    advice = f"{pass_it}, or paste the article's text into a .txt file; `--anyway` imports the file as it is"
    message = f"expected an article, found {what}, and no more"
    return Checked(None, (Issue("I17", message, Spot(draft.raw.name), advice),))


def _what(draft: Draft, codes: frozenset[str]) -> str:
    """What a draft holds in place of an article; empty if it may be one."""
    words = _size(draft.article.body)
    if words > MOST_WORDS_OF_MESSAGE:
        return ""
    if words <= MOST_WORDS and {NO_ARTICLE, WALL} <= codes:
        return "a page that asks readers to sign in, subscribe or agree"
    said = _SITE.sub("", draft.article.title.strip())
    named = next((what for pattern, what in _KINDS if pattern.fullmatch(said)), "")
    return named or (_KINDS[1][1] if _ASKED.search(draft.article.body) else "")


def _size(text: str) -> int:
    # Where no spaces part words, some letters count as one.
    return sum(1 if word.isascii() else (len(word) + 7) // 8 for word in text.split())
