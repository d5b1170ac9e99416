"""Lists of links become articles of which only the link is known; moved columns are noticed."""

import json

import pytest

from site_builder.intake import drafts, lists, reassemble, unpack
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Issue
from site_builder.model.records import TextKind
from tests.intake.kinds import KINDS


def read(name: str, data: bytes | None = None) -> tuple[list[Draft], list[Issue]]:
    called, usual = KINDS[name]
    found = list(drafts(Raw(called, usual if data is None else data)))
    return [draft for _, (draft, _) in found if draft], [
        issue for _, (_, issues) in found for issue in issues
    ]


@pytest.mark.parametrize(
    ("name", "tags"),
    [
        ("pocket", ("sea", "boats")),
        ("pocket-collection", ("of-piers",)),
        ("instapaper", ("ports", "sea", "boats")),
        ("raindrop", ("ports", "piers", "sea", "boats")),
        ("readwise-reader", ("sea", "boats")),
        ("bookmarks", ("ports", "sea", "boats")),
        ("csl-json", ()),
        ("ris", ("ports",)),
        ("bibtex", ("ports", "sea")),
    ],
)
def test_an_entry_becomes_a_link_with_its_tags(name: str, tags: tuple[str, ...]) -> None:
    (draft, *_), issues = read(name)

    article = draft.article
    assert issues == []
    assert (article.source_url, article.tags) == ("https://example.org/pier", tags)
    assert article.text is TextKind.LINK_ONLY and article.body == "" and article.draft
    assert article.provenance.format == name
    assert "text" in article.needs and "title" not in article.needs
    assert reassemble(draft) == draft.raw.data


@pytest.mark.parametrize("name", ["pocket", "instapaper", "raindrop", "readwise-reader", "bookmarks"])
def test_the_day_of_saving_is_never_the_day_of_publication(name: str) -> None:
    (draft, *_), _ = read(name)

    assert str(draft.article.provenance.saved) == "2021-04-05"
    assert draft.article.published is None and "published" in draft.article.needs


def test_citations_state_authors_publisher_and_day() -> None:
    for name, authors, day in (
        ("csl-json", ("Petra Marsh", "Harbour Board"), "2021-04-05"),
        ("ris", ("Petra Marsh",), "2021-04-05"),
        ("bibtex", ("Petra Marsh", "Tom Vale"), "2021-04"),
    ):
        (draft, *_), _ = read(name)

        assert (draft.article.authors, str(draft.article.published)) == (authors, day)
        assert ("publisher", "Port Alder Gazette") in [(one.field, one.value) for one in draft.found]
        assert "publisher" in draft.article.needs


def test_what_the_reader_wrote_beside_a_link_is_kept_as_evidence_and_is_no_summary() -> None:
    (draft, *_), _ = read("raindrop")

    said = {one.field: one.value for one in draft.found}
    assert (said["remark"], said["description"]) == ("Mine", "Of a pier.")
    assert draft.article.summary == ""


def test_a_title_that_is_the_address_again_is_none() -> None:
    row = b"https://example.org/new-pier.html,https://example.org/new-pier.html,1617602828,,unread\n"
    (draft,), _ = read("pocket", b"title,url,time_added,tags,status\n" + row)

    assert draft.article.title == "new pier"
    assert "title" in draft.article.needs
    assert "address" in draft.article.evidence[0].basis


def test_a_bookmark_keeps_its_folders_and_programs_are_left_out() -> None:
    drafts_, issues = read("bookmarks")

    assert [one.article.title for one in drafts_] == ["A pier & more", "A ferry"]
    assert issues == []


def test_an_item_of_a_collection_keeps_what_its_owner_wrote_and_one_without_an_address_is_told() -> None:
    called, whole = KINDS["pocket-collection"]
    broken = whole.replace(b'"items":[', b'"items":[{"title":"No address"},7,')

    found = list(drafts(Raw(called, broken)))

    (draft,) = [one for _, (one, _) in found if one]
    assert {one.field: one.value for one in draft.found}["remark"] == "Read this"
    assert [issue.message for _, (_, issues) in found for issue in issues] == [
        f"expected an object with an address under `url` as item {number}" for number in (1, 2)
    ]


def test_pockets_older_export_is_read() -> None:
    page = (
        b"<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
        b'<li><a href="https://example.org/pier" time_added="1617602828" tags="sea,boats">A pier</a></li>'
        b'<li><a href="https://example.org/ferry" time_added="1617602828" tags="">https://example.org/ferry</a></li>'
        b"</ul></body></html>"
    )
    (first, second), _ = read("bookmarks", page)

    assert (first.article.title, first.article.tags) == ("A pier", ("sea", "boats"))
    assert (second.article.title, str(second.article.provenance.saved)) == ("ferry", "2021-04-05")


HEAD = b"title,url,time_added,tags,status\n"
GOOD = b"A pier,https://example.org/%d,1617602828,,unread\n"


def test_one_row_with_moved_columns_is_told_and_the_rest_is_read() -> None:
    rows = b"".join(GOOD % n for n in range(9))
    read_drafts, issues = read("pocket", HEAD + rows + b"https://example.org/x,A pier,1617602828,,unread\n")

    assert len(read_drafts) == 9
    assert [one.code for one in issues] == ["I26"]
    assert issues[0].message == (
        "row 10: expected an address in the column 'url', found 'A pier'; one stands in 'title'"
    )


def test_a_table_whose_columns_have_all_moved_is_refused_as_a_whole() -> None:
    rows = b"".join(b"https://example.org/%d,A pier,1617602828,,unread\n" % n for n in range(9))
    read_drafts, issues = read("pocket", HEAD + rows)

    assert read_drafts == []
    assert [one.code for one in issues] == ["I26"]
    assert "the columns are not those of Pocket" in issues[0].message and "in 9 rows" in issues[0].message


