"""What an author is told when a quote has no place, or several: where the words are, and what to write."""

from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher

from site_builder.annotate.asked import Asked
from site_builder.annotate.context import settling_line
from site_builder.annotate.find import Lost, Place, Reason, Several
from site_builder.annotate.searched import SearchedText
from site_builder.model.issue import Issue
from site_builder.text.fold import folded
from site_builder.text.passages import Near, nearest_passages, passages_sharing
from site_builder.text.words import whole_words

MOST_PASSAGES = 3
MOST_PLACES = 12
"""More places than this are counted, not listed."""
MOST_DIFFERENCES = 3
LONGEST_SHOWN = 160
LIKENESS = 0.6
"""Less like the quote than this is not like it."""
FALL = 0.2
"""A passage so much less like the quote than the likest is not worth showing."""


def lost_quote(asked: Asked, lost: Lost, text: SearchedText) -> Issue:
    """The issue of a quote that has no place."""
    return _TELLING[lost.reason](asked, lost, text)


def ambiguous_quote(asked: Asked, several: Several, text: SearchedText) -> Issue:
    """The issue of a quote that stands in more places than one, with the line that settles each."""
    count = len(several.places)
    message = f"this quote stands in {count} places of {text.article.id}"
    lines = (
        "add the line of the place that is meant, or `occurrence: all`:",
        *_settling(several.places, text),
    )
    spots = tuple(dict.fromkeys(text.spot(place) for place in several.places[:MOST_PLACES]))
    return Issue("N02", message, asked.spot.at("quote"), "\n".join(lines), spots)


def plainly_ambiguous(asked: Asked, several: Several, text: SearchedText) -> Issue:
    """The issue of a quote in several places without the lines that settle each, since so many are."""
    message = f"this quote stands in {len(several.places)} places of {text.article.id}"
    return Issue("N02", message, asked.spot.at("quote"), "quote more words, or add a prefix or a suffix")


def plainly_lost(asked: Asked, text: SearchedText) -> Issue:
    """The issue of a lost quote that is not looked for any further, since so many are lost."""
    advice = "so many quotes are lost here that the article itself may have been replaced"
    return Issue("N01", f"this quote is not in {text.article.id}", asked.spot.at("quote"), advice)


def _not_there(asked: Asked, _lost: Lost, text: SearchedText) -> Issue:
    message = f"this quote is not in {text.article.id}"
    return Issue("N01", message, asked.spot.at("quote"), _nearest(folded(asked.quote.exact), text))


def _no_words(asked: Asked, _lost: Lost, _text: SearchedText) -> Issue:
    return Issue("N01", "this quote has no words", asked.spot.at("quote"), "copy the words from the article")


def _part_of_a_word(asked: Asked, lost: Lost, text: SearchedText) -> Issue:
    place = lost.places[0]
    start, end = whole_words(text.haystack.folded.text, place.folded_start, place.folded_end)
    message = f"this quote begins or ends inside a word of {text.article.id}"
    advice = f"quote whole words: {_shown(text.words(start, end))} (line {text.line_at(start)})"
    return Issue("N01", message, asked.spot.at("quote"), advice)


def _other_context(asked: Asked, lost: Lost, text: SearchedText) -> Issue:
    prefix = folded(asked.quote.prefix)
    key = "suffix" if any(text.haystack.fits(place, prefix, "") for place in lost.places) else "prefix"
    message = f"this quote is in {text.article.id}, but not with this {key}"
    if len(lost.places) == 1:
        line = text.line_at(lost.places[0].folded_start)
        advice = f"if its words in line {line} are meant, correct the {key} or leave it out"
    else:
        advice = "\n".join(("write what stands at the place that is meant:", *_settling(lost.places, text)))
    return Issue("N01", message, asked.spot.at(key), advice)


def _too_few_places(asked: Asked, lost: Lost, text: SearchedText) -> Issue:
    count = len(lost.places)
    message = f"this quote stands in {count} {'place' if count == 1 else 'places'} of {text.article.id}"
    advice = "leave `occurrence` out" if count == 1 else f"write a number from 1 to {count}, or `all`"
    found = f"{message}, and occurrence {asked.quote.occurrence} is asked for"
    return Issue("N01", found, asked.spot.at("occurrence"), advice)


_TELLING: Mapping[Reason, Callable[[Asked, Lost, SearchedText], Issue]] = {
    Reason.NO_WORDS: _no_words,
    Reason.NOT_THERE: _not_there,
    Reason.OTHER_CONTEXT: _other_context,
    Reason.PART_OF_A_WORD: _part_of_a_word,
    Reason.TOO_FEW_PLACES: _too_few_places,
}


def _settling(places: tuple[Place, ...], text: SearchedText) -> Iterator[str]:
    """The line that settles each place, with the line of the article where it is."""
    shown = places[:MOST_PLACES]
    lines = [settling_line(place, places, text.haystack) for place in shown]
    width = max(len(line) for line in lines)
    for place, line in zip(shown, lines, strict=True):
        yield f"{line:{width}}  # line {text.line_at(place.folded_start)}"
    if len(places) > MOST_PLACES:
        yield f"… and {len(places) - MOST_PLACES} places more"


def _nearest(words: str, text: SearchedText) -> str:
    hay = text.haystack.folded.text
    near = nearest_passages(words, hay, MOST_PASSAGES, LIKENESS)
    if near:
        best = near[0].likeness
        told = [_passage(words, one, text) for one in near if one.likeness > best - FALL]
        return "\n".join((f"the nearest words are {told[0]}", *(f"or {one}" for one in told[1:])))
    sharing = passages_sharing(words, hay, MOST_PASSAGES, LIKENESS)
    if sharing:
        told = [
            f"{_shown(text.words(one.start, one.end))} (line {text.line_at(one.start)})" for one in sharing
        ]
        return "\n".join(
            (f"its words stand, in another order, in {told[0]}", *(f"or {one}" for one in told[1:]))
        )
    return "nothing there is like it; copy the words from the article as it is now"


def _passage(words: str, near: Near, text: SearchedText) -> str:
    there = text.words(near.start, near.end)
    differences = tuple(_differences(words, there))
    told = f"{_shown(there)} (line {text.line_at(near.start)})"
    few = 0 < len(differences) <= MOST_DIFFERENCES and len(words) <= LONGEST_SHOWN
    return f"{told}, {', '.join(differences)}" if few else told


def _differences(words: str, there: str) -> Iterator[str]:
    """What the words there have otherwise: `with “single” for “singel”`."""
    quoted, found = words.split(), there.split()
    for how, a, b, c, d in SequenceMatcher(None, quoted, found, autojunk=False).get_opcodes():
        mine, theirs = " ".join(quoted[a:b]), " ".join(found[c:d])
        if how == "replace":
            yield f"with “{theirs}” for “{mine}”"
        elif how == "delete":
            yield f"without “{mine}”"
        elif how == "insert":
            yield f"with “{theirs}” added"


def _shown(words: str) -> str:
    if len(words) > LONGEST_SHOWN:
        half = LONGEST_SHOWN // 2
        words = f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"
    return f"“{words}”"
