"""The archive is read as a careful editor would: one function per rule, every finding an issue."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from site_builder.check.articles import (
    articles_without_text,
    relations_out_of_order,
    unknown_fields_named,
    unknown_rights,
    untraced_copies,
)
from site_builder.check.claim_reviews import unfit_claim_reviews
from site_builder.check.editions import settled_notes
from site_builder.check.given import Given
from site_builder.check.kinds import contradicted_kinds, missing_requirements
from site_builder.check.markdown import (
    footnotes_not_printed,
    our_footnotes_not_printed,
    our_pictures_on_other_hosts,
    ours_printed_as_typed,
    pictures_on_other_hosts,
    printed_as_typed,
)
from site_builder.check.meetings import meetings_at_once, reports_of_many
from site_builder.check.note_dates import impossible_dates, neglected_reviews, overdue_reviews
from site_builder.check.quotations import misquoted_sources
from site_builder.check.settings import settings_that_cannot_be, unknown_settings
from site_builder.check.silent_changes import silent_changes, unseen_past
from site_builder.check.sources import (
    circular_sources,
    sources_without_copies,
    unfindable_sources,
    unread_sources,
)
from site_builder.check.standing import (
    own_reviews,
    partly_replaced,
    publishers_words,
    two_targets,
    unexplained_withdrawals,
)
from site_builder.check.wiki_links import brackets_as_typed
from site_builder.check.wording import (
    family_names_elsewhere,
    malformed_languages,
    places_off_the_earth,
    unwritten_words,
    wordy_summaries,
)
from site_builder.model.codes import CODES
from site_builder.model.config import Config
from site_builder.model.held import Held
from site_builder.model.issue import Issue, Severity
from site_builder.model.past import Known
from site_builder.model.remember import FindOnce, found_anew

Rule = Callable[[Given], Iterator[Issue]]

RULES: Mapping[str, Rule] = {
    "C05": unknown_settings,
    "C06": settings_that_cannot_be,
    "K01": relations_out_of_order,
    "K02": untraced_copies,
    "K03": unknown_rights,
    "K04": malformed_languages,
    "K05": unfindable_sources,
    "K07": places_off_the_earth,
    "K08": unknown_fields_named,
    "K09": ours_printed_as_typed,
    "K10": our_pictures_on_other_hosts,
    "K11": our_footnotes_not_printed,
    "K12": family_names_elsewhere,
    "K13": meetings_at_once,
    "K14": reports_of_many,
    "K20": brackets_as_typed,
    "N05": contradicted_kinds,
    "N06": missing_requirements,
    "N07": impossible_dates,
    "N08": overdue_reviews,
    "N09": unread_sources,
    "N10": wordy_summaries,
    "N13": circular_sources,
    "N19": unfit_claim_reviews,
    "N20": two_targets,
    "N21": publishers_words,
    "N22": partly_replaced,
    "N23": neglected_reviews,
    "N24": sources_without_copies,
    "N25": own_reviews,
    "N26": unexplained_withdrawals,
    "N27": unwritten_words,
}
"""Code → the rule that finds it without reading texts of articles, or asking git."""
OF_TEXTS: Mapping[str, Rule] = {
    "K06": articles_without_text,
    "K09": printed_as_typed,
    "K10": pictures_on_other_hosts,
    "K11": footnotes_not_printed,
    "N09": misquoted_sources,
    "N12": silent_changes,
    "N28": unseen_past,
}
"""Code → the rule that reads texts of articles, or what git knows of notes."""


def check(given: Given, once: FindOnce = found_anew) -> tuple[Issue, ...]:
    """Everything in the archive that contradicts itself, cannot be checked or has fallen due.

    What is switched off unless an archive asks for it is not looked for where none does. What rules find
    that read no text, `once` gives for the same records, settings and day.
    """
    found = once(lambda: _found(RULES, _without_texts(given)))
    return (*found, *_found(OF_TEXTS, given))


def _found(rules: Mapping[str, Rule], given: Given) -> tuple[Issue, ...]:
    asked = (rule for code, rule in rules.items() if _is_asked(code, given.config))
    return tuple(issue for rule in asked for issue in rule(given))


def _refused() -> bytes:
    message = "a rule that reads texts of articles stands in RULES; it belongs into OF_TEXTS"
    raise AssertionError(message)


_UNREAD: Held[str] = Held(None, _refused)


def _without_texts(given: Given) -> Given:
    """What may be looked at where texts are not."""
    articles = {id: replace(one, held=_UNREAD) for id, one in given.archive.articles.items()}
    archive = replace(given.archive, articles=articles)
    return replace(given, archive=archive, bodies={}, past=Known((), given.past.day, is_cut_off=False))


def _is_asked(code: str, config: Config) -> bool:
    return CODES[code].severity is not Severity.OFF or code in config.checks


__all__ = ["OF_TEXTS", "RULES", "Given", "Rule", "check", "settled_notes"]
