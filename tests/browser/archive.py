"""An archive that is hard on a page: crowded paragraphs, long words, tables, lists, another script."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

LATIN = ("river", "bridge", "harbour", "letter", "garden", "winter", "market", "signal", "window", "bottle")
CYRILLIC = ("река", "мост", "гавань", "письмо", "сад", "зима", "рынок", "сигнал", "окно", "бутылка", "луг")
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

KINDS = {
    "correction": "then: inaccurate\n    now: inaccurate",
    "superseded": "then: accurate\n    now: inaccurate\n    valid: {to: 2015-03}",
    "outcome": "then: open\n    now: settled\n    outcome: came-true\n    known_since: 2012-05-01",
    "disputed": "then: unknown\n    now: unknown",
    "unverified": "then: unknown\n    now: unknown\n    searched: The newspapers of that month.",
    "context": "",
    "gloss": "",
    "translation": "original: {language: ru, text: слово}",
    "editorial": "",
}

SOURCES = """\
    sources:
      - {title: A report, url: "https://example.org/a/long/address/that/goes/on/and/on.html",
         publisher: Paper, published: 2012-05-01, accessed: 2026-01-02, quality: A, stance: supports}
      - {title: Another report, citation: "A printed book, page 7", quality: B, stance: contradicts}
"""


def write_archive(root: Path) -> None:
    """Fill an empty folder with the archive."""
    files = {
        "archive.yaml": "title: A hard archive\nurl: https://example.org/sub/path/\n",
        "content/articles/crowded.md": _article("A crowded article", "en", _crowded_body()),
        "content/articles/cyrillic.md": _article("Мост через реку", "ru", _sentence(0, 90, CYRILLIC) + "\n"),
        "content/articles/about.md": _about("2011-04~"),
        "content/articles/wide.md": _wide(),
        "content/notes/crowded.yaml": _notes("crowded", _crowded_quotes()),
        "content/notes/cyrillic.yaml": _notes(
            "cyrillic", [("cyrillic-one", " ".join(_sentence(0, 90, CYRILLIC).split()[9:14]), 2)]
        ),
        "content/meetings/first.md": _meeting("The first meeting", "2011-04-05"),
        "content/meetings/second.md": _meeting("The second meeting", "2012-06-07/2012-06-09"),
        "content/people/one.md": "---\nname: Person One\nalso_known_as: [Пекарь]\n---\n\nWords.\n",
        "content/places/town.md": "---\nname: Town\n---\n",
        "content/publishers/paper.md": "---\nname: The Paper\n---\n",
        "content/essays/about.md": "---\ntitle: About\n---\n\n" + _sentence(0, 90) + "\n",
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _article(title: str, language: str, body: str) -> str:
    head = (
        f"---\ntitle: {title}\nlanguage: {language}\npublisher: paper\npublished: 2011-04-05\nrights: own\n"
    )
    links = "meetings: [{meeting: first}]\npeople: [one]\nplaces: [town]\ntags: [rivers, towns]\n"
    return f"{head}text: digest\nsummary: What it says, in a sentence.\n{links}---\n\n{body}"


def _about(published: str) -> str:
    """An article whose date is about right, translated from a language that was inferred."""
    evidence = "evidence: [{field: translated_from, basis: The paper is German., certainty: medium}]\n"
    return (
        f"---\ntitle: An article of about then\npublished: {published}\nrights: own\ntext: digest\n"
        f"source_url: https://example.org/about\ntranslated_from: de\n{evidence}---\n\n{_sentence(3, 30)}\n"
    )


def _wide() -> str:
    """An article with a table, a line of code and a picture's worth of columns wider than a phone."""
    cells = [f"{word}{place}" for place, word in enumerate(LATIN * 2)]
    row, rule = f"| {' | '.join(cells)} |", "|" + " ---: |" * len(cells)
    return (
        "---\ntitle: A wide article\nrights: own\ntext: digest\nsource_url: https://example.org/wide\n---\n\n"
        f"Before.\n\n{row}\n{rule}\n{row}\n\n```\n{'code ' * 60}\n```\n\nAfter.\n"
    )


def _crowded_body() -> str:
    """Paragraphs that carry none to five notes, and blocks of other kinds between them."""
    paragraphs = [_sentence(number, 70) for number in range(8)]
    between = f"## A heading\n\n- a list\n- of {LONG_WORD}\n\n> quoted words\n"
    return "\n\n".join((*paragraphs[:4], between, *paragraphs[4:])) + "\n"


def _crowded_quotes() -> list[tuple[str, str, int]]:
    """Note id, quote, and how many sentences its finding has."""
    made = [("crowded-whole", "", 1)]
    for paragraph, count in enumerate((1, 5, 0, 0, 3, 2, 4, 5)):
        words = _sentence(paragraph, 70).split()
        made += [
            (
                f"crowded-{paragraph}-{number}",
                " ".join(words[number * 13 + 2 : number * 13 + 8]),
                1 + number % 3,
            )
            for number in range(count)
        ]
    return made


def _notes(article: str, quotes: list[tuple[str, str, int]]) -> str:
    kinds: Iterator[tuple[str, str]] = cycle(KINDS.items())
    return f"article: {article}\nnotes:\n" + "".join(_note(*one, *next(kinds)) for one in quotes)


def _note(name: str, quote: str, length: int, kind: str, fields: str) -> str:
    about = f"quote: {quote}" if quote else "scope: article"
    summary = "This finding says what became of the words beside it. " * length
    return (
        f"  - id: {name}\n    kind: {kind}\n    {about}\n    summary: {summary.strip()}\n"
        f"    body: More about it, with a reason.\n{f'    {fields}{chr(10)}' if fields else ''}{SOURCES}"
        "    as_of: 2026-01-02\n    author: The editors\n    created: 2026-01-02\n    review_by: never\n"
    )


def _meeting(title: str, when: str) -> str:
    people = "participants: [{person: one, role: Baker}]\nplace: town\nsummary: They met.\n"
    return f"---\ntitle: {title}\nwhen: {when}\n{people}---\n"


def _sentence(start: int, count: int, words: tuple[str, ...] = LATIN) -> str:
    """So many words, each with the number of its place, so that every stretch of them stands only once."""
    return (
        " ".join(f"{words[(start * 7 + place) % len(words)]}{start}{place:02}" for place in range(count))
        + "."
    )
