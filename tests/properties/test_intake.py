"""What holds for every text that somebody may paste: nothing is lost, nothing becomes markup."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pydantic import TypeAdapter
from yaml import safe_load

from site_builder.intake import convert, reassemble, restore
from site_builder.intake.shelve import Shelf, place
from site_builder.model.draft import IN_BODY, Draft, Raw, Sidecar
from site_builder.model.records import Article
from site_builder.model.when import Day
from site_builder.read.record import read_record
from tests.intake.samples import LAST, LONG, NEXT

TODAY = Day(2026, 11, 21)
ENDINGS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n \t\n", ""])
KNOWN = st.sampled_from(
    [
        *(LONG, NEXT, LAST, f"  {LONG}\u00a0 ", LONG.replace(" ", "\u2028", 1)),
        *(
            "A headline for the test",
            "Leave a Reply",
            "Advertisement",
            "[ad_1]",
            "By Petra Marsh",
            "Petra Marsh",
        ),
        *(
            "• a point",
            "\t• another\u00a0one",
            "•",
            "I live here.",
            "See also: Ten harbours",
            "Related stories",
        ),
        *(
            "Published 07/08/2016",
            "Last Updated: 07/27/2016",
            "https://example.org/a",
            "* * *",
            "1. one",
            "# two",
        ),
        *(
            "The mayor of Port Alder Ada Brook.",
            "APMayor Ada Brook, waving to the crews.",
            "What engineers say",
        ),
        *(
            "    indented",
            "---",
            "a & b &amp; <b>c</b>",
            "\\*",
            "«\u00a0Oui\u00a0»",
            "\ufeff",
            "word\x0cword",
            "\x85",
        ),
    ]
)
LINES = KNOWN | st.text(max_size=60) | st.text(alphabet="ab *_`#[]()<>&\\|-+=1.:\t\u00a0", max_size=30)
WRAPPED = st.lists(st.text(alphabet="abcde ", min_size=50, max_size=70), min_size=4, max_size=9).map(
    "\n".join
)
TEXTS = st.lists(st.tuples(LINES | WRAPPED, ENDINGS), max_size=25).map(
    lambda pairs: "".join(map("".join, pairs))
)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


def draft_of(data: bytes) -> Draft | None:
    return convert(Raw("a.txt", data)).value


@given(TEXTS, ENCODINGS)
def test_the_article_and_its_sidecar_give_back_every_byte(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    draft = draft_of(data)

    assert draft is None or reassemble(draft) == data


@given(TEXTS)
def test_every_line_has_its_label_and_no_article_is_empty(text: str) -> None:
    draft = draft_of(text.encode())
    if draft is None:
        return

    numbers = [entry.line for entry in draft.sidecar.lines]
    cut = {removed.line for removed in draft.article.provenance.removed}
    kept = {entry.line for entry in draft.sidecar.lines if entry.kind in IN_BODY}

    assert numbers == list(range(1, len(numbers) + 1))
    assert draft.article.body and not cut & kept


@given(TEXTS)
def test_the_markdown_renders_to_the_words_and_to_nothing_else(text: str) -> None:
    draft = draft_of(text.encode())
    if draft is None:
        return

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(draft.article.body)
    inline = [child for token in tokens for child in token.children or ()]

    assert {child.type for child in inline} <= {"text", "text_special"}
    assert {token.tag for token in tokens if token.nesting == 1} <= {"p", "h2", "ul", "li"}


@settings(max_examples=50)
@given(TEXTS)
def test_what_is_written_reads_back_and_still_gives_every_byte(text: str) -> None:
    data = text.encode()
    draft = draft_of(data)
    if draft is None:
        return

    files = dict(place(draft, Shelf(), TODAY).value.files)
    path = next(name for name in files if name.endswith(".md"))
    article, issues = read_record(path, files[path].decode())
    sidecar = safe_load(next(data for name, data in files.items() if name.endswith(".lines.yaml")))
    lines = [
        {("kind" if key == "is" else key): value for key, value in one.items()} for one in sidecar["lines"]
    ]

    assert isinstance(article, Article) and not issues
    assert restore(article, TypeAdapter(Sidecar).validate_python({**sidecar, "lines": lines})) == data
