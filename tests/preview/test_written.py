"""What is linked again after a save is what linking everything gives, in every relation and every order."""

import random
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import pytest

from site_builder import cache
from site_builder.compose import Edition
from site_builder.model.archive import Archive
from site_builder.model.config import Config
from site_builder.model.url import Url
from site_builder.preview.contents import NOTHING, contents_after, contents_of
from site_builder.preview.state import Contents, Written
from site_builder.preview.written import written_after, written_of
from tests.faults.counts import times

ROUNDS, EDITS = times(8, 200), 30
ARTICLES = [f"a{number}" for number in range(8)]
TAGS = ["boats", "fish", "filed", "мосты", "never-used-elsewhere"]
MEETINGS, PEOPLE, PLACES = ["council", "assembly"], ["ida", "otto"], ["harbour", "market"]
CONFIG = Config(title="A small archive", url=Url("https://example.org/"))
OTHERS = {
    "archive.yaml": "title: A small archive\nurl: https://example.org/\n",
    "content/claims/tide.yaml": """\
claim: The tide is late.
kind: context
summary: It is not.
as_of: 2020-02-01
author: ida
created: 2020-02-01
appearances:
  - {article: a1, quote: Words of a1}
  - {article: a2, quote: Words of a2}
""",
    "content/essays/about.md": (
        "---\ntitle: About\n---\n\nSee [[article:a3]], [[a2-1]], [[note:a3-0]], [[tag:fish]].\n"
    ),
    "content/events/flood.md": "---\ntitle: A flood\nwhen: 2009-05\ntags: [fish]\n---\n",
    "content/meetings/assembly.md": (
        "---\ntitle: The assembly\nwhen: 2008\ntags: [boats]\nnotes: [a4-0]\n---\n"
    ),
    "content/meetings/council.md": (
        "---\ntitle: The council\nwhen: 2007-12\narticles: [{article: a5}]\nnotes: [a4-0]\n---\n"
    ),
    "content/people/ida.md": "---\nname: Ida Holm\n---\n",
    "content/people/otto.md": "---\nname: Otto Berg\n---\n",
    "content/places/harbour.md": "---\nname: The harbour\ncountry: NO\n---\n",
    "content/places/market.md": "---\nname: The market\ncountry: NO\n---\n",
    "content/publishers/post.md": "---\nname: Harbour Post\n---\n",
    "content/tags/filed.md": "---\nname: Filed\n---\n",
}


def some(chance: random.Random, values: list[str], most: int = 2) -> str:
    return f"[{', '.join(chance.sample(values, k=chance.randint(0, most)))}]"


def article(chance: random.Random, name: str) -> str:
    """An article's file, most of its fields by chance."""
    links = ", ".join(
        f"{{meeting: {one}, relation: {chance.choice(['report', 'mention'])}}}"
        for one in chance.sample(MEETINGS, k=chance.randint(0, 2))
    )
    dates = ["2007", "2007-01-01/2007-12-31", "2007-12-13", "2008-01~", "2010-02-03", ""]
    return (
        f"---\ntitle: Title {chance.randrange(3)}\npublished: {chance.choice(dates)}\nrights: own\n"
        f"source_url: https://example.org/{name}\npublisher: {chance.choice(['post', ''])}\n"
        f"meetings: [{links}]\ntags: {some(chance, TAGS)}\npeople: {some(chance, PEOPLE)}\n"
        f"places: {some(chance, PLACES)}\n---\n\n"
        f"Words of {name}, number {chance.randrange(9)}. Here. There. So.\n"
    )


def notes(chance: random.Random, name: str) -> str:
    """A file of notes, some of which come, go, change their order and lead elsewhere."""
    numbers = chance.sample(range(4), k=chance.randint(0, 4))
    rows = [
        f"  - id: {name}-{number}\n    kind: context\n"
        f"    quote: {chance.choice(['Here', 'There', 'So', 'Gone'])}\n"
        f"    summary: Summary {chance.randrange(3)}.\n"
        f"    as_of: {chance.choice(['2020-02-01', '2021-02-01'])}\n    author: ida\n"
        "    created: 2020-02-01\n"
        f"    tags: {some(chance, TAGS)}\n"
        f"    people: {some(chance, PEOPLE)}\n    meetings: {some(chance, MEETINGS)}\n"
        f"    places: {some(chance, PLACES)}\n    status: {chance.choice(['published', 'draft'])}\n"
        f"    sources: [{{title: A report, article: {chance.choice(ARTICLES)}}}]\n"
        for number in numbers
    ]
    text = chance.choice(["", "", f"text_sha256: {chance.choice('01') * 64}\n"])
    return f"article: {name}\n{text}notes:{''.join(['', *rows]) if rows else ' []'}\n".replace(
        "notes:  -", "notes:\n  -"
    )


