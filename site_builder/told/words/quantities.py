"""How languages write figures: numbers in words, scales, money, lengths of time, and words that round."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from collections.abc import Mapping
from enum import StrEnum

from site_builder.model.dataclass import dataclass


class Rounding(StrEnum):
    """How far from the number itself a figure may be."""

    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    NEARLY = "nearly"
    UP_TO = "up to"


@dataclass(frozen=True, slots=True)
class Quantities:
    """One language's words for figures; all keys are patterns."""

    digits: str
    """A number in digits."""
    decimal: str
    """The mark before its fraction; other marks part thousands."""
    numbers: Mapping[str, float]
    scales: Mapping[str, float]
    half: str
    """What adds a half: `and a half`."""
    roundings: tuple[tuple[str, Rounding], ...]
    """What stands before a number that is not exact, the longest first."""
    money: Mapping[str, str]
    """A currency's name → its code."""
    hours: Mapping[str, float]
    """Lengths within a day, in hours."""
    days: Mapping[str, float]
    """Longer ones, in days."""
    joined: str
    """What is written in one word with the number before it: `zweitägig`."""
    share: str
    no_length_before: str
    """Words before a length of time that make it a distance: `within`."""
    no_length_after: str
    """Words behind it that do: `ago`."""


def _counted(words: str) -> dict[str, float]:
    return {word: float(value) for value, word in enumerate(words.split(), start=1)}


