"""Words that say their language: what is read, what stays as typed, and that no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.as_typed import as_typed
from site_builder.text.markdown import html_of, parse
from site_builder.text.plain import plain, plain_text
from site_builder.text.spans import without_spans


def line(markdown: str) -> str:
    """Markup of one paragraph, without its tag."""
    return html_of(markdown).strip().removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("a [слова]{lang=ru} b", 'a <span lang="ru">слова</span> b'),
        ('[slova]{ lang="sr-Latn" }', '<span lang="sr-Latn">slova</span>'),
        ("[שלום]{lang=he}", '<span lang="he" dir="rtl">שלום</span>'),
        ("[shalom]{lang=he-Latn}", '<span lang="he-Latn">shalom</span>'),
        ("[x]{dir=rtl}", '<span dir="rtl">x</span>'),
        ("[x]{lang=ar dir=auto}", '<span lang="ar" dir="auto">x</span>'),
        ("[one\ntwo]{lang=de}", '<span lang="de">one\ntwo</span>'),
        ("[*a* `b`]{lang=de}", '<span lang="de"><em>a</em> <code>b</code></span>'),
        ("**[a]{lang=de}**", '<strong><span lang="de">a</span></strong>'),
        ("[a [b]{lang=de} c]{lang=ru}", '<span lang="ru">a <span lang="de">b</span> c</span>'),
        ("*[a* b]{lang=de}", '*<span lang="de">a* b</span>'),
        ("[a [b] c]{lang=de}", '<span lang="de">a [b] c</span>'),
    ],
)
def test_words_in_brackets_take_a_language_and_a_direction(markdown: str, html: str) -> None:
    assert line(markdown) == html
    assert as_typed(markdown) == ()


@pytest.mark.parametrize(
    "markdown",
    [
        "[x]{class=q}",
        "[x]{lang=ru class=q}",
        "[x]{#id}",
        "[x]{.q lang=ru}",
        "[x]{lang=ru onclick=alert}",
        "[x]{style=color:red}",
        "[x]{lang=russian-language-}",
        "[x]{lang=русский}",
        "[x]{lang=}",
        "[x]{dir=up}",
        "[x]{lang=ru lang=de}",
        "[]{lang=ru}",
    ],
)
def test_any_other_list_is_printed_as_it_is_typed_and_told(markdown: str) -> None:
    written = markdown[markdown.index("{") :]

    assert line(markdown) == markdown
    assert [(one.lapse.value, one.written) for one in as_typed(f"so\n{markdown}")] == [
        ("attribute list", written)
    ]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (r"\[x]{lang=ru}", "[x]{lang=ru}"),
        (r"[x\]{lang=ru}", "[x]{lang=ru}"),
        (r"\[x]{class=q}", "[x]{class=q}"),
        ("`[x]{lang=ru}`", "<code>[x]{lang=ru}</code>"),
        ("[x] {lang=ru}", "[x] {lang=ru}"),
        ("[x]{sic}", "[x]{sic}"),
        ("[x]{}", "[x]{}"),
        ("x]{lang=ru}", "x]{lang=ru}"),
        ("f{lang=ru}", "f{lang=ru}"),
    ],
)
def test_what_is_meant_as_it_is_typed_is_left_alone(markdown: str, html: str) -> None:
    assert line(markdown) == html
    assert as_typed(markdown) == ()


LINK = '<a href="https://example.org/" rel="noopener noreferrer">'


@pytest.mark.parametrize(
    ("markdown", "html", "told"),
    [
        ("[x](https://example.org/){lang=ru}", f"{LINK}x</a>{{lang=ru}}", 1),
        ("[a [b]{lang=de}](https://example.org/)", f'{LINK}a <span lang="de">b</span></a>', 0),
        ("[a [b](https://example.org/)]{lang=de}", f'<span lang="de">a {LINK}b</a></span>', 0),
        ("[a [b](no.md)]{lang=de}", '<span lang="de">a b</span>', 0),
        ("[b]{lang=de}\n\n[b]: https://example.org/", f"{LINK}b</a>{{lang=de}}", 1),
        ("![a [b]{lang=de}](media/a/b.png)", '<img src="media/a/b.png" alt="a b">', 0),
        ("![a](media/a/b.png){lang=de}", '<img src="media/a/b.png" alt="a">{lang=de}', 1),
        ("*a*{lang=de}", "<em>a</em>{lang=de}", 1),
        ("[^1]{lang=de}", "[^1]{lang=de}", 0),
    ],
)
def test_links_pictures_and_marks_are_read_as_ever(markdown: str, html: str, told: int) -> None:
    assert line(markdown) == html
    assert [one.lapse.value for one in as_typed(markdown) if one.lapse != "footnote mark"] == [
        "attribute list"
    ] * told


def test_a_footnote_and_its_mark_may_stand_in_words_of_another_language() -> None:
    html = html_of("[Wort[^1]]{lang=de}\n\n[^1]: [Fußnote]{lang=de}")

    assert html.startswith('<p><span lang="de">Wort<a class="eref" id="fr-1"')
    assert '<span lang="de">Fußnote</span>' in html


def test_a_language_is_no_word_and_parts_no_words() -> None:
    assert plain_text("The [Staats]{lang=de}rat, [one\ntwo]{lang=de}\\\n[x]{class=a}") == (
        "The Staatsrat, one two [x]{class=a}"
    )


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("a [*b*]{lang=ru} c [d [e]{lang=he}]{lang=de}", "a *b* c d e"),
        ("[a](https://example.org/) [b]{class=x} [c]", "[a](https://example.org/) [b]{class=x} [c]"),
        (r"`[a]{lang=ru}` \[b]{lang=ru} [`]` c]{lang=ru}", r"`[a]{lang=ru}` \[b]{lang=ru} `]` c"),
        ("[a [b](https://example.org/)]{lang=de}", "a [b](https://example.org/)"),
        ("a ` b [c]{lang=de}", "a ` b c"),
        ("[Wort[^1]]{lang=de} []{lang=ru} [^1]{lang=ru}", "Wort[^1] []{lang=ru} [^1]{lang=ru}"),
    ],
)
def test_for_others_the_words_of_a_span_stand_alone(markdown: str, words: str) -> None:
    assert without_spans(markdown) == words
    assert plain_text(words) == plain_text(markdown)


def test_lines_are_counted_through_words_of_another_language() -> None:
    words = plain(parse("one\n[two\nthree]{lang=de}\nfour"))

    assert words.text == "one two three four"
    assert [words.line_at(words.text.index(word)) for word in ("one", "two", "three", "four")] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "sign",
    ["[", "[a]{", "[a]{lang=", "[[]{l", "[a]{lang=ru ", "[x]{lang=ru}", "![", "[*", "]{a=", "[`", "[^"],
)
def test_a_text_full_of_brackets_is_read_to_its_end(sign: str) -> None:
    markdown = sign * 3_000 + "]{lang=ru}" * 3_000 + "\n\n[The end]{lang=en}."

    assert html_of(markdown).endswith('<p><span lang="en">The end</span>.</p>\n')
    as_typed(markdown)


@given(
    st.lists(st.sampled_from(["[", "]", "]{lang=ru}", "]{lang=he}", "a", "*", "`", "(u)", "\\", "!", " "]))
)
def test_spans_are_sound_wherever_brackets_stand(pieces: list[str]) -> None:
    html = html_of("".join(pieces))

    assert html.count("<span") == html.count("</span>")
    assert "<em></span>" not in html
