"""Pages become the same files, whoever renders them, and are rendered only when they have to be."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder import rendering
from site_builder.cache import Cache
from site_builder.model.page import Page, Theme
from site_builder.render import render
from site_builder.rendering import Look, rendered


@dataclass(frozen=True)
class View:
    words: str


LOOK = Look(Theme({"a.html": "<p>{{ page.words }}</p>", "broken.html": "{{ page.none.at_all }}"}), None, "1")


def pages(count: int, template: str = "a.html") -> list[Page]:
    return [Page(f"{number}/", template, View(f"page {number} & more")) for number in range(count)]


@pytest.mark.parametrize("processes", [1, 2, 3, 8])
def test_how_many_processes_there_are_shows_in_nothing(
    tmp_path: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "FEW", 2)
    monkeypatch.setattr(rendering, "cores", lambda: processes)
    given = [*pages(20), Page("x/", "broken.html", View("")), Page("y/", "a.html", View("last"))]

    made = rendered(given, LOOK, Cache(), tmp_path)

    assert [one.path for one in made.value] == [
        *(f"{number}/index.html" for number in range(20)),
        "y/index.html",
    ]
    assert [one.data for one in made.value[:2]] == [
        b"<p>page 0 &amp; more</p>\n",
        b"<p>page 1 &amp; more</p>\n",
    ]
    assert [issue.code for issue in made.issues] == ["T05"]


def test_a_file_says_what_it_will_be_before_it_is_fetched(tmp_path: Path) -> None:
    made = rendered(pages(3), LOOK, Cache(), tmp_path).value

    assert [(one.size, one.digest) for one in made] == [
        (len(one.data), type(one)(one.path, one.data).digest) for one in made
    ]


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of what is rendered."""
    asked: list[str] = []

    def counted(page: Page, site: object, theme: Theme) -> object:
        asked.append(page.url)
        return render(page, site, theme)

    monkeypatch.setattr("site_builder.rendering.render", counted)
    return asked


def test_a_page_is_rendered_when_what_it_sees_has_changed(tmp_path: Path, count: list[str]) -> None:
    memory, before = Cache(), pages(3)
    rendered(before, LOOK, memory, tmp_path)
    count.clear()
    after = [before[0], Page("1/", "a.html", View("other")), before[2]]

    made = rendered(after, LOOK, memory.next(), tmp_path).value

    assert count == ["1/"]
    assert made[1].data == b"<p>other</p>\n"


def test_another_look_is_rendered_whole(tmp_path: Path, count: list[str]) -> None:
    memory = Cache()
    rendered(pages(2), LOOK, memory, tmp_path)
    count.clear()

    rendered(pages(2), Look(LOOK.theme, None, "2"), memory.next(), tmp_path)

    assert count == ["0/", "1/"]


def test_what_is_remembered_can_be_made_again_where_the_site_is_gone(
    tmp_path: Path, count: list[str]
) -> None:
    memory = Cache()
    first = [one.data for one in rendered(pages(2), LOOK, memory, tmp_path).value]
    count.clear()

    second = rendered(pages(2), LOOK, memory.next(), tmp_path).value

    assert count == []
    assert [one.data for one in second] == first and count == ["0/", "1/"]


def test_what_is_wrong_with_a_page_is_told_again(tmp_path: Path) -> None:
    memory = Cache()
    first = rendered(pages(1, "broken.html"), LOOK, memory, tmp_path)

    second = rendered(pages(1, "broken.html"), LOOK, memory.next(), tmp_path)

    assert first.value == second.value == () and first.issues == second.issues != ()
