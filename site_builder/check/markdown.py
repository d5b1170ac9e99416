"""Texts whose Markdown asks for what no page has: told once for each text and kind."""

from collections.abc import Callable, Iterator, Sequence

from site_builder.check.given import Given
from site_builder.model.dataclass import dataclass
from site_builder.model.held import Held
from site_builder.model.issue import Issue, Spot
from site_builder.model.lapse import Lapse, Lapses, Typed
from site_builder.text.as_typed import as_typed, footnotes_left_out, pictures_elsewhere

_ADVICE = {
    Lapse.ATTRIBUTES: (
        r"words in brackets take a language, `{lang=ru}`, a direction, `{dir=rtl}`, or both; "
        r"for the bracket itself, write `\[`"
    ),
    Lapse.FOOTNOTE: r"write the footnote on a line of its own, `[^1]: …`; for the sign itself, write `\[^1]`",
    Lapse.LINK: "give an address that begins with https://, or keep the words alone",
    Lapse.PICTURE: "if its rights allow it, put a copy into content/media/ and write `media/ARTICLE/NAME`",
    Lapse.TAG: r"write it in Markdown; where the sign itself is meant, put a backslash before it: `\<b>`",
    Lapse.TWICE: "give it another name, here and in its mark",
    Lapse.UNMARKED: "put its mark into the text where it belongs, or delete the footnote",
}
_LEFT_OUT = {
    Lapse.TWICE: (
        "a footnote before this one is named `{}` too, so this one is not printed",
        "{} footnotes have the names of others before them, here `{}`, and are not printed",
    ),
    Lapse.UNMARKED: (
        "no mark in the text leads to the footnote `{}`, so it is not printed",
        "no marks in the text lead to {} footnotes, here `{}`, so they are not printed",
    ),
}
_Text = tuple[Spot, Held[str], int]
"""The record of a text, the text, and the line of its file that it starts on; 0: it is `body` in YAML."""
_Found = tuple[_Text, tuple[Typed, ...]]


@dataclass(frozen=True, slots=True)
class _Look:
    """How lapses of one sort are found."""

    code: str
    of_text: Callable[[str], tuple[Typed, ...]]
    kept: Callable[[Lapses], tuple[Typed, ...]]
    """Those that were found when the notes of an article were placed."""


_PRINTED = _Look("K09", as_typed, lambda kept: kept.printed)
_PICTURES = _Look("K10", pictures_elsewhere, lambda kept: kept.elsewhere)
_FOOTNOTES = _Look("K11", footnotes_left_out, lambda kept: kept.left_out)


def printed_as_typed(given: Given) -> Iterator[Issue]:
    """K09: links that may not be followed, HTML tags, marks without a footnote, unread attributes."""
    return _told(given, _PRINTED, _of_articles)


def ours_printed_as_typed(given: Given) -> Iterator[Issue]:
    """K09: the same in texts of our own."""
    return _told(given, _PRINTED, _of_others)


def pictures_on_other_hosts(given: Given) -> Iterator[Issue]:
    """K10: pictures that no page loads, because they are on other hosts."""
    return _told(given, _PICTURES, _of_articles)


def our_pictures_on_other_hosts(given: Given) -> Iterator[Issue]:
    """K10: the same in texts of our own."""
    return _told(given, _PICTURES, _of_others)


def footnotes_not_printed(given: Given) -> Iterator[Issue]:
    """K11: footnotes that nothing leads to, and all of one name but the first."""
    return _told(given, _FOOTNOTES, _of_articles)


def our_footnotes_not_printed(given: Given) -> Iterator[Issue]:
    """K11: the same in texts of our own."""
    return _told(given, _FOOTNOTES, _of_others)


def _told(given: Given, look: _Look, found_in: Callable[[Given, _Look], Iterator[_Found]]) -> Iterator[Issue]:
    for text, found in found_in(given, look):
        for lapse in dict.fromkeys(one.lapse for one in found):
            alike = [one for one in found if one.lapse is lapse]
            yield Issue(look.code, _message(alike), _place(text, alike[0]), _ADVICE[lapse])


def _of_articles(given: Given, look: _Look) -> Iterator[_Found]:
    for id, article in given.archive.articles.items():
        body = given.bodies.get(id)
        found = look.kept(body.lapses) if body else look.of_text(article.body)
        yield (article.spot, article.held, article.body_line), found


def _of_others(given: Given, look: _Look) -> Iterator[_Found]:
    archive = given.archive
    for records in (
        archive.meetings,
        archive.events,
        archive.people,
        archive.places,
        archive.publishers,
        archive.tags,
        archive.essays,
    ):
        for record in records.values():
            yield (record.spot, Held(record.body), record.body_line), look.of_text(record.body)
    for note in given.notes:
        yield (note.spot, Held(note.body), 0), look.of_text(note.body)


def _message(alike: Sequence[Typed]) -> str:
    lapse, first = alike[0].lapse, alike[0].written
    if lapse in _LEFT_OUT:
        one, many = _LEFT_OUT[lapse]
        return one.format(first) if len(alike) == 1 else many.format(len(alike), first)
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
        return spot.at("body")
    column = markdown.value.split("\n")[one.line].find(one.written) + 1
    return Spot(spot.path, line=line + one.line, column=column, length=max(1, len(one.written)))