def written(root: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def in_order(value: object) -> object:
    """A value by which orders of mappings are compared too."""
    return [(key, in_order(one)) for key, one in value.items()] if isinstance(value, Mapping) else value


def differing(one: Archive | Edition, other: Archive | Edition, *, ordered: bool) -> list[str]:
    made = in_order if ordered else lambda value: value
    return [
        field.name
        for field in fields(one)
        if made(getattr(one, field.name)) != made(getattr(other, field.name))
    ]


def assert_same(found: Written, expected: Written) -> None:
    assert isinstance(found.archive, Archive)
    assert differing(found.archive, expected.archive, ordered=True) == []
    assert differing(found.edition.archive, expected.edition.archive, ordered=True) == []
    apart = set(differing(found.edition, expected.edition, ordered=False)) - {"archive", "rank"}
    assert apart == set()
    order = sorted(found.edition.rank, key=found.edition.rank.__getitem__)
    assert order == sorted(expected.edition.rank, key=expected.edition.rank.__getitem__)
    assert found.bodies == expected.bodies
    assert found.told == expected.told


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_what_is_linked_again_is_what_linking_everything_gives(seed: int, tmp_path: Path) -> None:
    chance, memory = random.Random(seed), cache.Cache()
    files = {
        **OTHERS,
        **{f"content/articles/{name}.md": article(chance, name) for name in ARTICLES},
        **{f"content/notes/{name}.yaml": notes(chance, name) for name in ARTICLES},
    }
    written(tmp_path, files)
    before: Contents = contents_of(tmp_path, NOTHING, memory)
    now = written_of(before, CONFIG, None)
    quick = {article: 0, notes: 0}

    for _ in range(EDITS):
        name = chance.choice(ARTICLES)
        path, make = chance.choice(
            ((f"content/articles/{name}.md", article), (f"content/notes/{name}.yaml", notes))
        )
        written(tmp_path, {path: make(chance, name)})
        contents = contents_after(tmp_path, before, [path], memory)
        assert contents and contents.told == {}
        expected = written_of(contents, CONFIG, None)
        after = written_after(now, before, contents, [path], CONFIG)
        if after is not None:
            quick[make] += 1
            assert_same(after, expected)
        before, now = contents, after or expected
    assert min(quick.values()) and sum(quick.values()) > EDITS / 6


def test_notes_that_reach_further_are_linked_with_everything(tmp_path: Path) -> None:
    chance, memory = random.Random(0), cache.Cache()
    files = {**OTHERS, **{f"content/articles/{name}.md": article(chance, name) for name in ARTICLES}}
    path = "content/notes/a0.yaml"
    head = "id: a0-0, kind: context, quote: Here, summary: S., author: ida, created: 2020-02-01"
    plain = f"article: a0\nnotes:\n  - {{{head}, as_of: 2020-02-01}}\n"
    written(tmp_path, {**files, path: plain})
    before = contents_of(tmp_path, NOTHING, memory)
    now = written_of(before, CONFIG, None)

    for more in ("also: [{article: a1, quote: Here}]", "supersedes: tide"):
        written(tmp_path, {path: plain.replace("}\n", f", {more}}}\n")})
        contents = contents_after(tmp_path, before, [path], memory)
        assert contents and contents.records[path].value is not None
        assert written_after(now, before, contents, [path], CONFIG) is None


def test_what_a_file_without_notes_says_of_its_text_is_seen(tmp_path: Path) -> None:
    chance, memory = random.Random(0), cache.Cache()
    files = {**OTHERS, **{f"content/articles/{name}.md": article(chance, name) for name in ARTICLES}}
    files["content/claims/tide.yaml"] = files["content/claims/tide.yaml"].replace("Words of a1", "No words")
    path = "content/notes/a1.yaml"
    written(tmp_path, {**files, path: "article: a1\nnotes: []\n"})
    before = contents_of(tmp_path, NOTHING, memory)
    now = written_of(before, CONFIG, None)

    written(tmp_path, {path: f"article: a1\ntext_sha256: {'0' * 64}\nnotes: []\n"})
    contents = contents_after(tmp_path, before, [path], memory)
    assert contents
    after = written_after(now, before, contents, [path], CONFIG)

    assert after and after.told != now.told
    assert_same(after, written_of(contents, CONFIG, None))


def test_of_notes_with_one_id_all_are_looked_at(tmp_path: Path) -> None:
    chance, memory = random.Random(0), cache.Cache()
    files = {**OTHERS, **{f"content/articles/{name}.md": article(chance, name) for name in ARTICLES}}
    row = "id: one, kind: context, quote: Here, summary: S., author: ida"
    row += ", as_of: 2020-02-01, created: 2020-02-01"
    for name in ("a0", "a1"):
        files[f"content/notes/{name}.yaml"] = f"article: {name}\nnotes:\n  - {{{row}}}\n"
    written(tmp_path, files)
    before = contents_of(tmp_path, NOTHING, memory)
    now = written_of(before, CONFIG, None)

    for path, text in (
        ("content/notes/a0.yaml", "article: a0\nnotes: []\n"),
        ("content/notes/a1.yaml", files["content/notes/a1.yaml"].replace("S.", "T.")),
    ):
        written(tmp_path, {path: text})
        contents = contents_after(tmp_path, before, [path], memory)
        assert contents and written_after(now, before, contents, [path], CONFIG) is None


def test_a_title_is_seen_in_notes_that_were_saved_before_it(tmp_path: Path) -> None:
    chance, memory = random.Random(0), cache.Cache()
    files = {**OTHERS, **{f"content/articles/{name}.md": article(chance, name) for name in ARTICLES}}
    path, named = "content/notes/a0.yaml", "content/articles/a6.md"
    row = "id: one, kind: context, quote: Here, summary: S., author: ida"
    row += ", as_of: 2020-02-01, created: 2020-02-01"
    written(tmp_path, {**files, path: f"article: a0\nnotes:\n  - {{{row}}}\n"})
    before = contents_of(tmp_path, NOTHING, memory)
    now = written_of(before, CONFIG, None)
    body = ', body: "It is told in [[a6]]."'
    written(tmp_path, {path: f"article: a0\nnotes:\n  - {{{row}{body}}}\n"})
    linked = contents_after(tmp_path, before, [path], memory)
    assert linked
    after = written_after(now, before, linked, [path], CONFIG)
    assert after

    written(tmp_path, {named: files[named].replace("title: ", "title: Another ", 1)})
    contents = contents_after(tmp_path, linked, [named], memory)

    assert contents and contents.records[named] != linked.records[named]
    assert written_after(now, before, contents, [named], CONFIG) is not None
    assert written_after(after, linked, contents, [named], CONFIG) is None


def test_a_date_that_moves_events_to_another_page_of_the_timeline_is_seen(tmp_path: Path) -> None:
    chance, memory = random.Random(0), cache.Cache()
    path, head = "content/articles/a0.md", "---\ntitle: A\npublished: {}\n---\n\nWords.\n"
    events = {
        f"content/events/e{number:03}.md": f"---\ntitle: E {number}\nwhen: 2005-02\n---\n"
        for number in range(100)
    }
    last = {"content/articles/a1.md": article(chance, "a1").replace("published: ", "published: 2020 #")}
    essay = {"content/essays/about.md": "---\ntitle: About\n---\n\n[[event:e089]]\n"}
    written(tmp_path, {**OTHERS, **events, **last, **essay, path: head.format("2004-06")})
    before = contents_of(tmp_path, NOTHING, memory)
    now = written_of(before, CONFIG, None)

    written(tmp_path, {path: head.format("2005-01-05")})
    contents = contents_after(tmp_path, before, [path], memory)
    assert contents
    after = written_after(now, before, contents, [path], CONFIG)

    assert after
    assert_same(after, written_of(contents, CONFIG, None))
    assert after.edition.event_pages != now.edition.event_pages
