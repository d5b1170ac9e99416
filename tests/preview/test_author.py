"""What an author sees while writing is what would be built, and a broken save hides nothing that stood."""

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.link import Drafts
from site_builder.model.disclosure import Audience
from site_builder.preview.author import Author, OutOfDateError
from site_builder.preview.files import SiteFiles
from site_builder.preview.look import STYLE
from site_builder.publishing import publish
from site_builder.report import Format, has_errors, show
from tests.archive_files import unpack
from tests.faults.counts import times
from tests.properties.test_build import EDITS_OF, START, read_files, write_files
from tests.warm import memory, warmed

ROUNDS, EDITS = times(2, 25), times(6, 12)
HARBOUR = "content/articles/harbour.md"
NOTES = "content/notes/harbour.yaml"
PAGE = "articles/harbour/index.html"


def begun(root: Path, files: str = START) -> Author:
    """An author at work on an archive."""
    author = Author(warmed(files, root), memory())
    author.saved(())
    return author


def save(author: Author, path: str, old: str, new: str) -> None:
    """Change words of a file, and tell of it."""
    file = author.options.root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    author.saved({path})


def page(author: Author, path: str = PAGE) -> str:
    assert author.preview
    return (SiteFiles(author.preview, author.options.root).get(path) or b"").decode()


def told(author: Author) -> str:
    return show(author.findings, author.texts, Format.TEXT)


def built(root: Path) -> Mapping[str, bytes]:
    """What a build makes for the author, with the one name of the style sheet."""
    site = make(Options(root, drafts=Drafts.SHOW, audience=Audience.AUTHOR), memory())
    style = next(one.path for one in site.outputs if one.path.startswith("assets/theme."))
    return {
        one.path: one.data.replace(style.encode(), STYLE.encode()) if b"<html" in one.data else one.data
        for one in site.outputs
    }


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_after_any_saves_every_file_is_as_it_would_be_built(seed: int, tmp_path: Path) -> None:
    chance, files = random.Random(seed), read_files(unpack(START, tmp_path / "start"))
    author = begun(tmp_path / "kept")
    root = author.options.root

    for _ in range(EDITS):
        before = dict(files)
        for edit in chance.sample(EDITS_OF, k=chance.choice([1, 1, 2])):
            edit(chance, files)
        write_files(root, files)
        author.saved({name for name in {*before, *files} if before.get(name) != files.get(name)})
        [*author.look_through()]

        assert author.preview and not has_errors(author.findings), told(author)
        served = SiteFiles(author.preview, root)
        expected = built(root)
        assert [name for name, data in expected.items() if served.get(name) != data] == []


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_every_file_can_be_made_right_after_a_save(seed: int, tmp_path: Path) -> None:
    chance, files = random.Random(seed), read_files(unpack(START, tmp_path / "start"))
    author = begun(tmp_path / "kept")
    root = author.options.root

    for _ in range(EDITS):
        # What pages take from all others is of before: it names what may be gone since.
        [*author.look_through()]
        names = built(root).keys()
        before = dict(files)
        chance.choice(EDITS_OF)(chance, files)
        write_files(root, files)
        author.saved({name for name in {*before, *files} if before.get(name) != files.get(name)})

        assert author.preview
        served = SiteFiles(author.preview, root)
        assert "index.html" in [name for name in names if served.get(name) is not None]
        assert [name for name in names if served.trouble(name)] == []


def test_words_of_a_text_and_of_a_note_are_seen_at_once(tmp_path: Path) -> None:
    author = begun(tmp_path)

    save(author, HARBOUR, "The harbour is quiet.", "The harbour is still.")
    save(author, NOTES, "From five o'clock on.", "From six o'clock on.")

    assert "is still" in page(author) and "From six" in page(author)
    assert "From six" in page(author, "articles/market/index.html")
    assert "From six" in page(author, "notes/evening/index.html")


def test_a_headline_and_a_style_sheet_are_seen_without_reading_anything_else(tmp_path: Path) -> None:
    author = begun(tmp_path)
    assert author.preview
    before = author.preview.written.archive.meetings
    (tmp_path / "content/people/ida.md").write_text("---\nnot yet told of\n", "utf-8")

    save(author, HARBOUR, "title: A quiet harbour", "title: A still harbour")
    (tmp_path / "theme/css").mkdir(parents=True)
    (tmp_path / "theme/css/own.css").write_text("@layer parts { p { margin: 7em } }", "utf-8")
    author.saved({"theme/css/own.css"})

    assert "A still harbour" in page(author) and "A still harbour" in page(author, "tags/boats/index.html")
    assert "7em" in page(author, STYLE)
    assert author.preview.written.archive.meetings is before


