"""What hosts of pages refuse is told before anything is uploaded."""

import os
from pathlib import Path

import pytest

from site_builder.model.page import Output
from site_builder.write.limits import limits, strangers

OUT = Path("output")


class Heavy(bytes):
    """Bytes that say they are many more."""

    size = 0

    def __len__(self) -> int:
        return self.size


def sized(path: str, size: int) -> Output:
    data = Heavy()
    data.size = size
    return Output(path, data)


def codes(*outputs: Output) -> list[str]:
    return [issue.code for issue in limits(outputs, OUT)]


@pytest.mark.parametrize(
    ("size", "expected"),
    [(900_000_000, []), (900_000_001, ["W05"]), (1_000_000_000, ["W05"]), (1_000_000_001, ["W06"])],
)
def test_a_site_is_told_when_it_is_nearly_and_when_it_is_too_large(size: int, expected: list[str]) -> None:
    assert codes(sized("media/a/film.png", size - 1), Output("index.html", b"x")) == expected


def test_the_largest_files_of_a_site_that_is_too_large_are_named() -> None:
    (issue,) = limits((sized("a.png", 600_000_000), sized("b.png", 700_000_000), sized("c.html", 5)), OUT)

    assert issue.help == "the largest files are b.png (700.0 MB), a.png (600.0 MB), c.html (0.0 MB)"


def test_names_that_some_host_refuses_are_told_whether_of_a_file_or_of_a_folder() -> None:
    found = [issue.message for issue in limits((Output("media/a:b/.x.png", b""),), OUT)]

    assert found == [
        "'media/a:b' holds `:`, which some hosts refuse",
        "'media/a:b/.x.png' begins with a dot, and hosts leave such files out",
    ]


def test_two_files_that_differ_only_in_case_are_told_once() -> None:
    found = [issue.message for issue in limits((Output("media/A.png", b""), Output("media/a.png", b"")), OUT)]

    assert found == ["'media/A.png' and 'media/a.png' differ only in case, and some disks hold one of them"]


def test_a_site_of_ours_has_nothing_that_hosts_refuse() -> None:
    assert codes(Output("articles/минск/index.html", b""), Output("assets/site.1f2e.css", b"")) == []


def test_links_and_hidden_files_of_somebody_else_in_the_output_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("x")
    (tmp_path / "a/same.html").hardlink_to(tmp_path / "a/index.html")
    (tmp_path / "away").symlink_to(tmp_path / "a")
    (tmp_path / ".well-known").mkdir()
    (tmp_path / ".well-known/.deep").write_text("x")

    found = [(issue.code, Path(issue.spot.path).name) for issue in strangers(tmp_path)]

    assert found == [("W07", ".well-known"), ("W08", "away"), ("W08", "same.html")]


def test_what_belongs_beside_a_site_is_not_told(tmp_path: Path) -> None:
    for name in (".site-builder.json", ".nojekyll", ".gitignore"):
        (tmp_path / name).write_text("")
    (tmp_path / ".git").mkdir()

    assert [*strangers(tmp_path)] == []


def test_a_copy_of_the_site_elsewhere_made_of_links_is_nobodys_concern(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/index.html").write_text("x")
    os.link(tmp_path / "output/index.html", tmp_path / "backup.html")

    assert [*strangers(tmp_path / "output")] == []


def test_a_folder_that_is_not_there_yet_holds_no_strangers(tmp_path: Path) -> None:
    assert [*strangers(tmp_path / "output")] == []


def test_what_goes_away_while_it_is_looked_at_is_no_concern(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("a/one", "b"):
        (tmp_path / name).write_text("x")
    seen = strangers(tmp_path)
    (tmp_path / "link").symlink_to("b")
    next(seen)

    (tmp_path / "a/one").unlink()
    (tmp_path / "a").rmdir()

    assert [*seen] == []
