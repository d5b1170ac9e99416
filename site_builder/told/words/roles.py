"""Words that tell what a sum of money is, and what those did who are counted."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from collections.abc import Mapping

ROLES: Mapping[str, Mapping[str, str]] = {
    "budget": {"de": r"haushalt\w*|etat\w*", "en": r"budgets?", "ru": r"бюджет\w*"},
    "cost": {
        "de": r"kost\w+",
        "en": r"costs?|costing|bill",
        "ru": r"сто(?:ит|ила?|имость\w*)|обойд[её]тся",
    },
    "debt": {"de": r"schuld\w*", "en": r"debts?|arrears|ow(?:e|es|ed)", "ru": r"долг\w*"},
    "fee": {
        "de": r"gebühr\w*|zuschlag\w*|tarif\w*|frachttarif\w*",
        "en": r"fees?|surcharges?|tolls?|fares?|tariffs?|tax(?:es)?|duty",
        "ru": r"сбор\w*|плат[аыу]|тариф\w*|налог\w*",
    },
    "fine": {"de": r"strafe\w*|bußgeld\w*", "en": r"fines?|fined|penalt\w+", "ru": r"штраф\w*"},
    "gift": {
        "de": r"zuschuss|spende\w*|fördermittel\w*",
        "en": r"grants?|donat\w+|subsid\w+|aid",
        "ru": r"грант\w*|субсиди\w*",
    },
    "income": {
        "de": r"umsatz\w*|gewinn\w*|einnahmen",
        "en": r"revenues?|profits?|turnover|earnings|income|sales",
        "ru": r"выручк\w*|прибыл\w*|доход\w*",
    },
    "loan": {
        "de": r"kredit\w*|darlehen\w*|anleihe\w*",
        "en": r"loans?|credits?|borrow\w*|lend\w*|lent",
        "ru": r"кредит\w*|за[её]м\w*|займ\w*",
    },
    "loss": {
        "de": r"verlust\w*|schaden|schäden",
        "en": r"loss(?:es)?|lost|damages?|shortfall|deficit",
        "ru": r"убыт\w*|ущерб\w*",
    },
    "offer": {
        "de": r"angebot\w*|angeboten",
        "en": r"offers?|offered|bids?|proposals?|proposed",
        "ru": r"предлож\w+",
    },
    "saving": {
        "de": r"spar\w+|einsparung\w*",
        "en": r"sav(?:e|es|ed|ing|ings)|cheaper",
        "ru": r"эконом\w+",
    },
    "wage": {"de": r"löhn\w+|lohn\w*|gehalt\w*", "en": r"wages?|salar\w+|pay", "ru": r"зарплат\w*"},
}
"""Role of a sum → language → its words."""

DEEDS: Mapping[str, Mapping[str, str]] = {
    "against": {"de": r"gegen|ablehn\w+", "en": r"against|oppos\w+|object\w*|reject\w*", "ru": r"против"},
    "come": {
        "de": r"gekommen|kamen|teilnehm\w+|teilgenommen|besuch\w+",
        "en": r"attend\w*|c[oa]me|present|turned\s+(?:up|out)|gather\w*|took\s+part|joined|watched",
        "ru": r"приш\w+|прибы\w+|собрал\w+|участв\w+",
    },
    "for": {
        "de": r"dafür|zustimm\w+",
        "en": r"in\s+favou?r|voted\s+for|backed|support\w*",
        "ru": r"поддержал\w*",
    },
    "go": {
        "de": r"verließen|verlassen",
        "en": r"walked\s+out|left|leave|resign\w*",
        "ru": r"покинул\w*|ушл\w*",
    },
    "harm": {
        "de": r"getötet\w*|verletzt\w*",
        "en": r"killed|died|dead|injured|wounded|hurt",
        "ru": r"погиб\w*|ранен\w*",
    },
    "hold": {
        "de": r"festgenommen\w*|verhaftet\w*",
        "en": r"detain\w*|arrest\w*|held",
        "ru": r"задерж\w+|арест\w+",
    },
    "lose": {
        "de": r"entlassen\w*|abgebaut",
        "en": r"laid\s+off|dismiss\w*|cut|axed|los[et]\w*",
        "ru": r"увол\w+",
    },
    "new": {"de": r"neue[nrsm]?", "en": r"new|hired?|added|create\w*", "ru": r"нов\w+"},
    "sign": {"de": r"unterzeichn\w+|unterschr\w+", "en": r"sign\w*", "ru": r"подпис\w+"},
}
"""What was done by those who are counted, or to them → language → its words."""
