"""One archive with something of everything, invented, for tests that look at all pages."""

from site_builder.model.ids import (
    ArticleId,
    ClaimantId,
    EssayId,
    EventId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    TagId,
)
from site_builder.model.issue import Spot
from site_builder.model.kinds import Outcome, Verdict
from site_builder.model.records import Essay, Event, Place, Publisher, Tag, TextKind
from site_builder.model.records.note import AlsoOn, PublisherAction, PublisherActionType, Scope, Status
from site_builder.model.records.parts import (
    Certainty,
    Change,
    Coordinates,
    Evidence,
    Grade,
    OriginalWords,
    Provenance,
    Source,
    Stance,
    Statement,
    Valid,
)
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from tests.compose.archives import Record, article, meeting, note, person

HOSTILE = "</script><!-- ]]> & \"quoted\" \u2028 <b>bold</b> 'x'"

ARTICLES = (
    article(
        "before-the-summit",
        title=HOSTILE,
        summary="Two presidents are to meet.",
        authors=("Jane Roe", "John Doe"),
        publisher=PublisherId("the-courier"),
        published="2007-12-13",
        evidence=(Evidence("published", "The text says Thursday.", Certainty.MEDIUM),),
        source_url=Url("https://courier.example/a?b=1&c=2"),
        archived_url=Url("https://web.example/copy"),
        text=TextKind.DIGEST,
        rights="own",
        meetings={"lake-2007": "preview", "lake-2008": "mention"},
        people=(PersonId("ada-arm"), PersonId("bo-berg")),
        places=(PlaceId("lake-town"),),
        tags=(TagId("gas"), TagId("loans")),
        provenance=Provenance(captured=Day(2026, 9, 1)),
    ),
    article("after-the-summit", published="2007-12", meetings={"lake-2007": "report"}, tags=(TagId("gas"),)),
    article(
        "übersicht",
        title="Überblick",
        original_title="Обзор",
        translated_from="ru",
        language="de",
        publisher=PublisherId("the-courier"),
        published="2008~",
        meetings={"lake-2007": "analysis", "lake-2008": "report"},
    ),
    article("undated-leaflet"),
)
NOTES = (
    note(
        "loan-was-paid",
        "before-the-summit",
        "outcome",
        body="More in [the ledger](/notes/) and **bold**.",
        then=Verdict.OPEN,
        now=Verdict.SETTLED,
        outcome=Outcome.CAME_TRUE,
        claim="The loan will be paid.",
        claimant=ClaimantId("ada-arm"),
        valid=Valid(When.parse("2007-12-13"), When.parse("2008-02")),
        author=PersonId("bo-berg"),
        sources=(
            Source(
                HOSTILE,
                url=Url("https://courier.example/b"),
                published=When.parse("2008-02"),
                quality=Grade.A,
            ),
            Source("The other paper", article=ArticleId("after-the-summit"), stance=Stance.CONTRADICTS),
            Source("A book", citation="Roe, Jane. A Book. 2009.", locator="p. 3"),
        ),
        confidence=Certainty.HIGH,
        also=(AlsoOn(ArticleId("after-the-summit"), "the words there"),),
        people=(PersonId("ada-arm"),),
        places=(PlaceId("lake-town"),),
        meetings=(MeetingId("lake-2008"),),
        tags=(TagId("loans"),),
        updated=Day(2026, 10, 20),
        history=(Change(Day(2026, 10, 20), "Added a source.", "It was missing."),),
    ),
    note("no-first-trip", "before-the-summit", "correction", quote=HOSTILE),
    note(
        "stamp",
        "after-the-summit",
        "editorial",
        quote="",
        scope=Scope.METADATA,
        publisher_action=PublisherAction(PublisherActionType.CORRECTED, Day(2010, 1, 2)),
    ),
    note("wording", "übersicht", "translation", original=OriginalWords("ru", "слова", "")),
    note("old-finding", "after-the-summit", status=Status.WITHDRAWN),
    note("new-finding", "after-the-summit", "superseded", supersedes=NoteId("old-finding")),
    note(
        "mill-stands",
        "after-the-summit",
        "superseded",
        is_claim=True,
        claim=HOSTILE,
        also=(AlsoOn(ArticleId("before-the-summit"), "words of mill-stands"),),
        valid=Valid(None, When.parse("2019")),
        spot=Spot("content/claims/mill-stands.yaml"),
    ),
)
REST: tuple[Record, ...] = (
    meeting("hill-2006", "2006-05-01/2006-05-03", "bo-berg"),
    meeting(
        "lake-2007",
        "2007-12-13/2007-12-14",
        "ada-arm",
        "bo-berg",
        place=PlaceId("lake-town"),
        venue="The old mill",
        outcome=(Statement("A loan was agreed.", (Source("Notice", citation="Gazette 5"),)),),
        certainty=Certainty.MEDIUM,
        certainty_note="The second day is inferred.",
        body="See [the next one](/meetings/lake-2008/index.html).",
        tags=(TagId("loans"),),
    ),
    meeting("lake-2008", "2008-02", "ada-arm", "cy-cole"),
    Event(
        EventId("election"),
        "An election",
        When.parse("2008-03-02"),
        people=(PersonId("ada-arm"),),
        meetings=(MeetingId("lake-2008"),),
        body="Held early.",
        spot=Spot("content/events/election.md"),
    ),
    person(
        "ada-arm", role="President", also_known_as=("Ada Årm",), same_as={"wikidata": "Q42", "other": "x7"}
    ),
    person("bo-berg"),
    person("cy-cole"),
    Place(
        PlaceId("lake-town"),
        "Lake Town",
        country="Lakeland",
        coordinates=Coordinates(53.9, -27.57),
        same_as={"geonames": "625144"},
        spot=Spot("content/places/lake-town.md"),
    ),
    Publisher(
        PublisherId("the-courier"),
        "The Courier",
        url=Url("https://courier.example/"),
        spot=Spot("content/publishers/the-courier.md"),
    ),
    Tag(TagId("gas"), "Natural gas", body="A fuel.", spot=Spot("content/tags/gas.md")),
    Essay(
        EssayId("about"),
        "About this room",
        "What it is.",
        1,
        "## Why\n\nSee [notes](/notes/#outcome) and [home](/).",
        spot=Spot("content/essays/about.md"),
    ),
    Essay(EssayId("method"), "Method", order=2, spot=Spot("content/essays/method.md")),
)
LIBRARY: tuple[Record, ...] = (*ARTICLES, *NOTES, *REST)
