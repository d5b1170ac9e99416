"""A PDF gives its paragraphs in reading order; its heads and feet are cut and kept; nothing is invented."""

from hashlib import sha256

import pytest

from site_builder.intake import convert, reassemble
from site_builder.intake.facts import values_of
from site_builder.intake.lines import SourceLine
from site_builder.intake.pdf import glyphs
from site_builder.intake.pdf.breaks import Line
from site_builder.intake.pdf.paragraphs import paragraphs
from site_builder.intake.pdf.strips import strips
from site_builder.model.draft import TO_BE_SEEN, Draft, LineKind, Raw
from site_builder.model.issue import Issue
from tests.intake.hostile import locked_pdf, scanned_pdf
from tests.intake.makers import PROSE, Placed, pdf, pdf_of_lines

LEFT = (
    "The harbour board met on the quay",
    "this morning and agreed, after a",
    "debate of hours, to build the pier.",
    "   The ferries stay where they are",
    "until the work is done, and in the mean-",
    "time every fisherman keeps his berth.",
)
RIGHT = (
    "   Nobody on the eastern side of",
    "the town (so the board was told)",
    "had expected such a vote, and there",
    "the plan is spoken of as well-",
    "meant, although the so-called west",
    "pier is a well-meant thing too and",
    "has stood for ten winters already.",
)


def read(data: bytes, name: str = "saved/a.pdf") -> tuple[Draft, tuple[Issue, ...]]:
    draft, issues = convert(Raw(name, data))
    assert draft is not None, issues
    assert sha256(reassemble(draft)).hexdigest() == draft.sidecar.extracted
    return draft, issues


def refused(data: bytes) -> Issue:
    draft, issues = convert(Raw("a.pdf", data))
    assert draft is None
    return issues[0]


def column(lines: tuple[str, ...], left: float, top: float = 640) -> list[Placed]:
    return [
        (left + 5 * (len(line) - len(line.lstrip())), top - 13 * number, 10, line.strip())
        for number, line in enumerate(lines)
    ]


def two_columns(top: float = 640, shift: float = 0) -> list[Placed]:
    return [*column(LEFT, 60, top), *column(RIGHT, 320, top - shift)]


@pytest.mark.parametrize("shift", [0, 6])
def test_two_columns_are_read_one_after_the_other(shift: float) -> None:
    heading = [(60.0, 760.0, 20.0, "A pier for Port Alder"), (60.0, 730.0, 10.0, "By Petra Marsh")]

    draft, _ = read(pdf([[*heading, *two_columns(shift=shift)]]))

    assert draft.article.title == "A pier for Port Alder"
    assert draft.article.authors == ("Petra Marsh",)
    assert [one.split(" ", 1)[0] for one in draft.article.body.split("\n\n")] == ["The", "The", "Nobody"]
    assert (
        "and in the meantime every fisherman keeps his berth.\n\nNobody on the eastern" in draft.article.body
    )
    assert "spoken of as well-meant, although the so-called west pier is" in draft.article.body


def test_a_divided_word_is_whole_and_its_lines_are_kept_as_they_stood() -> None:
    draft, _ = read(pdf([two_columns()]))

    divided = [one.exact for one in draft.sidecar.lines if one.exact and one.exact.endswith("-")]
    assert divided == ["until the work is done, and in the mean-", "the plan is spoken of as well-"]


def test_what_stands_on_every_page_is_cut_with_its_reason_and_sentences_go_on_across_pages() -> None:
    def page(number: int, lines: tuple[str, ...]) -> list[Placed]:
        head = (60.0, 815.0, 8.0, f"Port Alder Gazette, number {number}")
        return [head, *column(lines, 60), (290.0, 30.0, 8.0, str(number))]

    draft, _ = read(pdf([page(7, LEFT[:4]), page(8, LEFT[4:])]))

    reasons = {one.text: one.reason for one in draft.article.provenance.removed}
    assert reasons == {
        "Port Alder Gazette, number 7": "stands again on other pages, at their edge",
        "Port Alder Gazette, number 8": "stands again on other pages, at their edge",
        "7": "number of a page",
        "8": "number of a page",
    }
    assert "The ferries stay where they are until the work is done" in draft.article.body
    assert all(one.kind is LineKind.NAVIGATION for one in draft.sidecar.lines if one.rule == "page-number")


def test_a_year_at_the_foot_of_a_page_is_no_number_of_it() -> None:
    draft, _ = read(pdf([[*two_columns(), (60, 40, 10, "1984")]]))

    assert "1984" in draft.article.body


def test_the_address_that_a_browser_prints_is_evidence() -> None:
    pages = [
        [*column(LEFT, 60), (60.0, 20.0, 8.0, "https://example.org/news/pier"), (500.0, 20.0, 8.0, f"{n}/2")]
        for n in (1, 2)
    ]

    draft, _ = read(pdf(pages))

    assert draft.article.source_url == "https://example.org/news/pier"
    assert any("browsers print the address" in one.basis for one in draft.article.evidence)


