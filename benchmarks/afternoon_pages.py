"""Six saved pages in six formats, of a town that does not exist: what the run of an afternoon imports."""

# ruff: noqa: E501
# A paragraph that somebody saved is one line.

from dataclasses import dataclass

from tests.intake.makers import docx, epub, mhtml, page_html, pdf, xhtml


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that somebody saved, and the headline by which its article is known."""

    name: str
    headline: str
    data: bytes


VOTE = (
    "The harbour board voted on Thursday to rebuild the eastern pier, after a meeting of three hours in the old customs house.",
    "Work will begin in the autumn, the harbour master said, once the fishing boats have moved to the western quay.",
    "The pier carries 40,000 passengers a year today, and the board expects half as many again when the new one opens.",
    "Two of the seven members voted against the plan, for they would rather see the old pier mended than replaced.",
)
COST = (
    "The new pier of Port Alder will cost 3.2 million crowns, a third of which the town has to find by itself.",
    "The rest comes from the county and from the ferry company, which now carries every tenth visitor to the islands.",
    "The treasurer told the board that the town is currently free of debt and can bear a loan of twenty years.",
    "A crossing to the islands costs 90 pence, and the board has promised not to raise that before the pier is paid for.",
)
ENGINEER = (
    "The piles of the eastern pier were driven in the year of the great storm, and half of them have never been changed.",
    "An engineer who looked at them in March found that eleven could no longer bear the weight of a loaded cart.",
    "She advised the board to close the outer berth, which it did on the next morning without a word to the crews.",
    "The report is kept in the town hall, where anybody can read it on the first Monday of a month.",
)
HISTORY = (
    "The first pier at Port Alder was a row of oak posts with planks between them, and boats were tied to whatever stood out.",
    "It was replaced twice, once after a fire in the net store and once because the channel had moved away from it.",
    "The present one is the longest on the coast, although the people of the next town have never agreed to that.",
    "What becomes of its old lamps is still open; the museum has asked for two of them.",
)
MINUTES = (
    "Minutes of the harbour board",
    "",
    "The board met in the customs house on 4 March 2021 at seven in the evening, with",
    "all seven members present and about sixty people from the town in the gallery.",
    "",
    "The harbour master laid out the plan for the eastern pier. The treasurer said what",
    "it costs, and that the county is expected to answer before the end of May.",
    "",
    "Five members voted for the plan and two against it. The next meeting takes place",
    "in June, when the board will choose between the three builders that have applied.",
)
LETTER = """\
Port Alder Courier
Home News Letters

A pier is not a promenade

By Petra Marsh
Published 9 March 2021

The plan that the harbour board passed last week has benches, lamps and a kiosk, and one crane less than we have now.

Crews who land their catch at night need a dry place to stand, and nobody on the board has asked where that will be.

The oldest crane in the harbour is still the strongest of them, and it is to go in the first week of the work.

I shall vote for whoever puts it back, and I know that I am not the only one on the western quay who says so.

Share this article
Subscribe to our newsletter
"""


def saved_pages() -> tuple[Saved, ...]:
    """The six, in the order in which they are imported: the last two in the browser."""
    return (
        Saved("vote.html", "Board votes for a new eastern pier", _page()),
        Saved("cost.mhtml", "What the new pier will cost", _in_one_file()),
        Saved("history.epub", "Three piers and a fire", _book()),
        Saved("engineer.docx", "Eleven piles that bear no cart", _document()),
        Saved("minutes.pdf", "Minutes of the harbour board", _print()),
        Saved("letter.txt", "A pier is not a promenade", LETTER.encode()),
    )


def _page() -> bytes:
    """A page as a browser saves it, with all that stands around the article."""
    body = "".join(f"<p>{one}</p>" for one in VOTE)
    return f"""\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Board votes for a new eastern pier | Port Alder Gazette</title>
<link rel="canonical" href="https://example.org/gazette/board-votes"><meta name="author" content="Tom Vale">
<meta property="og:site_name" content="Port Alder Gazette"><meta property="article:published_time" content="2021-03-05T08:00:00Z"></head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>Board votes for a new eastern pier</h1><p class="byline">By Tom Vale</p><time datetime="2021-03-05">5 March 2021</time>
{body}</article><aside><h2>Most read</h2><ul><li><a href="/a">Ten lamps that went out</a></li></ul></aside></main>
<footer>© Port Alder Gazette. Subscribe to our newsletter.</footer></body></html>
""".encode()


def _in_one_file() -> bytes:
    return mhtml(page_html("What the new pier will cost", COST), "https://example.org/gazette/pier-cost")


def _book() -> bytes:
    said = "<dc:title>Three piers and a fire</dc:title><dc:creator>Ada Brook</dc:creator><dc:language>en</dc:language>"
    return epub({"one.xhtml": xhtml("Three piers and a fire", HISTORY)}, said)


def _document() -> bytes:
    paragraphs = [("Heading1", "Eleven piles that bear no cart"), *(("", one) for one in ENGINEER)]
    said = {"dc:title": "Eleven piles that bear no cart", "dc:creator": "Ida Stone"}
    return docx(paragraphs, said)


def _print() -> bytes:
    """A printed page: its first line is larger, as a headline is."""
    lines = [(60.0, 760.0 - 16 * at, 18.0 if at == 0 else 10.0, line) for at, line in enumerate(MINUTES)]
    return pdf([lines], {"Title": "Minutes of the harbour board"})
