"""The tree of a site that was replaced serves the next one, and brings nothing with it."""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from site_builder.model.page import Output, digest_of
from site_builder.write import MANIFEST, Manner, found, write
from site_builder.write.manifest import Manifest
from site_builder.write.plan import Plan, plan, standing
from site_builder.write.rights import mask
from site_builder.write.spare import lay_out
from site_builder.write.tree import lists_of, save_manifest, take_away


def below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def site(words: str, *more: str) -> tuple[Output, ...]:
    pages = ("index.html", "a/index.html", "b/c/index.html", *more)
    return tuple(Output(path, f"{words} {path}".encode()) for path in pages)


def with_files(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path, "utf-8")


def planned(folder: Path, after: Iterable[str], before: Iterable[str] = ()) -> Plan:
    """What a build of the files `after` has to do, where `before` was built."""
    outputs = tuple(Output(path, path.encode()) for path in after)
    listed = {path: digest_of(path.encode()) for path in before}
    folder.mkdir(exist_ok=True)
    save_manifest(folder, listed)
    there = standing(folder, listed.keys(), {output.path for output in outputs})
    return plan(outputs, folder, Manifest(listed), there)


def took_away(place: Path, spare: Path | None) -> None:
    tree, published = place / "tree", place / "site"
    take_away(tree, published, lists_of(tree, published), spare)


def test_a_spare_tree_becomes_the_new_one_with_exactly_the_folders_wanted(tmp_path: Path) -> None:
    (tmp_path / "spare/gone/deep").mkdir(parents=True)
    (tmp_path / "spare/stays").mkdir()
    number = (tmp_path / "spare/stays").stat().st_ino

    lay_out(planned(tmp_path / "site", ["stays/new/a.html"]), tmp_path / "next", tmp_path / "spare")

    assert below(tmp_path / "next") == ["stays", "stays/new"]
    assert (tmp_path / "next/stays").stat().st_ino == number


def test_of_its_files_those_stay_that_are_those_of_the_published_site(tmp_path: Path) -> None:
    with_files(tmp_path / "site", "same", "a/same", "saved-anew")
    with_files(tmp_path / "spare", "a/other", "saved-anew", "gone/deep/er")
    for path in ("same", "a/same"):
        (tmp_path / "spare" / path).hardlink_to(tmp_path / "site" / path)
    save_manifest(tmp_path / "spare", {"same": "", "gone/deep/er": ""})
    known = ["same", "a/same", "a/other", "saved-anew", "gone/deep/er"]

    there = lay_out(planned(tmp_path / "site", known[:4], known), tmp_path / "next", tmp_path / "spare")

    assert there == {"same", "a/same"}
    assert below(tmp_path / "next") == [MANIFEST, "a", "a/same", "same"]


def test_what_only_its_own_list_knows_is_removed(tmp_path: Path) -> None:
    with_files(tmp_path / "spare", "long/gone")
    save_manifest(tmp_path / "spare", {"long/gone": ""})

    lay_out(planned(tmp_path / "site", ["a"]), tmp_path / "next", tmp_path / "spare")

    assert below(tmp_path / "next") == [MANIFEST]


def test_the_rights_of_the_site_that_went_are_not_those_of_the_next(tmp_path: Path) -> None:
    (tmp_path / "spare/a").mkdir(parents=True)
    (tmp_path / "spare").chmod(0o700)

    lay_out(planned(tmp_path / "site", ["a/b"]), tmp_path / "next", tmp_path / "spare")

    assert not (tmp_path / "spare").exists()
    assert stat.S_IMODE((tmp_path / "next").stat().st_mode) == 0o777 & ~mask()


def somebodys_file(spare: Path) -> None:
    with_files(spare, "a/evil.html")


def somebodys_file_in_a_tree_of_ours(spare: Path) -> None:
    with_files(spare, "a/ours.html", "a/notes.txt")
    save_manifest(spare, {"a/ours.html": ""})


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


