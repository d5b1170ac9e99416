"""Files dropped on a page: imported as from the command line, each cut line brought back by a click."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, MalformedError
from site_builder.serve.desk.changes import take_back
from site_builder.serve.desk.importing import decide_lines, safe_name, show_lines, take_in
from site_builder.serve.desk.taken_in import take_out
from site_builder.serve.desk.would import Bench
from tests.archive_files import ARCHIVE
from tests.intake.samples import source

NAME = "port-alder-votes-for-a-new-harbour"
PATH = f"content/articles/{NAME}.md"
CAPTION = 7
TEXT = source("everything").encode()


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    (tmp_path / "archive.yaml").write_text(ARCHIVE)
    return Bench(tmp_path, lambda: date(2026, 11, 22))


def dropped(bench: Bench, data: bytes = TEXT, **fields: Json) -> DeskAnswer:
    return take_in(DeskRequest(bench, {"name": "saved.txt", "mode": "write", **fields}, data))


def asked(bench: Bench, **fields: Json) -> DeskRequest:
    return DeskRequest(bench, fields)


def row(answer: DeskAnswer) -> dict[str, Json]:
    (only,) = lines(answer.body["files"], "outcome").values()
    return only


def lines(given: Json, key: str = "line") -> dict[object, dict[str, Json]]:
    assert isinstance(given, tuple)
    return {one[key]: dict(one) for one in given}


def body(bench: Bench) -> str:
    return (bench.root / PATH).read_text("utf-8")


def files(bench: Bench) -> set[str]:
    return {str(path.relative_to(bench.root)) for path in bench.root.rglob("*") if path.is_file()}


def test_what_would_be_kept_and_cut_is_shown_and_nothing_is_written(bench: Bench) -> None:
    answer = dropped(bench, mode="look")

    found = lines(row(answer)["lines"])
    assert found[5]["kept"] is True and found[1]["kept"] is False
    assert found[1]["about"] == "1 · prompt · asks readers to subscribe, sign up or allow notifications"
    assert found[1]["words"] == "Get the latest headlines straight to your phone"
    assert files(bench) == {"archive.yaml"}


def test_a_dropped_file_becomes_a_draft_with_its_page(bench: Bench) -> None:
    answer = dropped(bench)

    assert (row(answer)["article"], row(answer)["href"]) == (NAME, f"/articles/{NAME}/")
    assert f"saved.txt: became {PATH}, a draft" in str(answer.body["told"])
    assert {PATH, f"content/originals/{NAME}.txt"} <= files(bench)


def test_lines_decided_beforehand_are_written_so(bench: Bench) -> None:
    dropped(bench, keep=str(CAPTION), cut="12")

    found = lines(show_lines(asked(bench, article=NAME)).body["lines"])
    assert found[CAPTION]["kept"] is True and found[12]["kept"] is False


def test_a_cut_line_comes_back_and_that_is_taken_back_too(bench: Bench) -> None:
    dropped(bench)
    before = body(bench)
    caption = str(lines(show_lines(asked(bench, article=NAME)).body["lines"])[CAPTION]["words"])

    answer = decide_lines(asked(bench, article=NAME, decision="keep", lines=str(CAPTION)))

    assert answer.status == 200 and lines(answer.body["lines"])[CAPTION]["kept"] is True
    assert caption in body(bench).split("---\n", 2)[2]
    assert take_back(asked(bench, change=answer.body["change"])).status == 200
    assert body(bench) == before


def test_a_line_that_is_not_there_is_refused_as_on_the_command_line(bench: Bench) -> None:
    dropped(bench)

    answer = decide_lines(asked(bench, article=NAME, decision="cut", lines="900"))

    assert answer.status == 422 and "has no words on line 900" in str(answer.body["message"])


def test_an_import_is_taken_out_again(bench: Bench) -> None:
    undo = dropped(bench).body["undo"]

    assert take_out(asked(bench, undo=undo)).status == 200
    assert {one for one in files(bench) if one.startswith("content/")} == set()
    assert take_out(asked(bench, undo=undo)).status == 409


def test_an_import_that_was_worked_on_is_not_taken_out(bench: Bench) -> None:
    undo = dropped(bench).body["undo"]
    (bench.root / PATH).write_text(body(bench) + "\nMine.\n")

    answer = take_out(asked(bench, undo=undo))

    assert answer.status == 409 and PATH in str(answer.body["message"]) and (bench.root / PATH).exists()


def test_the_same_file_again_is_told_and_changes_nothing(bench: Bench) -> None:
    dropped(bench)
    before = files(bench)

    answer = dropped(bench)

    assert "imported before as" in str(answer.body["told"])
    assert answer.body["undo"] == 0
    assert {one for one in files(bench) if one.startswith("content/")} == {
        one for one in before if one.startswith("content/")
    }


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50)),
        ("page.html", b"<html><body></body></html>"),
        ("broken.pdf", b"%PDF-1.4 nothing"),
        ("broken.zip", b"PK\x03\x04 nothing"),
        ("noise.txt", bytes(range(256))),
    ],
)
def test_what_cannot_be_imported_is_told_as_on_the_command_line(bench: Bench, name: str, data: bytes) -> None:
    answer = dropped(bench, data, name=name)

    assert answer.status == 200 and row(answer)["refused"] is True
    assert f"{name}: not imported" in str(answer.body["told"]) and "error I" in str(answer.body["told"])
    assert not (bench.root / "content").exists()
    assert "/tmp" not in str(answer.body["told"])


@pytest.mark.parametrize(
    ("fields", "data"),
    [
        ({"mode": "delete"}, TEXT),
        ({"keep": "1;2"}, TEXT),
        ({"cut": "-1"}, TEXT),
        ({"keep": "0"}, TEXT),
        ({"keep": ["1"]}, TEXT),
        ({}, b""),
    ],
)
def test_requests_that_no_page_of_ours_makes_are_malformed(
    bench: Bench, fields: dict[str, Json], data: bytes
) -> None:
    with pytest.raises(MalformedError):
        dropped(bench, data, **fields)


@pytest.mark.parametrize("name", ["", "..", "../harbour", "nothing", "a/b", "x\0y", "port-alder"])
def test_lines_of_what_is_no_article_are_malformed(bench: Bench, name: str) -> None:
    dropped(bench)

    with pytest.raises(MalformedError):
        show_lines(asked(bench, article=name))


@given(st.text(max_size=300))
@example("../../../etc/passwd")
@example("C:\\fakepath\\saved.html")
@example("\u202etxt.exe")
@example("a" * 400 + ".html")
@example("..")
@example(".html")
@example("имя" * 80 + ".pdf")
@example("\ud800.txt")
@example("con.txt\0.html")
def test_no_name_leads_a_file_elsewhere(name: str) -> None:
    made = safe_name(name)

    assert Path(made).name == made and made not in (".", "..") and "\0" not in made
    assert 0 < len(made.encode()) <= 120


def test_the_name_and_the_ending_of_a_file_stay() -> None:
    assert safe_name("C:\\fakepath\\A quiet harbour.HTML").lower() == "a quiet harbour.html"
