"""Things that articles give figures and dates of, by the words for them in each language."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from collections.abc import Mapping
from enum import StrEnum

from site_builder.model.dataclass import dataclass
from site_builder.told.figures import Measure


class Reach(StrEnum):
    """Which articles may speak of the same thing."""

    MEETING = "meeting"
    """Those about one meeting."""
    PERSON = "person"
    """Those that name one person, whenever they were written."""
    SEASON = "season"
    """Those about one meeting, and those of the same weeks that share a person."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that articles tell of."""

    asks: Mapping[Measure, str]
    """Measure → what two articles answer differently."""
    words: Mapping[str, str]
    """Language → the pattern of its words."""
    reach: Reach = Reach.MEETING
    heads: str = ""
    """What is counted, as a key of `HEADS`; a figure of it must stand before such a word."""
    is_one_of_many: bool = False
    """Whether one meeting may see several, told apart only by the other words: treaties that are signed."""
    beginnings: tuple[str, ...] = ()
    """How its words begin, in small letters and in any language; none: nothing is known of that."""


_PEOPLE = {
    "de": r"menschen|personen|demonstrant\w+|protestierende\w*|zivilisten|soldaten|männer|frauen|"
    r"festnahmen|tote\b|verletzte\w*",
    "en": r"people|persons|protest[eo]rs?|demonstrators?|civilians|soldiers|troops|men|women|"
    r"police\s+officers|dead|wounded|injured|arrests",
    "ru": r"человек\w*|люд(?:и|ей)|демонстрант\w+|протестующ\w+|митингующ\w+|граждан\w*|солдат\w*|"
    r"военн\w+|участник\w+",
}
HEADS: Mapping[str, Mapping[str, str]] = {
    "crowd": {
        "de": r"demonstrant\w+|protestierende\w*",
        "en": r"protest[eo]rs?|demonstrators?",
        "ru": r"демонстрант\w+|протестующ\w+|митингующ\w+",
    },
    "papers": {
        "de": r"dokumente?n?|abkommen|verträge?n?|vereinbarungen|programme?n?",
        "en": r"documents?|agreements?|accords?|treaties|contracts?|papers?|programm?es?",
        "ru": r"документ\w*|соглашени\w+|договор\w*|программ\w*",
    },
    "people": _PEOPLE,
    "ministers": {"de": r"minister\w*", "en": r"ministers?", "ru": r"министр\w*"},
    "questions": {"de": r"fragen", "en": r"questions?", "ru": r"вопрос\w*"},
    "reporters": {
        "de": r"journalist\w+|reporter\w*",
        "en": r"journalists?|reporters?",
        "ru": r"журналист\w*",
    },
    "troops": {
        "de": r"soldat\w+|truppen|militärangehörige\w*",
        "en": r"troops?|soldiers?|service(?:men|members|\s+members)|military\s+personnel|personnel",
        "ru": r"солдат\w*|военнослужащ\w+|военных",
    },
}

_TALKS = {
    "de": r"gespräche?n?|gesprochen|spr(?:achen|echen)|verhandlung\w*|verhandelt\w*|treffen|trafen|traf|"
    r"beratung\w*|unterredung\w*|gipfel\w*|redeten",
    "en": r"talks|(?:talked|talking|spoke)(?!\s+to\b)|conversations?|negotiat\w+|discussions?|met|"
    r"meets?|meetings?|summits?|consultations?|conferred",
    "ru": r"переговор\w*|бесед\w*|встреч\w*|встретил\w+|говорил\w*|общал\w+|разговор\w*|разговарива\w+|"
    r"саммит\w*",
}
_DRILL = {
    "de": r"manövern?s?|militärübung\w*|übung(?:en)?",
    "en": r"drills?|manoeuvres?|maneuvers?|exercises?|war\s+games?",
    "ru": r"учени(?:я|й|ях|ям)|манёвр\w*|маневр\w*",
}
_VISIT = {
    "de": r"besuch\w*|visite\w*|reise|aufenthalt\w*",
    "en": r"visit|visits|visiting|trip|trips|journey|stay|tour",
    "ru": r"визит\w*|поездк\w+",
}

