"""Pages that are broken, hostile, hidden or in other encodings: the right text, or why there is none."""

# Letters of other alphabets are what these pages are about.

# ruff: noqa: E501
# Markup is easier to read on one line.

import pytest

from site_builder.intake.formats import MOST_BYTES
from site_builder.intake.html import read
from site_builder.intake.html.account import page_text
from site_builder.intake.html.extractors import opinions
from site_builder.intake.html.page import page_of
from site_builder.intake.html.page import parse as parse_page
from site_builder.intake.html.size import MOST_ELEMENTS, MOST_PARTS, beyond_choosing, beyond_reading
from site_builder.model.draft import Draft, Raw

TITLE = "Harbour closed after the storm"
TEXT = "".join(
    f"<p>The harbour of Nordby was closed on Monday, the council said; it was the {number}th time this year that "
    "a storm had taken one of its piers.</p>"
    for number in range(4, 9)
)
ARTICLE = f"<article><h1>{TITLE}</h1>{TEXT}</article>"
RUSSIAN = (
    "<article>"
    + "".join(
        f"<p>Гавань города была закрыта в понедельник после шторма, сообщил городской совет, уже в {number} раз за "
        "последний год, и откроется не раньше пятницы.</p>"
        for number in range(4, 9)
    )
    + "</article>"
)
JAPANESE = (
    "<article>"
    + "".join(
        f"<p>月曜日、嵐の後に港は閉鎖されたと町議会が発表した。再開は金曜日以降になる見込みである。今年{number}回目の閉鎖となった。</p>"
        for number in range(4, 9)
    )
    + "</article>"
)


def page(body: str, head: str = f"<title>{TITLE}</title>") -> str:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'


def draft_of(html: str | bytes) -> Draft:
    draft = read(Raw("page.html", html.encode() if isinstance(html, str) else html)).value
    assert draft is not None
    return draft


def codes_of(html: str | bytes) -> tuple[str, ...]:
    data = html.encode() if isinstance(html, str) else html
    return tuple(one.code for one in read(Raw("page.html", data)).issues)


@pytest.mark.parametrize(
    "html",
    [
        page(f"{'<div>' * 10_000}{ARTICLE}{'</div>' * 10_000}"),
        page(f"{'<font><b>' * 3_000}{ARTICLE}"),
        page(ARTICLE.replace("</p>", "").replace("<p>", "<p><b><i><div>")),
        page(ARTICLE.replace(" was", "\0 was")),
        page(f"<div style='visibility: hidden'>{ARTICLE}</div>"),
        page(ARTICLE)[:-40],
        f"<!-- no head --><body>{ARTICLE}",
    ],
    ids=[
        "10,000 divs",
        "fonts",
        "wrong nesting",
        "null bytes",
        "hidden until scripts run",
        "cut off",
        "no head",
    ],
)
def test_the_words_of_a_broken_page_are_found(html: str) -> None:
    body = draft_of(html).article.body

    assert all(f"it was the {number}th time" in body for number in range(4, 9))
    assert "a storm had taken one of its piers" in body


