"""What is done by hand in the run of an afternoon: words selected, a file dropped, three notes typed."""

from dataclasses import dataclass, field

FROM_A_NOTICE = {
    "Title": "A notice of the harbour board",
    "Citation in words": "The board by the town hall's door",
}
SELECT = """words => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const at = node.data.indexOf(words);
    if (at < 0 || !node.parentElement.closest(".block")) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    node.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
    const lines = [...range.getClientRects()], first = lines[0], last = lines.at(-1);
    return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
  }
  throw new Error(`nowhere: ${words}`);
}"""
DROP = """([name, data]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true }));
}"""


@dataclass(frozen=True, slots=True)
class NoteToWrite:
    """A note as its author types it into the form."""

    headline: str
    words: str
    kind: str
    summary: str
    more: dict[str, str] = field(default_factory=dict)
    source: dict[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> dict[str, str]:
        """Everything that is typed, by the label of its field."""
        return {"Finding, in one sentence": self.summary, **self.more, **self.source}


NOTES = (
    NoteToWrite(
        "Board votes for a new eastern pier",
        "Work will begin in the autumn",
        "outcome",
        "Work began on 11 October 2021.",
        {"Now": "settled", "What became of it": "came-true", "Settled": "2021-10-11"},
        {**FROM_A_NOTICE, "Published": "2021-10-12"},
    ),
    NoteToWrite(
        "What the new pier will cost",
        "A crossing to the islands costs 90 pence",
        "superseded",
        "A crossing has cost 1 crown 20 since 1 May 2023.",
        {"True until": "2023-04-30"},
        {**FROM_A_NOTICE, "Published": "2023-04-20"},
    ),
    NoteToWrite(
        "Minutes of the harbour board",
        "the customs house",
        "context",
        "The customs house has been the board's meeting place since 1951.",
    ),
)
