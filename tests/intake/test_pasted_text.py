"""A pasted page as an article: fields with evidence or empty, and the text as it was."""

import pytest

from site_builder.intake import convert, reassemble, restore
from site_builder.model.draft import Draft, Raw
from site_builder.model.records.parts import Certainty, Evidence, Removed
from tests.intake.samples import LAST, LONG, NEXT, PAGES, source


def draft_of(text: str) -> Draft:
    draft = convert(Raw("folder/a saved page.txt", text.encode())).value
    assert draft is not None
    return draft


def test_the_body_is_the_articles_own_lines_in_order() -> None:
    article = draft_of(source("key points")).article

    assert article.body == (
        "- The council and the crews talk about the quay.\n"
        "- The mayor expects money from the county.\n"
        f"\n{LONG}\n\n{NEXT}\n\n{LAST}\n"
    )


def test_a_subheading_is_a_heading_and_the_standfirst_the_first_paragraph() -> None:
    body = draft_of(source("shortcodes and standfirst")).article.body

    assert body.startswith("On Tuesday Mayor Brook faces") and "\n\n## The crews want their quay\n\n" in body


def test_an_imported_article_is_a_draft_with_all_rights_reserved() -> None:
    article = draft_of(source("everything")).article

    assert article.draft and article.rights == "all-rights-reserved" and article.text == "full"
    assert article.title == "Port Alder Votes for a New Harbour"
    assert article.id == "port-alder-votes-for-a-new-harbour"
    assert (article.provenance.format, len(article.provenance.sha256)) == ("pasted-text", 64)


def test_what_was_cut_is_kept_with_its_line_its_words_and_its_reason() -> None:
    removed = draft_of(source("everything")).article.provenance.removed

    assert removed[0] == Removed(
        1,
        "Get the latest headlines straight to your phone",
        "asks readers to subscribe, sign up or allow notifications",
    )
    assert [one.line for one in removed] == [1, 3, 7, 11, 16, 17]
    assert removed[2].reason == "caption of a picture that is not here, credit REUTERS"


def test_a_stamp_of_an_update_is_never_the_day_of_publication() -> None:
    draft = draft_of(source("everything"))

    assert draft.article.published is None and "published" in draft.article.needs
    assert [(one.value, one.line) for one in draft.found if one.field == "modified"] == [("2019-03-25", 3)]


def test_a_stamp_of_publication_is_taken_and_says_where_it_stands() -> None:
    article = draft_of(source("a page selected whole")).article

    assert str(article.published) == "2019-03-25"
    assert article.authors == ("Petra Marsh", "Tom Vale")
    evidence = next(one for one in article.evidence if one.field == "published")
    assert (
        evidence.basis.startswith("line 14 “Published: 25 March 2019")
        and evidence.certainty is Certainty.HIGH
    )


@pytest.mark.parametrize(
    "stamp", ["Published 07/08/2016", "Published: 1 May 2016\nPosted: 2 May 2016", "1 May 2016"]
)
def test_a_day_that_is_not_certain_is_evidence_and_not_taken(stamp: str) -> None:
    article = draft_of(f"A headline for the test\n{stamp}\n\n{LONG}\n\n{NEXT}\n").article

    assert article.published is None and "published" in article.needs
    assert any(one.field == "published" and "2016-0" in one.basis for one in article.evidence)


def test_days_that_the_text_names_are_listed_and_not_worked_out() -> None:
    article = draft_of(f"A headline for the test\n\n{LONG}\n\n{NEXT} They meet again on Friday.\n").article

    basis = next(one.basis for one in article.evidence if one.field == "published")
    assert "line 5 “on Friday”" in basis and "nothing was worked out" in basis


def test_a_foreign_byline_and_a_plug_ins_mark_are_hints() -> None:
    draft = draft_of(source("shortcodes and standfirst"))

    assert draft.article.authors == ("petra marsh",) and draft.article.translated_from == ""
    hints = {one.field: one.basis for one in draft.article.evidence if one.certainty is Certainty.LOW}
    assert "German" in hints["translated_from"] and "may be a copy" in hints["source_url"]


