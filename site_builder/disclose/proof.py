"""The proof that no text leaks: every file of the site is read for runs of words that may not be shown."""

import re
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from hashlib import sha256

from site_builder.disclose.quoted import quotations
from site_builder.disclose.readable import parts, readings
from site_builder.disclose.sought import MOST_BESIDE, Run, leaks, mark_of_name, marks, packed
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.page import Output
from site_builder.model.records import Article
from site_builder.text.word_runs import folded_words, runs, words_of

_ADDRESS = re.compile(r"(?:articles|media|notes)/[\w-]+")
_HEADLINE = 40
"""Words of a headline that may be repeated: a post without one has its whole text there."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What must not stand in any published file."""

    texts: Mapping[ArticleId, tuple[str, ...]] = field(default_factory=dict)
    """The texts that are not shown, as they are read and as they are written."""
    quoted: Mapping[ArticleId, tuple[str, ...]] = field(default_factory=dict)
    """The words of each that are: headlines, quotations."""
    files: Mapping[str, ArticleId] = field(default_factory=dict)
    """SHA-256 of an original → its article."""
    gone: frozenset[str] = frozenset()
    """Addresses to which nothing may lead: `articles/bridge`, `notes/the-vote`."""

    def __bool__(self) -> bool:
        """Whether anything is kept from the public."""
        return bool(self.texts or self.files or self.gone)

    def part(self, named: Collection[str]) -> "Secret":
        """What of it some articles, addresses and digests of originals name."""
        texts = {id: ones for id, ones in self.texts.items() if id in named}
        quoted = {id: ones for id, ones in self.quoted.items() if id in texts}
        files = {digest: id for digest, id in self.files.items() if digest in named}
        return Secret(texts, quoted, files, self.gone.intersection(named))


@dataclass(frozen=True, slots=True)
class Found:
    """What a published file holds that may not be shown."""

    leaks: tuple[tuple[Run, ...], ...] = ()
    """Stretches of words, each as the runs that it is made of."""
    file_of: ArticleId | None = None
    """The article whose original it is, or holds, byte for byte."""
    leads_to: tuple[str, ...] = ()
    """Addresses that it has, of what nobody is to find."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.leaks or self.file_of or self.leads_to)


def secret_of(whole: Archive, bodies: Bodies, public: Archive, shown: Bodies) -> Secret:
    """What of an archive its public form does not show."""
    hidden = [id for id in whole.articles if id not in public.articles or not _is_whole(public, id)]
    texts = {id: _texts(whole.articles[id], public, bodies) for id in hidden}
    originals = {whole.articles[id].provenance.sha256.lower(): id for id in hidden}
    return Secret(
        {id: ones for id, ones in texts.items() if ones},
        _quoted(public, shown, frozenset(hidden)) if hidden else {},
        {digest: id for digest, id in originals.items() if digest},
        frozenset(_gone(whole, public)),
    )


def _gone(whole: Archive, public: Archive) -> Iterator[str]:
    """The addresses of articles and notes that the public is not to find."""
    for id in whole.articles.keys() - public.articles.keys():
        yield from (f"articles/{id}", f"media/{id}", f"notes/{id}")
    yield from (f"notes/{id}" for id in whole.notes.keys() - public.notes.keys())


def _texts(article: Article, public: Archive, bodies: Bodies) -> tuple[str, ...]:
    """The words of an article, its headline too where that is not shown either."""
    there = public.articles.get(article.id)
    titles = () if there and there.title == article.title else (article.title, article.original_title)
    body = bodies[article.id].text if article.id in bodies else ""
    return tuple(dict.fromkeys(one for one in (body, article.body, *titles) if one.strip()))


def _is_whole(archive: Archive, id: ArticleId) -> bool:
    return id not in archive.disclosures or archive.disclosures[id].is_whole


def _quoted(
    public: Archive, shown: Bodies, hidden: frozenset[ArticleId]
) -> Mapping[ArticleId, tuple[str, ...]]:
    """What the public sees of the texts that it may not see whole."""
    found: defaultdict[ArticleId, list[str]] = defaultdict(list)
    for id, article in public.articles.items():
        if id in hidden:
            found[id] += (_headline(article.title), _headline(article.original_title))
            found[id] += shown[id].text.split("\n") if id in shown else ()
    for id, ones in quotations(public).items():
        found[id] += [one.words for one in ones if id in hidden]
    return {id: tuple(dict.fromkeys(ones)) for id, ones in found.items()}


def _headline(title: str) -> str:
    words = words_of(title)
    return title if len(words) <= _HEADLINE else title[: words[_HEADLINE - 1].end]


@dataclass(frozen=True, slots=True)
class Contents:
    """What of a file is compared with a secret."""

    texts: tuple[tuple[str, ...], ...]
    """The words of each of its readings."""
    addresses: frozenset[str]
    digests: tuple[str, ...]
    """SHA-256 of the file, and of each file that is packed in it."""


# A file of which marks are found is looked at closely at once: it is not read twice for that.
@lru_cache(maxsize=1)
def contents_of(output: Output) -> Contents:
    """What a published file holds."""
    texts = tuple(readings(output))
    addresses = frozenset(one for text in texts for one in _ADDRESS.findall(text))
    digests = tuple(sha256(part).hexdigest() for part in parts(output.data))
    return Contents(tuple(tuple(folded_words(text)) for text in texts), addresses, digests)


def marks_of(output: Output) -> "array[int]":
    """What is enough to know of a file to say that it holds nothing of a secret."""
    contents = contents_of(output)
    found: set[int] = set()
    for text in contents.texts:
        found.update(marks(text))
    return packed(found.union(map(mark_of_name, (*contents.addresses, *contents.digests))))


def find(output: Output, secret: Secret) -> Found:
    """What a published file holds of a secret."""
    contents = contents_of(output)
    found: dict[tuple[Run, ...], None] = {}
    told: set[Run] = set()
    for leak in leaks(contents.texts, secret.texts, secret.quoted):
        new = tuple(run for run in leak if run not in told)
        told.update(new)
        found |= {new: None} if new else {}
    file_of = next((secret.files[one] for one in contents.digests if one in secret.files), None)
    return Found(tuple(found), file_of, tuple(sorted(secret.gone & contents.addresses)))


def held(runs_sought: Collection[Run], text: str) -> tuple[Run, ...]:
    """Those of some runs of words that a text has."""
    words = folded_words(text)
    there = {run for length in {len(run) for run in runs_sought} for run in runs(words, length)}
    return tuple(run for run in runs_sought if run in there)


def quoted_in(runs_sought: Collection[Run], quotations: Iterable[str]) -> frozenset[Run]:
    """Those of some runs that a quotation has, but for a word or two beside it; of whatever text it is."""
    cores: defaultdict[Run, list[Run]] = defaultdict(list)
    for run in runs_sought:
        most = min(MOST_BESIDE, len(run) // 3)
        for before in range(most + 1):
            for after in range(most + 1 - before):
                cores[run[before : len(run) - after]].append(run)
    return frozenset(run for words in quotations for core in held(cores, words) for run in cores[core])


def owners(runs_found: Collection[Run], secret: Secret) -> Mapping[Run, ArticleId]:
    """The article that each run of words is from: of several the first."""
    found: dict[Run, ArticleId] = {}
    for id, texts in secret.texts.items():
        for text in texts:
            for run in held(runs_found, text):
                found.setdefault(run, id)
    return found
