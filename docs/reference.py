"""Writes the reference pages from the code: `make docs`; a test fails when they are stale."""

import ast
import dataclasses
import importlib
import inspect
import itertools
import re
import textwrap
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import click

from site_builder import cli
from site_builder.compose.views import VIEWS
from site_builder.model import config, kinds, page, records
from site_builder.model.codes import CODES
from site_builder.model.records import claim, note, parts
from site_builder.report import LIMITS

HERE = Path(__file__).parent
TEMPLATES = HERE.parent / "templates"
_EXTENDS = re.compile(r"\{% extends \"([^\"]+)\" %\}")
_BLOCK = re.compile(r"\{%-? block (\w+)")
_MACRO = re.compile(r"\{%-? macro (\w+\([^)]*\))")
NOTICE = "<!-- Written from the code by `make docs`; edit the code, not this page. -->\n"
BODY = {"body": "Everything below the front matter, in Markdown."}


def pages() -> dict[str, str]:
    """Every reference page by file name."""
    return {
        "codes.md": codes(),
        "commands.md": commands(),
        "content.md": content(),
        "templates.md": templates(),
        "views.md": views(),
    }


def commands() -> str:
    """The command line, verb by verb."""
    lines = ["# Commands", "", NOTICE]
    for name, command in _verbs(cli.main, ""):
        # Click keeps the help option of whoever asks first: ask for the names that the program has.
        context = click.Context(
            command,
            info_name=f"site-builder{name}",
            max_content_width=100,
            help_option_names=["-h", "--help"],
        )
        lines += [f"## `site-builder{name}`", "", "```text", command.get_help(context), "```", ""]
    lines += [
        "Exit status: 0 all is well, 1 there are problems in the archive, 2 the command was misused.",
        "",
        "## In the terminal",
        "",
        "What takes longer than a second says how far it is, on a line of standard error that is wiped",
        "at the end; not in a pipe, not with `TERM=dumb`, and not where `CI` is set. Issues are in",
        "colours on a terminal; never with `NO_COLOR`, always with `FORCE_COLOR=1`. `site-builder",
        "completion bash` (or `zsh`, `fish`) prints what teaches a shell to complete commands, options,",
        "ids of articles, kinds of notes and codes.",
        "",
    ]
    return "\n".join(lines)


def _verbs(group: click.Command, prefix: str) -> Iterator[tuple[str, click.Command]]:
    yield prefix, group
    if isinstance(group, click.Group):
        for name, command in sorted(group.commands.items()):
            yield from _verbs(command, f"{prefix} {name}")


def codes() -> str:
    """Every code with what it means and how to mend it."""
    lines = ["# Codes", "", NOTICE, "`site-builder explain CODE` prints the same.", ""]
    for code, row in sorted(CODES.items()):
        lines += [
            f"## {code}",
            "",
            f"*{row.severity}{LIMITS[row.lowest]}.* {row.what}",
            "",
            row.why,
            "",
            f"To mend it: {row.mend}",
            "",
        ]
    return "\n".join(lines)


def content() -> str:
    """Every key a person may write, by kind of record."""
    lines = ["# What you can write", "", NOTICE, *_intro()]
    for folder, kind in records.FOLDERS.items():
        if kind not in (records.Claim, records.NoteFile):
            lines += [f"## content/{folder}/*.md", "", inspect.getdoc(kind) or "", "", *_table(kind), ""]
    lines += [
        "## content/notes/*.yaml",
        "",
        inspect.getdoc(note.NoteFile) or "",
        "",
        *_table(note.NoteFile),
        "",
    ]
    lines += ["### A note", "", inspect.getdoc(note.Note) or "", "", *_table(note.Note), "", *_kinds()]
    lines += ["## content/claims/*.yaml", "", inspect.getdoc(records.Claim) or "", "", *_table(records.Claim)]
    without = ", ".join(f"`{key}`" for key in claim.NOT_OF_A_CLAIM)
    lines += ["", f"And the keys of a note, `claim` among them and required, but for {without}.", "", *_CLAIM]
    for part in (note.AlsoOn, note.PublisherAction, *_parts()):
        lines += [f"### {part.__name__}", "", inspect.getdoc(part) or "", "", *_table(part), ""]
    for settings in (config.Config, config.ClaimReviewConfig, config.NotesConfig, config.PublishConfig):
        title = "archive.yaml" if settings is config.Config else settings.__name__
        lines += [f"## {title}", "", inspect.getdoc(settings) or "", "", *_table(settings), ""]
    return "\n".join(lines)


