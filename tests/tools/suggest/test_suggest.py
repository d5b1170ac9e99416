"""What is suggested for single articles, and what is not."""

from dataclasses import replace

import pytest

from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, MeetingId, PersonId, PlaceId, PublisherId, SeriesId, TagId
from site_builder.model.records import (
    Article,
    Meeting,
    Person,
    Place,
    Publisher,
    Record,
    Series,
    Tag,
    TextKind,
)
from site_builder.model.records.parts import MeetingLink, Participant, Relation
from site_builder.model.records.relations import PublisherRelation, PublisherTie
from site_builder.model.when import When
from site_builder.tools.suggest import Kind, Suggestion, suggestions
from tests.tools.suggest.councils import whole

MAYOR, HARBOUR = PersonId("mayor-of-quay"), PlaceId("quay")
SESSION = Meeting(
    id=MeetingId("session-3"),
    title="Quay Assembly, third session",
    when=When.parse("2011-05-19"),
    place=HARBOUR,
    participants=(Participant(MAYOR),),
    series=(SeriesId("sessions"),),
    tags=(TagId("herring-levy"),),
)
RECORDS: tuple[Record, ...] = (
    Person(id=MAYOR, name="Mayor of Quay", also_known_as=("Bürgermeister von Quay",)),
    Person(id=PersonId("osk-tallow"), name="Osk Tallow"),
    Place(id=HARBOUR, name="Quay"),
    Place(id=PlaceId("farholm"), name="Farholm"),
    Publisher(id=PublisherId("herald"), name="Quay Herald"),
    Publisher(
        id=PublisherId("mirror"),
        name="Far Mirror",
        related=(PublisherTie(PublisherId("herald"), PublisherRelation.REPUBLISHER_OF),),
    ),
    Series(id=SeriesId("sessions"), title="Sessions of the Quay Assembly"),
    SESSION,
    replace(
        SESSION,
        id=MeetingId("session-4"),
        title="Quay Assembly, fourth session",
        when=When.parse("2011-11-17"),
    ),
)
REPORT = "The assembly met in Quay on Thursday and agreed on a levy. The mayor of Quay signed it at noon."
LONG = " ".join(f"word{number} of the report that everybody prints again" for number in range(12))


def article(text: str, published: str = "2011-05-20", **more: object) -> Article:
    values = {"id": ArticleId("one"), "title": "A levy on herring", "held": Held(text), **more}
    return Article(published=When.parse(published) if published else None, **values)  # type: ignore[arg-type]


def archive_of(*articles: Article, records: tuple[Record, ...] = RECORDS) -> Archive:
    return link((*records, *articles), Drafts.SHOW).value


def found(kind: Kind, *articles: Article, least: float = 0.6) -> list[Suggestion]:
    return [one for one in suggestions(archive_of(*articles)) if one.kind is kind and one.confidence >= least]


def meetings(*articles: Article) -> list[tuple[str, str]]:
    return [(one.target, str(one.relation)) for one in found(Kind.MEETING, *articles)]


def test_a_weekday_is_reckoned_from_the_day_of_publication_and_named_as_the_reason() -> None:
    (one,) = found(Kind.MEETING, article(REPORT))

    assert (one.target, one.relation) == ("session-3", Relation.REPORT)
    assert one.reasons[0] == "“on Thursday” is 19 May 2011, a day of the meeting"


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2011-05-17", "On Thursday the mayor of Quay opens the assembly's session in Quay.", "preview"),
        ("2011-05-19", "The assembly will meet in Quay tonight. The mayor of Quay is to open it.", "preview"),
        ("2011-05-19", "The assembly met in Quay this morning. The mayor of Quay opened it.", "report"),
        (
            "2011-06-10",
            "The session of 19 May in Quay is still spoken of. The mayor of Quay is not.",
            "analysis",
        ),
    ],
)
def test_when_and_how_a_meeting_is_told_says_what_the_article_is_to_it(
    published: str, text: str, expected: str
) -> None:
    assert meetings(article(text, published)) == [("session-3", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "A storm tore the roof from a boathouse in Quay on Thursday. Nobody was hurt.",
        "On Thursday a fire broke out in Quay. The mayor of Quay thanked the fire brigade.",
        "The assembly of beekeepers met in Farholm on Thursday.",
    ],
)
def test_the_same_day_and_place_are_no_meeting_where_nobody_of_it_met(text: str) -> None:
    assert meetings(article(text, title="News of the week")) == []


def test_the_next_session_of_a_series_is_not_meant_by_a_report_on_the_last() -> None:
    assert meetings(article(REPORT.replace("Thursday", "19 May"), "2011-05-21")) == [("session-3", "report")]


def test_without_a_date_a_weekday_proves_nothing_between_two_meetings_of_one_series() -> None:
    assert meetings(article(REPORT, "")) == []


def test_a_month_of_publication_is_enough_where_only_one_meeting_fits() -> None:
    assert meetings(article(REPORT, "2011-05")) == [("session-3", "report")]


def test_drafts_are_read_like_everything_else() -> None:
    assert meetings(article(REPORT, draft=True)) == [("session-3", "report")]


def test_what_either_side_says_already_is_not_suggested() -> None:
    said = article(REPORT, meetings=(MeetingLink(MeetingId("session-3"), Relation.MENTION),), people=(MAYOR,))

    assert meetings(said) == [] and found(Kind.PERSON, said) == []


