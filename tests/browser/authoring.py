"""An archive in the authoring server, for tests that work in its pages."""

import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Thread

from tests.archive_files import unpack

HOME = Path(__file__).parents[2]


@dataclass(frozen=True)
class Served:
    """The folder of an archive, and where its pages are."""

    root: Path
    address: str
    told: "Queue[str]"
    """What the server says, line by line."""

    def begin_again(self, archive: str) -> None:
        """Put every file as it was, and take out what came since."""
        with TemporaryDirectory() as folder:
            whole = {
                path.relative_to(folder): path.read_bytes() for path in _files(unpack(archive, Path(folder)))
            }
        gone = [path for path in _files(self.root / "content") if path.relative_to(self.root) not in whole]
        changed = {
            name: data
            for name, data in whole.items()
            if not (self.root / name).is_file() or (self.root / name).read_bytes() != data
        }
        for path in gone:
            path.unlink()
        for name, data in changed.items():
            (self.root / name).write_bytes(data)
        if gone or changed:
            self.settle()

    def settle(self) -> None:
        """Wait until the server has built again what was just saved."""
        self.forget()
        with suppress(Empty):
            self.told.get(timeout=10)

    def forget(self) -> None:
        """Listen to no line of before."""
        with suppress(Empty):
            while True:
                self.told.get_nowait()

    @contextmanager
    def saving(self) -> Iterator[None]:
        """What is saved meanwhile is built in the end."""
        self.forget()
        yield
        self.told.get(timeout=60)

    def text(self, path: str) -> str:
        """What a file of the archive says."""
        return (self.root / path).read_text("utf-8")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _listen(said: Iterable[str] | None, told: "Queue[str]") -> None:
    for line in said or ():
        told.put(line)


@contextmanager
def served(archive: str, root: Path) -> Iterator[Served]:
    """The archive that is written in one text, served until the test is over."""
    unpack(archive, root)
    with serving(root, (sys.executable, "-u", "-m", "site_builder")) as one:
        yield one


@contextmanager
def serving(
    root: Path, program: tuple[str, ...], environment: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """An archive, served by a program until somebody has seen enough."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [*program, "serve", str(root), "--port", str(port)]
    with subprocess.Popen(
        command, cwd=HOME, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        told: Queue[str] = Queue()
        listener = Thread(target=_listen, args=(server.stdout, told), daemon=True)
        listener.start()
        try:
            while not (said := told.get(timeout=60)).startswith("serving "):
                pass
            yield Served(root, said.split()[1], told)
        finally:
            server.terminate()
            listener.join(20)
            # Whether it ends when it is told to is the server's own test; no other one waits for it.
            server.kill()
