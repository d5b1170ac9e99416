"""Quotes are found and marked in any Markdown and any script, and the page keeps every word."""
# ruff: noqa: RUF001 - scripts of every kind are what this is about

import re

import pytest

from tests.annotate.given import annotated, html_of, note
from tests.annotate.markup import seen

CASES = {
    "emphasis": ("They *met* in **Sochi** on ***Friday***.", "met in Sochi on Friday"),
    "emphasis inside a word": ("It was *un*likely to be signed.", "unlikely to be"),
    "struck out": ("They ~~signed~~ discussed it.", "signed discussed it"),
    "a link": ("See [the *treaty*](https://example.org/a) of 1999.", "the treaty of 1999"),
    "an address": ("See <https://example.org/a> for more.", "https://example.org/a for"),
    "a link that is shown as its words": ("See [the treaty](notes.md) of 1999.", "the treaty of"),
    "inline code": ("Run `make all` now.", "Run make all now"),
    "a wrapped line": ("They met\nin Sochi\nagain.", "met in Sochi again"),
    "a hard break by a backslash": ("They met\\\nin Sochi.", "met in Sochi"),
    "a hard break by two spaces": ("They met  \nin Sochi.", "met in Sochi"),
    "a list": ("- They met\n- in Sochi\n- again", "They met in Sochi again"),
    "a numbered list": ("1. They met\n2. in Sochi", "They met in Sochi"),
    "a list in a list": ("- They met\n  - in Sochi\n\n    twice", "met in Sochi twice"),
    "a quotation": ("He said:\n\n> They met\n> in Sochi.", "They met in Sochi"),
    "a quotation in a list": ("- He said:\n\n  > They met in Sochi.", "said: They met"),
    "a table": ("| Day | Place |\n|---|---|\n| Friday | *Sochi* |\n| Monday | Kyiv |", "Friday Sochi Monday"),
    "a heading": ("# The *union* treaty\n\nIt was signed.", "union treaty It was"),
    "a heading under its line": ("The union treaty\n===\n\nIt was signed.", "union treaty"),
    "a mark without a footnote": ("They met.[^1] Again.", "met.[^1] Again"),
    "a footnote's mark between": ("They met[^1] in Sochi.\n\n[^1]: Again.", "met in Sochi"),
    "a footnote's mark that was copied": ("They met[^1] in Sochi.\n\n[^1]: Again.", "met[^1] in Sochi"),
    "a footnote's mark in a number": ("In 2007[^1], 12[^1] met.\n\n[^1]: Again.", "2007, 12 met"),
    "a footnote": ("They met[^1].\n\n[^1]: In *Sochi*, again.\n\nThey left.", "In Sochi, again"),
    "a footnote of two paragraphs": ("They met[^1].\n\n[^1]: In Sochi.\n\n    Again.", "In Sochi. Again."),
    "the text and its footnote": ("[^1]: In Sochi.\n\nThey *met*[^1].", "They met. In Sochi"),
    "a footnote's mark in a link": (
        "They [met[^1] again](https://example.org/a) in Sochi.\n\n[^1]: Late.",
        "They met again in Sochi",
    ),
    "a footnote with its name": ("They met[^1].\n\n[^1]: In *Sochi*, later.", "[^1]: In *Sochi*, later."),
    "the Markdown of the text and its footnote": (
        "They met[^1] twice.\n\n[^1]: In *Sochi*, later.",
        "met[^1] twice.\n\n[^1]: In *Sochi*",
    ),
    "the Markdown of a list": ("- They met\n- in Sochi\n- again", "- They met\n- in Sochi"),
    "the Markdown of a numbered list": ("1. They met\n2. in Sochi", "1. They met\n2. in Sochi"),
    "the Markdown of a quotation": ("> They *met*\n> in Sochi.", "> They *met*\n> in Sochi"),
    "the Markdown of a table": ("| Day | At |\n|---|---|\n| 1 | Sochi |", "| Day | At |\n|---|---|\n| 1 |"),
    "the Markdown of a row": ("| Day | Place |\n|---|---|\n| Friday | Sochi |", "| Friday | Sochi |"),
    "the Markdown of some cells": ("| Day | Place |\n|---|---|\n| a Friday | Sochi |", "Friday | Sochi"),
    "the Markdown of a link": ("See [the treaty](https://example.org/a).", "[the treaty](https://example.org/a)"),
    "the Markdown of a heading": ("## The *union*\n\nIt was signed.", "## The *union*\n\nIt was"),
    "a reference to a link": ("They met [again][a].\n\n[a]: https://example.org/a", "They met again"),
    "a picture between": ("They met ![a table](media/a/b.png) in Sochi.", "met in Sochi"),
    "a picture of another host": ("See ![the table](https://example.org/t.png) here.", "the table here"),
    "a rule between": ("They met\n\n***\n\nin Sochi.", "met in Sochi"),
    "HTML that is text": ("They <b>met</b> &amp; left.", "<b>met</b> & left"),
    "escaped signs": ("They \\*met\\* in \\[Sochi\\].", "*met* in [Sochi]"),
    "entities": ("Sochi&nbsp;&mdash; again&hellip;", "Sochi - again..."),
    "curly quotes": ("He said “it’s done” – twice.", "\"it's done\" - twice"),
    "low quotes and guillemets": ("Er sagte „fertig“, il dit « fini ».", '"fertig", il dit " fini "'),
    "soft hyphens": ("The co\u00adoper\u00adation went on.", "cooperation went"),
    "no-break spaces": ("It cost 200\u00a0000\u202frubles.", "200 000 rubles"),
    "zero-width space": ("They\u200b met\ufeff again.", "They met again"),
    "combining marks": ("The cafe\u0301 in Lo\u0301dz\u0301.", "café in Lódź"),
    "composed letters": ("The café in Łódź.", "cafe\u0301 in Ło\u0301dz\u0301"),
    "emoji": ("They met 👍🏽 and 👩\u200d👩\u200d👧 left 😀.", "👍🏽 and 👩\u200d👩\u200d👧 left"),
    "flags and keycaps": ("Teams 🇧🇾 and 🇷🇺 won 1️⃣ each.", "🇧🇾 and 🇷🇺 won 1️⃣"),
    "Hebrew": ("הנשיאים **נפגשו** בסוצ'י ביום שישי.", "הנשיאים נפגשו בסוצ'י"),
    "Hebrew with points": ("הוא אמר שָׁלוֹם לכולם.", "שָׁלוֹם לכולם"),
    "Arabic": ("التقى *الرئيسان* في سوتشي يوم الجمعة.", "الرئيسان في سوتشي"),
    "mixed directions": ("He said \u2067שלום\u2069 (peace) twice.", "said שלום (peace)"),
    "Chinese": ("两国总统**周五**在索契会晤。\n他们讨论了条约。", "周五在索契会晤。他们讨论"),
    "Japanese": ("両大統領は金曜日に*ソチ*で会談した。", "金曜日にソチで会談"),
    "Thai": ("ประธานาธิบดีพบกันที่โซชี", "พบกันที่โซชี"),
    "Korean": ("두 대통령은 **금요일**에 소치에서 만났다.", "금요일에 소치에서"),
    "Cyrillic": ("Президенты *встретились* в Сочи в пятницу.", "встретились в Сочи"),
    "Hindi": ("दोनों **राष्ट्रपति** सोची में मिले।", "राष्ट्रपति सोची में"),
}  # fmt: skip


def unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", CASES)
def test_a_quote_is_marked_in_any_markdown_and_the_page_keeps_its_words(name: str) -> None:
    text, quote = CASES[name]

    body, issues = annotated(text, note("a", quote))
    bare, _ = annotated(text)

    page, plain = seen(html_of(body)), seen(html_of(bare))
    assert not issues
    (anchor,) = body.anchors
    assert unspaced(page.marked["a"]) == unspaced(body.text[anchor.start : anchor.end])
    assert page.text == plain.text
    assert page.faults == []


@pytest.mark.parametrize("name", CASES)
def test_what_the_page_shows_is_what_quotes_are_looked_for_in(name: str) -> None:
    body, _ = annotated(CASES[name][0])

    assert unspaced(seen(html_of(body)).text) == unspaced(body.text)


def test_a_quote_with_a_gap_marks_its_two_parts_and_nothing_between() -> None:
    text = "The two presidents met, *late*, on Friday.\n\n- Nothing signed.\n\nThey left for Minsk on Sunday."

    body, issues = annotated(text, note("a", "The two presidents met … left for Minsk"))

    page = seen(html_of(body))
    assert not issues
    assert page.marked == {"a": "The two presidents metleft for Minsk"}
    assert body.placed[0].quote == "The two presidents met … left for Minsk"
    assert [len(block.notes) for block in body.blocks] == [0, 0, 1]
    assert page.faults == []


def test_a_note_inside_the_gap_of_another_has_its_own_mark() -> None:
    text = "The two presidents met, late, on Friday and left for Minsk on Sunday."

    body, _ = annotated(
        text, note("a", "The two presidents met … left for Minsk"), note("b", "late, on Friday")
    )

    page = seen(html_of(body))
    assert page.marked == {"a": "The two presidents metleft for Minsk", "b": "late, on Friday"}
    assert page.faults == []


def test_code_in_a_gap_is_not_reached_into() -> None:
    text = "The two presidents met.\n\n```\nx = 1\n```\n\nThey left for Minsk."

    body, issues = annotated(text, note("a", "The two presidents met … left for Minsk"))

    assert not issues
    assert "q-block" not in html_of(body)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("media/minsk/palace.jpg", "See  there."),
        ("/media/minsk/palace.jpg", "See the palace there."),
        ("https://example.org/palace.jpg", "See the palace there."),
    ],
)
def test_the_words_of_a_picture_count_only_where_they_are_shown_in_its_place(source: str, text: str) -> None:
    body, _ = annotated(f"See ![the palace]({source}) there.")

    assert body.text == text
    assert ("<img" in html_of(body)) is ("the palace" not in text)
