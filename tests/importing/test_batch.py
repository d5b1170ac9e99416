"""A pile of files goes in: what is new, what is here, what has changed; no word of a person's is lost."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.importing import (
    Asked,
    FileReport,
    ImportReport,
    Mode,
    Outcome,
    Pictures,
    Twins,
    Update,
    describe,
    import_files,
)
from site_builder.importing.likeness import Likenesses
from site_builder.importing.reviewing import Decision, decide
from site_builder.read.record import read_record
from tests.archive_files import ARCHIVE
from tests.intake.samples import LAST, LONG, NEXT

TODAY = date(2026, 11, 21)
FOURTH = "The harbour master had warned in spring that the old quay would not stand another winter of storms."
FIFTH = "Two boats were lost there in the gales of last year, and the crews have asked for lights ever since."
TEXT = f"A plan for the harbour\n\n{LONG}\n\n{NEXT}\n\n{LAST}\n\n{FOURTH}\n\n{FIFTH}\n"
ARTICLE = Path("content/articles/a-plan-for-the-harbour.md")
PNG = b"\x89PNG\r\n\x1a\nsmall"
JPEG = b"\xff\xd8\xffsmall"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with a folder of saved files, in which the command is typed."""
    (tmp_path / "saved").mkdir()
    (tmp_path / "archive.yaml").write_text(ARCHIVE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def save(name: str, text: str) -> Path:
    path = Path("saved") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def report_of(path: Path, asked: Asked = Asked()) -> FileReport:  # noqa: B008  it is frozen
    (report,) = import_files((path,), Path(), TODAY, asked).files
    return report


def page(url: str, *paragraphs: str, inside: str = "") -> str:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><title>A plan for the harbour</title>'
        f'<link rel="canonical" href="{url}"></head>'
        f"<body><article><h1>A plan for the harbour</h1>{inside}{body}</article></body></html>"
    )


def test_the_very_words_of_an_article_are_not_written_twice_unless_asked(root: Path) -> None:
    report_of(save("a.txt", TEXT))
    twin = save("b.txt", f"{TEXT}\n")

    assert report_of(twin).outcome is Outcome.DUPLICATE
    assert report_of(twin).path == ARTICLE.as_posix()
    assert len(list((root / "content/articles").iterdir())) == 1

    kept = report_of(twin, Asked(twins=Twins.KEPT))

    assert kept.outcome is Outcome.NEEDS_A_LOOK and "I32" in {one.code for one in kept.issues}
    assert len(list((root / "content/articles").iterdir())) == 2


def test_a_changed_source_shows_its_changes_and_writes_nothing(root: Path) -> None:
    report_of(save("a.txt", TEXT))
    before = (root / ARTICLE).read_bytes()

    report = report_of(save("a.txt", TEXT.replace("four years", "five years")))

    assert report.outcome is Outcome.CHANGED and report.path == ARTICLE.as_posix()
    assert report.revision is not None and [one.theirs for one in report.revision.taken] != []
    assert (root / ARTICLE).read_bytes() == before


def test_an_update_takes_the_source_s_changes_and_keeps_a_person_s(root: Path) -> None:
    report_of(save("a.txt", TEXT))
    edited = (root / ARTICLE).read_text("utf-8")
    edited = edited.replace("title:", "# a remark of mine\ntitle:").replace("Two boats", "Three boats")
    (root / ARTICLE).write_text(edited, "utf-8")
    changed = save("a.txt", TEXT.replace("four years", "five years"))

    report = report_of(changed, Asked(update=Update.MERGED))

    text = (root / ARTICLE).read_text("utf-8")
    assert report.outcome is Outcome.UPDATED
    assert "five years" in text and "Three boats" in text and "# a remark of mine\n" in text
    record, issues = read_record(ARTICLE.as_posix(), text)
    assert record is not None and not issues
    assert report_of(changed).outcome is Outcome.ALREADY_HERE
    # The next change is one to the newer state: what was taken before is no change any more.
    newest = report_of(save("a.txt", TEXT.replace("four years", "six years")))
    assert newest.revision is not None and len(newest.revision.taken) == 1
    assert "five" in newest.revision.taken[0].base[0]


def test_what_a_person_kept_and_cut_stays_so_in_a_newer_state_of_the_source(root: Path) -> None:
    signed = TEXT.replace("\n\n", "\n\nBy Petra Marsh\n\n", 1)
    report_of(save("a.txt", signed))
    last = len(signed.splitlines())
    assert decide(root, ARTICLE.stem, Decision.KEEP, (3,))[1]
    assert decide(root, ARTICLE.stem, Decision.CUT, (last,))[1]

    newer = signed.replace("four years", "five years").replace("By Petra", "Share on Facebook\n\nBy Petra")
    report_of(save("a.txt", newer), Asked(update=Update.MERGED))

    body = (root / ARTICLE).read_text("utf-8").split("---\n", 2)[2]
    assert "By Petra Marsh" in body and FIFTH not in body and "five years" in body


