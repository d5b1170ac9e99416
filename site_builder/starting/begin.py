"""`init` at work: a folder is looked at, what is to be written is shown, and written once that is agreed."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from site_builder.authoring import Consent
from site_builder.model.dataclass import dataclass
from site_builder.model.when import Day
from site_builder.read.sources import ARCHIVE, CONTENT
from site_builder.starting import telling
from site_builder.starting.adopting import Adopted, adopted
from site_builder.starting.files import (
    EXTENDED,
    first_content,
    settings,
    tools,
)
from site_builder.starting.grounds import MOST_TEXTS, ground_of
from site_builder.starting.guesses import guessed
from site_builder.starting.laying import Planned, differences, lay, planned
from site_builder.starting.tool import LOCAL, PINNED, Tool, names_place, this_tool
from site_builder.starting.wishes import Standing, Wishes
from site_builder.text.names import counted

Told = tuple[str, bool]
"""What to print, and whether all went well."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """An archive as it is to be: its files, and what there is to say of them."""

    files: Mapping[str, bytes]
    shown: str
    """What comes before anything is written."""
    next: str = ""
    needs_consent: bool = False


def start(folder: Path, wishes: Wishes, today: date) -> Told:
    """Begin an archive in `folder`, over the Markdown in it, or bring an archive's tool files up to date."""
    if wishes.misspelt:
        return f"{wishes.misspelt}; nothing was written", False
    tool = this_tool()
    if (folder / ARCHIVE).exists():
        begun: _Begun | str = _renewed(folder, tool)
    else:
        begun = _begun(folder, wishes, tool, Day(today.year, today.month, today.day))
    if isinstance(begun, str):
        return begun, False
    try:
        files = [_planned(folder, path, data) for path, data in begun.files.items()]
        return _written(folder, files, begun, wishes)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        name = f"{error.filename}: " if error.filename else ""
        return (
            f"{name}{why}; what was written before that stays, and the same command goes on from there",
            False,
        )


def _renewed(folder: Path, tool: Tool) -> _Begun:
    """The tool's own files of an archive that is there; its content and where the tool comes from stay."""
    kept = {name for name in (PINNED, LOCAL) if (folder / name).exists()}
    if PINNED in kept and names_place((folder / PINNED).read_text("utf-8", "replace")):
        # Somebody has said where everybody gets it; this machine gets it there too.
        kept.add(LOCAL)
    files = {path: text.encode() for path, text in tools(tool).items() if path not in kept}
    shown = f"{folder} holds an archive already; its settings and content stay as they are"
    return _Begun(files, shown, needs_consent=True)


def _begun(folder: Path, wishes: Wishes, tool: Tool, today: Day) -> _Begun | str:
    found = _taken_over(folder, wishes, today)
    if isinstance(found, str):
        return found
    guesses = guessed(folder, wishes, found)
    content = _content(folder, found, today)
    start = {ARCHIVE: settings(guesses.title.value, guesses.url.value, guesses.language.value).encode()}
    given = {path: text.encode() for path, text in tools(tool).items()}
    shown = telling.of_guesses(guesses, tool)
    if found:
        shown = f"{telling.of_texts(found)}\n{shown}"
    # The settings come last: a folder that was only half written is no archive yet.
    return _Begun({**given, **content, **start}, shown, telling.next_steps(folder, guesses), bool(found))


def _taken_over(folder: Path, wishes: Wishes, today: Day) -> Adopted | str | None:
    """The texts that an archive is begun with; nothing where there are none, or why they cannot be."""
    home = wishes.source or folder
    if not home.is_dir():
        return f"there is no folder {home}" if wishes.source else None
    ground = ground_of(home, folder)
    if len(ground.texts) > MOST_TEXTS:
        return f"{home} holds more than {MOST_TEXTS:,} texts; name a folder inside it with --from"
    if not ground.texts:
        return f"there is no Markdown in {home} that could become articles" if wishes.source else None
    inside = (folder / CONTENT).resolve()
    if any(path.resolve().is_relative_to(inside) for path in ground.texts):
        return (
            f"{ground.kind} keeps its texts in {folder / CONTENT}, where an archive has its own; begin the "
            f"archive in another folder: site-builder init NEW --from {folder}"
        )
    with wishes.watch() as tell:
        return adopted(ground, wishes, today, tell)


def _content(folder: Path, found: Adopted | None, today: Day) -> Mapping[str, bytes]:
    if found:
        return found.files
    if (folder / CONTENT).is_dir():
        return {}
    return {path: text.encode() for path, text in first_content(today).items()}


def _planned(folder: Path, path: str, data: bytes) -> Planned:
    one = planned(folder, path, data)
    if one.before is None or path not in EXTENDED:
        return one
    text = one.before.decode("utf-8", "replace")
    return Planned(path, EXTENDED[path](data.decode(), text).encode(), one.before)


def _written(folder: Path, files: Iterable[Planned], begun: _Begun, wishes: Wishes) -> Told:
    """Write what is new, and what is other once somebody has seen the difference and agreed."""
    wanted = [one for one in files if one.is_new or (one.is_other and wishes.standing is Standing.SHOWN)]
    changed = [one for one in wanted if one.is_other]
    if not wanted:
        return f"{begun.shown}\nnothing is missing and nothing is out of date", True
    what = telling.of_work(len(wanted) - len(changed), len(changed))
    shown = "\n".join(part for part in (differences(changed), begun.shown) if part)
    if wishes.is_dry_run:
        names = telling.of_files(one.path for one in wanted)
        return f"{shown}\n{what}:\n{names}\nnothing was written: this was a dry run", True
    if changed or begun.needs_consent:
        if wishes.consent is Consent.WITHHELD:
            keep = " or `--keep` to write only what is missing" if changed else ""
            return f"{shown}\n{what}; nothing was written: add `--yes` to write that{keep}", False
        if wishes.consent is Consent.ASK and not wishes.ask(f"{shown}\n{what}; write that?"):
            return "nothing was written", False
    names = telling.of_files(list(lay(folder, wanted)))
    told = "" if wishes.consent is Consent.ASK and (changed or begun.needs_consent) else f"{shown}\n"
    return f"{told}wrote {counted(len(wanted), 'file')}\n{names}\n{begun.next}".rstrip(), True