def test_a_headline_that_a_text_of_ours_shows_changes_there_too(tmp_path: Path) -> None:
    author = begun(tmp_path, START.replace("Words of [[ida]]", "Words of [[article:harbour]]"))

    save(author, HARBOUR, "title: A quiet harbour", "title: A still harbour")

    assert "A still harbour" in page(author, "about/index.html")


def test_another_tag_is_seen_at_once(tmp_path: Path) -> None:
    author = begun(tmp_path)

    save(author, HARBOUR, "tags: [boats]", "tags: [sails]")

    assert "A quiet harbour" in page(author, "tags/sails/index.html")
    assert "A quiet harbour" not in page(author, "tags/boats/index.html")


def test_a_new_note_and_a_deleted_one_are_seen_at_once(tmp_path: Path) -> None:
    author = begun(tmp_path)
    head = "id: quiet, kind: context, quote: harbour is, summary: Hush."
    new = f"  - {{{head}, as_of: 2020-02-01, author: ida, created: 2020-02-01}}\n"

    save(author, NOTES, "notes:\n", f"notes:\n{new}")
    assert "Hush." in page(author)
    save(author, NOTES, new, "")
    assert "Hush." not in page(author)


def test_a_file_that_cannot_be_read_leaves_its_page_up_and_is_told(tmp_path: Path) -> None:
    author = begun(tmp_path)

    save(author, HARBOUR, "title:", "titel: [")

    assert "The harbour is quiet" in page(author) and f"{HARBOUR}:2" in told(author)
    assert has_errors(author.findings)

    save(author, HARBOUR, "titel: [", "title:")
    assert not has_errors(author.findings), told(author)


def test_wrong_settings_leave_everything_up(tmp_path: Path) -> None:
    author = begun(tmp_path)

    save(author, "archive.yaml", "title:", "titel:")

    assert "The harbour is quiet" in page(author) and "did you mean `title`?" in told(author)


def test_a_wrong_template_leaves_the_pages_as_they_look(tmp_path: Path) -> None:
    author = begun(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/article.html").write_text("{% if %}", "utf-8")

    author.saved({"templates/article.html"})

    assert "The harbour is quiet" in page(author) and "templates/article.html:1" in told(author)


def test_a_page_whose_template_fails_says_why(tmp_path: Path) -> None:
    author = begun(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/article.html").write_text("{{ 1 // 0 }}", "utf-8")

    author.saved({"templates/article.html"})

    assert author.preview
    files = SiteFiles(author.preview, tmp_path)
    assert files.get(PAGE) is None and "templates/article.html:1" in files.trouble(PAGE)


def test_a_note_whose_words_are_gone_is_told_at_once_and_stays_on_its_page(tmp_path: Path) -> None:
    author = begun(tmp_path)

    save(author, HARBOUR, "in the evening", "at night")

    assert "error N01" in told(author) and "From five" in page(author)


def test_what_is_wrong_between_records_is_told_when_they_are_looked_through(tmp_path: Path) -> None:
    author = begun(tmp_path)
    save(author, HARBOUR, "people: [ida]", "people: [ada]")
    assert not has_errors(author.findings)

    next(author.look_through())
    assert "error L01" in told(author)
    save(author, HARBOUR, "people: [ada]", "people: [ida]")
    next(author.look_through())
    assert not has_errors(author.findings)


def test_looking_through_ends_as_soon_as_something_is_saved(tmp_path: Path) -> None:
    author = begun(tmp_path)
    author.stop = lambda: True

    with pytest.raises(OutOfDateError):
        next(author.look_through())

    author.stop = lambda: False
    assert len([*author.look_through()]) == 2


def test_an_archive_begins_when_its_settings_do(tmp_path: Path) -> None:
    author = Author(tmp_path, memory())
    author.saved(())
    assert author.preview is None and "C01" in told(author)

    unpack(START, tmp_path)
    author.saved({"archive.yaml"})
    assert "The harbour is quiet" in page(author)


def test_no_file_of_the_folder_is_a_file_of_the_site(tmp_path: Path) -> None:
    author = begun(tmp_path)

    for path in (
        HARBOUR,
        "../archive.yaml",
        "media/../../archive.yaml",
        "media/harbour/../boat.svg",
        "media/x",
    ):
        assert page(author, path) == ""
    assert "svg" in page(author, "media/harbour/boat.svg")


def test_of_a_large_archive_the_last_build_says_what_pages_take_from_all_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.keeping.LARGE", 1)
    author = begun(tmp_path)
    assert len([*author.look_through()]) == 1
    mentioned = "people/ida/index.html"
    before = page(author, mentioned)

    publish(Options(tmp_path))
    later = begun(tmp_path)

    assert "Words of" not in before and "Words of" in page(later, mentioned)
