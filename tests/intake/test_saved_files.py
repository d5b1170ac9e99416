"""Pages saved as one file, and archives of the web: the page, its address, its pictures, its day."""

import gzip

import brotli
import pytest

from site_builder.intake import convert, drafts, unpack
from site_builder.intake.facts import values_of
from site_builder.intake.singlefile import saved_by_singlefile
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Issue
from tests.intake.kinds import KINDS
from tests.intake.makers import PROSE, mhtml, page_html, warc, zipped

URL = "https://example.org/pier"
HTML = "text/html; charset=utf-8"


def read(name: str, data: bytes) -> tuple[list[Draft], list[Issue]]:
    found = list(drafts(Raw(name, data)))
    return [draft for _, (draft, _) in found if draft], [
        issue for _, (_, issues) in found for issue in issues
    ]


def said(draft: Draft) -> dict[str, tuple[str, ...]]:
    return values_of(draft.found)


def test_an_mhtml_file_gives_its_page_its_address_and_its_pictures() -> None:
    (draft,), issues = read("a.mhtml", mhtml(page_html(), URL))

    assert issues == []
    assert PROSE[0] in draft.article.body
    assert said(draft)["source_url"] == (URL,)
    assert str(draft.article.provenance.saved) == "2021-04-05"
    assert [(one.address, one.data[:4]) for one in draft.raw.pictures] == [
        ("https://example.org/pier.png", b"\x89PNG")
    ]
    assert draft.raw.data == mhtml(page_html(), URL)


def test_the_letters_of_an_mhtml_file_are_those_its_part_declares() -> None:
    page = page_html(paragraphs=[f"Ärger über die Brücke — {one}" for one in PROSE]).replace(
        "utf-8", "cp1252"
    )

    (draft,), _ = read("a.mht", mhtml(page, encoding="cp1252"))

    assert "Ärger über die Brücke" in draft.article.body


def test_pictures_called_by_number_get_their_addresses_back() -> None:
    page = page_html().replace("</h1>", "</h1><img src='cid:pic-1@mhtml.blink' alt='The pier'>")

    (draft,), _ = read("a.mhtml", mhtml(page))

    assert "cid:" not in draft.article.body


def test_an_mhtml_file_without_a_page_is_told() -> None:
    data = mhtml(page_html()).replace(b"text/html; charset", b"text/css; charset")

    assert [one.code for one in read("a.mhtml", data)[1]] == ["I23"]


def test_an_mhtml_file_of_more_parts_than_any_page_has_is_refused() -> None:
    part = b"------part\r\nContent-Type: text/css\r\n\r\na{}\r\n"
    wide = mhtml(page_html()).replace(part[:10], part * 20_001 + part[:10], 1)
    nested = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
    deep = mhtml(page_html()).replace(
        b"------part\r\n", b"------part\r\n" + b"".join(nested % (one, one) for one in range(2000)), 1
    )

    assert [one.code for one in read("a.mhtml", wide)[1]] == ["I24"]
    assert [one.code for one in read("a.mhtml", deep)[1]] == ["I24"]


def test_a_mail_with_a_page_in_it_is_no_saved_page() -> None:
    head = b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x"
    mail = head + b"\r\n\r\nwords"

    assert [one.code for one in read("a.txt", mail)[1]] == ["I05"]


@pytest.mark.parametrize("words", ["Page saved with SingleFile", "Archive processed by SingleFile"])
def test_singlefiles_comment_states_address_and_day(words: str) -> None:
    comment = f"<!--\n {words} \n url: {URL} \n saved date: Mon Apr 05 2021 23:59:59 GMT-0700 (Pacific)\n-->"
    page = page_html().replace("<head>", f"{comment}<head>")

    (draft,), _ = read("a.html", page.encode())

    assert said(draft)["source_url"] == (URL,)
    assert str(draft.article.provenance.saved) == "2021-04-05"


@pytest.mark.parametrize(
    "comment", ["<!-- a comment -->", "<!--\n Page saved with SingleFile \n saved date: Foo Bar 99 2021\n-->"]
)
def test_another_comment_states_nothing(comment: str) -> None:
    assert saved_by_singlefile(f"<html>{comment}<head>") == ()


