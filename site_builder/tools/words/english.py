"""English words by which a sentence ages."""

from site_builder.tools.words.table import AgeingWords

_ADVERBS = r"(?:\s+(?:not|also|only|soon|then|now|still|never|no\s+longer|\w+ly))*"
_VERB = (
    r"\s+(?!have\s+(?:\w+ed|been|brought|had|made|won|lost|become)\b)"
    r"(?!(?:for|to|of|in|on|at|and|or|that|which)\b)[a-z][\w-]+"
)
_SUBJECT = r"(?:\s+(?:he|she|it|they|we|(?-i:[A-Z])\w+))?"
_BE = r"(?:is|are|was|were|be|been|being|['’]s|['’]re)"

_TITLE = (
    r"(?:(?:vice[\s-])?president|prime\s+minister|premier|chancellor|king|queen|pope|(?:foreign|defence|defense|"
    r"finance|interior|energy)\s+minister|minister|governor|mayor|ambassador|spokes(?:man|woman|person)|"
    r"chair(?:man|woman|person)?|leader|ruler|director|secretary[\s-]general|general\s+secretary|secretary|"
    r"chief\s+executive|commander|speaker|senator|top\s+official|counterpart|commissioner|envoy|chief\s+of\s+staff|"
    r"CEO|head\s+of\s+state|dictator|autocrat)"
)
_BEFORE_TITLE = (
    r"(?:(?:the|a|an|his|her|their|its)\s+)?(?:(?:first|deputy|acting|then|former|current|opposition|authoritarian|"
    r"eternal|top|(?-i:[A-Z])[\w’'-]+)\s+){0,3}"
)
_OF = (
    r"(?:\s+(?:of|in)\s+(?:the\s+)?(?:existing\s+)?(?:(?-i:[A-Z])[\w-]+|opposition|union|state|country|government)"
    r"(?:\s+(?-i:[A-Z])[\w-]+)*(?:\s+(?:body|opposition|party|bank))?)"
)
_NAME = r"(?-i:(?:\s+[A-Z][\w’'-]+){1,3})"

_NUMBER = (
    r"(?:(?:about|around|some|nearly|almost|over|up\s+to|as\s+many\s+as|at\s+least|more\s+than|less\s+than|only|"
    r"fewer\s+than|roughly|approximately|an\s+estimated)\s+)*"
)
_SMALL = (
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|"
    r"fifty)"
)
_TIME = r"(?:hours?|days?|weeks?|months?|years?|decades?|generations?|centur(?:y|ies)|terms?)"
_BIG = r"(?:(?:tens|hundreds)\s+of\s+)?(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?)"

