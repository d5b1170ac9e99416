"""How languages speak of time without a calendar: names, tenses and turns of phrase, one table each."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a turn of phrase counts."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    START_OF_WEEK = "start of the week"
    REST_OF_WEEK = "rest of the week"
    VAGUE = "vague"
    """Time that cannot be reckoned: “weeks ago”, “last summer”."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """One language's words for time; all of them are patterns."""

    weekdays: tuple[str, ...]
    """From Monday."""
    months: tuple[str, ...]
    doubtful: str
    """Names that are other words too and count only behind one of `before`."""
    before: str
    """Little words that stand before a name: `on`, `in`."""
    last: str
    this: str
    next: str
    after: str
    """What may follow a weekday and still belongs to it: `evening`."""
    day_month: tuple[str, ...]
    """Patterns with `{month}` and the groups `day` and, for a stretch, `until`."""
    fixed: tuple[tuple[str, Unit, int], ...]
    """A turn of phrase, what it counts, and how many of them from the day of writing."""
    ago: str
    """Pattern with `{number}` and `{unit}`."""
    ahead: str
    units: Mapping[Unit, str]
    numbers: tuple[str, ...]
    """From one."""
    vague_numbers: str
    future: str
    """Words that make a sentence speak of what is to come."""
    past: str
    present: str
    """Words of the present, which may tell of either: `ends in May`."""
    conditional: str
    """Words behind which a past tense tells of nothing that was: `if he won in March`."""


