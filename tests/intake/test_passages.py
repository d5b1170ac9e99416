"""Lines belong together only where somebody's program wrapped them."""

from site_builder.intake.lines import split_lines
from site_builder.intake.passages import Passage, count_words, passages

WRAPPED = """\
The council of Port Alder met for three hours on Tuesday
and agreed on a plan for the harbour that nobody had
expected, the mayor said after the vote.

Fishing crews will keep the eastern quay until the new one
is finished, which the engineers say will take four years
at the least.
   A second vote is needed before work can begin, and the
opposition has promised to make it a long one.

• the eastern quay, which is the oldest of them all and
  the one with the cranes
• the western quay, which nobody has used since the great
  storm
"""


def read(text: str) -> tuple[Passage, ...]:
    return passages(split_lines(text))


def test_wrapped_lines_are_paragraphs() -> None:
    found = read(WRAPPED)

    assert [(one.number, len(one.lines), one.is_item) for one in found] == [
        (1, 3, False),
        (5, 3, False),
        (8, 2, False),
        (11, 2, True),
        (13, 2, True),
    ]
    assert found[0].text.endswith("that nobody had expected, the mayor said after the vote.")
    assert found[3].text.startswith("the eastern quay")


def test_lines_that_were_not_wrapped_stand_alone() -> None:
    assert [one.number for one in read("A caption here\nA lead follows it at once.\n\nAnd more.\n")] == [
        1,
        2,
        4,
    ]


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert count_words("It's a well-known S-400, isn't it?") == 6
    assert count_words("港は新しい") == 3
    assert count_words("* * *") == 0


def test_a_paragraph_reads_like_one_by_its_length_or_its_sentences() -> None:
    assert read("One two three four. Five six seven eight nine.")[0].is_prose
    assert read("one " * 25)[0].is_prose
    assert not read("He did not elaborate.")[0].is_prose
    assert not read("Harbour plan passes after three hours of talk")[0].is_prose
