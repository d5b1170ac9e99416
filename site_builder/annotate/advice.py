"""What an author is told when a quote has no place, or several: where the words are, and what to write."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from site_builder.annotate.asked import Asked
from site_builder.annotate.changed import changed_claim, moved_quote
from site_builder.annotate.context import settling_line
from site_builder.annotate.find import FEWEST_WORDS_OF_PART, LONGEST_GAP, is_kept_away, places_of
from site_builder.annotate.haystack import Place
from site_builder.annotate.outcome import Changed, Lost, Moved, Outcome, Reason, Several
from site_builder.annotate.readings import parts_of, rendered
from site_builder.annotate.searched import SearchedText
from site_builder.annotate.shown import shown, told_differences
from site_builder.annotate.unseen import unseen_words
from site_builder.model.body import Tier
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article
from site_builder.model.records.note import Quote
from site_builder.text.fold import folded
from site_builder.text.passages import Near, has_every_word, nearest_passages, passages_sharing
from site_builder.text.words import count_words, whole_words

MOST_PASSAGES = 3
MOST_PLACES = 12
"""More places than this are counted, not listed."""
MOST_SEARCHES = 20
"""Refused quotes of an article for which advice is looked up; each look costs a hundredth of a second."""
LIKENESS = 0.6
"""Less like the quote than this is not like it."""
FALL = 0.2
"""A passage so much less like the quote than the likest is not worth showing."""


def refusals(outcomes: Sequence[tuple[Asked, Outcome]], text: SearchedText) -> tuple[Issue, ...]:
    """Everything to be said of quotes that have no place, several, or one where the text has changed."""
    several = tuple((one, what) for one, what in outcomes if isinstance(what, Several))
    lost = tuple((one, what) for one, what in outcomes if isinstance(what, Lost))
    return (
        *(ambiguous_quote(one, what, text) for one, what in several[:MOST_SEARCHES]),
        *(plainly_ambiguous(one, what, text) for one, what in several[MOST_SEARCHES:]),
        *(lost_quote(one, what, text) for one, what in lost[:MOST_SEARCHES]),
        *(plainly_lost(one, text) for one, _ in lost[MOST_SEARCHES:]),
        *(changed_claim(one, what.place, text) for one, what in outcomes if isinstance(what, Changed)),
        *(moved_quote(one, what.place, text) for one, what in outcomes if isinstance(what, Moved)),
    )


def lost_quote(asked: Asked, lost: Lost, text: SearchedText) -> Issue:
    """The issue of a quote that has no place."""
    return _TELLING[lost.reason](asked.quote, asked.spot, lost, text)


def told_lost(quote: Quote, lost: Lost, article: Article) -> str:
    """Why words that somebody typed have no place in an article, and what to type instead; for `new note`."""
    text = SearchedText.of(article)
    issue = _TELLING[lost.reason](quote, Spot(""), lost, text)
    return f"“{quote.exact}”: {issue.message}\n{issue.help}"


def ambiguous_quote(asked: Asked, several: Several, text: SearchedText) -> Issue:
    """The issue of a quote that stands in more places than one, with the line that settles each."""
    if several.places[0].tier is Tier.NEAR:
        return _several_like_it(asked, several, text)
    count = len(several.places)
    message = f"this quote stands in {count} places of {text.article.id}"
    lines = (
        "add the line of the place that is meant, or `occurrence: all`:",
        *_settling(several.places, text),
    )
    spots = tuple(dict.fromkeys(text.spot(place) for place in several.places[:MOST_PLACES]))
    return Issue("N02", message, asked.spot.at("quote"), "\n".join(lines), spots)


def _several_like_it(asked: Asked, several: Several, text: SearchedText) -> Issue:
    message = f"{len(several.places)} passages of {text.article.id} are as like this quote as each other"
    shown_places = several.places[:MOST_PLACES]
    lines = (
        f"{shown(text.haystack.printed(place))} (line {text.line_at(place.folded_start)})"
        for place in shown_places
    )
    advice = "\n".join(("quote the words of the one that is meant:", *lines))
    spots = tuple(dict.fromkeys(text.spot(place) for place in shown_places))
    return Issue("N02", f"{message}{text.since}", asked.spot.at("quote"), advice, spots)


def plainly_ambiguous(asked: Asked, several: Several, text: SearchedText) -> Issue:
    """The issue of a quote in several places without the lines that settle each, since so many are."""
    message = f"this quote stands in {len(several.places)} places of {text.article.id}"
    return Issue("N02", message, asked.spot.at("quote"), "quote more words, or add a prefix or a suffix")


def plainly_lost(asked: Asked, text: SearchedText) -> Issue:
    """The issue of a lost quote that is not looked for any further, since so many are lost."""
    advice = "so many quotes are lost here that the article itself may have been replaced"
    return Issue("N01", f"this quote is not in {text.article.id}", asked.spot.at("quote"), advice)


def _not_there(quote: Quote, spot: Spot, _lost: Lost, text: SearchedText) -> Issue:
    mistyped = ", so it is mistyped" if text.is_as_checked else ""
    message = f"this quote is not in {text.article.id}{text.since}{mistyped}"
    if hidden := unseen_words(rendered(quote.exact), text):
        return Issue("N01", message, spot.at("quote"), hidden)
    parts = parts_of(rendered(quote.exact))
    if len(parts) == 2:
        return Issue("N01", message, spot.at("quote"), _parts(parts, text))
    advice = _nearest(folded(quote.exact), text)
    if is_kept_away(quote, text.haystack):
        advice += "\nthe note's prefix and suffix do not stand around them; if they are meant, correct both"
    return Issue("N01", message, spot.at("quote"), advice)


def _parts(parts: Sequence[str], text: SearchedText) -> str:
    """What is wrong with a quote of two parts: one of them, or the gap between them."""
    if min(map(count_words, parts)) < FEWEST_WORDS_OF_PART:
        return f"quote at least {FEWEST_WORDS_OF_PART} words before the gap and after it"
    places = [places_of(part, text.haystack) for part in parts]
    missing = [part for part, found in zip(parts, places, strict=True) if not found]
    if missing:
        return f"of {shown(missing[0])}, {_nearest(missing[0], text)}"
    first, second = (text.line_at(found[0].folded_start) for found in places)
    return f"its parts stand in lines {first} and {second}; a gap leaves out {LONGEST_GAP} characters at most"


def _two_gaps(_quote: Quote, spot: Spot, _lost: Lost, _text: SearchedText) -> Issue:
    advice = "quote one passage, with ` … ` in it once at most"
    return Issue("N01", "this quote has more than one gap", spot.at("quote"), advice)


def _language_not_read(_quote: Quote, spot: Spot, lost: Lost, text: SearchedText) -> Issue:
    place = lost.places[0]
    message = f"this quote does not stand in {text.article.id} as the note has it{text.since}"
    advice = (
        f"something like it is {shown(text.haystack.words(place))} (line {text.line_at(place.folded_start)});"
        f" what denies in the language '{text.article.language}' is not known here, so look whether the claim"
        " is the same, and quote the words with what stands around them now"
    )
    return Issue("N01", message, spot.at("quote"), advice)


def _no_words(_quote: Quote, spot: Spot, _lost: Lost, _text: SearchedText) -> Issue:
    return Issue("N01", "this quote has no words", spot.at("quote"), "copy the words from the article")


def _part_of_a_number(_quote: Quote, spot: Spot, lost: Lost, text: SearchedText) -> Issue:
    place = lost.places[0]
    start, end = whole_words(text.haystack.folded.text, place.folded_start, place.folded_end)
    message = f"this quote leaves out the sign or a part of a number of {text.article.id}"
    advice = f"quote the whole number: {shown(text.words(start, end))} (line {text.line_at(start)})"
    return Issue("N01", message, spot.at("quote"), advice)


def _part_of_a_word(_quote: Quote, spot: Spot, lost: Lost, text: SearchedText) -> Issue:
    place = lost.places[0]
    message = f"this quote begins or ends inside a word of {text.article.id}"
    words, line = text.whole(place), text.line_at(place.folded_start)
    advice = f"quote whole words: {shown(words)} (line {line})"
    return Issue("N01", message, spot.at("quote"), advice)


def _other_context(quote: Quote, spot: Spot, lost: Lost, text: SearchedText) -> Issue:
    prefix = folded(quote.prefix)
    key = "suffix" if any(text.haystack.fits(place, prefix, "") for place in lost.places) else "prefix"
    message = f"this quote is in {text.article.id}, but not with this {key}{text.since}"
    if len(lost.places) == 1:
        line = text.line_at(lost.places[0].folded_start)
        advice = f"if its words in line {line} are meant, correct the {key} or leave it out"
    else:
        advice = "\n".join(("write what stands at the place that is meant:", *_settling(lost.places, text)))
    return Issue("N01", message, spot.at(key), advice)


def _too_few_places(quote: Quote, spot: Spot, lost: Lost, text: SearchedText) -> Issue:
    count = len(lost.places)
    message = f"this quote stands in {count} {'place' if count == 1 else 'places'} of {text.article.id}"
    advice = "leave `occurrence` out" if count == 1 else f"write a number from 1 to {count}, or `all`"
    found = f"{message}, and occurrence {quote.occurrence} is asked for"
    return Issue("N01", found, spot.at("occurrence"), advice)


_TELLING: Mapping[Reason, Callable[[Quote, Spot, Lost, SearchedText], Issue]] = {
    Reason.LANGUAGE_NOT_READ: _language_not_read,
    Reason.NO_WORDS: _no_words,
    Reason.NOT_THERE: _not_there,
    Reason.OTHER_CONTEXT: _other_context,
    Reason.PART_OF_A_NUMBER: _part_of_a_number,
    Reason.PART_OF_A_WORD: _part_of_a_word,
    Reason.TOO_FEW_PLACES: _too_few_places,
    Reason.TWO_GAPS: _two_gaps,
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
        whole = [one for one in sharing if has_every_word(words, hay[one.start : one.end])]
        told = [
            f"{shown(text.words(one.start, one.end))} (line {text.line_at(one.start)})"
            for one in whole or sharing
        ]
        how = "its words stand, apart or in another order, in" if whole else "most of its words stand in"
        return "\n".join((f"{how} {told[0]}", *(f"or {one}" for one in told[1:])))
    return "nothing there is like it; copy the words from the article as it is now"


def _passage(words: str, near: Near, text: SearchedText) -> str:
    there = text.words(near.start, near.end)
    return f"{shown(there)} (line {text.line_at(near.start)}){told_differences(words, there)}"
