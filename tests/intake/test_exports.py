"""Exports with texts in them: wallabag's and Omnivore's, each article with what the service says of it."""

import json

from site_builder.intake import drafts
from site_builder.intake.facts import values_of
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Issue
from site_builder.model.records import TextKind
from tests.intake.kinds import KINDS, OMNIVORE_LIST
from tests.intake.makers import PROSE, page_html, pdf_of_lines, zipped


def read(name: str, data: bytes) -> tuple[list[Draft], list[Issue]]:
    found = list(drafts(Raw(name, data)))
    return [draft for _, (draft, _) in found if draft], [
        issue for _, (_, issues) in found for issue in issues
    ]


def told(draft: Draft) -> dict[str, tuple[str, ...]]:
    return values_of(draft.found)


def test_an_entry_of_wallabag_is_the_page_that_it_saved() -> None:
    (page, link), issues = read(*KINDS["wallabag"])

    assert [one.code for one in issues if one.code != "I15"] == []
    assert PROSE[0] in page.article.body and page.article.text is TextKind.FULL
    assert told(page)["title"] == ("A pier",) and told(page)["authors"] == ("Petra Marsh",)
    assert told(page)["source_url"] == ("https://example.org/pier",)
    assert page.article.tags == ("sea",)
    assert str(page.article.provenance.saved) == "2021-04-05"
    assert (link.article.title, link.article.text) == ("A ferry", TextKind.LINK_ONLY)


def test_an_entry_that_wallabag_could_not_fetch_is_a_link() -> None:
    entry = {
        "title": "A pier",
        "url": "https://example.org/pier",
        "is_archived": 0,
        "content": "wallabag can't retrieve contents for this article. Please troubleshoot this issue.",
    }
    (draft,), _ = read("a.json", json.dumps([entry]).encode())

    assert draft.article.text is TextKind.LINK_ONLY


def test_one_bad_entry_of_wallabag_stops_nothing() -> None:
    entries = json.loads(KINDS["wallabag"][1])
    bad = [7, {"title": "x", "url": "", "content": "", "is_archived": 0}]
    found, issues = read("a.json", json.dumps([*entries, *bad]).encode())

    assert len(found) == 2
    assert [(one.code, one.message) for one in issues if one.code != "I15"] == [
        ("I26", "expected an object as entry 3"),
        ("I26", "this entry has neither an address nor a text"),
    ]


def test_an_export_of_wallabag_that_is_cut_off_is_told() -> None:
    assert [one.code for one in read("a.json", KINDS["wallabag"][1][:-30])[1]] == ["I23"]


def test_omnivore_keeps_its_pages_beside_its_list() -> None:
    (page, link), issues = read(*KINDS["omnivore"])

    assert [one.code for one in issues if one.code != "I15"] == []
    assert page.raw.name == "a.zip/content/pier.html" and page.raw.data == page_html().encode()
    assert told(page)["title"][0] == "A pier" and told(page)["authors"][0] == "Petra Marsh"
    assert told(page)["published"][0] == "2021-04-04"
    assert ("annotations", "> the new pier") in [(one.field, one.value) for one in page.found]
    assert page.article.tags == ("ports",)
    assert (link.article.title, link.article.text) == ("A ferry", TextKind.LINK_ONLY)


def test_an_article_that_omnivore_kept_as_a_pdf_is_read_as_one() -> None:
    files: dict[str, bytes | str] = {
        "metadata_0_to_2.json": OMNIVORE_LIST,
        "content/pier.pdf": pdf_of_lines(PROSE),
    }
    (document, _), _ = read("a.zip", zipped(files))

    assert document.article.provenance.format == "omnivore"
    assert (document.article.title, document.article.authors) == ("A pier", ("Petra Marsh",))


def test_an_entry_of_omnivore_without_an_address_is_told() -> None:
    bad = '[{"slug": "x", "savedAt": "2021", "url": "", "state": "Active"}]'

    assert [one.code for one in read("a.zip", zipped({"metadata_0_to_1.json": bad}))[1]] == ["I26"]


def test_what_a_service_took_out_of_a_page_is_the_article_to_its_last_list() -> None:
    body = "".join(f"<p>{one}</p>" for one in PROSE)
    html = f"{body}<h2>What is next</h2><ul><li>A hearing</li><li>A vote</li></ul>"
    entry = {"title": "A pier", "url": "https://example.org/pier", "is_archived": 0, "content": html}
    packed = {"metadata_0_to_1.json": json.dumps(json.loads(OMNIVORE_LIST)[:1]), "content/pier.html": html}

    (of_wallabag,), _ = read("a.json", json.dumps([entry]).encode())
    (of_omnivore,), _ = read("a.zip", zipped(packed))

    for draft in (of_wallabag, of_omnivore):
        assert draft.article.body.endswith("## What is next\n\n- A hearing\n- A vote\n")
