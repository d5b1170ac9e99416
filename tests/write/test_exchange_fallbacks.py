"""Exchanging two folders where the system cannot do it in one step."""

import errno
from pathlib import Path

import pytest

from site_builder.write import exchange


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("new", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_text(name, "utf-8")
    return tmp_path / "new", tmp_path / "old"


@pytest.mark.parametrize("platform", ["win32", "sunos5"])
def test_a_system_without_such_a_call_says_so(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr("site_builder.write.exchange.sys.platform", platform)

    assert not exchange.swapped(*pair)


def test_where_it_cannot_be_done_at_once_it_is_done_by_renaming(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda *_: errno.ENOSYS)

    exchange.take_place(*pair, pair[0].with_name("aside"))

    assert [sorted(one.name for one in folder.iterdir()) for folder in pair] == [["old"], ["new"]]


def test_any_other_reason_is_raised(pair: tuple[Path, Path]) -> None:
    with pytest.raises(FileNotFoundError):
        exchange.swapped(pair[0].with_name("nowhere"), pair[1])


class _Nameless:
    """A C library that does not know the call by its name."""

    def __init__(self, *_: object, **__: object) -> None:
        """As it is loaded."""

    def syscall(self, *_: object) -> int:
        return 0


@pytest.mark.parametrize(("machine", "expected"), [("x86_64", True), ("abacus", False)])
def test_a_library_that_does_not_know_the_name_is_called_by_number(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, machine: str, expected: bool
) -> None:
    monkeypatch.setattr("site_builder.write.exchange.sys.platform", "linux")
    monkeypatch.setattr("site_builder.write.exchange.platform.machine", lambda: machine)
    monkeypatch.setattr("site_builder.write.exchange.ctypes.CDLL", _Nameless)

    assert exchange.swapped(*pair) is expected
