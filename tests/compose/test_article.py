"""An article's page: where it came from, its notes, its meetings, its neighbours."""

from datetime import date

import pytest

from site_builder.compose.meeting_boxes import MOST_OTHERS
from site_builder.compose.prose import boxed_tables
from site_builder.compose.views.article import ArticleView
from site_builder.compose.views.articles import ArticlesView
from site_builder.model.ids import ArticleId, PublisherId
from site_builder.model.records import Publisher
from site_builder.model.records.note import AlsoOn, Status
from site_builder.model.records.parts import Certainty, Evidence, Provenance, Source, Stance
from site_builder.model.url import Url
from site_builder.model.when import Day
from site_builder.text.plain import digest_of
from tests.compose.archives import Record, Records, article, meeting, note, pages, view
from tests.compose.library import LIBRARY


def article_view(id: str, *records: Record, today: date | None = None) -> ArticleView:
    return view(pages(*records, today=today)[f"articles/{id}/"], ArticleView)


def test_what_is_not_known_is_said_plainly() -> None:
    made = article_view("leaflet", article("leaflet"))

    assert made.publisher.text == "publisher not verified"
    assert made.publisher.url == ""
    assert (made.authors_words, made.published.words) == ("author unknown", "date unknown")
    assert made.citation.line == (
        "Author unknown, “Leaflet”, publisher not verified, date unknown; archived copy in Reading Room, "
        "https://archive.example/room/articles/leaflet/"
    )


def test_a_digest_says_that_it_is_one_and_leads_to_where_the_original_was_found() -> None:
    made = article_view("before-the-summit", *LIBRARY)

    assert (made.text_kind, made.text_label) == ("digest", "Digest")
    assert "in our own words" in made.text_words
    assert made.copy.source is not None and made.copy.source.text == "courier.example"
    assert "digest in Reading Room" in made.citation.line


def test_inferred_fields_carry_their_evidence_and_its_certainty() -> None:
    (evidence,) = article_view("before-the-summit", *LIBRARY).copy.evidence

    assert (evidence.label, evidence.certainty_words) == ("Date of publication", "medium certainty")
    assert evidence.basis == "The text says Thursday."


def test_the_age_is_told_only_when_the_build_is_given_a_day() -> None:
    printed = article("visit", published="2021-09-09")

    assert article_view("visit", printed).age == ""
    assert article_view("visit", printed, today=date(2026, 11, 21)).age == "5 years before this build"


@pytest.mark.parametrize(
    ("published", "since"),
    [
        ("2021-09-09", "2021-09-09"),
        ("2007-12", "2007-12"),
        ("2021-02~", "2021-02~"),
        ("2007-12-13/2007-12-14", "2007-12-13"),
    ],
)
def test_a_script_is_told_from_when_to_reckon_the_age_and_whether_that_is_known(
    published: str, since: str
) -> None:
    assert article_view("visit", article("visit", published=published)).since == since


def test_what_a_person_concluded_says_on_which_day() -> None:
    concluded = Evidence("published", "It was a Thursday.", Certainty.MEDIUM, Day(2026, 3, 4))
    imported = Evidence("authors", "The byline.", Certainty.HIGH)

    made = article_view("visit", article("visit", evidence=(concluded, imported))).copy.evidence

    assert [one.as_of and one.as_of.words for one in made] == ["4 March 2026", None]


def test_the_age_of_an_undated_article_is_not_reckoned() -> None:
    assert article_view("visit", article("visit")).since == ""


def test_a_translation_says_from_what_and_how_certain_that_is_without_an_original_headline() -> None:
    guess = Evidence("translated_from", "The paper is German.", Certainty.MEDIUM)

    made = article_view("visit", article("visit", translated_from="de", evidence=(guess,))).translation
    stated = article_view("visit", article("visit", translated_from="de")).translation

    assert made is not None and stated is not None
    assert (made.title, made.language_words, made.certainty_words) == ("", "German", "medium certainty")
    assert stated.certainty_words == ""
    assert article_view("visit", article("visit")).translation is None


def test_a_wide_table_stands_in_a_box_that_the_keyboard_reaches() -> None:
    assert boxed_tables("<p>a</p><table><tbody></tbody></table>") == (
        '<p>a</p><div class="table-box" role="group" aria-label="Table" tabindex="0">'
        "<table><tbody></tbody></table></div>"
    )


def test_notes_stand_after_their_block_and_are_counted_by_kind() -> None:
    made = article_view(
        "visit",
        article("visit"),
        note("a", "visit", "outcome", as_of=Day(2026, 5, 1)),
        note("b", "visit", "correction"),
        note("c", "visit", "outcome"),
    )

    assert [[one.id for one in block.notes] for block in made.blocks] == [["a"], ["b"], ["c"]]
    assert [(one.label, one.count) for one in made.legend.kinds] == [("Was wrong", 1), ("What happened", 2)]
    assert made.legend.count == 3
    assert made.legend.checked_to is not None and made.legend.checked_to.iso == "2026-05-01"
    assert made.legend.as_of is not None and made.legend.as_of.iso > made.legend.checked_to.iso