ENGLISH = AgeingWords(
    plans=(
        rf"\b(?:will|won['’]t|shall){_ADVERBS}{_SUBJECT}{_ADVERBS}{_VERB}",
        r"['’]ll\s+[a-z]+",
        rf"\b{_BE}(?:\s+\w+ly)?\s+(?:not\s+)?(?:expected|scheduled|due|set|slated|planned|poised|bound|supposed|meant|"
        rf"prepared|ready|about|destined)\s+(?:to|for)\b(?!\s+think)",
        rf"\b{_BE}(?:\s+not)?\s+going\s+to\b(?:\s+[a-z]+)?",
        rf"\b{_BE}\s+going\s+to\s+(?-i:[A-Z]\w+)",
        r"\b(?:is|are|was|were)\s+to\s+(?:be\s+)?[a-z]+",
        r"\b(?:scheduled|planned|upcoming|forthcoming|impending|looming)\s+\w+",
        r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|vow(?:s|ed)?|pledg(?:es|ed|ing)|undertook|"
        r"promis(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|prepar(?:es|ing)|expect(?:s|ed)?|hop(?:e|es|ed|ing)|ready)\s+to\b",
        r"\b(?:expects|expect|promises|predicts?|predicted|foresees?|foresaw)\b",
        r"\b(?:no\s+)?plans?\s+(?:to|for)\b",
        r"\bdeadline\b|\bby\s+the\s+end\s+of\b|\bno\s+later\s+than\b|\bbefore\s+the\s+end\s+of\b",
    ),
    guesses=(
        rf"\b(?:would|(?-i:may)|might|could)(?:n['’]t)?{_ADVERBS}{_SUBJECT}{_ADVERBS}{_VERB}",
        r"\bshould\s+(?:he|she|it|they|we)\s+[a-z]+",
        rf"\b{_BE}\s+(?:\w+ly\s+)?(?:likely|unlikely|plausible|conceivable|possible|thought\s+possible)\b(?:,?\s+\w+\s+can\s+get)?",
        r"\bcan\s+(?:get|expect)\b",
        r"\b(?:un)?likely\s+to\b",
        r"\brisk(?:s|ed)?\s+\w+ing\b|\b(?:run|runs|running|ran)\s+the\s+risk\b",
        r"\bends\s+in\b|\bexpires?\s+(?:in|on)\b",
    ),
    passing=(
        r"\bso\s+far\b|\bto\s+date\b|\b(?:up\s+)?(?:un)?til\s+now\b|\bas\s+yet\b|\bnot\s+yet\b",
        r"\b(?:have|has|had)\s+yet\s+to\b",
        r"\bcurrent(?:ly)?\b|\bpresently\b|\bat\s+(?:present|the\s+moment)\b|\bfor\s+(?:the\s+time\s+being|now)\b",
        r"\brecent(?:ly)?\b|\blately\b|\bof\s+late\b|\bjust\s+\w+ed\b|\bnewly\b",
        r"\bthese\s+days\b|\bnowadays\b|\bnow\b(?!\s+that)",
        r"\bstill\b(?!\s+(?:more|less|another))",
        r"\bno\s+longer\b|\bany\s?more\b|\bany\s+longer\b",
        r"(?<!\bto\s)(?<!\bwill\s)(?<!\bwould\s)\b(?:remains?\b(?!\s+of)|continues?\s+to\b)",
        r"\bongoing\b|\bunder\s+way\b",
    ),
    offices=(
        rf"\b{_BEFORE_TITLE}{_TITLE}\b{_OF}?{_NAME}",
        rf"\b(?:the\s+)?(?:top\s+official|head|director|chief|leader|president|chair(?:man|woman)?)\b{_OF}",
        rf"\bthe\s+(?:(?:first|deputy|acting|opposition|authoritarian|eternal|(?-i:[A-Z])[\w-]+)\s+){{0,2}}{_TITLE}\b",
        rf"\b(?:(?:a|an)\s+)?(?:authoritarian|opposition|(?-i:[A-Z])\w+)\s+{_TITLE}\b",
    ),
    firsts=(
        r"\b(?:for\s+the|the|his|her|its|their)?\s*(?:very\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|"
        r"ninth|tenth|\d+(?:st|nd|rd|th)|last)(?:-ever|\s+ever)?\s+(?:time|meeting|visit|trip|journey|summit|talks|"
        r"encounter|call|woman|man|country|leader|president|state|election|foreign\s+\w+|official\s+(?:visit|trip|journey|talks))\b",
        r"\bfirst\s+(?:\w+ed|met|held|spoke|went|came|won|became|took)\b",
        r"\bthe\s+(?:only|sole)\s+\w+",
        r"\b(?:largest|biggest|smallest|highest|lowest|oldest|youngest|longest|shortest|worst|best|strongest|weakest|richest|"
        r"poorest|fastest|deadliest|greatest|heaviest|busiest|closest|fewest)\b",
        r"\bthe\s+(?:most|least)\s+[a-z]+(?:ful|ous|ive|ant|ent|ing|ed|al|ic|able|ible)\b",
        r"\bnever\b",
        r"\bunprecedented\b|\brecord\s+(?:high|low|number|level|sum)\b|\ball-time\b",
    ),
    counts=(
        rf"{_NUMBER}[$€£₽¥]\s?\d[\d,.]*(?:\s*(?:thousand|million|billion|trillion|m|bn|k)\b)?",
        rf"{_NUMBER}(?<![\w.-])\d[\d,.]*\s*(?:%|per\s?cent\b|percent\b)",
        rf"{_NUMBER}(?<![\w.-])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\.\d+)?|[2-9]\d{{4,}})(?:\s+(?:thousand|million|billion"
        rf"|trillion))?(?:-|\s+)(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
        rf"December|and|or|to|of|in|on|at)\b)[a-z][\w-]*(?:\s+(?!and\b|or\b|were\b|was\b|are\b|is\b)[a-z]\w+)?",
        rf"{_NUMBER}\b(?:a\s+|one\s+|two\s+|{_SMALL}\s+)?{_BIG}\b(?:\s+of)?(?:\s+[\w-]+){{1,4}}",
        rf"{_NUMBER}\b(?:{_SMALL}|two|one)[\s-]{_TIME}\b",
        rf"{_NUMBER}\b{_SMALL}(?:\s+(?!of\b|and\b|or\b)[\w-]+){{1,2}}",
        r"\b(?:one|two|three)[\s-](?:thirds?|quarters?|fifths?|half)\b|\bthree\s+in\s+four\b|\bhalf\s+of\b(?:\s+\w+){1,3}",
    ),
    not_claims=(
        r"\bFirst\s+(?:Deputy|Lady|Minister)\b",
        r"\bat\s+first\b|\bfirst\s+of\s+all\b|\bfirst\s+(?:name|place|days|passage|paragraph)\b|\bthe\s+last\s+minute\b",
        r"\b(?:could|would|may|might)\s+have\s+\w+",
        r"\bcould(?:n['’]t|\s+not)\s+\w+|\bif\s+\w+\s+were\s+to\s+\w+",
        r"\bbest\s+(?:to|known)\b|\bat\s+(?:best|worst|least|most)\b|\b(?:his|her|its|their|as)\s+best\b",
        r"\b(?:as|for|become|became|becoming|elected|be)\s+(?:(?:a|the)\s+)?(?:vice\s+)?(?:president|prime\s+minister)\b",
        r"\bpresident\s+of\s+the\s+(?:new|single|unified)\b|\bthe\s+fate\b",
        r"\bhead\s+(?:of\s+the\s+)?(?:the\s+)?(?:single|unified|office)\b",
        r"\bmay\s+be\s+said\b|\bif\s+you\s+will\b|\bnow\s+and\s+then\b|\bWhite\s+House\b",
    ),
)
