"""What is mended by rule means the same place as before, and needs no mending again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.annotate.find import find
from site_builder.annotate.outcome import Found
from site_builder.annotate.repair import haystack_of
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Quote
from site_builder.read.record import read_record
from site_builder.text.encode import flow
from site_builder.tools.mending import mended

PATH = "content/notes/minsk.yaml"
HEAD = "---\ntitle: Minsk\nrights: own\nsource_url: https://example.org/a\n---\n\n"
WORDS = ("rain", "snow", "the", "harbour", "was", "loud", "quiet")


def archive(body: str, notes: str) -> Archive:
    texts = {"content/articles/minsk.md": HEAD + body, PATH: notes}
    records = (read_record(path, text).value for path, text in texts.items())
    return link(tuple(record for record in records if record), Drafts.SHOW).value


def yaml(*quotes: str) -> str:
    rest = "\n    ".join(
        ("kind: context", "summary: A.", "as_of: 2026-01-01", "author: ed", "created: 2026-01-01")
    )
    notes = "".join(f"  - id: n{n}   # note {n}\n    {quote}\n    {rest}\n" for n, quote in enumerate(quotes))
    return f"article: minsk\nnotes:\n{notes}"


def places(made: Archive) -> list[tuple[int, int]]:
    (article,) = made.articles.values()
    return [_place(article, note) for note in made.notes.values()]


def _place(article: Article, note: Note) -> tuple[int, int]:
    outcome = find(Quote(note.quote, note.prefix, note.suffix, note.occurrence), haystack_of(article))
    assert isinstance(outcome, Found)
    return outcome.places[0].start, outcome.places[0].end


def test_a_long_quote_that_stands_once_is_left_alone() -> None:
    text = yaml("quote: the harbour was quiet in the rain")

    assert mended(archive("Then the harbour was quiet in the rain.", text), {PATH: text}).files == ()


def test_lost_and_ambiguous_quotes_are_left_to_a_person() -> None:
    text = yaml("quote: nobody wrote this", "quote: rain")

    assert mended(archive("The rain and the rain.", text), {PATH: text}).files == ()


def test_a_file_that_is_not_as_it_was_read_is_refused_with_the_reason() -> None:
    text = yaml("quote: the rain")

    found = mended(archive("After the rain.", text), {PATH: "article: minsk\nnotes: []\n"})

    assert found.files == () and found.refused == ((PATH, "the place to change is not in the file"),)


def test_the_difference_names_the_file_and_shows_what_comes_in() -> None:
    text = yaml("quote: the rain   # short").removesuffix("\n")

    (file,) = mended(archive("After the rain.", text), {PATH: text}).files

    assert file.count == 1
    assert file.diff.startswith(f"--- {PATH}\n+++ {PATH}\n") and "\n+    prefix: After\n" in file.diff
    assert all(line.endswith("\n") for line in file.diff.splitlines(keepends=True))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=30), st.data())
def test_mending_keeps_every_place_and_is_done_once(words: list[str], data: st.DataObject) -> None:
    body = " ".join(words) + "."
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : start + data.draw(st.integers(1, 3))])
    text = yaml(f"quote: {flow(quote)}\n    occurrence: 1")
    before = archive(body, text)

    (file,) = mended(before, {PATH: text}).files or (None,)

    if file is not None:
        after = archive(body, file.after)
        assert places(after) == places(before)
        assert mended(after, {PATH: file.after}).files == ()
        assert file.after.count("#") == text.count("#")
