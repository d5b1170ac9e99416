"""Markdown keeps its body letter for letter; what its head says becomes facts, whichever program wrote it."""

import pytest

from site_builder.intake import convert, reassemble
from site_builder.intake.markdown_file import flavour
from site_builder.model.draft import Draft, LineKind, Raw
from site_builder.model.issue import Issue
from site_builder.model.records import TextKind
from tests.intake.kinds import KINDS
from tests.intake.makers import PROSE

BODY = "\n\n".join(PROSE)


def read(text: str, name: str = "saved/a.md") -> tuple[Draft, tuple[Issue, ...]]:
    draft, issues = convert(Raw(name, text.encode()))
    assert draft is not None
    assert reassemble(draft) == text.encode()
    return draft, issues


def head(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", "", BODY, ""))


def test_the_body_is_kept_letter_for_letter() -> None:
    body = "*One*  \ntwo\n\n    code   \n\n\n- x\n  - y\n\n| a | b |\n|---|---|\n\n[[Wiki]] <b>&amp;</b>\n"

    draft, _ = read(f"---\ntitle: A\n---\n\n{body}")

    assert draft.article.body == body


def test_a_clipping_of_obsidian_gives_its_facts() -> None:
    draft, issues = convert(Raw(*KINDS["obsidian-clipper"]))

    assert draft is not None and issues == ()
    article = draft.article
    assert (article.title, article.authors, article.source_url) == (
        "A pier",
        ("Petra Marsh",),
        "https://example.org/pier",
    )
    assert (str(article.published), str(article.provenance.saved)) == ("2021-04-04", "2021-04-05")
    assert article.tags == () and article.body == "The text.\n"


def test_a_clipping_of_markdownload_is_read_although_its_head_is_no_yaml() -> None:
    draft, issues = convert(Raw(*KINDS["markdownload"]))

    assert draft is not None
    assert [one.code for one in issues] == ["I28"]
    article = draft.article
    assert (article.title, article.authors, article.tags) == (
        "A pier",
        ("Petra Marsh: the younger",),
        ("sea", "boats"),
    )
    assert (article.published, str(article.provenance.saved)) == (None, "2021-04-05")
    assert article.body == "The text.\n"
    assert [one.text for one in article.provenance.removed] == ["> ## Excerpt", "> Of a pier.", "---"]
    assert reassemble(draft) == draft.raw.data


@pytest.mark.parametrize(
    "line",
    [
        f"{'a.' * 30_000}a = 1",
        f"a = {'9' * 6_000}",
        f"a = 0x{'f' * 100_000}",
        f"a = {'[' * 50_000}",
        "a = " * 90_000,
    ],
    ids=("parts", "digits", "hexadecimal digits", "brackets", "length"),
)
def test_a_head_in_toml_that_would_keep_its_reader_busy_is_told_of(line: str) -> None:
    draft, issues = read(f"+++\n{line}\n+++\n\n{BODY}\n")

    assert "the front matter cannot be read as a whole" in issues[0].message
    assert draft.article.body.startswith(PROSE[0])


def test_hugo_s_head_in_toml_is_read() -> None:
    draft, _ = read(
        f'+++\ntitle = "A pier"\ndate = 2021-04-05T06:07:08Z\nauthors = ["Petra Marsh"]\n+++\n{BODY}\n'
    )

    assert (draft.article.title, str(draft.article.published), draft.article.authors) == (
        "A pier",
        "2021-04-05",
        ("Petra Marsh",),
    )


def test_jekyll_s_words_for_fields_are_known() -> None:
    draft, _ = read(
        head(
            "layout: post",
            "title: A pier",
            "date: 2021-04-05 06:07:08 +0200",
            "author: {name: Petra Marsh, email: p@example.org}",
            "categories: [ports]",
            "canonical_url: https://example.org/pier",
            "permalink: /2021/pier/",
            "lang: en",
            "lastmod: 2022-01-01",
        )
    )

    article = draft.article
    assert (str(article.published), article.authors, article.tags) == (
        "2021-04-05",
        ("Petra Marsh",),
        ("ports",),
    )
    assert (article.source_url, article.language) == ("https://example.org/pier", "en")


def test_a_path_of_the_site_is_no_address() -> None:
    assert read(head("title: A", "url: /posts/pier/"))[0].article.source_url is None


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("author: Petra Marsh and Tom Vale", ("Petra Marsh", "Tom Vale")),
        ('author: "[[Petra Marsh]], [[people/vale|Tom Vale]]"', ("Petra Marsh", "Tom Vale")),
        ("authors:\n  - Petra Marsh\n  - Tom Vale", ("Petra Marsh", "Tom Vale")),
        ("by: Petra Marsh; Tom Vale", ("Petra Marsh", "Tom Vale")),
    ],
)
def test_names_are_taken_apart(written: str, names: tuple[str, ...]) -> None:
    assert read(head("title: A", written))[0].article.authors == names