def test_a_row_with_a_column_too_many_is_told() -> None:
    rows = b"".join(GOOD % n for n in range(9))
    read_drafts, issues = read("pocket", HEAD + rows + b"A, pier,https://example.org/x,1617602828,,unread\n")

    assert len(read_drafts) == 9
    assert issues[0].message == "row 10 has 6 columns, expected 5"


def test_a_table_without_rows_says_that_it_holds_no_link() -> None:
    assert [one.message for one in read("pocket", HEAD)[1]] == ["this list holds no link"]


def test_a_row_over_several_lines_stays_one_entry() -> None:
    data = b'title,url,time_added\r\n"A pier,\r\nand a quay",https://example.org/a,1617602828\r\nB,https://example.org/b,1\r\n'
    (first, second), _ = read("pocket", data)

    assert first.article.title == "A pier, and a quay"
    assert first.raw.data.endswith(b'"A pier,\r\nand a quay",https://example.org/a,1617602828\r\n')
    assert second.article.title == "B"


def test_a_table_that_a_spreadsheet_wrote_with_semicolons_is_read() -> None:
    data = "\ufefftitle;url;time_added\nA pier;https://example.org/a;1617602828\n".encode()
    (draft,), issues = read("pocket", data)

    assert draft.article.title == "A pier" and not issues


def test_an_entry_of_a_library_without_an_address_is_told() -> None:
    data = b'[{"id": "a", "type": "book", "title": "A book", "author": []}]'
    read_drafts, issues = read("csl-json", data)

    assert read_drafts == []
    assert issues[0].message == "item-1.json has no address: A book"


def test_a_broken_entry_of_bibtex_is_told_and_the_rest_is_read() -> None:
    good = KINDS["bibtex"][1]
    read_drafts, issues = read("bibtex", good + b"@article{b, title = {Open, url = {https://example.org/x}\n")

    assert [one.article.title for one in read_drafts] == ["A Pier"]
    assert [one.code for one in issues] == ["I23"]


def test_a_list_of_more_links_than_anybody_keeps_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "MOST_ENTRIES", 2)

    assert [one.code for one in read("pocket", HEAD + b"".join(GOOD % n for n in range(3)))[1]] == ["I24"]


def test_json_that_is_cut_off_or_of_another_shape_is_told() -> None:
    whole = KINDS["csl-json"][1]
    for data, code in ((whole[:-20], "I23"), (whole[:-1] + b", 7]", "I26"), (b"[" * 100_000 + whole, "I26")):
        assert code in [one.code for one in read("csl-json", data)[1]]


def test_members_of_a_list_keep_the_very_characters_of_their_entries() -> None:
    for name in ("csl-json", "ris", "wallabag"):
        whole = KINDS[name][1]

        assert all(one.data in whole for one in unpack(Raw(*KINDS[name])).value)


@pytest.mark.parametrize(
    ("name", "tags"),
    [("instapaper", b'"[""sea"", ""boats""]"'), ("readwise-reader", b"\"['sea', 'boats']\"")],
)
def test_tags_that_are_no_list_are_no_tags(name: str, tags: bytes) -> None:
    _, data = KINDS[name]
    assert tags in data
    for broken in (b"[sea", b'"{""a"": 1}"', b"7"):
        (draft,), _ = read(name, data.replace(tags, broken))
        assert draft.article.text is TextKind.LINK_ONLY and not set(draft.article.tags) & {"sea", "boats"}


def test_an_entry_of_bibtex_is_spelled_as_latex_prints_it() -> None:
    entry = (
        b'@misc{a,\n title = {Piers \\& {Ports} of {\\"U}bersee},\n author = {M{\\"u}ller, J{\\\'o}zef},\n'
        b" howpublished = {\\url{https://example.org/a\\_pier}},\n}\n"
    )

    (draft,), issues = read("bibtex", entry)

    assert not issues and draft.article.title == "Piers & Ports of Übersee"
    assert draft.article.authors == ("Józef Müller",)
    assert draft.article.source_url == "https://example.org/a_pier"


def test_the_marks_in_a_title_of_zotero_s_are_no_words_of_it() -> None:
    item = (
        b'[{"id": "a", "type": "webpage", "title": "A <i>pier</i> &lt; <span class=\\"nocase\\">Two</span>",'
    )
    item += b' "author": [], "URL": "https://example.org/p"}]'

    (draft,), _ = read("csl-json", item)

    assert draft.article.title == "A pier &lt; Two"


def test_a_record_of_ris_without_its_end_is_told_and_the_others_are_read() -> None:
    _, whole = KINDS["ris"]

    found, issues = read("ris", whole + b"TY  - NEWS\nTI  - Cut off\n")

    assert len(found) == len(read("ris")[0])
    assert [one.code for one in issues] == ["I23"] and "TY - NEWS" in issues[0].message


def test_a_name_of_csl_keeps_all_its_parts() -> None:
    name = {"family": "Berg", "given": "M.", "dropping-particle": "de", "suffix": "Jr."}
    entry = {"id": "a", "type": "webpage", "title": "A", "URL": "https://example.org/a", "author": [name]}

    (draft,), _ = read("csl-json", json.dumps([entry]).encode())

    assert draft.article.authors == ("M. de Berg Jr.",)


def test_the_day_on_which_zotero_looked_is_the_day_of_saving() -> None:
    record = (
        "TY  - NEWS\nTI  - A\nUR  - https://example.org/a\nPY  - 2011///\nY2  - 2021/01/02/10:00:00\nER  - \n"
    )

    (draft,), _ = read("ris", record.encode())

    assert (str(draft.article.published), str(draft.article.provenance.saved)) == ("2011", "2021-01-02")
