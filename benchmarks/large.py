"""A large archive: series, people at hundreds of meetings, meetings with hundreds of articles."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.synthetic import WORDS

SYLLABLES = ("ba", "dor", "ka", "lin", "mo", "nev", "ra", "sil", "tur", "vel", "zan", "pe")
RELATIONS = ("preview", "report", "report", "analysis")
FIRST_DAY = date(1998, 1, 1)
TOPICS = ("loan", "gas", "customs", "transit", "defence", "visas", "fishing", "grain", "railway", "harbour")


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything: for 10,000 articles 800 meetings, 600 people, 100 series, 60 places."""

    articles: int

    @property
    def meetings(self) -> int:
        return max(8, self.articles * 8 // 100)

    @property
    def people(self) -> int:
        return max(12, self.articles * 6 // 100)

    @property
    def series(self) -> int:
        return max(3, self.articles // 100)

    @property
    def places(self) -> int:
        return max(6, self.articles * 6 // 1000)

    @property
    def crowded(self) -> int:
        """How many articles each of the four crowded meetings has."""
        return self.articles // 20


def write_large(root: Path, articles: int, seed: int = 1) -> None:
    """Write the archive: half of the articles on one topic, one person at seven of eight meetings."""
    sizes, rng = Sizes(articles), random.Random(seed)
    _put(
        root / "archive.yaml", "title: Large\nurl: https://example.org/\nshare_images: false\nsearch: false\n"
    )
    names = list(_names(sizes.people, rng))
    for number, name in enumerate(names):
        _put(root / f"content/people/person-{number}.md", f"---\nname: {name}\nrole: delegate\n---\n")
    for number in range(sizes.places):
        head = f"name: Port {_word(rng)}{number}\ncountry: Country {number % 9}\n"
        position = f"latitude: {rng.uniform(-60, 70):.4f}, longitude: {rng.uniform(-180, 180):.4f}"
        _put(root / f"content/places/place-{number}.md", f"---\n{head}coordinates: {{{position}}}\n---\n")
    for number in range(40):
        _put(
            root / f"content/publishers/publisher-{number}.md", f"---\nname: The {_word(rng)} Courier\n---\n"
        )
    for number in range(sizes.series):
        wider = f"part_of: series-{number // 10}\n" if number >= 10 else ""
        _put(root / f"content/series/series-{number}.md", f"---\ntitle: Council {number}\n{wider}---\n")
    for number in range(sizes.meetings):
        _meeting(root, number, sizes, rng)
    for number in range(articles):
        _article(root, number, sizes, (names, rng))


def day_of(meeting: int, sizes: Sizes) -> date:
    """The day of a meeting: they are spread over a quarter of a century."""
    return FIRST_DAY + timedelta(days=meeting * 9000 // sizes.meetings)


def meeting_of(article: int, sizes: Sizes) -> int:
    """The meeting that an article is about: the first fifth of all articles crowd around four meetings."""
    if article < sizes.crowded * 4:
        return article // sizes.crowded * (sizes.meetings // 4)
    return article % sizes.meetings


def printed(article: int, sizes: Sizes) -> date:
    """The day of an article: a preview is of the days before its meeting."""
    days = -1 - article % 5 if RELATIONS[article % 4] == "preview" else article % 30
    return day_of(meeting_of(article, sizes), sizes) + timedelta(days=days)


def _meeting(root: Path, number: int, sizes: Sizes, rng: random.Random) -> None:
    day = day_of(number, sizes)
    people = {*([0] if number % 8 else []), *rng.sample(range(1, sizes.people), 4)}
    there = "".join(f"  - person: person-{each}\n    role: delegate\n" for each in sorted(people))
    tie = (
        f"related:\n  - meeting: meeting-{number - 1}\n    relation: follows-up\n" if number % 5 == 1 else ""
    )
    outcome = f"outcome:\n  - text: The {rng.choice(TOPICS)} was agreed at {rng.randint(10, 900)} million.\n"
    _put(
        root / f"content/meetings/meeting-{number}.md",
        f"---\ntitle: Meeting {number} on {rng.choice(TOPICS)}\nwhen: {day}\n"
        f"place: place-{number % sizes.places}\n"
        f"series: [series-{number % sizes.series}]\nparticipants:\n{there}{tie}{outcome}"
        f"tags: [{rng.choice(TOPICS)}]\n---\n\nSee [[meeting-{(number + 7) % sizes.meetings}]].\n",
    )


def _article(root: Path, number: int, sizes: Sizes, made: tuple[list[str], random.Random]) -> None:
    names, rng = made
    name, about = f"article-{number}", meeting_of(number, sizes)
    day, relation = printed(number, sizes), RELATIONS[number % 4]
    people = sorted({0, *rng.sample(range(sizes.people), 2)})
    tags = sorted({*(["everything"] if number % 2 else []), *rng.sample(TOPICS, 2), f"rare-{number % 900}"})
    other = (about + 1) % sizes.meetings
    is_later = number % 6 == 1 and printed(number - 1, sizes) <= day
    tie = f"related:\n  - article: article-{number - 1}\n    relation: follows\n" if is_later else ""
    paragraphs = [_paragraph(names, people, f"{number}-{index}", rng) for index in range(6)]
    _put(
        root / f"content/articles/{name}.md",
        f"---\ntitle: The {rng.choice(WORDS)} of the {rng.choice(WORDS)}, {number}\npublished: {day}\n"
        f"publisher: publisher-{number % 40}\nrights: own\ntags: [{', '.join(tags)}]\n"
        f"people: [{', '.join(f'person-{each}' for each in people)}]\n"
        f"places: [place-{number % sizes.places}]\n"
        f"meetings:\n  - meeting: meeting-{about}\n    relation: {relation}\n"
        f"  - meeting: meeting-{other}\n    relation: mention\n{tie}---\n" + "\n\n".join(paragraphs) + "\n",
    )
    count = 4 if number < sizes.crowded * 4 else 2
    notes = "".join(_note(number, index, paragraphs[index], about) for index in range(count))
    _put(root / f"content/notes/{name}.yaml", f"article: {name}\nnotes:\n{notes}")


def _paragraph(names: list[str], people: list[int], mark: str, rng: random.Random) -> str:
    words = [rng.choice(WORDS) for _ in range(36)]
    words[20] = (
        f"{names[rng.choice(people)]} spoke of {rng.randint(2, 900)} million for the {rng.choice(TOPICS)}."
    )
    return f"Paragraph {mark} says: " + " ".join(words) + "."


def _note(article: int, index: int, paragraph: str, meeting: int) -> str:
    quote = " ".join(paragraph.split()[:6])
    kind = (
        "    kind: outcome\n    then: open\n    now: settled\n    outcome: "
        + ("came-true", "did-not")[article % 2]
        + f"\n    expectation: forecast\n    claim: The plan {article} of {index} will be carried out.\n"
        + f"    claimant: person-{article % 7}\n    settled: 2024-05-01\n    known_since: 2024-05-01\n"
        if index == 0
        else "    kind: context\n"
    )
    return (
        f"  - id: article-{article}-{index}\n{kind}    quote: '{quote}'\n"
        f"    summary: A finding about the words of paragraph {index}.\n    meetings: [meeting-{meeting}]\n"
        "    sources:\n      - {title: A report, url: 'https://example.org/report', stance: supports}\n"
        "    as_of: 2026-01-02\n    author: The editors\n    created: 2026-01-02\n"
    )


def _names(count: int, rng: random.Random) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < count:
        name = f"{_word(rng)} {_word(rng)}{_word(rng).lower()}"
        if name not in seen:
            seen.add(name)
            yield name


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(2)).capitalize()


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
