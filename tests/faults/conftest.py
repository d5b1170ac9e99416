"""The shim, compiled once."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.faults.runs import Ended, ran


class Shim:
    """Runs the driver with the shim between it and the system."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def driven(self, folder: Path, version: str, *more: str, **about: str) -> Ended:
        """The small site published while the shim meddles: `AT` the n-th call below `UNDER`, `DO` what."""
        log = folder.parent.parent / "calls.log"
        log.unlink(missing_ok=True)
        wishes = {f"SHIM_{name.upper()}": value for name, value in about.items()}
        around = {
            "SHIM_UNDER": str(folder.parent),
            "SHIM_LOG": str(log),
            **wishes,
            "LD_PRELOAD": str(self.library),
        }
        ended = ran("-m", "tests.faults.driver", str(folder), version, *more, around=around)
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        calls = tuple((name, path) for name, _, path in (line.partition(" ") for line in lines))
        return Ended(ended.code, ended.said, calls)


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Shim:
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("there is no C compiler to make the shim with")
    library = tmp_path_factory.mktemp("shim") / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return Shim(library)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder alone in its parent."""
    (tmp_path / "place").mkdir()
    return tmp_path / "place/output"
