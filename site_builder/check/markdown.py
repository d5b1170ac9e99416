"""Texts whose Markdown asks for what no page has: told once for each text and kind."""

from collections.abc import Callable, Iterator, Sequence

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot
from site_builder.text.as_typed import Lapse, Typed, as_typed, pictures_elsewhere

_ADVICE = {
    Lapse.FOOTNOTE: r"say it in the text or in a note; where the sign itself is meant, write `\[^1]`",
    Lapse.LINK: "give an address that begins with https://, or keep the words alone",
    Lapse.PICTURE: "if its rights allow it, put a copy into content/media/ and write `media/ARTICLE/NAME`",
    Lapse.TAG: r"write it in Markdown; where the sign itself is meant, put a backslash before it: `\<b>`",
}
_Text = tuple[Spot, str, int]
"""Where a text is written, the text, and the line of its file that it starts on; 0: it is a value in YAML."""


def printed_as_typed(given: Given) -> Iterator[Issue]:
    """K09: links that may not be followed, HTML tags and footnote marks."""
    return _told(given, "K09", as_typed)


def pictures_on_other_hosts(given: Given) -> Iterator[Issue]:
    """K10: pictures that no page loads, because they are on other hosts."""
    return _told(given, "K10", pictures_elsewhere)


def _told(given: Given, code: str, look: Callable[[str], tuple[Typed, ...]]) -> Iterator[Issue]:
    for text in _texts(given):
        found = look(text[1])
        for lapse in dict.fromkeys(one.lapse for one in found):
            alike = [one for one in found if one.lapse is lapse]
            yield Issue(code, _message(alike), _place(text, alike[0]), _ADVICE[lapse])


def _texts(given: Given) -> Iterator[_Text]:
    archive = given.archive
    for records in (
        archive.articles,
        archive.meetings,
        archive.events,
        archive.people,
        archive.places,
        archive.publishers,
        archive.tags,
        archive.essays,
    ):
        for record in records.values():
            yield record.spot, record.body, record.body_line
    for note in given.notes:
        yield note.spot.at("body"), note.body, 0


def _message(alike: Sequence[Typed]) -> str:
    lapse, first = alike[0].lapse, alike[0].written
    if lapse is Lapse.PICTURE:
        if len(alike) == 1:
            return f"the picture `{first}` is on another host: a link to it is shown in its place"
        return f"{len(alike)} pictures are on other hosts, here `{first}`: links are shown in their place"
    if len(alike) == 1:
        return f"the {lapse} `{first}` is printed as it is typed"
    return f"{len(alike)} {lapse}s are printed as they are typed, here `{first}`"


def _place(text: _Text, one: Typed) -> Spot:
    spot, markdown, line = text
    if not line:
        return spot
    column = markdown.split("\n")[one.line].find(one.written) + 1
    return Spot(spot.path, line=line + one.line, column=column, length=max(1, len(one.written)))