@pytest.mark.parametrize("form", [somebodys_file, itself_a_link, nothing])
def test_a_spare_tree_that_no_build_left_is_left_alone(tmp_path: Path, form: Callable[[Path], None]) -> None:
    form(tmp_path / "spare")
    todo = planned(tmp_path / "site", ["a/b"])
    before = below(tmp_path)

    there = lay_out(todo, tmp_path / "next", tmp_path / "spare")

    assert not there and below(tmp_path) == sorted([*before, "next", "next/a"])
    assert (tmp_path / "next/a").stat().st_mode & 0o055 == 0o055


@pytest.mark.parametrize("form", [somebodys_file_in_a_tree_of_ours, a_link, closed_to_others])
def test_what_no_build_left_in_a_tree_of_ours_does_not_stay(
    tmp_path: Path, form: Callable[[Path], None]
) -> None:
    form(tmp_path / "spare")

    there = lay_out(planned(tmp_path / "site", ["a/b"]), tmp_path / "next", tmp_path / "spare")

    assert not there and [one for one in below(tmp_path / "next") if one != MANIFEST] == ["a"]
    assert not (tmp_path / "spare").exists()
    assert (tmp_path / "next/a").stat().st_mode & 0o055 == 0o055


def test_what_another_user_owns_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_files(tmp_path / "spare", "a/page")
    save_manifest(tmp_path / "spare", {"a/page": ""})
    monkeypatch.setattr("os.geteuid", lambda: os.getuid() + 1)

    lay_out(planned(tmp_path / "site", ["a/b"]), tmp_path / "next", tmp_path / "spare")

    assert below(tmp_path / "spare") == [MANIFEST, "a", "a/page"]
    assert below(tmp_path / "next") == ["a"]


@pytest.mark.parametrize("has_room", [True, False])
def test_a_tree_waits_with_what_is_published_still_or_goes(tmp_path: Path, has_room: bool) -> None:
    with_files(tmp_path / "site", "same", "a/other")
    with_files(tmp_path / "tree", "a/other", "b/gone")
    (tmp_path / "tree/same").hardlink_to(tmp_path / "site/same")
    save_manifest(tmp_path / "site", {"same": "1", "a/other": "2"})
    save_manifest(tmp_path / "tree", {"same": "1", "a/other": "1", "b/gone": "1"})
    if not has_room:
        (tmp_path / "spare/one").mkdir(parents=True)

    took_away(tmp_path, tmp_path / "spare")

    assert not (tmp_path / "tree").exists()
    assert below(tmp_path / "spare") == ([MANIFEST, "a", "b", "same"] if has_room else ["one"])


def test_without_a_place_for_a_spare_tree_all_of_it_goes(tmp_path: Path) -> None:
    with_files(tmp_path / "site", "same")
    with_files(tmp_path / "tree", "same", "a/b/theirs")
    for folder in (tmp_path / "site", tmp_path / "tree"):
        save_manifest(folder, {"same": "1"})

    took_away(tmp_path, None)

    assert below(tmp_path) == [
        "site",
        f"site/{MANIFEST}",
        "site/a",
        "site/a/b",
        "site/a/b/theirs",
        "site/same",
    ]


def test_sites_that_change_their_shape_come_out_the_same_with_a_spare_tree(tmp_path: Path) -> None:
    shapes = [site("one"), site("two", "d/index.html"), site("three"), site("four", "a/e/f/index.html")]
    for number in range(8):
        outputs = shapes[number % 4]
        write(outputs, tmp_path / "place/output", spare=tmp_path / "spare")
        write(outputs, tmp_path / "fresh/output")

        made = {path.relative_to(tmp_path / "place") for path in (tmp_path / "place").rglob("*")}
        assert made == {path.relative_to(tmp_path / "fresh") for path in (tmp_path / "fresh").rglob("*")}
        assert [path.name for path in (tmp_path / "spare").rglob("*") if path.is_file()] in ([], [MANIFEST])
        for output in outputs:
            page = tmp_path / "place/output" / output.path
            assert page.read_bytes() == output.data and page.stat().st_nlink == 1
    assert (tmp_path / "spare").is_dir()