def test_a_name_after_the_text_is_the_author_when_the_next_lines_say_so() -> None:
    draft = draft_of(source("key points"))

    assert draft.article.authors == ("Petra Marsh",)
    assert [one.line for one in draft.found if one.field == "author_bio"] == [16]


def test_an_address_alone_above_the_headline_is_where_it_was_found() -> None:
    draft = draft_of(f"https://example.org/harbour\nA headline for the test\n\n{LONG}\n\n{NEXT}\n")

    assert draft.article.source_url == "https://example.org/harbour"
    assert draft.article.title == "A headline for the test"


def test_two_addresses_are_evidence_and_none_is_taken() -> None:
    text = f"https://example.org/a\nA headline for the test\n\n{LONG}\n\n{NEXT}\n\nhttps://example.org/b\n"

    assert draft_of(text).article.source_url is None


def test_an_address_that_is_none_is_evidence_and_not_taken() -> None:
    article = draft_of(f"https://[\nA headline for the test\n\n{LONG}\n\n{NEXT}\n").article

    assert article.source_url is None and "source_url" in {one.field for one in article.evidence}


def test_an_agency_before_the_lead_is_evidence_for_the_publisher() -> None:
    article = draft_of(f"A headline for the test\n\nPORT ALDER (Reuters) — {LONG}\n\n{NEXT}\n").article

    assert any(one.field == "publisher" and "Reuters" in one.basis for one in article.evidence)
    assert article.body.startswith("PORT ALDER (Reuters) — The council")


@pytest.mark.parametrize("page", PAGES)
def test_every_field_that_is_filled_has_evidence_and_every_other_is_needed(page: str) -> None:
    article = draft_of(source(page)).article
    explained = {one.field for one in article.evidence}

    for name in ("title", "authors", "published", "source_url"):
        assert (name in explained) if getattr(article, name) else (name in article.needs)
    assert article.publisher is None and "publisher" in article.needs


@pytest.mark.parametrize(
    ("page", "language"), [("German", "de"), ("French", "fr"), ("Spanish", "es"), ("Russian", "ru")]
)
def test_pages_of_other_languages_give_the_same_fields(page: str, language: str) -> None:
    article = draft_of(source(page)).article

    assert article.language == language and str(article.published) == "2019-03-25"
    assert len(article.authors) == 1 and article.title


def test_a_language_that_is_not_clear_is_undetermined_and_needed() -> None:
    article = draft_of("Alpha beta\ngamma\n").article

    assert article.language == "und" and "language" in article.needs


def test_a_text_without_a_headline_is_named_after_its_file() -> None:
    article = draft_of(f"{LONG}\n\n{NEXT}\n").article

    assert article.title == "a saved page" and "title" in article.needs and article.id == "a-saved-page"
    assert article.evidence[0] == Evidence(
        "title", "no headline was found; this is the file's name", Certainty.LOW
    )


def test_a_text_without_a_paragraph_is_kept_whole_and_flagged() -> None:
    draft, issues = convert(Raw("a.txt", b"Roses\nred\nviolets\nblue\n"))

    assert draft is not None and [one.code for one in issues] == ["I07"]
    assert draft.article.body == "Roses\n\nred\n\nviolets\n\nblue\n"


def test_nothing_but_furniture_is_still_no_empty_article() -> None:
    draft, issues = convert(Raw("a.txt", b"Leave a Reply\nAdvertisement\n"))

    assert draft is not None and draft.article.body and [one.code for one in issues] == ["I07"]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff\u200b\n".encode()])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    draft, issues = convert(Raw("a.txt", data))

    assert draft is None and [one.code for one in issues] == ["I01"]


@pytest.mark.parametrize("page", PAGES)
def test_the_article_and_its_sidecar_give_the_page_back(page: str) -> None:
    draft = draft_of(source(page))

    assert reassemble(draft) == source(page).encode()


def test_an_edited_article_does_not_pass_for_the_imported_one() -> None:
    draft = draft_of(source("everything"))
    edited = draft_of(source("everything").replace(LONG, "")).article

    with pytest.raises(ValueError, match=r"fewer paragraphs|no longer among"):
        restore(edited, draft.sidecar)


