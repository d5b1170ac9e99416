"""A few records in several scripts, for tests of the search."""

from site_builder.model.search import Facet, Passage, SearchRecord

BRIDGE = SearchRecord(
    "articles/bridge/index.html",
    "The bridge opens",
    "Article",
    (
        Passage("The mayors visited the bridge."),
        Passage("A loan was paid.", "h-money", "Money"),
        Passage("It was <never> paid back.", "note-loan", kind="outcome", number=1),
    ),
    ((Facet.PAGE, "Article"), (Facet.YEAR, "2007"), (Facet.PERSON, 'Ann "Bo" O’Neil')),
    "en",
    "2007-12-13",
    "2007-12-13",
    "13\u00a0December\u00a02007",
    "The Paper",
)
RIVER = SearchRecord(
    "articles/%D0%BC%D0%BE%D1%81%D1%82/index.html",
    "Мост через реку",
    "Article",
    (Passage("Мост открыли весной."),),
    ((Facet.PAGE, "Article"), (Facet.YEAR, "Undated")),
    "ru",
)
FLOOD = SearchRecord(
    "timeline/index.html#event-flood",
    "橋の長さ",
    "Event",
    (Passage("新しい橋は長い。 Bridge"),),
    ((Facet.PAGE, "Event"),),
)
RECORDS = (BRIDGE, FLOOD, RIVER)
