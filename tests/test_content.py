"""What the first archive promises: notes of every kind, enough of them, checked sources, our own words."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from site_builder.build import Options, make
from site_builder.cache import Cache
from site_builder.model.archive import Archive
from site_builder.model.kinds import NoteKind
from site_builder.model.records.note import Status
from site_builder.report import Format, Strictness, judge, show

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
SEEDS = SHARED / "seeds"
FACTS = SHARED / "facts.yaml"
LONGEST_SHARED_RUN = 7
_WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def archive() -> Archive:
    """The archive of this repository, linked."""
    site = make(Options(PROJECT), Cache())
    errors = judge(site.issues, site.sources.texts, {}, Strictness.NORMAL)
    assert site.archive is not None and site.outputs, show(errors, site.sources.texts, Format.TEXT)
    return site.archive


def facts() -> str:
    if not FACTS.exists():
        pytest.skip("the checked facts lie beside the repository, in ../shared/facts.yaml; they are not here")
    return FACTS.read_text("utf-8")


def runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[start : start + length]) for start in range(len(words) - length + 1))


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("\u00ad", ""))


def our_texts() -> Iterator[tuple[str, str]]:
    """Every text of the repository, kept or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git repository, so what belongs to it cannot be listed")
    for name in sorted(set(listed.stdout.decode("utf-8").split("\0")) - {""}):
        try:
            yield name, (PROJECT / name).read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue


def published(archive: Archive) -> Iterable[str]:
    """Ids of the notes that readers see."""
    return [name for name, note in archive.notes.items() if note.status is Status.PUBLISHED]


def test_there_are_four_articles_with_twelve_notes_or_more_each(archive: Archive) -> None:
    assert len(archive.articles) == 4
    assert {name: len(notes) for name, notes in archive.notes_on.items() if len(notes) < 12} == {}


def test_there_are_fifty_two_notes_or_more(archive: Archive) -> None:
    assert len([*published(archive)]) >= 52


def test_every_kind_of_note_is_in_use(archive: Archive) -> None:
    assert {note.kind for note in archive.notes.values()} == set(NoteKind)


def test_a_note_stands_on_two_articles(archive: Archive) -> None:
    assert [name for name, note in archive.notes.items() if note.also]


def test_an_article_of_the_archive_speaks_against_another(archive: Archive) -> None:
    against = [
        name
        for name, note in archive.notes.items()
        for source in note.sources
        if source.article and source.article != note.on
    ]

    assert against


def test_all_fourteen_meetings_are_there_each_with_a_source(archive: Archive) -> None:
    assert len(archive.meetings) == 14
    assert [name for name, meeting in archive.meetings.items() if not meeting.sources] == []


def test_every_article_is_a_digest_of_our_own_and_says_where_the_original_is(archive: Archive) -> None:
    for name, article in archive.articles.items():
        assert (article.rights, article.text.value) == ("own", "digest"), name
        assert 450 <= len(article.body.split()) <= 800, f"{name}: {len(article.body.split())} words"


def test_every_note_has_a_source_or_says_where_we_looked(archive: Archive) -> None:
    bare = (NoteKind.EDITORIAL, NoteKind.GLOSS, NoteKind.TRANSLATION)

    without = [
        name
        for name, note in archive.notes.items()
        if not note.sources and not note.searched and note.kind not in bare
    ]

    assert without == []


def test_our_own_words_have_the_quotation_marks_and_dashes_of_print(archive: Archive) -> None:
    ours = [
        *(
            (note.id, text)
            for note in archive.notes.values()
            for text in (note.summary, note.body, note.claim)
        ),
        *((one.id, each.basis) for one in archive.articles.values() for each in one.evidence),
        *((one.id, one.body) for one in archive.articles.values()),
        *((one.id, one.body) for one in archive.meetings.values()),
    ]

    assert [(id, text) for id, text in ours if re.search(r'"|\d{4}-\d{4}', text)] == []


def test_every_address_that_a_note_cites_was_checked(archive: Archive) -> None:
    known = facts()

    cited = {
        (name, str(source.url))
        for name, note in archive.notes.items()
        for source in note.sources
        if source.url
    }

    assert cited
    assert {(name, url) for name, url in cited if url not in known} == set()


def test_no_sentence_of_a_saved_article_is_in_the_repository() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the saved articles lie beside the repository, in ../shared/seeds; they are not here")
    length = LONGEST_SHARED_RUN + 1
    # A headline is a name, and may be said in full.
    named = {
        run for line in facts().splitlines() if "headline:" in line for run in runs(words_of(line), length)
    }
    theirs = {
        run for path in SEEDS.glob("*.txt") for run in runs(words_of(path.read_text("utf-8")), length)
    } - named
    assert len(theirs) > 1000

    shared = {
        name: " ".join(run)
        for name, text in our_texts()
        for run in runs(words_of(text), length)
        if run in theirs
    }

    assert shared == {}


def test_every_address_of_a_source_anywhere_in_the_archive_is_among_the_checked_ones() -> None:
    known = facts()
    given = {
        (path.name, found)
        for path in (PROJECT / "content").rglob("*")
        if path.suffix in (".md", ".yaml")
        for found in re.findall(r'(?m)^\s*-?\s*url: "?(\S+?)"?\s*$', path.read_text("utf-8"))
    }

    assert len(given) > 100
    assert not sorted(one for one in given if one[1] not in known)