def test_the_day_on_which_a_file_was_made_is_never_that_of_publication() -> None:
    properties = {
        "Title": "A pier",
        "Author": "Petra Marsh; Tom Vale",
        "CreationDate": "D:20210405120000+02'00'",
    }

    draft, _ = read(pdf([two_columns()], properties))

    assert draft.article.published is None and "published" in draft.article.needs
    assert values_of(draft.found)["modified"] == ("2021-04-05",)
    assert (draft.article.title, draft.article.authors) == ("A pier", ("Petra Marsh", "Tom Vale"))


@pytest.mark.parametrize("left_over", ["Microsoft Word - draft3.doc", "untitled", "layout_final.indd"])
def test_a_title_that_a_program_left_behind_is_none(left_over: str) -> None:
    draft, _ = read(pdf([two_columns()], {"Title": left_over}))

    assert draft.article.title != left_over


def test_a_headline_on_the_page_goes_over_another_title_of_the_file() -> None:
    page = [(60.0, 760.0, 20.0, "A pier for Port Alder"), *two_columns()]

    draft, _ = read(pdf([page], {"Title": "Gazette template"}))

    assert draft.article.title == "A pier for Port Alder"
    assert ("title_of_file", "Gazette template") in [(one.field, one.value) for one in draft.found]


def test_the_document_s_own_record_names_title_and_authors() -> None:
    xmp = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<r:Description xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title><r:Alt><r:li>A pier</r:li></r:Alt></dc:title>"
        "<dc:creator><r:Seq><r:li>Petra Marsh</r:li></r:Seq></dc:creator></r:Description></r:RDF></x:xmpmeta>"
    )

    draft, _ = read(pdf([two_columns()], xmp=xmp))

    assert (draft.article.title, draft.article.authors) == ("A pier", ("Petra Marsh",))


def test_larger_type_makes_headings() -> None:
    page = [
        (60.0, 760.0, 22.0, "A pier for Port Alder"),
        *column(LEFT, 60, 720),
        (60.0, 610.0, 14.0, "What it costs"),
        *column(RIGHT, 60, 580),
    ]

    draft, _ = read(pdf([page]))

    assert "\n## What it costs\n" in draft.article.body


def test_a_headline_over_two_lines_is_one() -> None:
    page = [
        (60.0, 760.0, 22.0, "A pier for Port Alder and"),
        (60.0, 734.0, 22.0, "what it costs"),
        *two_columns(),
    ]

    assert read(pdf([page]))[0].article.title == "A pier for Port Alder and what it costs"


def test_short_lines_of_a_document_are_kept_and_marked() -> None:
    lines = ("Annex", "Berths", "Quays", *PROSE, "Table one", "End")

    draft, _ = read(pdf_of_lines(lines))

    assert all(word in draft.article.body for word in ("Annex", "Berths", "Table one", "End"))


def test_rows_of_a_table_are_not_read_as_columns() -> None:
    rows = [(60.0, 500.0 - 14 * n, 10.0, f"Berth {n}") for n in range(5)]
    prices = [(300.0, 500.0 - 14 * n, 10.0, f"{n}00") for n in range(5)]

    draft, _ = read(pdf([[*column(PROSE, 60), *rows, *prices]]))

    assert (
        draft.article.body.index("Berth 1")
        < draft.article.body.index("100")
        < draft.article.body.index("Berth 2")
    )


def test_a_scan_is_told_with_what_to_do() -> None:
    issue = refused(scanned_pdf())

    assert issue.code == "I22" and "its page is a picture" in issue.message
    assert "text recognition" in str(issue.help)


def test_pages_without_text_among_others_are_named() -> None:
    draft, issues = read(pdf([two_columns(), [], two_columns()]))

    assert draft.article.body
    assert [(one.code, one.message) for one in issues] == [("I29", "these pages of the PDF hold no text: 2")]


def test_a_pdf_with_a_password_is_told() -> None:
    issue = refused(locked_pdf())

    assert (issue.code, issue.message) == ("I21", "this PDF asks for a password")
    assert "print it into a new PDF" in str(issue.help)


def test_a_pdf_that_is_only_locked_against_changes_is_read_as_if_it_were_not() -> None:
    draft, issues = read(locked_pdf(password=""))

    assert draft.article.body == read(pdf_of_lines(PROSE))[0].article.body
    assert not issues


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + bytes(500)])
def test_a_pdf_that_is_cut_off_is_told(data: bytes) -> None:
    assert refused(data).code == "I23"


def test_a_book_is_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MOST_PAGES", 1)

    issue = refused(pdf([two_columns(), two_columns()]))

    assert (issue.code, issue.message) == ("I04", "expected one article, found a document of 2 pages")


def test_an_empty_page_makes_no_article() -> None:
    assert refused(pdf([[]])).code == "I22"