_ENGLISH = Quantities(
    digits=r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
    decimal=".",
    numbers=_counted(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    )
    | {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "a dozen": 12.0, "a|an": 1.0},
    scales={"hundred": 1e2, "thousand": 1e3, "million|m": 1e6, "billion|bn": 1e9, "trillion": 1e12},
    half=r"and\s+a\s+half",
    roundings=(
        (r"(?:just|nearly|almost|barely)\s+(?:under|below)|nearly|almost|barely", Rounding.NEARLY),
        (
            r"no\s+more\s+than|not\s+more\s+than|at\s+most|less\s+than|fewer\s+than|under|below",
            Rounding.AT_MOST,
        ),
        (r"up\s+to|as\s+many\s+as|as\s+much\s+as", Rounding.UP_TO),
        (
            r"more\s+than|over|at\s+least|above|no\s+(?:fewer|less)\s+than|upwards?\s+of|exceeding",
            Rounding.AT_LEAST,
        ),
        (r"about|around|some|roughly|approximately|an?\s+estimated|close\s+to|circa", Rounding.ABOUT),
    ),
    money={
        "(?:us )?dollars?": "USD",
        "euros?": "EUR",
        "(?:russian )?ro?ubles?": "RUB",
        "pounds?": "GBP",
        "crowns?": "crown",
    },
    hours={"minutes?": 1 / 60, "hours?": 1.0},
    days={"days?": 1.0, "weeks?": 7.0, "months?": 30.4, "years?": 365.0},
    joined=r"(?!)",
    share=r"%|per\s?cent|percent",
    no_length_before=r"(?:within|in|every|next|last|past|coming|until|only|before|by|per)\s+(?:the\s+)?",
    no_length_after=r"[\s-](?:ago|later|earlier|before|after|into|late|old|from|away)\b",
)
_GERMAN = Quantities(
    digits=r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?",
    decimal=",",
    numbers={
        "ein(?:e[nmrs]?)?": 1.0,
        "anderthalb|eineinhalb": 1.5,
        **{
            word: float(value)
            for value, word in enumerate(
                "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),  # noqa: SIM905 - a list of words reads best as words
                start=2,
            )
        },
        "zwanzig": 20.0,
        "dreißig": 30.0,
        "vierzig": 40.0,
        "fünfzig": 50.0,
    },
    scales={
        "hundert": 1e2,
        "tausend": 1e3,
        r"millionen|million|mio\.?": 1e6,
        r"milliarden?|mrd\.?": 1e9,
    },
    half=r"einhalb",
    roundings=(
        (r"knapp|fast|beinahe|nahezu", Rounding.NEARLY),
        (r"höchstens|weniger\s+als|unter|maximal", Rounding.AT_MOST),
        (r"bis\s+zu", Rounding.UP_TO),
        (r"mehr\s+als|über|mindestens|wenigstens", Rounding.AT_LEAST),
        (r"etwa|rund|ungefähr|circa|ca\.|gut|schätzungsweise", Rounding.ABOUT),
    ),
    money={
        "(?:us-?)?dollars?": "USD",
        "euros?": "EUR",
        "rubel": "RUB",
        "pfund": "GBP",
        "kronen?": "crown",
    },
    hours={"minuten?": 1 / 60, "stunden?|stündige[nmrs]?": 1.0},
    days={
        "tage?n?|tägige[nmrs]?": 1.0,
        "wochen?|wöchige[nmrs]?": 7.0,
        "monate?n?|monatige[nmrs]?": 30.4,
        "jahre?n?|jährige[nmrs]?": 365.0,
    },
    joined=r"stündig|tägig|wöchig|monatig|jährig",
    share=r"%|Prozent",
    no_length_before=r"(?:vor|binnen|innerhalb\s+von|in|alle|nächsten|letzten|vergangenen|"
    r"kommenden)\s+(?:den\s+)?",
    no_length_after=r"\s(?:später|früher|zuvor|vorher|danach|alt)\b",
)
_RUSSIAN = Quantities(
    digits=r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?",
    decimal=",",
    numbers={
        "один|одна|одно|одну|одного|одной": 1.0,
        "полтора|полторы|полутора": 1.5,
        "два|две|двух|двумя": 2.0,
        "три|трех|трёх": 3.0,
        "четыре|четырех|четырёх": 4.0,
        "пять|пяти": 5.0,
        "шесть|шести": 6.0,
        "семь|семи": 7.0,
        "восемь|восьми": 8.0,
        "девять|девяти": 9.0,
        "десять|десяти": 10.0,
        "двенадцать|двенадцати": 12.0,
        "двадцать|двадцати": 20.0,
    },
    scales={
        r"тысяч(?:а|и|у|ей)?|тыс\.?": 1e3,
        r"миллион(?:а|ов)?|млн\.?": 1e6,
        r"миллиард(?:а|ов)?|млрд\.?": 1e9,
    },
    half=r"с\s+половиной",
    roundings=(
        (r"почти|чуть\s+менее", Rounding.NEARLY),
        (r"не\s+более|менее|меньше|максимум", Rounding.AT_MOST),
        (r"до", Rounding.UP_TO),
        (r"более|больше|свыше|не\s+менее|минимум", Rounding.AT_LEAST),
        (r"около|примерно|порядка|приблизительно", Rounding.ABOUT),
    ),
    money={
        r"доллар(?:а|ов|ами)?(?:\s+США)?": "USD",
        "евро": "EUR",
        r"рубл(?:ь|я|ей|ями)": "RUB",
        r"фунт(?:а|ов)?": "GBP",
        r"крон(?:а|ы|у)?": "crown",
    },
    hours={r"минут[аы]?": 1 / 60, r"час(?:а|ов|овые|овых|овая|овой|ового|овую)?": 1.0},
    days={
        r"дн(?:я|ей|евн\w+)|день|сут(?:ки|ок)": 1.0,
        r"недел[яиюь]|недельн\w+": 7.0,
        r"месяц(?:а|ев)?": 30.4,
        r"год(?:а)?|лет": 365.0,
    },
    joined=r"часов[оыа]|дневн|недельн|месячн|летн",
    share=r"%|процент(?:а|ов)?",
    no_length_before=r"(?:через|за|в\s+течение|каждые|спустя|последние|ближайшие)\s+",
    no_length_after=r"\s(?:назад|спустя|позже|раньше)(?!\w)",
)

QUANTITIES: Mapping[str, Quantities] = {"de": _GERMAN, "en": _ENGLISH, "ru": _RUSSIAN}
"""Primary language subtag → its words."""

SIGNS: Mapping[str, str] = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB"}
"""Signs that stand beside a sum in any language."""
