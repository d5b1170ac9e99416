"""Pasted pages of our own making, with every line's kind written beside it."""

# ruff: noqa: E501, RUF001
# A pasted paragraph is one line, and words of other alphabets look like others.

from site_builder.intake.label import label
from site_builder.intake.layout import lay_out
from site_builder.intake.lines import split_lines
from site_builder.intake.passages import passages

LONG = (
    "The council of Port Alder met for three hours and agreed on a plan for the harbour that nobody had "
    "expected, the mayor said after the vote."
)
NEXT = (
    "Fishing crews will keep the eastern quay until the new one is finished, which the engineers say will "
    "take four years at the least."
)
LAST = (
    "A second vote is needed before work can begin, and the opposition has promised to make it a long one "
    "if the price of the dredging rises again."
)

PAGES: dict[str, str] = {
    "everything": f"""\
prompt | Get the latest headlines straight to your phone
blank |
stamp | . Last Updated: 03/25/2019
blank |
title | Port Alder Votes for a New Harbour
blank |
caption | REUTERSMayor Ada Brook, the head of the council, leaving the town hall on Tuesday.
body | {LONG}
blank |
body | {NEXT}
related | Read more: Ten harbours that were never built
subheading | What the engineers say
body | {LAST}
body | He did not elaborate.
blank |
comment-form | Leave a comment
consent | This site uses cookies. By continuing to browse you agree to them. Learn more
""",
    "key points": f"""\
title | Coast — Harbour talks take up a whole day
blank |
key-point |   • The council and the crews talk about the quay.
key-point |   • The mayor expects money from the county.
blank |
body | {LONG}
caption | The mayor of Port Alder Ada Brook.
body | {NEXT}
blank |
caption | The chairman of the harbour board Tom Vale.
blank |
body | {LAST}
blank |
byline | Petra Marsh
blank |
bio | I have written about small towns for most of my life.
blank |
comment-form | Leave a Reply
""",
    "shortcodes and standfirst": f"""\
title | A vote that decides the fate of Port Alder
blank |
shortcode | [ad_1]
blank |
byline | Von petra marsh
blank |
standfirst | On Tuesday Mayor Brook faces the council of Alder. She hopes for the County and its money.
blank |
body | The vote was announced weeks ago, and Mayor Ada Brook will face the council of Port Alder on Tuesday.
blank |
body | {LONG}
blank |
subheading | The crews want their quay
blank |
body | {NEXT}
blank |
body | {LAST}
blank |
shortcode | [gallery ids="1,2"]
""",
    "a page selected whole": f"""\
navigation | Skip to content
navigation | Home
navigation | World
navigation | Sports and weather
navigation | Fashion week special
navigation | Recipes for autumn
navigation | Travel with us
navigation | Puzzles and games
navigation | All our podcasts
kicker | Coast
title | Harbour plan passes after three hours of talk
standfirst | The crews keep their quay while the council waits for the county
byline | By Petra Marsh and Tom Vale, Staff Writer
stamp | Published: 25 March 2019 | Updated: 26 March 2019
share | Facebook Twitter Email
body | {LONG}
advert | Advertisement
body | {NEXT}
related | Related stories
related | Ten harbours that were never built
related | The crews of the eastern quay
body | {LAST}
share | Share this article
related | Most popular
related | A dog that reads the weather
related | Why the ferry is late
legal | © 2019 The Alder Courier. All rights reserved.
""",
    "German": """\
title | Rat von Erlenhafen stimmt für neuen Hafen
byline | Von Petra Marsch
stamp | Veröffentlicht am 25. März 2019
body | Der Rat der Stadt hat sich nach drei Stunden auf einen Plan für den Hafen geeinigt, mit dem niemand gerechnet hatte.
advert | Anzeige
body | Die Fischer behalten den östlichen Kai, bis der neue fertig ist, und das wird nach Ansicht der Ingenieure vier Jahre dauern.
related | Lesen Sie auch: Zehn Häfen, die nie gebaut wurden
body | Vor dem Beginn der Arbeiten muss noch einmal abgestimmt werden, und die Opposition will sich dafür Zeit nehmen.
share | Artikel teilen
comment-form | Schreibe einen Kommentar
consent | Diese Website verwendet Cookies.
""",
    "French": """\
title | Le conseil de Port-Aulne vote pour un nouveau port
byline | Par Pétra Marais
stamp | Publié le 25 mars 2019
body | Le conseil de la ville s'est mis d'accord après trois heures sur un plan pour le port que personne n'attendait.
related | Lire aussi : Dix ports qui n'ont jamais été construits
body | Les pêcheurs gardent le quai de l'est jusqu'à ce que le nouveau soit fini, ce qui prendra quatre ans selon les ingénieurs.
share | Partager cet article
comment-form | Laisser un commentaire
consent | Ce site utilise des cookies pour améliorer votre visite.
""",
    "Spanish": """\
title | El consejo de Puerto Aliso vota por un puerto nuevo
byline | Por Petra Marisma
stamp | Publicado el 25 de marzo de 2019
body | El consejo de la ciudad se puso de acuerdo después de tres horas en un plan para el puerto que nadie esperaba.
related | Lea también: Diez puertos que nunca se construyeron
body | Los pescadores conservan el muelle del este hasta que el nuevo esté listo, y los ingenieros dicen que tardará cuatro años.
comment-form | Deja una respuesta
consent | Este sitio web utiliza cookies.
""",
    "Russian": """\
title | Совет Ольховой Гавани проголосовал за новый порт
byline | Автор: Пётр Марев
stamp | Опубликовано: 25 марта 2019
body | Совет города после трёх часов споров принял план нового порта, которого никто не ожидал, сказал глава города после голосования.
related | Читайте также: Десять портов, которые так и не построили
body | Рыбаки сохранят восточный причал до тех пор, пока не будет готов новый, а на это уйдёт не меньше четырёх лет.
comment-form | Оставить комментарий
consent | Продолжая использовать сайт, вы соглашаетесь с правилами.
""",
}


def kinds(page: str) -> list[str]:
    """What each line of a page should be."""
    return [line.partition(" | ")[0].removesuffix(" |") for line in PAGES[page].splitlines()]


def source(page: str) -> str:
    """The page as somebody pasted it."""
    return "".join(f"{line.partition(' |')[2].removeprefix(' ')}\n" for line in PAGES[page].splitlines())


def labels_of(text: str) -> dict[int, tuple[str, str]]:
    """The kind and the rule of each line that has words."""
    labels = label(lay_out(passages(split_lines(text))))
    return {line.number: (one.kind.value, one.rule) for one in labels for line in one.passage.lines}
