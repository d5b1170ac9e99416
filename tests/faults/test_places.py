"""Output folders that are no folders, may not be written, or hold what is not ours."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.model.page import Output
from site_builder.write import MANIFEST, Manner, write
from tests.faults import driver
from tests.faults.counts import record
from tests.faults.runs import Ended, driven
from tests.faults.sites import site, standing, strays, version_of

NOBODY = 65534


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can reach."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


def as_other_user(folder: Path, version: str) -> Ended:
    """The driver run by somebody without rights; by ourselves where we have none.

    Our Python may lie where others cannot start it: the process begins as ours and then gives its rights up.
    """
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(into, 1)
        os.close(out)
        sys.stdout = os.fdopen(1, "w")
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        code = 9
        try:
            code = driver.main(folder, version, Manner.WHOLE, 1)
            sys.stdout.flush()
        finally:
            os._exit(code)
    os.close(into)
    with os.fdopen(out) as stream:
        said = stream.read()
    return Ended(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said)


def hand_over(folder: Path) -> None:
    """Make a folder and all in it somebody else's, where we may."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)


def read_only(folder: Path) -> None:
    hand_over(folder.parent)
    folder.chmod(0o555)


def read_only_parent(folder: Path) -> None:
    hand_over(folder.parent)
    folder.chmod(0o555)
    folder.parent.chmod(0o555)


def of_another_user(folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder to somebody else")
    folder.parent.chmod(0o777)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another thing there")
@pytest.mark.parametrize("form", [read_only, read_only_parent, of_another_user])
def test_an_output_that_may_not_be_written_stays_as_it_is(
    open_folder: Path, form: Callable[[Path], None]
) -> None:
    folder = open_folder / "place/output"
    folder.parent.mkdir()
    assert driven(folder, "a").code == 0
    before = standing(folder)
    form(folder)

    ended = as_other_user(folder, "b")

    for path in (folder.parent, folder):
        path.chmod(0o755)
    assert ended.code == 1 and ended.said.startswith(f"W02 cannot write {folder}"), ended
    assert ended.said.count("\n") == 1
    assert standing(folder) == before and strays(folder) == []
    record(f"output {form.__name__.replace('_', ' ')}", 1, "unchanged, exit 1, one line")


def test_where_nothing_may_be_put_beside_it_the_output_is_written_file_by_file(open_folder: Path) -> None:
    folder = open_folder / "place/output"
    folder.parent.mkdir()
    assert driven(folder, "a").code == 0
    hand_over(folder.parent)
    folder.parent.chmod(0o555)

    ended = as_other_user(folder, "b")

    folder.parent.chmod(0o755)
    assert ended.code == 0, ended
    assert f"nothing can be put beside {folder}" in ended.said
    assert (version_of(folder), strays(folder)) == ("b", [])


def a_file(place: Path) -> Path:
    (place / "output").write_text("mine", "utf-8")
    return place / "output"


def below_a_file(place: Path) -> Path:
    (place / "file").write_text("mine", "utf-8")
    return place / "file/output"


def a_link(place: Path) -> Path:
    (place / "elsewhere").mkdir()
    (place / "output").symlink_to("elsewhere")
    return place / "output"


def a_link_to_nowhere(place: Path) -> Path:
    (place / "output").symlink_to("nowhere")
    return place / "output"


def somebodys(place: Path) -> Path:
    (place / "output").mkdir()
    (place / "output/thesis.doc").write_text("ten years of work", "utf-8")
    return place / "output"


def beside_somebodys(place: Path) -> Path:
    (place / ".output.site-builder.next").mkdir()
    (place / ".output.site-builder.next/thesis.doc").write_text("ten years of work", "utf-8")
    return place / "output"


def of_too_long_a_name(place: Path) -> Path:
    return place / ("o" * 300)


def with_no_room_for_a_longer_name_beside_it(place: Path) -> Path:
    return place / ("o" * 240)


def at_too_long_a_path(place: Path) -> Path:
    return place.joinpath(*["d" * 200] * 25)


@pytest.mark.parametrize(
    "form",
    [
        a_file,
        a_link,
        a_link_to_nowhere,
        at_too_long_a_path,
        below_a_file,
        beside_somebodys,
        of_too_long_a_name,
        somebodys,
        with_no_room_for_a_longer_name_beside_it,
    ],
)
def test_a_place_that_is_not_ours_is_refused_and_left_alone(
    tmp_path: Path, form: Callable[[Path], Path]
) -> None:
    folder = form(tmp_path)
    before = sorted(tmp_path.rglob("*"))

    ended = driven(folder, "a")

    assert ended.code == 1 and ended.said.startswith(("W01", "W02")) and ended.said.count("\n") == 1
    assert str(tmp_path) in ended.said
    assert sorted(tmp_path.rglob("*")) == before
    record(f"output {form.__name__.replace('_', ' ')}", 1, "unchanged, exit 1, one line")


OTHERS = {
    "CNAME": "archive.example.org",
    ".nojekyll": "",
    ".well-known/security.txt": "Contact: us",
    ".git/HEAD": "ref: refs/heads/pages",
    ".git/objects/ab/cdef": "packed",
    "articles/0/extra.pdf": "beside a page of ours",
}


def add_others(folder: Path) -> None:
    for name, words in OTHERS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, "utf-8")
    (folder / "latest").symlink_to("articles/0")
    (folder / "empty").mkdir()


