"""Random articles in all the Markdown there is, and random notes on their words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from site_builder.annotate.find import places_of
from site_builder.annotate.haystack import Haystack, Place
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Note
from site_builder.model.records.note import Quote
from site_builder.text.markdown import parse
from site_builder.text.plain import Plain, plain
from tests.annotate.given import asking

WORDS = (
    *("the", "two", "sides", "Minsk", "Sochi", "1999", "200,000", "state", "of", "a", "so", "far", "said"),
    *("it's", "2007–2008", "—", "...", "…", "“union”", "„Staat“", "Lukashenko’s", "Łódź", "naïve"),
    *("co\u00adoperation", "Cafe\u0301", "e\u0328\u0301x", "no\u00a0one", "😀", "👍🏽", "☺\ufe0f"),
    *("👩\u200d👩\u200d👧", "Лукашенко", "Мінск", "中国人民", "日本語。", "ไทย", "한국"),
    *("\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627\u064b"),
    *("&amp;", "&lt;b&gt;", "<i>x</i>", "\\*star\\*", "a_b_c", "[1]", "1)", "x<y", "\"", "*", "`", "|", "~"),
)  # fmt: skip
LINK = "https://example.org/a?b=c&d=%20(e)"
FOOTNOTES = ("a", "b", "1", "nowhere")


@dataclass(frozen=True)
class Case:
    """An article's Markdown with notes whose words are known to stand in it."""

    body: str
    notes: tuple[Note, ...]
    places: dict[str, Place]


def case(random: Random, blocks: int, notes: int) -> Case:
    """An article of so many blocks, with at most so many notes."""
    body = "\n\n".join(block(random, 0) for _ in range(blocks))
    body += "".join(
        f"\n\n{footnote(random, name)}" for name in random.sample(FOOTNOTES[:3], random.randint(0, 3))
    )
    words = plain(parse(body))
    haystack = Haystack.of(words.text)
    chosen = [one for number in range(notes) if (one := a_note(random, f"n{number}", words, haystack))]
    return Case(body, tuple(note for note, _ in chosen), {note.id: place for note, place in chosen})


def block(random: Random, depth: int) -> str:
    """A paragraph, heading, list, quotation, table, picture, code block, rule or footnote."""
    kinds = (paragraph, paragraph, paragraph, heading, table, figure, code, rule, any_footnote)
    deeper = (bullets, bullets, numbers, quotation) if depth < 3 else ()
    kind: Callable[[Random, int], str] = random.choice((*kinds, *deeper))
    return kind(random, depth)


def paragraph(random: Random, depth: int) -> str:
    return "\n".join(line(random, depth) for _ in range(random.randint(1, 3)))


def heading(random: Random, depth: int) -> str:
    return f"{'#' * random.randint(1, 6)} {line(random, depth)}"


def bullets(random: Random, depth: int) -> str:
    return nested(random, depth, "- ", "  ")


def numbers(random: Random, depth: int) -> str:
    return nested(random, depth, "3. ", "   ")


def quotation(random: Random, depth: int) -> str:
    return nested(random, depth, "> ", "> ")


def any_footnote(random: Random, depth: int) -> str:
    del depth
    return footnote(random, random.choice(FOOTNOTES[:3]))


def footnote(random: Random, name: str) -> str:
    """A footnote of one block or two, as it is written between other blocks."""
    parts = [block(random, 3) for _ in range(random.randint(1, 2))]
    return f"[^{name}]: " + "\n\n".join(parts).replace("\n", "\n    ")


def nested(random: Random, depth: int, first: str, later: str) -> str:
    gap = random.choice(("\n", "\n\n"))
    items = [block(random, depth + 1).replace("\n", f"\n{later}") for _ in range(random.randint(1, 3))]
    return gap.join(f"{first}{item}" for item in items)


def table(random: Random, depth: int) -> str:
    rows = [[line(random, depth) for _ in range(2)] for _ in range(random.randint(1, 3))]
    head, *rest = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((head, "|---|:-:|", *rest))


def code(random: Random, depth: int) -> str:
    del depth
    return f"```text\n{run(random)}\n\n{run(random)}\n```"


def figure(random: Random, depth: int) -> str:
    place = random.choice(("media/a/b.png", LINK))
    return f"![{run(random)}]({place})\\\n{line(random, depth)}"


def rule(random: Random, depth: int) -> str:
    del random, depth
    return "***"


def line(random: Random, depth: int) -> str:
    del depth
    return random.choice((" ", " ", " ", "  ", "")).join(piece(random) for _ in range(random.randint(1, 6)))


def piece(random: Random) -> str:
    """Some words, plain or decorated, now and then inside each other."""
    words = run(random) if random.random() < 0.8 else f"{run(random)} {piece(random)}"
    plain = ("{}", "{}", "{}", "{}", "{}  \nx", "{}\\\ny")
    dressed = ("*{}*", "**{}**", "***{}***", "~~{}~~", "`{}`", f"[{{}}]({LINK})", f"**[*{{}}* z]({LINK})**")
    marks = (f"{{}}[^{random.choice(FOOTNOTES)}]", f"[{{}}[^{random.choice(FOOTNOTES)}] z]({LINK})")
    spans = (
        "[{}]{lang=ru}",
        "[{}]{lang=he}",
        f"[a [{{}}]{{lang=de}}]({LINK})",
        f"[[{{}}]({LINK}) z]{{lang=ar}}",
    )
    literal = ("[{}]{class=x}", "[{}]{lang=no_tag}", "[]{lang=ru}{}")
    other = (f"![{{}}]({LINK})", "![{}](media/a/b.png)", f"<{LINK}>", "[{}](other.md)")
    return random.choice((*plain, *dressed, *marks, *spans, *literal, *other)).replace("{}", words)


def run(random: Random) -> str:
    return " ".join(random.choice(WORDS) for _ in range(random.randint(1, 5)))


def a_note(random: Random, name: str, words: Plain, haystack: Haystack) -> tuple[Note, Place] | None:
    """A note on a random stretch of whole words, typed a little otherwise; None where there is nothing."""
    borders = [
        0,
        *(index + 1 for index, sign in enumerate(words.text) if sign.isspace()),
        len(words.text) + 1,
    ]
    start = random.randrange(len(borders) - 1)
    end = min(len(borders) - 1, start + random.choice((1, 2, 3, 5, 8, 13, 40)))
    exact = words.text[borders[start] : borders[end] - 1].strip()
    places = [place for place in places_of(exact, haystack) if haystack.is_whole(place)]
    wanted = [index for index, place in enumerate(places) if place.start >= borders[start]][:1]
    # Dots alone are what a quote leaves out, and nothing that it quotes.
    if not wanted or not exact.strip(".… "):
        return None
    note = asking(name, Quote(retyped(random, exact), occurrence=wanted[0] + 1))
    return replace(note, kind=random.choice(tuple(NoteKind))), places[wanted[0]]


def retyped(random: Random, words: str) -> str:
    """The same words as another keyboard would type them."""
    changes = (
        ("’", "'"),
        ("“", '"'),
        ("—", "-"),
        ("–", "-"),
        ("…", "..."),
        (" ", "\n  "),
        ("\u00a0", " "),
        ("\u00ad", ""),
    )
    for old, new in random.sample(changes, 3):
        words = words.replace(old, new)
    return words
