"""What was marked in reading services becomes drafts of notes, whatever form the service exports it in."""

# ruff: noqa: E501
# Lines are as long as services write them.

import json

import pytest

from site_builder.intake.highlights import is_only_of_highlights
from site_builder.intake.hypothesis import holds_remarks, read_remarks
from site_builder.intake.remark import Remark
from site_builder.model.draft import Raw
from tests.intake.kinds import KINDS
from tests.intake.makers import zipped

URL = "https://example.org/pier"
MARKED = (
    "A note on the whole page.\n\n> the new pier #votes #sea-side\n\nWas it unanimous?\n\nAsk them.\n\n"
    "> first words\n> \n> and a second paragraph\n\n> no note\n"
)
READWISE_TABLE = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"
    '"the new pier, at last",A pier,Petra Marsh,,How much?,yellow,"money,town",order,3,2023-05-03 06:07:08+00:00,\n'
)
READWISE_LIST = {
    "count": 1,
    "nextPageCursor": None,
    "results": [
        {
            "user_book_id": 1,
            "title": "A pier",
            "source_url": URL,
            "highlights": [
                {
                    "id": 7,
                    "text": "the new pier",
                    "note": "",
                    "highlighted_at": "2023-05-03T06:07:08Z",
                    "tags": [{"id": 1, "name": "sea"}],
                }
            ],
        }
    ],
}
ZOTERO = {
    "config": {"label": "BetterBibTeX JSON"},
    "items": [
        {
            "itemType": "newspaperArticle",
            "title": "A pier",
            "url": URL,
            "attachments": [
                {
                    "path": "a.pdf",
                    "annotations": [
                        {
                            "annotationText": "the new pier",
                            "annotationComment": "ten?",
                            "dateAdded": "2023-05-04T01:02:03Z",
                            "tags": [{"tag": "winter"}],
                        }
                    ],
                }
            ],
            "notes": [{"note": "<div><p>A good &amp; old source.</p></div>"}],
        }
    ],
}
RAINDROP = (
    "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
    '1,A pier,,,https://example.org/pier,,,2021-04-05T06:07:08.000Z,,"Highlight:the new pier\nNote:check\n\nHighlight:the ferry",false\n'
    '2,A ferry,,,https://example.org/ferry,,,2021-04-05T06:07:08.000Z,,"bare words\n\nmore of them",false\n'
)
POCKET = [
    {"url": URL, "title": "A pier", "highlights": [{"quote": "the new pier", "created_at": 1617602828}]}
]
INSTAPAPER = "URL,Title,Selection,Folder,Timestamp,Tags\nhttps://example.org/pier,A pier,the new pier,Ports,1617602828,[]\n"


def omnivore(marked: str) -> bytes:
    entry = {"slug": "pier", "title": "A pier", "url": URL, "updatedAt": "2023-05-02T10:00:00.000Z"}
    return zipped({"metadata_0_to_1.json": json.dumps([entry]), "highlights/pier.md": marked})


def remarks(name: str, data: bytes | str | object) -> tuple[Remark, ...]:
    given = (
        data if isinstance(data, bytes) else (data if isinstance(data, str) else json.dumps(data)).encode()
    )
    found, issues = read_remarks(Raw(name, given))
    assert not issues and holds_remarks(Raw(name, given)) is bool(found)
    return found


def said(found: tuple[Remark, ...]) -> list[tuple[str, str]]:
    return [(one.quote.exact, one.text or "") for one in found]


def test_omnivore_s_quotations_have_their_notes_and_tags() -> None:
    found = remarks("a.zip", omnivore(MARKED))

    assert said(found) == [
        ("", "A note on the whole page."),
        ("the new pier", "Was it unanimous?\n\nAsk them."),
        ("first words\n\nand a second paragraph", ""),
        ("no note", ""),
    ]
    assert found[1].tags == ("votes", "sea-side") and {one.uri for one in found} == {URL}
    assert found[0].writer == "Omnivore" and found[0].created.startswith("2023-05-02")


def test_readwise_s_table_knows_pages_by_their_titles() -> None:
    (one,) = remarks("a.csv", READWISE_TABLE)

    assert (one.uri, one.title, one.quote.exact, one.text) == (
        "",
        "A pier",
        "the new pier, at last",
        "How much?",
    )
    assert one.tags == ("money", "town") and one.created.startswith("2023-05-03")


@pytest.mark.parametrize(("data", "service"), [(READWISE_LIST, "Readwise"), (ZOTERO, "Zotero")])
def test_lists_know_pages_by_their_addresses(data: object, service: str) -> None:
    one = remarks("a.json", data)[0]

    assert (one.uri, one.quote.exact, one.service) == (URL, "the new pier", service) and len(one.tags) == 1


def test_a_note_on_a_whole_item_of_zotero_s_is_plain_words() -> None:
    assert said(remarks("a.json", ZOTERO))[1] == ("", "A good & old source.")


def test_raindrop_s_cells_hold_several() -> None:
    assert said(remarks("a.csv", RAINDROP)) == [
        ("the new pier", "check"),
        ("the ferry", ""),
        ("bare words", ""),
        ("more of them", ""),
    ]


def test_what_instapaper_kept_of_a_page_is_a_quotation() -> None:
    assert said(remarks("a.csv", INSTAPAPER)) == [("the new pier", "")]


def test_pocket_s_export_has_them_in_a_list_beside_its_table() -> None:
    table = KINDS["pocket"][1].decode()
    packed = zipped({"part_000000.csv": table, "annotations/part_000000.json": json.dumps(POCKET)})

    (one,) = remarks("a.zip", packed)

    assert (one.uri, one.quote.exact, one.writer, one.created) == (
        URL,
        "the new pier",
        "Pocket",
        "2021-04-05",
    )
    assert remarks("part_000000.json", POCKET) == (one,)


def test_a_packed_file_that_packs_itself_is_left_alone() -> None:
    inner = zipped({"b.csv": "url,highlights\n"})

    assert not holds_remarks(Raw("a.zip", zipped({"a.csv": inner})))


def test_lists_of_highlights_alone_are_no_lists_of_articles() -> None:
    assert is_only_of_highlights(Raw("a.csv", READWISE_TABLE.encode()))
    assert is_only_of_highlights(Raw("a.json", json.dumps(ZOTERO).encode()))
    assert is_only_of_highlights(Raw("a.json", json.dumps(POCKET).encode()))
    assert not is_only_of_highlights(Raw("a.csv", RAINDROP.encode()))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"hypothesis", "omnivore"}))
def test_files_of_other_kinds_hold_none(kind: str) -> None:
    assert not holds_remarks(Raw(*KINDS[kind]))


def test_a_damaged_table_is_left_to_the_import() -> None:
    assert not holds_remarks(Raw("a.csv", b'url,highlights\n"' + b"x" * 200_000))
    assert not holds_remarks(Raw("a.json", b'{"results": [{"highlights": '))