def test_rows_of_words_in_columns_are_a_table_that_a_person_looks_at() -> None:
    rows = (("Year", "Boats", "Piers"), ("2019", "12", "3"), ("2020", "15", "4"), ("2021", "19", "5"))
    table: list[Placed] = [
        (60 + 100 * column, 650 - 14 * row, 10, words)
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
    ]
    text: list[Placed] = [(60, 750 - 14 * row, 10, words[:90]) for row, words in enumerate(PROSE)]

    draft, _ = read(pdf([[*text, *table]]))

    rows_of = [one for one in draft.sidecar.lines if one.kind in TO_BE_SEEN]
    assert {one.rule for one in rows_of} == {"in-columns"} and "## " not in draft.article.body
    assert draft.article.body.endswith(
        "\n\n| Year | Boats | Piers |\n| --- | --- | --- |\n"
        "| 2019 | 12 | 3 |\n| 2020 | 15 | 4 |\n| 2021 | 19 | 5 |\n"
    )


def test_a_table_may_have_empty_cells_and_numbered_lines_are_none() -> None:
    cells = ["Berth", "Length", "Owner", "1", "", "Marsh", "2", "40 m", "", "3", "55 m", "Alder"]
    table: list[Placed] = [
        (60 + 90 * (number % 3), 400 - 14 * (number // 3), 10, words)
        for number, words in enumerate(cells)
        if words
    ]
    listed: list[Placed] = [
        (60 + 30 * place, 300 - 14 * number, 10, words)
        for number in range(4)
        for place, words in enumerate((f"{number + 1}.", f"Pier {number}"))
    ]

    draft, _ = read(pdf([[*column(PROSE, 60), *table, *listed]]))

    assert "| 1 | | Marsh |\n| 2 | 40 m | |\n| 3 | 55 m | Alder |" in draft.article.body
    assert draft.article.body.count("|") == 20 and "Pier 2" in draft.article.body


def test_figures_so_near_that_no_column_shows_are_shown_to_a_person() -> None:
    rows = [(60.0, 500.0 - 14 * n, 10.0, f"{2010 + n} {n}40 {n * 3} {n}") for n in range(5)]

    draft, _ = read(pdf([[*column(PROSE, 60), *rows]]))

    assert {one.rule for one in draft.sidecar.lines if one.kind is LineKind.UNCLEAR} == {"table"}


def test_short_paragraphs_with_a_gap_between_them_are_not_run_together() -> None:
    placed: list[Placed] = []
    height = 700.0
    for number in range(6):
        lines = (f"Board number {number} met on the quay and spoke", f"of pier {number} and of the winter.")
        for line in lines[number % 2 :]:
            placed.append((60, height, 10, line))
            height -= 13
        height -= 12

    draft, _ = read(pdf([placed]))

    assert len(draft.article.body.split("\n\n")) == 6


def test_a_page_that_reads_from_the_right_is_read_so_and_its_numbers_as_they_stand() -> None:
    line = "שלום 120 עולם"
    stood = [
        glyphs.Glyph(one, 300 - 10 * place, 500, 309 - 10 * place, 510, 502)
        for place, one in enumerate(as_stood(line))
    ]

    (found,) = strips(glyphs.PageOfGlyphs(600, 800, tuple(stood)))

    assert found.text == line


def as_stood(line: str) -> str:
    """A line as it stands on paper, from the right: numbers are set from the left."""
    return " ".join(word[::-1] if word.isdigit() else word for word in line.split(" "))


def test_signs_that_stand_wide_apart_are_no_words_and_lines_of_them_join_without_a_space() -> None:
    rows = ("港町の灯台守たちは冬の嵐に備えて窓を", "打ち付けた。漁師の話では波は高いという。")
    page = glyphs.PageOfGlyphs(
        600,
        800,
        tuple(
            glyphs.Glyph(
                one, 60 + 14 * place, 500 - 16 * row, 70 + 14 * place, 510 - 16 * row, 502 - 16 * row
            )
            for row, words in enumerate(rows)
            for place, one in enumerate(words)
        ),
    )

    found = strips(page)

    lines = [Line(SourceLine(number, one.text, "\n"), one, 0) for number, one in enumerate(found, 1)]
    assert [one.text for one in found] == list(rows)
    assert [one.passage.text for one in paragraphs(lines)] == ["".join(rows)]


def test_the_heading_that_the_title_of_the_file_opens_with_is_the_headline() -> None:
    placed: list[Placed] = [(60, 760, 10, "Home World Sport"), (60, 740, 12, "A pier for Port Alder")]

    draft, _ = read(pdf([[*placed, *two_columns()]], {"Title": "A pier for Port Alder | The Alder Post"}))

    assert draft.article.title == "A pier for Port Alder"


def test_lines_that_end_where_the_next_word_had_room_stay_apart() -> None:
    short = [
        (60.0, 500.0 - 13 * n, 10.0, words) for n, words in enumerate(("one rope", "two oars", "three nets"))
    ]

    draft, _ = read(pdf([[*column(PROSE, 60, 640), *short]]))

    assert "one rope\n\ntwo oars\n\nthree nets" in draft.article.body


def test_a_page_that_holds_only_its_number_holds_no_text() -> None:
    assert refused(pdf([[(300, 30, 10, "1")]])).code == "I22"
