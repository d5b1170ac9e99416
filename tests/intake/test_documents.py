"""Word documents and e-books: every paragraph, their properties, and nothing hostile."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest

from site_builder.intake import drafts, reassemble, unpack
from site_builder.intake.facts import values_of
from site_builder.intake.packed import zip_members
from site_builder.intake.safe_xml import safe_xml
from site_builder.model.draft import Draft, Extent, Raw
from site_builder.model.issue import Issue
from tests.intake.makers import DRAWING, PROSE, docx, epub, picture_of_docx, xhtml, zipped

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(name: str, data: bytes) -> tuple[list[Draft], list[Issue]]:
    found = list(drafts(Raw(name, data)))
    return [draft for _, (draft, _) in found if draft], [
        issue for _, (_, issues) in found for issue in issues
    ]


def told(draft: Draft) -> dict[str, tuple[str, ...]]:
    return values_of(draft.found)


def test_a_word_document_keeps_every_paragraph() -> None:
    properties = {
        "dc:title": "A pier",
        "dc:creator": "Petra Marsh;Tom Vale",
        "dcterms:created": "2020-01-02T03:04:05Z",
        "dcterms:modified": "2021-04-05T06:07:08Z",
    }
    (draft,), issues = read(
        "a.docx", docx([("Heading1", "A pier"), *(("", one) for one in PROSE)], properties)
    )

    assert issues == []
    assert all(one in draft.article.body for one in PROSE)
    assert told(draft)["title"] == ("A pier",)
    assert told(draft)["authors"] == ("Petra Marsh", "Tom Vale")
    assert told(draft)["modified"] == ("2021-04-05",)
    assert "published" not in told(draft) and draft.article.published is None
    assert draft.raw.extent is Extent.WHOLE


def test_the_heading_of_a_word_document_goes_over_a_title_left_in_its_properties() -> None:
    whole = docx(
        [("Title", "A pier for Port Alder"), *(("", one) for one in PROSE)], {"dc:title": "Template 3"}
    )
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>'
    )
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="s1" Target="styles.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>'
    )
    more = {"word/styles.xml": styles, "word/_rels/document.xml.rels": relation}

    (draft,), _ = read("a.docx", with_files(whole, more))

    assert draft.article.title == "A pier for Port Alder"
    assert told(draft)["remark"] == ("title in the properties: Template 3",)
    assert draft.article.provenance.format == "docx"
    assert draft.article.body == "\n\n".join(PROSE) + "\n"
    assert reassemble(draft).decode() == "A pier for Port Alder" + "".join(PROSE)


def test_a_word_document_without_text_is_told() -> None:
    assert [one.code for one in read("a.docx", docx([]))[1]] == ["I22"]


@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE])
def test_a_word_document_with_entities_of_its_own_is_refused(head: str) -> None:
    found, issues = read("a.docx", docx([("", "words")], head=head))

    assert found == []
    assert [one.code for one in issues] == ["I23"]


def test_a_word_document_that_is_damaged_is_told() -> None:
    whole = docx([("", one) for one in PROSE])
    files = {
        one: zipfile.ZipFile(BytesIO(whole)).read(one) for one in zipfile.ZipFile(BytesIO(whole)).namelist()
    }
    cut = {**files, "word/document.xml": files["word/document.xml"][:200]}

    assert [one.code for one in read("a.docx", zipped(cut))[1]] == ["I23"]


def with_files(whole: bytes, more: Mapping[str, bytes | str]) -> bytes:
    """A packed file with some of its members changed or added."""
    archive = zipfile.ZipFile(BytesIO(whole))
    return zipped({**{name: archive.read(name) for name in archive.namelist()}, **more})


def test_the_pictures_of_a_word_document_come_with_it() -> None:
    whole = docx([("", one) for one in PROSE])
    text = zipfile.ZipFile(BytesIO(whole)).read("word/document.xml").decode()
    drawn = {"word/document.xml": text.replace("</w:body>", f"{DRAWING}</w:body>")}

    (draft,), _ = read("a.docx", with_files(whole, {**drawn, **picture_of_docx(b"\x89PNG")}))

    assert [(one.address, one.data) for one in draft.raw.pictures] == [("picture-1.png", b"\x89PNG")]


def test_a_word_document_without_properties_is_read() -> None:
    (draft,), issues = read(
        "a.docx", with_files(docx([("", one) for one in PROSE]), {"docProps/core.xml": ""})
    )

    assert all(one in draft.article.body for one in PROSE)
    assert [one.code for one in issues] == []


@pytest.mark.parametrize(
    "text", ["<w:document/>", "<?xml version='1.0'?><x><w:body xmlns:w='urn:x'/></x>", "<x><y></x>"]
)
def test_a_word_document_of_another_shape_is_told(text: str) -> None:
    found, issues = read("a.docx", with_files(docx([("", "words")]), {"word/document.xml": text}))

    assert found == [] and issues[0].code in ("I22", "I23")


def test_an_ebook_gives_an_article_for_each_chapter_with_text() -> None:
    said = (
        "<dc:title>Ports</dc:title><dc:creator>Petra Marsh</dc:creator><dc:language>en</dc:language>"
        "<dc:publisher>Quay Books</dc:publisher><dc:date>2020-02-03</dc:date>"
    )
    chapters = {
        "cover.xhtml": xhtml("Ports", ["Petra Marsh"]),
        "one.xhtml": xhtml("Of piers"),
        "two.xhtml": xhtml("Of ferries", PROSE[::-1]),
    }
    (first, second), issues = read("a.epub", epub(chapters, said))

    assert issues == []
    assert [one.raw.name for one in (first, second)] == ["a.epub/OEBPS/one.xhtml", "a.epub/OEBPS/two.xhtml"]
    assert told(first)["title"] == ("Of piers",) and told(second)["title"] == ("Of ferries",)
    assert told(first)["authors"] == ("Petra Marsh",) and told(first)["book"] == ("Ports",)
    assert told(first)["published"] == ("2020-02-03",)
    assert all(one in first.article.body for one in PROSE)
    assert first.raw.extent is Extent.WHOLE


def test_what_an_ebook_leaves_out_is_named_and_its_only_chapter_has_the_title_of_the_book() -> None:
    whole = xhtml("Of piers").replace("<h2>Of piers</h2>", "")
    chapters = {"cover.xhtml": xhtml("Ports", ["Petra Marsh"]), "one.xhtml": whole}

    (only,), issues = read("a.epub", epub(chapters, "<dc:title>Ports</dc:title>"))

    assert issues == [] and told(only)["title"] == ("Ports",)
    assert told(only)["left_out"] == ("OEBPS/cover.xhtml",)


def test_a_short_ebook_is_read_whole() -> None:
    chapters = {
        "cover.xhtml": xhtml("茶", []),
        "one.xhtml": xhtml("采茶", ["青石镇的茶农在四月开始采摘头茬茶叶。今年比往年早了九天。"]),
    }

    (only,), issues = read("a.epub", epub(chapters))

    assert issues == [] and "青石镇的茶农" in only.article.body


def test_the_pictures_of_a_chapter_come_with_it() -> None:
    chapter = xhtml("Of piers").replace("</h2>", '</h2><img src="../img/p%201.png" alt="x"/>')
    book = epub({"text/one.xhtml": chapter}, extra={"OEBPS/img/p 1.png": b"\x89PNG"})

    (one,) = unpack(Raw("a.epub", book)).value

    assert [(each.address, each.data) for each in one.pictures] == [("../img/p%201.png", b"\x89PNG")]


def test_an_ebook_of_pictures_is_told() -> None:
    assert [one.code for one in read("a.epub", epub({"one.xhtml": xhtml("1", [""])}))[1]] == ["I22"]


def test_a_word_document_with_a_password_is_told_and_not_taken_for_an_old_one() -> None:
    sealed = b"\xd0\xcf\x11\xe0" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)

    assert [one.code for one in read("a.docx", sealed)[1]] == ["I21"]


def test_an_ebook_that_is_protected_is_told() -> None:
    sealed = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>'
        '<CipherReference URI="OEBPS/one.xhtml"/></CipherData></EncryptedData></encryption>'
    )
    book = epub({"one.xhtml": xhtml("One")}, extra={"META-INF/encryption.xml": sealed})

    assert [one.code for one in read("a.epub", book)[1]] == ["I21"]


def test_an_ebook_without_a_package_is_told() -> None:
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>"}

    assert [one.code for one in read("a.epub", zipped(files))[1]] == ["I23"]


def test_entities_of_a_text_s_own_are_refused_and_damaged_xml_is_none() -> None:
    assert safe_xml(f"{LAUGHS}<x>&b;</x>".encode()) is None
    assert safe_xml(f"{LAUGHS}<x>&b;</x>".encode("utf-16")) is None
    assert safe_xml(b"<x>") is None and safe_xml(b"") is None
    root = safe_xml(b"<!DOCTYPE x><x>a</x>")
    assert root is not None and root.text == "a"


def test_a_byline_goes_over_the_owner_of_the_computer() -> None:
    lines = [("Heading1", "A pier"), ("", "By Petra Marsh"), *(("", one) for one in PROSE)]

    (draft,), _ = read("a.docx", docx(lines, {"dc:creator": "office pc 7"}))

    assert draft.article.authors == ("Petra Marsh",) and "By Petra Marsh" in draft.article.body
    assert told(draft)["remark"] == ("author in the properties: office pc 7",)


def test_comments_in_the_margin_of_a_word_document_are_told() -> None:
    comment = f'<w:comments xmlns:w="{W}"><w:comment w:id="0"><w:p/></w:comment></w:comments>'
    whole = docx([("", one) for one in PROSE])
    files = {one.path: one.data for one in zip_members(Raw("a.docx", whole)).value}

    (draft,), _ = read("a.docx", zipped({**files, "word/comments.xml": comment}))

    assert told(draft)["left_out"] == ("1",)


def test_only_authors_of_a_book_and_its_day_of_publication_are_taken() -> None:
    said = (
        '<dc:creator xmlns:opf="http://www.idpf.org/2007/opf" opf:role="aut">Marsh, Petra</dc:creator>'
        '<dc:creator id="t">Tom Vale</dc:creator><meta refines="#t" property="role">trl</meta>'
        '<dc:date xmlns:opf="http://www.idpf.org/2007/opf" opf:event="conversion">2020-02-02</dc:date>'
        '<dc:date xmlns:opf="http://www.idpf.org/2007/opf" opf:event="publication">2015-03-04</dc:date>'
    )
    (draft,), _ = read("a.epub", epub({"one.xhtml": xhtml("One")}, said))

    assert draft.article.authors == ("Petra Marsh",) and str(draft.article.published) == "2015-03-04"


def test_the_address_of_a_book_is_that_of_none_of_its_chapters() -> None:
    said = "<dc:source>https://example.org/article</dc:source>"
    chapters = {"one.xhtml": xhtml("One"), "two.xhtml": xhtml("Two")}

    (alone,), _ = read("a.epub", epub({"one.xhtml": xhtml("One")}, said))
    (first, second), _ = read("b.epub", epub(chapters, said))

    assert alone.article.source_url == "https://example.org/article"
    assert first.article.source_url is None and second.article.source_url is None


def test_what_stands_beside_the_chapters_of_a_book_is_told() -> None:
    book = epub({"one.xhtml": xhtml("One"), "notes.xhtml": xhtml("Notes")})
    files = {one.path: one.data for one in zip_members(Raw("a.epub", book)).value}
    package = files["OEBPS/content.opf"].replace(b'idref="c1"', b'idref="c1" linear="no"')

    (draft,), _ = read("a.epub", zipped({**files, "OEBPS/content.opf": package}))

    assert told(draft)["left_out"] == ("OEBPS/notes.xhtml",)
