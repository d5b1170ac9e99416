"""Who wrote about a meeting: a table, and what a drawing of it says in words."""

from site_builder.compose.coverage import MOST_ROWS
from site_builder.compose.views.coverage import CoverageView
from site_builder.compose.views.meeting_page import MeetingView
from site_builder.model.ids import PublisherId
from tests.compose.archives import Record, article, meeting, note, pages, view
from tests.compose.library import LIBRARY


def coverage(*records: Record) -> CoverageView:
    made = view(pages(*records)["meetings/talks/"], MeetingView).coverage
    assert made is not None
    return made


def test_a_meeting_without_articles_has_no_coverage() -> None:
    assert view(pages(meeting("talks", "2007"))["meetings/talks/"], MeetingView).coverage is None


def test_each_article_says_who_wrote_it_when_and_how_much() -> None:
    made = coverage(
        meeting("talks", "2007-12-13"),
        article(
            "early", published="2007-12-10", authors=("Ann Arm", "Ben Berg"), meetings={"talks": "preview"}
        ),
        article("late", published="2008-12-20", meetings={"talks": "report"}),
        note("one", "late"),
        note("two", "late", "gloss"),
    )

    assert [(row.by, row.relation_words, row.offset, row.length) for row in made.rows] == [
        ("Ann Arm and Ben Berg", "Preview", "three days before", "2"),
        ("publisher not verified", "Report", "a year after", "2"),
    ]
    assert [(kind.label, kind.count) for kind in made.rows[1].kinds] == [("Context", 1), ("Reference", 1)]
    assert (
        made.summary
        == "2 articles, from three days before to a year after; 2 words long here; 2 notes on them."
    )


def test_of_one_article_the_notes_are_on_it() -> None:
    made = coverage(
        meeting("talks", "2007-12-13"),
        article("report", published="2007-12-13", meetings={"talks": "report"}),
        note("one", "report"),
    )

    assert made.summary == "1 article, the same day; 2 words long here; 1 note on it."


def test_an_article_without_a_date_is_in_the_table_and_not_in_the_drawing() -> None:
    made = coverage(meeting("talks", "2007"), article("undated", meetings={"talks": "report"}))

    assert made.wide is None
    assert [row.published.words for row in made.rows] == ["date unknown"]
    assert made.summary.startswith("1 article; ")


def test_many_articles_are_cut_where_all_of_them_have_a_list() -> None:
    articles = [article(f"a{n:02}", published="2007-12-14", meetings={"talks": "report"}) for n in range(70)]

    made = coverage(meeting("talks", "2007-12-13"), *articles)

    assert len(made.rows) == MOST_ROWS
    assert made.all is not None and made.all.text == "All 70 articles"
    assert made.is_crowded


def test_a_publisher_is_named_before_authors() -> None:
    made = view(pages(*LIBRARY)["meetings/lake-2007/"], MeetingView).coverage

    assert made is not None and made.rows[-1].by == "The Courier"
    assert PublisherId("the-courier")