def test_only_what_is_other_is_touched(tmp_path: Path) -> None:
    def number_of(path: str) -> tuple[int, int, int]:
        about = (tmp_path / "output" / path).stat()
        return about.st_ino, about.st_mtime_ns, about.st_ctime_ns

    pages = [Output(f"{number}/index.html", b"stays") for number in range(3)]
    for version in (b"one", b"two", b"three"):
        write((*pages, Output("index.html", version)), tmp_path / "output", spare=tmp_path / "spare")
    before = [number_of(page.path) for page in pages]

    write((*pages, Output("index.html", b"four")), tmp_path / "output", spare=tmp_path / "spare")

    assert [number_of(page.path) for page in pages] == before
    assert (tmp_path / "output/index.html").read_bytes() == b"four"
    assert not (tmp_path / "spare/index.html").exists()


@pytest.mark.parametrize("goes", ["output", "spare"])
def test_the_site_comes_out_the_same_when_one_of_the_two_trees_is_gone(tmp_path: Path, goes: str) -> None:
    for words in ("one", "two"):
        write((*site(words), Output("stays", b"stays")), tmp_path / "output", spare=tmp_path / "spare")
    shutil.rmtree(tmp_path / goes)

    written, issues = write(
        (*site("three"), Output("stays", b"stays")), tmp_path / "output", spare=tmp_path / "spare"
    )

    assert written is not None and not issues
    made = {
        path: (tmp_path / "output" / path).read_bytes()
        for path in below(tmp_path / "output")
        if "." in path or path == "stays"
    }
    made.pop(MANIFEST)
    assert made == {"stays": b"stays", **{output.path: output.data for output in site("three")}}


def test_what_somebody_changed_in_the_published_site_does_not_wait_for_the_next(tmp_path: Path) -> None:
    pages = (*site("one"), Output("stays", b"stays"))
    for version in (b"1", b"2"):
        write((*pages, Output("v", version)), tmp_path / "output", spare=tmp_path / "spare")
    with (tmp_path / "output/stays").open("ab") as stream:
        stream.write(b" spoilt")

    for version in (b"3", b"4"):
        write((*pages, Output("v", version)), tmp_path / "output", spare=tmp_path / "spare")
        assert (tmp_path / "output/stays").read_bytes() == b"stays"


def built(folder: Path, version: str, *more: str, manner: Manner = Manner.WHOLE) -> None:
    """A version of a site with one page that stays, and some more that stay as long as they are named."""
    outputs = (
        Output("v/index.html", version.encode()),
        Output("stays/index.html", b"stays"),
        *(Output(path, path.encode()) for path in more),
    )
    written, issues = write(outputs, folder / "output", manner, folder / "spare")
    assert written is not None, issues
    for output in outputs:
        assert (folder / "output" / output.path).read_bytes() == output.data


def waiting(folder: Path) -> list[str]:
    return [
        path
        for path in below(folder / "spare")
        if path != MANIFEST and not (folder / "spare" / path).is_dir()
    ]


