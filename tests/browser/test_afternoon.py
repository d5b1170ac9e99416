"""An afternoon of an author, once, from `init` to a site as it is published; what every step left behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.new_user import machine

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from benchmarks.afternoon import Afternoon
    from benchmarks.afternoon_judged import Judged

pytestmark = pytest.mark.browser
pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make browser")
pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make browser")


@dataclass(frozen=True)
class Spent:
    """The afternoon, and what is to be said of its site."""

    run: "Afternoon"
    judged: "Judged"

    def text(self, path: str) -> str:
        return (self.run.root / path).read_text("utf-8")

    def front(self, path: str) -> Any:
        return yaml.safe_load(self.text(path).split("---\n")[1])

    def page(self, path: str) -> str:
        return self.text(f"output/{path}/index.html")


VOTE, COST = "2021-03-05-board-votes-for-a-new-eastern-pier", "what-the-new-pier-will-cost"
MINUTES, LETTER = "minutes-of-the-harbour-board", "2021-03-09-a-pier-is-not-a-promenade"
FORMATS = {
    VOTE: "saved-page",
    COST: "mhtml",
    "three-piers-and-a-fire": "epub",
    "eleven-piles-that-bear-no-cart": "docx",
    MINUTES: "pdf",
    LETTER: "pasted-text",
}
MEETING = "the-harbour-board-in-march-2021"


@pytest.fixture(scope="module")
def spent(tmp_path_factory: pytest.TempPathFactory, browser: "Browser") -> Iterator[Spent]:
    from benchmarks.afternoon import Afternoon, afternoon

    folder = tmp_path_factory.mktemp("afternoon")
    run = Afternoon(folder, machine(folder))
    yield Spent(run, afternoon(run, browser, ("light",)))


def test_six_formats_became_six_articles_with_their_originals(spent: Spent) -> None:
    fronts = {name: spent.front(f"content/articles/{name}.md") for name in FORMATS}

    assert {name: one["provenance"]["format"] for name, one in fronts.items()} == FORMATS
    assert all((spent.run.root / one["provenance"]["original"]).is_file() for one in fronts.values())
    assert fronts[VOTE]["authors"] == ["Tom Vale"] and fronts[LETTER]["authors"] == ["Petra Marsh"]
    assert "newsletter" not in spent.text(f"content/articles/{LETTER}.md").split("---\n", 2)[2]


def test_what_was_changed_in_the_page_stands_in_the_front_matter(spent: Spent) -> None:
    fronts = {name: spent.front(f"content/articles/{name}.md") for name in FORMATS}

    assert {one["rights"] for one in fronts.values()} == {"own"}
    assert not any("draft" in one for one in fronts.values())
    tied = [{"meeting": MEETING, "relation": "report"}]
    assert {name: one.get("meetings") for name, one in fronts.items() if "meetings" in one} == dict.fromkeys(
        (VOTE, COST, MINUTES), tied
    )
    assert str(spent.front(f"content/meetings/{MEETING}.md")["when"]) == "2021-03-04"


def test_the_notes_stand_in_their_files_with_the_words_that_were_selected(spent: Spent) -> None:
    notes = {
        name: yaml.safe_load(spent.text(f"content/notes/{name}.yaml"))["notes"]
        for name in (VOTE, COST, MINUTES)
    }

    assert [(note["kind"], note["quote"]) for (note,) in notes.values()] == [
        ("outcome", "Work will begin in the autumn"),
        ("superseded", "A crossing to the islands costs 90 pence"),
        ("context", "the customs house"),
    ]
    assert notes[VOTE][0]["outcome"] == "came-true" and notes[VOTE][0]["meetings"] == [MEETING]
    assert [str(one["published"]) for one in notes[COST][0]["sources"]] == ["2023-04-20"]


def test_each_note_was_seen_in_the_margin_of_the_page(spent: Spent) -> None:
    seen = [said for name, _, said in spent.run.steps if name.startswith("note ")]

    assert ["Archive note 1" in one for one in seen] == [True] * 3
    assert "Work began on 11 October 2021." in seen[0]


def test_the_published_pages_show_the_notes_and_the_meeting_leads_to_its_articles(spent: Spent) -> None:
    assert "Work began on 11 October 2021." in spent.page(f"articles/{VOTE}")
    meeting = spent.page(f"meetings/{MEETING}")
    assert [f"../../articles/{name}/index.html" in meeting for name in (VOTE, COST, MINUTES)] == [True] * 3
    assert f"meetings/{MEETING}/index.html" in spent.page(f"articles/{COST}")


def test_the_strict_check_and_the_strict_build_find_nothing(spent: Spent) -> None:
    said = {name: words for name, _, words in spent.run.steps}

    assert said["`make test`"] == "nothing is wrong"
    assert said['`make build FLAGS="--strict"`'].startswith("output: 7 articles, 5 notes, 2 meetings")


def test_the_site_is_clean_below_its_path(spent: Spent) -> None:
    assert spent.judged.pages > 20 and spent.judged.links > 100 and len(spent.judged.looked_at) >= 10
    assert spent.judged.missing == ""
    assert spent.judged.broken == ()
    assert spent.judged.findings == ()


def test_nothing_of_the_desk_is_published(spent: Spent) -> None:
    assert spent.judged.of_the_desk == ()
