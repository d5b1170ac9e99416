"""Every short cut gives what the plain way gives: whole archives made both ways."""

from pathlib import Path

import pytest

from site_builder.build import Options, make, putting_aside
from tests.test_sites import HOME, SITES
from tests.warm import memory

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("root", [*(HOME / name for name in SITES), ROOT], ids=lambda path: path.name)
def test_an_archive_is_made_byte_for_byte_without_short_cuts(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However small the archive is, three processes have to share it.
    for module in ("workers", "rendering", "build"):
        monkeypatch.setattr(f"site_builder.{module}.cores", lambda: 3)
    monkeypatch.setattr("site_builder.looking.FEW", 1)
    monkeypatch.setattr("site_builder.rendering.FEW", 1)
    monkeypatch.setattr("site_builder.compose.whole.SHARED", 1)
    monkeypatch.setattr("site_builder.model.aside.MANY_TEXTS", 1)
    monkeypatch.setattr("site_builder.model.aside.MANY_PAGES", 1)
    quick = make(Options(root), putting_aside(memory(), tmp_path))
    monkeypatch.undo()
    monkeypatch.setattr("site_builder.model.quick.IS_QUICK", False)
    plain = make(Options(root), memory())

    assert quick.issues == plain.issues
    assert [(one.path, one.data) for one in quick.outputs] == [(one.path, one.data) for one in plain.outputs]
    assert quick.outputs
