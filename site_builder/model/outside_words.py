"""Words that point outside their sentence, language by language: who, where and when, left to be guessed."""

# ruff: noqa: RUF001 - other alphabets are what this is about

import re
from collections.abc import Mapping

_ENGLISH = (
    r"he|she|they|him|them|his|hers|her|their|theirs|these|those|here|today|yesterday|tomorrow|tonight|now|"
    r"currently|recently|ago|(?:this|last|next) (?:week|month|year|spring|summer|autumn|winter|\w+day)"
)
# “Sein” may be the verb, and a capital “Morgen” the morning; neither is told.
_GERMAN = (
    r"er|sie|ihn|ihm|ihnen|ihr|ihre[mnrs]?|seine[mnrs]?|hier|dort|heute|gestern|(?-i:morgen)|jetzt|derzeit|"
    r"zurzeit|momentan|gegenwärtig|kürzlich|neulich|unlängst|vor \w+ (?:Tagen|Wochen|Monaten|Jahren)|"
    r"(?:diese|letzte|vorige|vergangene|nächste|kommende)[mnrs]? "
    r"(?:Woche|Monats?|Jahre?s?|Frühjahrs?|Frühling|Sommers?|Herbst|Winters?|\w+tag|Mittwoch|\w+abend)"
)
_FRENCH = (
    r"il(?! y a\b| faut\b| existe\b)|elle|ils|elles|lui|eux|leurs?|son|sa|ses|ceux|celles?|celui|ici|"
    r"aujourd['’]hui|hier|demain|maintenant|actuellement|récemment|naguère|"
    r"il y a \w+ (?:jours?|semaines?|mois|ans?|années?)|"
    r"(?:cette|ce|cet) (?:semaine|mois|année|printemps|été|automne|hiver|soir|nuit|\w+di|dimanche)|"
    r"(?:semaine|mois|année|an|printemps|été|automne|hiver|\w+di|dimanche) "
    r"(?:dernier|dernière|prochain|prochaine|passée?)"
)
_RUSSIAN = (
    r"он|она|они|его|её|ее|их|ему|ей|им|ими|него|неё|нее|нему|ней|ним|них|ними|эти|этих|этими|те|тех|теми|"
    r"здесь|тут|сегодня|вчера|завтра|сейчас|теперь|недавно|ныне|"
    r"(?:лет|год|года|месяц|месяца|месяцев|неделю|недели|недель|день|дня|дней) назад|"
    r"(?:этой|прошлой|будущей|следующей) (?:неделе|весной|осенью|зимой)|"
    r"(?:этом|прошлом|будущем|следующем) (?:году|месяце)|(?:этим|прошлым|будущим|следующим) летом|"
    r"(?:этот|прошлый|следующий|эту|прошлую|следующую|это|прошлое|следующее) "
    r"(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
)
_BELARUSIAN = (
    r"ён|яна|яно|яны|яго|яе|іх|яму|ёй|ім|імі|гэтыя|гэтых|тыя|тых|тут|сёння|учора|ўчора|заўтра|цяпер|зараз|"
    r"нядаўна|(?:год|гады|гадоў|месяц|месяцы|месяцаў|тыдзень|тыдні|тыдняў|дзень|дні|дзён) таму|"
    r"(?:гэтым|мінулым|наступным) (?:тыдні|годзе|месяцы|летам)|"
    r"(?:гэтай|мінулай|наступнай) (?:вясной|восенню|зімой|вясною|зімою)"
)

POINTING_OUTSIDE: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for language, words in {
        "be": _BELARUSIAN,
        "de": _GERMAN,
        "en": _ENGLISH,
        "fr": _FRENCH,
        "ru": _RUSSIAN,
    }.items()
}
"""Language → the words in it that a sentence must do without to be read alone."""
