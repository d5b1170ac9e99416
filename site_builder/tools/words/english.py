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
    r"(?:(?:vice[\s-])?president|prime\s+minister|premier|chancellor|king|queen|pope|(?:foreign|defence|"
    r"defense|"
    r"finance|interior|energy)\s+minister|minister|governor|mayor|ambassador|spokes(?:man|woman|person)|"
    r"chair(?:man|woman|person)?|leader|ruler|director|secretary[\s-]general|general\s+secretary|secretary|"
    r"chief\s+executive|commander|speaker|senator|top\s+official|counterpart|commissioner|envoy|"
    r"chief\s+of\s+staff|"
    r"CEO|head\s+of\s+state|dictator|autocrat|attorney\s+general|(?:police\s+)?(?:chief|commissioner)|"
    r"chief\s+[a-z]+\s+officer|founder|chief\s+justice|"
    r"executive\s+chair(?:man|woman)?|"
    r"press\s+secretary|(?-i:Gov|Sen|Rep|Gen|Col)\.)"
)
_BEFORE_TITLE = (
    r"(?:(?:the|a|an|his|her|their|its)\s+)?(?:(?:first|deputy|acting|interim|new|then|former|ex|"
    r"current|incoming|"
    r"outgoing|newly\s+elected|opposition|"
    r"authoritarian|eternal|top|(?-i:[A-Z])[\w’'-]+)\s+){0,3}"
)
_OF = (
    r"(?:\s+(?:of|in|to)\s+(?:the\s+)?(?:existing\s+)?(?:(?-i:[A-Z])[\w-]+|opposition|union|state|country|"
    r"government)"
    r"(?:\s+(?-i:[A-Z])[\w-]+)*(?:\s+(?:body|opposition|party|bank))?)"
)
_NAME = r"(?-i:(?:\s+[A-Z][\w’'-]+){1,3})"

_NUMBER = (
    r"(?:(?:about|around|some|nearly|almost|over|up\s+to|as\s+many\s+as|at\s+least|more\s+than|"
    r"less\s+than|only|"
    r"fewer\s+than|roughly|approximately|an\s+estimated)\s+)*"
)
_SMALL = (
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|"
    r"forty|"
    r"fifty)"
)
_TIME = r"(?:hours?|days?|weeks?|months?|years?|decades?|generations?|centur(?:y|ies)|terms?)"
_BIG = r"(?:(?:tens|hundreds)\s+of\s+)?(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?)"

_STOP = (
    r"(?:of|and|or|but|to|in|on|at|by|for|from|with|since|during|after|before|as|than|that|which|who|"
    r"when|while|is|are|was|"
    r"were|be|have|has|had|will|would|this|last|next|beginning|into)\b"
)
_MORE = rf"(?:\s+(?!{_STOP})(?-i:[a-z])\w+)"
_MANY = (
    r"(?=(?:[\w’-]+\s+){0,3}?(?-i:[a-z]+(?<!s)s|people|men|women|children|staff|aircraft|personnel|"
    r"police|cattle)\b)"
)
"""What is counted stands in the plural: `777 program` is a name."""