def test_what_a_person_rejected_is_not_suggested_again() -> None:
    assert meetings(article(REPORT, not_about=("session-3",))) == []


def test_names_are_found_in_the_cases_of_their_language() -> None:
    german = article(
        "Am Donnerstag traf sich der Rat. Dem Bürgermeister von Quay dankte niemand.", language="de"
    )

    assert [one.target for one in found(Kind.PERSON, german)] == [MAYOR]


def test_a_family_name_alone_means_the_only_one_who_bears_it() -> None:
    assert [one.target for one in found(Kind.PERSON, article("Tallow said nothing."))] == ["osk-tallow"]


def test_the_author_is_not_whom_an_article_is_about() -> None:
    own = article("By Osk Tallow. The tide was late.", authors=("Osk Tallow",))

    assert found(Kind.PERSON, own) == []


def test_a_place_that_is_named_once_in_passing_is_not_where_an_article_is_about() -> None:
    passing = article("The tide was late.\n\nIt rose. It fell. It rose. Somebody had come from Farholm.")

    assert [one.target for one in found(Kind.PLACE, passing)] == []
    assert [one.target for one in found(Kind.PLACE, passing, least=0.4)] == ["farholm"]


def test_a_topic_of_the_meeting_needs_its_words_and_another_one_the_headline() -> None:
    tagged = article("x", id=ArticleId("two"), tags=(TagId("herring"),))

    targets = [one.target for one in found(Kind.TAG, article(REPORT), tagged) if one.article == "one"]

    assert sorted(targets) == ["herring", "herring-levy"]


@pytest.mark.parametrize(
    ("words", "is_suggested"), [((), True), (("levy", "herring*"), True), (("herring",), False)]
)
def test_part_of_the_name_of_a_topic_counts_only_where_its_tag_gives_no_other_words(
    words: tuple[str, ...], is_suggested: bool
) -> None:
    tag = Tag(id=TagId("herring-levy"), words=words)
    report = replace(article(REPORT), title="Talks at noon")

    made = suggestions(archive_of(report, records=(*RECORDS, tag)))

    assert ("herring-levy" in [one.target for one in made if one.kind is Kind.TAG]) is is_suggested


def test_the_later_of_two_equal_texts_republishes_the_earlier_and_takes_over_its_meetings() -> None:
    first = article(LONG, meetings=(MeetingLink(MeetingId("session-3")),), title="One")
    second = article(LONG, "2011-05-25", id=ArticleId("two"), title="Two")

    (copy,) = found(Kind.COPY, first, second)

    assert (copy.article, copy.target, copy.relation) == ("two", "one", "republishes")
    assert meetings(first, second) == [("session-3", "report")]


def test_who_republishes_whom_says_which_text_is_older_where_no_date_does() -> None:
    first = article(LONG, "", publisher=PublisherId("herald"))
    second = article(LONG, "", id=ArticleId("two"), publisher=PublisherId("mirror"))

    (copy,) = found(Kind.COPY, first, second)

    assert (copy.article, copy.target, copy.can_be_written) == ("two", "one", True)


def test_a_credit_says_it_too_and_one_publisher_updates_its_own_text() -> None:
    first = article(LONG, "", publisher=PublisherId("herald"))
    credited = article(f"{LONG} Quay Herald", "", id=ArticleId("two"))
    own = article(LONG, "2011-06", id=ArticleId("two"), publisher=PublisherId("herald"))

    assert found(Kind.COPY, first, credited)[0].article == "two"
    assert found(Kind.COPY, replace(first, published=When.parse("2011-05")), own)[0].relation == "updates"


def test_two_copies_of_which_nothing_says_which_is_older_are_told_and_cannot_be_written() -> None:
    (copy,) = found(Kind.COPY, article(LONG, ""), article(LONG, "", id=ArticleId("two")))

    assert not copy.can_be_written
    assert copy.reasons[-1] == "which of the two is older is not known"


def test_an_original_headline_leads_to_the_article_that_has_it() -> None:
    german = article("Der Rat.", title="Die Abgabe", language="de")
    made = article("The council.", id=ArticleId("two"), original_title="Die Abgabe", translated_from="de")

    (one,) = found(Kind.COPY, german, made)

    assert (one.article, one.relation) == ("two", "translates")


def test_digests_in_our_own_words_are_no_copies() -> None:
    digest, other = replace(article(LONG), text=TextKind.DIGEST), article(LONG, id=ArticleId("two"))

    assert found(Kind.COPY, digest, other) == []


def test_on_an_archive_that_says_everything_no_meeting_no_person_and_no_copy_is_suggested() -> None:
    kinds = {one.kind for one in suggestions(whole()) if one.confidence >= 0.6}

    assert kinds <= {Kind.TAG, Kind.PLACE, Kind.PERSON}


def test_of_an_article_that_is_asked_about_related_ones_are_told_and_never_written() -> None:
    archive = whole()

    told = [one for one in suggestions(archive, (ArticleId("cable-in-halves"),)) if one.kind is Kind.RELATED]

    assert "cable-summit-declaration" in [one.target for one in told]
    assert not any(one.can_be_written for one in told)


def test_suggestions_are_the_same_on_every_run_and_keep_their_names() -> None:
    archive = archive_of(article(REPORT))

    assert suggestions(archive) == suggestions(archive)
    assert len({one.name for one in suggestions(archive)}) == len(suggestions(archive))
