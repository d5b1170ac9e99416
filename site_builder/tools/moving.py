"""Notes that were written into an article's front matter, moved into a file of notes as they were typed."""

from site_builder.model.dataclass import dataclass
from site_builder.text.front_matter import split
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import Yaml, load
from site_builder.tools.adding import empty, with_entries

NOTHING = "it has no `notes` in its front matter"


@dataclass(frozen=True, slots=True)
class Moved:
    """An article and its file of notes, once the notes are where they belong."""

    article: str
    notes: str


def moved(article: str, text: str, notes: str) -> Moved | Refusal:
    """The article's text without its notes, and its file of notes (empty: there is none) with them.

    Both are read again: they hold exactly what the two held before.
    """
    halves = split(text)
    value = _value(halves.yaml) if halves else None
    if halves is None or not isinstance(value, dict) or "notes" not in value:
        return Refusal(
            NOTHING if isinstance(value, dict) else "its front matter cannot be read; mend that first"
        )
    start, end = _span(halves.yaml)
    entries = _entries(halves.yaml[start:end])
    before = notes or empty(article)
    after = with_entries(before, [entries] if entries else [])
    if isinstance(after, Refusal):
        return Refusal(f"content/notes/{article}.yaml: {after.why}")
    rest = halves.yaml[:start] + halves.yaml[end:]
    if not _holds_both(after, _listed(_value(before)), value["notes"]) or _value(rest) != _without(value):
        return Refusal("its notes are written in a way that cannot be moved; put each on lines of its own")
    return Moved(text[: halves.offset] + rest + text[halves.offset + len(halves.yaml) :], after)


def _span(yaml: str) -> tuple[int, int]:
    """From the key `notes` to the next key; comments above that one are its own."""
    places = load(yaml, len(yaml) * 4 + 4).places
    start = places["notes",].key_start
    keys = (place.key_start for path, place in places.items() if len(path) == 1)
    end = min((key for key in keys if key > start), default=len(yaml))
    lines = yaml[start:end].splitlines(keepends=True)
    while end < len(yaml) and len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        end -= len(lines.pop())
    return start, end


def _entries(block: str) -> str:
    """What stands below `notes:`, two deep; a comment beside it becomes the first line."""
    first, *lines = block.rstrip().split("\n")
    depth = next((len(line) - len(line.lstrip()) for line in lines if line.lstrip().startswith("- ")), 0)
    comment = first.removeprefix("notes:").strip().removeprefix("[]").strip()
    shallow = [line[min(depth, len(line) - len(line.lstrip())) :] for line in lines]
    return "".join(f"  {line}\n" if line else "\n" for line in ([comment] if comment else []) + shallow)


def _value(yaml: str) -> Yaml:
    loaded = load(yaml, len(yaml) * 4 + 4)
    return None if loaded.faults else loaded.value


def _listed(value: Yaml) -> list[Yaml]:
    notes = value.get("notes") if isinstance(value, dict) else None
    return notes if isinstance(notes, list) else []


def _holds_both(after: str, old: list[Yaml], more: Yaml) -> bool:
    return isinstance(more, list) and _listed(_value(after)) == [*old, *more]


def _without(value: dict[str, Yaml]) -> Yaml:
    """The other keys; None when there are none, as an empty text reads."""
    return {key: one for key, one in value.items() if key != "notes"} or None
