"""The language is guessed from little words, or not at all."""

# ruff: noqa: RUF001
# Words of other alphabets look like others.

import pytest

from site_builder.intake.languages import guess_language
from tests.intake.samples import LONG, source


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LONG, "en"),
        (source("German"), "de"),
        (source("French"), "fr"),
        (source("Spanish"), "es"),
        (source("Russian"), "ru"),
        ("Рада міста ухвалила план нового порту, якого ніхто не чекав, і про це сказав голова міста після "
         "голосування, що було у вівторок, та він був задоволений.", "uk"),
        ("市議会は三時間の議論のあと、新しい港の計画を承認した。", "ja"),
        ("市议会经过三小时讨论后通过了新港口的计划。", "zh"),
        ("시의회는 새 항구 계획을 승인했다.", "ko"),
    ],
)  # fmt: skip
def test_a_text_of_some_length_shows_its_language(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize("text", ["", "Port Alder", "lorem ipsum dolor sit amet " * 9, "1 2 3 4 " * 20])
def test_a_language_that_is_not_clear_is_not_guessed(text: str) -> None:
    assert guess_language(text) == ""
