"""German words for time."""

from site_builder.text.time_words.table import TimeWords, Unit

GERMAN = TimeWords(
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
    months=tuple(
        "Januar|Jänner Februar März April Mai Juni Juli August September Oktober November Dezember".split()  # noqa: SIM905 - reads as the list it is
    ),
    seasons=tuple(
        rf"(?:(?P<before>(?i:im|bis\s+zum|seit\s+dem|ab|zum))\s+)?{{which}}{name}(?!\s+\d)"
        for name in ("(?:Frühjahr|Frühling)", "Sommer", "Herbst", "Winter")
    ),
    season_words="Frühjahr|Frühling|Sommer|Herbst|Winter",
    rough="mehr als|weniger als|über|etwa|rund|gut|fast|knapp|kaum|ungefähr",
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
        (
            "vor (?:einigen|wenigen|mehreren|vielen) (?:Tagen|Wochen|Monaten|Jahren|Jahrzehnten)",
            Unit.VAGUE,
            0,
        ),
        (
            "in den (?:letzten|vergangenen|kommenden|nächsten)(?: \\w+)? (?:Tagen|Wochen|Monaten|Jahren)",
            Unit.VAGUE,
            0,
        ),
        ("seit (?:Tagen|Wochen|Monaten|Jahren|Jahrzehnten|Langem|langem)", Unit.VAGUE, 0),
        ("(?:in|zu) (?:den kommenden|dieser|der laufenden|der nächsten) Saison", Unit.VAGUE, 0),
    ),
    turn_words="vorgestern|gestern|heute|übermorgen|heuer|Woche|Monat|Jahr|Tagen|Langem|Saison",
    ago=r"vor\s+{number}\s+{unit}",
    ahead=r"in\s+{number}\s+{unit}",
    units={
        Unit.DAY: "Tag(?:en)?",
        Unit.WEEK: "Wochen?",
        Unit.MONTH: "Monat(?:en)?",
        Unit.YEAR: "Jahr(?:en)?",
        Unit.DECADE: "Jahrzehnt(?:en)?",
    },
    numbers=tuple("ein|eine|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()),  # noqa: SIM905 - reads as the list it is
    vague_numbers="einigen|wenigen|mehreren|ein paar",
    future="wird|werden|steht|stehen|soll|sollen|sollte|will|wollen|könnte|könnten|dürfte|geplant|bevorstehend\\w*",
    conditional="falls|wenn|ob",
    present="ist|sind|endet|beginnt|läuft",
    past="war|waren|hatte|hatten|hat|haben|sagte|traf|trafen|kam|ging|wurde|wurden|\\w{3,}te|\\w{3,}ten",
)
