"""Which article or kind of note somebody means who types its name, a part of it, or its file."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from site_builder.model.kinds import KINDS, NoteKind
from site_builder.text.similar import nearest
from site_builder.text.yaml_edit import Refusal

MOST_NAMED = 8


def article_named(typed: str, known: Sequence[str]) -> str | Refusal:
    """The one of `known` that is meant: by its id, its file, how its id begins, or what only its id holds."""
    path = PurePosixPath(typed.strip().rstrip("/").replace("\\", "/"))
    name = path.stem if path.suffix in (".md", ".yaml") else path.name
    if name in known:
        return name
    for found in ([id for id in known if id.startswith(name)], [id for id in known if name in id]):
        if len(found) == 1 and name:
            return found[0]
        if len(found) > 1 and name:
            return Refusal(f"'{name}' may be {len(found)} articles; which one?{_listed(found)}")
    if not known:
        return Refusal("there are no articles here yet; `site-builder import FILE` brings one in")
    starts = {id[: len(name)]: id for id in known}
    near = nearest(name, known) or starts.get(nearest(name, starts) or "")
    advice = f"did you mean '{near}'?" if near else f"there are:{_listed(known)}"
    return Refusal(f"there is no article '{typed}'; {advice}")


def kind_named(typed: str) -> NoteKind | Refusal:
    """The kind of note that is meant, by its name or by what readers see."""
    word = typed.strip().casefold()
    for kind, row in KINDS.items():
        if word in (kind.value, row.label.casefold()):
            return kind
    said = [kind.value for kind, row in KINDS.items() if word in row.label.casefold().split()]
    near = said[0] if len(said) == 1 else nearest(word, tuple(kind.value for kind in KINDS))
    kinds = "".join(f"\n  {kind.value:<12} {row.label}" for kind, row in KINDS.items())
    advice = f"did you mean '{near}'?" if near else f"these are the kinds:{kinds}"
    return Refusal(f"there is no kind '{typed}'; {advice}")


def _listed(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    rest = f"\n  … and {more} more" if more > 0 else ""
    return "".join(f"\n  {name}" for name in names[:MOST_NAMED]) + rest
