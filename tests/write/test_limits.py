"""What hosts of pages refuse is told before anything is uploaded."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from site_builder.cache import Cache
from site_builder.model.page import Output
from site_builder.write import found, write
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


def test_two_pages_of_one_file_do_not_differ_in_case() -> None:
    assert codes(Output("a/index.html", b"1"), Output("a/index.html", b"2")) == []


def test_what_is_remembered_of_names_is_of_these_files_in_this_folder() -> None:
    memory = Cache()

    def told(folder: Path, *names: str) -> list[str]:
        nonlocal memory
        memory, outputs = memory.next(), [Output(name, b"") for name in names]
        issues = limits(outputs, folder, memory.remember_of)
        assert issues == limits(outputs, folder)
        return [f"{issue.spot.path}: {issue.message}" for issue in issues]

    several = (("a/b.html",), (".x",), ("A.png", "a.png"), ("B.png", "a.png"), ())
    for names in several:
        assert told(OUT, *names) == told(OUT, *names)
    # Each folder right after the other, of the same files.
    for names in several:
        assert bool(told(OUT, *names)) == bool(told(OUT / "more", *names))


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

    assert found == [("W07", ".well-known"), ("W08", "same.html"), ("W08", "away")]


@pytest.mark.parametrize("is_known", [False, True])
def test_the_same_is_told_of_a_site_that_was_looked_at(tmp_path: Path, is_known: bool) -> None:
    outputs = tuple(Output(path, b"x") for path in ("index.html", "a/index.html", "a/one", "media/.deep/b"))
    write(outputs, tmp_path)
    for path in ("CNAME", "theirs/deep/file", "theirs/.hidden/deep", ".git/config"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("theirs")
    (tmp_path / "a/same").hardlink_to(tmp_path / "a/one")
    (tmp_path / "theirs/same").hardlink_to(tmp_path / "CNAME")
    (tmp_path / "theirs/away").symlink_to("..")
    (tmp_path / "index.html").unlink()
    (tmp_path / "index.html").symlink_to("CNAME")

    there = found(outputs, tmp_path).there if is_known else None

    assert [(issue.code, issue.message.split("'")[1]) for issue in strangers(tmp_path, there)] == [
        ("W08", "a/same"),
        ("W08", "index.html"),
        *([("W07", "media/.deep")] if not is_known else []),
        ("W07", "theirs/.hidden"),
        ("W08", "theirs/away"),
        ("W08", "theirs/same"),
    ]


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


def test_what_goes_away_while_it_is_looked_at_is_no_concern(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_files(tmp_path)
    names = vars(sys.modules["site_builder.write.limits"])
    listed = names["_entries"]

    def gone_after(folder: str) -> list[os.DirEntry[str]]:
        entries: list[os.DirEntry[str]] = listed(folder)
        shutil.rmtree(tmp_path / "a", ignore_errors=True)
        return entries

    monkeypatch.setitem(names, "_entries", gone_after)

    assert strangers(tmp_path) == ()


def with_files(folder: Path) -> None:
    (folder / "a").mkdir()
    for name in ("a/one", "b"):
        (folder / name).write_text("x")
