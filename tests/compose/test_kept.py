"""Pages that an earlier run made and that are not made again are those that making all of them gives."""

import pickle
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from site_builder.cache import Cache
from site_builder.compose import Composed, Edition, Kept, Run, compose_whole, edition_of
from site_builder.compose.edition import PageKind, with_near
from site_builder.compose.kinds import LISTS, PAGES
from site_builder.compose.views.home import RedirectView
from site_builder.looking import look, seen_by
from site_builder.model.archive import Archive
from site_builder.model.aside import Aside
from site_builder.model.card import Card
from site_builder.model.ids import ArticleId
from site_builder.model.page import Page, Unseen, is_of_before
from site_builder.options import Options
from site_builder.spill import Shelves
from site_builder.told.related import TextOf, _Roots
from site_builder.workers import side_by_side
from tests.faults.counts import times
from tests.preview.test_written import ARTICLES, MEETINGS, OTHERS, PEOPLE, article, notes, some, written

ROUNDS, EDITS = times(3, 100), 20
Make = Callable[[random.Random, str], str]


def whose(chance: random.Random, id: str) -> str:
    """An article's file; of some the public sees less than all."""
    rights = chance.choice(["own", "own", "all-rights-reserved", "CC-BY-4.0"])
    return article(chance, id).replace("rights: own", f"rights: {rights}")


def meeting(chance: random.Random, id: str) -> str:
    people = chance.sample(PEOPLE, k=chance.randint(0, 2))
    return (
        f"---\ntitle: The {id}\nwhen: {chance.choice(['2007-12', '2008', '2009-02-03'])}\n"
        f"participants: [{', '.join(f'{{person: {one}}}' for one in people)}]\n"
        f"series: {chance.choice(['[]', '[talks]'])}\nplace: {chance.choice(['harbour', 'market', ''])}\n"
        f"tags: {some(chance, ['boats', 'fish'])}\nname_links: {chance.choice(['true', 'false'])}\n---\n\n"
        f"Ida Holm saw it. See [[article:{chance.choice(ARTICLES)}]] and [[{chance.choice(MEETINGS)}]].\n"
    )


def person(chance: random.Random, id: str) -> str:
    name = {"ida": "Ida Holm", "otto": "Otto Berg"}[id]
    return f"---\nname: {name}\nrole: {chance.choice(['Mayor', 'Clerk'])}\n---\n\nOf [[council]].\n"


def place(chance: random.Random, id: str) -> str:
    north, east = chance.choice(["54.1", "54.2"]), f"5.{chance.randrange(9)}"
    at = f"coordinates: {{latitude: {north}, longitude: {east}}}\n"
    return f"---\nname: The {id}\ncountry: NO\n{chance.choice([at, ''])}---\n"


def tag(chance: random.Random, id: str) -> str:
    return f"---\nname: {chance.choice([id.title(), 'Filed'])}\n---\n\n{chance.choice(['', 'Ida Holm.'])}\n"


def event(chance: random.Random, id: str) -> str:
    return (
        f"---\ntitle: The {id}\nwhen: {chance.choice(['2008-05', '2009-05'])}\n"
        f"meetings: {some(chance, MEETINGS)}\ntags: [fish]\n---\n\nSee [[{chance.choice(ARTICLES)}]].\n"
    )


def essay(chance: random.Random, _id: str) -> str:
    said = " ".join(f"[[article:{one}]]" for one in chance.sample(ARTICLES, k=2))
    return f"---\ntitle: {chance.choice(['About', 'Title 1'])}\n---\n\nSee {said}, [[tag:fish]].\n"


def series(chance: random.Random, _id: str) -> str:
    return f"---\ntitle: Talks {chance.randrange(2)}\n---\n"


def claim(chance: random.Random, _id: str) -> str:
    return OTHERS["content/claims/tide.yaml"].replace("It is not.", f"Not at {chance.randrange(9)}.")


def publisher(chance: random.Random, _id: str) -> str:
    return f"---\nname: Harbour {chance.choice(['Post', 'News'])}\n---\n"


