"""A file with front matter in its parts, so that one can be changed and the others stay letter by letter."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from site_builder.model.dataclass import dataclass
from site_builder.text.front_matter import split
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import Yaml, load


@dataclass(frozen=True, slots=True)
class Front:
    """A file of the archive with its front matter read."""

    path: str
    text: str
    head: str
    """What stands before the YAML: the first `---`, and a mark of the encoding where there is one."""
    yaml: str
    """With one kind of line end."""
    tail: str
    """The second `---` and the text, letter by letter."""
    values: Mapping[str, Yaml]
    end: str
    """How the lines of the front matter end."""

    @property
    def folder(self) -> str:
        """The folder of `content/` that it lies in."""
        return PurePosixPath(self.path).parts[1]

    def with_yaml(self, yaml: str) -> str:
        """The whole file with another front matter."""
        return f"{self.head}{yaml.replace(chr(10), self.end)}{self.tail}"


def read_front(path: str, text: str) -> Front | Refusal:
    """A file in its parts; or why its front matter cannot be edited here."""
    mark, rest = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    parts = _parts(rest)
    if parts is None:
        return Refusal("it has no front matter between two lines `---`")
    head, yaml, tail = parts
    end = "\r\n" if "\r\n" in yaml else "\n"
    plain = yaml.replace("\r\n", "\n")
    if "\r" in plain or plain.replace("\n", end) != yaml:
        return Refusal("its lines end in different ways; save it once in an editor")
    loaded = load(plain, len(plain) * 4 + 4)
    if loaded.faults or not isinstance(loaded.value, dict):
        return Refusal("its front matter has errors of its own; mend those in an editor first")
    return Front(path, text, mark + head, plain, tail, loaded.value, end)


def _parts(text: str) -> tuple[str, str, str] | None:
    """The first line, the YAML, and the rest, letter by letter."""
    halves = split(text.replace("\r\n", "\n"))
    if halves is None:
        return None
    first = text.index("\n") + 1
    stop = first
    for _ in range(halves.yaml.count("\n")):
        stop = text.index("\n", stop) + 1
    return text[:first], text[first:stop], text[stop:]