TOPICS: tuple[Topic, ...] = (
    Topic(
        {Measure.DATE: "when they came together", Measure.LENGTH: "how long they talked"},
        _TALKS,
    ),
    Topic(
        {Measure.DATE: "when the visit was", Measure.LENGTH: "how long the visit is"},
        _VISIT,
    ),
    Topic(
        {Measure.DATE: "when the guest arrived"},
        {
            "de": r"angekommen|traf\b(?=.*\bein\b)|eingetroffen|landete\w*|kam|ankunft",
            "en": r"arriv(?:ed|es|al|ing)|landed|flew\s+in|touched\s+down",
            "ru": r"прибыл\w*|прилетел\w*|приехал\w*|прибыти\w+",
        },
    ),
    Topic(
        {Measure.DATE: "when it was signed"},
        {
            "de": r"unterzeichne\w+|unterschrieb\w*|unterschrieben",
            "en": r"sign(?:ed|s|ing)|signature",
            "ru": r"подписа\w+",
        },
        is_one_of_many=True,
    ),
    Topic(
        {Measure.DATE: "when the exercise was", Measure.LENGTH: "how long the exercise lasts"},
        _DRILL,
        Reach.SEASON,
    ),
    Topic(
        {Measure.MONEY: "how large the loan is"},
        {
            "de": r"kredit\w*|darlehen\w*|anleihe\w*",
            "en": r"loans?|credits?|lend(?:s|ing)?|lent|borrow\w*",
            "ru": r"кредит\w*|за[её]м\w*|займ\w*",
        },
        Reach.SEASON,
    ),
    Topic(
        {Measure.MONEY: "how large the debt is"},
        {
            "de": r"schulden\w*|verschuld\w+",
            "en": r"debts?|arrears",
            "ru": r"долг\w*|задолженност\w+",
        },
        Reach.SEASON,
    ),
    Topic(
        {Measure.MONEY: "what the gas costs"},
        {
            "de": r"gaspreis\w*|preis\w*\s+für\s+(?:erd)?gas|kubikmeter\w*",
            "en": r"gas\s+prices?|prices?\s+(?:of|for)\s+(?:natural\s+)?gas|cubic\s+met(?:re|er)s",
            "ru": r"цен[аыуе]\s+(?:на\s+)?газ\w*|кубометр\w*|кубических\s+метр\w*",
        },
        Reach.SEASON,
    ),
    Topic(
        {Measure.MONEY: "how large the trade is"},
        {
            "de": r"handelsvolumen\w*|warenverkehr\w*|handelsumsatz\w*|außenhandel\w*",
            "en": r"(?:trade\s+)?turnover|trade(?:\s+volume)?",
            "ru": r"товарооборот\w*|торговл\w+",
        },
        Reach.SEASON,
    ),
    Topic(
        {Measure.SHARE: "what share of the vote it was", Measure.DATE: "when the vote was"},
        {
            "de": r"stimmen(?:anteil\w*)?|wahl(?:en)?|\w+wahl(?:en)?|abstimmung|referendum",
            "en": r"votes?|elections?|ballots?|polls?|referendum",
            "ru": r"голос(?:а|ов|ами)?|выбор(?:ы|ов|ах|ам)|голосовани\w+|референдум\w*",
        },
        Reach.SEASON,
    ),
    Topic(
        {Measure.SHARE: "how many went to vote"},
        {"de": r"wahlbeteiligung", "en": r"turnout", "ru": r"явк\w+"},
        Reach.SEASON,
    ),
    Topic(
        {Measure.COUNT: "how many were held"},
        {
            "de": r"festgenommen\w*|verhaftet\w*|festnahmen?|inhaftiert\w*|nahm|nahmen",
            "en": r"detain\w*|arrest\w*",
            "ru": r"задерж\w+|арест\w+",
        },
        heads="people",
    ),
    Topic(
        {Measure.COUNT: "how many were killed"},
        {
            "de": r"getötet\w*|tote\w*|starben|gestorben|ums\s+leben|erschossen",
            "en": r"killed|dead|died|deaths?|shot\s+dead",
            "ru": r"погиб\w*|убит\w*|умер\w*",
        },
        heads="people",
    ),
    Topic(
        {Measure.COUNT: "how many were hurt"},
        {
            "de": r"verletzt\w*|verwundet\w*",
            "en": r"wounded|injured|hurt",
            "ru": r"ранен\w*|пострада\w+",
        },
        heads="people",
    ),
    Topic(
        {Measure.COUNT: "how many soldiers take part"},
        _DRILL,
        Reach.SEASON,
        heads="troops",
    ),
    Topic(
        {Measure.COUNT: "how many papers were signed"},
        {
            "de": r"unterzeichne\w+|unterschrieb\w*|unterschrieben",
            "en": r"sign(?:ed|s|ing)|put\s+their\s+names",
            "ru": r"подписа\w+",
        },
        heads="papers",
    ),
    Topic(
        {Measure.COUNT: "how many ministers came"},
        {
            "de": r"delegation\w*|begleite\w+",
            "en": r"delegation|accompanied|entourage|retinue",
            "ru": r"делегаци\w+|сопровожда\w+",
        },
        heads="ministers",
    ),
    Topic(
        {Measure.COUNT: "how many questions were put"},
        {
            "de": r"beantwortete\w*|stellten|pressekonferenz",
            "en": r"answered|took|asked|news\s+conference|press\s+conference",
            "ru": r"ответил\w*|задал\w*|пресс-конференци\w+",
        },
        heads="questions",
    ),
    Topic(
        {Measure.COUNT: "how many reporters came"},
        {
            "de": r"akkreditier\w+|berichte\w+|kamen",
            "en": r"accredited|cover\w*|came|attended",
            "ru": r"аккредитова\w+|освеща\w+|прибыл\w*",
        },
        heads="reporters",
    ),
    Topic(
        {Measure.DATE: "when somebody was born"},
        {"de": r"geboren\w*", "en": r"born", "ru": r"родил\w+|рожд[её]н\w*"},
        Reach.PERSON,
    ),
    Topic(
        {Measure.DATE: "since when somebody has ruled"},
        {
            "de": r"(?:an\s+der\s+macht|regiert\w*|im\s+amt)(?=[^.]*\bseit\b)|"
            r"seit(?=[^.]*(?:an\s+der\s+macht|regiert|im\s+amt))",
            "en": r"(?:ruled|in\s+power|in\s+office|held\s+power|led\s+the\s+country)(?=[^.]*\bsince\b)",
            "ru": r"(?:у\s+власти|правит)(?=[^.]*\bс\b)|с(?=\s+\d{4}\s+года\s+(?:у\s+власти|правит))",
        },
        Reach.PERSON,
    ),
)
"""The order settles nothing: the nearest words to a figure win."""
