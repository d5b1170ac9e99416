"""Archive -> the names that its texts may give: of people and places, and of publishers, which hold some."""

from collections import Counter
from collections.abc import Iterator

from site_builder.model.archive import Archive
from site_builder.model.mention import Target
from site_builder.model.records import Person
from site_builder.text.known_names import KnownName, KnownNames, known_names


def names_of(archive: Archive) -> KnownNames:
    """Every spelling of every name, ready to be found; those that are not to be linked lead to nobody."""
    return known_names((*_people(archive), *_places(archive), *_publishers(archive)))


def _people(archive: Archive) -> Iterator[KnownName]:
    bearers = Counter(word for person in archive.people.values() for word in _words(person))
    for id, person in archive.people.items():
        target = Target("person", id) if person.name_links else None
        for name in (person.name, *person.also_known_as):
            yield KnownName(name, target)
        # Of two people with one family name nobody can say who is meant by it.
        if person.family_name and bearers[person.family_name] == 1:
            yield KnownName(person.family_name, target, is_family_name=True)


def _places(archive: Archive) -> Iterator[KnownName]:
    for id, place in archive.places.items():
        target = Target("place", id) if place.name_links else None
        for name in (place.name, *place.also_known_as):
            yield KnownName(name, target)


def _publishers(archive: Archive) -> Iterator[KnownName]:
    """A paper may be called after the town it is printed in."""
    for publisher in archive.publishers.values():
        for name in (publisher.name, *publisher.also_known_as):
            yield KnownName(name, None)


def _words(person: Person) -> set[str]:
    """The words of a person's names, and their family name, which may be more than one word."""
    names = (person.name, *person.also_known_as)
    return {person.family_name, *(word for name in names for word in name.replace(",", " ").split())}
