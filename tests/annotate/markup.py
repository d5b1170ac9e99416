"""Markup taken apart the way a strict reader would: words, marks, and every fault it has."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img"}
BLOCKS = {
    *("blockquote", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
}


@dataclass
class Seen(HTMLParser):
    """What a page says and how it is built."""

    text: str = ""
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    marked: dict[str, str] = field(default_factory=dict)
    """Note id → the words in its marks."""
    faults: list[str] = field(default_factory=list)
    references: list[tuple[str, str, str]] = field(default_factory=list)
    """Target, number and the nearest elements around each reference link."""
    stack: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.tags.append((tag, given))
        above = [name for name, _ in self.stack]
        if "id" in given:
            self.ids.append(given["id"])
        if tag in ("a", "mark") and tag in above:
            self.faults.append(f"<{tag}> in <{tag}>")
        if tag in BLOCKS and {"a", "code", "em", "mark", "p", "s", "span", "strong"} & {*above}:
            self.faults.append(f"<{tag}> in {above}")
        if given.get("class") == "nref":
            self.references.append((given["href"], given["data-n"], " ".join(above)))
        if tag not in VOID:
            self.stack.append((tag, given))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not self.stack or self.stack[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.stack[-1:]}")
            return
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        for _, given in self.stack:
            for name in given.get("data-notes", "").split():
                self.marked[name] = self.marked.get(name, "") + data


def seen(html: str) -> Seen:
    """`html` taken apart; what is left open or named twice is a fault too."""
    parser = Seen()
    parser.feed(html)
    parser.close()
    parser.faults.extend(f"<{tag}> is never closed" for tag, _ in parser.stack)
    parser.faults.extend(f"id {name} twice" for name in {*parser.ids} if parser.ids.count(name) > 1)
    return parser