def test_withdrawn_notes_are_not_counted() -> None:
    made = article_view("visit", article("visit"), note("a", "visit", status=Status.WITHDRAWN))

    assert (made.legend.count, made.legend.kinds, made.legend.checked_to) == (0, (), None)


def test_a_meeting_box_says_what_the_article_is_to_the_meeting_and_where_that_was() -> None:
    (box, mention) = article_view("before-the-summit", *LIBRARY).meetings

    assert (box.meeting.text, box.relation) == ("Talks lake-2007", "preview")
    assert box.place is not None and box.place.url == "../../places/lake-town/index.html"
    assert mention.relation == "mention"


def test_related_articles_say_what_they_are_to_the_meeting_and_what_both_have_in_common() -> None:
    made = article_view("before-the-summit", *LIBRARY)

    told = [(one.article.title, one.article.relation_words, one.article.notes_words) for one in made.related]
    assert told[:2] == [("Überblick", "Analysis", "1 note"), ("After The Summit", "Report", "4 notes")]
    assert made.related[0].why.startswith("Same meeting: Talks lake-2007")


def test_on_a_much_covered_meeting_only_the_nearest_articles_are_listed_each_once() -> None:
    many = [
        article(f"a{n:02}", published=f"2007-01-{n + 1:02}", meetings={"talks": "report"}) for n in range(30)
    ]
    archive: Records = (*many, meeting("talks", "2007"))

    made = [article_view(id, *archive) for id in ("a00", "a15", "a29")]

    near = [[one.article.title for one in view.related] for view in made]
    others = [[one.title for one in view.meetings[0].others] for view in made]
    assert near[0] == ["A01", "A02", "A03", "A04", "A05"]
    assert near[1] == ["A14", "A16", "A13", "A17", "A12"]
    assert others[0] == [f"A{n:02}" for n in range(6, 13)]
    assert others[1] == ["A09", "A10", "A11", "A18", "A19", "A20", "A21"]
    assert others[2] == [f"A{n:02}" for n in range(17, 24)]
    assert [view.meetings[0].more for view in made] == [29 - MOST_OTHERS] * 3


def test_notes_elsewhere_that_cite_an_article_are_named_on_it_contradictions_first() -> None:
    def citing(id: str, on: str, stance: Stance) -> Record:
        return note(id, on, sources=(Source("It", article=ArticleId("cited"), stance=stance),))

    made = article_view(
        "cited",
        article("cited"),
        article("other"),
        citing("a", "other", Stance.SUPPORTS),
        citing("b", "other", Stance.CONTRADICTS),
        citing("c", "cited", Stance.CONTRADICTS),
    )

    assert [(one.id, one.stance_words) for one in made.cited_by] == [
        ("b", "contradicts the claim"),
        ("a", "supports the claim"),
    ]
    assert made.cited_by[0].words_url == "../../articles/other/index.html#q-b"


def test_articles_follow_each_other_by_date_and_an_undated_one_stands_by_itself() -> None:
    archive: Records = (
        article("new", published="2020"),
        article("undated"),
        article("old", published="2007-12"),
    )

    made = {id: article_view(id, *archive) for id in ("old", "new", "undated")}

    assert made["old"].previous is None and made["new"].next is None
    assert made["old"].next is not None and made["old"].next.text == "New"
    assert made["undated"].previous is None and made["undated"].next is None


def test_a_note_shared_by_two_articles_stands_on_both_and_each_leads_to_the_other() -> None:
    shared = note("a", "one", also=(AlsoOn(ArticleId("two"), "words"),))

    one, two = (article_view(id, article("one"), article("two"), shared) for id in ("one", "two"))

    assert [link.url for link in one.blocks[0].notes[0].also_on] == ["../../articles/two/index.html#q-a"]
    assert [link.url for link in two.blocks[0].notes[0].also_on] == ["../../articles/one/index.html#q-a"]


def test_a_text_that_runs_from_right_to_left_says_so() -> None:
    assert article_view("visit", article("visit", language="fa")).direction == "rtl"


def test_the_index_groups_articles_by_year_and_keeps_undated_ones_for_the_end() -> None:
    archive: Records = (
        article("b", published="2007-12"),
        article("a", published="2007-01-05"),
        article("c"),
    )

    made = view(pages(*archive)["articles/"], ArticlesView)

    assert [(year.year, [one.title for one in year.articles]) for year in made.years] == [
        ("2007", ["A", "B"]),
        ("Date unknown", ["C"]),
    ]


def test_a_known_publisher_is_linked() -> None:
    publisher = Publisher(PublisherId("courier"), "The Courier", url=Url("https://courier.example/"))

    made = article_view("visit", article("visit", publisher=PublisherId("courier")), publisher)

    assert (made.publisher.text, made.publisher.url) == ("The Courier", "../../publishers/courier/index.html")


@pytest.mark.parametrize(
    ("digest", "told"),
    [
        (digest_of("Some words."), "its words have not been changed since"),
        (digest_of("Other words."), "its words have been changed since"),
        ("", ""),
    ],
)
def test_a_copy_tells_whether_its_words_are_as_they_were_taken_in(digest: str, told: str) -> None:
    made = article_view("visit", article("visit", provenance=Provenance(text_sha256=digest)))

    assert made.copy.constancy == told