_ENGLISH = TimeWords(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        r"January|Jan\.",
        r"February|Feb\.",
        "March",
        r"April|Apr\.",
        "May",
        "June",
        "July",
        r"August|Aug\.",
        r"September|Sept?\.",
        r"October|Oct\.",
        r"November|Nov\.",
        r"December|Dec\.",
    ),
    doubtful="March|May",
    before=r"on|in|by|until|till|since|from|during|before|after|late|early|mid|of|through|for",
    last="last|previous",
    this="this",
    next="next|coming",
    after=r"morning|afternoon|evening|night|noon",
    day_month=(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(?P<until>\d{1,2})(?:st|nd|rd|th)?)?"
        r"\s+(?:of\s+)?{month}",
        r"{month}\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(?P<until>\d{1,2}))?(?![\d:])",
    ),
    fixed=(
        ("the day before yesterday", Unit.DAY, -2),
        ("the day after tomorrow", Unit.DAY, 2),
        ("yesterday|last night", Unit.DAY, -1),
        ("today|tonight|this (?:morning|afternoon|evening)", Unit.DAY, 0),
        ("tomorrow", Unit.DAY, 1),
        ("(?:this|the) past weekend|last weekend|(?:at|over) the weekend", Unit.WEEKEND, -1),
        ("this weekend|this coming weekend", Unit.WEEKEND, 0),
        ("next weekend", Unit.VAGUE, 0),
        ("earlier this week", Unit.START_OF_WEEK, 0),
        ("later this week", Unit.REST_OF_WEEK, 0),
        ("(?:last|the previous|the past|this past) week", Unit.WEEK, -1),
        ("this week", Unit.WEEK, 0),
        ("(?:next|the coming) week", Unit.WEEK, 1),
        ("(?:last|the previous|the past|this past) month", Unit.MONTH, -1),
        ("(?:earlier |later )?this month", Unit.MONTH, 0),
        ("(?:next|the coming) month", Unit.MONTH, 1),
        ("(?:last|the previous|the past) year", Unit.YEAR, -1),
        ("(?:earlier |later )?this year|the end of the year|year-end", Unit.YEAR, 0),
        ("(?:next|the coming) year", Unit.YEAR, 1),
        (
            "(?:earlier |later )?(?:last|this|next|this past|this coming) "
            "(?:spring|summer|autumn|fall|winter|quarter|decade|century)",
            Unit.VAGUE,
            0,
        ),
        ("(?:(?:some|a few|several|many) )?(?:days|weeks|months|years|decades) ago", Unit.VAGUE, 0),
        (
            "(?:in|over|during|within) the (?:coming|next|past|last) (?:few )?(?:days|weeks|months|years)",
            Unit.VAGUE,
            0,
        ),
    ),
    ago=r"{number}\s+{unit}\s+(?:ago|earlier)",
    ahead=r"(?:in|within)\s+{number}\s+{unit}(?:\s+from\s+now|['’]s?\s+time)?",
    units={Unit.DAY: "days?", Unit.WEEK: "weeks?", Unit.MONTH: "months?", Unit.YEAR: "years?"},
    numbers=tuple("a|an|one two three four five six seven eight nine ten eleven twelve".split()),  # noqa: SIM905 - reads as the list it is
    vague_numbers="a few|several|some|many|a couple of",
    future=(
        r"will|won['’]t|shall|['’]ll|would|may|might|could|should|(?:is|are|was|were)\s+(?:due|set|going|expected|"
        r"scheduled|planned|likely)?\s*to|scheduled|due|expected\s+to|plans?\s+to|planned\s+(?:to|for)|upcoming|hopes?\s+to|"
        r"hoped\s+to"
    ),
    past=(
        r"(?<!\bbe\s)(?:\w{2,}ed|held|made|sold|bought|sent|paid|kept|put)|said|was|were|had|told|met|went|came|took|gave|began|won|lost|left|spoke|wrote|saw|"
        r"became|got|ran|broke|fell|rose|grew|led|drew|chose|flew"
    ),
    conditional="if|unless|whether",
    present="is|are|has|have|ends|begins|starts|opens|expires|takes|comes|runs",
)
_GERMAN = TimeWords(
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
    months=tuple(
        "Januar|Jänner Februar März April Mai Juni Juli August September Oktober November Dezember".split()  # noqa: SIM905 - reads as the list it is
    ),
    doubtful="",
    before="am|im|bis|seit|ab|vom|zum|Anfang|Mitte|Ende",
    last="(?:letzten|vergangenen|vorigen)",
    this="diesen",
    next="(?:nächsten|kommenden)",
    after="morgen|vormittag|mittag|nachmittag|abend|nacht",
    day_month=(
        r"(?P<day>\d{1,2})\.(?:\s*(?:-|–|bis|und)\s*(?P<until>\d{1,2})\.)?\s+{month}",
        r"(?P<day>\d{1,2})\.\s*(?:-|–|bis)\s*(?P<until>\d{1,2})\.\s+{month}",
    ),
    fixed=(
        ("vorgestern", Unit.DAY, -2),
        ("übermorgen", Unit.DAY, 2),
        ("gestern", Unit.DAY, -1),
        ("heute", Unit.DAY, 0),
        ("(?:am )?(?:vergangenen|letzten) Wochenende", Unit.WEEKEND, -1),
        (
            "(?:vergangene|letzte|vorige) Woche|(?:in der) (?:vergangenen|letzten|vorigen) Woche",
            Unit.WEEK,
            -1,
        ),
        ("diese Woche|in dieser Woche", Unit.WEEK, 0),
        ("(?:nächste|kommende) Woche|in der (?:nächsten|kommenden) Woche", Unit.WEEK, 1),
        ("(?:im )?(?:vergangenen|letzten|vorigen) Monat", Unit.MONTH, -1),
        ("(?:in )?diesem Monat|diesen Monat", Unit.MONTH, 0),
        ("(?:im )?(?:nächsten|kommenden) Monat", Unit.MONTH, 1),
        ("(?:im )?(?:vergangenen|letzten|vorigen) Jahr|(?:letztes|vergangenes|voriges) Jahr", Unit.YEAR, -1),
        ("(?:in )?diesem Jahr|dieses Jahr|heuer", Unit.YEAR, 0),
        ("(?:im )?(?:nächsten|kommenden) Jahr|(?:nächstes|kommendes) Jahr", Unit.YEAR, 1),
        ("vor (?:einigen|wenigen|mehreren) (?:Tagen|Wochen|Monaten|Jahren)", Unit.VAGUE, 0),
    ),
    ago=r"vor\s+{number}\s+{unit}",
    ahead=r"in\s+{number}\s+{unit}",
    units={
        Unit.DAY: "Tag(?:en)?",
        Unit.WEEK: "Wochen?",
        Unit.MONTH: "Monat(?:en)?",
        Unit.YEAR: "Jahr(?:en)?",
    },
    numbers=tuple("ein|eine|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()),  # noqa: SIM905 - reads as the list it is
    vague_numbers="einigen|wenigen|mehreren|ein paar",
    future="wird|werden|soll|sollen|sollte|will|wollen|könnte|könnten|dürfte|geplant|bevorstehend\\w*",
    conditional="falls|wenn|ob",
    present="ist|sind|endet|beginnt|läuft",
    past="war|waren|hatte|hatten|hat|haben|sagte|traf|trafen|kam|ging|wurde|wurden|\\w{3,}te|\\w{3,}ten",
)
_RUSSIAN = TimeWords(
    weekdays=(
        "понедельник(?:а|у)?",
        "вторник(?:а|у)?",
        "сред[уыае]",
        "четверг(?:а|у)?",
        "пятниц[уыаеи]",
        "суббот[уыае]",
        "воскресенье|воскресенья",
    ),
    months=(
        "январ[ьяе]",
        "феврал[ьяе]",
        "март[ае]?",
        "апрел[ьяе]",
        "ма[йяе]",
        "июн[ьяе]",
        "июл[ьяе]",
        "август[ае]?",
        "сентябр[ьяе]",
        "октябр[ьяе]",
        "ноябр[ьяе]",
        "декабр[ьяе]",
    ),
    doubtful="ма[йяе]|март[ае]?|август[ае]?|сред[уыае]",
    before="в|во|до|с|к|на|от|начале|конце|середине",
    last="(?:прошл(?:ый|ую|ое|ой)|минувш(?:ий|ую|ее))",
    this="(?:этот|эту|это)",
    next="(?:следующ(?:ий|ую|ее)|будущ(?:ий|ую|ее))",
    after="утром|днем|днём|вечером|ночью",
    day_month=(r"(?P<day>\d{1,2})(?:\s*[-–и]\s*(?P<until>\d{1,2}))?\s+{month}",),
    fixed=(
        ("позавчера", Unit.DAY, -2),
        ("послезавтра", Unit.DAY, 2),
        ("вчера", Unit.DAY, -1),
        ("сегодня", Unit.DAY, 0),
        ("завтра", Unit.DAY, 1),
        ("(?:в )?(?:прошлые|минувшие) выходные", Unit.WEEKEND, -1),
        ("(?:на )?прошлой неделе", Unit.WEEK, -1),
        ("(?:на )?этой неделе", Unit.WEEK, 0),
        ("(?:на )?(?:следующей|будущей) неделе", Unit.WEEK, 1),
        ("(?:в )?прошлом месяце", Unit.MONTH, -1),
        ("(?:в )?этом месяце", Unit.MONTH, 0),
        ("(?:в )?(?:следующем|будущем) месяце", Unit.MONTH, 1),
        ("(?:в )?(?:прошлом|минувшем) году", Unit.YEAR, -1),
        ("(?:в )?(?:этом|нынешнем) году", Unit.YEAR, 0),
        ("(?:в )?(?:следующем|будущем) году", Unit.YEAR, 1),
    ),
    ago=r"{number}\s+{unit}\s+назад",
    ahead=r"через\s+{number}\s+{unit}",
    units={
        Unit.DAY: "день|дня|дней",
        Unit.WEEK: "недел[юиь]",
        Unit.MONTH: "месяц(?:а|ев)?",
        Unit.YEAR: "год(?:а)?|лет",
    },
    numbers=tuple("один|одну|одна два|две три четыре пять шесть семь восемь девять десять".split()),  # noqa: SIM905 - reads as the list it is
    vague_numbers="несколько",
    future="будет|будут|может|могут|должен|должна|должны|намерен\\w*|планиру\\w+|собира\\w+ся|ожидается",
    conditional="если",
    present="начинается|заканчивается|проходит",
    past=r"был[аои]?|\w{3,}(?:лся|лась|лось|лись)|\w{3,}(?:ил|ал|ел|ил[аи]|ал[аи]|ел[аи])",
)

TIME_WORDS: Mapping[str, TimeWords] = {"de": _GERMAN, "en": _ENGLISH, "ru": _RUSSIAN}
"""Primary language subtag → its words."""
