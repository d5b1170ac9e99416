"""English words for time."""

from site_builder.text.time_words.table import TimeWords, Unit

ENGLISH = TimeWords(
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
    seasons=tuple(
        rf"(?:(?P<before>(?i:in|by|until|since|during|over))\s+(?:(?:early|late|"
        rf"mid)[\s-])?(?:the\s+)?)?{{which}}{name}(?!\s+\d|['’]s\b|\s+of\b)"
        for name in ("spring", "summer", "(?:autumn|fall)", "winter")
    ),
    season_words="spring|summer|autumn|fall|winter",
    rough="more than|less than|over|about|around|nearly|almost|barely|roughly|just over|just under",
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
            "(?:earlier |later )?(?:last|this|next|this past|this coming) (?:quarter|decade|century|season)",
            Unit.VAGUE,
            0,
        ),
        ("(?:(?:some|a few|several|many) )?(?:days|weeks|months|years|decades) ago", Unit.VAGUE, 0),
        ("(?:in|over) recent (?:days|weeks|months|years)", Unit.VAGUE, 0),
        ("for (?:(?:many|several) (?:days|weeks|months|years|decades)|decades)(?! to come)", Unit.VAGUE, 0),
        (
            "(?:over|in|for|during) the (?:last|past|next) \\w+ (?:days|weeks|months|years|decades)",
            Unit.VAGUE,
            0,
        ),
        ("the (?:previous|following|same) (?:day|week|month|year)", Unit.VAGUE, 0),
        (
            "(?:in|over|during|within) the (?:coming|next|past|last) (?:few )?(?:days|weeks|months|years)",
            Unit.VAGUE,
            0,
        ),
    ),
    turn_words="yesterday|today|tonight|tomorrow|night|morning|afternoon|evening|day|week|month|year|quarter|"
    "decade|century|season",
    ago=r"{number}\s+{unit}\s+(?:ago|earlier)",
    ahead=r"(?:in|within)\s+{number}\s+{unit}(?:\s+from\s+now|['’]s?\s+time)?",
    units={
        Unit.DAY: "days?",
        Unit.WEEK: "weeks?",
        Unit.MONTH: "months?",
        Unit.YEAR: "years?",
        Unit.DECADE: "decades?",
    },
    numbers=tuple("a|an|one two three four five six seven eight nine ten eleven twelve".split()),  # noqa: SIM905 - reads as the list it is
    vague_numbers="a few|several|some|many|a couple of",
    future=(
        r"will|won['’]t|shall|['’]ll|would|may|might|could|should|(?:is|are|was|were)\s+(?:due|set|"
        r"going|expected|"
        r"scheduled|planned|likely)?\s*to|scheduled|due|expected\s+to|plans?\s+to|planned\s+(?:to|for)|"
        r"upcoming|hopes?\s+to|"
        r"hoped\s+to"
    ),
    past=(
        r"(?<!\bbe\s)(?:\w{2,}ed|held|made|sold|bought|sent|paid|kept|put)|said|was|were|had|told|met|"
        r"went|came|took|gave|began|won|lost|left|spoke|wrote|saw|"
        r"became|got|ran|broke|fell|rose|grew|led|drew|chose|flew"
    ),
    conditional="if|unless|whether",
    present="is|are|has|have|ends|begins|starts|opens|expires|takes|comes|runs",
)
