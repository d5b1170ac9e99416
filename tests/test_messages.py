"""What people are told, read as text: every message that cases of `tests/issues` print, and all help."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from site_builder.cli import main
from site_builder.model.codes import CODES

HOME = Path(__file__).parent / "issues"
_MESSAGE = re.compile(r"^\S+: (?:error|warning) [A-Z]\d\d (.*)$", re.MULTILINE)
_HELP = re.compile(r"^    help: (.*)$", re.MULTILINE)
_EMPTY_WORDS = re.compile(r"\b(invalid value|illegal|sorry|oops|successfully)\b|\w!", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:The|An?|This|These|There|It|No|Expected|Found)\b")
_QUOTED = re.compile(r"`[^`]*`|“[^”]*”|'[^']*'|\"[^\"]*\"")


def printed() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(HOME.glob("*/expected.txt")))


def spoken(text: str) -> str:
    """The words that are ours: without what is quoted from somebody's files."""
    return _QUOTED.sub("…", text)


def commands(group: click.Group, name: str = "") -> Iterator[tuple[str, click.Command]]:
    for word, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {word}")
        else:
            yield f"{name} {word}".strip(), command


def test_a_message_is_one_sentence_in_lower_case_without_a_stop() -> None:
    told = _MESSAGE.findall(printed())

    assert len(told) > 100
    assert [one for one in told if _SENTENCE.match(one)] == []
    # A message may end in what somebody else wrote.
    assert [one for one in told if one.endswith(".") and not re.search(r": [A-Z]", one)] == []


def test_a_message_and_its_help_use_no_empty_words() -> None:
    told = [*_MESSAGE.findall(printed()), *_HELP.findall(printed())]

    assert [one for one in told if _EMPTY_WORDS.search(spoken(one))] == []


def test_a_help_says_what_to_do_and_ends_without_a_stop() -> None:
    assert [one for one in _HELP.findall(printed()) if one.endswith(".") or one[0].isupper()] == []


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code_is_explained_in_whole_sentences(code: str) -> None:
    row = CODES[code]

    for sentence in (row.what, row.why, row.mend):
        assert sentence.endswith((".", "`")) and not _EMPTY_WORDS.search(spoken(sentence)), sentence


@pytest.mark.parametrize(
    ("name", "command"), [*commands(main)], ids=lambda one: one if isinstance(one, str) else ""
)
def test_a_command_and_its_options_are_explained_in_whole_sentences(
    name: str, command: click.Command
) -> None:
    assert command.help and command.help.split("\n\n")[0].rstrip().endswith("."), name
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help and not parameter.hidden:
            assert parameter.help.endswith((".", "…")) or parameter.name in ("version", "help"), (
                parameter.name
            )
            assert not _EMPTY_WORDS.search(spoken(parameter.help)), parameter.help
