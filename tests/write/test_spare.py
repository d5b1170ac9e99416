"""Folders of a site that was replaced serve the next one, and bring nothing with them."""

import stat
from pathlib import Path

import pytest

from site_builder.model.page import Output
from site_builder.write import write
from site_builder.write.rights import mask
from site_builder.write.spare import lay_folders, put_away


def below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def site(words: str, *more: str) -> tuple[Output, ...]:
    pages = ("index.html", "a/index.html", "b/c/index.html", *more)
    return tuple(Output(path, f"{words} {path}".encode()) for path in pages)


def test_a_spare_tree_becomes_the_new_one_with_exactly_the_folders_wanted(tmp_path: Path) -> None:
    (tmp_path / "spare/gone/deep").mkdir(parents=True)
    (tmp_path / "spare/stays").mkdir()
    number = (tmp_path / "spare/stays").stat().st_ino

    lay_folders({"stays", "stays/new"}, tmp_path / "next", tmp_path / "spare")

    assert below(tmp_path) == ["next", "next/stays", "next/stays/new"]
    assert (tmp_path / "next/stays").stat().st_ino == number


def test_the_rights_of_the_site_that_went_are_not_those_of_the_next(tmp_path: Path) -> None:
    (tmp_path / "spare/a").mkdir(parents=True)
    (tmp_path / "spare").chmod(0o700)

    lay_folders({"a"}, tmp_path / "next", tmp_path / "spare")

    assert not (tmp_path / "spare").exists()
    assert stat.S_IMODE((tmp_path / "next").stat().st_mode) == 0o777 & ~mask()


def a_file(spare: Path) -> None:
    (spare / "a").mkdir(parents=True)
    (spare / "a/evil.html").write_text("not ours", "utf-8")


def a_link(spare: Path) -> None:
    spare.mkdir()
    (spare / "a").symlink_to(spare.parent)


def itself_a_link(spare: Path) -> None:
    (spare.parent / "elsewhere").mkdir()
    spare.symlink_to("elsewhere")


def closed_to_others(spare: Path) -> None:
    (spare / "a").mkdir(parents=True)
    (spare / "a").chmod(0o700)


def nothing(spare: Path) -> None:
    assert not spare.exists()


@pytest.mark.parametrize("form", [a_file, a_link, itself_a_link, closed_to_others, nothing])
def test_a_spare_tree_that_is_not_one_of_folders_alone_is_left_alone(tmp_path: Path, form: object) -> None:
    assert callable(form)
    form(tmp_path / "spare")
    before = below(tmp_path)

    lay_folders({"a"}, tmp_path / "next", tmp_path / "spare")

    assert below(tmp_path) == sorted([*before, "next", "next/a"])
    assert (tmp_path / "next/a").stat().st_mode & 0o055 == 0o055


def test_where_there_is_a_spare_tree_already_the_second_goes(tmp_path: Path) -> None:
    (tmp_path / "spare/one").mkdir(parents=True)
    (tmp_path / "tree/a/b").mkdir(parents=True)

    put_away(tmp_path / "tree", tmp_path / "spare")

    assert below(tmp_path) == ["spare", "spare/one"]


def test_without_a_place_for_spare_folders_they_go(tmp_path: Path) -> None:
    (tmp_path / "tree/a/b").mkdir(parents=True)

    put_away(tmp_path / "tree", None)

    assert below(tmp_path) == []


def test_sites_that_change_their_shape_come_out_the_same_with_spare_folders(tmp_path: Path) -> None:
    shapes = [site("one"), site("two", "d/index.html"), site("three"), site("four", "a/e/f/index.html")]
    for number in range(8):
        outputs = shapes[number % 4]
        write(outputs, tmp_path / "place/output", spare=tmp_path / "spare")
        write(outputs, tmp_path / "fresh/output")

        made = {path.relative_to(tmp_path / "place") for path in (tmp_path / "place").rglob("*")}
        assert made == {path.relative_to(tmp_path / "fresh") for path in (tmp_path / "fresh").rglob("*")}
        assert not any(path.is_file() for path in (tmp_path / "spare").rglob("*"))
        for output in outputs:
            page = tmp_path / "place/output" / output.path
            assert page.read_bytes() == output.data and page.stat().st_nlink == 1
    assert (tmp_path / "spare").is_dir()
