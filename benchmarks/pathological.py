"""Markdown made to keep its readers busy, 100 kB of each: read, and where it is not refused made into markup.

python -m benchmarks.pathological [WORD]     those whose name holds WORD
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping

from site_builder.model.records import Article
from site_builder.read.record import read_record
from site_builder.text.markdown import html_of

SIZE = 100_000
MOST = 2.0
"""Seconds that one of them may take."""
_HEAD = "---\ntitle: A\nrights: own\nsource_url: https://example.org/a\n---\n\n"

UNITS: Mapping[str, str] = {
    "brackets opened": "[",
    "brackets opened, with a letter": "[a",
    "brackets closed": "]",
    "links opened": "[a](",
    "links opened, with an address": "[a](b",
    "links of nothing": "[](",
    "pictures opened": "![",
    "pictures of nothing": "![[]()",
    "pictures in links": "[![](",
    "pictures in links, whole": "[![a](media/a/b.png)](https://example.org) ",
    "reference links": "[a][b]",
    "references": "[a]: b\n",
    "references left open": '[a]: b "c\n',
    "footnotes": "[^a]",
    "footnotes in footnotes": "[^a]: [^b] ",
    "wiki links opened": "[[a",
    "wiki links": "[[person:a|b]]",
    "strong, opened": "**a ",
    "emphasis, both kinds": "*a _b ",
    "emphasis, closed wrongly": "a**b c* ",
    "emphasis in links": "[*a](b) ",
    "struck, opened": "~~a ",
    "stars": "*",
    "underscores": "_",
    "backticks": "`",
    "backticks in runs": "a``b`",
    "backslashes": "\\",
    "entities": "&amp;",
    "entities opened": "&a",
    "tags opened": "<a ",
    "comments opened": "<!--",
    "declarations opened": "<!A ",
    "instructions opened": "<?",
    "sections opened": "<![CDATA[",
    "autolinks": "<https://a.b>",
    "quotations, nested": "> ",
    "quotations, line by line": "> a\n",
    "lists, nested": "- ",
    "lists, line by line": "- a\n",
    "lists, turn by turn": "- a\n* b\n",
    "numbers": "1. a\n",
    "headings": "# a\n",
    "headings, underlined": "a\n-\n",
    "headings, the same": "## a\n\n",
    "fences": "```\n",
    "indented": "    a\n",
    "tables": "|a|b|\n|-|-|\n|c|d|\n\n",
    "tables, no end of cells": "|a",
    "tables, no end of rows": "a|b\n",
    "line ends": "\n",
    "spaces": " ",
    "tabs": "\t",
    "hard breaks": "a  \n",
    "one paragraph": "words of it\n",
    "one word": "a",
}
_GROWING: Mapping[str, Callable[[int], str]] = {
    "backticks, one more each time": lambda size: "".join(
        "a" + "`" * one for one in range(int((2 * size) ** 0.5))
    ),
    "brackets opened and closed": lambda size: "[" * (size // 2) + "a" + "]" * (size // 2),
    "parentheses in an address": lambda size: "[a](" + "(" * (size // 2) + ")" * (size // 2),
    "quotations, deeper each time": lambda size: "".join(
        "> " * (one % 200) + "a\n" for one in range(size // 200)
    ),
    "lists, deeper each time": lambda size: "".join("  " * one + "- a\n" for one in range(int(size**0.5))),
    "a table of many columns": lambda size: (
        "|a" * (size // 6) + "\n" + "|-" * (size // 6) + "\n" + "|b" * (size // 6)
    ),
    "references, each used": lambda size: "".join(f"[{one}]: u\n\n[{one}]\n\n" for one in range(size // 22)),
    "footnotes, each used": lambda size: "".join(
        f"a[^{one}]\n\n[^{one}]: b\n\n" for one in range(size // 25)
    ),
    "footnotes in a chain": lambda size: "".join(f"[^{one}]: [^{one + 1}]\n\n" for one in range(size // 16)),
    "a label without an end": lambda size: "[" + "a" * size + "]: u",
    "an address without an end": lambda size: "<https://" + "a" * size + ">",
}


def texts() -> Iterator[tuple[str, str]]:
    """Every hard text by its name."""
    yield from ((name, unit * (SIZE // len(unit))) for name, unit in UNITS.items())
    yield from ((name, made(SIZE)) for name, made in _GROWING.items())


def main() -> None:
    """Tell the seconds of each, the slowest last, and how many are refused."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    told = []
    for name, text in texts():
        if word in name:
            start = time.process_time()
            record, _ = read_record("content/articles/a.md", _HEAD + text)
            if isinstance(record, Article):
                html_of(record.body, "h-")
            told.append((time.process_time() - start, name, "read" if record else "refused"))
    for seconds, name, end in sorted(told):
        print(f"{seconds:6.2f} s  {name}: {end}")
    print(
        f"{len(told)} texts, {sum(end == 'refused' for _, _, end in told)} refused, "
        f"{sum(seconds > MOST for seconds, _, _ in told)} over {MOST:.0f} s"
    )


if __name__ == "__main__":
    main()