def no_second_names(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr("os.link", refused)


def test_where_files_have_one_name_only_no_second_site_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_second_names(monkeypatch)
    for version in "1234":
        built(tmp_path, version)
        assert waiting(tmp_path) == []


def in_place(folder: Path, _patch: pytest.MonkeyPatch) -> None:
    built(folder, "in place", manner=Manner.BY_FILE)


def on_another_disk(folder: Path, patch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def away(one: Path, to: Path) -> Path:
        if one.name == "spare" and to.name.endswith(".next"):
            raise OSError(errno.EXDEV, "another disk")
        return rename(one, to)

    with patch.context() as here:
        here.setattr(Path, "rename", away)
        built(folder, "elsewhere")


def with_other_rights(folder: Path, _patch: pytest.MonkeyPatch) -> None:
    (folder / "output/.well-known").mkdir(mode=0o700)
    (folder / "output/.well-known/key").write_text("theirs", "utf-8")
    built(folder, "with a folder of others", "secret/index.html")
    built(folder, "and again")


def with_files_of_the_system(folder: Path, _patch: pytest.MonkeyPatch) -> None:
    (folder / "spare/.DS_Store").write_text("", "utf-8")
    built(folder, "looked into")


@pytest.mark.parametrize(
    "meanwhile", [in_place, on_another_disk, with_other_rights, with_files_of_the_system]
)
def test_what_was_taken_from_the_site_does_not_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[..., None]
) -> None:
    for version in "123":
        built(tmp_path, version, "secret/index.html")
    assert waiting(tmp_path) == ["secret/index.html", "stays/index.html"]

    meanwhile(tmp_path, monkeypatch)

    assert not any("secret" in path for path in waiting(tmp_path))
    for version in "456":
        built(tmp_path, version)
    assert waiting(tmp_path) == ["stays/index.html"]


def test_a_page_that_somebody_replaced_does_not_wait(tmp_path: Path) -> None:
    built(tmp_path, "1")
    page = tmp_path / "output/stays/index.html"
    page.unlink()
    page.write_text("somebody was here", "utf-8")

    built(tmp_path, "2")

    assert waiting(tmp_path) == []


def test_a_page_that_grows_after_it_was_looked_at_is_not_published(tmp_path: Path) -> None:
    for version in "12":
        built(tmp_path, version)
    outputs = (Output("v/index.html", b"3"), Output("stays/index.html", b"stays"))
    known = found(outputs, tmp_path / "output", tmp_path / "spare")
    with (tmp_path / "output/stays/index.html").open("ab") as stream:
        stream.write(b" spoilt")

    written, issues = write(outputs, tmp_path / "output", spare=tmp_path / "spare", known=known)

    assert written is None and [issue.code for issue in issues] == ["W02"]
    assert (tmp_path / "output/v/index.html").read_bytes() == b"2"


def test_somebodys_file_stays_in_a_folder_that_goes(tmp_path: Path) -> None:
    built(tmp_path, "1", "secret/index.html")
    (tmp_path / "output/secret/theirs").write_text("theirs", "utf-8")
    for version in "234":
        built(tmp_path, version)
        assert (tmp_path / "output/secret/theirs").read_text("utf-8") == "theirs"
        assert not (tmp_path / "output/secret/index.html").exists()


def test_sites_that_share_a_spare_tree_do_not_mix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One is built at the moment at which the other has looked at the tree that waits."""

    def published(name: str, version: str) -> None:
        outputs = [Output(f"{page}/index.html", f"{name} {page}".encode()) for page in range(3)]
        outputs.append(Output("index.html", f"{name} {version}".encode()))
        written, issues = write(outputs, tmp_path / name / "output", spare=tmp_path / "spare")
        assert written is not None, issues
        for output in outputs:
            assert (tmp_path / name / "output" / output.path).read_bytes() == output.data

    for version in "12":
        published("one", version)
        published("two", version)
    published("one", "3")
    names = vars(sys.modules["site_builder.write.spare"])
    walked = names["_walked"]

    def and_meanwhile_the_other(*given: object) -> object:
        seen = walked(*given)
        monkeypatch.undo()
        published("two", "3")
        return seen

    monkeypatch.setitem(names, "_walked", and_meanwhile_the_other)

    published("one", "4")


def test_what_lies_in_a_tree_that_was_not_cleared_is_never_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version in "12":
        built(tmp_path, version)
    (tmp_path / "spare/stranger.html").write_text("who put this here?", "utf-8")

    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as here, pytest.raises(KeyboardInterrupt):
        here.setattr("os.unlink", ended)
        here.setattr("shutil.rmtree", ended)
        built(tmp_path, "3")
    assert (tmp_path / ".output.site-builder.next.spare/stranger.html").exists()

    built(tmp_path, "4")

    assert not (tmp_path / "output/stranger.html").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
