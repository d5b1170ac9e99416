"""Front matter in a form: what is written keeps comments and order, and never touches the text below."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, MalformedError
from site_builder.serve.desk.files import etag
from site_builder.serve.desk.fronts import Front, read_front
from site_builder.serve.desk.matter import check_matter, save_matter, show_matter, value_of, with_values
from site_builder.serve.desk.matter_fields import OFFERED
from site_builder.serve.desk.would import Bench
from site_builder.text.yaml_edit import Refusal
from tests.archive_files import unpack

PATH = "content/articles/harbour.md"
ARTICLE = """\
---
# Found in a drawer.
title: A quiet harbour   # as printed
published: 2007-12-13
rights: own
meetings:
  - meeting: minsk-2007   # the day after
    relation: preview
people: [anna]   # only her
tags:
  # The first.
  - ships
  - towns   # both of them
---


The old harbour is quiet.  \n
\tA line with a tab, and no end"""
ARCHIVE = f"""\
-- {PATH} --
{ARTICLE}
-- content/people/anna.md --
---
name: Anna Kitova
---
-- content/people/boris.md --
---
name: Boris Meier
---
-- content/meetings/minsk-2007.md --
---
title: The meeting in Minsk
when: 2007-12-14
---
-- content/meetings/sochi-2008.md --
---
title: The meeting in Sochi
when: 2008-01-02
---
"""
TODAY = date(2026, 11, 22)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    unpack(ARCHIVE, tmp_path)
    (tmp_path / PATH).write_text(ARTICLE)
    return Bench(tmp_path, lambda: TODAY)


def asked(bench: Bench, **fields: Json) -> DeskRequest:
    return DeskRequest(bench, fields)


def shown(bench: Bench) -> DeskAnswer:
    return show_matter(asked(bench, page="/articles/harbour/"))


def save(bench: Bench, **values: Json) -> DeskAnswer:
    tag = etag((bench.root / PATH).read_bytes().decode())
    return save_matter(asked(bench, path=PATH, etag=tag, values=values))


def text(bench: Bench) -> str:
    return (bench.root / PATH).read_bytes().decode()


def values(answer: DeskAnswer, what: str = "value") -> dict[str, Json]:
    fields = answer.body["fields"]
    assert isinstance(fields, tuple)
    return {str(one["key"]): one[what] for one in fields}


def test_a_page_shows_what_its_file_says(bench: Bench) -> None:
    answer = shown(bench)

    assert answer.status == 200 and answer.body["path"] == PATH
    found = values(answer)
    assert (found["title"], found["tags"]) == ("A quiet harbour", ("ships", "towns"))
    assert found["meetings"] == ({"id": "minsk-2007", "relation": "preview"},)


def test_names_of_the_archive_complete_the_form(bench: Bench) -> None:
    offered = values(shown(bench), "offered")

    assert offered["people"] == (
        {"id": "anna", "name": "Anna Kitova"},
        {"id": "boris", "name": "Boris Meier"},
    )
    meetings = offered["meetings"]
    assert isinstance(meetings, tuple)
    assert meetings[0] == {"id": "minsk-2007", "name": "The meeting in Minsk (2007-12-14)"}


@pytest.mark.parametrize(
    ("page", "path"),
    [
        ("/people/anna/", "content/people/anna.md"),
        ("/meetings/minsk-2007/index.html", "content/meetings/minsk-2007.md"),
    ],
)
def test_other_pages_have_a_form_too(bench: Bench, page: str, path: str) -> None:
    assert show_matter(asked(bench, page=page)).body["path"] == path


@pytest.mark.parametrize("page", ["/", "/articles/", "/timeline/", "/articles/../people/anna/", "x", ""])
def test_pages_made_of_several_files_have_none(bench: Bench, page: str) -> None:
    assert show_matter(asked(bench, page=page)).status == 404


def test_a_tag_is_added_and_one_taken_away(bench: Bench) -> None:
    answer = save(bench, tags=["ships", "harbours"])

    assert answer.status == 200
    assert text(bench) == ARTICLE.replace("  - towns   # both of them\n", "  - harbours\n") or text(
        bench
    ) == ARTICLE.replace("- towns ", "- harbours ")


def test_comments_and_the_text_below_stay_as_they_are(bench: Bench) -> None:
    save(bench, title="Another harbour", people=["anna", "boris"])

    assert text(bench) == ARTICLE.replace("title: A quiet harbour ", "title: Another harbour ").replace(
        "[anna]", "[anna, boris]"
    )


def test_a_key_that_was_not_there_stands_where_it_belongs(bench: Bench) -> None:
    save(bench, summary="A harbour: in a sentence.", places=[])

    head = "title: A quiet harbour   # as printed\n"
    assert text(bench) == ARTICLE.replace(head, f'{head}summary: "A harbour: in a sentence."\n')


def test_a_date_stands_without_quotation_marks(bench: Bench) -> None:
    save(bench, published="2007-12-14")

    assert text(bench) == ARTICLE.replace("2007-12-13", "2007-12-14")


def test_an_emptied_field_is_taken_out(bench: Bench) -> None:
    save(bench, tags=[], published="")

    assert "tags" not in text(bench) and "published" not in text(bench)


def test_a_relation_to_a_meeting_is_changed_and_another_meeting_added(bench: Bench) -> None:
    ties = [{"id": "minsk-2007", "relation": "mention"}, {"id": "sochi-2008", "relation": "mention"}]

    save(bench, meetings=ties)

    block = "    relation: preview\n"
    assert text(bench) == ARTICLE.replace(
        block, "    relation: mention\n  - meeting: sochi-2008\n    relation: mention\n"
    )


def test_what_an_import_could_not_fill_is_ticked_off(bench: Bench) -> None:
    (bench.root / PATH).write_text(
        ARTICLE.replace("rights: own\n", "rights: own\nneeds: [authors, publisher]\n")
    )
    assert values(shown(bench), "hint")["authors"] == "still needed"

    save(bench, authors=["Anna Kitova"])
    assert "needs: [publisher]\n" in text(bench)
    (bench.root / PATH).write_text(ARTICLE.replace("rights: own\n", "rights: own\nneeds: [authors]\n"))
    save(bench, authors=["Anna Kitova"])

    assert "needs" not in text(bench) and "authors: [Anna Kitova]" in text(bench)


def test_what_did_not_change_is_not_written(bench: Bench) -> None:
    before = (bench.root / PATH).stat().st_mtime_ns

    answer = save(bench, title="A quiet harbour", tags=["ships", "towns"])

    assert answer.body["change"] == 0 and (bench.root / PATH).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"people": ["nobody"]}, "people.0"),
        ({"published": "yesterday"}, "published"),
        ({"published": "2007-02-31"}, "published"),
        ({"title": ""}, "title"),
        ({"publisher": "no-paper"}, "publisher"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
    ],
)
def test_what_the_build_would_refuse_is_not_written(
    bench: Bench, values: dict[str, Json], field: str
) -> None:
    answer = save(bench, **values)

    issues = answer.body["issues"]
    assert answer.status == 422 and isinstance(issues, tuple)
    assert field in {one["field"] for one in issues}
    assert text(bench) == ARTICLE


def test_the_form_is_checked_while_it_is_typed(bench: Bench) -> None:
    answer = check_matter(asked(bench, path=PATH, etag=etag(ARTICLE), values={"people": ["ana"]}))

    issues = answer.body["issues"]
    assert answer.status == 200 and answer.body["refused"] is True and isinstance(issues, tuple)
    assert any("anna" in str(one["help"]) for one in issues)
    assert text(bench) == ARTICLE


def test_a_file_that_changed_meanwhile_is_left_alone_and_told(bench: Bench) -> None:
    other = ARTICLE.replace("A quiet", "A loud")
    (bench.root / PATH).write_text(other)

    answer = save_matter(asked(bench, path=PATH, etag=etag(ARTICLE), values={"tags": ["mine"]}))

    assert answer.status == 409 and "changed meanwhile" in str(answer.body["message"])
    assert answer.body["etag"] == etag(other) and text(bench) == other


def test_what_was_saved_can_be_taken_back(bench: Bench) -> None:
    from site_builder.serve.desk.changes import take_back

    change = save(bench, title="Another harbour").body["change"]

    assert take_back(asked(bench, change=change)).status == 200
    assert text(bench) == ARTICLE


def test_lines_that_end_as_on_windows_stay_so(bench: Bench) -> None:
    (bench.root / PATH).write_bytes(ARTICLE.replace("\n", "\r\n").encode())

    save(bench, tags=["ships", "towns", "quays"])

    expected = ARTICLE.replace("# both of them\n", "# both of them\n  - quays\n").replace("\n", "\r\n")
    assert (bench.root / PATH).read_bytes() == expected.encode()


def test_a_mark_of_the_encoding_stays(bench: Bench) -> None:
    (bench.root / PATH).write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode())

    save(bench, title="Another harbour")

    assert (bench.root / PATH).read_bytes().startswith(b"\xef\xbb\xbf---\n")


@pytest.mark.parametrize(
    "broken",
    ["no front matter", "---\ntitle: [\n---\n", "---\ntitle: a\r\nrights: own\n---\n", "---\n- a\n---\n", ""],
)
def test_a_front_matter_that_cannot_be_read_is_left_to_an_editor(bench: Bench, broken: str) -> None:
    (bench.root / PATH).write_bytes(broken.encode())

    assert save(bench, title="x").status == 404
    assert text(bench) == broken


@pytest.mark.parametrize(
    "path",
    [
        "archive.yaml",
        "content/notes/harbour.yaml",
        "content/articles/../people/anna.md",
        "../outside.md",
        "/etc/passwd",
        "content/articles/nothing.md",
        "content\\articles\\harbour.md",
        "content/articles/harbour.md\0",
        "content/originals/a.md",
        "",
    ],
)
def test_only_files_of_records_are_written(bench: Bench, path: str) -> None:
    try:
        answer = save_matter(asked(bench, path=path, etag="", values={"title": "x"}))
    except MalformedError:
        return
    assert answer.status in (404, 409)


@pytest.mark.parametrize(
    "values",
    [
        {"body": "x"},
        {"id": "x"},
        {"provenance": {}},
        {"title": ["x"]},
        {"title": 5},
        {"tags": "x"},
        {"tags": [1]},
        {"tags": [["x"]]},
        {"draft": "true"},
        {"meetings": ["x"]},
        {"meetings": [{"id": 1}]},
        {"meetings": [{"id": "minsk-2007"}]},
    ],
)
def test_values_that_no_form_gives_are_malformed(bench: Bench, values: dict[str, Json]) -> None:
    with pytest.raises(MalformedError):
        save(bench, **values)
    assert text(bench) == ARTICLE


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40)


@given(title=WORDS, tags=st.lists(WORDS, max_size=4), summary=WORDS, rights=WORDS)
def test_whatever_is_typed_is_read_back_and_nothing_else_changes(
    title: str, tags: list[str], summary: str, rights: str
) -> None:
    front = read_front(PATH, ARTICLE)
    assert isinstance(front, Front)

    made = with_values(front, {"title": title, "tags": tags, "summary": summary, "rights": rights})

    if isinstance(made, Refusal):
        return
    again = read_front(PATH, made)
    assert isinstance(again, Front)
    assert again.tail == front.tail and again.values.get("meetings") == front.values["meetings"]
    assert "# Found in a drawer." in again.yaml
    typed = {"title": title, "summary": summary, "rights": rights}
    offered = {one.key: one for one in OFFERED["articles"][1]}
    for key, value in typed.items():
        assert value_of(offered[key], again.values.get(key)) == " ".join(value.split())
    kept = dict.fromkeys(filter(None, (" ".join(tag.split()) for tag in tags)))
    assert value_of(offered["tags"], again.values.get("tags")) == tuple(kept)