def test_an_ambiguous_day_is_not_decided() -> None:
    draft, _ = read(head("title: A", "date: 04/05/2021"))

    assert draft.article.published is None
    assert any("more than one way" in one.basis for one in draft.article.evidence)


def test_a_heading_that_repeats_the_title_is_the_title() -> None:
    draft, _ = read(f'---\ntitle: “A” pier\n---\n\n# "A" pier\n\n{BODY}\n')

    assert draft.article.title == "“A” pier"
    assert draft.article.body == f"{BODY}\n"


def test_another_heading_stays_in_the_body() -> None:
    draft, _ = read(f"---\ntitle: A pier\n---\n\n# What happened\n\n{BODY}\n")

    assert draft.article.body.startswith("# What happened\n")


def test_without_a_head_the_first_heading_is_the_title_and_else_the_name_of_the_file() -> None:
    assert read(f"# A pier\n\n{BODY}\n")[0].article.title == "A pier"
    draft, _ = read(f"{BODY}\n", "saved/some pier.md")

    assert draft.article.title == "some pier" and "title" in draft.article.needs


def test_two_rules_with_words_between_them_are_no_head() -> None:
    text = f"---\nwords between rules\n---\n\n{BODY}\n"

    assert read(text)[0].article.body == text


def test_a_head_that_is_not_closed_is_text() -> None:
    assert read(f"---\ntitle: A\n\n{BODY}\n")[0].article.body.startswith("---\ntitle: A\n")


def test_a_clipping_without_text_is_a_link() -> None:
    draft, _ = read("---\ntitle: A pier\nsource: https://example.org/pier\n---\n\n")

    assert draft.article.text is TextKind.LINK_ONLY
    assert draft.article.source_url == "https://example.org/pier"


def test_a_file_without_words_is_refused() -> None:
    assert [one.code for one in convert(Raw("a.md", b"---\ntitle: A\n---\n")).issues] == ["I01"]
    assert [one.code for one in convert(Raw("a.md", b"\n \n")).issues] == ["I01"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_marks_come_back(ending: str, mark: str) -> None:
    text = mark + head("title: A pier").replace("\n", ending)

    draft, _ = convert(Raw("a.md", text.encode()))

    assert draft is not None and draft.article.title == "A pier"
    assert draft.article.body == f"{BODY}\n"
    assert reassemble(draft) == text.encode()


def test_every_line_is_labelled() -> None:
    draft, _ = read(f"---\ntitle: A pier\n---\n\n# A pier\n\n{BODY}\n")

    kinds = [one.kind for one in draft.sidecar.lines]
    assert kinds[:6] == [LineKind.METADATA] * 3 + [LineKind.BLANK, LineKind.TITLE, LineKind.BLANK]
    assert set(kinds[6:]) == {LineKind.VERBATIM}


def test_a_note_under_a_name_for_text_is_known_by_its_head() -> None:
    assert flavour(Raw("a.txt", head("title: A pier", "tags: [sea]").encode())) == "markdown"
    assert flavour(Raw("a.txt", b"--- words ---")) == ""
    assert flavour(Raw("a.txt", b"---\nNote: the town\nwas quiet\n---\n")) == ""


def test_a_head_of_hostile_yaml_is_read_line_by_line() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\ntitle: A pier"

    draft, issues = read(f"---\n{bomb}\n---\n{BODY}\n")

    assert draft.article.title == "A pier"
    assert [one.code for one in issues] == ["I28"]


def test_hugo_s_head_in_json_is_read() -> None:
    draft, issues = read(
        f'{{\n  "title": "A pier",\n  "date": "2021-04-05",\n  "tags": ["sea"]\n}}\n\n{BODY}\n'
    )

    assert issues == () and draft.article.body == f"{BODY}\n"
    assert (draft.article.title, str(draft.article.published), draft.article.tags) == (
        "A pier",
        "2021-04-05",
        ("sea",),
    )


@pytest.mark.parametrize("text", ['{\n"title": "A pier"\n', '{\n"title": }\n}\n\nWords.\n'])
def test_braces_that_are_no_head_are_text(text: str) -> None:
    draft, _ = read(text)

    assert draft.article.body == text