@pytest.mark.parametrize(
    ("sent", "headers"),
    [
        (lambda data: data, {}),
        (gzip.compress, {"Content-Encoding": "gzip"}),
        (brotli.compress, {"Content-Encoding": "br"}),
        (lambda data: b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data), {"Transfer-Encoding": "chunked"}),
    ],
)
def test_a_page_in_a_warc_file_is_unpacked_as_the_server_sent_it(sent, headers) -> None:  # type: ignore[no-untyped-def]  # a table of functions
    data = warc([(URL, HTML, sent(page_html().encode()), headers)])

    (draft,), issues = read("a.warc.gz", data)

    assert issues == []
    assert draft.raw.data == page_html().encode()
    assert draft.raw.name == "a.warc.gz/page-1-pier.html"
    assert said(draft)["source_url"] == (URL,)
    assert str(draft.article.provenance.saved) == "2021-04-05"


def test_styles_failures_and_other_answers_of_servers_are_left_out() -> None:
    page = page_html().encode()
    answers = [
        ("https://example.org/a.css", "text/css", b"a{}", {}),
        ("https://example.org/gone", HTML, page, {"status": "404 Not Found"}),
        ("https://example.org/moved", HTML, b"", {"status": "301 Moved"}),
        (URL, HTML, page.replace(b"</h1>", b"</h1><img src='/i/../p.png'>"), {}),
        ("https://example.org/p.png", "image/png", b"\x89PNG", {}),
        ("https://example.org/other.png", "image/png", b"\x89PNG", {}),
    ]

    (draft,), _ = read("a.warc.gz", warc(answers))

    assert said(draft)["source_url"] == (URL,)
    assert [one.address for one in draft.raw.pictures] == ["https://example.org/p.png"]


def test_a_warc_file_that_is_cut_off_gives_its_whole_records() -> None:
    data = warc(
        [(URL, HTML, page_html().encode(), {}), ("https://example.org/b", HTML, page_html().encode(), {})]
    )

    found, issues = read("a.warc.gz", data[:-60])

    assert [said(one)["source_url"] for one in found][:1] == [(URL,)]
    assert [one.code for one in issues] == ["I23"]


def test_a_warc_file_without_pages_says_so() -> None:
    assert [one.code for one in read("a.warc.gz", warc([(URL, "text/css", b"a{}", {})]))[1]] == ["I26"]


def test_a_bomb_in_a_warc_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.intake.warc.MOST_BYTES_OF_PAGE", 1000)
    data = warc([(URL, HTML, gzip.compress(bytes(100_000)), {"Content-Encoding": "gzip"})])

    assert "I24" in [one.code for one in read("a.warc.gz", data)[1]]


def test_of_a_wacz_file_only_the_pages_that_were_visited_are_taken() -> None:
    page = page_html().encode()
    both = warc([(URL, HTML, page, {}), ("https://ads.example/frame", HTML, page, {})])
    files: dict[str, bytes | str] = {"datapackage.json": "{}", "archive/a.warc.gz": both}
    listed = {"pages/pages.jsonl": f'{{"format": "json-pages-1.0"}}\nnot json\n{{"url": "{URL}"}}\n'}

    assert len(unpack(Raw("a.wacz", zipped({**files, **listed}))).value) == 1
    assert len(unpack(Raw("a.wacz", zipped(files))).value) == 2


def test_a_wacz_file_names_its_pages_once() -> None:
    (one,) = unpack(Raw(*KINDS["wacz"])).value

    assert one.name == "a.wacz/page-1-pier.html" and one.data == page_html().encode()


def test_a_saved_page_of_an_unknown_charset_and_day_is_read_all_the_same() -> None:
    """MHTML whose part names no known charset, and whose date is none."""
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/pier\r\nSubject: A pier\r\n"
        'Date: some day\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; '
        'boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=none-such\r\n'
        "Content-Location: https://example.org/pier\r\n\r\n"
        f"<html><body><article><h1>A pier</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p></article></body></html>"
        "\r\n--b--\r\n"
    ).encode()

    draft, _ = convert(Raw("a.mhtml", data))

    assert draft is not None and PROSE[1] in draft.article.body
    assert draft.article.provenance.saved is None