_CLAIM = [
    "```yaml",
    "# content/claims/bridge-closed.yaml: beside both sentences and on /claims/bridge-closed/",
    "claim: The bridge over the Svislach is closed to lorries.",
    "appearances:",
    "  - {article: the-bridge-opens, quote: closed to lorries}",
    "  - {article: the-toll-stays, quote: no lorry may cross}",
    "kind: superseded",
    "then: accurate",
    "now: inaccurate",
    "valid: {to: 2018-01-01}",
    "summary: It has been open to them since 1 January 2018.",
    "sources: [{title: Notice of the town, citation: 'Gazette 12/2017, page 3'}]",
    "as_of: 2026-11-21",
    "author: the-editor",
    "created: 2026-11-21",
    "review_by: 2027-11-21",
    "```",
    "",
    "A note or a claim that `supersedes` another takes its place: the other leaves the margins and the",
    "lists, and keeps its page, which leads to its successor. A withdrawn note keeps its page with the",
    "reason, which is that of the last entry of its `history`. Every change is listed on",
    "`/corrections/`, below the essay of that name.",
    "",
    "On the day it is `created` a note may change freely. From the next day on, a change of its kind,",
    "quote, claim, verdicts, outcome, `valid`, summary or sources wants an entry in `history`, be it",
    "`{date: 2026-12-01, change: Spelling.}`, and so does everything that is changed after the day of the",
    "last entry. The check asks git what the note said then (N12), on the branch that is published and by",
    "the author's day; white space and the shape of quotation marks and dashes do not count. A note keeps",
    "its past when it moves to another file. Without git nothing is compared; a shallow copy of the",
    "repository sees only the commits it was given (N28), so workflows check out with `fetch-depth: 0`.",
    "",
]


def _intro() -> list[str]:
    return [
        "One record, one file; the file's name is its id. A key that is not listed here is an error.",
        "Dates are `2007-12-13`, `2007-12`, `2007`, `2007~` (about) or `2007-12-13/2007-12-14`.",
        "",
        "In Markdown of your own (essays, meetings, people, note bodies) a link that begins with a slash",
        "starts at the site's root and is checked: `[the ledger](/notes/)`,",
        "`[Minsk](/meetings/minsk-2007-12/)`. A picture lies in the folder of its article,",
        "`content/media/harbour/boat.png`; its address is `media/harbour/boat.png`.",
        "Words under a picture, or several beside each other, follow in the same paragraph behind a hard",
        "break: a backslash at the end of the picture's line. They are words of the text, with links and",
        "emphasis, which notes may quote and a search finds.",
        "A link to a record may name its id, `[[minsk-2007-12]]`: see [links](links.md).",
        "",
        "A footnote is a mark in the text, `word[^1]`, and its text on a line of its own, `[^1]: …`; more",
        "paragraphs follow indented by four spaces. Marks are numbered as they come, whatever their names;",
        "the footnotes stand at the end, where notes can quote them. A mark is no word: a quote may cross",
        "it.",
        "",
        "Words in another language say so: `[слова]{lang=ru}`, `[slova]{lang=sr-Latn}`. Where the language",
        "runs from right to left, so do the words; `{lang=ar dir=ltr}` or `{dir=rtl}` says it otherwise.",
        "Readers, quotes and tables see the words alone. A list with any other attribute is printed as it is",
        "typed (K09); imported text is always meant as it is typed.",
        "",
        "A note with `scope: block` is about the whole block that its quote stands in: a paragraph, or a",
        "whole list, quotation or table, with all footnotes counting as one; a quote over several blocks",
        "means them all. The quote is looked for like any other, and needs only so many words as tell the",
        "place. The block gets a rule at its side, and exports give all its words.",
        "",
    ]


def _parts() -> list[type]:
    found = [
        value for value in vars(parts).values() if dataclasses.is_dataclass(value) and isinstance(value, type)
    ]
    return sorted(
        (kind for kind in found if kind.__module__ == parts.__name__), key=lambda kind: kind.__name__
    )


