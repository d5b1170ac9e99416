"""English words for occasions and their counting: what two articles must both speak of to disagree."""

import re
from enum import StrEnum


class Occasion(StrEnum):
    """What kind of thing was the first, or the only one."""

    CALL = "call"
    JOURNEY = "journey"
    MEETING = "meeting"


NOUNS = {
    Occasion.CALL: "phone call|telephone call|call",
    Occasion.JOURNEY: "journey|trip|visit|tour",
    Occasion.MEETING: "meeting|summit|encounter|round of talks|talks",
}
SPOKEN_OF = {
    Occasion.CALL: re.compile(r"\b(?:phoned|telephoned?|called|calls?|by (?:tele)?phone)\b", re.IGNORECASE),
    Occasion.JOURNEY: re.compile(
        r"\b(?:journey|trip|visit(?:s|ed|ing)?|travel(?:s|led|ling|ed|ing)?|flew|flies|arriv(?:e|es|ed|ing)|"
        r"went to|goes to|guest|received|to see)\b",
        re.IGNORECASE,
    ),
    Occasion.MEETING: re.compile(
        r"\b(?:meetings?|met|meets?|talks|summit|encounter|negotiat\w+|received|to see|spoke with)\b",
        re.IGNORECASE,
    ),
}
"""Words by which another article tells of such an occasion."""

LEAVING = re.compile(r"\b(?:left|leaves|leave|went abroad|travelled abroad)\b", re.IGNORECASE)

_SPELT = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty
"""
NUMBERS = {word: value for value, word in enumerate(_SPELT.split(), start=1)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
LIMITS = re.compile(
    r"\b(?:more than|over|at least|up to|as many as|less than|fewer than|under|at most|nearly|almost|only"
    r"|about|around|some|roughly|approximately|an? estimated|between|or more|above|below|close to|most"
    r"|another|further|first|last)\s*$",
    re.IGNORECASE,
)
"""Words before a number that leave room for another one."""

RECURRING = frozenset(
    """
    annual anniversary budget call conference congress council drill drills election elections
    exercise exercises forum game games match meet meeting meetings met negotiations parade poll
    referendum round season session speak speech spoke summit talk talks telephone telephoned trip
    visit visited visits vote votes
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words for what happens again and again: two dates of it are no contradiction by themselves."""

TURNING = frozenset(
    ("against", "before", "denied", "failed", "never", "no", "not", "refused", "until", "without")
)
"""Words that turn a sentence round."""

LITTLE = frozenset(
    """
    about above across after again against ahead along already also although always among another
    around because been before being below beside besides between both came come could does doing
    done during each either else even ever every from further gave give given going have having here
    herself himself however into itself just last later least less like made make many more most
    much must near neither never next none only other others over part same says said shall should
    since some such take taken than that their them then there these they this those though through
    told took toward towards under until upon used very want wanted were what when where whether
    which while whom whose will with within without would year years your article according reported
    wrote writes still first
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words that say nothing about what a sentence is about."""