def test_where_both_changed_a_paragraph_a_person_s_words_stay_and_both_are_shown(root: Path) -> None:
    report_of(save("a.txt", TEXT))
    mine = (root / ARTICLE).read_text("utf-8").replace("four years", "some years")
    (root / ARTICLE).write_text(mine, "utf-8")
    changed = save("a.txt", TEXT.replace("four years", "five years").replace("gales", "storms"))

    told = describe(import_files((changed,), Path(), TODAY, Asked(update=Update.MERGED)))

    text = (root / ARTICLE).read_text("utf-8")
    assert "some years" in text and "storms of last year" in text
    assert "both changed, and your words stay" in told and "+ yours: " in told and "+ its: " in told


@pytest.mark.usefixtures("root")
def test_a_changed_page_is_compared_with_the_article_of_its_address_and_not_with_a_copy() -> None:
    words = (LONG, NEXT, LAST, FOURTH, FIFTH)
    report_of(save("a.html", page("https://example.org/a", *words)))
    report_of(save("copy.txt", f"Another headline\n\n{TEXT.partition(LONG)[2]}\n\n{LONG} It rained.\n"))

    report = report_of(save("a.html", page("https://example.org/a", *words, f"{NEXT} It rained again.")))

    assert report.outcome is Outcome.CHANGED and report.path == ARTICLE.as_posix()


def test_a_newer_state_of_an_article_takes_the_place_of_the_older_one_among_the_texts() -> None:
    texts = Likenesses()
    texts.add("a.md", f"{LONG} {NEXT} {LAST}")
    texts.add("a.md", f"{LONG} {NEXT} {LAST}")

    (found,) = texts.alike(f"{LONG} {NEXT} {LAST}")

    assert found.share == 1.0


def test_an_article_nobody_changed_is_updated_though_its_original_would_be_read_otherwise(root: Path) -> None:
    report_of(save("a.txt", TEXT))
    kept = root / "content/originals/a-plan-for-the-harbour.txt"
    kept.write_text(f"Other words\n\n{FIFTH}\n", "utf-8")

    report = report_of(save("a.txt", TEXT.replace("four years", "five years")), Asked(update=Update.MERGED))

    assert report.outcome is Outcome.UPDATED and "five years" in (root / ARTICLE).read_text("utf-8")
    assert "`--update` takes" not in describe(ImportReport(Mode.WRITE, (report,)))


@pytest.mark.usefixtures("root")
def test_a_page_of_another_address_with_the_same_headline_is_another_article() -> None:
    words = (LONG, NEXT, LAST, FOURTH, FIFTH)
    report_of(save("a.html", page("https://example.org/a", *words)))

    report = report_of(
        save("b.html", page("https://example.net/b", *words, "And that was all that was said."))
    )

    assert report.outcome is Outcome.NEEDS_A_LOOK
    assert {"I08", "I32"} <= {one.code for one in report.issues}


def test_a_link_that_was_listed_is_filled_by_the_page_saved_later(root: Path) -> None:
    listed = "title,url,time_added,tags,status\nPlan,https://example.org/a,1500000000,harbour,unread\n"
    (stub,) = import_files((save("pocket.csv", listed),), Path(), TODAY).files
    assert stub.placed is not None
    path = root / stub.placed.path
    path.write_text(path.read_text("utf-8").replace("title: Plan", "title: My name for it"), "utf-8")

    report = report_of(save("a.html", page("https://example.org/a", LONG, NEXT, LAST, FOURTH, FIFTH)))

    text = path.read_text("utf-8")
    assert report.outcome is Outcome.FILLED and report.path == stub.placed.path
    assert "title: My name for it" in text and LONG in text and "link-only" not in text and "harbour" in text


def test_a_link_that_stands_in_several_lists_is_imported_once(root: Path) -> None:
    in_pocket = "title,url,time_added,tags,status\nPlan,https://example.org/a,1500000000,harbour,unread\n"
    in_instapaper = "URL,Title,Selection,Folder,Timestamp\nhttps://www.example.org/a/,Plan,,Unread,1\n"
    saved = (save("a.csv", in_pocket), save("b.csv", in_instapaper))

    first, second = import_files(saved, root, TODAY).files

    assert (first.outcome, second.outcome) == (Outcome.IMPORTED, Outcome.ALREADY_HERE)
    assert first.placed is not None and second.path == first.placed.path


def test_a_link_with_a_remark_is_left_and_the_page_stands_beside_it(root: Path) -> None:
    listed = "title,url,time_added,tags,status\nPlan,https://example.org/a,1500000000,harbour,unread\n"
    (stub,) = import_files((save("pocket.csv", listed),), Path(), TODAY).files
    assert stub.placed is not None
    path = root / stub.placed.path
    mine = path.read_text("utf-8").replace("title:", "# look at this\ntitle:")
    path.write_text(mine, "utf-8")

    report = report_of(save("a.html", page("https://example.org/a", LONG, NEXT, LAST, FOURTH, FIFTH)))

    assert path.read_text("utf-8") == mine
    assert report.placed is not None and (root / report.placed.path) != path


