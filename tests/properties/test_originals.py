"""Body, removed lines and fields together are the original's text, for every kind of file that holds text."""

import random
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.intake import FORMATS, drafts, reassemble, restore
from site_builder.intake.assemble import lines_of
from site_builder.intake.html.account import page_text
from site_builder.intake.shelve import Shelf, place
from site_builder.intake.sidecar import read_sidecar, whole, written
from site_builder.model.draft import IN_BODY, Draft, LineEntry, LineKind, Raw, Sidecar, Unit
from site_builder.model.held import Held
from site_builder.model.when import Day
from tests.intake.kinds import KINDS
from tests.intake.makers import PROSE, page_html
from tests.intake.saying import SAYING

WITHOUT_TEXT = {"hypothesis"}
"""Kinds that give no article."""
SENTENCES = st.lists(
    st.sampled_from(PROSE)
    | st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=80
    ),
    min_size=1,
    max_size=8,
)
IN_LATIN = st.lists(
    st.sampled_from(PROSE) | st.text("abc é–(*)_#<&>1.-+ \u00a0", min_size=1, max_size=60),
    min_size=1,
    max_size=8,
)


def drafts_of(name: str, data: bytes) -> list[Draft]:
    return [draft for _, (draft, _) in drafts(Raw(name, data)) if draft]


def the_text(draft: Draft) -> str:
    """The digest of the original's text: of its bytes, or of the text that was taken out of it."""
    return draft.sidecar.extracted or draft.sidecar.sha256


@pytest.mark.parametrize("kind", sorted(set(KINDS) - WITHOUT_TEXT))
def test_every_kind_of_file_is_given_back_from_what_is_written_down(kind: str) -> None:
    made = drafts_of(*KINDS[kind])

    assert made
    for draft in made:
        assert sha256(reassemble(draft)).hexdigest() == the_text(draft)
        placed = place(draft, Shelf(), Day(2026, 11, 21)).value
        account = read_sidecar(
            next(data for name, data in placed.files if name.endswith(".lines.yaml")).decode()
        )
        assert account is not None and account.body == placed.draft.article.body
        # With nothing but the sidecar: whatever a person makes of the front matter.
        bare = replace(
            draft.article,
            title="",
            held=Held(account.body),
            provenance=replace(draft.article.provenance, removed=()),
        )
        assert sha256(text_by(bare, account)).hexdigest() == the_text(draft)


def text_by(article: object, account: Sidecar) -> bytes:
    if account.unit is Unit.BLOCKS:
        return page_text(article, account).encode("utf-8", "surrogatepass")  # type: ignore[arg-type]  # an article
    return restore(article, account)  # type: ignore[arg-type]  # an article


@pytest.mark.parametrize("kind", sorted(set(KINDS) - WITHOUT_TEXT))
def test_a_word_that_is_changed_or_lost_is_noticed(kind: str) -> None:
    """The teeth of the other tests: no other body passes for the one that was imported."""
    for draft in drafts_of(*KINDS[kind]):
        for body in _damaged(draft.article.body):
            assert not _passes(replace(draft, article=replace(draft.article, held=Held(body))))
        for lost in range(len(draft.sidecar.lines)):
            lines = (*draft.sidecar.lines[:lost], *draft.sidecar.lines[lost + 1 :])
            assert not _passes(replace(draft, sidecar=replace(draft.sidecar, lines=lines)))


def _damaged(body: str) -> list[str]:
    words = body.split(" ")
    places = random.Random(len(body)).sample(range(len(words)), min(5, len(words)))
    by_word = [" ".join((*words[:at], f"{words[at]}x", *words[at + 1 :])) for at in places]
    return [*by_word, " ".join(words[:-2])] if body.strip() and len(words) > 4 else []


def _passes(draft: Draft) -> bool:
    try:
        return sha256(reassemble(draft)).hexdigest() == the_text(draft)
    except ValueError:
        return False


@pytest.mark.parametrize("kind", sorted(SAYING))
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_whatever_a_file_of_any_kind_says_comes_back(kind: str, data: st.DataObject) -> None:
    called, made_of = SAYING[kind]
    sentences = data.draw(IN_LATIN if kind == "pdf" else SENTENCES)

    for draft in drafts_of(called, made_of(sentences)):
        assert sha256(reassemble(draft)).hexdigest() == the_text(draft)


def test_every_kind_of_file_that_holds_text_is_among_those_that_come_back() -> None:
    assert sorted(SAYING) == sorted({one.name for one in FORMATS} - WITHOUT_TEXT)
    for kind, (called, made_of) in SAYING.items():
        made = drafts_of(called, made_of(PROSE))
        assert made and {one.article.provenance.format for one in made} <= {"saved-page", kind}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ENTRIES = st.builds(
    LineEntry,
    line=st.integers(0, 9999),
    kind=st.sampled_from(LineKind),
    rule=st.sampled_from(("", "person", "not-article", "after-end")),
    words=st.none() | st.integers(0, 99),
    exact=st.none() | TEXTS,
    ending=st.none() | st.sampled_from(("\n", "\r\n", "", "\n\n\t")),
)
SIDECARS = st.builds(
    Sidecar,
    sha256=st.just("0" * 64),
    encoding=st.sampled_from(("utf-8", "utf-16-le")),
    byte_order_mark=st.booleans(),
    ending=st.sampled_from(("\n", "\r\n", "\r")),
    lines=st.lists(ENTRIES, max_size=8).map(tuple),
    extracted=st.sampled_from(("", "f" * 64)),
    unit=st.sampled_from(Unit),
    body=st.lists(TEXTS, max_size=6).map(lambda lines: "".join(f"{line}\n\n" for line in lines)),
)


@given(SIDECARS)
def test_an_account_is_read_as_it_was_written(account: Sidecar) -> None:
    assert read_sidecar(written(account)) == account


def test_an_account_that_a_person_rewrote_is_none() -> None:
    assert read_sidecar("sha256: abc\nlines:\n  - line: 1\n") is None
    assert read_sidecar("") is None


def test_every_kept_line_has_its_words_in_the_text() -> None:
    (draft,) = drafts_of("a.html", page_html().encode())
    words = dict(lines_of(draft.article, whole(draft)))

    assert [words[one.line] for one in draft.sidecar.lines if one.kind in IN_BODY] == list(PROSE)
