"""Files of other kinds are named, by content before name, and never read as text."""

import pytest

from site_builder.intake import FORMATS, MOST_BYTES, convert
from site_builder.intake.formats import stem, suffix
from site_builder.model.draft import Raw
from tests.intake.samples import LONG


@pytest.mark.parametrize(
    ("name", "data", "label"),
    [
        ("a.txt", b"\x89PNG\r\n", "a picture"),
        ("a.txt", b"{\\rtf1 words}", "a rich text document"),
        ("a.txt", b"\xd0\xcf\x11\xe0words", "an old Word document"),
        ("a.odt", b"words", "an OpenDocument text"),
        ("a.mobi", b"words", "an e-book of another kind than EPUB"),
        ("a.txt", b"bplist00words", "a web archive of Safari"),
        ("a.txt", b"Rar!\x1a\x07", "a packed file of another kind than zip, tar and gzip"),
        ("a.txt", b"From: a@example.org\nMIME-Version: 1.0\n\nwords", "a mail"),
        ("a.txt", b'{"title": "One", "text": "words"}', "an export or a list of another kind"),
        ("a.txt", b"<?xml version='1.0'?><opml/>", "an export or a list of another kind"),
        ("a.csv", b"name,price\n", "an export or a list of another kind"),
    ],
)
def test_a_file_of_another_kind_is_named_and_refused(name: str, data: bytes, label: str) -> None:
    draft, issues = convert(Raw(name, data))

    assert draft is None
    assert [(one.code, one.message) for one in issues] == [("I05", f"this is {label}, which is not read")]
    assert issues[0].help


def test_json_with_a_number_of_a_million_digits_is_told_in_our_words() -> None:
    _, (issue,) = convert(Raw("a.json", b'[{"id": ' + b"9" * 5000 + b"}]"))

    assert "more digits than any program writes" in issue.message


def test_json_that_is_cut_off_is_called_so() -> None:
    _, issues = convert(Raw("a.json", b'[{"id": 1, "content": "<p>'))

    assert [one.code for one in issues] == ["I23"] and "JSON" in issues[0].message


@pytest.mark.parametrize(
    "name", ["a.txt", "a.TXT", "a.text", "saved article", ".hidden", "b.c/a", "b\\c.txt"]
)
def test_text_is_read_under_every_name_that_means_text(name: str) -> None:
    assert convert(Raw(name, LONG.encode())).value is not None


@pytest.mark.parametrize(
    "text", ["a < b and c > d", "[ad_1]", "He wrote <b>once</b>.", '["Brook] said"', "Note: one\nTo: two"]
)
def test_a_few_signs_make_no_other_kind(text: str) -> None:
    assert convert(Raw("a.txt", f"{text}\n\n{LONG}\n".encode())).value is not None


def test_an_unknown_end_of_a_name_gets_a_list_of_what_is_known() -> None:
    _, issues = convert(Raw("folder/a.xyz", LONG.encode()))

    assert issues[0].message == "files that end in '.xyz' are not known"
    assert all(one.label in str(issues[0].help) for one in FORMATS)


def test_a_file_larger_than_any_article_is_refused_before_it_is_looked_at() -> None:
    assert [one.code for one in convert(Raw("a.txt", b"a" * (MOST_BYTES + 1))).issues] == ["I04"]


def test_a_large_file_of_an_unknown_kind_is_called_large() -> None:
    assert [one.code for one in convert(Raw("a.xyz", b"a" * (MOST_BYTES + 1))).issues] == ["I04"]


def test_formats_are_listed_by_name() -> None:
    assert [one.name for one in FORMATS] == sorted(one.name for one in FORMATS)


def test_a_name_has_a_stem_and_a_suffix() -> None:
    assert (suffix("a/b.tar.GZ"), stem("a/b.tar.GZ")) == (".gz", "b.tar")
    assert (suffix(".hidden"), stem(".hidden")) == ("", ".hidden")
