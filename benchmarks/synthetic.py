"""An archive of any size, the same for the same seed: generated words, real structure."""

import random
from pathlib import Path

WORDS = (
    "harbour",
    "ledger",
    "council",
    "budget",
    "minister",
    "signed",
    "estimate",
    "Thursday",
    "forecast",
    "tonnes",
    "railway",
    "grain",
    "quarter",
    "agreement",
    "protocol",
    "winter",
    "delegation",
    "statement",
    "customs",
    "pipeline",
    "election",
    "decree",
    "survey",
    "tariff",
    "ferry",
)


def write_archive(root: Path, articles: int, seed: int = 1) -> None:
    """Write `articles` articles of about 600 words with three notes each, and a meeting for every twelve."""
    rng = random.Random(seed)
    _put(root / "archive.yaml", "title: Synthetic\nurl: https://example.org/\n")
    for number in range(max(1, articles // 12)):
        day = f"20{number % 20:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        _put(
            root / f"content/meetings/meeting-{number}.md",
            f"---\ntitle: Meeting {number}\nwhen: {day}\n---\n",
        )
    for number in range(articles):
        _article(root, number, articles, rng)


def _article(root: Path, number: int, articles: int, rng: random.Random) -> None:
    name = f"article-{number}"
    paragraphs = [_paragraph(rng, f"{number}-{index}") for index in range(9)]
    tags = ", ".join(sorted({rng.choice(WORDS).lower() for _ in range(4)}))
    head = (
        f"---\ntitle: The {rng.choice(WORDS)} of the {rng.choice(WORDS)}, {number}\n"
        f"published: 20{number % 20:02}-{number % 12 + 1:02}-{number % 28 + 1:02}\n"
        f"rights: own\ntags: [{tags}]\n"
        f"meetings:\n  - meeting: meeting-{number % max(1, articles // 12)}\n    relation: analysis\n---\n"
    )
    _put(root / f"content/articles/{name}.md", head + "\n\n".join(paragraphs) + "\n")
    notes = "".join(_note(name, index, paragraphs[index * 3]) for index in range(3))
    _put(root / f"content/notes/{name}.yaml", f"article: {name}\nnotes:\n{notes}")


def _paragraph(rng: random.Random, mark: str) -> str:
    words = [rng.choice(WORDS) for _ in range(66)]
    words[30] = f"*{words[30]}*"
    return f"Paragraph {mark} says: " + " ".join(words) + "."


def _note(article: str, index: int, paragraph: str) -> str:
    quote = " ".join(paragraph.split()[:6])
    return (
        f"  - id: {article}-{index}\n    kind: context\n    quote: '{quote}'\n"
        f"    summary: A finding about the words of paragraph {index}.\n"
        "    as_of: 2026-01-02\n    author: The editors\n    created: 2026-01-02\n"
    )


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
