"""Whom, which places and which topics an article is about, of those that the archive knows."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import PersonId, PlaceId
from site_builder.model.records import Tag
from site_builder.text.names import counted
from site_builder.text.word_forms import root
from site_builder.tools.suggest.reading import LEAD, Reading
from site_builder.tools.suggest.suggestion import Kind, Suggestion

_SURE, _LIKELY, _DOUBTFUL = 0.95, 0.8, 0.45
_OFTEN = 2
"""Sentences from which on something named is what the article is about."""
_OF_PLACE = "a meeting it is about was held there"
_OF_MEETING = "a meeting it is about has the topic"

Told = tuple[float, str] | tuple[float, str, str]
"""How sure it is, and why."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A tag, and the roots of the words of each of its names."""

    tag: str
    names: tuple[tuple[str, ...], ...]
    words: frozenset[str]
    """The roots of the words by which a passage is about it, where the tag gives any."""


@dataclass(frozen=True, slots=True)
class Topics:
    """All tags of an archive, in the words of a language."""

    known: Mapping[str, Topic]
    by_word: Mapping[str, frozenset[str]]
    """A word of a name → the tags that have it."""

    def own_words(self, topic: Topic) -> frozenset[str]:
        """The words that no other tag has: `programmes`, where there are several of a `union`.

        Of a tag that gives its words only these: the `price` of support is not that of gas.
        """
        own = frozenset(word for word in chain.from_iterable(topic.names) if len(self.by_word[word]) == 1)
        return own & topic.words if topic.words else own


def people(archive: Archive, reading: Reading) -> Iterator[Suggestion]:
    """People of the archive whom the article names."""
    for owner, sentences in sorted(reading.named.items()):
        person = archive.people.get(PersonId(owner.removeprefix("@"))) if owner[0] == "@" else None
        if person and person.name not in reading.article.authors:
            is_often = reading.is_in_lead(sentences) or len(sentences) >= _OFTEN
            told = (_SURE if is_often else _LIKELY, _where(reading, sentences))
            yield _suggestion(reading, Kind.PERSON, person.id, told)


def places(archive: Archive, reading: Reading, held_at: Collection[PlaceId]) -> Iterator[Suggestion]:
    """Places that the article names where it begins, or again and again, or where its meetings were held."""
    for owner, sentences in sorted(reading.named.items()):
        if owner[0] == "@" or PlaceId(owner) not in archive.places:
            continue
        where = _where(reading, sentences)
        if PlaceId(owner) in held_at:
            yield _suggestion(reading, Kind.PLACE, owner, (_SURE, where, _OF_PLACE))
        else:
            is_where = sentences[0] <= reading.lead - LEAD or len(sentences) > _OFTEN
            yield _suggestion(reading, Kind.PLACE, owner, (_LIKELY if is_where else _DOUBTFUL, where))


def topics(archive: Archive, tongue: str) -> Topics:
    """The tags of an archive, in the words of a language."""
    known = {
        str(id): Topic(id, _names_of(tag, tongue), _words_of(tag, tongue)) for id, tag in archive.tags.items()
    }
    by_word: defaultdict[str, set[str]] = defaultdict(set)
    for topic in known.values():
        for word in chain.from_iterable(topic.names):
            by_word[word].add(topic.tag)
    return Topics(known, {word: frozenset(tags) for word, tags in by_word.items()})


def _names_of(tag: Tag, tongue: str) -> tuple[tuple[str, ...], ...]:
    spelt = (tag.name, tag.id.replace("-", " "), *tag.also_known_as)
    names = (tuple(root(word, tongue) for word in name.split() if len(word) > 2) for name in spelt)
    return tuple(dict.fromkeys(name for name in names if name))


def _words_of(tag: Tag, tongue: str) -> frozenset[str]:
    return frozenset(root(word.rstrip("*"), tongue) for words in tag.words for word in words.split())


def tags(
    reading: Reading, topics: Topics, of_meetings: Collection[str], used: Mapping[str, int]
) -> Iterator[Suggestion]:
    """Topics whose words the article has: in the headline, again and again, or as those of its meetings."""
    likely = frozenset(of_meetings).union(*(topics.by_word.get(word, ()) for word in reading.words))
    for tag in sorted(likely & topics.known.keys()):
        topic = topics.known[tag]
        told = _of_meeting(reading, topic, topics) if tag in of_meetings else None
        if told := told or _by_name(reading, topic, used):
            yield _suggestion(reading, Kind.TAG, tag, told)


def _of_meeting(reading: Reading, topic: Topic, topics: Topics) -> Told | None:
    """A topic of the article's meeting: its name in one sentence, or a word that no other topic has."""
    if found := _sentences_with_name(reading, topic):
        return (_SURE, _where(reading, found), _OF_MEETING)
    words = sorted(word for word in topics.own_words(topic) if word in reading.words)
    if not words:
        return None
    where = _place_of(reading, reading.words[words[0]])
    return (_LIKELY, f"“{reading.forms[words[0]]}” of its name stands {where}", _OF_MEETING)


def _by_name(reading: Reading, topic: Topic, used: Mapping[str, int]) -> Told | None:
    found = _sentences_with_name(reading, topic)
    if not found:
        return None
    is_subject = _is_subject(found) and used.get(topic.tag, 0) > 0
    return (_LIKELY if is_subject else _DOUBTFUL, _where(reading, found))


def _sentences_with_name(reading: Reading, topic: Topic) -> list[int]:
    return [at for name in topic.names for at in _sentences_with(name, reading)]


def _sentences_with(name: Sequence[str], reading: Reading) -> Iterator[int]:
    """The sentences that have all words of a name."""
    places = [frozenset(reading.words.get(word, ())) for word in name]
    yield from sorted(frozenset.intersection(*places))


def _is_subject(sentences: Sequence[int]) -> bool:
    return 0 in sentences or len(set(sentences)) >= _OFTEN


def _where(reading: Reading, sentences: Sequence[int]) -> str:
    return f"named {_place_of(reading, sentences)}"


def _place_of(reading: Reading, sentences: Sequence[int]) -> str:
    count = counted(len(set(sentences)), "sentence")
    if 0 in sentences:
        return f"in the headline, in {count}"
    return f"at the beginning, in {count}" if reading.is_in_lead(sentences) else f"in {count}"


def _suggestion(reading: Reading, kind: Kind, target: str, told: Told) -> Suggestion:
    confidence, *reasons = told
    return Suggestion(reading.article.id, kind, target, "", confidence, tuple(reasons))
