"""Text that was read in a wrong encoding: mended where every byte says so, and never where it is right."""

import pytest

from site_builder.intake import pasted_text
from site_builder.intake.assemble import reassemble
from site_builder.intake.lines import split_lines
from site_builder.intake.mojibake import mend, mend_markup, mend_text
from site_builder.model.draft import Raw

GERMAN = "Der Bürgermeister – “sehr” müde – sagte: „Äpfel“."
FRENCH = "L’été à Port-Aulne, déjà, était très doux."
RUSSIAN = "Совет города принял план порта."


def read_as(text: str, encoding: str, written: str = "utf-8") -> str:
    """A text as a program shows it that takes its bytes for another encoding."""
    return "".join(_character(bytes([byte]), encoding) for byte in text.encode(written))


def _character(byte: bytes, encoding: str) -> str:
    try:
        return byte.decode(encoding)
    except UnicodeDecodeError:
        return byte.decode("latin-1")


@pytest.mark.parametrize("text", [GERMAN, FRENCH, RUSSIAN])
@pytest.mark.parametrize("encoding", ["cp1252", "cp1251"])
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_text_in_utf8_that_was_read_as_a_windows_page_comes_back(
    text: str, encoding: str, turns: int
) -> None:
    wrong = text
    for _ in range(turns):
        wrong = read_as(wrong, encoding)

    mended = mend_text(wrong)

    assert mended is not None and mended.text == text
    assert mended.how.count("Windows-125") == turns


def test_russian_bytes_that_were_read_as_western_ones_come_back() -> None:
    mended = mend_text(read_as(RUSSIAN, "cp1252", "cp1251"))

    assert mended is not None and mended.text == RUSSIAN


@pytest.mark.parametrize(
    "text",
    [
        *(GERMAN, FRENCH, RUSSIAN),
        "SÃO PAULO É GRANDE",
        "Þórður Árnason á Íslandi",
        "Ça été très drôle à Évian, où l’été",
        "Việt Nam độc lập",
        "Žižek řekl, že ďábel",
        "«Ёлка» — это она",
        "ÄÖÜ äöü ß",
        "Рада міста ухвалила",
        "naïve café “quotes” and ‘more’",
        "plain words",
        "",
        "Ã",
        "Ð Ñ",
        "日本語のテキスト",
    ],
)
def test_text_that_is_right_is_left_alone(text: str) -> None:
    assert mend_text(text) is None


def test_one_such_sequence_in_a_text_may_be_what_it_is_about() -> None:
    lines = split_lines("The sign was Ã¼.\nNobody knew why.\n")

    assert mend(lines) == lines


def test_the_article_has_its_own_letters_and_the_original_comes_back_byte_for_byte() -> None:
    text = f"Rat von Erlenhafen\n\n{GERMAN} Der Rat hat sich für den Hafen geeinigt, und alle gehen.\n"
    data = read_as(text, "cp1252").encode()

    draft = pasted_text.read(Raw("a.txt", data)).value

    assert draft is not None
    assert GERMAN in draft.article.body
    assert reassemble(draft) == data
    assert [one.basis for one in draft.found if one.field == "encoding"] == [
        "line 3 is UTF-8 that had been read as Windows-1252; the sidecar keeps it as it stood"
    ]


def test_quotation_marks_are_never_straightened() -> None:
    text = f"Title\n\n{FRENCH} “Quotes” and ‘more’ stay as they are in here.\n"

    draft = pasted_text.read(Raw("a.txt", text.encode())).value

    assert draft is not None and "“Quotes” and ‘more’" in draft.article.body


def test_a_page_is_mended_text_by_text_and_what_was_read_rightly_stays() -> None:
    broken = "Über die Brücke".encode().decode("cp1252")

    mended = mend_markup(f'<p title="{broken}">{broken}</p><p>schön – und gut</p>')

    assert mended is not None
    assert mended.text == '<p title="Über die Brücke">Über die Brücke</p><p>schön – und gut</p>'


def test_russian_bytes_of_a_page_that_were_read_as_western_ones_are_mended() -> None:
    broken = "Встреча руководителей портов".encode("cp1251").decode("cp1252")

    mended = mend_markup(f"<h1>{broken}</h1>")

    assert mended is not None and mended.text == "<h1>Встреча руководителей портов</h1>"


@pytest.mark.parametrize("markup", ["<p>plain</p>", "<p>schön, “zitiert”, é</p>", "<p>Ã¶ alone</p>", ""])
def test_a_page_that_shows_no_such_letters_is_left_alone(markup: str) -> None:
    assert mend_markup(markup) is None


def test_wrong_letters_that_were_written_as_entities_are_mended_and_markup_is_not() -> None:
    mended = mend_text("F&Atilde;&frac14;r f&#195;&#188;nf &lt;Tage&gt; &amp; mehr")
    assert mended is not None

    assert mended.text.startswith("Für fünf &lt;Tage&gt; &amp; mehr")
    assert mended.how.endswith("written as entities")


def test_letters_that_are_written_as_entities_and_are_right_stay() -> None:
    assert mend_text("Die N&auml;chte sind k&uuml;hl.") is None
