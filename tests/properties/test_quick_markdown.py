"""Whatever a text says: the short cuts of Markdown give the same markup as the plain way."""

import os
from random import Random

import pytest

from site_builder.text.markdown import HEADING_PREFIX, html_of
from tests.properties.documents import WORDS, block

DOCUMENTS = int(os.environ.get("QUICK_DOCUMENTS", "300"))
"""How many are tried; `make torture` takes a hundred thousand."""
SIGNS = "aB7é字 \u00a0\n\r\t\0&<>\"'*_`[]()!\\{}#-+.:|~^=\ud800\u200b\u2028😀"


def document(random: Random) -> str:
    """A few blocks, words in a row, or signs in a row."""
    kind = random.random()
    if kind < 0.4:
        return "\n\n".join(block(random, 0) for _ in range(random.randint(1, 3)))
    if kind < 0.7:
        return random.choice((" ", "\n")).join(random.choices(WORDS, k=random.randint(1, 12)))
    return "".join(random.choices(SIGNS, k=random.randint(1, 20)))


def test_random_documents_come_out_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(20261122)
    documents = [document(random) for _ in range(DOCUMENTS)]

    quick = [html_of(one, HEADING_PREFIX) for one in documents]
    monkeypatch.setattr("site_builder.model.quick.IS_QUICK", False)

    assert [(one, html_of(one, HEADING_PREFIX)) for one in documents] == list(
        zip(documents, quick, strict=True)
    )
    assert sum(one.count("<p>") == 1 and "<" not in one[3:-5] for one in quick) > DOCUMENTS / 20