@pytest.mark.parametrize(
    ("body", "encoding", "declared"),
    [
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "utf-8", "iso-8859-1"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "cp1251", ""),
        (RUSSIAN, "cp1251", "utf-8"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "koi8-r", ""),
        (RUSSIAN, "utf-16", ""),
        (RUSSIAN, "utf-16-le", "utf-16"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        (JAPANESE, "utf-8-sig", "shift_jis"),
        (ARTICLE.replace("harbour", "“höfn”"), "cp1252", "iso-8859-1"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(body: str, encoding: str, declared: str) -> None:
    head = f'<meta charset="{declared}"><title>News</title>' if declared else "<title>News</title>"

    made = draft_of(page(body, head).encode(encoding))

    words = body.split("<p>")[1].split("</p>")[0]
    assert words in made.article.body


def test_bytes_that_are_no_text_are_refused() -> None:
    assert codes_of(bytes(range(256)) * 40) == ("I03",)


def test_programs_and_what_is_hidden_never_reach_the_article() -> None:
    extra = (
        "<script>alert(1)</script><style>p { color: red }</style><template><p>model</p></template>"
        "<noscript>Switch on scripts</noscript><p hidden>unseen</p><p style='display: none'>gone</p><!-- remark -->"
        "<p>Ask <a href='javascript:alert(1)'>the harbour master</a> of the town, who was at the pier that day.</p>"
    )
    html = page(ARTICLE.replace("</article>", f"{extra}</article>"))

    body = draft_of(html).article.body

    for word in ("alert", "color", "model", "Switch", "unseen", "gone", "remark", "javascript"):
        assert word not in body
    assert "Ask the harbour master of the town" in body
    assert codes_of(html) == ("I16",)


def test_links_are_made_full_by_the_base_of_the_page() -> None:
    head = (
        f'<title>{TITLE}</title><link rel="canonical" href="https://example.org/a/b.html"><base href="/c/">'
    )
    html = page(ARTICLE.replace("council", "<a href='d.html'>council</a>"), head)

    assert "[council](https://example.org/c/d.html)" in draft_of(html).article.body


def test_other_posts_on_the_same_page_are_not_the_article() -> None:
    other = TEXT.replace("harbour of Nordby", "bridge of Sundby").replace("time this year", "time in May")
    html = page(f"<div>{ARTICLE}<article><h2>Bridge closed</h2>{other}</article></div>")

    body = draft_of(html).article.body

    assert ("Nordby" in body, "Sundby" in body) == (True, False)


def test_a_picture_keeps_the_words_under_it() -> None:
    figure = "<figure><img src='https://example.org/pier.jpg' alt='A pier'><figcaption>The \"old\" pier</figcaption></figure>"
    html = page(ARTICLE.replace("</p><p>", f"</p>{figure}<p>", 1))

    assert '![A pier](https://example.org/pier.jpg)\\\nThe "old" pier\n' in draft_of(html).article.body


def test_a_picture_inside_the_page_is_taken_out_of_it() -> None:
    inlined = "iVBORw0KGgo" + "A" * 1201
    html = page(
        ARTICLE.replace(
            "</p><p>", f"</p><p><img src='data:image/png;base64,{inlined}' alt='A pier'></p><p>", 1
        )
    )

    made = draft_of(html)

    assert "![A pier](picture-1.png)" in made.article.body
    assert [one.address for one in made.raw.pictures] == ["picture-1.png"]


def test_footnotes_stay_footnotes() -> None:
    html = page(
        ARTICLE.replace("</p><p>", " <a id='r1' href='#n1'><sup>1</sup></a></p><p>", 1).replace(
            "</article>",
            "<ol><li id='n1'>The council met on the next day. <a href='#r1'>↩</a></li></ol></article>",
        )
    )

    body = draft_of(html).article.body

    assert "piers. [^1]" in body
    assert "[^1]: The council met on the next day." in body


def test_the_text_of_a_page_comes_back_from_its_draft() -> None:
    html = page(f"<nav>Home</nav>\n {ARTICLE}\n<p hidden>x</p><footer>Imprint&nbsp;</footer>")
    made = draft_of(html)

    text = page_text(made.article, made.sidecar)

    assert text == "".join(page_of(html).tree.itertext())


def test_a_picture_for_readers_without_programs_is_the_figure_s_own() -> None:
    spare = "<noscript><img src='https://example.org/pier.jpg' alt='A pier'></noscript>"
    figure = f"<figure><img src='data:image/gif;base64,R0lGOD'>{spare}<figcaption>By <a href='https://example.org/us'>us</a></figcaption></figure>"
    html = page(ARTICLE.replace("</p><p>", f"</p>{figure}<p>", 1))

    body = draft_of(html).article.body

    assert "![A pier](https://example.org/pier.jpg)\\\nBy [us](https://example.org/us)\n" in body


def test_a_page_as_large_as_a_book_is_given_to_the_fastest_program_alone() -> None:
    told = opinions(page_of(page(TEXT * 2_500)).tree)

    assert len(set(told.values())) == 1
    assert "the 8th time" in told["readability"]


def test_a_page_is_measured_without_the_pictures_that_stand_in_it() -> None:
    picture = '<img src="data:image/png;base64,' + "iVBORw0KGgo" * 500_000 + '">'
    small = Raw("small.html", page(ARTICLE + picture).encode())
    large = Raw("large.html", page(ARTICLE + TEXT * 10_000).encode())

    assert len(small.data) > MOST_BYTES
    assert beyond_reading(small) is None
    assert [one.code for one in read(large).issues] == ["I04"]


def test_a_page_of_more_parts_than_an_article_has_is_refused() -> None:
    rows = "<tr><td>1</td><td>2</td></tr>" * (MOST_PARTS // 2)

    made = read(Raw("data.html", page(f"{ARTICLE}<table>{rows}</table>").encode()))

    assert [one.code for one in made.issues] == ["I04"]
    assert f"at most {MOST_PARTS} are read" in made.issues[0].message


@pytest.mark.parametrize(("count", "code"), [(MOST_PARTS, []), (MOST_ELEMENTS, ["I04"])])
def test_many_words_set_in_letters_of_their_own_are_counted_apart_from_paragraphs(
    count: int, code: list[str]
) -> None:
    raw = Raw("marked.html", page(f"<p>{'<b>x</b> ' * count}</p>").encode())
    parsed = parse_page(raw).value

    assert parsed is not None
    assert [one.code for one in (beyond_choosing(raw, parsed.tree),) if one] == code


def test_words_that_stand_under_a_picture_are_not_told_as_cut() -> None:
    figure = '<figure><img src="https://example.org/pier.jpg"><figcaption>The pier of Nordby on Sunday.</figcaption></figure>'

    made = draft_of(
        page(f"<article><h1>{TITLE}</h1>{TEXT}{figure}{TEXT.replace('Monday', 'Friday')}</article>")
    )

    assert "The pier of Nordby on Sunday." in made.article.body
    assert "The pier of Nordby on Sunday." not in [one.text for one in made.article.provenance.removed]


@pytest.mark.parametrize("sign", ["\f", "&#12;", "&#x1B", "&#x0001;", "\x1b", "&#xFFFE;"])
def test_controls_as_they_are_or_by_their_number_stand_in_no_tree(sign: str) -> None:
    page = page_of(f"<p>A pier{sign}</p>")

    # Whoever moves words that a tree may not hold gets an exception from it.
    assert page.tree.text_content().strip() == "A pier"
