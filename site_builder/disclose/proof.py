"""The proof that no text leaks: every file of the site is read for runs of words that may not be shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import accumulate

from site_builder.disclose.readable import readings
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.ids import ArticleId
from site_builder.model.page import Output
from site_builder.text.word_runs import folded_words, least_run, runs

Run = tuple[str, ...]
MOST_BESIDE = 3
"""A quotation and so many words beside it may stand together by chance: “… on Thursday evening. The”."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What must not stand in any published file."""

    texts: Mapping[ArticleId, str] = field(default_factory=dict)
    """The texts that are not shown."""
    quoted: Mapping[ArticleId, tuple[str, ...]] = field(default_factory=dict)
    """The words of each that are: headlines, quotations."""
    files: Mapping[str, ArticleId] = field(default_factory=dict)
    """SHA-256 of an original → its article."""

    def __bool__(self) -> bool:
        """Whether anything is kept from the public."""
        return bool(self.texts)


@dataclass(frozen=True, slots=True)
class Sought:
    """The runs of words of a secret, ready to be looked for: by their number of words, as hashes."""

    runs: Mapping[int, frozenset[int]]
    files: Mapping[str, ArticleId]


@dataclass(frozen=True, slots=True)
class Found:
    """What a published file holds that may not be shown."""

    runs: tuple[Run, ...] = ()
    file_of: ArticleId | None = None
    """The article whose original it is, byte for byte."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.runs or self.file_of)


def secret_of(whole: Archive, bodies: Bodies, public: Archive, shown: Bodies) -> Secret:
    """What of an archive its public form does not show."""
    hidden = [id for id in whole.articles if id not in public.articles or not _is_whole(public, id)]
    texts = {id: f"{bodies[id].text if id in bodies else ''}\n\n{whole.articles[id].body}" for id in hidden}
    originals = {whole.articles[id].provenance.sha256.lower(): id for id in hidden}
    return Secret(
        {id: text for id, text in texts.items() if text.strip()},
        _quoted(public, shown, frozenset(hidden)) if hidden else {},
        {digest: id for digest, id in originals.items() if digest},
    )


def _is_whole(archive: Archive, id: ArticleId) -> bool:
    return id not in archive.disclosures or archive.disclosures[id].is_whole


def _quoted(
    public: Archive, shown: Bodies, hidden: frozenset[ArticleId]
) -> Mapping[ArticleId, tuple[str, ...]]:
    """What the public sees of the texts that it may not see whole."""
    found: defaultdict[ArticleId, list[str]] = defaultdict(list)
    for id, article in public.articles.items():
        if id in hidden:
            found[id] += (article.title, article.original_title)
            found[id] += shown[id].text.split("\n") if id in shown else ()
    for note in public.notes.values():
        given = [(note.on, note.quote), *((also.article, also.quote) for also in note.also)]
        given += [(source.article, source.quote) for source in note.sources if source.article]
        for id, words in given:
            if id in hidden and words:
                found[id].append(words)
    return {id: tuple(dict.fromkeys(ones)) for id, ones in found.items()}


def sought(secret: Secret) -> Sought:
    """The runs of words to look for: all of the texts, but for those that are quoted."""
    found: dict[int, set[int]] = {}
    known: dict[int, set[int]] = {}
    for id, text in secret.texts.items():
        words = folded_words(text)
        length = least_run(words)
        hashes = list(map(hash, runs(words, length)))
        found.setdefault(length, set()).update(hashes)
        bare = _bare(words, secret.quoted.get(id, ()))
        known.setdefault(length, set()).update(
            one for at, one in enumerate(hashes) if bare[at + length] - bare[at] <= MOST_BESIDE
        )
    return Sought(
        {length: frozenset(hashes - known[length]) for length, hashes in found.items()}, secret.files
    )


def _bare(words: Sequence[str], quoted: Iterable[str]) -> list[int]:
    """For each place in a text, how many words before it are quoted nowhere."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word, []).append(at)
    is_bare = bytearray(b"\1" * len(words))
    for quote in quoted:
        for part in quote.split("…"):
            sought = folded_words(part)
            for at in places.get(sought[0], ()) if sought else ():
                if words[at : at + len(sought)] == sought:
                    is_bare[at : at + len(sought)] = bytes(len(sought))
    return [0, *accumulate(is_bare)]


def find(output: Output, wanted: Sought) -> Found:
    """What a published file holds of a secret."""
    found: dict[Run, None] = {}
    for text in readings(output):
        words = folded_words(text)
        for length, hashes in wanted.runs.items():
            if not hashes.isdisjoint(map(hash, runs(words, length))):
                found |= dict.fromkeys(run for run in runs(words, length) if hash(run) in hashes)
    digest = sha256(output.data).hexdigest() if wanted.files else ""
    return Found(tuple(found), wanted.files.get(digest))


def unexcused(found: Iterable[Run], texts: Iterable[str]) -> tuple[Run, ...]:
    """Those of some runs that no text has which the public may see whole: agencies are printed by many."""
    left = dict.fromkeys(found)
    lengths = {len(run) for run in left}
    for text in texts:
        words = folded_words(text) if left else []
        for length in lengths:
            for run in left.keys() & set(runs(words, length)):
                del left[run]
    return tuple(left)


def owner_of(run: Run, secret: Secret) -> ArticleId:
    """The article that a run of words is from."""
    return next(id for id, text in secret.texts.items() if run in set(runs(folded_words(text), len(run))))
