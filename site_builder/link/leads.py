"""To which records an article and a note lead, for those who link everything and those who link one again."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from site_builder.model.ids import PersonId
from site_builder.model.records import Article, Note

FROM_ARTICLES: Mapping[str, Callable[[Article], Iterable[Any]]] = {
    "articles_about": lambda one: (about.meeting for about in one.meetings),
    "articles_tagged": lambda one: one.tags,
    "articles_naming": lambda one: one.people,
    "articles_at": lambda one: one.places,
    "articles_from": lambda one: (one.publisher,),
}
"""Relation of the archive → the records that an article stands under in it."""
FROM_NOTES: Mapping[str, Callable[[Note], Iterable[Any]]] = {
    "notes_about": lambda one: one.meetings,
    "notes_naming": lambda one: (*one.people, PersonId(one.claimant or "")),
    "notes_at": lambda one: one.places,
    "notes_tagged": lambda one: one.tags,
    "notes_citing": lambda one: (source.article for source in one.sources),
}
"""The same for a note that stands."""