ENGLISH = AgeingWords(
    plans=(
        rf"\b(?-i:will|WILL|[Ww]on['’]t|shall|(?:Will|Shall)(?=\s+[a-z])){_ADVERBS}{_SUBJECT}{_ADVERBS}{_VERB}",
        r"['’]ll\s+[a-z]+",
        rf"\b{_BE}(?:\s+\w+ly)?\s+(?:not\s+)?(?:expected|scheduled|due|set|slated|planned|poised|bound|"
        rf"supposed|meant|"
        rf"prepared|ready|about|destined)\s+(?:to|for)\b(?!\s+think)",
        rf"\b{_BE}\s+(?:due|scheduled|planned|slated|expected)\s+(?=(?:in|on|by|at|next|this|later|"
        rf"early|before|as\s+soon)\b)",
        r"\b(?:set|expected|scheduled|slated)\s+to\s+[a-z]+",
        rf"\b{_BE}(?:\s+not)?\s+going\s+to\b(?:\s+[a-z]+)?",
        rf"\b{_BE}\s+going\s+to\s+(?-i:[A-Z]\w+)",
        r"\b(?:is|are|was|were)\s+to\s+(?:be\s+)?[a-z]+",
        r"\b(?:scheduled|planned|upcoming|forthcoming|impending|looming)\s+\w+",
        r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|vow(?:s|ed)?|pledg(?:es|ed|ing)|"
        r"undertook|"
        r"promis(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|prepar(?:es|ing)|expect(?:s|ed)?|hop(?:e|es|ed|"
        r"ing)|ready)\s+to\b",
        r"\b(?:expects|expect|promises|predicts?|predicted|foresees?|foresaw)\b",
        r"\b(?:no\s+)?plans?\s+(?:to|for)\b",
        r"\bdeadline\b|\bby\s+the\s+end\s+of\b|\bno\s+later\s+than\b|\bbefore\s+the\s+end\s+of\b",
    ),
    guesses=(
        rf"\b(?:would|(?-i:may)|might|could)(?:n['’]t)?{_ADVERBS}{_SUBJECT}{_ADVERBS}{_VERB}",
        r"\bshould\s+(?:he|she|it|they|we)\s+[a-z]+",
        rf"\b{_BE}\s+(?:\w+ly\s+)?(?:likely|unlikely|plausible|conceivable|possible|"
        rf"thought\s+possible)\b(?:,?\s+\w+\s+can\s+get)?",
        r"\bcan\s+(?:get|expect)\b",
        r"\b(?:un)?likely\s+to\b",
        r"\brisk(?:s|ed)?\s+\w+ing\b|\b(?:run|runs|running|ran)\s+the\s+risk\b",
        r"\bends\s+in\b|\bexpires?\s+(?:in|on)\b",
        r"\b(?:perhaps|presumably|probably)\b",
    ),
    passing=(
        r"\bso\s+far\b|\bto\s+date\b|\b(?:up\s+)?(?:un)?til\s+now\b|\bas\s+yet\b|\bnot\s+yet\b",
        r"\b(?:have|has|had)\s+yet\s+to\b",
        r"\bcurrent(?:ly)?\b|\bpresently\b|\bat\s+(?:present|the\s+moment)\b|"
        r"\bfor\s+(?:the\s+time\s+being|now)\b",
        r"\brecent(?:ly)?\b|\blately\b|\bof\s+late\b|\bjust\s+\w+ed\b|\bnewly\b",
        r"\bthese\s+days\b|\bnowadays\b|\bnow\b(?!\s+that)",
        r"\bstill\b(?!\s+(?:more|less|another))",
        r"\bno\s+longer\b|\bany\s?more\b|\bany\s+longer\b",
        r"(?<!\bto\s)(?<!\bwill\s)(?<!\bwould\s)\b(?:remains?\b(?!\s+of)|continues?\s+to\b)",
        r"\bongoing\b|\bunder\s+way\b|\b(?:is|are|has|have)\s+already\b",
        r"\b(?:the|its|his|her|their)\s+(?:latest|newest|most\s+recent)\b(?:\s+[a-z][\w-]*)?",
    ),
    offices=(
        rf"\b{_BEFORE_TITLE}{_TITLE}(?!\w){_OF}?{_NAME}",
        rf"\b(?:the\s+)?(?:top\s+official|head|director|chief|leader|president|chair(?:man|woman)?)\b{_OF}",
        rf"\bthe\s+(?:(?:first|deputy|acting|opposition|authoritarian|eternal|"
        rf"(?-i:[A-Z])[\w-]+)\s+){{0,2}}{_TITLE}(?!\w)",
        rf"\b(?:(?:a|an)\s+)?(?:authoritarian|opposition|(?-i:[A-Z])\w+)\s+{_TITLE}(?!\w)",
        rf"\b(?:the\s+|an?\s+)?(?:former|ex|outgoing|incoming|acting|then|"
        rf"incumbent)[\s-]+(?:[a-z]+\s+)?{_TITLE}(?!\w)",
        rf"(?-i:\b[A-Z]\w+['’]s)\s+(?:\w+\s+){{0,2}}?{_TITLE}(?!\w){_OF}?{_NAME}?",
        rf"\bnew\s+{_TITLE}(?!\w)|\b{_TITLE}\s+and\s+{_TITLE}{_OF}?",
        r"\ba\s+spokes(?:man|woman|person)\s+(?:for|of)\s+(?:the\s+)?(?-i:[A-Z])[\w’'-]+",
    ),
    firsts=(
        r"\b(?:for\s+the|the|his|her|its|their)?\s*(?:very\s+)?(?:first|second|third|fourth|fifth|sixth|"
        r"seventh|eighth|"
        r"ninth|tenth|\d+(?:st|nd|rd|th)|last)(?:-ever|\s+ever)?\s+(?:time|meeting|visit|trip|journey|"
        r"summit|talks|"
        r"encounter|call|woman|man|country|leader|president|state|election|foreign\s+\w+|"
        r"official\s+(?:visit|trip|journey|talks))\b",
        r"(?:\b(?:the|its|his|her|their|a)\s+(?:\w+['’]s\s+)?|['’]s\s+)first(?:-ever|"
        r"\s+ever)?\s+(?!(?:two|three|few|several|of|to|"
        r"in|and|or|day|days|half|period|quarter|place|name|person|class|floor|row|page|line|paragraph|"
        r"glance|sight|aid|hours?|"
        r"minutes?|weeks?|months?|years?|round|games?|goal|lady|part|passage|deputy|minister|secretary|"
        r"thing|one)\b)"
        r"(?:[a-z]+\s+)?[a-z]+\b",
        r"\b(?:best|worst)\s+(?:[a-z]+\s+){0,2}(?:in|since|ever)\b|\bbest-selling\b",
        r"\b(?:his|her|its|their)\s+\d+(?:st|nd|rd|th)\s+[a-z]+\b",
        r"\bfirst\s+(?:\w+ed|met|held|spoke|went|came|won|became|took)\b",
        r"\bthe\s+(?:only|sole)\s+\w+",
        r"\b(?:largest|biggest|smallest|highest|lowest|oldest|youngest|longest|shortest|"
        r"strongest|weakest|richest|"
        r"poorest|fastest|deadliest|greatest|heaviest|busiest|closest|fewest)\b",
        r"\bthe\s+(?:world['’]s\s+)?(?:second[\s-]|third[\s-])?(?:most|least)\s+(?!of\b|part\b|recent\b|"
        r"likely\b|they\b|we\b|i\b|you\b)"
        r"[a-z][\w-]{2,}\b(?=\s+[a-z])",
        r"\bnever\b",
        r"\bunprecedented\b|\b(?:a|world|all-time|new)\s+record\b|\brecord(?:-breaking\b|\s+(?:high|low|"
        r"number|level|sum|year)\b)|\ball-time\b",
    ),
    counts=(
        rf"{_NUMBER}\d[\d,.]*\s?[€£₽¥₩]",
        rf"{_NUMBER}[$€£₽¥]\s?\d[\d,.]*(?:\s*(?:thousand|million|billion|trillion|m|bn|k)\b)?",
        rf"{_NUMBER}(?<![\w.:-])\d[\d,.]*\s*(?:%|per\s?cent\b|percent\b)",
        rf"{_NUMBER}(?<![\w.:-])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\.\d+)?|[2-9]\d{{4,}})"
        rf"(?:\s+(?:thousand|million|billion|trillion))?\s+(?!{_STOP}){_MANY}(?:(?-i:[A-Z])\w+\s+){{0,2}}"
        rf"(?-i:[a-z])[\w-]*{_MORE}?",
        rf"{_NUMBER}(?<![\w.:-])\d+-{_TIME}\b",
        rf"{_NUMBER}\b(?:a\s+|one\s+|two\s+|{_SMALL}\s+)?{_BIG}\b(?:\s+of)?(?:\s+(?!{_STOP})[\w-]+){{1,4}}",
        rf"{_NUMBER}\b(?:{_SMALL}|two|one)[\s-]{_TIME}\b",
        rf"{_NUMBER}\b{_SMALL}(?:\s+(?!{_STOP})[\w-]+){{1,2}}",
        r"\b(?:one|two|three)[\s-](?:thirds?|quarters?|fifths?|half)\b|\bthree\s+in\s+four\b|"
        r"\bhalf\s+of\b(?:\s+\w+){1,3}",
    ),
    not_claims=(
        r"\bFirst\s+(?:Deputy|Lady|Minister)\b|\bnext\s+best\b|\bthe\s+number\s+\w+(?:\s+\w+){0,2}",
        r"\bat\s+first\b|\bfirst\s+of\s+all\b|\bfirst\s+(?:name|place|days|passage|paragraph)\b|"
        r"\bthe\s+last\s+minute\b",
        r"\b(?:could|would|might)\s+have\s+\w+",
        r"\b100\s?(?:%|per\s?cent\b|percent\b)",
        r"\bcould\s+(?:see|sense|tell|hear|feel|smell|barely|hardly|only)\b(?:\s+\w+)?",
        r"\b(?:would|should)\s+(?:like|love|prefer)\b|(?-i:\bStill),",
        r"\b(?:point|aim|goal|purpose|objective|idea|task|job|challenge)\b[^.;:]*?\bis\s+to\s+\w+",
        r"(?<![\w.:-])\d[\d.]*(?:-|\s)(?:inch|litre|liter|metre|meter|mile|kilo\w*|km|cm|mm|kg|year|"
        r"month|week|day)s?-(?:old|long|wide|high)?\w*"
        r"|(?<![\w.:-])\d[\d.]*-(?:inch|litre|liter|megapixel|gigabyte|speed|cylinder|door|seat\w*)\b",
        r"(?<![\w.:-])\d+\s+(?:(?:has|have|had|is|was|were|are|will|said|says)\b)(?:\s+\w+)?",
        r"\b(?:shelved|dropped|scrapped|abandoned|cancelled|canceled)\s+(?:its|his|her|their|the|"
        r"all)?\s*plans?\s+(?:to|for)\b",
        r"\bcould(?:n['’]t|\s+not)\s+\w+|\bif\s+\w+\s+were\s+to\s+\w+",
        r"\bbest\s+(?:to|known)\b|\bat\s+(?:best|worst|least|most)\b|\b(?:his|her|its|their|as)\s+best\b",
        r"\b(?:as|for|become|became|becoming|elected|be)\s+(?:(?:a|the)\s+)?(?:vice\s+)?(?:president|"
        r"prime\s+minister)\b",
        r"\bpresident\s+of\s+the\s+(?:new|single|unified)\b|\bthe\s+fate\b",
        r"\bhead\s+(?:of\s+the\s+)?(?:the\s+)?(?:single|unified|office)\b",
        r"\bmay\s+be\s+said\b|\bif\s+you\s+will\b|\bnow\s+and\s+then\b|\bWhite\s+House\b",
    ),
)