@pytest.mark.parametrize("manner", list(Manner))
def test_what_others_put_into_the_output_stays_through_every_build(folder: Path, manner: Manner) -> None:
    assert driven(folder, "a").code == 0
    add_others(folder)
    numbers = {name: (folder / name).stat().st_ino for name in OTHERS}

    for turn in range(6):
        assert driven(folder, "ba"[turn % 2], manner.value).code == 0

    assert {name: (folder / name).read_text("utf-8") for name in OTHERS} == OTHERS
    # The very same files: whoever has them open goes on writing them.
    assert {name: (folder / name).stat().st_ino for name in OTHERS} == numbers
    assert (folder / "latest").readlink() == Path("articles/0") and (folder / "empty").is_dir()
    assert strays(folder) == []
    record(f"foreign files in the output, published {manner}", 6, "lost 0")


@pytest.mark.parametrize("manner", list(Manner))
def test_a_file_of_somebody_else_where_a_page_belongs_is_refused(folder: Path, manner: Manner) -> None:
    write([Output("index.html", b"ours")], folder)
    (folder / "about.html").write_text("theirs", "utf-8")

    written, issues = write([Output("index.html", b"ours"), Output("about.html", b"ours")], folder, manner)

    assert written is None and "about.html was not written by a build" in issues[0].message
    assert (folder / "about.html").read_text("utf-8") == "theirs"


def test_a_link_in_the_output_is_never_followed(folder: Path, tmp_path: Path) -> None:
    write([Output("index.html", b"ours")], folder)
    (tmp_path / "precious").mkdir()
    (folder / "articles").symlink_to(tmp_path / "precious")

    written, issues = write([Output("articles/index.html", b"ours")], folder)

    assert written is None and issues[0].code == "W01"
    assert list((tmp_path / "precious").iterdir()) == []


def test_what_others_put_into_a_tree_that_a_killed_build_left_comes_back(folder: Path) -> None:
    """A build that died right after the exchange leaves the old tree, with what was put there meanwhile."""
    write(site("a"), folder)
    left = folder.with_name(".output.site-builder.next")
    shutil.copytree(folder, left)
    (left / "late.txt").write_text("saved in the last moment", "utf-8")

    write(site("b"), folder)

    assert (folder / "late.txt").read_text("utf-8") == "saved in the last moment"
    assert strays(folder) == []


def test_a_page_changed_by_hand_to_the_same_length_is_written_again(folder: Path) -> None:
    write([Output("index.html", b"ours")], folder)
    (folder / "index.html").write_bytes(b"hack")

    written, _ = write([Output("index.html", b"ours")], folder)

    assert written is not None and written.written == ("index.html",)
    assert (folder / "index.html").read_bytes() == b"ours"


def test_a_site_that_did_not_change_is_not_touched(folder: Path) -> None:
    write(site("a"), folder)
    before = {path: path.stat() for path in folder.rglob("*")}

    written, _ = write(site("a"), folder)

    assert written is not None and (written.written, written.removed) == ((), ())
    after = {path: path.stat() for path in folder.rglob("*")}
    assert {path: (one.st_ino, one.st_mtime_ns, one.st_ctime_ns) for path, one in before.items()} == {
        path: (one.st_ino, one.st_mtime_ns, one.st_ctime_ns) for path, one in after.items()
    }


def test_the_output_of_an_earlier_release_is_taken_over(folder: Path) -> None:
    """Its manifest is older than its files, and nothing else is."""
    write(site("a"), folder)
    os.utime(folder / MANIFEST, ns=(1, 1))

    written, _ = write(site("a"), folder)

    assert written is not None and written.written == ()