FILES: Mapping[str, Make] = {
    **{f"content/articles/{one}.md": whose for one in ARTICLES},
    **{f"content/notes/{one}.yaml": notes for one in ARTICLES},
    **{f"content/meetings/{one}.md": meeting for one in MEETINGS},
    **{f"content/people/{one}.md": person for one in PEOPLE},
    **{f"content/places/{one}.md": place for one in ("harbour", "market")},
    **{f"content/tags/{one}.md": tag for one in ("fish", "filed")},
    "content/claims/tide.yaml": claim,
    "content/essays/about.md": essay,
    "content/events/flood.md": event,
    "content/publishers/post.md": publisher,
    "content/series/talks.md": series,
}
SETTINGS = OTHERS["archive.yaml"]


def edited(chance: random.Random, root: Path) -> None:
    """One file is written anew, or the settings are, or an article goes."""
    path = chance.choice([*FILES, *FILES, "archive.yaml"])
    if path == "archive.yaml":
        written(root, {path: f"{SETTINGS}name_links: {chance.choice(['true', 'false'])}\n"})
    elif path.startswith("content/articles/") and chance.random() < 0.2:
        (root / path).unlink(missing_ok=True)
    else:
        written(root, {path: FILES[path](chance, Path(path).stem)})


def edition(root: Path, memory: Cache, today: date | None = None) -> tuple[Edition, Archive]:
    options = Options(root)
    looked = look(options, memory)
    config = looked.files.config
    assert config
    seen = seen_by(options, looked, config, memory)
    return edition_of(seen.archive, seen.bodies, config, today), seen.archive


def composed(made: tuple[Edition, Archive], before: Kept | None, aside: Aside | None = None) -> Composed:
    return compose_whole(*made, run=Run(before=before, aside=aside))


def kept_pages(made: Composed) -> int:
    return sum(map(is_of_before, made.pages))


def begun(chance: random.Random, root: Path) -> None:
    written(root, {**OTHERS, **{path: make(chance, Path(path).stem) for path, make in FILES.items()}})


