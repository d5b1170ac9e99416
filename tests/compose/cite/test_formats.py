"""Citations, read back by programs that are not ours."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rispy
from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.middleware import Middleware
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.cite import FORMATS, Citation, Name, Work, citation_key, split_name
from site_builder.compose.cite.bibtex import bibtex
from site_builder.compose.cite.csl import csl, csl_list
from site_builder.compose.cite.ris import ris
from site_builder.model.when import When
from site_builder.text.endings import lines_of_network

PLAIN = Citation(
    key="article-visit",
    work=Work.NEWS,
    title="A Visit",
    names=(Name("Jane Roe", "Roe", "Jane"),),
    container="The Courier",
    issued=When.parse("2007-12-13"),
    url="https://courier.example/a_b%20c?d=1&e=2#f",
    archive="Reading Room",
    archive_url="https://archive.example/articles/visit/",
    remark="Annotated copy in Reading Room, notes as of 11 October 2026",
    language="en",
    line="Jane Roe, “A Visit”",
)
HARD = (
    r"100 % of {Smith & Wesson}: #1_a ~ ^ \ $5",
    "Путин и Лукашенко: «встреча»",
    "習近平 in Minsk",
    "An unbalanced } and {{ two",
    "Lines\nthat\r\nbreak\tand \x00 stop",
    "@article{not, title={one}}",
    'Said "so" and – so',
)


def from_bibtex(citation: Citation, *more: Middleware) -> dict[str, str]:
    """The fields of the one entry that an independent parser finds."""
    library = parse_string(bibtex(citation), append_middleware=more)
    assert not library.failed_blocks
    (entry,) = library.entries
    return {"key": entry.key, "type": entry.entry_type, **{field.key: field.value for field in entry.fields}}


def from_ris(citation: Citation) -> dict[str, Any]:
    """The one reference that an independent parser finds."""
    (found,) = rispy.loads(lines_of_network(ris(citation)).decode("utf-8"))
    assert "unknown_tag" not in found
    return dict(found)


def plain(text: str) -> str:
    """Words as a title has them: on one line, without signs that nothing prints."""
    return " ".join(text.replace("\x00", " ").split())


def spelled_back(latex: str) -> str:
    """Words as LaTeX would print them."""
    names = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
    words = re.sub(r"\\text([a-z]+)\{\}", lambda found: names[found[1]] + "\0", latex)
    return re.sub(r"\\([&%$#_])", r"\1", words).replace("\0", "")


def test_bibtex_says_who_what_when_and_where() -> None:
    found = from_bibtex(PLAIN)

    assert (found["key"], found["type"], found["author"]) == ("article-visit", "article", "Roe, Jane")
    assert (found["date"], found["year"], found["month"]) == ("2007-12-13", "2007", "dec")
    assert found["journal"] == "The Courier"
    assert f"url = {{{PLAIN.url}}}" in bibtex(PLAIN)


@pytest.mark.parametrize("title", HARD)
def test_a_hard_title_comes_back_from_bibtex_as_it_was(title: str) -> None:
    found = from_bibtex(replace(PLAIN, title=title))["title"]

    assert found.startswith("{") and found.endswith("}")
    assert spelled_back(found[1:-1]) == plain(title)


def test_what_latex_spells_otherwise_is_read_back_by_a_decoder_of_its_own() -> None:
    title = "100 % of Smith & Wesson: #1_a ~ $5"

    found = from_bibtex(replace(PLAIN, title=title), middlewares.LatexDecodingMiddleware())

    assert found["title"].strip("{}") == title


@pytest.mark.parametrize("title", HARD)
def test_a_hard_title_comes_back_from_ris_as_it_was(title: str) -> None:
    assert from_ris(replace(PLAIN, title=title))["title"] == plain(title)


@given(st.text(max_size=60))
def test_no_title_breaks_an_entry_out_of_its_braces(title: str) -> None:
    entry = bibtex(replace(PLAIN, title=title or "x"))

    depth = lowest = 0
    for sign in entry.rstrip("\n")[:-1]:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        lowest = min(lowest, depth)
    assert (depth, lowest) == (1, 0)


@given(st.text(max_size=60), st.text(max_size=30))
def test_no_words_begin_a_line_of_ris(title: str, name: str) -> None:
    made = ris(replace(PLAIN, title=title, names=(Name(name),)))

    lines = made.split("\r\n")
    assert all(line[2:6] == "  - " and line[:2].isalnum() for line in lines[:-1])
    assert (lines[0], lines[-2], lines[-1]) == ("TY  - NEWS", "ER  - ", "")
    assert len(made.splitlines()) <= len(lines) - 1


@pytest.mark.parametrize(
    ("written", "bib", "line", "parts"),
    [
        ("2007-12-13", ("2007-12-13", "2007", "dec"), "2007/12/13/", [[2007, 12, 13]]),
        ("2007-02", ("2007-02", "2007", "feb"), "2007/02//", [[2007, 2]]),
        ("2007", ("2007", "2007", None), "2007///", [[2007]]),
        ("2007-12-13~", ("2007-12-13~", "2007", "dec"), "2007/12/13/about", [[2007, 12, 13]]),
        (
            "2007-12-13/2007-12-14",
            ("2007-12-13/2007-12-14", "2007", "dec"),
            "2007/12/13/to 2007-12-14",
            [[2007, 12, 13], [2007, 12, 14]],
        ),
        ("0987", ("0987", "0987", None), "0987///", [[987]]),
    ],
)
def test_a_date_is_as_fine_as_it_is_known(
    written: str, bib: tuple[str, str, str | None], line: str, parts: list[list[int]]
) -> None:
    dated = replace(PLAIN, issued=When.parse(written))

    fields = from_bibtex(dated)
    assert (fields["date"], fields["year"], fields.get("month")) == bib
    assert from_ris(dated)["date"] == line
    assert csl(dated)["issued"] == {"date-parts": parts, **({"circa": True} if "~" in written else {})}


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(PLAIN, names=(), issued=None, container="", work=Work.DOCUMENT, remark="", archive="")

    assert from_bibtex(bare).keys() == {"key", "type", "title", "url", "langid"}
    assert from_ris(bare).keys() == {
        "type_of_reference",
        "id",
        "title",
        "language",
        "urls",
        "file_attachments2",
    }
    assert csl(bare).keys() == {"id", "type", "title", "URL", "archive_location", "language"}


def test_a_desk_is_one_name_in_every_format() -> None:
    desk = replace(PLAIN, names=(Name("Foreign and Home Desk, London"), Name("Jane Roe", "Roe", "Jane")))

    assert "author = {{Foreign and Home Desk, London} and Roe, Jane}," in bibtex(desk)
    assert from_ris(desk)["authors"] == ["Foreign and Home Desk London", "Roe, Jane"]
    assert csl(desk)["author"] == [
        {"literal": "Foreign and Home Desk, London"},
        {"family": "Roe", "given": "Jane"},
    ]


def test_a_desk_alone_has_two_pairs_of_braces() -> None:
    assert "author = {{The editors}}," in bibtex(replace(PLAIN, names=(Name("The editors"),)))


def test_a_family_name_of_several_words_is_held_together() -> None:
    name = split_name("Ana de la Cruz", "de la Cruz")

    assert "author = {{de la Cruz}, Ana}," in bibtex(replace(PLAIN, names=(name,)))


@pytest.mark.parametrize(
    ("whole", "family", "parts"),
    [
        ("Jane Roe", "Roe", ("Roe", "Jane")),
        ("Nagy Anna", "Nagy", ("Nagy", "Anna")),
        ("Jane Roe", "", ("", "")),
        ("Jane Roe", "Doe", ("", "")),
        ("Roe Roe", "Roe", ("", "")),
        ("Jane Roebuck", "Roe", ("", "")),
    ],
)
def test_a_name_is_parted_only_where_the_family_name_is_known(
    whole: str, family: str, parts: tuple[str, str]
) -> None:
    name = split_name(whole, family)

    assert (name.whole, name.family, name.given) == (whole, *parts)


def test_keys_are_the_kind_and_the_id_and_old_programs_take_them() -> None:
    assert citation_key("note", "minsk-2007") == "note-minsk-2007"
    assert citation_key("note", "минск").isascii()
    assert citation_key("note", "минск") != citation_key("note", "гродно")
    assert citation_key("note", "über") != citation_key("note", "uber")


def test_csl_is_what_its_schema_and_a_processor_of_it_take() -> None:
    schema = json.loads(Path(__file__).with_name("csl.schema.json").read_text("utf-8"))
    meeting = replace(
        PLAIN, event="Talks", event_date=When.parse("2007"), event_place="Minsk", work=Work.PAGE
    )
    items = json.loads(csl_list([PLAIN, meeting]))

    jsonschema.Draft202012Validator(schema).validate(items)
    # The processor knows the variables of an older version, without the event's title.
    assert {"article-visit"} <= set(CiteProcJSON(items[:1]))


def test_the_table_of_formats_is_alphabetical() -> None:
    assert [each.label for each in FORMATS] == sorted(each.label for each in FORMATS)