@pytest.mark.parametrize(
    "stamp",
    [
        "1 May 2016, 09:40",
        "Sunday, May 1, 2016",
        "By Petra Marsh\nMay 1, 2016",
        "Petra Marsh\n1 May 2016",
        "1 May 2016\nUpdated 3 May 2016",
        "2016-05-01\n16:30",
    ],
)
def test_a_bare_date_that_stands_as_pages_set_theirs_is_the_day_and_says_so(stamp: str) -> None:
    article = draft_of(f"A headline for the test\n{stamp}\n\n{LONG}\n\n{NEXT}\n").article

    assert str(article.published) == "2016-05-01"
    evidence = next(one for one in article.evidence if one.field == "published")
    assert "no word says what it is" in evidence.basis and evidence.certainty is Certainty.MEDIUM


@pytest.mark.parametrize(
    "stamp",
    [
        "Monday, May 1, 2016",
        "05/06/2016, 09:40",
        "1 May 2016, 09:40\n3 May 2016, 10:00",
        "3 May 2016, 09:40\nUpdated 1 May 2016",
        "Joined: 1 May 2016, 09:40",
    ],
)
def test_a_bare_date_that_may_be_another_is_not_taken(stamp: str) -> None:
    article = draft_of(f"A headline for the test\n{stamp}\n\n{LONG}\n\n{NEXT}\n").article

    assert article.published is None and "published" in article.needs


def test_a_name_alone_beside_a_date_is_the_author_unless_the_text_speaks_of_them() -> None:
    page = "A headline for the test\n{}\n1 May 2016\n\n{}\n\n{}\n"

    assert draft_of(page.format("Petra Marsh", LONG, NEXT)).article.authors == ("Petra Marsh",)
    assert draft_of(page.format("Petra Marsh", f"Petra Marsh left. {LONG}", NEXT)).article.authors == ()
    assert draft_of(page.format("New York", LONG, NEXT)).article.authors == ()
    assert draft_of(page.format("World News", LONG, NEXT)).article.authors == ()
    assert draft_of(page.format("The newsroom with Norwire", LONG, NEXT)).article.authors == ()


def test_the_line_that_tells_who_the_author_is_is_no_part_of_the_text() -> None:
    bio = "Petra Marsh is a staff writer. She covers the coast."
    article = draft_of(f"A headline for it\nBy Petra Marsh\n\n{LONG}\n\n{NEXT}\n\n{bio}\n").article

    assert "staff writer" not in article.body and article.provenance.removed[-1].text == bio


def test_marks_that_turn_letters_around_are_kept_and_told() -> None:
    turned = LONG.replace("harbour", "\u202eharbour\u202c")
    draft = draft_of(f"A headline for the test\n\n{turned}\n\n{NEXT}\n")

    assert "\u202e" in draft.article.body
    assert any(one.field == "encoding" and "U+202C, U+202E" in one.basis for one in draft.found)


def test_the_last_change_bounds_an_open_day_of_publication_and_weekdays_are_told_beside_it() -> None:
    draft = draft_of(
        f"Last Updated: 07/27/2016\n\nA headline for the test\n\n{LONG}\n\nOn Wednesday {NEXT}\n"
    )
    basis = [one.basis for one in draft.article.evidence if one.field == "published"][-1]

    assert draft.article.published is None
    assert basis.startswith(
        "no date of its own; not later than 2016-07-27, for the page was changed then (line 1"
    )
    assert "“On Wednesday”" in basis and basis.endswith("nothing was worked out from them")


def test_a_stamp_that_can_mean_two_days_tells_their_weekdays() -> None:
    draft = draft_of(f"A headline for the test\n\nPublished 07/08/2016\n\n{LONG}\n\n{NEXT}\n")

    assert "can mean 2016-07-08 (a Friday) or 2016-08-07 (a Sunday); not decided" in "".join(
        one.basis for one in draft.article.evidence
    )


@pytest.mark.parametrize(
    "byline", ["by Ada Brook and Tom Vale on 19 March 2010", "von Ada Brook am 19. März 2010"]
)
def test_the_date_of_a_byline_is_that_of_publication(byline: str) -> None:
    article = draft_of(f"A headline for the test\n\n{byline}\n\n{LONG}\n\n{NEXT}\n").article

    assert str(article.published) == "2010-03-19" and article.authors[0] == "Ada Brook"
