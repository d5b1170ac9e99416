"""Who wrote the articles: bylines are printed names, and some of them are people of the archive."""

from collections import defaultdict
from collections.abc import Mapping

from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, PersonId
from site_builder.text.fold import folded


def people_by_name(archive: Archive) -> Mapping[str, PersonId]:
    """Every spelling of a person's name, folded → the person; a name that two people bear tells neither."""
    found: defaultdict[str, set[PersonId]] = defaultdict(set)
    for id, person in archive.people.items():
        for name in (person.name, *person.also_known_as):
            found[byline_key(name)].add(id)
    return {name: ids.pop() for name, ids in found.items() if len(ids) == 1}


def articles_by(archive: Archive, people: Mapping[str, PersonId]) -> Mapping[PersonId, tuple[ArticleId, ...]]:
    """Person → the articles that bear their name, oldest first; undated ones last."""
    found: defaultdict[PersonId, dict[ArticleId, None]] = defaultdict(dict)
    for id in archive.articles_by_date:
        for name in archive.articles[id].authors:
            if person := people.get(byline_key(name)):
                found[person][id] = None
    return {person: tuple(ids) for person, ids in found.items()}


def byline_key(name: str) -> str:
    """A name as bylines are compared: newspapers print it in capitals, or with signs of their own."""
    return folded(name).casefold()
