"""Words that bound what a clause tells: two clauses are compared only when they carry the same ones."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from collections.abc import Mapping

BOUNDS: Mapping[str, Mapping[str, str]] = {
    "alone": {
        "de": r"unter\s+vier\s+augen|allein",
        "en": r"alone|one[\s-]on[\s-]one|t[êe]te-[àa]-t[êe]te|face[\s-]to[\s-]face|in\s+private",
        "ru": r"наедине|с\s+глазу\s+на\s+глаз|один\s+на\s+один|тет-а-тет",
    },
    "asked": {
        "de": r"verlang\w+|forder\w+|erbat|erbeten|bat|hofft\w*|wünsch\w+|möchte\w*|wollte\w*|beantrag\w+",
        "en": r"ask(?:ed|s|ing)?|request\w*|sought|seeks?|seeking|wants?|wanted|hop(?:e|es|ed|ing)|"
        r"demand\w*|needs?|applied",
        "ru": r"попросил\w*|прос(?:ит|ил|ила)|запросил\w*|хочет|хотел\w*|надеется|требу\w+|рассчитыва\w+",
    },
    "begin": {
        "de": r"beg(?:innt|ann|innen|annen)|beginn|start\w*|eröffn\w+",
        "en": r"beg(?:in|ins|an|un|inning)|start(?:s|ed|ing)?|open(?:s|ed|ing)?|launch\w*|kick\w*\s+off",
        "ru": r"нач(?:ал\w+|ин\w+|нут\w*|ало)|старт\w+|откры\w+",
    },
    "border": {"de": r"grenz\w+", "en": r"borders?", "ru": r"границ\w*"},
    "doubt": {
        "de": r"würde\w*|könnte\w*|möglich\w*|falls|wenn|dürfte\w*|vielleicht",
        "en": r"would|might|may|could\s+(?:be|get|receive|reach|amount|rise|last|sign)|if|perhaps|"
        r"possibly|reportedly\s+considering|speculat\w+",
        "ru": r"может|могут|мог\w*\s+бы|возможно|если|вероятно",
    },
    "each": {
        "de": r"jährlich\w*|monatlich\w*|jeweils|pro\s+(?:jahr|monat)|je\b",
        "en": r"each|annual\w*|a\s+(?:year|month|week)|per\s+(?:year|month|week|day)|monthly|yearly|"
        r"average",
        "ru": r"ежегодн\w+|ежемесячн\w+|в\s+год|в\s+месяц|кажд\w+",
    },
    "end": {
        "de": r"endet\w*|enden|beend\w+|abgeschlossen|schluss",
        "en": r"end(?:s|ed|ing)?|finish\w*|conclud\w+|depart\w*|left|leaves?|until",
        "ru": r"заверш\w+|законч\w+|заканчив\w+|окончани\w+|покинул\w*",
    },
    "first day": {
        "de": r"ersten\s+tag\w*",
        "en": r"first\s+(?:day|session|round|part)",
        "ru": r"перв\w+\s+(?:день|дня|раунд\w*)",
    },
    "more": {
        "de": r"weitere[nrsm]?|zusätzlich\w*|noch\s+ein\w*",
        "en": r"another|additional\w*|further|extra|more(?!\s+than)",
        "ru": r"еще|ещё|дополнительн\w+",
    },
    "next": {
        "de": r"nächste[nrsm]?|kommende[nrsm]?|künftig\w*|später\w*",
        "en": r"next|coming|following|future|later|subsequent\w*|again",
        "ru": r"следующ\w+|будущ\w+|позже|снова|вновь",
    },
    "not": {
        "de": r"nicht|kein\w*|nie|niemals|weder|statt",
        "en": r"not|never|no|nor|denied|denies|refused|failed|without|instead|\w+n['’]t",
        "ru": r"не|нет|никогда|отказал\w*|опроверг\w*|без|вместо",
    },
    "others": {
        "de": r"außenminister\w*|finanzminister\w*|verteidigungsminister\w*|experten|botschafter\w*|"
        r"berater\w*",
        "en": r"(?:foreign|defen[cs]e|finance|energy|interior|prime)\s+ministers?|experts?|ambassadors?|"
        r"advis[eo]rs?|envoys?",
        "ru": r"министр\w*\s+(?:иностранных|обороны|финансов|энергетики)|эксперт\w*|посл(?:ы|ов)|"
        r"советник\w*",
    },
    "part": {
        "de": r"tranche\w*|raten?|(?:ein|einen|einem|zum)\s+teil|teile|hälfte|rest|verbleibend\w*|davon|"
        r"darunter",
        "en": r"tranche\w*|instal\w+|(?<!take\s)(?<!takes\s)(?<!took\s)(?<!taking\s)parts?|half\s+of|"
        r"third\s+of|portion|rest|remain(?:ing|der)|of\s+(?:them|which|whom)|including",
        "ru": r"транш\w*|част(?:ь|и|ью)|половин\w+|остат\w+|остальн\w+|из\s+них|в\s+том\s+числе",
    },
    "past": {
        "de": r"früher\w*|zuvor|letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?|zuletzt|bisher\w*|damals|"
        r"ehemalig\w*",
        "en": r"last|previous(?:ly)?|earlier|former(?:ly)?|(?:day|week|month|year|talks)\s+before|"
        r"before\s+(?:that|the)|ago|past|prior|once|then|old(?:er)?",
        "ru": r"прошл\w+|ранее|предыдущ\w+|прежн\w+|раньше|назад|последн\w+",
    },
    "planned": {
        "de": r"geplant\w*|soll|sollen|sollte\w*|vorgesehen|vorbereitet\w*|erwartet\w*|wird|werden|"
        r"angekündigt\w*|bereit",
        "en": r"plann\w+|plans?|scheduled|expected|prepared|drafts?|drafted|due|(?:was|were|is|"
        r"are)\s+to|set\s+to|will|shall|ready|upcoming",
        "ru": r"планир\w+|запланирован\w*|ожида\w+|подготов\w+|будет|будут|должн\w+|готов\w*|намерен\w*",
    },
    "repaid": {
        "de": r"zurückz\w+|tilg\w+|umschuld\w+|refinanz\w+|schuldet\w*|ausstehend\w*",
        "en": r"repa(?:y|id|ying|yment)|pa(?:y|id|ying)\s+(?:\w+\s+)?back|refinanc\w*|restructur\w*|"
        r"ow(?:e|es|ed|ing)|outstanding|roll\w*\s+over",
        "ru": r"погаш\w+|погас\w+|вернуть|верн(?:ул|ула|ули)|рефинансир\w+|реструктур\w+|задолж\w+",
    },
    "second day": {
        "de": r"zweiten\s+tag\w*",
        "en": r"second\s+(?:day|session|round|part)",
        "ru": r"втор\w+\s+(?:день|дня|раунд\w*)",
    },
    "wider": {
        "de": r"delegation\w*|minister\b|ministern|erweitert\w*|im\s+beisein",
        "en": r"delegations?|ministers|aides|officials|expanded|in\s+the\s+presence|joined\s+by",
        "ru": r"делегаци\w+|министр(?:ы|ов|ами)|расширенн\w+|в\s+присутствии",
    },
}
"""Name of a bound → language → its words."""

SPANS: Mapping[str, Mapping[str, str]] = {
    "since": {
        "de": r"seit",
        "en": r"since|after",
        "ru": r"с(?:о)?\s+(?:времен\w*|момента|начала|выборов)|после",
    },
    "year": {
        "de": r"(?:in\s+)?diese[ms]\s+jahr\w*|heuer|des\s+jahres|binnen\s+eines\s+jahres|"
        r"im\s+laufenden\s+jahr",
        "en": r"this\s+year|of\s+the\s+year|in\s+a\s+year|within\s+a\s+year|so\s+far\s+this\s+year",
        "ru": r"(?:в\s+)?(?:этом|нынешнем|текущем)\s+году|за\s+год|с\s+начала\s+года|в\s+году",
    },
}
"""Over what time something is counted."""

ENDS: Mapping[str, str] = {
    "de": r";|:|\s[–—-]\s|,?\s(?:aber|doch|während|und\s+dann|bevor|nachdem|wobei|sondern)\s",
    "en": r";|:\s|\s[–—-]\s|—|,?\s(?:but|while|whereas|and\s+then|although|though)\s",
    "ru": r";|:|\s[–—-]\s|,\s(?:а|но|однако|тогда\s+как|хотя|в\s+то\s+время\s+как)\s|\s(?:а\s+затем|"
    r"и\s+затем)\s",
}
"""Where one clause ends and another thing may be spoken of."""

SAID: Mapping[str, str] = {
    "de": r"(?:nach\s+(?:angaben|auskunft|worten|darstellung)|laut)\s+[^,;.]*|,?\s*(?:sagte|teilte|"
    r"erklärte|berichtete)\s[^,;.]*",
    "en": r"according\s+to\s+[^,;.]*|,\s*[^,;.]{1,60}\s(?:said|says|told|reported|announced|wrote|"
    r"added)\b[^,;.]*"
    r"|^[^,;.]{1,60}\s(?:said|says|reported|announced|wrote)\s+(?:that\s+)?|by\s+the\s+official\s+count",
    "ru": r"по\s+(?:словам|данным|сообщению)\s+[^,;.]*|,\s*(?:сообщил\w*|заявил\w*|сказал\w*|"
    r"рассказал\w*)\s[^,;.]*",
}
"""On whose word it is told: no part of what is told."""