def test_pictures_that_came_with_a_page_are_copied_and_others_stay_links(root: Path) -> None:
    save("A page_files/boat.png", "").write_bytes(PNG)
    save("A page_files/script.png", "<script>alert(1)</script>")
    pictures = (
        '<img src="A%20page_files/boat.png" alt="A boat"><img src="A page_files/script.png" alt="None">'
        '<img src="https://example.com/far.jpg" alt="Far">'
    )
    figure = f"<figure>{pictures}<figcaption>Boats in the harbour</figcaption></figure>"
    saved = save("A page.html", page("", LONG, NEXT, LAST, FOURTH, inside=figure))

    report = report_of(saved)

    assert report.placed is not None
    text, folder = (root / report.placed.path).read_text("utf-8"), root / "content/media"
    assert [path.read_bytes() for path in folder.rglob("*.*")] == [PNG]
    assert f"](media/{Path(report.placed.path).stem}/boat.png" in text
    assert "](https://example.com/far.jpg" in text


def test_an_update_takes_a_changed_picture_under_a_name_of_its_own(root: Path) -> None:
    picture = save("A page_files/boat.png", "")
    picture.write_bytes(PNG)
    shown = '<p><img src="A%20page_files/boat.png" alt="A boat"></p>'
    saved = save("A page.html", page("", LONG, shown, NEXT, LAST, FOURTH))
    first = report_of(saved)
    assert first.placed is not None
    picture.write_bytes(PNG + b"another")
    save("A page.html", page("", LONG, shown, NEXT, LAST, f"{FOURTH} It was said twice."))

    report = report_of(saved, Asked(update=Update.MERGED))

    assert report.outcome is Outcome.UPDATED and not report.issues
    text, folder = (root / first.placed.path).read_text("utf-8"), root / "content/media"
    assert sorted(path.read_bytes() for path in folder.rglob("*.png")) == [PNG, PNG + b"another"]
    assert "/boat-2.png)" in text and "/boat.png)" not in text


def test_pictures_stay_links_when_that_was_asked(root: Path) -> None:
    save("A page_files/boat.png", "").write_bytes(PNG)
    pictures = '<p><img src="A%20page_files/boat.png" alt="A boat"></p>'
    saved = save("A page.html", page("", LONG, NEXT, LAST, FOURTH, inside=pictures))

    report = report_of(saved, Asked(pictures=Pictures.LINKED))

    assert not (root / "content/media").exists()
    assert [one.code for one in report.issues] == ["I16"]
    assert "1 of its pictures came with this page alone" in report.issues[0].message


@pytest.mark.usefixtures("root")
def test_a_large_import_says_a_line_for_each_and_more_where_a_person_is_needed() -> None:
    for number in range(14):
        save(f"{number:02}.txt", f"Vote number {number}\n\n{LONG} {number}\n\n{NEXT} {number * 7} {LAST}\n")
    save("99.txt", "")

    seen: list[tuple[int, str]] = []
    report = import_files((Path("saved"),), Path(), TODAY, Asked(tell=lambda *one: seen.append(one)))

    told = describe(report)
    assert [count for count, _ in seen] == list(range(1, 16))
    assert len([line for line in told.splitlines() if line.startswith("saved/")]) == 15
    assert "saved/99.txt: not imported" in told and "1 refused" in told
    assert (
        describe(import_files((Path("saved"),), Path(), TODAY)).splitlines()[-1]
        == "14 already here; 1 refused"
    )


@pytest.mark.usefixtures("root")
def test_an_import_that_was_broken_off_goes_on_where_it_stopped() -> None:
    save("a.txt", TEXT)
    import_files((Path("saved/a.txt"),), Path(), TODAY)
    save("b.txt", f"Another vote\n\n{FOURTH}\n\n{FIFTH}\n\n{LONG} It was late.\n")

    outcomes = [one.outcome for one in import_files((Path("saved"),), Path(), TODAY).files]

    assert outcomes[0] is Outcome.ALREADY_HERE and outcomes[1] is not Outcome.ALREADY_HERE


def test_a_dry_run_tells_of_an_update_and_writes_nothing(root: Path) -> None:
    report_of(save("a.txt", TEXT))
    before = (root / ARTICLE).read_bytes()

    asked = Asked(Mode.DRY_RUN, update=Update.MERGED)
    told = describe(import_files((save("a.txt", TEXT.replace("four", "five")),), Path(), TODAY, asked))

    assert "would bring its changes into" in told and (root / ARTICLE).read_bytes() == before
