"""What is mended by rule means the same place as before, and needs no mending again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.annotate.find import find
from site_builder.annotate.outcome import Found
from site_builder.annotate.repair import haystack_of
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.records import Article, Note, NoteFile
from site_builder.model.records.note import Quote
from site_builder.read.record import read_record
from site_builder.text.encode import flow
from site_builder.text.plain import digest_of
from site_builder.tools.mending import DIGEST, mended

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


def written(text: str) -> dict[str, str]:
    """The quote of the first note and what stands around it, as a file has them."""
    made = read_record(PATH, text).value
    assert isinstance(made, NoteFile)
    note = made.notes[0]
    return {"quote": note.quote, "prefix": note.prefix, "suffix": note.suffix, "digest": made.text_sha256}


def after(body: str, text: str, *faulty: str) -> str:
    """A file of notes once it is mended."""
    (file,) = mended(archive(body, text), {PATH: text}, faulty).files
    return file.after


def test_every_quote_gets_whole_words_of_32_characters_on_either_side_and_the_file_its_digest() -> None:
    body = "Nobody had expected that the old harbour would be so quiet, and everybody said so afterwards."

    made = written(after(body, yaml("quote: the old harbour would be so quiet")))

    assert made["prefix"] == "Nobody had expected that"
    assert made["suffix"] == ", and everybody said so"
    assert made["digest"] == digest_of(body)


def test_context_is_as_short_as_the_text_is_before_or_after_the_quote() -> None:
    made = written(after("The old harbour is quiet.", yaml("quote: The old harbour is quiet")))

    assert (made["prefix"], made["suffix"]) == ("", ".")


def test_a_quote_with_a_gap_gets_what_stands_before_its_first_part_and_after_its_second() -> None:
    body = "At dawn the old harbour was quiet, as it often is in the winter, and stayed so all day."

    made = written(after(body, yaml("quote: the old harbour was quiet … in the winter")))

    assert (made["prefix"], made["suffix"]) == ("At dawn", ", and stayed so all day.")
    assert made["quote"] == "the old harbour was quiet … in the winter"


def test_context_reaches_into_the_block_before_and_the_block_after() -> None:
    body = "## A heading\n\n- one\n- two\n\n> the harbour is quiet\n\nand nobody minds"

    made = written(after(body, yaml("quote: the harbour is quiet")))

    assert (made["prefix"], made["suffix"]) == ("A heading one two", "and nobody minds")


def test_words_without_spaces_between_them_are_cut_between_signs() -> None:
    body = "港" * 20 + "今日は静かな港です" + "海" * 20

    made = written(after(body, yaml("quote: 今日は静かな港です")))

    assert (made["prefix"], made["suffix"]) == ("港" * 20, "海" * 20)


def test_all_places_of_a_quote_have_no_one_context() -> None:
    made = written(after("Rain and rain.", yaml("quote: rain\n    occurrence: all")))

    assert (made["prefix"], made["suffix"]) == ("", "")


def test_an_old_digest_is_written_anew_where_every_quote_still_has_its_place() -> None:
    old = after("The harbour is quiet.", yaml("quote: harbour is quiet"))

    new = after("The harbour is quiet. It rains.", old)

    assert written(new)["digest"] == digest_of("The harbour is quiet. It rains.")
    assert new.count(DIGEST) == 1


def test_the_digest_stays_while_a_quote_is_lost_for_it_tells_a_changed_article_from_a_mistyped_note() -> None:
    old = after("The harbour is quiet.", yaml("quote: harbour is quiet"))

    found = mended(archive("The town is loud.", old), {PATH: old})

    assert (found.files, found.open) == ((), 1)


def test_the_digest_waits_while_the_file_has_errors() -> None:
    made = after("The harbour is quiet.", yaml("quote: harbour is quiet"), PATH)

    assert DIGEST not in made


def test_lost_and_ambiguous_quotes_are_left_to_a_person_and_counted() -> None:
    text = yaml("quote: nobody wrote this", "quote: rain")

    found = mended(archive("The rain and the rain.", text), {PATH: text})

    assert (found.files, found.open) == ((), 2)


def test_a_file_that_is_not_as_it_was_read_is_refused_with_the_reason() -> None:
    text = yaml("quote: the rain")

    found = mended(archive("After the rain.", text), {PATH: "article: minsk\nnotes: []\n"})

    assert found.files == () and found.refused == ((PATH, "the place to change is not in the file"),)


def test_the_difference_names_the_file_and_shows_what_comes_in() -> None:
    text = yaml("quote: the rain   # short").removesuffix("\n")

    (file,) = mended(archive("After the rain.", text), {PATH: text}).files

    assert (file.quotes, file.digests) == (1, 1)
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
        again = archive(body, file.after)
        assert places(again) == places(before)
        assert mended(again, {PATH: file.after}).files == ()
        assert file.after.count("#") == text.count("#")
