"""Pairs of invented articles: some disagree, most do not although they look as if they might."""

from dataclasses import dataclass
from datetime import date

from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, MeetingId, PersonId, PlaceId
from site_builder.model.issue import Spot
from site_builder.model.records import Article, Meeting, Person, Place
from site_builder.model.records.parts import MeetingLink, Participant, Relation
from site_builder.model.when import When

ADA, BELA = PersonId("ada-marsh"), PersonId("bela-torv")
ORSA, HALVIK = MeetingId("orsa-2011-03"), MeetingId("halvik-2011-09")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, and what they disagree about; nothing for an innocent pair."""

    name: str
    one: str
    two: str
    expected: str = ""
    meetings: tuple[MeetingId | None, MeetingId | None] = (ORSA, ORSA)
    dates: tuple[str, str] = ("2011-03-15", "2011-03-16")
    relation: Relation = Relation.REPORT


def archive_of(pair: Pair) -> Archive:
    """Both articles with the people, the places and the meetings they may speak of."""
    both = (Participant(ADA), Participant(BELA))
    records = (
        Person(ADA, "Ada Marsh", also_known_as=("Ada Marsch",)),
        Person(BELA, "Bela Torv"),
        Place(PlaceId("orsa"), "Orsa", "Suland"),
        Place(PlaceId("halvik"), "Halvik", "Norland"),
        Meeting(ORSA, "Talks in Orsa", When.day(date(2011, 3, 14)), PlaceId("orsa"), participants=both),
        Meeting(HALVIK, "Talks in Halvik", When.day(date(2011, 9, 20)), PlaceId("halvik"), participants=both),
        _article("one", pair.one, pair.meetings[0], pair.dates[0], pair.relation),
        _article("two", pair.two, pair.meetings[1], pair.dates[1], pair.relation),
    )
    return link(records, Drafts.SHOW).value


def _article(name: str, body: str, meeting: MeetingId | None, published: str, relation: Relation) -> Article:
    return Article(
        ArticleId(name),
        title=name,
        published=When.parse(published),
        meetings=(MeetingLink(meeting, relation),) if meeting else (),
        people=(ADA, BELA),
        held=Held(body),
        spot=Spot(f"content/articles/{name}.md"),
    )


APART = (None, None)
LATER = ("2011-03-15", "2011-09-21")
EARLIER = ("2011-09-21", "2011-03-13")
TWO_MEETINGS = (HALVIK, ORSA)

DISAGREE = (
    Pair(
        "how long",
        "Marsh and Torv spoke for three hours behind closed doors.",
        "Behind closed doors Marsh and Torv spoke for five hours.",
        "count",
    ),
    Pair(
        "how many documents",
        "Ada Marsh and Bela Torv signed 14 documents on trade and energy.",
        "Torv and Marsh signed 11 documents on energy and trade that evening.",
        "count",
    ),
    Pair(
        "how large a loan",
        "Suland promised the government of Norland a loan of $500 million.",
        "Suland promised a loan of $630 million to the government of Norland.",
        "count",
    ),
    Pair(
        "what share",
        "Gas from Suland covers 70 percent of the demand in Norland.",
        "Some 15 years on, gas from Suland covers 45 percent of demand in Norland.",
        "count",
        APART,
    ),
    Pair(
        "how many guests",
        "The delegation that Marsh brought to Orsa had forty members. It had 12 ministers.",
        "The delegation that Marsh brought to Orsa had 9 ministers.",
        "count",
    ),
    Pair(
        "how many soldiers",
        "In the joint manoeuvres 12,000 soldiers trained near the border.",
        "The joint manoeuvres near the border saw 8,000 soldiers trained.",
        "count",
    ),
    Pair(
        "two numbers of a kind",
        "Of 40 members in the delegation of Norland, 12 members were ministers.",
        "Of the delegation of Norland 9 members were ministers.",
        "count",
    ),
    Pair(
        "day of the treaty",
        "The customs treaty between Norland and Suland was signed on 8 December 1999 in the palace.",
        "The customs treaty between Norland and Suland was signed in the palace on 2 April 1997.",
        "date",
        APART,
    ),
    Pair(
        "day of the talks",
        "Marsh arrived in Orsa for the negotiations with Torv on 14 March 2011.",
        "For the negotiations with Torv, Marsh arrived in Orsa on 12 March 2011.",
        "date",
    ),
    Pair(
        "weekday of the talks",
        "On Monday Marsh laid a wreath at the war memorial in Orsa.",
        "Marsh laid a wreath at the war memorial in Orsa on Saturday.",
        "date",
        dates=("2011-03-16", "2011-03-16"),
    ),
    Pair(
        "year of the founding",
        "The border commission of both countries was founded in 1994 by decree.",
        "By decree the border commission of both countries was founded in 1998.",
        "date",
        APART,
        LATER,
    ),
    Pair(
        "first journey since",
        "Marsh came to Halvik early. For Torv, her guest, this was the first journey out of Suland"
        " since the strikes began.",
        "The strikes went on in every town. On Sunday Torv was to visit Marsh.",
        "first",
        (None, HALVIK),
        ("2012-01-10", "2011-09-19"),
    ),
    Pair(
        "first meeting this year",
        "In Halvik Marsh and Torv sat down for their first meeting this year.",
        "Marsh and Torv met for two days.",
        "first",
        TWO_MEETINGS,
        EARLIER,
    ),
    Pair(
        "only summit of the year",
        "It was the only summit in 2011 of Ada Marsh and Bela Torv.",
        "The summit of Bela Torv and Ada Marsh was a short one.",
        "first",
        TWO_MEETINGS,
        EARLIER,
    ),
    Pair(
        "first visit to a place",
        "For Marsh this was the first visit to Orsa.",
        "Ada Marsh arrived with her ministers.",
        "first",
        (HALVIK, ORSA),
        EARLIER,
    ),
    Pair(
        "left for the first time",
        "Marsh received her guest on the stairs. This is the first time Torv left Suland after the strikes.",
        "Strikes had closed the mines when Bela Torv travelled to Halvik.",
        "first",
        (None, HALVIK),
        ("2012-01-10", "2011-09-19"),
    ),
)

AGREE = (
    Pair(
        "the same number",
        "Marsh and Torv spoke for three hours alone.",
        "Torv and Marsh spoke alone for 3 hours.",
    ),
    Pair(
        "a number with room",
        "Marsh and Torv signed more than ten documents on trade and energy.",
        "Marsh and Torv signed 14 documents on trade and energy.",
    ),
    Pair(
        "about and exactly",
        "Suland promised a loan of about $600 million to Norland's government.",
        "Suland promised a loan of $630 million to Norland's government.",
    ),
    Pair(
        "another unit",
        "The negotiations of the ministers in Orsa lasted 3 days.",
        "The negotiations of the ministers in Orsa lasted 70 hours.",
    ),
    Pair(
        "another time",
        "Gas from Suland covers 70 percent of the demand in Norland.",
        "Gas from Suland covers 45 percent of the demand in Norland.",
        meetings=TWO_MEETINGS,
        dates=LATER,
    ),
    Pair(
        "years that are told",
        "In 2008 gas from Suland covered 70 percent of the demand in Norland.",
        "In 2010 gas from Suland covered 45 percent of the demand in Norland.",
    ),
    Pair(
        "another place",
        "The new bridge in Orsa carries 4,000 lorries across the border every day.",
        "The new bridge in Halvik carries 9,000 lorries across the border every day.",
    ),
    Pair(
        "another person",
        "Marsh answered twelve questions from the reporters in the hall.",
        "Torv answered five questions from the reporters in the hall.",
    ),
    Pair(
        "other talks, other days",
        "On Monday Marsh met Torv in the palace for talks about gas and transit.",
        "On Tuesday Marsh met Torv in the palace for talks about gas and transit.",
        meetings=TWO_MEETINGS,
        dates=LATER,
    ),
    Pair(
        "elections come again",
        "The election for the parliament of Norland was held on 9 August 2006.",
        "The election for the parliament of Norland was held on 12 August 2010.",
        meetings=APART,
    ),
    Pair(
        "a day within its month",
        "The customs treaty between the countries was signed in December 1999.",
        "The customs treaty between the countries was signed on 8 December 1999.",
    ),
    Pair(
        "a day within its year",
        "The border commission of both countries was founded in 1994 by decree.",
        "The border commission of both countries was founded on 3 May 1994 by decree.",
    ),
    Pair(
        "one weekday, two ways",
        "On Monday Marsh laid a wreath at the war memorial in Orsa.",
        "Marsh laid a wreath at the war memorial in Orsa on 14 March 2011.",
    ),
    Pair(
        "two treaties",
        "The customs treaty between the countries was signed on 8 December 1999.",
        "The fishing agreement between the countries came into force on 2 April 1997.",
    ),
    Pair(
        "few words in common",
        "Twelve ministers came along.",
        "Nine ministers resigned in the autumn over the budget.",
    ),
    Pair(
        "two tranches",
        "The bank paid the first tranche of 200 million dollars to the treasury on 3 May 2011.",
        "The bank paid the second tranche of 300 million dollars to the treasury on 9 July 2011.",
        meetings=APART,
        dates=("2011-07-10", "2011-07-12"),
    ),
    Pair(
        "first before the strikes",
        "For Torv this was the first journey out of Suland since the strikes began.",
        "Torv was to visit Marsh with a large delegation.",
        meetings=(None, HALVIK),
        dates=("2012-01-10", "2011-09-19"),
    ),
    Pair(
        "first in another year",
        "In Halvik Marsh and Torv sat down for their first meeting this year.",
        "Marsh and Torv met for two days.",
        meetings=(None, ORSA),
        dates=("2012-01-10", "2011-03-13"),
    ),
    Pair(
        "first visit to elsewhere",
        "For Marsh this was the first visit to Halvik.",
        "Ada Marsh arrived with her ministers.",
        meetings=(HALVIK, ORSA),
        dates=EARLIER,
    ),
    Pair(
        "first journey at home",
        "For Torv this was the first journey out of Suland since the strikes began.",
        "The strikes went on. Torv came to the talks with Marsh, who had travelled far.",
        meetings=(None, ORSA),
        dates=("2012-01-10", "2011-03-13"),
    ),
    Pair(
        "not the first",
        "This was not the first meeting of Marsh and Torv this year.",
        "Marsh and Torv met for two days.",
        meetings=TWO_MEETINGS,
        dates=EARLIER,
    ),
    Pair(
        "the first of two told of by both",
        "It was the first meeting of Marsh and Torv this year.",
        "Marsh and Torv met for the first time this year.",
    ),
    Pair(
        "a later article tells of more",
        "It was the first meeting of Marsh and Torv this year.",
        "Marsh and Torv met again in Halvik.",
        meetings=(ORSA, HALVIK),
        dates=LATER,
    ),
    Pair(
        "only mentioned",
        "It was the first meeting this year of Marsh and Torv.",
        "Marsh and Torv met for two days.",
        meetings=TWO_MEETINGS,
        dates=EARLIER,
        relation=Relation.MENTION,
    ),
    Pair(
        "first of a list",
        "The first day was given to gas; Marsh and Torv met twice.",
        "Marsh and Torv met for two days.",
        meetings=TWO_MEETINGS,
        dates=EARLIER,
    ),
    Pair(
        "the first meeting of others",
        "It was the first meeting of the commission this year.",
        "Marsh and Torv met for two days.",
        meetings=TWO_MEETINGS,
        dates=EARLIER,
    ),
    Pair(
        "numbers as names",
        "Marsh inspected battery 17 of the coastal guard near the harbour wall.",
        "Marsh inspected battery 23 of the coastal guard near the harbour wall.",
    ),
    Pair(
        "ages",
        "Torv, 54, opened the new hospital wing together with the mayor.",
        "Torv, 57, opened the new hospital wing together with the mayor.",
        meetings=TWO_MEETINGS,
        dates=LATER,
    ),
    Pair(
        "dates that are only about right",
        "Marsh laid a wreath at the war memorial on Monday before the talks.",
        "Marsh laid a wreath at the war memorial on Saturday before the talks.",
        dates=("2011-03~", "2011-03-16"),
    ),
    Pair(
        "a plan and another plan",
        "Marsh wants to build 3 reactors on the coast within the decade.",
        "Torv wants to build 2 reactors on the coast within the decade.",
    ),
    Pair(
        "nothing to compare",
        "Marsh praised the climate of the talks and the hospitality of her hosts.",
        "Torv praised the climate of the talks and the patience of his guests.",
    ),
    Pair(
        "deadline and review",
        "The loan of Suland to the treasury must be repaid by 1 June 2014.",
        "The loan of Suland to the treasury was approved on 1 June 2011.",
        dates=("2011-06-02", "2011-06-05"),
    ),
    Pair(
        "parts of a total",
        "In Orsa 3 towns voted for the merger with the district of the capital.",
        "In the district 9 towns voted against the merger of schools.",
    ),
)
