"""The judge of pages is no blind one: what is planted in a page as it stands is found."""

from collections.abc import Callable, Iterator

import pytest

from site_builder.model.page import Output
from tests.hostile.judge import CSP, faults
from tests.hostile.payloads import markup

POLICY = f"{CSP}manifest-src 'self'; base-uri 'none'; form-action 'none'"
PAGE = (
    f'<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    "<title>x</title></head><body>%s</body></html>"
)


def told(path: str, text: str) -> list[str]:
    return faults(Output(path, text.encode("utf-8")))


def test_an_honest_page_has_no_faults() -> None:
    assert (
        told("a.html", PAGE % '<p id="h-a">Words, and <a href="https://example.org/">a link</a>.</p>') == []
    )


def test_a_page_at_an_earlier_address_leads_to_another_page_of_the_site() -> None:
    moved = '<meta http-equiv="refresh" content="0; url=../../articles/a-1/index.html">'

    assert told("a.html", PAGE.replace("<title>", f"{moved}<title>") % "Gone on.") == []


@pytest.mark.parametrize(
    "make", [markup.handlers, markup.scripts, markup.loads], ids=lambda made: made.__name__
)
def test_raw_payloads_are_found(make: Callable[[], Iterator[str]]) -> None:
    texts = list(make())

    found = [text for text in texts if told("a.html", PAGE % text)]

    assert len(found) > 0.85 * len(texts)


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="java&#10;script:x()">a</a>',
        '<a href=" javascript:x()">a</a>',
        '<a href="//planted.invalid/">a</a>',
        '<img src="https://planted.invalid/a.png">',
        '<p id="a"></p><p id="a"></p>',
        '<p style="color:red">a</p>',
        '<svg><use xlink:href="data:x"/></svg>',
        "<script>x()</script>",
        '<script src="https://planted.invalid/a.js"></script>',
        '<meta http-equiv="refresh" content="0">',
        '<meta http-equiv="refresh" content="0; url=https://planted.invalid/index.html">',
        '<meta http-equiv="refresh" content="0; url=//planted.invalid/index.html">',
        '<meta http-equiv="REFRESH" content="0; url=../index.html">',
    ],
)
def test_each_kind_of_fault_is_found(markup: str) -> None:
    assert told("a.html", PAGE % markup)


def test_a_page_without_its_policy_is_found() -> None:
    assert told("a.html", "<!doctype html><title>x</title>")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", '{"a": "</script>"}'),
        ("a.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nATTACH:x\r\nEND:VCALENDAR\r\n"),
        ("a.ris", "TY  - NEWS\r\nplanted\r\nER  - \r\n"),
        ("robots.txt", "planted"),
        ("a.csv", "a\x00b"),
        ("a.csv", "a,b\r\n1\r\n"),
        ("a.csv", "a,b\r\n1,=1+1\r\n"),
        ("a.bib", "@misc{a, title = {b}\n@misc{c, title = {d}}\n"),
        ("a.bib", "@misc{a, title = {b}}\nwords of nobody\n"),
        ("a.xml", '<feed xmlns="http://www.w3.org/2005/Atom"><link href="javascript:x"/></feed>'),
        (
            "a.xml",
            '<feed xmlns="http://www.w3.org/2005/Atom"><content type="html">&lt;img src=x onerror=y&gt;'
            "</content></feed>",
        ),
    ],
)
def test_faults_of_files_of_data_are_found(path: str, text: str) -> None:
    assert told(path, text)