def _kinds() -> list[str]:
    lines = ["### Kinds of note", "", "| kind | readers see | meaning | then | now | needs |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for kind, row in kinds.KINDS.items():
        words = [", ".join(values) or "–" for values in (row.then, row.now, row.requires)]
        lines.append(f"| `{kind}` | {row.label} | {row.meaning} | {words[0]} | {words[1]} | {words[2]} |")
    return [*lines, ""]


def views() -> str:
    """Everything a template may see, view by view."""
    lines = ["# What a template sees", "", NOTICE]
    lines += ["A template gets `page`, one of the views below, and `site`, the `SiteView`. Nothing else.", ""]
    for view in _views():
        lines += [f"## {view.__name__}", "", inspect.getdoc(view) or "", "", *_table(view), ""]
    return "\n".join(lines)


def templates() -> str:
    """Every template: the view it shows, the blocks that one of your own may fill, the macros it gives."""
    lines = ["# Templates", "", NOTICE]
    lines += [
        "A file of the same name in `templates/` beside `archive.yaml` takes a template's place. One that",
        'begins with `{% extends "base.html" %}` fills blocks of it; what a template may see is listed in',
        "[views](views.md).",
        "",
        "| template | shows | extends | blocks |",
        "| --- | --- | --- | --- |",
    ]
    texts = {
        path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8") for path in TEMPLATES.rglob("*.*")
    }
    pages = {name: text for name, text in sorted(texts.items()) if not name.startswith("parts/")}
    for name, text in pages.items():
        extends = _EXTENDS.search(text)
        blocks = ", ".join(f"`{block}`" for block in dict.fromkeys(_BLOCK.findall(text)))
        view = f"`{VIEWS[name].__name__}`" if name in VIEWS else ""
        lines.append(f"| `{name}` | {view} | {f'`{extends[1]}`' if extends else ''} | {blocks} |")
    lines += ["", "## Macros", "", '`{% from "parts/FILE" import NAME %}` gives one of these:', ""]
    lines += ["| file | macros |", "| --- | --- |"]
    for name, text in sorted(texts.items()):
        macros = [f"`{' '.join(found.split())}`" for found in _MACRO.findall(text)]
        if macros and name.startswith("parts/"):
            lines.append(f"| `{name}` | {', '.join(macros)} |")
    return "\n".join([*lines, ""])


def _views() -> list[type]:
    package = importlib.import_module("site_builder.compose.views")
    folder = Path(str(package.__file__)).parent
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    modules = [importlib.import_module(f"site_builder.compose.views.{name}") for name in names]
    found = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value) and value.__module__ == module.__name__
    }
    # Two views of one name are told apart by their module; a set alone would list them as it likes.
    return sorted(found - {page.Page}, key=lambda view: (view.__name__, view.__module__))


def _table(kind: type) -> list[str]:
    words = {**field_words(kind)}
    rows = [
        f"| `{item.metadata.get('key', item.name)}` | {_type_words(typing.get_type_hints(kind)[item.name])} "
        f"| {'yes' if _is_required(item) else ''} | {words.get(item.name, '')} |"
        for item in dataclasses.fields(kind)
        if item.metadata.get("from") != "file"
    ]
    return ["| key | what | required | meaning |", "| --- | --- | --- | --- |", *rows]


def _is_required(item: "dataclasses.Field[object]") -> bool:
    return item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING


def field_words(kind: type) -> dict[str, str]:
    """The string under each field of a dataclass."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(kind)))
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    return {
        before.target.id: inspect.cleandoc(after.value.value).replace("\n", " ").replace("|", "\\|")
        for before, after in itertools.pairwise(body)
        if isinstance(before, ast.AnnAssign)
        and isinstance(before.target, ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
    }


def _type_words(hint: object) -> str:
    """A type in the words of somebody who writes YAML."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return " or ".join(dict.fromkeys(_type_words(part) for part in inner if part is not type(None)))
    if origin is tuple:
        return f"list of {_type_words(inner[0])}"
    if origin is not None:
        return f"mapping of {_type_words(inner[0])} to {_type_words(inner[1])}" if len(inner) == 2 else "list"
    if isinstance(hint, typing.NewType):
        return f"id of {_article(hint.__name__.removesuffix('Id').lower())}"
    return _plain_words(hint)


def _plain_words(hint: object) -> str:
    if isinstance(hint, type) and issubclass(hint, str) and hasattr(hint, "__members__"):
        return ", ".join(f"`{value}`" for value in hint)  # type: ignore[attr-defined]  # an enum's values
    names = {"str": "text", "int": "whole number", "float": "number", "bool": "true or false", "When": "date"}
    names |= {"Day": "day", "Url": "address"}
    return names.get(getattr(hint, "__name__", ""), getattr(hint, "__name__", str(hint)))


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


if __name__ == "__main__":
    for name, text in pages().items():
        (HERE / name).write_text(text, "utf-8")
        print(f"docs/{name}")
