"""A file is what it holds, whatever it is called."""

import sys
from hashlib import sha256

import pytest

from site_builder.intake import FORMATS, convert, drafts, reassemble, unpack
from site_builder.intake.recognise import recognised
from site_builder.model.draft import Draft, Raw
from tests.intake.kinds import KINDS, ZIPPED_TEXT
from tests.intake.makers import page_html

BY_NAME = ("markdown", "pasted-text")
NEEDS = {
    "bibtex": "bibtexparser",
    "docx": "mammoth",
    "epub": "lxml",
    "mhtml": "lxml",
    "pdf": "pypdfium2",
    "ris": "rispy",
    "saved-page": "lxml",
    "wacz": "warcio",
    "wallabag": "lxml",
    "warc": "warcio",
}
"""A library of the extra that files of this kind cannot be read without."""


def raw_of(name: str) -> Raw:
    return Raw(*KINDS[name])


def drafts_of(raw: Raw) -> list[Draft]:
    return [draft for _, (draft, _) in drafts(raw) if draft]


def test_there_is_a_file_of_every_kind() -> None:
    assert sorted(KINDS) == [one.name for one in FORMATS]


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_known_by_its_name_and_by_its_content(name: str) -> None:
    known = recognised(raw_of(name), FORMATS)

    assert known is not None and known.name == name


@pytest.mark.parametrize("name", [one for one in KINDS if one not in BY_NAME])
@pytest.mark.parametrize("called", ["a.txt", "a.bin", "article"])
def test_a_file_is_known_under_a_name_that_says_something_else(name: str, called: str) -> None:
    known = recognised(Raw(called, KINDS[name][1]), FORMATS)

    assert known is not None and known.name == name


@pytest.mark.parametrize("name", [one for one in KINDS if one != "hypothesis"])
def test_every_kind_gives_drafts_and_says_nothing_bad(name: str) -> None:
    found = list(drafts(raw_of(name)))

    assert found and all(draft is not None for _, (draft, _) in found)
    assert not [issue for _, (_, issues) in found for issue in issues if issue.code not in ("I15", "I28")]


@pytest.mark.parametrize("name", [one for one in KINDS if one != "hypothesis"])
def test_every_draft_gives_the_bytes_or_the_text_of_its_source_back(name: str) -> None:
    for draft in drafts_of(raw_of(name)):
        text = sha256(reassemble(draft)).hexdigest()

        assert text == (draft.sidecar.extracted or draft.sidecar.sha256)
        assert draft.sidecar.sha256 == sha256(draft.raw.data).hexdigest()


@pytest.mark.parametrize(("name", "library"), NEEDS.items())
def test_without_its_library_a_file_is_refused_with_what_to_install(
    name: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)

    issues = [issue for _, (_, found) in drafts(raw_of(name)) for issue in found]

    assert issues[0].code == "I20"
    assert library in issues[0].message
    assert "make import" in str(issues[0].help) and "site-builder[import]" in str(issues[0].help)


def test_pasted_text_and_lists_need_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    for library in set(NEEDS.values()):
        monkeypatch.setitem(sys.modules, library, None)

    for name in ("pasted-text", "markdown", "pocket", "bookmarks", "csl-json", "raindrop"):
        assert drafts_of(raw_of(name)), name


def test_a_page_in_a_text_file_is_read_as_a_page() -> None:
    for data in (page_html().encode(), page_html().encode("utf-16"), b"\xef\xbb\xbf" + page_html().encode()):
        known = recognised(Raw("a.txt", data), FORMATS)

        assert known is not None and known.name == "saved-page"


def test_annotations_are_sent_to_their_own_verb() -> None:
    (issue,) = convert(raw_of("hypothesis")).issues

    assert issue.code == "I27" and issue.help == "run `site-builder import-notes a.json`"


def test_a_file_that_holds_one_article_unpacks_to_itself() -> None:
    raw = raw_of("pasted-text")

    assert unpack(raw) == ((raw,), ())


def test_a_packed_text_is_its_text() -> None:
    (draft,) = drafts_of(Raw(*ZIPPED_TEXT))

    assert draft.raw.name == "a.txt.gz/a.txt" and draft.raw.inside == "a.txt"


def test_every_member_could_have_been_imported_by_itself() -> None:
    for name in KINDS:
        for one in unpack(raw_of(name)).value:
            alone = unpack(Raw(one.name, one.data)).value

            assert [each.data for each in alone] == [one.data], one.name