@pytest.fixture
def short_lists(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Of every other test the lists are as those of a large archive, which are many pages."""
    if request.param:
        limits = {"mention_lists.MOST_SHOWN": 1, "mention_lists.MOST_ON_PAGE": 2, "whole_lists.MOST_SHOWN": 2}
        for name, most in {**limits, "notes.MOST": 3, "exports.by_year.MOST": 3, "articles.MOST": 3}.items():
            monkeypatch.setattr(f"site_builder.compose.{name}", most)


@pytest.mark.usefixtures("short_lists")
@pytest.mark.parametrize(
    ("seed", "short_lists"), [*enumerate([False, True] * ROUNDS)], indirect=["short_lists"]
)
def test_what_is_kept_is_what_is_made_anew(seed: int, tmp_path: Path) -> None:
    chance, memory, kept = random.Random(seed), Cache(), 0
    begun(chance, tmp_path)
    first = composed(edition(tmp_path, memory), Kept())
    before, were = first.kept, {page.url: page for page in first.pages}

    for _ in range(EDITS):
        edited(chance, tmp_path)
        now = edition(tmp_path, memory)
        aside = Shelves(tmp_path, 2) if chance.random() < 0.5 else None
        again, anew = composed(now, pickle.loads(pickle.dumps(before)), aside), composed(now, None)
        # What is not made again stands as it was made before.
        shown = [were[page.url] if is_of_before(page) else again.seen(page) for page in again.pages]
        assert [new.url for old, new in zip(shown, anew.pages, strict=True) if old != new] == []
        assert (again.issues, again.woven, again.from_all) == (anew.issues, anew.woven, anew.from_all)
        kept, before, were = kept + kept_pages(again), again.kept, {page.url: page for page in anew.pages}
    assert kept > EDITS * len(anew.pages) / 8


def test_a_page_that_was_not_made_is_made_when_its_view_is_asked_for(made: tuple[Edition, Archive]) -> None:
    anew = composed(made, Kept())
    again = composed(made, anew.kept)

    assert kept_pages(again) and tuple(map(again.seen, again.pages)) == anew.pages


def test_what_pages_show_is_put_aside_and_what_is_kept_is_the_same(
    made: tuple[Edition, Archive], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.model.aside.MANY_PAGES", 1)
    anew, aside = composed(made, Kept()), composed(made, Kept(), Shelves(tmp_path, 2))

    waiting = [page for page in aside.pages if isinstance(page.view, Unseen)]
    assert kept_pages(aside) == 0 and len(waiting) > len(aside.pages) / 2
    assert tuple(map(aside.seen, aside.pages)) == anew.pages
    assert aside[1:5] == anew[1:5]


def other(made: tuple[Edition, Archive], **changes: object) -> tuple[Edition, Archive]:
    return replace(made[0], **changes), made[1]  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def made(tmp_path: Path) -> tuple[Edition, Archive]:
    begun(random.Random(0), tmp_path)
    return edition(tmp_path, Cache())


def shown(made: Composed) -> set[str]:
    """The addresses of what was made by this run."""
    return {page.url for page in made.pages if not isinstance(page.view, Unseen)}


def test_of_what_has_not_changed_only_what_knows_of_all_pages_is_made(made: tuple[Edition, Archive]) -> None:
    again = composed(made, composed(made, Kept()).kept)

    known_to_all = {"data/", "datapackage.json", "notes/"}
    cards = {page.url for page in again.pages if isinstance(page.view, Card)}
    moved = {page.url for page in again.pages if isinstance(page.view, RedirectView)}
    assert shown(again) == known_to_all | {"sitemap.xml"} | cards | moved


def test_a_text_that_is_edited_makes_no_list_again(tmp_path: Path) -> None:
    begun(random.Random(0), tmp_path)
    memory, path = Cache(), tmp_path / "content/articles/a1.md"
    before = composed(edition(tmp_path, memory), Kept())

    path.write_text(path.read_text("utf-8") + "\nOne more line.\n", "utf-8")
    again = composed(edition(tmp_path, memory), before.kept)

    anew = shown(again) - shown(composed(edition(tmp_path, memory), again.kept))
    # How many words an article has stands in the table of articles.
    assert {"articles/a1/", "data/articles.csv"} <= anew
    assert {"", "articles/", "feed.xml", "graph.json", "timeline/", "data/notes.csv"}.isdisjoint(anew)


@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind in LISTS], ids=lambda kind: kind.__name__)
def test_a_list_makes_no_pages_of_single_records(made: tuple[Edition, Archive], kind: PageKind) -> None:
    def refused(*_: object) -> tuple[Page, ...]:
        raise AssertionError

    assert all(isinstance(page, Page) for page in kind(replace(made[0], each=refused)))


def test_another_day_or_setting_makes_all_anew(made: tuple[Edition, Archive]) -> None:
    before = composed(made, Kept()).kept

    assert kept_pages(composed(made, before)) > 0
    assert kept_pages(composed(other(made, today=date(2030, 1, 1)), before)) == 0
    titled = replace(made[0].config, title="Another title")
    assert kept_pages(composed(other(made, config=titled), before)) == 0


def test_without_anything_before_nothing_is_kept(made: tuple[Edition, Archive]) -> None:
    alone = composed(made, None)

    assert kept_pages(alone) == 0 and alone.kept.units == {}
    assert kept_pages(composed(made, alone.kept)) == 0


def test_what_leads_to_a_page_and_the_titles_of_others_are_followed(tmp_path: Path) -> None:
    begun(random.Random(0), tmp_path)
    memory = Cache()
    head = "---\ntitle: {}\n---\n\n{}\n"
    written(tmp_path, {"content/essays/about.md": head.format("About", "[[article:a1]]")})
    before = composed(edition(tmp_path, memory), Kept()).kept

    written(tmp_path, {"content/essays/about.md": head.format("The council", "[[article:a2]]")})
    again = composed(edition(tmp_path, memory), before)

    shown = {page.url: page for page in again.pages if not isinstance(page.view, Unseen)}
    assert {"articles/a1/", "articles/a2/", "meetings/council/"} <= shown.keys()
    assert "articles/a3/" not in shown
    assert "(meeting)" in str(getattr(shown["meetings/council/"].view, "head", ""))


def test_words_that_another_process_found_are_not_looked_for_again(
    made: tuple[Edition, Archive], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.workers.cores", lambda: 3)
    alone, memory, looked = with_near(made[0]).near, Cache(), list[str]()
    finding = _Roots.of

    def noted(roots: _Roots, text_of: TextOf, article: ArticleId) -> str:
        looked.append(article)
        return finding(roots, text_of, article)

    monkeypatch.setattr(_Roots, "of", noted)
    remembering = replace(made[0], remember=memory.remember_of)
    shared = with_near(remembering, partial(side_by_side, memory), 3).near

    articles = made[1].articles_by_date
    assert shared == alone and any(alone.values())
    assert looked == [*articles[::3]] and len(articles) > 3
