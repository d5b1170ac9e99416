"""What every test of a preview runs under."""

import pytest

from site_builder.model import instead


@pytest.fixture(autouse=True)
def as_in_a_large_archive(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """In every second round entries stand in the place of others, as where there are thousands."""
    seed = request.getfixturevalue("seed") if "seed" in request.fixturenames else 0
    if seed % 2:
        monkeypatch.setattr(instead, "FEW", 0)
        monkeypatch.setattr(instead, "MANY", 3 + seed)
