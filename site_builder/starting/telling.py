"""What `init` says: what it guessed and from what, what texts became, what is left for a person to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from site_builder.model.issue import Issue
from site_builder.read.names import printable
from site_builder.starting.adopting import Adopted
from site_builder.starting.guesses import Guesses
from site_builder.starting.guessing import UNKNOWN_ADDRESS
from site_builder.starting.tool import PINNED, Tool
from site_builder.text.names import counted, listed

_MOST_NAMED = 12
_MOST_LEFT_OUT = 20


def of_guesses(guesses: Guesses, tool: Tool) -> str:
    """What was guessed, and from what."""
    rows = [
        ("title", guesses.title.value, guesses.title.source),
        ("language", guesses.language.value, guesses.language.source),
        ("address", guesses.url.value, guesses.url.source),
        ("program", tool.place or "from this machine only", "" if tool.place else f"see {PINNED}"),
    ]
    lines = (
        f"  {name:<9} {printable(value)}{f' ({source})' if source else ''}" for name, value, source in rows
    )
    return "\n".join(lines)


def of_texts(found: Adopted) -> str:
    """What a folder's texts become, and what of them finds no place."""
    tally, kind = found.tally, found.ground.kind
    lines = [f"{kind} with {counted(len(found.ground.texts), 'text')}: {_articles(found)}"]
    lines += _left_open(found)
    if tally.unknown:
        lines.append(f"  keys without a place here, kept in the originals: {_named(tally.unknown)}")
    if found.ground.pages:
        names = [printable(one.relative_to(found.ground.home).as_posix()) for one in found.ground.pages]
        lines.append(f"  no articles, so left where they are: {_listed(names)}")
    lines += [f"  {line}" for line in _issues(tally.left_out)]
    return "\n".join(lines)


def _articles(found: Adopted) -> str:
    tally = found.tally
    ready = tally.articles - tally.drafts
    parts = [counted(ready, "article")] if ready else []
    parts += [counted(tally.drafts, "draft")] if tally.drafts else []
    parts += [f"{counted(tally.essays, 'page')} about the site itself"] if tally.essays else []
    return listed(parts) or "none can be read"


def _left_open(found: Adopted) -> Iterator[str]:
    tally = found.tally
    if tally.drafts:
        yield "  drafts are published once `draft: true` is deleted in them"
    if tally.undecided:
        yield f"  {tally.undecided} of them do not say that they are drafts; `--publish` takes those as ready"
    if tally.without_rights:
        yield (
            f"  {counted(tally.without_rights, 'text')} without a word on rights, of which the public sees "
            "an extract; `--rights own` if they are yours"
        )
    if tally.links:
        yield f"  {counted(tally.links, 'link')} to other texts or files: articles keep their words alone"
    if tally.of_programs:
        words = counted(tally.of_programs, "text holds", "texts hold")
        yield f"  {words} shortcodes or the like, which are shown as they are typed"
    if tally.missing_pictures:
        yield f"  {counted(tally.missing_pictures, 'picture')} called in texts and not found in the folder"


def _named(counts: Counter[str]) -> str:
    return _listed([f"{printable(key)} ({count})" for key, count in counts.most_common()])


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _issues(issues: Sequence[Issue]) -> Iterator[str]:
    for one in issues[:_MOST_LEFT_OUT]:
        yield f"{printable(one.spot.path)}: {one.message}; {one.help}"
    if len(issues) > _MOST_LEFT_OUT:
        yield f"and {len(issues) - _MOST_LEFT_OUT} more like these"


def of_work(new: int, changed: int) -> str:
    """How much there is to write: `to write: 12 new files, 1 changed`."""
    parts = [counted(new, "new file")] if new else []
    parts += (
        [f"{counted(changed, 'file')} that {'stands' if changed == 1 else 'stand'} there"] if changed else []
    )
    return f"to write: {' and '.join(parts)}"


def of_files(paths: Iterable[str]) -> str:
    """Files by name, and those of a folder with many of them as a number."""
    names = sorted(paths)
    folders = Counter(_folder(name) for name in names)
    crowded = {folder for folder, count in folders.items() if folder and count > 2}
    lines = [f"  {name}" for name in names if _folder(name) not in crowded]
    lines += [f"  {folder}/ ({counted(folders[folder], 'file')})" for folder in crowded]
    return "\n".join(sorted(lines))


def _folder(name: str) -> str:
    return name.rpartition("/")[0] if not name.startswith("content/media/") else "content/media"


def next_steps(folder: Path, guesses: Guesses) -> str:
    """What to type next."""
    words = "make build, make test, or make serve to write with the site open beside you"
    lines = [f"next: {f'cd {folder}, then ' if folder != Path() else ''}{words}"]
    if guesses.url.value == UNKNOWN_ADDRESS:
        lines.append("      set `url` in archive.yaml once you know where it is published")
    return "\n".join(lines)
